import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runIn, type Outcome } from './terminal.ts';

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

const alloclint = (command: string, cwd = ''): Promise<Outcome> =>
  runIn({ cwd: join(folder, cwd), stdin: service }, ...command.split(' ').filter((word) => word !== ''));

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

  const lines = `FROM python:3.13-slim
RUN apt-get update && apt-get install -y libjemalloc2
ENV LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.2 MALLOC_CONF=background_thread:true,dirty_decay_ms:20000
CMD ["uvicorn", "app:app"]
`;

  test('keeps fixes away from a line that another fix has changed, and knows it by what it says then', async () => {
    write({ Dockerfile: lines });
    await alloclint('--baseline known.json --write-baseline --only decay-too-long');
    const before = read('known.json');
    expect((await alloclint('--baseline known.json --fix')).stderr).toBe(
      'renewed known.json: 1 finding on a fixed line\n',
    );
    expect(read('Dockerfile')).toBe(lines.replace('/usr/lib/x86_64-linux-gnu/', ''));
    expect(read('known.json')).not.toBe(before);
    expect(await alloclint('--baseline known.json')).toMatchObject({
      stdout: 'No problems in 1 file. The baseline holds back 1.\n',
      stderr: '',
    });
  });

  test('a fix that mends what is not accepted takes no accepted finding of the same rule with it', async () => {
    write({ Dockerfile: lines, 'alloclint.toml': 'targets = ["0", "1"]\n' });
    await alloclint('--baseline known.json --write-baseline --only decay-too-long');
    write({ Dockerfile: `${lines}\n${lines.replace('20000', '30000')}` });
    await alloclint('--baseline known.json --fix');
    expect(read('Dockerfile').match(/dirty_decay_ms:\d+/g)).toEqual([
      'dirty_decay_ms:20000',
      expect.not.stringMatching('30000'),
    ]);
  });

  test('of a file that does not parse nothing is mended and nothing is forgotten', async () => {
    write({ Dockerfile: service });
    await accept();
    const before = read('known.json');
    write({ Dockerfile: service.replace('COPY', 'COPPY') });
    for (const mode of ['', '--fix']) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one run after the other
      expect((await alloclint(`--baseline known.json ${mode}`)).stderr).toBe('');
      expect(read('known.json')).toBe(before);
    }
    expect((await accept()).stdout).toBe('Wrote known.json: 2 findings (1 new, 0 gone).\n');
  });

  test.each([
    ['a rule is off in the config', 'rules = { missing-allocator = "off" }', ''],
    ['another profile', '', '--profile throughput'],
    ['another target', '', '--target job'],
  ])('what is missing because of %s stays, and is said', async (_, config, option) => {
    write({ Dockerfile: `FROM scratch AS job\n${service}` });
    await accept();
    const before = read('known.json');
    write({ 'alloclint.toml': config });
    for (const mode of ['', '--fix']) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one run after the other
      expect((await alloclint(`--baseline known.json ${option} ${mode}`)).stderr).toBe(
        'alloclint: known.json: 1 finding of it is not found any more, --write-baseline takes it out\n',
      );
      expect(read('known.json')).toBe(before);
    }
  });

  test('an entry is written once', async () => {
    write({ Dockerfile: `# alloclint ignore=missing-alocator\n${service}` });
    await accept();
    const before = read('known.json');
    for (const rule of ['missing-allocator', 'malformed-ignore']) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one run after the other
      await alloclint(`--baseline known.json --write-baseline --only ${rule}`);
      expect(read('known.json')).toBe(before);
    }
  });

  test('is not written when nothing could be read', async () => {
    expect(await alloclint('--baseline known.json --write-baseline nowhere')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'alloclint: nowhere: no such file or folder, check the path\n',
    });
    expect(() => read('known.json')).toThrow('ENOENT');
  });

  test('that cannot be written does not keep the report away', async () => {
    write({ [`${'k'.repeat(240)}.json`]: '', Dockerfile: service });
    const name = `${'k'.repeat(240)}.json`;
    write({ [name]: '{"version": 1, "findings": [{"path": "gone", "rule": "x", "fingerprint": "y"}]}' });
    const { code, stdout, stderr } = await alloclint(`--baseline ${name} --fix`);
    expect([code, stdout]).toEqual([2, expect.stringContaining('fixed Dockerfile')]);
    expect(stderr).toMatch(/^alloclint: k+\.json: cannot be written \(.*\n$/);
  });

  test('says what is mended, and forgets it when it is written or fixed', async () => {
    write({ 'api/Dockerfile': service, 'web/Dockerfile': service, 'old/Dockerfile': service });
    await accept();
    rmSync(join(folder, 'old'), { recursive: true });
    await alloclint('--fix api');
    const said = await alloclint('--baseline known.json');
    expect(said).toMatchObject({
      code: 0,
      stderr:
        'alloclint: known.json: 2 findings of it are not found any more, --write-baseline takes them out\n',
    });
    const before = read('known.json');
    expect((await alloclint('--baseline known.json --quiet')).stderr).toBe('');
    expect(read('known.json')).toBe(before);

    // Only what this run mends, and what is of no file, goes without being asked for.
    expect((await alloclint('--baseline known.json --fix')).stderr).toBe(
      'pruned known.json: 1 finding less\n' +
        'alloclint: known.json: 1 finding of it is not found any more, --write-baseline takes it out\n',
    );
    expect((await accept()).stdout).toBe('Wrote known.json: 1 finding (0 new, 1 gone).\n');
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
    ['--baseline a --write-baseline --fix', '--write-baseline does not go with --fix, leave one of them out'],
    [
      '--baseline a --write-baseline --diff',
      '--write-baseline does not go with --diff, leave one of them out',
    ],
  ])('%s is refused', async (command, line) => {
    expect(await alloclint(command)).toEqual({ code: 2, stdout: '', stderr: `alloclint: ${line}\n` });
  });
});
