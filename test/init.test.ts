import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { tables, topKeys } from '../src/config-keys.ts';
import { parseConfig } from '../src/config.ts';
import { defaultConfig } from '../src/default-config.ts';
import { version } from '../src/host/version.ts';
import * as core from '../src/index.ts';
import { runIn, type Outcome } from './terminal.ts';
import { homepage } from '../src/report/homepage.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-init-')));
  mkdirSync(join(folder, '.git'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

const init = (...argv: readonly string[]): Promise<Outcome> => runIn({ cwd: folder }, 'init', ...argv);

const ruleNames = core.rules.map(({ name }) => name);

describe('alloclint.toml', () => {
  test('says nothing as it is written', async () => {
    expect((await init()).code).toBe(0);
    const config = parseConfig(parseToml(read('alloclint.toml')), 'x', ruleNames);
    expect(config).toEqual({ ...defaultConfig, file: 'x' });
  });

  test('is valid and has every key once its comments are taken off', async () => {
    await init();
    const text = read('alloclint.toml').replaceAll(/^#(?=[[a-z])/gm, '');
    const data = parseToml(text);
    expect(() => parseConfig(data, 'x', ruleNames)).not.toThrow();
    expect(Object.keys(data)).toEqual([...topKeys, ...tables].map(({ key }) => key));
    for (const { key, keys } of tables.filter(({ isList }) => isList)) {
      expect(data[key]).toEqual([expect.any(Object)]);
      expect(Object.keys(Object(data[key])[0])).toEqual(keys.map((each) => each.key.replace(/^.*\./, '')));
    }
  });

  test('has the default of a key that has one', async () => {
    await init();
    const top = read('alloclint.toml')
      .replaceAll(/^#(?=[a-z])/gm, '')
      .replace(/^extends.*$/m, '')
      .split('#[')[0];
    expect(parseConfig(parseToml(top ?? ''), 'x', ruleNames)).toEqual({ ...defaultConfig, file: 'x' });
  });

  test('fits a screen and names its schema to editors', async () => {
    await init();
    const lines = read('alloclint.toml').split('\n');
    expect(lines[0]).toBe(`#:schema ${homepage}/raw/v${version}/schema/alloclint.schema.json`);
    expect(Math.max(...lines.slice(1).map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});

describe('what to paste', () => {
  test('is YAML that names this version of this repository', async () => {
    const { stdout } = await init();
    const [hook = '', workflow = ''] = stdout.split(/^To run .*:\n\n/m).slice(1);
    expect(parseYaml(hook)).toEqual({
      repos: [{ repo: homepage, rev: `v${version}`, hooks: [{ id: 'alloclint' }] }],
    });
    expect(parseYaml(workflow)).toMatchObject({
      on: { pull_request: null, push: { branches: ['main'] } },
      permissions: { contents: 'read' },
      jobs: {
        alloclint: {
          steps: [
            { uses: 'actions/checkout@v6' },
            { uses: `${homepage.split('/').slice(3).join('/')}@v${version}` },
          ],
        },
      },
    });
  });
});

describe('a config that is there', () => {
  test.each<[string, string]>([
    ['alloclint.toml', ''],
    ['alloclint.toml', 'broken ['],
    ['alloclint.yaml', 'profile: lean\n'],
    ['alloclint.json', '{}'],
    ['pyproject.toml', '[tool.alloclint]\n'],
    ['package.json', '{ "alloclint": {} }'],
  ])('in the folder, %s with %j, stays as it is', async (name, text) => {
    write({ [`api/${name}`]: text });
    expect(await init('api')).toEqual({
      code: 2,
      stdout: '',
      stderr: `alloclint: init: api/${name} is there already, write into it\n`,
    });
    expect(read(`api/${name}`)).toBe(text);
  });

  test('above is named, with the line that keeps it', async () => {
    write({ 'pyproject.toml': '[tool.alloclint]\nprofile = "lean"\n', 'api/package.json': '{}' });
    const { code, stdout } = await init('api');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Wrote api\/alloclint\.toml\.\n\.\.\/pyproject\.toml no longer counts in this folder; extends = "\.\.\/pyproject\.toml" keeps what it says\.\n\nTo run/,
    );
    write({ Dockerfile: 'FROM x\n' });
  });

  test('beyond the repository is not', async () => {
    write({ 'alloclint.toml': '', 'inner/.git/HEAD': '' });
    expect((await init('inner')).stdout).toMatch(/^Wrote inner\/alloclint\.toml\.\n\nTo run/);
  });
});

describe('what cannot be done is one line', () => {
  test('no such folder', async () => {
    expect(await init('no')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'alloclint: init: there is no folder "no", make it first\n',
    });
  });

  test('two folders', async () => {
    expect((await init('.', 'api')).stderr).toBe('alloclint: init: takes one folder, not "api" as well\n');
  });

  test('a link that leads nowhere is not written through', async () => {
    symlinkSync('elsewhere.toml', join(folder, 'alloclint.toml'));
    const { code, stderr } = await init();
    expect([code, stderr]).toEqual([
      2,
      'alloclint: alloclint.toml: is no regular file, remove it or name another with --config\n',
    ]);
  });
});
