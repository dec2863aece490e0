import { keyStatus } from '../src/allocator/conf-keys.ts';
import { buildMentions } from '../src/allocator/evidence.ts';
import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { inertSettings } from '../src/allocator/inert-settings.ts';
import { tuningOf, type Plan } from '../src/allocator/plan.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { remedies } from '../src/allocator/remedy.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { servesModels } from '../src/allocator/settled.ts';
import { allOf } from '../src/edits/all-of.ts';
import { addEnv, extendEnv, fillEmpty, setElsewhere } from '../src/edits/env.ts';
import { addForkHook } from '../src/edits/fork-hook.ts';
import type { Allocator, Edit, Preload, Refusal, Rule, Run } from '../src/model.ts';

const untuned = ({ isSeen, preload }: Extract<Allocator, { kind: 'jemalloc' }>): string =>
  `${isSeen ? 'jemalloc is preloaded' : `"${preload.name}" is preloaded, if it is there,`} without MALLOC_CONF: it keeps freed pages for 10 s, and for good when the process idles; set MALLOC_CONF`;

const OTHER_READER =
  '_RJEM_MALLOC_CONF is read by the jemalloc inside of polars and other Rust programs alone';

export const untunedJemalloc: Rule = {
  name: 'untuned-jemalloc',
  severity: 'warning',
  fix: 'safe',
  summary: 'jemalloc is preloaded with its defaults, which keep freed memory',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'jemalloc' || allocator.conf || settings.profile === 'throughput') return;
    // Set under another name: that is the cause to speak of. A hidden base may set it too.
    if (inertSettings(facts).some(({ meant }) => meant) || run.image.base.env === undefined) return;
    if (buildMentions(run.image, /with-malloc-conf|jemalloc[-_/]v?[34]\./)) return;
    if (allocator.preload.name.endsWith('.so.1')) return;
    if (!runsPython(run) || servesModels(run) || keyStatus('dirty_decay_ms', allocator.version) === 'unknown')
      return;
    const tuning = tuningOf(run, settings, 'jemalloc');
    const [conf] = Object.values(tuning.settings);
    const plan = { ...tuning, title: `set MALLOC_CONF=${conf}`, install: undefined, soname: undefined };
    yield {
      span: preloadSpan(run, allocator.preload),
      message: untuned(allocator),
      why: chainOfFacts(facts, tuning.reason, ...(run.env.has('_RJEM_MALLOC_CONF') ? [OTHER_READER] : [])),
      ...remedies(run, settings, plan, (each) => setConf(run, allocator.preload, each)),
    };
  },
};

function setConf(run: Run, preload: Preload, { settings, hook }: Plan): readonly Edit[] | Refusal {
  const elsewhere = setElsewhere(preload.via);
  if (elsewhere) return elsewhere;
  const { image } = run;
  const hooked = hook === undefined ? [] : addForkHook(image, hook);
  const { filled, rest } = fillEmpty(image, settings);
  return allOf(hooked, filled, extendEnv(image.dockerfile, preload.variable, rest) ?? addEnv(image, rest));
}
