import { isRoot } from '../image/user.ts';
import { HOSTILE_CHILDREN } from '../knowledge/hostile-children.ts';
import type { Run } from '../model.ts';
import { buildMentions } from './evidence.ts';

/** What dies in this image once jemalloc's background thread runs; `undefined` where nothing is known to. */
export function threadHazard(run: Run): string | undefined {
  const program = clashingProgram(run) ?? hostileChild(run);
  return program && `${program} may die once the background thread runs`;
}

/** A program on the way to the process, or in the build, that can die of the thread; by which flags is not asked. */
export function clashingProgram({ command, process, image }: Run): string | undefined {
  const texts = [
    ...(command?.words.map(({ value = '' }) => value) ?? []),
    ...process.scripts.map(({ text }) => text),
  ];
  return CLASHING.find((program) => {
    const pattern = new RegExp(`\\b${program}\\b`);
    return texts.some((text) => pattern.test(text)) || buildMentions(image, pattern);
  });
}

const CLASHING = ['setpriv', 'unshare'] as const;

/** A command that fails because the process it runs in has a second thread. */
export interface ThreadClash {
  readonly command: string;
  readonly program: (typeof CLASHING)[number];
}

/**
 * setpriv aborts where it changes the effective user and then groups: between the two only its own thread keeps the
 * capabilities. Without the user, or with root for it, it does not. A process with two threads enters no user namespace, so
 * unshare ends with an error. Each flag was run on util-linux 2.38.1 and 2.41. Another user than root has no capabilities
 * to keep: a setpriv in its image is behind a test for root.
 */
const CHANGES_USER = /--(reuid|euid)[ =]["']?([^\s"']+)/;
const CHANGES_GROUPS = /--(init-groups|clear-groups|groups|regid|rgid|egid)\b/;
const NEW_USER_NAMESPACE = /\s(-(?:(?![Ur])[A-Za-z])*[Ur][A-Za-z]*|--user|--map-root-user|--map-user)\b/;

/** What fails in the command, or in a script on the way, once the thread runs; `undefined` where nothing is seen to. */
export function threadClash({ command, process, image }: Run): ThreadClash | undefined {
  const words = command?.words.map(({ value = '?' }) => value).join(' ') ?? '';
  const startsAsRoot = image.user.value !== undefined && isRoot(image.user.value);
  for (const text of [words, ...process.scripts.map((script) => script.text)]) {
    const plain = withoutCases(text.replace(/\\\n[ \t]*/g, ' ')).replace(/\b(?:echo|printf)\b[^\n;&|]*/g, '');
    const assigned = assignmentsIn(plain);
    for (const [flags] of startsAsRoot ? plain.matchAll(/\bsetpriv\b[^\n;&|]*/g) : []) {
      const [, user, name = ''] = CHANGES_USER.exec(flags) ?? [];
      const [, groups] = CHANGES_GROUPS.exec(flags) ?? [];
      if (user && groups && !staysRoot(name, assigned))
        return { command: `setpriv --${user} --${groups}`, program: 'setpriv' };
    }
    // Behind the flags comes the command, whose flags are its own.
    for (const [flags] of plain.matchAll(/\bunshare(?:\s+-\S+)+/g)) {
      const flag = NEW_USER_NAMESPACE.exec(flags)?.[1];
      if (flag) return { command: `unshare ${flag}`, program: 'unshare' };
    }
  }
  return undefined;
}

/** The lines that run whatever the container is given: no branch of a `case`, and no comment. */
function withoutCases(script: string): string {
  let depth = 0;
  const lines = script.split('\n').filter((line) => {
    if (/^[ \t]*case\b/.test(line)) depth++;
    const isInside = depth > 0;
    if (/\besac\b/.test(line)) depth = Math.max(0, depth - 1);
    return !isInside && !line.trimStart().startsWith('#');
  });
  return lines.join('\n');
}

/** The first value of every variable. */
function assignmentsIn(script: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of script.matchAll(/\b(\w+)=(?:["']?([^\s"']+))?/g))
    if (value !== '' && !found.has(name)) found.set(name, value);
  return found;
}

/** Root by its name, or by the default of a variable that the script sets: `PUID=${PUID:-0}`. */
function staysRoot(user: string, assignments: ReadonlyMap<string, string>): boolean {
  const assigned = assignments.get(/^\$\{?(\w+)\}?$/.exec(user)?.[1] ?? '');
  return /^(?:0|root)\b|^\$\{\w+:?-(?:0|root)\}$/.test(assigned ?? user);
}

/** A browser, or what starts one, in the image: the variables reach it too. */
export function hostileChild({ image }: Run): string | undefined {
  const ofPython = image.installs
    .filter(({ manager }) => manager === 'pip' || manager === 'conda')
    .flatMap(({ packages }) => packages);
  const row = HOSTILE_CHILDREN.find(({ pattern }) => {
    const test = new RegExp(pattern, 'i');
    return (
      test.test(image.base.reference) ||
      [...image.packages, ...ofPython].some((name) => test.test(name)) ||
      buildMentions(image, test)
    );
  });
  return row?.name;
}
