import { parse } from 'unbash';
import type { LogicalText, ShellAssignment, ShellCommand, ShellScript, ShellWord } from '../model.ts';
import type { Lookup } from './expand.ts';
import { spanOf, unplaced } from './logical.ts';
import { isNoOp, isTest, type Node, type Script } from './shell-condition.ts';

type Statement = Script['commands'][number];
type SimpleCommand = Extract<Node, { type: 'Command' }>;
type Word = NonNullable<SimpleCommand['name']>;
type Part = NonNullable<Word['parts']>[number];

/** Deeper than this nobody nests by hand; the walk is recursive. */
const MAX_DEPTH = 60;
/** Variables that double with every command grow past any memory. */
const MAX_LENGTH = 65_536;

/**
 * Reads a POSIX shell or bash text into its simple commands, in order. `lookup` answers for the variables of the image;
 * what the script assigns itself on the way is followed where it is plain.
 */
export function parseShell(text: LogicalText, lookup: Lookup): ShellScript {
  let script: Script;
  try {
    script = parse(text.text);
  } catch (error) {
    return { commands: [], error: error instanceof Error ? error.message : 'not parsed' };
  }
  const error = script.errors?.[0];
  if (error) return { commands: [], error: error.message };
  const walk = new Walk(text, lookup);
  walk.statements(script.commands, false, true, 0);
  return { commands: walk.commands, error: undefined };
}

/** A shell text that stands in no file as it is; its spans are empty. */
export function parseShellString(text: string, lookup: Lookup): ShellScript {
  return parseShell(unplaced('', text), lookup);
}

class Walk {
  readonly commands: ShellCommand[] = [];
  readonly #text: LogicalText;
  readonly #lookup: Lookup;
  /** Variables the script sets; `undefined` when to something that is not known. */
  readonly #locals = new Map<string, string | undefined>();

  constructor(text: LogicalText, lookup: Lookup) {
    this.#text = text;
    this.#lookup = lookup;
  }

  statements(statements: readonly Statement[], conditional: boolean, last: boolean, depth: number): void {
    for (const [index, statement] of statements.entries()) {
      const isLast = last && index === statements.length - 1;
      this.#node(statement.command, conditional || statement.background === true, isLast, depth);
    }
  }

  #node(node: Node, conditional: boolean, last: boolean, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const inner = depth + 1;
    switch (node.type) {
      case 'Command':
        return this.#command(node, conditional, last);
      case 'AndOr': {
        // `a || true && b`: whatever a does, b runs.
        const settled = node.commands.findLastIndex(
          (child, index) => node.operators[index - 1] === '||' && isNoOp(child),
        );
        const after = node.operators.slice(Math.max(0, settled));
        let guarded = conditional || node.operators.includes('||');
        for (const [index, child] of node.commands.entries()) {
          if (index === settled + 1) guarded = conditional || after.includes('||');
          this.#node(child, guarded, last && index === node.commands.length - 1, inner);
          guarded ||= isTest(child);
        }
        return;
      }
      case 'Pipeline': {
        const negated = node.prefixes.some((prefix) => prefix.type === 'Negation');
        for (const [index, child] of node.commands.entries()) {
          this.#node(child, conditional || negated, last && index === node.commands.length - 1, inner);
        }
        return;
      }
      case 'Redirected':
        return this.#node(node.command, conditional, last, inner);
      case 'Subshell':
      case 'BraceGroup':
        return this.statements(node.body.commands, conditional, last, inner);
      case 'If':
        this.statements(node.clause.commands, true, false, inner);
        this.statements(node.then.commands, true, last, inner);
        for (const branch of node.elif) {
          this.statements(branch.clause.commands, true, false, inner);
          this.statements(branch.then.commands, true, last, inner);
        }
        if (node.else) this.statements(node.else.commands, true, last, inner);
        return;
      case 'For':
      case 'Select':
        this.#locals.set(node.name.value, undefined);
        return this.statements(node.body.commands, true, false, inner);
      case 'ArithmeticFor':
        return this.statements(node.body.commands, true, false, inner);
      case 'While':
        this.statements(node.clause.commands, true, false, inner);
        return this.statements(node.body.commands, true, false, inner);
      case 'Case':
        for (const item of node.items) this.statements(item.body.commands, true, last, inner);
        return;
      case 'Function':
        if (node.body.type === 'CompoundList') return this.statements(node.body.commands, true, false, inner);
        return this.#node(node.body, true, false, inner);
      default:
        return;
    }
  }

  #command(node: SimpleCommand, conditional: boolean, last: boolean): void {
    const assignments: ShellAssignment[] = [];
    for (const prefix of node.prefix) {
      if (prefix.type !== 'Assignment') continue;
      const value = prefix.value.type === 'Word' && !prefix.append ? this.#word(prefix.value) : undefined;
      assignments.push({ name: prefix.name, value, span: spanOf(this.#text, prefix.pos, prefix.end) });
    }
    const words = node.name ? [this.#word(node.name)] : [];
    for (const argument of node.args) {
      if (argument.type === 'Word') words.push(this.#word(argument));
      else words.push(this.#assignmentWord(argument.text, argument.pos, argument.end));
    }
    const name = words[0]?.values?.[0];
    if (!node.name) {
      for (const { name: variable, value } of assignments)
        this.#assign(variable, value?.values?.join(' '), conditional);
    } else if (name === 'export' || name === 'read' || name === 'local' || name === 'unset') {
      for (const word of words.slice(1)) this.#declare(word, conditional);
    }
    const span = spanOf(this.#text, node.pos, node.end);
    this.commands.push({ words, assignments, span, conditional, last });
  }

  #assign(name: string, value: string | undefined, conditional: boolean): void {
    this.#locals.set(name, conditional ? undefined : value);
  }

  /** `export A=1`, `export A`, `read A`. */
  #declare(word: ShellWord, conditional: boolean): void {
    const text = word.values?.[0] ?? word.text;
    const equals = text.indexOf('=');
    if (equals > 0)
      this.#assign(text.slice(0, equals), word.values ? text.slice(equals + 1) : undefined, conditional);
  }

  #assignmentWord(text: string, pos: number, end: number): ShellWord {
    const inner = parse(`: ${text.slice(text.indexOf('=') + 1)}`).commands[0]?.command;
    const word = inner?.type === 'Command' ? inner.args[0] : undefined;
    const value = word?.type === 'Word' ? this.#word(word, -1) : undefined;
    const prefix = text.slice(0, text.indexOf('=') + 1);
    return {
      text,
      values: word === undefined ? [text] : value?.values ? [prefix + value.values.join(' ')] : undefined,
      span: spanOf(this.#text, pos, end),
      literal: value?.literal ?? true,
    };
  }

  #word(word: Word, offset = 0): ShellWord {
    const span = offset < 0 ? spanOf(this.#text, 0, 0) : spanOf(this.#text, word.pos, word.end);
    if (!word.parts) return { text: word.text, values: [word.value], span, literal: true };
    const literal = word.parts.every(isLiteral);
    return { text: word.text, values: this.#values(word.parts), span, literal };
  }

  /** The fields a word becomes; an unquoted variable is split at blanks. */
  #values(parts: readonly Part[]): string[] | undefined {
    const fields: string[] = [];
    let field: string | undefined;
    for (const part of parts) {
      const quoted = this.#quoted(part);
      if (quoted !== undefined) {
        field = (field ?? '') + quoted;
        continue;
      }
      const value = this.#expansion(part);
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
  #quoted(part: Part): string | undefined {
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
          const value = child.type === 'Literal' ? child.value : this.#expansion(child);
          if (value === undefined || text.length + value.length > MAX_LENGTH) return undefined;
          text += value;
        }
        return text;
      }
      default:
        return undefined;
    }
  }

  #expansion(part: Part): string | undefined {
    if (part.type === 'SimpleExpansion') return this.#variable(part.text.slice(1));
    if (part.type !== 'ParameterExpansion' || part.prefix || part.index) return undefined;
    const value = this.#variable(part.parameter);
    if (!part.operation || (value === undefined && this.#locals.has(part.parameter))) return value;
    if (part.operation.type !== 'Default') return undefined;
    if (value !== undefined && (value !== '' || !part.operation.operator.startsWith(':'))) {
      return part.operation.operator.endsWith('+')
        ? this.#word(part.operation.operand).values?.join(' ')
        : value;
    }
    // A variable that is not known may still be set when the container starts: its default is what the file shows.
    if (!part.operation.operator.endsWith('-')) return undefined;
    return this.#word(part.operation.operand).values?.join(' ');
  }

  #variable(name: string): string | undefined {
    return this.#locals.has(name) ? this.#locals.get(name) : this.#lookup(name);
  }
}

function isLiteral(part: Part): boolean {
  if (part.type === 'DoubleQuoted') return part.parts.every((child) => child.type === 'Literal');
  return part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted';
}
