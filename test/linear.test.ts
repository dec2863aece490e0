import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { RegExpParser } from '@eslint-community/regexpp';
import { parse, type NewExpression, type Node } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { pumpsOf } from './pumps.ts';

/** Files of strangers are read: no regular expression may take more than time by the length of a text. */
const root = posix.join(import.meta.dirname.replaceAll('\\', '/'), '..');
const files = ['src', 'rules']
  .flatMap((folder) =>
    readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      posix.join(folder, path.replaceAll('\\', '/')),
    ),
  )
  .filter((path) => path.endsWith('.ts'));

interface Code {
  readonly file: string;
  readonly code: string;
  readonly nodes: readonly Node[];
}

const codes = files.map((file): Code => {
  const { code } = transformSync(readFileSync(posix.join(root, file), 'utf8'), {
    loader: 'ts',
    target: 'esnext',
  });
  const nodes: Node[] = [];
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => nodes.push(node));
  return { file, code, nodes };
});

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** Why a pattern is slow; none when it is linear. `moves`: also when it is tried from every place of a text. */
function faults(source: string, flags: string, moves = true): readonly string[] {
  const { pattern, flags: read } = parser.parseLiteral(String(new RegExp(source, flags)));
  const { reports } = analyse({ pattern, flags: read }, { reportTypes: { Move: moves }, maxReports: 1 });
  return reports.map(({ type, character }) => `/${source}/${flags}: ${type} of ${character.literal.source}`);
}

test('a slow pattern is seen', () => {
  expect(faults('a+b', '')).toEqual(['/a+b/: Move of a']);
  expect(faults('^a*a*b', '')).toEqual(['/^a*a*b/: Trade of a']);
  expect(faults('^(?:a+)+b', '')).toEqual(['/^(?:a+)+b/: Self of a']);
  expect(faults('(?<!a)a+b', '')).toEqual([]);
});

const literals = codes.flatMap(({ file, nodes }) =>
  nodes.flatMap((node) => {
    if (node.type !== 'Literal' || !('regex' in node)) return [];
    const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
    return [{ file, pattern, flags }];
  }),
);

test('every regular expression is linear', () => {
  expect(literals.length).toBeGreaterThan(400);
  const slow = literals.flatMap(({ file, pattern, flags }) =>
    faults(pattern, flags).map((fault) => `${file}: ${fault}`),
  );
  expect(slow).toEqual([]);
});

/** The processor time in which all matches in a text are found. Without `g` there is one, looked for at every place. */
function timeOf(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.test(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Slowly longer: time that doubles with every letter is seen before it takes years. */
const LENGTHS = Array.from({ length: 16 }, (_, index) => Math.round(20 * 1.5 ** index));
/** A linear pattern takes a tenth of it for the longest text, a quadratic one ten times as much. */
const MAX_MILLISECONDS = 6;

/** What the analysis above does not look for: the loop of a pattern that swallows its own beginning, `ab[^c]*c`. */
function slowPump(source: string, flags: string): string | undefined {
  const pattern = new RegExp(source, flags);
  for (const pump of pumpsOf(source, flags, 40)) {
    for (const end of ['\n!', 'x']) {
      for (const length of LENGTHS) {
        const text = pump.repeat(Math.ceil(length / pump.length)) + end;
        // Once may be the machine; three times is the pattern.
        const isSlow = [1, 2, 3].every(() => timeOf(pattern, text) > MAX_MILLISECONDS);
        if (isSlow) return `/${source}/${flags}: slow on ${JSON.stringify(pump)}`;
      }
    }
  }
  return undefined;
}

test('a slow beginning is found', () => {
  expect(slowPump('ab[^c]*c', '')).toContain('slow on "ab');
  expect(slowPump('(?:[ab]|[bc])+d', '')).toBeDefined();
});

test('no regular expression is slow on its own beginnings', () => {
  expect(literals.map(({ file, pattern, flags }) => `${file}: /${pattern}/${flags}`)).toEqual(
    expect.arrayContaining(Object.keys(BOUNDED)),
  );
  const slow = literals.flatMap(({ file, pattern, flags }) => {
    if (BOUNDED[`${file}: /${pattern}/${flags}`] !== undefined) return [];
    const found = slowPump(pattern, flags);
    return found === undefined ? [] : [`${file}: ${found}`];
  });
  expect(slow).toEqual([]);
});

/** Literals that only ever meet texts on which they are linear, and why. */
const BOUNDED: Readonly<Record<string, string>> = {
  'src/syntax/json.ts: /"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"/gs':
    'JSON.parse has read the text: every string of it is closed',
  'src/host/config-place-json.ts: /"[^"\\\\]*(?:\\\\[^][^"\\\\]*)*"|[{}[\\],:]|[^\\s{}[\\],:"]+/g':
    'JSON.parse has read the text: every string of it is closed',
};

/** Those that are made of texts: by file and argument, and what stands in it. */
const KNOWLEDGE = 'a pattern of knowledge/, looked at below';
const MADE: Readonly<Record<string, string>> = {
  'src/allocator/copied-library.ts: pattern': KNOWLEDGE,
  'src/allocator/copy-plan.ts: pattern': KNOWLEDGE,
  'src/allocator/fork-hook.ts: `(?:^|[\\s=])["\']?([^\\s=]*/)(?:python[\\d.]*|${server})(?=[\\s"\']|$)`':
    'the name of a server that we know',
  'src/allocator/inert.ts: row.image': KNOWLEDGE,
  'src/allocator/library.ts: pattern': KNOWLEDGE,
  'src/allocator/plan.ts: image': KNOWLEDGE,
  'src/allocator/thread-hazard.ts: `\\b${program}\\b`': 'setpriv or unshare',
  'src/allocator/thread-hazard.ts: pattern': KNOWLEDGE,
  'src/allocator/variable.ts: `\\b${name}\\b`': 'the name of a variable that we know',
  'src/deploy/python.ts: `(?<=.)[mc${PYTHON_VALUED}]`': 'letters of options',
  'src/deploy/python.ts: `\\b${word.replace(".", "\\.")}\\b`': 'a word of knowledge/',
  'src/deploy/resolve.ts: `(?:^|[\\s;])(?:function\\s+${name}\\b|${name}\\s*\\(\\))`':
    'letters, digits and "-", 200 at most',
  'src/edits/install.ts: `^#\\s*hadolint\\s+global\\s+ignore=.*\\b${rule}\\b`':
    'the name of a rule of hadolint',
  'src/edits/install.ts: `^#\\s*hadolint\\s+ignore=.*\\b${rule}\\b`': 'the name of a rule of hadolint',
  'src/edits/join.ts: FOREIGN_OPTIONS.trim().split(/\\s+/).map((option) => `^${option}(?:=|$)`).concat("^-t.", "^(?:-o|--option=)?(?:Root)?Dir::").join("|")':
    'options, each from the start of the text, no loop',
  'src/edits/join.ts: `\\b${program}[ \\t]*\\(\\)`': 'letters, digits and "-"',
  'src/image/base-row.ts: `^(?:${pattern})$`': KNOWLEDGE,
  'src/image/base-row.ts: row.only': KNOWLEDGE,
  'src/image/base-row.ts: row.releaseIn': KNOWLEDGE,
  'src/image/base-row.ts: row.versionIn': KNOWLEDGE,
  'src/image/base-row.ts: variant.when': KNOWLEDGE,
  'src/image/base.ts: ACCELERATED_WORDS.pattern': KNOWLEDGE,
  'src/image/reference.ts: MIRROR_NAME.pattern': KNOWLEDGE,
  'src/image/release.ts: `(?<![a-z])${word}(?![a-z])`': 'a code name of knowledge/',
  'src/image/release.ts: pattern': KNOWLEDGE,
  'src/report/visible.ts: unsafe': 'one class of characters',
};

function isRegExp(node: Node): node is NewExpression {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const { callee } = node as NewExpression;
  return callee.type === 'Identifier' && callee.name === 'RegExp';
}

const made = codes.flatMap(({ file, code, nodes }) =>
  nodes.filter(isRegExp).map(({ arguments: [argument] }) => ({ file, argument, code })),
);

test('what makes a regular expression of a text is listed', () => {
  const found = made.map(
    ({ file, argument, code }) =>
      `${file}: ${code.slice(argument?.start, argument?.end).replaceAll('\\\\', '\\')}`,
  );
  expect([...new Set(found)].toSorted()).toEqual(Object.keys(MADE).toSorted());
});

test('what is written around a text is linear', () => {
  const templates = made.flatMap(({ argument }) =>
    argument?.type === 'TemplateLiteral' ? [argument.quasis.map(({ value }) => value.cooked).join('x')] : [],
  );
  expect(templates.length).toBeGreaterThan(5);
  expect(templates.flatMap((template) => faults(template, ''))).toEqual([]);
});

/** The texts of a table under names that are compiled, wherever they stand in it. */
function* patternsIn(value: unknown, name: string): Iterable<readonly [name: string, pattern: string]> {
  if (typeof value === 'string' && COMPILED.has(name)) yield [name, value];
  if (typeof value === 'function' && value.length === 0) yield* patternsIn((value as () => unknown)(), name);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) yield* patternsIn(each, Array.isArray(value) ? name : key);
}

/**
 * What they are matched with. A name is matched as a whole. A reference has 4096 characters at most: it may be tried from
 * every one of them, as long as one try is linear.
 */
const COMPILED: ReadonlyMap<string, 'name' | 'reference' | 'text'> = new Map([
  ['names', 'name'],
  ['image', 'reference'],
  ['only', 'reference'],
  ['releaseIn', 'reference'],
  ['versionIn', 'reference'],
  ['when', 'reference'],
  ['pattern', 'text'],
]);

test('the patterns of knowledge/ are linear', async () => {
  const patterns = new Set<string>();
  const slow: string[] = [];
  for (const file of files.filter((path) => path.startsWith('src/knowledge/'))) {
    const module = (await import(posix.join(root, file))) as Readonly<Record<string, unknown>>;
    for (const table of Object.values(module)) {
      for (const [name, pattern] of patternsIn(table, '')) {
        const kind = COMPILED.get(name);
        const found = faults(kind === 'name' ? `^(?:${pattern})$` : pattern, '', kind !== 'reference');
        slow.push(...found.map((fault) => `${file}: ${fault}`));
        patterns.add(pattern);
      }
    }
  }
  expect(patterns.size).toBeGreaterThan(500);
  expect(slow).toEqual([]);
});
