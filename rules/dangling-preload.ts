import { adviceFor, jemallocFix } from '../src/allocator/advise-run.ts';
import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { installPlan, jemallocPackage } from '../src/allocator/packages.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { replacePreload } from '../src/edits/env.ts';
import { installPackage } from '../src/edits/install.ts';
import { mergeInsertions } from '../src/edits/preload.ts';
import type { Facts, Preload, Report, Rule, Run, Settings } from '../src/model.ts';

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
      ...remedy(facts, allocator.preload, settings),
    };
  },
};

function remedy(facts: Facts, preload: Preload, settings: Settings): Pick<Report, 'fix' | 'why'> {
  const { run } = facts;
  const { image } = run;
  const refuse = (reason: string): Pick<Report, 'why'> => ({ why: chainOfFacts(facts).concat(`no fix: ${reason}`) });
  const plan = installPlan(image.base);
  if ('refused' in plan) return refuse(plan.refused);
  const installed = installPackage(image, plan.install);
  if ('refused' in installed) return refuse(installed.refused);
  const stands = jemallocPackage(image.base)?.paths.includes(preload.name) === true || preload.name === plan.soname;
  const renamed = stands ? [] : replacePreload(image.dockerfile, preload, plan.soname);
  if ('refused' in renamed) return refuse(renamed.refused);
  const { price } = adviceFor(run, settings.profile);
  const edits = mergeInsertions([...installed, ...renamed]);
  return { fix: jemallocFix(run, `install ${plan.install.name}`, price, edits), why: chainOfFacts(facts) };
}
