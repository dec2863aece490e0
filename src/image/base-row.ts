/** One row of the base images, read for one reference. */

import type { Base } from '../model.ts';
import type { BaseRow, Traits } from '../knowledge/base-row.ts';
import { BASE_TABLES } from '../knowledge/bases.ts';
import { SYSTEMS } from '../knowledge/releases.ts';
import { readPythonTag } from './python-tag.ts';
import type { NormalisedReference } from './reference.ts';
import type { System } from './release.ts';
import { packageManagerOf, readSystem } from './release.ts';

export interface Found {
  readonly traits: Traits;
  readonly verified: boolean;
}

const WINDOWS: Traits = { os: 'windows', note: 'winamd64 is the official images for Windows' };

/** What the known base images say about a reference; `undefined` when none is it. */
export function findRow(reference: NormalisedReference): Found | undefined {
  if (reference.architecture === 'winamd64') return { traits: WINDOWS, verified: reference.certain };
  const hidden = isHidden(reference);
  const key = `${reference.name}:${(reference.tag ?? (hidden ? '' : 'latest')).toLowerCase()}`;
  for (const table of BASE_TABLES) {
    const found = findIn(rowsOf(table), reference, key, hidden);
    if (found) return found;
  }
  return undefined;
}

const made = new Map<() => readonly BaseRow[], readonly BaseRow[]>();

/** A file may name thousands of images. */
function rowsOf(table: () => readonly BaseRow[]): readonly BaseRow[] {
  const rows = made.get(table) ?? table();
  made.set(table, rows);
  return rows;
}

function findIn(
  rows: readonly BaseRow[],
  reference: NormalisedReference,
  key: string,
  hidden: boolean,
): Found | undefined {
  for (const row of rows) {
    if (!row.names.some((name) => isNamed(reference.name, name))) continue;
    if (row.only !== undefined && !new RegExp(row.only).test(key)) continue;
    const traits = row.grammar === 'python' ? readPython(row, reference) : readRow(row, key, hidden);
    const settled = traits.os !== 'unknown' || traits.libc !== undefined;
    return { traits, verified: row.status === 'verified' && reference.certain && !hidden && settled };
  }
  return undefined;
}

/** Most patterns start with plain letters: where those differ no regular expression has to be compiled. */
function isNamed(name: string, pattern: string): boolean {
  const plain = pattern.includes('|') ? '' : (/^[\w/-]+(?![?*+{\w/-])/.exec(pattern)?.[0] ?? '');
  return name.startsWith(plain) && new RegExp(`^(?:${pattern})$`).test(name);
}

/** A digest alone, or a variable in the tag: everything that the tag decides is unknown. */
function isHidden({ tag, digest }: NormalisedReference): boolean {
  return tag === undefined ? digest !== undefined : tag.includes('$');
}

function readPython(row: BaseRow, reference: NormalisedReference): Traits {
  if (reference.tag === undefined && reference.digest !== undefined) {
    const note = 'a digest does not say which variant it is';
    return { ...row, os: 'unknown', shell: undefined, user: undefined, note };
  }
  const tag = readPythonTag(reference.tag ?? 'latest');
  const { os, release, pythonVersion, note } = tag;
  const python: Traits = { ...row, os, release, pythonVersion, note };
  if (os === 'unknown') return { ...python, shell: undefined };
  // A container on Windows has other variables, and its own administrator.
  if (os === 'windows') return { ...python, user: undefined, env: undefined, cmd: ['python'] };
  const exact = pythonVersion !== undefined && /^\d+\.\d+\.\d+$/.test(pythonVersion);
  return {
    ...python,
    ...(exact ? { env: { ...row.env, PYTHON_VERSION: pythonVersion } } : {}),
    ...(pythonVersion?.startsWith('2') === true ? { cmd: ['python2'] } : {}),
  };
}

const HIDDEN = 'the name says so, but the tag is not known';

// oxfmt-ignore
const FORGOTTEN: Traits = {
  os: 'unknown', release: undefined, libc: 'unknown', packageManager: 'unknown', python: 'unclear',
  pythonVersion: undefined, shell: undefined, user: undefined, env: undefined, workdir: undefined, allocator: undefined,
  packages: [],
  entrypoint: undefined, cmd: undefined, newest: {},
};

function readRow(row: BaseRow, key: string, hidden: boolean): Traits {
  let traits: Traits = hidden ? { ...row, release: undefined, newest: {}, note: HIDDEN } : row;
  if (hidden && (row.reads === 'tag' || row.reads === 'key')) traits = { ...traits, os: 'unknown' };
  for (const variant of row.variants ?? []) {
    // A pattern that ends where the tag begins asks about the name alone.
    if (hidden && !/[:/]$/.test(variant.when)) traits = { ...traits, ...forget(variant) };
    else if (new RegExp(variant.when).test(key)) traits = { ...traits, ...variant };
  }
  const system = spelledOut(row, key);
  if (system !== undefined) traits = { ...traits, ...settle(row, traits, system) };
  const release = row.releaseIn === undefined ? undefined : new RegExp(row.releaseIn).exec(key)?.[1];
  const version = row.versionIn === undefined ? null : new RegExp(row.versionIn).exec(key);
  return {
    ...traits,
    ...(release === undefined ? {} : { release }),
    ...(version === null ? {} : { pythonVersion: version.slice(1).join('.') }),
  };
}

function forget(variant: Traits): Traits {
  return Object.fromEntries(Object.entries(FORGOTTEN).filter(([trait]) => trait in variant));
}

function spelledOut(row: BaseRow, key: string): System | undefined {
  if (row.reads === undefined) return undefined;
  const colon = key.indexOf(':');
  const name = row.reads === 'name' || row.reads === 'key' ? key.slice(0, colon) : '';
  return readSystem(name, row.reads === 'name' ? '' : key.slice(colon + 1));
}

function settle(row: BaseRow, traits: Traits, { os, release }: System): Traits {
  const note = row.reads === 'name' ? 'the name carries the release' : 'the tag names the release';
  if (row.reads === 'release') return os === traits.os && release !== undefined ? { release, note } : {};
  if (release !== undefined) return { os, release, note };
  return { os, release: (os === traits.os ? traits.release : undefined) ?? traits.newest?.[os] };
}

/** What the system brings along fills in what the row leaves out. */
export function toBase(reference: string, traits: Traits, verified: boolean, why: string): Base {
  const os = traits.os ?? 'unknown';
  const manager = traits.packageManager ?? 'os';
  return {
    reference,
    os,
    release: traits.release,
    libc: traits.libc ?? SYSTEMS[os].libc,
    packageManager: manager === 'os' ? packageManagerOf(os, traits.release) : manager,
    python: traits.python ?? 'unclear',
    pythonVersion: traits.pythonVersion,
    shell: traits.shell,
    user: traits.user,
    env: traits.env,
    workdir: 'workdir' in traits || traits.env === undefined ? traits.workdir : '/',
    allocator: traits.allocator ?? (traits.env === undefined ? 'unclear' : 'none'),
    packages: traits.packages ?? [],
    exempt: traits.exempt ?? false,
    entrypoint: traits.entrypoint,
    cmd: traits.cmd,
    verified,
    why,
  };
}
