import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fix, inspect, lint } from '../src/index.ts';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';
import { expand } from '../src/syntax/expand.ts';

/** Real files, broken at random: nothing may throw, and what `--fix` writes must stand. */
const root = new URL('../fixtures/', import.meta.url).pathname;
const seeds = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/Dockerfile'))
  .toSorted()
  .map((path) => readFileSync(join(root, path), 'utf8'));

const SNIPPETS = [
  '\\',
  '\n',
  '\r\n',
  ' \\\n',
  '#',
  '# c\n',
  '"',
  "'",
  '$',
  '${',
  '${A:-',
  '}',
  '<<EOF\n',
  '<<-EOF\n',
  'EOF\n',
  '[',
  ']',
  '&&',
  '||',
  ';',
  '`',
  '$(',
  ')',
  '\t',
  '\u00a0',
  '\ufeff',
  '\u{1f600}',
  'FROM ',
  'RUN ',
  'ENV A=1 ',
  'USER app\n',
  'ARG X\n',
  'LD_PRELOAD=',
  'MALLOC_CONF=',
  'apt-get install -y ',
  '--mount=type=cache ',
  '--',
  'ONBUILD ',
  'SHELL ["x"]\n',
  '=',
  ':',
  ',',
];

const options = { file: 'Dockerfile' };

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  put: fc.constantFrom('', ...SNIPPETS),
});

const broken = fc
  .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([seed, mutations]) => {
    let text = seed;
    for (const { at, cut, put } of mutations) {
      const offset = Math.floor(at * text.length);
      text = text.slice(0, offset) + put + text.slice(offset + cut);
    }
    return text;
  });

/** `count` lines, each with its number for `#`. */
const numbered = (line: string, count: number): string =>
  Array.from({ length: count }, (_, index) => line.replaceAll('#', String(index))).join('');

/** As many words as a file can hold, on continued lines. */
const continued = (word: string, count: number): string =>
  Array.from({ length: count / 1000 }, () => word.repeat(1000)).join('\\\n');

/** Files that grow past any hand-written one: each is read in linear time, or refused. */
const HUGE: readonly (readonly [name: string, text: string])[] = [
  ['blank lines', `FROM a\n${'\n'.repeat(40_000)}`],
  [
    'loops in loops',
    `FROM a\nRUN ${'for i in 0 1 2 3 4 5 6 7 8 9; do '.repeat(8)}[[ -f x ]]${'; done'.repeat(8)}\n`,
  ],
  [
    'a loop over long lists',
    `FROM a\nRUN for i in ${'1 '.repeat(10_000)}; do echo ${'x '.repeat(20_000)}; done\n`,
  ],
  [
    'shells in a loop',
    `FROM a\nRUN for i in ${'1 '.repeat(5000)}; do sh -c '${'x; '.repeat(10_000)}'; done\n`,
  ],
  ['words before a command', `FROM a\nRUN ${'nice '.repeat(12_000)}\n`],
  [
    'branches in branches',
    `FROM a\nCMD ${numbered(`${'case x in x) '.repeat(20)}export A#=1${' ;; esac'.repeat(20)}; `, 200)}\n`,
  ],
  ['subshells that see many variables', `FROM a\nCMD ${numbered('A#=1; (x); ', 4000)}\n`],
  ['unset and unset', `FROM a\nCMD ${'unset '.repeat(10_000)}\n`],
  ['slashes in a source', `FROM a\nCOPY a/${'/'.repeat(60_000)}x /app/\nCMD ["/init"]\n`],
  [
    'stages that copy each other whole',
    Array.from({ length: 9 }, (_, index) =>
      index
        ? `FROM a AS s${index}\n${`COPY --from=s${index - 1} / /\n`.repeat(8)}`
        : 'FROM a AS s0\nCOPY . /\n',
    ).join('') + 'CMD ["/app/run.sh"]\n',
  ],
  ['a long variable for a stage', `FROM a AS x\nFROM $${'_'.repeat(60_000)}!\n`],
  ['values that double', `FROM a\nENV A=xxxxxxxxxx\n${'ENV A=$A$A\n'.repeat(40)}`],
  ['shell values that double', `FROM a\nRUN a=xxxxxxxxxx; ${'a=$a$a; '.repeat(40)}\n`],
  ['ONBUILD in ONBUILD', `FROM a\n${'ONBUILD '.repeat(8000)}RUN x\n`],
  ['nested defaults', `FROM a\nENV A=${'${a:-'.repeat(9000)}\n`],
  ['patterns over long values', `FROM a\nARG x=${'a'.repeat(60_000)}\nENV y=\${x//*b/}\n`],
  ['braces in a reference', `FROM ${'${'.repeat(30_000)}\n`],
  ['blanks in a directive', `# syntax=a${' '.repeat(60_000)}b\nFROM a\n`],
  ['many installs', `FROM debian:12\n${'RUN apt-get install -y curl\n'.repeat(2000)}`],
  [
    'many removals',
    `FROM debian:12\n${'RUN apt-get install -y curl\nRUN apt-get purge -y curl\n'.repeat(1500)}`,
  ],
  [
    'chained stages',
    Array.from({ length: 20_000 }, (_, index) => `FROM ${index ? `s${index - 1}` : 'a'} AS s${index}\n`).join(
      '',
    ),
  ],
  ['separate stages', 'FROM a\n'.repeat(30_000)],
  ['stages with comments', numbered('FROM a AS s#\n# c\nRUN x\n', 5000)],
  [
    'many stages and many comments',
    `${'FROM python:3.13-slim\nCMD ["gunicorn", "a:b"]\n'.repeat(240)}${'# c\n'.repeat(60_000)}`,
  ],
  ['defaults in defaults', `FROM ${'${a:-'.repeat(9000)}x${'}'.repeat(9000)}\n`],
  ['a chain of arguments', `ARG A=x\n${numbered('ARG A#=$A\nARG A=$A#\n', 2400)}FROM $A\n`],
  ['a long value in many others', `FROM a\nENV A=${'x'.repeat(16_000)}\n${'ENV B=$A\n'.repeat(4900)}`],
  ['images to copy from', `FROM a\n${numbered('COPY --from=a# /x /y\n', 4900)}`],
  ['brackets of templates', `FROM a\nFROM ${'{'.repeat(60_000)}\nRUN x\n`],
  [
    'a chain of stages that each do something',
    `FROM a AS s0\n${Array.from({ length: 240 }, (_, index) => `FROM s${index} AS s${index + 1}\n${'COPY a b\n'.repeat(19)}`).join('')}`,
  ],
  [
    'a pattern that almost fits',
    `FROM a\nENV A=${'a'.repeat(120)} P=${'a'.repeat(90)}b\n${'ENV B=${A//$P/}\n'.repeat(4000)}`,
  ],
  ['backslashes', `FROM a\nRUN ${'\\'.repeat(65_000)}x\nENV A=${'\\'.repeat(65_000)}x\n`],
  ['escapes and blanks', `FROM a\nRUN ${'\\ '.repeat(30_000)}x\nRUN x\\${' '.repeat(60_000)}x\n`],
  ['double quotes', `FROM a\nRUN ${'"'.repeat(65_001)}\nENV A=${'"'.repeat(65_000)}\n`],
  ['single quotes', `FROM a\nRUN ${"'".repeat(65_001)}\nENV A=${"'".repeat(65_000)}\n`],
  ['quotes of both kinds', `FROM a\nRUN ${`"'`.repeat(30_000)}\nENV A=${`"'`.repeat(30_000)}\n`],
  ['arrows', `FROM a\nRUN ${'<'.repeat(65_000)}\nRUN ${'<< '.repeat(20_000)}\n`],
  ['command substitutions', `FROM a\nRUN ${'$('.repeat(30_000)}\nRUN ${'$(('.repeat(20_000)}\n`],
  ['subshells', `FROM a\nRUN ${continued('(', 500_000)}\n`],
  ['commands in a RUN', `FROM a\nRUN ${continued('x && ', 50_000)}x\n`],
  ['words in a command', `FROM debian:12\nRUN apt-get install ${continued('a ', 90_000)}\n`],
  ['here-documents on one line', `FROM a\nRUN ${numbered('<<E# ', 3000)}\n${numbered('E#\n', 3000)}`],
  ['an open here-document of many', `FROM a\nRUN ${'<<E '.repeat(15_000)}\n${'x\n'.repeat(100_000)}`],
  ['a long here-document', `FROM a\nRUN <<E\n${'x\n'.repeat(60_000)}E\n`],
  ['comments in a continuation', `FROM a\nRUN x \\\n${'# c\n'.repeat(150_000)} y\n`],
  ['blank lines in a continuation', `FROM a\nRUN x \\\n${'\n'.repeat(500_000)} y\n`],
  ['continuations', `FROM a\nRUN x \\\n${'y \\\n'.repeat(60_000)} z\n`],
  ['continued pairs', `FROM a\nENV ${'A=1 \\\n'.repeat(40_000)} B=2\n`],
  ['a long string', `FROM a\nCMD ["${continued('x', 500_000)}", "${continued('\\n', 200_000)}"]\n`],
  ['a long pattern', `FROM a\nENV A=\${B#${continued('x', 900_000)}}\n`],
  ['arrays in arrays', `FROM a\nCMD ${'['.repeat(65_000)}\nCMD ${'['.repeat(30_000)}${']'.repeat(30_000)}\n`],
  ['flags', `FROM python:3.13-slim\nRUN ${'--a \\\n'.repeat(50_000)} x\nCMD ["gunicorn", "a:b"]\n`],
  ['copies into a working directory', `FROM a\n${'WORKDIR x\nCOPY a b\n'.repeat(2400)}`],
  ['returns in a line', `# syntax=${'\r'.repeat(60_000)}x\nFROM a\nRUN x${'\r'.repeat(60_000)}x\n`],
];

describe('a huge Dockerfile', () => {
  test.for(HUGE)('with %s is read in no time', ([, text]) => {
    expect(lint(text, options)).toBeInstanceOf(Array);
    expect(inspect(text, options).path).toBe('Dockerfile');
  });
});

/** A line of so many bytes, its newline not counted, in a file that has another fault besides. */
const LINES: readonly (readonly [name: string, line: (bytes: number) => string])[] = [
  ['an instruction', (bytes) => `FROM a\nENV A=${'x'.repeat(bytes - 6)}\nNONSENSE\n`],
  ['a comment', (bytes) => `FROM a\n#${'x'.repeat(bytes - 1)}\nNONSENSE\n`],
  ['a continued line', (bytes) => `FROM a\nRUN x \\\n${'x'.repeat(bytes - 1)}\\\n y\nNONSENSE\n`],
  ['a line of a here-document', (bytes) => `FROM a\nRUN <<E\n${'x'.repeat(bytes)}\nE\nNONSENSE\n`],
  ['the first line, whose BOM counts', (bytes) => `\ufeff#${'x'.repeat(bytes - 4)}\nNONSENSE\n`],
  ['the last line, without a newline', (bytes) => `NONSENSE\nENV A=${'x'.repeat(bytes - 6)}`],
  ['a line whose carriage return counts', (bytes) => `FROM a\r\n#${'x'.repeat(bytes - 2)}\r\nNONSENSE\r\n`],
  [
    'characters of two bytes',
    (bytes) => `#${'x'.repeat(bytes % 2 ? 0 : 1)}${'é'.repeat((bytes - 1) >> 1)}\nNONSENSE\n`,
  ],
  [
    'characters of four',
    (bytes) => `#${'x'.repeat((bytes - 1) % 4)}${'\u{1f600}'.repeat((bytes - 1) >> 2)}\nNONSENSE\n`,
  ],
];

const LINE_LIMIT = 65_535;
const FILE_LIMIT = 1_048_576;

/** A file of so many bytes. */
function fileOf(bytes: number, character: string): string {
  const head = 'FROM a\nNONSENSE\n';
  const line = `#${character.repeat(1000)}\n`;
  const size = Buffer.byteLength(line);
  const lines = Math.floor((bytes - head.length) / size);
  return head + line.repeat(lines) + 'x'.repeat(bytes - head.length - lines * size);
}

describe('a Dockerfile over a limit', () => {
  const found = (text: string): readonly string[] =>
    lint(text, options).map(({ rule, message }) => `${rule}: ${message}`);
  const nonsense = ['syntax-error: unknown instruction "NONSENSE"'];

  test.for(LINES)('%s may have 65,535 bytes', ([, line]) => {
    const longest = line(LINE_LIMIT);
    const lengths = longest.split('\n').map((each) => Buffer.byteLength(each));
    expect(Math.max(...lengths)).toBe(LINE_LIMIT);
    expect(found(longest)).toEqual(nonsense);
    expect(found(line(LINE_LIMIT + 1))).toEqual([
      'syntax-error: a line of more than 65535 bytes: BuildKit refuses the file',
    ]);
  });

  test.for([
    ['250 stages', 'FROM a\n', 249, 'more than 250 stages: the file is not read'],
    ['5000 instructions', 'RUN x\n', 4998, 'more than 5000 instructions: the file is not read'],
  ] as const)('it may have %s', ([, line, count, message]) => {
    expect(found(`FROM a\n${line.repeat(count)}NONSENSE\n`)).toEqual(nonsense);
    expect(found(`FROM a\n${line.repeat(count + 1)}NONSENSE\n`)).toEqual([`syntax-error: ${message}`]);
  });

  test.for(['x', 'é', '\u{1f600}'])('a file of %s may have 1 MiB', (character) => {
    const largest = fileOf(FILE_LIMIT, character);
    expect(Buffer.byteLength(largest)).toBe(FILE_LIMIT);
    expect(found(largest)).toEqual(nonsense);
    expect(found(`${largest}x`)).toEqual(['syntax-error: the file is larger than 1 MiB: it is not read']);
  });

  test.for([fileOf(FILE_LIMIT + 1, 'x'), `FROM a\n# ${'x'.repeat(LINE_LIMIT)}\n`])('is not read', (text) => {
    const { instructions, comments, problems } = parseDockerfile('Dockerfile', text);
    expect({ instructions, comments }).toEqual({ instructions: [], comments: [] });
    expect(problems).toHaveLength(1);
    expect(fix(text, options).text).toBe(text);
  });
});

describe('work', () => {
  test('a default in a default is looked up once', () => {
    let lookups = 0;
    expand(`${'${a:-'.repeat(90)}x${'}'.repeat(90)}`, () => {
      lookups++;
      return undefined;
    });
    expect(lookups).toBe(90);
  });
});

test('a MALLOC_CONF of ten thousand mistakes is judged pair by pair', () => {
  const text =
    'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libjemalloc2\n' +
    `ENV LD_PRELOAD=libjemalloc.so.2 MALLOC_CONF="${'a:b,'.repeat(10_000)}"\nCMD ["uvicorn", "a:b"]\n`;
  expect(lint(text, options).filter(({ rule }) => rule === 'unknown-malloc-conf-key')).toHaveLength(10_000);
}, 20_000);

describe('a script that is started', () => {
  const before =
    'FROM python:3.12-slim-bookworm\nRUN apt-get update && apt-get install -y libjemalloc2\n' +
    'ENV LD_PRELOAD=libjemalloc.so.2 MALLOC_CONF=background_thread:true,dirty_decay_ms:1000 PYTHONMALLOC=malloc\n' +
    'COPY . /app\nWORKDIR /app\nENTRYPOINT ["/bin/sh", "/app/start.sh"]\n';
  const files = ['start.sh', 'gunicorn.conf.py', 'compose.yaml'];

  // Work that grows with the square of the text takes hours at this length.
  test.each([
    '\n',
    ' ',
    'case x\n',
    'python ',
    '/python -',
    'setpriv --reuid=1 ',
    'unshare -a ',
    'a/',
    '=/',
    '# ',
    '\\\n',
    "'''",
    '<<E ',
    'hasattr(',
    'LD_PRELOAD=',
    'setpriv --reuid=$a --groups\n',
  ])(
    'may be half a million times %j',
    (unit) => {
      const filler = unit.repeat(2 ** 19 / unit.length);
      const read = (path: string): string | undefined =>
        path === 'start.sh'
          ? `#!/bin/sh\n${filler}\nexec gunicorn a:b\n`
          : files.includes(path)
            ? filler
            : undefined;
      const found = lint(before, {
        file: 'Dockerfile',
        context: { list: () => files, read, parseYaml: () => undefined },
      });
      expect(found.every(({ rule }) => rule !== 'syntax-error')).toBe(true);
    },
    20_000,
  );
});

describe('a broken Dockerfile', () => {
  test('is never a crash', () => {
    fc.assert(
      fc.property(broken, (text) => {
        lint(text, options);
        inspect(text, options);
      }),
      { numRuns: 400 },
    );
  });

  test('is fixed for good, or not at all', () => {
    fc.assert(
      fc.property(broken, fc.boolean(), (text, unsafe) => {
        const fixed = fix(text, { ...options, unsafe });
        if (fixed.refused !== undefined) expect(fixed.text).toBe(text);
        else expect(fix(fixed.text, { ...options, unsafe }).text).toBe(fixed.text);
        expect(fixed.left.filter(({ rule }) => rule === 'syntax-error')).toEqual(
          lint(text, options).filter(({ rule }) => rule === 'syntax-error'),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('has its findings inside the text', () => {
    fc.assert(
      fc.property(broken, (text) => {
        for (const { span } of lint(text, options)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a configuration that is started', () => {
  const before = 'FROM python:3.12-slim-bookworm\nCOPY . /app\nWORKDIR /app\n';
  const length = 2 ** 19;

  test.each([
    ['supervisord.conf', 'supervisord -c supervisord.conf', '[program:a]\ncommand=x\nenvironment=A="%("\n'],
    ['supervisord.conf', 'supervisord -c supervisord.conf', '[include]\nfiles=*.conf\n'],
    ['supervisord.conf', 'supervisord -c supervisord.conf', ' ; ;\u2028'],
    ['uwsgi.ini', 'uwsgi --ini uwsgi.ini', 'if-env =    '],
    ['gunicorn.conf.py', 'gunicorn a:b', 'workers:\r'],
    ['gunicorn.conf.py', 'gunicorn a:b', '\r'],
    ['main.py', 'python main.py', 'hasattr('],
  ])('%s may be half a million letters of %j', (name, command, unit) => {
    const text = unit.repeat(length / unit.length);
    const context = {
      list: () => [name],
      read: (path: string) => (path === name ? text : undefined),
      parseYaml: () => undefined,
    };
    const found = lint(`${before}CMD ${command}\n`, { file: 'Dockerfile', context });
    expect(found.every(({ rule }) => rule !== 'syntax-error')).toBe(true);
  });
});
