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
 * The allocator a library is, by its file name with any version suffix. The variants are those that
 * gperftools (minimal, debug, profiler) and mimalloc (secure, debug; Alpine also insecure) build.
 */
export function libraryAllocator(name: string): 'jemalloc' | 'tcmalloc' | 'mimalloc' | undefined {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const stem = /^lib([a-z_-]+)\.so(?:\.\d+)*$/.exec(file)?.[1];
  if (stem === undefined) return undefined;
  if (/^jemalloc$/.test(stem)) return 'jemalloc';
  if (/^tcmalloc(_minimal)?(_debug|_and_profiler)?$/.test(stem)) return 'tcmalloc';
  if (/^mimalloc(-(secure|insecure|debug))*$/.test(stem)) return 'mimalloc';
  return undefined;
}
