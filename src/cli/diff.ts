import { randomUUID } from 'node:crypto';
import { patchOf, visiblePatch } from '../host/patch.ts';
import { painter, type Paint } from '../report/colour.ts';
import { complain } from '../host/io.ts';
import { terminalOf } from './terminal.ts';
import { baselineOf } from './baseline.ts';
import { forEachInput, publish, type Session } from './session.ts';

/**
 * `--diff`: what `--fix` would write, as a patch for `git apply` in the working directory. Returns the exit
 * code.
 */
export async function diffCommand(session: Session): Promise<number> {
  const { args, core, io } = session;
  const changed: { readonly path: string; readonly before: string; readonly after: string }[] = [];
  let refused = false;
  const failed = await forEachInput(
    { ...session, baseline: baselineOf(session) },
    ({ text, path, options }) => {
      const result = core.fix(text, { ...options, unsafe: args.fixUnsafe });
      if (result.refused !== undefined) {
        complain(io, `${path}: not fixed: ${result.refused}`);
        refused = true;
      }
      if (result.text !== text) changed.push({ path, before: text, after: result.text });
    },
  );
  const above = Math.max(0, ...changed.map(({ path }) => path.split('/').lastIndexOf('..') + 1));
  if (above > 0) {
    const place = Array.from({ length: above }, () => '..').join('/');
    complain(
      io,
      `git apply takes no path above its folder: for a patch that applies, run alloclint in ${place}`,
    );
  }
  if (changed.length > 0 || args.output !== undefined) {
    // A terminal is shown escapes as text; a patch in a pipe or file must keep the bytes.
    const isRead = args.output === undefined;
    const paint = painter(terminalOf(args.colour, isRead ? io : { ...io, isTTY: false }).colour);
    const forPeople = isRead && io.isTTY;
    const patches = await Promise.all(changed.map(({ path, before, after }) => patchOf(path, before, after)));
    const text = patches.map((patch) => paintPatch(forPeople ? visiblePatch(patch) : patch, paint)).join('');
    publish(session, isRead && io.env['GITHUB_ACTIONS'] === 'true' ? withoutCommands(text) : text);
  }
  return failed || refused ? 2 : changed.length > 0 ? 1 : 0;
}

/**
 * The log of a GitHub workflow would obey `::set-output::` in a line of a patch. Until it reads the token it obeys
 * nothing; `git apply` and `patch` pass over both lines.
 */
function withoutCommands(text: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}::${token}::\n`;
}

function paintPatch(patch: string, paint: Paint): string {
  const rows = patch.split('\n').map((row) => {
    if (/^(?:---|\+\+\+) /.test(row)) return paint('bold', row);
    if (row.startsWith('@@')) return paint('cyan', row);
    if (row.startsWith('+')) return paint('green', row);
    return row.startsWith('-') ? paint('red', row) : row;
  });
  return rows.join('\n');
}
