import { SYSTEM_PYTHONS } from '../knowledge/distributions.ts';
import { PYTHON_PACKAGES } from '../knowledge/programs.ts';
import type { Base, PlacedFile, RunScript, ShellCommand } from '../model.ts';
import type { State } from './fold.ts';

/** Packages that are Python or need it: `python3`, `python3.12-venv`, `python3-pip`, `py3-pip`. */
const PACKAGE =
  /^(?!python3?-(?:software-properties|apt)\b)(?:python[23]?(?:\.\d+)?(?:-.+)?|py3-.+|python\d{2,3}(?:-.+)?|uwsgi-python3?)$/;

export interface PythonFacts {
  readonly answer: Base['python'];
  readonly version: string | undefined;
  /** What says so when the base does not. */
  readonly why: string | undefined;
}

/** Whether a Python interpreter is in the image, and which. */
export function pythonOf(state: State): PythonFacts {
  const { base } = state;
  if (base.python === 'yes') return { answer: 'yes', version: base.pythonVersion, why: undefined };
  return (
    fromPackage(state) ??
    fromRun(state) ??
    fromCopy(state) ?? {
      answer: state.opaquePackages && base.python === 'no' ? 'unclear' : base.python,
      version: base.pythonVersion,
      why: undefined,
    }
  );
}

function fromPackage({ base, packages }: State): PythonFacts | undefined {
  const named = [...packages].find((name) => PACKAGE.test(name));
  const found =
    named ?? [...packages].find((name) => PYTHON_PACKAGES.some((row) => row.packages.includes(name)));
  if (found === undefined) return undefined;
  return {
    answer: 'yes',
    version: packagedVersion(base, found),
    why: `the package ${found} brings Python`,
  };
}

/** `python3.12` says it; `python3` is the one of the system's release. */
function packagedVersion({ os, release }: Base, name: string): string | undefined {
  const [, named] = /^python(\d\.\d+)/.exec(name) ?? [];
  if (named !== undefined) return named;
  if (!/^(?:python3|py3)\b/.test(name)) return undefined;
  return SYSTEM_PYTHONS.find((row) => row.os === os && row.releases.includes(release ?? ''))?.version;
}

function fromRun({ scripts, env }: State): PythonFacts | undefined {
  for (const script of scripts) {
    const version = script.commands.map(installedVersion).find((found) => found !== undefined);
    if (version !== undefined)
      return {
        answer: 'yes',
        version: version === '' ? undefined : version,
        why: 'a RUN installs or uses Python',
      };
    if (buildsPython(script)) {
      const known = env.get('PYTHON_VERSION')?.value;
      return { answer: 'yes', version: known, why: 'a RUN builds Python from its source' };
    }
  }
  return undefined;
}

/**
 * `uv python install 3.12`, `uv sync`, `pyenv install 3.12.1`, `conda install python=3.12`, `pip install`: the version of the
 * interpreter that a command brings or needs, empty when it does not say; `undefined` when it does neither.
 */
function installedVersion({ words, conditional }: ShellCommand): string | undefined {
  if (conditional) return undefined;
  const [path = '', ...rest] = words.map((word) => word.values?.join(' ') ?? word.text);
  const program = path.slice(path.lastIndexOf('/') + 1);
  const [verb, second] = rest.filter((word) => !word.startsWith('-'));
  const version = (text: string | undefined): string => /^\d+(?:\.\d+){1,2}$/.exec(text ?? '')?.[0] ?? '';
  // Who runs it has it.
  if (/^(?:python|pip)[\d.]*$/.test(program)) return '';
  if (program === 'pyenv') return verb === 'install' ? version(second) : undefined;
  if (program === 'uv') {
    if (verb === 'sync' || verb === 'venv') return '';
    return verb === 'python' && second === 'install' ? version(rest.at(-1)) : undefined;
  }
  if (!/^(?:conda|mamba|micromamba)$/.test(program)) return undefined;
  if (verb !== 'install' && verb !== 'create' && verb !== 'env') return undefined;
  const python = rest.map((word) => /^["']?python(?:$|[=<>~ ]+([\d.]*))/.exec(word)).find((match) => match);
  if (python) return version(python[1]);
  // An environment file of a Python project has Python in it.
  return rest.some((word) => /\.ya?ml$/.test(word)) ? '' : undefined;
}

/** A RUN that configures and makes CPython from its source. */
export function buildsPython({ commands }: RunScript): boolean {
  const texts = commands.map(({ words }) => words.map(({ text }) => text).join(' '));
  return (
    texts.some((text) => /python\.org\/ftp\/python\b|\bPython-[$\d]/.test(text)) &&
    texts.some((text) => /^(?:\S*\/)?make\b/.test(text))
  );
}

const MAY_HOLD_PYTHON = /python|venv|conda|pyenv|\/usr\/local\/?$|^\/(?:usr|opt)?\/?$/;

/** An interpreter, a whole system or an environment from another stage or image. */
function fromCopy({ base, files }: State): PythonFacts | undefined {
  let unclear: PythonFacts | undefined;
  for (const file of files) {
    const { from, source, origin } = file;
    if (!mayBringPython(file)) continue;
    const isInterpreter = !/site-packages|dist-packages|venv/.test(source);
    // An interpreter of another libc does not start.
    if (origin?.python === 'yes' && isInterpreter && origin.base.libc === base.libc) {
      const why = `${source} is copied from ${from}, which has Python`;
      return { answer: 'yes', version: origin.pythonVersion, why };
    }
    const why = `${source} is copied from ${from} and may bring Python`;
    unclear ??= { answer: 'unclear', version: undefined, why };
  }
  return unclear;
}

/** A COPY from a stage or image that is not known to be without Python, of a folder where one may be. */
export function mayBringPython({ from, source, origin }: PlacedFile): boolean {
  return from !== undefined && MAY_HOLD_PYTHON.test(source) && origin?.python !== 'no';
}
