import { docsUrl } from './homepage.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { linesOf, positionOf } from './position.ts';
import type { FileResult, ReportOptions } from './result.ts';
import { sumOf } from './sum.ts';

/** For job summaries and comments: the sum, and a table of the findings. */
export function renderMarkdown(
  results: readonly FileResult[],
  options: Partial<Pick<ReportOptions, 'accepted' | 'isComplete'>> = {},
): string {
  const rows = results.flatMap(({ path, text, findings }) => {
    const lines = linesOf(text);
    return findings.map(({ rule, severity, message, span }) => {
      const { line, column } = positionOf(lines, span.start);
      const place = markdownCode(`${path}:${line}:${column}`);
      return `| ${severity} | ${place} | [${markdownText(rule)}](${docsUrl(rule)}) | ${markdownText(message)} |\n`;
    });
  });
  const table =
    rows.length === 0 ? '' : `\n| severity | place | rule | says |\n|---|---|---|---|\n${rows.join('')}`;
  return `**alloclint:** ${sumOf(results, options)}\n${table}`;
}
