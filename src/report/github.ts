import type { Finding, Severity } from '../model.ts';
import { lastLineOf, linesOf, positionOf, type Lines } from './position.ts';
import type { FileResult } from './result.ts';
import { visible } from './visible.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Commands to the runner of GitHub Actions, one per finding: it shows them at their lines in the diff. */
export function renderGithub(results: readonly FileResult[]): string {
  return results
    .flatMap(({ path, text, findings }) => {
      const lines = linesOf(text);
      return findings.map((finding) => commandOf(finding, path, lines));
    })
    .join('');
}

function commandOf({ rule, severity, message, span, why }: Finding, path: string, lines: Lines): string {
  const start = positionOf(lines, span.start);
  const endLine = lastLineOf(lines, span);
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', path],
    ['line', start.line],
    ['endLine', endLine],
    // The runner drops columns where a finding has several lines: actions/runner, IssueCommandExtension.
    ...(endLine === start.line
      ? ([
          ['col', start.column],
          ['endColumn', start.column + span.end - span.start],
        ] as const)
      : []),
    ['title', rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  const text = [message, ...why.slice(0, 1).map((first) => `why: ${first}`)];
  return `::${commands[severity]} ${written}::${text.map(data).join('%0A')}\n`;
}

/**
 * As the runner reads it back (actions/runner, ActionCommand). Line breaks are visible already: nothing of a text can
 * start a line, and so a command.
 */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
