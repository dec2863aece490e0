import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fix, inspect, lint } from '../src/index.ts';

/** Real files, broken at random: nothing may throw, and what `--fix` writes must stand. */
const root = new URL('../fixtures/', import.meta.url).pathname;
const seeds = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/Dockerfile'))
  .toSorted()
  .map((path) => readFileSync(join(root, path), 'utf8'));

const SNIPPETS = [
  '\\',
  '\n',
  '\r\n',
  ' \\\n',
  '#',
  '# c\n',
  '"',
  "'",
  '$',
  '${',
  '${A:-',
  '}',
  '<<EOF\n',
  '<<-EOF\n',
  'EOF\n',
  '[',
  ']',
  '&&',
  '||',
  ';',
  '`',
  '$(',
  ')',
  '\t',
  '\u00a0',
  '\ufeff',
  '\u{1f600}',
  'FROM ',
  'RUN ',
  'ENV A=1 ',
  'USER app\n',
  'ARG X\n',
  'LD_PRELOAD=',
  'MALLOC_CONF=',
  'apt-get install -y ',
  '--mount=type=cache ',
  '--',
  'ONBUILD ',
  'SHELL ["x"]\n',
  '=',
  ':',
  ',',
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  put: fc.constantFrom('', ...SNIPPETS),
});

const broken = fc
  .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([seed, mutations]) => {
    let text = seed;
    for (const { at, cut, put } of mutations) {
      const offset = Math.floor(at * text.length);
      text = text.slice(0, offset) + put + text.slice(offset + cut);
    }
    return text;
  });

const options = { file: 'Dockerfile' };

describe('a broken Dockerfile', () => {
  test('is never a crash', () => {
    fc.assert(
      fc.property(broken, (text) => {
        lint(text, options);
        inspect(text, options);
      }),
      { numRuns: 400 },
    );
  });

  test('is fixed for good, or not at all', () => {
    fc.assert(
      fc.property(broken, fc.boolean(), (text, unsafe) => {
        const fixed = fix(text, { ...options, unsafe });
        if (fixed.refused !== undefined) expect(fixed.text).toBe(text);
        else expect(fix(fixed.text, { ...options, unsafe }).text).toBe(fixed.text);
        expect(fixed.left.filter(({ rule }) => rule === 'syntax-error')).toEqual(
          lint(text, options).filter(({ rule }) => rule === 'syntax-error'),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('has its findings inside the text', () => {
    fc.assert(
      fc.property(broken, (text) => {
        for (const { span } of lint(text, options)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
