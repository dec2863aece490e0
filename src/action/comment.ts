import { createHash } from 'node:crypto';
import type { Source } from '../host/source.ts';
import type { Finding } from '../model.ts';
import { fingerprintsOf } from '../report/fingerprint.ts';
import { docsUrl } from '../report/homepage.ts';
import { markdownText } from '../report/markdown-text.ts';
import { wantedFix, type Suggestion } from './suggestions.ts';

/** A comment of a review, with the names that GitHub's API gives its parts. */
export interface ReviewComment {
  readonly path: string;
  readonly body: string;
  /** The last line. */
  readonly line: number;
  readonly side: 'RIGHT';
  /** Where there are several: GitHub refuses one that is the same as `line`. */
  readonly start_line?: number;
  readonly start_side?: 'RIGHT';
}

/** What GitHub takes as the text of a comment, in characters. */
const maxBody = 65_536;
/** The last line of ours: what is quoted above it is somebody else's. */
const marker = /(?:^|\n)<!-- alloclint suggestion ([0-9a-f]{32}) ([0-9a-f]{8}) -->\s*$/;

/**
 * A comment with a suggestion, and the key by which a later run knows it again: of the lines, what becomes of them,
 * and what was found, wherever in the file they now stand. `job`: see jobName. `undefined` where it would be too long.
 */
export function commentOn(
  source: Source,
  findings: readonly Finding[],
  suggestion: Suggestion,
  unsafe: boolean,
  job: string,
): { readonly key: string; readonly comment: ReviewComment } | undefined {
  const { path, text } = source;
  const { first, last, before, after } = suggestion;
  const prints = fingerprintsOf({ path, text, findings });
  const own = suggestion.findings.map((finding) => prints[findings.indexOf(finding)] ?? '');
  const key = createHash('sha256')
    .update(JSON.stringify([path, before, after, ...own]))
    .digest('hex')
    .slice(0, 32);
  const fence = fenceAround(after);
  const body = [
    ...[...suggestion.findings, ...suggestion.followUps].map((finding) => sentences(finding, unsafe)),
    // Without a line between the fences the lines go.
    `${fence}suggestion\n${withBreak(after)}${fence}`,
    `<!-- alloclint suggestion ${key} ${job} -->`,
  ].join('\n\n');
  if (body.length > maxBody) return undefined;
  const start = last > first ? { start_line: first, start_side: 'RIGHT' as const } : {};
  return { key, comment: { path, body, line: last, side: 'RIGHT', ...start } };
}

/** The key in the text of a comment, and the job that made it. Who wrote it must be asked first. */
export function markOf(body: string): { readonly key: string; readonly job: string } | undefined {
  const [, key, job] = marker.exec(body) ?? [];
  return key === undefined || job === undefined ? undefined : { key, job };
}

/** Tells jobs on one pull request apart: each takes back its own suggestions alone. `parts`: what makes them differ. */
export function jobName(parts: readonly (string | boolean | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

/** Longer than any run of backticks in a text: nothing in it ends the code block. */
export function fenceAround(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(3, longest + 1));
}

function sentences(finding: Finding, unsafe: boolean): string {
  const { rule, message, why } = finding;
  const fix = wantedFix(finding, unsafe);
  const reason = why[0] === undefined ? '' : ` Why: ${markdownText(why[0])}.`;
  const caution = fix?.safety === 'unsafe' ? ' A person should decide on it.' : '';
  const change = fix === undefined ? '' : ` The change: ${markdownText(fix.title)}.${caution}`;
  return `[**${rule}**](${docsUrl(rule)}): ${markdownText(message)}.${reason}${change}`;
}

function withBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
