import { CPYTHON_MIMALLOC } from '../src/allocator/advice.ts';
import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { fatalPythonMalloc, pythonMalloc, pythonMallocName } from '../src/allocator/pythonmalloc.ts';
import { remedy, type Remedy } from '../src/allocator/remedy.ts';
import { variableMistakes } from '../src/allocator/variable-mistakes.ts';
import { variableOf, type Found } from '../src/allocator/variable.ts';
import { changeEnv, extendEnv } from '../src/edits/env.ts';
import type { EnvVariable, Facts, Rule, Run } from '../src/model.ts';

const checks = (value: string, run: Run): string =>
  `PYTHONMALLOC "${value}" checks and pads every block that ${subject(run)} allocates, which is for finding bugs: delete it in an image that ships`;

// Measured: 5.92 s against 3.05 on dicts, lists and strings; 3.15 above a tuned jemalloc.
const doublesCpu = (run: Run): string =>
  `PYTHONMALLOC "malloc" takes every small object of ${subject(run)} to glibc's malloc, at 1.9 times the CPU: delete it, or preload jemalloc`;

// Measured: 266 MB against 319 at rest on asyncio, 440 against 370 in forked workers; 43 with a delay of 0.
const keepsPages = (run: Run): string =>
  `PYTHONMALLOC "mimalloc" without MIMALLOC_PURGE_DELAY=0 keeps the pages that ${subject(run)} frees; set MIMALLOC_PURGE_DELAY=0`;

export const pythonmallocOverride: Rule = {
  name: 'pythonmalloc-override',
  severity: 'warning',
  fix: 'safe',
  summary: 'a PYTHONMALLOC that costs CPU or keeps memory in an image that ships',
  *check(facts, { profile }) {
    const { run, allocator } = facts;
    const variable = pythonMalloc(run);
    if (!variable || fatalPythonMalloc(run)) return;
    const { value, span } = variable;
    const why = chainOfFacts(facts);
    if (pythonMallocName(value)?.debug) yield { span, message: checks(value, run), why };
    else if (value === 'malloc' && allocator.kind === 'libc' && run.image.base.libc === 'glibc')
      yield { span, message: doublesCpu(run), why };
    else if (value === 'mimalloc' && profile !== 'throughput' && keeps(run) && !isMiswritten(facts))
      yield { span, message: keepsPages(run), why, ...purge(run, variable) };
  },
};

/** mimalloc reads these as 0. What is no number leaves its default of 10 ms (run on 3.13.5; Objects/mimalloc/options.c). */
const ZERO = /^(?:\s*[-+]?0+|no|false|off)$/i;

const DELAY = /^MIMALLOC_(?:PURGE|RESET)_DELAY$/;

function keeps(run: Run): boolean {
  const delay = delayOf(run);
  if (delay === 'unclear') return false;
  return delay === undefined || (delay.variable.value !== undefined && !ZERO.test(delay.variable.value));
}

/** The rules about keys and values speak of a delay that is misspelt, or that mimalloc does not read as written. */
function isMiswritten(facts: Facts): boolean {
  return variableMistakes(facts).some(({ name, meant = '' }) => DELAY.test(name) || DELAY.test(meant));
}

/** The old name counts where the new one is not set. */
function delayOf(run: Run): Found | 'unclear' | undefined {
  return variableOf(run, 'MIMALLOC_PURGE_DELAY') ?? variableOf(run, 'MIMALLOC_RESET_DELAY');
}

function purge(run: Run, variable: EnvVariable): Remedy {
  const { dockerfile } = run.image;
  const delay = delayOf(run);
  const refused = { refused: 'PYTHONMALLOC and its delay are not set by a plain ENV of this file' };
  const edits =
    delay === undefined
      ? (extendEnv(dockerfile, variable, { MIMALLOC_PURGE_DELAY: '0' }) ?? refused)
      : delay !== 'unclear' && delay.via === 'env'
        ? changeEnv(dockerfile, delay.variable, '0')
        : refused;
  return remedy(run, 'set MIMALLOC_PURGE_DELAY=0', CPYTHON_MIMALLOC.cpu, edits);
}
