import fc from 'fast-check';
import { parse as parseToml, stringify as toToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import * as yaml from 'yaml';
import { jsonLine } from '../src/host/config-place-json.ts';
import { tomlLine } from '../src/host/config-place-toml.ts';
import { parseYamlText } from '../src/host/config-yaml.ts';

/** Paths are written `image[1].env.A`; a number in brackets is an index. */
function pathOf(text: string): readonly (string | number)[] {
  return [...text.matchAll(/\[(\d+)\]|'([^']*)'|[^.[\]']+/g)].map(([part, index, quoted]) =>
    index === undefined ? (quoted ?? part) : Number(index),
  );
}

describe('the line of a key in TOML', () => {
  const text = `# profile = "lean"
profile = "balanced" # not rules
"fail-on" = "error"
targets = [
  "a", # ]
  "b",
]
worker-memory.x = { y = 1, z = [1, 2] }
[rules]
'decay-too-long' = "off"
missing-allocator = """
[image]
match = 1
"""
[[image]]
match = 'a'
env = { A = "1", "B.C" = "2" }

[[ image ]]
match = "b\\"]"

[image.env]
D = "x"
[[override]]
paths = ["""x"""", '''y''''', "z"]
[override.rules]
x = 2020-01-01 00:00:00
[[override]]
rules.y = "off"
[a.b.c]
d = 1
[a]
e = 2
`;

  test.each<[string, number]>([
    ['profile', 2],
    ['fail-on', 3],
    ['targets', 4],
    ['targets[0]', 5],
    ['targets[1]', 6],
    ['worker-memory', 8],
    ['worker-memory.x.y', 8],
    ['rules', 9],
    ['rules.decay-too-long', 10],
    ['rules.missing-allocator', 11],
    ['image', 15],
    ['image[0]', 15],
    ['image[0].match', 16],
    ['image[0].env.A', 17],
    ["image[0].env.'B.C'", 17],
    ['image[1]', 19],
    ['image[1].match', 20],
    ['image[1].env', 22],
    ['image[1].env.D', 23],
    ['override[0].paths[2]', 25],
    ['override[0].rules.x', 27],
    ['override[1]', 28],
    ['override[1].rules.y', 29],
    ['a', 30],
    ['a.b', 30],
    ['a.b.c.d', 31],
    ['a.e', 33],
  ])('%s: line %d', (path, line) => {
    expect(parseToml(text)).toBeTypeOf('object');
    expect(tomlLine(text, pathOf(path))).toBe(line);
    expect(tomlLine(text.replaceAll('\n', '\r\n'), pathOf(path))).toBe(line);
  });

  test('of a key that is not written is that of what it would stand in', () => {
    expect(tomlLine(text, pathOf('image[1].like'))).toBe(19);
    expect(tomlLine(text, pathOf('rules.D'))).toBe(9);
    expect(tomlLine(text, pathOf('memory'))).toBeUndefined();
  });

  test('with an escape is not known, and neither is a wrong one', () => {
    expect(tomlLine('[a]\n"\\u0062" = 1\nc = 2\n', ['a', 'b'])).toBe(1);
  });
});

describe('the line of a key in JSON', () => {
  const text = `{ "profile": "rules",
  "rules": { "a\\"": 1,
    "b": ":" },
  "image": [
    { "match": "]" },
    { "match": "x",
      "env": {"A": [],
      "B": {}} }
  ],
  "twice": { "x": 1 },
  "twice": { "y":
    2 }
}`;

  test.each<[string, number | undefined]>([
    ['profile', 1],
    ['rules', 2],
    ['rules.a"', 2],
    ['rules.b', 3],
    ['image[0].match', 5],
    ['image[1]', 6],
    ['image[1].env.A', 7],
    ['image[1].env.B', 8],
    ['image[1].like', 6],
    ['twice', 11],
    ['twice.y', 11],
    // The one that JSON.parse drops has it.
    ['twice.x', 11],
    ['memory', undefined],
  ])('%s: line %j', (path, line) => {
    expect(JSON.parse(text)).toBeTypeOf('object');
    expect(jsonLine(text, pathOf(path))).toBe(line);
  });
});

describe('the line of a key in YAML', () => {
  const text = `# profile: lean
profile: balanced
rules: {decay-too-long: off,
  'x': info}
image:
  - match: a
    env: &env
      A: 1
  - match: b

    env: *env
1: x
`;
  test.each<[string, number | undefined]>([
    ['profile', 2],
    ['rules.decay-too-long', 3],
    ['rules.x', 4],
    ['image[0]', 6],
    ['image[1]', 9],
    ['image[1].env', 11],
    ['image[1].env.A', 8],
    ['image[1].like', 9],
    ["'1'", 12],
    ['memory', undefined],
  ])('%s: line %j', (path, line) => {
    const parsed = parseYamlText(yaml, text);
    expect('lineOf' in parsed && parsed.lineOf(pathOf(path))).toBe(line);
  });
});

describe('whatever a config is', () => {
  /** Names that look like syntax, and values that hold keys. */
  const name = fc.oneof(
    fc.constantFrom('rules', 'image', 'a', 'b', 'c d', 'x.y', '[a]', '#', "'", '"', '=', ':', 'é', '1', ''),
    fc.stringMatching(/^[a-z-]{1,5}$/),
  );
  const scalar = fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.boolean(),
    fc.string({ maxLength: 8 }),
    fc.constantFrom('a = 1', '[rules]\na = 1', '"""', "'''", '\\', ']', '}', ', b: 2', '# x', '""""""'),
  );
  const { table } = fc.letrec<{ table: Record<string, unknown>; value: unknown }>((tie) => ({
    table: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      tie('table'),
      fc.array(tie('table'), { maxLength: 3 }),
      fc.array(scalar, { maxLength: 3 }),
    ),
  }));

  /** Every path with the marker that stands beside its value. */
  function* pathsOf(value: unknown, path: readonly (string | number)[] = []): Iterable<(string | number)[]> {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const own = [...path, Array.isArray(value) ? Number(key) : key];
      yield own;
      yield* pathsOf(inner, own);
    }
  }

  /** The value at a path replaced: what differs between the texts begins on the line of the key. */
  function withMark(value: unknown, [first, ...rest]: readonly (string | number)[], mark: unknown): unknown {
    if (first === undefined) return mark;
    const copy: Record<string | number, unknown> = Array.isArray(value)
      ? ([...value] as never)
      : { ...(value as object) };
    copy[first] = withMark(copy[first], rest, mark);
    return copy;
  }

  const lineOfMark = (text: string): number => text.slice(0, text.indexOf('MARK')).split('\n').length;

  const escaped = (part: string | number): boolean => typeof part === 'string' && /["\\]/.test(part);

  test.each<
    [string, (value: unknown) => string, (text: string, path: (string | number)[]) => number | undefined]
  >([
    ['TOML', (value) => toToml(value), (text, path) => tomlLine(text, path)],
    ['JSON', (value) => JSON.stringify(value, null, 1), (text, path) => jsonLine(text, path)],
    [
      'YAML',
      (value) => yaml.stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }),
      (text, path) => {
        const parsed = parseYamlText(yaml, text);
        return 'lineOf' in parsed ? parsed.lineOf(path) : undefined;
      },
    ],
  ])('a key is found where it is written in %s', (format, write, lineOf) => {
    fc.assert(
      fc.property(table, (config) => {
        for (const path of pathsOf(config)) {
          const key = path.at(-1);
          if (typeof key !== 'string') continue;
          const text = write(withMark(config, path, 'MARK'));
          // A key with escapes gives the line of the table around it.
          if (format === 'TOML' && path.some(escaped)) continue;
          // YAML lets a value begin below a key that is long or has a line break.
          if (format === 'YAML' && /\?/.test(text)) continue;
          expect(lineOf(text, path), text).toBe(lineOfMark(text));
        }
      }),
      { numRuns: 300 },
    );
  });
});
