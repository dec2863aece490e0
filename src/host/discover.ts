import { readdir, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { codeOf, Failure, reasonOf } from './failure.ts';
import { isDockerfileName, isExcludedName } from './names.ts';
import { realPath, relativePosix, toPosix } from './paths.ts';
import { requireOwn } from './read.ts';

/** A file to read. `undefined` path: standard input. */
export interface Target {
  readonly path: string | undefined;
  /** As reported. */
  readonly shown: string;
}

export interface Discovered {
  readonly targets: readonly Target[];
  readonly failures: readonly Failure[];
}

/**
 * The files that the operands stand for: in the order of the operands, sorted within each, every file once.
 * Of the `.gitignore` files above `top` none counts.
 */
export async function discover(
  operands: readonly string[],
  cwd: string,
  stdinName: string | undefined,
  top?: string,
): Promise<Discovered> {
  const targets: Target[] = [];
  const failures: Failure[] = [];
  const seen = new Set<string>();
  const add = (key: string, target: Target): void => {
    if (!seen.has(key)) targets.push(target);
    seen.add(key);
  };
  const unread: Unread = (folder, error) => {
    const shown = relativePosix(cwd, folder) || '.';
    failures.push(new Failure(`${shown}: cannot be read (${reasonOf(error)}), check its permissions`));
  };
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    if (operand === '-') {
      add('-', { path: undefined, shown: stdinName === undefined ? '<stdin>' : toPosix(stdinName) });
      continue;
    }
    try {
      // One operand after the other: their order is the order of the report.
      // oxlint-disable-next-line eslint/no-await-in-loop
      for (const path of await expand(operand, cwd, top, unread)) {
        add(realPath(path), { path, shown: relativePosix(cwd, path) });
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { targets, failures };
}

/** Told of a folder that cannot be read: the search goes on beside it. */
type Unread = (folder: string, error: unknown) => void;

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
type Named = (error: NodeJS.ErrnoException | null, names: string[]) => void;

interface Reading {
  (folder: string, options: { withFileTypes: true }, done: Listed): void;
  (folder: string, done: Named): void;
}

/** A glob asks for entries; the form with names is there for its type. */
function readdirOr(unread: Unread): Reading {
  return (folder: string, how: { withFileTypes: true } | Named, done?: Listed) => {
    if (typeof how === 'function') return readdir(folder, how);
    return readdir(folder, how, (error, entries) => {
      if (error !== null && codeOf(error) !== 'ENOENT') unread(folder, error);
      done?.(null, error === null ? entries : []);
    });
  };
}

async function expand(
  operand: string,
  cwd: string,
  top: string | undefined,
  unread: Unread,
): Promise<readonly string[]> {
  const path = resolve(cwd, operand);
  const stats = statOf(path);
  if (stats === undefined) {
    if (/[*?[\]{}]/.test(operand)) return expandGlob(operand, cwd, top, unread);
    requireOwn(path, operand, cwd);
    throw new Failure(`${operand}: no such file or folder, check the path`);
  }
  if (!stats.isDirectory()) return [path];
  const named = operand.replace(/(?<![/\\])[/\\]+$/, '') === operand && isDockerfileName(basename(path));
  if (named)
    throw new Failure(`${operand}: is a folder and not a Dockerfile, write ${operand}/ to search it`);
  const { ignoredByGit } = await import('./gitignore.ts');
  return search(path, ignoredByGit(path, top), unread).toSorted((a, b) => (a < b ? -1 : 1));
}

/** Names are taken as they are: a glob takes a backslash for a slash, and none for a line break. */
function search(
  start: string,
  isIgnored: (path: string, isFolder?: boolean) => boolean,
  unread: Unread,
): string[] {
  const found: string[] = [];
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder, unread)) {
      const path = join(folder, entry.name);
      if (entry.isFile() && isDockerfileName(entry.name) && !isIgnored(path)) found.push(path);
      if (entry.isDirectory() && !/^(?:\.git|node_modules)$/i.test(entry.name) && !isIgnored(path, true))
        folders.push(path);
    }
  }
  return found;
}

function entriesOf(folder: string, unread: Unread): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') unread(folder, error);
    return [];
  }
}

/**
 * A glob names its files by the last part of it: `*` and `**` leave that to us, what we leave out must be
 * spelt out.
 */
async function expandGlob(
  operand: string,
  cwd: string,
  top: string | undefined,
  unread: Unread,
): Promise<readonly string[]> {
  const pattern = basename(operand);
  const found = await glob(operand, cwd, top, unread);
  const wanted = found.filter((file) => {
    const name = basename(file);
    return /^\*+$/.test(pattern) ? isDockerfileName(name) : !isExcludedName(name) || isExcludedName(pattern);
  });
  if (wanted.length === 0) throw new Failure(`${operand}: matches no Dockerfile, check the pattern`);
  return wanted;
}

async function glob(
  operand: string,
  cwd: string,
  top: string | undefined,
  unread: Unread,
): Promise<readonly string[]> {
  // Loaded here, not above: a run on explicit files is faster without it.
  const [{ globby }, { foldersLeftOut, ignoredByGit }] = await Promise.all([
    import('globby'),
    import('./gitignore.ts'),
  ]);
  try {
    const found = await globby(toPosix(operand), {
      cwd,
      absolute: true,
      dot: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      // What git leaves out in whole folders is not walked; every file that is found is asked for below.
      ignore: ['**/.git', '**/node_modules', ...foldersLeftOut(cwd)],
      onlyFiles: true,
      fs: { readdir: readdirOr(unread) },
    });
    const isIgnored = ignoredByGit(cwd, top);
    return found
      .map((path) => resolve(path))
      .filter((path) => !isIgnored(path))
      .toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    throw new Failure(`${operand}: cannot be searched (${reasonOf(error)}), check its permissions`);
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || codeOf(error) === 'EINVAL')
      return undefined;
    throw new Failure(`${path}: cannot be read (${reasonOf(error)}), check its permissions`);
  }
}
