import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/index.ts';

/** A complete rule has a file, a page, a case that reports, a silent case and a place in the index. */
const root = posix.join(import.meta.dirname.replaceAll('\\', '/'), '..');
const names = rules.map(({ name }) => name);

const findingsOf = (name: string): string[] => {
  const folder = join(root, 'fixtures', name);
  return existsSync(folder)
    ? readdirSync(folder).map((each) => readFileSync(join(folder, each, 'findings.txt'), 'utf8'))
    : [];
};

const camelCase = (name: string): string =>
  name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

test('rules/index.ts lists every file of rules/, in the order of their names', () => {
  const files = readdirSync(join(root, 'rules')).filter(
    (file) => file.endsWith('.ts') && file !== 'index.ts',
  );
  expect(names).toEqual(files.map((file) => file.slice(0, -'.ts'.length)).toSorted());
});

test('there are no pages and no fixtures of rules that are gone', () => {
  const pages = readdirSync(join(root, 'rules')).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  );
  expect(pages.map((file) => file.slice(0, -'.md'.length)).filter((name) => !names.includes(name))).toEqual(
    [],
  );
  const groups = readdirSync(join(root, 'fixtures')).filter(
    (group) => !['recipes', 'builds', 'ignores'].includes(group),
  );
  expect(groups.filter((group) => !names.includes(group))).toEqual([]);
});

describe.each(rules)('$name', ({ name, summary, ...rule }) => {
  test('is exported under its own name, and nothing else is', async () => {
    const module = (await import(`../rules/${name}.ts`)) as Readonly<Record<string, unknown>>;
    expect(Object.keys(module)).toEqual([camelCase(name)]);
    expect(module[camelCase(name)]).toBe(rules.find((each) => each.name === name));
  });

  test('is described as a list entry: one short line, no capital at the start, no period at the end', () => {
    expect(summary).toMatch(/^(?:[a-z]|[A-Z_]{4,} ).*[^.]$/);
    expect(summary.length).toBeLessThanOrEqual(90);
    expect(['error', 'warning', 'info']).toContain(rule.severity);
  });

  test('has a page with its name for a title', () => {
    const page = join(root, 'rules', `${name}.md`);
    expect(existsSync(page) && readFileSync(page, 'utf8').split('\n')[0]).toBe(`# ${name}`);
  });

  test('has a case that reports', () => {
    const heading = new RegExp(`^\\S+:\\d+:\\d+ (?:error|warning|info) ${name}$`, 'm');
    expect(findingsOf(name).filter((text) => heading.test(text))).not.toEqual([]);
  });

  test('offers the fix that it claims, and no safer one', () => {
    const reports = findingsOf(name)
      .flatMap((text) => text.split('\n\n'))
      .filter((report) => report.split('\n')[0]?.endsWith(` ${name}`));
    const offered = (line: RegExp): boolean => reports.some((report) => line.test(report));
    const order = [
      ['safe', /^ {2}fix: .* \(--fix\)$/m],
      ['unsafe', /^ {2}fix: .* \(--fix-unsafe\)$/m],
      ['suggestion', /^ {2}suggestion: /m],
    ] as const;
    expect(order.find(([, line]) => offered(line))?.[0] ?? 'none').toBe(rule.fix);
  });

  test('has a case that is silent', () => {
    expect(findingsOf(name).filter((text) => text.startsWith('No problems'))).not.toEqual([]);
  });
});
