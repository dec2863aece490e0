import { resolve } from 'node:path';
import { Failure } from '../host/failure.ts';
import { relativePosix } from '../host/paths.ts';
import { reserved } from '../report/reserved.ts';
import { parseArguments, type Arguments } from './args.ts';
import type { Core } from '../host/core.ts';
import { writeBaselineCommand } from './baseline.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { inspectCommand } from './inspect.ts';
import { complain, type Io } from '../host/io.ts';
import { lintCommand } from './lint.ts';
import { progressOn } from './progress.ts';
import { rulesCommand } from './rules.ts';
import { debug, internalError } from '../host/sources.ts';
import type { Session } from './session.ts';
import { version } from '../host/version.ts';

/** The whole CLI. Returns the exit code: 0 clean, 1 findings remain, 2 the job could not be done. */
export async function run(argv: readonly string[], io: Io, core: Core): Promise<number> {
  try {
    const ruleNames = [...core.rules.map(({ name }) => name), ...reserved.keys()];
    if (argv[0] === 'completion' || argv.includes('--get-yargs-completions')) {
      return await (await import('./with-yargs.ts')).completionCommand(argv, { io, ruleNames });
    }
    const args = withRelativeName(await parseArguments(argv, ruleNames), io.cwd);
    const progress = progressOn(io, args.quiet);
    // What is said takes the place of the progress line.
    const stderr = (text: string): void => {
      progress.end();
      io.stderr(text);
    };
    return await dispatch({ args, io: { ...io, stderr }, core, ruleNames, progress, inputs: new Set() });
  } catch (error) {
    complain(io, error instanceof Failure ? error.message : internalError('alloclint', error));
    if (!(error instanceof Failure) && io.env['ALLOCLINT_DEBUG'] === '1') debug(io, error);
    return 2;
  }
}

/** What stdin is taken for is reported as a file of that name would be. */
function withRelativeName(args: Arguments, cwd: string): Arguments {
  const { stdinFilename: name } = args;
  return name === undefined ? args : { ...args, stdinFilename: relativePosix(cwd, resolve(cwd, name)) };
}

async function dispatch(session: Session): Promise<number> {
  const { args, io } = session;
  switch (args.command) {
    case 'help':
      io.stdout((await import('./help.ts')).helpText);
      return 0;
    case 'version':
      io.stdout(`${version}\n`);
      return 0;
    case 'explain':
      return explainCommand(session);
    case 'init':
      return initCommand(session);
    case 'rules':
      return rulesCommand(session);
    case 'inspect':
      return inspectCommand(session);
    case 'lint':
      if (args.writeBaseline && args.baseline !== undefined)
        return writeBaselineCommand(session, args.baseline);
      return args.diff ? diffCommand(session) : lintCommand(session);
  }
}
