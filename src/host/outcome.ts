import type { Finding } from '../model.ts';
import type { FileResult } from '../report/result.ts';
import type { Core } from './core.ts';
import type { Source } from './source.ts';

/** What became of a file. */
export interface Outcome {
  /** With the fixes in it, if they were asked for. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What was fixed. */
  readonly titles: readonly string[];
  /** Why nothing was fixed although there was something to fix. */
  readonly refused: string | undefined;
}

export function lintSource({ text, options }: Source, core: Core): Outcome {
  return { text, findings: core.lint(text, options), titles: [], refused: undefined };
}

/** Nothing is written. */
export function fixSource({ text: before, options }: Source, core: Core, unsafe: boolean): Outcome {
  const { text, applied, left, refused } = core.fix(before, { ...options, unsafe });
  const titles = text === before ? [] : [...new Set(applied.map(({ title }) => title))];
  return { text, findings: left, titles, refused };
}

/**
 * Files a finding under the file that it points at: mostly the Dockerfile, else a manifest of its context.
 */
export function collect(results: Map<string, FileResult>, source: Source, { text, findings }: Outcome): void {
  const { context, file } = source.options;
  results.set(source.path, {
    path: source.path,
    text,
    findings: findings.filter(({ span }) => span.file === file),
  });
  for (const finding of findings) {
    if (finding.span.file === file) continue;
    const path = source.shown(finding.span.file);
    const result = results.get(path) ?? { path, text: context?.read(finding.span.file) ?? '', findings: [] };
    // Two Dockerfiles may find the same fault in one manifest.
    if (result.findings.some((other) => same(other, finding))) continue;
    results.set(path, { ...result, findings: [...result.findings, finding] });
  }
}

function same(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule && a.message === b.message && a.span.start === b.span.start && a.span.end === b.span.end
  );
}
