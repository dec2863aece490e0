/**
 * Controls, separators, bidirectional marks, private use and lone surrogates: what a terminal obeys or hides.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
/** Most text: the engine compiles the classes of Unicode at their first use only, and that takes milliseconds. */
export const plain = /^[\x20-\x7e]*$/;
const everyUnsafe = new RegExp(unsafe, 'gu');

/**
 * What the log of a build takes a command from, wherever it stands in a line: `##[set-output name=a]b` in a GitHub
 * workflow (TryParse in the runner's ActionCommand.cs), `##vso[task.setvariable variable=a]b` in Azure Pipelines (TryParse
 * in the agent's Command.cs), `##teamcity[buildStop]` (jetbrains.com/help/teamcity/service-messages.html).
 */
export const commandStart = /(##\w*)\[/g;

/**
 * One line that a terminal shows and never obeys: an escape in a Dockerfile comes out as `\x1b`. Nor does the log of a
 * build: see commandStart.
 */
export function visible(text: string): string {
  const shown = plain.test(text) || !unsafe.test(text) ? text : text.replaceAll(everyUnsafe, escapeOf);
  return shown.replaceAll(commandStart, String.raw`$1\x5b`);
}

/** What a line begins with: behind blanks the log takes `::name::` for a command too (TryParseV2). */
export function visibleStart(text: string): string {
  return visible(text).replace(/^(\s*):(?=:)/, String.raw`$1\x3a`);
}

function escapeOf(character: string): string {
  const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  if (named !== undefined) return named;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}
