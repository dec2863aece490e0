import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolved } from './resolved.ts';

/** Random Dockerfiles, built by the engine that `docker` talks to: what we read is what it makes. */
const hasEngine = answers();

function answers(): boolean {
  try {
    execFileSync('docker', ['buildx', 'version'], { stdio: 'ignore' });
    execFileSync('docker', ['info'], { stdio: 'ignore', timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}

// oxfmt-ignore
const value = fc
  .array(
    fc.constantFrom(
      '$A', '${A}', '${B:-d}', '${B-d}', '${C:+p}', '${C+p}', '\\$A', "'$A'", '"$B"', '"a b"', 'a\\ b', 'x', 'y/z', '=', "''", '""',
      '"\\""', '${A#x}', '${A##*y}', '${B%z}', '${B%%y*}', '${A/x/q}', '${A//x/q}', '${A:-${B}}', '${D:-$C}', '\\\\', '\u00e9\u{1f600}',
      '$UNSET', '${UNSET:-def}', "'a \"b\" c'", '"it\'s"', '$$', 'a$', '\\n', '"\\$A"', "x'y z'w", '"${B:+x y}"', '#', 'a#b',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const name = fc.constantFrom('A', 'B', 'C', 'D', 'E_1');
const blank = fc.constantFrom(' ', ' ', ' ', ' \\\n  ', ' \\\n# why\n ', ' \\\n\n ');
const pair = fc.tuple(name, value).map(([key, text]) => `${key}=${text}`);
const plain = fc.constantFrom('a', 'b/c', '"d e"', '', '1');

const instruction = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(blank, fc.array(pair, { minLength: 1, maxLength: 3 }), blank)
      .map(([first, pairs, rest]) => `ENV${first}${pairs.join(rest)}`),
  },
  fc.tuple(name, blank, value).map(([key, gap, text]) => `ENV ${key}${gap}${text}`),
  fc.tuple(name, plain).map(([key, text]) => `ARG ${key}=${text}`),
  name.map((key) => `ARG ${key}`),
  fc.constantFrom('/a', 'b', '../c', '/', '${B:-/d}', '"/e f"', '.').map((path) => `WORKDIR ${path}`),
  fc.constantFrom('1000:1000', '"1"', '0').map((user) => `USER ${user}`),
  fc
    .constantFrom(
      '["a","b $A"]',
      '["a", "\\u0041\\t\\"x"]',
      'a b $A',
      '["a",]',
      '[ "x" , "y" ]',
      '[]',
      'a \\\n  b',
      "['a']",
    )
    .map((words) => `CMD ${words}`),
  fc.constantFrom('["e","f"]', 'e f $A', '[]', 'exec e "$@"').map((words) => `ENTRYPOINT ${words}`),
  fc.constantFrom('["/bin/bash","-c"]', '["/bin/sh","-eux","-c"]').map((words) => `SHELL ${words}`),
  fc.constantFrom('LABEL a=b', '# a comment', '', 'EXPOSE 80'),
);

const dockerfile = fc
  .tuple(
    fc.array(fc.tuple(name, plain), { maxLength: 2 }),
    fc.array(fc.tuple(fc.nat(2), fc.array(instruction, { maxLength: 6 })), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([globals, stages, eol]) =>
    [
      ...globals.map(([key, text]) => `ARG ${key}=${text}`),
      ...stages.flatMap(([parent, lines], index) => [
        `FROM ${parent < index ? `s${parent}` : 'scratch'} AS s${index}`,
        ...lines,
      ]),
      '',
    ].join(eol),
  );

interface Built {
  readonly env: Readonly<Record<string, string>>;
  readonly workdir: string;
  readonly command: readonly string[];
}

/** The configuration of the image; `undefined` when the builder refuses the file. */
function build(folder: string, text: string): Built | undefined {
  writeFileSync(join(folder, 'Dockerfile'), text);
  const docker = (...args: readonly string[]): string =>
    execFileSync('docker', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  let id: string;
  try {
    id = docker('build', '-q', folder);
  } catch {
    return undefined;
  }
  const [{ Config }] = JSON.parse(docker('inspect', id));
  const pairs = (Config.Env as string[]).map((each) => each.split(/=(.*)/s).slice(0, 2));
  const entrypoint: string[] = Config.Entrypoint ?? [];
  const isShell = entrypoint.length === 3 && /(?:ba)?sh$/.test(entrypoint[0] ?? '');
  return {
    env: Object.fromEntries(pairs.filter(([key]) => key !== 'PATH')),
    workdir: Config.WorkingDir || '/',
    // Nothing follows the text of a shell form.
    command: isShell ? entrypoint : [...entrypoint, ...(Config.Cmd ?? [])],
  };
}

/** The same from the text alone, with `real` in the place of what a build could change. */
function read(text: string, real: Built): Built | undefined {
  const image = resolved(text).images.at(-1);
  if (!image) return undefined;
  const pairs = [...image.env].map(([key, { value: known }]) => [key, known ?? real.env[key]]);
  return {
    env: Object.fromEntries(pairs.filter(([key]) => key !== 'PATH')),
    workdir: (image.workdir ?? real.workdir).replace(/(.)\/$/, '$1'),
    command: (image.command?.words ?? []).map(({ value: word = '' }) => word),
  };
}

describe.skipIf(!hasEngine)('the builder itself (docker)', () => {
  test('makes the image that we read', { timeout: 300_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'builder-'));
    fc.assert(
      fc.property(dockerfile, (text) => {
        const real = build(folder, text);
        if (real) expect(read(text, real)).toEqual(real);
      }),
      { numRuns: 100 },
    );
  });
});
