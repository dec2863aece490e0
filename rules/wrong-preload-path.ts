import { adviceFor, jemallocFix } from '../src/allocator/advise-run.ts';
import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { jemallocPackage } from '../src/allocator/packages.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { replacePreload } from '../src/edits/env.ts';
import type { AllocatorPackage, Facts, Preload, Report, Rule, Run, Settings } from '../src/model.ts';

const elsewhere = ({ name }: Preload, owner: AllocatorPackage, soname: string, { image: { base } }: Run): string =>
  `LD_PRELOAD names "${name}", but ${owner.name} has no such file here: the process runs on ${libcAllocator(base)}; write "${soname}"`;

export const wrongPreloadPath: Rule = {
  name: 'wrong-preload-path',
  severity: 'error',
  summary: 'the allocator is installed, but LD_PRELOAD names a path where it is not',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'dangling' || !allocator.package) return;
    const row = jemallocPackage(run.image.base);
    if (!row) return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: elsewhere(allocator.preload, allocator.package, row.soname, run),
      ...remedy(facts, allocator.preload, row.soname, settings),
    };
  },
};

function remedy(facts: Facts, preload: Preload, soname: string, settings: Settings): Pick<Report, 'fix' | 'why'> {
  const { run } = facts;
  const where = jemallocPackage(run.image.base)?.paths[0];
  const why = chainOfFacts(facts, where ? `the package puts it at ${where}` : '');
  const edits = replacePreload(run.image.dockerfile, preload, soname);
  if ('refused' in edits) return { why: why.concat(`no fix: ${edits.refused}`) };
  return { fix: jemallocFix(run, `preload ${soname}`, adviceFor(run, settings.profile).price, edits), why };
}
