import { adviceFor } from '../src/allocator/advise-run.ts';
import { chainOfFacts, libcAllocator, subject } from '../src/allocator/facts-text.ts';
import { installPlan } from '../src/allocator/packages.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { preloadLibrary } from '../src/edits/preload.ts';
import type { Report, Rule, Run, Settings } from '../src/model.ts';

const keepsMemory = (run: Run): string =>
  `"${run.image.base.reference}" leaves ${subject(run)} on glibc's allocator, which keeps the memory that a burst frees: preload jemalloc`;

// On musl the freed memory does come back (27 MB after twelve columnar bursts, jemalloc 26); the CPU does not:
// 16.7 s against 5.0 there, 3.29 s against 2.59 on JSON.
const costsCpu = (run: Run): string =>
  `"${run.image.base.reference}" leaves ${subject(run)} on ${libcAllocator(run.image.base)}, which takes 1.3 to 3.3 times the CPU of jemalloc: preload jemalloc`;

/** What a Python image starts when Python is only there to build. */
const OTHER_PROGRAMS = ['node', 'npm', 'npx', 'yarn', 'pnpm', 'java', 'nginx', 'ruby', 'php', 'redis-server', 'postgres', 'bash', 'sh'];

const COMMENT = 'jemalloc gives freed memory back to the system.';

export const missingAllocator: Rule = {
  name: 'missing-allocator',
  severity: 'info',
  summary: 'a shipped Python image runs on the allocator of its libc',
  *check(facts, settings) {
    const { run, allocator } = facts;
    const { base } = run.image;
    if (allocator.kind !== 'libc' || settings.profile === 'throughput' || base.accelerated) return;
    if (!runsPython(run)) return;
    const isServer = run.process.longRunning && base.libc === 'glibc';
    yield {
      span: run.image.chain[0]?.span ?? run.image.stage.span,
      message: base.libc === 'glibc' ? keepsMemory(run) : costsCpu(run),
      severity: isServer ? 'warning' : 'info',
      why: chainOfFacts(facts),
      ...installAndPreload(run, settings),
    };
  },
};

/** A Python program, or whatever a Python image starts that is not known to be something else. */
function runsPython({ image, process }: Run): boolean {
  if (image.python !== 'yes') return false;
  if (process.longRunning || process.program === 'python') return true;
  return image.base.python === 'yes' && !OTHER_PROGRAMS.includes(process.program ?? '');
}

function installAndPreload(run: Run, { profile }: Settings): Pick<Report, 'fix' | 'refusal'> {
  const plan = installPlan(run.image.base);
  if ('refused' in plan) return { refusal: plan.refused };
  const advice = adviceFor(run, profile);
  const conf = run.env.has('MALLOC_CONF') ? undefined : advice.conf;
  const edits = preloadLibrary(run.image, { ...plan, conf, comment: COMMENT });
  return remedy(run, `install ${plan.install.name} and preload it`, advice.price, edits);
}
