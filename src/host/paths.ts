import { existsSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** With `/` on every system. */
export function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Relative to a folder, with `/`; empty for the folder itself. */
export function relativePosix(from: string, to: string): string {
  return toPosix(relative(from, to));
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return (
    way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path))
  );
}

/**
 * Whether a path, with its links followed, leads to something in the folder that is no business of git's own: `.git`
 * may hold the credentials of a checkout.
 */
export function isWithin(folder: string, path: string): boolean {
  const real = realPath(path);
  const way = relativePosix(realPath(folder), real);
  return isInside(realPath(folder), real) && !way.split('/').includes('.git');
}

/** The folder itself and those above it, nearest first, up to and with `last` (or the file system's root). */
export function* upwards(folder: string, last?: string): Iterable<string> {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (current === last || dirname(current) === current) return;
  }
}

/**
 * The repository that a folder belongs to, else the working directory when it lies in there, else itself. With `top`
 * nothing above that folder counts, and it stands for the repository where there is none.
 */
export function findRoot(folder: string, cwd: string, top?: string): string {
  for (const candidate of upwards(folder, top)) {
    if (existsSync(join(candidate, '.git'))) return candidate;
  }
  if (top !== undefined && isInside(top, folder)) return top;
  return isInside(cwd, folder) ? cwd : folder;
}

/** The real path, as far as there is one: a link to what is gone is followed, and what is below a link. */
export function followed(path: string, links = 40): string {
  try {
    return realpathSync(path);
  } catch {
    if (links === 0 || dirname(path) === path) return path;
    const target = linkOf(path);
    if (target !== undefined) return followed(resolve(dirname(path), target), links - 1);
    return join(followed(dirname(path), links - 1), basename(path));
  }
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** The real path, or the path as it is when there is none. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
