import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultConfig } from '../default-config.ts';
import type { Config } from '../model.ts';
import { Failure } from './failure.ts';
import { relativePosix, upwards } from './paths.ts';
import { readText } from './read.ts';

type Parse = (text: string) => Promise<unknown>;

const json: Parse = async (text) => JSON.parse(text);
const yaml: Parse = async (text) => (await import('yaml')).parse(text);
const toml: Parse = async (text) => (await import('smol-toml')).parse(text);

/** In one folder the first that has a config wins. `key`: where in the file the config stands. */
const kinds: readonly { readonly name: string; readonly parse: Parse; readonly key: readonly string[] }[] = [
  { name: 'alloclint.toml', parse: toml, key: [] },
  { name: 'alloclint.yaml', parse: yaml, key: [] },
  { name: 'alloclint.json', parse: json, key: [] },
  { name: 'pyproject.toml', parse: toml, key: ['tool', 'alloclint'] },
  { name: 'package.json', parse: json, key: ['alloclint'] },
];

export interface ConfigLoader {
  /**
   * The config of a Dockerfile in `folder`, its own path relative to `root`. Throws a Failure when it is not
   * valid.
   */
  load(folder: string, root: string): Promise<Config>;
}

/** Each config file is read once. `explicit`: `--config`. */
export function configLoader(
  cwd: string,
  explicit: string | undefined,
  ruleNames: readonly string[],
): ConfigLoader {
  const files = new Map<string, Promise<Config | undefined>>();
  const read = (path: string): Promise<Config | undefined> => {
    const known = files.get(path) ?? readConfig(path, relativePosix(cwd, path), ruleNames);
    files.set(path, known);
    return known;
  };
  return {
    async load(folder, root) {
      if (explicit !== undefined) {
        const config = await read(resolve(cwd, explicit));
        if (config === undefined)
          throw new Failure(`${explicit}: has no config for alloclint, add it or name another file`);
        return { ...config, file: relativePosix(root, resolve(cwd, explicit)) };
      }
      for (const candidate of upwards(folder, root)) {
        for (const { name } of kinds) {
          const path = join(candidate, name);
          if (!existsSync(path)) continue;
          // Nearest first: what lies above is only looked at when nothing is here.
          // oxlint-disable-next-line eslint/no-await-in-loop
          const config = await read(path);
          if (config !== undefined) return { ...config, file: relativePosix(root, path) };
        }
      }
      return defaultConfig;
    },
  };
}

/** `undefined` for a pyproject.toml or package.json without a config. */
async function readConfig(
  path: string,
  shown: string,
  ruleNames: readonly string[],
): Promise<Config | undefined> {
  const kind =
    kinds.find(({ name }) => path.endsWith(name)) ??
    kinds.find(({ name }) => extension(name) === extension(path));
  if (kind === undefined) throw new Failure(`${shown}: is no config file, name a .toml, .yaml or .json file`);
  const text = readText(path, shown);
  // Somebody else's file, whatever is wrong with it.
  if (kind.key.length > 0 && !text.includes('alloclint')) return undefined;
  let data: unknown;
  try {
    data = await kind.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // A broken pyproject.toml or package.json may still not be about us, but nobody can tell.
    throw new Failure(`${shown}: ${syntaxFault(error)}, mend the file`);
  }
  for (const key of kind.key) {
    data =
      typeof data === 'object' && data !== null && Object.hasOwn(data, key)
        ? Reflect.get(data, key)
        : undefined;
    if (data === undefined) return undefined;
  }
  const { ConfigError, parseConfig } = await import('../config.ts');
  try {
    return parseConfig(data, shown, ruleNames);
  } catch (error) {
    throw error instanceof ConfigError ? new Failure(error.message) : error;
  }
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replace(/^yml$/, 'yaml');
}

/** The first line of a parser's message, and where the fault is when it says so. */
function syntaxFault(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const line =
    error instanceof Error && 'line' in error && typeof error.line === 'number'
      ? ` at line ${error.line}`
      : '';
  return `does not parse${line} (${first.replace(/[:.]$/, '')})`;
}
