import { BRINGS_JEMALLOC } from '../knowledge/distributions.ts';
import type { Allocator, Image, Preload, Run, RunScript } from '../model.ts';
import { ALLOCATOR, buildMentions, mayBeCopied } from './evidence.ts';
import { parseMallocConf } from './malloc-conf.ts';
import { variableOf } from './variable.ts';
import { hasHeaders, installedJemalloc, jemallocPackage, type JemallocPackage } from './packages.ts';

/** Steps that put libraries into the system's folders without naming them. */
const BRINGS_LIBRARIES = new RegExp(
  [
    '\\bldconfig\\b|ld\\.so\\.conf|LD_LIBRARY_PATH|\\b(?:meson|cmake|ninja)\\b',
    '\\s-C\\s*["\']?/(?:usr(?:/local)?/?)?(?:lib\\S*)?(?=[\\s"\']|$)',
    '(?:^RUN\\s+|[;&|]\\s*)(?:cp|mv|install|ln)\\s[^\\n;&|]*\\s["\']?/(?:usr/)?(?:local/)?lib',
  ].join('|'),
  'm',
);

const COPIES: readonly string[] = ['cp', 'mv', 'install', 'ln', 'rsync', 'tar'];

/** jemalloc at the name that LD_PRELOAD gives, if it can be there. */
export function jemalloc(run: Run, preload: Preload): Allocator {
  const { image } = run;
  const conf = mallocConf(run);
  const loaded = (version: string | undefined): Allocator => ({ kind: 'jemalloc', preload, version, conf });
  const isFromBase = preload.via === 'env' && preload.variable.setting === undefined;
  const installed = installedJemalloc(image);
  const row = jemallocPackage(image.base, installed === 'headers' ? undefined : installed?.name);
  if (row && installed && stands(preload.name, row, image)) return loaded(row.version);
  const copied = copiedFrom(image, preload.name);
  if (copied) return loaded(copied.version);
  if (
    image.base.os === 'unknown' ||
    isFromBase ||
    mayBringLibraries(image) ||
    mayBeCopied(image, preload.name)
  ) {
    return loaded(undefined);
  }
  if (installed) {
    if (!row || row.paths.length === 0 || image.opaquePackages) return loaded(undefined);
    const isOfBase = installed !== 'headers' && installed.install === undefined;
    if (isOfBase) return loaded(row.version);
    const owner =
      installed === 'headers'
        ? { allocator: 'jemalloc' as const, name: row.name, install: undefined }
        : installed;
    return { kind: 'dangling', name: 'jemalloc', preload, package: owner, path: row.sonames[0] };
  }
  if (image.opaquePackages || !image.base.verified || !isSystemLibrary(preload.name))
    return loaded(undefined);
  return { kind: 'dangling', name: 'jemalloc', preload, package: undefined, path: undefined };
}

/** Where a bare name is looked for without ldconfig. */
const LOADER_FOLDERS = /^\/(?:usr\/)?lib(?:64)?\/(?:[\w-]+-linux-gnu\/)?$/;

/** The package of another stage or image whose library is copied to where LD_PRELOAD looks. */
function copiedFrom({ files, base }: Image, name: string): JemallocPackage | undefined {
  for (const { path, source, origin } of files) {
    const row = origin && jemallocPackage(origin.base);
    if (!row || !origin.packages.has(row.name) || origin.base.libc !== base.libc) continue;
    const file = source.slice(source.lastIndexOf('/') + 1);
    const isLibrary = row.sonames.some(
      (soname) => file === soname || file === `${soname.replace(/\.\d+$/, '')}*`,
    );
    const target = path.endsWith('/') ? path + row.soname : path;
    const isFound = target === name || LOADER_FOLDERS.test(target.slice(0, -name.length));
    if (isLibrary && target.endsWith(name) && isFound) return row;
  }
  return undefined;
}

/** A step, a variable or a package that may put jemalloc, or any library, where the loader finds it. */
function mayBringLibraries(image: Image): boolean {
  if (buildMentions(image, /je_?malloc/i) || buildMentions(image, BRINGS_LIBRARIES)) return true;
  if (image.env.has('LD_LIBRARY_PATH') || image.scripts.some(copiesFromMount)) return true;
  const isConditional = image.installs.some(
    ({ command, packages }) => command.conditional && packages.some((name) => ALLOCATOR.test(name)),
  );
  if (isConditional) return true;
  const brings = BRINGS_JEMALLOC.map(({ pattern }) => new RegExp(pattern));
  return image.installs.some(({ packages }) =>
    packages.some((name) => brings.some((pattern) => pattern.test(name))),
  );
}

/** `RUN --mount=from=build,target=/b cp /b/lib*.so /usr/lib/`: what it takes cannot be seen. */
function copiesFromMount({ instruction, commands }: RunScript): boolean {
  return (
    instruction.flags.some(({ name, value }) => name === 'mount' && value?.includes('from=')) &&
    commands.some(({ words }) => COPIES.includes(words[0]?.values?.[0] ?? ''))
  );
}

/** Whether the package has a library of that name: its soname, one of its paths, or the link of the headers. */
function stands(name: string, row: JemallocPackage, image: Image): boolean {
  if (row.paths.includes(name) || row.sonames.includes(name)) return true;
  return name.endsWith('libjemalloc.so') && hasHeaders(image);
}

/** Elsewhere anything may have put a library: an environment of conda, a wheel, an archive. */
function isSystemLibrary(name: string): boolean {
  return !name.includes('/') || /^\/(?:usr\/)?(?:local\/)?lib(?:64)?\//.test(name);
}

function mallocConf(run: Run): Extract<Allocator, { kind: 'jemalloc' }>['conf'] {
  const { image, process } = run;
  const span = run.env.get('MALLOC_CONF')?.span ?? image.stage.span;
  const found = variableOf(run, 'MALLOC_CONF');
  // jemalloc takes the name that /etc/malloc.conf links to as a conf, and the variable on top of it.
  if (found === 'unclear' || buildMentions(image, /\/etc\/malloc\.conf/)) return { value: undefined, span };
  if (!found) return process.opaque === undefined ? undefined : { value: undefined, span };
  const { variable } = found;
  if (variable.value === '') return undefined;
  return { ...variable, value: variable.value === undefined ? undefined : parseMallocConf(variable.value) };
}
