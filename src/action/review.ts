import type { Connection } from './access.ts';
import { ApiFailure, type Api } from './api.ts';
import type { ReviewComment } from './comment.ts';
import type { PullRequest } from './event.ts';
import { ownComments, type OwnComment } from './own-comments.ts';

/** More in one review would bury the conversation. */
const maxComments = 30;

export interface Wanted {
  readonly key: string;
  readonly comment: ReviewComment;
}

/** What became of the suggestions, in numbers. */
export interface Reviewed {
  readonly posted: number;
  /** They stand there already, or were answered. */
  readonly known: number;
  /** Over the limit of one review. */
  readonly left: number;
  readonly deleted: number;
}

/**
 * Posts what is new as one review and takes back what of this `job` is stale and has no answer. What another job suggests
 * is not suggested twice, and stays. `isCurrent` says of a path whether what is wanted for it is known: comments on other
 * files stay. May reject with an ApiFailure.
 */
export async function review(
  connection: Connection,
  pull: PullRequest,
  job: string,
  wanted: readonly Wanted[],
  isCurrent: (path: string) => boolean,
): Promise<Reviewed> {
  const { api, repository } = connection;
  const own = await ownComments(connection, pull);
  // An answer to a suggestion stands for the whole of it, also when its lines have moved on.
  const kept = firsts(own.filter(({ isOutdated, hasReplies }) => !isOutdated || hasReplies));
  const fresh = wanted.filter(({ key, comment: { path } }) => !kept.has(nameOf({ key, path })));
  const posted = fresh.slice(0, maxComments);
  if (posted.length > 0) {
    await api.post(`repos/${repository}/pulls/${pull.number}/reviews`, {
      commit_id: pull.head,
      event: 'COMMENT',
      body: `alloclint suggests ${posted.length === 1 ? 'a change' : `${posted.length} changes`}.`,
      comments: posted.map(({ comment }) => comment),
    });
  }
  const current = new Set(wanted.map(({ key, comment: { path } }) => nameOf({ key, path })));
  const stale = own.filter(
    (comment) =>
      comment.job === job &&
      !comment.hasReplies &&
      isCurrent(comment.path) &&
      (!current.has(nameOf(comment)) || kept.get(nameOf(comment)) !== comment),
  );
  let deleted = 0;
  for (const { id } of stale) {
    // One after the other: GitHub asks for that where something is changed.
    // oxlint-disable-next-line eslint/no-await-in-loop
    if (await isDeleted(api, `repos/${repository}/pulls/comments/${id}`)) deleted++;
  }
  return {
    posted: posted.length,
    known: wanted.length - fresh.length,
    left: fresh.length - posted.length,
    deleted,
  };
}

/** Of those that say the same the first: two runs at the same time have posted it twice. */
function firsts(comments: readonly OwnComment[]): ReadonlyMap<string, OwnComment> {
  const found = new Map<string, OwnComment>();
  for (const comment of comments.toSorted((a, b) => a.id - b.id))
    if (!found.has(nameOf(comment))) found.set(nameOf(comment), comment);
  return found;
}

function nameOf({ key, path }: Pick<OwnComment, 'key' | 'path'>): string {
  return `${key} ${path}`;
}

/** A stale comment that stays does no harm. */
async function isDeleted(api: Api, path: string): Promise<boolean> {
  try {
    await api.delete(path);
    return true;
  } catch (error) {
    if (error instanceof ApiFailure) return false;
    throw error;
  }
}
