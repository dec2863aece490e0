import { jemallocFix } from '../src/allocator/advise-run.ts';
import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { repairConf } from '../src/allocator/malloc-conf.ts';
import { partOf } from '../src/allocator/preload-span.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import type { ConfFault, Facts, MallocConf, Report, Rule, Traced } from '../src/model.ts';

const malformed = ({ reason, start }: ConfFault, { text }: MallocConf): string =>
  `MALLOC_CONF has ${reason}: jemalloc drops ${start === 0 ? 'all of' : 'from there on'} "${text}", prints one line and goes on; write key:value pairs with commas alone between them`;

export const malformedMallocConf: Rule = {
  name: 'malformed-malloc-conf',
  severity: 'error',
  summary: 'a MALLOC_CONF that jemalloc drops from the mistake on',
  *check(facts) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'jemalloc' || !allocator.conf?.value?.fault) return;
    const { value: conf, span } = allocator.conf;
    const { fault } = conf;
    if (!fault) return;
    yield {
      span: partOf(run, span, conf.text.slice(fault.start), conf.text, fault.start, conf.text.length),
      message: malformed(fault, conf),
      ...remedy(facts, allocator.conf, conf, allocator.version),
    };
  },
};

function remedy(facts: Facts, traced: Traced<MallocConf>, conf: MallocConf, version: string | undefined): Pick<Report, 'fix' | 'why'> {
  const kept = conf.entries.map(({ key, value }) => `${key}:${value}`).join(',');
  const why = chainOfFacts(facts, kept ? `what is left in effect is "${kept}"` : 'nothing of it is in effect');
  const repaired = repairConf(conf.text, version);
  if (repaired === undefined) return { why: why.concat('no fix: what was meant is not plain') };
  const edits = rewriteConf(facts.run, traced, repaired);
  if ('refused' in edits) return { why: why.concat(`no fix: ${edits.refused}`) };
  return { fix: jemallocFix(facts.run, `write ${repaired}`, 'the pairs it dropped come into effect', edits), why };
}
