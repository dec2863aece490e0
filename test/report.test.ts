import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding, InspectedFile, Severity } from '../src/model.ts';
import { frame } from '../src/report/frame.ts';
import { docsUrl, homepage } from '../src/report/homepage.ts';
import { renderInspect, renderInspectJson } from '../src/report/inspect.ts';
import { renderJson } from '../src/report/json.ts';
import { lineText, linesOf, positionOf } from '../src/report/position.ts';
import { renderMarkdown } from '../src/report/markdown.ts';
import { renderPretty } from '../src/report/pretty.ts';
import { visible } from '../src/report/visible.ts';

const plain = {
  colour: false,
  links: false,
  columns: undefined,
  hints: false,
  quiet: false,
  fixed: [],
  accepted: 0,
};
const dockerfile =
  'FROM python:3.13-slim\nENV MALLOC_CONF="background_thread=true"\nCMD ["gunicorn", "app:app"]\n';

/** A finding that points at `marked`. */
function finding(text: string, marked: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(marked);
  return {
    rule: 'missing-allocator',
    severity: 'warning',
    message: 'python:3.13-slim runs on the allocator of glibc.',
    stage: { index: 0, name: undefined },
    span: { file: 'Dockerfile', start, end: start + marked.length },
    why: ['gunicorn forks its workers', 'Debian 13 is glibc'],
    ...more,
  };
}

function fix(safety: 'safe' | 'unsafe', start = 0) {
  return {
    title: 'preload it',
    safety,
    edits: [{ span: { file: 'Dockerfile', start, end: start }, text: 'X' }],
  };
}

describe('positions', () => {
  test.each<[string, number, number, number]>([
    ['a\nb', 0, 1, 1],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\nb', 3, 2, 2],
    ['a\n', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['', 0, 1, 1],
    ['\u{1F600}b', 2, 1, 3],
    ['a', 99, 1, 2],
    ['\uFEFFFROM x', 1, 1, 1],
    ['\uFEFFFROM x', 0, 1, 1],
    ['a\rb\u2028c', 4, 1, 5],
  ])('%j at %d is line %d, column %d', (text, offset, line, column) => {
    expect(positionOf(linesOf(text), offset)).toMatchObject({ line, column });
  });

  test('the text of a line has neither break nor byte order mark', () => {
    const lines = linesOf('\uFEFFa\r\nb\nc');
    expect([1, 2, 3, 4].map((line) => lineText(lines, line))).toEqual(['a', 'b', 'c', '']);
  });
});

describe('a frame', () => {
  const drawn = (text: string, marked: string) => {
    const start = text.indexOf(marked);
    return frame(linesOf(text), start, start + marked.length);
  };

  test('marks the whole span: columns are 1-based, the end is exclusive', () => {
    expect(drawn(dockerfile, 'python:3.13-slim')).toBe(
      '> 1 | FROM python:3.13-slim\n    |      ^^^^^^^^^^^^^^^^',
    );
    expect(drawn(dockerfile, 'ENV')).toBe('> 2 | ENV MALLOC_CONF="background_thread=true"\n    | ^^^');
  });

  test('shows the first line of a longer span', () => {
    const text = 'FROM x\nRUN a && \\\r\n    b\r\n';
    expect(drawn(text, 'RUN a && \\\r\n    b')).toBe('> 2 | RUN a && \\\n    | ^^^^^^^^^^');
  });

  test.each([
    ['tabs', 'RUN\ta\tb', 'b', '> 1 | RUN    a    b\n    |             ^'],
    ['wide characters', '日本 b', 'b', '> 1 | 日本 b\n    |      ^'],
    ['a marked wide character', 'a 日本 b', '日本', '> 1 | a 日本 b\n    |   ^^^^'],
    ['emoji', '\u{1F600} b', 'b', '> 1 | \u{1F600} b\n    |    ^'],
    ['combining marks', 'e\u0301 b', 'b', '> 1 | e\u0301 b\n    |   ^'],
    ['escape sequences', '\u001B[31m b', 'b', '> 1 | \\x1b[31m b\n    |          ^'],
    ['bidirectional marks', '\u202Ea b', 'b', '> 1 | \\u{202e}a b\n    |           ^'],
    ['carriage returns and line separators', 'a\r\u2028b', 'b', '> 1 | a\\r\\u{2028}b\n    |            ^'],
    ['the stand-in itself', '\uE000日b', 'b', '> 1 | \\u{e000}日b\n    |           ^'],
    ['a lone surrogate', '\uD800 b', 'b', '> 1 | \\u{d800} b\n    |          ^'],
  ])('keeps the carets below their text: %s', (_, text, marked, expected) => {
    expect(drawn(text, marked)).toBe(expected);
  });

  test('an empty span and the end of the file', () => {
    expect(frame(linesOf('ab'), 1, 1)).toBe('> 1 | ab\n    |  ^');
    expect(frame(linesOf('ab\n'), 3, 3)).toBe('> 2 |\n    | ^');
  });

  test.each([
    ['at the start', `FROM ${'x'.repeat(500)}`, 'FROM'],
    ['in the middle', `${'x'.repeat(500)} HERE ${'y'.repeat(500)}`, 'HERE'],
    ['at the end', `${'x'.repeat(500)} HERE`, 'HERE'],
    ['longer than the frame', `RUN ${'x'.repeat(500)} y`, 'x'.repeat(500)],
    ['wide', `${'日'.repeat(300)} HERE ${'日'.repeat(300)}`, 'HERE'],
  ])('cuts a long line, marked %s', (_, text, marked) => {
    const [code = '', carets = ''] = drawn(text, marked).split('\n');
    expect(code).toContain('...');
    expect(code.length).toBeLessThanOrEqual(106);
    if (!text.includes('日')) {
      expect(code.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe(marked.slice(0, 94));
    }
  });
});

describe('pretty', () => {
  const render = (findings: readonly Finding[], options = {}) =>
    renderPretty([{ path: 'Dockerfile', text: dockerfile, findings }], { ...plain, ...options });

  test('a finding is what, where and how to mend it; then the sum', async () => {
    expect(await render([finding(dockerfile, 'python:3.13-slim', { fix: fix('safe') })])).toBe(
      [
        'Dockerfile:1:6 warning missing-allocator',
        '  python:3.13-slim runs on the allocator of glibc.',
        '  > 1 | FROM python:3.13-slim',
        '      |      ^^^^^^^^^^^^^^^^',
        '  why: gunicorn forks its workers',
        '  fix: preload it (--fix)',
        '',
        'Found 1 problem (1 warning), 1 fixable with --fix.',
        '',
      ].join('\n'),
    );
  });

  test('without a frame for an empty file, without why and fix where there are none', async () => {
    const empty = finding('', '', { rule: 'syntax-error', severity: 'error', message: 'no FROM', why: [] });
    expect(
      await renderPretty([{ path: 'Dockerfile', text: '', findings: [empty] }], { ...plain, quiet: true }),
    ).toBe('Dockerfile:1:1 error syntax-error\n  no FROM\n');
  });

  test.each<[string, readonly (readonly [Severity, ('safe' | 'unsafe')?])[], string]>([
    [
      'several kinds',
      [['error', 'safe'], ['warning', 'safe'], ['warning', 'unsafe'], ['info']],
      'Found 4 problems (1 error, 2 warnings, 1 info), 2 fixable with --fix (1 more with --fix-unsafe).',
    ],
    [
      'only unsafe fixes',
      [['warning', 'unsafe']],
      'Found 1 problem (1 warning), 1 fixable with --fix-unsafe.',
    ],
    ['no fixes', [['info'], ['info']], 'Found 2 problems (2 infos).'],
    ['nothing', [], 'No problems in 1 file.'],
  ])('the sum: %s', async (_, kinds, expected) => {
    const findings = kinds.map(([severity, safety]) =>
      finding(dockerfile, 'python', { severity, fix: safety === undefined ? undefined : fix(safety) }),
    );
    expect((await render(findings)).trimEnd().split('\n').at(-1)).toBe(expected);
  });

  test('files that were fixed stand before the sum', async () => {
    const fixed = [{ path: 'a/Dockerfile', titles: ['install it', 'preload it'] }];
    expect(await render([], { fixed })).toBe(
      'fixed a/Dockerfile: install it; preload it\nNo problems in 1 file.\n',
    );
  });

  test('quiet prints findings only', async () => {
    expect(await render([], { quiet: true })).toBe('');
  });

  test('nothing from a file reaches the terminal raw', async () => {
    const text = 'FROM \u001B[31mx\u009B2J\n';
    const nasty = finding(text, 'x', {
      message: 'a\u001B[2Jb\nc',
      why: ['\u0007'],
      fix: { ...fix('safe'), title: '\u001B]8' },
    });
    const output = await renderPretty([{ path: 'a\u001B\nb', text, findings: [nasty] }], plain);
    expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    expect(output).toContain('a\\x1b\\nb:1:11 warning');
    expect(output).toContain('a\\x1b[2Jb\\nc');
  });

  test('colour changes nothing but the colours', async () => {
    const findings = [finding(dockerfile, 'python:3.13-slim', { fix: fix('unsafe') })];
    const coloured = await render(findings, { colour: true });
    expect(coloured).toContain('\u001B[33m^^^^^^^^^^^^^^^^\u001B[39m');
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(await render(findings));
  });
});

describe('json', () => {
  test('every file that was read, positions from 1, offsets from 0', () => {
    const one = finding(dockerfile, 'MALLOC_CONF', {
      severity: 'error',
      fix: fix('safe', 26),
      stage: { index: 0, name: 'runtime' },
    });
    const results = [
      { path: 'Dockerfile', text: dockerfile, findings: [one] },
      { path: 'b', text: '', findings: [] },
    ];
    expect(JSON.parse(renderJson(results))).toEqual({
      version: 1,
      results: [
        {
          path: 'Dockerfile',
          findings: [
            {
              rule: 'missing-allocator',
              severity: 'error',
              message: 'python:3.13-slim runs on the allocator of glibc.',
              stage: { index: 0, name: 'runtime' },
              start: { line: 2, column: 5, offset: 26 },
              end: { line: 2, column: 16, offset: 37 },
              why: ['gunicorn forks its workers', 'Debian 13 is glibc'],
              alternative: null,
              docs: `${homepage}/blob/main/rules/missing-allocator.md`,
              fix: {
                title: 'preload it',
                safety: 'safe',
                edits: [
                  {
                    start: { line: 2, column: 5, offset: 26 },
                    end: { line: 2, column: 5, offset: 26 },
                    text: 'X',
                  },
                ],
              },
            },
          ],
        },
        { path: 'b', findings: [] },
      ],
      summary: { files: 2, errors: 1, warnings: 0, infos: 0, fixable: 1 },
    });
  });

  test('what is not there is null', () => {
    const bare = finding(dockerfile, 'FROM', { stage: undefined });
    const unnamed = finding(dockerfile, 'FROM');
    const { findings } = JSON.parse(renderJson([{ path: 'x', text: dockerfile, findings: [bare, unnamed] }]))
      .results[0];
    expect(findings[0]).toMatchObject({ stage: null, fix: null });
    expect(findings[1].stage).toEqual({ index: 0, name: null });
  });

  test('controls stay escaped', () => {
    const output = renderJson([{ path: 'a\u009B\u001B', text: '', findings: [] }]);
    expect(output).not.toMatch(/[\u001B\u007F-\u009F]/);
    expect(JSON.parse(output).results[0].path).toBe('a\u009B\u001B');
  });
});

describe('inspect', () => {
  const allocator = {
    kind: 'jemalloc',
    name: 'jemalloc',
    preload: 'libjemalloc.so.2',
    via: 'env',
    package: 'libjemalloc2',
    mallocConf: 'background_thread:true',
    version: '5.3.0',
  } as const;
  const process = { server: 'gunicorn', model: 'prefork', workers: 4, via: 'CMD' } as const;
  const memory = { bytes: 2 ** 30, cpus: 0.5, from: 'compose.yaml:12' };
  const file: InspectedFile = {
    path: 'Dockerfile',
    error: null,
    stages: [
      {
        index: 1,
        name: 'runtime',
        ships: true,
        base: 'python:3.13-slim',
        os: 'debian',
        release: '13',
        libc: 'glibc',
        packageManager: 'apt',
        python: 'yes',
        pythonVersion: '3.13',
        user: 'app',
        env: { LD_PRELOAD: 'libjemalloc.so.2', B: null },
        allocator,
        process,
        memory,
        runs: [{ name: 'api', from: 'compose.yaml:3', allocator, process, memory }],
        why: ['python:3.13-slim is Debian 13 (glibc)'],
      },
    ],
  };

  test('for people', () => {
    expect(renderInspect([file], { colour: false })).toBe(
      [
        'Dockerfile',
        '  stage 1 runtime, ships',
        '    base:      python:3.13-slim (debian 13, glibc, apt)',
        '    python:    yes 3.13',
        '    user:      app',
        '    env:       LD_PRELOAD=libjemalloc.so.2 B=?',
        '    allocator: jemalloc 5.3.0, preloads libjemalloc.so.2 (env), package libjemalloc2, MALLOC_CONF background_thread:true',
        '    process:   gunicorn, prefork, workers 4 (CMD)',
        '    memory:    1024 MiB, 0.5 CPUs (compose.yaml:12)',
        '    run:       api (compose.yaml:3): jemalloc 5.3.0, preloads libjemalloc.so.2 (env), package libjemalloc2, ' +
          'MALLOC_CONF background_thread:true; gunicorn, prefork, workers 4 (CMD); 1024 MiB, 0.5 CPUs (compose.yaml:12)',
        '    why:       python:3.13-slim is Debian 13 (glibc)',
        '',
      ].join('\n'),
    );
  });

  test('a file that cannot be read as a Dockerfile', () => {
    expect(renderInspect([{ path: 'x', error: 'no FROM', stages: [] }], { colour: false })).toBe(
      'x\n  error: no FROM\n',
    );
  });

  test('for programs', () => {
    expect(JSON.parse(renderInspectJson([file]))).toEqual({ version: 1, files: [file] });
  });
});

test('one home', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(homepage).toBe(manifest.homepage);
  expect(docsUrl('missing-allocator')).toBe(`${manifest.homepage}/blob/main/rules/missing-allocator.md`);
});

test('ordinary text is shown as it is', () => {
  expect(visible('Grüße, 日本 — "x" \\n')).toBe('Grüße, 日本 — "x" \\n');
});

describe('a terminal', () => {
  const wide = `FROM python:3.13-slim\nENV A=${'a'.repeat(300)}\n`;
  const found = finding(wide, 'A=');
  const widths = (shown: string): number => Math.max(...shown.split('\n').map((row) => row.length));

  test.each([
    [undefined, 112],
    [80, 80],
    [60, 60],
    [10, 42],
    [400, 172],
  ])('of %s columns gets frames of %d at most', async (columns, most) => {
    const shown = await renderPretty([{ path: 'Dockerfile', text: wide, findings: [found] }], {
      ...plain,
      quiet: true,
      columns,
    });
    const code = shown.split('\n').filter((row) => row.includes(' | '));
    expect(widths(code.join('\n'))).toBeLessThanOrEqual(most);
    expect(widths(code.join('\n'))).toBeGreaterThan(most - 8);
  });
});

describe('the next step', () => {
  test.each<[string, readonly Partial<Finding>[], string | undefined]>([
    ['nothing is wrong', [], undefined],
    [
      'a safe fix',
      [{ fix: fix('unsafe') }, { fix: fix('safe') }],
      'Next: alloclint --diff shows what --fix would write.',
    ],
    [
      'unsafe fixes',
      [{ fix: fix('unsafe') }],
      'Next: alloclint --fix-unsafe --diff shows what --fix-unsafe would write.',
    ],
    ['one rule', [{}, {}], 'Next: alloclint explain missing-allocator says what to do.'],
    ['several', [{}, { rule: 'decay-too-long' }], 'Next: alloclint explain RULE says what to do.'],
  ])('after %s', async (_, findings, expected) => {
    const results = [
      {
        path: 'Dockerfile',
        text: dockerfile,
        findings: findings.map((more) => finding(dockerfile, 'FROM', more)),
      },
    ];
    const shown = await renderPretty(results, { ...plain, hints: true });
    expect(shown.split('\n').find((line) => line.startsWith('Next:'))).toBe(expected);
    expect(await renderPretty(results, { ...plain, hints: true, quiet: true })).not.toContain('Next:');
  });

  test.each<[number, readonly number[], boolean, string]>([
    [0, [0, 0], true, 'No problems in 2 files.'],
    [0, [1, 0], true, 'No problems in 2 files. 1 is ignored by comments.'],
    [2, [1, 2], true, 'No problems in 2 files. The baseline holds back 2. 3 are ignored by comments.'],
    [0, [], true, 'No Dockerfile found.'],
    [0, [], false, 'No file could be read.'],
  ])(
    'counts what a baseline (%d) and comments (%j) hold back',
    async (accepted, ignored, isComplete, sum) => {
      const results = ignored.map((number) => ({
        path: 'Dockerfile',
        text: dockerfile,
        findings: [],
        ignored: number,
      }));
      expect(await renderPretty(results, { ...plain, accepted, isComplete })).toBe(`${sum}\n`);
      expect(renderMarkdown(results, { accepted, isComplete })).toBe(`**alloclint:** ${sum}\n`);
    },
  );
});
