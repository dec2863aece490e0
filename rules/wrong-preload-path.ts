import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { systemLibrary, type SystemLibrary } from '../src/allocator/packages.ts';
import { loadingPrice } from '../src/allocator/plan.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { replacePreload } from '../src/edits/env.ts';
import type { AllocatorPackage, Preload, Rule, Run } from '../src/model.ts';

const elsewhere = (
  { name }: Preload,
  owner: AllocatorPackage,
  soname: string,
  { image: { base } }: Run,
): string =>
  `LD_PRELOAD names "${name}", but ${owner.name} has no such file here: the process runs on ${libcAllocator(base)}; write "${soname}"`;

export const wrongPreloadPath: Rule = {
  name: 'wrong-preload-path',
  severity: 'error',
  fix: 'safe',
  summary: 'the allocator is installed, but LD_PRELOAD names a path where it is not',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'dangling' || !allocator.package) return;
    const row = systemLibrary(run.image.base, allocator.name, allocator.package.name);
    if (!row) return;
    const { preload } = allocator;
    const edits = replacePreload(run.image.dockerfile, preload, row.soname);
    yield {
      span: preloadSpan(run, preload),
      message: elsewhere(preload, allocator.package, row.soname, run),
      why: chainOfFacts(facts, whereItIs(row)),
      ...remedy(run, `preload ${row.soname}`, loadingPrice(run, settings, allocator.name), edits),
    };
  },
};

function whereItIs({ paths: [path] }: SystemLibrary): string {
  return path ? `the package puts it at ${path}` : '';
}
