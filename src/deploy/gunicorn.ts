import type { WorkerCount } from '../knowledge/servers.ts';
import type { Traced } from '../model.ts';
import { countOf, countsCpus, firstVariable, lastOption } from './options.ts';
import type { ServerContext } from './server-context.ts';
import { join, splitWords, type Env, type Word } from './words.ts';

/** What a settings file says; `undefined`: nothing about workers. */
export type Setting = { readonly workers: WorkerCount | undefined } | undefined;

/**
 * The number of workers that a file of Python assignments (gunicorn.conf.py, hypercorn's configuration) sets. A file that
 * computes it is only understood where it counts CPUs or asks the environment with a default.
 */
export function assignedWorkers(text: string, env: Env): Setting {
  const code = text.replace(/(?:"""|''')[\s\S]*?(?:"""|''')/g, '').replace(/^[ \t\f]*#.*/gm, '');
  const plain = code.replace(/"[^"\n]*"|'[^'\n]*'/g, '').replace(/#.*/g, '');
  const names = plain.match(/\bworkers\b/g) ?? [];
  const star = /^[ \t]*from[ \t]+\S+[ \t]+import[ \t]+\*/m.test(code);
  if (names.length === 0) return star ? { workers: undefined } : undefined;
  const [only] = code.matchAll(/^workers[ \t]*(?::[^=\r\n\u2028\u2029]+)?=(?!=)(.+)/gm);
  // Set twice, under a condition, in a tuple, or changed on the way.
  if (!only || names.length > 1) return { workers: undefined };
  const value = (only[1] ?? '').trim().replace(/(?<!\s)\s+#.*/, '');
  if (/^\d+$/.test(value)) return { workers: Number(value) };

  const asked = /^(?:int\(\s*)?(?:os\.)?(?:getenv|environ\.get)\(\s*["'](\w+)["']\s*(?:,(.*)\)|\)+)$/.exec(
    value,
  );
  if (asked?.[1]) {
    const variable = env.get(asked[1]);
    if (variable) return { workers: countOf(variable) };
    const fallback = /^\s*["']?(\d+)["']?\)?\s*$/.exec(asked[2] ?? '')?.[1];
    if (fallback !== undefined) return { workers: Number(fallback) };
  }
  // At most so many, whatever the CPUs.
  if (/\bmin\(/.test(value)) return { workers: undefined };
  return { workers: countsCpus(code) || /\bmultiprocessing\b/.test(code) ? 'cpu' : undefined };
}

/** CLI > GUNICORN_CMD_ARGS > configuration file > WEB_CONCURRENCY > 1. */
export function gunicornWorkers(context: ServerContext): Traced<WorkerCount> {
  const { args, env, span } = context;
  const flags = ['-w', '--workers'];
  const flag = lastOption(args, flags);
  if (flag) return { value: countOf(flag), span: flag.span };

  const variable = env.get('GUNICORN_CMD_ARGS');
  if (variable && variable.value === undefined) return { value: undefined, span };
  const more = splitWords(variable?.value ?? '', variable?.span ?? span);
  const fromVariable = lastOption(more, flags);
  if (fromVariable) return { value: countOf(fromVariable), span };

  const setting = configured(
    context,
    lastOption(args, ['-c', '--config']) ?? lastOption(more, ['-c', '--config']),
  );
  if (setting) return { value: setting.workers, span };

  const concurrency = firstVariable(env, ['WEB_CONCURRENCY']);
  return { value: concurrency ? countOf(concurrency) : 1, span };
}

/** The file is read before --chdir is obeyed. Source: gunicorn/app/base.py load_config; run with 26.2 */
function configured({ env, cwd, read }: ServerContext, named: Word | undefined): Setting {
  if (!named) {
    if (cwd === undefined) return { workers: undefined };
    const text = read(join(cwd, 'gunicorn.conf.py'));
    return text === undefined ? undefined : assignedWorkers(text, env);
  }
  const name = named.value;
  if (name === undefined) return { workers: undefined };
  const path = name.startsWith('python:')
    ? `${name.slice('python:'.length).replaceAll('.', '/')}.py`
    : name.replace(/^file:/, '');
  const text = read(join(cwd, path));
  return text === undefined ? { workers: undefined } : assignedWorkers(text, env);
}
