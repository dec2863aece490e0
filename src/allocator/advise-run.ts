import type { Profile, Run } from '../model.ts';
import type { Advice } from './advice.ts';
import { advise } from './advice.ts';
import { buildMentions } from './evidence.ts';

/** The MALLOC_CONF for this run. `setpriv` aborts once a background thread runs, so it gets the one without. */
export function adviceFor(run: Run, profile: Profile): Advice {
  return advise(dropsWithSetpriv(run) ? 'prefork' : run.process.model, profile);
}

/** Whether privileges are dropped by `setpriv`, which dies once jemalloc's thread runs (exit 134, no message). */
export function dropsWithSetpriv({ command, process, image }: Run): boolean {
  const started =
    command?.words.some(({ value }) => value !== undefined && /\bsetpriv\b/.test(value)) ?? false;
  return (
    started ||
    process.scripts.some(({ text }) => /\bsetpriv\b/.test(text)) ||
    buildMentions(image, /\bsetpriv\b/)
  );
}

/** Changes of the groups of a process with threads, by a program that keeps capabilities: all of them seen to abort. */
const CHANGES_GROUPS = /\bsetpriv\b[^\n;&|]*?(--(?:init-groups|clear-groups|groups|regid|rgid|egid))\b/;

/** How the command, or a script on the way, changes groups with setpriv; `undefined` where it does not. */
export function groupChange({ command, process }: Run): string | undefined {
  const words = command?.words.map(({ value = '?' }) => value).join(' ') ?? '';
  for (const text of [words, ...process.scripts.map((script) => script.text)]) {
    const found = CHANGES_GROUPS.exec(text.replace(/\\\n\s*/g, ' ').replace(/^\s*#.*$/gm, ''));
    if (found) return `setpriv ${found[1]}`;
  }
  return undefined;
}
