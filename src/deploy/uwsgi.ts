import type { WorkerCount } from '../knowledge/servers.ts';
import type { ProcessModel, Traced } from '../model.ts';
import { countOf, firstVariable, hasOption, lastOption } from './options.ts';
import type { ServerContext } from './server-context.ts';
import { join, type Env } from './words.ts';

interface Settings {
  readonly master: boolean | undefined;
  /** `undefined`: not set here. */
  readonly workers: { readonly value: WorkerCount | undefined } | undefined;
}

/** Settings that stand elsewhere, or start other instances. */
const OTHER_FILES: readonly string[] = ['ini', 'include', 'inherit', 'for', 'emperor', 'legion'];
const OPAQUE: Settings = { master: undefined, workers: { value: undefined } };
const FILE_FLAGS = ['--ini', '--yaml', '--yml', '--json', '--xml'];

/** The options of the section `[uwsgi]`, as far as a reader without the process can tell. */
export function uwsgiIni(text: string, env: Env): Settings {
  let master: boolean | undefined = false;
  let workers: Settings['workers'];
  let section = 'uwsgi';
  let applies: boolean | undefined = true;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/^\s*[;#].*$/, '').trim();
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    if (header !== undefined) section = header;
    const [, key, written = ''] = /^([\w-]+)\s*(?:=(.*))?$/s.exec(line) ?? [];
    if (key === undefined || section !== 'uwsgi') continue;
    const value = written.trim();
    if (key.startsWith('if-')) applies = condition(key, value, env);
    else if (key === 'endif') applies = true;
    if (applies === false) continue;
    if (OTHER_FILES.includes(key)) return OPAQUE;
    if (key === 'master') master = applies ? /^(?:|true|1|yes|on)$/.test(value) : undefined;
    if (key === 'workers' || key === 'processes' || key === 'p') {
      workers = { value: applies ? iniCount(value, env) : undefined };
    }
  }
  return { master, workers };
}

function condition(key: string, value: string, env: Env): boolean | undefined {
  if (key === 'if-env') return env.has(value) ? true : undefined;
  if (key === 'if-not-env') return !env.has(value);
  return undefined;
}

function iniCount(value: string, env: Env): WorkerCount | undefined {
  if (/%k\b/.test(value)) return 'cpu';
  const name = /^\$\((\w+)\)$/.exec(value)?.[1];
  const variable = name === undefined ? undefined : env.get(name);
  return countOf(variable ?? { value });
}

/** With a master all workers are forked; without one the first worker is the process that was started. */
export function uwsgiProcess(context: ServerContext): { model: ProcessModel; workers: Traced<WorkerCount> } {
  const { args, env, span } = context;
  // An emperor starts what it finds in a folder.
  if (hasOption(args, ['--emperor']) || env.has('UWSGI_EMPEROR'))
    return { model: 'unknown', workers: { value: undefined, span } };
  const cluster = args.findIndex(({ value }) => /^-[A-Za-z]+p$/.test(value ?? ''));
  const flag =
    lastOption(args, ['-p', '--processes', '--workers']) ?? (cluster < 0 ? undefined : args[cluster + 1]);
  const file = fileSettings(context);
  const variable = firstVariable(env, ['UWSGI_WORKERS', 'UWSGI_PROCESSES']);
  const workers: Traced<WorkerCount> = flag
    ? { value: countOf(flag), span: flag.span }
    : { value: fromElsewhere(file, variable), span };
  // `-Mp 4` is a cluster of short options.
  const asked =
    hasOption(args, ['--master', '-M']) ?? args.find(({ value }) => /^-[A-Za-z]*M/.test(value ?? ''));
  const byEnv = env.get('UWSGI_MASTER');
  const master = asked
    ? true
    : byEnv
      ? byEnv.value === undefined
        ? undefined
        : byEnv.value !== 'false'
      : file.master;
  if (master) return { model: 'prefork', workers };
  if (workers.value === undefined || master === undefined) return { model: 'unknown', workers };
  return { model: workers.value === 1 ? 'single' : 'prefork', workers };
}

/** Which of file and variable wins is not documented: two different answers are none. */
function fromElsewhere(file: Settings, variable: Traced<string> | undefined): WorkerCount | undefined {
  const asked = variable && countOf(variable);
  if (file.workers && variable) return asked === file.workers.value ? asked : undefined;
  if (file.workers) return file.workers.value;
  return variable ? asked : 1;
}

function fileSettings({ args, env, cwd, read }: ServerContext): Settings {
  const named =
    lastOption(args, FILE_FLAGS) ?? args.find(({ value }) => /\.(?:ini|ya?ml|json|xml)$/.test(value ?? ''));
  const variable = firstVariable(env, ['UWSGI_INI', 'UWSGI_YAML', 'UWSGI_JSON', 'UWSGI_XML']);
  const path = named ? named.value : variable?.value;
  if (path === undefined) return named || variable ? OPAQUE : { master: false, workers: undefined };
  const text = path.endsWith('.ini') ? read(join(cwd, path)) : undefined;
  return text === undefined ? OPAQUE : uwsgiIni(text, env);
}
