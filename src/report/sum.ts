import { summarize, type FileResult } from './result.ts';

/** `Found 3 problems (1 error, 2 warnings), 2 fixable with --fix (1 more with --fix-unsafe).` */
export function sumOf(results: readonly FileResult[]): string {
  const { files, errors, warnings, infos, fixable } = summarize(results);
  if (files === 0) return 'No Dockerfile found.';
  const problems = errors + warnings + infos;
  if (problems === 0) return `No problems in ${count(files, 'file')}.`;
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
  return `Found ${count(problems, 'problem')} (${kinds.join(', ')})${fixes}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
