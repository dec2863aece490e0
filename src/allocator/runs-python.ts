import type { Run } from '../model.ts';

/** What a Python image starts when Python is only there to build. */
const OTHER_PROGRAMS: readonly string[] = [
  'node',
  'npm',
  'npx',
  'yarn',
  'pnpm',
  'java',
  'nginx',
  'ruby',
  'php',
  'redis-server',
  'postgres',
  'bash',
  'sh',
];

/** They start whatever their configuration says. */
const SUPERVISORS: readonly string[] = ['supervisord', 's6', 'circus', 'honcho', 'foreman'];

/** A Python program, or whatever a Python image starts that is not known to be something else. */
export function runsPython({ image, process }: Run): boolean {
  if (startsPython(process)) return true;
  return image.base.python === 'yes' && !OTHER_PROGRAMS.includes(process.program ?? '');
}

/** The process itself is an interpreter, or a server that is written in Python. */
export function startsPython({ server, program, longRunning }: Run['process']): boolean {
  return program === 'python' || (longRunning && !SUPERVISORS.includes(server));
}
