import type { Finding } from '../model.ts';
import type { FileResult } from '../report/result.ts';
import type { Core } from './core.ts';
import { byFile, type Source } from './source.ts';

/** What became of a file. */
export interface Outcome {
  /** With the fixes in it, if they were asked for. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many more its comments silence. */
  readonly ignored: number;
  /** What was fixed. */
  readonly titles: readonly string[];
  /** Why nothing was fixed although there was something to fix. */
  readonly refused: string | undefined;
}

export function lintSource({ text, options }: Source, core: Core): Outcome {
  let silenced: readonly Finding[] = [];
  const findings = core.lint(text, { ...options, ignored: (found) => (silenced = found) });
  return { text, findings, ignored: silenced.length, titles: [], refused: undefined };
}

/** Nothing is written. */
export function fixSource({ text: before, options }: Source, core: Core, unsafe: boolean): Outcome {
  let silenced: readonly Finding[] = [];
  const asked = { ...options, unsafe, ignored: (found: readonly Finding[]) => (silenced = found) };
  const { text, applied, left, refused } = core.fix(before, asked);
  const titles = text === before ? [] : [...new Set(applied.map(({ title }) => title))];
  return { text, findings: left, ignored: silenced.length, titles, refused };
}

/** Adds what was found to the files it was found in. */
export function collect(
  results: Map<string, FileResult>,
  source: Source,
  { text, findings, ignored }: Outcome,
): void {
  for (const found of byFile(source, text, findings)) {
    const result = found.path === source.path ? { ...found, ignored } : found;
    const known = results.get(result.path);
    // Two Dockerfiles may find the same fault in one manifest.
    const fresh = result.findings.filter((each) => !known?.findings.some((other) => same(each, other)));
    results.set(result.path, known ? { ...known, findings: [...known.findings, ...fresh] } : result);
  }
}

function same(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule && a.message === b.message && a.span.start === b.span.start && a.span.end === b.span.end
  );
}
