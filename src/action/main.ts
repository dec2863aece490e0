import * as core from '../index.ts';
import { run } from './run.ts';

// The exit code is set and the process left to end: what was printed into a pipe must reach it.
process.exitCode = await run(
  { cwd: process.cwd(), env: process.env, print: (text) => process.stdout.write(text) },
  core,
);
