import { LIBRARY_PACKAGES } from '../knowledge/distributions.ts';
import type { Base, PackageManager, Refusal } from '../model.ts';

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

/** `undefined` when the base has no such package, or none is known. */
export function jemallocPackage(base: Base): JemallocPackage | undefined {
  const ofSystem = LIBRARY_PACKAGES.filter(({ allocator, os, development }) => allocator === 'jemalloc' && os === base.os && !development);
  const row = ofSystem.find(({ releases }) => releases.includes(base.release ?? '')) ?? ofSystem.find(({ releases }) => releases.length === 0);
  const [soname] = row?.libraries ?? [];
  if (!row || row.package === undefined || soname === undefined) return undefined;
  return {
    name: row.package,
    alsoInstalledBy: ofSystem.flatMap((other) => (other.package === row.package ? [] : (other.package ?? []))),
    soname,
    sonames: row.libraries,
    paths: row.directories.flatMap((directory) => row.libraries.flatMap((library) => both(`${directory}/${library}`))),
    version: row.version,
    manager: row.program,
    refusal: row.refusal,
  };
}

/** Where /lib is a link to /usr/lib both names lead to the library. */
function both(path: string): string[] {
  return [path, path.replace(/^\/usr\/lib/, '/lib')];
}

export interface InstallPlan {
  readonly install: { readonly name: string; readonly manager: PackageManager };
  readonly soname: string;
}

/** How jemalloc gets into an image of this base, or why a fix must not try. */
export function installPlan(base: Base): InstallPlan | Refusal {
  const refusal = LIBRARY_PACKAGES.find(({ allocator, os }) => allocator === 'jemalloc' && os === base.os)?.refusal;
  const row = jemallocPackage(base);
  if (!row) return { refused: refusal ?? `no jemalloc package is known for ${base.reference}` };
  if (row.refusal !== undefined) return { refused: row.refusal };
  if (base.packageManager === 'none' || base.shell === false) return { refused: `${base.reference} has no package manager to install it with` };
  if (base.packageManager !== row.manager) return { refused: `the package manager of ${base.reference} is not known` };
  return { install: { name: row.name, manager: row.manager }, soname: row.soname };
}
