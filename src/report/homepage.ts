import { reserved } from './reserved.ts';

/** The project's one home; package.json names the same. Every link derives from it. */
export const homepage = 'https://github.com/alloclint/alloclint';

/** The page about a rule. */
export function docsUrl(rule: string): string {
  const page = reserved.has(rule) ? `README.md#${rule}` : `${rule}.md`;
  return `${homepage}/blob/main/rules/${page}`;
}

/** A JSON Schema, for editors. `version`: a tag; without it the newest. */
export function schemaUrl(name: string, version?: string): string {
  return `${homepage}/raw/${version === undefined ? 'main' : `v${version}`}/schema/${name}.schema.json`;
}
