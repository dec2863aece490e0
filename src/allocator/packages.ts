import { LIBRARY_PACKAGES, type LibraryPackage } from '../knowledge/distributions.ts';
import type { AllocatorPackage, Base, Image, PackageManager, Refusal } from '../model.ts';

/** The package that holds jemalloc on a base, and where its library stands. */
export interface JemallocPackage {
  readonly name: string;
  /** Other packages that bring the library. */
  readonly alsoInstalledBy: readonly string[];
  /** What LD_PRELOAD should name: the loader finds it on every architecture. */
  readonly soname: string;
  readonly sonames: readonly string[];
  /** Every absolute path it may have, by architecture. Empty when not known. */
  readonly paths: readonly string[];
  readonly version: string | undefined;
  readonly manager: PackageManager;
  readonly refusal: string | undefined;
}

/**
 * The package with jemalloc on a base, or the one that is installed under a name; `undefined` when none is known. What
 * hangs on a release that is not known is not known.
 */
export function jemallocPackage(base: Base, installed?: string): JemallocPackage | undefined {
  const ofSystem = rowsOf(base);
  const row = ofSystem.find((each) => installed !== undefined && each.package === installed) ?? ofSystem[0];
  const [soname] = row?.libraries ?? [];
  if (!row || row.package === undefined || soname === undefined) return undefined;
  return {
    name: row.package,
    alsoInstalledBy: ofSystem.flatMap((other) =>
      other.package === row.package ? [] : (other.package ?? []),
    ),
    soname,
    sonames: row.libraries,
    paths: row.directories.flatMap((directory) =>
      row.libraries.flatMap((library) => both(`${directory}/${library}`)),
    ),
    version: distance(row, base) === 2 ? undefined : row.version,
    manager: row.program,
    refusal: row.refusal,
  };
}

/** The packages with the library on this system, the one of its release first. */
function rowsOf(base: Base): readonly LibraryPackage[] {
  return LIBRARY_PACKAGES.filter(
    (row) => row.allocator === 'jemalloc' && row.os === base.os && !row.development,
  ).toSorted((a, b) => distance(a, base) - distance(b, base));
}

/** 0: of this release, 1: of any, 2: of another. */
function distance({ releases }: LibraryPackage, { release = '' }: Base): 0 | 1 | 2 {
  if (releases.includes(release)) return 0;
  return releases.length === 0 ? 1 : 2;
}

/** Where /lib is a link to /usr/lib both names lead to the library. */
function both(path: string): string[] {
  return [path, path.replace(/^\/usr\/lib/, '/lib')];
}

/** The installed package that an allocator's library comes from, if one of the known ones is. */
export function installedPackage(image: Image, allocator: LibraryPackage['allocator']): string | undefined {
  const rows = LIBRARY_PACKAGES.filter(
    (row) => row.allocator === allocator && row.os === image.base.os && !row.development,
  );
  return rows.find((row) => row.package !== undefined && image.packages.has(row.package))?.package;
}

/** The packages with what is needed to link with jemalloc. */
export function hasHeaders(image: Image): boolean {
  return LIBRARY_PACKAGES.some(
    (row) =>
      row.allocator === 'jemalloc' && row.development === true && image.packages.has(row.package ?? ''),
  );
}

/** The package that brings jemalloc, `headers` when only those are installed. */
export function installedJemalloc(image: Image): AllocatorPackage | 'headers' | undefined {
  const row = jemallocPackage(image.base);
  const names = row ? [row.name, ...row.alsoInstalledBy] : ['libjemalloc2', 'jemalloc'];
  const name = names.find((each) => image.packages.has(each));
  if (name === undefined) return hasHeaders(image) ? 'headers' : undefined;
  const install = image.installs.findLast(({ packages }) => packages.includes(name));
  return { allocator: 'jemalloc', name, install };
}

export interface InstallPlan {
  readonly install: { readonly name: string; readonly manager: PackageManager };
  readonly soname: string;
}

/** How jemalloc gets into an image of this base, or why a fix must not try. */
export function installPlan(base: Base): InstallPlan | Refusal {
  const row = jemallocPackage(base);
  if (!row)
    return { refused: rowsOf(base)[0]?.refusal ?? `no jemalloc package is known for ${base.reference}` };
  if (row.refusal !== undefined) return { refused: row.refusal };
  if (base.libc !== (base.os === 'alpine' ? 'musl' : 'glibc')) {
    return { refused: `Python runs on another libc in ${base.reference} than the packages of ${base.os}` };
  }
  if (base.packageManager === 'none' || base.shell === false)
    return { refused: `${base.reference} has no package manager to install it with` };
  if (base.packageManager !== row.manager)
    return { refused: `the package manager of ${base.reference} is not known` };
  return { install: { name: row.name, manager: row.manager }, soname: row.soname };
}
