import { parse } from 'unbash';
import type { LogicalText, ShellWord } from '../model.ts';
import type { Lookup } from './expand.ts';
import { spanOf } from './logical.ts';
import type { Node } from './shell-condition.ts';

export type SimpleCommand = Extract<Node, { type: 'Command' }>;
type Word = NonNullable<SimpleCommand['name']>;
type Part = NonNullable<Word['parts']>[number];

/** Variables that double with every command grow past any memory. */
const MAX_LENGTH = 65_536;

/** A script that is being read, and the variables it has set so far. */
export interface Reading {
  readonly text: LogicalText;
  readonly lookup: Lookup;
  /** `undefined`: set to something that is not known. */
  readonly locals: Map<string, string | undefined>;
}

export function assignmentWord(reading: Reading, text: string, pos: number, end: number): ShellWord {
  const inner = parse(`: ${text.slice(text.indexOf('=') + 1)}`).commands[0]?.command;
  const word = inner?.type === 'Command' ? inner.args[0] : undefined;
  const value = word?.type === 'Word' ? readWord(reading, word, -1) : undefined;
  const prefix = text.slice(0, text.indexOf('=') + 1);
  return {
    text,
    values: word === undefined ? [text] : value?.values ? [prefix + value.values.join(' ')] : undefined,
    span: spanOf(reading.text, pos, end),
    literal: value?.literal ?? true,
  };
}

export function readWord(reading: Reading, word: Word, offset = 0): ShellWord {
  const span = offset < 0 ? spanOf(reading.text, 0, 0) : spanOf(reading.text, word.pos, word.end);
  if (!word.parts) return { text: word.text, values: [word.value], span, literal: true };
  const literal = word.parts.every(isLiteral);
  return { text: word.text, values: fieldsOf(reading, word.parts), span, literal };
}

/** The fields a word becomes; an unquoted variable is split at blanks. */
function fieldsOf(reading: Reading, parts: readonly Part[]): string[] | undefined {
  const fields: string[] = [];
  let field: string | undefined;
  for (const part of parts) {
    const quoted = quotedText(reading, part);
    if (quoted !== undefined) {
      field = (field ?? '') + quoted;
      continue;
    }
    const value = expansion(reading, part);
    if (value === undefined || (field?.length ?? 0) + value.length > MAX_LENGTH) return undefined;
    const pieces = value.split(/[ \t\n]+/);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        if (field) fields.push(field);
        field = undefined;
      }
      if (piece) field = (field ?? '') + piece;
    }
  }
  if (field !== undefined) fields.push(field);
  return fields;
}

/** The text of a part that is never split, or `undefined` for an unquoted expansion. */
function quotedText(reading: Reading, part: Part): string | undefined {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString': {
      let text = '';
      for (const child of part.parts) {
        const value = child.type === 'Literal' ? child.value : expansion(reading, child);
        if (value === undefined || text.length + value.length > MAX_LENGTH) return undefined;
        text += value;
      }
      return text;
    }
    default:
      return undefined;
  }
}

function expansion(reading: Reading, part: Part): string | undefined {
  if (part.type === 'SimpleExpansion') return variable(reading, part.text.slice(1));
  if (part.type !== 'ParameterExpansion' || part.prefix || part.index) return undefined;
  const value = variable(reading, part.parameter);
  if (!part.operation || (value === undefined && reading.locals.has(part.parameter))) return value;
  if (part.operation.type !== 'Default') return undefined;
  if (value !== undefined && (value !== '' || !part.operation.operator.startsWith(':'))) {
    return part.operation.operator.endsWith('+')
      ? readWord(reading, part.operation.operand).values?.join(' ')
      : value;
  }
  // A variable that is not known may still be set when the container starts: its default is what the file shows.
  if (!part.operation.operator.endsWith('-')) return undefined;
  return readWord(reading, part.operation.operand).values?.join(' ');
}

function variable(reading: Reading, name: string): string | undefined {
  return reading.locals.has(name) ? reading.locals.get(name) : reading.lookup(name);
}

function isLiteral(part: Part): boolean {
  if (part.type === 'DoubleQuoted') return part.parts.every((child) => child.type === 'Literal');
  return part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted';
}
