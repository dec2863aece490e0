import { SYSTEM_PYTHONS } from '../knowledge/distributions.ts';
import type { Base, ShellCommand } from '../model.ts';
import type { State } from './fold.ts';

/** Packages that are Python or need it: `python3`, `python3.12-venv`, `python3-pip`, `py3-pip`. */
const PACKAGE =
  /^(?!python3?-(?:software-properties|apt)\b)(?:python[23]?(?:\.\d+)?(?:-.+)?|py3-.+|python\d{2,3}(?:-.+)?)$/;

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
  const found = [...state.packages].find((name) => PACKAGE.test(name));
  if (found !== undefined) {
    return {
      answer: 'yes',
      version: packagedVersion(base, found),
      why: `the package ${found} brings Python`,
    };
  }
  const commands = state.scripts.flatMap((script) => script.commands);
  if (commands.some(installsPython)) {
    return { answer: 'yes', version: undefined, why: 'a RUN installs Python' };
  }
  const copied = state.files.find(
    ({ from, source }) => from !== undefined && /python|venv|\/usr\/local\/?$|^\/$/.test(source),
  );
  if (copied) {
    const why = `${copied.source} is copied from ${copied.from} and may bring Python`;
    return { answer: 'unclear', version: undefined, why };
  }
  return { answer: base.python, version: base.pythonVersion, why: undefined };
}

/** `python3.12` says it; `python3` is the one of the system's release. */
function packagedVersion({ os, release }: Base, name: string): string | undefined {
  const [, named] = /^python(\d\.\d+)/.exec(name) ?? [];
  if (named !== undefined) return named;
  if (!/^(?:python3|py3)\b/.test(name)) return undefined;
  return SYSTEM_PYTHONS.find((row) => row.os === os && row.releases.includes(release ?? ''))?.version;
}

/** `uv python install`, `uv sync`, `pyenv install`: they bring an interpreter of their own. */
function installsPython({ words, conditional }: ShellCommand): boolean {
  if (conditional) return false;
  const [program = '', verb = '', second = ''] = words.map((word) => word.values?.[0] ?? '');
  if (program === 'pyenv') return verb === 'install';
  if (program !== 'uv' && program !== '/bin/uv') return false;
  return verb === 'sync' || verb === 'venv' || (verb === 'python' && second === 'install');
}
