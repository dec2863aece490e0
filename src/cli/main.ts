import * as core from '../index.ts';
import { codeOf, reasonOf } from '../host/failure.ts';
import { complain, type Io } from '../host/io.ts';
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

/** What was printed did not arrive, for another reason than that the reader has seen enough, like `head`. */
let isLost = false;

function lose(): void {
  isLost = true;
  process.exitCode = 2;
}

process.stdout.on('error', (error) => {
  if (codeOf(error) === 'EPIPE' || isLost) return;
  lose();
  complain(io, `standard output cannot be written (${reasonOf(error)}), free space or write elsewhere`);
});

process.stderr.on('error', (error) => {
  // Nowhere is left to say it.
  if (codeOf(error) !== 'EPIPE') lose();
});

const code = await run(process.argv.slice(2), io, core);
// The exit code is set and the process left to end: what was printed into a pipe must reach it.
process.exitCode = isLost ? 2 : code;
