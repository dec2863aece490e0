import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The page about a rule, in Markdown; `undefined` where it is not installed. The pages lie beside dist/ in the package,
 * and beside src/ in a checkout.
 */
export function pageOf(rule: string): string | undefined {
  for (const up of ['..', '../..']) {
    const path = fileURLToPath(new URL(`${up}/rules/${rule}.md`, import.meta.url));
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  return undefined;
}
