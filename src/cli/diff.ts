import { painter, type Paint } from '../report/colour.ts';
import { visible } from '../report/visible.ts';
import { complain } from '../host/io.ts';
import { wantsColour } from './wants-colour.ts';
import { forEachSource } from '../host/sources.ts';
import { baselineOf } from './baseline.ts';
import { publish, type Session } from './session.ts';

/**
 * `--diff`: what `--fix` would write, as a patch for `git apply` in the working directory. Returns the exit
 * code.
 */
export async function diffCommand(session: Session): Promise<number> {
  const { args, core, io } = session;
  const changed: { readonly path: string; readonly before: string; readonly after: string }[] = [];
  let refused = false;
  const failed = await forEachSource(
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
  if (changed.length > 0) {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
    // A terminal is shown escapes as text; a patch in a pipe or file must keep the bytes.
    const paint = painter(wantsColour(args.colour, args.output === undefined ? io : { ...io, isTTY: false }));
    const forPeople = args.output === undefined && io.isTTY;
    const patches = changed.map(({ path, before, after }) => {
      const options = { headerOptions: FILE_HEADERS_ONLY };
      const patch = createTwoFilesPatch(
        `a/${path}`,
        `b/${path}`,
        before,
        after,
        undefined,
        undefined,
        options,
      );
      return paintPatch(forPeople ? showControls(patch) : patch, paint);
    });
    publish(session, patches.join(''));
  }
  return failed || refused ? 2 : changed.length > 0 ? 1 : 0;
}

function showControls(patch: string): string {
  return patch
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((part) => visible(part.replace(/\r$/, '')))
        .join('\t'),
    )
    .join('\n');
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
