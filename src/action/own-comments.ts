import type { Connection } from './access.ts';
import { ApiFailure, type Api } from './api.ts';
import { markOf } from './comment.ts';
import type { PullRequest } from './event.ts';
import { at, numberAt, textAt } from './json.ts';

/** A suggestion of an earlier run. */
export interface OwnComment {
  readonly id: number;
  readonly key: string;
  /** See jobName. */
  readonly job: string;
  readonly path: string;
  /** Its lines have changed since: it cannot be committed any more. */
  readonly isOutdated: boolean;
  readonly hasReplies: boolean;
}

/** The comments that this token's owner wrote with our marker. May reject with an ApiFailure. */
export async function ownComments(
  { api, repository }: Connection,
  { number }: PullRequest,
): Promise<readonly OwnComment[]> {
  const found: unknown[] = [];
  const answered = new Set<number>();
  for await (const page of api.pages(`repos/${repository}/pulls/${number}/comments?per_page=100`)) {
    for (const comment of page) {
      const parent = numberAt(comment, 'in_reply_to_id');
      if (parent !== undefined) answered.add(parent);
      else if (markOf(textAt(comment, 'body') ?? '') !== undefined) found.push(comment);
    }
  }
  if (found.length === 0) return [];
  const login = await loginOf(api);
  return found.flatMap((comment) => {
    const id = numberAt(comment, 'id');
    const mark = markOf(textAt(comment, 'body') ?? '');
    const path = textAt(comment, 'path');
    if (id === undefined || mark === undefined || path === undefined || !isBy(comment, login)) return [];
    const isOutdated = numberAt(comment, 'line') === undefined;
    return [{ id, ...mark, path, isOutdated, hasReplies: answered.has(id) }];
  });
}

/** REST tells nobody who an installation's token belongs to, the token of a job among them; GraphQL does. */
async function loginOf(api: Api): Promise<string> {
  try {
    const login = textAt(await api.graphql('query { viewer { login } }'), 'data', 'viewer', 'login');
    if (login !== undefined) return login;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
  }
  return 'github-actions[bot]';
}

/** Anybody can write our marker; a name with `[bot]` no person can have. */
function isBy(comment: unknown, login: string): boolean {
  return at(comment, 'user', 'login') === login;
}
