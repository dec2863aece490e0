import { hoards } from '../src/allocator/advice.ts';
import { tunedConf } from '../src/allocator/conf-facts.ts';
import { confMistakes, isShadowed } from '../src/allocator/conf-mistakes.ts';
import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { setConf } from '../src/allocator/malloc-conf.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { rewriteConf } from '../src/edits/conf.ts';
import type { Limit, Rule, Run } from '../src/model.ts';

/** What jemalloc itself takes: 4 for every CPU, 1 on a single one (jemalloc 5.3.0, malloc_narenas_default). */
const arenasFor = ({ value }: Limit): number => (value <= 1 ? 1 : 4 * Math.ceil(value));

const countsTheHost = (run: Run, cpus: Limit, site: string): string =>
  `${site} leaves narenas to jemalloc, which takes 4 for every CPU of the host, not of the limit of ${cpus.value}: the threads of ${subject(run)} spread freed pages over all of them; write narenas:${arenasFor(cpus)}`;

export const arenasFollowHost: Rule = {
  name: 'arenas-follow-host',
  severity: 'info',
  fix: 'safe',
  summary: "jemalloc counts the host's CPUs for its arenas, not those of the limit",
  needs: 'cpus',
  *check(facts, settings) {
    const { run } = facts;
    const tuned = tunedConf(facts, settings);
    // Arenas come with threads: a single loop stays in one.
    if (!tuned || run.process.model !== 'threads' || !run.cpus) return;
    // Memory is kept on purpose, in every arena.
    if (hoards(tuned.dirtyDecayMs ?? 0, tuned.muzzyDecayMs ?? 0)) return;
    if (
      tuned.conf.entries.some(
        ({ key }) => key === 'narenas' || key === 'narenas_ratio' || key === 'percpu_arena',
      )
    )
      return;
    // Meant to be set, and misspelt: that is the cause to speak of.
    if (isShadowed(confMistakes(facts), 'narenas')) return;
    const text = setConf(tuned.conf.text, { narenas: `${arenasFor(run.cpus)}` });
    yield {
      span: tuned.source.span,
      message: countsTheHost(run, run.cpus, tuned.source.site),
      why: chainOfFacts(facts, `the limit of ${run.cpus.value} CPUs comes from ${run.cpus.source}`),
      ...remedy(
        run,
        `write MALLOC_CONF=${text}`,
        'what jemalloc takes on that many CPUs',
        rewriteConf(run, tuned.source, text),
      ),
    };
  },
};
