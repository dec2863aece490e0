import type { Fix } from '../model.ts';
import { summarize, type FileResult, type ReportOptions } from './result.ts';

type SumOptions = Partial<Pick<ReportOptions, 'accepted' | 'isComplete'>>;

/** `Found 3 problems (1 error, 2 warnings), 2 fixable with --fix (1 more with --fix-unsafe).` */
export function sumOf(results: readonly FileResult[], { accepted = 0, isComplete }: SumOptions = {}): string {
  const { files, errors, warnings, infos, fixable } = summarize(results);
  if (files === 0) return isComplete === false ? 'No file could be read.' : 'No Dockerfile found.';
  const problems = errors + warnings + infos;
  const more = problems > 0 ? ' more' : '';
  const ignored = results.reduce((sum, result) => sum + (result.ignored ?? 0), 0);
  const held = [
    accepted > 0 ? ` The baseline holds back ${accepted}${more}.` : '',
    ignored > 0 ? ` ${ignored}${more} ${ignored === 1 ? 'is' : 'are'} ignored by comments.` : '',
  ].join('');
  if (problems === 0) return `No problems in ${count(files, 'file')}.${held}`;
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
  return `Found ${count(problems, 'problem')} (${kinds.join(', ')})${fixes}.${held}`;
}

/** One thing to do, the nearest to a solution; `undefined` when nothing is wrong. */
export function nextStep(results: readonly FileResult[]): string | undefined {
  const findings = results.flatMap((result) => result.findings);
  const has = (safety: Fix['safety']): boolean => findings.some(({ fix }) => fix?.safety === safety);
  if (findings.length === 0) return undefined;
  if (has('safe')) return 'Next: alloclint --diff shows what --fix would write.';
  if (has('unsafe')) return 'Next: alloclint --fix-unsafe --diff shows what --fix-unsafe would write.';
  const rules = new Set(findings.map(({ rule }) => rule));
  return `Next: alloclint explain ${rules.size === 1 ? [...rules].join('') : 'RULE'} says what to do.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
