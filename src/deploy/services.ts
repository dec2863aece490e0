import { same } from './agree.ts';
import { nobody, type Found, type Seeing, type State } from './found.ts';
import { read } from './passing.ts';
import { supervisordServices } from './supervisord.ts';
import { basename, type Word } from './words.ts';

type Resolve = (seeing: Seeing, words: readonly Word[], state: State) => Found;

/** Run files of s6-overlay (both versions) and of runit as phusion's my_init starts it. Sources: their READMEs. */
const RUN_FILES = ['/etc/services.d/*/run', '/etc/s6-overlay/s6-rc.d/*/run', '/etc/service/*/run'] as const;

/** The programs that start them. */
const STARTS_RUN_FILES = /^(?:\/init|(?:\/sbin\/)?my_init|(?:\/usr\/(?:s?bin)\/)?runsvdir(?:-start)?)$/;

/**
 * What a supervisor's programs are as one process: the one Python server among them. Several are reported as the
 * supervisor, whose model is not known.
 */
function supervised(name: string, found: readonly Found[], unknown: Found): Found {
  const python = found.filter(({ program, longRunning }) => program === 'python' || longRunning);
  const servers = python.filter(({ server }) => server !== 'none');
  const candidates = servers.length > 0 ? servers : python;
  if (candidates.length === 0) {
    const isSettled = found.length > 0 && found.every(({ program }) => program !== undefined);
    return isSettled ? { ...unknown, program: found[0]?.program } : unknown;
  }
  const one = same(candidates);
  if (one) return one;
  const names = [...new Set(candidates.map(({ server }) => server))].join(' and ');
  return { ...unknown, program: 'python', longRunning: true, why: `${name} keeps ${names} running` };
}

/** The process of an init that is given no command: what it finds in its folders. */
export function underRunFiles(
  seeing: Seeing,
  [init, ...args]: readonly Word[],
  state: State,
  resolve: Resolve,
): Found | undefined {
  const program = init?.value ?? '';
  if (args.length > 0 || !STARTS_RUN_FILES.test(program)) return undefined;
  const { span } = seeing.command;
  const inner = { ...state, depth: state.depth + 1 };
  const found = RUN_FILES.flatMap((glob) => seeing.options.listFiles(glob)).map((path) => {
    const one = resolve(seeing, [{ value: path, span, text: undefined, script: undefined }], inner);
    const wrapper = emptiesVariables(program, read(seeing, path)?.text ?? '', state);
    return wrapper === undefined ? one : { ...one, dropsVariables: wrapper };
  });
  if (found.length === 0) return undefined;
  const name = basename(program) === 'init' ? 's6' : 'runit';
  const unknown = { ...nobody(`${name} starts what the image adds to it`, span), server: name, via: program };
  return supervised(name, found, unknown);
}

/** s6-overlay resets the environment unless it is told to keep it, and Debian's runsvdir-start has one of its own. */
function emptiesVariables(program: string, script: string, { env }: State): string | undefined {
  if (basename(program) === 'runsvdir-start') return 'runsvdir-start';
  const keeps = env.get('S6_KEEP_ENV')?.value === '1' || /^#!.*with-contenv/.test(script);
  return basename(program) !== 'init' || keeps ? undefined : 's6-overlay';
}

/** The process of supervisord: `process` when its configuration cannot be read. */
export function underSupervisord(
  seeing: Seeing,
  args: readonly Word[],
  state: State,
  process: Found,
  resolve: Resolve,
): Found {
  const services = supervisordServices({
    args,
    env: state.env,
    cwd: state.cwd,
    span: seeing.command.span,
    read: (path) => read(seeing, path),
    list: seeing.options.listFiles,
  });
  const found = services.map(({ words, env, cwd, isMany }) => {
    const one = resolve(seeing, words, { ...state, env, cwd, depth: state.depth + 1 });
    return isMany ? { ...one, workers: { ...one.workers, value: undefined } } : one;
  });
  return supervised('supervisord', found, process);
}
