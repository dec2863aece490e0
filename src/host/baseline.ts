import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Finding } from '../model.ts';
import { fingerprintsOf } from '../report/fingerprint.ts';
import type { FileResult } from '../report/result.ts';
import { byKey, keyOf, parse, render, type Entry } from './baseline-file.ts';
import { quotaFilter, type Known } from './baseline-quota.ts';
import { findRoot, isWithin, relativePosix } from './paths.ts';

/** What a team has accepted: it is neither reported nor fixed. */
export interface Baseline {
  /**
   * A filter for one Dockerfile and the files that its findings point at. What is accepted is decided by the first text
   * it is called with; of a later one, which fixes have changed, it accepts as many of each rule.
   */
  accepting(): (results: readonly FileResult[]) => readonly Finding[];
  /** How many findings it holds back, in the texts that it saw last. */
  held(): number;
  /** How many entries of files that were read were not found in them, as far as their rules ran. */
  missing(ran: (rule: string) => boolean): number;
  /** How many entries are of files that are no more. */
  vanished(): number;
  /**
   * The baseline without what fixes have mended and files that are no more, the rest as the fixed lines have it.
   * `undefined` when nothing changes.
   */
  mended(): Mended | undefined;
}

export interface Mended {
  readonly text: string;
  readonly gone: number;
  /** Entries whose line was changed by a fix. */
  readonly renewed: number;
}

/** What was seen of a Dockerfile. */
interface Look {
  readonly paths: readonly string[];
  readonly isBroken: boolean;
  /** Entries of the baseline that were met in the text as it was read. */
  readonly first: readonly Entry[];
  /** What stands for them in the text that was seen last. */
  readonly last: readonly Entry[];
}

/** Throws a Failure. */
export function readBaseline(file: string, cwd: string): Baseline {
  const folder = dirname(resolve(cwd, file));
  const entries = parse(file, cwd);
  const keys = new Set(entries.map(keyOf));
  const looks = new Map<string, Look>();
  const left = (): ((entry: Entry) => boolean) => {
    const read = new Set([...looks.values()].flatMap(({ paths }) => paths));
    return ({ path }) => read.has(path) || mayBeThere(path, folder, cwd);
  };
  const seen = (which: 'first' | 'last'): ReadonlyMap<string, Entry> =>
    byKey([...looks.values()].flatMap((look) => look[which]));
  return {
    accepting() {
      let filter: ((found: readonly Known[]) => readonly Known[]) | undefined;
      return (results) => {
        const found = results.flatMap((result) => entriesIn(result, folder, cwd));
        const accepted = filter?.(found) ?? found.filter(({ entry }) => keys.has(keyOf(entry)));
        const last = accepted.map(({ entry }) => entry);
        const [dockerfile] = results;
        const name = dockerfile?.path ?? '';
        const before = filter === undefined ? undefined : looks.get(name);
        looks.set(
          name,
          before === undefined
            ? { paths: pathsOf(results, folder, cwd), isBroken: isBroken(results), first: last, last }
            : { ...before, last },
        );
        filter ??= quotaFilter(found, accepted);
        const held = new Set(accepted.map(({ finding }) => finding));
        return results.flatMap(({ findings }) => findings.filter((finding) => !held.has(finding)));
      };
    },
    held: () => seen('last').size,
    missing(ran) {
      const met = seen('first');
      const read = new Map<string, boolean>();
      for (const { paths, isBroken: broken } of looks.values())
        for (const path of paths) read.set(path, broken || read.get(path) === true);
      return entries.filter((entry) => {
        const broken = read.get(entry.path);
        if (met.has(keyOf(entry)) || broken === undefined) return false;
        return ran(entry.rule) && (!broken || isOfSyntax(entry));
      }).length;
    },
    vanished() {
      const isLeft = left();
      return entries.filter((entry) => !isLeft(entry)).length;
    },
    mended() {
      const [first, last] = [seen('first'), seen('last')];
      const fresh = [...last].filter(([key]) => !first.has(key)).map(([, entry]) => entry);
      const isLeft = left();
      const kept = entries.filter((entry) => {
        const key = keyOf(entry);
        return (last.has(key) || !first.has(key)) && isLeft(entry);
      });
      const after = byKey([...kept, ...fresh]);
      const gone = keys.size - after.size;
      if (gone === 0 && fresh.length === 0) return undefined;
      return { text: render([...after.values()]), gone, renewed: fresh.length };
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
  const found = results.flatMap((result) => entriesIn(result, folder, cwd).map(({ entry }) => entry));
  const read = new Set(pathsOf(results, folder, cwd));
  const broken = new Set(found.filter(isOfSyntax).map(({ path }) => path));
  const kept = old.filter((entry) => {
    const { path, rule } = entry;
    if (!read.has(path)) return mayBeThere(path, folder, cwd);
    return !ran(rule) || (broken.has(path) && !isOfSyntax(entry));
  });
  const before = byKey(old);
  const after = byKey([...kept, ...found]);
  return {
    text: render([...after.values()]),
    entries: after.size,
    added: [...after.keys()].filter((key) => !before.has(key)).length,
    gone: [...before.keys()].filter((key) => !after.has(key)).length,
  };
}

/** Of what lies outside of the repository nothing is said, nor whether it is there. */
function mayBeThere(path: string, folder: string, cwd: string): boolean {
  const file = resolve(folder, path);
  return !isWithin(findRoot(folder, cwd), file) || existsSync(file);
}

/** Of a file that the builder refuses nothing else is known. */
function isOfSyntax({ rule }: { readonly rule: string }): boolean {
  return rule === 'syntax-error';
}

function isBroken(results: readonly FileResult[]): boolean {
  return results.some(({ findings }) => findings.some(isOfSyntax));
}

function pathsOf(results: readonly FileResult[], folder: string, cwd: string): readonly string[] {
  return results.map(({ path }) => relativePosix(folder, resolve(cwd, path)));
}

function entriesIn(result: FileResult, folder: string, cwd: string): readonly Known[] {
  const path = relativePosix(folder, resolve(cwd, result.path));
  const fingerprints = fingerprintsOf(result);
  return result.findings.map((finding, index) => ({
    finding,
    entry: { path, rule: finding.rule, fingerprint: fingerprints[index] ?? '' },
  }));
}
