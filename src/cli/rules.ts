import type { Rule } from '../model.ts';
import { docsUrl } from '../report/homepage.ts';
import { toJson } from '../report/json.ts';
import { Failure } from '../host/failure.ts';
import { publish, type Session } from './session.ts';

/** `alloclint rules`. Returns the exit code. */
export function rulesCommand(session: Session): number {
  const { args, core } = session;
  const [extra] = args.operands;
  if (extra !== undefined)
    throw new Failure(`rules: takes no "${extra}", see alloclint explain for one rule`);
  const format = args.format ?? 'text';
  const list = LISTS[format];
  if (!list) throw new Failure(`--format: "${format}" is not one of text, json, markdown`);
  publish(session, list(core.rules));
  return 0;
}

const LISTS: Readonly<Record<string, (rules: readonly Rule[]) => string>> = {
  text: toColumns,
  pretty: toColumns,
  json: (rules) => toJson({ version: 1, rules: rules.map(toEntry) }),
  markdown: toTable,
};

function toColumns(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ name }) => name.length));
  return rules
    .map(({ name, severity, summary }) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`)
    .join('');
}

function toEntry({ name, severity, fix, summary }: Rule): object {
  return { name, severity, fix, summary, docs: docsUrl(name) };
}

function toTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ name, severity, fix, summary }) =>
      `| [${name}](${docsUrl(name)}) | ${severity} | ${fix} | ${summary} |\n`,
  );
  return `| rule | severity | fix | says |\n|---|---|---|---|\n${rows.join('')}`;
}
