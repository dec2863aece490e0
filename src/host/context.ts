import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Context } from '../model.ts';
import { isWithin } from './paths.ts';
import { readText } from './read.ts';

/** Scripts and manifests are small; what is larger is data. */
const maxFileBytes = 1024 * 1024;
/** A listing serves to find manifests; in a larger tree the first ones must do. */
const maxListed = 50_000;
const skippedFolders = new Set([
  '.git',
  'node_modules',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.mypy_cache',
]);

/**
 * The files below a root, and none outside of it, whatever a path or a symbolic link says. Read once, when
 * asked for.
 */
export function rootedContext(root: string): Context {
  const texts = new Map<string, string | undefined>();
  let listing: readonly string[] | undefined;
  return {
    read(path) {
      if (!texts.has(path)) texts.set(path, readInside(root, path));
      return texts.get(path);
    },
    list() {
      listing ??= walk(root);
      return listing;
    },
  };
}

function readInside(root: string, path: string): string | undefined {
  try {
    const file = resolve(root, path);
    if (!isWithin(root, file)) return undefined;
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size <= maxFileBytes ? readText(file, path) : undefined;
  } catch {
    // Not there, not readable, not a text: for the lint all the same.
    return undefined;
  }
}

/** The files of a folder, then those of its folders, by name. Its own stack: folders may lie thousands deep. */
function walk(root: string): readonly string[] {
  const found: string[] = [];
  const waiting = [''];
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    const entries = entriesOf(join(root, prefix));
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      if (found.length === maxListed) return found;
      found.push(`${prefix}${entry.name}`);
    }
    for (const entry of entries.toReversed())
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) waiting.push(`${prefix}${entry.name}/`);
  }
  return found;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
