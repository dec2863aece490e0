import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { architectureOf, isBuiltForOnly, libraryAllocator, parsePreload } from '../src/allocator/preload.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { mayComeByCopy } from '../src/allocator/library.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { replacePreload } from '../src/edits/env.ts';
import type { Preload, Rule, Run } from '../src/model.ts';

const bound = ({ name }: Preload, architecture: string, soname: string, { image: { base } }: Run): string =>
  `"${name}" exists on ${architecture} alone: an image for another platform runs on ${libcAllocator(base)}; write "${soname}"`;

/** A folder of one architecture, where Debian's packages put their libraries. */
const OF_PACKAGES = /^\/(?:usr\/)?lib\/[\w-]+\/[^/]+$/;

/** What is not a package's is not known, a COPY puts the file there or fails, a second name may be that of another platform. */
const mayStand = (run: Run, { name, start, variable }: Preload): boolean =>
  !OF_PACKAGES.test(name) ||
  run.image.files.some(({ path }) => path === name) ||
  mayComeByCopy(run, name) ||
  parsePreload(variable.value ?? '').some(
    (other) => other.start !== start && libraryAllocator(other.name) === libraryAllocator(name),
  );

/** The platform may choose the stage, or a build argument may give the folder of another one. */
const varies = ({ image: { chain } }: Run, { variable }: Preload): boolean =>
  chain.some(({ from }) => /\$\{?TARGET(?:ARCH|PLATFORM|VARIANT)\b/.test(from.args.text)) ||
  [...(variable.setting?.pair.value ?? '').matchAll(/\$\{?(\w+)/g)].some(([, name]) =>
    chain.some(({ instructions }) =>
      instructions.some(({ keyword, pairs }) => keyword === 'ARG' && pairs.some(({ key }) => key === name)),
    ),
  );

/** The architecture that an official image is alone for: `arm64v8/python` (docker-library/official-images, README). */
const SINGLE = /(?:^|\/)i?(amd64|arm64|arm|386|ppc64le|riscv64|s390x)(?:32v[567]|v8)?\//;

export const archBoundPreload: Rule = {
  name: 'arch-bound-preload',
  severity: 'warning',
  fix: 'safe',
  summary: 'a preload by a folder of one architecture',
  *check(facts) {
    const { run, allocator } = facts;
    if ((allocator.kind !== 'jemalloc' && allocator.kind !== 'other') || !runsPython(run)) return;
    const { preload } = allocator;
    const architecture = architectureOf(preload.name);
    if (architecture === undefined || preload.via === 'ld.so.preload') return;
    // What the base sets is not this file's.
    if (preload.via === 'env' && !preload.variable.setting) return;
    if (mayStand(run, preload) || varies(run, preload)) return;
    if (SINGLE.exec(run.image.base.reference)?.[1] === architecture) return;
    const platforms = run.platforms();
    if (isBuiltForOnly(run, architecture)) return;
    const soname = preload.name.slice(preload.name.lastIndexOf('/') + 1);
    yield {
      span: preloadSpan(run, preload),
      message: bound(preload, architecture, soname, run),
      severity: platforms ? 'warning' : 'info',
      why: chainOfFacts(facts, ...(platforms ? [platforms.why] : [])),
      ...remedy(
        run,
        `preload ${soname}`,
        'the same library, found on every platform',
        replacePreload(run.image.dockerfile, preload, soname),
      ),
    };
  },
};
