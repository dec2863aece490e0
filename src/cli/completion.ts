import yargs from 'yargs';
import type { Session } from './session.ts';
import { reporters } from '../report/reporters.ts';
import { choices, optionSpecs } from './options.ts';

/**
 * `alloclint completion` prints the script for the shell that SHELL names; the script asks for what may follow. Files
 * are the shell's own business.
 */
export async function completionCommand(
  argv: readonly string[],
  { io, ruleNames }: Pick<Session, 'io' | 'ruleNames'>,
): Promise<number> {
  const named = {
    ...choices,
    format: [...reporters.keys()],
    only: ruleNames,
    rule: ruleNames.map((name) => `${name}=`),
  };
  // Without the letters, which yargs would offer with two dashes.
  const options = Object.entries(optionSpecs).map(([name, spec]) => [
    name,
    {
      ...Object.fromEntries(Object.entries(spec).filter(([key]) => key !== 'alias')),
      ...(Object.hasOwn(named, name) ? { choices: Reflect.get(named, name) } : {}),
    },
  ]);
  const parser = yargs()
    .scriptName('alloclint')
    .help(false)
    .version(false)
    .detectLocale(false)
    .exitProcess(false)
    .parserConfiguration({ 'boolean-negation': false, 'camel-case-expansion': false })
    .options(Object.fromEntries(options))
    .command('inspect', 'what is known about every stage and run')
    .command('explain', 'the page about a rule')
    .command('rules', 'list the rules')
    .command('init', 'write a config')
    .completion('completion', 'print a script for the shell', (current, values, usual, done) => {
      if (values._.includes('explain')) done(ruleNames.filter((name) => name.startsWith(current)));
      else usual();
    });
  let text = '';
  await parser.parse(argv, (_, __, output) => {
    text = output;
  });
  // fish offers no files where it is told -f.
  io.stdout(`${text.trimEnd().replace('complete -f -c', 'complete -c')}\n`);
  return 0;
}
