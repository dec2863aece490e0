import { adviceFor } from '../src/allocator/advise-run.ts';
import { buildMentions } from '../src/allocator/evidence.ts';
import { keyStatus } from '../src/allocator/conf-keys.ts';
import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { addEnv, extendEnv, setElsewhere } from '../src/edits/env.ts';
import type { Edit, Preload, Refusal, Rule, Run } from '../src/model.ts';

const UNTUNED =
  'jemalloc is preloaded without MALLOC_CONF: it keeps freed pages for 10 s, and for good when the process idles; set MALLOC_CONF';

export const untunedJemalloc: Rule = {
  name: 'untuned-jemalloc',
  severity: 'warning',
  summary: 'jemalloc is preloaded with its defaults, which keep freed memory',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'jemalloc' || allocator.conf || settings.profile === 'throughput') return;
    // The name of a link /etc/malloc.conf is read like the variable; a hidden base may set either.
    if (buildMentions(run.image, /malloc\.conf|with-malloc-conf/) || run.image.base.env === undefined) return;
    if (allocator.preload.name.endsWith('.so.1') || buildMentions(run.image, /jemalloc[-_/]v?[34]\./)) return;
    if (!runsPython(run) || keyStatus('dirty_decay_ms', allocator.version) === 'unknown') return;
    const { conf, price, reason } = adviceFor(run, settings.profile);
    yield {
      span: preloadSpan(run, allocator.preload),
      message: UNTUNED,
      why: chainOfFacts(facts, reason),
      ...remedy(run, `set MALLOC_CONF=${conf}`, price, setConf(run, allocator.preload, conf)),
    };
  },
};

function setConf(run: Run, preload: Preload, conf: string): readonly Edit[] | Refusal {
  const elsewhere = setElsewhere(preload.via);
  if (elsewhere) return elsewhere;
  const { dockerfile } = run.image;
  return (
    extendEnv(dockerfile, preload.variable, 'MALLOC_CONF', conf) ?? addEnv(run.image, { MALLOC_CONF: conf })
  );
}
