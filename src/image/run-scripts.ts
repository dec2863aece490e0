import type { Heredoc, Instruction, LogicalText } from '../model.ts';
import { concat, slice, unplaced, verbatim } from '../syntax/logical.ts';

const SHEBANG = /^#!\s*(\S+)(?:\s+(\S+))?/;
const POSIX_SHELL = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;

/** What `SHELL` runs its text with is a POSIX shell. */
export function isPosixShell(shell: readonly string[]): boolean {
  return POSIX_SHELL.test(shell[0] ?? '');
}

/**
 * The shell text that a RUN hands to its shell: its arguments with the here-documents below them, or the one
 * here-document it consists of. `undefined` for the exec form and for a script of another language.
 */
export function shellTextOf(instruction: Instruction, fileText: string): LogicalText | undefined {
  const { args, json, heredocs, span } = instruction;
  if (json) return undefined;
  const [only] = heredocs;
  if (!only) return args;
  if (heredocs.length === 1 && /^\d*<<-?\s*['"]?[\w.-]+['"]?$/.test(args.text)) {
    const shebang = SHEBANG.exec(only.content);
    if (shebang && !POSIX_SHELL.test(shebang[1] ?? '') && !POSIX_SHELL.test(shebang[2] ?? ''))
      return undefined;
    return body(only, fileText);
  }
  const parts: LogicalText[] = [args];
  for (const heredoc of heredocs) {
    const name = unplaced(span.file, `${heredoc.name}\n`);
    parts.push(unplaced(span.file, parts.length === 1 ? '\n' : ''), body(heredoc, fileText), name);
  }
  return concat(span.file, parts);
}

function body(heredoc: Heredoc, fileText: string): LogicalText {
  const { span, chomp } = heredoc;
  const whole = verbatim(span.file, fileText, span.start, span.end);
  if (!chomp) return whole;
  const lines: LogicalText[] = [];
  let start = 0;
  for (const line of whole.text.split(/(?<=\n)/)) {
    const tabs = /^\t*/.exec(line)?.[0].length ?? 0;
    lines.push(slice(whole, start + tabs, start + line.length));
    start += line.length;
  }
  return concat(span.file, lines);
}
