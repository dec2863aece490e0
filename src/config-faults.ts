import type * as z from 'zod/mini';
import { schema } from './config-schema.ts';
import { didYouMean } from './did-you-mean.ts';

/** What is wrong with one key of a config. */
export interface Fault {
  /** Where the key is, or would be; empty for the whole config, `undefined` for no place at all. */
  readonly path: readonly PropertyKey[] | undefined;
  /** One line: the key, what is wrong with it and what is allowed. */
  readonly message: string;
}

export function* schemaFaults(issues: readonly z.core.$ZodIssue[]): Iterable<Fault> {
  for (const issue of issues) {
    const { path } = issue;
    if (issue.code !== 'unrecognized_keys') yield { path, message: at(path, allowed(issue)) };
    else for (const key of issue.keys) yield unknownKey(path, key);
  }
}

function unknownKey(path: readonly PropertyKey[], key: string): Fault {
  const known = keysAt(path);
  const hint = didYouMean(key, known) || `, allowed are ${known.join(', ')}`;
  return { path: [...path, key], message: at(path, `unknown key "${shortened(key)}"${hint}`) };
}

/** More than anybody writes: each may give a fault, and each pattern is tried on each file. */
const maxElements = 1000;
const maxString = 1024;

/** What is too long in a config, before anything looks at its parts: tables and lists, and texts in them, four deep. */
export function* sizeFaults(data: unknown, path: readonly PropertyKey[] = []): Iterable<Fault> {
  if (typeof data === 'string' && data.length > maxString)
    yield { path, message: at(path, `must have at most ${maxString} characters`) };
  if (typeof data !== 'object' || data === null || path.length > 4) return;
  const keys = Object.keys(data);
  if (keys.length > maxElements)
    yield { path, message: at(path, `must have at most ${maxElements} elements`) };
  else
    for (const key of keys)
      yield* sizeFaults(Reflect.get(data, key), [...path, Array.isArray(data) ? Number(key) : key]);
}

/** Names under `rules` that no rule has; the schema takes any, and zod overlooks `__proto__`. */
export function* ruleFaults(data: unknown, names: readonly string[]): Iterable<Fault> {
  yield* rulesOf(data, [], names);
  const overrides = member(data, 'override');
  if (!Array.isArray(overrides)) return;
  for (const [index, override] of overrides.entries()) yield* rulesOf(override, ['override', index], names);
}

function* rulesOf(table: unknown, above: readonly PropertyKey[], names: readonly string[]): Iterable<Fault> {
  const rules = member(table, 'rules');
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return;
  const path = [...above, 'rules'];
  for (const name of Object.keys(rules)) {
    if (name === 'syntax-error' && Reflect.get(rules, name) === 'off') {
      const message = 'a file that cannot be judged is always reported, choose another severity';
      yield { path: [...path, name], message: at([...path, name], message) };
    }
    if (names.includes(name)) continue;
    const hint = didYouMean(name, names) || ', see "alloclint rules"';
    yield { path: [...path, name], message: at(path, `no rule is called "${shortened(name)}"${hint}`) };
  }
}

/** A variable of that name would be dropped in silence: see ruleFaults. */
export function* variableFaults(data: unknown): Iterable<Fault> {
  const images = member(data, 'image');
  if (!Array.isArray(images)) return;
  for (const [index, image] of images.entries()) {
    const path = ['image', index, 'env'];
    if (member(member(image, 'env'), '__proto__') !== undefined)
      yield { path: [...path, '__proto__'], message: at(path, 'a variable cannot be called "__proto__"') };
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function allowed(issue: z.core.$ZodIssue): string {
  if (issue.message !== unworded) return issue.message;
  if (issue.code === 'invalid_value')
    return `must be ${orList(issue.values.map((value) => JSON.stringify(value)))}`;
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? `a ${issue.expected}`}`;
  return issue.message;
}

/** zod/mini loads no locale, so every message that the schema does not write itself is this. */
const unworded = 'Invalid input';

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a table',
  record: 'a table',
  boolean: 'true or false',
  string: 'a string',
};

function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function at(path: readonly PropertyKey[], message: string): string {
  let text = '';
  for (const part of path) {
    text += typeof part === 'number' ? `[${part}]` : `${text === '' ? '' : '.'}${shortened(String(part))}`;
  }
  return text === '' ? message : `${text}: ${message}`;
}

/** Longer than any key there is. */
const maxShown = 60;

function shortened(name: string): string {
  return name.length > maxShown ? `${name.slice(0, maxShown)}...` : name;
}

/** The keys of the table at a path: the whole file, or one element of a list of tables. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const shape = schema.def.shape;
  if (path[0] === 'image') return Object.keys(shape.image.def.innerType.def.element.def.shape);
  if (path[0] === 'memory') return Object.keys(shape.memory.def.innerType.def.element.def.shape);
  if (path[0] === 'override') return Object.keys(shape.override.def.innerType.def.element.def.shape);
  return Object.keys(shape).filter((key) => key !== '$schema');
}
