import { SPACE } from './space.ts';
import { stripPrefix, stripSuffix, replaceGlob } from './glob.ts';

/** Looks a variable up; `undefined` means it is not set. */
export type Lookup = (name: string) => string | undefined;

export interface Expansion {
  readonly text: string;
  /** The text split at unquoted blanks. */
  readonly words: readonly string[];
  /** Variables that were used for their value and are not set: BuildKit takes them as empty. */
  readonly unset: readonly string[];
}

/** A word that BuildKit refuses to expand. */
export class ExpansionError extends Error {}

/**
 * BuildKit's word expansion: quotes, escapes, `$x`, `${x}` and the modifiers `:- - :+ + :? ? # ## % %% / //`.
 * @throws ExpansionError
 */
export function expand(word: string, lookup: Lookup, escape = '\\'): Expansion {
  const lexer = new Lexer(word, lookup, escape, TEXT);
  const text = lexer.until('', false);
  return {
    text,
    unset: lexer.unset,
    get words() {
      return new Lexer(word, lookup, escape, { ...TEXT, words: true }).split(false);
    },
  };
}

/**
 * Splits a command line as `expand` does, but leaves the variables in it: so BuildKit looks for here-documents.
 * @throws ExpansionError
 */
export function splitLine(line: string, kept: Kept): readonly string[] {
  const mode = { words: true, quotes: kept.quotes, variables: true };
  return new Lexer(line, () => undefined, '\\', mode).split(kept.escapes);
}

/** What a split leaves in the words. */
export interface Kept {
  readonly quotes: boolean;
  readonly escapes: boolean;
}

interface Mode {
  /** Whether words are collected, which takes longer than the text alone. */
  readonly words: boolean;
  /** Whether quotes and variables stay in. */
  readonly quotes: boolean;
  readonly variables: boolean;
}

const TEXT: Mode = { words: false, quotes: false, variables: false };

/** Deeper nobody nests defaults in defaults; the reader is recursive. */
const MAX_DEPTH = 100;
/** Values that double with every line grow past any memory. */
const MAX_LENGTH = 16_384;
/** A pattern takes time by text times pattern. */
const MAX_MATCH_STEPS = 16_384;
/** Other escapes in a pattern are errors. */
const PATTERN = /^(?:[^\\]|\\[*?\\}/])*$/s;
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

class Lexer {
  readonly unset: string[] = [];
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #escape: string;
  readonly #mode: Mode;
  #at = 0;
  #depth = 0;
  #grown = 0;
  #words: string[] = [];
  #word = '';

  constructor(text: string, lookup: Lookup, escape: string, mode: Mode) {
    this.#text = text;
    this.#lookup = lookup;
    this.#escape = escape;
    this.#mode = mode;
  }

  split(raw: boolean): readonly string[] {
    this.until('', raw);
    this.#endWord();
    return this.#words;
  }

  /** Up to `stop`, which is taken too; to the end for ''. `raw` keeps the escapes, for patterns. */
  until(stop: string, raw: boolean): string {
    let result = '';
    while (this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (character === stop) {
        this.#at++;
        return result;
      }
      const text = this.#next(character, raw);
      result += text;
      if (this.#mode.words) this.#collect(character, text);
    }
    if (stop) throw new ExpansionError(`syntax error: missing '${stop}'`);
    return result;
  }

  #next(character: string, raw: boolean): string {
    if (character === "'") return this.#singleQuoted();
    if (character === '"') return this.#doubleQuoted(raw);
    if (character === '$') return this.#dollar();
    const text = character === '<' ? (matchAt(LESS, this.#text, this.#at) ?? '') : character;
    this.#at += text.length;
    if (character !== this.#escape) return text;
    const escaped = this.#text.charAt(this.#at++);
    return raw ? character + escaped : escaped;
  }

  /** What quotes, escapes and `<` give belongs to a word whatever it is. */
  #collect(character: string, text: string): void {
    const isWhole = character === this.#escape || '\'"<'.includes(character);
    for (const [index, piece] of (isWhole ? [text] : text.split(SPACE)).entries()) {
      if (index > 0) this.#endWord();
      this.#word += piece;
    }
  }

  #endWord(): void {
    if (this.#word) this.#words.push(this.#word);
    this.#word = '';
  }

  #quoted(quote: string, content: string): string {
    return this.#mode.quotes ? quote + content + quote : content;
  }

  #singleQuoted(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0)
      throw new ExpansionError('unexpected end of statement while looking for matching single-quote');
    const content = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return this.#quoted("'", content);
  }

  #doubleQuoted(raw: boolean): string {
    let result = '';
    this.#at++;
    while (this.#at < this.#text.length) {
      let character = this.#text.charAt(this.#at);
      if (character === '"') {
        this.#at++;
        return this.#quoted('"', result);
      }
      if (character === '$') {
        result += this.#dollar();
        continue;
      }
      this.#at++;
      if (character === this.#escape) {
        if (raw) result += character;
        const next = this.#text.charAt(this.#at);
        if (!next) continue;
        if (next === '"' || next === '$' || next === this.#escape) {
          character = next;
          this.#at++;
        }
      }
      result += character;
    }
    throw new ExpansionError('unexpected end of statement while looking for matching double-quote');
  }

  #get(name: string): string | undefined {
    const value = this.#lookup(name);
    this.#grown += value?.length ?? 0;
    if (this.#grown > MAX_LENGTH) throw new ExpansionError('the value is too long to follow');
    return value;
  }

  #value(name: string): string {
    const value = this.#get(name);
    if (value === undefined && /^[A-Za-z_]/.test(name)) this.unset.push(name);
    return value ?? '';
  }

  #dollar(): string {
    const start = this.#at++;
    const value = this.#substitution();
    return this.#mode.variables ? this.#text.slice(start, this.#at) : value;
  }

  #substitution(): string {
    if (this.#text.charAt(this.#at) !== '{') {
      const name = this.#name();
      return name ? this.#value(name) : '$';
    }
    this.#at++;
    const first = this.#text.charAt(this.#at);
    if (!first) throw new ExpansionError("syntax error: missing '}'");
    if ('{}:'.includes(first)) throw new ExpansionError('syntax error: bad substitution');
    const name = this.#name();
    const operator = this.#text.charAt(this.#at++);
    if (operator === '}') return this.#value(name);
    if (operator === '/') return this.#replace(name);
    if (operator === ':') return this.#modify(name, this.#text.charAt(this.#at++), true);
    return this.#modify(name, operator, false);
  }

  #name(): string {
    const next = this.#text.charAt(this.#at);
    const name =
      matchAt(ASCII_NAME, this.#text, this.#at) ??
      matchAt(UNICODE_NAME, this.#text, this.#at) ??
      (SPECIAL.includes(next) ? next : '');
    this.#at += name.length;
    return name;
  }

  /** The operand of a modifier is no part of the words until it is chosen. BuildKit loses the word begun before it. */
  #operand(stop: string, raw: boolean): string {
    if (++this.#depth > MAX_DEPTH) throw new ExpansionError('substitutions are nested too deeply');
    const words = this.#words;
    this.#words = [];
    const operand = this.until(stop, raw);
    this.#words = words;
    this.#word = '';
    this.#depth--;
    return operand;
  }

  #modify(name: string, operator: string, nullIsUnset: boolean): string {
    const modifier = `${nullIsUnset ? ':' : ''}${operator}`;
    const strips = operator === '#' || operator === '%';
    if (!operator || (nullIsUnset ? strips : !'-+?#%'.includes(operator))) throw unsupported(modifier);
    const operand = this.#operand('}', strips);
    if (this.#mode.variables) return '';
    if (strips) return this.#strip(name, operator, operand);
    const value = this.#get(name);
    const set = value !== undefined && !(nullIsUnset && value === '');
    if (operator === '+') return set ? operand : '';
    if (operator !== '-' && operator !== '?') throw unsupported(modifier);
    if (set) return value;
    if (operator === '-') return operand;
    throw new ExpansionError(
      `${name}: ${operand || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`,
    );
  }

  #strip(name: string, operator: string, operand: string): string {
    const longest = operand.startsWith(operator);
    const pattern = longest ? operand.slice(1) : operand;
    const value = matchable(this.#value(name), pattern);
    return operator === '#' ? stripPrefix(value, pattern, longest) : stripSuffix(value, pattern, longest);
  }

  #replace(name: string): string {
    const all = this.#text.charAt(this.#at) === '/';
    if (all) this.#at++;
    const pattern = this.#operand('/', true);
    const replacement = this.#operand('}', true);
    if (this.#mode.variables) return '';
    // BuildKit takes it for a group of a regular expression.
    if (all && replacement.includes('$')) throw new ExpansionError("a '$' in a replacement is not followed");
    return replaceGlob(matchable(this.#value(name), pattern), pattern, replacement, all);
  }
}

function unsupported(modifier: string): ExpansionError {
  return new ExpansionError(`unsupported modifier (${modifier}) in substitution`);
}

function matchable(value: string, pattern: string): string {
  if ((value.length + 1) * pattern.length > MAX_MATCH_STEPS)
    throw new ExpansionError('the value is too long to match a pattern in');
  if (!PATTERN.test(pattern)) throw new ExpansionError(`invalid pattern (${pattern}) in substitution`);
  return value;
}
