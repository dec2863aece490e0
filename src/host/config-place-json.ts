import { astray, lineAt, meet, searchFor } from './config-place.ts';

const token = /"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * The line of a key in a text that JSON.parse takes, else of the nearest key above it; `undefined` where there is
 * none. It keeps its own stack: JSON.parse allows any depth.
 */
export function jsonLine(text: string, path: readonly PropertyKey[]): number | undefined {
  const search = searchFor(path, true);
  /** How far along the path each open table or list is; in a list also the index that comes next. */
  const open: { readonly depth: number; index: number | undefined }[] = [];
  let depth = 0;
  let key: { readonly raw: string; readonly at: number } | undefined;
  for (const { 0: word, index: at } of text.matchAll(token)) {
    const inside = open.at(-1);
    if (word === '}' || word === ']') {
      open.pop();
    } else if (word === ':') {
      depth = meet(search, inside?.depth ?? astray, key && decode(key.raw), key?.at ?? 0);
    } else if (word !== ',') {
      // In a table the value has its depth from the colon before it.
      if (inside?.index !== undefined) depth = meet(search, inside.depth, inside.index++, at);
      if (word === '{' || word === '[') open.push({ depth, index: word === '[' ? 0 : undefined });
      else key = { raw: word, at };
    }
  }
  return search.depth === 0 ? undefined : lineAt(text, search.at);
}

function decode(raw: string): string | undefined {
  const value: unknown = JSON.parse(raw);
  return typeof value === 'string' ? value : undefined;
}
