import { didYouMean } from '../did-you-mean.ts';
import { reserved } from '../report/reserved.ts';
import { Failure } from '../host/failure.ts';
import { pageOf } from '../host/pages.ts';
import { publish, type Session } from './session.ts';

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
  const page = pageOf(name);
  if (page === undefined)
    throw new Failure(`explain: the page about ${name} is not installed, reinstall alloclint`);
  publish(session, page);
  return 0;
}
