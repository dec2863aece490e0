import { adviseWithHook, decaySeverity, hoards, tuningPrice } from '../src/allocator/advice.ts';
import { adviceFor } from '../src/allocator/advise-run.ts';
import type { Tuned } from '../src/allocator/conf-facts.ts';
import { mayHaveForkHook, tunedConf } from '../src/allocator/conf-facts.ts';
import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { confPairs, setConf } from '../src/allocator/malloc-conf.ts';
import { partOf } from '../src/allocator/preload-span.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import type { Facts, Report, Rule, Settings, Severity } from '../src/model.ts';

type Key = 'dirty_decay_ms' | 'muzzy_decay_ms';

const tooLong = (key: Key, ms: number, silent: string | undefined, wanted: string): string => {
  const value =
    silent === undefined ? `"${key}:${ms}"` : `${silent} leaves ${key} at jemalloc's ${ms}, which`;
  const effect = ms < 0 ? 'keeps freed pages for good' : `keeps freed pages for ${ms / 1000} s after a burst`;
  return `${value} ${effect}: write ${key}:${wanted}`;
};

export const decayTooLong: Rule = {
  name: 'decay-too-long',
  severity: 'warning',
  fix: 'safe',
  summary: 'jemalloc keeps freed pages longer than the pauses between bursts',
  *check(facts, settings) {
    const tuned = tunedConf(facts, settings);
    if (!tuned || tuned.dirtyDecayMs === undefined) return;
    const { dirtyDecayMs: dirty, muzzyDecayMs: muzzy = 0 } = tuned;
    if (hoards(dirty, muzzy)) return;
    const isNever = dirty < 0;
    // Without the thread that does the decay its length is not the cause.
    const decays =
      tuned.backgroundThread === true &&
      (facts.run.process.model !== 'prefork' || mayHaveForkHook(facts.run));
    const severity = decays || isNever ? decaySeverity(dirty) : undefined;
    if (severity) yield report(facts, tuned, 'dirty_decay_ms', dirty, severity, settings);
    else if (muzzy < 0 || (muzzy > 1000 && muzzy > dirty)) {
      const worse = decaySeverity(muzzy);
      if (worse) yield report(facts, tuned, 'muzzy_decay_ms', muzzy, worse, settings);
    }
  },
};

function report(
  facts: Facts,
  tuned: Tuned,
  key: Key,
  ms: number,
  severity: Severity,
  settings: Settings,
): Report {
  const { run } = facts;
  const { conf } = tuned;
  const keepsThread = run.process.model === 'prefork' && mayHaveForkHook(run);
  const advice = keepsThread ? adviseWithHook(settings.profile) : adviceFor(run, settings.profile);
  const wanted = confPairs(advice.conf)[key] ?? '0';
  const entry = conf.entries.findLast((each) => each.key === key);
  const traced = tuned.source;
  const span = entry
    ? partOf(run, traced.span, conf.text.slice(entry.start, entry.end), conf.text, entry.start, entry.end)
    : traced.span;
  const edits = rewriteConf(run, traced, setConf(conf.text, { [key]: wanted }));
  return {
    span,
    message: tooLong(key, ms, entry ? undefined : traced.site, wanted),
    severity,
    why: chainOfFacts(facts, `measured on ${advice.measured}`),
    ...remedy(run, `write ${key}:${wanted}`, tuningPrice(advice), edits),
  };
}
