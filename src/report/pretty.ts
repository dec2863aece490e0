import type { Finding } from '../model.ts';
import { painter, severityColour, type Paint } from './colour.ts';
import { linesOf, positionOf, type Lines } from './position.ts';
import { summarize, type FileResult, type FixedFile, type ReportOptions } from './result.ts';
import { visible } from './visible.ts';

type Frame = (lines: Lines, start: number, end: number) => string;

/** For people: each finding with the line it points at, then a sum. */
export async function renderPretty(results: readonly FileResult[], options: ReportOptions): Promise<string> {
  const paint = painter(options.colour);
  const blocks: string[] = [];
  if (results.some(({ findings }) => findings.length > 0)) {
    // Loaded here, not above: a run without findings is faster without it.
    const { frame } = await import('./frame.ts');
    for (const result of results) {
      const lines = linesOf(result.text);
      for (const finding of result.findings)
        blocks.push(renderFinding(finding, result.path, lines, frame, paint));
    }
  }
  if (!options.quiet)
    blocks.push(renderFixed(options.fixed, paint) + renderSummary(results, options.accepted));
  return blocks.join('\n');
}

function renderFinding(finding: Finding, path: string, lines: Lines, frame: Frame, paint: Paint): string {
  const { line, column } = positionOf(lines, finding.span.start);
  const colour = severityColour[finding.severity];
  const where = paint('bold', `${visible(path)}:${line}:${column}`);
  const rows = [
    `${where} ${paint(colour, finding.severity)} ${visible(finding.rule)}`,
    `  ${visible(finding.message)}`,
  ];
  if (lines.text !== '') {
    for (const row of frame(lines, finding.span.start, finding.span.end).split('\n')) {
      rows.push(`  ${paintFrame(row, (text) => paint(colour, text), paint)}`);
    }
  }
  const [why] = finding.why;
  if (why !== undefined) rows.push(`  ${paint('dim', 'why:')} ${visible(why)}`);
  for (const [label, fix] of [
    ['fix:', finding.fix],
    ['or:', finding.alternative],
  ] as const) {
    if (!fix) continue;
    const [shown, flag] = LABELS[fix.safety];
    rows.push(`  ${paint('green', shown ?? label)} ${visible(fix.title)}${flag}`);
  }
  if (finding.refusal !== undefined) rows.push(`  ${paint('dim', 'no fix:')} ${visible(finding.refusal)}`);
  return `${rows.join('\n')}\n`;
}

/** How a fix is introduced, and with which flag it is written. */
const LABELS = {
  safe: [undefined, ' (--fix)'],
  unsafe: [undefined, ' (--fix-unsafe)'],
  suggestion: ['suggestion:', ''],
} as const;

/** A row of a frame is a gutter and code, or a gutter and carets. */
function paintFrame(row: string, mark: (text: string) => string, paint: Paint): string {
  const [head = '', gutter = '', blank = ''] = /^([> ] *\d* \|)( *)/.exec(row) ?? [];
  const rest = row.slice(head.length);
  return `${paint('dim', gutter)}${blank}${/\d/.test(gutter) ? rest : mark(rest)}`;
}

function renderFixed(fixed: readonly FixedFile[], paint: Paint): string {
  return fixed
    .map(({ path, titles }) => `${paint('green', 'fixed')} ${visible(path)}: ${visible(titles.join('; '))}\n`)
    .join('');
}

/** `Found 3 problems (1 error, 2 warnings), 2 fixable with --fix (1 more with --fix-unsafe).` */
function renderSummary(results: readonly FileResult[], accepted: number): string {
  const { files, errors, warnings, infos, fixable } = summarize(results);
  if (files === 0) return 'No Dockerfile found.\n';
  const problems = errors + warnings + infos;
  const held = accepted > 0 ? ` The baseline holds back ${accepted}${problems > 0 ? ' more' : ''}.` : '';
  if (problems === 0) return `No problems in ${count(files, 'file')}.${held}\n`;
  const unsafe = results
    .flatMap(({ findings }) => findings)
    .filter(({ fix }) => fix?.safety === 'unsafe').length;
  const kinds = [
    errors > 0 ? count(errors, 'error') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
    infos > 0 ? count(infos, 'info') : '',
  ].filter((kind) => kind !== '');
  let fixes = '';
  if (fixable > 0)
    fixes = `, ${fixable} fixable with --fix${unsafe > 0 ? ` (${unsafe} more with --fix-unsafe)` : ''}`;
  else if (unsafe > 0) fixes = `, ${unsafe} fixable with --fix-unsafe`;
  return `Found ${count(problems, 'problem')} (${kinds.join(', ')})${fixes}.${held}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
