import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Finding } from '../model.ts';
import { fingerprintsOf } from '../report/fingerprint.ts';
import type { FileResult } from '../report/result.ts';
import { keyOf, parse, render, type Entry } from './baseline-file.ts';
import { relativePosix } from './paths.ts';

/** What a team has accepted: it is neither reported nor fixed. */
export interface Baseline {
  /** What of the findings of a Dockerfile, and of the files they point at, is not accepted. */
  without(results: readonly FileResult[]): readonly Finding[];
  /** How many findings it holds back, in the texts that it saw last. */
  held(): number;
  /**
   * The baseline without what is gone: findings of files that were looked at, as far as their rules ran, and files
   * that are no more. `undefined` when nothing is gone.
   */
  pruned(ran: (rule: string) => boolean): { readonly text: string; readonly gone: number } | undefined;
}

/** Throws a Failure. */
export function readBaseline(file: string, cwd: string): Baseline {
  const folder = dirname(resolve(cwd, file));
  const entries = parse(file, cwd);
  const accepted = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const known = accepted.get(entry.path) ?? new Map<string, Entry>();
    accepted.set(entry.path, known.set(keyOf(entry), entry));
  }
  /** By path, the entries that were met. */
  const met = new Map<string, ReadonlySet<Entry>>();
  return {
    without(results) {
      return results.flatMap((result) => {
        const path = relativePosix(folder, resolve(cwd, result.path));
        const known = accepted.get(path);
        const found = entriesOf(result, path).map((entry) => known?.get(keyOf(entry)));
        met.set(path, new Set(found.filter((entry) => entry !== undefined)));
        return result.findings.filter((_, index) => found[index] === undefined);
      });
    },
    held: () => [...met.values()].reduce((sum, each) => sum + each.size, 0),
    pruned(ran) {
      const kept = entries.filter((entry) => {
        const seen = met.get(entry.path);
        if (seen === undefined) return existsSync(resolve(folder, entry.path));
        return seen.has(entry) || !ran(entry.rule);
      });
      const gone = entries.length - kept.length;
      return gone === 0 ? undefined : { text: render(kept), gone };
    },
  };
}

/** What is found now, and of the old baseline what this run cannot know: other files that are there, rules that did not run. */
export function writtenBaseline(
  file: string,
  cwd: string,
  results: readonly FileResult[],
  ran: (rule: string) => boolean,
): { readonly text: string; readonly entries: number; readonly added: number; readonly gone: number } {
  const folder = dirname(resolve(cwd, file));
  const old = existsSync(resolve(cwd, file)) ? parse(file, cwd) : [];
  const read = new Set<string>();
  const found = results.flatMap((result) => {
    const path = relativePosix(folder, resolve(cwd, result.path));
    read.add(path);
    return entriesOf(result, path);
  });
  const kept = old.filter(({ path, rule }) =>
    read.has(path) ? !ran(rule) : existsSync(resolve(folder, path)),
  );
  const entries = [...kept, ...found];
  const before = new Set(old.map(keyOf));
  const after = new Set(entries.map(keyOf));
  return {
    text: render(entries),
    entries: entries.length,
    added: [...after].filter((key) => !before.has(key)).length,
    gone: [...before].filter((key) => !after.has(key)).length,
  };
}

function entriesOf(result: FileResult, path: string): readonly Entry[] {
  const fingerprints = fingerprintsOf(result);
  return result.findings.map(({ rule }, index) => ({ path, rule, fingerprint: fingerprints[index] ?? '' }));
}
