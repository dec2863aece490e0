import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
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
  const real = followed(path);
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
 * The repository that a folder belongs to, else the working directory when it lies in there, else itself. A repository
 * that another one has a link to belongs to that one, as the rest of what lies behind the link. With `top` nothing above
 * that folder counts, and it stands for the repository where there is none.
 */
export function findRoot(folder: string, cwd: string, top?: string): string {
  const repositories = [...upwards(folder, top)].filter((each) => existsSync(join(each, '.git')));
  const own = repositories.find((each, index) =>
    repositories.slice(index + 1).every((outer) => isInside(realPath(outer), realPath(each))),
  );
  if (own !== undefined) return own;
  if (top !== undefined && isInside(top, folder)) return top;
  return isInside(cwd, folder) ? cwd : folder;
}

/** What the shell has opened (`<(command)`, `3>> file`): nobody's link, and in no folder. */
export function isOpened(path: string): boolean {
  return /^(?:\/dev\/(?:stdin|stdout|stderr|fd\/\d+)|\/proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/.test(path);
}

/** The real path, or the path as it is when there is none. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Whether a folder has a file of that name, or a link wherever that leads to. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** As many as Linux follows (path_resolution(7)). */
const maxLinks = 40;

/** The real path of what may not be there: whether it is must not show where it lies outside. */
export function followed(path: string, links = maxLinks): string {
  try {
    return realpathSync(path);
  } catch {
    if (dirname(path) === path) return path;
  }
  const parent = followed(dirname(path), links);
  const target = links > 0 ? linkOf(path) : undefined;
  return target === undefined ? join(parent, basename(path)) : followed(resolve(parent, target), links - 1);
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
