import { Failure } from '../host/failure.ts';
import type { InspectedFile } from '../model.ts';
import { renderInspect, renderInspectJson } from '../report/inspect.ts';
import { complain } from '../host/io.ts';
import { terminalOf } from './terminal.ts';
import { forEachInput, publish, type Session } from './session.ts';

/** `alloclint inspect`: what is known about every stage and run, and why. Returns the exit code. */
export async function inspectCommand(session: Session): Promise<number> {
  const { args, core, io } = session;
  const format = args.format ?? 'text';
  if (!['text', 'pretty', 'json'].includes(format)) {
    throw new Failure(`--format: "${format}" is not one of text, json`);
  }
  const files: InspectedFile[] = [];
  let broken = false;
  const failed = await forEachInput(
    session,
    ({ text, path, options }) => {
      const file = { ...core.inspect(text, options), path };
      if (file.error !== null) complain(io, `${path}: cannot be inspected: ${file.error}`);
      broken ||= file.error !== null;
      files.push(file);
    },
    (target, why) => files.push({ path: target.shown, error: why, stages: [] }),
  );
  const { colour } = terminalOf(args.colour, args.output === undefined ? io : { ...io, isTTY: false });
  publish(session, format === 'json' ? renderInspectJson(files) : renderInspect(files, { colour }));
  return failed || broken ? 2 : 0;
}
