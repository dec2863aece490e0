import { CONF_BUILDS, confKeyRows, JEMALLOC_VERSIONS } from '../knowledge/malloc-conf.ts';
import type { ConfKeyRow, JemallocVersion } from '../knowledge/malloc-conf.ts';

/** `undefined` for a release that the table does not list. */
export function knownVersion(version: string | undefined): JemallocVersion | undefined {
  return JEMALLOC_VERSIONS.find((known) => known === version);
}

function order(version: JemallocVersion): number {
  return JEMALLOC_VERSIONS.indexOf(version);
}

/** Whether a row with these bounds holds for that release. */
export function holds(
  row: { readonly since: JemallocVersion; readonly until?: JemallocVersion },
  version: JemallocVersion,
): boolean {
  return (
    order(row.since) <= order(version) && (row.until === undefined || order(version) <= order(row.until))
  );
}

/** The row of a key in that release; in its newest release when the release is not known. */
export function confKey(key: string, version: string | undefined): ConfKeyRow | undefined {
  const known = knownVersion(version);
  return confKeyRows().findLast((row) => row.key === key && (known === undefined || holds(row, known)));
}

/** The keys of that release, for a "did you mean"; of any release when it is not known. */
export function confKeys(version: string | undefined): readonly string[] {
  const known = knownVersion(version);
  const rows = confKeyRows().filter((row) => known === undefined || holds(row, known));
  return [...new Set(rows.map((row) => row.key))];
}

/**
 * - known: jemalloc takes it.
 * - unknown: a line on stderr of every process, the pair is ignored.
 * - removed: it was a key before and is ignored without a message.
 * - unclear: it depends on a release, a build or an architecture that is not known.
 */
export type KeyStatus = 'known' | 'unknown' | 'removed' | 'unclear';

/** `os` and `version` are those of the library; `architecture` is Debian's name for it. */
export function keyStatus(
  key: string,
  version: string | undefined,
  os?: string,
  architecture?: string,
): KeyStatus {
  const rows = confKeyRows().filter((row) => row.key === key);
  const known = knownVersion(version);
  if (known === undefined) {
    // A release newer than the table may have any key; one inside it has none that no release has.
    return rows.length > 0 || (version !== undefined && isNewer(version)) ? 'unclear' : 'unknown';
  }
  const row = rows.find((candidate) => holds(candidate, known));
  if (row === undefined) {
    const silent = rows.some(
      ({ silentFrom }) => silentFrom !== undefined && order(silentFrom) <= order(known),
    );
    return silent ? 'removed' : 'unknown';
  }
  if (row.build === undefined) return 'known';
  const build = CONF_BUILDS.find((candidate) => candidate.build === row.build && candidate.os === os);
  if (build === undefined) return 'unclear';
  if (build.architectures === 'all') return 'known';
  if (build.architectures === 'none') return 'unknown';
  if (architecture === undefined) return 'unclear';
  return build.architectures.includes(architecture) ? 'known' : 'unknown';
}

function isNewer(version: string): boolean {
  const parts = version.split('.').map(Number);
  const newest = (JEMALLOC_VERSIONS.at(-1) ?? '').split('.').map(Number);
  for (const [index, part] of newest.entries()) {
    const own = parts[index] ?? 0;
    if (own !== part) return !(own < part);
  }
  return false;
}
