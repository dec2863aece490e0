import type { CommandLine, LogicalText, ShellWord, Span } from '../model.ts';
import type { Word } from './words.ts';

/** Where the words of a shell text stand; asked in the order of the text. */
export type Place = (word: ShellWord) => Span;

export function placeAt(span: Span): Place {
  return () => span;
}

/** The words of a text that the file holds as it is: shell form, or a string without escapes. */
export function placeWithin(text: Word, command: CommandLine): Place {
  const { value = '', span } = text;
  const logical = command.instruction?.args;
  const isShellForm = logical?.text === value;
  const isString = span.end - span.start === value.length + 2;
  if (!isShellForm && !isString) return placeAt(span);
  let cursor = 0;
  return (word) => {
    const at = value.indexOf(word.text, cursor);
    if (at < 0 || word.text === '') return span;
    cursor = at + word.text.length;
    const start = isShellForm ? sourceOf(logical, at) : span.start + 1 + at;
    const last = isShellForm ? sourceOf(logical, cursor - 1) : span.start + cursor;
    return start === undefined || last === undefined ? span : { file: span.file, start, end: last + 1 };
  };
}

function sourceOf({ pieces }: LogicalText, at: number): number | undefined {
  const piece = pieces.find((each) => each.at <= at && at < each.at + each.length);
  return piece && piece.source + at - piece.at;
}
