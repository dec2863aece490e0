import { isSpace } from './space.ts';
import type { Range } from './words.ts';

export interface RawFlag extends Range {
  /** Quotes and escapes taken away as BuildKit does it. */
  readonly text: string;
}

/** The leading `--name[=value]` words and where the rest starts. `--` ends them and is no flag. */
export function readFlags(
  line: string,
  escape: string,
): { readonly flags: readonly RawFlag[]; readonly rest: number } {
  const flags: RawFlag[] = [];
  let at = 0;
  for (;;) {
    while (at < line.length && isSpace(line.charAt(at))) at++;
    if (!line.startsWith('--', at)) return { flags, rest: at };
    const word = readWord(line, at, escape);
    at = word.end;
    if (word.text === '--') return { flags, rest: at };
    flags.push(word);
  }
}

function readWord(line: string, start: number, escape: string): RawFlag {
  let text = '';
  let quote = '';
  let at = start;
  for (; at < line.length; at++) {
    let character = line.charAt(at);
    if (!quote && isSpace(character)) break;
    if (!quote && (character === '"' || character === "'")) {
      quote = character;
      continue;
    }
    if (quote && character === quote) {
      quote = '';
      continue;
    }
    if (character === escape) {
      at++;
      if (at >= line.length) break;
      character = line.charAt(at);
    }
    text += character;
  }
  return { text, start, end: Math.min(at, line.length) };
}
