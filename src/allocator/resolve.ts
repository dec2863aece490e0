import type { Allocator, AllocatorPackage, Image, Preload, Run, Traced } from '../model.ts';
import { buildMentions, mayBeCopied } from './evidence.ts';
import { parseMallocConf } from './malloc-conf.ts';
import { jemallocPackage } from './packages.ts';
import { libraryAllocator, parsePreload } from './preload.ts';

const ALLOCATOR = /je_?malloc|tcmalloc|mimalloc/i;
const OTHER_LOADERS = /ld\.so\.preload|patchelf|LD_PRELOAD\s*=/;

/** Which allocator the process of a run gets. Unknown wherever the file does not settle it. */
export function resolveAllocator(run: Run): Allocator {
  const { image, process, command } = run;
  if (image.base.os === 'windows') return unknown('Windows has no LD_PRELOAD');
  const script = process.scripts.find(({ text }) => text.includes('LD_PRELOAD'));
  if (script) return unknown(`${script.path} speaks of LD_PRELOAD`);

  const assigned = command?.assignments.get('LD_PRELOAD');
  const variable = assigned ? { ...assigned, setting: undefined } : run.env.get('LD_PRELOAD');
  if (!variable && image.base.env === undefined)
    return unknown(`what ${image.base.reference} sets is not known`);
  if (variable && variable.value === undefined) return unknown('the value of LD_PRELOAD is not known');

  const preloads = parsePreload(variable?.value ?? '');
  if (preloads.some(({ name }) => /[$*`,;'"]/.test(name)))
    return unknown('LD_PRELOAD is not a list of libraries');
  const first = preloads.find(({ name }) => libraryAllocator(name));
  if (!variable || !first) {
    const odd = preloads.find(({ name }) => /alloc/i.test(name));
    return odd ? unknown(`${odd.name} may be an allocator`) : withoutPreload(run);
  }
  const preload: Preload = { ...first, variable, via: assigned ? 'command' : 'env' };
  const name = libraryAllocator(first.name);
  if (name !== 'jemalloc') return name ? { kind: 'other', name, preload } : unknown(first.name);
  return jemalloc(run, preload);
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
  if (image.base.packages.some((each) => ALLOCATOR.test(each))) return unknown('the base holds an allocator');
  if (process.opaque !== undefined && image.opaquePackages)
    return unknown('scripts that cannot be read install and start it');
  return { kind: 'libc' };
}

function jemalloc(run: Run, preload: Preload): Allocator {
  const { image } = run;
  const conf = mallocConf(run);
  const loaded = (version: string | undefined): Allocator => ({ kind: 'jemalloc', preload, version, conf });
  if (image.base.os === 'unknown' || preload.variable.setting === undefined) return loaded(undefined);
  if (buildMentions(image, /je_?malloc/i)) return loaded(undefined);

  const row = jemallocPackage(image.base);
  const installed = installedJemalloc(image);
  if (installed && !row) return loaded(undefined);
  if (installed && row) {
    const found = row.paths.includes(preload.name) || row.sonames.includes(preload.name);
    const developed = preload.name.endsWith('libjemalloc.so') && hasHeaders(image);
    const elsewhere = installed !== 'headers' && installed.install === undefined;
    if (found || developed || elsewhere || row.paths.length === 0 || mayBeCopied(image, preload.name))
      return loaded(row.version);
    const owner =
      installed === 'headers'
        ? { allocator: 'jemalloc' as const, name: row.name, install: undefined }
        : installed;
    return { kind: 'dangling', name: 'jemalloc', preload, package: owner, path: row.sonames[0] };
  }
  const mayBeThere =
    image.opaquePackages ||
    !image.base.verified ||
    !isSystemLibrary(preload.name) ||
    mayBeCopied(image, preload.name);
  if (mayBeThere) return loaded(undefined);
  return { kind: 'dangling', name: 'jemalloc', preload, package: undefined, path: undefined };
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
  if (!variable) return undefined;
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

function hasHeaders(image: Image): boolean {
  return ['libjemalloc-dev', 'jemalloc-dev', 'jemalloc-devel'].some((name) => image.packages.has(name));
}

function unknown(why: string): Allocator {
  return { kind: 'unknown', why };
}
