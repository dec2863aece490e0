import { closeSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, Failure, reasonOf } from './failure.ts';
import { findRoot, isOpened, isWithin } from './paths.ts';

/** git looks as far for a NUL byte to tell binary files. */
const probedBytes = 8192;
/** Far above what the library takes; below what a string can hold. */
const maxBytes = 64 * 2 ** 20;
/** What parseDockerfile takes. */
const maxDockerfileBytes = 2 ** 20;
const chunkBytes = 64 * 1024;

/** `wanted`: what to name instead of a file that is no text, or too large. */
export function readText(path: string, shown: string, wanted = 'a Dockerfile', limit = maxBytes): string {
  return decode(readBytes(path, shown, wanted, limit), shown, wanted);
}

/**
 * A file that somebody named. What it holds may be printed, so a link that a stranger put into a repository must not
 * lead out of it. Throws a Failure.
 */
export function readNamed(path: string, shown: string, cwd: string, wanted?: string, limit?: number): string {
  requireOwn(path, shown, cwd);
  return readText(path, shown, wanted, limit);
}

/**
 * A Dockerfile that somebody named. Of one that is larger than the library takes as much is read as tells so. Throws a
 * Failure.
 */
export function readDockerfile(path: string, shown: string, cwd: string): string {
  requireOwn(path, shown, cwd);
  const bytes = readSome(path, shown, maxDockerfileBytes);
  let end = maxDockerfileBytes + 1;
  // Not within a character.
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
  return decode(bytes.subarray(0, end), shown);
}

export function requireOwn(path: string, shown: string, cwd: string): void {
  if (isOpened(path) || isWithin(findRoot(dirname(path), cwd), path)) return;
  throw new Failure(`${shown}: is a link out of its repository, name the file that it leads to`);
}

export function readBytes(path: string, shown: string, wanted: string, limit = maxBytes): Uint8Array {
  const bytes = readSome(path, shown, limit);
  if (bytes.length <= limit) return bytes;
  throw new Failure(`${shown}: is larger than ${limit / 2 ** 20} MiB, name ${wanted}`);
}

/** Little more than the limit is read: a device says that it has no size and never ends. */
function readSome(path: string, shown: string, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const file = openSync(path, 'r');
    try {
      while (size <= limit) {
        const chunk = new Uint8Array(chunkBytes);
        const read = readSync(file, chunk);
        if (read === 0) break;
        chunks.push(chunk.subarray(0, read));
        size += read;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Failure(`${shown}: no such file, check the path`);
    throw new Failure(`${shown}: cannot be read (${reasonOf(error)}), check its permissions`);
  }
  return Buffer.concat(chunks);
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
