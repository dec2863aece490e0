import type { Finding } from '../model.ts';
import { docsUrl } from './homepage.ts';
import { linesOf, positionOf, type Lines } from './position.ts';
import type { FileResult } from './result.ts';
import { tag, xml, xmlHeader } from './xml.ts';

/**
 * A suite per file, a test per finding. Errors and warnings are failures, whatever `--fail-on` says; an info is a test
 * that passed and prints its text. A file without findings is one test that passed.
 */
export function renderJunit(results: readonly FileResult[]): string {
  const failures = results.flatMap(({ findings }) => findings.filter(fails)).length;
  const tests = results.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const head = tag('testsuites', { name: 'alloclint', tests, failures, errors: 0 });
  const rows = results.flatMap(suiteOf);
  return [xmlHeader, `${head}>`, ...rows, '</testsuites>', ''].join('\n');
}

function fails({ severity }: Finding): boolean {
  return severity !== 'info';
}

function suiteOf({ path, text, findings }: FileResult): readonly string[] {
  const counts = { tests: Math.max(1, findings.length), failures: findings.filter(fails).length, errors: 0 };
  const lines = linesOf(text);
  const names = uniqueNames(findings);
  const cases = findings.flatMap((finding, index) =>
    caseOf(finding, names[index] ?? finding.rule, path, lines),
  );
  const clean = `    ${tag('testcase', { name: 'no findings', classname: path, file: path })}/>`;
  return [
    `  ${tag('testsuite', { name: path, ...counts })}>`,
    ...(cases.length === 0 ? [clean] : cases),
    '  </testsuite>',
  ];
}

/**
 * A server compares runs by the names of the tests and keeps one of equal ones: the rule, with a number from the second
 * on. A line would make a new test of a finding that moved.
 */
function uniqueNames(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule }) => {
    const number = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, number);
    return number === 1 ? rule : `${rule} (${number})`;
  });
}

function caseOf(finding: Finding, name: string, path: string, lines: Lines): readonly string[] {
  const { rule, severity, message, span, why, fix, refusal } = finding;
  const { line, column } = positionOf(lines, span.start);
  const details = [
    `${path}:${line}:${column} ${severity} ${rule}`,
    message,
    ...why.map((each) => `why: ${each}`),
    ...(fix === undefined ? [] : [`${fix.safety === 'suggestion' ? 'suggestion' : 'fix'}: ${fix.title}`]),
    ...(refusal === undefined ? [] : [`no fix: ${refusal}`]),
    docsUrl(rule),
  ];
  const text = details.map(xml).join('\n');
  const body = fails(finding)
    ? `${tag('failure', { message, type: severity })}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return [
    `    ${tag('testcase', { name, classname: path, file: path, line })}>`,
    `      ${body}`,
    '    </testcase>',
  ];
}
