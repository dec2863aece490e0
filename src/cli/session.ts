import { resolve } from 'node:path';
import type { Work } from '../host/sources.ts';
import { writeAtomically } from '../host/write.ts';
import type { Arguments } from './args.ts';

/** What a command works with. */
export interface Session extends Work {
  readonly args: Arguments;
}

/** To stdout, or whole and at once to `--output`. */
export function publish({ args, io }: Session, report: string): void {
  if (args.output === undefined) {
    if (report !== '') io.stdout(report);
  } else {
    writeAtomically(resolve(io.cwd, args.output), report, args.output);
  }
}
