import type { Base, ShellCommand } from '../model.ts';
import type { State } from './fold.ts';

/** Packages that are Python or need it: `python3`, `python3.12-venv`, `python3-pip`, `py3-pip`. */
const PACKAGE = /^(?:python(?:2|3)?(?:\.\d+)?(?:-.+)?|py3-.+|python\d{2,3}(?:-.+)?)$/;

/** Whether a Python interpreter is in the image, and what says so when the base does not. */
export function pythonOf(state: State): { readonly answer: Base['python']; readonly why: string | undefined } {
  if (state.base.python === 'yes') return { answer: 'yes', why: undefined };
  const found = [...state.packages].find((name) => PACKAGE.test(name));
  if (found !== undefined) return { answer: 'yes', why: `the package ${found} brings Python` };
  const commands = state.scripts.flatMap((script) => script.commands);
  if (commands.some(installsPython)) return { answer: 'yes', why: 'a RUN installs Python' };
  const copied = state.files.find(({ from, source }) => from !== undefined && /python|venv|\/usr\/local\/?$|^\/$/.test(source));
  if (copied) return { answer: 'unclear', why: `${copied.source} is copied from ${copied.from} and may bring Python` };
  return { answer: state.base.python, why: undefined };
}

/** `uv python install`, `uv sync`, `pyenv install`: they bring an interpreter of their own. */
function installsPython({ words, conditional }: ShellCommand): boolean {
  if (conditional) return false;
  const [program = '', verb = '', second = ''] = words.map((word) => word.values?.[0] ?? '');
  if (program === 'pyenv') return verb === 'install';
  if (program !== 'uv' && program !== '/bin/uv') return false;
  return verb === 'sync' || verb === 'venv' || (verb === 'python' && second === 'install');
}
