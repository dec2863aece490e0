import { readFileSync } from 'node:fs';
import { at, hashAt, numberAt } from './json.ts';

export interface PullRequest {
  readonly number: number;
  /** The commit that it would merge; what is checked out is mostly its merge with the base. */
  readonly head: string;
  readonly isOpen: boolean;
  /** How many files it changes, where the event says so. */
  readonly changedFiles: number | undefined;
}

/** What started the workflow. https://docs.github.com/webhooks/webhook-events-and-payloads */
export type Event =
  /** `isTrusted`: the workflow is the base's own (`pull_request_target`), its token may write. */
  | { readonly kind: 'pull request'; readonly pull: PullRequest; readonly isTrusted: boolean }
  | { readonly kind: 'range'; readonly base: string; readonly head: string }
  /** A push or merge group with nothing to compare: `why` is a clause. */
  | { readonly kind: 'no range'; readonly why: string }
  /** It names no change at all. */
  | { readonly kind: 'other'; readonly why: string };

/** Never throws: without an event the lint goes on. */
export function readEvent(env: Readonly<Record<string, string | undefined>>): Event {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const payload = payloadOf(env['GITHUB_EVENT_PATH']);
  if (payload === undefined) return { kind: 'other', why: 'the event cannot be read' };
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return pullEvent(payload, name === 'pull_request_target');
    case 'push':
      return range(hashAt(payload, 'before'), hashAt(payload, 'after'));
    case 'merge_group':
      return range(hashAt(payload, 'merge_group', 'base_sha'), hashAt(payload, 'merge_group', 'head_sha'));
    default:
      return { kind: 'other', why: `the event ${name === '' ? 'has no name' : `is ${name}`}` };
  }
}

function payloadOf(path: string | undefined): unknown {
  if (!path) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function pullEvent(payload: unknown, isTrusted: boolean): Event {
  const pull = at(payload, 'pull_request');
  const number = numberAt(pull, 'number');
  const head = hashAt(pull, 'head', 'sha');
  if (number === undefined || head === undefined)
    return { kind: 'other', why: 'the event names no pull request' };
  const isOpen = at(pull, 'state') !== 'closed';
  const changedFiles = numberAt(pull, 'changed_files');
  return { kind: 'pull request', pull: { number, head, isOpen, changedFiles }, isTrusted };
}

function range(base: string | undefined, head: string | undefined): Event {
  if (base === undefined || head === undefined)
    return { kind: 'no range', why: 'the event names no commits' };
  if (/^0+$/.test(base)) return { kind: 'no range', why: 'the branch is new' };
  return { kind: 'range', base, head };
}
