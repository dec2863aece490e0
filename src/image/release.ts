/** Which system a text spells out: `-bookworm`, `alpine3.22`, `ubuntu24.04`. */

import type { Os, PackageManager } from '../model.ts';
import { CODENAMES, OTHER_MANAGERS, SPELLINGS, SYSTEMS } from '../knowledge/releases.ts';

export interface System {
  readonly os: Os;
  readonly release: string | undefined;
}

/** The system that the name or the tag of an image spells out. Either may be empty. */
export function readSystem(name: string, tag: string): System | undefined {
  for (const codename of CODENAMES) {
    const text = codename.tagOnly === true ? tag : `${name}:${tag}`;
    if (hasWord(text, codename.name)) return { os: codename.os, release: codename.release };
  }
  for (const { pattern, os } of SPELLINGS) {
    const match = new RegExp(pattern).exec(`${name}:${tag}`);
    if (match !== null) return { os, release: match[1] === undefined ? undefined : dotted(match[1]) };
  }
  return undefined;
}

/** A family that changed its package manager, and no release: not known. */
export function packageManagerOf(os: Os, release: string | undefined): PackageManager {
  const others = OTHER_MANAGERS.filter((row) => row.os === os);
  if (release === undefined && others.length > 0) return 'unknown';
  const other = others.find((row) => row.releases.includes(release ?? ''));
  return other?.packageManager ?? SYSTEMS[os].packageManager;
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![a-z])${word}(?![a-z])`).test(text);
}

/** `2404`, as Ubuntu's number is written where a dot may not stand. */
function dotted(release: string): string {
  return /^[12]\d(04|10)$/.test(release) ? `${release.slice(0, 2)}.${release.slice(2)}` : release;
}
