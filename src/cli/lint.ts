import type { Finding, Severity } from '../model.ts';
import { reporters } from '../report/reporters.ts';
import type { FileResult, FixedFile } from '../report/result.ts';
import { visible } from '../report/visible.ts';
import { complain, Failure, wantsColour } from './io.ts';
import { pageOf } from './pages.ts';
import { forEachSource, publish, type Session } from './session.ts';
import type { Source } from './source.ts';
import { version } from './version.ts';
import { requireRegularFile, writeAtomically } from './write.ts';

/** The default command. Returns the exit code. */
export async function lintCommand(session: Session): Promise<number> {
  const { args, io } = session;
  const format = args.format ?? 'pretty';
  const report = reporters.get(format);
  if (report === undefined) {
    throw new Failure(`--format: "${format}" is not one of ${[...reporters.keys()].join(', ')}`);
  }
  const results = new Map<string, FileResult>();
  const fixed: FixedFile[] = [];
  let fixedInput: string | undefined;
  let found = false;
  let refused = false;
  const failed = await forEachSource(session, (source) => {
    const outcome = args.fix ? fixSource(source, session) : lintSource(source, session);
    if (outcome.titles.length > 0) fixed.push({ path: source.path, titles: outcome.titles });
    if (args.fix && source.target.path === undefined) fixedInput = outcome.text;
    refused ||= outcome.refused;
    found ||= outcome.findings.some(({ severity }) => counts(severity, args.failOn ?? source.config.failOn));
    collect(results, source, outcome);
  });

  // With the fixed text on stdout, the report goes where it is not in its way.
  const toStderr = args.fix && args.operands.includes('-');
  const colour = wantsColour(
    args.colour,
    args.output === undefined && !toStderr ? io : { ...io, isTTY: false },
  );
  const inReport = format === 'pretty';
  const quiet = args.quiet || (failed && results.size === 0);
  const text = await report([...results.values()], {
    colour,
    quiet,
    fixed: inReport ? fixed : [],
    rules: session.core.rules,
    version,
    isComplete: !failed && !refused,
    page: pageOf,
  });
  if (!inReport && !args.quiet) {
    for (const { path, titles } of fixed)
      io.stderr(`fixed ${visible(path)}: ${visible(titles.join('; '))}\n`);
  }
  if (fixedInput !== undefined) io.stdout(fixedInput);
  if (toStderr && args.output === undefined) io.stderr(text);
  else publish(session, text);
  return failed || refused ? 2 : found ? 1 : 0;
}

interface Outcome {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What was fixed. */
  readonly titles: readonly string[];
  readonly refused: boolean;
}

function lintSource({ text, options }: Source, { core }: Session): Outcome {
  return { text, findings: core.lint(text, options), titles: [], refused: false };
}

function fixSource(source: Source, session: Session): Outcome {
  const { args, core, io } = session;
  const { text, applied, left, refused } = core.fix(source.text, {
    ...source.options,
    unsafe: args.fixUnsafe,
  });
  if (refused !== undefined) complain(io, `${source.path}: not fixed: ${refused}`);
  if (text !== source.text && source.target.path !== undefined) {
    try {
      requireRegularFile(source.target.path, source.path);
      writeAtomically(source.target.path, text, source.path);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(io, error.message);
      return { ...lintSource(source, session), refused: true };
    }
  }
  const titles = text === source.text ? [] : [...new Set(applied.map(({ title }) => title))];
  return { text, findings: left, titles, refused: refused !== undefined };
}

/**
 * Files a finding under the file that it points at: mostly the Dockerfile, else a manifest of its context.
 */
function collect(results: Map<string, FileResult>, source: Source, { text, findings }: Outcome): void {
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

const ranks: Readonly<Record<Severity | 'never', number>> = { info: 0, warning: 1, error: 2, never: 3 };

function counts(severity: Severity, failOn: Severity | 'never'): boolean {
  return ranks[severity] >= ranks[failOn];
}
