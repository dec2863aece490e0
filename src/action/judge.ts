import { fixSource, collect, lintSource } from '../host/outcome.ts';
import { readBaseline } from '../host/baseline.ts';
import type { Core } from '../host/core.ts';
import { discover } from '../host/discover.ts';
import { failsOn } from '../host/fail-on.ts';
import { Failure } from '../host/failure.ts';
import { sourceReader, type Request, type Source, type SourceReader } from '../host/source.ts';
import { internalError } from '../host/sources.ts';
import type { Finding } from '../model.ts';
import { reserved } from '../report/reserved.ts';
import type { FileResult } from '../report/result.ts';
import { affectedBy, type Changed } from './affected.ts';
import type { Inputs } from './inputs.ts';
import { repositoryPath, requireInWorkspace, type Place } from './place.ts';
import type { Runner } from './runner.ts';
import { wantedFix } from './suggestions.ts';

/** A Dockerfile that was linted. Paths are relative to the root of the repository. */
export interface Judged {
  readonly source: Source;
  readonly findings: readonly Finding[];
  /** With every fix that is wanted; the text as it is where there is none. */
  readonly fixedText: string;
}

export interface Verdict {
  readonly judged: readonly Judged[];
  /** As the reporters take them: manifests of the context among them. */
  readonly results: readonly FileResult[];
  /** What could not be done, a line each. */
  readonly failures: readonly string[];
  /** For the log. */
  readonly notes: readonly string[];
  /** How many findings the baseline holds back. */
  readonly accepted: number;
  /** Findings remain at or above `fail-on`. */
  readonly isFailed: boolean;
}

/** Without `changed` every file is judged. */
export async function judge(
  runner: Runner,
  inputs: Inputs,
  place: Place,
  core: Core,
  changed: Changed | undefined,
): Promise<Verdict> {
  const { targets, failures } = await discover(inputs.paths, place.folder, undefined);
  const reader = readerOf(runner, inputs, place, core);
  const problems = new Set(failures.flatMap(({ lines }) => lines));
  const notes: string[] = [];
  const results = new Map<string, FileResult>();
  const judged: Judged[] = [];
  let accepted = 0;
  let isFailed = false;
  for (const target of targets) {
    const path = repositoryPath(place, target.shown);
    try {
      requireInWorkspace(place, target.path ?? '', target.shown);
      // Files are read one by one: a thousand texts need not be in memory at once.
      // oxlint-disable-next-line eslint/no-await-in-loop
      const source = inRepository(await reader.read(target), place);
      if (changed !== undefined && !affectedBy(source, changed, core)) continue;
      const outcome = lintSource(source, core);
      const isFixable = outcome.findings.some((finding) => wantedFix(finding, inputs.fixUnsafe));
      const fixed = isFixable ? fixSource(source, core, inputs.fixUnsafe) : outcome;
      if (fixed.refused !== undefined) notes.push(`${path}: its fixes are left out: ${fixed.refused}`);
      collect(results, source, outcome);
      if (inputs.baseline !== undefined) accepted += allFound(source, core) - outcome.findings.length;
      judged.push({ source, findings: outcome.findings, fixedText: fixed.text });
      isFailed ||= outcome.findings.some(({ severity }) =>
        failsOn(severity, inputs.failOn ?? source.config.failOn),
      );
    } catch (error) {
      if (changed !== undefined && !changed.paths.has(path)) continue;
      const lines = error instanceof Failure ? error.lines : [internalError(target.shown, error)];
      for (const line of lines) problems.add(line);
    }
  }
  return { judged, results: [...results.values()], failures: [...problems], notes, accepted, isFailed };
}

function allFound({ text, options }: Source, core: Core): number {
  return core.lint(text, { ...options, unaccepted: undefined }).length;
}

function readerOf({ env }: Runner, inputs: Inputs, { folder }: Place, core: Core): SourceReader {
  const request: Request = {
    operands: inputs.paths,
    stdinFilename: undefined,
    only: undefined,
    severities: {},
    memoryBytes: undefined,
    cpus: undefined,
    profile: undefined,
    targets: undefined,
    buildArgs: {},
    config: inputs.config,
    inlineIgnore: true,
  };
  const io = {
    cwd: folder,
    env,
    isTTY: false,
    stdout: () => {},
    stderr: () => {},
    stdin: async () => new Uint8Array(),
  };
  const ruleNames = [...core.rules.map(({ name }) => name), ...reserved.keys()];
  const baseline = inputs.baseline === undefined ? undefined : readBaseline(inputs.baseline, folder);
  return sourceReader(request, io, ruleNames, baseline);
}

function inRepository(source: Source, place: Place): Source {
  return {
    ...source,
    path: repositoryPath(place, source.path),
    shown: (file) => repositoryPath(place, source.shown(file)),
  };
}
