/**
 * Finds a key of a config in its text while a scanner walks over that: the scanner says which keys it meets, one
 * within the other, and this keeps the place of the key that is looked for, or of the nearest above it.
 */
export interface Search {
  /** How many parts of the path the place has; 0: nothing was met. */
  depth: number;
  at: number;
  readonly path: readonly PropertyKey[];
  /** JSON: of keys that stand twice the last counts. Else a table may be opened again, and its first place counts. */
  readonly lastWins: boolean;
}

export function searchFor(path: readonly PropertyKey[], lastWins: boolean): Search {
  return { depth: 0, at: 0, path, lastWins };
}

/** Below this there is nothing to find. */
export const astray = -1;

/**
 * The scanner, `depth` parts on its way along the path, meets the key `part` at an offset. Returns how many parts
 * it has then.
 */
export function meet(search: Search, depth: number, part: PropertyKey | undefined, at: number): number {
  if (depth === astray || depth >= search.path.length || part !== search.path[depth]) return astray;
  if (search.lastWins || depth + 1 > search.depth) {
    search.depth = depth + 1;
    search.at = at;
  }
  return depth + 1;
}

/** The line of an offset, from 1; what is missed at the end of a text is missed on its last line. */
export function lineAt(text: string, offset: number): number {
  const last = Math.min(offset, text.trimEnd().length);
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < last; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
