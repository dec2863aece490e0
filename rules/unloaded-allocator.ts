import { adviceFor, jemallocFix } from '../src/allocator/advise-run.ts';
import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { jemallocPackage } from '../src/allocator/packages.ts';
import { preloadLibrary } from '../src/edits/preload.ts';
import type { AllocatorPackage, Facts, Report, Rule, Run, Settings, Span } from '../src/model.ts';

const neverLoaded = (name: string, run: Run): string =>
  `"${name}" is installed and nothing preloads it: the process runs on ${libcAllocator(run.image.base)}; set LD_PRELOAD`;

const COMMENT = 'jemalloc gives freed memory back to the system.';

export const unloadedAllocator: Rule = {
  name: 'unloaded-allocator',
  severity: 'warning',
  summary: 'an allocator is installed and nothing preloads it',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'unloaded' || run.image.python !== 'yes') return;
    yield {
      span: placeOf(allocator.package, run),
      message: neverLoaded(allocator.package.name, run),
      ...remedy(facts, settings),
    };
  },
};

function placeOf({ install, name }: AllocatorPackage, { image }: Run): Span {
  return install?.words.find((word) => word.text.startsWith(name))?.span ?? install?.command.span ?? image.stage.span;
}

function remedy(facts: Facts, settings: Settings): Pick<Report, 'fix' | 'why'> {
  const { run } = facts;
  const row = jemallocPackage(run.image.base);
  if (!row) return { why: chainOfFacts(facts) };
  const advice = adviceFor(run, settings.profile);
  const conf = run.env.has('MALLOC_CONF') ? undefined : advice.conf;
  const edits = preloadLibrary(run.image, { install: undefined, soname: row.soname, conf, comment: COMMENT });
  if ('refused' in edits) return { why: chainOfFacts(facts, `no fix: ${edits.refused}`) };
  return { fix: jemallocFix(run, `preload ${row.soname}`, advice.price, edits), why: chainOfFacts(facts) };
}
