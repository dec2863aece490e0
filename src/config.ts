import type * as z from 'zod/mini';
import { schema } from './config-schema.ts';
import { defaultConfig } from './default-config.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Config, ImageConfig, MemoryConfig } from './model.ts';

/** One line: the file, the key, what is wrong with it and what is allowed. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** `ruleNames`: every name that may be given a severity. */
export function parseConfig(data: unknown, file: string, ruleNames: readonly string[]): Config {
  const parsed = schema.safeParse(data ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${file}: ${issue === undefined ? 'not a config' : describe(issue)}`);
  }
  const raw = parsed.data;
  refuseUnknownRules(raw.rules, 'rules', file, ruleNames);
  for (const [index, override] of (raw.override ?? []).entries()) {
    refuseUnknownRules(override.rules, `override[${index}].rules`, file, ruleNames);
  }
  return {
    profile: raw.profile ?? defaultConfig.profile,
    allocator: raw.allocator ?? defaultConfig.allocator,
    failOn: raw['fail-on'] ?? defaultConfig.failOn,
    targets: raw.targets ?? defaultConfig.targets,
    platforms: raw.platforms ?? defaultConfig.platforms,
    requireReason: raw['require-reason'] ?? defaultConfig.requireReason,
    workerMemoryBytes: raw['worker-memory'] ?? defaultConfig.workerMemoryBytes,
    rules: raw.rules ?? {},
    images: (raw.image ?? []).map(toImage),
    memory: (raw.memory ?? []).map(toMemory),
    overrides: raw.override ?? [],
    file,
  };
}

type Raw = z.output<typeof schema>;

function toImage(raw: NonNullable<Raw['image']>[number]): ImageConfig {
  return {
    match: raw.match,
    like: raw.like,
    os: raw.os,
    release: raw.release,
    libc: raw.libc,
    packageManager: raw['package-manager'],
    python: raw.python,
    pythonVersion: raw['python-version'],
    user: raw.user,
    packages: raw.packages ?? [],
    env: raw.env ?? {},
  };
}

function toMemory(raw: NonNullable<Raw['memory']>[number]): MemoryConfig {
  return { dockerfile: raw.dockerfile, target: raw.target, limitBytes: raw.limit, cpus: raw.cpus };
}

function refuseUnknownRules(
  rules: Readonly<Record<string, unknown>> | undefined,
  key: string,
  file: string,
  names: readonly string[],
): void {
  for (const name of Object.keys(rules ?? {})) {
    if (names.includes(name)) continue;
    const hint = didYouMean(name, names) || ', see "alloclint rules"';
    throw new ConfigError(`${file}: ${key}: no rule is called "${name}"${hint}`);
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const path = keyPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = keysAt(issue.path);
    const hint = didYouMean(key, known) || `, allowed are ${known.join(', ')}`;
    return `${path === '' ? '' : `${path}: `}unknown key "${key}"${hint}`;
  }
  return `${path === '' ? '' : `${path}: `}${allowed(issue)}`;
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

function keyPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    text += typeof part === 'number' ? `[${part}]` : `${text === '' ? '' : '.'}${String(part)}`;
  }
  return text;
}

/** The keys of the table at a path: the whole file, or one element of a list of tables. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const shape = schema.def.shape;
  if (path[0] === 'image') return Object.keys(shape.image.def.innerType.def.element.def.shape);
  if (path[0] === 'memory') return Object.keys(shape.memory.def.innerType.def.element.def.shape);
  if (path[0] === 'override') return Object.keys(shape.override.def.innerType.def.element.def.shape);
  return Object.keys(shape);
}
