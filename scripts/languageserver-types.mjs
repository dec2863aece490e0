/**
 * Stands in for the package `vscode-languageserver-types` in the bundle. dockerfile-ast takes only these two
 * constructors from it; the package itself is 65 kB that every start would have to read.
 */
export const Position = {
  /** @param {number} line @param {number} character */
  create: (line, character) => ({ line, character }),
};

export const Range = {
  /**
   * @param {number | { line: number, character: number }} start
   * @param {number | { line: number, character: number }} end
   * @param {number} [endLine]
   * @param {number} [endCharacter]
   */
  create: (start, end, endLine = 0, endCharacter = 0) =>
    typeof start === 'number' && typeof end === 'number'
      ? { start: { line: start, character: end }, end: { line: endLine, character: endCharacter } }
      : { start, end },
};
