import { abortsOnMistake, confMistakes, type ConfMistake } from '../src/allocator/conf-mistakes.ts';
import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { repairConf, replaceValue } from '../src/allocator/malloc-conf.ts';
import { partOf } from '../src/allocator/preload-span.ts';
import { remedy, type Remedy } from '../src/allocator/remedy.ts';
import { variableMistakes, type VariableMistake } from '../src/allocator/variable-mistakes.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import { changeEnv } from '../src/edits/env.ts';
import type { ConfSource, Facts, Report, Rule, Run } from '../src/model.ts';

type Invalid = Extract<ConfMistake, { kind: 'ignored' | 'differs' | 'duplicate' }>;

const isInvalid = (mistake: ConfMistake): mistake is Invalid => 'repaired' in mistake || 'last' in mistake;

const says = (mistake: Invalid, whole: string | undefined, aborts: boolean): string => {
  const { key, value } = mistake.entry;
  switch (mistake.kind) {
    case 'ignored': {
      const effect = aborts ? 'abort_conf:true ends the process at its start' : 'jemalloc ignores the pair';
      return `"${key}:${value}": ${mistake.why}, so ${effect}${write(key, mistake.repaired, whole)}`;
    }
    case 'differs':
      return `"${key}:${value}" is read as ${mistake.reads}, because ${mistake.why}${write(key, mistake.repaired, whole)}`;
    case 'duplicate':
      return `"${key}:${value}" has no effect: the later "${key}:${mistake.last.value}" wins; delete one of them`;
  }
};

const write = (key: string, value: string | undefined, whole: string | undefined): string => {
  if (value !== undefined) return `; write ${key}:${value}`;
  return whole === undefined ? '; write another value or delete the pair' : `; write "${whole}"`;
};

export const invalidMallocConfValue: Rule = {
  name: 'invalid-malloc-conf-value',
  severity: 'error',
  fix: 'safe',
  summary: 'a setting whose value the allocator ignores or reads otherwise than it looks',
  *check(facts) {
    const { run, allocator } = facts;
    for (const mistake of variableMistakes(facts))
      if (mistake.kind !== 'unknown') yield invalid(facts, mistake);
    if (allocator.kind !== 'jemalloc' || !allocator.conf?.value) return;
    const { conf } = allocator;
    const { text, entries } = allocator.conf.value;
    for (const found of confMistakes(facts).filter(isInvalid)) {
      const { entry, kind } = found;
      // Mended it would come to rival another pair: which one is meant is not plain.
      const hasRival = entries.some((other) => other !== entry && other.key === entry.key);
      const mistake = hasRival && 'repaired' in found ? { ...found, repaired: undefined } : found;
      const pair = text.slice(entry.start, entry.end);
      yield {
        span: partOf(run, conf.span, pair, text, entry.start, entry.end),
        message: says(mistake, repairConf(text), abortsOnMistake(allocator.conf.value)),
        severity: kind === 'ignored' ? 'error' : 'warning',
        why: chainOfFacts(facts),
        ...repair(run, conf, text, mistake),
      };
    }
  },
};

function repair(run: Run, conf: ConfSource, text: string, mistake: Invalid): Remedy {
  if (mistake.kind === 'duplicate') return {};
  const { entry, repaired: value } = mistake;
  const repaired = value === undefined ? repairConf(text) : replaceValue(text, entry, value);
  if (repaired === undefined) return {};
  const what = `write ${value === undefined ? repaired : `${entry.key}:${value}`}`;
  return remedy(run, what, 'the value that was meant comes into effect', rewriteConf(run, conf, repaired));
}

function invalid(facts: Facts, { kind, name, variable, why, meant }: VariableMistake): Report {
  const { run } = facts;
  const effect = kind === 'ignored' ? ', and its default holds' : '';
  const todo = meant === undefined ? '' : `; write ${name}=${meant}`;
  const edits = meant === undefined ? undefined : changeEnv(run.image.dockerfile, variable, meant);
  return {
    span: variable.span,
    message: `${name} "${variable.value}": ${why}${effect}${todo}`,
    severity: kind === 'ignored' ? 'error' : 'warning',
    why: chainOfFacts(facts),
    ...(edits
      ? remedy(run, `write ${name}=${meant}`, 'the value that was meant comes into effect', edits)
      : {}),
  };
}
