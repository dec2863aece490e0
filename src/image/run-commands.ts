import type {
  Instruction,
  JsonString,
  LogicalText,
  RunScript,
  ShellCommand,
  ShellScope,
  ShellWord,
  Span,
  Traced,
} from '../model.ts';
import type { Lookup } from '../syntax/expand.ts';
import { parseShell, parseShellString } from '../syntax/shell.ts';
import { behindPrefixes, programOf, shellText } from './prefixes.ts';
import { isPosixShell, shellTextOf } from './run-scripts.ts';

/** Nobody nests `sh -c` in `sh -c` deeper by hand. */
const MAX_DEPTH = 4;
/** Of all the texts of one RUN. */
const MAX_CHARACTERS = 262_144;

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
  const runs = { conditional: false, derived: true, background: false, last: true };
  return { words, assignments: [], span, scopes: [], ...runs };
}

/** Every `sh -c TEXT` and `eval TEXT` is followed by the commands of its text. */
function unfolded(
  commands: readonly ShellCommand[],
  lookup: Lookup,
  depth: number,
  budget: { left: number } = { left: MAX_CHARACTERS },
): Pick<RunScript, 'commands' | 'opaque'> {
  const found: ShellCommand[] = [];
  let opaque = false;
  for (const command of commands) {
    found.push(command);
    const text = textWithin(command);
    if (text === undefined) continue;
    budget.left -= text.value?.length ?? 0;
    const isFollowed = text.value !== undefined && depth < MAX_DEPTH && budget.left > 0;
    const script = isFollowed ? parseShellString(text.value, lookup) : undefined;
    if (!script || script.error !== undefined) {
      opaque = true;
      continue;
    }
    const inner = unfolded(script.commands, lookup, depth + 1, budget);
    opaque ||= inner.opaque;
    const isEval = programOf(behindPrefixes(command.words)) === 'eval';
    const scopes: readonly ShellScope[] = isEval ? [] : [{ kind: 'subshell' }];
    const around = { ...command, scopes: [...command.scopes, ...scopes] };
    for (const each of inner.commands) found.push(inside(each, around, text.span));
  }
  return { commands: found, opaque };
}

/** The text that a command runs as a script of its own. */
function textWithin({ words, span }: ShellCommand): Traced<string> | undefined {
  const rest = behindPrefixes(words);
  if (programOf(rest) === 'eval') {
    const values = rest.slice(1).map((word) => word.values?.join(' '));
    return { value: values.includes(undefined) ? undefined : values.join(' '), span };
  }
  const text = shellText(rest);
  if (text === undefined || text === 'opaque') return undefined;
  return { value: text.values?.join(' '), span: text.span };
}

/** A command of a text has the place of the text and runs when the command around it does. */
function inside(command: ShellCommand, around: ShellCommand, span: Span): ShellCommand {
  return {
    words: command.words.map((word) => ({ ...word, span })),
    assignments: command.assignments.map((each) => ({ ...each, span })),
    span,
    conditional: command.conditional || around.conditional,
    derived: true,
    background: command.background || around.background,
    last: command.last && around.last,
    scopes: [...around.scopes, ...command.scopes],
  };
}
