import type { ShellCommand, ShellWord } from '../model.ts';

/** Options of xargs whose value is the next word. Source: xargs(1) of findutils, busybox xargs. */
const VALUED: readonly string[] = [
  '-n',
  '-P',
  '-L',
  '-s',
  '-d',
  '-E',
  '--max-args',
  '--max-procs',
  '--delimiter',
];
/** They place the words elsewhere than at the end, or take them from a file. */
const OTHER = /^(?:-I|-i|-J|-a|--replace|--arg-file)/;

/** What `echo WORDS` or `printf 'WORDS'` prints, split at blanks; `undefined` when it is not known. */
export function printedWords({ words, assignments }: ShellCommand): readonly ShellWord[] | undefined {
  const [program, ...operands] = words;
  const name = program?.values?.[0];
  if ((name !== 'echo' && name !== 'printf') || assignments.length > 0) return undefined;
  const printed: ShellWord[] = [];
  for (const word of operands) {
    if (word.values === undefined) return undefined;
    if (printed.length === 0 && /^-[neE]+$/.test(word.text)) continue;
    // printf's own format prints the operands that follow; alone it is the text.
    if (name === 'printf' && word === operands[0] && word.values.some((value) => value.includes('%')))
      continue;
    const values = word.values
      .flatMap((value) => value.split(/(?:\s|\\[nt])+/))
      .filter((value) => value !== '');
    printed.push({ ...word, values, literal: false });
  }
  return printed;
}

/** The words of the command that xargs starts with this input; `undefined` for any other program. */
export function argumentsOfXargs(
  { words }: ShellCommand,
  input: readonly ShellWord[] | undefined,
): readonly ShellWord[] | undefined {
  if (words[0]?.values?.[0] !== 'xargs' || input === undefined) return undefined;
  for (let index = 1; index < words.length; index++) {
    const value = words[index]?.values?.[0];
    if (value === undefined || OTHER.test(value)) return undefined;
    if (!value.startsWith('-')) return [...words.slice(index), ...input];
    if (VALUED.includes(value)) index++;
  }
  return undefined;
}
