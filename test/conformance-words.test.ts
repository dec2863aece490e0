import { describe, expect, test } from 'vitest';
import { fold, fromBase, fromParent, type State } from '../src/image/fold.ts';
import { readStages } from '../src/image/stages.ts';
import type { Base, Dockerfile } from '../src/model.ts';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';
import { expand, type Expansion, ExpansionError, splitLine } from '../src/syntax/expand.ts';
import { splitWords } from '../src/syntax/words.ts';
import { absence, type EvaluatedStage, found, ours, tables } from './buildkit.ts';

/** Variables, words and what a stage makes of them, against BuildKit's lexer. No row is read otherwise. */
interface Asked extends Expansion {
  readonly words: readonly string[];
  readonly matched: ReadonlySet<string>;
  readonly unmatched: ReadonlySet<string>;
}

/** Expands, and notes which variables were asked for. */
function expandIn(env: Readonly<Record<string, string>>, input: string): Asked {
  const matched = new Set<string>();
  const unmatched = new Set<string>();
  const lookup = (name: string): string | undefined => {
    const value = env[name];
    (value === undefined ? unmatched : matched).add(name);
    return value;
  };
  const words = splitLine(input, lookup, { quotes: false, variables: false, escapes: false });
  return { ...expand(input, lookup), words, matched, unmatched };
}

describe('our words, expanded by BuildKit', () => {
  test.for(found.expand)('$input', ({ input, error, text, words, matched, unmatched }) => {
    const run = (): Asked => expandIn(found.env, input);
    if (error !== undefined) {
      expect(run).toThrow(ExpansionError);
      return;
    }
    expect({ ...run() }).toMatchObject({
      text,
      words,
      matched: new Set(matched),
      unmatched: new Set(unmatched),
    });
  });
});

describe.skipIf(!tables)(`BuildKit's own tables${absence}`, () => {
  // W rows hold for Windows, whose variables have no case; we read Dockerfiles of Linux images.
  const portable = tables?.envVar.cases.filter(([platform]) => platform !== 'W') ?? [];
  test.for(portable)('envVar: %s %s -> %s', ([, input, expected]) => {
    const run = (): string => expandIn(tables?.envVar.env ?? {}, input).text;
    if (expected === 'error') expect(run).toThrow(ExpansionError);
    else expect(run()).toBe(expected);
  });

  test.for(tables?.words.cases ?? [])('words: %j %s', ([env, input, expected]) => {
    const run = (): readonly string[] => expandIn(env, input).words;
    if (expected[0] === 'error') expect(run).toThrow(ExpansionError);
    else expect(run()).toEqual(expected);
  });

  test.for(tables?.wordMatches ?? [])('wordMatches: $input in $env', (row) => {
    const run = (): Asked => expandIn(row.env, row.input);
    if (row.error) {
      expect(run).toThrow(ExpansionError);
      return;
    }
    const { text, matched, unmatched } = run();
    expect({ text, matched, unmatched }).toEqual({
      text: row.expected,
      matched: new Set(row.matched),
      unmatched: new Set(row.unmatched),
    });
  });

  test.for(tables?.mandatory ?? [])('mandatory: $input in $env', ({ input, env, expected, error }) => {
    const run = (): string => expandIn(env, input).text;
    if (error === undefined) expect(run()).toBe(expected);
    else expect(run).toThrow(error);
  });

  test.for(tables?.platformWord.cases ?? [])('platformWord: %j', ([env, expected]) => {
    expect(expandIn(env, tables?.platformWord.input ?? '').text).toBe(expected);
  });

  test.for(tables?.parseWords ?? [])('parseWords: %s', ([text, words]) => {
    expect(splitWords(text, '\\').map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});

/** A base that sets no variable at all, as the reference was driven. */
const BARE: Base = {
  reference: 'x',
  os: 'unknown',
  release: undefined,
  libc: 'unknown',
  packageManager: 'unknown',
  python: 'unclear',
  pythonVersion: undefined,
  shell: undefined,
  user: undefined,
  env: {},
  workdir: '/',
  allocator: 'none',
  packages: [],
  exempt: false,
  entrypoint: undefined,
  cmd: undefined,
  verified: false,
  why: '',
};

function evaluate(dockerfile: Dockerfile): EvaluatedStage[] {
  const { stages, globals } = readStages(dockerfile, {});
  const { text: source, escape } = dockerfile;
  const around = { text: source, escape, globals, buildArgs: {}, originOf: () => undefined };
  const states: State[] = [];
  return stages.map(({ stage, builtReference, platform }) => {
    const parent = stage.parent === undefined ? undefined : states[stage.parent];
    const state = fold(parent ? fromParent(parent, stage) : fromBase(BARE, stage), stage, around);
    states.push(state);
    const texts = [...state.scope.bindings].flatMap(([key, { text }]) =>
      text === undefined ? [] : [[key, text]],
    );
    const values: Record<string, string> = Object.fromEntries(texts);
    const imageEnv = Object.fromEntries(
      [...state.env].map(([key, { value }]) => [key, value ?? values[key] ?? '']),
    );
    return {
      base: builtReference,
      ...(stage.name === undefined ? {} : { name: stage.name }),
      ...(platform === undefined ? {} : { platform }),
      parent: stage.parent ?? -1,
      imageEnv,
      state: values,
    };
  });
}

describe('our stages, evaluated by BuildKit', () => {
  test.for(ours.eval)('$name', (row) => {
    const dockerfile = parseDockerfile('Dockerfile', row.input);
    if (row.error !== undefined) expect(dockerfile.problems).not.toEqual([]);
    else expect(evaluate(dockerfile)).toEqual(row.stages);
  });
});
