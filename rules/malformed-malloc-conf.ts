import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { repairConf } from '../src/allocator/malloc-conf.ts';
import { partOf } from '../src/allocator/preload-span.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import type { ConfFault, MallocConf, Rule } from '../src/model.ts';

const aborts = ({ reason }: ConfFault, { text }: MallocConf, site: string): string =>
  `${site} "${text}" has ${reason}, and with abort_conf:true the process aborts at its start; write key:value pairs with commas alone between them`;

const malformed = ({ reason, start }: ConfFault, { text }: MallocConf, site: string): string =>
  `${site} "${text}" has ${reason}: jemalloc drops ${start === 0 ? 'all of it' : 'that pair and all after it'}; write key:value pairs with commas alone between them`;

export const malformedMallocConf: Rule = {
  name: 'malformed-malloc-conf',
  severity: 'error',
  fix: 'safe',
  summary: 'a MALLOC_CONF that jemalloc drops from the mistake on',
  *check(facts) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'jemalloc' || !allocator.conf?.value?.fault) return;
    const { value: conf, span, site } = allocator.conf;
    const { fault } = conf;
    if (!fault) return;
    const repaired = repairConf(conf.text, allocator.version);
    const edits =
      repaired === undefined
        ? { refused: 'what was meant is not plain' }
        : rewriteConf(run, allocator.conf, repaired);
    yield {
      span: partOf(run, span, conf.text.slice(fault.start), conf.text, fault.start, conf.text.length),
      message: (/\babort_conf:true\b/.test(conf.text) ? aborts : malformed)(fault, conf, site),
      why: chainOfFacts(facts, inEffect(conf)),
      ...remedy(run, `write ${repaired}`, 'the pairs it dropped come into effect', edits),
    };
  },
};

function inEffect({ entries }: MallocConf): string {
  if (entries.length === 0) return 'nothing of it is in effect';
  return `what is left in effect is "${entries.map(({ key, value }) => `${key}:${value}`).join(',')}"`;
}
