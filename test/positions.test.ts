import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dockerfile, Edit, Instruction, Span } from '../src/model.ts';
import { agreesOnInstructions } from '../src/syntax/cst.ts';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';
import { spanOf } from '../src/syntax/logical.ts';
import { parseShell } from '../src/syntax/shell.ts';
import { splitBlanks } from '../src/syntax/text.ts';
import { anyDockerfile, type Place, type WrittenInstruction } from './any-dockerfile.ts';

/** Generated Dockerfiles know where each of their words stands: the reader must say the same. */
const FILE = 'Dockerfile';
const parse = (text: string): Dockerfile => parseDockerfile(FILE, text);
const placeOf = ({ start, end }: Place): Place => ({ start, end });
const places = (all: readonly Place[]): Place[] => all.map(placeOf);

/** Every instruction, with the tokens it was written from; what ONBUILD carries is one too. */
function pairsOf(
  instructions: readonly Instruction[],
  written: readonly WrittenInstruction[],
): { instruction: Instruction; written: WrittenInstruction }[] {
  return instructions.flatMap((instruction, index) => {
    const own = written[index];
    if (!own) return [];
    const [, second] = own.tokens;
    const inner = second && { ...own, start: second.start, tokens: own.tokens.slice(1) };
    const { trigger } = instruction;
    return [
      { instruction, written: own },
      ...(trigger && inner ? [{ instruction: trigger, written: inner }] : []),
    ];
  });
}

function eachInstruction(
  check: (pair: { instruction: Instruction; written: WrittenInstruction }) => void,
): void {
  fc.assert(
    fc.property(anyDockerfile, ({ text, instructions }) => {
      pairsOf(parse(text).instructions, instructions).forEach(check);
    }),
  );
}

const tokensOf = ({ tokens }: WrittenInstruction, ...roles: readonly string[]) =>
  tokens.filter(({ role }) => roles.includes(role));

describe('where things stand', () => {
  test('a file is read without problems, instruction by instruction', () => {
    fc.assert(
      fc.property(anyDockerfile, ({ text, escape, instructions, comments }) => {
        const read = parse(text);
        expect(read.problems).toEqual([]);
        expect(read.escape).toBe(escape);
        expect(read.eol).toBe(text.includes('\r\n') ? '\r\n' : '\n');
        expect(places(read.instructions.map(({ span }) => span))).toEqual(places(instructions));
        expect(places(read.comments)).toEqual(places(comments));
      }),
    );
  });

  test('dockerfile-ast reads the same instructions, but for a few forms that nobody writes', () => {
    fc.assert(
      fc.property(anyDockerfile, ({ text, instructions }) => {
        const tokens = instructions.flatMap((instruction) => instruction.tokens);
        // It knows no here-document with a file descriptor, and not every keyword that goes on in the next line, and
        // takes an escaped blank before the end of a line for the end of the value.
        fc.pre(!/[\\`][ \t]+[\\`][ \t]*\r?\n/.test(text));
        fc.pre(tokens.every((token) => token.text !== '3<<EOF'));
        fc.pre(
          tokens.every(
            ({ role, text: word, start, end }) => role !== 'keyword' || end - start === word.length,
          ),
        );
        expect(agreesOnInstructions(parse(text))).toBe(true);
      }),
    );
  });

  test('the keyword begins an instruction, the arguments are what follows it and the flags', () => {
    eachInstruction(
      ({ instruction: { keyword, span, args, trigger }, written: { tokens, joined, start } }) => {
        expect(span.start).toBe(start);
        expect(keyword).toBe(tokens[0]?.text.toUpperCase());
        const first = tokens.slice(1).find(({ role }) => role !== 'flag');
        expect(args.text).toBe(joined.slice(first?.at));
        expect(trigger?.args.text === undefined).toBe(keyword !== 'ONBUILD');
      },
    );
  });

  test('flags', () => {
    eachInstruction(({ instruction: { keyword, flags }, written }) => {
      if (keyword === 'ONBUILD') return;
      const tokens = tokensOf(written, 'flag');
      expect(places(flags.map(({ span }) => span))).toEqual(places(tokens));
      const unquoted = tokens.map(({ text }) => text.replaceAll(/["']/g, ''));
      expect(flags.map(({ name, value }) => `--${value === undefined ? name : `${name}=${value}`}`)).toEqual(
        unquoted,
      );
    });
  });

  test('keys and values of ENV, LABEL and ARG', () => {
    eachInstruction(({ instruction: { pairs }, written }) => {
      if (pairs.length === 0) return;
      expect(pairs.map(({ key }) => key)).toEqual(tokensOf(written, 'key').map(({ text }) => text));
      if (pairs[0]?.legacy) {
        const rest = tokensOf(written, 'rest');
        const [start = NaN, end = NaN] = [rest[0]?.start, rest.at(-1)?.end];
        expect(pairs.map(({ valueSpan }) => placeOf(valueSpan))).toEqual([{ start, end }]);
        expect(pairs[0].value).toBe(written.joined.slice(rest[0]?.at));
        return;
      }
      const values = tokensOf(written, 'value');
      const given = pairs.filter(({ value }) => value);
      expect(given.map(({ value }) => value)).toEqual(values.map(({ text }) => text));
      expect(places(given.map(({ valueSpan }) => valueSpan))).toEqual(places(values));
      expect(pairs.map(({ span }) => span.start)).toEqual(tokensOf(written, 'key').map(({ start }) => start));
    });
  });

  test('strings of the exec form', () => {
    eachInstruction(({ instruction: { keyword, json }, written }) => {
      if (keyword === 'ONBUILD') return;
      const strings = tokensOf(written, 'string');
      expect(json !== undefined).toBe(tokensOf(written, 'bracket').length > 0);
      expect(places((json ?? []).map(({ span }) => span))).toEqual(places(strings));
      expect(json?.map(({ value }) => value) ?? []).toEqual(strings.map(({ text }) => JSON.parse(text)));
    });
  });

  test('words: the image of FROM, sources and destinations, a user', () => {
    eachInstruction(({ instruction: { keyword, args }, written }) => {
      if (!['FROM', 'COPY', 'ADD', 'USER', 'WORKDIR'].includes(keyword)) return;
      const spans = splitBlanks(args.text).map(({ start, end }) => spanOf(args, start, end));
      expect(places(spans)).toEqual(places(tokensOf(written, 'word')));
    });
  });

  test('words of a shell command', () => {
    eachInstruction(({ instruction: { keyword, args, heredocs, json }, written }) => {
      if (keyword !== 'RUN' || json || heredocs.length > 0) return;
      const { commands, error } = parseShell(args, () => undefined);
      expect(error).toBeUndefined();
      const words = commands.flatMap((command) => command.words);
      const tokens = tokensOf(written, 'word');
      expect(words.map(({ text }) => text)).toEqual(tokens.map(({ text }) => text));
      expect(places(words.map(({ span }) => span))).toEqual(places(tokens));
    });
  });

  test('bodies of here-documents', () => {
    eachInstruction(({ instruction: { keyword, heredocs }, written: { body } }) => {
      if (keyword === 'ONBUILD') return;
      expect(heredocs.map(({ name, span }) => ({ name, ...placeOf(span) }))).toEqual(body ? [body] : []);
    });
  });
});

// ---------------------------------------------------------------- edits

/** An edit at a span that the reader reported, and what must come of it. */
interface Trial {
  readonly edit: Edit;
  /** Of the file as it was: what the file with the edit must be read as. */
  readonly expected: readonly Reading[];
}

/** An instruction without its places. */
type Reading = ReturnType<typeof readingOf>;

function readingOf({ keyword, flags, args, json, pairs, heredocs, trigger }: Instruction) {
  return {
    keyword,
    flags: flags.map(({ name, value }) => `${name}=${value}`),
    args: args.text,
    json: json?.map(({ value }) => value),
    pairs: pairs.map(({ key, value }) => ({ key, value })),
    bodies: heredocs.map(({ content }) => content),
    carries: trigger?.keyword,
  };
}

function trials({ eol, instructions }: Dockerfile): Trial[] {
  const readings = instructions.map(readingOf);
  return instructions.flatMap((instruction, index) => {
    const trial = (span: Span, text: string, ...becomes: readonly Reading[]): Trial => ({
      edit: { span, text },
      expected: readings.toSpliced(index, 1, ...becomes),
    });
    const now = readingOf(instruction);
    const { keyword, span, flags, args, json, pairs } = instruction;
    /** The arguments with another text where `place` stands in the file. */
    const argsWith = (place: Span, text: string): string => {
      const lengthTo = (offset: number): number => {
        const piece = args.pieces.findLast(({ source }) => source <= offset);
        return piece ? piece.at + Math.min(offset - piece.source, piece.length) : 0;
      };
      return args.text.slice(0, lengthTo(place.start)) + text + args.text.slice(lengthTo(place.end));
    };
    const line = { ...readingOf(instruction), ...inserted };
    const below = { file: FILE, start: span.end, end: span.end };
    const [image] = splitBlanks(args.text);
    const imageSpan = image && spanOf(args, image.start, image.end);
    return [
      trial(below, `${eol}USER zz`, now, line),
      ...flags.map((flag, at) => trial(flag.span, '--z=1', { ...now, flags: now.flags.with(at, 'z=1') })),
      ...pairs.flatMap(({ key, value, valueSpan }, at) =>
        value === undefined
          ? []
          : trial(valueSpan, 'zz', {
              ...now,
              args: argsWith(valueSpan, 'zz'),
              pairs: now.pairs.with(at, { key, value: 'zz' }),
            }),
      ),
      ...(json ?? []).map((string, at) =>
        trial(string.span, '"z z"', {
          ...now,
          args: argsWith(string.span, '"z z"'),
          json: now.json?.with(at, 'z z'),
        }),
      ),
      ...(keyword === 'FROM' && imageSpan
        ? [trial(imageSpan, 'zz:1', { ...now, args: argsWith(imageSpan, 'zz:1') })]
        : []),
    ];
  });
}

const inserted: Reading = {
  keyword: 'USER',
  flags: [],
  args: 'zz',
  json: undefined,
  pairs: [],
  bodies: [],
  carries: undefined,
};

describe('an edit at a reported place', () => {
  test('changes what stands there, and nothing else', () => {
    fc.assert(
      fc.property(anyDockerfile, fc.nat(), ({ text }, choice) => {
        const all = trials(parse(text));
        const trial = all[choice % all.length];
        if (!trial) return;
        const { span, text: replacement } = trial.edit;
        const edited = text.slice(0, span.start) + replacement + text.slice(span.end);
        const read = parse(edited);
        expect(read.instructions.map(readingOf)).toEqual(trial.expected);
        expect(read.problems).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
