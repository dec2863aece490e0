import type { Range } from './words.ts';

/** Where the words of a text stand that is split at blanks alone, as FROM and COPY are. */
export function splitBlanks(text: string): Range[] {
  return [...text.matchAll(/[^\t\v\f\r ]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** For a message. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
