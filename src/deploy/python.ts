import { FORKING_CODE, type WorkerCount } from '../knowledge/servers.ts';
import { PYTHON_VALUED } from '../knowledge/launchers.ts';
import type { ProcessModel } from '../model.ts';
import { countOf, countsCpus, firstVariable } from './options.ts';
import { basename, type Env, type Word } from './words.ts';

/** What an interpreter is told to run. */
export type PythonProgram =
  | { readonly kind: 'module' | 'script' | 'code'; readonly program: Word; readonly args: readonly Word[] }
  /** With the last of its options, if it has any. */
  | { readonly kind: 'nothing'; readonly option: string | undefined };

/** The first letter of a cluster that takes the rest of it, or the next word. */
const VALUED = new RegExp(`(?<=.)[mc${PYTHON_VALUED}]`);

export function isPython(path: string): boolean {
  return /^(?:python|pypy)(?:\d+(?:\.\d+)*t?)?$/.test(basename(path));
}

/** python(1): options, then `-m MODULE`, `-c CODE` or a script, then what that one is given. */
export function pythonProgram(words: readonly Word[]): PythonProgram {
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const { value } = word;
    if (value === undefined || !/^-./.test(value)) {
      return { kind: 'script', program: word, args: words.slice(index + 1) };
    }
    if (value.startsWith('--')) {
      if (value === '--check-hash-based-pycs') index++;
      continue;
    }
    const end = value.search(VALUED);
    if (end < 0) continue;
    const letter = value[end] ?? '';
    const attached = value.slice(end + 1);
    if (PYTHON_VALUED.includes(letter)) {
      if (attached === '') index++;
      continue;
    }
    const program = attached === '' ? words[index + 1] : { ...word, value: attached };
    if (!program) break;
    const args = words.slice(attached === '' ? index + 2 : index + 1);
    return { kind: letter === 'm' ? 'module' : 'code', program, args };
  }
  return { kind: 'nothing', option: words.length > 1 ? words.at(-1)?.value : undefined };
}

/** What a program turns out to be when its text can be read. */
export interface PythonCode {
  readonly server: 'uvicorn' | 'none';
  readonly model: ProcessModel;
  readonly workers: WorkerCount | undefined;
  /** The word that says it forks. */
  readonly forks: string | undefined;
}

export function readPython(text: string, env: Env): PythonCode {
  const code = text.replace(/^[ \t\f]*#.*/gm, '');
  const forks = FORKING_CODE.find(({ word }) => wordIn(code, word))?.word;
  if (forks !== undefined) return { server: 'none', model: 'unknown', workers: undefined, forks };
  const calls = [...code.matchAll(/\buvicorn\.run\(/g)];
  const [call] = calls;
  if (!call) return { server: 'none', model: 'single', workers: 1, forks };
  if (calls.length > 1) return { server: 'uvicorn', model: 'unknown', workers: undefined, forks };
  const args = argumentsAt(code, call.index + call[0].length);
  if (/(?:^|,)\s*\*/.test(args)) return { server: 'uvicorn', model: 'unknown', workers: undefined, forks };
  if (/\breload\s*=\s*True\b/.test(args)) return { server: 'uvicorn', model: 'spawn', workers: 1, forks };
  const workers = runWorkers(args, env);
  const model = workers === 1 ? 'single' : /\breload\s*=(?!\s*False)/.test(args) ? 'unknown' : 'spawn';
  return { server: 'uvicorn', model, workers, forks };
}

/** Argument > WEB_CONCURRENCY > 1; the variables of uvicorn's command line are not read. */
function runWorkers(args: string, env: Env): WorkerCount | undefined {
  const written = /\bworkers\s*=([^,]+)/.exec(args)?.[1]?.trim();
  if (written === undefined || written === 'None') {
    const variable = firstVariable(env, ['WEB_CONCURRENCY']);
    return variable ? countOf(variable) : 1;
  }
  return /^\d+$/.test(written) ? Number(written) : countsCpus(written) ? 'cpu' : undefined;
}

function argumentsAt(code: string, start: number): string {
  let depth = 1;
  for (let index = start; index < code.length; index++) {
    if (code[index] === '(') depth++;
    if (code[index] === ')' && --depth === 0) return code.slice(start, index);
  }
  return code.slice(start);
}

function wordIn(code: string, word: string): boolean {
  return new RegExp(`\\b${word.replace('.', '\\.')}\\b`, 'i').test(code);
}
