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

/**
 * setpriv aborts where it changes the effective user and then groups: between the two only its own thread keeps the
 * capabilities. Each flag was run on util-linux 2.38.1; without the user, or with root for it, none aborts.
 */
const CHANGES_USER = /--(reuid|euid)[ =](?!["']?(?:0|root)\b)/;
const CHANGES_GROUPS = /--(init-groups|clear-groups|groups|regid|rgid|egid)\b/;

/** How the command, or a script on the way, changes user and groups with setpriv; `undefined` where it does not. */
export function groupChange({ command, process }: Run): string | undefined {
  const words = command?.words.map(({ value = '?' }) => value).join(' ') ?? '';
  for (const text of [words, ...process.scripts.map((script) => script.text)]) {
    const plain = text.replace(/\\\n\s*/g, ' ').replace(/^\s*#.*$/gm, '');
    for (const [flags] of plain.matchAll(/\bsetpriv\b[^\n;&|]*/g)) {
      const user = CHANGES_USER.exec(flags);
      const groups = CHANGES_GROUPS.exec(flags);
      if (user && groups) return `setpriv --${user[1]} --${groups[1]}`;
    }
  }
  return undefined;
}
