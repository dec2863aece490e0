import { OTHER_LANGUAGES } from '../knowledge/programs.ts';
import type { Run } from '../model.ts';

/** A shell to look around with, no service. */
const SHELLS: readonly string[] = ['bash', 'sh', 'ash', 'dash', 'zsh', 'fish', 'tmux'];

/** They start whatever their configuration says. */
const SUPERVISORS: readonly string[] = ['supervisord', 's6', 'runit', 'circus', 'honcho', 'foreman'];

/** A Python program, or whatever a Python image starts that is not known to be something else. */
export function runsPython({ image, process }: Run): boolean {
  const { program = '', ends } = process;
  if (ends) return false;
  if (startsPython(process)) return true;
  return image.base.python === 'yes' && !isOtherLanguage(program) && !SHELLS.includes(program);
}

/** The process itself is an interpreter, or a server that is written in Python. */
export function startsPython({ server, program, longRunning }: Run['process']): boolean {
  return program === 'python' || (longRunning && !SUPERVISORS.includes(server));
}

/** What the process is written in is known, and it is not Python. */
export function isOtherLanguage(program: string): boolean {
  return OTHER_LANGUAGES.some(({ programs }) => programs.includes(program));
}
