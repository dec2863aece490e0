import { describe, expect, test } from 'vitest';
import { lint } from '../src/index.ts';

/**
 * One cause, one finding: where two rules could speak about one cause, the one that must be mended first does. A case is a
 * file at which the first rule speaks and the second does not, and a change that takes the first cause away: then the second
 * speaks.
 */
interface Case {
  readonly first: string;
  readonly second: string;
  readonly file: string;
  readonly change: readonly [from: string, to: string];
}

const INSTALL = 'RUN apt-get update && apt-get install -y libjemalloc2\n';
const SERVER = 'CMD ["uvicorn", "app:app"]\n';
const FORKS = 'CMD ["gunicorn", "-w", "3", "app:app"]\n';
const THREADS = 'CMD ["waitress-serve", "--threads=8", "app:app"]\n';
const SUDO = 'ENTRYPOINT ["sudo", "-u", "app"]\n';
const DEBIAN = 'FROM python:3.12-slim-bookworm\n';
const ARCH = '/usr/lib/x86_64-linux-gnu/libjemalloc.so.2';
const LOADED = `${DEBIAN}${INSTALL}ENV LD_PRELOAD=libjemalloc.so.2\n`;
/** glibc does not start a program with a library of musl. */
const FOREIGN =
  'FROM alpine:3.20 AS lib\nRUN apk add jemalloc\nFROM python:3.12-slim-bookworm\n' +
  'COPY --from=lib /usr/lib/libjemalloc.so.2 /opt/lib/libjemalloc.so.2\n';
const OWN: Case['change'] = [
  'FROM alpine:3.20 AS lib\nRUN apk add jemalloc\n',
  `FROM debian:bookworm-slim AS lib\n${INSTALL}`,
];
const COMMA: Case['change'] = [',libextra.so', ''];

const of = (first: string, second: string, file: string, change: Case['change']): Case => ({
  first,
  second,
  file,
  change,
});

const PRELOAD = [
  'malformed-preload',
  'fatal-preload',
  'dangling-preload',
  'wrong-preload-path',
  'inert-preload',
  'arch-bound-preload',
  'preload-before-install',
];

const preload: readonly Case[] = [
  of(
    'malformed-preload',
    'fatal-preload',
    `${FOREIGN}ENV LD_PRELOAD=/opt/lib/libjemalloc.so.2,libextra.so\n${SERVER}`,
    COMMA,
  ),
  of(
    'malformed-preload',
    'dangling-preload',
    `${DEBIAN}ENV LD_PRELOAD=libjemalloc.so.2,libextra.so\n${SERVER}`,
    COMMA,
  ),
  of(
    'malformed-preload',
    'wrong-preload-path',
    `${DEBIAN}${INSTALL}ENV LD_PRELOAD=/usr/lib/libjemalloc.so.2,libextra.so\n${SERVER}`,
    COMMA,
  ),
  of(
    'malformed-preload',
    'inert-preload',
    `${DEBIAN}${INSTALL}ENV LD_PRELOAD=libjemalloc.so.2,libextra.so\n${SUDO}${SERVER}`,
    COMMA,
  ),
  of(
    'malformed-preload',
    'arch-bound-preload',
    `${DEBIAN}${INSTALL}ENV LD_PRELOAD=${ARCH},libextra.so\n${SERVER}`,
    COMMA,
  ),
  of(
    'malformed-preload',
    'preload-before-install',
    `${DEBIAN}ENV LD_PRELOAD=libjemalloc.so.2,libextra.so\n${INSTALL}${SERVER}`,
    COMMA,
  ),
  of(
    'fatal-preload',
    'wrong-preload-path',
    `${FOREIGN}${INSTALL}ENV LD_PRELOAD=/opt/lib/libjemalloc.so.2\n${SERVER}`,
    ['COPY --from=lib /usr/lib/libjemalloc.so.2 /opt/lib/libjemalloc.so.2\n', ''],
  ),
  of(
    'fatal-preload',
    'inert-preload',
    `${FOREIGN}ENV LD_PRELOAD=/opt/lib/libjemalloc.so.2\n${SUDO}${SERVER}`,
    OWN,
  ),
  of(
    'fatal-preload',
    'preload-before-install',
    `${FOREIGN}ENV LD_PRELOAD=/opt/lib/libjemalloc.so.2\n${INSTALL}${SERVER}`,
    ['LD_PRELOAD=/opt/lib/', 'LD_PRELOAD='],
  ),
  of('dangling-preload', 'inert-preload', `${DEBIAN}ENV LD_PRELOAD=libjemalloc.so.2\n${SUDO}${SERVER}`, [
    'ENV',
    `${INSTALL}ENV`,
  ]),
  of('dangling-preload', 'arch-bound-preload', `${DEBIAN}ENV LD_PRELOAD=${ARCH}\n${SERVER}`, [
    'ENV',
    `${INSTALL}ENV`,
  ]),
  of(
    'wrong-preload-path',
    'inert-preload',
    `${DEBIAN}${INSTALL}ENV LD_PRELOAD=/usr/lib/libjemalloc.so.2\n${SUDO}${SERVER}`,
    ['/usr/lib/', ''],
  ),
  of(
    'wrong-preload-path',
    'arch-bound-preload',
    `${DEBIAN}${INSTALL}ENV LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.1\n${SERVER}`,
    ['.so.1', '.so.2'],
  ),
  of(
    'wrong-preload-path',
    'preload-before-install',
    `${DEBIAN}ENV LD_PRELOAD=/usr/lib/libjemalloc.so.2\n${INSTALL}${SERVER}`,
    ['/usr/lib/', ''],
  ),
  of('inert-preload', 'arch-bound-preload', `${DEBIAN}${INSTALL}ENV LD_PRELOAD=${ARCH}\n${SUDO}${SERVER}`, [
    SUDO,
    '',
  ]),
  of(
    'inert-preload',
    'preload-before-install',
    `${DEBIAN}ENV LD_PRELOAD=libjemalloc.so.2\n${INSTALL}${SUDO}${SERVER}`,
    [SUDO, ''],
  ),
  of('arch-bound-preload', 'preload-before-install', `${DEBIAN}ENV LD_PRELOAD=${ARCH}\n${INSTALL}${SERVER}`, [
    ARCH,
    'libjemalloc.so.2',
  ]),
];

/** Pairs whose causes cannot be in one image. */
const never: readonly (readonly [string, string, why: string])[] = [
  ['fatal-preload', 'dangling-preload', 'a library that breaks the start is in the image'],
  ['fatal-preload', 'arch-bound-preload', 'a copied library lies where COPY says on every platform'],
  ['dangling-preload', 'wrong-preload-path', 'the package is installed or it is not'],
  ['dangling-preload', 'preload-before-install', 'the package is installed or it is not'],
];

const NOTHING_LOADED = [
  'fatal-pythonmalloc',
  'inert-preload',
  'unloaded-allocator',
  'inert-malloc-conf',
  'missing-allocator',
];

const BROKEN = 'ENV PYTHONMALLOC=jemalloc\n';
const ARG = 'ARG LD_PRELOAD=libjemalloc.so.2\n';
const CONF = 'ENV MALLOC_CONF=dirty_decay_ms:0,muzzy_decay_ms:0\n';

const nothingLoaded: readonly Case[] = [
  of('fatal-pythonmalloc', 'inert-preload', `${DEBIAN}${INSTALL}${ARG}${BROKEN}${SERVER}`, [BROKEN, '']),
  of('fatal-pythonmalloc', 'unloaded-allocator', `${DEBIAN}${INSTALL}${BROKEN}${SERVER}`, [BROKEN, '']),
  of('fatal-pythonmalloc', 'inert-malloc-conf', `${DEBIAN}${CONF}${BROKEN}${SERVER}`, [BROKEN, '']),
  of('fatal-pythonmalloc', 'missing-allocator', `${DEBIAN}${BROKEN}${SERVER}`, [BROKEN, '']),
  of('inert-preload', 'unloaded-allocator', `${DEBIAN}${INSTALL}${ARG}${SERVER}`, [ARG, '']),
  of('inert-preload', 'inert-malloc-conf', `${DEBIAN}${ARG}${CONF}${SERVER}`, [ARG, '']),
  of('inert-preload', 'missing-allocator', `${DEBIAN}${ARG}${SERVER}`, [ARG, '']),
  of('unloaded-allocator', 'inert-malloc-conf', `${DEBIAN}${INSTALL}${CONF}${SERVER}`, [INSTALL, '']),
  of('unloaded-allocator', 'missing-allocator', `${DEBIAN}${INSTALL}${SERVER}`, [INSTALL, '']),
  of('inert-malloc-conf', 'missing-allocator', `${DEBIAN}${CONF}${SERVER}`, [CONF, '']),
];

const conf = (value: string, command = SERVER): string => `${LOADED}ENV MALLOC_CONF="${value}"\n${command}`;
const SETPRIV = 'ENTRYPOINT ["setpriv", "--reuid", "app", "--regid", "app", "--init-groups"]\n';

const configured: readonly Case[] = [
  of('untuned-jemalloc', 'decay-too-long', `${LOADED}${SERVER}`, [
    SERVER,
    `ENV MALLOC_CONF=background_thread:true,dirty_decay_ms:10000\n${SERVER}`,
  ]),
  of('untuned-jemalloc', 'no-background-thread', `${LOADED}${SERVER}`, [
    SERVER,
    `ENV MALLOC_CONF=dirty_decay_ms:1000\n${SERVER}`,
  ]),
  of('malformed-malloc-conf', 'unknown-malloc-conf-key', conf('dirty_decay_ms:0, dirty_decay:5'), [
    ', ',
    ',',
  ]),
  of('malformed-malloc-conf', 'invalid-malloc-conf-value', conf('dirty_decay_ms:0, tcache:no'), [', ', ',']),
  of('malformed-malloc-conf', 'decay-too-long', conf('background_thread:true, dirty_decay_ms:30000'), [
    ', ',
    ',',
  ]),
  of('malformed-malloc-conf', 'no-background-thread', conf('muzzy_decay_ms:0, dirty_decay_ms:1000'), [
    ', ',
    ',',
  ]),
  of(
    'malformed-malloc-conf',
    'forked-background-thread',
    conf('background_thread:true, dirty_decay_ms:1000', FORKS),
    [', ', ','],
  ),
  of('unknown-malloc-conf-key', 'decay-too-long', conf('background_thread:true,dirty_decay_m:30000'), [
    '_m:',
    '_ms:',
  ]),
  of('unknown-malloc-conf-key', 'no-background-thread', conf('backgroundthread:false,dirty_decay_ms:1000'), [
    'dthr',
    'd_thr',
  ]),
  of(
    'unknown-malloc-conf-key',
    'forked-background-thread',
    conf('backgroundthread:true,dirty_decay_ms:1000', FORKS),
    ['dthr', 'd_thr'],
  ),
  of('invalid-malloc-conf-value', 'decay-too-long', conf('background_thread:true,dirty_decay_ms:30s'), [
    '30s',
    '30000',
  ]),
  of('invalid-malloc-conf-value', 'no-background-thread', conf('background_thread:no,dirty_decay_ms:1000'), [
    'no,',
    'false,',
  ]),
  of(
    'invalid-malloc-conf-value',
    'forked-background-thread',
    conf('background_thread:yes,dirty_decay_ms:1000', FORKS),
    ['yes', 'true'],
  ),
  of(
    'forked-background-thread',
    'no-background-thread',
    conf('background_thread:true,dirty_decay_ms:1000', FORKS),
    ['background_thread:true,', ''],
  ),
  of(
    'forked-background-thread',
    'decay-too-long',
    conf('background_thread:true,dirty_decay_ms:30000', FORKS),
    [FORKS, SERVER],
  ),
  of('no-background-thread', 'decay-too-long', conf('muzzy_decay_ms:0,dirty_decay_ms:30000'), [
    'muzzy',
    'background_thread:true,muzzy',
  ]),
  of(
    'setpriv-abort',
    'forked-background-thread',
    conf('background_thread:true,dirty_decay_ms:1000', SETPRIV + FORKS),
    [SETPRIV, ''],
  ),
  of(
    'setpriv-abort',
    'no-background-thread',
    conf('background_thread:true,dirty_decay_ms:1000', SETPRIV + SERVER),
    ['background_thread:true,', ''],
  ),
  of(
    'setpriv-abort',
    'decay-too-long',
    conf('background_thread:true,dirty_decay_ms:30000', SETPRIV + SERVER),
    [SETPRIV, ''],
  ),
  of(
    'unknown-malloc-conf-key',
    'arenas-follow-host',
    conf('background_thread:true,dirty_decay_ms:1000,narena:1', THREADS),
    [',narena:1', ''],
  ),
  of(
    'malformed-malloc-conf',
    'arenas-follow-host',
    conf('background_thread:true,dirty_decay_ms:1000, narenas:1', THREADS),
    [', narenas:1', ''],
  ),
  of(
    'rival-allocators',
    'inert-malloc-conf',
    conf('background_thread:true,dirty_decay_ms:1000')
      .replace('LD_PRELOAD=', 'LD_PRELOAD=libtcmalloc_minimal.so.4:')
      .replace('libjemalloc2', 'libjemalloc2 libtcmalloc-minimal4'),
    [':libjemalloc.so.2', ''],
  ),
  of('fatal-pythonmalloc', 'pythonmalloc-override', `${LOADED}${CONF}ENV PYTHONMALLOC=debugg\n${SERVER}`, [
    'debugg',
    'debug',
  ]),
  of('fatal-pythonmalloc', 'untuned-jemalloc', `${LOADED}${BROKEN}${SERVER}`, [BROKEN, '']),
];

const found = (text: string): readonly string[] =>
  lint(text, { file: 'Dockerfile', memoryBytes: 2 ** 30, cpus: 1 }).map(({ rule }) => rule);

describe.each([
  ['what is preloaded', preload],
  ['why nothing is loaded', nothingLoaded],
  ['what jemalloc is told', configured],
])('%s', (_, cases) => {
  test.for(cases)('$first before $second', ({ first, second, file, change: [from, to] }) => {
    expect(file).toContain(from);
    const before = found(file);
    expect(before.filter((name) => name === first)).toHaveLength(1);
    expect(before).not.toContain(second);
    const after = found(file.replace(from, to));
    expect(after.filter((name) => name === second)).toHaveLength(1);
    expect(after).not.toContain(first);
  });
});

test.each([
  ['what is preloaded', PRELOAD, preload],
  ['why nothing is loaded', NOTHING_LOADED, nothingLoaded],
] as const)('%s: every pair of rules has its case', (_, order, cases) => {
  const pairs = order.flatMap((first, index) => order.slice(index + 1).map((second) => `${first} ${second}`));
  const covered = [
    ...cases.map(({ first, second }) => `${first} ${second}`),
    ...never.map(([a, b]) => `${a} ${b}`),
  ];
  expect(pairs.filter((pair) => !covered.includes(pair))).toEqual([]);
});
