import { resolve } from 'node:path';
import { readBaseline, writtenBaseline, type Baseline } from '../host/baseline.ts';
import { complain } from '../host/io.ts';
import { lintSource } from '../host/outcome.ts';
import { byFile } from '../host/source.ts';
import { forEachSource } from '../host/sources.ts';
import { writeNamed } from '../host/write.ts';
import type { FileResult } from '../report/result.ts';
import { visible } from '../report/visible.ts';
import type { Arguments } from './args.ts';
import type { Session } from './session.ts';

/** `--write-baseline`: what is found now is accepted, what is gone is forgotten. Returns the exit code. */
export async function writeBaselineCommand(session: Session, file: string): Promise<number> {
  const { args, core, io } = session;
  const results: FileResult[] = [];
  const failed = await forEachSource(session, (source) => {
    results.push(...byFile(source, source.text, lintSource(source, core).findings));
  });
  // A slip of the pen in a path would write an empty one.
  if (failed && results.length === 0) return 2;
  const { text, entries, added, gone } = writtenBaseline(file, io.cwd, results, ranIn(args));
  writeNamed(resolve(io.cwd, file), text, file, io.cwd);
  if (!args.quiet) io.stdout(`Wrote ${visible(file)}: ${counted(entries)} (${added} new, ${gone} gone).\n`);
  return failed ? 2 : 0;
}

export function baselineOf({ args, io }: Session): Baseline | undefined {
  return args.baseline === undefined ? undefined : readBaseline(args.baseline, io.cwd);
}

/**
 * Who fixes is writing already, so what is mended leaves the baseline, and what stays is known by its new line. What is
 * missing for another reason (a rule is off, another profile) is said, for a person to decide. Throws a Failure.
 */
export function settleBaseline(baseline: Baseline, { args, io }: Session): void {
  const file = args.baseline;
  if (file === undefined) return;
  const mended = args.fix ? baseline.mended() : undefined;
  if (mended !== undefined) {
    writeNamed(resolve(io.cwd, file), mended.text, file, io.cwd);
    const said =
      mended.gone > 0 ? `${counted(mended.gone)} less` : `${counted(mended.renewed)} on a fixed line`;
    if (!args.quiet) io.stderr(`${mended.gone > 0 ? 'pruned' : 'renewed'} ${visible(file)}: ${said}\n`);
  }
  const missing = baseline.missing(ranIn(args)) + (args.fix ? 0 : baseline.vanished());
  if (missing === 0 || args.quiet) return;
  complain(
    io,
    `${file}: ${counted(missing)} of it ${missing === 1 ? 'is' : 'are'} not found any more, --write-baseline takes ${missing === 1 ? 'it' : 'them'} out`,
  );
}

function counted(findings: number): string {
  return `${findings} ${findings === 1 ? 'finding' : 'findings'}`;
}

/** Of a rule that did not run nobody knows whether its findings are gone. */
function ranIn({ only, severities }: Arguments): (rule: string) => boolean {
  return (rule) => rule === 'syntax-error' || ((only?.includes(rule) ?? true) && severities[rule] !== 'off');
}
