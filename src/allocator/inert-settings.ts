import type { Allocator, AllocatorName, EnvVariable, Facts, Libc, Run } from '../model.ts';
import { buildMentions } from './evidence.ts';
import { libcAllocator } from './facts-text.ts';
import { libraryAllocator, parsePreload } from './preload.ts';
import { isSettled } from './settled.ts';

export interface InertSetting {
  readonly name: string;
  readonly variable: EnvVariable;
  /** The allocator that reads it. */
  readonly reader: AllocatorName;
  /** The variable that was meant, where the allocator is there and reads another one. */
  readonly meant: string | undefined;
  /** What the process runs on. */
  readonly actual: string;
}

/**
 * Who reads a variable. Not listed: MIMALLOC_*, for PyArrow carries a mimalloc of its own, and `_RJEM_MALLOC_CONF`, which
 * polars' jemalloc reads.
 */
const READERS: readonly (readonly [name: RegExp, reader: AllocatorName])[] = [
  [/^(?:JE_)?MALLOC_CONF$/, 'jemalloc'],
  [/^TCMALLOC_[A-Z_]+$/, 'tcmalloc'],
];

/** Settings that the file makes and no allocator of the process reads. Empty where that is not sure. */
export function inertSettings({ run, allocator }: Facts): readonly InertSetting[] {
  const actual = actualAllocator(run, allocator);
  if (actual === undefined) return [];
  return [...run.env].flatMap(([name, variable]): readonly InertSetting[] => {
    const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
    if (reader === undefined || !variable.setting || variable.value === '') return [];
    // Loaded after another one: that is the cause.
    if (isPreloaded(run, reader) && reader !== actual.name) return [];
    // The library of the distributions is built without a prefix.
    const isMisnamed =
      name === 'JE_MALLOC_CONF' &&
      allocator.kind !== 'other' &&
      !run.env.has('MALLOC_CONF') &&
      !buildMentions(run.image, /jemalloc-prefix/);
    if (reader !== actual.name && !isMisnamed)
      return [{ name, variable, reader, meant: undefined, actual: actual.text }];
    return isMisnamed ? [{ name, variable, reader, meant: 'MALLOC_CONF', actual: actual.text }] : [];
  });
}

function isPreloaded({ env }: Run, name: AllocatorName): boolean {
  return parsePreload(env.get('LD_PRELOAD')?.value ?? '').some(
    (each) => libraryAllocator(each.name) === name,
  );
}

function actualAllocator(
  run: Run,
  allocator: Allocator,
): { readonly name: AllocatorName | Libc; readonly text: string } | undefined {
  const { libc } = run.image.base;
  switch (allocator.kind) {
    case 'libc':
      // A script that cannot be read may well load what the variable is for.
      return isSettled(run) && run.process.opaque === undefined
        ? { name: libc, text: libcAllocator(run.image.base) }
        : undefined;
    case 'jemalloc':
      return { name: 'jemalloc', text: 'jemalloc' };
    case 'other':
      return { name: allocator.name, text: allocator.name };
    default:
      return undefined;
  }
}
