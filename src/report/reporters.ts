import { renderJson } from './json.ts';
import { renderPretty } from './pretty.ts';
import type { Reporter } from './result.ts';

/** Loaded when one of them is asked for: a run with the default starts without them. */
const formats = async () => import('./formats.ts');

/** `--format` -> who writes it. */
export const reporters: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['pretty', renderPretty],
  ['json', renderJson],
  ['sarif', async (results, options) => (await formats()).renderSarif(results, options)],
  ['github', async (results) => (await formats()).renderGithub(results)],
  ['gitlab', async (results) => (await formats()).renderGitlab(results)],
  ['junit', async (results) => (await formats()).renderJunit(results)],
  ['checkstyle', async (results) => (await formats()).renderCheckstyle(results)],
  ['markdown', async (...args) => (await formats()).renderMarkdown(...args)],
]);
