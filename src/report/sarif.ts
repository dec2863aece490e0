import { fingerprintsOf } from './fingerprint.ts';
import { homepage } from './homepage.ts';
import { toJson } from './json.ts';
import { lineHashes } from './line-hash.ts';
import { linesOf, positionOf } from './position.ts';
import type { FileResult, ReportOptions } from './result.ts';
import { resultOf, root } from './sarif-result.ts';
import { descriptorsOf, type Descriptor } from './sarif-rules.ts';

/** GitHub refuses a run with more: "SARIF results exceed limits". */
const maxResults = 25_000;

type SarifOptions = Pick<ReportOptions, 'rules' | 'version' | 'page' | 'isComplete'>;

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning and editors. */
export function renderSarif(results: readonly FileResult[], options: SarifOptions): string {
  const rules = descriptorsOf(options);
  const all = results.flatMap((result) => resultsOf(result, rules));
  return toJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'alloclint', semanticVersion: options.version, informationUri: homepage, rules },
        },
        invocations: [invocationOf(options.isComplete, all.length - maxResults)],
        originalUriBaseIds: {
          [root]: { description: { text: 'The folder that alloclint was started in.' } },
        },
        columnKind: 'utf16CodeUnits',
        results: all.slice(0, maxResults),
      },
    ],
  });
}

function resultsOf(result: FileResult, rules: readonly Descriptor[]): readonly object[] {
  const { path, text, findings } = result;
  if (findings.length === 0) return [];
  const lines = linesOf(text);
  const fingerprints = fingerprintsOf(result);
  const hashes = lineHashes(text);
  return findings.map((finding, index) => {
    const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
    const lineHash = hashes[positionOf(lines, finding.span.start).line - 1];
    return resultOf(finding, path, lines, ruleIndex, { fingerprint: fingerprints[index] ?? '', lineHash });
  });
}

function invocationOf(executionSuccessful: boolean, leftOut: number): object {
  if (leftOut <= 0) return { executionSuccessful };
  const text = `${leftOut} results more than the ${maxResults} that a run may have are left out.`;
  return { executionSuccessful, toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}
