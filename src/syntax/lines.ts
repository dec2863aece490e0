import type { Heredoc, LogicalText, Span } from '../model.ts';
import { heredocStarts } from './heredoc.ts';
import { concat, slice, verbatim } from './logical.ts';
import { skipSpace, trimEnd } from './space.ts';

/** An instruction before its words are read: the joined line without blanks around it, and the here-documents below. */
export interface RawInstruction {
  readonly line: LogicalText;
  readonly span: Span;
  readonly heredocs: readonly Heredoc[];
  /** The name of a here-document that the file never ends. */
  readonly unterminated: string | undefined;
}

export interface Lines {
  readonly instructions: readonly RawInstruction[];
  readonly comments: readonly Span[];
}

interface PhysicalLine {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
}

/** Instructions that may carry here-documents. The quotes of an exec form keep it from opening any. */
const CARRIERS = /^(?:onbuild[\t\v\f\r ]+)?(?:run|add|copy)[\t\v\f\r ]/i;

/**
 * Cuts a file into instructions as BuildKit does: a trailing escape joins lines, comment and blank lines inside are
 * dropped, a here-document belongs to the instruction above it.
 */
export function readLines(file: string, text: string, escape: '\\' | '`'): Lines {
  const instructions: RawInstruction[] = [];
  const comments: Span[] = [];
  const continuation = escape === '\\' ? /(^|[^\\])\\[ \t]*$/ : /(^|[^`])`[ \t]*$/;

  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    let line = lineAt(text, at);
    at = line.next;
    const start = skipSpace(text, line.start, line.end);
    if (text.charAt(start) === '#' && start < line.end) {
      comments.push({ file, start, end: line.end });
      continue;
    }
    if (start >= line.end) continue;

    const parts: LogicalText[] = [];
    let from = start;
    for (;;) {
      const content = text.slice(from, line.end);
      const match = continuation.exec(content);
      const end = match ? from + match.index + (match[1]?.length ?? 0) : line.end;
      if (end > from) parts.push(verbatim(file, text, from, end));
      if (!match || at >= text.length) break;
      const next = nextContent(text, at, (comment) => comments.push({ file, ...comment }));
      if (!next.line) {
        line = next.last ?? line;
        at = text.length;
        break;
      }
      line = next.line;
      at = line.next;
      from = line.start;
    }
    const joined = trimmed(concat(file, parts));

    const heredocs: Heredoc[] = [];
    let unterminated: string | undefined;
    if (joined.text.includes('<<') && CARRIERS.test(joined.text)) {
      for (const announced of heredocStarts(joined.text)) {
        const body = heredocBody(text, at, announced.name, announced.chomp);
        heredocs.push({
          ...announced,
          content: text.slice(at, body.end),
          span: { file, start: at, end: body.end },
        });
        at = body.next;
        line = body.last ?? line;
        if (!body.terminated) {
          unterminated = announced.name;
          break;
        }
      }
    }
    instructions.push({ line: joined, span: { file, start, end: line.end }, heredocs, unterminated });
  }
  return { instructions, comments };
}

function trimmed(line: LogicalText): LogicalText {
  return slice(line, skipSpace(line.text, 0), trimEnd(line.text, 0));
}

function lineAt(text: string, start: number): PhysicalLine {
  const newline = text.indexOf('\n', start);
  const next = newline < 0 ? text.length : newline + 1;
  let end = newline < 0 ? text.length : newline;
  while (end > start && text.charAt(end - 1) === '\r') end--;
  return { start, end, next };
}

/** The next line that is neither blank nor a comment; `last` is the last line seen. */
function nextContent(
  text: string,
  from: number,
  comment: (place: { start: number; end: number }) => void,
): { line: PhysicalLine | undefined; last: PhysicalLine | undefined } {
  let last: PhysicalLine | undefined;
  for (let at = from; at < text.length;) {
    const line = lineAt(text, at);
    const start = skipSpace(text, line.start, line.end);
    if (start < line.end && text.charAt(start) !== '#') return { line, last: line };
    if (start < line.end) comment({ start, end: line.end });
    last = line;
    at = line.next;
  }
  return { line: undefined, last };
}

function heredocBody(
  text: string,
  from: number,
  name: string,
  chomp: boolean,
): { end: number; next: number; last: PhysicalLine | undefined; terminated: boolean } {
  let last: PhysicalLine | undefined;
  for (let at = from; at < text.length;) {
    const line = lineAt(text, at);
    const content = text.slice(line.start, line.end);
    if ((chomp ? content.replace(/^\t+/, '') : content) === name) {
      return { end: line.start, next: line.next, last: line, terminated: true };
    }
    last = line;
    at = line.next;
  }
  return { end: text.length, next: text.length, last, terminated: false };
}
