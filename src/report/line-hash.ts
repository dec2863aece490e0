/** Characters that a hash covers. */
const reach = 100;
const base = 37n;
/** What the character that leaves the window has been multiplied by: 37^100 in 64 bits. */
const leaving = BigInt.asUintN(64, base ** BigInt(reach));
const [tab, feed, carriage, blank] = [0x09, 0x0a, 0x0d, 0x20];
/** Stands for the end of the file. */
const end = 0xffff;

/**
 * The `primaryLocationLineHash` that GitHub's upload-sarif puts into a report for every line, by which code scanning
 * knows an alert again: a hash over the 100 characters from the start of the line on, without blanks and tabs, and the
 * number of the line among those with an equal hash (github/codeql-action, src/fingerprints.ts). A lone `\r` ends a
 * line there, too. The first is line 1, at index 0.
 */
export function lineHashes(text: string): readonly string[] {
  const { characters, starts } = withoutBlanks(text);
  const at = (index: number): bigint => BigInt(characters[index] ?? 0);
  const hashes: string[] = [];
  const equals = new Map<string, number>();
  let hash = 0n;
  let read = 0;
  for (const start of starts) {
    for (; read < start + reach; read++)
      hash = BigInt.asUintN(64, hash * base + at(read) - leaving * at(read - reach));
    const shown = hash.toString(16);
    const count = (equals.get(shown) ?? 0) + 1;
    equals.set(shown, count);
    hashes.push(`${shown}:${count}`);
  }
  return hashes;
}

/** UTF-16 units, every line break a `\n`, and where in them the lines start. */
function withoutBlanks(text: string): {
  readonly characters: readonly number[];
  readonly starts: readonly number[];
} {
  const characters: number[] = [];
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isSecondHalf = unit === feed && text.charCodeAt(index - 1) === carriage;
    if (unit === blank || unit === tab || isSecondHalf) continue;
    characters.push(unit === carriage ? feed : unit);
    if (unit === carriage || unit === feed) starts.push(characters.length);
  }
  characters.push(end);
  return { characters, starts };
}
