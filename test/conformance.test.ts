import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';
import { readHeredoc } from '../src/syntax/heredoc.ts';
import {
  absence,
  conforms,
  type Difference,
  type FileRow,
  found,
  nodesOf,
  ours,
  tables,
} from './buildkit.ts';

/**
 * Files, instructions, here-documents, the exec form and directives, against BuildKit's parser.
 * Variables and words: conformance-words.test.ts.
 */
const DIFFERENCES: readonly Difference[] = [
  {
    table: 'heredocLines',
    row: 'RUN <<- EOF',
    reason:
      'its test checks the names that were found, and there are none: `<<-` is a word of its own to BuildKit',
  },
];

const read = (input: string) => parseDockerfile('Dockerfile', input);
const problemsOf = (input: string): readonly string[] => read(input).problems.map(({ message }) => message);

function checkFile(row: FileRow): void {
  const dockerfile = read(row.input);
  if (row.error !== undefined) {
    expect(dockerfile.problems).not.toEqual([]);
    return;
  }
  expect(dockerfile.escape).toBe(row.escape);
  expect(nodesOf(dockerfile)).toEqual(row.nodes);
}

describe('our files, read by BuildKit', () => {
  test.for([...ours.edge, ...found.edge])('$name', checkFile);
});

describe.skipIf(!tables)(`BuildKit's own tables${absence}`, () => {
  test('our copy of our rows is up to date', () => {
    expect(ours.edge).toEqual(tables?.ours_edge.cases);
    expect(ours.eval).toEqual(tables?.ours_eval.cases);
  });

  test.for(tables?.structure ?? [])('structure: $name', checkFile);

  test.for(tables?.negative ?? [])('negative: $name', checkFile);

  test('lineInfo: where instructions start and end', () => {
    const { input = '', root, children } = tables?.lineInfo ?? {};
    const lines = nodesOf(read(input)).map(({ start, end }) => [start, end]);
    expect(lines).toEqual(children);
    expect([lines[0]?.[0], lines.at(-1)?.[1]]).toEqual(root);
  });

  test('emptyContinuation: we do not warn of blank lines in a continuation, but read over them', () => {
    const { input = '', warnings = [] } = tables?.emptyContinuation ?? {};
    const runs = read(input).instructions.filter(({ keyword }) => keyword === 'RUN');
    const warned = runs.filter(({ span }) => /\\\n[ \t]*\n/.test(input.slice(span.start, span.end)));
    expect(warned.map(({ args }) => `RUN ${args.text}`)).toEqual(warnings);
    expect(runs.map(({ args }) => args.text)).toEqual([
      'valid     continuation',
      'something     following     more',
      'another     thing',
      'non-indented    after-comment',
      'indented     comment',
    ]);
  });

  // The table counts the newline in. BuildKit's parser does not: it takes 65,535 bytes and a newline.
  test('maxLine: the longest line and one byte more', () => {
    const limit = tables?.maxLine.limitBytes ?? 0;
    const file = (bytes: number): string => `FROM a\nENV A=${'x'.repeat(bytes - 'ENV A='.length)}\nENV B=1\n`;
    expect(problemsOf(file(limit))).toEqual([]);
    expect(problemsOf(file(limit + 1))).toHaveLength(1);
  });

  test('heredocs: a file of them', () => {
    const { input = '', nodes } = tables?.heredocs ?? {};
    expect(nodesOf(read(input))).toEqual(nodes);
  });

  test('heredocsJson: none in the exec form', () => {
    const { instructions } = read(tables?.heredocsJson.input ?? '');
    expect(instructions.map(({ json }) => json?.length)).toEqual([undefined, 1, 1, 1]);
    expect(instructions.flatMap(({ heredocs }) => heredocs)).toEqual([]);
  });

  test.for(tables?.heredocWords.valid_EOF ?? [])('heredocWords: %s is one', (word) => {
    expect(readHeredoc(word)?.name).toBe('EOF');
  });

  // BuildKit tells a word with an open quote from one that is no here-document, but never meets one in a file.
  const none = [...(tables?.heredocWords.not ?? []), ...(tables?.heredocWords.error ?? [])];
  test.for(none)('heredocWords: %s is none', (word) => {
    expect(readHeredoc(word)).toBeUndefined();
  });

  test.for(tables?.heredocLines ?? [])('heredocLines: %s', ([line, names]) => {
    conforms(DIFFERENCES, 'heredocLines', line, () => {
      const bodies = names.map((name) => `${name}\n`).join('');
      const [, run] = read(`FROM a\n${line}\n${bodies}`).instructions;
      expect(run?.heredocs.map(({ name }) => name)).toEqual(names);
    });
  });

  test.for(tables?.heredocInstr ?? [])('heredocInstr: $input', ({ input, nodes }) => {
    const [refused, ...others] = nodes.map(({ error }) => error);
    expect(others).toEqual([]);
    expect(nodesOf(read(input))).toEqual(nodes.map((node) => ({ ...node, error: undefined })));
    expect(problemsOf(`FROM a\n${input}`)).toHaveLength(refused === undefined ? 0 : 1);
  });

  test.for(tables?.json.valid ?? [])('json: %s', ([text, values]) => {
    const [, run] = read(`FROM a\nRUN ${text}\n`).instructions;
    expect(run?.json?.map(({ value }) => value)).toEqual(values);
  });

  test.for(tables?.json.invalid ?? [])('json: %s is refused', (text) => {
    for (const keyword of ['RUN', 'CMD', 'COPY', 'VOLUME', 'HEALTHCHECK CMD']) {
      expect(problemsOf(`FROM a\n${keyword} ${text}\n`), keyword).toHaveLength(1);
    }
  });

  test.for(tables?.directives ?? [])('directives: $input', ({ input, directives }) => {
    const { escape, problems } = read(`${input}FROM a\n`);
    expect([['escape', escape]]).toEqual(directives);
    expect(problems).toEqual([]);
  });

  test('every listed difference is a row of its table', () => {
    const rows = DIFFERENCES.map(({ table }) => JSON.stringify(tables?.[table]));
    expect(DIFFERENCES.filter(({ row }, index) => !rows[index]?.includes(JSON.stringify(row)))).toEqual([]);
  });
});
