import type { Edit, Finding, Fix } from './model.js';
/** A fix that was written, or could not be. */
export interface Applied {
    readonly rule: string;
    readonly title: string;
}
export interface Fixed {
    readonly text: string;
    readonly applied: readonly Applied[];
    /** What is found in the text as it now is. */
    readonly left: readonly Finding[];
    /** Why nothing was changed although there was something to change. */
    readonly refused: string | undefined;
}
/** Applies fixes until none is left. On any doubt about the result the text stays as it was. */
export declare function fixText(text: string, file: string, lint: (text: string) => readonly Finding[], isWanted: (fix: Fix) => boolean): Fixed;
/** The text with edits in it that do not overlap, in any order. */
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
