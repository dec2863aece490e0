import { isSpace } from './space.ts';

/** A here-document as its `<<NAME` announces it. */
export interface HeredocStart {
  readonly name: string;
  readonly expand: boolean;
  readonly chomp: boolean;
  readonly fd: number;
}

const START = /^(\d*)<<(-?)(?!<)/;

/**
 * The here-documents that a command line opens, as BuildKit sees them: only where `<<` begins a word outside quotes,
 * with or without blanks before the name.
 */
export function heredocStarts(line: string): HeredocStart[] {
  const starts: HeredocStart[] = [];
  let at = 0;
  while (at < line.length) {
    while (at < line.length && isSpace(line.charAt(at))) at++;
    const match = START.exec(line.slice(at, at + 24));
    if (!match) {
      at = shellWord(line, at).end;
      continue;
    }
    at += match[0].length;
    while (at < line.length && isSpace(line.charAt(at))) at++;
    const word = shellWord(line, at);
    at = word.end;
    if (word.broken || word.raw.includes('<') || word.raw === '') continue;
    starts.push({
      name: word.name,
      expand: !word.quoted,
      chomp: match[2] === '-',
      fd: Number(match[1] || 0),
    });
  }
  return starts;
}

interface ShellWordText {
  readonly raw: string;
  readonly name: string;
  readonly quoted: boolean;
  /** A quote is left open. */
  readonly broken: boolean;
  readonly end: number;
}

function shellWord(line: string, start: number): ShellWordText {
  let name = '';
  let quote = '';
  let quoted = false;
  let at = start;
  for (; at < line.length; at++) {
    const character = line.charAt(at);
    if (!quote && isSpace(character)) break;
    if (character === quote) quote = '';
    else if (!quote && (character === "'" || character === '"')) {
      quote = character;
      quoted = true;
    } else if (character === '\\' && quote !== "'" && at + 1 < line.length) name += line.charAt(++at);
    else name += character;
  }
  return { raw: line.slice(start, at), name, quoted, broken: quote !== '', end: Math.max(at, start + 1) };
}
