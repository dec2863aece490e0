/**
 * The hook and the Action read what strangers wrote. Each test is a file, or a name, that somebody could put into a
 * pull request, and what must not come of it. What takes long is in linear.test.ts and hostile-speed.test.ts.
 */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runIn, type Outcome, type Terminal } from './terminal.ts';
import * as core from '../src/index.ts';
import { visible } from '../src/report/visible.ts';
import { reporters } from '../src/report/reporters.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-hostile-')));
  mkdirSync(join(folder, 'repo/.git'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const service = 'FROM python:3.13-slim\nCOPY . /app\nCMD ["gunicorn", "app:app"]\n';
const secret = 'SECRET-9f27';

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const alloclint = (argv: readonly string[], how: Omit<Terminal, 'cwd'> = {}): Promise<Outcome> =>
  runIn({ cwd: join(folder, 'repo'), ...how }, ...argv);

describe('what lies outside of the repository is not read', () => {
  const out = { 'secret/Dockerfile': `FROM ${secret}\nRUN echo ${secret}\n`, 'secret/key': secret };

  test.each([
    ['a Dockerfile that is a link out', '../secret/Dockerfile', 'Dockerfile'],
    ['a link to credentials of the checkout', '.git/config', 'Dockerfile'],
    ['a link through a folder', '../secret', 'sub'],
  ])('%s', async (_, target, name) => {
    write({ ...out, 'repo/.git/config': `[http]\n  extraheader = ${secret}\n` });
    symlinkSync(target, join(folder, 'repo', name));
    const path = name === 'sub' ? 'sub/Dockerfile' : name;
    const named = await alloclint([path]);
    expect(named.code).toBe(2);
    expect(named.stderr).toBe(
      `alloclint: ${path}: is a link out of its repository, name the file that it leads to\n`,
    );
    const searched = await alloclint([]);
    expect(JSON.stringify([named, searched])).not.toContain(secret);
  });

  test('a link to another repository makes none of this one', async () => {
    write({ 'other/Dockerfile': `${service}RUN echo ${secret}\n`, 'other/.git/HEAD': '' });
    write({ 'other/alloclint.toml': `${secret} = 1\n` });
    symlinkSync('../other', join(folder, 'repo/sub'));
    const said =
      'alloclint: sub/Dockerfile: is a link out of its repository, name the file that it leads to\n';
    expect(await alloclint(['sub/Dockerfile'])).toMatchObject({ code: 2, stderr: said });
    expect((await alloclint(['--fix', 'sub/'])).code).toBe(2);
    expect(readFileSync(join(folder, 'other/Dockerfile'), 'utf8')).toContain(`${service}RUN`);
    const piped = await alloclint(['-', '--stdin-filename', 'sub/Dockerfile'], { stdin: service });
    expect(piped.stderr).toBe(
      'alloclint: sub/alloclint.toml: is a link out of the repository, name it with --config\n',
    );
  });

  test('a link above a repository leads to it', async () => {
    write({ 'far/home/.git/HEAD': '', 'far/home/Dockerfile': service });
    symlinkSync('far/home', join(folder, 'home'));
    expect((await alloclint([join(folder, 'home/Dockerfile')])).code).toBe(1);
    write({ 'repo/vendor/.git/HEAD': '', 'repo/vendor/Dockerfile': service });
    symlinkSync('vendor', join(folder, 'repo/alias'));
    expect((await alloclint(['alias/Dockerfile'])).code).toBe(1);
  });

  test.skipIf(process.platform !== 'linux')('only what the shell hands over is no link', async () => {
    const shared = mkdtempSync('/dev/shm/alloclint-');
    write({ secret });
    mkdirSync(join(shared, '.git'));
    symlinkSync(join(folder, 'secret'), join(shared, 'Dockerfile'));
    const { code, stderr } = await alloclint([join(shared, 'Dockerfile')]);
    rmSync(shared, { recursive: true });
    expect(code).toBe(2);
    expect(stderr).toContain('is a link out of its repository');
  });

  test.each([['there'], ['not there']])('whether a file is there does not show: %s', async (is) => {
    if (is === 'there') write({ 'far/x.toml': '', 'far/Dockerfile': service });
    else write({ 'far/y': '' });
    write({ 'repo/Dockerfile': service });
    symlinkSync('../far', join(folder, 'repo/far'));
    symlinkSync('../far/x.toml', join(folder, 'repo/alloclint.toml'));
    symlinkSync('../far/Dockerfile', join(folder, 'repo/x.Dockerfile'));
    const says = async (...argv: readonly string[]): Promise<string> => (await alloclint(argv)).stderr;
    const found = 'alloclint.toml: is a link out of the repository, name it with --config';
    expect(await says('Dockerfile')).toBe(`alloclint: ${found}\n`);
    const named = 'is a link out of its repository, name the file that it leads to';
    for (const path of ['x.Dockerfile', 'far/Dockerfile'])
      expect(await says(path)).toBe(`alloclint: ${path}: ${named}\n`);
    rmSync(join(folder, 'repo/alloclint.toml'));
    symlinkSync('../far/x.toml', join(folder, 'repo/package.json'));
    expect(await says('Dockerfile')).toBe('');
    for (const path of ['../far/x.toml', 'far/x.toml', 'package.json']) {
      write({ 'repo/alloclint.toml': `extends = "${path}"\n` });
      expect(await says('Dockerfile')).toBe(
        `alloclint: alloclint.toml:1: extends: "${path}" lies outside of the repository, copy it into it\n`,
      );
    }
  });

  test.each([['there'], ['not there']])('nor through an entry of a baseline: %s', async (which) => {
    if (which === 'there') write({ 'secret/Dockerfile': secret });
    const entry = { path: '../secret/Dockerfile', rule: 'missing-allocator', fingerprint: '0'.repeat(32) };
    write({
      'repo/Dockerfile': 'FROM scratch\n',
      'repo/b.json': JSON.stringify({ version: 1, findings: [entry] }),
    });
    expect(await alloclint(['--baseline', 'b.json'])).toEqual({
      code: 0,
      stdout: 'No problems in 1 file.\n',
      stderr: '',
    });
  });

  test('a device behind a link does not hang', async () => {
    symlinkSync('/dev/zero', join(folder, 'repo/Dockerfile'));
    expect((await alloclint(['Dockerfile'])).code).toBe(2);
    symlinkSync('/dev/zero', join(folder, 'repo/.gitignore'));
    symlinkSync('/dev/zero', join(folder, 'repo/entrypoint.sh'));
    write({ 'repo/api/Dockerfile': `${service}ENTRYPOINT ["/app/entrypoint.sh"]\n` });
    expect((await alloclint(['.'])).code).toBe(1);
  });

  test('links in a ring', async () => {
    symlinkSync('b', join(folder, 'repo/a'));
    symlinkSync('a', join(folder, 'repo/b'));
    symlinkSync('../repo', join(folder, 'repo/self'));
    write({ 'repo/Dockerfile': service });
    expect((await alloclint(['.'])).stdout).toContain('Found 1 problem');
  });

  test.each([
    ['COPY ../../secret/start.sh /start.sh'],
    ['COPY link.sh /start.sh'],
    ['COPY .git/hooks/start.sh /start.sh'],
    [`COPY /../../secret/start.sh /start.sh`],
  ])('%s', async (copy) => {
    // Read, it would show that the process runs on another allocator.
    const script = '#!/bin/sh\nexport LD_PRELOAD=libjemalloc.so.2\nexec gunicorn app:app\n';
    write({
      'secret/start.sh': script,
      'repo/.git/hooks/start.sh': script,
      'repo/Dockerfile': `FROM python:3.13-slim\n${copy}\nENTRYPOINT ["/start.sh"]\n`,
    });
    symlinkSync('../secret/start.sh', join(folder, 'repo/link.sh'));
    const { stdout } = await alloclint(['inspect', '--format', 'json']);
    const [file] = JSON.parse(stdout).files;
    expect(file.stages[0].process.server).not.toBe('gunicorn');
    expect(stdout).not.toContain('libjemalloc');
  });

  test('a fix is not written through a link', async () => {
    write({ 'secret/Dockerfile': service });
    symlinkSync('../secret/Dockerfile', join(folder, 'repo/Dockerfile'));
    expect((await alloclint(['--fix', 'Dockerfile'])).code).toBe(2);
    expect(readFileSync(join(folder, 'secret/Dockerfile'), 'utf8')).toBe(service);
  });
});

describe('nothing is executed', () => {
  test('configs are data: no JavaScript, no tags, no commands', async () => {
    const code = "require('node:fs').writeFileSync('PWNED', '')";
    write({
      'repo/Dockerfile': service,
      'repo/alloclint.js': code,
      'repo/alloclint.cjs': code,
      'repo/alloclint.mjs': code,
      'repo/alloclint.ts': code,
      'repo/alloclint.config.js': code,
      'repo/.alloclintrc.js': code,
      'repo/package.json': `{"alloclint": "./alloclint.js", "scripts": {"preinstall": "touch PWNED"}}`,
    });
    await alloclint([]);
    write({
      'repo/package.json': '{}',
      'repo/alloclint.yaml': `profile: !!js/function "function(){ ${code} }()"\n`,
    });
    await alloclint([]);
    write({
      'repo/compose.yaml': `services:\n  a:\n    build: .\n    command: !!python/object/apply:os.system ["touch PWNED"]\n`,
      'repo/Dockerfile': `# syntax=evil/frontend\nFROM python:3.13-slim AS a\nRUN touch PWNED $(touch PWNED) \`touch PWNED\`\nFROM a\n`,
    });
    await alloclint(['--fix-unsafe']);
    expect(readdirSync(join(folder, 'repo'))).not.toContain('PWNED');
    expect(readdirSync(process.cwd())).not.toContain('PWNED');
  });

  test('no code could: the program starts no process, opens no connection and makes no code from text', () => {
    const dist = new URL('../dist/', import.meta.url);
    const reached = new Set<string>();
    const follow = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      const text = readFileSync(new URL(name, dist), 'utf8');
      const statements = text.matchAll(/^(?:import|export)\b[^;'"]*?(?:\bfrom\s*)?["']([^"']+)["'];$/gm);
      for (const [, target = ''] of [...statements, ...text.matchAll(/\bimport\(["']([^"']+)["']\)/g)]) {
        if (target.startsWith('./')) follow(target.slice(2));
        else reached.add(target);
      }
      expect(text, name).not.toMatch(/\bfetch\(|\beval\(|\bnew Function\(|\bXMLHttpRequest\b|\bWebSocket\(/);
      expect(text.match(/\bimport\((?!["'])[^)]*\)/g) ?? [], name).toEqual([]);
    };
    follow('cli.js');
    expect([...reached].filter((name) => !name.endsWith('.js')).toSorted()).toMatchInlineSnapshot(`
      [
        "assert",
        "fs",
        "node:crypto",
        "node:events",
        "node:fs",
        "node:fs/promises",
        "node:module",
        "node:os",
        "node:path",
        "node:process",
        "node:stream",
        "node:stream/promises",
        "node:url",
        "node:util",
        "path",
        "url",
        "util",
      ]
    `);
  });
});

/** Texts that a terminal would obey, a log would take for a command, or a document for its own syntax. */
const texts = {
  escapes:
    '\u001B[2J\u001B]0;owned\u0007\u001B]8;;http://evil\u001B\\x\u009B31m\u0085\u202Egnp\u2066\u200B\u2028',
  command: '::set-output name=a::b',
  oldCommand: '##[set-output name=a]b',
  azure: '##vso[task.setvariable variable=a]b',
  teamcity: "x ##teamcity[setParameter name='a' value='b']",
  stop: '::stop-commands::x',
  markup: '</failure>]]><script>alert(1)</script>&amp;&#27;',
  markdown: '`` ``` ```` | **x** [x](http://evil) ![x](http://evil) <img src=x> @team #1 \\| </details>',
  sarif: '{0} [x](1) \\{',
};

/** Each text in every place that a report may quote. */
function hostile(text: string): string {
  const inQuotes = text.replaceAll(/["\\$]/g, '');
  return `FROM python:3.13-slim AS base
RUN apt-get update && apt-get install -y libjemalloc2
RUN : '${inQuotes}' \\
 ${text} \\
${text}
ENV MALLOC_CONF="background_thread=true ${inQuotes}"
ENV LD_PRELOAD="/x ${inQuotes}/libjemalloc.so.2"
ENV PYTHONMALLOC="${inQuotes}"
# alloclint ignore=${text}
# alloclint ignore=missing-allocator ${text}
RUN export LD_PRELOAD="${inQuotes}libjemalloc.so.2"
CMD ["gunicorn", "-w", "4", "app:app", "${inQuotes}"]

FROM python:3.13-slim AS other
RUN apt-get update && apt-get install -y libjemalloc2
ENV MALLOC_CONF="background_thread:true,x${inQuotes.replaceAll(',', '')}:1"
ENV LD_PRELOAD=libjemalloc.so.2
CMD ["gunicorn", "-w", "4", "app:app"]
`;
}
/** A file that the builder refuses, and one with other findings. */
const broken = `FROM python:3.13-slim\n${texts.command} ${texts.escapes}${texts.oldCommand}\n`;
const names = [
  'Dockerfile',
  'Dockerfile.::set-output name=a::b',
  'Dockerfile.##[set-output name=a]b',
  'Dockerfile.##vso[task.complete]b',
  'Dockerfile.##teamcity[x]',
  '::error::/Dockerfile',
  ' ::error::/Dockerfile',
  `Dockerfile.\u001B[2J\u202E`,
  'Dockerfile.\n::error::x',
  'Dockerfile.|`<b>"\'&%0A,:#?',
];

/** What a log takes for a command: `::name::` behind blanks, `##[name]`, `##vso[name]` and `##teamcity[name]` anywhere. */
function commandsIn(output: string): readonly string[] {
  const found: string[] = [];
  let stopped: string | undefined;
  for (const line of output.split(/\r\n|\n|\r/)) {
    const [, name = '', data = ''] =
      /^\s*::([^\s:]+)[^]*?::(.*)$/.exec(line) ??
      /##(?:vso|teamcity)?\[([^\s\]]+)[^\]]*\](.*)$/i.exec(line) ??
      [];
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined;
    } else if (name === 'stop-commands' && /^[0-9a-f-]{36}$/.test(data)) stopped = data;
    else if (name !== '') found.push(name);
  }
  return found;
}

describe('text of a file stays text', () => {
  const all = Object.values(texts);
  const commands: readonly (readonly string[])[] = [
    ...[...reporters.keys()].map((format) => ['--format', format]),
    ['inspect'],
    ['inspect', '--format', 'json'],
    ['--diff'],
    ['--fix-unsafe', '--diff'],
    ['--rule', `${texts.oldCommand}=off`],
    ['--config', texts.oldCommand],
    ['--baseline', `${texts.command} ${texts.escapes}`],
    [texts.escapes],
  ];

  beforeEach(() => {
    for (const [index, name] of names.entries()) {
      write({ [`repo/${name}`]: hostile(all[index] ?? all.join(' ')) });
    }
    write({ 'repo/broken.Dockerfile': broken, 'repo/alloclint.toml': 'targets = ["base", "other"]\n' });
  });

  test('there is something to say', async () => {
    const { stdout } = await alloclint(['--format', 'json']);
    const { results } = JSON.parse(stdout) as { results: { findings: { rule: string }[] }[] };
    const rules = results.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect([...new Set(rules)].toSorted()).toMatchInlineSnapshot(`
      [
        "fatal-pythonmalloc",
        "forked-background-thread",
        "malformed-ignore",
        "malformed-malloc-conf",
        "malformed-preload",
        "syntax-error",
        "unknown-malloc-conf-key",
      ]
    `);
  });

  test.each(commands.map((words) => ({ words, shown: visible(words.join(' ')) })))(
    '$shown',
    async ({ words }) => {
      const actions = { GITHUB_ACTIONS: 'true', CI: 'true' };
      for (const isTTY of [false, true]) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one run after the other
        const { stdout, stderr } = await alloclint([...words, '--color=never'], {
          isTTY,
          env: isTTY ? {} : actions,
        });
        const isPatch = words.includes('--diff') && !isTTY;
        // A patch in a pipe keeps the bytes of the file: who applies it wants them.
        // Markdown of ours takes links apart with blanks of no width.
        const shown = words.includes('markdown') ? stdout.replaceAll('\u200B', '') : stdout;
        if (!isPatch) expect(controlsIn(shown), 'controls on stdout').toEqual([]);
        expect(controlsIn(stderr), 'controls on stderr').toEqual([]);
        const allowed = words.includes('github') ? ['error', 'warning', 'notice'] : [];
        const taken = [...commandsIn(stdout), ...commandsIn(stderr)].filter(
          (name) => !allowed.includes(name),
        );
        if (!isTTY) expect(taken, 'commands of a workflow').toEqual([]);
      }
    },
  );

  test('nor is an error in the program a way around it', async () => {
    const hostileError = new TypeError(`${all.join('\n')}${'x'.repeat(1000)}`);
    const broken = {
      ...core,
      lint: () => {
        throw hostileError;
      },
    };
    const { stderr } = await alloclint(['Dockerfile'], { env: { ALLOCLINT_DEBUG: '1' }, core: broken });
    expect(controlsIn(stderr)).toEqual([]);
    expect(commandsIn(stderr)).toEqual([]);
    const [line = '', ...stack] = stderr.split('\n');
    expect(line.length).toBeLessThan(1000);
    expect(stack.join('\n')).toContain('hostile.test.ts');
  });

  test.each([['json'], ['sarif'], ['gitlab']])('%s parses', async (format) => {
    const { stdout } = await alloclint(['--format', format]);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  test.each([['junit'], ['checkstyle']])('%s parses', async (format) => {
    const { stdout } = await alloclint(['--format', format]);
    const check = 'import sys, xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())';
    execFileSync('python3', ['-c', check], { input: stdout });
    expect(stdout).not.toContain('<script');
  });

  test('a fix writes no control that was not there', async () => {
    const textsOf = (): readonly string[] =>
      names.map((name) => readFileSync(join(folder, 'repo', name), 'utf8'));
    const before = textsOf();
    await alloclint(['--fix-unsafe']);
    const after = textsOf();
    expect(after).not.toEqual(before);
    for (const [index, text] of after.entries()) {
      expect(controlsIn(text).length).toBeLessThanOrEqual(controlsIn(before[index] ?? '').length);
    }
  });

  test('a patch goes through git, with the lines that stop commands around it', async () => {
    const lines = [texts.command, texts.oldCommand, texts.stop, texts.escapes].map(
      (text) => `RUN : '${text}'\n`,
    );
    write({ 'repo/Dockerfile': `${service}${lines.join('')}` });
    const { stdout } = await alloclint(['--diff', 'Dockerfile'], { env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).toMatch(/^::stop-commands::([0-9a-f-]{36})\n[^]*\n::\1::\n$/);
    execFileSync('git', ['apply', '-'], { cwd: join(folder, 'repo'), input: stdout });
    expect((await alloclint(['--diff', 'Dockerfile'])).stdout).toBe('');
  });
});

/** Everything a terminal obeys or hides, but line breaks and tabs. */
function controlsIn(text: string): readonly string[] {
  return [...text.matchAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu)]
    .map(([c]) => c)
    .filter((c) => c !== '\n' && c !== '\t');
}

describe('bounds', () => {
  test('aliases that multiply', async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, index) => `a${index}: &a${index} [${index === 0 ? 'x' : `*a${index - 1}, *a${index - 1}`}]`,
    );
    write({ 'repo/Dockerfile': service, 'repo/alloclint.yaml': bomb.join('\n') });
    const { code, stderr } = await alloclint([]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^alloclint: alloclint\.yaml: does not parse \([^)]*alias[^)]*\), mend the file\n$/,
    );
  });

  test('a Dockerfile over 1 MiB is one finding', async () => {
    write({ 'repo/Dockerfile': `FROM python:3.13-slim\n${'RUN true\n'.repeat(150_000)}` });
    const { stdout } = await alloclint(['--format', 'json']);
    expect(JSON.parse(stdout).results[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'syntax-error',
    ]);
  });
});
