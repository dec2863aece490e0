import type { ConfigFormat } from './config-kinds.ts';
import { lineAt } from './config-place.ts';
import { jsonLine } from './config-place-json.ts';
import { tomlLine } from './config-place-toml.ts';
import { parseYamlText } from './config-yaml.ts';

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

const positionMark = ' at position ';

const json: Parse = async (text) => {
  try {
    return { data: JSON.parse(text), lineOf: (path) => jsonLine(text, path) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = message.lastIndexOf(positionMark);
    const line = at === -1 ? undefined : lineAt(text, parseInt(message.slice(at + positionMark.length), 10));
    // The engine quotes the text behind it.
    const [what] = message.split(/, "| in JSON| at position /);
    return { line, why: `does not parse (${what}), mend the file` };
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
