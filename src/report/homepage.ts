/** The project's one home; package.json names the same. Every link derives from it. */
export const homepage = 'https://github.com/alloclint/alloclint';

/** The page about a rule. */
export function docsUrl(rule: string): string {
  return `${homepage}/blob/main/rules/${rule}.md`;
}
