import { describe, expect, it } from 'vitest';
import { bot, pullFile, type Comment, type PullFile } from './github.ts';
import { clean, pull, shop, writes } from './steps.ts';

const added = { files: [pullFile('Dockerfile', undefined, shop)] };
const lean = {
  files: { Dockerfile: shop, 'lean.toml': 'profile = "lean"\n' },
  inputs: { config: 'lean.toml' },
};

describe('two jobs on one pull request', () => {
  it('leave each other what they suggest', async () => {
    const { server: first } = await pull(added);
    const { server: second } = await pull({ ...added, comments: first.comments }, lean);
    expect(second.comments).toHaveLength(2);
    const { server: again } = await pull({ ...added, comments: second.comments });
    expect(writes(again)).toEqual([]);
  });

  it.each([{ GITHUB_WORKFLOW: 'nightly' }, { GITHUB_JOB: 'lint' }])(
    'with %j do not take back what the other one found',
    async (env) => {
      const { server: first } = await pull(added, { env });
      const held = { files: { Dockerfile: `# alloclint global ignore=missing-allocator\n${shop}` } };
      const files = [pullFile('Dockerfile', undefined, held.files.Dockerfile)];
      const { server: other } = await pull({ files, comments: first.comments }, held);
      expect(writes(other)).toEqual([]);
      const { server: same } = await pull({ files, comments: first.comments }, { ...held, env });
      expect(writes(same)).toEqual(['DELETE']);
    },
  );

  it('do not post the same twice', async () => {
    const { server: first } = await pull(added, { env: { GITHUB_JOB: 'lint' } });
    const { step, server } = await pull({ ...added, comments: first.comments });
    expect(writes(server)).toEqual([]);
    expect(step.log).toContain('suggestions: 1 already there\n');
  });
});

describe('suggestions that two runs have posted at the same time', () => {
  it('are deleted but for the first, and those that somebody answered', async () => {
    const { server: first } = await pull(added);
    const copies = [5, 6, 7].flatMap((id) => first.comments.map((comment) => ({ ...comment, id })));
    const reply: Comment = {
      id: 8,
      user: { login: 'ada', type: 'User' },
      body: 'no',
      path: 'Dockerfile',
      line: 5,
      in_reply_to_id: 7,
    };
    const { server } = await pull({ ...added, comments: [...copies, reply] });
    expect(server.comments.map(({ id }) => id)).toEqual([5, 7, 8]);
  });
});

describe('suggestions on a Dockerfile that is no more', () => {
  it.each<[string, Partial<PullFile>]>([
    ['removed', { filename: 'Dockerfile', status: 'removed' }],
    ['renamed', { filename: 'api/Dockerfile', previous_filename: 'Dockerfile', status: 'renamed' }],
  ])('since it is %s are deleted', async (_, change) => {
    const { server: first } = await pull(added);
    const [file = pullFile('', '', '')] = added.files;
    const { server } = await pull(
      { files: [{ ...file, ...change }], comments: first.comments },
      { files: { 'x.Dockerfile': clean } },
    );
    expect(writes(server)).toEqual(['DELETE']);
  });
});

describe('a comment of the same author', () => {
  it('is not ours on another file, or with our mark in a quotation', async () => {
    const { server: first } = await pull(added);
    const [ours] = first.comments;
    const body = ours?.body ?? '';
    const user = { login: bot, type: 'Bot' };
    const comments = [
      { id: 5, user, line: 1, path: 'README.md', body },
      { id: 6, user, line: 5, path: 'Dockerfile', body: `${body}\n\nis what it says.` },
    ];
    const files = [...added.files, pullFile('README.md', undefined, 'x\n')];
    const { server } = await pull({ files, comments });
    expect(server.comments.map(({ id }) => id)).toEqual([5, 6, 1001]);
  });
});

describe('a note about a file', () => {
  it('asks for its line ends before it compares it', async () => {
    const { step } = await pull(added, { files: { Dockerfile: shop.replaceAll('\n', '\r\n') } });
    expect(step.log).toContain('no suggestions in Dockerfile: its lines end in CRLF\n');
  });

  it('is not made where there is nothing to suggest', async () => {
    const text = clean.replaceAll('\n', '\r\n');
    const { step } = await pull(
      { files: [pullFile('Dockerfile', undefined, text)] },
      { files: { Dockerfile: text } },
    );
    expect(step.log).not.toContain('suggestions');
  });
});
