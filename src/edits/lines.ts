import type { Dockerfile, Edit, Instruction } from '../model.ts';

/** What the file puts before the continuation lines of its RUNs, or four blanks. */
function runIndent(dockerfile: Dockerfile): string {
  return (
    mostFrequent(indents(dockerfile, 'RUN', /\n([ \t]+)&&/g)) ??
    mostFrequent(indents(dockerfile, 'RUN', /\n([ \t]+)\S/g)) ??
    FOUR
  );
}

/** The same for ENV: that of its ENVs, else of its RUNs unless these are only nudged by one blank. */
function envIndent(dockerfile: Dockerfile): string {
  const run = runIndent(dockerfile);
  return mostFrequent(indents(dockerfile, 'ENV', /\n([ \t]+)\S/g)) ?? (run === ' ' ? FOUR : run);
}

const FOUR = '    ';

function indents({ text, instructions }: Dockerfile, keyword: string, line: RegExp): string[] {
  return instructions
    .filter((instruction) => instruction.keyword === keyword && instruction.heredocs.length === 0)
    .flatMap(({ span }) => [...text.slice(span.start, span.end).matchAll(line)])
    .map((match) => match[1] ?? '');
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Several lines of one instruction, joined with the file's escape character, indent and line break. */
function continued({ escape, eol }: Dockerfile, lines: readonly string[], indent: string): string {
  return lines.join(` ${escape}${eol}${indent}`);
}

/** In the case that most of the file is written in: the builder has a check for it (ConsistentInstructionCasing). */
export function inCase(
  { text, instructions }: Dockerfile,
  name: 'FROM' | 'COPY' | 'RUN' | 'ENV' | 'USER',
): string {
  const lower = instructions.filter(({ span }) => /^[a-z]/.test(text.slice(span.start, span.end)));
  return lower.length * 2 > instructions.length ? name.toLowerCase() : name;
}

export function runLines(dockerfile: Dockerfile, lines: readonly string[]): string {
  return `${inCase(dockerfile, 'RUN')} ${continued(dockerfile, lines, runIndent(dockerfile))}`;
}

export function envLines(dockerfile: Dockerfile, pairs: readonly string[]): string {
  return `${inCase(dockerfile, 'ENV')} ${continued(dockerfile, pairs, envIndent(dockerfile))}`;
}

/** What stands between two pairs of an ENV, each on a line of its own. */
export function pairBreak(dockerfile: Dockerfile, { span }: Instruction): string {
  const own = /\n([ \t]+)\S/.exec(dockerfile.text.slice(span.start, span.end))?.[1];
  return continued(dockerfile, ['', ''], own ?? envIndent(dockerfile));
}

const BLANK_LINE = /^[ \t]*\r?\n[ \t]*(?:\r?\n|$)/;

/** Whether a blank line, or nothing, follows the offset. */
export function endsParagraph({ text }: Dockerfile, offset: number): boolean {
  return BLANK_LINE.test(text.slice(offset, offset + 200)) || text.slice(offset).trim() === '';
}

/** The end of an instruction and of the comment that stands directly below it and belongs to nothing else. */
function endWithComment(dockerfile: Dockerfile, { span }: Instruction): number {
  const comment = /^[ \t]*(?:\r?\n[ \t]*#[^\r\n]*)+/.exec(dockerfile.text.slice(span.end));
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
