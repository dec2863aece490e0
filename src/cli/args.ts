import { didYouMean } from '../did-you-mean.ts';
import type { Request } from '../host/source.ts';
import type { Severity } from '../model.ts';
import { parseBytes, parseCpus } from '../quantity.ts';
import { Failure } from '../host/failure.ts';
import { choices, optionSpecs } from './options.ts';
import type { RawArguments } from './raw-args.ts';
import { refuseOverlooked } from './taken.ts';

const commands = ['inspect', 'explain', 'rules', 'init'] as const;

export interface Arguments extends Request {
  readonly command: 'lint' | (typeof commands)[number] | 'help' | 'version';
  readonly fix: boolean;
  readonly fixUnsafe: boolean;
  readonly diff: boolean;
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly failOn: Severity | 'never' | undefined;
  /** Path of the file with the findings that are accepted. */
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  readonly quiet: boolean;
  readonly colour: 'auto' | 'always' | 'never';
}

/**
 * `ruleNames`: what `--only` and `--rule` may name. Rejects with a Failure for what it does not understand.
 */
export async function parseArguments(
  argv: readonly string[],
  ruleNames: readonly string[],
): Promise<Arguments> {
  const raw = await readRaw(argv);
  const flag = (name: string): boolean => raw.values[name] === true;
  const one = (name: string): string | undefined => raw.lists(name).at(-1);
  const many = (name: string): readonly string[] | undefined =>
    raw.values[name] === undefined ? undefined : raw.lists(name);
  const [first = '', ...rest] = raw.operands;
  const command = commands.find((name) => name === first);
  const only = many('only')
    ?.flatMap((names) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of only ?? []) refuseUnknownRule(name, '--only', ruleNames);
  if (only?.length === 0) throw new Failure('--only: names no rule, see alloclint rules');
  if (raw.operands.includes('')) throw new Failure('a path is empty, write . for this folder');

  const stdinFilename = one('stdin-filename');
  if (stdinFilename !== undefined && !raw.operands.includes('-')) {
    throw new Failure('--stdin-filename goes with "-", which reads stdin');
  }
  if (!flag('help') && !flag('version')) {
    const given = Object.keys(optionSpecs).filter((name) => (raw.values[name] ?? false) !== false);
    refuseOverlooked(command ?? 'lint', new Set(given));
  }
  if (flag('write-baseline') && one('baseline') === undefined)
    throw new Failure('--write-baseline: name the file with --baseline FILE');
  return {
    command: flag('help') ? 'help' : flag('version') ? 'version' : (command ?? 'lint'),
    operands: command === undefined ? raw.operands : rest,
    fix: flag('fix') || flag('fix-unsafe'),
    fixUnsafe: flag('fix-unsafe'),
    diff: flag('diff'),
    format: one('format'),
    output: one('output') === '-' ? undefined : one('output'),
    only,
    severities: pairs('--rule', many('rule'), (name, value) => {
      refuseUnknownRule(name, '--rule', ruleNames);
      const severity = choice('--rule', value, choices.rule);
      if (name === 'syntax-error' && severity === 'off')
        throw new Failure('--rule: "syntax-error" cannot be turned off, choose another severity');
      return severity;
    }),
    failOn: optional(one('fail-on'), (value) => choice('--fail-on', value, choices['fail-on'])),
    memoryBytes: optional(one('memory'), (value) =>
      amount('--memory', value, parseBytes(value), '1Gi or 512m'),
    ),
    cpus: optional(one('cpus'), (value) => amount('--cpus', value, parseCpus(value), '0.5 or 500m')),
    profile: optional(one('profile'), (value) => choice('--profile', value, choices.profile)),
    targets: many('target'),
    buildArgs: pairs('--build-arg', many('build-arg'), (_, value) => value),
    config: one('config'),
    baseline: one('baseline'),
    writeBaseline: flag('write-baseline'),
    stdinFilename,
    inlineIgnore: !flag('no-inline-ignore'),
    quiet: flag('quiet'),
    colour: optional(one('color'), (value) => choice('--color', value, choices.color)) ?? 'auto',
  };
}

/** Without an option there is nothing to parse, and a run on files alone is faster without the parser. */
async function readRaw(argv: readonly string[]): Promise<RawArguments> {
  if (argv.every((word) => word === '-' || !word.startsWith('-'))) {
    return { operands: argv, values: {}, lists: () => [] };
  }
  const { parseRaw } = await import('./with-yargs.ts');
  const raw = parseRaw(argv);
  if (typeof raw === 'string') throw new Failure(raw);
  return raw;
}

function optional<T>(value: string | undefined, parse: (value: string) => T): T | undefined {
  return value === undefined ? undefined : parse(value);
}

function choice<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new Failure(`${option}: "${value}" is not one of ${allowed.join(', ')}`);
}

function amount(option: string, value: string, parsed: number | undefined, example: string): number {
  if (parsed !== undefined) return parsed;
  throw new Failure(`${option}: "${value}" is not understood, write it like ${example}`);
}

function pairs<T>(
  option: string,
  texts: readonly string[] | undefined,
  parse: (key: string, value: string) => T,
): Readonly<Record<string, T>> {
  const entries: [string, T][] = [];
  for (const text of texts ?? []) {
    const at = text.indexOf('=');
    if (at < 1) throw new Failure(`${option}: "${text}" is not of the form NAME=VALUE`);
    const key = text.slice(0, at).trim();
    entries.push([key, parse(key, text.slice(at + 1))]);
  }
  return Object.fromEntries(entries);
}

function refuseUnknownRule(name: string, option: string, ruleNames: readonly string[]): void {
  if (ruleNames.includes(name)) return;
  throw new Failure(
    `${option}: no rule is called "${name}"${didYouMean(name, ruleNames) || ', see alloclint rules'}`,
  );
}
