import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, Failure, reasonOf } from './failure.ts';
import { findRoot, isOpened, isWithin, realPath } from './paths.ts';

/**
 * All of the text or nothing: a temporary file beside the target takes its place. The mode stays, and a
 * symbolic link stays one, since what it points at is replaced. Throws a Failure.
 */
export function writeAtomically(path: string, text: string, shown: string): void {
  attempt(shown, () => {
    const target = realPath(path);
    const existing = existingFile(target);
    // A pipe or a device is written to and never replaced.
    if (existing !== undefined && !existing.isFile()) append(target, text);
    else replace(target, text, existing);
  });
}

/**
 * The same for a report, or another file that somebody named: a link that a stranger put into a repository must not
 * lead the text out of it, nor into `.git`. Throws a Failure.
 */
export function writeNamed(path: string, text: string, shown: string, cwd: string): void {
  // It may hold a text already.
  if (isOpened(path)) {
    attempt(shown, () => append(path, text));
    return;
  }
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  if (!isWithin(findRoot(dirname(path), cwd), isThere ? path : dirname(path)))
    throw new Failure(`${shown}: leads out of its repository or into .git, name another file`);
  writeAtomically(path, text, shown);
}

function attempt(shown: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Failure(
      `${shown}: cannot be written (${reasonOf(error)}), check the folder and its permissions`,
    );
  }
}

function append(path: string, text: string): void {
  writeFileSync(path, text, { flag: 'a' });
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
    // A file that is mounted by itself, as into a container, cannot be replaced.
    if (codeOf(error) !== 'EBUSY') throw error;
    writeFileSync(target, text, { flag: 'r+' });
    truncateSync(target, Buffer.byteLength(text));
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
