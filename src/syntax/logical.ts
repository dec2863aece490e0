import type { LogicalText, Span } from '../model.ts';

type Piece = LogicalText['pieces'][number];

/** A stretch of a file as it stands. */
export function verbatim(file: string, source: string, start = 0, end = source.length): LogicalText {
  const length = end - start;
  return { text: source.slice(start, end), file, pieces: length ? [{ at: 0, source: start, length }] : [] };
}

/** Text that stands in no file as it is (a decoded string): it has no offsets, every span of it is empty. */
export function unplaced(file: string, text: string): LogicalText {
  return { text, file, pieces: [] };
}

export function slice(logical: LogicalText, start: number, end = logical.text.length): LogicalText {
  const pieces: Piece[] = [];
  for (const piece of logical.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from < to)
      pieces.push({ at: from - start, source: piece.source + from - piece.at, length: to - from });
  }
  return { text: logical.text.slice(start, end), file: logical.file, pieces };
}

export function concat(file: string, parts: readonly LogicalText[]): LogicalText {
  const pieces: Piece[] = [];
  let text = '';
  for (const part of parts) {
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += part.text;
  }
  return { text, file, pieces };
}

/** The piece that holds the offset, or the last one that starts before it. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

function sourceOffset(logical: LogicalText, at: number): number {
  const piece = pieceAt(logical.pieces, at);
  if (!piece) return 0;
  return piece.source + Math.min(Math.max(at - piece.at, 0), piece.length);
}

/** Where a stretch of the logical text stands in the file. It may reach over continuations. */
export function spanOf(logical: LogicalText, start: number, end: number): Span {
  const from = sourceOffset(logical, start);
  // The end is taken from the last character inside, else it would jump over a continuation that follows.
  const to = end > start ? sourceOffset(logical, end - 1) + 1 : from;
  return { file: logical.file, start: from, end: Math.max(from, to) };
}
