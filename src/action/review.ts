import { ApiFailure, type Api } from './api.ts';
import type { ReviewComment } from './comment.ts';
import type { PullRequest } from './event.ts';
import { ownComments } from './own-comments.ts';

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
 * Posts what is new as one review and takes back what is stale and has no answer. `isCurrent` says of a path whether
 * what is wanted for it is known: comments on other files stay. May reject with an ApiFailure.
 */
export async function review(
  api: Api,
  repository: string,
  pull: PullRequest,
  wanted: readonly Wanted[],
  isCurrent: (path: string) => boolean,
): Promise<Reviewed> {
  const own = await ownComments(api, repository, pull);
  // An answer to a suggestion stands for the whole of it, also when its lines have moved on.
  const kept = own.filter(({ isOutdated, hasReplies }) => !isOutdated || hasReplies);
  const known = new Set(kept.map(({ key }) => key));
  const fresh = wanted.filter(({ key }) => !known.has(key));
  const posted = fresh.slice(0, maxComments);
  if (posted.length > 0) {
    await api.post(`repos/${repository}/pulls/${pull.number}/reviews`, {
      commit_id: pull.head,
      event: 'COMMENT',
      body: `alloclint suggests ${posted.length === 1 ? 'a change' : `${posted.length} changes`}.`,
      comments: posted.map(({ comment }) => comment),
    });
  }
  const current = new Set(wanted.map(({ key }) => key));
  const stale = own.filter(
    ({ key, path, isOutdated, hasReplies }) =>
      !hasReplies && isCurrent(path) && (isOutdated || !current.has(key)),
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
