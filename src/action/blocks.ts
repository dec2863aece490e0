import type { Edit, Finding } from '../model.ts';
import { linesOf, positionOf, type Lines } from '../report/position.ts';

/** Whole lines of a file, from 1, both ends included, and what the fixes of some findings make of them. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly before: string;
  /** Ends with a line break where `before` does; empty when the lines go. */
  readonly after: string;
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/** The lines from the first to the last edit of a finding's fix: a fix is all or nothing. */
export function blockOf(text: string, edits: readonly Edit[], findings: readonly Finding[]): Block {
  const lines = linesOf(text);
  // What is put in behind the last line break belongs to the last line that there is.
  const lastOffset = text.endsWith('\n') ? text.length - 1 : text.length;
  const lineAt = (offset: number): number => positionOf(lines, Math.min(offset, lastOffset)).line;
  const first = Math.min(...edits.map(({ span }) => lineAt(span.start)));
  let last = Math.max(...edits.map(({ span }) => lineAt(Math.max(span.start, span.end - 1))));
  for (; ; last++) {
    const [start, end] = rangeOf(lines, first, last);
    const before = text.slice(start, end);
    const after = applyEdits(before, edits, start);
    // Where the edits join the last line with the next one, that belongs to it.
    if (after === '' || after.endsWith('\n') || end === text.length)
      return { first, last, before, after, edits, findings };
  }
}

/** The two as one, where they have lines in common; `undefined` when their edits are in each other's way. */
export function joined(text: string, a: Block, b: Block): Block | undefined {
  const clash = a.edits.some((edit) => b.edits.some((other) => touches(edit, other) && !isSame(edit, other)));
  if (clash) return undefined;
  const more = b.edits.filter((edit) => !a.edits.some((other) => isSame(edit, other)));
  return blockOf(text, [...a.edits, ...more], [...a.findings, ...b.findings]);
}

export function overlap(a: Block, b: Block): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** The text with the lines of the blocks replaced, as GitHub does it when a suggestion is committed. */
export function withBlocks(text: string, blocks: readonly Block[]): string {
  const lines = linesOf(text);
  let result = text;
  for (const { first, last, after } of blocks.toSorted((a, b) => b.first - a.first)) {
    const [start, end] = rangeOf(lines, first, last);
    result = result.slice(0, start) + after + result.slice(end);
  }
  return result;
}

function rangeOf(
  { text, starts }: Lines,
  first: number,
  last: number,
): readonly [start: number, end: number] {
  return [starts[first - 1] ?? text.length, starts[last] ?? text.length];
}

/** `text` starts at `offset` of the file. */
function applyEdits(text: string, edits: readonly Edit[], offset: number): string {
  let result = text;
  // Of two at one place the earlier in the list comes first.
  const fromEnd = edits.toReversed().toSorted((a, b) => b.span.start - a.span.start);
  for (const { span, text: replacement } of fromEnd)
    result = result.slice(0, span.start - offset) + replacement + result.slice(span.end - offset);
  return result;
}

function touches(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
