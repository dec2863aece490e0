import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { judgeValue } from '../src/allocator/conf-value.ts';
import { parseMallocConf } from '../src/allocator/malloc-conf.ts';

/** Starts a program under the real library; returns what jemalloc writes to stderr, line by line. */
function jemalloc(conf: string): readonly string[] {
  const env = { LD_PRELOAD: 'libjemalloc.so.2', MALLOC_CONF: conf };
  const { stderr } = spawnSync('/bin/true', { env, encoding: 'utf8' });
  // A value may hold a line break, so a line ends where the next one begins.
  return (stderr ?? '')
    .replace(/\n$/, '')
    .split(/^<jemalloc>: |\n<jemalloc>: /)
    .slice(1);
}

// `confirm_conf` prints the pairs as they are taken; it goes first, so that it counts whatever follows.
const confirm = 'confirm_conf:true,';

// 5.3.0 knows tcache_max (5.2.1 does not) and not cache_oblivious (5.3.1 does).
const [complaint, ...others] = jemalloc('tcache_max:4096,cache_oblivious:true');
const present = complaint === 'Invalid conf pair: cache_oblivious:true' && others.length === 0;

describe('jemalloc 5.3.0 (skipped where libjemalloc.so.2 is absent or another release)', () => {
  it.runIf(present)('takes the same pairs, drops the same rest, judges values alike', () => {
    const key = fc.constantFrom(
      'dirty_decay_ms',
      'muzzy_decay_ms',
      'background_thread',
      'narenas',
      'tcache',
      'x1',
    );
    const number = fc.oneof(
      fc.string({ unit: fc.constantFrom('0', '1', '7', '8', '9', 'x', 'f', '-', '+', ' '), maxLength: 5 }),
      fc.string({ unit: fc.constantFrom('0', '1', '4', '8', '9'), minLength: 13, maxLength: 24 }),
    );
    const value = fc.oneof(fc.constantFrom('true', 'false', 'default', 'True', '1s', ''), number);
    const colon = fc.constantFrom(':', ':', ':', ':', ':', ':', '=', ' :', '::', '');
    const comma = fc.constantFrom(
      ',',
      ',',
      ',',
      ',',
      ',',
      ',',
      ', ',
      ',\n',
      ',,',
      ';',
      '"',
      ',"',
      ',-',
      ',é',
      '',
    );
    const conf = fc
      .array(fc.tuple(key, colon, value, comma), { maxLength: 6 })
      .map((list) => list.flat().join(''));

    fc.assert(
      fc.property(conf, (text) => {
        const lines = jemalloc(confirm + text);
        const verdicts = lines.flatMap((line) => {
          const match = /^(-- Set conf value|(?:Invalid|Out-of-range) conf (?:value|pair)): ([^]*)$/.exec(
            line,
          );
          return match === null || match[2] === 'confirm_conf:true' ? [] : [[match[1], match[2]]];
        });
        const { entries, fault } = parseMallocConf(text);
        expect(verdicts.map(([, pair]) => pair)).toEqual(entries.map(({ key: k, value: v }) => `${k}:${v}`));
        expect(lines.some((line) => /^(Malformed conf string|Conf string ends with key)/.test(line))).toBe(
          fault !== undefined,
        );
        for (const [index, entry] of entries.entries()) {
          const { kind } = judgeValue(entry, '5.3.0');
          const taken = verdicts[index]?.[0] === '-- Set conf value';
          expect({ entry, taken: kind === 'ok' || kind === 'differs' }).toEqual({ entry, taken });
        }
      }),
      { numRuns: 150 },
    );
  });
});
