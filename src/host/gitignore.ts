import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { toPosix } from './paths.ts';

/**
 * Whether git leaves a path out. Of each path the `.gitignore` files of the folders above it are asked, the nearest first, up to
 * the root of the repository, and up to `above` when it is given: a tree with hundreds of them costs no more than one.
 */
export function ignoredByGit(cwd: string, above?: string): (path: string, isFolder?: boolean) => boolean {
  const files = new Map<string, Ignore | undefined>();
  const fileOf = (folder: string): Ignore | undefined => {
    if (!files.has(folder)) files.set(folder, read(join(folder, '.gitignore')));
    return files.get(folder);
  };
  const top = repositoryOf(cwd, above) ?? above ?? cwd;
  const known = new Map<string, boolean>([[top, false]]);

  const verdict = (path: string, isFolder: boolean): boolean => {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const name = toPosix(relative(folder, path)) + (isFolder ? '/' : '');
      const { ignored, unignored } = fileOf(folder)?.test(name) ?? { ignored: false, unignored: false };
      if (ignored || unignored) return ignored;
      if (folder === top || folder === dirname(folder)) return false;
    }
  };

  /** What lies in a folder that is left out cannot be taken in again. */
  const isLeftOut = (folder: string): boolean => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const answer = folder === dirname(folder) ? false : isLeftOut(dirname(folder)) || verdict(folder, true);
    known.set(folder, answer);
    return answer;
  };

  return (path, isFolder = false) =>
    isFolder ? isLeftOut(path) : isLeftOut(dirname(path)) || verdict(path, false);
}

/** Each is tried at every folder. */
const maxGlobs = 200;

/** Folders that the `.gitignore` of a folder plainly names, as globs: nothing in them can be taken in again. */
export function foldersLeftOut(cwd: string): readonly string[] {
  const lines = linesOf(join(cwd, '.gitignore'));
  if (lines.some((line) => line.startsWith('!'))) return [];
  return lines
    .filter((line) => /^\/?(?!\.+(?:\/|$))[\w.@-]+(?:\/[\w@-][\w.@-]*)*(?:\/|\/\*\*)?$/.test(line))
    .slice(0, maxGlobs)
    .map((line) => {
      const isAnchored = line.slice(0, -1).includes('/');
      return `${isAnchored ? '' : '**/'}${line.replace(/^\/|\/(?:\*\*)?$/g, '')}/**`;
    });
}

/** Larger than any list that people keep, and longer than any pattern. */
const maxBytes = 64 * 1024;
const maxPattern = 1024;
/** As git sets core.ignoreCase when it makes a clone. */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

function linesOf(path: string): readonly string[] {
  return textOf(path)?.split(/\r?\n/) ?? [];
}

function read(path: string): Ignore | undefined {
  const patterns = linesOf(path).filter(isUsable);
  return patterns.length === 0 ? undefined : ignore({ ignorecase }).add(patterns);
}

/**
 * What is left out leaves nothing out. Each `**` is tried at every folder of a path, so three of them take time by the
 * cube of its depth. Of others the library makes regular expressions, when it first needs them, that do not compile.
 */
function isUsable(pattern: string): boolean {
  if (pattern.length > maxPattern || (pattern.match(/\*{2}/g)?.length ?? 0) > 2) return false;
  if ((pattern.match(/\*/g)?.length ?? 0) > 8) return false;
  if (!/[\\[\](){}+^$|]/.test(pattern)) return true;
  try {
    ignore().add(pattern.replace(/^!/, '')).test('x');
    return true;
  } catch {
    return false;
  }
}

/** None, or none that can be read: git goes on as well. It does not follow a link either. */
function textOf(path: string): string | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size <= maxBytes ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function repositoryOf(folder: string, above: string | undefined): string | undefined {
  for (let each = folder; ; each = dirname(each)) {
    if (existsSync(join(each, '.git'))) return each;
    if (each === above || each === dirname(each)) return undefined;
  }
}
