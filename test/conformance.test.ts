import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold, fromBase, fromParent, type State } from '../src/image/fold.ts';
import { readStages } from '../src/image/stages.ts';
import type { Base, Dockerfile, Instruction } from '../src/model.ts';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';
import { expand, ExpansionError } from '../src/syntax/expand.ts';
import { splitWords } from '../src/syntax/words.ts';
import cases from './data/buildkit-cases.json' with { type: 'json' };

/**
 * The reference is BuildKit's own parser. `data/buildkit-cases.json` are our inputs with its answers; its published
 * tables are read from beside the checkout where they are present.
 */
const published = new URL('../../shared/data/buildkit-conformance.json', import.meta.url);
const tables: Tables | undefined = existsSync(published)
  ? JSON.parse(readFileSync(published, 'utf8'))
  : undefined;

interface Tables {
  readonly envVar: {
    env: Record<string, string>;
    cases: [platform: string, input: string, expected: string][];
  };
  readonly words: { cases: [env: Record<string, string>, input: string, expected: string[]][] };
  readonly structure: EdgeCase[];
}

interface Node {
  readonly cmd: string;
  readonly start: number;
  readonly end: number;
  readonly args: readonly string[];
  readonly flags?: readonly string[];
  readonly json?: boolean;
  readonly heredocs?: readonly {
    name: string;
    content: string;
    expand: boolean;
    chomp: boolean;
    fd: number;
  }[];
}

interface EdgeCase {
  readonly name: string;
  readonly input: string;
  readonly escape?: string;
  readonly error?: string;
  readonly nodes?: readonly Node[];
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** BuildKit's flattened arguments: pairs in triples, lists split at blanks, the rest as one string. */
function argumentsOf(instruction: Instruction): string[] {
  const { keyword, args, json, pairs, trigger } = instruction;
  if (trigger) return [trigger.keyword, ...argumentsOf(trigger)];
  if (json) return json.map(({ value }) => value);
  if (keyword === 'ENV' || keyword === 'LABEL') {
    return pairs.flatMap(({ key, value, legacy }) => [key, value ?? '', legacy ? '' : '=']);
  }
  if (keyword === 'ARG')
    return splitWords(args.text, '\\').map(({ start, end }) => args.text.slice(start, end));
  if (keyword === 'HEALTHCHECK') return healthcheck(args.text);
  if (args.text === '') return KNOWN.has(keyword) ? [] : [''];
  if (!KNOWN.has(keyword)) return [''];
  if (
    ['RUN', 'CMD', 'ENTRYPOINT', 'USER', 'WORKDIR', 'STOPSIGNAL', 'MAINTAINER', 'SHELL'].includes(keyword)
  ) {
    return [args.text];
  }
  return args.text.split(/[\t\v\f\r ]+/);
}

const KNOWN = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

function healthcheck(text: string): string[] {
  const [type, ...rest] = text.split(/ +/);
  if (!type) return [];
  const command = rest.join(' ');
  if (command.startsWith('[')) return [type, ...(JSON.parse(command) as string[])];
  return command ? [type, command] : [type];
}

function nodes(dockerfile: Dockerfile): Node[] {
  return dockerfile.instructions.map((instruction) => {
    const { keyword, span, flags, heredocs, args } = instruction;
    const isJson = instruction.json !== undefined || (keyword === 'HEALTHCHECK' && args.text.includes('['));
    return {
      cmd: keyword,
      start: lineOf(dockerfile.text, span.start),
      end: lineOf(dockerfile.text, span.end),
      args: argumentsOf(instruction),
      ...(flags.length
        ? { flags: flags.map(({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`}`) }
        : {}),
      ...(isJson ? { json: true } : {}),
      ...(heredocs.length
        ? {
            heredocs: heredocs.map(({ name, content, expand, chomp, fd }) => ({
              name,
              content,
              expand,
              chomp,
              fd,
            })),
          }
        : {}),
    };
  });
}

function checkStructure(row: EdgeCase): void {
  const dockerfile = parseDockerfile('Dockerfile', row.input);
  if (row.error !== undefined) {
    expect(dockerfile.problems).not.toEqual([]);
    return;
  }
  expect(dockerfile.escape).toBe(row.escape);
  expect(nodes(dockerfile)).toEqual(row.nodes);
}

describe('instructions', () => {
  test.for(cases.edge as EdgeCase[])('$name', checkStructure);
});

interface EvalCase {
  readonly name: string;
  readonly input: string;
  readonly error?: string;
  readonly stages?: readonly EvaluatedStage[];
}

interface EvaluatedStage {
  readonly base: string;
  readonly name?: string;
  readonly platform?: string;
  readonly parent: number;
  readonly imageEnv: Record<string, string>;
  readonly state: Record<string, string>;
}

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
  const around = { text: dockerfile.text, escape: dockerfile.escape, globals, buildArgs: {} };
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

describe('variables of stages', () => {
  test.for(cases.eval as EvalCase[])('$name', (row) => {
    const dockerfile = parseDockerfile('Dockerfile', row.input);
    if (row.error !== undefined) expect(dockerfile.problems).not.toEqual([]);
    else expect(evaluate(dockerfile)).toEqual(row.stages);
  });
});

describe.skipIf(!tables)('BuildKit: test files', () => {
  test.for(tables?.structure ?? [])('$name', checkStructure);
});

describe.skipIf(!tables)('BuildKit: variables', () => {
  const rows = (tables?.envVar.cases ?? []).filter(([platform]) => platform !== 'W');
  test.for(rows)('%s %s -> %s', ([, input, expected]) => {
    const env = tables?.envVar.env ?? {};
    const run = (): string => expand(input, (name) => env[name]).text;
    if (expected === 'error') expect(run).toThrow(ExpansionError);
    else expect(run()).toBe(expected);
  });
});

describe.skipIf(!tables)('BuildKit: words', () => {
  test.for(tables?.words.cases ?? [])('%j %s', ([env, input, expected]) => {
    const run = (): readonly string[] => expand(input, (name) => env[name]).words;
    if (expected[0] === 'error') expect(run).toThrow(ExpansionError);
    else expect(run()).toEqual(expected);
  });
});
