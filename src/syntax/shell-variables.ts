import type { ShellCommand, ShellWord, Span, Traced } from '../model.ts';

export type Values = ReadonlyMap<string, Traced<string>>;

/** What a script has set by now. Maps are never changed, only replaced. */
export interface Variables {
  /** What its programs get. */
  readonly exported: Values;
  /** What the shell keeps to itself until it is exported. */
  readonly kept: Values;
  /** `set -a`: whatever is set is exported. `undefined`: it may be. */
  readonly exportsAll: boolean | undefined;
}

/** The commands that set variables of the shell. */
export const SETTERS: readonly string[] = ['export', 'declare', 'typeset', 'unset', 'set'];

/** What the program of a command gets: `A=1 program`. */
export function variablesFor({ exported }: Variables, command: ShellCommand, span: Span): Values {
  return command.assignments.length === 0 ? exported : new Map([...exported, ...assigned(command, span)]);
}

/** After a bare assignment, `export`, `unset` or `set`. */
export function afterSetting(before: Variables, command: ShellCommand, span: Span): Variables {
  const exported = new Map(before.exported);
  const kept = new Map(before.kept);
  for (const [name, value] of assigned(command, span)) {
    const now = exported.get(name);
    // What is exported on one way only has no value either.
    const isExported = before.exportsAll || (now ? now.value !== undefined || undefined : before.exportsAll);
    (isExported === true ? exported : kept).set(name, value);
    if (isExported === undefined) exported.set(name, { value: undefined, span });
  }
  const [program, ...words] = command.words.map(textOf);
  if (program === 'unset') for (const name of words) for (const map of [exported, kept]) map.delete(name);
  if (exports(program, words)) {
    for (const word of command.words.slice(1)) {
      const [, name, value] = /^(\w+)(?:=([\s\S]*))?$/.exec(textOf(word)) ?? [];
      if (name === undefined || (value === undefined && exported.has(name))) continue;
      const known = value === undefined ? kept.get(name)?.value : word.values && value;
      exported.set(name, { value: known, span });
    }
  }
  const all = program === 'set' ? exportsAll(words, before.exportsAll) : before.exportsAll;
  return { exported, kept, exportsAll: all };
}

function textOf({ values, text }: ShellWord): string {
  return values?.join(' ') ?? text;
}

function exports(program: string | undefined, [option = '']: readonly string[]): boolean {
  if (program === 'export') return true;
  return (program === 'declare' || program === 'typeset') && /^-\w*x/.test(option);
}

function assigned({ assignments }: ShellCommand, span: Span): [string, Traced<string>][] {
  return assignments.map(({ name, value }) => [name, { value: value?.values?.join(' '), span }]);
}

/** `set -a`, `set -ea`, `set -o allexport`, and `+` for the opposite. */
function exportsAll(words: readonly string[], before: boolean | undefined): boolean | undefined {
  let after = before;
  for (const [index, word] of words.entries()) {
    if (word === '--') break;
    const named = /^[-+]\w*o$/.test(word) && words[index + 1] === 'allexport';
    if (named || /^[-+]\w*a/.test(word)) after = word.startsWith('-');
  }
  return after;
}

/** After one of two ways; what differs between them is not known. */
export function eitherValues(one: Values, other: Values): Values {
  if (one === other) return one;
  const both = new Map(one);
  for (const [name, { span }] of [...one, ...other]) {
    const [first, second] = [one.get(name), other.get(name)];
    if (!first || !second || first.value !== second.value) both.set(name, { value: undefined, span });
  }
  return both;
}

export function eitherVariables(one: Variables, other: Variables): Variables {
  return {
    exported: eitherValues(one.exported, other.exported),
    kept: eitherValues(one.kept, other.kept),
    exportsAll: one.exportsAll === other.exportsAll ? one.exportsAll : undefined,
  };
}
