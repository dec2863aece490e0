import type { Advice } from '../src/allocator/advice.ts';
import { adviceFor } from '../src/allocator/advise-run.ts';
import { chainOfFacts, libcAllocator, subject } from '../src/allocator/facts-text.ts';
import { installPlan } from '../src/allocator/packages.ts';
import { isSettled, servesModels } from '../src/allocator/settled.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { runsPython, startsPython } from '../src/allocator/runs-python.ts';
import { preloadLibrary } from '../src/edits/preload.ts';
import type { Report, Rule, Run } from '../src/model.ts';

const keepsMemory = (run: Run): string =>
  `"${run.image.base.reference}" leaves ${subject(run)} on glibc's allocator, which keeps the memory that a burst frees: preload jemalloc`;

// On musl the freed memory does come back (27 MB after twelve columnar bursts; jemalloc 52, 26 five seconds later), but
// it costs CPU: 16.7 s against 5.0 there, 3.29 s against 2.59 on JSON.
const costsCpu = (run: Run): string =>
  `"${run.image.base.reference}" leaves ${subject(run)} on ${libcAllocator(run.image.base)}, which takes 1.3 to 3.3 times the CPU of jemalloc: preload jemalloc`;

export const missingAllocator: Rule = {
  name: 'missing-allocator',
  severity: 'warning',
  summary: 'a shipped Python image runs on the allocator of its libc',
  *check(facts, settings) {
    const { run, allocator } = facts;
    const { base } = run.image;
    if (allocator.kind !== 'libc' || settings.profile === 'throughput' || servesModels(run)) return;
    if (!isSettled(run)) return;
    if (!runsPython(run) || (run.image.python !== 'yes' && !startsPython(run.process))) return;
    const advice = adviceFor(run, settings.profile);
    // On musl only the CPU speaks for jemalloc, and a decay of 0 takes that away again.
    if (base.libc !== 'glibc' && !advice.conf.includes('background_thread')) return;
    const isServer = run.process.longRunning && startsPython(run.process) && base.libc === 'glibc';
    yield {
      span: run.image.chain[0]?.span ?? run.image.stage.span,
      message: base.libc === 'glibc' ? keepsMemory(run) : costsCpu(run),
      severity: isServer ? 'warning' : 'info',
      why: chainOfFacts(facts),
      ...installAndPreload(run, advice),
    };
  },
};

function installAndPreload(run: Run, advice: Advice): Pick<Report, 'fix' | 'refusal'> {
  const plan = installPlan(run.image.base);
  if ('refused' in plan) return { refusal: plan.refused };
  const conf =
    run.env.get('MALLOC_CONF')?.value === '' || !run.env.has('MALLOC_CONF') ? advice.conf : undefined;
  const edits = preloadLibrary(run.image, { ...plan, conf });
  return remedy(run, `install ${plan.install.name} and preload it`, advice.price, edits);
}
