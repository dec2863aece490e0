import type { Finding } from '../model.ts';
import { link, painter, severityColour, type Paint } from './colour.ts';
import { docsUrl } from './homepage.ts';
import { linesOf, positionOf, type Lines } from './position.ts';
import type { FileResult, FixedFile, ReportOptions } from './result.ts';
import { nextStep, sumOf } from './sum.ts';
import { visible, visibleStart } from './visible.ts';

interface Style {
  readonly paint: Paint;
  frame(lines: Lines, start: number, end: number): string;
  /** A rule's name, which leads to its page. */
  rule(name: string): string;
}

type PrettyOptions = Pick<
  ReportOptions,
  'colour' | 'links' | 'columns' | 'quiet' | 'fixed' | 'hints' | 'accepted'
> &
  Partial<Pick<ReportOptions, 'isComplete'>>;

/** For people: each finding with the line it points at, then a sum. */
export async function renderPretty(results: readonly FileResult[], options: PrettyOptions): Promise<string> {
  const paint = painter(options.colour);
  const blocks: string[] = [];
  if (results.some(({ findings }) => findings.length > 0)) {
    // Loaded here, not above: a run without findings is faster without it.
    const { defaultWidth, frame, widthIn } = await import('./frame.ts');
    const width = options.columns === undefined ? defaultWidth : widthIn(options.columns);
    const style: Style = {
      paint,
      frame: (lines, start, end) => frame(lines, start, end, width),
      rule: (name) => (options.links ? link(visible(name), docsUrl(name)) : visible(name)),
    };
    for (const result of results) {
      const lines = linesOf(result.text);
      for (const finding of result.findings) blocks.push(renderFinding(finding, result.path, lines, style));
    }
  }
  if (!options.quiet) {
    const next = options.hints ? nextStep(results) : undefined;
    const sum = [sumOf(results, options), ...(next === undefined ? [] : [next])];
    blocks.push(renderFixed(options.fixed, paint) + sum.map((line) => `${line}\n`).join(''));
  }
  return blocks.join('\n');
}

function renderFinding(finding: Finding, path: string, lines: Lines, style: Style): string {
  const { paint } = style;
  const { line, column } = positionOf(lines, finding.span.start);
  const colour = severityColour[finding.severity];
  const where = paint('bold', `${visibleStart(path)}:${line}:${column}`);
  const rows = [
    `${where} ${paint(colour, finding.severity)} ${style.rule(finding.rule)}`,
    `  ${visible(finding.message)}`,
  ];
  if (lines.text !== '') {
    for (const row of style.frame(lines, finding.span.start, finding.span.end).split('\n')) {
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
