import { adviceFor, jemallocFix } from '../src/allocator/advise-run.ts';
import { buildMentions } from '../src/allocator/evidence.ts';
import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { addEnv, extendEnv } from '../src/edits/env.ts';
import type { Facts, Preload, Report, Rule, Settings } from '../src/model.ts';

const UNTUNED =
  'jemalloc is preloaded without MALLOC_CONF: it keeps freed pages 10 s, and for good once the process idles; set MALLOC_CONF';

export const untunedJemalloc: Rule = {
  name: 'untuned-jemalloc',
  severity: 'warning',
  summary: 'jemalloc is preloaded with its defaults, which keep freed memory',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'jemalloc' || allocator.conf || settings.profile === 'throughput') return;
    // The name of a link /etc/malloc.conf is read like the variable; a hidden base may set either.
    if (buildMentions(run.image, /malloc\.conf/) || run.image.base.env === undefined) return;
    if (run.image.python === 'no') return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: UNTUNED,
      ...remedy(facts, allocator.preload, settings),
    };
  },
};

function remedy(facts: Facts, preload: Preload, settings: Settings): Pick<Report, 'fix' | 'why'> {
  const { run } = facts;
  const advice = adviceFor(run, settings.profile);
  const why = chainOfFacts(facts, advice.reason);
  if (preload.via === 'command') return { why: why.concat('no fix: the command sets LD_PRELOAD itself') };
  const edits =
    extendEnv(run.image.dockerfile, preload.variable, 'MALLOC_CONF', advice.conf) ?? addEnv(run.image, { MALLOC_CONF: advice.conf });
  if ('refused' in edits) return { why: why.concat(`no fix: ${edits.refused}`) };
  return { fix: jemallocFix(run, `set MALLOC_CONF=${advice.conf}`, advice.price, edits), why };
}
