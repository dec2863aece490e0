import { codeFrameColumns } from '@babel/code-frame';
import { lineText, positionOf, type Lines } from './position.ts';
import { plain, visible } from './visible.ts';

/** Columns of code in a frame; the rest of a longer line is cut. The same wherever nobody looks at a terminal. */
export const defaultWidth = 100;
const minWidth = 30;
const maxWidth = 160;
const tabWidth = 4;
const cut = '...';
/** Characters on either side of the mark that are looked at; a line of megabytes costs no more than that. */
const reach = 4 * maxWidth;

interface Cell {
  /** What stands there, safe to print. */
  readonly shown: string;
  /** Terminal columns. */
  readonly width: number;
}

/** Columns of code that a terminal has room for beside indent, line number and gutter. */
export function widthIn(columns: number): number {
  return Math.max(minWidth, Math.min(columns - 12, maxWidth));
}

/** The first line of a span with carets below it. */
export function frame(lines: Lines, start: number, end: number, width = defaultWidth): string {
  const from = positionOf(lines, start);
  const text = lineText(lines, from.line);
  const length = Math.min(end - from.offset, text.length - (from.column - 1));
  const before = cellsOf(text.slice(Math.max(0, from.column - 1 - reach), from.column - 1));
  const tail = text.slice(from.column - 1);
  const marked = cellsOf(tail.slice(0, Math.max(Math.min(length, reach), 0)).trimEnd());
  const after = cellsOf(tail.slice(Math.max(length, 0)).slice(0, reach));
  const window = harmless(fit(before, marked, after, width));

  // The frame is drawn over stand-ins that are as many characters as the text is columns.
  const originals: string[] = [];
  const code = [...window.before, ...window.marked, ...window.after]
    .map((cell) => standIn(cell, originals))
    .join('');
  const startColumn = widthOf(window.before) + 1;
  const drawn = codeFrameColumns(
    code,
    {
      start: { line: from.line, column: startColumn },
      end: { line: from.line, column: startColumn + Math.max(1, widthOf(window.marked)) },
    },
    { startLine: from.line, linesAbove: 0, linesBelow: 0, highlightCode: false },
  );
  return drawn
    .replaceAll(/\uE000\uE001*/g, () => originals.shift() ?? '')
    .replaceAll(/(?<![ \t])[ \t]+$/gm, '');
}

function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (const character of text) {
    if (plain.test(character)) cells.push({ shown: character, width: 1 });
    else if (/\p{M}/u.test(character)) {
      const base = cells.pop();
      cells.push({ shown: `${base?.shown ?? ' '}${character}`, width: base?.width ?? 1 });
    } else if (character === '\t') {
      cells.push({ shown: ' '.repeat(tabWidth), width: tabWidth });
    } else {
      const shown = visible(character);
      cells.push({ shown, width: shown === character ? columnsOf(character) : shown.length });
    }
  }
  return cells;
}

/** Scripts and emoji that terminals draw two columns wide. */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;

function columnsOf(character: string): number {
  return wide.test(character) ? 2 : 1;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function standIn({ shown, width }: Cell, originals: string[]): string {
  if (shown.length === width) return shown;
  originals.push(shown);
  return `\uE000${'\uE001'.repeat(width - 1)}`;
}

interface Window {
  readonly before: readonly Cell[];
  readonly marked: readonly Cell[];
  readonly after: readonly Cell[];
}

/** Cuts a long line so that the marked part, or the start of it, stays. */
function fit(
  before: readonly Cell[],
  marked: readonly Cell[],
  after: readonly Cell[],
  width: number,
): Window {
  if (widthOf(before) + widthOf(marked) + widthOf(after) <= width) return { before, marked, after };
  const dots: Cell = { shown: cut, width: cut.length };
  const room = width - 2 * cut.length;
  const kept = head(marked, room);
  const left = Math.max(Math.floor((room - widthOf(kept)) / 2), room - widthOf(kept) - widthOf(after));
  const lead = head(before.toReversed(), left).toReversed();
  const trail = kept.length < marked.length ? [] : head(after, room - widthOf(kept) - widthOf(lead));
  const complete = kept.length === marked.length && trail.length === after.length;
  return {
    before: lead.length < before.length ? [dots, ...lead] : lead,
    marked: kept,
    after: complete ? trail : [...trail, dots],
  };
}

/** What the log of a build would obey does not start in it; nor where a mark stands on the bracket. */
function harmless(window: Window): Window {
  let seen = '';
  const part = (cells: readonly Cell[]): readonly Cell[] =>
    cells.map((cell) => {
      const before = seen;
      seen += cell.shown;
      if (!cell.shown.startsWith('[') || !/##\w*$/.test(before)) return cell;
      return { shown: `\\x5b${cell.shown.slice(1)}`, width: 4 };
    });
  return { before: part(window.before), marked: part(window.marked), after: part(window.after) };
}

function head(cells: readonly Cell[], columns: number): readonly Cell[] {
  const kept: Cell[] = [];
  let width = 0;
  for (const cell of cells) {
    width += cell.width;
    if (width > columns) break;
    kept.push(cell);
  }
  return kept;
}
