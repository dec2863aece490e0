import { visible } from '../report/visible.ts';

/** What the CLI sees of the machine besides its files. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a terminal. */
  readonly isTTY: boolean;
  stdout(text: string): void;
  stderr(text: string): void;
  stdin(): Promise<Uint8Array>;
}

/** Why the job, or one file of it, cannot be done: one line that also says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The one line on stderr that goes with exit code 2. */
export function complain(io: Io, message: string): void {
  io.stderr(`alloclint: ${visible(message)}\n`);
}

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
