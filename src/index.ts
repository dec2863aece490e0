import { rules as allRules } from '../rules/index.ts';
import { defaultConfig } from './default-config.ts';
import type { Fixed } from './fix.ts';
import { fixText } from './fix.ts';
import { inspectResolved } from './inspect.ts';
import type { Filter, Options } from './lint.ts';
import { judge, resolve } from './lint.ts';
import type { Finding, Fix, InspectedFile, Rule } from './model.ts';

export { applyEdits } from './fix.ts';
export type * from './model.ts';
export type { Applied, Fixed } from './fix.ts';
export type { Filter, Options } from './lint.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = allRules;

/** What is wrong with a Dockerfile, in its order. Never throws on any text. Without `file` it is "Dockerfile". */
export function lint(text: string, options: Partial<Options> = {}): readonly Finding[] {
  return findingsIn(text, named(options), options.unaccepted?.());
}

/** The text with every safe fix applied, and with the unsafe ones if asked. */
export function fix(
  text: string,
  options: Partial<Options> & { readonly unsafe?: boolean | undefined } = {},
): Fixed {
  const isWanted = ({ safety }: Fix): boolean =>
    safety === 'safe' || (safety === 'unsafe' && options.unsafe === true);
  const complete = named(options);
  const filter = options.unaccepted?.();
  return fixText(text, complete.file, (current) => findingsIn(current, complete, filter), isWanted);
}

/** What alloclint believes about every stage of a Dockerfile, and why. */
export function inspect(text: string, options: Partial<Options> = {}): InspectedFile {
  const complete = named(options);
  return inspectResolved(resolve(text, complete, complete.config ?? defaultConfig), complete.file);
}

function named(options: Partial<Options>): Options {
  return { ...options, file: options.file ?? 'Dockerfile' };
}

function findingsIn(text: string, options: Options, filter: Filter | undefined): readonly Finding[] {
  const config = options.config ?? defaultConfig;
  const findings = judge(resolve(text, options, config), allRules, options, config);
  return filter?.(text, findings) ?? findings;
}
