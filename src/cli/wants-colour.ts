import type { Io } from '../host/io.ts';

/**
 * Whether to print colours. FORCE_COLOR and NO_COLOR as https://force-color.org and https://no-color.org have
 * them.
 */
export function wantsColour(choice: 'auto' | 'always' | 'never', io: Io): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io.env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return io.isTTY && term !== 'dumb';
}
