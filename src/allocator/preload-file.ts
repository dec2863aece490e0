import type { Image, Preload } from '../model.ts';
import { libraryAllocator } from './preload.ts';

/** `echo LIBRARY > /etc/ld.so.preload`, `printf ... | tee /etc/ld.so.preload`. */
const WRITES =
  /\b(?:echo|printf)\s+(?:-\w+\s+)?["']?(\/?[\w./-]+)(?:\\n)?["']?\s*(?:>>?\s*|\|\s*(?:sudo\s+)?tee(?:\s+-a)?\s+)["']?\/etc\/ld\.so\.preload/g;

/**
 * The allocator that /etc/ld.so.preload names. glibc reads the file for every program (ld.so(8)); musl knows no such
 * file, and there and wherever the file is not plainly written it is `unclear`.
 */
export function preloadFile({ chain, dockerfile, base, files }: Image): Preload | 'unclear' | undefined {
  if (files.some(({ path }) => path === '/etc/ld.so.preload')) return 'unclear';
  let found: Preload | undefined;
  for (const { keyword, span } of chain.flatMap(({ instructions }) => instructions)) {
    const text = dockerfile.text.slice(span.start, span.end);
    if (keyword !== 'RUN' || !text.includes('ld.so.preload')) continue;
    const writes = [...text.matchAll(WRITES)];
    const [only] = writes;
    const name = only?.[1];
    if (base.libc !== 'glibc' || found || writes.length > 1 || !only || name === undefined) return 'unclear';
    if (/\bif\b|\|\|/.test(text) || libraryAllocator(name) === undefined) return 'unclear';
    const start = span.start + only.index + only[0].indexOf(name);
    const variable = { value: name, span: { ...span, start, end: start + name.length }, setting: undefined };
    found = { name, start: 0, end: name.length, variable, via: 'ld.so.preload' };
  }
  return found;
}
