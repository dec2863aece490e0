import { readdirSync, statSync } from 'node:fs';
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
      listing ??= firstOf(walk(root, ''), maxListed);
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

function firstOf(paths: Iterable<string>, limit: number): readonly string[] {
  const first: string[] = [];
  for (const path of paths) {
    if (first.length === limit) break;
    first.push(path);
  }
  return first;
}

function* walk(folder: string, prefix: string): Iterable<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return;
  }
  for (const entry of entries) if (entry.isFile()) yield `${prefix}${entry.name}`;
  for (const entry of entries) {
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) {
      yield* walk(join(folder, entry.name), `${prefix}${entry.name}/`);
    }
  }
}
