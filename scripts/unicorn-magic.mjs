import { fileURLToPath } from 'node:url';

/**
 * Stands in for the package `unicorn-magic` in the bundle. globby takes one function of it; the rest can start
 * processes, which nothing here does.
 *
 * @param {string | URL} path
 */
export function toPath(path) {
  return path instanceof URL ? fileURLToPath(path) : path;
}
