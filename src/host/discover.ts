import { readdirSync, statSync, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { codeOf, Failure, reasonOf } from './failure.ts';
import { isDockerfileName, isExcludedName } from './names.ts';
import { realPath, relativePosix, toPosix } from './paths.ts';

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
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    if (operand === '-') {
      add('-', { path: undefined, shown: stdinName === undefined ? '<stdin>' : toPosix(stdinName) });
      continue;
    }
    try {
      // One operand after the other: their order is the order of the report.
      // oxlint-disable-next-line eslint/no-await-in-loop
      for (const path of await expand(operand, cwd, top)) {
        add(realPath(path), { path, shown: relativePosix(cwd, path) });
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { targets, failures };
}

async function expand(operand: string, cwd: string, top: string | undefined): Promise<readonly string[]> {
  const path = resolve(cwd, operand);
  const stats = statOf(path);
  if (stats === undefined) {
    if (/[*?[\]{}]/.test(operand)) return expandGlob(operand, cwd, top);
    throw new Failure(`${operand}: no such file or folder, check the path`);
  }
  if (!stats.isDirectory()) return [path];
  const named = operand.replace(/(?<![/\\])[/\\]+$/, '') === operand && isDockerfileName(basename(path));
  if (named)
    throw new Failure(`${operand}: is a folder and not a Dockerfile, write ${operand}/ to search it`);
  const { ignoredByGit } = await import('./gitignore.ts');
  try {
    return [...search(path, ignoredByGit(path, top))].toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    throw unsearchable(operand, error);
  }
}

/** Names are taken as they are: a glob takes a backslash for a slash, and none for a line break. */
function* search(folder: string, isIgnored: (path: string, isFolder?: boolean) => boolean): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && isDockerfileName(entry.name) && !isIgnored(path)) yield path;
    if (entry.isDirectory() && !/^(?:\.git|node_modules)$/i.test(entry.name) && !isIgnored(path, true))
      yield* search(path, isIgnored);
  }
}

/**
 * A glob names its files by the last part of it: `*` and `**` leave that to us, what we leave out must be
 * spelt out.
 */
async function expandGlob(operand: string, cwd: string, top: string | undefined): Promise<readonly string[]> {
  const pattern = basename(operand);
  const found = await glob(operand, cwd, top);
  const wanted = found.filter((file) => {
    const name = basename(file);
    return /^\*+$/.test(pattern) ? isDockerfileName(name) : !isExcludedName(name) || isExcludedName(pattern);
  });
  if (wanted.length === 0) throw new Failure(`${operand}: matches no Dockerfile, check the pattern`);
  return wanted;
}

async function glob(operand: string, cwd: string, top: string | undefined): Promise<readonly string[]> {
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
    });
    const isIgnored = ignoredByGit(cwd, top);
    return found
      .map((path) => resolve(path))
      .filter((path) => !isIgnored(path))
      .toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    throw unsearchable(operand, error);
  }
}

function unsearchable(operand: string, error: unknown): Failure {
  return new Failure(`${operand}: cannot be searched (${reasonOf(error)}), check its permissions`);
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
