import type { Allocator, AllocatorPackage, Image, Preload, Run, RunScript, Traced } from '../model.ts';
import { BRINGS_JEMALLOC } from '../knowledge/distributions.ts';
import { buildMentions, mayBeCopied } from './evidence.ts';
import { parseMallocConf } from './malloc-conf.ts';
import { hasHeaders, jemallocPackage, type JemallocPackage } from './packages.ts';
import { libraryAllocator, parsePreload } from './preload.ts';

const ALLOCATOR = /je_?malloc|tcmalloc|mimalloc/i;
const OTHER_LOADERS = /ld\.so\.preload|patchelf|LD_PRELOAD\s*=["']?[^\s"']/;
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

/** Which allocator the process of a run gets. Unknown wherever the file does not settle it. */
export function resolveAllocator(run: Run): Allocator {
  const { image, process, command } = run;
  if (image.base.os === 'windows') return unknown('Windows has no LD_PRELOAD');
  const script = process.scripts.find(({ text }) => text.includes('LD_PRELOAD'));
  if (script) return unknown(`${script.path} speaks of LD_PRELOAD`);

  if (hasTriggers(image)) return unknown('an ONBUILD of a stage below runs in this one');

  const started = command?.words.map(({ value = '' }) => value).join(' ') ?? '';
  if (process.dropsVariables !== undefined)
    return unknown(`${process.dropsVariables} starts the process without the variables of the image`);
  if (/\bunset\b[^;&|]*\bLD_PRELOAD\b/.test(started)) return unknown('the command drops LD_PRELOAD');

  const assigned = command?.assignments.get('LD_PRELOAD');
  const variable = assigned ? { ...assigned, setting: undefined } : run.env.get('LD_PRELOAD');
  if (!variable && image.base.allocator !== 'none')
    return unknown(`what ${image.base.reference} sets is not known`);
  if (variable && variable.value === undefined) return unknown('the value of LD_PRELOAD is not known');

  if (variable?.value?.trim() === '') return unknown('LD_PRELOAD is emptied on purpose');

  const preloads = parsePreload(variable?.value ?? '');
  if (preloads.some(({ name }) => /[$*`,;'"]/.test(name)))
    return unknown('LD_PRELOAD is not a list of libraries');
  const first = preloads.find(({ name }) => libraryAllocator(name));
  if (!variable || !first) {
    const odd = preloads.find(({ name }) => /alloc/i.test(name));
    if (odd) return unknown(`${odd.name} may be an allocator`);
    if (assigned) return unknown('the command sets LD_PRELOAD itself');
    return ALLOCATOR.test(started) ? unknown('the command speaks of an allocator') : withoutPreload(run);
  }
  const preload: Preload = { ...first, variable, via: assigned ? 'command' : 'env' };
  const name = libraryAllocator(first.name);
  if (name !== 'jemalloc') return name ? { kind: 'other', name, preload } : unknown(first.name);
  return jemalloc(run, preload);
}

/** What ONBUILD holds runs in the stages that are built on its stage. */
function hasTriggers({ chain }: Image): boolean {
  return chain.slice(0, -1).some(({ instructions }) => instructions.some(({ trigger }) => trigger));
}

function withoutPreload(run: Run): Allocator {
  const { image, process } = run;
  if (image.base.os === 'unknown') return unknown(`${image.base.reference} is not known`);
  if (buildMentions(image, OTHER_LOADERS)) return unknown('a build step sets what is preloaded');
  if (run.env.get('PYTHONMALLOC')?.value === 'mimalloc') {
    const delay = run.env.get('MIMALLOC_PURGE_DELAY')?.value;
    return { kind: 'cpython-mimalloc', purgeDelayMs: delay === undefined ? undefined : Number(delay) };
  }
  const installed = installedJemalloc(image);
  if (installed === 'headers')
    return unknown('the headers of jemalloc are installed: something may be linked with it');
  if (installed) {
    if (process.opaque !== undefined)
      return unknown(`${process.opaque} cannot be read and may preload ${installed.name}`);
    return { kind: 'unloaded', package: installed };
  }
  if (buildMentions(image, ALLOCATOR)) return unknown('a build step speaks of an allocator');
  const maybe = image.installs.flatMap(({ packages }) => packages).find((each) => ALLOCATOR.test(each));
  if (maybe !== undefined) return unknown(`${maybe} is installed under a condition, or removed again`);
  if (image.base.packages.some((each) => ALLOCATOR.test(each))) return unknown('the base holds an allocator');
  if (process.opaque !== undefined && image.opaquePackages)
    return unknown('scripts that cannot be read install and start it');
  return { kind: 'libc' };
}

function jemalloc(run: Run, preload: Preload): Allocator {
  const { image } = run;
  const conf = mallocConf(run);
  const loaded = (version: string | undefined): Allocator => ({ kind: 'jemalloc', preload, version, conf });
  const isFromBase = preload.via === 'env' && preload.variable.setting === undefined;
  const row = jemallocPackage(image.base);
  const installed = installedJemalloc(image);
  if (row && installed && stands(preload.name, row, image)) return loaded(row.version);
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

function mallocConf({ env, command, process, image }: Run): Extract<Allocator, { kind: 'jemalloc' }>['conf'] {
  const variable: Traced<string> | undefined =
    command?.assignments.get('MALLOC_CONF') ?? env.get('MALLOC_CONF');
  const hidden =
    process.scripts.some(({ text }) => text.includes('MALLOC_CONF')) ||
    (!variable && process.opaque !== undefined);
  if (hidden) return { value: undefined, span: variable?.span ?? image.stage.span };
  if (!variable || variable.value === '') return undefined;
  const value = variable.value === undefined ? undefined : parseMallocConf(variable.value);
  return { value, span: variable.span };
}

/** The package that brings jemalloc, `headers` when only those are installed. */
function installedJemalloc(image: Image): AllocatorPackage | 'headers' | undefined {
  const row = jemallocPackage(image.base);
  const names = row ? [row.name, ...row.alsoInstalledBy] : ['libjemalloc2', 'jemalloc'];
  const name = names.find((each) => image.packages.has(each));
  if (name === undefined) return hasHeaders(image) ? 'headers' : undefined;
  const install = image.installs.findLast(({ packages }) => packages.includes(name));
  return { allocator: 'jemalloc', name, install };
}

function unknown(why: string): Allocator {
  return { kind: 'unknown', why };
}
