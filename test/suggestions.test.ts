import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isBlob } from '../src/action/blob.ts';
import { changedLines, withBlocks } from '../src/action/blocks.ts';
import { commentOn, fenceAround, jobName, markOf } from '../src/action/comment.ts';
import { hunksOf } from '../src/action/hunks.ts';
import { suggestionsFor, wantedFix, type Suggestion } from '../src/action/suggestions.ts';
import { summaryOf } from '../src/action/summary.ts';
import { repositoryPath } from '../src/action/place.ts';
import type { Source } from '../src/host/source.ts';
import { defaultConfig } from '../src/default-config.ts';
import * as core from '../src/index.ts';
import { pullFile, shownLines } from './github.ts';

const job = jobName(['lint', 'alloclint']);

function sourceOf(text: string): Source {
  const path = 'Dockerfile';
  return {
    target: { path, shown: path },
    path,
    text,
    config: defaultConfig,
    options: { file: path },
    shown: (file) => file,
  };
}

function suggested(text: string, patch: string, unsafe = false): readonly Suggestion[] {
  const source = sourceOf(text);
  return suggestionsFor(source, core.lint(text, source.options), [...hunksOf(patch)], core, unsafe);
}

/** As GitHub commits a suggestion, from what it was sent alone: the lines of the comment become those of its code block. */
function committed(text: string, source: Source, suggestions: readonly Suggestion[]): string {
  const lines = text.split('\n');
  const findings = core.lint(text, source.options);
  for (const suggestion of suggestions.toReversed()) {
    const comment = commentOn(source, findings, suggestion, false, job)?.comment;
    const [, , block = ''] = /^(`{3,})suggestion\n((?:[^]*?\n)?)\1$/m.exec(comment?.body ?? '') ?? [];
    const first = comment?.start_line ?? comment?.line ?? 0;
    const fresh = block === '' ? [] : block.replace(/\n$/, '').split('\n');
    lines.splice(first - 1, (comment?.line ?? 0) - first + 1, ...fresh);
  }
  return lines.join('\n');
}

const newFile = (text: string): string => pullFile('Dockerfile', undefined, text).patch ?? '';

describe('the suggestions of a file', () => {
  const root = new URL('../fixtures/', import.meta.url);
  const cases = readdirSync(root)
    .flatMap((rule) => readdirSync(new URL(`${rule}/`, root)).map((name) => `${rule}/${name}`))
    .filter((name) => existsSync(new URL(`${name}/Dockerfile`, root)))
    .map((name) => [name, readFileSync(new URL(`${name}/Dockerfile`, root), 'utf8')] as const)
    .filter(([, text]) => text.endsWith('\n') && !text.includes('\r') && !text.startsWith('\uFEFF'));

  it('committed all together are what --fix writes, or leave a fix for the next run', () => {
    let same = 0;
    let fixable = 0;
    for (const [name, text] of cases) {
      const source = sourceOf(text);
      const before = core.lint(text, source.options);
      if (!before.some((finding) => wantedFix(finding, false))) continue;
      fixable++;
      const suggestions = suggested(text, newFile(text));
      const after = committed(text, source, suggestions);
      if (after === core.fix(text, source.options).text) same++;
      const left = core.lint(after, source.options);
      const mended = suggestions.flatMap(({ findings }) => findings).length;
      expect(left.length, name).toBeLessThanOrEqual(before.length - mended);
    }
    expect(fixable).toBeGreaterThan(250);
    // Where two fixes are in each other's way the second waits, and where a fix shows what has none it is left out.
    expect(same / fixable).toBeGreaterThan(0.95);
  });

  it('are right each on its own, and never share a line', () => {
    for (const [name, text] of cases) {
      const { options } = sourceOf(text);
      const before = core.lint(text, options);
      const suggestions = suggested(text, newFile(text));
      for (const [index, suggestion] of suggestions.entries()) {
        const left = core.lint(withBlocks(text, [suggestion]), options);
        expect(left.length, name).toBeLessThanOrEqual(before.length - suggestion.findings.length);
        const above = suggestions[index - 1];
        if (above !== undefined) expect(above.last, name).toBeLessThan(suggestion.first);
      }
    }
  });

  it('stand in a file without findings nowhere', () => {
    const text = 'FROM debian:13-slim\n';
    expect(suggested(text, newFile(text))).toEqual([]);
  });

  const preloads = `FROM python:3.13-slim
RUN apt-get update && apt-get install -y libjemalloc2
ENV LD_PRELOAD=libjemalloc.so.2:libjemalloc.so.3
ENV MALLOC_CONF=background_thread:true,dirty_decay_ms:5000
CMD ["uvicorn", "app:app"]
`;

  it('are unsafe only where that is asked for', () => {
    const text = 'FROM python:3.13-slim\nCMD ["gunicorn", "-w", "4", "app:app"]\n';
    const [safe] = suggested(text, newFile(text));
    const [unsafe] = suggested(text, newFile(text), true);
    expect(safe?.after).not.toContain('background_thread:true');
    expect(unsafe?.after).toContain('background_thread:true');
  });

  it('do not touch a first line with a byte order mark', () => {
    const text = 'FROM python:3.13-slim\n';
    expect(suggested(text, newFile(text), true)).toMatchObject([{ first: 1, last: 1 }]);
    expect(suggested(`\uFEFF${text}`, newFile(`\uFEFF${text}`), true)).toEqual([]);
  });

  it('put in lines with the line above where the one below is not shown', () => {
    const text = `FROM python:3.13-slim
RUN apt-get update && apt-get install -y libjemalloc2
CMD ["uvicorn", "app:app"]
`;
    const above = 'RUN apt-get update && apt-get install -y libjemalloc2\n';
    const [usual] = suggested(text, newFile(text));
    expect(usual).toMatchObject({
      first: 3,
      last: 3,
      after: expect.stringMatching(/^#[^]*\nCMD .*\n$/) as string,
    });
    const [other] = suggested(text, '@@ -1,2 +1,2 @@\n FROM python:3.13-slim\n-RUN x\n+RUN y');
    expect(other).toMatchObject({ first: 2, last: 2, before: above });
    expect(other?.after.startsWith(`${above}#`)).toBe(true);
    for (const each of [usual, other])
      expect(each && withBlocks(text, [each])).toBe(core.fix(text, sourceOf(text).options).text);
  });

  it('stand in hunks alone', () => {
    const before = preloads.replace('uvicorn', 'hypercorn');
    const { patch = '' } = pullFile('Dockerfile', before, preloads);
    const suggestions = suggested(preloads, patch);
    expect(suggestions.length).toBeGreaterThan(0);
    for (const { first, last } of suggestions)
      expect(shownLines(patch).some((lines) => lines.includes(first) && lines.includes(last))).toBe(true);
    expect(suggested(preloads, '@@ -1,1 +1,1 @@\n FROM python:3.13-slim')).toEqual([]);
  });
});

describe('hunks', () => {
  const line = fc.stringMatching(/^[a-c@+\\ -]{0,3}$/);
  const lines = fc.array(line, { maxLength: 40 });

  test('are those of the patch, by another reading of it', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [a, b] = [before, after].map((each) => each.map((text) => `${text}\n`).join(''));
        const { patch = '' } = pullFile('f', a ?? '', b ?? '');
        const expected = shownLines(patch)
          .filter((numbers) => numbers.length > 0)
          .map((numbers) => ({ first: numbers[0], last: numbers.at(-1) }));
        expect([...hunksOf(patch)]).toEqual(expected);
      }),
    );
  });

  test.each([
    ['one line each', '@@ -1 +1 @@\n-a\n+b', [{ first: 1, last: 1 }]],
    ['a new file', '@@ -0,0 +1,2 @@\n+a\n+b', [{ first: 1, last: 2 }]],
    ['only lines that go', '@@ -3,2 +2,0 @@\n-a\n-b', []],
    [
      'a last line without its break',
      '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file',
      [{ first: 1, last: 1 }],
    ],
    ['a hunk that is cut off', '@@ -1 +1 @@\n-a\n+b\n@@ -9,3 +9,3 @@\n a\n-b', [{ first: 1, last: 1 }]],
    ['a line that looks like a header', '@@ -1,2 +1,2 @@\n @@ -7,7 +7,7 @@\n-a\n+b', [{ first: 1, last: 2 }]],
    ['no patch', 'Binary files differ', []],
  ])('of %s', (_, patch, expected) => {
    expect([...hunksOf(patch)]).toEqual(expected);
  });
});

describe('changed lines', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '\n', '`'), { minLength: 1, maxLength: 30 })
    .map((parts) => parts.join(''));

  test('replaced are the changed text, and there is always one to replace', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const block of changedLines(before, after)) {
          expect(withBlocks(before, [block])).toBe(after);
          expect(block.last).toBeGreaterThanOrEqual(block.first);
          expect(block.first).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});

describe('a comment', () => {
  const text = 'FROM python:3.13-slim\nRUN pip install x # ```` and `x`\nCMD ["uvicorn", "app:app"]\n';
  const source = sourceOf(text);
  const findings = core.lint(text, source.options);
  const [suggestion] = suggested(text, newFile(text));

  it('has a fence that no line of it ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '\n', 'x', ' ')), (parts) => {
        const code = parts.join('');
        const fence = fenceAround(code);
        expect(fence.length).toBeGreaterThanOrEqual(3);
        expect(code).not.toContain(fence);
      }),
    );
  });

  it('keeps its key when lines move, and changes it with what it suggests', () => {
    if (suggestion === undefined) throw new Error('no suggestion');
    const keyAt = (each: Suggestion): string | undefined =>
      commentOn(source, findings, each, false, job)?.key;
    const key = keyAt(suggestion);
    expect(markOf(commentOn(source, findings, suggestion, false, job)?.comment.body ?? '')).toEqual({
      key,
      job,
    });
    expect(keyAt({ ...suggestion, first: suggestion.first + 3, last: suggestion.last + 3 })).toBe(key);
    expect(keyAt({ ...suggestion, after: `${suggestion.after}# more\n` })).not.toBe(key);
  });

  it('is ours by its last line alone', () => {
    const mark = `<!-- alloclint suggestion ${'a'.repeat(32)} ${job} -->`;
    expect(markOf(`text\r\n\r\n${mark}\r\n`)).toEqual({ key: 'a'.repeat(32), job });
    expect(markOf(`> ${mark}`)).toBeUndefined();
    expect(markOf(`${mark}\n\nThat is what it said.`)).toBeUndefined();
  });

  it('that would be too long for GitHub is none', () => {
    if (suggestion === undefined) throw new Error('no suggestion');
    expect(
      commentOn(source, findings, { ...suggestion, after: 'x'.repeat(65_536) }, false, job),
    ).toBeUndefined();
  });
});

describe('a blob', () => {
  test.each([
    // git hash-object, of `hello` and a line break, and of nothing.
    ['hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a', true],
    ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', true],
    ['hello', 'ce013625030ba8dba906f756967f9e9ca394464a', false],
    // git hash-object in a repository with --object-format=sha256.
    ['hello\n', '2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4', true],
  ])('%j is %s: %s', (text, name, expected) => {
    expect(isBlob(text, name)).toBe(expected);
  });
});

describe('the summary', () => {
  const path = 'services/api/Dockerfile';
  const text = 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app"]\n';
  const result = { path, text, findings: core.lint(text, { file: path }) };

  it.each([2 ** 20, 100_000, 5000])('fits into %i bytes, and says what is left out', (bytes) => {
    const many = Array.from({ length: 6000 }, () => result);
    const patch = { path, text: `--- a/x\n+++ b/x\n${'+\u00e9\n'.repeat(200)}` };
    const summary = summaryOf(
      many,
      Array.from({ length: 4000 }, () => patch),
      ['note'],
      bytes,
    );
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(bytes);
    expect(summary.match(/^\d+ more are left out, a summary holds 1 MiB\.$/gm)).toHaveLength(2);
    expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
  });
});

describe('paths of the repository', () => {
  const place = { folder: '/w/a/b', root: '/w/a' };
  test.each([
    ['Dockerfile', 'b/Dockerfile'],
    ['../Dockerfile', 'Dockerfile'],
    ['../c/Dockerfile', 'c/Dockerfile'],
    ['../../a/Dockerfile', 'Dockerfile'],
  ])('%s is %s', (shown, expected) => {
    expect(repositoryPath(place, shown)).toBe(expected);
  });
});
