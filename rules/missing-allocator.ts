import { adviceFor } from '../src/allocator/advise-run.ts';
import { chainOfFacts, libcAllocator, subject } from '../src/allocator/facts-text.ts';
import { inertSettings } from '../src/allocator/inert-settings.ts';
import { cpythonPlan, wantedLibrary } from '../src/allocator/plan.ts';
import { installRemedy } from '../src/allocator/remedy.ts';
import { runsPython, startsPython } from '../src/allocator/runs-python.ts';
import { isSettled, servesModels } from '../src/allocator/settled.ts';
import { preloadLibrary } from '../src/edits/preload.ts';
import type { Rule, Run, Settings } from '../src/model.ts';

const todo = (run: Run, settings: Settings): string =>
  settings.allocator === 'cpython' && !('refused' in cpythonPlan(run))
    ? 'set PYTHONMALLOC=mimalloc'
    : `preload ${wantedLibrary(settings)}`;

const keepsMemory = (run: Run, settings: Settings): string =>
  `"${run.image.base.reference}" leaves ${subject(run)} on glibc's allocator, which keeps the memory that a burst frees: ${todo(run, settings)}`;

// On musl the freed memory does come back (27 MB after twelve columnar bursts; jemalloc 52, 26 five seconds later), but
// it costs CPU: 16.7 s against 5.0 there, 3.29 s against 2.59 on JSON.
const costsCpu = (run: Run): string =>
  `"${run.image.base.reference}" leaves ${subject(run)} on ${libcAllocator(run.image.base)}, which takes 1.3 to 3.3 times the CPU of jemalloc: preload jemalloc`;

export const missingAllocator: Rule = {
  name: 'missing-allocator',
  severity: 'warning',
  fix: 'safe',
  summary: 'a shipped Python image runs on the allocator of its libc',
  *check(facts, settings) {
    const { run, allocator } = facts;
    const { base } = run.image;
    if (allocator.kind !== 'libc' || settings.profile === 'throughput' || servesModels(run)) return;
    // Then nothing reads what is set: that is the cause to speak of.
    if (!isSettled(run) || inertSettings(facts).length > 0) return;
    if (!runsPython(run) || (run.image.python !== 'yes' && !startsPython(run.process))) return;
    if (base.libc === 'unknown') return;
    const isGlibc = base.libc === 'glibc';
    // On musl only the CPU speaks for jemalloc, and a decay of 0 takes that away again.
    if (!isGlibc && (!['any', 'jemalloc'].includes(settings.allocator) || forksOrIsUnknown(run, settings)))
      return;
    const isServer = run.process.longRunning && startsPython(run.process) && isGlibc;
    yield {
      span: run.image.chain[0]?.span ?? run.image.stage.span,
      message: isGlibc ? keepsMemory(run, settings) : costsCpu(run),
      severity: isServer ? 'warning' : 'info',
      why: chainOfFacts(facts),
      ...installRemedy(run, settings, preloadLibrary),
    };
  },
};

function forksOrIsUnknown(run: Run, settings: Settings): boolean {
  return !adviceFor(run, settings.profile).conf.includes('background_thread');
}
