import type { Instruction, Origin, PlacedFile } from '../model.ts';
import { stripPrefix } from '../syntax/glob.ts';
import { splitBlanks } from '../syntax/text.ts';
import type { Scope } from './scope.ts';
import { expandIn } from './scope.ts';

/** What a COPY or ADD puts where. A destination that is a folder ends in `/`. */
export function placedFiles(
  instruction: Instruction,
  scope: Scope,
  workdir: string | undefined,
  around: { readonly escape: string; readonly originOf: (from: string) => Origin | undefined },
): PlacedFile[] {
  const raw = instruction.json
    ? instruction.json.map(({ value }) => value)
    : splitBlanks(instruction.args.text).map(({ start, end }) => instruction.args.text.slice(start, end));
  const words = raw.map((word) => expandIn(scope, word, around.escape).text);
  const destination = words.pop();
  if (destination === undefined) return [];
  const target = absolute(destination, workdir);
  if (target === undefined) return [];
  const from = instruction.flags.find(({ name }) => name === 'from')?.value;
  const origin = from === undefined ? undefined : around.originOf(from);
  return words.map((source) => ({
    path: words.length > 1 && !target.endsWith('/') ? `${target}/` : target,
    source,
    from,
    origin,
    instruction,
  }));
}

/** A path in the image; `undefined` when it hangs on a working directory that is not known. */
export function absolute(path: string, workdir: string | undefined): string | undefined {
  if (!path.startsWith('/') && workdir === undefined) return undefined;
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${workdir}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const isFolder = /(?:^|\/)\.{0,2}$/.test(path) && parts.length > 0;
  return `/${parts.join('/')}${isFolder ? '/' : ''}`;
}

/** Nobody hands a file through more stages, and nobody copies it from more places. */
const MAX_STAGES = 8;
const MAX_PATHS = 200;

/** The files of the build context that may stand at a path of the image, the likeliest first. */
export function contextPaths(files: readonly PlacedFile[], path: string): readonly string[] {
  const found = new Set<string>();
  collect(files, path, 0, found, new Set());
  return [...found];
}

function collect(
  files: readonly PlacedFile[],
  path: string,
  depth: number,
  found: Set<string>,
  asked: Set<string>,
): void {
  if (depth > MAX_STAGES) return;
  for (const { path: target, source, from, origin } of files.toReversed()) {
    if (source.includes('://')) continue;
    for (const each of sourcesOf(plainSource(source), target, path)) {
      if (found.size >= MAX_PATHS) return;
      if (from === undefined) found.add(each);
      // What comes from another stage was copied into that one before.
      const key = `${from}\0${each}`;
      if (from === undefined || !origin || asked.has(key)) continue;
      asked.add(key);
      collect(origin.files, `/${each}`, depth + 1, found, asked);
    }
  }
}

/** A source of a COPY from the root of the context: `./app/` is `app`, `.` is empty. */
export function plainSource(source: string): string {
  let start = 0;
  while (source[start] === '/' || (source[start] === '.' && source[start + 1] === '/')) start++;
  let end = source.length;
  while (end > start && source[end - 1] === '/') end--;
  const plain = source.slice(start, end);
  return plain === '.' ? '' : plain;
}

function sourcesOf(source: string, target: string, path: string): string[] {
  if (target === path) return [source];
  const folder = target.endsWith('/') ? target : `${target}/`;
  if (!path.startsWith(folder)) return [];
  const rest = path.slice(folder.length);
  if (/[*?]/.test(source)) return matching(source, rest);
  const inside = source === '' ? rest : `${source}/${rest}`;
  return rest === source.slice(source.lastIndexOf('/') + 1) ? [source, inside] : [inside];
}

/** `docker/entrypoint*.sh`: a pattern of names in one folder. */
function matching(pattern: string, name: string): string[] {
  const slash = pattern.lastIndexOf('/') + 1;
  const folder = pattern.slice(0, slash);
  if (/[*?]/.test(folder) || name.includes('/')) return [];
  return stripPrefix(name, pattern.slice(slash), true) === '' ? [folder + name] : [];
}
