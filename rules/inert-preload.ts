import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { planFor, preloadInstalled } from '../src/allocator/plan.ts';
import { remedies, type Remedy } from '../src/allocator/remedy.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { preloadLibrary } from '../src/edits/preload.ts';
import type { Allocator, Rule, Run, Settings } from '../src/model.ts';

type Inert = Extract<Allocator, { kind: 'inert' }>;

const noEffect = ({ reason, movable, name }: Inert, { image: { base } }: Run): string =>
  `LD_PRELOAD does not reach the process: ${reason}; it runs on ${libcAllocator(base)}, not on ${name}${movable ? ': write ENV LD_PRELOAD' : '; do without that, or delete LD_PRELOAD'}`;

export const inertPreload: Rule = {
  name: 'inert-preload',
  severity: 'warning',
  fix: 'safe',
  summary: 'a LD_PRELOAD that has no effect on the process',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'inert' || !runsPython(run)) return;
    yield {
      span: allocator.span,
      message: noEffect(allocator, run),
      why: chainOfFacts(facts),
      ...preload(run, allocator, settings),
    };
  },
};

/** An ENV does what was meant; where the variable is taken away or ignored on the way, no value of it helps. */
function preload(run: Run, { movable, package: owner }: Inert, settings: Settings): Remedy {
  if (!movable) return { refusal: 'an ENV does not reach the process, whatever its value' };
  if (settings.allocator === 'cpython')
    return { refusal: "the config wants Python's own mimalloc, which needs no LD_PRELOAD: delete it" };
  const plan = owner ? preloadInstalled(run, settings, owner) : planFor(run, settings);
  return remedies(run, settings, plan, (each) => preloadLibrary(run.image, each));
}
