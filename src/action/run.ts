import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../host/core.ts';
import { Failure } from '../host/failure.ts';
import { patchOf } from '../host/patch.ts';
import { internalError } from '../host/sources.ts';
import { version } from '../host/version.ts';
import { writeAtomically } from '../host/write.ts';
import { pageOf } from '../host/pages.ts';
import { renderPretty } from '../report/pretty.ts';
import { reporters } from '../report/reporters.ts';
import { summarize, type ReportOptions } from '../report/result.ts';
import { visible } from '../report/visible.ts';
import { annotationsOf } from './annotations.ts';
import { apiClient } from './api.ts';
import { changesConfig, changesOf, pullFiles, type ChangedFile } from './changes.ts';
import type { Changed } from './affected.ts';
import { readEvent, type PullRequest } from './event.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { judge, type Verdict } from './judge.ts';
import { placeOf, writablePath, type Place } from './place.ts';
import { errorCommand, quoted, setOutputs, type Runner } from './runner.ts';
import { suggest, type Job } from './suggest.ts';
import { summaryOf, writeSummary, type Patch } from './summary.ts';

/**
 * The whole Action. Returns the exit code: 0, or 1 when findings remain or the job could not be done; the runner knows
 * no other difference, an error without a file says which it was.
 */
export async function run(runner: Runner, core: Core): Promise<number> {
  try {
    const inputs = readInputs(runner.env);
    return await work(runner, inputs, placeOf(runner, inputs.workingDirectory), core);
  } catch (error) {
    const lines = error instanceof Failure ? error.lines : [internalError('alloclint', error)];
    runner.print(lines.map(errorCommand).join(''));
    return 1;
  }
}

async function work(runner: Runner, inputs: Inputs, place: Place, core: Core): Promise<number> {
  const job = jobOf(runner, inputs, core);
  const notes: string[] = [];
  const changed = inputs.onlyChanged ? await changedFiles(job, notes) : undefined;
  const verdict = await judge(runner, inputs, place, core, changed);
  notes.push(...verdict.notes);
  if (changed !== undefined && verdict.judged.length === 0)
    notes.push('only-changed: the change concerns no Dockerfile');
  const report = reportOptions(runner, core, verdict);
  if (inputs.suggestions) notes.push(...(await suggest(job, verdict.judged)));

  const failures = [...verdict.failures];
  const sarif = await attempt(failures, async () => writeSarif(inputs, place, verdict, report));
  const patches = await patchesOf(verdict);
  const patch = await attempt(failures, async () => writePatch(place, patches));
  const { commands, left } = annotationsOf(inputs.annotations ? verdict.results : [], failures);
  if (left > 0) notes.push(`${left} more findings have no annotation, the runner shows 10 of a kind`);
  if (inputs.summary) {
    const held = verdict.accepted > 0 ? [`the baseline holds back ${verdict.accepted}`] : [];
    const lines = [...failures.map((failure) => `error: ${failure}`), ...held, ...notes];
    const refused = writeSummary(runner, (bytes) => summaryOf(verdict.results, patches, lines, bytes));
    if (refused !== undefined) notes.push(refused);
  }
  const log = [await renderPretty(verdict.results, report), ...notes.map((note) => `${visible(note)}\n`)];
  runner.print(quoted(log.join('')) + commands);

  const { errors, warnings, infos, fixable } = summarize(verdict.results);
  setOutputs(runner, {
    findings: errors + warnings + infos,
    errors,
    warnings,
    fixable,
    'sarif-file': sarif ?? '',
    patch: patch ?? '',
  });
  return failures.length > 0 || verdict.isFailed ? 1 : 0;
}

function jobOf({ env }: Runner, inputs: Inputs, core: Core): Job {
  const name = env['GITHUB_REPOSITORY'] ?? '';
  const repository = /^[\w.-]+\/[\w.-]+$/.test(name) ? name : undefined;
  const url = env['GITHUB_API_URL'] || 'https://api.github.com';
  if (!URL.canParse(url)) throw new Failure(`GITHUB_API_URL: "${url}" is no address`);
  const api = inputs.token === undefined ? undefined : apiClient(url, inputs.token);
  let files: Promise<readonly ChangedFile[]> | undefined;
  return {
    event: readEvent(env),
    api,
    repository,
    core,
    unsafe: inputs.fixUnsafe,
    // Asked for once, by `only-changed` or for the suggestions.
    filesOf: async (pull: PullRequest) =>
      (files ??= api && repository ? pullFiles(api, repository, pull) : Promise.resolve([])),
  };
}

async function changedFiles(job: Job, notes: string[]): Promise<Changed | undefined> {
  const changes = await changesOf(job.event, job.api, job.repository, async (pull) => job.filesOf(pull));
  if (changes.kind === 'all') {
    notes.push(`only-changed: everything is linted, ${changes.why}`);
    return undefined;
  }
  if (changes.files.some(changesConfig)) {
    notes.push('only-changed: everything is linted, a config has changed');
    return undefined;
  }
  const { files } = changes;
  return {
    paths: new Set(files.flatMap(({ path, previousPath }) => [path, previousPath ?? path])),
    // A file with a new name is one that came and one that went.
    added: new Set(
      files
        .filter(({ status, previousPath }) => status === 'added' || previousPath !== undefined)
        .map(({ path }) => path),
    ),
    removed: files.flatMap(({ path, previousPath, status }) =>
      status === 'removed' ? [path] : (previousPath ?? []),
    ),
  };
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

/** What fails is one line among the failures, and the rest is still done. */
async function attempt<T>(failures: string[], task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failures.push(...error.lines);
    return undefined;
  }
}

async function writeSarif(
  { sarifFile }: Inputs,
  place: Place,
  { results }: Verdict,
  options: ReportOptions,
): Promise<string> {
  if (sarifFile === undefined) return '';
  const path = writablePath(place, sarifFile, 'sarif-file');
  const text = await reporters.get('sarif')?.(results, options);
  writeAtomically(path, text ?? '', sarifFile);
  return sarifFile;
}

async function patchesOf({ judged }: Verdict): Promise<readonly Patch[]> {
  const changed = judged.filter(({ source, fixedText }) => fixedText !== source.text);
  return Promise.all(
    changed.map(async ({ source: { path, text }, fixedText }) => ({
      path,
      text: await patchOf(path, text, fixedText),
    })),
  );
}

/** In a folder of its own: the steps of a job share the temporary one. */
async function writePatch({ temporary }: Place, patches: readonly Patch[]): Promise<string> {
  if (patches.length === 0) return '';
  const path = join(mkdtempSync(join(temporary, 'alloclint-')), 'alloclint.patch');
  writeAtomically(path, patches.map(({ text }) => text).join(''), path);
  return path;
}
