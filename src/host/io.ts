import { visible } from '../report/visible.ts';

/** What the CLI sees of the machine besides its files. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a terminal. */
  readonly isTTY: boolean;
  /** Its width, if it is one. */
  readonly columns?: number | undefined;
  /** Standard error is a terminal. */
  readonly isErrorTTY?: boolean | undefined;
  stdout(text: string): void;
  stderr(text: string): void;
  stdin(): Promise<Uint8Array>;
}

/** The one line on stderr that goes with exit code 2. */
export function complain(io: Io, message: string): void {
  io.stderr(`alloclint: ${visible(message)}\n`);
}
