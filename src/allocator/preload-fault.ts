import type { AllocatorName, Image, Libc } from '../model.ts';
import { systemLibrary, installedPackage } from './packages.ts';
import { libraryAllocator } from './preload.ts';

export interface PreloadFault {
  readonly name: AllocatorName;
  /** A noun phrase. */
  readonly reason: string;
  /** The value that was plainly meant. */
  readonly repaired: string | undefined;
}

const NAMED: readonly (readonly [AllocatorName, RegExp])[] = [
  ['jemalloc', /libjemalloc/],
  ['tcmalloc', /libtcmalloc/],
  ['mimalloc', /libmimalloc/],
];

/**
 * What keeps the loader from finding the allocator that a value names. glibc splits at spaces and colons alone and expands
 * `$LIB`, `$ORIGIN` and `$PLATFORM`; musl splits at tabs and line breaks too and expands nothing (elf/rtld.c, ldso/dynlink.c;
 * run).
 */
export function preloadFault(value: string, image: Image): PreloadFault | undefined {
  const name = NAMED.find(([, pattern]) => pattern.test(value))?.[0];
  const reason = faultOf(value, image.base.libc);
  if (name === undefined || reason === undefined) return undefined;
  return { name, reason, repaired: repair(value, name, image) };
}

function faultOf(value: string, libc: Libc): string | undefined {
  if (/\$\(|`/.test(value)) return 'a command in it, which ENV does not run';
  if (/["']/.test(value)) return 'quotes in it, which are taken for part of the name';
  if (/[*?[\]]/.test(value)) return 'a pattern in it, which the loader does not expand';
  if (/,|;/.test(value))
    return `"${/[,;]/.exec(value)?.[0]}" between names, where only a space or ":" separates`;
  if (libc === 'musl' && /\$\{?(?:LIB|ORIGIN|PLATFORM)\b/.test(value))
    return `${/\$\{?\w+\}?/.exec(value)?.[0]} in it, which musl does not expand`;
  if (libc === 'glibc' && /[\t\r\n]/.test(value))
    return 'a tab or a line break in it, which does not separate names';
  if (/^~|[: ]~/.test(value)) return '"~" in it, which the loader does not expand';
  return undefined;
}

/** The soname of the installed package in the place of what was written for it; the other names as they are. */
function repair(value: string, name: AllocatorName, image: Image): string | undefined {
  const installed = installedPackage(image, name);
  const row = installed === undefined ? undefined : systemLibrary(image.base, name, installed);
  if (!row) return undefined;
  const names = value
    .replaceAll(/\$\([^)]*(?:\)|$)|`[^`]*`/g, '*')
    .split(/[\s:,;"']+/)
    .filter((part) => part !== '');
  const repaired = names.map((part) => {
    const file = part.slice(part.lastIndexOf('/') + 1).replaceAll(/[*?]|\[[^[\]]*\]/g, '');
    if (libraryAllocator(file) === name || `lib${name}` === file.replace(/\.so\.?$/, '')) return row.soname;
    return /[*?[\]$~]/.test(part) ? undefined : part;
  });
  if (repaired.includes(undefined)) return undefined;
  return [...new Set(repaired)].join(':');
}
