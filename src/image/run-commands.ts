import type { Instruction, JsonString, LogicalText, RunScript, ShellCommand, ShellWord } from '../model.ts';
import type { Lookup } from '../syntax/expand.ts';
import { parseShell, parseShellString } from '../syntax/shell.ts';
import { behindPrefixes, programOf } from './prefixes.ts';
import { isPosixShell, shellTextOf } from './run-scripts.ts';

/** Nobody nests `sh -c` in `sh -c` deeper by hand. */
const MAX_DEPTH = 4;

/** The simple commands that a RUN executes, under the SHELL that is in force. */
export function runCommands(
  instruction: Instruction,
  shell: readonly string[],
  fileText: string,
  lookup: Lookup,
): Pick<RunScript, 'commands' | 'opaque'> {
  if (instruction.json) return unfolded([execCommand(instruction, instruction.json)], lookup, 0);
  const text: LogicalText | undefined = isPosixShell(shell) ? shellTextOf(instruction, fileText) : undefined;
  if (!text) return { commands: [], opaque: true };
  const { commands, error } = parseShell(text, lookup);
  if (error !== undefined) return { commands: [], opaque: true };
  return unfolded(commands, lookup, 0);
}

/** No shell reads the exec form: its strings are the words. */
function execCommand({ span }: Instruction, strings: readonly JsonString[]): ShellCommand {
  const words = strings.map((string): ShellWord => ({
    text: string.value,
    values: [string.value],
    span: string.span,
    literal: true,
  }));
  return { words, assignments: [], span, conditional: false, derived: true, last: true };
}

/** Every `sh -c TEXT` is followed by the commands of its text. */
function unfolded(
  commands: readonly ShellCommand[],
  lookup: Lookup,
  depth: number,
): Pick<RunScript, 'commands' | 'opaque'> {
  const found: ShellCommand[] = [];
  let opaque = false;
  for (const command of commands) {
    found.push(command);
    const text = shellArgument(command);
    if (text === undefined) continue;
    const script = text.values ? parseShellString(text.values.join(' '), lookup) : undefined;
    if (!script || script.error !== undefined || depth >= MAX_DEPTH) {
      opaque = true;
      continue;
    }
    const inner = unfolded(script.commands, lookup, depth + 1);
    opaque ||= inner.opaque;
    for (const each of inner.commands) found.push(inside(each, command, text));
  }
  return { commands: found, opaque };
}

/** The text of `sh -c TEXT`. */
function shellArgument({ words }: ShellCommand): ShellWord | undefined {
  const rest = behindPrefixes(words);
  if (!isPosixShell([programOf(rest)])) return undefined;
  const at = rest.findIndex(({ values }) => /^-[a-z]*c[a-z]*$/.test(values?.[0] ?? ''));
  return at < 0 ? undefined : rest[at + 1];
}

/** A command of a text has the place of the text and runs when the command around it does. */
function inside(command: ShellCommand, around: ShellCommand, { span }: ShellWord): ShellCommand {
  return {
    words: command.words.map((word) => ({ ...word, span })),
    assignments: command.assignments.map((each) => ({ ...each, span })),
    span,
    conditional: command.conditional || around.conditional,
    derived: true,
    last: command.last && around.last,
  };
}
