import { BRINGS_JEMALLOC } from '../knowledge/distributions.ts';
import type { Allocator, AllocatorName, Image, Preload, Run, RunScript } from '../model.ts';
import { confSource } from './conf-source.ts';
import { copiedLibrary } from './copied-library.ts';
import { ALLOCATOR, buildMentions, mayBeCopied } from './evidence.ts';
import {
  hasHeaders,
  installedAllocator,
  installedPackage,
  systemLibrary,
  type SystemLibrary,
} from './packages.ts';

/** Steps that put libraries into the system's folders without naming them. */
const BRINGS_LIBRARIES: readonly RegExp[] = [
  /\bldconfig\b|ld\.so\.conf|LD_LIBRARY_PATH|\b(?:meson|cmake|ninja)\b/,
  /\s-C\s*["']?\/(?:usr(?:\/local)?\/?)?(?:lib\S*)?(?=[\s"']|$)/m,
  /(?:^RUN\s+|[;&|]\s*)(?:cp|mv|install|ln)\s[^\n;&|]*\s["']?\/(?:usr\/)?(?:local\/)?lib/m,
];

const COPIES: readonly string[] = ['cp', 'mv', 'install', 'ln', 'rsync', 'tar'];

/** An allocator at the name that LD_PRELOAD gives, if it can be there. */
export function namedLibrary(run: Run, preload: Preload, name: AllocatorName): Allocator {
  const { image } = run;
  const loaded = (version: string | undefined, isSeen = false): Allocator =>
    name === 'jemalloc'
      ? { kind: 'jemalloc', preload, isSeen, version, conf: confSource(run) }
      : { kind: 'other', name, preload, version };
  const dangling = (owner: Extract<Allocator, { kind: 'dangling' }>['package']): Allocator => ({
    kind: 'dangling',
    name,
    preload,
    package: owner,
  });
  const isFromBase = preload.via === 'env' && preload.variable.setting === undefined;
  const installed = installedAllocator(image, name);
  const row = systemLibrary(image.base, name, installed === 'headers' ? undefined : installed?.name);
  if (row && installed && stands(preload.name, row, image, name)) return loaded(row.version, true);
  const copied = copiedLibrary(image, preload.name, name);
  if (copied?.fatal !== undefined) return { kind: 'fatal', name, preload, reason: copied.fatal };
  if (copied) return loaded(copied.version, true);
  if (
    image.base.os === 'unknown' ||
    isFromBase ||
    mayBringLibraries(image, name) ||
    mayComeByCopy(run, preload.name)
  ) {
    return loaded(undefined);
  }
  if (installed) {
    if (!row || row.paths.length === 0 || image.opaquePackages) return loaded(undefined);
    const isOfBase = installed !== 'headers' && installed.install === undefined;
    if (isOfBase) return loaded(row.version, true);
    return dangling(
      installed === 'headers' ? { allocator: name, name: row.name, install: undefined } : installed,
    );
  }
  if (image.opaquePackages || !image.base.verified || !isSystemLibrary(preload.name))
    return loaded(undefined);
  return dangling(undefined);
}

/** A folder that is copied over the place. The whole build context holds a library only if one is seen there. */
export function mayComeByCopy({ image, contextHas }: Run, library: string): boolean {
  const copied = mayBeCopied(image, library);
  if (!copied) return false;
  const isContext = copied.from === undefined && /^\.\/?$/.test(copied.source);
  return !isContext || contextHas(/\.so(?:\.|$)|\.(?:tar|tgz|zip)/) !== false;
}

/** A step, a variable or a package that may put the allocator, or any library, where the loader finds it. */
function mayBringLibraries(image: Image, name: AllocatorName): boolean {
  if (buildMentions(image, MENTIONS[name]) || BRINGS_LIBRARIES.some((each) => buildMentions(image, each)))
    return true;
  if (image.env.has('LD_LIBRARY_PATH') || image.scripts.some(copiesFromMount)) return true;
  const isConditional = image.installs.some(
    ({ command, packages }) => command.conditional && packages.some((each) => ALLOCATOR.test(each)),
  );
  if (isConditional) return true;
  const brings = BRINGS_JEMALLOC.map(({ pattern }) => new RegExp(pattern));
  return image.installs.some(({ packages }) =>
    packages.some((each) =>
      name === 'jemalloc'
        ? brings.some((pattern) => pattern.test(each))
        : MENTIONS[name].test(each) && each !== installedPackage(image, name),
    ),
  );
}

const MENTIONS: Readonly<Record<AllocatorName, RegExp>> = {
  jemalloc: /je_?malloc/i,
  tcmalloc: /tcmalloc|gperftools|google-perftools/i,
  mimalloc: /mimalloc/i,
};

/** `RUN --mount=from=build,target=/b cp /b/lib*.so /usr/lib/`: what it takes cannot be seen. */
function copiesFromMount({ instruction, commands }: RunScript): boolean {
  return (
    instruction.flags.some(({ name, value }) => name === 'mount' && value?.includes('from=')) &&
    commands.some(({ words }) => COPIES.includes(words[0]?.values?.[0] ?? ''))
  );
}

/** Whether the package has a library of that name: its soname, one of its paths, or the link of the headers. */
function stands(preloaded: string, row: SystemLibrary, image: Image, name: AllocatorName): boolean {
  if (row.paths.includes(preloaded) || row.sonames.includes(preloaded)) return true;
  return preloaded.endsWith('.so') && hasHeaders(image, name);
}

/** Elsewhere anything may have put a library: an environment of conda, a wheel, an archive. */
function isSystemLibrary(name: string): boolean {
  return !name.includes('/') || /^\/(?:usr\/)?(?:local\/)?lib(?:64)?\//.test(name);
}
