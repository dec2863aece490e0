import type { Rule } from '../src/model.ts';
import { archBoundPreload } from './arch-bound-preload.ts';
import { arenasFollowHost } from './arenas-follow-host.ts';
import { danglingPreload } from './dangling-preload.ts';
import { decayTooLong } from './decay-too-long.ts';
import { fatalPreload } from './fatal-preload.ts';
import { fatalPythonmalloc } from './fatal-pythonmalloc.ts';
import { forkedBackgroundThread } from './forked-background-thread.ts';
import { inertGlibcTunable } from './inert-glibc-tunable.ts';
import { inertMallocConf } from './inert-malloc-conf.ts';
import { inertMallocTrim } from './inert-malloc-trim.ts';
import { inertPreload } from './inert-preload.ts';
import { invalidMallocConfValue } from './invalid-malloc-conf-value.ts';
import { malformedMallocConf } from './malformed-malloc-conf.ts';
import { malformedPreload } from './malformed-preload.ts';
import { missingAllocator } from './missing-allocator.ts';
import { noBackgroundThread } from './no-background-thread.ts';
import { preloadBeforeInstall } from './preload-before-install.ts';
import { pythonmallocOverride } from './pythonmalloc-override.ts';
import { rivalAllocators } from './rival-allocators.ts';
import { setprivAbort } from './setpriv-abort.ts';
import { unboundedWorkers } from './unbounded-workers.ts';
import { unknownMallocConfKey } from './unknown-malloc-conf-key.ts';
import { unloadedAllocator } from './unloaded-allocator.ts';
import { untunedJemalloc } from './untuned-jemalloc.ts';
import { workersExceedMemory } from './workers-exceed-memory.ts';
import { wrongPreloadPath } from './wrong-preload-path.ts';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
  archBoundPreload,
  arenasFollowHost,
  danglingPreload,
  decayTooLong,
  fatalPreload,
  fatalPythonmalloc,
  forkedBackgroundThread,
  inertGlibcTunable,
  inertMallocConf,
  inertMallocTrim,
  inertPreload,
  invalidMallocConfValue,
  malformedMallocConf,
  malformedPreload,
  missingAllocator,
  noBackgroundThread,
  preloadBeforeInstall,
  pythonmallocOverride,
  rivalAllocators,
  setprivAbort,
  unboundedWorkers,
  unknownMallocConfKey,
  unloadedAllocator,
  untunedJemalloc,
  workersExceedMemory,
  wrongPreloadPath,
];
