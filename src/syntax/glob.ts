/** Shell patterns of `${x#...}`, `${x%...}` and `${x/.../...}`: `*`, `?` and `\` escapes. Linear in text times pattern. */

type Token = '*' | '?' | { readonly literal: string };

function tokens(pattern: string): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '*' || character === '?') result.push(character);
    else if (character === '\\' && at + 1 < pattern.length) result.push({ literal: pattern.charAt(++at) });
    else result.push({ literal: character });
  }
  return result;
}

/** Every length that the pattern can match at `start`, in ascending order. */
function matchLengths(pattern: readonly Token[], text: string, start: number): number[] {
  const lengths: number[] = [];
  let states = closure(new Set([0]), pattern);
  for (let at = start; ; at++) {
    if (states.has(pattern.length)) lengths.push(at - start);
    if (at >= text.length || states.size === 0) return lengths;
    const next = new Set<number>();
    for (const state of states) {
      const token = pattern[state];
      if (token === '*') next.add(state);
      else if (token === '?' || (typeof token === 'object' && token.literal === text.charAt(at)))
        next.add(state + 1);
    }
    states = closure(next, pattern);
  }
}

function closure(states: Set<number>, pattern: readonly Token[]): Set<number> {
  for (const state of states) if (pattern[state] === '*') states.add(state + 1);
  return states;
}

export function stripPrefix(text: string, pattern: string, longest: boolean): string {
  const lengths = matchLengths(tokens(pattern), text, 0);
  return text.slice((longest ? lengths.at(-1) : lengths[0]) ?? 0);
}

export function stripSuffix(text: string, pattern: string, longest: boolean): string {
  const reversed = (value: readonly string[]): string => value.toReversed().join('');
  const parts = tokens(pattern).toReversed();
  const mirrored = reversed(text.split(''));
  const lengths = matchLengths(parts, mirrored, 0);
  return text.slice(0, text.length - ((longest ? lengths.at(-1) : lengths[0]) ?? 0));
}

export function replaceGlob(text: string, pattern: string, replacement: string, all: boolean): string {
  const parts = tokens(pattern);
  if (parts.length === 0) return text;
  let result = '';
  let at = 0;
  while (at < text.length) {
    const length = matchLengths(parts, text, at).at(-1) ?? 0;
    if (length === 0) {
      result += text.charAt(at++);
      continue;
    }
    result += replacement;
    at += length;
    if (!all) break;
  }
  return result + text.slice(at);
}
