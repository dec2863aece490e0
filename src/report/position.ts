/** As people and editors count: lines and columns from 1. `offset` counts UTF-16 units from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Lines {
  readonly text: string;
  /** The offset at which each line starts. */
  readonly starts: readonly number[];
}

/** A line ends at `\n`, as for BuildKit; a `\r` before it belongs to the break. */
export function linesOf(text: string): Lines {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

export function positionOf({ text, starts }: Lines, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  // An offset on the byte order mark is the first column.
  return { line: low + 1, column: Math.max(0, clamped - (starts[low] ?? 0)) + 1, offset: clamped };
}

/** Without its line break. */
export function lineText({ text, starts }: Lines, line: number): string {
  const end = starts[line] === undefined ? text.length : starts[line] - 1;
  return text.slice(starts[line - 1] ?? text.length, end).replace(/\r$/, '');
}

/** The line of a span's last character; of an empty span the line it stands on. */
export function lastLineOf(lines: Lines, span: { readonly start: number; readonly end: number }): number {
  return positionOf(lines, Math.max(span.start, span.end - 1)).line;
}
