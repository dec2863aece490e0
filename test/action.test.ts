import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobName } from '../src/action/comment.ts';
import { inputDefaults } from '../src/action/inputs.ts';
import {
  bot,
  head,
  pullFile,
  startGitHub,
  token,
  type Comment,
  type Json,
  type PullFile,
  type State,
} from './github.ts';
import { manifest, type Job } from './runner.ts';
import { bundleFolder, clean, github, payload, pull, reported, run, shop, writes } from './steps.ts';
import { hostile } from './hostile.ts';

const fixedLines = `RUN apt-get update && apt-get install -y curl libjemalloc2
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt

# jemalloc gives freed memory back to the system.
ENV LD_PRELOAD=libjemalloc.so.2 \\
    MALLOC_CONF=dirty_decay_ms:0,muzzy_decay_ms:0
`;

describe('action.yml', () => {
  it('declares what the code reads, with the same defaults', () => {
    const declared = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(declared)).toEqual({ ...inputDefaults, 'github-token': '${{ github.token }}' });
  });

  it('describes every input and output in a sentence', () => {
    for (const { description } of [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)])
      expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it('starts a file of the bundle on a node that runners have', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action.mjs' });
    expect(readdirSync(join(bundleFolder(), 'dist'))).toContain('action.mjs');
  });
});

describe('a step', () => {
  it('reports in the log, at the lines, in the summary and in outputs, and fails', async () => {
    const step = await run({ files: { 'api/Dockerfile': shop, Dockerfile: clean } });
    expect(step.code).toBe(1);
    expect(step.log).toContain('api/Dockerfile:1:6 warning missing-allocator');
    expect(step.log).toContain('Found 1 problem (1 warning), 1 fixable with --fix.');
    expect(step.commands).toEqual([
      {
        name: 'warning',
        properties: {
          file: 'api/Dockerfile',
          line: '1',
          endLine: '1',
          col: '6',
          endColumn: '22',
          title: 'missing-allocator',
        },
        data: expect.stringContaining('"python:3.13-slim" leaves gunicorn on glibc') as string,
      },
    ]);
    expect(step.summary).toContain('| warning | <code>api/Dockerfile:1:6</code> | [missing-allocator](');
    expect(step.summary).toContain('+RUN apt-get update && apt-get install -y curl libjemalloc2\n');
    expect(step.outputs).toEqual({
      findings: '1',
      errors: '0',
      warnings: '1',
      fixable: '1',
      'sarif-file': '',
      patch: expect.stringMatching(`^${step.temporary}/`) as string,
    });
    expect(readFileSync(step.outputs['patch'] ?? '', 'utf8')).toContain('\n+++ b/api/Dockerfile\n');
  });

  it('passes without findings, and writes no patch', async () => {
    const step = await run({ files: { Dockerfile: clean } });
    expect(step).toMatchObject({ code: 0, commands: [], outputs: { findings: '0', patch: '' } });
    expect(readdirSync(step.temporary)).toEqual([]);
  });

  it('says nothing where it is told to', async () => {
    const step = await run({
      files: { Dockerfile: shop },
      inputs: { annotations: 'false', summary: 'FALSE' },
    });
    expect(step).toMatchObject({ code: 1, commands: [], summary: '' });
  });

  it.each([
    ['error', 0],
    ['never', 0],
    ['warning', 1],
  ])('with fail-on: %s ends with %i', async (failOn, code) => {
    const step = await run({
      files: { Dockerfile: shop, 'alloclint.toml': 'fail-on = "error"\n' },
      inputs: { 'fail-on': failOn },
    });
    expect(step.code).toBe(code);
  });

  it('takes fail-on and severities from the config, and the config from its input', async () => {
    const step = await run({
      files: { Dockerfile: shop, 'ci/own.toml': '[rules]\nmissing-allocator = "info"\n' },
      inputs: { config: 'ci/own.toml' },
    });
    expect(step).toMatchObject({ code: 0, commands: [{ name: 'notice' }] });
  });

  it('lints the paths of its input, one a line, however the lines end', async () => {
    const step = await run({
      files: { 'a/Dockerfile': shop, 'b b/Dockerfile': shop, 'c/Dockerfile': shop },
      inputs: { paths: 'a\r\n\r\n  b b/*\r\n' },
    });
    expect(step.commands.map(({ properties }) => properties['file'])).toEqual([
      'a/Dockerfile',
      'b b/Dockerfile',
    ]);
  });

  it('names files from the root of the repository, whatever the working directory', async () => {
    const step = await run({
      files: { 'services/api/Dockerfile': shop, Dockerfile: shop },
      inputs: { 'working-directory': 'services', paths: 'api', 'sarif-file': 'out/a.sarif' },
    });
    expect(step.log).toContain('services/api/Dockerfile:1:6');
    expect(step.commands[0]?.properties['file']).toBe('services/api/Dockerfile');
    expect(readFileSync(step.outputs['patch'] ?? '', 'utf8')).toContain('--- a/services/api/Dockerfile\n');
    const sarif = readFileSync(join(step.workspace, 'out/a.sarif'), 'utf8');
    expect(sarif).toContain('"uri": "services/api/Dockerfile"');
    expect(sarif).not.toContain(step.workspace);
  });

  it('writes SARIF among the temporary files too', async () => {
    const step = await run({ files: { Dockerfile: shop }, inputs: { 'sarif-file': '../temp/new/a.sarif' } });
    expect(step.outputs['sarif-file']).toBe('../temp/new/a.sarif');
    expect(readFileSync(join(step.temporary, 'new/a.sarif'), 'utf8')).toContain(
      '"ruleId": "missing-allocator"',
    );
  });

  it('does without the files of the runner', async () => {
    const env = {
      GITHUB_OUTPUT: '',
      GITHUB_STEP_SUMMARY: undefined,
      GITHUB_WORKSPACE: '',
      RUNNER_TEMP: undefined,
    };
    const step = await run({ files: { Dockerfile: shop }, env });
    expect(step).toMatchObject({ code: 1, commands: [{ name: 'warning' }], outputs: {}, summary: '' });
  });

  it('names files from the root of a checkout that lies in a folder of the workspace', async () => {
    const step = await run({
      files: { 'checkout/api/Dockerfile': shop },
      checkouts: ['checkout'],
      inputs: { 'working-directory': 'checkout' },
    });
    expect(step.commands[0]?.properties['file']).toBe('api/Dockerfile');
  });

  it('annotates 10 of a kind, the most severe first, and counts the rest', async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`a${n}/Dockerfile`, shop]));
    const broken = 'FROM python:3.13-slim\nENV LD_PRELOAD=libjemalloc.so.2\nCMD ["gunicorn", "app:app"]\n';
    const step = await run({ files: { ...many, 'z/Dockerfile': broken } });
    expect(step.commands.map(({ name }) => name)).toEqual([
      'error',
      ...Array.from({ length: 10 }, () => 'warning'),
    ]);
    expect(step.log).toContain('2 more findings have no annotation, the runner shows 10 of a kind\n');
    expect(step.outputs).toMatchObject({ findings: '13', errors: '1', warnings: '12' });
  });

  it('neither reports nor mends what a baseline holds', async () => {
    const before = await run({ files: { Dockerfile: shop }, inputs: { 'sarif-file': 'a.sarif' } });
    const sarif = JSON.parse(readFileSync(join(before.workspace, 'a.sarif'), 'utf8')) as {
      readonly runs: readonly [
        { readonly results: readonly [{ readonly partialFingerprints: Readonly<Record<string, string>> }] },
      ];
    };
    const fingerprint = sarif.runs[0].results[0].partialFingerprints['alloclint/v1'];
    const findings = [{ path: 'Dockerfile', rule: 'missing-allocator', fingerprint }];
    const step = await run({
      files: { Dockerfile: shop, 'b.json': JSON.stringify({ version: 1, findings }) },
      inputs: { baseline: 'b.json' },
    });
    expect(step).toMatchObject({ code: 0, commands: [], outputs: { findings: '0', patch: '' } });
    expect(step.log).toContain('No problems in 1 file. The baseline holds back 1.\n');
    expect(step.summary).toContain('- the baseline holds back 1\n');
  });

  it('takes unsafe fixes into the patch where that is asked for', async () => {
    const files = { Dockerfile: 'FROM python:3.13-slim\nCMD ["gunicorn", "-w", "4", "app:app"]\n' };
    const safe = await run({ files });
    const unsafe = await run({ files, inputs: { 'fix-unsafe': 'true' } });
    const [one, other] = [safe, unsafe].map(({ outputs }) => readFileSync(outputs['patch'] ?? '', 'utf8'));
    expect(one).not.toContain('background_thread:true');
    expect(other).toContain('background_thread:true');
  });
});

describe('what cannot be done', () => {
  it.each<[string, Job, string]>([
    [
      'a path that is not there',
      { files: {}, inputs: { paths: 'nowhere' } },
      'nowhere: no such file or folder, check the path',
    ],
    ['no boolean', { files: {}, inputs: { summary: 'yes' } }, 'summary: "yes" is not one of true, false'],
    [
      'no severity',
      { files: {}, inputs: { 'fail-on': 'fatal' } },
      'fail-on: "fatal" is not one of error, warning, info, never',
    ],
    [
      'standard input',
      { files: {}, inputs: { paths: '-' } },
      'paths: "-" is no path, a step has no standard input',
    ],
    [
      'a broken config',
      { files: { Dockerfile: shop, 'alloclint.toml': 'x = 1\n' } },
      'alloclint.toml:1: unknown key "x", ',
    ],
    [
      'a file that is no text',
      { files: { Dockerfile: 'FROM x\0' } },
      'Dockerfile: is a binary file, name a Dockerfile',
    ],
    [
      'a working directory elsewhere',
      { files: {}, inputs: { 'working-directory': '../temp' } },
      'working-directory: "../temp" is no folder of the workspace',
    ],
    [
      'a SARIF file elsewhere',
      { files: { Dockerfile: clean }, inputs: { 'sarif-file': '../x.sarif' } },
      'sarif-file: "../x.sarif" is no file of the workspace or of RUNNER_TEMP',
    ],
    [
      'a SARIF file behind a link',
      { files: { Dockerfile: clean }, links: { out: '/tmp' }, inputs: { 'sarif-file': 'out/x.sarif' } },
      'sarif-file: "out/x.sarif" is no file of the workspace or of RUNNER_TEMP',
    ],
    [
      'a SARIF file among those of git',
      { files: { Dockerfile: clean }, inputs: { 'sarif-file': '.git/config' } },
      'sarif-file: ".git/config" is no file of the workspace or of RUNNER_TEMP',
    ],
    [
      'a link to a file of the machine',
      { files: {}, links: { Dockerfile: '/etc/hostname' }, inputs: { paths: 'Dockerfile' } },
      'Dockerfile: lies outside of the workspace, only files of the checkout are read',
    ],
    [
      'a link to a file of git',
      {
        files: { '.git/config': '[core]\n' },
        links: { Dockerfile: '.git/config' },
        inputs: { paths: 'Dockerfile' },
      },
      'Dockerfile: is a link out of its repository, name the file that it leads to',
    ],
  ])('%s is one error without a file, and fails', async (_, job, message) => {
    const step = await run(job);
    expect(step.code).toBe(1);
    const errors = step.commands.filter(({ properties }) => properties['file'] === undefined);
    expect(errors).toEqual([
      { name: 'error', properties: { title: 'alloclint' }, data: expect.stringContaining(message) as string },
    ]);
  });

  it('with several faults in a config is an error each', async () => {
    const step = await run({ files: { Dockerfile: shop, 'alloclint.toml': 'x = 1\ny = 2\n' } });
    expect(step.commands.map(({ data }) => data.split(',')[0])).toEqual([
      'alloclint.toml:1: unknown key "x"',
      'alloclint.toml:2: unknown key "y"',
    ]);
  });

  it('leaves the other files to be reported', async () => {
    const step = await run({ files: { 'a.Dockerfile': 'FROM x\0', 'b.Dockerfile': shop } });
    expect(step.commands.map(({ name }) => name)).toEqual(['error', 'warning']);
    expect(step.summary).toContain('- error: a.Dockerfile: is a binary file');
  });
});

describe('hostile text', () => {
  const injection = [
    '::add-mask::FROM',
    '::set-env name=PATH::/evil',
    '##[add-path]/evil',
    '%0A::warning::x',
    '```\n</details>',
    '</details></td><img src=x onerror=x>',
    '@team',
    '| a | b |',
    '${{ github.token }}',
  ];

  it('in a Dockerfile is never obeyed, and breaks out of nothing', async () => {
    const files = Object.fromEntries(
      [...injection, ...hostile.texts].map((text, n) => [
        `${n}.Dockerfile`,
        `FROM python:3.13-slim\n# ${text}\nENV MALLOC_CONF=${text}\nLABEL a="${text.replaceAll('"', '')}"\nCMD ["gunicorn", "app:app"]\n${text}\n`,
      ]),
    );
    const step = await run({ files });
    const names = new Set(step.commands.map(({ name }) => name));
    expect([...names].every((name) => ['error', 'warning', 'notice'].includes(name))).toBe(true);
    // One text makes its file a binary one, which is an error without a file.
    for (const { properties, data } of step.commands)
      expect(properties['file'] ?? data).toMatch(/^\d+\.Dockerfile(?:$|: is )/);
    expectWellFormed(step.summary);
  });

  it('in a path is never obeyed, and breaks out of nothing', async () => {
    const paths = [...injection, ...hostile.paths].map((text) => text.replaceAll('/', '-').slice(0, 120));
    const usable = [...new Set(paths)].filter((path) => !/\p{Cs}/u.test(path) && !path.includes('\0'));
    const step = await run({ files: Object.fromEntries(usable.map((path) => [`${path}.Dockerfile`, shop])) });
    const warnings = step.commands.filter(({ name }) => name === 'warning');
    expect(warnings.length).toBe(step.commands.length);
    expect(warnings).toHaveLength(10);
    expect(step.outputs['findings']).toBe(String(usable.length));
    expectWellFormed(step.summary);
  });

  it('stands between a word and itself that nobody can know, where the runner obeys nothing', async () => {
    const quote = /^::stop-commands::([0-9a-f-]{36})\n[^]*?\n::\1::\n/;
    const both = [await run({ files: { Dockerfile: shop } }), await run({ files: { Dockerfile: shop } })];
    const tokens = both.map(({ printed }) => quote.exec(printed)?.[1]);
    expect(new Set(tokens).size).toBe(2);
    expect(tokens).not.toContain(undefined);
    for (const { printed } of both) expect(printed.replace(quote, '')).toMatch(/^(?:::warning [^\n]*\n)+$/);
  });

  /** Outside of the fences, which nothing inside of them ends, there is no markup but ours. */
  function expectWellFormed(summary: string): void {
    const outside = summary.replaceAll(/^(`{3,})diff\n[^]*?\n\1$/gm, '');
    expect(outside).not.toContain('```');
    const tags = new Set(outside.match(/<[^>\s]*/g));
    expect([...tags].toSorted()).toEqual(
      ['</code', '</details', '</summary', '<code', '<details', '<summary'].filter((tag) => tags.has(tag)),
    );
    expect(outside).not.toMatch(/@\w/);
    const cells = outside.split('\n').filter((row) => row.startsWith('|'));
    expect(new Set(cells.map((row) => row.split('|').length))).toEqual(new Set([6]));
  }
});

describe('suggestions', () => {
  const added = { files: [pullFile('Dockerfile', undefined, shop)] };

  it('are one review with the lines from the first to the last edit of a fix', async () => {
    const { step, server } = await pull(added);
    const review = server.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/reviews'));
    expect(review?.body).toEqual({
      commit_id: head,
      event: 'COMMENT',
      body: 'alloclint suggests a change.',
      comments: [
        {
          path: 'Dockerfile',
          line: 5,
          side: 'RIGHT',
          start_line: 2,
          start_side: 'RIGHT',
          body: expect.stringContaining(`\n\`\`\`suggestion\n${fixedLines}\`\`\`\n`) as string,
        },
      ],
    });
    expect(server.comments[0]?.body).toMatch(
      /^\[\*\*missing-allocator\*\*\]\(https:\/\/\S+\/missing-allocator\.md\): /,
    );
    expect(server.comments[0]?.body).toMatch(/\n<!-- alloclint suggestion [0-9a-f]{32} [0-9a-f]{8} -->$/);
    expect(step.log).toContain('suggestions: 1 posted\n');
    expect(step.summary).toContain('- suggestions: 1 posted\n');
  });

  it('are not asked for without the input', async () => {
    const { server } = await pull(added, { inputs: { suggestions: 'false' } });
    expect(server.requests).toEqual([]);
  });

  it('are posted once, however often the job runs', async () => {
    const { server: first } = await pull(added);
    const { step, server } = await pull({ ...added, comments: first.comments });
    expect(writes(server)).toEqual([]);
    expect(step.log).toContain('suggestions: 1 already there\n');
  });

  it('stand on lists of many pages', async () => {
    const others = Array.from({ length: 5 }, (_, n) => pullFile(`src/${n}.py`, undefined, 'x\n'));
    const chatter = Array.from({ length: 7 }, (_, n): Comment => ({
      id: n + 1,
      user: { login: 'ada', type: 'User' },
      body: 'nice',
      path: 'Dockerfile',
      line: 1,
    }));
    const { server: first } = await pull({ files: [...others, ...added.files], pageSize: 2 });
    expect(first.comments).toHaveLength(1);
    const { server } = await pull({ ...added, comments: [...chatter, ...first.comments], pageSize: 2 });
    expect(writes(server)).toEqual([]);
  });

  // Of a job without a name and with the inputs as they are by default.
  const name = jobName([undefined, undefined, undefined, undefined, false, '.']);
  const marked = (key: string, rest: Partial<Comment> = {}): Comment => ({
    id: 5,
    user: { login: bot, type: 'Bot' },
    body: `text\n\n<!-- alloclint suggestion ${key.repeat(32)} ${name} -->`,
    path: 'Dockerfile',
    line: 3,
    ...rest,
  });
  const reply: Comment = {
    id: 6,
    user: { login: 'ada', type: 'User' },
    body: 'no, thanks',
    path: 'Dockerfile',
    line: 3,
    in_reply_to_id: 5,
  };

  it('that are stale are deleted, unless somebody answered', async () => {
    const { server } = await pull({ ...added, comments: [marked('0')] });
    expect(server.comments.map(({ id }) => id)).toEqual([1001]);
    const { server: answered } = await pull({ ...added, comments: [marked('0'), reply] });
    expect(answered.comments.map(({ id }) => id)).toEqual([5, 6, 1001]);
  });

  it('on files that the pull request no longer changes are deleted', async () => {
    const { server } = await pull({ ...added, comments: [marked('0', { path: 'old/Dockerfile' })] });
    expect(server.comments.map(({ id }) => id)).toEqual([1001]);
  });

  it('that GitHub does not delete stay, and the job goes on', async () => {
    const { step } = await pull({
      ...added,
      comments: [marked('0')],
      fault: ({ method }) => (method === 'DELETE' ? { status: 403, body: { message: 'no' } } : undefined),
    });
    expect(step.log).toContain('suggestions: 1 posted\n');
  });

  it('that are outdated are posted anew, unless somebody answered', async () => {
    const { server: first } = await pull(added);
    const outdated = first.comments.map((comment) => ({ ...comment, id: 5, line: null }));
    const { server } = await pull({ ...added, comments: outdated });
    expect(server.comments.map(({ id }) => id)).toEqual([1001]);
    const { server: answered } = await pull({ ...added, comments: [...outdated, reply] });
    expect(writes(answered)).toEqual([]);
  });

  it('of somebody else are neither believed nor deleted', async () => {
    const { server: first } = await pull(added);
    const forged = first.comments.map((comment) => ({
      ...comment,
      id: 5,
      user: { login: 'mallory', type: 'User' },
    }));
    const stale = marked('0', { id: 8, user: { login: 'other-app[bot]', type: 'Bot' } });
    const { server } = await pull({ ...added, comments: [...forged, stale] });
    expect(server.comments.map(({ id }) => id)).toEqual([5, 8, 1001]);
  });

  it('are known again when an app of its own posts them', async () => {
    const { server: first } = await pull({ ...added, viewer: 'our-app[bot]' });
    const { server } = await pull({ ...added, viewer: 'our-app[bot]', comments: first.comments });
    expect(writes(server)).toEqual([]);
  });

  it('on files that this step does not lint stay', async () => {
    const files = [...added.files, pullFile('other/Dockerfile', undefined, shop)];
    const { server } = await pull(
      { files, comments: [marked('0', { path: 'other/Dockerfile' })] },
      { files: { Dockerfile: shop, 'other/Dockerfile': shop }, inputs: { paths: 'Dockerfile' } },
    );
    expect(server.comments.map(({ id }) => id)).toEqual([5, 1001]);
  });

  const shown = (text: string): string => text.replace('EXPOSE 8000', 'EXPOSE 8080');

  it('are left out where a fix reaches out of the hunk', async () => {
    const long = shop.replace('COPY . .\n', `${'# a comment\n'.repeat(20)}COPY . .\n`);
    const { step, server } = await pull(
      { files: [pullFile('Dockerfile', long, shown(long))] },
      { files: { Dockerfile: shown(long) } },
    );
    expect(writes(server)).toEqual([]);
    expect(step.commands).toHaveLength(1);
  });

  it('are left out where GitHub shows no diff', async () => {
    const { patch: _, ...file } = pullFile('Dockerfile', undefined, shop);
    const { step } = await pull({ files: [file] });
    expect(step.log).toContain('no suggestions in Dockerfile: GitHub does not show its diff\n');
  });

  it('are left out where the merge that is checked out differs from the head', async () => {
    const { step, server } = await pull({ files: [pullFile('Dockerfile', undefined, shown(shop))] });
    expect(writes(server)).toEqual([]);
    expect(step.log).toContain(
      'no suggestions in Dockerfile: what is checked out differs from the head of the pull request\n',
    );
  });

  it('are left out of files with CRLF', async () => {
    const text = shop.replaceAll('\n', '\r\n');
    const { step } = await pull(
      { files: [pullFile('Dockerfile', undefined, text)] },
      { files: { Dockerfile: text } },
    );
    expect(step.log).toContain('no suggestions in Dockerfile: its lines end in CRLF\n');
  });

  it('of two fixes that share a line are one', async () => {
    const text = `FROM python:3.13-slim
RUN apt-get update && apt-get install -y libjemalloc2
ENV LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.2 MALLOC_CONF=background_thread:true,dirty_decay_ms:5000
CMD ["gunicorn", "-w", "4", "app:app"]
`;
    const { server } = await pull(
      { files: [pullFile('Dockerfile', undefined, text)] },
      { files: { Dockerfile: text } },
    );
    expect(server.comments).toMatchObject([{ line: 3 }]);
    const [{ body } = { body: '' }] = server.comments;
    expect(body.match(/^\[\*\*[\w-]+/gm)).toEqual(['[**arch-bound-preload', '[**forked-background-thread']);
    expect(body).toContain(
      '```suggestion\nENV LD_PRELOAD=libjemalloc.so.2 MALLOC_CONF=dirty_decay_ms:0,muzzy_decay_ms:0\n```\n',
    );
  });

  it('have a fence that no line of the file ends', async () => {
    const text = shop.replace('COPY . .', '# ````\n# </details> @team\nCOPY . .');
    const { server } = await pull(
      { files: [pullFile('Dockerfile', undefined, text)] },
      { files: { Dockerfile: text } },
    );
    expect(server.comments[0]?.body).toMatch(
      /^`{5}suggestion\n[^]*\n# ````\n# <\/details> @team\n[^]*\n`{5}\n\n<!-- .* -->$/m,
    );
  });

  it('are at most 30 in a review', async () => {
    const names = Array.from({ length: 33 }, (_, n) => `s${String(n).padStart(2, '0')}/Dockerfile`);
    const { step, server } = await pull(
      { files: names.map((name) => pullFile(name, undefined, shop)) },
      { files: Object.fromEntries(names.map((name) => [name, shop])) },
    );
    expect(server.comments).toHaveLength(30);
    expect(step.summary).toContain('- suggestions: 30 posted, 3 left for the next run\n');
  });

  it('are refused on pull_request_target', async () => {
    const { step, server } = await pull(added, { event: 'pull_request_target' });
    expect(server.requests).toEqual([]);
    expect(step.log).toMatch(/^no suggestions: on pull_request_target the token may write while /m);
    expect(step.commands).toHaveLength(1);
  });

  it('are not made to a closed pull request', async () => {
    const closed = { pull_request: { ...payload.pull_request, state: 'closed' } };
    const { step } = await pull(added, { payload: closed });
    expect(step.log).toContain('no suggestions: the pull request is closed\n');
  });

  it('are not made to a push', async () => {
    const { step, server } = await pull(added, { event: 'push' });
    expect(server.requests).toEqual([]);
    expect(step.log).not.toContain('suggestions');
  });

  it('need a token', async () => {
    const { step } = await pull(added, { inputs: { 'github-token': '' } });
    expect(step.log).toContain('no suggestions: there is no github-token\n');
  });
});

describe('an API that refuses', () => {
  const added = { files: [pullFile('Dockerfile', undefined, shop)] };
  const isReview = ({ path }: { readonly path: string }): boolean => path.endsWith('/reviews');

  it.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
    [422, 'Unprocessable Entity'],
    [500, 'Server Error'],
  ])('with %i costs the suggestions and nothing else', async (status, message) => {
    const { step, server } = await pull({
      ...added,
      fault: (request) =>
        isReview(request) ? { status, body: { message: `${message} ${token}` } } : undefined,
    });
    expect(writes(server)).toEqual(['POST']);
    const line = `no suggestions: POST /api/v3/repos/acme/shop/pulls/7/reviews: ${status} ${message}`;
    expect(step.log).toContain(line);
    expect(step.summary).toContain(`${status} ${message}`);
    expect(step.summary).not.toContain(token);
    expect(step.log.includes('pull-requests: write')).toBe(status === 403 || status === 404);
    expect(step.commands).toHaveLength(1);
  });

  it('for a moment is asked once more', async () => {
    const { server } = await pull({
      ...added,
      fault: ({ path }, times) =>
        times === 0 && !path.endsWith('/graphql')
          ? { status: path.endsWith('reviews') ? 429 : 502, headers: { 'retry-after': '0' } }
          : undefined,
    });
    expect(server.comments).toHaveLength(1);
  });

  it('for longer is not asked a third time', async () => {
    const { server } = await pull({
      ...added,
      fault: () => ({ status: 503, headers: { 'retry-after': '0' } }),
    });
    expect(server.requests).toHaveLength(2);
  });

  it('with a redirect elsewhere never sees the token there', async () => {
    const elsewhere = await github({});
    const { step } = await pull({
      ...added,
      fault: () => ({ status: 302, headers: { location: `${elsewhere.url}/repos/acme/shop/pulls/7/files` } }),
    });
    expect(elsewhere.requests).toEqual([]);
    expect(step.log).toContain('a redirect is not followed');
  });

  it('with a redirect of its own is followed, as for a repository that has a new name', async () => {
    const { server } = await pull({
      ...added,
      fault: ({ path }, times) =>
        times === 0 && path.includes('/files') ? { status: 301, headers: { location: path } } : undefined,
    });
    expect(server.comments).toHaveLength(1);
  });

  it('with a next page elsewhere is not asked for it', async () => {
    const elsewhere = await github({});
    const { step } = await pull({
      ...added,
      fault: () => ({ status: 200, body: [], headers: { link: `<${elsewhere.url}/x>; rel="next"` } }),
    });
    expect(elsewhere.requests).toEqual([]);
    expect(step.log).toContain('the next page lies elsewhere');
  });

  it.each<[string, Json]>([
    ['an object', { message: 'hello' }],
    ['a list of anything', [null, 1, 'x', { filename: 3 }]],
  ])('that answers with %s is no crash', async (_, body) => {
    const { step } = await pull({ ...added, fault: () => ({ status: 200, body }) });
    expect(step.code).toBe(1);
    expect(step.commands).toHaveLength(1);
  });

  it('that is not there costs one line', async () => {
    const gone = await startGitHub();
    await gone.close();
    const { step } = await pull(added, { env: { GITHUB_API_URL: gone.url } });
    expect(step.log).toMatch(
      /^no suggestions: GET \/api\/v3\/repos\/acme\/shop\/pulls\/7\/files: connect ECONNREFUSED/m,
    );
    expect(step.commands).toHaveLength(1);
  });
});

describe('only-changed', () => {
  const files = { 'a/Dockerfile': shop, 'b/Dockerfile': shop };
  const inputs = { 'only-changed': 'true', suggestions: 'false' };
  const b = pullFile('b/Dockerfile', undefined, shop);
  const both = ['a/Dockerfile', 'b/Dockerfile'];

  it('reports what the pull request changes', async () => {
    const { step } = await pull({ files: [b] }, { files, inputs });
    expect(reported(step)).toEqual(['b/Dockerfile']);
  });

  it('reports a Dockerfile whose script has changed', async () => {
    const script = `FROM python:3.13-slim
COPY start.sh /start.sh
CMD ["/start.sh"]
`;
    const changed = pullFile('a/start.sh', undefined, '#!/bin/sh\nexec gunicorn -w 4 app:app\n');
    const { step } = await pull(
      { files: [changed] },
      {
        files: {
          'a/Dockerfile': script,
          'a/start.sh': '#!/bin/sh\nexec gunicorn -w 4 app:app\n',
          'b/Dockerfile': shop,
        },
        inputs,
      },
    );
    expect(reported(step)).toEqual(['a/Dockerfile']);
  });

  const gone = (filename: string): PullFile => ({
    filename,
    status: 'removed',
    sha: b.sha,
    patch: '@@ -1 +0,0 @@\n-x',
  });

  it('reports a Dockerfile when a manifest is gone that may have spoken of it', async () => {
    const staged = `FROM python:3.13-slim AS web
CMD ["gunicorn", "app:app"]
FROM python:3.13-slim
CMD ["gunicorn", "app:app"]
`;
    const { step } = await pull(
      { files: [gone('a/compose.yaml')] },
      { files: { 'a/Dockerfile': staged, 'b/Dockerfile': 'FROM debian:13-slim\n' }, inputs },
    );
    expect(reported(step)).toEqual(['a/Dockerfile']);
  });

  it('leaves Dockerfiles out when files come and go that say nothing of them', async () => {
    const { step } = await pull(
      { files: [gone('README.md'), pullFile('docs/new.md', undefined, 'x\n')] },
      { files: { ...files, 'docs/new.md': 'x\n' }, inputs },
    );
    expect(reported(step)).toEqual([]);
  });

  it('says when the change concerns none', async () => {
    const { step } = await pull({ files: [pullFile('x.py', undefined, 'x\n')] }, { files, inputs });
    expect(step).toMatchObject({ code: 0, commands: [] });
    expect(step.log).toContain('2 Dockerfiles, none concerned by the change.\n');
    expect(step.summary).toContain('**alloclint:** 2 Dockerfiles, none concerned by the change.\n');
    expect(step.log).not.toContain('No Dockerfile found');
  });

  it('does not fail for a file that the change leaves alone', async () => {
    const { step } = await pull({ files: [b] }, { files: { ...files, 'c/Dockerfile': 'FROM x\0' }, inputs });
    expect(reported(step)).toEqual(['b/Dockerfile']);
  });

  it.each([
    ['alloclint.toml', true],
    ['a/alloclint.yaml', true],
    ['pyproject.toml', false],
  ])('with a changed %s it is all: %s', async (name, all) => {
    const changed = pullFile(name, undefined, 'x = 1\n');
    const { step } = await pull({ files: [b, changed] }, { files, inputs });
    expect(reported(step)).toEqual(all ? both : ['b/Dockerfile']);
  });

  it('is all when a pyproject.toml loses its table', async () => {
    const changed = pullFile('pyproject.toml', '[tool.alloclint]\nfail-on = "never"\n', '\n');
    const { step } = await pull({ files: [changed] }, { files, inputs });
    expect(reported(step)).toEqual(both);
    expect(step.log).toContain('only-changed: everything is linted, a config has changed\n');
  });

  it('is all when GitHub lists fewer files than there are', async () => {
    const more = { pull_request: { ...payload.pull_request, changed_files: 3001 } };
    const { step } = await pull({ files: [b] }, { files, inputs, payload: more });
    expect(reported(step)).toEqual(both);
    expect(step.log).toContain('GitHub lists no more than 1 of the changed files\n');
  });

  const before = 'c'.repeat(40);
  const after = 'd'.repeat(40);
  const range = `${before}...${after}`;
  const changedFiles = [{ filename: 'b/Dockerfile', status: 'modified', sha: b.sha }];

  it.each([
    ['push', { before, after }],
    ['merge_group', { merge_group: { base_sha: before, head_sha: after } }],
  ])('compares the commits of a %s', async (event, commits) => {
    const { step, server } = await pull(
      { compare: { [range]: { status: 'ahead', files: changedFiles } } },
      { files, inputs, event, payload: commits },
    );
    expect(server.requests.map(({ path }) => path)).toEqual([
      `/api/v3/repos/acme/shop/compare/${range}?per_page=1`,
    ]);
    expect(reported(step)).toEqual(['b/Dockerfile']);
  });

  const tooMany = Array.from({ length: 300 }, (_, n) => ({ filename: `${n}`, status: 'added' }));
  it.each<[string, string, unknown, State, string]>([
    ['a new branch', 'push', { before: '0'.repeat(40), after }, {}, 'the branch is new'],
    [
      'a forced push',
      'push',
      { before, after },
      { compare: { [range]: { status: 'diverged', files: changedFiles } } },
      'not one of its ancestors',
    ],
    ['a commit that is gone', 'push', { before, after }, {}, '404 Not Found'],
    [
      '300 files',
      'push',
      { before, after },
      { compare: { [range]: { status: 'ahead', files: tooMany } } },
      'no more than 300',
    ],
    ['a schedule', 'schedule', {}, {}, 'the event is schedule'],
    ['a start by hand', 'workflow_dispatch', {}, {}, 'the event is workflow_dispatch'],
    ['an event without commits', 'push', { before: 'main; rm -rf /' }, {}, 'the event names no commits'],
  ])('is all for %s', async (_, event, commits, state, why) => {
    const { step } = await pull(state, { files, inputs, event, payload: commits });
    expect(reported(step)).toEqual(both);
    expect(step.log).toContain(why);
  });

  it('is all without an event, a repository or a token', async () => {
    for (const env of [{ GITHUB_EVENT_PATH: '/nowhere' }, { GITHUB_REPOSITORY: '' }]) {
      const { step } = await pull({ files: [b] }, { files, inputs, env });
      expect(reported(step)).toEqual(both);
    }
    const { step } = await pull({ files: [b] }, { files, inputs: { ...inputs, 'github-token': '' } });
    expect(reported(step)).toEqual(both);
  });
});
