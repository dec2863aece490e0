import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/model.ts';
import { fingerprintsOf } from '../src/report/fingerprint.ts';
import { lineHashes } from '../src/report/line-hash.ts';
import { hostileResults } from './hostile.ts';

function fingerprints(
  text: string,
  marks: readonly string[],
  more: Partial<Finding> = {},
  path = 'Dockerfile',
) {
  const findings = marks.map((mark): Finding => {
    const start = text.indexOf(mark);
    const span = { file: path, start, end: start + mark.length };
    return { rule: 'x-y', severity: 'error', message: 'm', span, why: [], stage: undefined, ...more };
  });
  return fingerprintsOf({ path, text, findings });
}

describe('a fingerprint', () => {
  const text = 'FROM x\nENV A=1\n';
  const usual = fingerprints(text, ['A=1']);

  test('is 32 hexadecimal digits', () => expect(usual).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]));

  test.each<[string, readonly string[]]>([
    ['lines above it come and go', fingerprints('# b\n\nFROM x\nRUN y\nENV A=1\n', ['A=1'])],
    ['blanks and line ends change', fingerprints('FROM x\r\n  ENV\t A=1 \r\n', ['A=1'])],
    ['a byte order mark comes', fingerprints(`\uFEFF${text}`, ['A=1'])],
    ['the message is reworded', fingerprints(text, ['A=1'], { message: 'n', severity: 'info', why: ['w'] })],
    ['another part of the line is marked', fingerprints(text, ['ENV'])],
    ['the file is renamed', fingerprints(text, ['A=1'], {}, 'b/Dockerfile')],
  ])('stays when %s', (_, other) => expect(other).toEqual(usual));

  test.each<[string, readonly string[]]>([
    ['the line', fingerprints('FROM x\nENV A=2\n', ['A=2'])],
    ['the rule', fingerprints(text, ['A=1'], { rule: 'x-z' })],
  ])('changes with %s', (_, other) => expect(other).not.toEqual(usual));

  const ofFrom = (line: string) => fingerprints(`${line}\n`, ['FROM']);

  test.each([
    ['FROM python:3.13-slim AS s1', 'FROM python:3.14.1-slim AS s1'],
    ['FROM --platform=linux/arm64 r:5000/x3:1', 'FROM --platform=linux/arm64 r:5000/x3:2@sha256:0a1b'],
    ['FROM python:${V:-3.13}-slim', 'FROM python:${V:-3.14}-slim'],
    ['FROM python', 'FROM python@sha256:0a1b'],
  ])('stays when the base gets a newer release: %s', (before, after) =>
    expect(ofFrom(after)).toEqual(ofFrom(before)),
  );

  test.each([
    ['FROM python:3.13 AS s1', 'FROM python:3.13 AS s2'],
    ['FROM python2:1', 'FROM python3:1'],
    ['FROM r:5000/x:1', 'FROM r:5001/x:1'],
    ['FROM --platform=linux/arm64 x:1', 'FROM --platform=linux/arm x:1'],
    ['FROM python:3.13-slim', 'FROM python:3.13-alpine'],
  ])('changes with anything else of a FROM: %s', (before, after) =>
    expect(ofFrom(after)).not.toEqual(ofFrom(before)),
  );

  test('equal findings are numbered, in order', () => {
    const [first, second] = fingerprints(text, ['A=1', 'A=1']);
    expect(first).toBe(usual[0]);
    expect(second).not.toBe(first);
  });

  test('within a report the path is a part of it', () => {
    const of = (path: string) =>
      hostileResults().flatMap((result) =>
        fingerprintsOf({ ...result, path: `${path}/${result.path}` }, 'report'),
      );
    const all = [...of('a'), ...of('b')];
    expect(new Set(all).size).toBe(all.length);
  });
});

/**
 * The values come from a second implementation, in Python, which sums up the 100 characters of every line anew instead
 * of rolling a window.
 */
describe('the hash of a line, as upload-sarif makes it', () => {
  const ofNothing = 'c129715d7a2bc9a3:1';

  test.each<[string, readonly string[]]>([
    ['', [ofNothing]],
    ['FROM x\n', ['2e8eafc17b7b9ce5:1', ofNothing]],
    ['FROM  x \r\nRUN\ty\r\n', ['2e74af09b30ca151:1', '22f79d9136e2c26f:1', ofNothing]],
    ['a\rb', ['c74339777b6a2c60:1', '8ee5a81e681643c1:1']],
    ['\n\n\n', ['4e5d562094661a0d:1', '5b5d4caf73a13177:1', '3c5bef55b72b93c9:1', ofNothing]],
    ['\uFEFFFROM x\n', ['33cdb7230e069a64:1', ofNothing]],
    ['FROM \u{1F600}\n', ['615a54be8eddb062:1', ofNothing]],
    [
      `x\nx\nx\n${'y'.repeat(120)}\n`,
      ['a29f5f452e520860:1', '5662608839105914:1', 'a434200caccdeba8:1', 'cadd4b5b9d92c51c:1', ofNothing],
    ],
  ])('%j', (text, hashes) => {
    expect(lineHashes(text)).toEqual(hashes);
  });

  test('lines that are equal over 100 characters are numbered', () => {
    const hashes = lineHashes('x\n'.repeat(60));
    expect(hashes.slice(0, 2)).toEqual(['c0fe7b2700d6c254:1', 'c0fe7b2700d6c254:2']);
    expect(hashes.slice(10, 12)).toEqual(['c0fe7b2700d6c254:11', 'c0fe7b2700fbb0cd:1']);
    expect(hashes).toHaveLength(61);
  });
});
