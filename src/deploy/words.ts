import type { ShellWord, Span, Traced } from '../model.ts';

/** A word of a command line. */
export interface Word extends Traced<string> {
  /** As the shell text has it, quotes and expansions included; `undefined` for words that no shell reads. */
  readonly text: string | undefined;
  /** The script it was read in; `undefined` for words of the image or a manifest. */
  readonly script: string | undefined;
}

export type Env = ReadonlyMap<string, Traced<string>>;

export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` as seen from `base`, without dots; `undefined` where it hangs on a folder that is not known. */
export function join(base: string | undefined, path: string): string | undefined {
  const isAbsolute = path.startsWith('/');
  if (base === undefined && !isAbsolute) return undefined;
  const whole = isAbsolute || !base ? path : `${base}/${path}`;
  const root = whole.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (root === '') parts.push(part);
  }
  return root + parts.join('/');
}

export function wordsOf(words: readonly Traced<string>[]): Word[] {
  return words.map(({ value, span }) => ({ value, span, text: undefined, script: undefined }));
}

/** A shell word may be no word at all, or several. */
export function expandWord(word: ShellWord, span: Span, script: string | undefined): Word[] {
  if (word.values === undefined) return [{ value: undefined, span, text: word.text, script }];
  return word.values.map((value) => ({ value, span, text: word.literal ? undefined : word.text, script }));
}

/** Splits as Python's shlex does: blanks, quotes and backslashes, no expansion. */
export function splitWords(text: string, span: Span): Word[] {
  const words: Word[] = [];
  for (const [raw] of text.matchAll(/(?:[^\s'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/g)) {
    const value = raw.replace(
      /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"/g,
      (_, escaped?: string, single?: string, double?: string) =>
        escaped ?? single ?? (double ?? '').replace(/\\(["\\])/g, '$1'),
    );
    words.push({ value, span, text: undefined, script: undefined });
  }
  return words;
}
