import type { Dockerfile, Edit, Instruction } from '../model.ts';

/**
 * What the file puts before its continuation lines: that of its ENVs, else of its `&&` lines, else the most frequent,
 * else four blanks.
 */
function indentOf({ text, instructions }: Dockerfile): string {
  const multiLine = instructions.filter(({ heredocs }) => heredocs.length === 0);
  const linesOf = (keyword: string, line: RegExp): string[] =>
    multiLine
      .filter((instruction) => instruction.keyword === keyword)
      .flatMap(({ span }) => [...text.slice(span.start, span.end).matchAll(line)])
      .map((match) => match[1] ?? '');
  const env = linesOf('ENV', /\n([ \t]+)\S/g);
  const chained = linesOf('RUN', /\n([ \t]+)&&/g);
  const all = linesOf('RUN', /\n([ \t]+)\S/g);
  return mostFrequent(env) ?? mostFrequent(chained) ?? mostFrequent(all) ?? '    ';
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Several lines of one instruction, joined with the file's escape character, indent and line break. */
export function continued(
  dockerfile: Dockerfile,
  lines: readonly string[],
  indent = indentOf(dockerfile),
): string {
  return lines.join(` ${dockerfile.escape}${dockerfile.eol}${indent}`);
}

/** The indent of an instruction's own continuation lines, if it has any. */
export function ownIndent({ text }: Dockerfile, { span }: Instruction): string | undefined {
  return /\n([ \t]+)\S/.exec(text.slice(span.start, span.end))?.[1];
}

const BLANK_LINE = /^[ \t]*\r?\n[ \t]*(?:\r?\n|$)/;

/** Whether a blank line, or nothing, follows the offset. */
export function endsParagraph({ text }: Dockerfile, offset: number): boolean {
  return BLANK_LINE.test(text.slice(offset, offset + 200)) || text.slice(offset).trim() === '';
}

/** The end of an instruction and of the comment that stands directly below it and belongs to nothing else. */
function endWithComment(dockerfile: Dockerfile, { span }: Instruction): number {
  const comment = /^(?:[ \t]*\r?\n[ \t]*#[^\r\n]*)+/.exec(dockerfile.text.slice(span.end));
  const end = span.end + (comment?.[0].length ?? 0);
  return comment && endsParagraph(dockerfile, end) ? end : span.end;
}

/** A new block of lines below an instruction, set off by a blank line where the file does so there. */
export function insertBelow(
  dockerfile: Dockerfile,
  above: Instruction,
  block: readonly string[],
  close = false,
): Edit {
  const { eol, text } = dockerfile;
  const at = endWithComment(dockerfile, above);
  const gap =
    (!close || at > above.span.end) &&
    BLANK_LINE.test(text.slice(at, at + 200)) &&
    text.slice(at).trim() !== ''
      ? eol
      : '';
  return { span: { file: dockerfile.file, start: at, end: at }, text: `${eol}${gap}${block.join(eol)}` };
}

/** Whether lines can be put below it: an escape at the very end of the file would swallow them. */
export function endsCleanly(dockerfile: Dockerfile, { span }: Instruction): boolean {
  const last = dockerfile.text.slice(span.start, span.end).trimEnd();
  return !last.endsWith(dockerfile.escape) && !last.endsWith('\\');
}
