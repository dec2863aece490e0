import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ConfEntry } from '../src/model.ts';
import { confKeyRows, JEMALLOC_VERSIONS } from '../src/knowledge/malloc-conf.ts';
import { confKeys, holds, keyStatus } from '../src/allocator/conf-keys.ts';
import { judgeValue } from '../src/allocator/conf-value.ts';
import {
  backgroundThread,
  decayMs,
  parseMallocConf,
  repairConf,
  setConf,
} from '../src/allocator/malloc-conf.ts';

const written = ({ key, value }: ConfEntry): string => `${key}:${value}`;
const pairs = (text: string): string => parseMallocConf(text).entries.map(written).join(' | ');

// Every row was run with LD_PRELOAD=libjemalloc.so.2 on Debian 12 (jemalloc 5.3.0).
describe('the grammar', () => {
  it.each([
    ['nothing', '', ''],
    ['one pair', 'background_thread:true', 'background_thread:true'],
    ['a list', 'narenas:2,tcache:false', 'narenas:2 | tcache:false'],
    ['a trailing comma', 'dirty_decay_ms:1000,', 'dirty_decay_ms:1000'],
    [
      '";" is part of the value',
      'background_thread:true;dirty_decay_ms:1',
      'background_thread:true;dirty_decay_ms:1',
    ],
    [
      '":" is part of the value',
      'background_thread:true:dirty_decay_ms:1',
      'background_thread:true:dirty_decay_ms:1',
    ],
    [
      'space belongs to the value',
      'background_thread: true,dirty_decay_ms:7 ',
      'background_thread: true | dirty_decay_ms:7 ',
    ],
    ['an empty value', 'dirty_decay_ms:,narenas:2', 'dirty_decay_ms: | narenas:2'],
    ['an empty key', ':x', ':x'],
    ['keys in any case', 'Dirty_Decay_ms:5', 'Dirty_Decay_ms:5'],
    ['duplicates', 'dirty_decay_ms:5,dirty_decay_ms:9', 'dirty_decay_ms:5 | dirty_decay_ms:9'],
  ])('takes %s', (_, text, expected) => {
    expect(pairs(text)).toBe(expected);
    expect(parseMallocConf(text).fault).toBeUndefined();
  });

  it.each([
    [
      'background_thread:true, dirty_decay_ms:1000,muzzy_decay_ms:0',
      'background_thread:true',
      23,
      23,
      'a space before "dirty_decay_ms"',
    ],
    ['dirty_decay_ms:1000, ', 'dirty_decay_ms:1000', 20, 20, 'a space where a key belongs'],
    [' background_thread:true', '', 0, 0, 'a space before "background_thread"'],
    ['background_thread :true', '', 0, 17, 'a space after "background_thread"'],
    [
      'background_thread:true,\ndirty_decay_ms:1000',
      'background_thread:true',
      23,
      23,
      'a line break before "dirty_decay_ms"',
    ],
    ['narenas:1,\ttcache:false', 'narenas:1', 10, 10, 'a tab before "tcache"'],
    ['background_thread=true,dirty_decay_ms:1000', '', 0, 17, '"=" where ":" belongs'],
    ['dirty_decay_ms:5,background_thread=true', 'dirty_decay_ms:5', 17, 34, '"=" where ":" belongs'],
    ['"background_thread:true,dirty_decay_ms:1000"', '', 0, 0, 'a quote'],
    ['background_thread:true,“dirty_decay_ms:1”', 'background_thread:true', 23, 23, 'a quote'],
    ['background_thread:true,,dirty_decay_ms:1000', 'background_thread:true', 23, 23, 'an empty pair'],
    [',', '', 0, 0, 'an empty pair'],
    ['dirty_decay_ms', '', 0, 14, 'no ":" after "dirty_decay_ms"'],
    [
      'background_thread:true,dirty_decay_ms',
      'background_thread:true',
      23,
      37,
      'no ":" after "dirty_decay_ms"',
    ],
    ['narenas,tcache:false', '', 0, 7, 'no ":" after "narenas"'],
    ['dirty-decay-ms:1', '', 0, 5, '"-" after "dirty"'],
    ['narenas:1,$EXTRA', 'narenas:1', 10, 10, '"$" where a key belongs'],
  ])('drops the rest of %j', (text, kept, start, at, reason) => {
    expect(pairs(text)).toBe(kept);
    expect(parseMallocConf(text).fault).toEqual({ start, at, reason });
  });

  it('never throws, and its offsets cut out the pairs', () => {
    fc.assert(
      fc.property(confText, (text) => {
        const { entries, fault } = parseMallocConf(text);
        for (const { key, value, start, end } of entries) {
          expect(text.slice(start, end)).toBe(`${key}:${value}`);
        }
        const taken = entries.map(({ start, end }) => text.slice(start, end)).join(',');
        const rest = text.slice(taken.length);
        if (fault === undefined) expect(rest === '' || rest === ',').toBe(true);
        else expect(text.slice(fault.start)).toBe(entries.length > 0 ? rest.slice(1) : rest);
      }),
    );
  });
});

/** Text that looks like a conf often enough, and anything else. */
const confText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'dirty_decay_ms',
        'background_thread',
        'narenas',
        'true',
        '1000',
        ':',
        ':',
        ',',
        ',',
        '=',
        ' ',
        '"',
        ';',
        '\n',
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.join('')),
);

describe('the decay that holds', () => {
  it.each([
    ['dirty_decay_ms:1000', 1000, 'written'],
    ['dirty_decay_ms: 1000', 1000, 'written'],
    ['dirty_decay_ms:\t\n\v\f\r 5', 5, 'written'],
    ['dirty_decay_ms:+7', 7, 'written'],
    ['dirty_decay_ms:-1', -1, 'written'],
    ['dirty_decay_ms:-0', 0, 'written'],
    ['dirty_decay_ms:00', 0, 'written'],
    ['dirty_decay_ms:01000', 512, 'written'],
    ['dirty_decay_ms:0x3e8', 1000, 'written'],
    ['dirty_decay_ms:0XFF', 255, 'written'],
    ['dirty_decay_ms:18446744072000', 18446744072000, 'written'],
    ['dirty_decay_ms:5,dirty_decay_ms:9', 9, 'written'],
    ['dirty_decay_ms:5,dirty_decay_ms:1s', 5, 'written'],
    ['dirty_decay_ms:5, dirty_decay_ms:9', 5, 'written'],
    ['dirty_decay_ms:18446744072001', 10000, 'ignored'],
    ['dirty_decay_ms:18446744073709551616', 10000, 'ignored'],
    ['dirty_decay_ms:30000000000000000000', 10000, 'ignored'],
    ['dirty_decay_ms:-2', 10000, 'ignored'],
    ['dirty_decay_ms:-01000', 10000, 'ignored'],
    ['dirty_decay_ms:1000 ', 10000, 'ignored'],
    ['dirty_decay_ms:1s', 10000, 'ignored'],
    ['dirty_decay_ms:1000ms', 10000, 'ignored'],
    ['dirty_decay_ms:1e3', 10000, 'ignored'],
    ['dirty_decay_ms:08', 10000, 'ignored'],
    ['dirty_decay_ms:018', 10000, 'ignored'],
    ['dirty_decay_ms:0x', 10000, 'ignored'],
    ['dirty_decay_ms:--5', 10000, 'ignored'],
    ['dirty_decay_ms:-', 10000, 'ignored'],
    ['dirty_decay_ms:', 10000, 'ignored'],
    ['Dirty_Decay_ms:5', 10000, 'default'],
    ['narenas:1', 10000, 'default'],
    ['"dirty_decay_ms:5"', 10000, 'default'],
  ])('of %j is %d on 5.3.0 (%s)', (text, value, source) => {
    expect(decayMs(parseMallocConf(text), 'dirty_decay_ms', '5.3.0')).toMatchObject({ value, source });
  });

  it.each([
    ['muzzy_decay_ms', '5.0.1', 10000],
    ['muzzy_decay_ms', '5.1.0', 10000],
    ['muzzy_decay_ms', '5.2.1', 0],
    ['muzzy_decay_ms', '5.4.0', 0],
    ['dirty_decay_ms', '5.0.1', 10000],
    ['dirty_decay_ms', '3.6.0', undefined],
    ['dirty_decay_ms', undefined, undefined],
    ['dirty_decay_ms', '9.9.9', undefined],
  ] as const)('%s defaults on %s to %s', (key, version, value) => {
    expect(decayMs(parseMallocConf(''), key, version)).toMatchObject({ value, source: 'default' });
  });

  it('is as written where the release is not known', () => {
    expect(decayMs(parseMallocConf('dirty_decay_ms:500'), 'dirty_decay_ms', undefined).value).toBe(500);
  });

  it('is not known for an empty value up to 5.2.1: strtol takes it for 0 on glibc, not on musl', () => {
    expect(decayMs(parseMallocConf('dirty_decay_ms:'), 'dirty_decay_ms', '5.2.1').value).toBeUndefined();
  });

  it('is ignored by a jemalloc that has no such key', () => {
    const conf = parseMallocConf('dirty_decay_ms:500');
    expect(decayMs(conf, 'dirty_decay_ms', '4.5.0')).toMatchObject({ value: undefined, source: 'ignored' });
  });
});

describe('the background thread', () => {
  it.each([
    ['background_thread:true', true, 'written'],
    ['background_thread:false', false, 'written'],
    ['background_thread:true,background_thread:yes', true, 'written'],
    ['background_thread:true,background_thread:false', false, 'written'],
    ['background_thread:True', false, 'ignored'],
    ['background_thread:1', false, 'ignored'],
    ['background_thread:yes', false, 'ignored'],
    ['background_thread: true', false, 'ignored'],
    ['background_thread:true ', false, 'ignored'],
    ['background_thread:true;dirty_decay_ms:1', false, 'ignored'],
    ['', false, 'default'],
  ])('of %j: %s (%s)', (text, value, source) => {
    expect(backgroundThread(parseMallocConf(text))).toMatchObject({ value, source });
  });

  it('does not exist in 3.6.0', () => {
    expect(backgroundThread(parseMallocConf('background_thread:true'), '3.6.0').value).toBe(false);
  });
});

describe('a value', () => {
  it.each([
    ['narenas:0', '5.3.0', 'ignored'],
    ['narenas:2', '5.3.0', 'ok'],
    ['narenas:-1', '5.3.0', 'differs'],
    ['narenas:default', '5.3.0', 'ok'],
    ['narenas:default', '5.2.1', 'ignored'],
    ['dirty_decay_ms:01000', '5.3.0', 'differs'],
    ['dirty_decay_ms:07', '5.3.0', 'ok'],
    ['dirty_decay_ms:1s', '5.3.0', 'ignored'],
    ['tcache:yes', '5.3.0', 'ignored'],
    ['lg_tcache_max:16', '5.3.0', 'ok'],
    ['tcache_max:4096', '5.3.0', 'ok'],
    ['tcache_max:-1', '5.3.0', 'differs'],
    ['oversize_threshold:8070450532247928832', '5.3.0', 'ok'],
    ['oversize_threshold:8070450532247928833', '5.3.0', 'ignored'],
    ['oversize_threshold:-1', '5.3.0', 'ignored'],
    ['lg_extent_max_active_fit:-1', '5.3.0', 'ignored'],
    ['hpa_hugification_threshold_ratio:1', '5.3.0', 'ok'],
    ['hpa_hugification_threshold_ratio:1.0001', '5.3.0', 'ignored'],
    ['percpu_arena:percpu', '5.3.0', 'ok'],
    ['percpu_arena:true', '5.3.0', 'ignored'],
    ['thp:never', '5.3.0', 'ok'],
    ['thp:n', '5.3.0', 'unknown'],
    ['retain:false', '5.3.0', 'ok'],
    ['narenas_ratio:0.5', '5.3.0', 'ok'],
    ['prof_prefix:/tmp/je.prof', '5.3.0', 'ok'],
    ['purge:decay', '5.3.0', 'unknown'],
  ])('%s on %s: %s', (text, version, kind) => {
    const [entry] = parseMallocConf(text).entries;
    expect(entry && judgeValue(entry, version).kind).toBe(kind);
  });
});

describe('a key', () => {
  it.each([
    ['dirty_decay_ms', '5.3.0', 'debian', 'known'],
    ['dirty_decay_ms', '4.5.0', 'debian', 'unknown'],
    ['Dirty_Decay_ms', '5.3.0', 'debian', 'unknown'],
    ['purge', '5.3.0', 'debian', 'unknown'],
    ['lg_dirty_mult', '5.3.0', 'debian', 'unknown'],
    ['lg_dirty_mult', '3.6.0', 'debian', 'known'],
    ['decay_time', '5.3.0', 'debian', 'unknown'],
    ['tcache_max', '5.2.1', 'debian', 'unknown'],
    ['xmalloc', '5.3.0', 'debian', 'unknown'],
    ['xmalloc', '5.4.0', 'wolfi', 'known'],
    ['prof', '5.3.0', 'debian', 'unclear'],
    ['prof', '5.4.0', 'wolfi', 'unknown'],
    ['prof', '5.3.0', 'alpine', 'unclear'],
    ['thp', '5.0.1', 'debian', 'unknown'],
    ['tcache_nslots_large', '5.3.1', 'debian', 'known'],
    ['tcache_nslots_large', '5.4.0', 'wolfi', 'removed'],
    ['tcache_gc_interval_ms', '5.4.0', 'wolfi', 'known'],
    ['dirty_decay_ms', undefined, 'debian', 'unclear'],
    ['backgroud_thread', undefined, 'debian', 'unknown'],
    ['new_key', '5.5.0', 'wolfi', 'unclear'],
    ['new_key', '5.2.0', 'debian', 'unknown'],
  ])('%s in %s (%s): %s', (key, version, os, status) => {
    expect(keyStatus(key, version, os)).toBe(status);
  });

  it('may depend on the architecture', () => {
    expect(keyStatus('prof', '5.3.0', 'debian', 'amd64')).toBe('known');
    expect(keyStatus('prof', '5.3.0', 'debian', 'arm64')).toBe('unknown');
  });

  it.each([
    ['3.6.0', 24],
    ['4.0.4', 24],
    ['4.5.0', 27],
    ['5.0.1', 27],
    ['5.1.0', 32],
    ['5.2.1', 37],
    ['5.3.0', 74],
    ['5.3.1', 91],
    ['5.4.0', 84],
  ])('is one of those that %s reads: %d', (version, count) => {
    expect(confKeys(version)).toHaveLength(count);
  });

  it('has one row per release', () => {
    for (const row of confKeyRows()) expect(row.source).not.toBe('');
    for (const version of JEMALLOC_VERSIONS) {
      const rows = confKeyRows().filter((row) => holds(row, version));
      expect(rows.map(({ key }) => key).toSorted()).toEqual(confKeys(version).toSorted());
    }
  });
});

describe('setConf', () => {
  it.each([
    ['', { dirty_decay_ms: '0' }, 'dirty_decay_ms:0'],
    ['dirty_decay_ms:5000,narenas:2', { dirty_decay_ms: '1000' }, 'dirty_decay_ms:1000,narenas:2'],
    [
      'narenas:2',
      { background_thread: 'true', dirty_decay_ms: '1000' },
      'narenas:2,background_thread:true,dirty_decay_ms:1000',
    ],
    ['background_thread:true,narenas:2', { background_thread: undefined }, 'narenas:2'],
    ['narenas:2,', { tcache: 'false' }, 'narenas:2,tcache:false'],
    ['narenas:2,', { narenas: '1' }, 'narenas:1,'],
    ['narenas:2,', { narenas: undefined }, ''],
    ['narenas:2,tcache:false,narenas:4', { narenas: '1' }, 'tcache:false,narenas:1'],
    ['narenas: 2,tcache:no', {}, 'narenas: 2,tcache:no'],
    ['narenas:2, tcache:false', { narenas: '1' }, 'narenas:2, tcache:false'],
  ] as const)('%j with %j is %j', (text, changes, expected) => {
    expect(setConf(text, changes)).toBe(expected);
  });

  it('gives the change and leaves every other pair', () => {
    const key = fc.constantFrom('dirty_decay_ms', 'muzzy_decay_ms', 'narenas', 'tcache', 'thp');
    const value = fc.string({ unit: fc.constantFrom('0', '1', 'a', ':', ' '), maxLength: 4 });
    const conf = fc
      .array(fc.tuple(key, value), { maxLength: 6 })
      .map((list) => list.map(([name, setting]) => `${name}:${setting}`).join(','));
    const changes = fc.dictionary(key, fc.option(value, { nil: undefined }), { noNullPrototype: true });
    fc.assert(
      fc.property(conf, changes, (text, change) => {
        const before = parseMallocConf(text);
        const after = parseMallocConf(setConf(text, change));
        expect(after.fault).toBeUndefined();
        const others = (entries: typeof before.entries): string[] =>
          entries.filter(({ key: name }) => !Object.hasOwn(change, name)).map(written);
        expect(others(after.entries)).toEqual(others(before.entries));
        for (const [name, setting] of Object.entries(change)) {
          const found = after.entries.filter((entry) => entry.key === name).map((entry) => entry.value);
          expect(found).toEqual(setting === undefined ? [] : [setting]);
        }
      }),
    );
  });
});

describe('repairConf', () => {
  const meant = 'background_thread:true,dirty_decay_ms:1000';
  it.each([
    'background_thread:true, dirty_decay_ms:1000',
    ' background_thread:true,dirty_decay_ms:1000 ',
    '"background_thread:true,dirty_decay_ms:1000"',
    "'background_thread:true,dirty_decay_ms:1000'",
    '"background_thread:true","dirty_decay_ms:1000"',
    'background_thread=true,dirty_decay_ms=1000',
    'background_thread : true, dirty_decay_ms = 1000',
    'background_thread:true;dirty_decay_ms:1000',
    'background_thread:true,,dirty_decay_ms:1000',
    'background_thread:true,\n  dirty_decay_ms:1000\n',
    'background_thread:true dirty_decay_ms:1000',
    'background_thread:true,dirty_decay_ms:1000,',
  ])('reads %j as it was meant', (text) => {
    expect(repairConf(text)).toBe(meant);
  });

  it.each([
    ['nothing to repair', meant],
    ['nothing there', ' , '],
    ['an unknown key', 'background_thread:true, foo:1'],
    ['a key of another release', 'background_thread:true, lg_dirty_mult:3'],
    ['a key without a value', 'background_thread:true, dirty_decay_ms'],
    ['a dash in the key', 'dirty-decay-ms:1'],
    ['one quote', '"background_thread:true'],
    ['two pairs that compete', 'dirty_decay_ms:1, dirty_decay_ms:2'],
    ['abort_conf, which makes the next mistake fatal', 'abort_conf:true, narenas:0'],
    ['":" as a separator', 'background_thread:true:dirty_decay_ms:1'],
    ['a variable', 'narenas:1, $EXTRA'],
  ])('leaves %s alone', (_, text) => {
    expect(repairConf(text, '5.3.0')).toBeUndefined();
  });

  it('yields no fault and known keys only', () => {
    const key = fc.constantFrom('dirty_decay_ms', 'muzzy_decay_ms', 'narenas', 'tcache', 'thp', 'foo');
    const colon = fc.constantFrom(':', '=', ' : ', ': ');
    const pair = fc.tuple(key, colon, fc.constantFrom('0', 'true', '1s', 'a:b'));
    const slip = fc.constantFrom('', '', '', ' ', '"', '\n', ',', ';');
    const slipped = fc
      .array(fc.tuple(slip, pair, slip), { maxLength: 4 })
      .map((list) => list.map(([before, parts, after]) => before + parts.join('') + after).join(','));
    fc.assert(
      fc.property(fc.oneof(slipped, confText), (text) => {
        const repaired = repairConf(text);
        if (repaired === undefined) return;
        expect(repaired).not.toBe(text);
        const { entries, fault } = parseMallocConf(repaired);
        expect(fault).toBeUndefined();
        for (const { key } of entries) expect(keyStatus(key, undefined)).not.toBe('unknown');
        expect(repairConf(repaired)).toBeUndefined();
      }),
    );
  });
});
