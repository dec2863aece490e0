import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import type { Fix, Rule, Run } from '../src/model.ts';

/** What is left for the arbiter, the burst and jemalloc's higher peak. */
const USABLE = 0.8;
const MIB = 1024 * 1024;

const mib = (bytes: number): string =>
  bytes % (1024 * MIB) === 0 ? `${bytes / MIB / 1024} GiB` : `${Math.floor(bytes / MIB)} MiB`;

const tooMany = (run: Run, workers: number, workerBytes: number, capBytes: number, most: number): string =>
  `${workers} workers of ${subject(run)} x ${mib(workerBytes)} = ${mib(workers * workerBytes)}, over 80 % of the ${mib(capBytes)} limit (${mib(capBytes * USABLE)}): start at most ${most}`;

export const workersExceedMemory: Rule = {
  name: 'workers-exceed-memory',
  severity: 'error',
  fix: 'suggestion',
  summary: 'the workers need more memory than the container may use',
  needs: 'memory',
  *check(facts, { workerMemoryBytes }) {
    const { run } = facts;
    const workers = run.process.workers.value;
    // One worker is what it is: only its number can be changed here.
    if (!run.memory || typeof workers !== 'number' || workers < 2) return;
    if (workers * workerMemoryBytes <= run.memory.value * USABLE) return;
    const capBytes = run.memory.value;
    const most = Math.max(1, Math.floor((capBytes * USABLE) / workerMemoryBytes));
    yield {
      span: run.process.workers.span,
      message: tooMany(run, workers, workerMemoryBytes, capBytes, most),
      fix: startFewer(run, workers, most),
      why: chainOfFacts(facts, `the limit of ${mib(run.memory.value)} comes from ${run.memory.source}`),
    };
  },
};

/** The number where the file writes it: in the option, or in the variable. */
function startFewer(
  { image: { dockerfile }, process: { workers } }: Run,
  written: number,
  most: number,
): Fix | undefined {
  const { file, start, end } = workers.span;
  const source = file === dockerfile.file ? dockerfile.text.slice(start, end) : '';
  const numbers = [...source.matchAll(/(?<![\w.])\d+(?![\w.])/g)];
  const [only] = numbers;
  if (!only || numbers.length > 1 || only[0] !== `${written}`) return undefined;
  const at = start + only.index;
  const edits = [{ span: { file, start: at, end: at + only[0].length }, text: `${most}` }];
  return { title: `write ${most}, which the limit carries`, safety: 'suggestion', edits };
}
