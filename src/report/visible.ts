/**
 * Controls, separators, bidirectional marks, private use and lone surrogates: what a terminal obeys or hides.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
/** Most text: the engine compiles the classes of Unicode at their first use only, and that takes milliseconds. */
export const plain = /^[\x20-\x7e]*$/;
const everyUnsafe = new RegExp(unsafe, 'gu');

/** One line that a terminal shows and never obeys: an escape in a Dockerfile comes out as `\x1b`. */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  return unsafe.test(text) ? text.replaceAll(everyUnsafe, escapeOf) : text;
}

function escapeOf(character: string): string {
  const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  if (named !== undefined) return named;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}
