/**
 * The variables that mimalloc and tcmalloc read, and what they make of a value. Run: Debian 12 and 13, Ubuntu 22.04 and
 * 24.04, CPython 3.13.5.
 */

export interface AllocatorVariable {
  readonly name: string;
  readonly reader: 'mimalloc' | 'tcmalloc';
  /** How a value is read; `any`: not told apart here. */
  readonly value: 'milliseconds' | 'bytes' | 'rate' | 'boolean' | 'any';
  /** Only these lines of mimalloc read it: up to 2.1.1 (Debian 12, Ubuntu 22.04), or from 2.1.2 on, 3 and CPython's. */
  readonly only?: '2.0' | 'newer';
}

const mimalloc = (
  value: AllocatorVariable['value'],
  names: string,
  only?: AllocatorVariable['only'],
): readonly AllocatorVariable[] =>
  names.split(' ').map((name) => ({
    name: `MIMALLOC_${name}`,
    reader: 'mimalloc',
    value,
    ...(only === undefined ? {} : { only }),
  }));

const tcmalloc = (value: AllocatorVariable['value'], names: string): readonly AllocatorVariable[] =>
  names.split(' ').map((name) => ({ name: `TCMALLOC_${name}`, reader: 'tcmalloc', value }));

/**
 * mimalloc: the table of options in src/options.c of v2.0.5, v2.0.9, v2.1.1, v2.1.2, v2.2.7, v3.0.1, v3.2.8, v3.4.3 and
 * CPython's Objects/mimalloc, with the old names that it still takes. gperftools: what src/ of 2.7, 2.10, 2.16 and 2.18.1
 * asks the environment for.
 */
export const ALLOCATOR_VARIABLES: readonly AllocatorVariable[] = [
  ...mimalloc('milliseconds', 'RESET_DELAY'),
  ...mimalloc('milliseconds', 'PURGE_DELAY', 'newer'),
  ...mimalloc('milliseconds', 'DECOMMIT_DELAY', '2.0'),
  ...mimalloc(
    'any',
    'SHOW_ERRORS SHOW_STATS VERBOSE EAGER_COMMIT EAGER_COMMIT_DELAY LARGE_OS_PAGES RESERVE_HUGE_OS_PAGES RESERVE_HUGE_OS_PAGES_AT RESERVE_OS_MEMORY ABANDONED_PAGE_RESET DECOMMIT_EXTEND_DELAY USE_NUMA_NODES LIMIT_OS_ALLOC OS_TAG MAX_ERRORS MAX_WARNINGS MAX_SEGMENT_RECLAIM DESTROY_ON_EXIT',
  ),
  ...mimalloc(
    'any',
    'ARENA_EAGER_COMMIT EAGER_REGION_COMMIT PURGE_DECOMMITS RESET_DECOMMITS ALLOW_LARGE_OS_PAGES ALLOW_THP ABANDONED_PAGE_PURGE ABANDONED_RECLAIM_ON_FREE ARENA_RESERVE ARENA_PURGE_MULT ARENA_MAX_OBJECT_SIZE ARENA_IS_NUMA_LOCAL PURGE_EXTEND_DELAY MINIMAL_PURGE_SIZE DISALLOW_OS_ALLOC DISALLOW_ARENA_ALLOC RETRY_ON_OOM VISIT_ABANDONED GUARDED_MIN GUARDED_MAX GUARDED_PRECISE GUARDED_SAMPLE_RATE GUARDED_SAMPLE_SEED GENERIC_COLLECT TARGET_SEGMENTS_PER_THREAD RECLAIM_ON_FREE PAGE_RECLAIM_ON_FREE PAGE_RECLAIM_MAX PAGE_MAX_RECLAIM PAGE_CROSS_THREAD_MAX_RECLAIM PAGE_FULL_RETAIN PAGE_MAX_CANDIDATES MAX_VABITS PAGEMAP_COMMIT PAGE_COMMIT_ON_DEMAND',
    'newer',
  ),
  ...mimalloc(
    'any',
    'PAGE_RESET SEGMENT_CACHE ABANDONED_PAGE_DECOMMIT ALLOW_DECOMMIT SEGMENT_DECOMMIT_DELAY',
    '2.0',
  ),
  ...tcmalloc('rate', 'RELEASE_RATE'),
  ...tcmalloc('boolean', 'AGGRESSIVE_DECOMMIT'),
  ...tcmalloc('bytes', 'MAX_TOTAL_THREAD_CACHE_BYTES'),
  ...tcmalloc(
    'any',
    'SAMPLE_PARAMETER LARGE_ALLOC_REPORT_THRESHOLD SKIP_MMAP SKIP_SBRK DISABLE_MEMORY_RELEASE HEAP_LIMIT_MB ENABLE_SIZED_DELETE MEMFS_MALLOC_PATH MEMFS_LIMIT_MB MEMFS_ABORT_ON_FAIL MEMFS_IGNORE_MMAP_FAIL MEMFS_MAP_PRIVATE MEMFS_DISABLE_FALLBACK DEVMEM_START DEVMEM_LIMIT TRANSFER_NUM_OBJ OVERRIDE_PAGESIZE STACKTRACE_METHOD STACKTRACE_METHOD_VERBOSE',
  ),
  // libtcmalloc_debug.so and libtcmalloc_minimal_debug.so alone: src/debugallocation.cc.
  ...tcmalloc(
    'any',
    'TRACE TRACE_FILE PAGE_FENCE PAGE_FENCE_NEVER_RECLAIM PAGE_FENCE_READABLE RECLAIM_MEMORY MAX_FREE_QUEUE_SIZE SYMBOLIZE_STACKTRACE',
  ),
];
