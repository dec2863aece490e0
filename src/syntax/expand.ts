import { isSpace } from './space.ts';
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
  const lexer = new Lexer(word, lookup, escape);
  const text = lexer.until('', false);
  return { text, words: lexer.words(), unset: lexer.unset };
}

/** Deeper nobody nests defaults in defaults; the reader is recursive. */
const MAX_DEPTH = 100;
/** Values that double with every line grow past any memory. */
const MAX_LENGTH = 65_536;
/** Patterns take time by text times pattern, at every place of the text. */
const MAX_MATCHED = 4096;
const SPECIAL = '@*#?-$!0';
/** The second is tried where the first may end too early; the engine compiles it at its first use only. */
const ASCII_NAME = /^(?:\d+|[A-Za-z_][A-Za-z0-9_]*)(?![^\0-\x7f])/;
const UNICODE_NAME = /^(?:\d+|[\p{L}_][\p{L}\p{Nd}_]*)/u;

class Lexer {
  readonly unset: string[] = [];
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #escape: string;
  #at = 0;
  #depth = 0;
  #words: string[] = [];
  #word = '';
  #inWord = false;

  constructor(text: string, lookup: Lookup, escape: string) {
    this.#text = text;
    this.#lookup = lookup;
    this.#escape = escape;
  }

  words(): string[] {
    if (this.#inWord) this.#words.push(this.#word);
    this.#inWord = false;
    this.#word = '';
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
      if (character === "'" || character === '"') {
        const quoted = character === "'" ? this.#singleQuoted() : this.#doubleQuoted(raw);
        result += quoted;
        this.#add(quoted);
      } else if (character === '$') {
        const value = this.#dollar();
        result += value;
        for (const each of value) this.#addSplitting(each);
      } else {
        this.#at++;
        if (character !== this.#escape) {
          result += character;
          this.#addSplitting(character);
          continue;
        }
        if (raw) result += character;
        if (this.#at >= this.#text.length) break;
        const escaped = this.#text.charAt(this.#at++);
        result += escaped;
        this.#add(escaped);
      }
    }
    if (stop) throw new ExpansionError(`syntax error: missing '${stop}'`);
    return result;
  }

  #add(text: string): void {
    this.#inWord = true;
    this.#word += text;
    if (this.#word.length > MAX_LENGTH) throw new ExpansionError('the value is too long to follow');
  }

  #addSplitting(character: string): void {
    if (!isSpace(character)) return this.#add(character);
    if (this.#inWord && this.#word) this.#words.push(this.#word);
    this.#inWord = false;
    this.#word = '';
  }

  #singleQuoted(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0)
      throw new ExpansionError('unexpected end of statement while looking for matching single-quote');
    const content = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return content;
  }

  #doubleQuoted(raw: boolean): string {
    let result = '';
    this.#at++;
    while (this.#at < this.#text.length) {
      let character = this.#text.charAt(this.#at);
      if (character === '"') {
        this.#at++;
        return result;
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

  #value(name: string): string | undefined {
    const value = this.#lookup(name);
    if (value === undefined && /^[A-Za-z_]/.test(name)) this.unset.push(name);
    return value;
  }

  #dollar(): string {
    this.#at++;
    if (this.#text.charAt(this.#at) !== '{') {
      const name = this.#name();
      return name ? (this.#value(name) ?? '') : '$';
    }
    this.#at++;
    const first = this.#text.charAt(this.#at);
    if (!first) throw new ExpansionError("syntax error: missing '}'");
    if ('{}:'.includes(first)) throw new ExpansionError('syntax error: bad substitution');
    const name = this.#name();
    const operator = this.#text.charAt(this.#at++);
    if (operator === '}') return this.#value(name) ?? '';
    if (operator === '/') return this.#replace(name);
    if (operator === ':') return this.#modify(name, this.#text.charAt(this.#at++), true);
    return this.#modify(name, operator, false);
  }

  #name(): string {
    const rest = this.#text.slice(this.#at, this.#at + 256);
    const match = ASCII_NAME.exec(rest) ?? UNICODE_NAME.exec(rest);
    const name = match?.[0] ?? (SPECIAL.includes(rest.charAt(0)) ? rest.charAt(0) : '');
    this.#at += name.length;
    return name;
  }

  /** The operand of a modifier is no part of the words until it is chosen. */
  #operand(stop: string, raw: boolean): string {
    if (++this.#depth > MAX_DEPTH) throw new ExpansionError('substitutions are nested too deeply');
    const [words, word, inWord] = [this.#words, this.#word, this.#inWord];
    this.#words = [];
    const operand = this.until(stop, raw);
    this.#words = words;
    this.#word = word;
    this.#inWord = inWord;
    this.#depth--;
    return operand;
  }

  #modify(name: string, operator: string, nullIsUnset: boolean): string {
    const strips = operator === '#' || operator === '%';
    if (!'-+?#%'.includes(operator) || !operator || (nullIsUnset && strips)) {
      throw new ExpansionError(`unsupported modifier (${nullIsUnset ? ':' : ''}${operator}) in substitution`);
    }
    const operand = this.#operand('}', strips);
    if (strips) {
      const value = matchable(this.#value(name) ?? '');
      const greedy = operand.startsWith(operator);
      const pattern = greedy ? operand.slice(1) : operand;
      return operator === '#' ? stripPrefix(value, pattern, greedy) : stripSuffix(value, pattern, greedy);
    }
    const value = this.#lookup(name);
    const set = value !== undefined && !(nullIsUnset && value === '');
    if (operator === '+') return set ? operand : '';
    if (set) return value;
    if (operator === '-') return operand;
    throw new ExpansionError(operand || `${name} is not allowed to be ${nullIsUnset ? 'empty' : 'unset'}`);
  }

  #replace(name: string): string {
    const all = this.#text.charAt(this.#at) === '/';
    if (all) this.#at++;
    const pattern = this.#operand('/', true);
    const replacement = this.#operand('}', true);
    return replaceGlob(matchable(this.#value(name) ?? ''), pattern, replacement, all);
  }
}

function matchable(value: string): string {
  if (value.length > MAX_MATCHED) throw new ExpansionError('the value is too long to match a pattern in');
  return value;
}
