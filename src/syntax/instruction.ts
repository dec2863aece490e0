import type { Flag, Instruction, KeyValue, LogicalText, SyntaxProblem } from '../model.ts';
import { readFlags } from './flags.ts';
import { readJsonForm } from './json.ts';
import type { RawInstruction } from './lines.ts';
import { slice, spanOf } from './logical.ts';
import { skipSpace } from './space.ts';
import { splitWords } from './words.ts';

const KEYWORD = /^[^\t\v\f\r ]+/;
/** `ENV KEY the rest of the line`. */
const LEGACY = /^([^\t\v\f\r ]+)[\t\v\f\r ]+/;

/** Instructions whose arguments may be a JSON array. */
const EXEC_FORMS: readonly string[] = ['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'ADD', 'COPY', 'VOLUME'];

/** Every instruction of the Dockerfile frontend. */
export const KEYWORDS: readonly string[] = [
  ...EXEC_FORMS,
  'FROM',
  'ARG',
  'ENV',
  'LABEL',
  'EXPOSE',
  'HEALTHCHECK',
  'MAINTAINER',
  'ONBUILD',
  'STOPSIGNAL',
  'USER',
  'WORKDIR',
];

function splitKeyword(line: string): { keyword: string; rest: number } {
  const keyword = KEYWORD.exec(line)?.[0] ?? line;
  return { keyword: keyword.toUpperCase(), rest: skipSpace(line, keyword.length) };
}

/** Reads keyword, flags, exec form and pairs; what BuildKit refuses goes to `report`. */
export function readInstruction(
  raw: RawInstruction,
  escape: string,
  report: (problem: SyntaxProblem) => void,
): Instruction {
  const { span, line } = raw;
  const fail = (message: string): void => report({ message, span });
  if (raw.unterminated !== undefined) {
    fail(`here-document "${raw.unterminated}" is never ended: write a line with "${raw.unterminated}" alone`);
  }
  const { keyword, rest } = splitKeyword(line.text);
  const builderFlags = readFlags(line.text.slice(rest), escape);
  const flags = builderFlags.flags.map((flag): Flag => {
    const equals = flag.text.indexOf('=');
    return {
      name: flag.text.slice(2, equals < 0 ? undefined : equals),
      value: equals < 0 ? undefined : flag.text.slice(equals + 1),
      span: spanOf(line, rest + flag.start, rest + flag.end),
    };
  });
  const args = slice(line, skipSpace(line.text, rest + builderFlags.rest));
  const common = { keyword, span, flags, args, heredocs: raw.heredocs };

  if (keyword === 'ONBUILD' && /^onbuild\b/i.test(args.text)) {
    fail("chaining ONBUILD via 'ONBUILD ONBUILD' is not allowed");
    return { ...common, json: undefined, pairs: [], trigger: undefined };
  }
  if (keyword === 'ONBUILD') {
    const inner: RawInstruction = {
      line: args,
      span: spanOf(args, 0, args.text.length),
      heredocs: raw.heredocs,
      unterminated: undefined,
    };
    const trigger = args.text ? readInstruction(inner, escape, report) : undefined;
    return { ...common, json: undefined, pairs: [], trigger };
  }
  if (EXEC_FORMS.includes(keyword) || keyword === 'HEALTHCHECK') {
    const form = readJsonForm(keyword === 'HEALTHCHECK' ? afterWord(args) : args);
    if (form.kind === 'mixed') fail(`${keyword} takes an array of strings: quote every element`);
    return {
      ...common,
      json: form.kind === 'strings' ? form.values : undefined,
      pairs: [],
      trigger: undefined,
    };
  }
  const pairs =
    keyword === 'ENV' || keyword === 'LABEL' || keyword === 'ARG'
      ? readPairs(keyword, args, escape, fail)
      : [];
  return { ...common, json: undefined, pairs, trigger: undefined };
}

/** `CMD` stands before the command of a HEALTHCHECK. */
function afterWord(args: LogicalText): LogicalText {
  const { rest } = splitKeyword(args.text);
  return slice(args, rest);
}

function readPairs(
  keyword: string,
  args: LogicalText,
  escape: string,
  fail: (message: string) => void,
): KeyValue[] {
  const words = splitWords(args.text, escape);
  const first = words[0];
  if (!first) {
    fail(`${keyword} needs a ${keyword === 'ARG' ? 'name' : 'name and a value'}`);
    return [];
  }
  if (keyword !== 'ARG' && !args.text.slice(first.start, first.end).includes('=')) {
    const [before = args.text, key = args.text] = LEGACY.exec(args.text) ?? [];
    const valueStart = before.length;
    if (valueStart >= args.text.length) fail(`${keyword} must have two arguments: a name and a value`);
    return [
      {
        key,
        value: args.text.slice(valueStart),
        span: spanOf(args, 0, args.text.length),
        valueSpan: spanOf(args, valueStart, args.text.length),
        legacy: true,
      },
    ];
  }
  const pairs: KeyValue[] = [];
  for (const { start, end } of words) {
    const word = args.text.slice(start, end);
    const equals = word.indexOf('=');
    if (equals < 0 && keyword !== 'ARG') {
      fail(`can't find "=" in "${word}": write ${keyword} name=value`);
      continue;
    }
    pairs.push({
      key: equals < 0 ? word : word.slice(0, equals),
      value: equals < 0 ? undefined : word.slice(equals + 1),
      span: spanOf(args, start, end),
      valueSpan: spanOf(args, equals < 0 ? end : start + equals + 1, end),
      legacy: false,
    });
  }
  return pairs;
}
