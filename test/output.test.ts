import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
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
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleCode, entries } from '../scripts/bundle.mjs';

/** The program as it is installed, in a process of its own: streams and mounts are not those of the test. */
let folder = '';
let work = '';
const root = join(import.meta.dirname, '..');

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-output-')));
  mkdirSync(join(folder, 'dist'));
  for (const name of ['package.json', 'rules']) symlinkSync(join(root, name), join(folder, name));
  const { cli, index } = entries;
  for (const [name, text] of await bundleCode({ cli, index }))
    writeFileSync(join(folder, 'dist', name), text);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const service = 'FROM python:3.13-slim\nCOPY . /app\nCMD ["gunicorn", "app:app"]\n';
beforeEach(() => {
  work = mkdtempSync(join(folder, 'work-'));
  mkdirSync(join(work, 'repo/.git'), { recursive: true });
  writeFileSync(join(work, 'repo/Dockerfile'), service);
});

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `alloclint` in a script of bash, in the repository. */
function shell(script: string): Outcome {
  const run = `alloclint() { '${process.execPath}' '${folder}/dist/cli.js' "$@"; }\n${script}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', run], {
    cwd: join(work, 'repo'),
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

const read = (path: string): string => readFileSync(join(work, path), 'utf8');

describe('standard output that takes nothing', () => {
  test.each(['alloclint', 'alloclint --format json', 'alloclint --diff', 'alloclint --help'])(
    'is one line and exit 2: %s',
    (command) => {
      expect(shell(`${command} > /dev/full`)).toEqual({
        code: 2,
        stdout: '',
        stderr:
          'alloclint: standard output cannot be written (no space left on device), free space or write elsewhere\n',
      });
    },
  );

  test('is exit 2 where standard error takes nothing either', () => {
    expect(shell('alloclint > /dev/full 2>&1').code).toBe(2);
    expect(shell('alloclint nowhere 2> /dev/full')).toEqual({ code: 2, stdout: '', stderr: '' });
  });

  test.each([
    ['alloclint', 1],
    ['alloclint nowhere 2>&1 > /dev/null', 2],
  ])('keeps the exit code when its reader has gone: %s', (command, code) => {
    // The reader ends before a word is written.
    expect(shell(`{ sleep 0.2; ${command}; echo $? > code; } | true; sleep 0.1; cat code`)).toEqual({
      code: 0,
      stdout: `${code}\n`,
      stderr: '',
    });
  });
});

describe('--output', () => {
  test.each(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1', '-'])(
    '%s adds to a file of the shell',
    (name) => {
      shell(`echo before > report; alloclint --output ${name} >> report`);
      expect(read('repo/report')).toMatch(/^before\nDockerfile:1:6 warning [^]*Found 1 problem/);
    },
  );

  test.each(['>(cat)', '>(cat) 3>&1'])('%s is written to', (place) => {
    expect(shell(`alloclint --output ${place}; sleep 0.2`).stdout).toMatch(/Found 1 problem/);
  });

  test('adds to a file that the shell has opened', () => {
    shell('echo before > report; alloclint --output /dev/fd/3 3>> report');
    expect(read('repo/report')).toMatch(/^before\nDockerfile:1:6 /);
  });

  test.each([
    ['a link out of the repository', '../outside', 'report'],
    ['a link into .git', '.git/config', 'report'],
    ['a folder that is a link out of it', '..', 'report/outside'],
  ])('%s is refused', (_, target, name) => {
    writeFileSync(join(work, 'outside'), 'o');
    writeFileSync(join(work, 'repo/.git/config'), 'c');
    symlinkSync(target, join(work, 'repo/report'));
    for (const option of [`--output ${name}`, `--baseline ${name} --write-baseline`]) {
      const { code, stderr } = shell(`alloclint ${option}`);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^alloclint: report\S*: (?:leads|is a link) [^\n]*out of its repository[^\n]*\n$/,
      );
    }
    expect([read('outside'), read('repo/.git/config')]).toEqual(['o', 'c']);
  });

  test.skipIf(!existsSync('/dev/shm'))('replaces a file below /dev as any other', () => {
    const path = join(mkdtempSync('/dev/shm/alloclint-'), 'report');
    writeFileSync(path, 'before');
    shell(`alloclint --output ${path}`);
    expect(readFileSync(path, 'utf8')).toMatch(/^Dockerfile:1:6 /);
    rmSync(dirname(path), { recursive: true });
  });

  test('is apart from --fix, which replaces what it has read', () => {
    shell('alloclint --fix /dev/stdin < Dockerfile');
    expect(read('repo/Dockerfile').match(/^FROM/gm)).toHaveLength(1);
    expect(read('repo/Dockerfile')).toContain('LD_PRELOAD=libjemalloc');
  });

  test('a link inside the repository stays one', () => {
    writeFileSync(join(work, 'repo/real'), '');
    symlinkSync('real', join(work, 'repo/report'));
    expect(shell('alloclint --output report').code).toBe(1);
    expect(lstatSync(join(work, 'repo/report')).isSymbolicLink()).toBe(true);
    expect(read('repo/real')).toMatch(/Found 1 problem/);
  });

  test.each([
    ['Dockerfile', ''],
    ['./link', ''],
    ['alloclint.toml', ''],
    ['known.json', '--baseline known.json'],
    ['Dockerfile', '--diff'],
  ])('%s is no place for it: it was read (%s)', (name, more) => {
    symlinkSync('Dockerfile', join(work, 'repo/link'));
    writeFileSync(join(work, 'repo/alloclint.toml'), '');
    writeFileSync(join(work, 'repo/known.json'), '{"version": 1, "findings": []}');
    const before = read(`repo/${name}`);
    expect(shell(`alloclint --output ${name} ${more}`)).toEqual({
      code: 2,
      stdout: '',
      stderr: `alloclint: --output: ${name} is a file that was read, name another one\n`,
    });
    expect(read(`repo/${name}`)).toBe(before);
  });

  test('of --diff is empty where there is nothing to change', () => {
    writeFileSync(join(work, 'repo/Dockerfile'), 'FROM scratch\n');
    writeFileSync(join(work, 'repo/patch'), 'of the last run');
    expect(shell('alloclint --diff --output patch')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read('repo/patch')).toBe('');
  });
});

const mounts = spawnSync('unshare', ['-rm', 'true']).status === 0;

describe.skipIf(!mounts)('a file that is mounted by itself', () => {
  test('is written where it is', () => {
    writeFileSync(join(work, 'outside'), `${service}# the last line\n`);
    const script = `mount --bind ../outside Dockerfile && '${process.execPath}' '${folder}/dist/cli.js' --fix Dockerfile`;
    execFileSync('unshare', ['-rm', 'bash', '-c', script], { cwd: join(work, 'repo') });
    expect(read('outside')).toMatch(/LD_PRELOAD=libjemalloc[^]*# the last line\n$/);
    expect(read('repo/Dockerfile')).toBe(service);
  });
});
