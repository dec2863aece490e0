/** Lines of the new file that one hunk of a diff shows, counted from 1, both included. */
export interface Hunk {
  readonly first: number;
  readonly last: number;
}

/**
 * The hunks of a `patch` as GitHub's API gives it: lines from the first `@@` on, no file names. A comment may stand on any
 * line that a hunk shows, changed or not, and must not reach over two. A hunk that is cut off is left out.
 */
export function* hunksOf(patch: string): Iterable<Hunk> {
  const lines = patch.split('\n');
  for (let at = 0; at < lines.length;) {
    const header = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(lines[at++] ?? '');
    if (header === null) continue;
    let old = Number(header[1] ?? 1);
    let fresh = Number(header[3] ?? 1);
    const first = Number(header[2]);
    const last = first + fresh - 1;
    for (; (old > 0 || fresh > 0) && at < lines.length; at++) {
      const mark = lines[at]?.[0];
      if (mark === '@') break;
      if (mark !== '+' && mark !== '\\') old--;
      if (mark !== '-' && mark !== '\\') fresh--;
    }
    if (old === 0 && fresh === 0 && last >= first) yield { first, last };
  }
}

/** Whether a comment may reach from one line to the other. */
export function isShown(hunks: readonly Hunk[], first: number, last: number): boolean {
  return hunks.some((hunk) => hunk.first <= first && last <= hunk.last);
}
