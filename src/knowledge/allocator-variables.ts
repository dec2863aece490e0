/** The variables that mimalloc and tcmalloc read, and what they make of a value. Run: Debian 12 and 13, CPython 3.13.5. */

export interface AllocatorVariable {
  readonly name: string;
  readonly reader: 'mimalloc' | 'tcmalloc';
  /** How a value is read; `any`: not told apart here. */
  readonly value: 'milliseconds' | 'bytes' | 'rate' | 'boolean' | 'any';
  /** Only these lines of mimalloc read it: 2.0 (Debian 12, Ubuntu 22.04), or 2.1 and newer, 3 and CPython's. */
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

/** mimalloc: what MIMALLOC_VERBOSE=1 lists in 2.0.9, 3.0.1 and CPython 3.13.5; gperftools 2.10 and 2.16: src/tcmalloc.cc and its manual. */
export const ALLOCATOR_VARIABLES: readonly AllocatorVariable[] = [
  ...mimalloc('milliseconds', 'RESET_DELAY'),
  ...mimalloc('milliseconds', 'PURGE_DELAY', 'newer'),
  ...mimalloc('milliseconds', 'DECOMMIT_DELAY', '2.0'),
  ...mimalloc(
    'any',
    'SHOW_ERRORS SHOW_STATS VERBOSE EAGER_COMMIT EAGER_COMMIT_DELAY LARGE_OS_PAGES RESERVE_HUGE_OS_PAGES RESERVE_HUGE_OS_PAGES_AT RESERVE_OS_MEMORY PAGE_RESET USE_NUMA_NODES LIMIT_OS_ALLOC OS_TAG MAX_ERRORS MAX_WARNINGS MAX_SEGMENT_RECLAIM DESTROY_ON_EXIT',
  ),
  ...mimalloc(
    'any',
    'ARENA_EAGER_COMMIT PURGE_DECOMMITS ALLOW_LARGE_OS_PAGES ABANDONED_PAGE_PURGE ARENA_RESERVE ARENA_PURGE_MULT PURGE_EXTEND_DELAY DISALLOW_OS_ALLOC DISALLOW_ARENA_ALLOC RETRY_ON_OOM VISIT_ABANDONED TARGET_SEGMENTS_PER_THREAD RECLAIM_ON_FREE PAGE_FULL_RETAIN PAGE_MAX_CANDIDATES MAX_VABITS PAGEMAP_COMMIT PAGE_COMMIT_ON_DEMAND',
    'newer',
  ),
  ...mimalloc(
    'any',
    'ABANDONED_PAGE_DECOMMIT ALLOW_DECOMMIT SEGMENT_DECOMMIT_DELAY DECOMMIT_EXTEND_DELAY',
    '2.0',
  ),
  ...tcmalloc('rate', 'RELEASE_RATE'),
  ...tcmalloc('boolean', 'AGGRESSIVE_DECOMMIT'),
  ...tcmalloc('bytes', 'MAX_TOTAL_THREAD_CACHE_BYTES'),
  ...tcmalloc(
    'any',
    'SAMPLE_PARAMETER LARGE_ALLOC_REPORT_THRESHOLD MAX_PER_THREAD_CACHE_BYTES SKIP_MMAP SKIP_SBRK DISABLE_MEMORY_RELEASE HEAP_LIMIT_MB PAGE_FENCE PAGE_FENCE_NEVER_RECLAIM PAGE_FENCE_READABLE RECLAIM_MEMORY MALLOC_RECLAIM MEMFS_MALLOC_PATH MEMFS_LIMIT_MB MEMFS_ABORT_ON_FAIL MEMFS_IGNORE_MMAP_FAIL MEMFS_MAP_PRIVATE MEMFS_DISABLE_FALLBACK DEVMEM_START DEVMEM_LIMIT DEVMEM_DEVICE TRANSFER_NUM_OBJ PAGE_SIZE_OVERRIDE OVERRIDE_PAGESIZE STACKTRACE_METHOD STACKTRACE_METHOD_VERBOSE',
  ),
];
