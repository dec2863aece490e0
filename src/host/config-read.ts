import { basename } from 'node:path';
import type { Written } from '../config.ts';
import { configKind } from './config-kinds.ts';
import type { ParsedText, TextFault } from './config-text.ts';
import { Failure } from './failure.ts';
import { decode, readBytes } from './read.ts';

/** A config file that is valid. */
export interface ConfigText {
  readonly path: string;
  /** As reported. */
  readonly shown: string;
  readonly written: Written;
  /** `shown`, with the line of a key. */
  placeOf(key: string): string;
}

/** A config is written by hand, or by a program that writes few keys. */
const maxBytes = 2 ** 20;

/** `undefined` for a pyproject.toml or package.json without a config. Throws a Failure with all that is wrong. */
export async function readConfigText(
  path: string,
  shown: string,
  ruleNames: readonly string[],
): Promise<ConfigText | undefined> {
  const kind = configKind(basename(path));
  if (kind === undefined) throw new Failure(`${shown}: is no config file, name a .toml, .yaml or .json file`);
  const isShared = kind.key.length > 0;
  const bytes = readBytes(path, shown, 'a config file', isShared ? undefined : maxBytes);
  // Somebody else's file, whatever is wrong with it.
  if (isShared && !Buffer.from(bytes).includes('alloclint')) return undefined;
  if (bytes.length > maxBytes)
    throw new Failure(`${shown}: is larger than 1 MiB, put the config into an alloclint.toml`);
  const text = decode(bytes, shown, 'a config file');
  const { parseText } = await import('./config-text.ts');
  const parsed = await parseText(kind.format, text.replace(/^\uFEFF/, ''));
  // A broken pyproject.toml or package.json may still not be about us, but nobody can tell.
  if (isFault(parsed)) throw new Failure(`${place(shown, parsed.line)}: ${parsed.why}`);
  let data = parsed.data;
  for (const key of kind.key) {
    data =
      typeof data === 'object' && data !== null && Object.hasOwn(data, key)
        ? Reflect.get(data, key)
        : undefined;
    if (data === undefined) return undefined;
  }
  const lineOf = (keys: readonly PropertyKey[]): number | undefined => parsed.lineOf([...kind.key, ...keys]);
  const { ConfigError, readConfig } = await import('../config.ts');
  try {
    const written = readConfig(data, shown, ruleNames);
    return { path, shown, written, placeOf: (key) => place(shown, lineOf([key])) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const faults = error.faults.map(({ path: keys, message }) => ({
      line: keys && lineOf(keys),
      message,
    }));
    // What has no line comes last.
    const sorted = faults.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
    throw new Failure(...sorted.map(({ line, message }) => `${place(shown, line)}: ${message}`));
  }
}

function isFault(parsed: ParsedText | TextFault): parsed is TextFault {
  return 'why' in parsed;
}

function place(shown: string, line: number | undefined): string {
  return line === undefined ? shown : `${shown}:${line}`;
}
