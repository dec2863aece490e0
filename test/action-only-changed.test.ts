import { describe, expect, it } from 'vitest';
import { pullFile, type PullFile } from './github.ts';
import type { Job, Step } from './runner.ts';
import { pull, reported, shop } from './steps.ts';

const modified = (filename: string): PullFile => pullFile(filename, 'old\n', 'new\n');
const narrowed = async (files: readonly PullFile[], job: Partial<Job>): Promise<Step> => {
  const inputs = { 'only-changed': 'true', suggestions: 'false', ...job.inputs };
  const { step } = await pull({ files }, { ...job, inputs });
  return step;
};
const two = { 'a/Dockerfile': shop, 'b/Dockerfile': shop };
const broken = 'nope = 1\n';

describe('a config that is broken fails the step, also where the change leaves the Dockerfiles alone:', () => {
  it.each<[string, Readonly<Record<string, string>>, string, Readonly<Record<string, string>>]>([
    ['the nearest', { 'alloclint.toml': broken }, 'alloclint.toml:1: unknown key', {}],
    [
      'one that it extends',
      { 'alloclint.toml': 'extends = "shared/base.toml"\n', 'shared/base.toml': broken },
      'shared/base.toml:1: unknown key',
      {},
    ],
    [
      'the one of the input',
      { 'ci/own.toml': broken },
      'ci/own.toml:1: unknown key',
      { config: 'ci/own.toml' },
    ],
  ])('%s', async (_, files, message, inputs) => {
    const step = await narrowed([modified('README.md')], { files: { ...two, ...files }, inputs });
    expect(step.code).toBe(1);
    expect(step.commands.map(({ data }) => data)).toEqual([expect.stringContaining(message)]);
    expect(step.log).toContain('2 Dockerfiles, which could not be linted.\n');
  });
});

describe('everything is linted when a change touches', () => {
  const own = 'profile = "lean"\n';
  const baseline = '{"version":1,"findings":[]}';
  it.each<[string, Partial<Job>, string, string]>([
    [
      'the config of the input',
      { files: { ...two, 'ci/own.toml': own }, inputs: { config: 'ci/own.toml' } },
      'ci/own.toml',
      'a config has changed',
    ],
    [
      'the config that a link leads to',
      {
        files: { ...two, 'ci/own.toml': own },
        links: { 'lint.toml': 'ci/own.toml' },
        inputs: { config: 'lint.toml' },
      },
      'ci/own.toml',
      'a config has changed',
    ],
    [
      'the baseline, whatever its name',
      { files: { ...two, 'ci/accepted.txt': baseline }, inputs: { baseline: 'ci/accepted.txt' } },
      'ci/accepted.txt',
      'the baseline has changed',
    ],
  ])('%s', async (_, job, changed, why) => {
    const step = await narrowed([modified(changed)], job);
    expect(reported(step)).toEqual(['a/Dockerfile', 'b/Dockerfile']);
    expect(step.log).toContain(`only-changed: everything is linted, ${why}\n`);
  });
});

describe('a link is followed', () => {
  const script = 'FROM python:3.13-slim\nCOPY start.sh /start.sh\nCMD ["/start.sh"]\n';
  const start = '#!/bin/sh\nexec gunicorn -w 4 app:app\n';
  it.each<[string, Partial<Job>, string, string]>([
    [
      'of a Dockerfile',
      {
        files: { 'docker/prod': shop },
        links: { Dockerfile: 'docker/prod' },
        inputs: { paths: 'Dockerfile' },
      },
      'docker/prod',
      'Dockerfile',
    ],
    [
      'of a folder on the way to it',
      {
        files: { 'services/app/Dockerfile': shop },
        links: { app: 'services/app' },
        inputs: { 'working-directory': 'app' },
      },
      'services/app/Dockerfile',
      'app/Dockerfile',
    ],
    [
      'that leads elsewhere now',
      {
        files: { 'services/app/Dockerfile': shop },
        links: { app: 'services/app' },
        inputs: { 'working-directory': 'app' },
      },
      'app',
      'app/Dockerfile',
    ],
    [
      'of a script',
      { files: { Dockerfile: script, 'scripts/start.sh': start }, links: { 'start.sh': 'scripts/start.sh' } },
      'scripts/start.sh',
      'Dockerfile',
    ],
    [
      'of a script that is gone',
      { files: { Dockerfile: script }, links: { 'start.sh': 'scripts/start.sh' } },
      'scripts/start.sh',
      'Dockerfile',
    ],
    [
      'of a config',
      {
        files: { Dockerfile: shop, 'shared/x.toml': 'profile = "lean"\n' },
        links: { 'alloclint.toml': 'shared/x.toml' },
      },
      'shared/x.toml',
      'Dockerfile',
    ],
  ])('%s', async (_, job, changed, expected) => {
    const step = await narrowed([modified(changed)], job);
    expect(reported(step)).toEqual([expected]);
    const other = await narrowed([modified('docs/page')], job);
    expect(reported(other)).toEqual([]);
  });
});
