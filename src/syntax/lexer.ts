import { ExpansionError, TooMuch } from './expansion-error.ts';
import { matchable, replaceGlob, stripPrefix, stripSuffix } from './glob.ts';
import { SPACE } from './space.ts';

/** Looks a variable up; `undefined` means it is not set. */
export type Lookup = (name: string) => string | undefined;

/** What is made of the text. */
export interface Mode {
  /** Whether words are collected, which takes longer than the text alone. */
  readonly words: boolean;
  /** Whether quotes and variables stay in. */
  readonly quotes: boolean;
  readonly variables: boolean;
}

/** Deeper nobody nests defaults in defaults; the reader is recursive. */
const MAX_DEPTH = 100;
/** Values that double with every line grow past any memory. */
const MAX_LENGTH = 16_384;
const SPECIAL = '@*#?-$!0';
/** The second is tried where the first may end too early; the engine compiles it at its first use only. */
const ASCII_NAME = /(?:\d+(?!\d)|[A-Za-z_]\w*(?!\w))(?![^\0-\x7f])/y;
const UNICODE_NAME = /\p{Nd}+|[\p{L}_][\p{L}\p{Nd}_]*/uy;
/** Blanks behind `<<` belong to the word: a here-document may have its name there. */
const LESS = /<(?:<[\t\r ]*)?/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A text that is being read, and how far. */
interface Lexing {
  readonly text: string;
  readonly lookup: Lookup;
  readonly escape: string;
  readonly mode: Mode;
  readonly unset: string[];
  at: number;
  depth: number;
  /** Characters that variables have put in. */
  grown: number;
  words: string[];
  word: string;
}

export function startOf(text: string, lookup: Lookup, escape: string, mode: Mode): Lexing {
  return { text, lookup, escape, mode, unset: [], at: 0, depth: 0, grown: 0, words: [], word: '' };
}

export function split(lexing: Lexing, raw: boolean): readonly string[] {
  until(lexing, '', raw);
  endWord(lexing);
  return lexing.words;
}

/** Up to `stop`, which is taken too; to the end for ''. `raw` keeps the escapes, for patterns. */
export function until(lexing: Lexing, stop: string, raw: boolean): string {
  let result = '';
  while (lexing.at < lexing.text.length) {
    const character = lexing.text.charAt(lexing.at);
    if (character === stop) {
      lexing.at++;
      return result;
    }
    const text = nextPiece(lexing, character, raw);
    result += text;
    if (lexing.mode.words) collect(lexing, character, text);
  }
  if (stop) throw new ExpansionError(`syntax error: missing '${stop}'`);
  return result;
}

function nextPiece(lexing: Lexing, character: string, raw: boolean): string {
  if (character === "'") return singleQuoted(lexing);
  if (character === '"') return doubleQuoted(lexing, raw);
  if (character === '$') return dollar(lexing);
  const text = character === '<' ? (matchAt(LESS, lexing.text, lexing.at) ?? '') : character;
  lexing.at += text.length;
  if (character !== lexing.escape) return text;
  const escaped = lexing.text.charAt(lexing.at++);
  return raw ? character + escaped : escaped;
}

/** What quotes, escapes and `<` give belongs to a word whatever it is. */
function collect(lexing: Lexing, character: string, text: string): void {
  const isWhole = character === lexing.escape || '\'"<'.includes(character);
  for (const [index, piece] of (isWhole ? [text] : text.split(SPACE)).entries()) {
    if (index > 0) endWord(lexing);
    lexing.word += piece;
  }
}

function endWord(lexing: Lexing): void {
  if (lexing.word) lexing.words.push(lexing.word);
  lexing.word = '';
}

function quoted(lexing: Lexing, quote: string, content: string): string {
  return lexing.mode.quotes ? quote + content + quote : content;
}

function singleQuoted(lexing: Lexing): string {
  const end = lexing.text.indexOf("'", lexing.at + 1);
  if (end < 0)
    throw new ExpansionError('unexpected end of statement while looking for matching single-quote');
  const content = lexing.text.slice(lexing.at + 1, end);
  lexing.at = end + 1;
  return quoted(lexing, "'", content);
}

function doubleQuoted(lexing: Lexing, raw: boolean): string {
  let result = '';
  lexing.at++;
  while (lexing.at < lexing.text.length) {
    let character = lexing.text.charAt(lexing.at);
    if (character === '"') {
      lexing.at++;
      return quoted(lexing, '"', result);
    }
    if (character === '$') {
      result += dollar(lexing);
      continue;
    }
    lexing.at++;
    if (character === lexing.escape) {
      if (raw) result += character;
      const next = lexing.text.charAt(lexing.at);
      if (!next) continue;
      if (next === '"' || next === '$' || next === lexing.escape) {
        character = next;
        lexing.at++;
      }
    }
    result += character;
  }
  throw new ExpansionError('unexpected end of statement while looking for matching double-quote');
}

function lookUp(lexing: Lexing, name: string): string | undefined {
  const value = lexing.lookup(name);
  lexing.grown += value?.length ?? 0;
  if (lexing.grown > MAX_LENGTH) throw new TooMuch('the value is too long to follow');
  return value;
}

function valueOf(lexing: Lexing, name: string): string {
  const value = lookUp(lexing, name);
  if (value === undefined && /^[A-Za-z_]/.test(name)) lexing.unset.push(name);
  return value ?? '';
}

function dollar(lexing: Lexing): string {
  const start = lexing.at++;
  const value = substitution(lexing);
  return lexing.mode.variables ? lexing.text.slice(start, lexing.at) : value;
}

function substitution(lexing: Lexing): string {
  if (lexing.text.charAt(lexing.at) !== '{') {
    const name = nameAt(lexing);
    return name ? valueOf(lexing, name) : '$';
  }
  lexing.at++;
  const first = lexing.text.charAt(lexing.at);
  if (!first) throw new ExpansionError("syntax error: missing '}'");
  if ('{}:'.includes(first)) throw new ExpansionError('syntax error: bad substitution');
  const name = nameAt(lexing);
  const operator = lexing.text.charAt(lexing.at++);
  if (operator === '}') return valueOf(lexing, name);
  if (operator === '/') return replace(lexing, name);
  if (operator === ':') return modify(lexing, name, lexing.text.charAt(lexing.at++), true);
  return modify(lexing, name, operator, false);
}

function nameAt(lexing: Lexing): string {
  const next = lexing.text.charAt(lexing.at);
  const name =
    matchAt(ASCII_NAME, lexing.text, lexing.at) ??
    matchAt(UNICODE_NAME, lexing.text, lexing.at) ??
    (SPECIAL.includes(next) ? next : '');
  lexing.at += name.length;
  return name;
}

/** The operand of a modifier is no part of the words until it is chosen. BuildKit loses the word begun before it. */
function operandUntil(lexing: Lexing, stop: string, raw: boolean): string {
  if (++lexing.depth > MAX_DEPTH) throw new TooMuch('substitutions are nested too deeply');
  const words = lexing.words;
  lexing.words = [];
  const operand = until(lexing, stop, raw);
  lexing.words = words;
  lexing.word = '';
  lexing.depth--;
  return operand;
}

function modify(lexing: Lexing, name: string, operator: string, nullIsUnset: boolean): string {
  const modifier = `${nullIsUnset ? ':' : ''}${operator}`;
  const strips = operator === '#' || operator === '%';
  if (!operator) throw new ExpansionError("syntax error: missing '}'");
  if (nullIsUnset ? strips : !'-+?#%'.includes(operator)) throw unsupported(modifier);
  const operand = operandUntil(lexing, '}', strips);
  if (lexing.mode.variables) return '';
  if (strips) return strip(lexing, name, operator, operand);
  const value = lookUp(lexing, name);
  const set = value !== undefined && !(nullIsUnset && value === '');
  if (operator === '+') return set ? operand : '';
  if (operator !== '-' && operator !== '?') throw unsupported(modifier);
  if (set) return value;
  if (operator === '-') return operand;
  throw new ExpansionError(
    `${name}: ${operand || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`,
  );
}

function strip(lexing: Lexing, name: string, operator: string, operand: string): string {
  const longest = operand.startsWith(operator);
  const pattern = longest ? operand.slice(1) : operand;
  const value = matchable(valueOf(lexing, name), pattern);
  return operator === '#' ? stripPrefix(value, pattern, longest) : stripSuffix(value, pattern, longest);
}

function replace(lexing: Lexing, name: string): string {
  const all = lexing.text.charAt(lexing.at) === '/';
  if (all) lexing.at++;
  const pattern = operandUntil(lexing, '/', true);
  const replacement = operandUntil(lexing, '}', true);
  if (lexing.mode.variables) return '';
  // BuildKit takes it for a group of a regular expression.
  if (all && replacement.includes('$')) throw new TooMuch("a '$' in a replacement is not followed");
  return replaceGlob(matchable(valueOf(lexing, name), pattern), pattern, replacement, all);
}

function unsupported(modifier: string): ExpansionError {
  return new ExpansionError(`unsupported modifier (${modifier}) in substitution`);
}
