import type { Dockerfile, Edit, Instruction } from '../model.ts';

/** What the file itself puts before its continuation lines, the least of it, or four blanks. */
function indentOf(dockerfile: Dockerfile): string {
  let least: string | undefined;
  for (const { span, heredocs, keyword } of dockerfile.instructions) {
    if (heredocs.length > 0 || (keyword !== 'RUN' && keyword !== 'ENV')) continue;
    for (const match of dockerfile.text.slice(span.start, span.end).matchAll(/\n([ \t]+)\S/g)) {
      const indent = match[1] ?? '';
      if (least === undefined || indent.length < least.length) least = indent;
    }
  }
  return least ?? '    ';
}

/** Several lines of one instruction, joined with the file's escape character, indent and line break. */
export function continued(dockerfile: Dockerfile, lines: readonly string[]): string {
  return lines.join(` ${dockerfile.escape}${dockerfile.eol}${indentOf(dockerfile)}`);
}

/** A new block of lines below an instruction, set off by a blank line where the file does so there. */
export function insertBelow(
  dockerfile: Dockerfile,
  above: Instruction,
  block: readonly string[],
  close = false,
): Edit {
  const { eol, text } = dockerfile;
  const { file, end } = above.span;
  const gap = !close && /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end, end + 64)) ? eol : '';
  return { span: { file, start: end, end }, text: `${eol}${gap}${block.join(eol)}` };
}

/** Whether lines can be put below it: an escape at the very end of the file would swallow them. */
export function endsCleanly(dockerfile: Dockerfile, { span }: Instruction): boolean {
  const last = dockerfile.text.slice(span.start, span.end).trimEnd();
  return !last.endsWith(dockerfile.escape) && !last.endsWith('\\');
}
