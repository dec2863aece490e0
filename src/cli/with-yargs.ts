/** What needs yargs, loaded together: a run on files alone is faster without it. */
export { completionCommand } from './completion.ts';
export { parseRaw } from './raw-args.ts';
