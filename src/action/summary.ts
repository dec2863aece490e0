import { appendFileSync, statSync } from 'node:fs';
import { visiblePatch } from '../host/patch.ts';
import { reasonOf } from '../host/failure.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { markdownCode, markdownText } from '../report/markdown-text.ts';
import type { FileResult } from '../report/result.ts';
import { fenceAround } from './comment.ts';
import type { Runner } from './runner.ts';

/** The runner drops a larger one altogether (actions/runner, FileCommandManager.cs). */
const maxBytes = 2 ** 20;
/** Of that for the table, so that there is room for the diffs. */
const tableShare = 0.6;
/** For the line that says what is left out. */
const reserve = 200;

export interface Patch {
  readonly path: string;
  readonly text: string;
}

/** The summary in Markdown, in at most so many bytes. `notes` are single lines, `nothing` says why there are no results. */
export function summaryOf(
  results: readonly FileResult[],
  patches: readonly Patch[],
  notes: readonly string[],
  bytes: number,
  nothing?: string,
): string {
  const report = nothing === undefined ? renderMarkdown(results) : `**alloclint:** ${nothing}\n`;
  const table = fitting(report.split(/(?<=\n)/), bytes * tableShare);
  const list = fitting(
    notes.map((note) => `- ${markdownText(note)}\n`),
    (bytes * (1 - tableShare)) / 2,
  );
  const head = `${table}\n${list}${list === '' ? '' : '\n'}`;
  return head + fitting(patches.map(details), bytes - size(head));
}

/** Appends to the summary of the step, and returns a line when it cannot be written. */
export function writeSummary({ env }: Runner, write: (bytes: number) => string): string | undefined {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (!file) return undefined;
  try {
    const present = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    appendFileSync(file, write(maxBytes - present));
    return undefined;
  } catch (error) {
    return `no summary: ${reasonOf(error)}`;
  }
}

function details({ path, text }: Patch): string {
  const shown = visiblePatch(text);
  const fence = fenceAround(shown);
  const title = `<summary>What the fixes change in ${markdownCode(path)}</summary>`;
  return `<details>${title}\n\n${fence}diff\n${shown.trimEnd()}\n${fence}\n\n</details>\n\n`;
}

/** As many pieces as there is room for, and a line when that is not all of them. */
function fitting(pieces: readonly string[], bytes: number): string {
  let used = reserve;
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    used += size(piece);
    if (used > bytes) return `${text}\n${pieces.length - index} more are left out, a summary holds 1 MiB.\n`;
    text += piece;
  }
  return text;
}

function size(text: string): number {
  return Buffer.byteLength(text);
}
