import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleCode, entries } from '../scripts/bundle.mjs';
import { fix, inspect, lint } from '../src/index.ts';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
const examples = [...page.matchAll(/## (\w+)\n[^#]*?```js\n([^]*?)```\n\n```text\n([^]*?)```/g)].map(
  ([, name = '', code = '', printed = '']) => ({ name, code, printed }),
);

describe('the page about the library', () => {
  /** The package as it is installed: its name and exports, and the bundle of this source. */
  let folder = '';
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-library-')));
    mkdirSync(join(folder, 'dist'));
    for (const name of ['package.json', 'schema']) symlinkSync(join(root, name), join(folder, name));
    for (const [name, text] of await bundleCode({ index: entries.index }))
      writeFileSync(join(folder, 'dist', name), text);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (code: string): string => {
    writeFileSync(join(folder, 'example.mjs'), code);
    return execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  };

  test('has an example of everything', () => {
    expect(examples.map(({ name }) => name)).toEqual(['lint', 'fix', 'inspect', 'Context']);
    expect(page.match(/```js/g)).toHaveLength(examples.length);
  });

  test.for(examples)('shows what the example of $name prints', ({ code, printed }) => {
    expect(run(code)).toBe(printed);
  });

  test('names schemas that are there', () => {
    const named = [...page.matchAll(/`(alloclint\/schema\/[^`]+)`/g)].map(([, name]) => name);
    expect(named).toHaveLength(3);
    const code = `import { readFileSync } from 'node:fs';
for (const name of ${JSON.stringify(named)}) JSON.parse(readFileSync(new URL(import.meta.resolve(name))));`;
    expect(run(code)).toBe('');
  });

  test('has a row for every option', () => {
    const source = readFileSync(join(root, 'src/lint.ts'), 'utf8');
    const [, body = ''] = /export interface Options \{([^]*?)\n\}/.exec(source) ?? [];
    const options = [...body.matchAll(/^ {2}readonly (\w+)/gm)].map(([, name]) => name);
    const rows = [...page.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(new Set(rows)).toEqual(new Set(options));
  });
});

test('a text alone is enough', () => {
  expect(lint('FROM scratch')).toEqual([]);
  expect(lint('NONSENSE')[0]).toMatchObject({ rule: 'syntax-error', span: { file: 'Dockerfile' } });
  expect(fix('FROM scratch').text).toBe('FROM scratch');
  expect(inspect('FROM scratch', { profile: 'lean' }).path).toBe('Dockerfile');
});
