import type { Severity } from '../model.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { toJson } from './json.ts';
import { lastLineOf, linesOf, positionOf } from './position.ts';
import type { FileResult } from './result.ts';
import { visible } from './visible.ts';

/**
 * An error here is a "major" there, as for other linters: "critical" and "blocker" would stand above the findings of
 * tools that find security holes.
 */
const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
export function renderGitlab(results: readonly FileResult[]): string {
  return toJson(
    results.flatMap((result) => {
      const lines = linesOf(result.text);
      const fingerprints = fingerprintsOf(result, 'report');
      return result.findings.map(({ rule, severity, message, span }, index) => ({
        description: visible(message),
        check_name: rule,
        fingerprint: fingerprints[index],
        severity: severities[severity],
        location: {
          path: result.path,
          lines: { begin: positionOf(lines, span.start).line, end: lastLineOf(lines, span) },
        },
      }));
    }),
  );
}
