import { visible } from './visible.ts';

/** Written as numbers: a character reference never is markup, also inside of a table cell (CommonMark, 6.2). */
const markup = /[\\`*[\]<>|~$&!#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/**
 * What GitHub and GitLab make links of after the Markdown is read, references or not: people and addresses, issues and
 * merge requests, commits, web addresses. A blank of no width takes it apart.
 */
const linked =
  /@(?=\w)|[#!&$%~](?=\d)|\bgh(?=-\d)|\b[\da-f]{7}(?=[\da-f]{33}\b)|:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp)(?=:)/gi;
const apart = '\u200B';

/**
 * Text from a file as plain text in Markdown, on one line: it cannot end a table cell or a code element, nor become
 * HTML, an image, a link or a mention.
 */
export function markdownText(text: string): string {
  return visible(text)
    .replaceAll(linked, (match) => match + apart)
    .replaceAll(markup, (character) => `&#${character.charCodeAt(0)};`);
}

/** The same in the letters of code. Backticks would need a fence that no text can end, and a `|` between them is a cell. */
export function markdownCode(text: string): string {
  return `<code>${markdownText(text)}</code>`;
}
