import type { Seeing } from './found.ts';
import { peel } from './peel.ts';
import { join, type Word } from './words.ts';

/** They set a search path, not what is preloaded. */
const SETS_PATH =
  /(?:^|\/)(?:activate|conda\.sh|nvm\.sh|profile|\.?bashrc|\.profile)$|\/\.(?:cargo|local\/bin)\/env\b/;

/** Scripts that run before the process: others want to know what they set. Returns what sets variables unseen. */
export function notePassing(
  seeing: Seeing,
  words: readonly Word[],
  cwd: string | undefined,
): string | undefined {
  const [first, second] = words;
  const name = first?.value;
  if (name === 'export' && second?.value === undefined && /^["']?[$`]/.test(second?.text ?? ''))
    return 'the file behind export';
  if (name === undefined) return undefined;
  const sources = name === '.' || name === 'source';
  const path = sources ? second?.value : (shellScript(words) ?? name);
  const isScript = path !== undefined && (path.includes('/') || /\.(?:ba)?sh$/.test(path));
  const script = isScript ? read(seeing, join(cwd, path)) : undefined;
  if (!sources || script || SETS_PATH.test(path ?? second?.text ?? '')) return undefined;
  return path ?? 'a file';
}

function shellScript(words: readonly Word[]): string | undefined {
  const peeled = peel(words);
  return peeled?.kind === 'script' ? peeled.path.value : undefined;
}

/** A script of the image, if the context shows it; those who ask for what it sets will see it. */
export function read(
  seeing: Seeing,
  path: string | undefined,
): { readonly path: string; readonly text: string } | undefined {
  const script = path === undefined ? undefined : seeing.options.readScript(path);
  if (script) seeing.seen.set(script.path, script.text);
  return script;
}
