import type { Edit, Refusal } from '../model.ts';

/** The edits of several recipes as those of one, or the first refusal. */
export function allOf(...parts: readonly (readonly Edit[] | Refusal)[]): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const part of parts) {
    if ('refused' in part) return part;
    edits.push(...part);
  }
  return mergeInsertions(edits);
}

/** Two insertions at one place become one, in order, but what goes on with a line comes before new lines. */
function mergeInsertions(edits: readonly Edit[]): readonly Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const index = merged.findIndex(
      ({ span }) => span.start === edit.span.start && span.end === edit.span.end,
    );
    const same = merged[index];
    if (same && edit.span.start === edit.span.end)
      merged[index] = { span: same.span, text: joined(same.text, edit.text) };
    else merged.push(edit);
  }
  return merged;
}

function joined(first: string, second: string): string {
  const isSwapped = /^\r?\n/.test(first) && !/^\r?\n/.test(second);
  return isSwapped ? second + first : first + second;
}
