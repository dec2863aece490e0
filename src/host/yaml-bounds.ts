/**
 * The parser asks every key of a table for every other and looks every fault up in the text, so its time grows with
 * the square of the length: 64 KiB of the worst take it half a second.
 */
export const maxLength = 64 * 1024;

/** No frames of code, nothing on stderr, no looking of every key for every other. */
export const yamlOptions = { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;
export const maxAliasCount = 100;

/** Deeper than anything written by hand. */
const maxDepth = 32;

/**
 * Whether a text may nest deeper than the parser takes well: its time grows with the cube of the depth, and where the call
 * stack ends within its regular expressions the whole process does. Brackets in strings count as well.
 */
export function nestsTooDeeply(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > maxDepth) return true;
  }
  return text.split(/[\r\n]/).some((line) => (line.match(/[-?:](?=[ \t])/g)?.length ?? 0) > maxDepth);
}
