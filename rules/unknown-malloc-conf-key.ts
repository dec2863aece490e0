import { abortsOnMistake, confMistakes } from '../src/allocator/conf-mistakes.ts';
import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { renameKey } from '../src/allocator/malloc-conf.ts';
import { partOf } from '../src/allocator/preload-span.ts';
import { unsafeFix } from '../src/allocator/remedy.ts';
import { variableMistakes, type VariableMistake } from '../src/allocator/variable-mistakes.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import { renameVariable } from '../src/edits/env.ts';
import type { Facts, Report, Rule } from '../src/model.ts';

const suggestion = (meant: string | undefined, what = 'the pair'): string =>
  meant === undefined ? `delete ${what}` : `did you mean "${meant}"?`;

const notAKey = (pair: string, version: string | undefined, aborts: boolean): string => {
  const effect = aborts
    ? 'abort_conf:true ends the process at its start'
    : 'the pair is ignored, and every process writes a line to stderr';
  return `"${pair}" is no option of ${version === undefined ? 'any jemalloc' : `jemalloc ${version}`}: ${effect}`;
};

const removed = (pair: string, version: string | undefined): string =>
  `"${pair}" is no option of jemalloc ${version} any more: the pair is ignored without a word`;

export const unknownMallocConfKey: Rule = {
  name: 'unknown-malloc-conf-key',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'an option that the loaded allocator does not have',
  *check(facts) {
    const { run, allocator } = facts;
    for (const mistake of variableMistakes(facts))
      if (mistake.kind === 'unknown') yield misnamed(facts, mistake);
    if (allocator.kind !== 'jemalloc' || !allocator.conf?.value) return;
    const { conf, version } = allocator;
    const { text } = allocator.conf.value;
    const aborts = abortsOnMistake(allocator.conf.value);
    for (const mistake of confMistakes(facts)) {
      if (mistake.kind !== 'unknown' && mistake.kind !== 'removed') continue;
      const { entry, meant, kind, why } = mistake;
      const pair = text.slice(entry.start, entry.end);
      const fatal = aborts && kind === 'unknown' && !entry.key.startsWith('experimental_');
      const renamed = meant === undefined ? undefined : renameKey(text, entry, meant);
      const says = kind === 'removed' ? removed(pair, version) : notAKey(pair, version, fatal);
      yield {
        span: partOf(run, conf.span, pair, text, entry.start, entry.end),
        message: `${says}${why === undefined ? '' : ` (${why})`}; ${suggestion(renamed === undefined ? undefined : meant)}`,
        severity: fatal ? 'error' : version === undefined || kind === 'removed' ? 'info' : 'warning',
        why: chainOfFacts(facts),
        fix:
          renamed === undefined
            ? undefined
            : unsafeFix(
                run,
                `write ${meant}`,
                'the option comes into effect',
                rewriteConf(run, conf, renamed),
              ),
      };
    }
  },
};

function misnamed(facts: Facts, { name, variable, why, meant }: VariableMistake): Report {
  const { run } = facts;
  const edits = renameVariable(run.image.dockerfile, variable, meant ?? name);
  return {
    span: variable.span,
    message: `"${name}" has no effect: ${why}; ${suggestion(meant, 'it')}`,
    why: chainOfFacts(facts),
    fix:
      meant === undefined
        ? undefined
        : unsafeFix(run, `write ${meant}`, 'the option comes into effect', edits),
  };
}
