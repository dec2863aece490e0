import { resolve } from 'node:path';
import { Failure } from '../host/failure.ts';
import { realPath } from '../host/paths.ts';
import type { Source } from '../host/source.ts';
import { forEachSource, type Work } from '../host/sources.ts';
import { writeNamed } from '../host/write.ts';
import type { Arguments } from './args.ts';

/** What a command works with. */
export interface Session extends Work {
  readonly args: Arguments;
  /** Files that were read, by their real path: no report takes the place of one. */
  readonly inputs: Set<string>;
}

/** Like forEachSource, and remembers what was read. */
export async function forEachInput(
  session: Session,
  work: (source: Source) => void,
  failed?: Parameters<typeof forEachSource>[2],
): Promise<boolean> {
  const { inputs, io } = session;
  const note = (path: string | undefined): unknown => path !== undefined && inputs.add(realPath(path));
  return forEachSource(
    session,
    (source) => {
      note(source.target.path);
      for (const file of [source.config.file, source.config.baseFile])
        if (file !== undefined) note(resolve(io.cwd, source.shown(file)));
      work(source);
    },
    (target, why) => {
      note(target.path);
      failed?.(target, why);
    },
  );
}

/** To stdout, or whole and at once to `--output`. Throws a Failure. */
export function publish({ args, io, inputs }: Session, report: string): void {
  if (args.output === undefined) {
    if (report !== '') io.stdout(report);
    return;
  }
  const path = resolve(io.cwd, args.output);
  // Node can write to them even where the system opens them for nobody: a socket.
  if (isStream(path, 1, 'stdout')) return io.stdout(report);
  if (isStream(path, 2, 'stderr')) return io.stderr(report);
  const named = [args.baseline, args.config].filter((name) => name !== undefined);
  const known = new Set([...inputs, ...named.map((name) => realPath(resolve(io.cwd, name)))]);
  if (known.has(realPath(path)))
    throw new Failure(`--output: ${args.output} is a file that was read, name another one`);
  writeNamed(path, report, args.output, io.cwd);
}

function isStream(path: string, descriptor: number, name: string): boolean {
  return [`/dev/${name}`, `/dev/fd/${descriptor}`, `/proc/self/fd/${descriptor}`].includes(path);
}
