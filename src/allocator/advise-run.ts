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
