import { createHash } from 'node:crypto';
import { linesOf, lineText, positionOf } from './position.ts';
import type { FileResult } from './result.ts';

/**
 * One for each finding, in order: 32 hexadecimal digits that stay the same when lines are put in or taken out above it,
 * blanks change, the base image gets a newer release or the message is reworded. Made of the rule, the line that the
 * finding starts at, and a number among those of one file that are equal in both. `within` says where it is unique: in
 * its file, which may then be renamed, or in the whole report, where the path is a part of it.
 */
export function fingerprintsOf(
  { path, text, findings }: FileResult,
  within: 'file' | 'report' = 'file',
): readonly string[] {
  const lines = linesOf(text);
  const equals = new Map<string, number>();
  return findings.map(({ rule, span }) => {
    const line = lineText(lines, positionOf(lines, span.start).line);
    const parts = [
      within === 'report' ? path : '',
      rule,
      withoutRelease(line.replaceAll(/\s+/g, ' ').trim()),
    ];
    const key = parts.join('\n');
    const ordinal = equals.get(key) ?? 0;
    equals.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\n${ordinal}`).digest('hex').slice(0, 32);
  });
}

/** Of the base image that a line names: updates come every week, and what was accepted of the old one holds for the next. */
function withoutRelease(line: string): string {
  const words = line.split(' ');
  const image = words.findIndex((word, index) => index > 0 && !word.startsWith('--'));
  if (!/^from$/i.test(words[0] ?? '') || image < 0) return line;
  return words.with(image, withoutTag(words[image] ?? '')).join(' ');
}

/** `registry:5000/python3:3.13-slim@sha256:0a` -> `registry:5000/python3:0-slim`: names, ports and stages stay. */
function withoutTag(reference: string): string {
  const name = reference.split('@', 1).join('');
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  if (colon < 0) return name;
  return name.slice(0, colon) + name.slice(colon).replaceAll(/\d+(?:\.\d+)*/g, '0');
}
