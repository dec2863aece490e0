import * as core from '../index.ts';
import { codeOf } from '../host/failure.ts';
import type { Io } from '../host/io.ts';
import { run } from './run.ts';

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stdout.isTTY,
  columns: process.stdout.columns,
  isErrorTTY: process.stderr.isTTY,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  async stdin() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
};

// A reader that has seen enough, like `head`, is no error.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

// The exit code is set and the process left to end: what was printed into a pipe must reach it.
process.exitCode = await run(process.argv.slice(2), io, core);
