import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Dockerfile, Heredoc, Instruction } from '../src/model.ts';
import { KEYWORDS } from '../src/syntax/instruction.ts';
import cases from './data/buildkit-cases.json' with { type: 'json' };
import more from './data/buildkit-found.json' with { type: 'json' };

/**
 * BuildKit's own parser is the reference, at moby/buildkit@73ed6825. `data/buildkit-cases.json` are our inputs with its
 * answers; `data/buildkit-found.json` are more of them, about what a comparison on random files had found wrong. The
 * tables of its own tests are read from beside the checkout, where they are present.
 */
const published = new URL('../../shared/data/buildkit-conformance.json', import.meta.url);

export const tables: Tables | undefined = existsSync(published)
  ? (JSON.parse(readFileSync(published, 'utf8')) as Tables)
  : undefined;

/** What the title of a skipped table says. */
export const absence = tables ? '' : ' (skipped: shared/data is not beside the checkout)';

export const ours = cases as unknown as {
  readonly edge: readonly FileRow[];
  readonly eval: readonly EvalRow[];
};

export const found = more as unknown as {
  readonly edge: readonly FileRow[];
  readonly env: Env;
  readonly expand: readonly ExpandRow[];
};

type Env = Readonly<Record<string, string>>;

/** The columns of BuildKit's tables, under BuildKit's names. */
export interface Tables {
  readonly structure: readonly FileRow[];
  readonly negative: readonly FileRow[];
  readonly lineInfo: { input: string; root: Lines; children: readonly Lines[] };
  readonly emptyContinuation: { input: string; warnings: readonly string[] };
  readonly maxLine: { limitBytes: number };
  readonly envVar: { env: Env; cases: readonly [platform: string, input: string, expected: string][] };
  readonly words: { cases: readonly [env: Env, input: string, expected: readonly string[]][] };
  readonly wordMatches: readonly MatchRow[];
  readonly mandatory: readonly { input: string; env: Env; expected?: string; error?: string }[];
  readonly platformWord: { input: string; cases: readonly [env: Env, expected: string][] };
  readonly heredocs: { input: string; nodes: readonly Node[] };
  readonly heredocsJson: { input: string };
  readonly heredocWords: Readonly<Record<'valid_EOF' | 'error' | 'not', readonly string[]>>;
  readonly heredocLines: readonly [line: string, names: readonly string[]][];
  readonly heredocInstr: readonly { input: string; nodes: readonly (Node & { error?: string })[] }[];
  readonly json: { invalid: readonly string[]; valid: readonly [text: string, values: readonly string[]][] };
  readonly parseWords: readonly [text: string, words: readonly string[]][];
  readonly directives: readonly { input: string; directives: readonly [name: string, value: string][] }[];
  readonly ours_edge: { cases: readonly FileRow[] };
  readonly ours_eval: { cases: readonly EvalRow[] };
}

type Lines = readonly [start: number, end: number];

export interface FileRow {
  readonly name: string;
  readonly input: string;
  readonly escape?: string;
  readonly error?: string;
  readonly nodes?: readonly Node[];
}

/** An instruction as BuildKit's parser gives it. */
export interface Node {
  readonly cmd: string;
  readonly start: number;
  readonly end: number;
  readonly args: readonly string[];
  readonly flags?: readonly string[];
  readonly json?: boolean;
  readonly heredocs?: readonly HeredocRow[];
}

interface HeredocRow {
  readonly name: string;
  readonly content: string;
  readonly expand: boolean;
  readonly chomp: boolean;
  readonly fd: number;
}

/** A word with everything that its expansion gives. */
export interface ExpandRow {
  readonly input: string;
  readonly error?: string;
  readonly text?: string;
  readonly words?: readonly string[];
  readonly matched?: readonly string[];
  readonly unmatched?: readonly string[];
}

export interface MatchRow {
  readonly input: string;
  readonly env: Env;
  readonly expected?: string;
  readonly error?: boolean;
  readonly matched?: readonly string[];
  readonly unmatched?: readonly string[];
}

export interface EvalRow {
  readonly name: string;
  readonly input: string;
  readonly error?: string;
  readonly stages?: readonly EvaluatedStage[];
}

export interface EvaluatedStage {
  readonly base: string;
  readonly name?: string;
  readonly platform?: string;
  readonly parent: number;
  readonly imageEnv: Env;
  readonly state: Env;
}

/** A row that we read otherwise, on purpose. */
export interface Difference {
  readonly table: keyof Tables;
  readonly row: string;
  readonly reason: string;
}

/** A row passes, or is a listed difference and does not pass: an entry that no longer holds fails too. */
export function conforms(
  differences: readonly Difference[],
  table: keyof Tables,
  row: string,
  check: () => void,
): void {
  if (differences.some((difference) => difference.table === table && difference.row === row)) {
    expect(check, 'a listed difference that is none').toThrow(/./);
  } else check();
}

/** A file as we read it, in BuildKit's form. */
export function nodesOf({ text, instructions }: Dockerfile): Node[] {
  return instructions.map((instruction) => {
    const { keyword, span, flags, json, heredocs } = instruction;
    return {
      cmd: keyword,
      start: lineOf(text, span.start),
      end: lineOf(text, span.end),
      args: argumentsOf(instruction),
      ...(flags.length > 0 && { flags: flags.map(({ name, value }) => `--${joined(name, value)}`) }),
      ...(json && { json: true }),
      ...(heredocs.length > 0 && { heredocs: heredocs.map(heredocRow) }),
    };
  });
}

function heredocRow({ name, content, expand, chomp, fd }: Heredoc): HeredocRow {
  return { name, content, expand, chomp, fd };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function joined(name: string, value: string | undefined): string {
  return value === undefined ? name : `${name}=${value}`;
}

/** Instructions whose arguments BuildKit's parser leaves in one piece. */
const WHOLE: readonly string[] = [
  'CMD',
  'ENTRYPOINT',
  'MAINTAINER',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'WORKDIR',
];

/** BuildKit's flattened arguments: pairs of ENV and LABEL in triples, lists split at blanks, the rest as one string. */
function argumentsOf({ keyword, args, json, pairs, trigger }: Instruction): string[] {
  if (!KEYWORDS.includes(keyword)) return [''];
  if (trigger) return [trigger.keyword, ...argumentsOf(trigger)];
  const strings = json?.map(({ value }) => value);
  if (keyword === 'HEALTHCHECK') {
    const [, type = '', command] = /^(\S*)\s*(.*)$/s.exec(args.text) ?? [];
    return [type, ...(strings ?? [command ?? ''])].filter((word) => word !== '');
  }
  if (strings) return strings;
  if (keyword === 'ENV' || keyword === 'LABEL') {
    return pairs.flatMap(({ key, value, legacy }) => [key, value ?? '', legacy ? '' : '=']);
  }
  if (keyword === 'ARG') return pairs.map(({ key, value }) => joined(key, value));
  if (args.text === '') return [];
  return WHOLE.includes(keyword) ? [args.text] : args.text.split(/[\t\v\f\r ]+/);
}
