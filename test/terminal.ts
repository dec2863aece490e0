import { run } from '../src/cli/run.ts';
import type { Core } from '../src/host/core.ts';
import * as library from '../src/index.ts';

/** What a run of the program prints, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Terminal {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly stdin?: string | Uint8Array;
  /** Another linter than ours. */
  readonly core?: Core;
}

/** The program, as a person runs it in a folder. */
export async function runIn(
  { cwd, env = {}, isTTY = false, stdin = '', core = library }: Terminal,
  ...argv: readonly string[]
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const io = {
    cwd,
    env,
    isTTY,
    stdout: (text: string) => (stdout += text),
    stderr: (text: string) => (stderr += text),
    stdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  };
  const code = await run(argv, io, core);
  return { code, stdout, stderr };
}
