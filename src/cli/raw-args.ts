import yargs from 'yargs';
import { didYouMean } from '../did-you-mean.ts';
import { optionSpecs } from './options.ts';

/** What yargs makes of the words, before any of it is judged. */
export interface RawArguments {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  /** Every value of a repeatable option. */
  lists(name: string): readonly string[];
}

/** A string says what is wrong: an option does not exist or lacks its value. */
export function parseRaw(argv: readonly string[]): RawArguments | string {
  let fault: string | undefined;
  const values = yargs()
    .help(false)
    .version(false)
    .detectLocale(false)
    .exitProcess(false)
    .showHelpOnFail(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .options(optionSpecs)
    .fail((message, error) => {
      fault ??= message ?? error?.message ?? 'not understood';
    })
    .parseSync(argv);
  const known = new Set([...Object.keys(optionSpecs), '_', '$0', 'h', 'q', 'V']);
  for (const name of Object.keys(values)) {
    if (known.has(name)) continue;
    if (name === 'no-color') return 'unknown option "--no-color", did you mean "--color never"?';
    const hint = didYouMean(name, Object.keys(optionSpecs)).replace('"', '"--') || ', see alloclint --help';
    return `unknown option "${name.length === 1 ? '-' : '--'}${name}"${hint}`;
  }
  const needsValue = (name: string): string => `--${name} needs a value, see alloclint --help`;
  if (fault !== undefined) {
    const [, name] = /following: (\S+)/.exec(fault) ?? [];
    return name === undefined ? `${fault}, see alloclint --help` : needsValue(name);
  }
  const lists = (name: string): readonly string[] => [values[name] ?? []].flat().map(String);
  for (const [name, { type }] of Object.entries(optionSpecs)) {
    if (type !== 'boolean' && lists(name).includes('')) return needsValue(name);
  }
  return { operands: values._.map(String), values, lists };
}
