import { painter, type Paint } from '../report/colour.ts';
import { complain } from '../host/io.ts';
import type { Rewrite } from '../host/patch.ts';
import { wantsColour } from './wants-colour.ts';
import { forEachSource } from '../host/sources.ts';
import { publish, type Session } from './session.ts';

/**
 * `--diff`: what `--fix` would write, as a patch for `git apply` in the working directory. Returns the exit
 * code.
 */
export async function diffCommand(session: Session): Promise<number> {
  const { args, core, io } = session;
  const changed: Rewrite[] = [];
  let refused = false;
  const failed = await forEachSource(session, ({ text, path, options }) => {
    const result = core.fix(text, { ...options, unsafe: args.fixUnsafe });
    if (result.refused !== undefined) {
      complain(io, `${path}: not fixed: ${result.refused}`);
      refused = true;
    }
    if (result.text !== text) changed.push({ path, before: text, after: result.text });
  });
  if (changed.length > 0) {
    const { unifiedDiff, visiblePatch } = await import('../host/patch.ts');
    // A terminal is shown escapes as text; a patch in a pipe or file must keep the bytes.
    const paint = painter(wantsColour(args.colour, args.output === undefined ? io : { ...io, isTTY: false }));
    const forPeople = args.output === undefined && io.isTTY;
    const patches = changed.map((file) => {
      const patch = unifiedDiff(file);
      return paintPatch(forPeople ? visiblePatch(patch) : patch, paint);
    });
    publish(session, patches.join(''));
  }
  return failed || refused ? 2 : changed.length > 0 ? 1 : 0;
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
