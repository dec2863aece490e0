import type { Profile, Run } from '../model.ts';
import type { Advice } from './advice.ts';
import { advise, adviseWithoutThread } from './advice.ts';
import { threadHazard } from './thread-hazard.ts';

/** The MALLOC_CONF for this run, without a background thread where something dies of it. */
export function adviceFor(run: Run, profile: Profile): Advice {
  const hazard = threadHazard(run);
  if (hazard === undefined) return advise(run.process.model, profile);
  return {
    ...adviseWithoutThread(profile),
    reason: `a decay of 0 gives pages back as they are freed; ${hazard}`,
  };
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
