import type { Launcher } from '../knowledge/launchers.ts';
import { LAUNCHERS, SHELL_VALUED, SHELLS } from '../knowledge/launchers.ts';
import type { Traced } from '../model.ts';
import { basename, splitWords, type Word } from './words.ts';

/** What stands behind one wrapper. */
export type Peeled =
  | { readonly kind: 'command'; readonly words: readonly Word[]; readonly assignments: readonly Assignment[] }
  /** A shell text and its `$0 $1 ...`. */
  | { readonly kind: 'text'; readonly text: Word; readonly args: readonly Word[] }
  /** A shell script and its `$1 $2 ...`. */
  | { readonly kind: 'script'; readonly path: Word; readonly args: readonly Word[] }
  /** A wrapper around nothing: an interactive shell, a wait without a command. */
  | { readonly kind: 'nothing' };

export interface Assignment {
  readonly name: string;
  readonly value: Traced<string>;
}

/** Takes off one wrapper; `undefined` when the first word is none. */
export function peel(words: readonly Word[]): Peeled | undefined {
  const first = words[0]?.value;
  if (first === undefined) return undefined;
  const name = basename(first);
  if (name === 'busybox' && SHELLS.includes(words[1]?.value ?? '')) return peelShell(words.slice(2));
  if (SHELLS.includes(name)) return peelShell(words.slice(1));
  for (const launcher of LAUNCHERS) {
    if (!launcher.names.includes(name)) continue;
    const peeled = peelLauncher(launcher, words.slice(1));
    if (peeled) return peeled;
  }
  return undefined;
}

function peelShell(words: readonly Word[]): Peeled {
  let text = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const value = word.value ?? '';
    if (/^[-+]./.test(value) && value !== '--') {
      if (/^-[A-Zabd-z]*c[A-Za-z]*$/.test(value)) text = true;
      if (SHELL_VALUED.includes(value) || /^-[A-Za-z]+o$/.test(value)) index++;
      continue;
    }
    const at = value === '--' ? index + 1 : index;
    const operand = words[at];
    if (!operand) break;
    const args = words.slice(at + 1);
    return text
      ? { kind: 'text', text: operand, args: args.slice(1) }
      : { kind: 'script', path: operand, args };
  }
  return { kind: 'nothing' };
}

function peelLauncher(launcher: Launcher, words: readonly Word[]): Peeled | undefined {
  let rest = words;
  if (launcher.subcommands.length > 0) {
    const { rest: after } = skipOptions(launcher, rest);
    if (!launcher.subcommands.includes(after[0]?.value ?? '')) return undefined;
    rest = after.slice(1);
  }
  if (launcher.then === 'dashes') {
    const dashes = rest.findIndex(({ value }) => value === '--');
    return dashes < 0 ? { kind: 'nothing' } : command(rest.slice(dashes + 1), []);
  }
  const text = shellText(launcher, rest);
  if (text) return { kind: 'text', text, args: [] };
  const split = splitString(launcher, rest);
  if (split) return peelLauncher(launcher, split);

  const options = skipOptions(launcher, rest);
  rest = options.rest;
  const assignments: Assignment[] = [];
  for (const word of launcher.assignments ? rest : []) {
    const pair = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word.value ?? '');
    if (!pair?.[1]) break;
    assignments.push({ name: pair[1], value: { value: pair[2], span: word.span } });
  }
  rest = rest.slice(assignments.length + launcher.operands);
  if (rest[0]?.value === '--') rest = rest.slice(1);
  const asPython = launcher.then === 'python' || options.module || isPythonFile(launcher, rest[0]);
  if (!asPython) return command(rest, assignments);
  const { span } = rest[0] ?? words[0] ?? {};
  if (!span) return { kind: 'nothing' };
  const script = rest[0]?.script;
  const interpreter = { value: 'python', span, text: undefined, script };
  const module = options.module ? [{ ...interpreter, value: '-m' }] : [];
  return command([interpreter, ...module, ...rest], assignments);
}

function command(words: readonly Word[], assignments: readonly Assignment[]): Peeled {
  return words.length === 0 ? { kind: 'nothing' } : { kind: 'command', words, assignments };
}

function skipOptions(launcher: Launcher, words: readonly Word[]): { rest: readonly Word[]; module: boolean } {
  let index = 0;
  for (; index < words.length; index++) {
    const { value, text } = words[index] ?? {};
    if (value === undefined && text?.startsWith('-')) continue;
    if (value === undefined || !/^-./.test(value)) break;
    if (launcher.then === 'python' && /^-[mc]$/.test(value)) break;
    if (value === '--') return { rest: words.slice(index + 1), module: false };
    if (launcher.moduleFlags.includes(value)) return { rest: words.slice(index + 1), module: true };
    if (launcher.valued.includes(value)) index++;
  }
  return { rest: words.slice(index), module: false };
}

/** `su app -c TEXT`, and runuser the same way unless the user is an option. */
function shellText(launcher: Launcher, words: readonly Word[]): Word | undefined {
  if (launcher.then !== 'text' && !launcher.names.includes('runuser')) return undefined;
  for (const [index, word] of words.entries()) {
    if (word.value === '--') return undefined;
    if (word.value === '-c' || word.value === '--command') return words[index + 1];
    if (word.value?.startsWith('--command='))
      return { ...word, value: word.value.slice('--command='.length) };
  }
  return undefined;
}

/** `env -S 'gunicorn -w 4'`. */
function splitString(launcher: Launcher, words: readonly Word[]): readonly Word[] | undefined {
  if (!launcher.names.includes('env')) return undefined;
  const [first, second] = words;
  if (!first?.value) return undefined;
  if (first.value === '-S' || first.value === '--split-string') {
    return second?.value === undefined
      ? undefined
      : [...splitWords(second.value, second.span), ...words.slice(2)];
  }
  const attached = /^(?:-S|--split-string=)([\s\S]+)$/.exec(first.value)?.[1];
  return attached === undefined ? undefined : [...splitWords(attached, first.span), ...words.slice(1)];
}

/** `uv run app.py`. */
function isPythonFile(launcher: Launcher, word: Word | undefined): boolean {
  return launcher.moduleFlags.length > 0 && (word?.value?.endsWith('.py') ?? false);
}
