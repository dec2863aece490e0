import type { ProcessModel, Profile, Severity } from '../model.ts';

/** What to write into MALLOC_CONF, and what is known about it. Every number has its row in the pages' evidence. */
export interface Advice {
  readonly conf: string;
  /** One sentence: why these values. */
  readonly reason: string;
  /** For the title of a fix. */
  readonly price: string;
  /** The measurement that stands behind it, to follow "measured on". */
  readonly measured: string;
}

// All figures, where nothing else is said: jemalloc 5.3.0 on Debian 12, two CPUs, synthetic bursts; MB are MiB of VmRSS, medians.
// muzzy_decay_ms 0, 1000 and unset gave equal results (69 to 71 MB), so rows measured with 1000 stand for 0.

/**
 * Asyncio bursts with rests: 71 MB against 319, CPU 2.81 s against 2.07 (2.41 at 5000). Back to back: peak 519 MB
 * against 329 (1.6 x), CPU 2.89 s against 2.24.
 */
const SINGLE: Advice = {
  conf: 'background_thread:true,dirty_decay_ms:1000,muzzy_decay_ms:0',
  reason: 'the background thread gives freed pages back about 1.5 s after a burst, idle or not',
  price: "a burst's peak up to 1.6 x glibc's",
  measured: 'an asyncio service at rest after bursts: 71 MB, 319 MB on glibc',
};

/**
 * Asyncio bursts with rests: 69 MB against 319. Back to back: peak 385 MB against 329 (1.2 x), CPU 3.06 s
 * against 2.24.
 */
const SINGLE_LEAN: Advice = {
  conf: 'background_thread:true,dirty_decay_ms:100,muzzy_decay_ms:0',
  reason: 'the background thread gives freed pages back within 0.25 s, which lowers the peak of close bursts',
  price: "a burst's peak up to 1.2 x glibc's, its CPU about 1.4 x",
  measured: 'an asyncio service at rest after bursts: 69 MB, 319 MB on glibc',
};

/**
 * gunicorn, 3 workers of 4 threads, 6 s after load: 83 MB against 402. CPU against glibc: threaded prefork
 * bursts 3.20 s to 2.43 (1.3 x), gunicorn bursts 3.10 s to 1.35 (2.3 x), columnar buffers 5.38 s to 1.22
 * (4.4 x). Asyncio bursts peak at 367 MB against 329.
 */
const PREFORK: Advice = {
  conf: 'dirty_decay_ms:0,muzzy_decay_ms:0',
  reason:
    'a decay of 0 gives pages back as they are freed, without the background thread that forked workers lack',
  price: "a burst's CPU 1.3 to 4.4 x glibc's",
  measured: 'gunicorn, 3 workers of 4 threads, after load: 83 MB, 402 MB on glibc',
};

/**
 * Three forked workers of 12 threads: 117 MB against 600 (187 without the two keys). CPU 3.69 s against
 * 2.43 (1.5 x).
 */
const PREFORK_LEAN: Advice = {
  conf: 'dirty_decay_ms:0,muzzy_decay_ms:0,narenas:1,tcache:false',
  reason: 'a decay of 0 gives pages back as they are freed, one arena without thread caches holds back fewer',
  price: "a burst's CPU 1.5 x glibc's, more on large buffers",
  measured: '3 forked workers of 12 threads at rest: 117 MB, 600 MB on glibc',
};

/**
 * 16 threads at rest: 61 MB against 248. On Debian 13 a threaded burst took 1.11 s of CPU against 0.87, and its
 * peak was below glibc's (124 MB against 322).
 */
const THREADS: Advice = {
  ...SINGLE,
  price: "a burst's CPU 1.3 x glibc's",
  measured: '16 threads at rest after bursts: 61 MB, 248 MB on glibc',
};

/**
 * 16 threads at rest: 28 MB against 248, CPU about 1.35 x, run with dirty_decay_ms:1000; 100 itself was
 * not.
 */
const THREADS_LEAN: Advice = {
  ...SINGLE_LEAN,
  conf: `${SINGLE_LEAN.conf},narenas:1,tcache:false`,
  reason:
    'the background thread returns freed pages within 0.25 s, one arena without caches holds back fewer',
  price: "a burst's CPU 1.4 x glibc's",
  measured: '16 threads at rest after bursts, with dirty_decay_ms:1000: 28 MB, 248 MB on glibc',
};

/** A decay of 0 works in every process model, so it is the answer where the model is not known. */
const ADVICE: Readonly<Record<Exclude<Profile, 'throughput'>, Readonly<Record<ProcessModel, Advice>>>> = {
  balanced: { single: SINGLE, spawn: SINGLE, prefork: PREFORK, threads: THREADS, unknown: PREFORK },
  lean: {
    single: SINGLE_LEAN,
    spawn: SINGLE_LEAN,
    prefork: PREFORK_LEAN,
    threads: THREADS_LEAN,
    unknown: PREFORK_LEAN,
  },
};

/**
 * The MALLOC_CONF to write. Under 'throughput' decay is not judged; where a rule writes a conf all the same,
 * it is the balanced one of a single process, because a decay of 0 is what costs CPU.
 */
export function advise(model: ProcessModel, profile: Profile): Advice {
  if (profile === 'throughput') return SINGLE;
  return ADVICE[profile][model];
}

/**
 * The price where jemalloc is loaded already, and the peak of its bursts with it: a shorter decay takes CPU. Asyncio
 * bursts with rests 2.81 s (2.41 at 5000) against 2.07, large buffers 2.44 s against 1.22.
 */
export function tuningPrice({ price }: Advice): string {
  return price === SINGLE.price ? "a burst's CPU 1.3 to 2 x glibc's" : price;
}

/** What works in every process model, and beside programs that die of the thread. */
export function adviseWithoutThread(profile: Profile): Advice {
  return profile === 'lean' ? PREFORK_LEAN : PREFORK;
}

/**
 * With the hook that starts the background thread again in every forked worker the conf of a single process holds there
 * too. gunicorn gthread, 3 workers, 36 bursts, n=3: 89 MB against 367 on Python 3.11, 74 against 352 on 3.13; CPU 2.59 s
 * and 2.76 s (a decay of 0: 3.10 and 2.84; glibc: 1.35 and 1.26). Heavier bursts on a busy host: about 3.6 x glibc's (4.4 x).
 */
export function adviseWithHook(profile: Profile): Advice {
  return {
    ...advise('single', profile),
    price: "a burst's CPU 1.9 to 3.6 x glibc's",
    measured: 'gunicorn, 3 workers of 4 threads, after load: 89 MB, 367 MB on glibc',
  };
}

/** What a fix sets for another allocator than jemalloc, and what is known about it. */
export interface Tuned {
  readonly settings: Readonly<Record<string, string>>;
  /** One sentence: what it does. */
  readonly reason: string;
  readonly price: string;
  readonly measured: string;
}

/**
 * Blocks of 20 kB, 99 % of them freed, n=2: libmimalloc 2.0.9 and 3.0.1 rest at 58 MB with a delay of 0, at 202 and 204
 * with their defaults; glibc 197. A worker of gunicorn, n=1: 76 and 70, glibc 214 and 209. 2.0 calls the option
 * MIMALLOC_DECOMMIT_DELAY and does not know the other name.
 */
export function adviseMimalloc(version: string | undefined): Tuned {
  const name = version?.startsWith('2.0') ? 'MIMALLOC_DECOMMIT_DELAY' : 'MIMALLOC_PURGE_DELAY';
  return {
    settings: { [name]: '0' },
    reason: 'a delay of 0 gives pages back as they are freed',
    price: 'at rest 58 MB, a forked worker 76, glibc 197 and 214; its CPU was not measured',
    measured: 'one process after a burst, libmimalloc 2.0.9 and 3.0.1: 58 MB, 197 MB on glibc',
  };
}

/**
 * Four bursts of blocks of 20 kB, 1 % of them kept, n=1: libtcmalloc-minimal 2.10 and 2.16 rest at 30 to 36 MB with aggressive
 * decommit, at 211 without it whatever the release rate; glibc 198. A worker of gunicorn (2.16): 39, glibc 209.
 */
export const TCMALLOC: Tuned = {
  settings: { TCMALLOC_AGGRESSIVE_DECOMMIT: 'true' },
  reason: 'aggressive decommit gives pages back as they are freed',
  price: 'at rest 36 MB, a forked worker 39, glibc 198 and 209; its CPU was not measured',
  measured: 'one process after bursts, tcmalloc 2.10 and 2.16: 36 MB, 198 MB on glibc',
};

/**
 * CPython's own mimalloc with a purge delay of 0, Python 3.13.5: asyncio 42 MB against 312 (CPU 1.20 s against 0.86), columnar buffers 32 MB against 222 (CPU 2.04 s against 0.56),
 * gunicorn gthread 64 MB against 352, 16 threads 128 against 315 (CPU 2.22 s against 0.87). Memory of C extensions is not
 * reached: numpy arrays 263 MB against 262.
 */
export const CPYTHON_MIMALLOC: Tuned & { readonly cpu: string } = {
  settings: { PYTHONMALLOC: 'mimalloc', MIMALLOC_PURGE_DELAY: '0' },
  reason: 'a purge delay of 0 gives pages back as they are freed, in forked workers too',
  cpu: "CPU 1.4 to 3.6 x glibc's",
  price:
    "CPU 1.4 to 3.6 x glibc's, nothing for the memory of C extensions, an older python in the image would not start",
  measured: 'an asyncio service at rest after bursts: 42 MB, 312 MB on glibc',
};

/**
 * From here on the memory is kept on purpose: PyTorch's and Intel's advice for CPU inference sets both decays
 * to 9000000000 (intel/ai-reference-models).
 */
export const HOARDING_MS = 9_000_000_000;

/**
 * Measured on asyncio bursts with a background thread, floor 65 MB:
 * 1000 is back at the floor after 1.5 s; 5000 peaks 38 % above glibc and rests at 262 MB after 2 s (glibc
 * 319); 30000 still holds 280 MB after 12 s; -1 never gives back and reaches 954 MB, three times glibc.
 */
export const DECAY_MS = { infoAbove: 1000, warningFrom: 5000, errorFrom: 30_000, never: -1 } as const;

/** How bad a decay is; `undefined` when it is not. */
export function decaySeverity(decayMs: number): Severity | undefined {
  if (decayMs < 0 || decayMs >= DECAY_MS.errorFrom) return 'error';
  if (decayMs >= DECAY_MS.warningFrom) return 'warning';
  return decayMs > DECAY_MS.infoAbove ? 'info' : undefined;
}

export function hoards(dirtyDecayMs: number, muzzyDecayMs: number): boolean {
  return dirtyDecayMs >= HOARDING_MS && muzzyDecayMs >= HOARDING_MS;
}
