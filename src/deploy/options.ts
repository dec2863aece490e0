import type { Span, Traced } from '../model.ts';
import type { WorkerCount } from '../knowledge/servers.ts';
import type { Env, Word } from './words.ts';

/** The value of the last of these options; `undefined` when none is there. */
export function lastOption(words: readonly Word[], names: readonly string[]): Word | undefined {
  let found: Word | undefined;
  if (names.length === 0) return found;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    if (word.value === undefined) {
      const text = (word.text ?? '').replace(/^["']/, '');
      if (names.some((name) => attached(text, name) !== undefined) || mayBeOptions(words, index))
        found = word;
      continue;
    }
    if (names.includes(word.value)) {
      const next = words[index + 1];
      const span = joined(word.span, next?.span);
      found = { value: next?.value, span, text: next?.text, script: word.script };
      index++;
      continue;
    }
    for (const name of names) {
      const value = attached(word.value, name);
      if (value !== undefined) found = { ...word, value };
    }
  }
  return found;
}

export function hasOption(words: readonly Word[], names: readonly string[]): Word | undefined {
  return words.find(
    ({ value }) =>
      value !== undefined && names.some((name) => value === name || value.startsWith(`${name}=`)),
  );
}

/** `--name=value`, `-n4`. */
function attached(word: string, name: string): string | undefined {
  if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
  if (/^-[A-Za-z]$/.test(name) && word.startsWith(name) && word.length > 2) return word.slice(2);
  return undefined;
}

/** An unquoted variable that stands where an option could: it may be any option, and any number of them. */
function mayBeOptions(words: readonly Word[], index: number): boolean {
  const { text } = words[index] ?? {};
  if (text !== undefined && !/^[$`]/.test(text)) return false;
  const before = words[index - 1]?.value;
  return before === undefined || !before.startsWith('-') || before.includes('=') || before === '--';
}

function joined(first: Span, second: Span | undefined): Span {
  if (!second || second.file !== first.file || second.end < first.end) return first;
  return { ...first, end: second.end };
}

/** `$(nproc)`, `multiprocessing.cpu_count()`; not where it is at most so many, whatever the CPUs. */
export function countsCpus(text: string): boolean {
  if (/\bmin\(/.test(text)) return false;
  return /\bnproc\b|cpu_count|_NPROCESSORS_ONLN|sched_getaffinity|\/proc\/cpuinfo/.test(text);
}

export function countOf(word: {
  readonly value: string | undefined;
  readonly text?: string | undefined;
}): WorkerCount | undefined {
  if (word.value === undefined) {
    const { text = '' } = word;
    // A condition, as in `$(( n > 4 ? 4 : n ))`, is a bound.
    return countsCpus(text) && !text.includes('?') ? 'cpu' : undefined;
  }
  // Celery's --autoscale is MAX,MIN.
  const digits = /^\s*(\d{1,5})\s*(?:,\s*\d+)?$/.exec(word.value)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The first of these variables that is set to something. */
export function firstVariable(env: Env, names: readonly string[]): Traced<string> | undefined {
  for (const name of names) {
    const variable = env.get(name);
    if (variable && variable.value !== '') return variable;
  }
  return undefined;
}
