import type { Server, WorkerCount } from '../knowledge/servers.ts';
import type { ProcessModel, Span, Traced } from '../model.ts';
import { assignedWorkers, gunicornWorkers } from './gunicorn.ts';
import { countOf, firstVariable, hasOption, lastOption } from './options.ts';
import type { ServerContext } from './server-context.ts';
import { uwsgiProcess } from './uwsgi.ts';
import { join } from './words.ts';

export interface Workers {
  readonly model: ProcessModel;
  readonly workers: Traced<WorkerCount>;
}

/** How the processes of a server that was recognised come to be, and how many serve. */
export function workersOf(server: Server, context: ServerContext): Workers {
  const { args, env, span } = context;
  const counted = count(server, context);
  for (const { flags, env: variables, model, workers } of server.switches) {
    if (typeof model === 'string') {
      const flag = hasOption(args, flags);
      if (!flag) continue;
      return settle(model, workers === undefined ? counted : { value: workers, span: flag.span }, span);
    }
    const value = lastOption(args, flags) ?? firstVariable(env, variables);
    if (!value) continue;
    const chosen =
      value.value !== undefined && Object.hasOwn(model, value.value) ? model[value.value] : undefined;
    return settle(chosen ?? 'unknown', chosen ? counted : { value: undefined, span: value.span }, span);
  }
  if (server.model.by === 'uwsgi') return uwsgiProcess(context);
  return settle(modelOf(server, counted.value, context.python), counted, span);
}

/** One process is one worker, however many threads it has. */
function settle(model: ProcessModel, workers: Traced<WorkerCount>, span: Span): Workers {
  const alone = model === 'single' || model === 'threads';
  return { model, workers: alone && workers.value !== 1 ? { value: 1, span } : workers };
}

function count(server: Server, context: ServerContext): Traced<WorkerCount> {
  const { args, env, cwd, span } = context;
  if (server.settings?.kind === 'gunicorn') return gunicornWorkers(context);
  const flag = lastOption(args, server.workerFlags);
  if (flag && server.perCpu?.includes(flag.value ?? '')) return { value: 'cpu', span: flag.span };
  if (flag) return { value: countOf(flag), span: flag.span };
  if (server.settings?.kind === 'assignment') {
    const file = lastOption(args, server.settings.flags);
    const text =
      file?.value === undefined ? undefined : context.read(join(cwd, file.value.replace(/^file:/, '')));
    const setting = text === undefined ? undefined : assignedWorkers(text, env);
    if (file && (text === undefined || setting)) return { value: setting?.workers, span };
  }
  const variable = firstVariable(env, server.workerEnv);
  return { value: variable ? countOf(variable) : server.defaultWorkers, span };
}

function modelOf(server: Server, workers: WorkerCount | undefined, python: string | undefined): ProcessModel {
  const rule = server.model;
  switch (rule.by) {
    case 'nothing':
      return rule.model;
    case 'workers':
      if (workers === undefined) return rule.unsure;
      return workers === 0 ? rule.zero : workers === 1 ? rule.one : rule.many;
    case 'python': {
      const [, major, minor] = /^(\d+)\.(\d+)/.exec(python ?? '') ?? [];
      if (major !== '3' || minor === undefined) return 'unknown';
      return Number(minor) <= 13 ? rule.until313 : rule.from314;
    }
    case 'uwsgi':
      return 'unknown';
  }
}

/** One sentence for messages. */
export function describe(name: string, { model, workers }: Workers): string {
  const { value } = workers;
  switch (model) {
    case 'prefork':
      if (value === 'cpu') return `${name} forks a worker for every CPU of the host`;
      return value === undefined || value < 2
        ? `${name} forks its workers`
        : `${name} forks its ${value} workers`;
    case 'spawn':
      if (value === 'cpu') return `${name} starts a new process for every CPU of the host`;
      if (value === 1) return `${name} starts its worker as a new process`;
      return `${name} starts its ${value === undefined ? '' : `${value} `}workers as new processes`;
    case 'threads':
      return `${name} runs one process with threads`;
    case 'single':
      return `${name} runs one process`;
    case 'unknown':
      return `what processes ${name} starts is not known`;
  }
}
