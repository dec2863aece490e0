import type { Core } from '../host/core.ts';
import { discover } from '../host/discover.ts';
import { Failure } from '../host/failure.ts';
import { pageOf } from '../host/pages.ts';
import { internalError } from '../host/sources.ts';
import { version } from '../host/version.ts';
import { renderPretty } from '../report/pretty.ts';
import { summarize, type ReportOptions } from '../report/result.ts';
import { visible } from '../report/visible.ts';
import { annotationsOf } from './annotations.ts';
import { accessOf } from './access.ts';
import { pullFiles, type ChangedFile } from './changes.ts';
import { jobName } from './comment.ts';
import { readEvent, type PullRequest } from './event.ts';
import { patchesOf, writePatch, writeSarif } from './files.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { judge, type Verdict } from './judge.ts';
import { onlyChanged } from './only-changed.ts';
import { foldersOf, placeOf, type Folders } from './place.ts';
import { errorCommand, quoted, setOutputs, warningCommand, type Runner } from './runner.ts';
import { suggest, type Job } from './suggest.ts';
import { summaryOf, writeSummary } from './summary.ts';

/**
 * The whole Action. Returns the exit code: 0, or 1 when findings remain or the job could not be done; the runner knows
 * no other difference, an error without a file says which it was.
 */
export async function run(runner: Runner, core: Core): Promise<number> {
  try {
    const inputs = readInputs(runner.env);
    return await work(runner, inputs, foldersOf(runner, inputs.workingDirectory), core);
  } catch (error) {
    runner.print(linesOf(error).map(errorCommand).join(''));
    return 1;
  }
}

/** The log and the annotations come before anything that asks GitHub or the files of the runner: they are never lost. */
async function work(runner: Runner, inputs: Inputs, folders: Folders, core: Core): Promise<number> {
  const job = jobOf(runner, inputs, core);
  const notes: string[] = [];
  const found = await discover(inputs.paths, folders.folder, undefined, folders.workspace);
  const place = placeOf(
    folders,
    found.targets.flatMap(({ path }) => path ?? []),
  );
  if (place.isUnclear)
    notes.push(
      'paths are relative to the workspace: it holds several checkouts, name the one that is meant with working-directory',
    );
  const changed = inputs.onlyChanged ? await onlyChanged(job, inputs, place) : undefined;
  const isAll = changed === undefined || 'why' in changed;
  if (changed !== undefined && 'why' in changed)
    notes.push(`only-changed: everything is linted, ${changed.why}`);
  const verdict = await judge(runner, inputs, place, core, found, isAll ? undefined : changed);
  notes.push(...verdict.notes);
  const nothing = verdict.results.length > 0 ? undefined : nothingOf(found.targets.length, verdict, isAll);

  const failures = [...verdict.failures];
  const report = reportOptions(runner, core, verdict);
  const sarif = await attempt(failures, async () => writeSarif(inputs, place, verdict, report));
  const patches = await patchesOf(verdict);
  const patch = await attempt(failures, () => writePatch(place, patches));
  const { commands, left } = annotationsOf(inputs.annotations ? verdict.results : [], failures);
  if (left > 0) notes.push(`${left} more findings have no annotation, the runner shows 10 of a kind`);
  const head = nothing === undefined ? await renderPretty(verdict.results, report) : `${nothing}\n`;
  const isEmpty = found.targets.length === 0 && failures.length === 0;
  const warning = isEmpty
    ? warningCommand('nothing was linted: is a step with actions/checkout missing?')
    : '';
  runner.print(quoted(head + textOf(notes)) + commands + warning);

  const lateFailures: string[] = [];
  const suggested = inputs.suggestions
    ? await attempt(lateFailures, async () => suggest(job, verdict.judged))
    : [];
  const lateNotes = [...(suggested ?? [])];
  if (inputs.summary) {
    const held = verdict.accepted > 0 ? [`the baseline holds back ${verdict.accepted}`] : [];
    const errors = [...failures, ...lateFailures].map((failure) => `error: ${failure}`);
    const lines = [...errors, ...held, ...notes, ...lateNotes];
    const refused = writeSummary(runner, (bytes) =>
      summaryOf(verdict.results, patches, lines, bytes, nothing),
    );
    if (refused !== undefined) lateNotes.push(refused);
  }
  const { errors, warnings, infos, fixable } = summarize(verdict.results);
  const counts = { findings: errors + warnings + infos, errors, warnings, fixable };
  await attempt(lateFailures, () =>
    setOutputs(runner, { ...counts, 'sarif-file': sarif ?? '', patch: patch ?? '' }),
  );
  if (lateNotes.length > 0) runner.print(quoted(textOf(lateNotes)));
  runner.print(lateFailures.map(errorCommand).join(''));
  return failures.length > 0 || lateFailures.length > 0 || verdict.isFailed ? 1 : 0;
}

function jobOf({ env }: Runner, inputs: Inputs, core: Core): Job {
  const { config, baseline, fixUnsafe, workingDirectory, token } = inputs;
  const access = accessOf(env, token);
  let files: Promise<readonly ChangedFile[]> | undefined;
  return {
    event: readEvent(env),
    access,
    name: jobName([env['GITHUB_WORKFLOW'], env['GITHUB_JOB'], config, baseline, fixUnsafe, workingDirectory]),
    core,
    unsafe: fixUnsafe,
    // Asked for once, by `only-changed` or for the suggestions.
    filesOf: async (pull: PullRequest) =>
      (files ??= 'why' in access ? Promise.resolve([]) : pullFiles(access, pull)),
  };
}

/** Why there is nothing to report on: a sentence. */
function nothingOf(found: number, { failed }: Verdict, isAll: boolean): string {
  if (found === 0) return 'No Dockerfile found.';
  const rest = found - failed;
  const parts = [
    failed === 0 ? '' : failed === found ? 'which could not be linted' : `${failed} could not be linted`,
    rest === 0 || isAll
      ? ''
      : failed === 0
        ? 'none concerned by the change'
        : `${rest} not concerned by the change`,
  ];
  return `${found} Dockerfile${found === 1 ? '' : 's'}, ${parts.filter((part) => part !== '').join(', ')}.`;
}

function reportOptions({ env }: Runner, core: Core, { failures, accepted }: Verdict): ReportOptions {
  const { rules } = core;
  return {
    // The log shows colours (https://no-color.org).
    colour: !env['NO_COLOR'],
    links: false,
    columns: undefined,
    quiet: false,
    hints: false,
    fixed: [],
    accepted,
    rules,
    version,
    isComplete: failures.length === 0,
    page: pageOf,
  };
}

/** What fails is a line among the failures, and the rest is still done. */
async function attempt<T>(failures: string[], task: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    failures.push(...linesOf(error));
    return undefined;
  }
}

function linesOf(error: unknown): readonly string[] {
  return error instanceof Failure ? error.lines : [internalError('alloclint', error)];
}

function textOf(notes: readonly string[]): string {
  return notes.map((note) => `${visible(note)}\n`).join('');
}
