/** Tags of the official python image: `[X[.Y[.Z]]][-rc][-slim|-alpine[A.B]|-windowsservercore][-codename]`. */

import type { Os } from '../model.ts';
import type { PythonLine } from '../knowledge/python-tags.ts';
import { PYTHON_CURRENT, PYTHON_LINES, PYTHON_LIVE_RELEASES } from '../knowledge/python-tags.ts';
import { CODENAMES } from '../knowledge/releases.ts';

export interface PythonTag {
  readonly os: Os;
  readonly release: string | undefined;
  readonly pythonVersion: string | undefined;
  /** Why, to follow "X is Debian 13 (glibc): ". */
  readonly note: string;
}

interface Parts {
  /** `3.13.2`; empty for the newest; `undefined` when a variable stands there. */
  readonly version: string | undefined;
  readonly prerelease: 'floating' | 'exact' | undefined;
  readonly os: Os;
  /** As the tag names it. */
  readonly release: string | undefined;
  readonly onbuild: boolean;
}

const VARIABLE = /\$(?:\{[^}]*(?:\}|$)|\w+)/g;

/** A tag that is not one of python's, or hides behind a variable, gives the system `unknown`. */
export function readPythonTag(tag: string): PythonTag {
  const parts = split(tag.toLowerCase());
  if (parts === undefined) return { ...nothing(undefined), note: `the python image has no tags like ${tag}` };
  const { version, os } = parts;
  const pythonVersion = versionOf(parts);
  if (os === 'windows') return { os, release: undefined, pythonVersion, note: 'the tag names Windows' };
  if (os === 'unknown' || version === undefined) {
    const note = 'a variable in the tag decides which release it is';
    return { os, release: parts.release, pythonVersion, note };
  }
  return { os, pythonVersion, ...releaseOf(parts, version, os === 'alpine' ? 'alpine' : 'debian') };
}

function nothing(pythonVersion: string | undefined): Omit<PythonTag, 'note'> {
  return { os: 'unknown', release: undefined, pythonVersion };
}

function split(tag: string): Parts | undefined {
  const [head = '', ...rest] = tag.replace(VARIABLE, '$').split('-');
  const number = /^(\d+(?:\.\d+){0,2})((?:a|b|rc)\d+)?$/.exec(head);
  const hidden = head.includes('$');
  const words = number !== null || hidden || head === 'latest' ? rest : [head, ...rest];
  let os: Os | undefined;
  let release: string | undefined;
  let prerelease: Parts['prerelease'] = number?.[2] === undefined ? undefined : 'exact';
  let onbuild = false;
  for (const word of words) {
    const alpine = /^alpine(\d+\.\d+)?$/.exec(word);
    const codename = CODENAMES.find((row) => row.os === 'debian' && row.name === word);
    if (alpine !== null) [os, release] = ['alpine', alpine[1]];
    else if (codename !== undefined) [os, release] = ['debian', codename.release];
    else if (/^(windowsservercore|nanoserver|ltsc\d+|1\d0[39]|sac2016)$/.test(word)) os = 'windows';
    else if (word === 'slim') os ??= 'debian';
    else if (word === 'rc') prerelease ??= 'floating';
    else if (word === 'onbuild') onbuild = true;
    else return undefined;
  }
  const version = hidden ? undefined : (number?.[1] ?? '');
  return { version, prerelease, os: os ?? (hidden ? 'unknown' : 'debian'), release, onbuild };
}

/** `3` and `latest` move: with the name of an old release they stand for the Python of its day. */
function versionOf({ version, prerelease, os, release }: Parts): string | undefined {
  if (version === undefined) return undefined;
  // 3.15.0rc1 is not yet 3.15.0.
  if (prerelease === 'exact') return version.split('.', 2).join('.');
  // rc alone was last built in 2021.
  if (prerelease === 'floating' && version === '') return undefined;
  if (version === '2') return PYTHON_CURRENT.two;
  if (version !== '' && version !== '3') return version;
  const live: readonly string[] = os === 'alpine' ? PYTHON_LIVE_RELEASES.alpine : PYTHON_LIVE_RELEASES.debian;
  return release === undefined || live.includes(release) ? PYTHON_CURRENT.latest : undefined;
}

type Release = Pick<PythonTag, 'release' | 'note'>;

function releaseOf(parts: Parts, version: string, os: 'debian' | 'alpine'): Release {
  const title = os === 'alpine' ? 'Alpine' : 'Debian';
  if (parts.release !== undefined) return { release: parts.release, note: 'the tag names the release' };
  if (parts.onbuild) return { release: undefined, note: 'onbuild tags were last built in 2018' };
  const [major, minor, patch] = version.split('.');
  const newest = major === '2' ? PYTHON_CURRENT.two : PYTHON_CURRENT.latest;
  const name = minor === undefined ? newest : `${major}.${minor}`;
  const line = PYTHON_LINES.find((row) => row.line === name);
  const isNext = name === PYTHON_CURRENT.prerelease && minor !== undefined && parts.prerelease !== undefined;
  if (isNext && (os === 'debian' || parts.prerelease === 'floating')) {
    return { release: PYTHON_CURRENT[os], note: `before ${name}.0 it was built on the newest ${title}` };
  }
  if (line === undefined || parts.prerelease !== undefined) {
    return { release: undefined, note: `which ${title} this tag of ${name} is built on is not known` };
  }
  if (patch !== undefined) {
    const release = releaseAt(line, os, Number(patch));
    return { release, note: `the tags of ${version} stay on the release of their last build` };
  }
  const last = line[os].at(-1)?.[1];
  if (!line.live) return { release: last, note: `Python ${name} is no longer built, its tags stopped there` };
  const note =
    os === 'alpine'
      ? `-alpine follows Alpine ${PYTHON_CURRENT.alpine} since ${PYTHON_CURRENT.alpineSince}`
      : `unsuffixed tags follow trixie since ${PYTHON_CURRENT.debianSince}`;
  return { release: last, note };
}

/** A live line goes on after the last patch known here, on its newest release. */
function releaseAt(line: PythonLine, os: 'debian' | 'alpine', patch: number): string | undefined {
  if (patch > line.lastPatch && !line.live) return undefined;
  return line[os].findLast(([from]) => from <= patch)?.[1];
}
