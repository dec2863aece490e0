import { nearest } from './nearest.ts';
import type { ConfEntry, Facts, MallocConf } from '../model.ts';
import { confKeyRows } from '../knowledge/malloc-conf.ts';
import { confKey, confKeys, keyStatus } from './conf-keys.ts';
import { judgeValue } from './conf-value.ts';

/** What is wrong with one pair of a conf that jemalloc can read. */
export type ConfMistake =
  | {
      readonly kind: 'unknown' | 'removed';
      readonly entry: ConfEntry;
      readonly meant: string | undefined;
      /** A clause, where the key is one of other releases or other builds. */
      readonly why: string | undefined;
    }
  /** `repaired`: the value that was plainly meant. */
  | {
      readonly kind: 'ignored';
      readonly entry: ConfEntry;
      readonly why: string;
      readonly repaired: string | undefined;
    }
  | {
      readonly kind: 'differs';
      readonly entry: ConfEntry;
      readonly why: string;
      readonly reads: string;
      readonly repaired: string | undefined;
    }
  | { readonly kind: 'duplicate'; readonly entry: ConfEntry; readonly last: ConfEntry };

/** The pairs that jemalloc ignores or reads otherwise than they look. None for a malformed conf: what follows is dropped. */
export function confMistakes({ run, allocator }: Facts): readonly ConfMistake[] {
  const conf = allocator.kind === 'jemalloc' ? allocator.conf?.value : undefined;
  if (allocator.kind !== 'jemalloc' || !conf || conf.fault) return [];
  const { version } = allocator;
  const lasts = new Map(conf.entries.map((entry) => [entry.key, entry]));
  return conf.entries.flatMap((entry): readonly ConfMistake[] => {
    const status = keyStatus(entry.key, version, version === undefined ? undefined : run.image.base.os);
    if (status === 'unknown' || status === 'removed') {
      const why = elsewhere(entry.key, version);
      const meant = why === undefined ? nearest(entry.key, confKeys(version)) : undefined;
      return [{ kind: status, entry, meant, why }];
    }
    const last = lasts.get(entry.key) ?? entry;
    const isOverruled = last.start > entry.start && last.value !== entry.value;
    if (isOverruled && judgeValue(last, version).kind === 'ok') return [{ kind: 'duplicate', entry, last }];
    const verdict = judgeValue(entry, version);
    const repaired = repairValue(entry, version);
    if (verdict.kind === 'ignored') {
      const why = SWALLOWS.test(entry.value) ? 'only "," ends a pair' : verdict.why;
      return [{ kind: 'ignored', entry, why, repaired }];
    }
    if (verdict.kind !== 'differs') return [];
    return [{ kind: 'differs', entry, why: verdict.why, reads: verdict.reads, repaired }];
  });
}

function elsewhere(key: string, version: string | undefined): string | undefined {
  const build = confKey(key, version)?.build;
  if (build !== undefined) return `it needs a jemalloc built with --enable-${build}`;
  const rows = confKeyRows().filter((row) => row.key === key);
  const last = rows.at(-1)?.until;
  if (rows.length === 0) return undefined;
  return last === undefined ? `it came with jemalloc ${rows[0]?.since}` : `it went with jemalloc ${last}`;
}

/** A mistake at this key, at one that was meant to be it, or at one whose value swallows it, has its own rule: its value is not judged a second time. */
export function isShadowed(mistakes: readonly ConfMistake[], key: string): boolean {
  return mistakes.some(
    (mistake) =>
      mistake.entry.key === key ||
      mistake.entry.value.includes(`${key}:`) ||
      ((mistake.kind === 'unknown' || mistake.kind === 'removed') && mistake.meant === key),
  );
}

/** With `abort_conf:true` a mistake ends the process at its start; pairs of removed keys are no mistake then. */
export function abortsOnMistake({ entries }: MallocConf): boolean {
  return entries.findLast(({ key }) => key === 'abort_conf')?.value === 'true';
}

/** Another pair, behind what does not end the first one. */
const SWALLOWS = /;|[\s|:]\w+[:=]/;

const YES = /^(?:true|yes|on|1)$/i;
const NO = /^(?:false|no|off|0)$/i;

function repairValue({ key, value }: ConfEntry, version: string | undefined): string | undefined {
  const type = confKey(key, version)?.type;
  const trimmed = value.trim();
  if (type?.kind === 'bool') return YES.test(trimmed) ? 'true' : NO.test(trimmed) ? 'false' : undefined;
  if (type?.kind !== 'integer' && type?.kind !== 'unsigned') return undefined;
  const [, digits, unit] = /^0*(0|[1-9]\d*)\s*(ms|s)?$/i.exec(trimmed) ?? [];
  if (digits === undefined || (unit !== undefined && !key.endsWith('_ms'))) return undefined;
  const repaired = unit?.toLowerCase() === 's' ? `${Number(digits) * 1000}` : digits;
  return judgeValue({ key, value: repaired, start: 0, end: 0 }, version).kind === 'ok' ? repaired : undefined;
}
