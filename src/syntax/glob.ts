/**
 * Shell patterns of `${x#...}`, `${x%...}` and `${x/.../...}`: `*`, `?` and `\` escapes. Between two stars the first place
 * that fits is as good as any, so a match takes no more than text times pattern.
 */

import { ExpansionError, TooMuch } from './expansion-error.ts';

/** A pattern takes time by text times pattern. */
const MAX_MATCH_STEPS = 16_384;
/** Other escapes in a pattern are errors. */
const PATTERN = /^(?:[^\\]|\\[*?\\}/])*$/s;
/** What stands between the stars of a pattern, by code points; `undefined` for `?`. */
type Segment = readonly (string | undefined)[];

function segmentsOf(pattern: string): Segment[] {
  const segments: (string | undefined)[][] = [[]];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at];
    if (character === '*') segments.push([]);
    else
      segments
        .at(-1)
        ?.push(character === '?' ? undefined : character === '\\' ? characters[++at] : character);
  }
  return segments;
}

function fits(text: readonly string[], segment: Segment, at: number): boolean {
  return (
    at + segment.length <= text.length &&
    segment.every((character, index) => character === undefined || character === text[at + index])
  );
}

function first(text: readonly string[], segment: Segment, from: number): number | undefined {
  for (let at = from; at + segment.length <= text.length; at++) if (fits(text, segment, at)) return at;
  return undefined;
}

function last(text: readonly string[], segment: Segment, from: number): number | undefined {
  for (let at = text.length - segment.length; at >= from; at--) if (fits(text, segment, at)) return at;
  return undefined;
}

/** Where the shortest or longest match that begins at `start` ends. */
function matchEnd(
  text: readonly string[],
  [head = [], ...others]: readonly Segment[],
  start: number,
  longest: boolean,
): number | undefined {
  if (!fits(text, head, start)) return undefined;
  let end = start + head.length;
  for (const [index, segment] of others.entries()) {
    const find = longest && index === others.length - 1 ? last : first;
    const at = find(text, segment, end);
    if (at === undefined) return undefined;
    end = at + segment.length;
  }
  return end;
}

export function stripPrefix(text: string, pattern: string, longest: boolean): string {
  const characters = Array.from(text);
  return characters.slice(matchEnd(characters, segmentsOf(pattern), 0, longest) ?? 0).join('');
}

export function stripSuffix(text: string, pattern: string, longest: boolean): string {
  const mirrored = Array.from(text).toReversed();
  const segments = segmentsOf(pattern).map((segment) => segment.toReversed());
  const length = matchEnd(mirrored, segments.toReversed(), 0, longest) ?? 0;
  return mirrored.slice(length).toReversed().join('');
}

/** An empty match counts, as it does in Go, unless it follows another one at once. */
export function replaceGlob(text: string, pattern: string, replacement: string, all: boolean): string {
  const characters = Array.from(text);
  const segments = segmentsOf(pattern);
  let result = '';
  let copied = 0;
  for (let at = 0; at <= characters.length;) {
    const start = first(characters, segments[0] ?? [], at);
    // What stands behind the first star fits after the first place, or after none.
    const end = start === undefined ? undefined : matchEnd(characters, segments, start, true);
    if (start === undefined || end === undefined) break;
    result += characters.slice(copied, start).join('');
    if (end > copied || start === 0) result += replacement;
    copied = end;
    if (!all) break;
    at = Math.max(at + 1, end);
  }
  return result + characters.slice(copied).join('');
}

/** The value, if a pattern of the builder can be matched in it. */
export function matchable(value: string, pattern: string): string {
  if ((value.length + 1) * pattern.length > MAX_MATCH_STEPS)
    throw new TooMuch('the value is too long to match a pattern in');
  if (!PATTERN.test(pattern)) throw new ExpansionError(`invalid pattern (${pattern}) in substitution`);
  return value;
}
