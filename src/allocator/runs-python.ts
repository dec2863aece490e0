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

/** A Python program, or whatever a Python image starts that is not known to be something else. */
export function runsPython({ image, process }: Run): boolean {
  if (process.longRunning || process.program === 'python') return true;
  return image.base.python === 'yes' && !OTHER_PROGRAMS.includes(process.program ?? '');
}
