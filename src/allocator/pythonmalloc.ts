import { PYTHONMALLOC_NAMES, type PythonMalloc } from '../knowledge/pythonmalloc.ts';
import type { EnvVariable, Run } from '../model.ts';
import { runsPython, startsPython } from './runs-python.ts';
import { variableOf } from './variable.ts';

const INTERPRETER = /(?:^|[\s/])python[\d.]*t?(?=\s)/;

/** `python -E` and `-I` do not look at the variable; celery has a -E of its own. */
function ignoresVariables(text: string): boolean {
  return text.split('\n').some((line) => {
    const { index, 0: found } = INTERPRETER.exec(line) ?? { index: -1, 0: '' };
    return index >= 0 && /\s-[A-Za-z]*[EI]/.test(line.slice(index + found.length));
  });
}

/** PYTHONMALLOC as the interpreter of a run gets it; `undefined` where it is not set, or not known to reach one. */
export function pythonMalloc(run: Run): (EnvVariable & { readonly value: string }) | undefined {
  const { command, process } = run;
  const found = variableOf(run, 'PYTHONMALLOC');
  if (!found || found === 'unclear' || process.dropsVariables !== undefined) return undefined;
  const { value } = found.variable;
  // Empty is not set.
  if (value === undefined || value === '' || !runsPython(run)) return undefined;
  const words = command?.words.map((word) => word.value ?? '').join(' ') ?? '';
  const ignores = [words, ...process.scripts.map(({ text }) => text)].some(ignoresVariables);
  return ignores ? undefined : { ...found.variable, value };
}

export function pythonMallocName(value: string): PythonMalloc | undefined {
  return PYTHONMALLOC_NAMES.find(({ name }) => name === value);
}

/** A name that this Python does not know: the interpreter does not start. A version that is not known may know it. */
export function fatalPythonMalloc(
  run: Run,
): { readonly value: string; readonly variable: EnvVariable } | undefined {
  const variable = pythonMalloc(run);
  if (!variable || !startsPython(run.process)) return undefined;
  const row = pythonMallocName(variable.value);
  const [major = 0, minor = 0] = (run.image.pythonVersion ?? '').split('.').map(Number);
  const isKnown = row !== undefined && (major !== 3 || minor >= row.since);
  // PyPy, Python 2 and Python 3.5 and older do not read the variable.
  const isTooOld = major === 2 || (major === 3 && minor < 6);
  return isKnown || isTooOld || run.image.base.exempt ? undefined : { value: variable.value, variable };
}

/** How long CPython's mimalloc keeps freed pages, in milliseconds; `undefined` where the file leaves it to the default. */
export function purgeDelayMs({ env }: Run): number | undefined {
  const delay = (env.get('MIMALLOC_PURGE_DELAY') ?? env.get('MIMALLOC_RESET_DELAY'))?.value;
  return delay === undefined || !/^-?\d+$/.test(delay) ? undefined : Number(delay);
}
