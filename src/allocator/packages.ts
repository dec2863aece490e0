import { LIBRARY_PACKAGES, type LibraryPackage } from '../knowledge/distributions.ts';
import type { CondaImage } from '../knowledge/library-donors.ts';
import type {
  AllocatorName,
  AllocatorPackage,
  Base,
  Image,
  PackageManager,
  Refusal,
  Span,
} from '../model.ts';

/** The package that holds an allocator on a base, and where its library stands. */
export interface SystemLibrary {
  readonly name: string;
  /** What LD_PRELOAD should name: the loader finds it on every architecture. */
  readonly soname: string;
  readonly sonames: readonly string[];
  /** Every absolute path it may have, by architecture. Empty when not known. */
  readonly paths: readonly string[];
  readonly version: string | undefined;
  readonly manager: PackageManager;
  readonly refusal: string | undefined;
  readonly repository: LibraryPackage['repository'];
}

/**
 * The package with an allocator on a base, or the one that is installed under a name; `undefined` when none is known. What
 * hangs on a release that is not known is not known.
 */
export function systemLibrary(
  base: Base,
  allocator: AllocatorName,
  installed?: string,
): SystemLibrary | undefined {
  const ofSystem = rowsOf(base, allocator);
  const row = ofSystem.find((each) => installed !== undefined && each.package === installed) ?? ofSystem[0];
  const [soname] = row?.libraries ?? [];
  if (!row || row.package === undefined || soname === undefined) return undefined;
  return {
    name: row.package,
    soname,
    sonames: row.libraries,
    paths: row.directories.flatMap((directory) =>
      row.libraries.flatMap((library) => both(`${directory}/${library}`)),
    ),
    version: distance(row, base) === 2 ? undefined : row.version,
    manager: row.program,
    refusal: row.refusal,
    repository: row.repository,
  };
}

/** The packages with the library on this system, the one of its release first. */
function rowsOf(base: Base, allocator: AllocatorName): readonly LibraryPackage[] {
  return LIBRARY_PACKAGES.filter(
    (row) => row.allocator === allocator && row.os === base.os && !row.development,
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

/** The packages with what is needed to link with an allocator. */
export function hasHeaders(image: Image, allocator: AllocatorName = 'jemalloc'): boolean {
  return LIBRARY_PACKAGES.some(
    (row) => row.allocator === allocator && row.development === true && image.packages.has(row.package ?? ''),
  );
}

/** The name of the installed package that an allocator's library comes from, if one of the known ones is. */
export function installedPackage(
  { base, packages }: Pick<Image, 'base' | 'packages'>,
  allocator: AllocatorName,
): string | undefined {
  const rows = rowsOf(base, allocator);
  const names = rows.length > 0 ? rows.flatMap((row) => row.package ?? []) : NAMES[allocator];
  return names.find((name) => packages.has(name));
}

/** What the packages are called where nothing is known of the system. */
const NAMES: Readonly<Record<AllocatorName, readonly string[]>> = {
  jemalloc: ['libjemalloc2', 'jemalloc'],
  tcmalloc: [],
  mimalloc: [],
};

/** The package that brings an allocator, `headers` when only those are installed. */
export function installedAllocator(
  image: Image,
  allocator: AllocatorName,
): AllocatorPackage | 'headers' | undefined {
  const name = installedPackage(image, allocator);
  if (name === undefined) return hasHeaders(image, allocator) ? 'headers' : undefined;
  const install = image.installs.findLast(({ packages }) => packages.includes(name));
  return { allocator, name, install };
}

export interface InstallPlan {
  /** `below`: the command that brings the repository it is in. */
  readonly install: {
    readonly name: string;
    readonly manager: PackageManager | CondaImage['program'];
    readonly below: Span | undefined;
  };
  readonly soname: string;
}

/** How an allocator gets into an image of this base, or why a fix must not try. */
export function installPlan(
  { base, scripts }: Pick<Image, 'base' | 'scripts'>,
  allocator: AllocatorName,
): InstallPlan | Refusal {
  const row = systemLibrary(base, allocator);
  if (!row)
    return {
      refused:
        rowsOf(base, allocator)[0]?.refusal ?? `no ${allocator} package is known for ${base.reference}`,
    };
  const repository = row.repository && epelEnabled(scripts);
  if (row.refusal !== undefined && !repository) return { refused: row.refusal };
  if (base.libc !== (base.os === 'alpine' ? 'musl' : 'glibc')) {
    return { refused: `Python runs on another libc in ${base.reference} than the packages of ${base.os}` };
  }
  if (base.packageManager === 'none' || base.shell === false)
    return { refused: `${base.reference} has no package manager to install it with` };
  const { packageManager: manager } = base;
  if (manager !== row.manager && !(DNF_LIKE.includes(manager) && DNF_LIKE.includes(row.manager)))
    return { refused: `the package manager of ${base.reference} is not known` };
  return { install: { name: row.name, manager, below: repository }, soname: row.soname };
}

/** They take the same words. */
const DNF_LIKE: readonly PackageManager[] = ['dnf', 'microdnf', 'yum'];

/** Where EPEL comes in, by its package or by the address of that; `undefined` where it does not, or not for good. */
function epelEnabled(scripts: Image['scripts']): Span | undefined {
  const texts = scripts.flatMap(({ commands }) =>
    commands.map((command) => ({ command, text: command.words.map(({ text }) => text).join(' ') })),
  );
  if (texts.some(({ text }) => dropsEpel(text))) return undefined;
  return texts.find(({ command, text }) => !command.conditional && /\s\S*epel-release/.test(text))?.command
    .span;
}

function dropsEpel(text: string): boolean {
  const disabled = /disable(?:(?!disable)\w)*[ =](.*)/s.exec(text)?.[1];
  const removed = /(?:remove|erase) (.*)/s.exec(text)?.[1];
  return disabled?.includes('epel') || removed?.includes('epel-release') || text.includes('-e epel-release');
}
