import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configLoader } from '../src/host/config-file.ts';
import { Failure } from '../src/host/failure.ts';
import { lint } from '../src/index.ts';
import type { Config } from '../src/model.ts';

const rules = ['missing-allocator', 'decay-too-long', 'unused-ignore'];

let root = '';
beforeEach(() => {
  root = join(realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-config-'))), 'repo');
  mkdirSync(join(root, '.git'), { recursive: true });
});
afterEach(() => rmSync(dirname(root), { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** The config of a Dockerfile in a folder of the repository. */
async function load(folder = '', explicit?: string): Promise<Config> {
  return configLoader(root, explicit, rules).load(join(root, folder), root);
}

/** The lines that say why there is none. */
async function refusal(folder = '', explicit?: string): Promise<readonly string[]> {
  try {
    await load(folder, explicit);
  } catch (error) {
    if (error instanceof Failure) return error.lines;
    throw error;
  }
  return [];
}

describe('extends', () => {
  test('takes what the file itself does not say from the base', async () => {
    write({
      'alloclint.toml': 'profile = "lean"\nfail-on = "error"\ntargets = ["a"]\nworker-memory = "1Gi"\n',
      'api/alloclint.toml': 'extends = "../alloclint.toml"\nfail-on = "info"\ntargets = []\n',
    });
    expect(await load('api')).toMatchObject({
      profile: 'lean',
      failOn: 'info',
      targets: [],
      workerMemoryBytes: 2 ** 30,
      allocator: 'any',
      file: 'api/alloclint.toml',
    });
  });

  test('merges rules by name', async () => {
    write({
      'base.yaml': 'rules: { missing-allocator: off, decay-too-long: error }\n',
      'alloclint.json': '{ "extends": "base.yaml", "rules": { "missing-allocator": "error" } }',
    });
    expect((await load()).rules).toEqual({ 'missing-allocator': 'error', 'decay-too-long': 'error' });
  });

  test('asks own images and memory first', async () => {
    write({
      'pyproject.toml':
        '[[tool.alloclint.image]]\nmatch = "*"\nos = "alpine"\n[[tool.alloclint.memory]]\ndockerfile = "**"\nlimit = "1Gi"\n',
      'api/alloclint.toml':
        'extends = "../pyproject.toml"\n[[image]]\nmatch = "x"\nos = "debian"\n[[memory]]\ndockerfile = "Dockerfile"\nlimit = "2Gi"\n',
    });
    const { images, memory } = await load('api');
    expect(images.map(({ os }) => os)).toEqual(['debian', 'alpine']);
    expect(memory.map(({ limitBytes, file }) => [limitBytes, file])).toEqual([
      [2 ** 31, undefined],
      [2 ** 30, 'pyproject.toml'],
    ]);
  });

  describe('and severities', () => {
    const dockerfile = 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]\n';
    const severityOf = (config: Config, file: string) =>
      lint(dockerfile, { file, config, only: ['missing-allocator'] })[0]?.severity ?? 'off';

    test('paths of the base count from its folder', async () => {
      write({
        'alloclint.toml':
          '[[override]]\npaths = ["api/jobs/**"]\nrules = { missing-allocator = "off" }\n[[override]]\npaths = ["jobs/**"]\nrules = { missing-allocator = "info" }\n',
        'api/alloclint.toml': 'extends = "../alloclint.toml"\n',
      });
      const config = await load('api/jobs');
      expect(severityOf(config, 'api/jobs/Dockerfile')).toBe('off');
      expect(severityOf(config, 'api/web/Dockerfile')).toBe('warning');
    });

    test('own rules stand above overrides of the base, own overrides above all', async () => {
      write({
        'alloclint.toml':
          '[[override]]\npaths = ["**"]\nrules = { missing-allocator = "off", decay-too-long = "off" }\n',
        'api/alloclint.toml':
          'extends = "../alloclint.toml"\nrules = { missing-allocator = "error" }\n[[override]]\npaths = ["jobs/**"]\nrules = { missing-allocator = "info" }\n',
      });
      const config = await load('api');
      expect(severityOf(config, 'api/Dockerfile')).toBe('error');
      expect(severityOf(config, 'api/jobs/Dockerfile')).toBe('info');
    });

    test('a limit and platforms name the file that says them', async () => {
      write({
        'alloclint.toml':
          'platforms = ["linux/arm64"]\n[[memory]]\ndockerfile = "api/Dockerfile"\nlimit = "100Mi"\n',
        'api/alloclint.toml': 'extends = "../alloclint.toml"\n',
      });
      const config = await load('api');
      const [finding] = lint(dockerfile.replace('"app', '"-w", "4", "app'), {
        file: 'api/Dockerfile',
        config,
        only: ['workers-exceed-memory'],
      });
      expect(finding?.why.join('\n')).toContain('alloclint.toml');
      expect(finding?.why.join('\n')).not.toContain('api/alloclint.toml');
      expect(config).toMatchObject({ platforms: ['linux/arm64'], platformsFile: 'alloclint.toml' });
    });
  });

  test('--config may extend too, within its own repository', async () => {
    write({
      '../other/.git/HEAD': '',
      '../other/ci/alloclint.toml': 'extends = "../base.toml"\n',
      '../other/base.toml': 'profile = "lean"\n',
    });
    expect((await load('', '../other/ci/alloclint.toml')).profile).toBe('lean');
    write({ '../other/base.toml': 'profil = "lean"\n' });
    expect(await refusal('', '../other/ci/alloclint.toml')).toEqual([
      '../other/base.toml:1: unknown key "profil", did you mean "profile"?',
    ]);
  });

  test.each<[string, string, string]>([
    ['a missing file', '../no.toml', 'there is no file "no.toml", name one that is there'],
    ['itself', './alloclint.toml', 'a file cannot extend itself, name another one'],
    ['itself by a link', 'link.toml', 'a file cannot extend itself, name another one'],
    [
      'one that extends',
      '../chain.toml',
      '"chain.toml" extends another file itself, and one level is read, let one of them name it all',
    ],
    [
      'one that extends it',
      '../back.toml',
      '"back.toml" extends another file itself, and one level is read, let one of them name it all',
    ],
    ['a file outside', '../../out.toml', '"../out.toml" lies outside of the repository, copy it into it'],
    ['a link out of it', 'out.toml', '"api/out.toml" lies outside of the repository, copy it into it'],
    ['a folder', '..', '"." is no regular file, name a config file'],
    [
      'a file without a config',
      '../package.json',
      '"package.json" has no config for alloclint, name another file',
    ],
    ['a package', 'alloclint-config', 'there is no file "api/alloclint-config", name one that is there'],
    ...['https://example.com/a.toml', 'file:///a.toml', '/a.toml', '~/a.toml', 'C:\\\\a.toml', ''].map(
      (path): [string, string, string] => [
        `not a path: ${path}`,
        path,
        'must be the path of a file, relative to this one, like "../alloclint.toml"',
      ],
    ),
    [
      'a name that no file can have',
      'a\\u0000b.toml',
      'there is no file "api/a\0b.toml", name one that is there',
    ],
  ])('refuses %s in one line', async (_, path, why) => {
    write({
      '../out.toml': 'profile = "lean"\n',
      'chain.toml': 'extends = "base.toml"\n',
      'back.toml': 'extends = "api/alloclint.toml"\n',
      'package.json': '{ "name": "alloclint-user" }',
      'api/alloclint.toml': `profile = "lean"\nextends = "${path}"\n`,
    });
    symlinkSync('alloclint.toml', join(root, 'api/link.toml'));
    symlinkSync('../../out.toml', join(root, 'api/out.toml'));
    expect(await refusal('api')).toEqual([`api/alloclint.toml:2: extends: ${why}`]);
  });
});

describe('every fault is a line with its place', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'alloclint.toml',
      'profil = "lean"\n\n[rules]\nmissing-alocator = "off"\ndecay-too-long = "on"\n\n[[memory]]\nlimit = "lots"\n',
      [
        '1: unknown key "profil", did you mean "profile"?',
        '4: rules: no rule is called "missing-alocator", did you mean "missing-allocator"?',
        '5: rules.decay-too-long: must be "off", "info", "warning" or "error"',
        '7: memory[0].dockerfile: must be a string',
        '8: memory[0].limit: must be an amount of memory like "250Mi", "512m" or a number of bytes',
      ],
    ],
    [
      'alloclint.yaml',
      'profile: fast\nimage:\n  - match: x\n    os: debain\n',
      ['1: profile: must be "balanced", "lean" or "throughput"', '4: image[0].os: must be "debian",'],
    ],
    [
      'alloclint.yaml',
      'profile: lean\nprofile: lean\n',
      ['2: does not parse (the key "profile" stands twice)'],
    ],
    ['alloclint.json', '{\n  "targets": [\n    1 ]\n}', ['3: targets[0]: must be a string']],
    ['alloclint.json', '{\n  "a": 1,\n}', ['3: does not parse']],
    ['alloclint.json', '[]', [' must be a table']],
    [
      'package.json',
      '{\n "profil": 1,\n "alloclint":\n {\n  "profil": 1 } }',
      ['5: unknown key "profil", did you mean "profile"?'],
    ],
    [
      'pyproject.toml',
      '[tool.other]\nprofil = 1\n[tool.alloclint]\nprofil = 1\n[[tool.alloclint.override]]\npaths = []\n',
      ['4: unknown key "profil"', '5: override[0].rules: must be a table'],
    ],
    ['pyproject.toml', '[tool]\nalloclint = 1\n', ['2: must be a table']],
  ])('%s %j', async (name, text, lines) => {
    write({ [name]: text });
    const said = await refusal();
    expect(said.map((line, index) => line.slice(0, `${name}:${lines[index]}`.length))).toEqual(
      lines.map((line) => `${name}:${line}`),
    );
  });

  test.each<[string, string]>([
    ['alloclint.toml', Array.from({ length: 1000 }, (_, index) => `k${index} = 1\n`).join('')],
    ['pyproject.toml', '[tool.alloclint]\na=1\nb=1\nc=1\nd=1\ne=1\nf=1\ng=1\nh=1\ni=1\nj=1\nk=1\n'],
  ])('in %s up to ten of them', async (name, text) => {
    write({ [name]: text });
    const said = await refusal();
    expect(said).toHaveLength(11);
    expect(said.at(-1)).toBe(`${name}: and more, mend these first`);
  });
});

describe('names that every object has', () => {
  test.each<[string, string, readonly string[]]>([
    ['alloclint.json', '{ "__proto__": { "profile": "lean" } }', ['1: unknown key "__proto__"']],
    ['alloclint.json', '{ "constructor": 1 }', ['1: unknown key "constructor"']],
    ['alloclint.json', '{ "rules": { "__proto__": "off" } }', ['1: rules: no rule is called "__proto__"']],
    ['alloclint.toml', '[rules]\n__proto__ = "off"\n', ['2: rules: no rule is called "__proto__"']],
    ['alloclint.toml', 'rules.toString = "off"\n', ['1: rules: no rule is called "toString"']],
    ['alloclint.yaml', '__proto__:\n  polluted: 1\n', ['1: unknown key "__proto__"']],
    [
      'alloclint.toml',
      '[[image]]\nmatch = "x"\n[image.env]\n__proto__ = "1"\n',
      ['4: image[0].env: a variable cannot be called "__proto__"'],
    ],
    ['alloclint.toml', '[__proto__]\nrules = { x = "off" }\n', ['1: unknown key "__proto__"']],
  ])('are refused in %s %j', async (name, text, lines) => {
    write({ [name]: text });
    const said = await refusal();
    expect(said).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) expect(said[index]).toContain(`${name}:${line}`);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get({}, 'profile')).toBeUndefined();
  });

  test('a variable may be called constructor', async () => {
    write({ 'alloclint.toml': '[[image]]\nmatch = "x"\nenv = { constructor = "1" }\n' });
    expect((await load()).images[0]?.env).toEqual({ constructor: '1' });
  });
});

describe('a hostile file is one line, and soon', () => {
  const size = 2 ** 20 - 64;
  const fill = (text: string, length = size): string => text.repeat(Math.floor(length / text.length));
  const laughs = Array.from({ length: 30 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x]\n' : `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]\n`,
  ).join('');

  test.each<[string, string, string]>([
    ['alloclint.toml', 'a too long one', fill('# x\n', 2 ** 21)],
    ['alloclint.yaml', 'a too long one', fill('# x\n', 2 ** 17)],
    ['pyproject.toml', 'a too long one', `[tool.alloclint]\n${fill('# x\n', 2 ** 21)}`],
    ['alloclint.toml', 'lists in lists', `a = ${fill('[')}`],
    ['alloclint.toml', 'tables in tables', `a = ${fill('{a=')}`],
    ['alloclint.toml', 'a key of dots', `${fill('a.')}a = 1`],
    ['alloclint.toml', 'a rule of dots', `rules.${fill('a.')}a = 1`],
    ['alloclint.toml', 'a table of dots', `[${fill('a.')}a]`],
    ['alloclint.toml', 'a long key', `${fill('a')} = 1`],
    ['alloclint.toml', 'a long string', `x = "${fill('\\u0041')}"`],
    ['alloclint.toml', 'many quotes', `x = """${fill('""a')}"""`],
    ['alloclint.toml', 'many comments', `${fill('#\n')}x = 1`],
    ['alloclint.toml', 'many tables', Array.from({ length: 90_000 }, (_, at) => `[t${at}]`).join('\n')],
    ['alloclint.toml', 'a list of many', fill('[[image]]\n')],
    [
      'alloclint.toml',
      'many rules',
      `[rules]\n${Array.from({ length: 60_000 }, (_, at) => `r${at}="off"`).join('\n')}`,
    ],
    ['alloclint.yaml', 'lists in lists', fill('[', 2 ** 16)],
    ['alloclint.yaml', 'tables in tables', fill('{a:', 2 ** 16)],
    ['alloclint.yaml', 'keys of keys', fill('? ', 2 ** 16)],
    ['alloclint.yaml', 'dashes', fill('- ', 2 ** 16)],
    ['alloclint.yaml', 'aliases of aliases', laughs],
    ['alloclint.yaml', 'an alias in itself', 'targets: &a [*a]\n'],
    ['alloclint.yaml', 'one fault after the other', `[${fill(',', 2 ** 16 - 1)}`],
    ['alloclint.yaml', 'many anchors', fill('&a ', 2 ** 16)],
    ['alloclint.json', 'lists in lists', fill('[')],
    ['alloclint.json', 'lists in lists, closed', fill('[', 2 ** 19) + fill(']', 2 ** 19)],
    ['alloclint.json', 'tables in tables', `{"rules":${fill('{"a":', 2 ** 19)}1${fill('}', 2 ** 19 / 5)}}`],
    ['alloclint.json', 'many keys', `{${Array.from({ length: 80_000 }, (_, at) => `"k${at}":1`).join(',')}}`],
    ['package.json', 'a long key', `{"alloclint":{"${fill('a')}":1}}`],
  ])('%s: %s', async (name, _, text) => {
    write({ [name]: text });
    const before = process.cpuUsage();
    const said = await refusal();
    const { user, system } = process.cpuUsage(before);
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThanOrEqual(11);
    for (const line of said) {
      expect(line).toMatch(new RegExp(`^${name.replace('.', '\\.')}:`));
      expect(line.length).toBeLessThan(500);
    }
    // Microseconds. The worst takes a tenth of it on a machine at rest.
    expect(user + system).toBeLessThan(10_000_000);
  });
});

describe('a config that is found', () => {
  test('is no link out of the repository', async () => {
    write({ '../secret.toml': 'secret = 1\n', 'inside.toml': 'profile = "lean"\n' });
    symlinkSync('../secret.toml', join(root, 'alloclint.toml'));
    expect(await refusal()).toEqual([
      'alloclint.toml: is a link out of the repository, name it with --config',
    ]);
    rmSync(join(root, 'alloclint.toml'));
    symlinkSync('inside.toml', join(root, 'alloclint.toml'));
    expect((await load()).profile).toBe('lean');
  });

  test('is a regular file', async () => {
    mkdirSync(join(root, 'alloclint.yaml'));
    expect(await refusal()).toEqual([
      'alloclint.yaml: is no regular file, remove it or name another with --config',
    ]);
  });

  test.skipIf(process.platform === 'win32')('is not waited for', async () => {
    execFileSync('mkfifo', [join(root, 'alloclint.json')]);
    expect(await refusal()).toEqual([
      'alloclint.json: is no regular file, remove it or name another with --config',
    ]);
  });

  test('files of others that lead elsewhere are passed over', async () => {
    write({ '../package.json': '{ "alloclint": { "profile": "lean" } }' });
    symlinkSync('../package.json', join(root, 'package.json'));
    mkdirSync(join(root, 'pyproject.toml'));
    expect((await load()).profile).toBe('balanced');
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFF[tool.alloclint]\nprofile = "lean"\n', 'utf16le')],
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0])],
    ['Latin-1', Buffer.from('name = "\u00e9"\n', 'latin1')],
  ])('a file of others that is %s is none of ours', async (_, bytes) => {
    write({ 'pyproject.toml': bytes, 'package.json': bytes });
    expect((await load()).profile).toBe('balanced');
  });

  test('may be called alloclint.yml', async () => {
    write({ 'alloclint.yml': 'profile: lean\n' });
    expect((await load()).profile).toBe('lean');
  });

  test('is not called .alloclint.toml', async () => {
    write({ '.alloclint.toml': 'profile = "lean"\n' });
    expect(await refusal()).toEqual(['.alloclint.toml: is not read, rename it to alloclint.toml']);
  });

  test('a large file of others is none of ours', async () => {
    write({ 'package.json': `{ "x": "${'y'.repeat(2 ** 21)}" }` });
    expect((await load()).profile).toBe('balanced');
  });
});

test('editors may be told the schema', async () => {
  write({ 'alloclint.json': '{ "$schema": "schema.json", "profile": "lean" }' });
  expect((await load()).profile).toBe('lean');
  rmSync(join(root, 'alloclint.json'));
  write({ 'alloclint.yaml': '$schema: schema.json\nprofile: lean\n' });
  expect((await load()).profile).toBe('lean');
});
