import { nearest } from './allocator/nearest.ts';

/** `, did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const close = nearest(word, candidates);
  return close === undefined ? '' : `, did you mean "${close}"?`;
}
