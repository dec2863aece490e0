import type { Found, PythonFile, Seeing, State } from './found.ts';
import { readPython } from './python.ts';
import { describe } from './workers.ts';
import { join, type Word } from './words.ts';

/** The interpreter itself is the process, unless what it runs says otherwise. */
export function plain(
  seeing: Seeing,
  source: PythonFile | undefined,
  name: string,
  state: State,
  via: string,
): Found {
  const { span } = seeing.command;
  const code = readPython(source?.text ?? '', state.env);
  const { server, model } = code;
  const workers = { value: code.workers, span };
  const shown = server === 'none' ? name : server;
  const why =
    code.forks === undefined
      ? server === 'none'
        ? `${name} runs in one interpreter`
        : describe(shown, { model, workers })
      : `${name} mentions ${code.forks}, it may start processes of its own`;
  return {
    server,
    model,
    workers,
    via,
    program: 'python',
    variables: state.env,
    module: source,
    ends: false,
    longRunning: server !== 'none',
    opaque: undefined,
    dropsVariables: undefined,
    why,
  };
}

/** `package.module:app` among what a server is given, if the build context shows its file. */
export function applicationOf(seeing: Seeing, args: readonly Word[], { cwd }: State): PythonFile | undefined {
  const name = args
    .map(({ value = '' }) => /^([\w.]+):[\w.]+(?:\(.*\))?$/.exec(value)?.[1])
    .find((found) => found);
  if (name === undefined) return undefined;
  const base = join(cwd, name.replaceAll('.', '/'));
  if (base === undefined) return undefined;
  const { readScript } = seeing.options;
  return readScript(`${base}.py`) ?? readScript(`${base}/__init__.py`);
}
