import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pullFile, type PullFile } from './github.ts';
import { clean, pull, reported, run, shop } from './steps.ts';

const onlyChanged = { 'only-changed': 'true', suggestions: 'false' };
const modified = (filename: string): PullFile => pullFile(filename, 'old\n', 'new\n');

describe('a checkout in a folder of the workspace', () => {
  const job = { files: { 'src/api/Dockerfile': shop }, checkouts: ['src'] };
  const state = { files: [pullFile('api/Dockerfile', undefined, shop)] };

  it('is the root of the paths in annotations, log, patch and suggestions', async () => {
    const { step, server } = await pull(state, job);
    expect(reported(step)).toEqual(['api/Dockerfile']);
    expect(step.log).toMatch(/^api\/Dockerfile:1:6 warning/m);
    expect(readFileSync(step.outputs['patch'] ?? '', 'utf8')).toContain('--- a/api/Dockerfile\n');
    expect(server.comments.map(({ path }) => path)).toEqual(['api/Dockerfile']);
  });

  it('is compared with what the pull request changes', async () => {
    const other = { ...job.files, 'src/other/Dockerfile': shop };
    const { step } = await pull(state, { ...job, files: other, inputs: onlyChanged });
    expect(reported(step)).toEqual(['api/Dockerfile']);
  });

  it('is not guessed where there are several, and all is linted', async () => {
    const several = { files: { ...job.files, 'tools/api/Dockerfile': shop }, checkouts: ['src', 'tools'] };
    const paths = ['src/api/Dockerfile', 'tools/api/Dockerfile'];
    const { step, server } = await pull(state, several);
    expect(reported(step)).toEqual(paths);
    expect(step.log).toContain(
      'it holds several checkouts, name the one that is meant with working-directory',
    );
    expect(server.comments).toEqual([]);
    const { step: narrowed } = await pull(state, { ...several, inputs: onlyChanged });
    expect(reported(narrowed)).toEqual(paths);
    const inputs = { 'working-directory': 'src' };
    const { step: named, server: told } = await pull(state, { ...several, inputs });
    expect(reported(named)).toEqual(['api/Dockerfile']);
    expect(told.comments.map(({ path }) => path)).toEqual(['api/Dockerfile']);
  });
});

describe('a repository in the repository', () => {
  const job = { files: { 'lib/Dockerfile': shop }, checkouts: ['.', 'lib'] };

  it.each(['.', 'lib'])('is linted by its path and never suggested on, from %s', async (folder) => {
    const { step, server } = await pull(
      { files: ['Dockerfile', 'lib/Dockerfile'].map((name) => pullFile(name, undefined, shop)) },
      { ...job, inputs: { 'working-directory': folder } },
    );
    expect(reported(step)).toEqual(['lib/Dockerfile']);
    expect(server.comments).toEqual([]);
    expect(step.log).toContain('no suggestions in lib/Dockerfile: it belongs to another repository');
  });

  it('has changed when the commit that it stands at has', async () => {
    const { step } = await pull({ files: [modified('lib')] }, { ...job, inputs: onlyChanged });
    expect(reported(step)).toEqual(['lib/Dockerfile']);
    const { step: other } = await pull({ files: [modified('li')] }, { ...job, inputs: onlyChanged });
    expect(reported(other)).toEqual([]);
  });
});

describe('a workspace within a repository that is not meant', () => {
  const files = { Dockerfile: shop, '../.git/HEAD': 'ref: refs/heads/main\n' };

  it('has neither its config nor its .gitignore', async () => {
    const above = {
      ...files,
      '../alloclint.toml': 'fail-on = "never"\n[rules]\nmissing-allocator = "off"\n',
      '../.gitignore': 'Dockerfile\n',
    };
    const step = await run({ files: above, checkouts: [] });
    expect(step.code).toBe(1);
    expect(reported(step)).toEqual(['Dockerfile']);
  });

  it('has no file of its context', async () => {
    const staged = `FROM python:3.13-slim AS web
CMD ["gunicorn", "app:app"]
FROM debian:13-slim
`;
    const compose = 'services:\n  web:\n    build:\n      context: workspace\n      target: web\n';
    const step = await run({
      files: { ...files, Dockerfile: staged, '../compose.yaml': compose },
      checkouts: [],
    });
    expect(reported(step)).toEqual([]);
    const inside = await run({
      files: { Dockerfile: staged, 'compose.yaml': compose.replace('workspace', '.') },
      checkouts: [],
    });
    expect(reported(inside)).toEqual(['Dockerfile']);
  });

  it('has no config to extend there', async () => {
    const step = await run({
      files: {
        ...files,
        'alloclint.toml': 'extends = "../base.toml"\n',
        '../base.toml': 'fail-on = "never"\n',
      },
      checkouts: [],
    });
    expect(step.code).toBe(1);
    expect(step.commands[0]?.data).toContain('../base.toml');
  });
});

describe('a workspace without a repository', () => {
  it('is the root, also for a working directory', async () => {
    const step = await run({
      files: { 'api/Dockerfile': shop, 'alloclint.toml': '[rules]\nmissing-allocator = "error"\n' },
      checkouts: [],
      inputs: { 'working-directory': 'api' },
    });
    expect(step.commands).toMatchObject([{ name: 'error', properties: { file: 'api/Dockerfile' } }]);
  });
});

describe('the working directory', () => {
  it.each(['.git', '.git/hooks', 'Dockerfile', 'Dockerfile/x', 'nowhere'])('is not %s', async (folder) => {
    const step = await run({
      files: { Dockerfile: clean, '.git/hooks/Dockerfile': shop },
      inputs: { 'working-directory': folder },
    });
    expect(step.code).toBe(1);
    expect(step.commands.map(({ data }) => data)).toEqual([
      `working-directory: "${folder}" is no folder of the workspace`,
    ]);
  });
});

describe('names that are no globs', () => {
  it.each(['b\\c/Dockerfile', 'x\ny/Dockerfile', '*/Dockerfile', '[a]/Dockerfile'])(
    '%j is linted',
    async (name) => {
      const step = await run({ files: { [name]: shop } });
      expect(step.outputs['findings']).toBe('1');
      expect(step.commands).toHaveLength(1);
      expect(step.commands[0]?.name).toBe('warning');
    },
  );
});
