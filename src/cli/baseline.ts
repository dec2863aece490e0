import { resolve } from 'node:path';
import { readBaseline, writtenBaseline, type Baseline } from '../host/baseline.ts';
import { complain } from '../host/io.ts';
import { collect, lintSource } from '../host/outcome.ts';
import { forEachSource } from '../host/sources.ts';
import { writeAtomically } from '../host/write.ts';
import type { FileResult } from '../report/result.ts';
import { visible } from '../report/visible.ts';
import type { Arguments } from './args.ts';
import type { Session } from './session.ts';

/** `--write-baseline`: what is found now is accepted, what is gone is forgotten. Returns the exit code. */
export async function writeBaselineCommand(session: Session, file: string): Promise<number> {
  const { args, core, io } = session;
  const results = new Map<string, FileResult>();
  const failed = await forEachSource(session, (source) => collect(results, source, lintSource(source, core)));
  const { text, entries, added, gone } = writtenBaseline(file, io.cwd, [...results.values()], ranIn(args));
  writeAtomically(resolve(io.cwd, file), text, file);
  if (!args.quiet)
    io.stdout(
      `Wrote ${visible(file)}: ${entries} ${entries === 1 ? 'finding' : 'findings'} (${added} new, ${gone} gone).\n`,
    );
  return failed ? 2 : 0;
}

export function baselineOf({ args, io }: Session): Baseline | undefined {
  return args.baseline === undefined ? undefined : readBaseline(args.baseline, io.cwd);
}

/** Who fixes is writing already, so what is mended leaves the baseline; else a line says that it could. */
export function pruneBaseline(baseline: Baseline, { args, io }: Session): void {
  const pruned = baseline.pruned(ranIn(args));
  const file = args.baseline;
  if (pruned === undefined || file === undefined) return;
  const findings = `${pruned.gone} ${pruned.gone === 1 ? 'finding' : 'findings'}`;
  if (!args.fix) {
    if (!args.quiet) complain(io, `${file}: ${findings} of it are mended, --write-baseline takes them out`);
    return;
  }
  writeAtomically(resolve(io.cwd, file), pruned.text, file);
  if (!args.quiet) io.stderr(`pruned ${visible(file)}: ${findings} less\n`);
}

/** Of a rule that did not run nobody knows whether its findings are gone. */
function ranIn({ only, severities }: Arguments): (rule: string) => boolean {
  return (rule) => (only?.includes(rule) ?? true) && severities[rule] !== 'off';
}
