import type { Span } from '../model.ts';
import type { Env, Word } from './words.ts';

/** What is known of a server when its processes are counted. */
export interface ServerContext {
  readonly args: readonly Word[];
  readonly env: Env;
  readonly python: string | undefined;
  /** Where a script went before it started the server: empty for the working directory of the image. */
  readonly cwd: string | undefined;
  /** Of the command. */
  readonly span: Span;
  readonly read: (path: string | undefined) => string | undefined;
}
