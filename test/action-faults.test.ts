import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pullFile, token } from './github.ts';
import type { Job, Step } from './runner.ts';
import { clean, payload, pull, reported, run, shop, writes } from './steps.ts';

const added = { files: [pullFile('Dockerfile', undefined, shop)] };
const errors = ({ commands }: Step): readonly string[] =>
  commands.filter(({ properties }) => properties['file'] === undefined).map(({ data }) => data);

describe('a place that cannot be written', () => {
  const nowhere = '/dev/null/x';

  it.each<[string, Partial<Job>, RegExp]>([
    ['RUNNER_TEMP', { env: { RUNNER_TEMP: nowhere } }, /^RUNNER_TEMP: no folder can be made in it \(/],
    [
      'sarif-file',
      { inputs: { 'sarif-file': 'Dockerfile/x' } },
      /^sarif-file: the folder of "Dockerfile\/x" cannot /,
    ],
    ['GITHUB_OUTPUT', { env: { GITHUB_OUTPUT: nowhere } }, /^GITHUB_OUTPUT: cannot be written \(/],
  ])('%s is one line, and the rest is still done', async (_, job, message) => {
    const { step, server } = await pull(added, job);
    expect(step.code).toBe(1);
    expect(errors(step)).toEqual([expect.stringMatching(message)]);
    expect(reported(step)).toContain('Dockerfile');
    expect(step.log).toContain('Found 1 problem');
    expect(step.summary).toContain('missing-allocator');
    expect(server.comments).toHaveLength(1);
  });

  it('leaves the other outputs', async () => {
    const step = await run({ files: { Dockerfile: shop }, inputs: { 'sarif-file': 'Dockerfile/x' } });
    expect(step.outputs).toMatchObject({ findings: '1', 'sarif-file': '' });
    expect(step.outputs['patch']).not.toBe('');
  });
});

describe('an address of the API', () => {
  it.each(['about:blank', 'file:///x', 'nowhere'])('that is %s costs what would ask there', async (url) => {
    const job = { files: { Dockerfile: shop }, env: { GITHUB_API_URL: url } };
    const quiet = await run(job);
    expect(errors(quiet)).toEqual([]);
    expect(quiet.log).not.toContain('GITHUB_API_URL');
    const inputs = { suggestions: 'true', 'only-changed': 'true', 'github-token': token };
    const step = await run({ ...job, event: 'pull_request', payload, inputs });
    const why = `GITHUB_API_URL: "${url}" is no address that begins with https:// or http://\n`;
    expect(step.log).toContain(`only-changed: everything is linted, ${why}`);
    expect(step.log).toContain(`no suggestions: ${why}`);
    expect(reported(step)).toEqual(['Dockerfile']);
  });
});

describe('a token of a few letters', () => {
  it('is not hidden in what is said', async () => {
    const inputs = { suggestions: 'true', 'github-token': 'shop' };
    const env = { GITHUB_API_URL: 'http://127.0.0.1:9' };
    const step = await run({ files: { Dockerfile: shop }, event: 'pull_request', payload, inputs, env });
    expect(step.log).toContain('no suggestions: GET /repos/acme/shop/pulls/7/files: ');
  });
});

describe('a baseline that cannot be read', () => {
  it('is one line, and everything is reported', async () => {
    const step = await run({
      files: { Dockerfile: shop, 'api/Dockerfile': shop },
      inputs: { baseline: 'nowhere.json', 'sarif-file': 'a.sarif' },
    });
    expect(step.code).toBe(1);
    expect(errors(step)).toEqual([expect.stringMatching(/^nowhere\.json: is no baseline/)]);
    expect(step.outputs['findings']).toBe('2');
    expect(step.summary).toContain('- error: nowhere.json');
    expect(existsSync(join(step.workspace, 'a.sarif'))).toBe(true);
  });
});

describe('nothing to report on', () => {
  it('warns where there is no Dockerfile', async () => {
    const step = await run({ files: { 'app.py': '' } });
    expect(step).toMatchObject({ code: 0, commands: [{ name: 'warning' }] });
    expect(errors(step)).toEqual(['nothing was linted: is a step with actions/checkout missing?']);
    expect(step.log).toContain('No Dockerfile found.\n');
  });

  const binary = 'FROM x\0';
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['none of one', { Dockerfile: binary }, '1 Dockerfile, which could not be linted.'],
    [
      'none of two',
      { Dockerfile: binary, 'Dockerfile.b': clean },
      '2 Dockerfiles, 1 could not be linted, 1 not concerned by the change.',
    ],
  ])('says what became of %s', async (_, files, line) => {
    const { step } = await pull(added, { files, inputs: { 'only-changed': 'true' } });
    expect(step.log).toContain(`${line}\n`);
    expect(step.summary).toContain(`**alloclint:** ${line}\n`);
    expect(step.log).not.toContain('No Dockerfile found');
  });
});

describe('a limit of requests', () => {
  const limited = 'API rate limit exceeded for installation.';
  it.each<[string, number, Readonly<Record<string, string>>, string, number]>([
    [
      'with none left for an hour',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
      'x',
      1,
    ],
    ['with none left until now', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, limited, 2],
    ['by its message alone', 403, {}, 'You have exceeded a secondary rate limit.', 2],
    ['for longer than a job is held up', 429, { 'retry-after': '3600' }, limited, 1],
  ])('%s is no missing permission', async (_, status, headers, message, times) => {
    const fault = () => ({ status, headers, body: { message } });
    const { step, server } = await pull({ ...added, fault });
    expect(server.requests).toHaveLength(times);
    expect(step.log).toContain(`files: ${status} ${message.replace(/\.$/, '')}\n`);
    expect(step.log).not.toContain('permission');
  });

  it('is not what a refusal of only-changed is, which needs a permission', async () => {
    const { step } = await pull(
      { ...added, fault: () => ({ status: 403, body: { message: 'Resource not accessible.' } }) },
      { inputs: { 'only-changed': 'true' } },
    );
    expect(step.log).toMatch(/only-changed: .*: 403 Resource not accessible; in .* pull-requests: read$/m);
  });
});

describe('an event', () => {
  it.each([
    ['that cannot be read', 'pull_request', { GITHUB_EVENT_PATH: '/nowhere' }, 'the event cannot be read'],
    ['of another kind', 'pull_request_review', {}, 'the event is pull_request_review'],
  ])('%s has no suggestions, and a line says why', async (_, event, env, why) => {
    const { step, server } = await pull(added, { event, env });
    expect(server.requests).toEqual([]);
    expect(step.log).toContain(`no suggestions: ${why}\n`);
  });

  it('without a state is one of an open pull request', async () => {
    const { state: _, ...rest } = payload.pull_request;
    const { server } = await pull(added, { payload: { pull_request: rest } });
    expect(writes(server)).toEqual(['POST']);
  });
});
