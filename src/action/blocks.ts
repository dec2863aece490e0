import type { Edit } from '../model.ts';

/** Whole lines of a file, counted from 1, both ends included, and what becomes of them. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly before: string;
  /** Empty when the lines go. */
  readonly after: string;
}

/**
 * The lines that two texts do not share at their start and end. GitHub replaces lines and inserts none, so where lines are
 * put in the one below goes with them, or else the one above: there are one or two blocks that do it.
 */
export function changedLines(text: string, changed: string): readonly [Block, ...Block[]] {
  const old = linesOf(text);
  const fresh = linesOf(changed);
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const block = (shared: number, below: number): Block => ({
    first: shared + 1,
    last: old.length - below,
    before: old.slice(shared, old.length - below).join(''),
    after: fresh.slice(shared, fresh.length - below).join(''),
  });
  if (head + tail < old.length) return [block(head, tail)];
  if (tail === 0) return [block(head - 1, tail)];
  return head === 0 ? [block(head, tail - 1)] : [block(head, tail - 1), block(head - 1, tail)];
}

/** The text with the lines of the blocks replaced, as GitHub does it when suggestions are committed together. */
export function withBlocks(text: string, blocks: readonly Block[]): string {
  const lines = [...linesOf(text)];
  for (const { first, last, after } of blocks.toSorted((a, b) => b.first - a.first))
    lines.splice(first - 1, last - first + 1, after);
  return lines.join('');
}

export function overlap(a: Block, b: Block): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** All edits, those that are the same once; `undefined` when they are in each other's way. */
export function joinedEdits(a: readonly Edit[], b: readonly Edit[]): readonly Edit[] | undefined {
  const clash = a.some((edit) => b.some((other) => touches(edit, other) && !isSame(edit, other)));
  return clash ? undefined : [...a, ...b.filter((edit) => !a.some((other) => isSame(edit, other)))];
}

/** With their line breaks. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function touches(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
