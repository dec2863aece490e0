/** Why the job, or one file of it, cannot be done: a line for each fault, that also says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** Most failures have one. */
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('; '));
    this.lines = lines;
  }
}

/** A Failure of one Dockerfile alone: no other one can have it. */
export class Unreadable extends Failure {}

/** `ENOENT` and the like. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** `permission denied` rather than `EACCES: permission denied, open '/x'`. */
export function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return /^[A-Z]+: ([^,]+),/.exec(message)?.[1] ?? message;
}

/** Some quote the text that they choked on. */
const maxMessage = 300;

export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.length > maxMessage ? `${message.slice(0, maxMessage)}...` : message;
}
