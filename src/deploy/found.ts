import type { CommandLine, Process, ShellScript, Span } from '../model.ts';
import type { ImageFile } from './context-files.ts';
import type { Env } from './words.ts';

export interface ProcessOptions {
  /** The interpreter's version. */
  readonly python: string | undefined;
  /** What the image has at a path (absolute, or relative to its working directory), if the context shows it. */
  readonly readScript: (path: string) => ImageFile | undefined;
  /** Whether a program of this name comes from the build context, even if it cannot be read. */
  readonly isCopied: (name: string) => boolean;
  /** The paths in the image that match a glob, of files that the context shows. */
  readonly listFiles: (glob: string) => readonly string[];
  readonly parseShell: (text: string) => ShellScript;
}

/** A Python file of the build context, or a piece of code. */
export type PythonFile = NonNullable<Process['module']>;

/** A process without the scripts on the way to it, which gather in `Seeing`. */
export type Found = Omit<Process, 'scripts' | 'variables'> & {
  /** `undefined`: as the command was started. */
  readonly variables: Env | undefined;
};

export interface Seeing {
  readonly command: CommandLine;
  readonly options: ProcessOptions;
  /** Path and text of every script that was read. */
  readonly seen: Map<string, string>;
  /** What is left before a thicket of scripts is given up. */
  readonly steps: { left: number };
}

export interface State {
  readonly env: Env;
  /** Where a script went: empty for the working directory of the image, `undefined` when it is not known. */
  readonly cwd: string | undefined;
  readonly depth: number;
  /** The scripts that are being followed: one that starts itself again, as another user, is not followed twice. */
  readonly within: readonly string[];
  /** Of the text that is being followed, or of the command. */
  readonly span: Span;
}

/** A process of which nothing is known but why. */
export function nobody(why: string, span: Span): Omit<Found, 'via'> {
  const workers = { value: undefined, span };
  return {
    server: 'none',
    model: 'unknown',
    workers,
    program: undefined,
    variables: undefined,
    module: undefined,
    ends: false,
    longRunning: false,
    opaque: undefined,
    dropsVariables: undefined,
    why,
  };
}
