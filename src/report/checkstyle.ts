import { linesOf, positionOf } from './position.ts';
import type { FileResult } from './result.ts';
import { tag, xmlHeader } from './xml.ts';

/** The report of Checkstyle, which most CI servers read. Every file that was read is listed. */
export function renderCheckstyle(results: readonly FileResult[]): string {
  const rows = results.flatMap(({ path, text, findings }) => {
    const lines = linesOf(text);
    const errors = findings.map(({ rule, severity, message, span }) => {
      const { line, column } = positionOf(lines, span.start);
      return `    ${tag('error', { line, column, severity, message, source: `alloclint.${rule}` })}/>`;
    });
    const file = `  ${tag('file', { name: path })}`;
    return errors.length === 0 ? [`${file}/>`] : [`${file}>`, ...errors, '  </file>'];
  });
  return [xmlHeader, '<checkstyle version="4.3">', ...rows, '</checkstyle>', ''].join('\n');
}
