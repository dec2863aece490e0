import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';
import { defaultConfig } from '../src/default-config.ts';

const rules = ['missing-allocator', 'decay-too-long', 'unused-ignore'];
const parse = (data: unknown) => parseConfig(data, 'alloclint.toml', rules);

test('an empty file is the defaults', () => {
  expect(parse({})).toEqual({ ...defaultConfig, file: 'alloclint.toml' });
  expect(parse(null)).toEqual({ ...defaultConfig, file: 'alloclint.toml' });
});

test('every key', () => {
  expect(
    parse({
      profile: 'lean',
      allocator: 'mimalloc',
      'fail-on': 'never',
      targets: ['runtime'],
      platforms: ['linux/amd64', 'linux/arm64'],
      'require-reason': true,
      'worker-memory': '300Mi',
      rules: { 'decay-too-long': 'error', 'unused-ignore': 'off' },
      image: [
        {
          match: 'registry.corp/python:*',
          like: 'python:{tag}',
          os: 'debian',
          release: '13',
          libc: 'glibc',
          'package-manager': 'apt',
          python: 'yes',
          'python-version': '3.13',
          user: 'app',
          packages: ['libjemalloc2'],
          env: { LD_PRELOAD: 'libjemalloc.so.2' },
        },
      ],
      memory: [
        { dockerfile: 'api/Dockerfile', target: 'runtime', limit: '1Gi', cpus: 0.5 },
        { dockerfile: '**' },
      ],
      override: [{ paths: ['jobs/**'], rules: { 'missing-allocator': 'off' } }],
    }),
  ).toEqual({
    profile: 'lean',
    allocator: 'mimalloc',
    failOn: 'never',
    targets: ['runtime'],
    platforms: ['linux/amd64', 'linux/arm64'],
    requireReason: true,
    workerMemoryBytes: 300 * 2 ** 20,
    rules: { 'decay-too-long': 'error', 'unused-ignore': 'off' },
    images: [
      {
        match: 'registry.corp/python:*',
        like: 'python:{tag}',
        os: 'debian',
        release: '13',
        libc: 'glibc',
        packageManager: 'apt',
        python: 'yes',
        pythonVersion: '3.13',
        user: 'app',
        packages: ['libjemalloc2'],
        env: { LD_PRELOAD: 'libjemalloc.so.2' },
      },
    ],
    memory: [
      { dockerfile: 'api/Dockerfile', target: 'runtime', limitBytes: 2 ** 30, cpus: 0.5 },
      { dockerfile: '**', target: undefined, limitBytes: undefined, cpus: undefined },
    ],
    overrides: [{ paths: ['jobs/**'], rules: { 'missing-allocator': 'off' } }],
    file: 'alloclint.toml',
  });
});

describe('a mistake is one line that names the key and what is allowed', () => {
  test.each<[string, unknown, string]>([
    ['misspelt key', { profil: 'lean' }, 'unknown key "profil", did you mean "profile"?'],
    ['camel case', { failOn: 'error' }, 'unknown key "failOn", did you mean "fail-on"?'],
    [
      'no such key',
      { colour: true },
      'unknown key "colour", allowed are extends, profile, allocator, fail-on, targets, platforms, require-reason, worker-memory, rules, image, memory, override',
    ],
    [
      'allocator',
      { allocator: 'jemaloc' },
      'allocator: must be "jemalloc", "mimalloc", "tcmalloc", "cpython" or "any"',
    ],
    ['platform', { platforms: ['linux'] }, 'platforms'],
    [
      'key of an image',
      { image: [{ match: '*' }, { match: '*', lik: 'x' }] },
      'image[1]: unknown key "lik", did you mean "like"?',
    ],
    [
      'key of a memory',
      { memory: [{ dockerfile: 'x', limits: '1Gi' }] },
      'memory[0]: unknown key "limits", did you mean "limit"?',
    ],
    ['profile', { profile: 'fast' }, 'profile: must be "balanced", "lean" or "throughput"'],
    [
      'severity',
      { rules: { 'decay-too-long': 'on' } },
      'rules.decay-too-long: must be "off", "info", "warning" or "error"',
    ],
    [
      'rule',
      { rules: { 'missing-alocator': 'off' } },
      'rules: no rule is called "missing-alocator", did you mean "missing-allocator"?',
    ],
    [
      'silence about what cannot be judged',
      { rules: { 'syntax-error': 'off' } },
      'rules.syntax-error: a file that cannot be judged is always reported, choose another severity',
    ],
    [
      'rule of hadolint',
      { rules: { DL3008: 'off' } },
      'rules: no rule is called "DL3008", see "alloclint rules"',
    ],
    [
      'rule in an override',
      { override: [{ paths: [], rules: { x: 'off' } }] },
      'override[0].rules: no rule is called "x"',
    ],
    ['paths missing', { override: [{ rules: {} }] }, 'override[0].paths: must be a list'],
    ['table for a list', { image: { match: '*' } }, 'image: must be a list'],
    ['list of numbers', { targets: [1] }, 'targets[0]: must be a string'],
    ['boolean', { 'require-reason': 'yes' }, 'require-reason: must be true or false'],
    ['memory', { 'worker-memory': 'lots' }, 'worker-memory: must be an amount of memory like "250Mi"'],
    ['cpus', { memory: [{ dockerfile: 'x', cpus: -1 }] }, 'memory[0].cpus: must be a number of CPUs'],
    [
      'version as a number',
      { image: [{ match: '*', 'python-version': 3.1 }] },
      'image[0].python-version: must be a string in quotes',
    ],
    ['not a table', 'lean', 'must be a table'],
    ['a list', [], 'must be a table'],
  ])('%s', (_, data, message) => {
    expect(() => parse(data)).toThrow(ConfigError);
    expect(() => parse(data)).toThrow(`alloclint.toml: ${message}`);
    try {
      parse(data);
    } catch (error) {
      expect(String(error)).not.toContain('\n');
    }
  });
});
