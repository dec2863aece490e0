import { Failure } from '../host/failure.ts';

/** What every command takes: it changes nothing, or there is no telling yet what is printed. */
const always = ['quiet', 'color', 'help', 'version'];
const reading = ['config', 'target', 'build-arg', 'memory', 'cpus', 'stdin-filename'];
const judging = [...reading, 'only', 'rule', 'profile', 'baseline', 'no-inline-ignore'];

/** Command -> options. The two options that are commands of their own come first: they count over what they change. */
const taken: ReadonlyMap<string, readonly string[]> = new Map([
  ['--write-baseline', [...judging, 'write-baseline']],
  ['--diff', [...judging, 'diff', 'fix', 'fix-unsafe', 'output']],
  ['inspect', [...reading, 'format', 'output']],
  ['explain', ['output']],
  ['rules', ['format', 'output']],
  ['init', []],
]);

/**
 * Refuses an option that would be overlooked. `command`: `lint` or one of the table; `given`: the options that are
 * written. Throws a Failure.
 */
export function refuseOverlooked(command: string, given: ReadonlySet<string>): void {
  const mode = command === 'lint' ? [...taken.keys()].find((name) => given.has(name.slice(2))) : command;
  const options = mode === undefined ? undefined : taken.get(mode);
  if (options === undefined) return;
  const extra = [...given].find((name) => !options.includes(name) && !always.includes(name));
  if (extra !== undefined) throw new Failure(`${mode} does not go with --${extra}, leave one of them out`);
}
