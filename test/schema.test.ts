import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { inspect, lint } from '../src/index.ts';
import { homepage } from '../src/report/homepage.ts';
import { renderInspectJson } from '../src/report/inspect.ts';
import { renderJson } from '../src/report/json.ts';
import { hostileResults } from './hostile.ts';

/** schema/ describes what the program prints for programs; no property but those that are described is printed. */
const root = new URL('../', import.meta.url);
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`schema/${name}`, root), 'utf8')) as object;
}

const report = ajv.compile(schema('report.schema.json'));
const inspection = ajv.compile(schema('inspect.schema.json'));

function faults(validate: ValidateFunction, text: string): unknown {
  validate(JSON.parse(text));
  return validate.errors;
}

const cases = readdirSync(new URL('fixtures/', root)).map((group) => ({
  group,
  files: readdirSync(new URL(`fixtures/${group}/`, root)).map((name) => {
    const path = `fixtures/${group}/${name}/Dockerfile`;
    return { path, text: readFileSync(new URL(path, root), 'utf8') };
  }),
}));

describe.each(cases)('what is printed of fixtures/$group', ({ files }) => {
  test('meets report.schema.json', () => {
    const results = files.map(({ path, text }) => ({ path, text, findings: lint(text, { file: path }) }));
    expect(faults(report, renderJson(results))).toBeNull();
  });

  test('meets inspect.schema.json', () => {
    const inspected = files.map(({ path, text }) => inspect(text, { file: path }));
    expect(faults(inspection, renderInspectJson(inspected))).toBeNull();
  });
});

test('nothing, hostile texts, and a file that cannot be inspected', () => {
  expect(faults(report, renderJson([]))).toBeNull();
  expect(faults(report, renderJson(hostileResults()))).toBeNull();
  expect(faults(inspection, renderInspectJson([]))).toBeNull();
  expect(faults(inspection, renderInspectJson([{ path: 'x', error: 'no FROM', stages: [] }]))).toBeNull();
});

test.each([
  ['a property that is not described', { version: 1, results: [], summary: {}, more: 1 }],
  ['a missing one', { version: 1, results: [] }],
  ['another version', { version: 2, results: [], summary: {} }],
])('the schema refuses %s', (_, data) => {
  expect(report(data)).toBe(false);
});

describe.each(readdirSync(new URL('schema/', root)))('schema/%s', (name) => {
  test('has the address that it is published at, and is published', () => {
    expect(schema(name)).toMatchObject({ $id: `${homepage}/raw/main/schema/${name}` });
    const { files } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      files: readonly string[];
    };
    expect(files).toContain('schema');
  });
});
