import type { Allocator, ConfSource, Facts, MallocConf, Run, Settings } from '../model.ts';
import { confMistakes, isShadowed } from './conf-mistakes.ts';
import { buildMentions } from './evidence.ts';
import { servesModels } from './settled.ts';
import { threadClash } from './thread-hazard.ts';
import { runsPython } from './runs-python.ts';
import { backgroundThread, decayMs } from './malloc-conf.ts';

type Jemalloc = Extract<Allocator, { kind: 'jemalloc' }>;

/** Code that starts jemalloc's background thread in forked workers. */
const HOOK = /mallctl|jemalloc_fork/;

/** The conf of a jemalloc that was asked to give memory back, as far as the file settles it. */
export interface Tuned {
  readonly allocator: Jemalloc;
  readonly source: ConfSource;
  readonly conf: MallocConf;
  readonly backgroundThread: boolean | undefined;
  readonly dirtyDecayMs: number | undefined;
  readonly muzzyDecayMs: number | undefined;
}

/** `undefined` unless a Python process has a MALLOC_CONF that is known and well-formed, and something is expected of it. */
export function tunedConf({ run, allocator }: Facts, settings: Settings): Tuned | undefined {
  if (allocator.kind !== 'jemalloc' || settings.profile === 'throughput' || !runsPython(run))
    return undefined;
  // Those who serve models trade memory for CPU, with the decays that jemalloc's TUNING.md has for that.
  if (servesModels(run)) return undefined;
  // Then nothing starts, whatever else is set.
  if (abortsAtStart({ run, allocator })) return undefined;
  const source = allocator.conf;
  const conf = source?.value;
  if (!source || !conf || conf.fault) return undefined;
  const { version } = allocator;
  const mistakes = confMistakes({ run, allocator });
  const unless = <T>(key: string, value: T): T | undefined => (isShadowed(mistakes, key) ? undefined : value);
  return {
    allocator,
    source,
    conf,
    backgroundThread: unless('background_thread', backgroundThread(conf, version).value),
    dirtyDecayMs: unless('dirty_decay_ms', decayMs(conf, 'dirty_decay_ms', version).value),
    muzzyDecayMs: unless('muzzy_decay_ms', decayMs(conf, 'muzzy_decay_ms', version).value),
  };
}

/** A program on the way does what a process with two threads may not. The variables must reach that program. */
export function abortsAtStart({ run, allocator }: Facts): boolean {
  if (allocator.kind !== 'jemalloc' || allocator.preload.via !== 'env') return false;
  // What musl does then was not run.
  if (run.image.base.libc !== 'glibc') return false;
  const { conf, version } = allocator;
  if (conf?.site !== 'MALLOC_CONF' || !conf.value || conf.value.fault || !run.env.has('MALLOC_CONF'))
    return false;
  return threadClash(run) !== undefined && backgroundThread(conf.value, version).value === true;
}

/** Whether something may start the background thread again in the workers. */
export function mayHaveForkHook({ image, process, command, pythonMentions }: Run): boolean {
  const words = command?.words.map(({ value = '' }) => value) ?? [];
  if (process.scripts.some(({ text }) => HOOK.test(text)) || buildMentions(image, HOOK)) return true;
  if (words.some((word) => HOOK.test(word))) return true;
  // A configuration that is named and cannot be read may hold it.
  return pythonMentions(HOOK) ?? words.some((word) => /(?:^|\s)(?:-c|--config)(?:[\s=]|$)/.test(word));
}
