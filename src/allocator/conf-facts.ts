import type { Allocator, MallocConf, Run, Settings } from '../model.ts';
import { buildMentions } from './evidence.ts';
import { backgroundThread, decayMs } from './malloc-conf.ts';

type Jemalloc = Extract<Allocator, { kind: 'jemalloc' }>;

/** Code that starts jemalloc's background thread in forked workers. */
const HOOK = /mallctl|jemalloc_fork/;

/** The conf of a jemalloc that was asked to give memory back, as far as the file settles it. */
export interface Tuned {
  readonly allocator: Jemalloc;
  readonly conf: MallocConf;
  readonly backgroundThread: boolean | undefined;
  readonly dirtyDecayMs: number | undefined;
  readonly muzzyDecayMs: number | undefined;
}

/** `undefined` unless MALLOC_CONF is set, known and well-formed, and something is expected of it. */
export function tunedConf(allocator: Allocator, settings: Settings): Tuned | undefined {
  if (allocator.kind !== 'jemalloc' || settings.profile === 'throughput') return undefined;
  const conf = allocator.conf?.value;
  if (!conf || conf.fault) return undefined;
  const { version } = allocator;
  return {
    allocator,
    conf,
    backgroundThread: backgroundThread(conf, version).value,
    dirtyDecayMs: decayMs(conf, 'dirty_decay_ms', version).value,
    muzzyDecayMs: decayMs(conf, 'muzzy_decay_ms', version).value,
  };
}

/** Whether something starts the background thread again in the workers. */
export function hasForkHook({ image, process, command }: Run): boolean {
  if (process.scripts.some(({ text }) => HOOK.test(text)) || buildMentions(image, HOOK)) return true;
  return command?.words.some(({ value }) => HOOK.test(value ?? '')) ?? false;
}
