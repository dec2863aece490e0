import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { schemaText } from '../scripts/schema.mjs';
import { tables, topKeys } from '../src/config-keys.ts';
import { schema } from '../src/config-schema.ts';
import { ConfigError, parseConfig, readConfig } from '../src/config.ts';
import { defaultConfig } from '../src/default-config.ts';
import { rules } from '../src/index.ts';
import { schemaUrl } from '../src/report/homepage.ts';
import { reserved } from '../src/report/reserved.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const committed = read('schema/alloclint.schema.json');
const ruleNames = [...rules.map(({ name }) => name), ...reserved.keys()];
const fits = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(committed));

function parses(data: unknown): boolean {
  try {
    readConfig(data, 'alloclint.toml', ruleNames);
    return true;
  } catch (error) {
    if (error instanceof ConfigError) return false;
    throw error;
  }
}

test('schema/alloclint.schema.json is the schema of this source (if not: npm run schema)', () => {
  expect(committed).toBe(
    schemaText({ schema, topKeys, tables, rules, reserved, id: schemaUrl('alloclint') }),
  );
});

describe('what is said about the keys', () => {
  const shape = schema.def.shape;
  const lists = {
    image: shape.image.def.innerType.def.element.def.shape,
    memory: shape.memory.def.innerType.def.element.def.shape,
    override: shape.override.def.innerType.def.element.def.shape,
  };

  test('is said about every key, and no other', () => {
    expect([...topKeys, ...tables].map(({ key }) => key).toSorted()).toEqual(
      Object.keys(shape)
        .filter((key) => key !== '$schema')
        .toSorted(),
    );
    for (const [table, keys] of Object.entries(lists)) {
      const told = tables.find(({ key }) => key === table)?.keys.map(({ key }) => key);
      expect(told).toEqual(Object.keys(keys).map((key) => `${table}.${key}`));
    }
  });

  test('names the default where there is one', () => {
    const defaults = topKeys.filter(({ hasDefault }) => hasDefault);
    const written = defaults.map(({ key, value }) => `${key} = ${value}`).join('\n');
    expect(parseConfig(parse(written), 'x', ruleNames)).toEqual({ ...defaultConfig, file: 'x' });
    // All but extends, the rules and the lists of tables.
    expect(defaults).toHaveLength(7);
  });

  test('the table of docs/config.md has every key, with its default, and no other', () => {
    const [, table = ''] = read('docs/config.md').split('## The keys\n');
    const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| (`.*?`) \|.*\|(.*)\|$/gm)];
    const told = new Map(rows.map(([, key = '', last = '']) => [key.replaceAll(/[`[\]]/g, ''), last.trim()]));
    expect([...told.keys()].toSorted()).toEqual([...topKeys, ...tables].map(({ key }) => key).toSorted());
    for (const { key, value, hasDefault } of topKeys)
      if (hasDefault && value !== '[]') expect(told.get(key), key).toBe(`\`${value}\``);
    for (const { keys } of tables)
      for (const { key } of keys) expect(read('docs/config.md')).toContain(`\`${key.replace(/^.*\./, '')}\``);
  });
});

describe('the schema', () => {
  test.each<[string, unknown]>([
    ['nothing', {}],
    ['a schema for editors', { $schema: 'https://example.com' }],
    ['severities', { rules: { 'missing-allocator': 'off', 'unused-ignore': 'error' } }],
    ['a base', { extends: '../alloclint.toml' }],
    ['amounts', { 'worker-memory': '1.5 GiB', memory: [{ dockerfile: '**', limit: 512, cpus: '500m' }] }],
    ['an image', { image: [{ match: '*', like: 'python:{tag}', env: { A: '1' }, packages: [] }] }],
  ])('takes %s', (_, data) => {
    expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
    expect(parses(data)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['an unknown key', { profil: 'lean' }],
    ['another value', { profile: 'fast' }],
    ['an unknown rule', { rules: { 'missing-alocator': 'off' } }],
    ['an unknown rule in an override', { override: [{ paths: [], rules: { x: 'off' } }] }],
    ['a missing key', { memory: [{ limit: '1Gi' }] }],
    ['an address', { extends: 'https://example.com/alloclint.toml' }],
    ['an amount without a sense', { 'worker-memory': 'lots' }],
    ['nothing of an amount', { 'worker-memory': '0Mi' }],
    ['a version that lost its zero', { image: [{ match: '*', 'python-version': 3.1 }] }],
    ['a platform without a system', { platforms: ['arm64'] }],
    ['a table for a list', { image: { match: '*' } }],
  ])('refuses %s', (_, data) => {
    expect(fits(data)).toBe(false);
    expect(parses(data)).toBe(false);
  });

  test.each(['README.md', 'docs/config.md'])('takes the samples of %s', (page) => {
    const samples = [...read(page).matchAll(/```(toml|json)\n([^`]*)```/g)].map(([, kind, text = '']) =>
      kind === 'json' ? JSON.parse(text) : parse(text),
    );
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) {
      expect(fits(sample), JSON.stringify(fits.errors)).toBe(true);
      expect(parses(sample)).toBe(true);
    }
  });

  test('says what the parser says', () => {
    const text = fc.constantFrom(
      'a',
      '',
      '3.13',
      'linux/arm64',
      '../x.toml',
      '/x',
      'python:{tag}',
      '__proto__',
    );
    /** Signs, spaces and units as people write them, and as nobody does. */
    const amount = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('1', '1.5', '20', '+3', ' 7', '.5', '0', '-1', '1,5', '1e3', ''),
          fc.constantFrom('', ' ', '  '),
          fc.constantFrom(
            '',
            'k',
            'K',
            'Ki',
            'ki',
            'KiB',
            'MB',
            'm',
            'M',
            'Mi',
            'g',
            'gib',
            'Ti',
            'E',
            'Ei',
            'e',
            'b',
            'ib',
            'x',
          ),
        )
        .map((parts) => parts.join('')),
      fc.integer({ min: -2, max: 2 ** 40 }),
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      fc.boolean(),
    );
    const oneOf = (...values: string[]) =>
      fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...values) }, text);
    const severities = fc.dictionary(oneOf(...ruleNames.slice(0, 3), 'x'), oneOf('off', 'error'), {
      maxKeys: 2,
      noNullPrototype: true,
    });
    /** A table with the first key, which is required, and two others at most; now and then without it. */
    const some = (shape: Record<string, fc.Arbitrary<unknown>>) =>
      fc
        .tuple(
          fc.integer({ min: 0, max: 20 }),
          fc.shuffledSubarray(Object.keys(shape).slice(1), {
            maxLength: Math.min(2, Object.keys(shape).length - 1),
          }),
        )
        .chain(([dice, others]) => {
          const keys = dice === 0 ? others : [...Object.keys(shape).slice(0, 1), ...others];
          return fc.record(Object.fromEntries(keys.map((key) => [key, shape[key] ?? text])));
        });
    const list = (item: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 20, arbitrary: fc.array(item, { maxLength: 2 }) }, item);
    const config = some({
      $schema: text,
      extends: text,
      profile: oneOf('lean'),
      allocator: oneOf('any'),
      'fail-on': oneOf('never'),
      targets: list(text),
      platforms: list(oneOf('linux/amd64')),
      'require-reason': fc.oneof(fc.boolean(), text),
      'worker-memory': amount,
      rules: severities,
      other: text,
      image: list(
        some({
          match: text,
          os: oneOf('debian'),
          release: fc.oneof(text, fc.integer()),
          packages: list(text),
          env: fc.dictionary(fc.constantFrom('A', 'B'), fc.oneof(text, fc.integer()), {
            maxKeys: 2,
            noNullPrototype: true,
          }),
        }),
      ),
      memory: list(some({ dockerfile: text, limit: amount, cpus: amount })),
      override: list(some({ paths: list(text), rules: severities })),
    });
    let valid = 0;
    fc.assert(
      fc.property(config, (data) => {
        // The schema does not reckon: half a byte is none, and an exbibyte is more than a number can hold.
        const mustReckon = /"(?:worker-memory|limit)":"[^"]*(?:\.5|E)/.test(JSON.stringify(data));
        if (parses(data)) {
          valid++;
          expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
        } else if (!mustReckon) {
          expect(fits(data), JSON.stringify(data)).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
    expect(valid).toBeGreaterThan(500);
  });
});
