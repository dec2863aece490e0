/* oxlint-disable eslint/no-await-in-loop -- one run of the CLI after the other */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Core } from '../src/host/core.ts';
import { helpText } from '../src/cli/help.ts';
import type { Io } from '../src/host/io.ts';
import { progressOn } from '../src/cli/progress.ts';
import { docsUrl } from '../src/report/homepage.ts';
import { isDockerfileName } from '../src/host/names.ts';
import { optionSpecs } from '../src/cli/options.ts';
import { run } from '../src/cli/run.ts';
import { runIn, type Outcome, type Terminal } from './terminal.ts';
import { version } from '../src/host/version.ts';
import type { Finding, Rule, Severity } from '../src/model.ts';
import { inspect, type Options } from '../src/index.ts';

/** A linter to test the CLI with: it dislikes words. */
const words: Readonly<
  Record<string, readonly [rule: string, severity: Severity, safety: 'safe' | 'unsafe' | undefined]>
> = {
  BAD: ['bad-word', 'error', 'safe'],
  MEH: ['meh-word', 'warning', 'unsafe'],
  HM: ['hm-word', 'info', undefined],
};

function rule(name: string, severity: Severity): Rule {
  return { name, severity, fix: 'safe', summary: `says ${name}`, check: () => [] };
}

/** Every call of the library, in order. */
let calls: Options[] = [];

function lint(text: string, options: Options): readonly Finding[] {
  calls.push(options);
  if (text.includes('CRASH')) throw new TypeError('x is undefined\nsecond line');
  const findings: Finding[] = [];
  for (const match of text.matchAll(/\b(?:BAD|MEH|HM)\b/g)) {
    const [name, severity, safety] = words[match[0]] ?? ['', 'info', undefined];
    const configured = { ...options.config?.rules, ...options.severities }[name];
    if (configured === 'off' || options.only?.includes(name) === false) continue;
    const span = { file: options.file, start: match.index, end: match.index + match[0].length };
    const fix = safety && { title: `mend ${match[0]}`, safety, edits: [{ span, text: 'GOOD' }] };
    findings.push({
      rule: name,
      severity: configured ?? severity,
      message: `${match[0]} is said`,
      span,
      why: [],
      fix,
      stage: undefined,
    });
  }
  if (text.includes('MANIFEST')) {
    const span = { file: 'deploy/compose.yaml', start: 0, end: 8 };
    findings.push({
      rule: 'broken-manifest',
      severity: 'warning',
      message: 'broken',
      span,
      why: [],
      stage: undefined,
    });
  }
  return findings;
}

const core: Core = {
  rules: [rule('bad-word', 'error'), rule('meh-word', 'warning'), rule('hm-word', 'info')],
  lint,
  fix(text, options) {
    if (text.includes('STUCK')) {
      return {
        text,
        applied: [],
        left: lint(text, options),
        refused: 'the two readers of the file disagree',
      };
    }
    const fixes = lint(text, options).flatMap(({ rule: name, fix }) =>
      fix !== undefined && (fix.safety === 'safe' || options.unsafe === true)
        ? [{ rule: name, title: fix.title }]
        : [],
    );
    const fixed = text.replaceAll(options.unsafe === true ? /\b(?:BAD|MEH)\b/g : /\bBAD\b/g, 'GOOD');
    return { text: fixed, applied: fixes, left: lint(fixed, options), refused: undefined };
  },
  inspect: (text, { file }) => ({
    path: file,
    error: text === '' ? 'no FROM' : null,
    stages: text.includes(' AS ') ? inspect(text, { file }).stages : [],
  }),
};

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-cli-')));
  calls = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

const alloclint = (
  argv: readonly string[],
  { cwd = '', ...how }: Omit<Partial<Terminal>, 'core'> = {},
): Promise<Outcome> => runIn({ cwd: join(folder, cwd), core, ...how }, ...argv);

/** The files that were linted, in order. */
async function linted(argv: readonly string[], cwd = ''): Promise<readonly string[]> {
  const { stdout } = await alloclint(['--format', 'json', ...argv], { cwd });
  return JSON.parse(stdout).results.map(({ path }: { path: string }) => path);
}

describe('linting', () => {
  test('clean: exit 0', async () => {
    write({ Dockerfile: 'FROM x\n', 'a/Containerfile': 'FROM x\n' });
    expect(await alloclint([])).toEqual({ code: 0, stdout: 'No problems in 2 files.\n', stderr: '' });
  });

  test('findings: exit 1', async () => {
    write({ Dockerfile: 'FROM BAD\n' });
    expect(await alloclint(['Dockerfile'])).toEqual({
      code: 1,
      stdout:
        'Dockerfile:1:6 error bad-word\n  BAD is said\n  > 1 | FROM BAD\n      |      ^^^\n  fix: mend BAD (--fix)\n\n' +
        'Found 1 problem (1 error), 1 fixable with --fix.\n' +
        'Next: alloclint --diff shows what --fix would write.\n',
      stderr: '',
    });
  });

  test.each<[string, string, number]>([
    ['HM', 'warning', 0],
    ['HM', 'info', 1],
    ['MEH', 'warning', 1],
    ['MEH', 'error', 0],
    ['BAD', 'error', 1],
    ['BAD', 'never', 0],
  ])('%s with --fail-on %s exits %d', async (word, failOn, code) => {
    write({ Dockerfile: `FROM ${word}\n` });
    expect((await alloclint(['--fail-on', failOn])).code).toBe(code);
  });

  test('a fault of a manifest is filed under the manifest, once', async () => {
    write({
      'a.Dockerfile': 'MANIFEST',
      'b.Dockerfile': 'MANIFEST',
      'deploy/compose.yaml': 'services:\n',
      '.git/HEAD': '',
    });
    const { stdout } = await alloclint(['../a.Dockerfile', '../b.Dockerfile'], { cwd: 'deploy' });
    expect(stdout.match(/^.*broken-manifest$/gm)).toEqual(['compose.yaml:1:1 warning broken-manifest']);
    expect(stdout).toContain('> 1 | services:');
  });

  test('the library is told all that the command line says', async () => {
    write({ Dockerfile: 'FROM x\n' });
    await alloclint([
      'Dockerfile',
      '--only',
      'bad-word,hm-word',
      '--only=meh-word',
      '--rule',
      'hm-word=error',
      '--memory',
      '1Gi',
      '--cpus',
      '500m',
      '--profile',
      'lean',
      '--target',
      'a',
      '--target',
      'b',
      '--build-arg',
      'V=1=2',
      '--build-arg',
      'W=',
      '--no-inline-ignore',
    ]);
    expect(calls).toMatchObject([
      {
        file: 'Dockerfile',
        only: ['bad-word', 'hm-word', 'meh-word'],
        severities: { 'hm-word': 'error' },
        memoryBytes: 2 ** 30,
        cpus: 0.5,
        profile: 'lean',
        targets: ['a', 'b'],
        buildArgs: { V: '1=2', W: '' },
        inlineIgnore: false,
      },
    ]);
  });

  test('a --target that no file has is a fault, for it may be a slip of the pen', async () => {
    write({ 'a.Dockerfile': 'FROM x AS web\n', 'b.Dockerfile': 'FROM y\n' });
    expect(await alloclint(['--target', 'WEB', '--target', '0', '.'])).toMatchObject({ code: 0, stderr: '' });
    expect(await alloclint(['--target', 'wbe', '.'])).toMatchObject({
      code: 2,
      stderr: 'alloclint: --target: no file that was read has a stage "wbe"\n',
    });
  });

  test('nothing to lint is not a fault', async () => {
    write({ 'src/app.py': '' });
    expect(await alloclint(['src'])).toEqual({ code: 0, stdout: 'No Dockerfile found.\n', stderr: '' });
  });

  test('nothing but findings with --quiet', async () => {
    write({ Dockerfile: 'FROM x\n' });
    expect(await alloclint(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('the report goes to --output, whole', async () => {
    write({ Dockerfile: 'FROM BAD\n' });
    expect(await alloclint(['--format', 'json', '--output', 'report.json'])).toEqual({
      code: 1,
      stdout: '',
      stderr: '',
    });
    expect(JSON.parse(read('report.json')).summary.errors).toBe(1);
    expect(await alloclint(['--output', 'no/such/folder'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('finding files', () => {
  test.each([
    ['Dockerfile', true],
    ['dockerfile', true],
    ['DOCKERFILE', true],
    ['Containerfile', true],
    ['containerfile', true],
    ['Dockerfile.dev', true],
    ['Dockerfile-dev', true],
    ['Dockerfile_dev', true],
    ['api.Dockerfile', true],
    ['api.dockerfile', true],
    ['api.Containerfile', true],
    ['Dockerfile.dockerignore', false],
    ['Dockerfile.md', false],
    ['Dockerfile.orig', false],
    ['Dockerfile.bak', false],
    ['Dockerfile.j2', false],
    ['Dockerfile.tmpl', false],
    ['Dockerfile.m4', false],
    ['Dockerfile.template', false],
    ['Dockerfiles', false],
    ['.Dockerfile', false],
    ['docker', false],
    ['MyDockerfile', false],
  ])('%s: %s', (name, expected) => expect(isDockerfileName(name)).toBe(expected));

  test('folders are searched, hidden ones too; git, node_modules and what git ignores are not', async () => {
    write({
      '.git/HEAD': '',
      '.git/Dockerfile': '',
      '.gitignore': 'ignored/\n*.dev\n!keep.Dockerfile.dev\n',
      'node_modules/x/Dockerfile': '',
      'ignored/Dockerfile': '',
      'Dockerfile.dev': '',
      '.devcontainer/Dockerfile': '',
      'b/DOCKERFILE': '',
      'a/x.dockerfile': '',
      'a/.gitignore': 'Dockerfile\n',
      'a/Dockerfile': '',
      'c/Dockerfile/README.md': '',
      'Dockerfile.j2': '',
      'other.txt': '',
    });
    expect(await linted([])).toEqual(['.devcontainer/Dockerfile', 'a/x.dockerfile', 'b/DOCKERFILE']);
    expect(await linted(['a', '.'])).toEqual(['a/x.dockerfile', '.devcontainer/Dockerfile', 'b/DOCKERFILE']);
    expect(await linted([], 'b')).toEqual(['DOCKERFILE']);
    expect(await linted(['..'], 'b')).toEqual([
      '../.devcontainer/Dockerfile',
      '../a/x.dockerfile',
      'DOCKERFILE',
    ]);
    expect(await linted(['ignored/Dockerfile', 'Dockerfile.dev', 'Dockerfile.j2', 'other.txt'])).toHaveLength(
      4,
    );
  });

  test('the .gitignore below has the last word, but not in a folder that is left out', async () => {
    execFileSync('git', ['init', '-q'], { cwd: folder });
    write({
      '.gitignore': '*.dev\nout/\n/top/\nmade/by\n',
      'a/.gitignore': '!Dockerfile.dev\n',
      'a/Dockerfile.dev': '',
      'b/Dockerfile.dev': '',
      'out/.gitignore': '!Dockerfile\n',
      'out/Dockerfile': '',
      'b/out/Dockerfile': '',
      'top/Dockerfile': '',
      'b/top/Dockerfile': '',
      'made/by/Dockerfile': '',
      'b/made/by/Dockerfile': '',
    });
    const kept = ['a/Dockerfile.dev', 'b/made/by/Dockerfile', 'b/top/Dockerfile'];
    expect(await linted([])).toEqual(kept);
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(
      listed
        .split('\n')
        .filter((name) => name.includes('Dockerfile'))
        .toSorted(),
    ).toEqual(kept);
  });

  test('globs', async () => {
    write({ 'a/Dockerfile': '', 'a/Dockerfile.j2': '', 'a/b/web.df': '', 'a/x.md': '' });
    expect(await linted(['a/*'])).toEqual(['a/Dockerfile']);
    expect(await linted(['a/Dockerfile*'])).toEqual(['a/Dockerfile']);
    expect(await linted(['**/*.df'])).toEqual(['a/b/web.df']);
    expect(await linted(['a/*.j2'])).toEqual(['a/Dockerfile.j2']);
    expect(await alloclint(['nothing/*'])).toMatchObject({
      code: 2,
      stderr: 'alloclint: nothing/*: matches no Dockerfile, check the pattern\n',
    });
  });

  test('a file is read once, however it is named, even if its name looks like a glob', async () => {
    write({ Dockerfile: '', '[x]/Dockerfile': '' });
    symlinkSync('Dockerfile', join(folder, 'link'));
    expect(
      await linted(['Dockerfile', './Dockerfile', join(folder, 'Dockerfile'), 'link', '.', '[x]/Dockerfile']),
    ).toEqual(['Dockerfile', '[x]/Dockerfile']);
  });

  test('a loop of links is not followed', async () => {
    write({ 'a/Dockerfile': '' });
    symlinkSync('..', join(folder, 'a/up'));
    expect(await linted([])).toEqual(['a/Dockerfile']);
  });
});

describe('what cannot be read is one line and exit 2, and the other files are reported', () => {
  test.each<[string, string, string | Uint8Array | undefined, string]>([
    ['no such file', 'nope', undefined, 'no such file or folder, check the path'],
    ['binary', 'x', new Uint8Array([70, 0, 70]), 'is a binary file, name a Dockerfile'],
    ['not UTF-8', 'x', new Uint8Array([70, 0xff, 70]), 'is not valid UTF-8, save it as UTF-8'],
    ['UTF-16', 'x', new Uint8Array([0xff, 0xfe, 70, 0]), 'is UTF-16, save it as UTF-8'],
    ['below a file', 'Dockerfile/x', undefined, 'no such file or folder, check the path'],
  ])('%s', async (_, name, content, why) => {
    write({ Dockerfile: 'FROM BAD\n', ...(content === undefined ? {} : { [name]: content }) });
    for (const mode of [[], ['--fix'], ['--diff']]) {
      write({ Dockerfile: 'FROM BAD\n' });
      const { code, stdout, stderr } = await alloclint([name, 'Dockerfile', ...mode]);
      expect(stderr).toBe(`alloclint: ${name}: ${why}\n`);
      expect(stdout).toContain('Dockerfile');
      expect(code).toBe(2);
      if (content !== undefined)
        expect(new Uint8Array(readFileSync(join(folder, name)))).toEqual(
          new Uint8Array(Buffer.from(content)),
        );
    }
  });

  test('a folder that is named like a Dockerfile', async () => {
    write({ 'Dockerfile/Dockerfile': '' });
    expect(await alloclint(['Dockerfile'])).toMatchObject({
      code: 2,
      stderr: 'alloclint: Dockerfile: is a folder and not a Dockerfile, write Dockerfile/ to search it\n',
    });
    expect(await linted(['Dockerfile/'])).toEqual(['Dockerfile/Dockerfile']);
  });

  test('an exception is our fault and says so', async () => {
    write({ a: 'CRASH', b: 'FROM BAD\n' });
    const { code, stdout, stderr } = await alloclint(['a', 'b']);
    expect(code).toBe(2);
    expect(stdout).toContain('b:1:6 error');
    expect(stderr).toBe(
      'alloclint: a: internal error: x is undefined\\nsecond line; please report it at https://github.com/alloclint/alloclint/issues\n',
    );
    expect((await alloclint(['a'], { env: { ALLOCLINT_DEBUG: '1' } })).stderr).toContain('    at ');
  });

  test('a path that tries to write to the terminal', async () => {
    expect((await alloclint(['\u001Bc\nx'])).stderr).toBe(
      'alloclint: \\x1bc\\nx: no such file or folder, check the path\n',
    );
  });
});

describe('bad usage is one line and exit 2', () => {
  test.each<[readonly string[], string]>([
    [['--fx'], 'unknown option "--fx", did you mean "--fix"?'],
    [['--no-color'], 'unknown option "--no-color", did you mean "--color never"?'],
    [['--zzzzzz'], 'unknown option "--zzzzzz", see alloclint --help'],
    [['-x'], 'unknown option "-x", see alloclint --help'],
    [
      ['--format', 'xml'],
      '--format: "xml" is not one of pretty, json, sarif, github, gitlab, junit, checkstyle, markdown',
    ],
    [['--format'], '--format needs a value, see alloclint --help'],
    [['--memory='], '--memory needs a value, see alloclint --help'],
    [['--memory', 'lots'], '--memory: "lots" is not understood, write it like 1Gi or 512m'],
    [['--cpus', '-1'], '--cpus: "-1" is not understood, write it like 0.5 or 500m'],
    [['--cpus=-1'], '--cpus: "-1" is not understood, write it like 0.5 or 500m'],
    [['--only', 'bad-wrd'], '--only: no rule is called "bad-wrd", did you mean "bad-word"?'],
    [['--only', ','], '--only: names no rule, see alloclint rules'],
    [[''], 'a path is empty, write . for this folder'],
    [['--quiet', 'x', ''], 'a path is empty, write . for this folder'],
    [['--rule', 'syntax-error=off'], '--rule: "syntax-error" cannot be turned off, choose another severity'],
    [['--rule', 'bad-word'], '--rule: "bad-word" is not of the form NAME=VALUE'],
    [['--rule', 'bad-word=on'], '--rule: "on" is not one of off, info, warning, error'],
    [['--fail-on', 'errors'], '--fail-on: "errors" is not one of error, warning, info, never'],
    [['--profile', 'fast'], '--profile: "fast" is not one of balanced, lean, throughput'],
    [['--color', 'yes'], '--color: "yes" is not one of auto, always, never'],
    [['--build-arg', 'X'], '--build-arg: "X" is not of the form NAME=VALUE'],
    [['explain'], 'explain: name one rule, see alloclint rules'],
    [['explain', 'bad-wrd'], 'explain: no rule is called "bad-wrd", did you mean "bad-word"?'],
    [['inspect', '--format', 'sarif'], '--format: "sarif" is not one of text, json'],
    [['--diff', '--format', 'json'], '--diff does not go with --format, leave one of them out'],
    [
      ['--baseline', 'b', '--write-baseline', '--output', 'o'],
      '--write-baseline does not go with --output, leave one of them out',
    ],
    [['inspect', '--fix'], 'inspect does not go with --fix, leave one of them out'],
    [['inspect', '--only', 'bad-word'], 'inspect does not go with --only, leave one of them out'],
    [['explain', 'bad-word', '--fix'], 'explain does not go with --fix, leave one of them out'],
    [['rules', '--memory', '1Gi'], 'rules does not go with --memory, leave one of them out'],
    [['init', '--output', 'o'], 'init does not go with --output, leave one of them out'],
  ])('%j', async (argv, line) => {
    expect(await alloclint(argv)).toEqual({ code: 2, stdout: '', stderr: `alloclint: ${line}\n` });
  });

  test('a repeated flag is no fault', async () => {
    write({ Dockerfile: 'FROM BAD\n' });
    expect((await alloclint(['--fix', 'Dockerfile', '--fix', '-q', '--quiet'])).code).toBe(0);
    expect(read('Dockerfile')).toBe('FROM GOOD\n');
  });

  test('what follows -- is a path', async () => {
    write({ '--fix': 'FROM x\n' });
    expect(await linted(['--', '--fix'])).toEqual(['--fix']);
  });

  test('the last of a repeated option counts', async () => {
    write({ Dockerfile: 'FROM x\n' });
    await alloclint(['--memory', '1Gi', '--memory', '2Gi']);
    expect(calls[0]?.memoryBytes).toBe(2 ** 31);
  });
});

describe('standard input', () => {
  test('is linted under the name it is given', async () => {
    write({ 'api/alloclint.toml': 'profile = "lean"\n' });
    expect((await alloclint(['-'], { stdin: 'FROM BAD\n' })).stdout).toContain('<stdin>:1:6 error bad-word');
    const named = await alloclint(['-', '--stdin-filename', 'api/Dockerfile'], { stdin: 'FROM BAD\n' });
    expect(named.stdout).toContain('api/Dockerfile:1:6 error bad-word');
    expect(calls.at(-1)).toMatchObject({ file: 'api/Dockerfile', config: { profile: 'lean' } });
  });

  test.each(['api/Dockerfile', './api/Dockerfile', 'api/../api/Dockerfile', '/absolute'])(
    'named %s is reported as a file of that name is',
    async (name) => {
      const path = name === '/absolute' ? join(folder, 'api/Dockerfile') : name;
      const argv = ['-', '--stdin-filename', path];
      const { stdout } = await alloclint(argv, { stdin: 'FROM BAD\n' });
      expect(stdout).toMatch(/^api\/Dockerfile:1:6 /);
      expect((await alloclint([...argv, '--diff'], { stdin: 'FROM BAD\n' })).stdout).toMatch(
        /^--- a\/api\/Dockerfile\n/,
      );
    },
  );

  test('with --fix the text goes to stdout and the report to stderr', async () => {
    expect(await alloclint(['--fix', '-'], { stdin: 'FROM BAD MEH\r\n' })).toMatchObject({
      code: 1,
      stdout: 'FROM GOOD MEH\r\n',
      stderr: expect.stringMatching(
        /<stdin>:1:11 warning meh-word[^]*fixed <stdin>: mend BAD\nFound 1 problem/,
      ),
    });
    expect((await alloclint(['--fix', '-'], { stdin: 'FROM x' })).stdout).toBe('FROM x');
  });

  test('with --diff a patch', async () => {
    const { code, stdout } = await alloclint(['--diff', '-', '--stdin-filename', 'Dockerfile'], {
      stdin: 'FROM BAD\n',
    });
    expect([code, stdout]).toEqual([
      1,
      '--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,1 +1,1 @@\n-FROM BAD\n+FROM GOOD\n',
    ]);
  });

  test('that is not a text', async () => {
    expect(await alloclint(['-', '--fix'], { stdin: new Uint8Array([0, 1]) })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'alloclint: <stdin>: is a binary file, name a Dockerfile\n',
    });
  });
});

describe('--fix', () => {
  test('writes, then reports what remains', async () => {
    write({ Dockerfile: '\uFEFFFROM BAD\r\nRUN MEH', ok: 'FROM x\n' });
    const before = statSync(join(folder, 'ok')).mtimeMs;
    const { code, stdout, stderr } = await alloclint(['--fix', 'Dockerfile', 'ok']);
    expect([code, stderr]).toEqual([1, '']);
    expect(read('Dockerfile')).toBe('\uFEFFFROM GOOD\r\nRUN MEH');
    expect(stdout).toMatch(
      /^Dockerfile:2:5 warning meh-word\n[^]*\nfixed Dockerfile: mend BAD\nFound 1 problem \(1 warning\), 1 fixable with --fix-unsafe.\n$/,
    );
    expect(statSync(join(folder, 'ok')).mtimeMs).toBe(before);
    expect(await alloclint(['--fix-unsafe', 'Dockerfile'])).toMatchObject({
      code: 0,
      stdout: 'fixed Dockerfile: mend MEH\nNo problems in 1 file.\n',
    });
  });

  test('does not write into a pipe or device', async () => {
    write({ Dockerfile: 'FROM x\n' });
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder });
    spawn('sh', ['-c', 'echo FROM BAD > pipe'], { cwd: folder, stdio: 'ignore' });
    expect(await alloclint(['--fix', 'pipe'])).toMatchObject({
      code: 2,
      stderr: 'alloclint: pipe: is no regular file and cannot be written, use --diff or - to see the fix\n',
    });
  });

  test('keeps mode and link, and leaves nothing behind', async () => {
    write({ 'real/Dockerfile': 'FROM BAD\n' });
    chmodSync(join(folder, 'real/Dockerfile'), 0o751);
    symlinkSync('real/Dockerfile', join(folder, 'Dockerfile'));
    await alloclint(['--fix', 'Dockerfile']);
    expect(read('real/Dockerfile')).toBe('FROM GOOD\n');
    expect(statSync(join(folder, 'real/Dockerfile')).mode & 0o777).toBe(0o751);
    expect(lstatSync(join(folder, 'Dockerfile')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'real'))).toEqual(['Dockerfile']);
  });

  test('what cannot be written stays as it was, and the next file is fixed', async () => {
    // No name is left for the file that would take its place.
    const long = `${'d'.repeat(240)}.Dockerfile`;
    write({ [long]: 'FROM BAD\n', Dockerfile: 'FROM BAD\n' });
    const { code, stderr } = await alloclint(['--fix', long, 'Dockerfile']);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^alloclint: d+\.Dockerfile: cannot be written \(.*\), check the folder and its permissions\n$/,
    );
    expect([read(long), read('Dockerfile')]).toEqual(['FROM BAD\n', 'FROM GOOD\n']);
    expect(readdirSync(folder).toSorted()).toEqual(['Dockerfile', long]);
  });

  test('a fix that is refused is one line; the file stays', async () => {
    write({ Dockerfile: 'FROM BAD STUCK\n' });
    for (const mode of ['--fix', '--diff']) {
      const { code, stderr } = await alloclint([mode, 'Dockerfile']);
      expect([code, stderr]).toEqual([
        2,
        'alloclint: Dockerfile: not fixed: the two readers of the file disagree\n',
      ]);
      expect(read('Dockerfile')).toBe('FROM BAD STUCK\n');
    }
  });

  test('the job that is not done whole is no success for SARIF', async () => {
    write({ Dockerfile: 'FROM x\n', 'b.Dockerfile': new Uint8Array([0]) });
    const successOf = async (...paths: readonly string[]): Promise<boolean> => {
      const { stdout } = await alloclint(['--format', 'sarif', ...paths]);
      return JSON.parse(stdout).runs[0].invocations[0].executionSuccessful;
    };
    expect(await successOf('Dockerfile')).toBe(true);
    expect(await successOf('.')).toBe(false);
  });

  test('says on stderr what was fixed where stdout is for programs', async () => {
    write({ Dockerfile: 'FROM BAD\n' });
    const { stdout, stderr } = await alloclint(['--fix', '--format', 'json']);
    expect(JSON.parse(stdout).summary).toMatchObject({ files: 1, errors: 0 });
    expect(stderr).toBe('fixed Dockerfile: mend BAD\n');
  });
});

describe('--diff', () => {
  test.each<[string, string]>([
    ['LF', 'FROM x\nRUN BAD\nRUN y\n'],
    ['CRLF', 'FROM x\r\nRUN BAD\r\nRUN y\r\n'],
    ['mixed', 'FROM x\r\nRUN BAD\nRUN y\r\n'],
    ['no line break at the end', 'FROM x\nRUN BAD'],
    ['a byte order mark', '\uFEFFFROM BAD\n'],
    ['far apart', `RUN BAD\n${'RUN x\n'.repeat(20)}RUN BAD\n`],
  ])('is what git applies: %s', async (_, text) => {
    write({ 'a b/Dockerfile': text, 'ü/"q"/Dockerfile': text });
    const { code, stdout, stderr } = await alloclint(['--diff']);
    expect([code, stderr, read('a b/Dockerfile')]).toEqual([1, '', text]);
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    expect(read('a b/Dockerfile')).toBe(text.replaceAll('BAD', 'GOOD'));
    expect(read('ü/"q"/Dockerfile')).toBe(text.replaceAll('BAD', 'GOOD'));
  });

  test('is what patch(1) applies, blanks in names and all', async () => {
    write({ 'a b/Docker file': 'FROM BAD\n' });
    const { stdout } = await alloclint(['--diff', 'a b/Docker file']);
    expect(stdout).toMatch(/^--- a\/a b\/Docker file\t\n\+\+\+ b\/a b\/Docker file\t\n@@/);
    execFileSync('patch', ['-p1', '-s'], { cwd: folder, input: stdout });
    expect(read('a b/Docker file')).toBe('FROM GOOD\n');
  });

  test('of a file above the folder says where to make one that applies', async () => {
    write({ Dockerfile: 'FROM BAD\n', 'a/b/Dockerfile': 'FROM BAD\n' });
    const { code, stdout, stderr } = await alloclint(['--diff', '../..'], { cwd: 'a/b' });
    expect([code, stdout.match(/^---.*$/gm)]).toEqual([1, ['--- a/../../Dockerfile', '--- a/Dockerfile']]);
    expect(stderr).toBe(
      'alloclint: git apply takes no path above its folder: for a patch that applies, run alloclint in ../..\n',
    );
  });

  test('applies in the folder it was made in', async () => {
    write({ 'api/Dockerfile': 'FROM BAD\n' });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const { stdout } = await alloclint(['--diff'], { cwd: 'api' });
    execFileSync('git', ['apply', '-'], { cwd: join(folder, 'api'), input: stdout });
    expect(read('api/Dockerfile')).toBe('FROM GOOD\n');
  });

  test('is empty, and exit 0, when --fix would write nothing', async () => {
    write({ Dockerfile: 'FROM MEH\n' });
    expect(await alloclint(['--diff'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await alloclint(['--diff', '--fix-unsafe'])).code).toBe(1);
    expect((await alloclint(['--diff', '--fix'])).code).toBe(0);
    expect(read('Dockerfile')).toBe('FROM MEH\n');
  });

  test('is coloured on a terminal, where it also shows escapes as text', async () => {
    write({ Dockerfile: 'FROM BAD \u001B[2J\n' });
    const { stdout } = await alloclint(['--diff'], { isTTY: true });
    expect(stdout).toContain('\u001B[32m+FROM GOOD \\x1b[2J\u001B[39m');
    expect((await alloclint(['--diff'])).stdout).toContain('+FROM GOOD \u001B[2J\n');
  });
});

describe('config', () => {
  const profileIn = async (argv: readonly string[], cwd = '') => {
    const result = await alloclint(argv, { cwd });
    return result.stderr === '' ? calls.at(-1)?.config?.profile : result.stderr;
  };

  test('in one folder the first kind wins', async () => {
    write({ Dockerfile: 'FROM x\n' });
    const kinds: readonly (readonly [string, string])[] = [
      ['package.json', '{ "alloclint": { "profile": "lean" } }'],
      ['pyproject.toml', '[tool.alloclint]\nprofile = "throughput"\n'],
      ['alloclint.json', '{ "profile": "lean" }'],
      ['alloclint.yaml', 'profile: throughput\n'],
      ['alloclint.toml', 'profile = "lean"\n'],
    ];
    for (const [name, text] of kinds) {
      write({ [name]: text });
      expect(await profileIn(['Dockerfile'])).toBe(text.includes('lean') ? 'lean' : 'throughput');
      expect(calls.at(-1)?.config?.file).toBe(name);
    }
  });

  test('the nearest folder wins, up to the repository, and files without a config are passed over', async () => {
    write({
      'alloclint.toml': 'profile = "lean"\n',
      'repo/.git/HEAD': '',
      'repo/Dockerfile': 'FROM x\n',
      'repo/api/package.json': '{}',
      'repo/api/pyproject.toml': '[tool.other]\n',
      'repo/api/Dockerfile': 'FROM x\n',
    });
    expect(await profileIn(['repo/Dockerfile'])).toBe('balanced');
    write({ 'repo/pyproject.toml': '[tool.alloclint]\nprofile = "throughput"\n' });
    expect(await profileIn(['repo/api/Dockerfile'])).toBe('throughput');
    expect(await profileIn(['Dockerfile'], 'repo/api')).toBe('throughput');
    expect(calls.at(-1)).toMatchObject({ file: 'api/Dockerfile', config: { file: 'pyproject.toml' } });
    expect(await profileIn(['--config', '../../alloclint.toml', 'Dockerfile'], 'repo/api')).toBe('lean');
  });

  test.each<[string, string, string]>([
    ['alloclint.toml', 'profil = 1\n', '1: unknown key "profil", did you mean "profile"?'],
    ['alloclint.toml', 'profile = \n', '1: does not parse (invalid value), mend the file'],
    ['alloclint.yaml', 'a: [\n', '1: does not parse'],
    ['alloclint.json', '{', '1: does not parse'],
    [
      'alloclint.toml',
      '[rules]\nbad-wrd = "off"\n',
      '2: rules: no rule is called "bad-wrd", did you mean "bad-word"?',
    ],
  ])('a mistake in %s is one line, once, and exit 2: %j', async (name, text, why) => {
    write({
      [`a/${name}`]: text,
      'a/Dockerfile': 'FROM x\n',
      'a/Dockerfile.b': 'FROM x\n',
      'b/Dockerfile': 'FROM BAD\n',
    });
    const { code, stdout, stderr } = await alloclint([]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(`alloclint: a/${name}:${why}`);
    expect(stdout).toContain('b/Dockerfile:1:6 error');
  });

  test('several mistakes are a line each, and one text for programs', async () => {
    write({ Dockerfile: 'FROM x\n', 'alloclint.toml': 'profil = 1\n\n[rules]\nbad-word = "on"\n' });
    const lines = [
      'alloclint.toml:1: unknown key "profil", did you mean "profile"?',
      'alloclint.toml:4: rules.bad-word: must be "off", "info", "warning" or "error"',
    ];
    expect(await alloclint(['Dockerfile'])).toMatchObject({
      code: 2,
      stderr: lines.map((line) => `alloclint: ${line}\n`).join(''),
    });
    const { stdout } = await alloclint(['inspect', '--format', 'json', 'Dockerfile']);
    expect(JSON.parse(stdout).files).toEqual([{ path: 'Dockerfile', error: lines.join('; '), stages: [] }]);
  });

  test('--config must exist', async () => {
    write({ Dockerfile: 'FROM x\n' });
    expect((await alloclint(['--config', 'no.toml'])).stderr).toBe(
      'alloclint: no.toml: no such file, check the path\n',
    );
  });

  test('fail-on and rules of the config hold, and the command line is above them', async () => {
    write({
      'alloclint.toml': 'fail-on = "error"\nrules = { meh-word = "warning", bad-word = "off" }\n',
      Dockerfile: 'FROM MEH BAD\n',
    });
    expect((await alloclint([])).code).toBe(0);
    expect((await alloclint(['--fail-on', 'warning'])).code).toBe(1);
    expect((await alloclint(['--rule', 'bad-word=error'])).code).toBe(1);
  });
});

describe('the context of a Dockerfile', () => {
  test('is its repository, and nothing outside of it', async () => {
    write({
      secret: 's',
      'repo/.git/HEAD': '',
      'repo/api/Dockerfile': 'FROM x\n',
      'repo/api/run.sh': 'exec x\n',
      'repo/big': 'x'.repeat(2 ** 21),
      'repo/bin': '\0',
    });
    symlinkSync('../secret', join(folder, 'repo/link'));
    symlinkSync('api/run.sh', join(folder, 'repo/inner'));
    await alloclint(['Dockerfile'], { cwd: 'repo/api' });
    const context = calls[0]?.context;
    expect(calls[0]?.file).toBe('api/Dockerfile');
    expect(context?.read('api/run.sh')).toBe('exec x\n');
    expect(context?.read('inner')).toBe('exec x\n');
    for (const path of ['../secret', 'link', 'api', 'nope', 'big', 'bin', join(folder, 'secret'), 'a\0b']) {
      expect(context?.read(path)).toBeUndefined();
    }
    expect(context?.list()).toEqual(['big', 'bin', 'api/Dockerfile', 'api/run.sh']);
  });
});

describe('the other commands', () => {
  test('rules', async () => {
    expect((await alloclint(['rules'])).stdout).toBe(
      'bad-word  error    says bad-word\nmeh-word  warning  says meh-word\nhm-word   info     says hm-word\n',
    );
    expect(JSON.parse((await alloclint(['rules', '--format', 'json'])).stdout)).toMatchObject({
      version: 1,
      rules: [{ name: 'bad-word', severity: 'error', fix: 'safe', summary: 'says bad-word' }, {}, {}],
    });
    expect((await alloclint(['rules', '--format', 'markdown'])).stdout).toContain(
      '\n|---|---|---|---|\n| [bad-word](https://github.com/alloclint/alloclint/blob/main/rules/bad-word.md) | error | safe | says bad-word |\n',
    );
    expect(await alloclint(['rules', '--format', 'sarif'])).toMatchObject({
      code: 2,
      stderr: 'alloclint: --format: "sarif" is not one of text, json, markdown\n',
    });
  });

  test('explain knows the findings that have no page', async () => {
    expect(await alloclint(['explain', 'syntax-error'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('# syntax-error'),
    });
  });

  test('inspect lists every file, those that cannot be inspected with the reason', async () => {
    write({ a: 'FROM x\n', b: '' });
    const { code, stdout, stderr } = await alloclint(['inspect', '--format', 'json', 'a', 'b', 'c']);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: [
        { path: 'a', error: null, stages: [] },
        { path: 'b', error: 'no FROM', stages: [] },
      ],
    });
    expect([code, stderr]).toEqual([
      2,
      'alloclint: c: no such file or folder, check the path\nalloclint: b: cannot be inspected: no FROM\n',
    ]);
    expect((await alloclint(['inspect', 'a'])).stdout).toBe('a\n');
  });

  test('help fits a screen and names every option', async () => {
    expect((await alloclint(['--help'])).stdout).toBe(helpText);
    expect((await alloclint(['inspect', '-h'])).code).toBe(0);
    for (const name of Object.keys(optionSpecs)) expect(helpText).toContain(`--${name}`);
    expect(
      helpText.match(/--[a-z-]+/g)?.filter((option) => !Object.hasOwn(optionSpecs, option.slice(2))),
    ).toEqual([]);
    const lines = helpText.split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(90);
  });

  test('version', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(version).toBe(manifest.version);
    expect((await alloclint(['--version'])).stdout).toBe(`${version}\n`);
  });
});

describe('completion', () => {
  /** What may follow, asked as the script of the shell asks. */
  async function after(...words: string[]): Promise<readonly string[]> {
    const { code, stdout } = await alloclint(['--get-yargs-completions', 'alloclint', ...words]);
    expect(code).toBe(0);
    return stdout.trimEnd().split('\n');
  }

  test.each([
    [[''], ['inspect', 'explain', 'rules', 'init', 'completion']],
    [['explain', 'bad'], ['bad-word']],
    [['--only', 'me'], ['meh-word']],
    [['--rule', 'hm'], ['hm-word=']],
    [
      ['--fail-on', ''],
      ['error', 'warning', 'info', 'never'],
    ],
    [['--format', 'sa'], ['sarif']],
  ])('of %j is %j', async (words, expected) => expect(await after(...words)).toEqual(expected));

  test('of explain is every rule', async () => {
    expect(await after('explain', '')).toEqual(expect.arrayContaining(['bad-word', 'syntax-error']));
  });

  test('of a dash is every option, and no more', async () => {
    expect(await after('--')).toEqual(Object.keys(optionSpecs).map((name) => `--${name}`));
  });

  test('leaves files to the shell', async () => {
    vi.stubEnv('SHELL', '/bin/fish');
    const { stdout } = await alloclint(['completion']);
    vi.unstubAllEnvs();
    expect(stdout).toMatch(/^complete -c alloclint -a /m);
  });

  test('works in bash', async () => {
    const { stdout: script } = await alloclint(['completion']);
    const asked = `alloclint() { echo --fix; echo --format; echo inspect; }
${script}
COMP_WORDS=(alloclint --fo); COMP_CWORD=1
_alloclint_yargs_completions && printf '%s,' "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', ['-c', asked], { encoding: 'utf8' })).toBe('--format,');
  });
});

describe('progress', () => {
  function progress(isErrorTTY: boolean, env: Record<string, string>, quiet = false) {
    let text = '';
    let now = 0;
    const io = { isErrorTTY, env, stderr: (more: string) => (text += more) } as unknown as Io;
    const line = progressOn(io, quiet, () => now);
    return { line, at: (time: number) => (now = time), shown: () => text };
  }

  test('is one line, after two seconds, ten times a second at most, and goes', () => {
    const { line, at, shown } = progress(true, {});
    for (const [index, time] of [0, 1999, 2000, 2050, 2100].entries()) {
      at(time);
      line.report(index, 9);
    }
    line.end();
    line.end();
    expect(shown()).toBe('\r\u001B[K2 of 9 Dockerfiles\r\u001B[K4 of 9 Dockerfiles\r\u001B[K');
  });

  test.each<[string, boolean, Record<string, string>, boolean]>([
    ['no terminal', false, {}, false],
    ['CI', true, { CI: '1' }, false],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
    ['--quiet', true, {}, true],
  ])('is nothing with %s', (_, isErrorTTY, env, quiet) => {
    const { line, at, shown } = progress(isErrorTTY, env, quiet);
    at(5000);
    line.report(1, 9);
    line.end();
    expect(shown()).toBe('');
  });
});

describe('links', () => {
  test.each<[string, Record<string, string>, boolean, boolean]>([
    ['in a terminal that follows them', { TERM_PROGRAM: 'iTerm.app' }, true, true],
    ['in GNOME', { VTE_VERSION: '7600' }, true, true],
    ['not in an old one', { VTE_VERSION: '4600' }, true, false],
    ['not in the one that crashed', { VTE_VERSION: '5000' }, true, false],
    ['in kitty', { TERM: 'xterm-kitty' }, true, true],
    ['in Windows Terminal', { WT_SESSION: '1' }, true, true],
    ['not in one that nobody knows', { TERM: 'xterm-256color' }, true, false],
    ['not in a pipe', { TERM_PROGRAM: 'iTerm.app' }, false, false],
    ['not in CI', { TERM_PROGRAM: 'vscode', CI: 'true' }, true, false],
    ['not without colour', { TERM_PROGRAM: 'vscode', NO_COLOR: '1' }, true, false],
    ['when forced', { FORCE_HYPERLINK: '1' }, true, true],
    ['not when forbidden', { TERM_PROGRAM: 'vscode', FORCE_HYPERLINK: '0' }, true, false],
  ])('%s', async (_, env, isTTY, expected) => {
    write({ Dockerfile: 'FROM BAD\n' });
    const { stdout } = await alloclint([], { env, isTTY });
    expect(stdout.includes(`\u001B]8;;${docsUrl('bad-word')}\u001B\\bad-word\u001B]8;;\u001B\\`)).toBe(
      expected,
    );
    expect(stdout.includes('\u001B]8')).toBe(expected);
  });
});

describe('width', () => {
  test.each([
    [undefined, 110],
    [0, 110],
    [60, 60],
  ])('of a terminal of %s columns gives frames of up to %d', async (columns, most) => {
    write({ Dockerfile: `FROM BAD${' x'.repeat(200)}\n` });
    let shown = '';
    const io = { cwd: folder, env: { NO_COLOR: '1' }, isTTY: true, columns, stderr: () => {} };
    await run([], { ...io, stdout: (text) => (shown += text), stdin: async () => new Uint8Array() }, core);
    const row = shown.split('\n').find((line) => line.includes('> 1 |')) ?? '';
    expect(row.length).toBeLessThanOrEqual(most);
    expect(row.length).toBeGreaterThan(most - 8);
  });
});

describe('colour', () => {
  test.each<[string, readonly string[], Record<string, string>, boolean, boolean]>([
    ['on a terminal', [], {}, true, true],
    ['not in a pipe', [], {}, false, false],
    ['not in a pipe of CI', [], { CI: 'true', GITHUB_ACTIONS: 'true' }, false, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', [], { NO_COLOR: '' }, true, true],
    ['in a pipe with FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['not on a dumb terminal', [], { TERM: 'dumb' }, true, false],
    ['always', ['--color=always'], { NO_COLOR: '1' }, false, true],
    ['never', ['--color=never'], { FORCE_COLOR: '1' }, true, false],
    ['not in a file', ['--output', 'out'], {}, true, false],
  ])('%s', async (_, argv, env, isTTY, expected) => {
    write({ Dockerfile: 'FROM BAD\n' });
    const { stdout } = await alloclint(argv, { env, isTTY });
    expect((stdout || read('out')).includes('\u001B[')).toBe(expected);
  });
});
