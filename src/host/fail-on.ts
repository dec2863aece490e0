import type { Severity } from '../model.ts';

const ranks: Readonly<Record<Severity | 'never', number>> = { info: 0, warning: 1, error: 2, never: 3 };

/** Whether a finding is severe enough to fail. */
export function failsOn(severity: Severity, failOn: Severity | 'never'): boolean {
  return ranks[severity] >= ranks[failOn];
}
