import { decaySeverity, HOARDING_MS, tuningPrice, type Advice } from '../src/allocator/advice.ts';
import { adviceFor } from '../src/allocator/advise-run.ts';
import { mayHaveForkHook, tunedConf } from '../src/allocator/conf-facts.ts';
import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { confPairs, setConf } from '../src/allocator/malloc-conf.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import type { ConfSource, MallocConf, Rule, Run } from '../src/model.ts';

const neverIdle = ({ site }: ConfSource, { text }: MallocConf, run: Run, wanted: string): string =>
  `${site} "${text}" has no background thread: jemalloc gives pages back only while ${subject(run)} allocates, never when it idles; write "${wanted}"`;

export const noBackgroundThread: Rule = {
  name: 'no-background-thread',
  severity: 'warning',
  fix: 'safe',
  summary: 'without a background thread an idle process never gives memory back',
  *check(facts, settings) {
    const { run } = facts;
    const tuned = tunedConf(facts, settings);
    if (!tuned || tuned.backgroundThread !== false || mayHaveForkHook(run)) return;
    // At 0 pages go back as they are freed; below, and under hoarding, nothing is meant to go back.
    const { dirtyDecayMs = 0 } = tuned;
    const { conf } = tuned.allocator;
    if (dirtyDecayMs <= 0 || dirtyDecayMs >= HOARDING_MS || !conf) return;
    const advice = adviceFor(run, settings.profile);
    const text = withThread(tuned.conf, dirtyDecayMs, advice);
    yield {
      span: conf.span,
      message: neverIdle(conf, tuned.conf, run, text),
      why: chainOfFacts(facts, advice.reason),
      ...remedy(run, `write MALLOC_CONF=${text}`, tuningPrice(advice), rewriteConf(run, conf, text)),
    };
  },
};

/** Adds the thread and a decay that is worth it, or takes the decay to 0 where the thread would not be there. */
function withThread({ text }: MallocConf, dirtyDecayMs: number, advice: Advice): string {
  const wanted = confPairs(advice.conf);
  if (wanted['background_thread'] === undefined)
    return setConf(text, { background_thread: undefined, ...wanted });
  const decay = decaySeverity(dirtyDecayMs) ? { dirty_decay_ms: wanted['dirty_decay_ms'] } : {};
  return setConf(text, { background_thread: 'true', ...decay });
}
