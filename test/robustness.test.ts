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

const options = { file: 'Dockerfile' };

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

/** Files that grow past any hand-written one: each is read in linear time, or refused. */
const HUGE: readonly (readonly [name: string, text: string])[] = [
  ['blank lines', `FROM a\n${'\n'.repeat(40_000)}`],
  ['values that double', `FROM a\nENV A=xxxxxxxxxx\n${'ENV A=$A$A\n'.repeat(40)}`],
  ['shell values that double', `FROM a\nRUN a=xxxxxxxxxx; ${'a=$a$a; '.repeat(40)}\n`],
  ['ONBUILD in ONBUILD', `FROM a\n${'ONBUILD '.repeat(8000)}RUN x\n`],
  ['nested defaults', `FROM a\nENV A=${'${a:-'.repeat(9000)}\n`],
  ['patterns over long values', `FROM a\nARG x=${'a'.repeat(60_000)}\nENV y=\${x//*b/}\n`],
  ['braces in a reference', `FROM ${'${'.repeat(30_000)}\n`],
  ['blanks in a directive', `# syntax=a${' '.repeat(60_000)}b\nFROM a\n`],
  ['many installs', `FROM debian:12\n${'RUN apt-get install -y curl\n'.repeat(2000)}`],
  [
    'many removals',
    `FROM debian:12\n${'RUN apt-get install -y curl\nRUN apt-get purge -y curl\n'.repeat(1500)}`,
  ],
  [
    'chained stages',
    Array.from({ length: 20_000 }, (_, index) => `FROM ${index ? `s${index - 1}` : 'a'} AS s${index}\n`).join(
      '',
    ),
  ],
  ['separate stages', 'FROM a\n'.repeat(30_000)],
];

describe('a huge Dockerfile', () => {
  test.for(HUGE)('with %s is read in no time', ([, text]) => {
    expect(lint(text, options)).toBeInstanceOf(Array);
    expect(inspect(text, options).path).toBe('Dockerfile');
  });
});

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
