/**
 * Stands in for the package `string-width` in the bundle. yargs measures its help text with it, and that text is
 * ASCII; the package compiles Unicode property regexes on load, which costs more CPU than the rest of the start.
 *
 * @param {string} text
 */
export default function stringWidth(text) {
  return text.length;
}
