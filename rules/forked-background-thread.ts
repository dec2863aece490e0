import { adviseWithHook, HOARDING_MS } from '../src/allocator/advice.ts';
import { adviceFor } from '../src/allocator/advise-run.ts';
import { mayHaveForkHook, tunedConf } from '../src/allocator/conf-facts.ts';
import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { forkHook } from '../src/allocator/fork-hook.ts';
import { confPairs, setConf } from '../src/allocator/malloc-conf.ts';
import { remedy, unsafeFix } from '../src/allocator/remedy.ts';
import { overrideConf } from '../src/edits/conf.ts';
import { addForkHook } from '../src/edits/fork-hook.ts';
import type { Fix, Rule, Run, Settings } from '../src/model.ts';

const endsAtFork = (run: Run, wanted: string): string =>
  `"background_thread:true" does not reach the workers of ${subject(run)}: the thread ends at fork() and idle workers keep what they freed; write "${wanted}"`;

export const forkedBackgroundThread: Rule = {
  name: 'forked-background-thread',
  severity: 'warning',
  fix: 'safe',
  summary: "forked workers do not have jemalloc's background thread",
  *check(facts, settings) {
    const { run } = facts;
    const tuned = tunedConf(facts, settings);
    if (!tuned || run.process.model !== 'prefork' || !tuned.backgroundThread) return;
    // At 0 pages go back as they are freed; below, and under hoarding, nothing is meant to go back.
    const { dirtyDecayMs = 0 } = tuned;
    const { conf } = tuned.allocator;
    if (dirtyDecayMs <= 0 || dirtyDecayMs >= HOARDING_MS || !conf || mayHaveForkHook(run)) return;
    const advice = adviceFor(run, settings.profile);
    const text = setConf(tuned.conf.text, { background_thread: undefined, ...confPairs(advice.conf) });
    const plain = remedy(run, `write MALLOC_CONF=${text}`, advice.price, overrideConf(run, conf, text));
    yield {
      span: conf.span,
      message: endsAtFork(run, text),
      why: chainOfFacts(facts, `measured on ${advice.measured}`),
      ...plain,
      alternative: plain.fix && hooked(run, settings),
    };
  },
};

/** The thread stays as it is written, and every worker starts it again. */
function hooked(run: Run, { profile }: Settings): Fix | undefined {
  const found = forkHook(run);
  if ('refused' in found) return undefined;
  const { price } = adviseWithHook(profile);
  const edits = addForkHook(run.image, found.interpreter);
  return unsafeFix(run, 'add a hook that starts the background thread in every worker', price, edits);
}
