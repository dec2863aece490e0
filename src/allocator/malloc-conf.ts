import type { ConfEntry, ConfFault, MallocConf } from '../model.ts';
import { CONF_DEFAULTS } from '../knowledge/malloc-conf.ts';
import { confKey, holds, knownVersion } from './conf-keys.ts';
import { judgeValue, readSigned } from './conf-value.ts';

/**
 * The grammar of malloc_conf_next (src/jemalloc.c, since 5.3.1 src/conf.c; the same in 3.6.0 to 5.4.0):
 * a key of letters, digits and `_`, a colon, a value up to the next comma or the end. Nothing is trimmed.
 * What does not fit ends the reading: that pair and all after it are dropped, those before are kept.
 */
export function parseMallocConf(text: string): MallocConf {
  const entries: ConfEntry[] = [];
  let start = 0;
  while (start < text.length) {
    let colon = start;
    while (/\w/.test(text.charAt(colon))) colon += 1;
    if (text.charAt(colon) !== ':') {
      return { text, entries, fault: { start, at: colon, reason: faultReason(text, start, colon) } };
    }
    const comma = text.indexOf(',', colon + 1);
    const end = comma < 0 ? text.length : comma;
    entries.push({ key: text.slice(start, colon), value: text.slice(colon + 1, end), start, end });
    start = end + 1;
  }
  return { text, entries, fault: undefined };
}

/** A noun phrase: `a space before "dirty_decay_ms"`. */
function faultReason(text: string, start: number, at: number): ConfFault['reason'] {
  const key = text.slice(start, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (at === text.length) return `no ":" after "${key}"`;
  if (character === ',') return key === '' ? 'an empty pair' : `no ":" after "${key}"`;
  if (character === '=') return '"=" where ":" belongs';
  if (/["'`\u2018-\u201f]/.test(character)) return 'a quote';
  if (/\s/.test(character)) {
    const space =
      character === '\n' || character === '\r'
        ? 'a line break'
        : character === '\t'
          ? 'a tab'
          : character === ' '
            ? 'a space'
            : 'white space';
    if (key !== '') return `${space} after "${key}"`;
    const next = /^\w+/.exec(text.slice(at).trimStart())?.[0];
    return next === undefined ? `${space} where a key belongs` : `${space} before "${next}"`;
  }
  return key === '' ? `"${character}" where a key belongs` : `"${character}" after "${key}"`;
}

/** The value jemalloc runs with. */
export interface Effective<T> {
  /** `undefined` when the release, and with it the default, is not known, or has no such key. */
  readonly value: T | undefined;
  /** The pair that decides, or for 'ignored' the last one written. */
  readonly entry: ConfEntry | undefined;
  /** 'ignored': written, but no pair was taken, so the default holds. */
  readonly source: 'written' | 'default' | 'ignored';
}

/** The last pair that is taken wins; a later one that is not taken changes nothing. */
function effective<T extends number | boolean>(
  conf: MallocConf,
  key: string,
  version: string | undefined,
  read: (value: string) => T | undefined,
  fallback: T | undefined,
): Effective<T> {
  const entries = conf.entries.filter((entry) => entry.key === key);
  const entry = entries.at(-1);
  if (entry === undefined) return { value: fallback, entry, source: 'default' };
  // The key is not one of this release.
  if (confKey(key, version) === undefined) return { value: fallback, entry, source: 'ignored' };
  for (const candidate of entries.toReversed()) {
    const verdict = judgeValue(candidate, version).kind;
    if (verdict === 'unknown') return { value: undefined, entry: candidate, source: 'written' };
    if (verdict !== 'ignored') return { value: read(candidate.value), entry: candidate, source: 'written' };
  }
  return { value: fallback, entry, source: 'ignored' };
}

function defaultOf(key: string, version: string | undefined): number | boolean | undefined {
  const known = knownVersion(version);
  if (known === undefined) return undefined;
  return CONF_DEFAULTS.find((row) => row.key === key && holds(row, known))?.value;
}

/** In milliseconds; -1 is "never". */
export function decayMs(
  conf: MallocConf,
  key: 'dirty_decay_ms' | 'muzzy_decay_ms',
  version: string | undefined,
): Effective<number> {
  const fallback = defaultOf(key, version);
  const read = (value: string): number => Number(readSigned(value));
  return effective(conf, key, version, read, typeof fallback === 'number' ? fallback : undefined);
}

/** No release starts the thread unasked, so the default needs no version. */
export function backgroundThread(conf: MallocConf, version?: string): Effective<boolean> {
  return effective(conf, 'background_thread', version, (value) => value === 'true', false);
}

/**
 * The conf with keys changed in place, removed (`undefined`) or appended in the order given; all else as
 * written.
 * Of a key written twice the last pair, the one that counts, stays. A malformed conf is returned unchanged:
 * what follows its fault has never had an effect, so there is no telling what to keep.
 */
export function setConf(text: string, changes: Readonly<Record<string, string | undefined>>): string {
  const conf = parseMallocConf(text);
  if (conf.fault !== undefined) return text;
  const pairs: string[] = [];
  const written = new Set<string>();
  for (const [index, { key, start, end }] of conf.entries.entries()) {
    if (!Object.hasOwn(changes, key)) {
      pairs.push(text.slice(start, end));
      continue;
    }
    const value = changes[key];
    if (value === undefined || conf.entries.slice(index + 1).some((later) => later.key === key)) continue;
    pairs.push(`${key}:${value}`);
    written.add(key);
  }
  let appended = false;
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || written.has(key)) continue;
    pairs.push(`${key}:${value}`);
    appended = true;
  }
  const trailingComma = text.endsWith(',') && !appended && pairs.length > 0;
  return pairs.join(',') + (trailingComma ? ',' : '');
}

/** The conf with another value in one pair. */
export function replaceValue(text: string, { key, start, end }: ConfEntry, value: string): string {
  return `${text.slice(0, start)}${key}:${value}${text.slice(end)}`;
}

/** The conf with another key in one pair; `undefined` where the key is there already. */
export function renameKey(text: string, { value, start, end }: ConfEntry, key: string): string | undefined {
  if (parseMallocConf(text).entries.some((entry) => entry.key === key)) return undefined;
  return `${text.slice(0, start)}${key}:${value}${text.slice(end)}`;
}

const unquote = (text: string): string => /^(["'])([^"']*)\1$/.exec(text)?.[2]?.trim() ?? text;

/**
 * The conf that the author plainly meant: white space trimmed, quotes around it stripped, `=` made `:`, `;`, `|`
 * and bare white space between pairs made `,`, empty pairs dropped. `undefined` when that leaves anything but
 * pairs of known keys, when two pairs would compete, when `abort_conf` would turn another mistake into a
 * container that does not start, and when there is nothing to repair.
 */
export function repairConf(text: string, version?: string): string | undefined {
  const pairs: string[] = [];
  const keys = new Set<string>();
  const tidy = unquote(text.trim()).replace(/(\w)\s*[:=]\s*/g, '$1:');
  for (const piece of tidy.split(/[\s,;|]+/)) {
    if (piece === '') continue;
    const match = /^(\w+):([^\s=;|,"']+)$/.exec(unquote(piece));
    const key = match?.[1];
    const value = match?.[2];
    if (key === undefined || value === undefined || keys.has(key) || key === 'abort_conf') return undefined;
    const type = confKey(key, version)?.type.kind;
    if (type === undefined || (value.includes(':') && type !== 'sizes')) return undefined;
    keys.add(key);
    pairs.push(`${key}:${value}`);
  }
  const repaired = pairs.join(',');
  return pairs.length === 0 || repaired === text ? undefined : repaired;
}

/** The pairs of a well-formed conf as a record, for `setConf`. */
export function confPairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(parseMallocConf(text).entries.map(({ key, value }) => [key, value]));
}
