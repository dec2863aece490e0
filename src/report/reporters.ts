import { renderJson } from './json.ts';
import { renderPretty } from './pretty.ts';
import type { Reporter } from './result.ts';

/** `--format` -> who writes it. */
export const reporters: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['pretty', renderPretty],
  ['json', renderJson],
]);
