import { readFileSync, statSync } from 'node:fs';
import { codeOf, Failure, reasonOf } from './failure.ts';

/** git looks as far for a NUL byte to tell binary files. */
const probedBytes = 8192;
/** Far above what the library takes; below what a string can hold. */
const maxBytes = 64 * 2 ** 20;

/** `wanted`: what to name instead of a file that is no text, or too large. */
export function readText(path: string, shown: string, wanted = 'a Dockerfile', limit = maxBytes): string {
  return decode(readBytes(path, shown, wanted, limit), shown, wanted);
}

function readBytes(path: string, shown: string, wanted: string, limit: number): Uint8Array {
  try {
    if (statSync(path).size <= limit) return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Failure(`${shown}: no such file, check the path`);
    throw new Failure(`${shown}: cannot be read (${reasonOf(error)}), check its permissions`);
  }
  throw new Failure(`${shown}: is larger than ${limit / 2 ** 20} MiB, name ${wanted}`);
}

/** The byte order mark stays, so that a fix writes it back. */
export function decode(bytes: Uint8Array, shown: string, wanted = 'a Dockerfile'): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === '255,254' || mark === '254,255') throw new Failure(`${shown}: is UTF-16, save it as UTF-8`);
  if (bytes.subarray(0, probedBytes).includes(0))
    throw new Failure(`${shown}: is a binary file, name ${wanted}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${shown}: is not valid UTF-8, save it as UTF-8`);
  }
}
