import { CPP_RUNTIME_MISSING, GLIBC_FLOORS, GLIBC_VERSIONS } from '../knowledge/glibc.ts';
import type { AllocatorName, Base, Image, Libc } from '../model.ts';
import { installedPackage, systemLibrary, type SystemLibrary } from './packages.ts';

/** Where a bare name is looked for: without ldconfig (elf/rtld.c of Debian's glibc), by musl (ldso/dynlink.c). */
const LOADER_FOLDERS = {
  glibc: /^\/(?:usr\/)?lib(?:64)?\/(?:[\w-]+-linux-gnu\/)?$/,
  musl: /^\/(?:usr\/(?:local\/)?)?lib\/$/,
};

export interface Copied {
  readonly version: string | undefined;
  /** Why the loader gives up on it, and with that on every program. */
  readonly fatal: string | undefined;
}

/** The allocator of another stage or image that is copied to where LD_PRELOAD looks. */
export function copiedLibrary(image: Image, preloaded: string, name: AllocatorName): Copied | undefined {
  for (const { path, source, origin } of image.files) {
    if (!origin || origin.base.libc === 'unknown') continue;
    const installed = installedPackage(origin, name);
    const row = installed === undefined ? undefined : systemLibrary(origin.base, name, installed);
    if (!row) continue;
    if (!isLibrary(source, row) || !isFound(path, row, preloaded, image.base.libc)) continue;
    return {
      version: row.version,
      fatal: image.base.verified ? whyFatal(image, origin.base, row) : undefined,
    };
  }
  return undefined;
}

function isLibrary(source: string, { sonames }: SystemLibrary): boolean {
  const file = source.slice(source.lastIndexOf('/') + 1);
  return sonames.some((soname) => file === soname || file === `${soname.replace(/\.\d+$/, '')}*`);
}

function isFound(path: string, { soname }: SystemLibrary, preloaded: string, libc: Libc): boolean {
  const target = path.endsWith('/') ? path + soname : path;
  if (target === preloaded) return true;
  const folders = LOADER_FOLDERS[libc === 'musl' ? 'musl' : 'glibc'];
  return target.endsWith(`/${preloaded}`) && folders.test(target.slice(0, -preloaded.length));
}

/** What the library needs and the image lacks: another libc, a newer one, or the runtime of C++. */
function whyFatal({ base, files }: Image, origin: Base, { soname }: SystemLibrary): string | undefined {
  if (base.libc === 'unknown') return undefined;
  if (origin.libc !== base.libc)
    return `it is ${origin.libc}'s, copied from ${origin.reference}, and programs here run on ${base.libc} (exit code 127)`;
  if (base.libc !== 'glibc') return undefined;
  const floor = GLIBC_FLOORS.find(
    (row) => row.soname === soname && row.os === origin.os && row.releases.includes(origin.release ?? ''),
  );
  const own = GLIBC_VERSIONS.find(
    (row) => row.os === base.os && row.releases.includes(base.release ?? ''),
  )?.version;
  if (floor && own !== undefined && isOlder(own, floor.needs))
    return `it needs glibc ${floor.needs}, copied from ${origin.reference}, and ${base.reference} has ${own} (exit code 1)`;
  const lacks = CPP_RUNTIME_MISSING.some(({ pattern }) => new RegExp(pattern).test(base.reference));
  const brought = files.some(({ source }) => /libstdc\+\+|\/lib(?:64)?\/?$|linux-gnu\/?$/.test(source));
  return lacks && floor?.needsCpp && !brought
    ? `it needs libstdc++.so.6, which ${base.reference} does not have (exit code 127)`
    : undefined;
}

function isOlder(version: string, than: string): boolean {
  return Number(version.split('.')[1]) < Number(than.split('.')[1]);
}
