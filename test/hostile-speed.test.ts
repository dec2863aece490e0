/**
 * Files that somebody could put into a pull request so that nothing ends. Each must give its result; what it takes is
 * asked only where the result is the same in the end, in microseconds of the processor and ten times what it takes.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as yaml from 'yaml';
import { inspect, lint } from '../src/index.ts';
import { runIn, type Outcome } from './terminal.ts';
import { parseConfig } from '../src/config.ts';
import { rootedContext } from '../src/host/context.ts';
import { discover } from '../src/host/discover.ts';
import { ignoredByGit } from '../src/host/gitignore.ts';
import { manifestYaml } from '../src/host/manifest-yaml.ts';
import { readDockerfile } from '../src/host/read.ts';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-speed-')));
  mkdirSync(join(root, '.git'));
});
// rmSync calls itself for each folder within another.
afterEach(() => execFileSync('rm', ['-r', root]));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const alloclint = (...argv: readonly string[]): Promise<Outcome> => runIn({ cwd: root }, ...argv);

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Of the processor, whatever else the machine does. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

const service = 'FROM python:3.13-slim\nCOPY . /app\nCMD ["gunicorn", "app:app"]\n';

describe('manifests', () => {
  test.each(['[', '{', '[{', '{[', '[? ', '{ ', '- ', '? ', 'a: [\n', '[\n'])(
    'what nests without end says nothing: %j',
    (unit) => expect(manifestYaml(yaml)(fill(unit, 64 * 1024))).toBeUndefined(),
  );

  test.each([
    '\t',
    'a:\t\n',
    '&a ',
    '- &a\n',
    '- *x\n',
    '*x ',
    'a:\n',
    'a: b: c\n',
    '!x ',
    '"',
    '[{]}\n',
    '- - \n',
    ': ',
  ])('what the parser is slow with is short enough: %j', (unit) => {
    const parse = manifestYaml(yaml);
    const took = seconds(() => {
      try {
        parse(fill(unit, 64 * 1024));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    });
    expect(took).toBeLessThan(10);
  });

  test('no more than a repository has are read, and large ones count for more', () => {
    const parse = manifestYaml(yaml);
    const read = Array.from({ length: 300 }, () => parse('a: 1')).filter((each) => each !== undefined);
    expect(read).toHaveLength(200);
    const again = manifestYaml(yaml);
    const large = Array.from({ length: 20 }, () => again(fill('# x\n', 64 * 1024)));
    expect(large.filter((each) => each === null)).toHaveLength(10);
    expect(manifestYaml(yaml)(fill('# x\n', 65 * 1024))).toBeUndefined();
  });

  test('a Dockerfile beside them is linted', async () => {
    const files = Array.from({ length: 40 }, (_, at) => [`c${at}/compose.yaml`, fill('target: [{', 2 ** 19)]);
    write({ ...Object.fromEntries(files), Dockerfile: `FROM python:3.13 AS a\n${service}` });
    expect((await alloclint('Dockerfile')).stdout).toContain('missing-allocator');
  });
});

describe('a .gitignore', () => {
  test('of one folder upon another is not tried at all of them', () => {
    const path = join(root, `${'x/'.repeat(400)}Dockerfile`);
    write({ '.gitignore': '**/x/**/x/**/x/**/y\n**/Dockerfile\n' });
    expect(ignoredByGit(root)(path)).toBe(true);
  });

  test('that the library cannot make an expression of leaves out what the rest says', async () => {
    write({
      '.gitignore': `${'a'.repeat(40_000)}\n!${'('.repeat(2000)}\nb/\n`,
      'a/Dockerfile': service,
      'b/Dockerfile': service,
    });
    const { targets, failures } = await discover([], root, undefined);
    expect([targets.map(({ shown }) => shown), failures]).toEqual([['a/Dockerfile'], []]);
  });

  test('of a hundred thousand patterns is not read', async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => `f${at}/`).join('\n');
    write({ '.gitignore': many, 'f1/Dockerfile': service });
    expect((await discover([], root, undefined)).targets).toHaveLength(1);
  });

  test.each([
    ['x', 'x/a/Dockerfile', true],
    ['/x', 'x/a/Dockerfile', true],
    ['x/**', 'x/a/Dockerfile', true],
    ['x/**', 'y/x/a/Dockerfile', false],
    ['/x', 'y/x/Dockerfile', false],
    ['x', 'X/Dockerfile', false],
    ['..', 'x/Dockerfile', false],
    ['.', 'x/Dockerfile', false],
  ])('with %s and the file %s', async (pattern, path, isLeftOut) => {
    write({ '.gitignore': `${pattern}\n`, [path]: service });
    expect((await discover([], root, undefined)).targets).toHaveLength(isLeftOut ? 0 : 1);
  });
});

describe('folders', () => {
  test('thousands deep are walked', () => {
    let folder = root;
    // No path may be longer than the system takes.
    const deep = Math.floor((4000 - root.length) / 2);
    for (let at = 0; at < deep; at++) folder = join(folder, 'd');
    mkdirSync(folder, { recursive: true });
    write({ 'a.yaml': '', 'e/b.yaml': '' });
    writeFileSync(join(folder, 'c'), '');
    let listed: readonly string[] = [];
    expect(seconds(() => (listed = rootedContext(root).list()))).toBeLessThan(10);
    expect(listed).toEqual(['a.yaml', `${'d/'.repeat(deep)}c`, 'e/b.yaml']);
  });

  test('that lie too deep for the system are named, and the others searched', async () => {
    write({ 'b/Dockerfile': service });
    const dig = 'import os\nfor _ in range(20): os.mkdir("d" * 240); os.chdir("d" * 240)';
    execFileSync('python3', ['-c', dig], { cwd: root });
    const { targets, failures } = await discover([], root, undefined);
    expect(targets.map(({ shown }) => shown)).toEqual(['b/Dockerfile']);
    expect(failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^d+\/[d/]+: cannot be read \(name too long\), check its permissions$/),
    ]);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that cannot be read are named, and the others searched',
    async () => {
      write({ 'a/Dockerfile': service, 'b/Dockerfile': service });
      chmodSync(join(root, 'a'), 0);
      const { targets, failures } = await discover([], root, undefined);
      chmodSync(join(root, 'a'), 0o755);
      expect(targets.map(({ shown }) => shown)).toEqual(['b/Dockerfile']);
      expect(failures.map(({ message }) => message)).toEqual([
        'a: cannot be read (permission denied), check its permissions',
      ]);
    },
  );
});

test('a Dockerfile of 60 MiB is read as far as is needed to say that it is too large', async () => {
  write({ Dockerfile: fill('RUN tr\u00fce\n', 2 ** 20 - 1) + fill('\u00fc\n', 60 * 2 ** 20) });
  expect(readDockerfile(join(root, 'Dockerfile'), 'Dockerfile', root).length).toBeLessThan(2 ** 20 + 10);
  const { code, stdout } = await alloclint('--fix', 'Dockerfile');
  expect(code).toBe(1);
  expect(stdout).toContain('the file is larger than 1 MiB: it is not read');
});

test('a file of more than 256 KiB is not edited, and that is said', () => {
  const text = `FROM python:3.13-slim\n${'# x\n'.repeat(70_000)}CMD ["gunicorn", "app:app"]\n`;
  const [finding] = lint(text, { file: 'Dockerfile' });
  expect(finding).toMatchObject({ fix: undefined, refusal: 'the file is larger than 256 KiB' });
});

test("supervisord's lines may go on for long", () => {
  const lines = '\n  -w 4'.repeat(170_000);
  const context = {
    list: () => ['supervisord.conf'],
    read: () => `[supervisord]\nnodaemon=true\n[program:a]\ncommand=gunicorn app:app${lines}\n`,
  };
  const text = `FROM python:3.13-slim\nCOPY supervisord.conf /etc/supervisord.conf\nCMD ["supervisord"]\n`;
  const took = seconds(() => {
    const [stage] = inspect(text, { file: 'Dockerfile', context }).stages;
    expect(stage?.process).toMatchObject({ server: 'gunicorn', workers: 4 });
  });
  expect(took).toBeLessThan(10);
});

describe('a config', () => {
  const faults = (data: unknown): string => {
    try {
      parseConfig(data, 'alloclint.json', []);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return 'none';
  };

  test.each<[string, unknown, string]>([
    ['a list of numbers', { targets: Array(300_000).fill(1) }, 'targets: must have at most 1000 elements'],
    [
      'lists in rows',
      { override: [{ paths: Array(300_000).fill(1), rules: {} }] },
      'override[0].paths: must have at most 1000 elements',
    ],
    ['a list', Array(300_000).fill(1), 'must have at most 1000 elements'],
    [
      'a pattern',
      { image: [{ match: '*a'.repeat(600) }] },
      'image[0].match: must have at most 1024 characters',
    ],
  ])('with %s too long is refused in a line', (_, data, why) => {
    expect(faults(data)).toBe(`alloclint.json: ${why}`);
  });
});
