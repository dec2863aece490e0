import { isSpace } from './space.ts';

/** A stretch of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits at spaces outside quotes, as BuildKit does for ENV, LABEL and ARG. Quotes and escapes stay in the words.
 * An escape at the very end is dropped.
 */
export function splitWords(text: string, escape: string): Range[] {
  const words: Range[] = [];
  let start = -1;
  let quote = '';
  let at = 0;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (start < 0) {
      if (isSpace(character)) continue;
      start = at;
    }
    if (!quote && isSpace(character)) {
      words.push({ start, end: at });
      start = -1;
    } else if (character === escape && quote !== "'") {
      if (at + 1 === text.length) break;
      at++;
    } else if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    }
  }
  if (start >= 0 && at > start) words.push({ start, end: at });
  return words;
}
