import type { Run } from '../model.ts';

/** The names of an LD_PRELOAD value: spaces and colons separate, empty names are nothing (elf/rtld.c). */
export function parsePreload(
  value: string,
): { readonly name: string; readonly start: number; readonly end: number }[] {
  return [...value.matchAll(/[^ :]+/g)].map(({ 0: name, index }) => ({
    name,
    start: index,
    end: index + name.length,
  }));
}

/**
 * The allocator a library is, by its file name with any version suffix, or what is plainly meant for one. The variants are those that
 * gperftools (minimal, debug, profiler) and mimalloc (secure, debug; Alpine also insecure) build.
 */
export function libraryAllocator(name: string): 'jemalloc' | 'tcmalloc' | 'mimalloc' | undefined {
  const file = name.slice(name.lastIndexOf('/') + 1);
  // `jemalloc` and `libjemalloc` are no file of any package, but nothing else either.
  if (/^(?:lib)?(?:je|mi)malloc$|^jemalloc\.so(?:\.\d+)*$/.test(file))
    return file.includes('jem') ? 'jemalloc' : 'mimalloc';
  const stem = /^lib([a-z_-]+)\.so(?:\.\d+)*$/.exec(file)?.[1];
  if (stem === undefined) return undefined;
  if (/^jemalloc$/.test(stem)) return 'jemalloc';
  if (/^tcmalloc(_minimal)?(_debug|_and_profiler)?$/.test(stem)) return 'tcmalloc';
  if (/^mimalloc(-(secure|insecure|debug))*$/.test(stem)) return 'mimalloc';
  return undefined;
}

/** The platform whose folder of a Debian system a path names (Debian's multiarch triplets), `undefined` for any other path. */
export function architectureOf(path: string): string | undefined {
  const triplet = /\/(\w+)-linux-(?:gnu\w*|musl)\//.exec(path)?.[1];
  return triplet === undefined ? undefined : (ARCHITECTURES[triplet] ?? triplet);
}

const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  arm: 'arm',
  i386: '386',
  powerpc64le: 'ppc64le',
};

/** Whether every platform that the image is said to be built for is of that architecture. */
export function isBuiltForOnly(run: Run, architecture: string): boolean {
  return run.platforms()?.names.every((name) => name.split('/')[1] === architecture) === true;
}
