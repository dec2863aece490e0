import { homepage } from '../report/homepage.ts';
import { visibleStart } from '../report/visible.ts';
import type { InspectedFile } from '../model.ts';
import type { Baseline } from './baseline.ts';
import type { Core } from './core.ts';
import { discover, type Target } from './discover.ts';
import { Failure, messageOf } from './failure.ts';
import { complain, type Io } from './io.ts';
import { sourceReader, type Request, type Source } from './source.ts';

/** What the work on files needs. */
export interface Work {
  readonly args: Request;
  readonly io: Io;
  readonly core: Core;
  /** Names that a severity can be given to. */
  readonly ruleNames: readonly string[];
  readonly baseline?: Baseline | undefined;
  readonly progress?: Progress | undefined;
}

export interface Progress {
  /** Called as often as one likes. */
  report(done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

/**
 * Does the work for every file that the operands stand for. What goes wrong with one file is one line on
 * stderr, and the others are still worked on. Returns whether anything went wrong.
 */
export async function forEachSource(
  { args, io, core, ruleNames, baseline, progress }: Work,
  work: (source: Source) => void,
  failed?: (target: Target, why: string) => void,
): Promise<boolean> {
  const { targets, failures } = await discover(args.operands, io.cwd, args.stdinFilename);
  const said = new Set<string>();
  const say = (message: string): void => {
    // A broken config is the fault of one file, however many use it.
    if (!said.has(message)) complain(io, message);
    said.add(message);
  };
  for (const { message } of failures) say(message);
  const reader = sourceReader(args, io, ruleNames, baseline);
  const unmet = new Set(args.targets?.map((name) => name.toLowerCase()));
  for (const [index, target] of targets.entries()) {
    progress?.report(index, targets.length);
    try {
      // Files are read one by one: a thousand texts need not be in memory at once.
      // oxlint-disable-next-line eslint/no-await-in-loop
      const source = await reader.read(target);
      if (unmet.size > 0) meet(unmet, core.inspect(source.text, source.options));
      work(source);
    } catch (error) {
      const why = error instanceof Failure ? error.message : internalError(target.shown, error);
      for (const line of error instanceof Failure ? error.lines : [why]) say(line);
      if (!(error instanceof Failure) && io.env['ALLOCLINT_DEBUG'] === '1') debug(io, error);
      failed?.(target, why);
    }
  }
  progress?.end();
  // A file that could not be read may have it.
  if (said.size === 0 && targets.length > 0)
    for (const name of unmet) say(`--target: no file that was read has a stage "${name}"`);
  return said.size > 0;
}

/** Takes the stages of a file off those that were asked for; a file with a syntax error may have any. */
function meet(unmet: Set<string>, { error, stages }: InspectedFile): void {
  if (error !== null) unmet.clear();
  for (const { name, index } of stages) {
    unmet.delete(String(index));
    if (name !== null) unmet.delete(name);
  }
}

export function internalError(shown: string, error: unknown): string {
  return `${shown}: internal error: ${messageOf(error)}; please report it at ${homepage}/issues`;
}

export function debug(io: Io, error: unknown): void {
  if (!(error instanceof Error)) return;
  for (const line of (error.stack ?? '').split('\n')) io.stderr(`${visibleStart(line)}\n`);
}
