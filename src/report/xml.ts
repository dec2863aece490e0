import { commandStart, visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Markup, and line breaks and tabs, which a parser makes blanks of in an attribute. */
const marked = /[&<>"'\t\n\r]/g;
/**
 * What XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets), and DEL and the C1 controls, which it discourages and
 * some terminals obey.
 */
// oxlint-disable-next-line eslint/no-control-regex -- controls are what it is about
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Cs}]/gu;

/** Marks that turn or hide what stands beside them are written as numbers. */
const hidden = /[\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A text as the value of an attribute or the content of an element: what XML cannot hold is written as `\x1b`. Nor does
 * the start of a command stand in it that the log of a build would obey.
 */
export function xml(text: string): string {
  return text
    .replaceAll(marked, (character) => entities[character] ?? '')
    .replaceAll(forbidden, shown)
    .replaceAll(hidden, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(commandStart, '$1&#91;');
}

function shown(character: string): string {
  const escaped = visible(character);
  // U+FFFE and U+FFFF are no characters at all, and so of no class that is made visible.
  return escaped === character ? `\\u{${character.charCodeAt(0).toString(16)}}` : escaped;
}

/** An element's start: `<name a="1" b="x"`. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  return `<${name}${written.join('')}`;
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>';
