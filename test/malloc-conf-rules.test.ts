import { describe, expect, test } from 'vitest';
import { lint } from '../src/index.ts';

/**
 * What the rules say of a MALLOC_CONF, for every row of the grammar that was run under Debian's jemalloc: what it does there is
 * in the comment of the row.
 */
const RULES = [
  'malformed-malloc-conf',
  'unknown-malloc-conf-key',
  'invalid-malloc-conf-value',
  'decay-too-long',
  'no-background-thread',
];

const said = (conf: string, release = 'bookworm'): string =>
  lint(
    `FROM python:3.12-slim-${release}\nRUN apt-get update && apt-get install -y libjemalloc2\n` +
      `ENV LD_PRELOAD=libjemalloc.so.2 MALLOC_CONF='${conf}'\nCMD ["uvicorn", "a:b"]\n`,
    { file: 'Dockerfile', only: RULES },
  )
    .map(({ severity, rule }) => `${severity} ${rule}`)
    .join(', ');

const D0 = 'dirty_decay_ms:0,muzzy_decay_ms:0';
const MALFORMED = 'error malformed-malloc-conf';
const IGNORED = 'error invalid-malloc-conf-value';
const DIFFERS = 'warning invalid-malloc-conf-value';
const UNKNOWN = 'warning unknown-malloc-conf-key';

describe('the pairs', () => {
  test.each([
    ['the whole of it is fine', D0, ''],
    ['a space after a comma: it and all behind it is dropped', 'tcache:true, dirty_decay_ms:0', MALFORMED],
    ['a leading space', ` ${D0}`, MALFORMED],
    ['"=" for the first ":"', 'dirty_decay_ms=0', MALFORMED],
    ['quotes that reach the value', `"${D0}"`, MALFORMED],
    ['an empty pair', 'dirty_decay_ms:0,,muzzy_decay_ms:0', MALFORMED],
    ['a key without a value', 'dirty_decay_ms', MALFORMED],
    ['";" swallows what follows', 'tcache:true;dirty_decay_ms:0', IGNORED],
    ['":" swallows what follows', 'tcache:true:dirty_decay_ms:0', IGNORED],
    ['a space before a boolean: that key only', `tcache: true,${D0}`, IGNORED],
    ['a space behind a boolean', `tcache:true ,${D0}`, IGNORED],
    ['a space before a number is taken', 'dirty_decay_ms: 0,muzzy_decay_ms:0', ''],
    ['a space behind a number', 'dirty_decay_ms:0 ,muzzy_decay_ms:0', IGNORED],
    ['a trailing comma is taken, with a line on stderr', `${D0},`, ''],
    ['duplicates: the last one holds', 'dirty_decay_ms:5,dirty_decay_ms:0,muzzy_decay_ms:0', DIFFERS],
    ['an unknown key', `${D0},tcash:false`, UNKNOWN],
    ['a key in upper case', `${D0},Tcache:false`, UNKNOWN],
    ['an unknown key that is experimental', `${D0},experimental_x:1`, UNKNOWN],
    ['under abort_conf that is tolerated', `abort_conf:true,${D0},experimental_x:1`, UNKNOWN],
    [
      'any mistake under abort_conf: nothing starts',
      `abort_conf:true,${D0},tcash:false`,
      'error unknown-malloc-conf-key',
    ],
    ['abort_conf behind the mistake', `${D0},tcache:no,abort_conf:true`, IGNORED],
    ['abort_conf that is dropped with the rest', `${D0}, abort_conf:true`, MALFORMED],
    ['confirm_conf is for reading', `confirm_conf:true,${D0}`, ''],
  ])('%s: %s -> %s', (_, conf, expected) => {
    expect(said(conf)).toBe(expected);
  });
});

describe('the values', () => {
  test.each([
    ['True', `tcache:True,${D0}`, IGNORED],
    ['1 for true', `tcache:1,${D0}`, IGNORED],
    ['yes for true', `tcache:yes,${D0}`, IGNORED],
    ['seconds', 'dirty_decay_ms:1s,muzzy_decay_ms:0', IGNORED],
    ['a unit', 'dirty_decay_ms:1000ms,muzzy_decay_ms:0', IGNORED],
    ['an exponent', 'dirty_decay_ms:1e3,muzzy_decay_ms:0', IGNORED],
    ['nothing', 'dirty_decay_ms:,muzzy_decay_ms:0', IGNORED],
    ['octal, silently 512', 'background_thread:true,dirty_decay_ms:01000', DIFFERS],
    ['hexadecimal is what it looks like', 'background_thread:true,dirty_decay_ms:0x3e8', ''],
    ['below -1', 'dirty_decay_ms:-2,muzzy_decay_ms:0', IGNORED],
    ['-1 never purges', 'background_thread:true,dirty_decay_ms:-1', 'error decay-too-long'],
    ['no arena', `narenas:0,${D0}`, IGNORED],
    ['-1 arenas become as many as there can be', `narenas:-1,${D0}`, DIFFERS],
    ['the word of 5.3.0', `narenas:default,${D0}`, ''],
    ['part of a word is taken, a quirk', `metadata_thp:auto,${D0}`, ''],
  ])('%s: %s -> %s', (_, conf, expected) => {
    expect(said(conf)).toBe(expected);
  });

  test('the word of 5.3.0 under 5.2.1', () => {
    expect(said(`narenas:default,${D0}`, 'bullseye')).toBe(IGNORED);
  });

  // A build with --enable-prof is Debian's on amd64 alone.
  test.each([
    ['prof:false', ''],
    ['xmalloc:true', UNKNOWN],
    ['decay_time:1', UNKNOWN],
    ['lg_dirty_mult:3', UNKNOWN],
    ['cache_oblivious:true', UNKNOWN],
    ['tcache_max:4096', ''],
  ])('%s on Debian 12 -> %s', (pair, expected) => {
    expect(said(`${D0},${pair}`)).toBe(expected);
  });

  test('5.2.1 has no tcache_max', () => {
    expect(said(`${D0},tcache_max:4096`, 'bullseye')).toBe(UNKNOWN);
  });
});
