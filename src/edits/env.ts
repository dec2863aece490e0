import type { Dockerfile, Edit, EnvVariable, Image, Instruction, Preload, Refusal } from '../model.ts';
import { allOf } from './all-of.ts';
import { endsCleanly, envLines, insertBelow, pairBreak } from './lines.ts';

/** What comes after the building is done: an ENV stands above it. */
const TRAILING: readonly string[] = [
  'EXPOSE',
  'USER',
  'HEALTHCHECK',
  'STOPSIGNAL',
  'ENTRYPOINT',
  'CMD',
  'VOLUME',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'ARG',
];

const PLAIN = /^[\w./:,@%+=-]*$/;

/** One new ENV, below everything that builds, so that no build step runs under it; `copy` brings what it names. */
export function addEnv(
  image: Image,
  values: Readonly<Record<string, string>>,
  comment?: string,
  belowOffset = 0,
  copy?: string,
): readonly Edit[] | Refusal {
  const { dockerfile, stage } = image;
  const built = stage.instructions.findLast(({ keyword }) => !TRAILING.includes(keyword)) ?? stage.from;
  // A new RUN may stand below a LABEL that the ENV would stand above.
  const installed = stage.instructions.findLast(({ span }) => span.end <= belowOffset);
  const place = installed && installed.span.end > built.span.end ? installed : built;
  if (!endsCleanly(dockerfile, place)) return { refused: 'the file ends in a line continuation' };
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${quoted(value)}`);
  const above = [...(comment ? [`# ${comment}`] : []), ...(copy ? [copy] : [])];
  const block = [...above, envLines(dockerfile, pairs)];
  return [insertBelow(dockerfile, place, block, place.keyword === 'ENV' && !comment)];
}

/** Variables that the file sets to nothing get their values where they stand; what is left has to be set. */
export function fillEmpty(
  { dockerfile, env }: Image,
  values: Readonly<Record<string, string>>,
): { readonly filled: readonly Edit[] | Refusal; readonly rest: Readonly<Record<string, string>> } {
  const isEmpty = ([name]: readonly [string, string]): boolean => env.get(name)?.setting !== undefined;
  const edits = Object.entries(values)
    .filter(isEmpty)
    .flatMap(([name, value]) => {
      const variable = env.get(name);
      return variable ? [changeEnv(dockerfile, variable, value)] : [];
    });
  const rest = Object.fromEntries(Object.entries(values).filter((pair) => !isEmpty(pair)));
  return { filled: allOf(...edits), rest };
}

/** Adds pairs to the ENV that sets `variable`, or says that it cannot. */
export function extendEnv(
  dockerfile: Dockerfile,
  variable: EnvVariable,
  values: Readonly<Record<string, string>>,
): readonly Edit[] | undefined {
  const { setting } = variable;
  const pairs = Object.entries(values);
  if (pairs.length === 0) return [];
  if (!setting || setting.pair.legacy) return undefined;
  const { instruction, pair } = setting;
  const { end } = pair.span;
  const separator =
    isMultiLine(dockerfile, instruction) || instruction.pairs.length === 1
      ? pairBreak(dockerfile, instruction)
      : ' ';
  const text = pairs.map(([name, value]) => `${separator}${name}=${quoted(value)}`).join('');
  return [{ span: { ...pair.span, start: end, end }, text }];
}

/** Writes another value where the file sets the variable, in the quotes that are there. */
export function changeEnv(
  dockerfile: Dockerfile,
  variable: EnvVariable,
  value: string,
): readonly Edit[] | Refusal {
  const { setting } = variable;
  if (!setting) return { refused: 'the value comes from the base image' };
  const { valueSpan, value: raw = '' } = setting.pair;
  const source = dockerfile.text.slice(valueSpan.start, valueSpan.end);
  // A "$" that is escaped, or stands before a parenthesis, is no variable of the builder; a "`" may be its escape.
  if (/(?<!\\)\$[\w{]/.test(raw) || (dockerfile.escape === '`' && raw.includes('`')))
    return { refused: 'the value is put together from variables' };
  if (source.includes('#')) return { refused: 'a comment stands inside the value' };
  const quote = /^(["']).*\1$/s.exec(raw)?.[1] ?? '';
  const text = quote || setting.pair.legacy ? `${quote}${value}${quote}` : quoted(value);
  return text === source ? [] : [{ span: valueSpan, text }];
}

/** Writes another name where the file sets the variable. */
export function renameVariable(
  dockerfile: Dockerfile,
  { setting }: EnvVariable,
  name: string,
): readonly Edit[] | Refusal {
  if (!setting) return { refused: 'the variable comes from the base image' };
  const { span, key } = setting.pair;
  const end = span.start + key.length;
  if (dockerfile.text.slice(span.start, end) !== key) return { refused: 'the name is not written plainly' };
  if (['$', '${'].some((sign) => dockerfile.text.includes(sign + key)))
    return { refused: `other lines take the value of ${key}` };
  return [{ span: { ...span, end }, text: name }];
}

function isMultiLine({ text }: Dockerfile, { span }: Instruction): boolean {
  return text.slice(span.start, span.end).includes('\n');
}

function quoted(value: string): string {
  return PLAIN.test(value) || /^\$(?:\w|\{\w+\})[\w./:-]*$/.test(value)
    ? value
    : `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Writes another library in the place of one name of LD_PRELOAD. */
export function replacePreload(
  dockerfile: Dockerfile,
  { variable, via, start, end }: Preload,
  library: string,
): readonly Edit[] | Refusal {
  const elsewhere = setElsewhere(via);
  if (elsewhere) return elsewhere;
  const value = variable.value ?? '';
  return changeEnv(dockerfile, variable, value.slice(0, start) + library + value.slice(end));
}

/** Who names the library when no ENV does: an edit of one would not reach it. */
export function setElsewhere(via: Preload['via']): Refusal | undefined {
  switch (via) {
    case 'env':
      return undefined;
    case 'command':
      return { refused: 'the command sets LD_PRELOAD itself' };
    case 'script':
      return { refused: 'a script sets LD_PRELOAD' };
    case 'ld.so.preload':
      return { refused: '/etc/ld.so.preload names the library' };
  }
}
