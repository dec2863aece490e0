import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defaultConfig } from '../default-config.ts';
import type { Config } from '../model.ts';
import { configBase } from './config-extends.ts';
import { type ConfigText, readConfigText } from './config-read.ts';
import { configKinds, misnamed } from './config-kinds.ts';
import { Failure } from './failure.ts';
import { findRoot, isThere, isWithin, relativePosix, upwards } from './paths.ts';
import { requireOwn } from './read.ts';

export interface ConfigLoader {
  /**
   * The config of a Dockerfile in `folder`, its own path relative to `root`. Throws a Failure when it is not
   * valid.
   */
  load(folder: string, root: string): Promise<Config>;
}

/** A config file with the one that it extends. */
interface Loaded {
  readonly own: ConfigText;
  readonly base: ConfigText | undefined;
}

/** Each config file is read once. `explicit`: `--config`. `top`: as for findRoot. */
export function configLoader(
  cwd: string,
  explicit: string | undefined,
  ruleNames: readonly string[],
  top?: string,
): ConfigLoader {
  const files = new Map<string, Promise<Loaded | undefined>>();
  const read = (path: string): Promise<Loaded | undefined> => {
    const known = files.get(path) ?? readWithBase(path, cwd, ruleNames, top);
    files.set(path, known);
    return known;
  };
  return {
    async load(folder, root) {
      if (explicit !== undefined) {
        const path = resolve(cwd, explicit);
        requireOwn(path, explicit, cwd);
        const loaded = await read(path);
        if (loaded === undefined)
          throw new Failure(`${explicit}: has no config for alloclint, add it or name another file`);
        return toRooted(loaded, root);
      }
      for (const candidate of upwards(folder, root)) {
        for (const path of configsIn(candidate, root, cwd)) {
          // Nearest first: what lies above is only looked at when nothing is here.
          // oxlint-disable-next-line eslint/no-await-in-loop
          const loaded = await read(path);
          if (loaded !== undefined) return toRooted(loaded, root);
        }
      }
      return defaultConfig;
    },
  };
}

/**
 * The files of a folder that may hold a config, in their order. What is no regular file, or a link out of the
 * root, is not read: an alloclint.toml of that kind is a Failure, a package.json or pyproject.toml somebody else's.
 */
function* configsIn(folder: string, root: string, cwd: string): Iterable<string> {
  for (const [name, right] of misnamed) {
    const path = join(folder, name);
    if (isThere(path)) throw new Failure(`${relativePosix(cwd, path)}: is not read, rename it to ${right}`);
  }
  for (const { name, key } of configKinds) {
    const path = join(folder, name);
    if (!isThere(path)) continue;
    const why = unfit(path, root);
    if (why === undefined) yield path;
    else if (key.length === 0) throw new Failure(`${relativePosix(cwd, path)}: ${why}`);
  }
}

function unfit(path: string, root: string): string | undefined {
  if (!isWithin(root, path)) return 'is a link out of the repository, name it with --config';
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? undefined
    : 'is no regular file, remove it or name another with --config';
}

async function readWithBase(
  path: string,
  cwd: string,
  ruleNames: readonly string[],
  top: string | undefined,
): Promise<Loaded | undefined> {
  const own = await readConfigText(path, relativePosix(cwd, path), ruleNames);
  if (own === undefined) return undefined;
  return { own, base: await configBase(own, findRoot(dirname(path), cwd, top), cwd, ruleNames) };
}

async function toRooted({ own, base }: Loaded, root: string): Promise<Config> {
  const { toConfig } = await import('../config.ts');
  return toConfig(
    own.written,
    relativePosix(root, own.path),
    base && { written: base.written, file: relativePosix(root, base.path) },
  );
}

/** The file with the config of a folder itself, as reported. */
export async function configIn(
  folder: string,
  cwd: string,
  ruleNames: readonly string[],
): Promise<string | undefined> {
  for (const path of configsIn(folder, findRoot(folder, cwd), cwd)) {
    const shown = relativePosix(cwd, path);
    // oxlint-disable-next-line eslint/no-await-in-loop -- the first one counts
    if (await hasConfig(path, shown, ruleNames)) return shown;
  }
  return undefined;
}

/** The file with the config that a folder has from above, as a config in the folder would name it. */
export async function configAbove(
  folder: string,
  cwd: string,
  ruleNames: readonly string[],
): Promise<string | undefined> {
  const root = findRoot(folder, cwd);
  for (const candidate of upwards(folder, root)) {
    if (candidate === folder) continue;
    // oxlint-disable-next-line eslint/no-await-in-loop -- the nearest one counts
    const shown = await configIn(candidate, cwd, ruleNames);
    if (shown !== undefined) return relativePosix(folder, resolve(cwd, shown));
  }
  return undefined;
}

/** Whether a file counts as the config. One that is not valid does: it is refused, not passed over. */
async function hasConfig(path: string, shown: string, ruleNames: readonly string[]): Promise<boolean> {
  try {
    return (await readConfigText(path, shown, ruleNames)) !== undefined;
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
}
