import { adviceFor } from '../src/allocator/advise-run.ts';
import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { installPlan, jemallocPackage } from '../src/allocator/packages.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { replacePreload } from '../src/edits/env.ts';
import { installPackage } from '../src/edits/install.ts';
import { allOf } from '../src/edits/all-of.ts';
import type { Preload, Report, Rule, Run, Settings } from '../src/model.ts';

const absent = ({ name }: Preload, { image: { base } }: Run): string => {
  const silence = base.libc === 'musl' ? 'without a word' : 'after an error line from ld.so';
  return `LD_PRELOAD names "${name}", which nothing installs: ${silence} the process runs on ${libcAllocator(base)}; install it or drop the line`;
};

export const danglingPreload: Rule = {
  name: 'dangling-preload',
  severity: 'error',
  summary: 'an allocator is preloaded that nothing installs',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'dangling' || allocator.package) return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: absent(allocator.preload, run),
      why: chainOfFacts(facts),
      ...install(run, allocator.preload, settings),
    };
  },
};

function install(run: Run, preload: Preload, { profile }: Settings): Pick<Report, 'fix' | 'refusal'> {
  const { image } = run;
  const plan = installPlan(image.base);
  if ('refused' in plan) return { refusal: plan.refused };
  const stands =
    preload.name === plan.soname || jemallocPackage(image.base)?.paths.includes(preload.name) === true;
  const edits = allOf(
    installPackage(image, plan.install),
    stands ? [] : replacePreload(image.dockerfile, preload, plan.soname),
  );
  return remedy(run, `install ${plan.install.name}`, adviceFor(run, profile).price, edits);
}
