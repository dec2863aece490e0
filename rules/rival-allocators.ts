import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { libraryAllocator, parsePreload } from '../src/allocator/preload.ts';
import { partOf } from '../src/allocator/preload-span.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import type { Rule } from '../src/model.ts';

const neverUsed = (second: string, first: string): string =>
  `LD_PRELOAD names "${second}" after "${first}": the first one serves every malloc and the second none; name one allocator`;

/** `libjemalloc.so.2` and `/usr/lib/.../libjemalloc.so.2` are one library: the loader maps it once (elf/rtld.c). */
const stemOf = (library: string): string => library.slice(library.lastIndexOf('/') + 1).split('.so')[0] ?? '';

export const rivalAllocators: Rule = {
  name: 'rival-allocators',
  severity: 'warning',
  fix: 'none',
  summary: 'two allocators are preloaded, and the second is never used',
  *check(facts) {
    const { run, allocator } = facts;
    if ((allocator.kind !== 'jemalloc' && allocator.kind !== 'other') || !runsPython(run)) return;
    const { preload } = allocator;
    const { value = '', span } = preload.variable;
    const second = parsePreload(value).find(
      ({ name, start }) =>
        start > preload.start &&
        libraryAllocator(name) !== undefined &&
        stemOf(name) !== stemOf(preload.name),
    );
    // What the base sets is not this file's.
    if (!second || (preload.via === 'env' && !preload.variable.setting)) return;
    yield {
      span: partOf(run, span, second.name, value, second.start, second.end),
      message: neverUsed(second.name, preload.name),
      why: chainOfFacts(facts),
    };
  },
};
