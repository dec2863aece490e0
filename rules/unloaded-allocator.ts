import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { preloadInstalled } from '../src/allocator/plan.ts';
import { remedies } from '../src/allocator/remedy.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { servesModels } from '../src/allocator/settled.ts';
import { preloadLibrary } from '../src/edits/preload.ts';
import type { AllocatorPackage, Rule, Run, Span } from '../src/model.ts';

const neverLoaded = (name: string, run: Run): string =>
  `"${name}" is installed and nothing preloads it: the process runs on ${libcAllocator(run.image.base)}; set LD_PRELOAD`;

export const unloadedAllocator: Rule = {
  name: 'unloaded-allocator',
  severity: 'warning',
  fix: 'safe',
  summary: 'an allocator is installed and nothing preloads it',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'unloaded' || !runsPython(run)) return;
    // Where models are served tcmalloc and its kind are chosen by the program that is started.
    if (allocator.package.allocator !== 'jemalloc' && servesModels(run)) return;
    yield {
      span: placeOf(allocator.package, run),
      message: neverLoaded(allocator.package.name, run),
      why: chainOfFacts(facts),
      ...remedies(run, settings, preloadInstalled(run, settings, allocator.package), (plan) =>
        preloadLibrary(run.image, plan),
      ),
    };
  },
};

function placeOf({ install, name }: AllocatorPackage, { image }: Run): Span {
  return (
    install?.words.find(({ text }) => /^[\w.+-]+/.exec(text.replace(/^["']/, ''))?.[0] === name)?.span ??
    install?.command.span ??
    image.stage.span
  );
}
