import type { Config } from './model.ts';

/** Stands alone: a run without a config file is faster without the schema. */
export const defaultConfig: Config = {
  profile: 'balanced',
  allocator: 'any',
  failOn: 'warning',
  targets: [],
  platforms: [],
  requireReason: false,
  workerMemoryBytes: 250 * 2 ** 20,
  rules: {},
  images: [],
  memory: [],
  overrides: [],
  file: undefined,
};
