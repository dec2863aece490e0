import type { Core } from '../host/core.ts';
import type { Access } from './access.ts';
import { ApiFailure } from './api.ts';
import { isBlob } from './blob.ts';
import type { ChangedFile } from './changes.ts';
import { commentOn } from './comment.ts';
import type { Event, PullRequest } from './event.ts';
import { hunksOf } from './hunks.ts';
import type { Judged } from './judge.ts';
import { review, type Reviewed, type Wanted } from './review.ts';
import { suggestionsFor, wantedFix } from './suggestions.ts';

/** What suggestions need of the job. */
export interface Job {
  readonly event: Event;
  readonly access: Access;
  /** See jobName. */
  readonly name: string;
  readonly core: Core;
  readonly unsafe: boolean;
  /** The files of a pull request; may reject with an ApiFailure. */
  filesOf(pull: PullRequest): Promise<readonly ChangedFile[]>;
}

/**
 * Suggests fixes in a review of the pull request, and says what came of it, a line each. Never fails the job: the
 * annotations and the summary say the same.
 */
export async function suggest(job: Job, judged: readonly Judged[]): Promise<readonly string[]> {
  const { event, access } = job;
  if (event.kind === 'other') return [`no suggestions: ${event.why}`];
  if (event.kind !== 'pull request') return [];
  const refusal = refusalOf(event);
  if (refusal !== undefined) return [`no suggestions: ${refusal}`];
  if ('why' in access) return [`no suggestions: ${access.why}`];
  try {
    const files = new Map((await job.filesOf(event.pull)).map((file) => [file.path, file]));
    const notes: string[] = [];
    const wanted: Wanted[] = [];
    const current = new Set<string>();
    for (const file of judged) {
      const { path } = file.source;
      const changed = files.get(path);
      const reason = reasonAgainst(file, changed);
      const isWanted = file.findings.some((finding) => wantedFix(finding, job.unsafe));
      if (reason !== undefined && isWanted) notes.push(`no suggestions in ${path}: ${reason}`);
      if (changed?.patch === undefined || reason !== undefined) continue;
      current.add(path);
      wanted.push(...wantedIn(file, changed.patch, job));
    }
    const isGone = (path: string): boolean => (files.get(path)?.status ?? 'removed') === 'removed';
    const isCurrent = (path: string): boolean => current.has(path) || isGone(path);
    const done = await review(access, event.pull, job.name, wanted, isCurrent);
    return [...notes, ...notesOn(done)];
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return [`no suggestions: ${error.message}${hint(error)}`];
  }
}

function refusalOf({ isTrusted, pull }: Event & { readonly kind: 'pull request' }): string | undefined {
  if (isTrusted)
    return "on pull_request_target the token may write while the files are the contributor's, use pull_request";
  return pull.isOpen ? undefined : 'the pull request is closed';
}

/** Why the lines of a file cannot be told to GitHub. */
function reasonAgainst({ source, isOwn }: Judged, changed: ChangedFile | undefined): string | undefined {
  if (!isOwn) return 'it belongs to another repository, or to one of several';
  if (changed === undefined) return undefined;
  const { blob, patch } = changed;
  if (patch === undefined) return 'GitHub does not show its diff';
  // What a suggestion makes of line ends is written nowhere; the API takes lines without them.
  if (source.text.includes('\r')) return 'its lines end in CRLF';
  return blob !== undefined && isBlob(source.text, blob)
    ? undefined
    : 'what is checked out differs from the head of the pull request';
}

function wantedIn(
  { source, findings }: Judged,
  patch: string,
  { core, unsafe, name }: Job,
): readonly Wanted[] {
  const own = findings.filter(({ span }) => span.file === source.options.file);
  const found = suggestionsFor(source, own, [...hunksOf(patch)], core, unsafe);
  return found.flatMap((suggestion) => commentOn(source, own, suggestion, unsafe, name) ?? []);
}

function notesOn({ posted, known, left, deleted }: Reviewed): readonly string[] {
  const parts = [
    posted > 0 ? `${posted} posted` : '',
    known > 0 ? `${known} already there` : '',
    left > 0 ? `${left} left for the next run` : '',
    deleted > 0 ? `${deleted} outdated deleted` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [`suggestions: ${parts.join(', ')}`];
}

function hint({ isForbidden }: ApiFailure): string {
  return isForbidden
    ? '; they need the permission pull-requests: write, which a pull request from a fork does not have'
    : '';
}
