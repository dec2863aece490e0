import { adviceFor, jemallocFix } from '../src/allocator/advise-run.ts';
import { hasForkHook, tunedConf } from '../src/allocator/conf-facts.ts';
import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { confPairs, setConf } from '../src/allocator/malloc-conf.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import type { Facts, MallocConf, Report, Rule, Run, Settings, Traced } from '../src/model.ts';

const endsAtFork = (run: Run): string =>
  `"background_thread:true" does not reach the workers of ${subject(run)}: the thread ends at fork() and idle workers keep what they freed; write dirty_decay_ms:0`;

export const forkedBackgroundThread: Rule = {
  name: 'forked-background-thread',
  severity: 'warning',
  summary: "forked workers do not have jemalloc's background thread",
  *check(facts, settings) {
    const { run, allocator } = facts;
    const tuned = tunedConf(allocator, settings);
    if (!tuned || run.process.model !== 'prefork' || !tuned.backgroundThread) return;
    if (tuned.dirtyDecayMs === undefined || tuned.dirtyDecayMs === 0 || hasForkHook(run)) return;
    const { conf } = tuned.allocator;
    if (!conf) return;
    yield { span: conf.span, message: endsAtFork(run), ...remedy(facts, conf, tuned.conf, settings) };
  },
};

function remedy(facts: Facts, traced: Traced<MallocConf>, conf: MallocConf, settings: Settings): Pick<Report, 'fix' | 'why'> {
  const { run } = facts;
  const advice = adviceFor(run, settings.profile);
  const why = chainOfFacts(facts, advice.measured);
  const text = setConf(conf.text, { background_thread: undefined, ...confPairs(advice.conf) });
  const edits = rewriteConf(run, traced, text);
  if ('refused' in edits) return { why: why.concat(`no fix: ${edits.refused}`) };
  return { fix: jemallocFix(run, `write MALLOC_CONF=${text}`, advice.price, edits), why };
}
