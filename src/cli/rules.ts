import { docsUrl } from '../report/homepage.ts';
import { toJson } from '../report/json.ts';
import { Failure } from './io.ts';
import { publish, type Session } from './session.ts';

/** `alloclint rules`. Returns the exit code. */
export function rulesCommand(session: Session): number {
  const { args, core } = session;
  const [extra] = args.operands;
  if (extra !== undefined)
    throw new Failure(`rules: takes no "${extra}", see alloclint explain for one rule`);
  const format = args.format ?? 'text';
  if (!['text', 'pretty', 'json'].includes(format)) {
    throw new Failure(`--format: "${format}" is not one of text, json`);
  }
  if (format === 'json') {
    const rules = core.rules.map(({ name, severity, summary }) => ({
      name,
      severity,
      summary,
      docs: docsUrl(name),
    }));
    publish(session, toJson({ version: 1, rules }));
    return 0;
  }
  const width = Math.max(0, ...core.rules.map(({ name }) => name.length));
  const rows = core.rules.map(
    ({ name, severity, summary }) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`,
  );
  publish(session, rows.join(''));
  return 0;
}
