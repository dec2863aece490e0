import type { Finding } from '../model.ts';

/** A file that was read and what is wrong with it. Findings are in order. */
export interface FileResult {
  /** As reported: relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What was done to a file before its findings were taken. */
export interface FixedFile {
  readonly path: string;
  readonly titles: readonly string[];
}

/** What the reader can be shown. */
export interface Terminal {
  readonly colour: boolean;
  /** Names may be links (OSC 8). */
  readonly links: boolean;
  /** Width of the terminal; `undefined` when nobody looks at one. */
  readonly columns: number | undefined;
}

export interface ReportOptions extends Terminal {
  /** Findings only: no summary, no list of what was fixed. */
  readonly quiet: boolean;
  readonly fixed: readonly FixedFile[];
  /** Whether to say what to run next. */
  readonly hints: boolean;
  /** Findings that a baseline holds back. */
  readonly accepted: number;
}

export type Reporter = (results: readonly FileResult[], options: ReportOptions) => string | Promise<string>;

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that `--fix` mends. */
  readonly fixable: number;
}

export function summarize(results: readonly FileResult[]): Summary {
  const findings = results.flatMap((result) => result.findings);
  const count = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  return {
    files: results.length,
    errors: count(({ severity }) => severity === 'error'),
    warnings: count(({ severity }) => severity === 'warning'),
    infos: count(({ severity }) => severity === 'info'),
    fixable: count(({ fix }) => fix?.safety === 'safe'),
  };
}
