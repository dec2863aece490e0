import { Failure } from '../host/failure.ts';
import type { Severity } from '../model.ts';

/** Every input and its default. action.yml says the same; a test compares them. */
export const inputDefaults = {
  paths: '.',
  config: '',
  baseline: '',
  'fail-on': '',
  'fix-unsafe': 'false',
  suggestions: 'false',
  annotations: 'true',
  summary: 'true',
  'sarif-file': '',
  'only-changed': 'false',
  'working-directory': '.',
  // In action.yml it is the token of the job, which only the runner knows.
  'github-token': '',
} as const;

type InputName = keyof typeof inputDefaults;

export interface Inputs {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  /** `undefined`: what the config says. */
  readonly failOn: Severity | 'never' | undefined;
  readonly fixUnsafe: boolean;
  readonly suggestions: boolean;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly sarifFile: string | undefined;
  readonly onlyChanged: boolean;
  readonly workingDirectory: string;
  readonly token: string | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/** What the step hands in. Throws a Failure for what is not understood. */
export function readInputs(env: Env): Inputs {
  const text = (name: InputName): string => inputOf(env, name);
  const optional = (name: InputName): string | undefined => text(name) || undefined;
  const flag = (name: InputName): boolean => booleanOf(name, text(name));
  return {
    paths: linesOf(text('paths')),
    config: optional('config'),
    baseline: optional('baseline'),
    failOn: failOnOf(optional('fail-on')),
    fixUnsafe: flag('fix-unsafe'),
    suggestions: flag('suggestions'),
    annotations: flag('annotations'),
    summary: flag('summary'),
    sarifFile: optional('sarif-file'),
    onlyChanged: flag('only-changed'),
    workingDirectory: text('working-directory'),
    token: optional('github-token'),
  };
}

/** The runner hands an input over in upper case, with its dashes (actions/runner, Handler.cs). Empty is not given. */
function inputOf(env: Env, name: InputName): string {
  return env[`INPUT_${name.toUpperCase()}`]?.trim() || inputDefaults[name];
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const paths = lines.filter((line) => line !== '');
  if (paths.includes('-')) throw new Failure('paths: "-" is no path, a step has no standard input');
  return paths;
}

/** https://yaml.org/spec/1.2.2/#1032-tag-resolution */
function booleanOf(name: InputName, text: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw new Failure(`${name}: "${text}" is not one of true, false`);
}

function failOnOf(text: string | undefined): Inputs['failOn'] {
  const allowed = ['error', 'warning', 'info', 'never'] as const;
  const found = allowed.find((one) => one === text);
  if (text === undefined || found !== undefined) return found;
  throw new Failure(`fail-on: "${text}" is not one of ${allowed.join(', ')}`);
}
