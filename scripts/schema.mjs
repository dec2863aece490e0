/**
 * Writes schema/alloclint.schema.json, which editors check and complete a config by. The shape is that of the parser
 * (src/config-schema.ts); what each key says stands in src/config-keys.ts.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'smol-toml';
import * as z from 'zod/mini';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {import('../src/config-keys.ts').ConfigKey} ConfigKey
 * @typedef {{
 *   schema: typeof import('../src/config-schema.ts').schema,
 *   topKeys: readonly ConfigKey[],
 *   tables: typeof import('../src/config-keys.ts').tables,
 *   rules: readonly { readonly name: string, readonly summary: string }[],
 *   reserved: ReadonlyMap<string, string>,
 *   id: string,
 * }} Parts
 * A part of a JSON Schema, as far as it is changed here.
 * @typedef {{ [key: string]: any }} Json
 */

/**
 * What the parser takes for an amount (src/quantity.ts). It also wants the amount to be whole, above zero and not
 * beyond what a number can hold.
 */
const NUMBER = String.raw`^\s*(?=[^eE]*[1-9])\+?(\d+(\.\d*)?|\.\d+)`;
const BYTES = {
  anyOf: [
    { type: 'number', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    {
      type: 'string',
      pattern: String.raw`${NUMBER}([eE][+-]?\d{1,2}|\s?([KMGTPE]i|E|[kKmMgGtTpP]([iI]?[bB])?|[bB])?)\s*$`,
    },
  ],
  examples: ['250Mi', '1Gi', '512m', 268435456],
};
const CPUS = {
  anyOf: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', pattern: String.raw`${NUMBER}m?\s*$` },
  ],
  examples: [0.5, 2, '500m'],
};

/**
 * @param {Parts} parts
 * @returns {Json}
 */
export function configSchema({ schema, topKeys, tables, rules, reserved, id }) {
  /** @type {Json} */
  const shape = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  const severities = {
    type: 'object',
    properties: Object.fromEntries(
      [...rules.map(({ name, summary }) => /** @type {const} */ ([name, summary])), ...reserved].map(
        // A file that cannot be judged is always reported.
        ([name, description]) => [
          name,
          { description, enum: [...(name === 'syntax-error' ? [] : ['off']), 'info', 'warning', 'error'] },
        ],
      ),
    ),
    additionalProperties: false,
  };
  const { properties } = shape;
  properties.$schema.description = 'Where this schema is, for editors.';
  properties['worker-memory'] = BYTES;
  properties.rules = severities;
  properties.memory.items.properties.limit = BYTES;
  properties.memory.items.properties.cpus = CPUS;
  properties.override.items.properties.rules = severities;
  describe(properties, topKeys);
  for (const { key, isList, says, keys } of tables) {
    properties[key] = { description: says, ...properties[key] };
    if (isList) describe(properties[key].items.properties, keys);
  }
  const { $schema, ...rest } = shape;
  return {
    $schema,
    $id: id,
    title: 'alloclint',
    description: 'The config of alloclint: alloclint.toml, alloclint.yaml or alloclint.json.',
    ...rest,
  };
}

/**
 * @param {Json} properties
 * @param {readonly ConfigKey[]} keys
 */
function describe(properties, keys) {
  for (const { key, says, value, hasDefault } of keys) {
    const name = key.slice(key.indexOf('.') + 1);
    const plain = parse(`value = ${value}`)['value'];
    const shown = hasDefault ? { default: plain } : { examples: [plain] };
    properties[name] = { description: says, ...shown, ...properties[name] };
  }
}

/** @param {Parts} parts */
export function schemaText(parts) {
  return `${JSON.stringify(configSchema(parts), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `
        export { schema } from './src/config-schema.ts';
        export { tables, topKeys } from './src/config-keys.ts';
        export { rules } from './src/index.ts';
        export { schemaUrl } from './src/report/homepage.ts';
        export { reserved } from './src/report/reserved.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    // The shape is read by the same copy of the package as it is written with.
    external: ['zod/mini'],
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'warning',
  });
  const file = join(root, 'schema/alloclint.schema.json');
  const code = (outputFiles[0]?.text ?? '').replaceAll('"zod/mini"', `"${import.meta.resolve('zod/mini')}"`);
  const parts = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  writeFileSync(file, schemaText({ ...parts, id: parts.schemaUrl('alloclint') }));
  console.log(file);
}
