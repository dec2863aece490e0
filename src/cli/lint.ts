import { failsOn } from '../host/fail-on.ts';
import { Failure } from '../host/failure.ts';
import { collect, fixSource, lintSource, type Outcome } from '../host/outcome.ts';
import { reporters } from '../report/reporters.ts';
import type { FileResult, FixedFile } from '../report/result.ts';
import { visible } from '../report/visible.ts';
import { complain } from '../host/io.ts';
import { pageOf } from '../host/pages.ts';
import { terminalOf } from './terminal.ts';
import { baselineOf, settleBaseline } from './baseline.ts';
import { forEachInput, publish, type Session } from './session.ts';
import type { Source } from '../host/source.ts';
import { version } from '../host/version.ts';
import { requireRegularFile, writeAtomically } from '../host/write.ts';

/** The default command. Returns the exit code. */
export async function lintCommand(session: Session): Promise<number> {
  const { args, io } = session;
  const format = args.format ?? 'pretty';
  const report = reporters.get(format);
  if (report === undefined) {
    throw new Failure(`--format: "${format}" is not one of ${[...reporters.keys()].join(', ')}`);
  }
  const results = new Map<string, FileResult>();
  const fixed: FixedFile[] = [];
  let fixedInput: string | undefined;
  let found = false;
  let refused = false;
  const baseline = baselineOf(session);
  const failed = await forEachInput({ ...session, baseline }, (source) => {
    const outcome = args.fix ? fixFile(source, session) : lintSource(source, session.core);
    if (outcome.titles.length > 0) fixed.push({ path: source.path, titles: outcome.titles });
    if (args.fix && source.target.path === undefined) fixedInput = outcome.text;
    refused ||= outcome.refused !== undefined;
    found ||= outcome.findings.some(({ severity }) => failsOn(severity, args.failOn ?? source.config.failOn));
    collect(results, source, outcome);
  });

  // With the fixed text on stdout, the report goes where it is not in its way.
  const toStderr = args.fix && args.operands.includes('-');
  const isRead = args.output === undefined && !toStderr;
  const terminal = terminalOf(args.colour, isRead ? io : { ...io, isTTY: false });
  const inReport = format === 'pretty';
  const quiet = args.quiet || (failed && results.size === 0);
  const text = await report([...results.values()], {
    ...terminal,
    quiet,
    hints: !args.fix,
    fixed: inReport ? fixed : [],
    accepted: baseline?.held() ?? 0,
    rules: session.core.rules,
    version,
    isComplete: !failed && !refused,
    page: pageOf,
  });
  if (!inReport && !args.quiet) {
    for (const { path, titles } of fixed)
      io.stderr(`fixed ${visible(path)}: ${visible(titles.join('; '))}\n`);
  }
  if (fixedInput !== undefined) io.stdout(fixedInput);
  const steps = [
    () => {
      if (toStderr && args.output === undefined) io.stderr(text);
      else publish(session, text);
    },
    // What is printed does not wait for it.
    () => baseline && settleBaseline(baseline, session),
  ];
  const isDone = steps.map((step) => attempt(session, step)).every(Boolean);
  return failed || refused || !isDone ? 2 : found ? 1 : 0;
}

/** What fails is one line, and the next step is still done. */
function attempt({ io }: Session, step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(io, error.message);
    return false;
  }
}

/** What cannot be written stays as it is, and its findings remain. */
function fixFile(source: Source, { args, core, io }: Session): Outcome {
  const outcome = fixSource(source, core, args.fixUnsafe);
  if (outcome.refused !== undefined) complain(io, `${source.path}: not fixed: ${outcome.refused}`);
  const { path } = source.target;
  if (outcome.text === source.text || path === undefined) return outcome;
  try {
    requireRegularFile(path, source.path);
    writeAtomically(path, outcome.text, source.path);
    return outcome;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(io, error.message);
    return { ...lintSource(source, core), refused: error.message };
  }
}
