import { posix } from 'node:path';
import type { Access, Connection } from './access.ts';
import { ApiFailure } from './api.ts';
import type { Event, PullRequest } from './event.ts';
import { at, hashAt, textAt } from './json.ts';

/** A file of a change, as GitHub lists it. Paths are relative to the root of the repository. */
export interface ChangedFile {
  readonly path: string;
  /** Of a file that was renamed. */
  readonly previousPath: string | undefined;
  /** `added`, `removed`, `modified`, `renamed`, ... */
  readonly status: string;
  /** The name of its blob at the head. */
  readonly blob: string | undefined;
  /** The hunks of its diff; GitHub leaves them out where a diff is large. */
  readonly patch: string | undefined;
}

/** What of the repository an event changed, or why that cannot be told: a clause. */
export type Changes =
  | { readonly kind: 'some'; readonly files: readonly ChangedFile[] }
  | { readonly kind: 'all'; readonly why: string };

/** https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const maxPullFiles = 3000;
/** https://docs.github.com/rest/commits/commits#compare-two-commits */
const maxComparedFiles = 300;

/** The files of a pull request, as far as they are listed. May reject with an ApiFailure. */
export async function pullFiles(
  { api, repository }: Connection,
  { number }: PullRequest,
): Promise<readonly ChangedFile[]> {
  const files: ChangedFile[] = [];
  for await (const page of api.pages(`repos/${repository}/pulls/${number}/files?per_page=100`)) {
    files.push(...page.flatMap(fileOf));
    if (files.length >= maxPullFiles) break;
  }
  return files;
}

/** For `only-changed`. What cannot be known is no reason to lint less: then it is everything. */
export async function changesOf(
  event: Event,
  access: Access,
  filesOf: (pull: PullRequest) => Promise<readonly ChangedFile[]>,
): Promise<Changes> {
  if (event.kind === 'other' || event.kind === 'no range') return { kind: 'all', why: event.why };
  if ('why' in access) return { kind: 'all', why: access.why };
  try {
    if (event.kind === 'range') return await compared(access, event.base, event.head);
    const files = await filesOf(event.pull);
    const isCut = files.length >= maxPullFiles || files.length < (event.pull.changedFiles ?? 0);
    return isCut ? tooMany(files.length) : { kind: 'some', files };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const permission = event.kind === 'range' ? 'contents: read' : 'pull-requests: read';
    const hint = error.isForbidden ? `; in a private repository it needs the permission ${permission}` : '';
    return { kind: 'all', why: `${error.message}${hint}` };
  }
}

async function compared({ api, repository }: Connection, base: string, head: string): Promise<Changes> {
  const answer = await api.get(`repos/${repository}/compare/${base}...${head}?per_page=1`);
  const status = textAt(answer, 'status');
  // After a forced push the comparison starts where the two histories part, and leaves out what was taken back.
  if (status !== 'ahead' && status !== 'identical')
    return { kind: 'all', why: 'the commit before the push is not one of its ancestors' };
  const list = at(answer, 'files');
  if (!Array.isArray(list)) return { kind: 'all', why: 'the comparison lists no files' };
  return list.length >= maxComparedFiles
    ? tooMany(list.length)
    : { kind: 'some', files: list.flatMap(fileOf) };
}

function tooMany(listed: number): Changes {
  return { kind: 'all', why: `GitHub lists no more than ${listed} of the changed files` };
}

function fileOf(entry: unknown): readonly ChangedFile[] {
  const path = textAt(entry, 'filename');
  if (path === undefined) return [];
  return [
    {
      path,
      previousPath: textAt(entry, 'previous_filename'),
      blob: hashAt(entry, 'sha'),
      status: textAt(entry, 'status') ?? '',
      patch: textAt(entry, 'patch'),
    },
  ];
}

/**
 * A config that came, went or was changed may change every verdict. One that shares its file with other tools counts
 * where its diff speaks of us or is not shown.
 */
export function changesConfig({ path, previousPath, patch }: ChangedFile): boolean {
  return [path, previousPath ?? ''].some((each) => {
    const name = posix.basename(each);
    if (/alloclint\.(?:toml|ya?ml|json)$/.test(name)) return true;
    const isShared = name === 'pyproject.toml' || name === 'package.json';
    return isShared && (patch === undefined || patch.includes('alloclint'));
  });
}
