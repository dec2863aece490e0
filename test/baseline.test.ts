import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';
import * as core from '../src/index.ts';

const service = `FROM python:3.13-slim
COPY . /app
CMD ["gunicorn", "-w", "4", "app:app"]
`;

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-baseline-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function alloclint(command: string, cwd = ''): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await run(
    command.split(' ').filter((word) => word !== ''),
    {
      cwd: join(folder, cwd),
      env: {},
      isTTY: false,
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      stdin: () => Promise.resolve(new TextEncoder().encode(service)),
    },
    core,
  );
  return { code, stdout, stderr };
}

const accept = (): Promise<Outcome> => alloclint('--baseline known.json --write-baseline');

describe('a baseline', () => {
  test('holds back what is in it, and nothing else', async () => {
    write({ 'api/Dockerfile': service });
    expect(await accept()).toEqual({
      code: 0,
      stdout: 'Wrote known.json: 1 finding (1 new, 0 gone).\n',
      stderr: '',
    });
    expect(JSON.parse(read('known.json'))).toEqual({
      version: 1,
      findings: [
        {
          path: 'api/Dockerfile',
          rule: 'missing-allocator',
          fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      ],
    });
    expect(await alloclint('--baseline known.json')).toEqual({
      code: 0,
      stdout: 'No problems in 1 file. The baseline holds back 1.\n',
      stderr: '',
    });
    write({ 'web/Dockerfile': service });
    const { code, stdout } = await alloclint('--baseline known.json');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^web\/Dockerfile:1:6 warning missing-allocator\n/);
    expect(stdout).toMatch(
      /Found 1 problem \(1 warning\), 1 fixable with --fix\. The baseline holds back 1 more\.\n/,
    );
  });

  test.each([
    ['lines above', service.replace('FROM', '# a comment\n\nARG X=1\nFROM')],
    ['blanks', service.replace('FROM ', 'FROM    ')],
    ['carriage returns', service.replaceAll('\n', '\r\n')],
    ['a newer release of the base', service.replace('3.13-slim', '3.14.1-slim')],
    ['a pinned base', service.replace('3.13-slim', `3.13-slim@sha256:${'a'.repeat(64)}`)],
    [
      'a stage below',
      `${service}\nFROM scratch\nCOPY --from=0 /app /app\n`.replace(
        'FROM scratch',
        'FROM python:3.13-alpine AS other\nFROM 0',
      ),
    ],
  ])('still knows a finding after %s', async (_, after) => {
    write({ Dockerfile: service });
    await accept();
    write({ Dockerfile: after });
    const { stdout } = await alloclint('--baseline known.json --only missing-allocator');
    expect(stdout).not.toMatch(/python:3\.1\d[^ ]*slim/);
  });

  test('knows one of two that are alike', async () => {
    const stage = 'FROM python:3.13-slim AS one\nCMD ["gunicorn", "app:app"]\n';
    write({ Dockerfile: stage, 'alloclint.toml': 'targets = ["one", "two"]' });
    await accept();
    write({ Dockerfile: `${stage}${stage.replace('one', 'two')}` });
    expect((await alloclint('--baseline known.json --only missing-allocator')).stdout).toMatch(
      /Found 1 problem/,
    );
  });

  test('does not know another base, another rule or another file', async () => {
    write({ Dockerfile: service });
    await accept();
    for (const files of [
      { Dockerfile: service.replace('-slim', '-bookworm') },
      { Dockerfile: service.replace('COPY', 'ENV LD_PRELOAD=libjemalloc.so.2\nCOPY') },
      { Dockerfile: 'FROM scratch\n', 'moved/Dockerfile': service },
    ]) {
      write(files);
      // oxlint-disable-next-line eslint/no-await-in-loop -- one run after the other
      expect((await alloclint('--baseline known.json')).code).toBe(1);
    }
  });

  test('is found from another folder', async () => {
    write({ 'api/Dockerfile': service });
    await accept();
    expect((await alloclint('--baseline ../known.json', 'api')).code).toBe(0);
    expect((await alloclint('--baseline ../known.json --stdin-filename Dockerfile -', 'api')).code).toBe(0);
  });

  test('keeps fixes away: what is accepted stays as it is', async () => {
    write({ Dockerfile: service });
    await accept();
    expect((await alloclint('--baseline known.json --fix')).code).toBe(0);
    expect(read('Dockerfile')).toBe(service);
    expect(await alloclint('--baseline known.json --diff')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await alloclint('--fix')).stdout).toMatch(/^fixed Dockerfile/);
  });

  test('says what is mended, and forgets it when it is written or fixed', async () => {
    write({ 'api/Dockerfile': service, 'web/Dockerfile': service, 'old/Dockerfile': service });
    await accept();
    rmSync(join(folder, 'old'), { recursive: true });
    await alloclint('--fix api');
    const said = await alloclint('--baseline known.json');
    expect(said).toMatchObject({
      code: 0,
      stderr: 'alloclint: known.json: 2 findings of it are mended, --write-baseline takes them out\n',
    });
    const before = read('known.json');
    expect((await alloclint('--baseline known.json --quiet')).stderr).toBe('');
    expect(read('known.json')).toBe(before);

    expect((await alloclint('--baseline known.json --fix')).stderr).toBe(
      'pruned known.json: 2 findings less\n',
    );
    expect(JSON.parse(read('known.json')).findings.map(({ path }: { path: string }) => path)).toEqual([
      'web/Dockerfile',
    ]);
    await alloclint('--fix web');
    expect((await accept()).stdout).toBe('Wrote known.json: 0 findings (0 new, 1 gone).\n');
  });

  test('a run on some files or rules says nothing about the others', async () => {
    write({ 'api/Dockerfile': service, 'web/Dockerfile': service });
    await accept();
    const before = read('known.json');
    await alloclint('--baseline known.json --write-baseline api');
    expect(read('known.json')).toBe(before);
    await alloclint('--baseline known.json --write-baseline --only decay-too-long');
    expect(read('known.json')).toBe(before);
    await alloclint('--baseline known.json --fix --rule missing-allocator=off');
    expect(read('known.json')).toBe(before);
    expect((await alloclint('--baseline known.json --only decay-too-long')).stderr).toBe('');
  });

  test.each([
    ['', 'it is not JSON'],
    ['[]', 'it does not say "version": 1'],
    ['{"version": 2, "findings": []}', 'it does not say "version": 1'],
    ['{"version": 1}', 'it has no list "findings"'],
    ['{"version": 1, "findings": [1]}', 'a finding is no object'],
    ['{"version": 1, "findings": [{"path": "a"}]}', 'a finding lacks its path, rule or fingerprint'],
  ])('that is %j is refused and not overwritten', async (text, why) => {
    write({ Dockerfile: service, 'known.json': text });
    const line = `alloclint: known.json: is no baseline (${why}), write one with --baseline known.json --write-baseline\n`;
    expect(await alloclint('--baseline known.json')).toEqual({ code: 2, stdout: '', stderr: line });
    expect((await accept()).code).toBe(2);
    expect(read('known.json')).toBe(text);
  });

  test('that is not there is one line', async () => {
    expect((await alloclint('--baseline known.json')).stderr).toMatch(
      /is no baseline \(there is no such file\)/,
    );
  });

  test.each([
    ['--write-baseline', '--write-baseline: name the file with --baseline FILE'],
    [
      '--baseline a --write-baseline --fix',
      '--write-baseline does not go with --fix, run one, then the other',
    ],
    [
      '--baseline a --write-baseline --diff',
      '--write-baseline does not go with --diff, run one, then the other',
    ],
  ])('%s is refused', async (command, line) => {
    expect(await alloclint(command)).toEqual({ code: 2, stdout: '', stderr: `alloclint: ${line}\n` });
  });
});
