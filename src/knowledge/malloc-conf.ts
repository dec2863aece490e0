/**
 * MALLOC_CONF by jemalloc release: keys, types, ranges, the defaults that rules need, and which builds have
 * the keys that need a configure option. Releases between two listed ones are not judged.
 */

/** The releases that distributions ship, oldest first. */
export const JEMALLOC_VERSIONS = [
  '3.6.0',
  '4.0.4',
  '4.5.0',
  '5.0.1',
  '5.1.0',
  '5.2.1',
  '5.3.0',
  '5.3.1',
  '5.4.0',
] as const;
export type JemallocVersion = (typeof JEMALLOC_VERSIONS)[number];

/** Ranges are those of 64-bit builds. No `min` or `max`: none is checked, or it depends on the page size or the build. */
export type ConfType =
  | { readonly kind: 'bool' }
  /** Signed; outside the range the pair is ignored. */
  | { readonly kind: 'integer'; readonly min: number; readonly max?: number }
  /** Unsigned; outside the range the pair is ignored, or the value is moved to the limit when `clipped`. */
  | {
      readonly kind: 'unsigned';
      readonly min?: number;
      readonly max?: number;
      readonly clipped?: true;
      readonly words?: readonly string[];
    }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'ratio'; readonly max?: number; readonly orMinusOne?: true }
  /** `1-128:4|129-256:2`. */
  | { readonly kind: 'sizes' }
  | { readonly kind: 'text' };

/**
 * A configure option without which the key does not exist. Not listed: those of the thread cache (3.6.0 to 4.5.0) and
 * of huge pages (4.5.0), which are on by default.
 */
export type BuildOption =
  | 'prof'
  | 'xmalloc'
  | 'utrace'
  | 'log'
  | 'uaf-detection'
  | 'fill'
  | 'valgrind'
  | 'cxx';

export interface ConfKeyRow {
  readonly key: string;
  readonly type: ConfType;
  readonly since: JemallocVersion;
  /** The last release that has it. */
  readonly until?: JemallocVersion;
  /** From here on the removed key is ignored without a message. */
  readonly silentFrom?: JemallocVersion;
  readonly build?: BuildOption;
  readonly source: string;
}

const SRC_3_6 = 'jemalloc 3.6.0 src/jemalloc.c malloc_conf_init';
const SRC_4_0 = 'jemalloc 4.0.4 src/jemalloc.c malloc_conf_init';
const SRC_4_5 = 'jemalloc 4.5.0 src/jemalloc.c malloc_conf_init';
const SRC_5_0 = 'jemalloc 5.0.1 src/jemalloc.c malloc_conf_init';
const SRC_5_1 = 'jemalloc 5.1.0 src/jemalloc.c malloc_conf_init';
const SRC_5_2 = 'jemalloc 5.2.1 src/jemalloc.c malloc_conf_init_helper';
const SRC_5_3_0 = 'jemalloc 5.3.0 src/jemalloc.c malloc_conf_init_helper';
const SRC_5_3_1 = 'jemalloc 5.3.1 src/conf.c malloc_conf_init_helper';
/** The list of deprecated keys of 5.4.0 is in the same file; the tag itself was not to be had. */
const SRC_5_4 = 'jemalloc 07d4afe3 (5.4.0 or soon after) src/conf.c';

const BOOL: ConfType = { kind: 'bool' };
const UNSIGNED: ConfType = { kind: 'unsigned' };
const TEXT: ConfType = { kind: 'text' };
const SIZES: ConfType = { kind: 'sizes' };
const RATIO: ConfType = { kind: 'ratio' };
const CLIPPED: ConfType = { kind: 'unsigned', clipped: true };
/** Up to SC_LARGE_MAXCLASS, 7 x 2^60 (include/jemalloc/internal/sc.h). */
const SIZE: ConfType = { kind: 'unsigned', max: 7 * 2 ** 60 };
/** NSTIME_SEC_MAX x 1000 (include/jemalloc/internal/nstime.h). */
const DECAY_MS: ConfType = { kind: 'integer', min: -1, max: 18446744072000 };

export const confKeyRows = (): readonly ConfKeyRow[] => [
  { key: 'abort', type: BOOL, since: '3.6.0', source: SRC_3_6 },
  { key: 'abort_conf', type: BOOL, since: '5.0.1', source: SRC_5_0 },
  { key: 'background_thread', type: BOOL, since: '5.0.1', source: SRC_5_0 },
  { key: 'bin_shards', type: SIZES, since: '5.2.1', source: SRC_5_2 },
  { key: 'cache_oblivious', type: BOOL, since: '5.3.1', source: SRC_5_3_1 },
  { key: 'calloc_madvise_threshold', type: SIZE, since: '5.3.1', source: SRC_5_3_1 },
  { key: 'confirm_conf', type: BOOL, since: '5.2.1', source: SRC_5_2 },
  { key: 'debug_double_free_max_scan', type: UNSIGNED, since: '5.3.1', source: SRC_5_3_1 },
  {
    key: 'decay_time',
    type: { kind: 'integer', min: -1, max: 18446744072 },
    since: '4.5.0',
    until: '4.5.0',
    source: SRC_4_5,
  },
  { key: 'dirty_decay_ms', type: DECAY_MS, since: '5.0.1', source: SRC_5_0 },
  { key: 'disable_large_size_classes', type: BOOL, since: '5.3.1', source: SRC_5_3_1 },
  {
    key: 'dss',
    type: { kind: 'choice', values: ['disabled', 'primary', 'secondary'] },
    since: '3.6.0',
    source: SRC_3_6,
  },
  { key: 'experimental_hpa_enforce_hugify', type: BOOL, since: '5.3.1', source: SRC_5_3_1 },
  {
    key: 'experimental_hpa_max_purge_nhp',
    type: { kind: 'integer', min: -1 },
    since: '5.3.1',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_1,
  },
  { key: 'experimental_hpa_start_huge_if_thp_always', type: BOOL, since: '5.3.1', source: SRC_5_3_1 },
  {
    key: 'experimental_infallible_new',
    type: BOOL,
    since: '5.3.0',
    until: '5.3.1',
    silentFrom: '5.4.0',
    build: 'cxx',
    source: SRC_5_3_0,
  },
  { key: 'experimental_pac_sec_max_alloc', type: CLIPPED, since: '5.4.0', source: SRC_5_4 },
  { key: 'experimental_pac_sec_max_bytes', type: CLIPPED, since: '5.4.0', source: SRC_5_4 },
  {
    key: 'experimental_pac_sec_nshards',
    type: { kind: 'unsigned', max: 255, clipped: true },
    since: '5.4.0',
    source: SRC_5_4,
  },
  {
    key: 'experimental_tcache_gc',
    type: BOOL,
    since: '5.3.1',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_1,
  },
  { key: 'hpa', type: BOOL, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'hpa_dirty_mult', type: { kind: 'ratio', orMinusOne: true }, since: '5.3.0', source: SRC_5_3_0 },
  {
    key: 'hpa_hugification_threshold',
    type: { kind: 'unsigned', clipped: true },
    since: '5.3.0',
    source: SRC_5_3_0,
  },
  {
    key: 'hpa_hugification_threshold_ratio',
    type: { kind: 'ratio', max: 1 },
    since: '5.3.0',
    source: SRC_5_3_0,
  },
  { key: 'hpa_hugify_delay_ms', type: UNSIGNED, since: '5.3.0', source: SRC_5_3_0 },
  {
    key: 'hpa_hugify_style',
    type: { kind: 'choice', values: ['auto', 'none', 'eager', 'lazy'] },
    since: '5.3.1',
    source: SRC_5_3_1,
  },
  { key: 'hpa_hugify_sync', type: BOOL, since: '5.3.1', source: SRC_5_3_1 },
  { key: 'hpa_min_purge_delay_ms', type: UNSIGNED, since: '5.3.1', source: SRC_5_3_1 },
  { key: 'hpa_min_purge_interval_ms', type: UNSIGNED, since: '5.3.0', source: SRC_5_3_0 },
  {
    key: 'hpa_purge_threshold',
    type: { kind: 'unsigned', clipped: true },
    since: '5.3.1',
    source: SRC_5_3_1,
  },
  { key: 'hpa_purge_threshold_ratio', type: { kind: 'ratio', max: 1 }, since: '5.3.1', source: SRC_5_3_1 },
  {
    key: 'hpa_sec_batch_fill_extra',
    type: CLIPPED,
    since: '5.3.0',
    until: '5.3.0',
    source: SRC_5_3_0,
  },
  {
    key: 'hpa_sec_batch_fill_extra',
    type: { kind: 'unsigned', min: 1, clipped: true },
    since: '5.3.1',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_1,
  },
  {
    key: 'hpa_sec_bytes_after_flush',
    type: { kind: 'unsigned', clipped: true },
    since: '5.3.0',
    until: '5.3.0',
    silentFrom: '5.4.0',
    source: SRC_5_3_0,
  },
  { key: 'hpa_sec_max_alloc', type: { kind: 'unsigned', clipped: true }, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'hpa_sec_max_bytes', type: { kind: 'unsigned', clipped: true }, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'hpa_sec_nshards', type: CLIPPED, since: '5.3.0', until: '5.3.1', source: SRC_5_3_0 },
  {
    key: 'hpa_sec_nshards',
    type: { kind: 'unsigned', max: 255, clipped: true },
    since: '5.4.0',
    source: SRC_5_4,
  },
  { key: 'hpa_slab_max_alloc', type: { kind: 'unsigned', clipped: true }, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'huge_arena_pac_thp', type: BOOL, since: '5.3.1', source: SRC_5_3_1 },
  { key: 'junk', type: BOOL, since: '3.6.0', until: '3.6.0', build: 'fill', source: SRC_3_6 },
  {
    key: 'junk',
    type: { kind: 'choice', values: ['true', 'false', 'alloc', 'free'] },
    since: '4.0.4',
    build: 'fill',
    source: SRC_4_0,
  },
  {
    key: 'lg_chunk',
    type: { kind: 'unsigned', max: 63, clipped: true },
    since: '3.6.0',
    until: '4.5.0',
    source: SRC_3_6,
  },
  {
    key: 'lg_dirty_mult',
    type: { kind: 'integer', min: -1, max: 63 },
    since: '3.6.0',
    until: '4.5.0',
    source: SRC_3_6,
  },
  {
    key: 'lg_extent_max_active_fit',
    type: { kind: 'unsigned', min: 0, max: 64 },
    since: '5.1.0',
    source: SRC_5_1,
  },
  {
    key: 'lg_prof_interval',
    type: { kind: 'integer', min: -1, max: 63 },
    since: '3.6.0',
    build: 'prof',
    source: SRC_3_6,
  },
  {
    key: 'lg_prof_sample',
    type: { kind: 'integer', min: 0, max: 63 },
    since: '3.6.0',
    until: '3.6.0',
    build: 'prof',
    source: SRC_3_6,
  },
  {
    key: 'lg_prof_sample',
    type: { kind: 'unsigned', min: 0, max: 63, clipped: true },
    since: '4.0.4',
    build: 'prof',
    source: SRC_4_0,
  },
  {
    key: 'lg_san_uaf_align',
    type: { kind: 'integer', min: -1 },
    since: '5.3.0',
    build: 'uaf-detection',
    source: SRC_5_3_0,
  },
  {
    key: 'lg_tcache_flush_large_div',
    type: { kind: 'unsigned', min: 1, max: 16, clipped: true },
    since: '5.3.0',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_0,
  },
  {
    key: 'lg_tcache_flush_small_div',
    type: { kind: 'unsigned', min: 1, max: 16, clipped: true },
    since: '5.3.0',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_0,
  },
  {
    key: 'lg_tcache_max',
    type: { kind: 'integer', min: -1, max: 63 },
    since: '3.6.0',
    until: '5.2.1',
    source: SRC_3_6,
  },
  {
    key: 'lg_tcache_max',
    type: { kind: 'unsigned', min: 0, max: 23, clipped: true },
    since: '5.3.0',
    until: '5.3.0',
    source: SRC_5_3_0,
  },
  // 15 with pages of 4 KiB, 19 with 64 KiB: LG_USIZE_GROW_SLOW_THRESHOLD (include/jemalloc/internal/sc.h).
  { key: 'lg_tcache_max', type: CLIPPED, since: '5.3.1', source: SRC_5_3_1 },
  {
    key: 'lg_tcache_nslots_mul',
    type: { kind: 'integer', min: -16, max: 16 },
    since: '5.3.0',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_0,
  },
  { key: 'log', type: TEXT, since: '5.1.0', build: 'log', source: SRC_5_1 },
  {
    key: 'max_background_threads',
    type: { kind: 'unsigned', min: 1, max: 4095, clipped: true },
    since: '5.1.0',
    until: '5.1.0',
    source: `${SRC_5_1}, src/background_thread.c`,
  },
  {
    key: 'max_background_threads',
    type: { kind: 'unsigned', min: 1, max: 4096, clipped: true },
    since: '5.2.1',
    source: `${SRC_5_2}, src/background_thread.c`,
  },
  {
    key: 'metadata_thp',
    type: { kind: 'choice', values: ['disabled', 'auto', 'always'] },
    since: '5.1.0',
    source: SRC_5_1,
  },
  { key: 'mutex_max_spin', type: { kind: 'integer', min: -1 }, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'muzzy_decay_ms', type: DECAY_MS, since: '5.0.1', source: SRC_5_0 },
  { key: 'narenas', type: { kind: 'unsigned', min: 1 }, since: '3.6.0', until: '5.2.1', source: SRC_3_6 },
  {
    key: 'narenas',
    type: { kind: 'unsigned', min: 1, words: ['default'] },
    since: '5.3.0',
    source: SRC_5_3_0,
  },
  { key: 'narenas_ratio', type: RATIO, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'oversize_threshold', type: SIZE, since: '5.2.1', source: SRC_5_2 },
  {
    key: 'percpu_arena',
    type: { kind: 'choice', values: ['percpu', 'phycpu', 'disabled'] },
    since: '5.0.1',
    source: SRC_5_0,
  },
  {
    key: 'process_madvise_max_batch',
    type: { kind: 'unsigned', clipped: true },
    since: '5.3.1',
    source: SRC_5_3_1,
  },
  { key: 'prof', type: BOOL, since: '3.6.0', build: 'prof', source: SRC_3_6 },
  { key: 'prof_accum', type: BOOL, since: '3.6.0', build: 'prof', source: SRC_3_6 },
  { key: 'prof_active', type: BOOL, since: '3.6.0', build: 'prof', source: SRC_3_6 },
  {
    key: 'prof_bt_max',
    type: { kind: 'unsigned', min: 1, clipped: true },
    since: '5.3.1',
    build: 'prof',
    source: SRC_5_3_1,
  },
  { key: 'prof_final', type: BOOL, since: '3.6.0', build: 'prof', source: SRC_3_6 },
  { key: 'prof_gdump', type: BOOL, since: '3.6.0', build: 'prof', source: SRC_3_6 },
  { key: 'prof_leak', type: BOOL, since: '3.6.0', build: 'prof', source: SRC_3_6 },
  { key: 'prof_leak_error', type: BOOL, since: '5.3.0', build: 'prof', source: SRC_5_3_0 },
  { key: 'prof_log', type: BOOL, since: '5.2.1', build: 'prof', source: SRC_5_2 },
  { key: 'prof_pid_namespace', type: BOOL, since: '5.3.1', build: 'prof', source: SRC_5_3_1 },
  { key: 'prof_prefix', type: TEXT, since: '3.6.0', build: 'prof', source: SRC_3_6 },
  {
    key: 'prof_recent_alloc_max',
    type: { kind: 'integer', min: -1 },
    since: '5.3.0',
    build: 'prof',
    source: SRC_5_3_0,
  },
  { key: 'prof_stats', type: BOOL, since: '5.3.0', build: 'prof', source: SRC_5_3_0 },
  { key: 'prof_sys_thread_name', type: BOOL, since: '5.3.0', build: 'prof', source: SRC_5_3_0 },
  { key: 'prof_thread_active_init', type: BOOL, since: '4.0.4', build: 'prof', source: SRC_4_0 },
  {
    key: 'prof_time_resolution',
    type: { kind: 'choice', values: ['default', 'high'] },
    since: '5.3.0',
    build: 'prof',
    source: SRC_5_3_0,
  },
  { key: 'prof_unbias', type: BOOL, since: '5.3.0', build: 'prof', source: SRC_5_3_0 },
  {
    key: 'purge',
    type: { kind: 'choice', values: ['ratio', 'decay'] },
    since: '4.5.0',
    until: '4.5.0',
    source: SRC_4_5,
  },
  {
    key: 'quarantine',
    type: { kind: 'unsigned' },
    since: '3.6.0',
    until: '4.5.0',
    build: 'fill',
    source: SRC_3_6,
  },
  { key: 'redzone', type: BOOL, since: '3.6.0', until: '4.5.0', build: 'fill', source: SRC_3_6 },
  { key: 'retain', type: BOOL, since: '5.0.1', source: SRC_5_0 },
  { key: 'san_guard_large', type: UNSIGNED, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'san_guard_small', type: UNSIGNED, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'slab_sizes', type: SIZES, since: '5.2.1', source: SRC_5_2 },
  { key: 'stats_interval', type: { kind: 'integer', min: -1 }, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'stats_interval_opts', type: TEXT, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'stats_print', type: BOOL, since: '3.6.0', source: SRC_3_6 },
  { key: 'stats_print_opts', type: TEXT, since: '5.0.1', source: SRC_5_0 },
  { key: 'tcache', type: BOOL, since: '3.6.0', source: SRC_3_6 },
  {
    key: 'tcache_gc_delay_bytes',
    type: UNSIGNED,
    since: '5.3.0',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_0,
  },
  {
    key: 'tcache_gc_incr_bytes',
    type: { kind: 'unsigned', min: 1024, clipped: true },
    since: '5.3.0',
    source: SRC_5_3_0,
  },
  // Up to TCACHE_GC_INTERVAL_MS_MAX, whose value was not read.
  { key: 'tcache_gc_interval_ms', type: CLIPPED, since: '5.4.0', source: SRC_5_4 },
  {
    key: 'tcache_max',
    type: { kind: 'unsigned', min: 0, max: 8388608, clipped: true },
    since: '5.3.0',
    until: '5.3.0',
    source: SRC_5_3_0,
  },
  // Two to the power of the limit of lg_tcache_max.
  { key: 'tcache_max', type: CLIPPED, since: '5.3.1', source: SRC_5_3_1 },
  { key: 'tcache_ncached_max', type: SIZES, since: '5.3.1', source: SRC_5_3_1 },
  {
    key: 'tcache_nslots_large',
    type: { kind: 'unsigned', min: 1, max: 2048, clipped: true },
    since: '5.3.0',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_0,
  },
  {
    key: 'tcache_nslots_small_max',
    type: { kind: 'unsigned', min: 1, max: 2048, clipped: true },
    since: '5.3.0',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_0,
  },
  {
    key: 'tcache_nslots_small_min',
    type: { kind: 'unsigned', min: 1, max: 2048, clipped: true },
    since: '5.3.0',
    until: '5.3.1',
    silentFrom: '5.4.0',
    source: SRC_5_3_0,
  },
  { key: 'thp', type: BOOL, since: '4.5.0', until: '4.5.0', source: SRC_4_5 },
  {
    key: 'thp',
    type: { kind: 'choice', values: ['default', 'always', 'never'] },
    since: '5.1.0',
    source: SRC_5_1,
  },
  { key: 'trust_madvise', type: BOOL, since: '5.3.0', source: SRC_5_3_0 },
  { key: 'utrace', type: BOOL, since: '3.6.0', build: 'utrace', source: SRC_3_6 },
  { key: 'valgrind', type: BOOL, since: '3.6.0', until: '3.6.0', build: 'valgrind', source: SRC_3_6 },
  { key: 'xmalloc', type: BOOL, since: '3.6.0', build: 'xmalloc', source: SRC_3_6 },
  { key: 'zero', type: BOOL, since: '3.6.0', build: 'fill', source: SRC_3_6 },
  {
    key: 'zero_realloc',
    type: { kind: 'choice', values: ['alloc', 'free', 'abort'] },
    since: '5.3.0',
    source: SRC_5_3_0,
  },
];

export interface ConfDefaultRow {
  readonly key: string;
  readonly value: number | boolean;
  readonly since: JemallocVersion;
  readonly until?: JemallocVersion;
  readonly source: string;
}

/** What holds when MALLOC_CONF does not say. The defaults of 5.4.0 are taken to be those of 5.3.1. */
export const CONF_DEFAULTS: readonly ConfDefaultRow[] = [
  {
    key: 'dirty_decay_ms',
    value: 10000,
    since: '5.0.1',
    source: 'DIRTY_DECAY_MS_DEFAULT: jemalloc 5.0.1 to 5.3.1 include/jemalloc/internal/arena_types.h',
  },
  {
    key: 'muzzy_decay_ms',
    value: 10000,
    since: '5.0.1',
    until: '5.1.0',
    source: 'MUZZY_DECAY_MS_DEFAULT: jemalloc 5.0.1, 5.1.0 include/jemalloc/internal/arena_types.h',
  },
  {
    key: 'muzzy_decay_ms',
    value: 0,
    since: '5.2.1',
    source: 'MUZZY_DECAY_MS_DEFAULT: jemalloc 5.2.1 to 5.3.1 include/jemalloc/internal/arena_types.h',
  },
  {
    key: 'background_thread',
    value: false,
    since: '5.0.1',
    source: 'BACKGROUND_THREAD_DEFAULT ("opt-in only"): jemalloc 5.0.1 to 5.3.1 src/background_thread.c',
  },
];

export interface BuildRow {
  readonly build: BuildOption;
  readonly os: string;
  /** Debian's architecture names. */
  readonly architectures: 'all' | 'none' | readonly string[];
  readonly source: string;
}

/** What distributions configure. A distribution without a row is not known. */
export const CONF_BUILDS: readonly BuildRow[] = [
  {
    build: 'prof',
    os: 'debian',
    architectures: ['amd64', 'i386'],
    source: 'debian/rules of jemalloc 5.3.0-1, 5.3.0-3, 5.3.1-2; run: arm64 answers "Invalid conf pair"',
  },
  { build: 'xmalloc', os: 'debian', architectures: 'none', source: 'run: libjemalloc2 5.3.0-1 on amd64' },
  { build: 'utrace', os: 'debian', architectures: 'none', source: 'run: libjemalloc2 5.3.0-1 on amd64' },
  { build: 'log', os: 'debian', architectures: 'none', source: 'run: libjemalloc2 5.3.0-1 on amd64' },
  {
    build: 'uaf-detection',
    os: 'debian',
    architectures: 'none',
    source: 'run: libjemalloc2 5.3.0-1 on amd64',
  },
  { build: 'fill', os: 'debian', architectures: 'all', source: 'configure default; run: 5.3.0-1 on amd64' },
  { build: 'prof', os: 'wolfi', architectures: 'none', source: 'wolfi-dev/os jemalloc.yaml' },
  { build: 'xmalloc', os: 'wolfi', architectures: 'all', source: 'wolfi-dev/os jemalloc.yaml' },
  { build: 'prof', os: 'arch', architectures: 'all', source: 'PKGBUILD of jemalloc 5.4.0' },
];
