import type { Rule } from '../src/model.ts';
import { danglingPreload } from './dangling-preload.ts';
import { decayTooLong } from './decay-too-long.ts';
import { forkedBackgroundThread } from './forked-background-thread.ts';
import { malformedMallocConf } from './malformed-malloc-conf.ts';
import { missingAllocator } from './missing-allocator.ts';
import { noBackgroundThread } from './no-background-thread.ts';
import { unloadedAllocator } from './unloaded-allocator.ts';
import { untunedJemalloc } from './untuned-jemalloc.ts';
import { workersExceedMemory } from './workers-exceed-memory.ts';
import { wrongPreloadPath } from './wrong-preload-path.ts';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
  danglingPreload,
  decayTooLong,
  forkedBackgroundThread,
  malformedMallocConf,
  missingAllocator,
  noBackgroundThread,
  unloadedAllocator,
  untunedJemalloc,
  workersExceedMemory,
  wrongPreloadPath,
];
