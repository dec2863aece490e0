import type { ShellWord } from '../model.ts';

/** Programs in front of a build step's command that change nothing about what it does, and the words they take first. */
const PREFIXES: ReadonlyMap<string, number> = new Map([
  ['sudo', 0],
  ['env', 0],
  ['eatmydata', 0],
  ['nice', 0],
  ['ionice', 0],
  ['time', 0],
  ['exec', 0],
  ['command', 0],
  ['chronic', 0],
  ['timeout', 1],
]);

/** The command behind `sudo -E`, `env A=1`, `timeout 60`. */
export function behindPrefixes(words: readonly ShellWord[]): readonly ShellWord[] {
  let rest = words;
  for (;;) {
    const operands = PREFIXES.get(programOf(rest));
    if (operands === undefined) return rest;
    let next = 1;
    while (/^-|=/.test(rest[next]?.values?.[0] ?? '')) next++;
    rest = rest.slice(next + operands);
  }
}

/** The name of the program without its folder; empty when it is not known. */
export function programOf(words: readonly ShellWord[]): string {
  const path = words[0]?.values?.[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1);
}
