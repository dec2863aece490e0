import type { ShellCommand, ShellScript, Span } from '../model.ts';
import { scoped } from '../syntax/shell-scope.ts';
import {
  afterSetting,
  eitherVariables,
  SETTERS,
  variablesFor,
  type Variables,
} from '../syntax/shell-variables.ts';
import { eitherFolders, moved, type Folders } from './folders.ts';
import type { Place } from './place.ts';
import { expandWord, type Env, type Word } from './words.ts';

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
  /** The folder of the script in the image, if it is known. */
  readonly own: string | undefined;
}

/** What a script has made of its surroundings by a command. */
interface Progress {
  variables: Variables;
  folders: Folders;
  args: readonly Word[];
  isReplaced: boolean;
  /** Nothing follows here: the shell was left, or another program took its place. */
  isOver: boolean;
}

const BUILTINS: readonly string[] = [...SETTERS, 'cd', 'pushd', 'popd', 'shift'];
const ALL_ARGS = /^"?\$(?:[@*]|\{[@*]\})"?$/;
const ARGS_FROM = /^"?\$\{@:(\d)\}"?$/;
const ONE_ARG = /^"?\$(?:([1-9])|\{([1-9])\})"?$/;

/** Walks a script to the commands that may become the process. */
export function candidates(script: ShellScript, given: readonly Word[], around: Surroundings): Candidate[] {
  const found: Candidate[] = [];
  const progressAt = scoped<Progress>(
    {
      variables: { exported: around.env, kept: new Map(), exportsAll: false },
      folders: { cwd: around.cwd, previous: undefined, pushed: [] },
      args: given,
      isReplaced: false,
      isOver: false,
    },
    rejoin,
  );
  for (const command of script.commands) {
    const progress = progressAt(command);
    const words = expand(command, progress.args, around);
    const name = words[0]?.value;
    const isBuiltin = words.length === 0 || BUILTINS.includes(name ?? '');
    if (isBuiltin) advance(progress, command, words, around);
    const { variables, folders } = progress;
    const env = isBuiltin ? variables.exported : variablesFor(variables, command, around.span);
    const executes = name === 'exec' && words.length > 1;
    const isOwn = command.scopes.every(({ kind }) => kind !== 'subshell');
    const runs = !((executes && isOwn) || command.last)
      ? 'passing'
      : command.conditional
        ? 'maybe'
        : 'always';
    if (words.length > 0) found.push({ words, env, cwd: folders.cwd, runs, background: command.background });
    progress.isOver ||= executes || name === 'exit';
    if (executes && isOwn && !command.conditional) break;
  }
  return found;
}

/** A builtin changes the shell for what follows. */
function advance(
  progress: Progress,
  command: ShellCommand,
  words: readonly Word[],
  { span, own }: Surroundings,
): void {
  const { args, isReplaced, variables } = progress;
  const name = words[0]?.value;
  progress.folders = moved(progress.folders, words, variables.exported, own);
  progress.variables = afterSetting(variables, command, span);
  if (name === 'shift') progress.args = shifted(args, words, command.conditional, span);
  else if (name === 'set' && words[1]?.value === '--') {
    // Of two ways that may set them nobody knows which.
    progress.args = isReplaced ? hidden(span) : replaced(args, words.slice(2), command.conditional);
    progress.isReplaced = command.conditional;
  }
}

/** After a branch; one that ends in itself has nothing to say of what follows it. */
function rejoin(before: Progress, after: Progress): void {
  if (after.isOver) return;
  before.variables = eitherVariables(before.variables, after.variables);
  before.folders = eitherFolders(before.folders, after.folders);
  before.args = after.args;
  before.isReplaced = after.isReplaced;
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
