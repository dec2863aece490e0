import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseConfig } from '../src/config.ts';
import type { Context } from '../src/model.ts';
import { fix, lint, rules } from '../src/index.ts';
import type { Options } from '../src/lint.ts';
import { renderPretty } from '../src/report/pretty.ts';

/**
 * A case is a folder: Dockerfile, findings.txt (the terminal output), Dockerfile.fixed (absent: `--fix` may change
 * nothing), Dockerfile.unsafe (absent: `--fix-unsafe` does no more), alloclint.toml and context files where it needs them. A rule's cases run that rule alone, recipes run all.
 * `UPDATE_FIXTURES=1 npx vitest run test/fixtures.test.ts` writes what is printed; read the diff before committing it.
 */
const root = new URL('../fixtures/', import.meta.url).pathname;
const update = process.env['UPDATE_FIXTURES'] === '1';
const ruleNames = rules.map(({ name }) => name);

const cases = readdirSync(root).flatMap((group) =>
  readdirSync(join(root, group)).map((name) => ({ group, name, path: join(root, group, name) })),
);

function contextOf(folder: string): Context {
  const list = (readdirSync(folder, { recursive: true }) as string[]).map((path) =>
    path.split('\\').join('/'),
  );
  return {
    parseYaml: (text) => parseYaml(text, { merge: true }),
    list: () => list,
    read: (path) => {
      const full = join(folder, posix.normalize(path));
      return existsSync(full) && statSync(full).isFile() ? readFileSync(full, 'utf8') : undefined;
    },
  };
}

function optionsOf(group: string, folder: string): Options {
  const configFile = join(folder, 'alloclint.toml');
  const config = existsSync(configFile)
    ? parseConfig(parse(readFileSync(configFile, 'utf8')), 'alloclint.toml', ruleNames)
    : undefined;
  return {
    file: 'Dockerfile',
    context: contextOf(folder),
    config,
    only: ruleNames.includes(group) ? [group] : undefined,
  };
}

/** Compares with the file, or writes it when asked to. */
function expectFile(path: string, actual: string | undefined): void {
  if (update && actual !== undefined) writeFileSync(path, actual);
  if (update && actual === undefined) rmSync(path, { force: true });
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}

describe.each(cases)('$group/$name', ({ group, path }) => {
  const text = readFileSync(join(path, 'Dockerfile'), 'utf8');
  const options = optionsOf(group, path);

  test('prints its findings', async () => {
    const findings = lint(text, options);
    const shown = await renderPretty([{ path: 'Dockerfile', text, findings }], {
      colour: false,
      links: false,
      columns: undefined,
      hints: false,
      quiet: false,
      fixed: [],
      accepted: 0,
    });
    expectFile(join(path, 'findings.txt'), shown);
  });

  test('is fixed', () => {
    const safe = fix(text, options);
    const unsafe = fix(text, { ...options, unsafe: true });
    expect([safe.refused, unsafe.refused]).toEqual([undefined, undefined]);
    expectFile(join(path, 'Dockerfile.fixed'), safe.text === text ? undefined : safe.text);
    expectFile(join(path, 'Dockerfile.unsafe'), unsafe.text === safe.text ? undefined : unsafe.text);
  });

  test.each([false, true])('stays fixed, and CRLF stays CRLF (unsafe: %s)', (unsafe) => {
    const asked = { ...options, unsafe };
    const fixed = fix(text, asked);
    expect(fix(fixed.text, asked).text).toBe(fixed.text);
    const written = unsafe ? ['safe', 'unsafe'] : ['safe'];
    const left = fixed.left.filter((finding) => finding.fix && written.includes(finding.fix.safety));
    expect(left).toEqual([]);
    // A shell takes a carriage return in a here-document for part of a word: such a file does not build.
    if (text.includes('\r') || text.includes('<<')) return;
    const crlf = (value: string): string => value.replaceAll('\n', '\r\n');
    expect(fix(crlf(text), asked).text).toBe(crlf(fixed.text));
  });
});
