import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from './failure.ts';
import { readNamed } from './read.ts';

/** A finding that is known and accepted for now. */
export interface Entry {
  /** Of the file it points at, relative to the folder of the baseline. */
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

export function keyOf({ path, rule, fingerprint }: Entry): string {
  return `${path}\n${rule}\n${fingerprint}`;
}

export function byKey(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

/** One order whatever the run, so that a change of it is read in a review. */
export function render(entries: readonly Entry[]): string {
  const keys = entries.map((entry) => [keyOf(entry), entry] as const);
  const findings = keys.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
  return `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;
}

/** Throws a Failure. */
export function parse(file: string, cwd: string): readonly Entry[] {
  const refuse = (why: string): Failure =>
    new Failure(`${file}: is no baseline (${why}), write one with --baseline ${file} --write-baseline`);
  if (!existsSync(resolve(cwd, file))) throw refuse('there is no such file');
  let data: unknown;
  try {
    data = JSON.parse(readNamed(resolve(cwd, file), file, cwd, 'a baseline'));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refuse('it is not JSON');
  }
  if (!isRecord(data) || data['version'] !== 1) throw refuse('it does not say "version": 1');
  const { findings } = data;
  if (!Array.isArray(findings)) throw refuse('it has no list "findings"');
  return findings.map((entry: unknown): Entry => {
    if (!isRecord(entry)) throw refuse('a finding is no object');
    const { path, rule, fingerprint } = entry;
    if (typeof path !== 'string' || typeof rule !== 'string' || typeof fingerprint !== 'string') {
      throw refuse('a finding lacks its path, rule or fingerprint');
    }
    return { path, rule, fingerprint };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
