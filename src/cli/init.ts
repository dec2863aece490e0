import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configAbove, configIn } from '../host/config-file.ts';
import { codeOf, Failure, reasonOf } from '../host/failure.ts';
import { relativePosix } from '../host/paths.ts';
import { visible } from '../report/visible.ts';
import type { Session } from './session.ts';

/** `alloclint init [folder]`: a commented alloclint.toml, where there is no config yet. Returns the exit code. */
export async function initCommand({ args, io, ruleNames }: Session): Promise<number> {
  const [operand = '.', extra] = args.operands;
  if (extra !== undefined) throw new Failure(`init: takes one folder, not "${extra}" as well`);
  const folder = resolve(io.cwd, operand);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Failure(`init: there is no folder "${operand}", make it first`);
  const known = await configIn(folder, io.cwd, ruleNames);
  if (known !== undefined) throw new Failure(`init: ${known} is there already, write into it`);
  const above = await configAbove(folder, io.cwd, ruleNames);
  const path = join(folder, 'alloclint.toml');
  const shown = relativePosix(io.cwd, path);
  // Loaded here, not above: other commands are faster without it.
  const { initialConfig, snippets } = await import('./init-text.ts');
  try {
    writeFileSync(path, initialConfig(), { flag: 'wx' });
  } catch (error) {
    // A link that leads nowhere is no config, and no place for one.
    const why = codeOf(error) === 'EEXIST' ? 'it is there already' : reasonOf(error);
    throw new Failure(`init: ${shown} cannot be written (${why}), check the folder and its permissions`);
  }
  io.stdout(`Wrote ${visible(shown)}.\n`);
  if (above !== undefined) {
    io.stdout(
      `${visible(above)} no longer counts in this folder; extends = "${visible(above)}" keeps what it says.\n`,
    );
  }
  io.stdout(`\n${snippets()}`);
  return 0;
}
