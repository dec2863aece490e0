import type { Finding, Rule } from '../model.ts';

/** A file that was read and what is wrong with it. Findings are in order. */
export interface FileResult {
  /** As reported: relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many more its comments silence; default 0. */
  readonly ignored?: number | undefined;
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

/** What the host knows and a format may print. */
export interface ReportOptions extends Terminal {
  /** Findings only: no summary, no list of what was fixed. */
  readonly quiet: boolean;
  readonly fixed: readonly FixedFile[];
  /** Whether to say what to run next. */
  readonly hints: boolean;
  /** Findings that a baseline holds back. */
  readonly accepted: number;
  /** Every rule there is, in the order of their names. */
  readonly rules: readonly Rule[];
  /** Of alloclint: `1.2.3`. */
  readonly version: string;
  /** Every file that was asked for was read and, where that was asked for, fixed. */
  readonly isComplete: boolean;
  /** The page about a rule, in Markdown; `undefined` where there is none. */
  page(rule: string): string | undefined;
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
