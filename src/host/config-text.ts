import type { ConfigFormat } from './config-kinds.ts';
import { lineAt } from './config-place.ts';
import { jsonLine } from './json-place.ts';
import { tomlLine } from './toml-place.ts';
import { parseYamlText } from './yaml-text.ts';

/** A config file as data, and where a key of it stands. */
export interface ParsedText {
  readonly data: unknown;
  /** The line of a key, else of the nearest key above it. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Why a text is no data. */
export interface TextFault {
  readonly line: number | undefined;
  readonly why: string;
}

type Parse = (text: string) => Promise<ParsedText | TextFault>;

const json: Parse = async (text) => {
  try {
    return { data: JSON.parse(text), lineOf: (path) => jsonLine(text, path) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [tail = '', offset] = /(?: in JSON)? at position (\d+).*$/.exec(message) ?? [];
    const line = offset === undefined ? undefined : lineAt(text, Number(offset));
    return { line, why: `does not parse (${message.slice(0, message.length - tail.length)}), mend the file` };
  }
};

const yaml: Parse = async (text) => parseYamlText(await import('yaml'), text);

const toml: Parse = async (text) => {
  const { parse, TomlError } = await import('smol-toml');
  try {
    return { data: parse(text), lineOf: (path) => tomlLine(text, path) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [first = ''] = message.replace(/^Invalid TOML document: /, '').split('\n');
    const line = error instanceof TomlError ? error.line : undefined;
    return { line, why: `does not parse (${first.replace(/[:.]$/, '')}), mend the file` };
  }
};

const parsers: Readonly<Record<ConfigFormat, Parse>> = { toml, yaml, json };

export function parseText(format: ConfigFormat, text: string): Promise<ParsedText | TextFault> {
  return parsers[format](text);
}
