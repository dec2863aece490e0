import type * as z from 'zod/mini';
import { type Fault, ruleFaults, schemaFaults, sizeFaults, variableFaults } from './config-faults.ts';
import { schema } from './config-schema.ts';
import { defaultConfig } from './default-config.ts';
import type { Config, ImageConfig, MemoryConfig, OverrideConfig } from './model.ts';

/** All that is wrong with a config file, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    super(faults.map(({ message }) => `${file}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

/** A config file that is valid, with what it says and no more. Quantities are bytes and CPUs. */
export type Written = z.output<typeof schema>;

/** `ruleNames`: every name that may be given a severity. Throws a ConfigError. */
export function readConfig(data: unknown, file: string, ruleNames: readonly string[]): Written {
  const oversize = firstOf(sizeFaults(data));
  if (oversize.length > 0) throw new ConfigError(file, oversize);
  const parsed = schema.safeParse(data ?? {});
  const faults = firstOf(
    ruleFaults(data, ruleNames),
    variableFaults(data),
    schemaFaults(parsed.error?.issues ?? []),
  );
  if (parsed.data === undefined || faults.length > 0) throw new ConfigError(file, faults);
  return parsed.data;
}

/** Nobody reads more at once, and a hostile file has a hundred thousand. */
const maxFaults = 10;

function firstOf(...sources: readonly Iterable<Fault>[]): readonly Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const source of sources) {
    for (const fault of source) {
      // The severity of a rule that there is not need not be judged.
      const key = JSON.stringify(fault.path);
      if (seen.has(key)) continue;
      seen.add(key);
      if (faults.length === maxFaults)
        return [...faults, { path: undefined, message: 'and more, mend these first' }];
      faults.push(fault);
    }
  }
  return faults;
}

/** A config that extends nothing. Throws a ConfigError. */
export function parseConfig(data: unknown, file: string, ruleNames: readonly string[]): Config {
  return toConfig(readConfig(data, file, ruleNames), file);
}

/**
 * What holds, by the file `own` and the one it extends. What `own` says wins: a list or a single value replaces
 * the base's, a rule's severity that of the same rule. Of images and memory the first row that matches counts,
 * so own rows stand first; of overrides the last one, so they stand last.
 */
export function toConfig(
  own: Written,
  file: string,
  base?: { readonly written: Written; readonly file: string },
): Config {
  const below = base?.written ?? {};
  const top = { ...below, ...own };
  return {
    profile: top.profile ?? defaultConfig.profile,
    allocator: top.allocator ?? defaultConfig.allocator,
    failOn: top['fail-on'] ?? defaultConfig.failOn,
    targets: top.targets ?? defaultConfig.targets,
    platforms: top.platforms ?? defaultConfig.platforms,
    platformsFile: own.platforms === undefined && below.platforms !== undefined ? base?.file : undefined,
    requireReason: top['require-reason'] ?? defaultConfig.requireReason,
    workerMemoryBytes: top['worker-memory'] ?? defaultConfig.workerMemoryBytes,
    rules: { ...below.rules, ...own.rules },
    images: [...(own.image ?? []), ...(below.image ?? [])].map(toImage),
    memory: [...toMemory(own), ...toMemory(below, base?.file)],
    overrides: [...toOverrides(below, base?.file), ...ownRules(own, below), ...(own.override ?? [])],
    file,
    baseFile: base?.file,
  };
}

/** A severity of its own stands above the overrides of the base as well. */
function ownRules({ rules }: Written, { override = [] }: Written): readonly OverrideConfig[] {
  return rules === undefined || override.length === 0 ? [] : [{ paths: ['**'], rules }];
}

function toOverrides({ override = [] }: Written, file?: string): readonly OverrideConfig[] {
  return override.map((row) => ({ ...row, file }));
}

function toMemory({ memory = [] }: Written, file?: string): readonly MemoryConfig[] {
  return memory.map(({ dockerfile, target, limit, cpus }) => ({
    dockerfile,
    target,
    limitBytes: limit,
    cpus,
    file,
  }));
}

function toImage(raw: NonNullable<Written['image']>[number]): ImageConfig {
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
