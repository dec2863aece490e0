import { describe, expect, it } from 'vitest';
import { advise, decaySeverity, hoards } from '../src/allocator/advice.ts';
import { judgeValue } from '../src/allocator/conf-value.ts';
import { backgroundThread, decayMs, parseMallocConf } from '../src/allocator/malloc-conf.ts';
import type { ProcessModel, Profile } from '../src/model.ts';

const d1000 = 'background_thread:true,dirty_decay_ms:1000,muzzy_decay_ms:0';
const d100 = 'background_thread:true,dirty_decay_ms:100,muzzy_decay_ms:0';
const d0 = 'dirty_decay_ms:0,muzzy_decay_ms:0';
const oneArena = 'narenas:1,tcache:false';

const table: readonly (readonly [ProcessModel, Profile, string])[] = [
  ['single', 'balanced', d1000],
  ['spawn', 'balanced', d1000],
  ['prefork', 'balanced', d0],
  ['threads', 'balanced', d1000],
  ['unknown', 'balanced', d0],
  ['single', 'lean', d100],
  ['spawn', 'lean', d100],
  ['prefork', 'lean', `${d0},${oneArena}`],
  ['threads', 'lean', `${d100},${oneArena}`],
  ['unknown', 'lean', `${d0},${oneArena}`],
  ['single', 'throughput', d1000],
  ['spawn', 'throughput', d1000],
  ['prefork', 'throughput', d1000],
  ['threads', 'throughput', d1000],
  ['unknown', 'throughput', d1000],
];

describe('the advice', () => {
  it.each(table)('for %s under %s is %s', (model, profile, conf) => {
    expect(advise(model, profile).conf).toBe(conf);
  });

  it.each(table)('for %s under %s is sound on every 5.x, and says its price', (model, profile) => {
    const { conf, reason, price, measured } = advise(model, profile);
    const parsed = parseMallocConf(conf);
    expect(parsed.fault).toBeUndefined();
    for (const version of ['5.0.1', '5.1.0', '5.2.1', '5.3.0', '5.3.1', '5.4.0']) {
      for (const entry of parsed.entries) expect(judgeValue(entry, version).kind).toBe('ok');
      const dirty = decayMs(parsed, 'dirty_decay_ms', version).value;
      expect(dirty).toBeTypeOf('number');
      if (dirty !== undefined) expect(decaySeverity(dirty)).toBeUndefined();
      expect(dirty === 0 || backgroundThread(parsed, version).value).toBe(true);
    }
    for (const text of [reason, price, measured]) expect(text).toMatch(/^\S.*\S$/);
  });
});

describe('a decay', () => {
  it.each([
    [0, undefined],
    [100, undefined],
    [1000, undefined],
    [1001, 'info'],
    [4999, 'info'],
    [5000, 'warning'],
    [10_000, 'warning'],
    [29_999, 'warning'],
    [30_000, 'error'],
    [9_000_000_000, 'error'],
    [-1, 'error'],
  ] as const)('of %d ms: %s', (milliseconds, severity) => {
    expect(decaySeverity(milliseconds)).toBe(severity);
  });

  it('hoards on purpose when both are out of reach', () => {
    expect(hoards(9_000_000_000, 9_000_000_000)).toBe(true);
    expect(hoards(9_000_000_000, 0)).toBe(false);
    expect(hoards(-1, -1)).toBe(false);
  });
});
