import { astray, lineAt, meet, type Search, searchFor } from './config-place.ts';

/** A text, how far it is read, and the number of the element that a list of tables on the path is at, by depth. */
interface Scan {
  readonly text: string;
  at: number;
  readonly search: Search;
  readonly elements: Map<number, number>;
}

const blank = /[ \t\r\n]+/y;
const comment = /#[^\n]*/y;
const bareKey = /[\w-]+/y;
const scalar = /[^,\]}#\r\n]*/y;
/** The longest first: two quotes may be the beginning of three. A long text may end in up to five. */
const string =
  /"""[^"\\]*(?:(?:\\[^]|"{1,2}(?!"))[^"\\]*)*"{3,5}|'''[^']*(?:'{1,2}(?!')[^']*)*'{3,5}|"[^"\\]*(?:\\[^][^"\\]*)*"|'[^']*'/y;

/**
 * The line of a key in a text that smol-toml takes, else of the nearest key above it; `undefined` where there is
 * none. The text is valid, so what cannot be does not come.
 */
export function tomlLine(text: string, path: readonly PropertyKey[]): number | undefined {
  const scan: Scan = { text, at: 0, search: searchFor(path, false), elements: new Map() };
  let table = 0;
  for (skipSpace(scan); scan.at < text.length; skipSpace(scan)) {
    const before = scan.at;
    if (text[scan.at] === '[') table = header(scan);
    else pair(scan, table);
    if (scan.at === before) return undefined;
    if (scan.search.depth === path.length) break;
  }
  return scan.search.depth === 0 ? undefined : lineAt(text, scan.search.at);
}

/** `[a.b]` or `[[a.b]]`. Returns how far along the path it leads. */
function header(scan: Scan): number {
  const isList = scan.text.startsWith('[[', scan.at);
  scan.at += isList ? 2 : 1;
  const start = scan.at;
  const depth = keys(scan, 0);
  scan.at += isList ? 2 : 1;
  if (!isList || depth === astray) return depth;
  const element = (scan.elements.get(depth) ?? -1) + 1;
  scan.elements.set(depth, element);
  // Lists within the element before are not those of this one.
  for (const deeper of scan.elements.keys()) if (deeper > depth) scan.elements.delete(deeper);
  return meet(scan.search, depth, element, start);
}

function pair(scan: Scan, table: number): void {
  const depth = keys(scan, table);
  scan.at++;
  value(scan, depth);
}

/** A key with its dots. A list of tables on the way stands for its last element. */
function keys(scan: Scan, from: number): number {
  let depth = from;
  for (;;) {
    skipSpace(scan);
    const start = scan.at;
    depth = meet(scan.search, depth, key(scan), start);
    skipSpace(scan);
    if (scan.text[scan.at] !== '.') return depth;
    scan.at++;
    const element = scan.elements.get(depth);
    if (element !== undefined) depth = meet(scan.search, depth, element, start);
  }
}

/** `undefined` for one with escapes, which no key of a config needs. */
function key(scan: Scan): string | undefined {
  const quoted = take(scan, string);
  if (quoted === '') return take(scan, bareKey);
  return quoted.startsWith('"') && quoted.includes('\\') ? undefined : quoted.slice(1, -1);
}

/** Recursion is no deeper than smol-toml's own limit. */
function value(scan: Scan, depth: number): void {
  skipSpace(scan);
  const opening = scan.text[scan.at];
  if (opening !== '[' && opening !== '{') {
    if (take(scan, string) === '') take(scan, scalar);
    return;
  }
  scan.at++;
  for (let index = 0; scan.at < scan.text.length; index++) {
    skipSpace(scan);
    const before = scan.at;
    if (']}'.includes(scan.text[scan.at] ?? '')) break;
    if (opening === '{') pair(scan, depth);
    else value(scan, meet(scan.search, depth, index, scan.at));
    skipSpace(scan);
    if (scan.text[scan.at] === ',') scan.at++;
    if (scan.at === before) break;
  }
  scan.at++;
}

function take(scan: Scan, pattern: RegExp): string {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0] ?? '';
  scan.at += found.length;
  return found;
}

function skipSpace(scan: Scan): void {
  while (take(scan, blank) !== '' || take(scan, comment) !== '');
}
