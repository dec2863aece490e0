import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { Failure, reasonOf } from '../host/failure.ts';
import { visible } from '../report/visible.ts';

/** What the Action sees of the machine besides the files that it lints. */
export interface Runner {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output: the log, and the commands to the runner. */
  print(text: string): void;
}

/**
 * Text for the log in which the runner obeys nothing. It looks for commands in every line, `::name::` at its start and
 * the older `##[name]` anywhere, and after `stop-commands` for both it obeys the token alone (actions/runner,
 * ActionCommandManager.cs). It reads standard output and standard error side by side, so all is printed to the first.
 */
export function quoted(text: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`;
}

/** An error that belongs to no line of a file. Line breaks come out as text: nothing of it starts a line. */
export function errorCommand(message: string): string {
  return command('error', message);
}

/** As errorCommand; the step does not fail for it. */
export function warningCommand(message: string): string {
  return command('warning', message);
}

function command(name: 'error' | 'warning', message: string): string {
  return `::${name} title=alloclint::${visible(message).replaceAll('%', '%25')}\n`;
}

/** Sets the outputs of the step. No value can end its own heredoc: its delimiter is not known beforehand. Throws a Failure. */
export function setOutputs({ env }: Runner, outputs: Readonly<Record<string, string | number>>): void {
  const file = env['GITHUB_OUTPUT'];
  if (!file) return;
  const delimiter = `end-${randomUUID()}`;
  const entries = Object.entries(outputs).map(
    ([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`,
  );
  try {
    appendFileSync(file, entries.join(''));
  } catch (error) {
    throw new Failure(`GITHUB_OUTPUT: cannot be written (${reasonOf(error)}), the step has no outputs`);
  }
}
