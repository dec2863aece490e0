import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { didYouMean } from '../did-you-mean.ts';
import { Failure } from './io.ts';
import { publish, type Session } from './session.ts';

/** Findings that no rule makes and that have no page. */
const reserved: ReadonlyMap<string, string> = new Map([
  [
    'syntax-error',
    'The builder would refuse the file, or it is no Dockerfile: nothing else in it is judged.',
  ],
  [
    'malformed-ignore',
    'A comment starts like "# alloclint ignore=RULE reason=WHY" and is not understood: it ignores nothing.',
  ],
  ['unused-ignore', 'A comment ignores a rule that has nothing to say there: delete the comment.'],
  [
    'broken-manifest',
    'A manifest that deploys the image does not parse: what it says is not taken into account.',
  ],
]);

export const reservedNames: readonly string[] = [...reserved.keys()];

/** `alloclint explain <rule>`. Returns the exit code. */
export function explainCommand(session: Session): number {
  const [name, ...rest] = session.args.operands;
  if (name === undefined || rest.length > 0) throw new Failure('explain: name one rule, see alloclint rules');
  const text = reserved.get(name);
  if (text !== undefined) {
    publish(session, `# ${name}\n\n${text}\n`);
    return 0;
  }
  if (!session.ruleNames.includes(name)) {
    throw new Failure(
      `explain: no rule is called "${name}"${didYouMean(name, session.ruleNames) || ', see alloclint rules'}`,
    );
  }
  publish(session, readFileSync(pageOf(name), 'utf8'));
  return 0;
}

/** The pages lie beside dist/ in the package, and beside src/ in a checkout. */
function pageOf(name: string): string {
  for (const up of ['..', '../..']) {
    const path = fileURLToPath(new URL(`${up}/rules/${name}.md`, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Failure(`explain: the page about ${name} is not installed, reinstall alloclint`);
}
