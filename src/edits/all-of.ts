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

/** Two insertions at one place become one, in order: what goes on with an instruction before what begins a new one. */
function mergeInsertions(edits: readonly Edit[]): readonly Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const index = merged.findIndex(
      ({ span }) => span.start === edit.span.start && span.end === edit.span.end,
    );
    const same = merged[index];
    if (same && edit.span.start === edit.span.end) {
      const goesOn = !beginsLine(edit) && beginsLine(same);
      merged[index] = { span: same.span, text: goesOn ? edit.text + same.text : same.text + edit.text };
    } else merged.push(edit);
  }
  return merged;
}

function beginsLine({ text }: Edit): boolean {
  return /^\r?\n/.test(text);
}
