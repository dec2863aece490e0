import type { Base, Facts, Run } from '../model.ts';

/** `glibc's allocator`, `musl's allocator`. */
export function libcAllocator({ libc }: Base): string {
  return libc === 'unknown' ? "the libc's allocator" : `${libc}'s allocator`;
}

/** What runs, for a message: the server by its name, else the process. */
export function subject({ process }: Run): string {
  return process.server === 'none' ? 'the process' : process.server;
}

/** The facts a judgement rests on, the most telling first. */
export function chainOfFacts({ run }: Facts, ...first: readonly string[]): string[] {
  return [...first, run.process.why, ...run.image.why].filter((why) => why !== '');
}
