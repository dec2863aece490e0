import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { installPlan, systemLibrary } from '../src/allocator/packages.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { loadingPrice } from '../src/allocator/plan.ts';
import { remedy, type Remedy } from '../src/allocator/remedy.ts';
import { replacePreload } from '../src/edits/env.ts';
import { installPackage } from '../src/edits/install.ts';
import { allOf } from '../src/edits/all-of.ts';
import type { AllocatorName, Preload, Rule, Run, Settings } from '../src/model.ts';

const absent = ({ name }: Preload, { image: { base } }: Run): string => {
  const silence = base.libc === 'musl' ? 'without a word' : 'after an error line from ld.so';
  return `LD_PRELOAD names "${name}", which nothing installs: ${silence} the process runs on ${libcAllocator(base)}; install it or drop the line`;
};

export const danglingPreload: Rule = {
  name: 'dangling-preload',
  severity: 'error',
  fix: 'safe',
  summary: 'an allocator is preloaded that nothing installs',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'dangling' || allocator.package) return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: absent(allocator.preload, run),
      why: chainOfFacts(facts),
      ...install(run, allocator.name, allocator.preload, settings),
    };
  },
};

function install(run: Run, name: AllocatorName, preload: Preload, settings: Settings): Remedy {
  const { image } = run;
  const plan = installPlan(image, name);
  if ('refused' in plan) return { refusal: plan.refused };
  const stands =
    preload.name === plan.soname || systemLibrary(image.base, name)?.paths.includes(preload.name) === true;
  const edits = allOf(
    installPackage(image, plan.install),
    stands ? [] : replacePreload(image.dockerfile, preload, plan.soname),
  );
  return remedy(run, `install ${plan.install.name}`, loadingPrice(run, settings, name), edits);
}
