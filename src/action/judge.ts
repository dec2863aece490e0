import { resolve } from 'node:path';
import { fixSource, collect, lintSource } from '../host/outcome.ts';
import { readBaseline, type Baseline } from '../host/baseline.ts';
import type { Core } from '../host/core.ts';
import type { Discovered, Target } from '../host/discover.ts';
import { failsOn } from '../host/fail-on.ts';
import { Failure, Unreadable } from '../host/failure.ts';
import { sourceReader, type Request, type Source, type SourceReader } from '../host/source.ts';
import { internalError } from '../host/sources.ts';
import type { Finding } from '../model.ts';
import { reserved } from '../report/reserved.ts';
import type { FileResult } from '../report/result.ts';
import { affectedBy, type Changed } from './affected.ts';
import type { Inputs } from './inputs.ts';
import { isOwn, repositoryPath, requireInWorkspace, type Place } from './place.ts';
import type { Runner } from './runner.ts';
import { wantedFix } from './suggestions.ts';

/** A Dockerfile that was linted. Paths are relative to the root of the repository. */
export interface Judged {
  readonly source: Source;
  readonly findings: readonly Finding[];
  /** With every fix that is wanted; the text as it is where there is none. */
  readonly fixedText: string;
  /** It belongs to the repository of the workflow, not to a submodule or another checkout. */
  readonly isOwn: boolean;
}

export interface Verdict {
  readonly judged: readonly Judged[];
  /** As the reporters take them: manifests of the context among them. */
  readonly results: readonly FileResult[];
  /** What could not be done, a line each. */
  readonly failures: readonly string[];
  /** How many Dockerfiles were not linted for it. */
  readonly failed: number;
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
  { targets, failures }: Discovered,
  changed: Changed | undefined,
): Promise<Verdict> {
  const problems = new Set(failures.flatMap(({ lines }) => lines));
  const baseline = baselineOf(inputs, place, problems);
  const reader = readerOf(runner, inputs, place, core, baseline);
  const isAffected = changed && affectedBy(changed, core);
  const notes: string[] = [];
  const results = new Map<string, FileResult>();
  const judged: Judged[] = [];
  let accepted = 0;
  let isFailed = false;
  let failed = 0;
  for (const target of targets) {
    const path = repositoryPath(place, target.shown);
    try {
      // Files are read one by one: a thousand texts need not be in memory at once.
      // oxlint-disable-next-line eslint/no-await-in-loop
      const source = await sourceOf(reader, target, place);
      if (isAffected?.(source) === false) continue;
      const outcome = lintSource(source, core);
      const isFixable = outcome.findings.some((finding) => wantedFix(finding, inputs.fixUnsafe));
      const fixed = isFixable ? fixSource(source, core, inputs.fixUnsafe) : outcome;
      if (fixed.refused !== undefined) notes.push(`${path}: its fixes are left out: ${fixed.refused}`);
      collect(results, source, outcome);
      if (baseline !== undefined) accepted += allFound(source, core) - outcome.findings.length;
      judged.push({
        source,
        findings: outcome.findings,
        fixedText: fixed.text,
        isOwn: isOwn(place, target.path ?? ''),
      });
      isFailed ||= outcome.findings.some(({ severity }) =>
        failsOn(severity, inputs.failOn ?? source.config.failOn),
      );
    } catch (error) {
      // A config is never the fault of one file alone, nor is what we did wrong.
      if (error instanceof Unreadable && changed?.touches(path) === false) continue;
      failed++;
      const lines = error instanceof Failure ? error.lines : [internalError(target.shown, error)];
      for (const line of lines) problems.add(line);
    }
  }
  return {
    judged,
    results: [...results.values()],
    failures: [...problems],
    failed,
    notes,
    accepted,
    isFailed,
  };
}

/** One that cannot be read costs no more than itself: all is reported then. */
function baselineOf({ baseline }: Inputs, { folder }: Place, problems: Set<string>): Baseline | undefined {
  if (baseline === undefined) return undefined;
  try {
    return readBaseline(baseline, folder);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const line of error.lines) problems.add(line);
    return undefined;
  }
}

/** Throws a Failure. */
async function sourceOf(reader: SourceReader, target: Target, place: Place): Promise<Source> {
  requireInWorkspace(place, target.path ?? '', target.shown);
  const source = await reader.read(target);
  const { baseFile } = source.config;
  if (baseFile !== undefined) {
    const shown = source.shown(baseFile);
    requireInWorkspace(place, resolve(place.folder, shown), shown);
  }
  return inRepository(source, place);
}

function allFound({ text, options }: Source, core: Core): number {
  return core.lint(text, { ...options, unaccepted: undefined }).length;
}

function readerOf(
  { env }: Runner,
  inputs: Inputs,
  { folder, workspace }: Place,
  core: Core,
  baseline: Baseline | undefined,
): SourceReader {
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
  return sourceReader(request, io, ruleNames, baseline, workspace);
}

function inRepository(source: Source, place: Place): Source {
  return {
    ...source,
    path: repositoryPath(place, source.path),
    shown: (file) => repositoryPath(place, source.shown(file)),
  };
}
