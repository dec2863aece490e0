import { startOf, split, until, type Lookup, type Mode } from './lexer.ts';

export { ExpansionError } from './expansion-error.ts';
export type { Lookup } from './lexer.ts';

export interface Expansion {
  readonly text: string;
  /** Variables that were used for their value and are not set: BuildKit takes them as empty. */
  readonly unset: readonly string[];
}

const TEXT: Mode = { words: false, quotes: false, variables: false };

/**
 * BuildKit's word expansion: quotes, escapes, `$x`, `${x}` and the modifiers `:- - :+ + :? ? # ## % %% / //`.
 * @throws ExpansionError
 */
export function expand(word: string, lookup: Lookup, escape = '\\'): Expansion {
  const state = startOf(word, lookup, escape, TEXT);
  const text = until(state, '', false);
  return { text, unset: state.unset };
}

/** What a split leaves in the words. */
export interface Kept {
  readonly quotes: boolean;
  readonly variables: boolean;
  readonly escapes: boolean;
}

/**
 * Splits a line at the blanks that no quotes keep, as BuildKit does for lists of words; with everything kept it is how it
 * looks for here-documents.
 * @throws ExpansionError
 */
export function splitLine(
  line: string,
  lookup: Lookup,
  { quotes, variables, escapes }: Kept,
): readonly string[] {
  return split(startOf(line, lookup, '\\', { words: true, quotes, variables }), escapes);
}
