import type { CommandLine, EnvVariable, Process } from '../model.ts';
import { nobody, type ProcessOptions } from './found.ts';
import { resolve } from './resolve.ts';
import { wordsOf } from './words.ts';

const MAX_STEPS = 500;

/** What process a container runs that is started with this command and environment. */
export function detectProcess(
  command: CommandLine | undefined,
  env: ReadonlyMap<string, EnvVariable>,
  options: ProcessOptions,
): Process {
  if (!command) {
    const nothing = nobody('the image starts nothing of its own', { file: '', start: 0, end: 0 });
    return { ...nothing, via: 'CMD', scripts: [], variables: env };
  }
  const seen = new Map<string, string>();
  const own = new Map([...env, ...command.assignments]);
  const state = { env, cwd: '', depth: 0, within: [], span: command.span };
  const found = resolve(
    { command, options, seen, steps: { left: MAX_STEPS } },
    wordsOf(command.words),
    state,
  );
  return {
    ...found,
    variables: found.variables ?? own,
    scripts: [...seen].map(([path, text]) => ({ path, text })),
  };
}
