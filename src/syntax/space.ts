/** What Go's unicode.IsSpace calls a space: BuildKit trims and splits by it. Unlike `\s` it has U+0085 and lacks U+FEFF. */
export const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

export function isSpace(character: string): boolean {
  return SPACE.test(character);
}

/** The offset of the first character from `from` to `to` that is no space. */
export function skipSpace(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isSpace(text.charAt(at))) at++;
  return at;
}

/** The offset behind the last character before `to` that is no space. */
export function trimEnd(text: string, from: number, to = text.length): number {
  let at = to;
  while (at > from && isSpace(text.charAt(at - 1))) at--;
  return at;
}
