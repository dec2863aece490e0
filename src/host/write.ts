import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure, reasonOf } from './failure.ts';
import { realPath } from './paths.ts';

/**
 * All of the text or nothing: a temporary file beside the target takes its place. The mode stays, and a
 * symbolic link stays one, since what it points at is replaced.
 */
export function writeAtomically(path: string, text: string, shown: string): void {
  const target = realPath(path);
  try {
    const existing = existingFile(target);
    if (existing !== undefined && !existing.isFile()) {
      // A pipe or a device, /dev/stdout among them, is written to and never replaced.
      writeFileSync(target, text);
      return;
    }
    replace(target, text, existing);
  } catch (error) {
    throw new Failure(
      `${shown}: cannot be written (${reasonOf(error)}), check the folder and its permissions`,
    );
  }
}

/** A fix goes where it came from; a pipe or device has no text that could be replaced. */
export function requireRegularFile(path: string, shown: string): void {
  if (statSync(path).isFile()) return;
  throw new Failure(`${shown}: is no regular file and cannot be written, use --diff or - to see the fix`);
}

function replace(target: string, text: string, existing: Stats | undefined): void {
  // Two containers that work on one tree may have the same process number.
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (existing !== undefined) keepOwnerAndMode(temporary, existing);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** In a container that runs as root over a user's checkout, the file stays the user's. */
function keepOwnerAndMode(path: string, { uid, gid, mode }: Stats): void {
  const created = statSync(path);
  if (created.uid !== uid || created.gid !== gid) {
    try {
      chownSync(path, uid, gid);
    } catch {
      // Only root may give files away; anyone else's edit makes the file theirs.
    }
  }
  chmodSync(path, mode & 0o7777);
}

function existingFile(path: string): Stats | undefined {
  // A dangling link would otherwise be replaced by a file.
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  return statSync(path);
}
