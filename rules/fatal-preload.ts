import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import type { Allocator, Rule } from '../src/model.ts';

type Fatal = Extract<Allocator, { kind: 'fatal' }>;

const nothingStarts = ({ preload: { name }, reason }: Fatal): string =>
  `"${name}" cannot be loaded, so no program of the image starts: ${reason}; copy the library, and what it needs, from an image of the same release`;

export const fatalPreload: Rule = {
  name: 'fatal-preload',
  severity: 'error',
  fix: 'none',
  summary: 'the preloaded library cannot be loaded, so no program of the image starts',
  *check(facts) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'fatal') return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: nothingStarts(allocator),
      why: chainOfFacts(facts),
    };
  },
};
