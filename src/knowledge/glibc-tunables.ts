/** The knobs of glibc's malloc. */

// Newer lists have no tcache_unsorted_limit; older ones no hugetlb (before 2.35) and no mxfast (before 2.31).
const LIST =
  'ld.so --list-tunables, glibc 2.36; the names of the variables: env_alias in elf/dl-tunables.list of bminor/glibc@04277e02 ' +
  'and zatrazz/glibc@214b62dd (2026)';

/** Variables of the environment, with their underscore. */
export const GLIBC_VARIABLES: readonly string[] = [
  'MALLOC_ARENA_MAX',
  'MALLOC_ARENA_TEST',
  'MALLOC_CHECK_',
  'MALLOC_MMAP_MAX_',
  'MALLOC_MMAP_THRESHOLD_',
  'MALLOC_PERTURB_',
  'MALLOC_TOP_PAD_',
  'MALLOC_TRIM_THRESHOLD_',
];

/** Names of `glibc.malloc.` in GLIBC_TUNABLES. */
export const GLIBC_MALLOC_TUNABLES = {
  names: [
    'arena_max',
    'arena_test',
    'check',
    'hugetlb',
    'mmap_max',
    'mmap_threshold',
    'mxfast',
    'perturb',
    'tcache_count',
    'tcache_max',
    'tcache_unsorted_limit',
    'top_pad',
    'trim_threshold',
  ],
  source: LIST,
} as const;
