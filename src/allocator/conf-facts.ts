import type { Allocator, Facts, MallocConf, Run, Settings } from '../model.ts';
import { buildMentions } from './evidence.ts';
import { runsPython } from './runs-python.ts';
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

/** `undefined` unless a Python process has a MALLOC_CONF that is known and well-formed, and something is expected of it. */
export function tunedConf({ run, allocator }: Facts, settings: Settings): Tuned | undefined {
  if (allocator.kind !== 'jemalloc' || settings.profile === 'throughput' || !runsPython(run))
    return undefined;
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

/** Whether something may start the background thread again in the workers. */
export function mayHaveForkHook({ image, process, command, pythonMentions }: Run): boolean {
  const words = command?.words.map(({ value = '' }) => value) ?? [];
  if (process.scripts.some(({ text }) => HOOK.test(text)) || buildMentions(image, HOOK)) return true;
  if (words.some((word) => HOOK.test(word))) return true;
  // A configuration that is named and cannot be read may hold it.
  return pythonMentions(HOOK) ?? words.some((word) => /(?:^|\s)(?:-c|--config)(?:[\s=]|$)/.test(word));
}
