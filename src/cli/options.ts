import type { OptionSpec } from 'yargs';

const text: OptionSpec = { type: 'string', requiresArg: true };
const list: OptionSpec = { type: 'array', string: true, requiresArg: true };
const flag: OptionSpec = { type: 'boolean' };

/** Every option. The help text (help.ts) tells the same; a test compares them. */
export const optionSpecs: Readonly<Record<string, OptionSpec>> = {
  fix: flag,
  'fix-unsafe': flag,
  diff: flag,
  format: text,
  output: text,
  only: list,
  rule: list,
  'fail-on': text,
  memory: text,
  cpus: text,
  profile: text,
  target: list,
  'build-arg': list,
  config: text,
  baseline: text,
  'write-baseline': flag,
  'stdin-filename': text,
  'no-inline-ignore': flag,
  quiet: { ...flag, alias: 'q' },
  color: text,
  help: { ...flag, alias: 'h' },
  version: { ...flag, alias: 'V' },
};

/** What may stand behind an option, where that is one of a few words. */
export const choices = {
  rule: ['off', 'info', 'warning', 'error'],
  'fail-on': ['error', 'warning', 'info', 'never'],
  profile: ['balanced', 'lean', 'throughput'],
  color: ['auto', 'always', 'never'],
} as const;
