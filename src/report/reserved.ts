import type { Severity } from '../model.ts';

/** Findings that no rule makes. They have no page: the index of the rules says what they are. */
export const reserved: ReadonlyMap<string, string> = new Map([
  [
    'syntax-error',
    'The builder would refuse the file, or it is no Dockerfile: nothing else in it is judged.',
  ],
  [
    'malformed-ignore',
    'A comment starts like "# alloclint ignore=RULE reason=WHY" and is not understood: it ignores nothing.',
  ],
  ['unused-ignore', 'A comment ignores a rule that has nothing to say there: delete the comment.'],
]);

/** How severe such a finding is when no config says otherwise. */
export function reservedSeverity(name: string): Severity {
  return name === 'syntax-error' ? 'error' : 'warning';
}
