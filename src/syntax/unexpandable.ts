import type { Instruction, Span, SyntaxProblem } from '../model.ts';
import { expand } from './expand.ts';
import { ExpansionError, TooMuch } from './expansion-error.ts';
import { spanOf } from './logical.ts';
import { shorten, splitBlanks } from './text.ts';

/** Instructions whose words the builder expands, and whether a blank ends a word. */
const EXPANDS: ReadonlyMap<string, 'words' | 'whole'> = new Map([
  ['ADD', 'words'],
  ['COPY', 'words'],
  ['EXPOSE', 'words'],
  ['FROM', 'words'],
  ['VOLUME', 'words'],
  ['STOPSIGNAL', 'whole'],
  ['USER', 'whole'],
  ['WORKDIR', 'whole'],
]);

/**
 * Why the builder refuses a word of the instruction when it comes to it, whatever the variables are: an open brace or
 * quote, a modifier that it does not know. It comes only to the stages that it builds.
 */
export function unexpandable(instruction: Instruction, escape: string): SyntaxProblem | undefined {
  for (const { text, span } of wordsOf(instruction)) {
    try {
      expand(text, () => 'x', escape);
    } catch (error) {
      if (!(error instanceof ExpansionError)) throw error;
      // Too much for us is not too much for the builder.
      if (!(error instanceof TooMuch))
        return { message: `the builder cannot expand ${shorten(text)}: ${error.message}`, span };
    }
  }
  return undefined;
}

interface Placed {
  readonly text: string;
  readonly span: Span;
}

function wordsOf({ keyword, args, json, pairs }: Instruction): readonly Placed[] {
  if (keyword === 'ENV' || keyword === 'LABEL' || keyword === 'ARG') {
    return pairs.flatMap(({ key, value = '', span, valueSpan }) => [
      { text: key, span },
      { text: value, span: valueSpan },
    ]);
  }
  const expands = EXPANDS.get(keyword);
  if (expands === undefined || args.text === '') return [];
  if (json) return json.map(({ value, span }) => ({ text: value, span }));
  if (expands === 'whole') return [{ text: args.text, span: spanOf(args, 0, args.text.length) }];
  return splitBlanks(args.text).map(({ start, end }) => ({
    text: args.text.slice(start, end),
    span: spanOf(args, start, end),
  }));
}
