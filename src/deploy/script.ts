import type { ShellCommand, ShellScript, ShellWord, Span, Traced } from '../model.ts';
import type { Place } from './place.ts';
import { expandWord, join, type Env, type Word } from './words.ts';

/** A command that may be what a script stays with, and what the script has set by then. */
export interface Candidate {
  readonly words: readonly Word[];
  readonly env: Env;
  readonly cwd: string | undefined;
  /** `always`: the script ends in it. `maybe`: on some way through. `passing`: it runs, and something follows. */
  readonly runs: 'always' | 'maybe' | 'passing';
  /** It goes on beside what the script stays with. */
  readonly background: boolean;
}

export interface Surroundings {
  readonly env: Env;
  readonly cwd: string | undefined;
  /** For what has no place of its own. */
  readonly span: Span;
  readonly place: Place;
  /** The script's path; `undefined` for the text of `sh -c`. */
  readonly path: string | undefined;
}

const BUILTINS: readonly string[] = ['export', 'unset', 'cd', 'set', 'shift'];
const ALL_ARGS = /^"?\$(?:[@*]|\{[@*]\})"?$/;
const ARGS_FROM = /^"?\$\{@:(\d)\}"?$/;
const ONE_ARG = /^"?\$(?:([1-9])|\{([1-9])\})"?$/;

/** Walks a script to the commands that may become the process. */
export function candidates(script: ShellScript, given: readonly Word[], around: Surroundings): Candidate[] {
  const found: Candidate[] = [];
  const env = new Map(around.env);
  let args = given;
  let isReplaced = false;
  let { cwd } = around;
  for (const command of script.commands) {
    const words = expand(command, args, around);
    const name = words[0]?.value;
    // What becomes no process needs no variables of its own.
    const own = words.length === 0 || BUILTINS.includes(name ?? '') ? env : new Map(env);
    for (const { name: variable, value } of command.assignments) {
      const traced = tracedOf(value, command.conditional && words.length === 0, around.span);
      // Without export a variable reaches the process only if it was exported before.
      if (own !== env || env.has(variable)) own.set(variable, traced);
    }
    if (name === 'export') exported(command, around.span, env);
    else if (name === 'unset') unset(words.slice(1), command.conditional, around.span, env);
    else if (name === 'cd' && !command.conditional)
      cwd = words[1]?.value === undefined ? cwd : join(cwd, words[1].value);
    else if (name === 'shift') args = shifted(args, words, command.conditional, around.span);
    else if (name === 'set' && words[1]?.value === '--') {
      // Of two ways that may set them nobody knows which.
      args = isReplaced ? hidden(around.span) : replaced(args, words.slice(2), command.conditional);
      isReplaced = command.conditional;
    }
    const executes = name === 'exec' && words.length > 1;
    const runs = !(executes || command.last) ? 'passing' : command.conditional ? 'maybe' : 'always';
    if (words.length > 0) found.push({ words, env: own, cwd, runs, background: command.background });
    if (executes && !command.conditional) break;
  }
  return found;
}

function expand(command: ShellCommand, args: readonly Word[], around: Surroundings): Word[] {
  return command.words.flatMap((word) => {
    const { text } = word;
    const span = around.place(word);
    if (ALL_ARGS.test(text)) return [...args];
    const from = ARGS_FROM.exec(text)?.[1];
    if (from !== undefined) return args.slice(Math.max(0, Number(from) - 1));
    const [, plain, braced] = ONE_ARG.exec(text) ?? [];
    const position = plain ?? braced;
    if (position !== undefined) return args.slice(Number(position) - 1, Number(position));
    return expandWord(word, span, around.path);
  });
}

function tracedOf(value: ShellWord | undefined, uncertain: boolean, span: Span): Traced<string> {
  return { value: uncertain || !value?.values ? undefined : value.values.join(' '), span };
}

function exported(command: ShellCommand, span: Span, env: Map<string, Traced<string>>): void {
  for (const word of command.words.slice(1)) {
    const text = word.values?.join(' ') ?? word.text;
    const name = /^(\w+)=/.exec(text)?.[1];
    if (name === undefined) continue;
    const known = word.values !== undefined && !command.conditional;
    env.set(name, { value: known ? text.slice(name.length + 1) : undefined, span });
  }
}

function unset(
  names: readonly Word[],
  conditional: boolean,
  span: Span,
  env: Map<string, Traced<string>>,
): void {
  for (const { value = '' } of names) {
    if (conditional && env.has(value)) env.set(value, { value: undefined, span });
    else env.delete(value);
  }
}

function shifted(
  args: readonly Word[],
  words: readonly Word[],
  conditional: boolean,
  span: Span,
): readonly Word[] {
  if (conditional) return hidden(span);
  return args.slice(Number(words[1]?.value ?? 1) || 1);
}

function hidden(span: Span): readonly Word[] {
  return [{ value: undefined, span, text: undefined, script: undefined }];
}

/** `set -- gunicorn "$@"` under an if serves the case that the arguments are missing or options of the server. */
function replaced(args: readonly Word[], by: readonly Word[], conditional: boolean): readonly Word[] {
  const [first] = args;
  return !conditional || !first || first.value?.startsWith('-') ? by : args;
}
