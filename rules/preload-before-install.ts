import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { installedAllocator } from '../src/allocator/packages.ts';
import { architectureOf, isBuiltForOnly } from '../src/allocator/preload.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import type { Preload, Rule } from '../src/model.ts';

const tooEarly = ({ name }: Preload, owner: string): string =>
  `"${name}" is preloaded above the step that installs ${owner}: until then ld.so writes an error line for every program of the build; move the ENV below the install`;

export const preloadBeforeInstall: Rule = {
  name: 'preload-before-install',
  severity: 'info',
  fix: 'none',
  summary: 'LD_PRELOAD is set above the step that installs the library',
  *check(facts) {
    const { run, allocator } = facts;
    if ((allocator.kind !== 'jemalloc' && allocator.kind !== 'other') || !runsPython(run)) return;
    // musl says nothing.
    if (run.image.base.libc !== 'glibc' || allocator.preload.via !== 'env') return;
    const name = allocator.kind === 'jemalloc' ? allocator.kind : allocator.name;
    const owner = installedAllocator(run.image, name);
    const set = allocator.preload.variable.setting?.instruction;
    if (!owner || owner === 'headers' || !set) return;
    const first = run.image.installs.find(({ packages }) => packages.includes(owner.name));
    if (!first || set.span.start > first.instruction.span.start) return;
    // Another rule says what such a path does to other platforms, and writes the name that then stands here.
    const architecture = architectureOf(allocator.preload.name);
    if (architecture !== undefined && !isBuiltForOnly(run, architecture)) return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: tooEarly(allocator.preload, owner.name),
      why: chainOfFacts(facts),
    };
  },
};
