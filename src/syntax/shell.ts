import { parse } from 'unbash';
import type {
  LogicalText,
  ShellAssignment,
  ShellCommand,
  ShellScope,
  ShellScript,
  ShellWord,
} from '../model.ts';
import type { Lookup } from './expand.ts';
import { spanOf, unplaced } from './logical.ts';
import { isEnd, isNoOp, isTest, type Node, type Script } from './shell-condition.ts';
import { argumentsOfXargs, printedWords } from './shell-pipe.ts';
import { assignmentWord, readWord, type Reading, type SimpleCommand } from './shell-words.ts';

type Statement = Script['commands'][number];
type Loop = Extract<Node, { type: 'For' }>;

/** Deeper than this nobody nests by hand; the walk is recursive. */
const MAX_DEPTH = 60;
/** Nodes and words of a script, each turn of a loop anew: nobody writes so many. */
const MAX_STEPS = 100_000;

/** The parser takes time by the square of the here-documents that one line opens. */
const MAX_HEREDOCS = 10_000;

const DECLARES = ['export', 'local', 'declare', 'typeset', 'readonly'];
/** They set the variables they name to what cannot be seen. */
const FILLS = ['read', 'mapfile', 'readarray', 'getopts', 'unset'];

/** Where a command stands in its script. */
interface Place {
  readonly conditional: boolean;
  readonly derived: boolean;
  readonly background: boolean;
  readonly last: boolean;
  readonly scopes: readonly ShellScope[];
  readonly depth: number;
}

interface Walk extends Reading {
  readonly commands: ShellCommand[];
  /** Those of the subshell that is being read. */
  locals: Map<string, string | undefined>;
  /** What is left of `MAX_STEPS`. */
  steps: number;
}

/**
 * Reads a POSIX shell or bash text into its simple commands, in order. `lookup` answers for the variables of the image;
 * what the script assigns itself on the way is followed where it is plain.
 */
export function parseShell(text: LogicalText, lookup: Lookup): ShellScript {
  if (text.text.split('<<').length > MAX_HEREDOCS) return { commands: [], error: 'too many here-documents' };
  let script: Script;
  try {
    script = parse(text.text);
  } catch (error) {
    return { commands: [], error: error instanceof Error ? error.message : 'not parsed' };
  }
  const error = script.errors?.[0];
  if (error) return { commands: [], error: error.message };
  const walk: Walk = { text, lookup, locals: new Map(), commands: [], steps: MAX_STEPS };
  statements(walk, script.commands, {
    conditional: false,
    derived: false,
    background: false,
    last: true,
    scopes: [],
    depth: 0,
  });
  if (walk.steps <= 0) return { commands: [], error: 'the script does too much to be followed' };
  return { commands: walk.commands, error: undefined };
}

/** A shell text that stands in no file as it is; its spans are empty. */
export function parseShellString(text: string, lookup: Lookup): ShellScript {
  return parseShell(unplaced('', text), lookup);
}

function statements(walk: Walk, list: readonly Statement[], place: Place): void {
  for (const [index, { command, background }] of list.entries()) {
    const here: Place = { ...place, last: place.last && index === list.length - 1 };
    if (background !== true) node(walk, command, here);
    else subshell(walk, { ...here, conditional: true, background: true }, (own) => node(walk, command, own));
  }
}

/** What is set in a shell of its own ends with it. */
function subshell(walk: Walk, place: Place, read: (place: Place) => void): void {
  const { locals } = walk;
  walk.locals = new Map(locals);
  walk.steps -= locals.size;
  read({ ...place, scopes: [...place.scopes, { kind: 'subshell' }] });
  walk.locals = locals;
}

function branch(place: Place): Place {
  return { ...place, conditional: true, scopes: [...place.scopes, { kind: 'branch' }] };
}

function node(walk: Walk, each: Node, place: Place): void {
  if (place.depth > MAX_DEPTH || walk.steps-- <= 0) return;
  const inner: Place = { ...place, depth: place.depth + 1 };
  const within: Place = { ...branch(inner), last: false };
  switch (each.type) {
    case 'Command':
      return simpleCommand(walk, each, place);
    case 'AndOr':
      return andOr(walk, each, inner);
    case 'Pipeline':
      return pipeline(walk, each, inner);
    case 'Redirected':
      return node(walk, each.command, inner);
    case 'Subshell':
      return subshell(walk, inner, (own) => statements(walk, each.body.commands, own));
    case 'BraceGroup':
      return statements(walk, each.body.commands, inner);
    case 'If':
      statements(walk, each.clause.commands, within);
      statements(walk, each.then.commands, branch(inner));
      for (const { clause, then } of each.elif) {
        statements(walk, clause.commands, { ...branch(inner), last: false });
        statements(walk, then.commands, branch(inner));
      }
      if (each.else) statements(walk, each.else.commands, branch(inner));
      return;
    case 'For':
      return loop(walk, each, { ...inner, last: false });
    case 'Select':
      walk.locals.set(each.name.value, undefined);
      return statements(walk, each.body.commands, within);
    case 'ArithmeticFor':
      return statements(walk, each.body.commands, within);
    case 'While':
      statements(walk, each.clause.commands, within);
      return statements(walk, each.body.commands, within);
    case 'Case':
      for (const item of each.items) statements(walk, item.body.commands, branch(inner));
      return;
    case 'Function':
      if (each.body.type === 'CompoundList') return statements(walk, each.body.commands, within);
      return node(walk, each.body, within);
    default:
      return;
  }
}

function andOr(walk: Walk, { commands, operators }: Extract<Node, { type: 'AndOr' }>, place: Place): void {
  // `a || true && b`: whatever a does, b runs.
  const settled = commands.findLastIndex((child, index) => operators[index - 1] === '||' && isNoOp(child));
  // Where the script goes on after `a || exit`, a has not failed.
  const forgives = operators.map((operator, index) => operator === '||' && !isEnd(commands[index + 1]));
  let way = place;
  let isForked = false;
  for (const [index, child] of commands.entries()) {
    isForked ||= operators[index - 1] === '||';
    if (index === 0 || index === settled + 1) {
      isForked = false;
      way = forgives.includes(true, Math.max(0, index - 1)) ? branch(place) : place;
    } else if (isForked) way = branch(place);
    node(walk, child, { ...way, last: place.last && index === commands.length - 1 });
    if (way === place && isTest(child)) way = branch(place);
  }
}

function pipeline(
  walk: Walk,
  { commands, prefixes }: Extract<Node, { type: 'Pipeline' }>,
  place: Place,
): void {
  const here = prefixes.some(({ type }) => type === 'Negation') ? branch(place) : place;
  if (commands.length === 1 && commands[0]) return node(walk, commands[0], here);
  for (const [index, child] of commands.entries()) {
    const before = walk.commands.length;
    const isLast = index === commands.length - 1;
    const background = here.background || (here.last && !isLast);
    const part = { ...here, last: here.last && isLast, background };
    subshell(walk, part, (own) => node(walk, child, own));
    const [printing, reading] = [walk.commands[before - 1], walk.commands[before]];
    if (!printing || !reading || !isPlain(commands[index - 1]) || !isPlain(child)) continue;
    const words = argumentsOfXargs(reading, printedWords(printing));
    if (words) walk.commands[before] = { ...reading, words, derived: true };
  }
}

/** One command, whose input and output go where the pipe leads. */
function isPlain(each: Node | undefined): boolean {
  return each?.type === 'Command' && each.redirects.length === 0;
}

/** The body once for every word, where the words are known. */
function loop(walk: Walk, { name, wordlist = [], body }: Loop, place: Place): void {
  const words = wordlist.flatMap(
    (word): readonly (string | undefined)[] => readWord(walk, word).values ?? [undefined],
  );
  // A pattern stands for files that cannot be seen.
  const isKnown = words.length > 0 && words.every((word) => word !== undefined && !/[*?[]/.test(word));
  for (const turn of isKnown ? words : [undefined]) {
    if (walk.steps <= 0) return;
    walk.locals.set(name.value, turn);
    statements(walk, body.commands, { ...(turn === undefined ? branch(place) : place), derived: true });
  }
}

function simpleCommand(walk: Walk, each: SimpleCommand, place: Place): void {
  const { text } = walk;
  const assignments: ShellAssignment[] = [];
  for (const prefix of each.prefix) {
    if (prefix.type !== 'Assignment') continue;
    const value = prefix.value.type === 'Word' && !prefix.append ? readWord(walk, prefix.value) : undefined;
    assignments.push({ name: prefix.name, value, span: spanOf(text, prefix.pos, prefix.end) });
  }
  walk.steps -= each.args.length;
  const words = each.name ? [readWord(walk, each.name)] : [];
  for (const argument of each.args) {
    if (argument.type === 'Word') words.push(readWord(walk, argument));
    else words.push(assignmentWord(walk, argument.text, argument.pos, argument.end));
  }
  const name = words[0]?.values?.[0];
  if (!each.name) {
    for (const { name: variable, value } of assignments)
      assign(walk, variable, value?.values?.join(' '), place);
  } else if (DECLARES.includes(name ?? '')) {
    for (const word of words.slice(1)) declare(walk, word, place);
  } else if (FILLS.includes(name ?? '')) {
    for (const { text: variable } of words.slice(1)) walk.locals.set(variable, undefined);
  }
  const { conditional, derived, background, last, scopes } = place;
  const span = spanOf(text, each.pos, each.end);
  walk.commands.push({ words, assignments, span, conditional, derived, background, last, scopes });
}

function assign({ locals }: Reading, name: string, value: string | undefined, place: Place): void {
  locals.set(name, place.conditional ? undefined : value);
}

/** `export A=1`; one without a value says nothing new. */
function declare(walk: Walk, word: ShellWord, place: Place): void {
  const text = word.values?.[0] ?? word.text;
  const equals = text.indexOf('=');
  if (equals > 0)
    assign(walk, text.slice(0, equals), word.values ? text.slice(equals + 1) : undefined, place);
}
