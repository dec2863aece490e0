import type { Base, CommandLine, Instruction, LogicalText, Traced } from '../model.ts';
import { spanOf, unplaced } from '../syntax/logical.ts';
import { parseShell } from '../syntax/shell.ts';
import { isPosixShell } from './run-scripts.ts';

/** A CMD or ENTRYPOINT with the SHELL that was in force where it stands. */
export interface Exec {
  readonly instruction: Instruction;
  readonly shell: readonly string[];
}

type Words = readonly Traced<string>[];
type Variables = (name: string) => string | undefined;

/** What the container starts. `undefined` when nothing is known to be started. */
export function commandLine(
  entrypoint: Exec | undefined,
  cmd: Exec | undefined,
  base: Base,
  from: Traced<string>['span'],
  variables: Variables,
): CommandLine | undefined {
  const start = entrypoint ? execWords(entrypoint) : atBase(base.entrypoint, from);
  // An ENTRYPOINT of the file drops the CMD of the base.
  const args = cmd ? execWords(cmd) : entrypoint ? [] : atBase(base.cmd, from);
  if (start === undefined || args === undefined) {
    // The base's entrypoint is not known: what it does with a CMD of ours is not known either, but most run it.
    if (!cmd || base.entrypoint !== undefined) return undefined;
    return line('CMD', cmd.instruction, execWords(cmd), variables);
  }
  const shellForm = entrypoint && !entrypoint.instruction.json;
  const words = shellForm ? start : [...start, ...args];
  if (words.length === 0) return undefined;
  if (entrypoint) return line('ENTRYPOINT', entrypoint.instruction, words, variables);
  if (cmd) return line('CMD', cmd.instruction, words, variables);
  return { via: 'base', instruction: undefined, form: 'exec', words, assignments: new Map(), span: from };
}

function execWords({ instruction, shell }: Exec): Words {
  const { json, args } = instruction;
  if (json) return json.map(({ value, span }) => ({ value, span }));
  if (args.text === '') return [];
  const span = spanOf(args, 0, args.text.length);
  return [...shell.map((value) => ({ value, span })), { value: args.text, span }];
}

function atBase(words: readonly string[] | undefined, span: Traced<string>['span']): Words | undefined {
  return words?.map((value) => ({ value, span }));
}

function line(
  via: 'ENTRYPOINT' | 'CMD',
  instruction: Instruction,
  words: Words,
  variables: Variables,
): CommandLine {
  return {
    via,
    instruction,
    form: instruction.json ? 'exec' : 'shell',
    words,
    assignments: assignmentsOf(instruction, words, variables),
    span: instruction.span,
  };
}

/** `A=1 cmd`, `env A=1 cmd`, `export A=1 && cmd`, in shell form, behind `sh -c`, behind an init program. */
function assignmentsOf(
  instruction: Instruction,
  words: Words,
  variables: Variables,
): Map<string, Traced<string>> {
  const found = new Map<string, Traced<string>>();
  const set = (name: string, value: Traced<string>): void => void found.set(name, value);
  const payload = shellPayload(words);
  fromEnvProgram(payload ? words.slice(0, words.indexOf(payload)) : words, set);
  if (payload?.value === undefined) return found;

  // The text of the shell form stands in the file as it is; any other has the place of its word.
  const isPlaced = !instruction.json && instruction.args.text === payload.value;
  const text: LogicalText = isPlaced ? instruction.args : unplaced(payload.span.file, payload.value);
  const place = (span: Traced<string>['span']): Traced<string>['span'] => (isPlaced ? span : payload.span);
  const { commands } = parseShell(text, variables);
  const around = commands.filter(({ last }) => last).flatMap(({ scopes }) => scopes);
  for (const command of commands) {
    const [name] = command.words[0]?.values ?? [];
    const isDeclaration = name === 'export' || command.words.length === 0;
    const holds = command.scopes.every((scope) => scope.kind === 'branch' || around.includes(scope));
    if (!command.last && !(isDeclaration && holds)) continue;
    for (const each of command.assignments) {
      const value = command.conditional ? undefined : each.value?.values?.join(' ');
      set(each.name, { value, span: place(each.span) });
    }
    const traced = command.words.map((word) => ({ value: word.values?.join(' '), span: place(word.span) }));
    if (name === 'export') for (const word of traced.slice(1)) declare(word, set);
    else fromEnvProgram(traced, set);
  }
  return found;
}

/** The text behind `sh -c`, whatever stands before it. */
function shellPayload(words: Words): Traced<string> | undefined {
  const start = words.findIndex(({ value = '' }) => isShell(value));
  const option = words[start + 1]?.value ?? '';
  return start >= 0 && /^-\w*c$/.test(option) ? words[start + 2] : undefined;
}

function isShell(program: string): boolean {
  return isPosixShell([program]);
}

type Set = (name: string, value: Traced<string>) => void;

function fromEnvProgram(words: Words, set: Set): void {
  const start = words.findIndex(({ value }) => value === 'env' || value === '/usr/bin/env');
  if (start < 0) return;
  for (const word of words.slice(start + 1)) {
    const isOption = word.value?.startsWith('-') ?? false;
    if (!isOption && !word.value?.includes('=')) return;
    declare(word, set);
  }
}

function declare(word: Traced<string>, set: Set): void {
  const equals = word.value?.indexOf('=') ?? -1;
  if (word.value === undefined || equals < 1) return;
  set(word.value.slice(0, equals), { value: word.value.slice(equals + 1), span: word.span });
}
