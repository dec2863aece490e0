import { existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve, sep } from 'node:path';
import { Failure, reasonOf } from '../host/failure.ts';
import { isInside, realPath, relativePosix, upwards } from '../host/paths.ts';
import type { Runner } from './runner.ts';

/** Absolute folders of the job. */
export interface Place {
  readonly workspace: string;
  /** `working-directory`: paths of the inputs are relative to it. */
  readonly folder: string;
  /** Of the repository: paths that GitHub is told are relative to it. */
  readonly root: string;
  /** For files that later steps read. */
  readonly temporary: string;
}

/** Throws a Failure when the working directory is not in the workspace. */
export function placeOf({ cwd, env }: Runner, workingDirectory: string): Place {
  const workspace = resolve(env['GITHUB_WORKSPACE'] || cwd);
  const folder = resolve(workspace, workingDirectory);
  if (!isInside(realPath(workspace), realPath(folder)) || !isFolder(folder))
    throw new Failure(`working-directory: "${workingDirectory}" is no folder of the workspace`);
  return { workspace, folder, root: rootOf(folder, workspace), temporary: env['RUNNER_TEMP'] || tmpdir() };
}

/** A checkout may lie in a folder of the workspace, and the workspace in a repository that is not meant. */
function rootOf(folder: string, workspace: string): string {
  for (const candidate of upwards(folder, workspace)) {
    if (existsSync(join(candidate, '.git'))) return candidate;
  }
  return workspace;
}

/** How GitHub names a file that is reported relative to the working directory. */
export function repositoryPath({ root, folder }: Place, shown: string): string {
  return posix.normalize(posix.join(relativePosix(root, folder), shown));
}

/** A workspace may lie in a repository that is not meant; within its own one the reader looks after links. */
export function requireInWorkspace({ workspace }: Place, path: string, shown: string): void {
  if (isInside(realPath(workspace), realPath(path))) return;
  throw new Failure(`${shown}: lies outside of the workspace, only files of the checkout are read`);
}

/** Where a file may be written: absolute, in the workspace or among the temporary files. Makes its folder. */
export function writablePath({ workspace, temporary }: Place, path: string, input: string): string {
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
