import { adviceFor, jemallocFix } from '../src/allocator/advise-run.ts';
import { hasForkHook, tunedConf } from '../src/allocator/conf-facts.ts';
import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { confPairs, setConf } from '../src/allocator/malloc-conf.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import type { Facts, MallocConf, Report, Rule, Run, Settings, Traced } from '../src/model.ts';

const neverIdle = ({ text }: MallocConf, run: Run): string =>
  `MALLOC_CONF "${text}" has no background thread: jemalloc gives pages back only while ${subject(run)} allocates, never when it idles; ${
    run.process.model === 'prefork' ? 'write dirty_decay_ms:0' : 'add background_thread:true'
  }`;

export const noBackgroundThread: Rule = {
  name: 'no-background-thread',
  severity: 'warning',
  summary: 'without a background thread an idle process never gives memory back',
  *check(facts, settings) {
    const { run, allocator } = facts;
    const tuned = tunedConf(allocator, settings);
    if (!tuned || tuned.backgroundThread !== false || hasForkHook(run)) return;
    // At 0 pages go back as they are freed; at -1 and under hoarding nothing is meant to go back.
    const { dirtyDecayMs } = tuned;
    if (dirtyDecayMs === undefined || dirtyDecayMs <= 0 || dirtyDecayMs >= 9_000_000_000) return;
    const { conf } = tuned.allocator;
    if (!conf) return;
    yield { span: conf.span, message: neverIdle(tuned.conf, run), ...remedy(facts, conf, tuned.conf, settings) };
  },
};

function remedy(facts: Facts, traced: Traced<MallocConf>, conf: MallocConf, settings: Settings): Pick<Report, 'fix' | 'why'> {
  const { run } = facts;
  const advice = adviceFor(run, settings.profile);
  const wanted = confPairs(advice.conf);
  const changes = wanted['background_thread'] === undefined ? { background_thread: undefined, ...wanted } : { background_thread: 'true' };
  const text = setConf(conf.text, changes);
  const why = chainOfFacts(facts, advice.reason);
  const edits = rewriteConf(run, traced, text);
  if ('refused' in edits) return { why: why.concat(`no fix: ${edits.refused}`) };
  return { fix: jemallocFix(run, `write MALLOC_CONF=${text}`, advice.price, edits), why };
}
