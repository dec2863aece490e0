import type { Finding } from '../model.ts';
import { keyOf, type Entry } from './baseline-file.ts';

/** A finding, and what a baseline would say of it. */
export interface Known {
  readonly finding: Finding;
  readonly entry: Entry;
}

/**
 * Of texts that fixes have changed: a line with an accepted finding may say something else by now. As many findings of
 * a rule are accepted as were before, first those that are known as they stand, then those that nobody has seen; never
 * one that was there and not accepted.
 */
export function quotaFilter(
  found: readonly Known[],
  accepted: readonly Known[],
): (later: readonly Known[]) => readonly Known[] {
  const known = new Set(accepted.map(({ entry }) => keyOf(entry)));
  const refused = new Set(found.map(({ entry }) => keyOf(entry)).filter((key) => !known.has(key)));
  return (later) => {
    const left = new Map<string, number>();
    for (const { entry } of accepted) left.set(kindOf(entry), (left.get(kindOf(entry)) ?? 0) + 1);
    const take = ({ entry }: Known): boolean => {
      const rest = left.get(kindOf(entry)) ?? 0;
      left.set(kindOf(entry), rest - 1);
      return rest > 0;
    };
    const same = later.filter((each) => known.has(keyOf(each.entry)) && take(each));
    const others = later.filter(
      (each) => !known.has(keyOf(each.entry)) && !refused.has(keyOf(each.entry)) && take(each),
    );
    return [...same, ...others];
  };
}

function kindOf({ path, rule }: Entry): string {
  return `${path}\n${rule}`;
}
