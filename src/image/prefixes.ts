import { LAUNCHERS } from '../knowledge/launchers.ts';
import type { ShellWord } from '../model.ts';
import { isPosixShell } from './run-scripts.ts';

/** Programs in front of a build step's command that change nothing about what it installs. */
const PREFIXES: readonly string[] = [
  'sudo',
  'doas',
  'env',
  'nice',
  'ionice',
  'time',
  'exec',
  'command',
  'timeout',
  'stdbuf',
  'gosu',
  'su-exec',
];
/** They take no options of their own here. */
const PLAIN_PREFIXES: readonly string[] = ['eatmydata', 'chronic'];

/** The command behind `sudo -E`, `env A=1`, `timeout -k 5 60`; empty when an option is not known. */
export function behindPrefixes(words: readonly ShellWord[]): readonly ShellWord[] {
  let at = 0;
  for (;;) {
    const name = nameOf(words[at]);
    if (PLAIN_PREFIXES.includes(name)) at += 1;
    else if (PREFIXES.includes(name)) at = behind(words, at, name);
    else return at === 0 ? words : words.slice(at);
  }
}

function behind(words: readonly ShellWord[], at: number, name: string): number {
  const launcher = LAUNCHERS.find(({ names }) => names.includes(name));
  let next = at + 1;
  for (
    let value = valueOf(words[next]);
    /^-./.test(value) || isAssignment(value);
    value = valueOf(words[next])
  ) {
    next += launcher?.valued.includes(value) === true ? 2 : 1;
  }
  return next + (launcher?.operands ?? 0);
}

function isAssignment(value: string): boolean {
  return /^\w+=/.test(value);
}

/** The name of the program without its folder; empty when it is not known. */
export function programOf([first]: readonly ShellWord[]): string {
  return nameOf(first);
}

/** What a shell among build steps is told: a text after `-c`, or a script, standard input or nothing that can be read. */
export function shellText(words: readonly ShellWord[]): ShellWord | 'opaque' | undefined {
  if (!isPosixShell([programOf(words)])) return undefined;
  for (let index = 1; index < words.length; index++) {
    const value = valueOf(words[index]);
    if (/^-[abd-zA-Z]*c[a-zA-Z]*$/.test(value)) return words[index + 1] ?? 'opaque';
    if (/^[-+][a-zA-Z]*o$/.test(value)) index++;
    else if (!/^[-+]./.test(value)) break;
  }
  return 'opaque';
}

function nameOf(word: ShellWord | undefined): string {
  const path = valueOf(word);
  return path.slice(path.lastIndexOf('/') + 1);
}

function valueOf(word: ShellWord | undefined): string {
  return word?.values?.[0] ?? '';
}
