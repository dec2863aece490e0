import { hoards } from '../src/allocator/advice.ts';
import { adviceFor } from '../src/allocator/advise-run.ts';
import { abortsAtStart } from '../src/allocator/conf-facts.ts';
import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { confPairs, decayMs, setConf } from '../src/allocator/malloc-conf.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { threadClash, type ThreadClash } from '../src/allocator/thread-hazard.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import type { MallocConf, Rule } from '../src/model.ts';

const dies = ({ command, program }: ThreadClash, wanted: string): string =>
  program === 'setpriv'
    ? `"${command}" aborts under "background_thread:true": the container ends with exit code 139, or 134 behind an init, and no message; write "${wanted}", or drop privileges with gosu or USER`
    : `"${command}" fails under "background_thread:true": "Invalid argument", exit code 1; write "${wanted}"`;

// glibc sends SIGABRT (134), which the kernel keeps from process 1; there its last resort is SIGSEGV (139).
// setpriv keeps its capabilities for its own thread; glibc then changes the groups of every thread and finds that the
// results differ (run: util-linux 2.38.1).
const WHY = {
  setpriv:
    'setpriv keeps capabilities for one thread, and glibc aborts when the other may not change its groups',
  unshare: 'a process with a second thread may not enter a user namespace: unshare(2)',
};

export const setprivAbort: Rule = {
  name: 'setpriv-abort',
  severity: 'error',
  fix: 'safe',
  summary: "setpriv or unshare that fails once jemalloc's background thread runs",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'jemalloc' || !abortsAtStart(facts)) return;
    const { conf, version } = allocator;
    const clash = threadClash(run);
    if (!conf?.value || !clash) return;
    const advice = adviceFor(run, settings.profile);
    // Where the decay is a choice the thread alone goes.
    const isChosen = settings.profile === 'throughput' || keepsOnPurpose(conf.value, version);
    const wanted = isChosen
      ? { background_thread: 'false' }
      : { background_thread: undefined, ...confPairs(advice.conf) };
    const text = setConf(conf.value.text, wanted);
    const price = isChosen ? 'an idle process gives nothing back' : advice.price;
    yield {
      span: conf.span,
      message: dies(clash, text),
      why: chainOfFacts(facts, WHY[clash.program]),
      ...remedy(run, `write MALLOC_CONF=${text}`, price, rewriteConf(run, conf, text)),
    };
  },
};

function keepsOnPurpose(conf: MallocConf, version: string | undefined): boolean {
  const { value: dirty = 0 } = decayMs(conf, 'dirty_decay_ms', version);
  const { value: muzzy = 0 } = decayMs(conf, 'muzzy_decay_ms', version);
  return hoards(dirty, muzzy);
}
