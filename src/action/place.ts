import { existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { Failure, reasonOf, Unreadable } from '../host/failure.ts';
import { followed, isInside, isWithin, realPath, relativePosix, upwards } from '../host/paths.ts';
import type { Runner } from './runner.ts';

/** Absolute folders of the job. */
export interface Folders {
  readonly workspace: string;
  /** `working-directory`: paths of the inputs are relative to it. */
  readonly folder: string;
  /** For files that later steps read. */
  readonly temporary: string;
}

export interface Place extends Folders {
  /** Of the repository that the workflow belongs to: paths that GitHub is told are relative to it. */
  readonly root: string;
  /** The workspace has several checkouts, and nothing says which is meant: `root` is the workspace. */
  readonly isUnclear: boolean;
}

/** Throws a Failure when the working directory is not in the workspace. */
export function foldersOf({ cwd, env }: Runner, workingDirectory: string): Folders {
  const workspace = resolve(env['GITHUB_WORKSPACE'] || cwd);
  const folder = resolve(workspace, workingDirectory);
  if (!isFolder(folder) || !isWithin(workspace, folder))
    throw new Failure(`working-directory: "${workingDirectory}" is no folder of the workspace`);
  return { workspace, folder, temporary: env['RUNNER_TEMP'] || tmpdir() };
}

/**
 * With the repository: the checkout that the working directory lies in, else the one that all `files` lie in, else the
 * workspace. A checkout within another one, a submodule among them, is not the one that is meant.
 */
export function placeOf(folders: Folders, files: readonly string[]): Place {
  const { workspace, folder } = folders;
  const own = checkoutOf(folder, workspace);
  if (own !== undefined) return { ...folders, root: own, isUnclear: false };
  const [first, ...others] = new Set(files.map((file) => checkoutOf(dirname(file), workspace)));
  return {
    ...folders,
    root: (others.length === 0 ? first : undefined) ?? workspace,
    isUnclear: others.length > 0,
  };
}

/** The outermost one in the workspace: what lies above that is not meant. */
function checkoutOf(folder: string, workspace: string): string | undefined {
  if (!isInside(workspace, folder)) return undefined;
  return [...upwards(folder, workspace)].findLast(isCheckout);
}

function isCheckout(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

/** How GitHub names a file that is reported relative to the working directory. */
export function repositoryPath({ root, folder }: Pick<Place, 'root' | 'folder'>, shown: string): string {
  return relativePosix(root, resolve(folder, shown));
}

/** Tells of a path of the repository the one that it leads to, when links are followed. */
export function linksOf({ root }: Place): (path: string) => string {
  const real = followed(root);
  return (path) => relativePosix(real, followed(join(real, path)));
}

/** Whether a file belongs to the repository, and not to one that lies in it or beside it. */
export function isOwn({ root, isUnclear }: Place, file: string): boolean {
  if (isUnclear || !isInside(root, file)) return false;
  const nearest = [...upwards(dirname(file), root)].find(isCheckout);
  return nearest === undefined || nearest === root;
}

/** A workspace may lie in a repository that is not meant; within its own one the reader looks after links. */
export function requireInWorkspace({ workspace }: Folders, path: string, shown: string): void {
  if (isInside(realPath(workspace), realPath(path))) return;
  throw new Unreadable(`${shown}: lies outside of the workspace, only files of the checkout are read`);
}

/** Where a file may be written: absolute, in the workspace or among the temporary files. Makes its folder. */
export function writablePath({ workspace, temporary }: Folders, path: string, input: string): string {
  const target = resolve(workspace, path);
  const existing = [...upwards(target)].find((candidate) => existsSync(candidate)) ?? target;
  const real = resolve(realPath(existing), relativePosix(existing, target));
  const allowed = [workspace, temporary].some((folder) => isInside(realPath(folder), real));
  if (!allowed || real.split(sep).includes('.git') || isFolder(target))
    throw new Failure(`${input}: "${path}" is no file of the workspace or of RUNNER_TEMP`);
  try {
    mkdirSync(dirname(target), { recursive: true });
  } catch (error) {
    throw new Failure(`${input}: the folder of "${path}" cannot be made (${reasonOf(error)})`);
  }
  return target;
}

/** What cannot be asked, below a file or with a name that no folder has, is none. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
