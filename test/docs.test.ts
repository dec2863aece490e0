import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { reserved } from '../src/report/reserved.ts';
import { schema } from '../src/config-schema.ts';
import { parseConfig } from '../src/config.ts';
import { fix, lint, rules } from '../src/index.ts';
import { parseBytes } from '../src/quantity.ts';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';

/**
 * The page about a rule is executed. A block marked `bad` is reported by the rule, the `good` one after it
 * has no finding at all, and where the bad one has a safe fix the fix writes the good one. `memory=1Gi` and
 * `cpus=0.5` beside the mark are the options.
 * `UPDATE_FIXTURES=1 npx vitest run test/docs.test.ts` writes rules/README.md.
 */
const root = posix.join(import.meta.dirname.replaceAll('\\', '/'), '..');
const update = process.env['UPDATE_FIXTURES'] === '1';
const ruleNames = rules.map(({ name }) => name);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Findings that no rule makes. */
const RESERVED = [...reserved.keys()];

const SECTIONS = [
  'What it says',
  'Why',
  'Evidence',
  'Bad',
  'Good',
  'What the fix does',
  'When not to follow it',
  'In production',
  'Ignore it',
  'Sources',
];

/** Nothing is loaded, and so there is nothing to unload. */
const NOT_ABOUT_LOADING = ['fatal-pythonmalloc', 'pythonmalloc-override', 'unbounded-workers'];

interface Page {
  readonly name: string;
  readonly text: string;
  /** Without its code blocks. */
  readonly prose: string;
  /** What the first paragraph says after "Severity:" and after "Fix:". */
  readonly severity: string;
  readonly fix: string;
}

interface Example {
  readonly text: string;
  readonly memoryBytes: number | undefined;
  readonly cpus: number | undefined;
}

const BLOCK = /^( *)```([^\n]*)\n(.*?)^\1```$/gms;

function pageOf(name: string): Page {
  const text = read(`rules/${name}.md`);
  const prose = text.replaceAll(BLOCK, '');
  const claim = (prose.split('\n\n')[1] ?? '').replaceAll('\n', ' ');
  const [, severity = '', remedy = ''] = /^Severity: (.*)\. Fix: (.*)\.$/.exec(claim) ?? [];
  return { name, text, prose, severity, fix: remedy };
}

function examplesOf({ text }: Page, kind: 'bad' | 'good'): Example[] {
  return [...text.matchAll(BLOCK)].flatMap(([, , info = '', body = '']) => {
    const [language, mark, ...options] = info.split(' ');
    if (language !== 'dockerfile' || mark !== kind) return [];
    const valueOf = (name: string): string | undefined =>
      options.find((option) => option.startsWith(`${name}=`))?.slice(name.length + 1);
    const memory = valueOf('memory');
    const cpus = valueOf('cpus');
    return [
      {
        text: body,
        memoryBytes: memory === undefined ? undefined : parseBytes(memory),
        cpus: cpus === undefined ? undefined : Number(cpus),
      },
    ];
  });
}

const pages = ruleNames.filter((name) => existsSync(join(root, 'rules', `${name}.md`))).map(pageOf);

describe.each(pages)('the page of $name', (page) => {
  const { name, text, prose } = page;
  const only = [name];
  const pairs = examplesOf(page, 'bad').map((bad, index) => ({ bad, good: examplesOf(page, 'good')[index] }));
  const optionsOf = ({ memoryBytes, cpus }: Example) => ({ file: 'Dockerfile', memoryBytes, cpus });

  test('has its sections in order', () => {
    const headings = [...prose.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(SECTIONS);
    expect(text.startsWith(`# ${name}\n\nSeverity: `)).toBe(true);
  });

  test('has an example of each kind', () => {
    expect(pairs.length).toBeGreaterThan(0);
    expect(examplesOf(page, 'good')).toHaveLength(pairs.length);
  });

  test.each(pairs)('bad example $bad.text', ({ bad }) => {
    const findings = lint(bad.text, { ...optionsOf(bad), only });
    expect(findings.map(({ rule }) => rule)).toEqual(findings.map(() => name));
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      expect(page.severity).toContain(finding.severity);
      expect(page.fix).toMatch(new RegExp(`^${finding.fix?.safety ?? 'none'}\\b`));
    }
  });

  test.each(pairs)('good example $good.text', ({ bad, good = bad }) => {
    expect(lint(good.text, optionsOf(good))).toEqual([]);
    const hasSafeFix = lint(bad.text, { ...optionsOf(bad), only }).some(
      (finding) => finding.fix?.safety === 'safe',
    );
    if (hasSafeFix) expect(fix(bad.text, { ...optionsOf(bad), only }).text).toBe(good.text);
  });

  test('names the severities and fixes that its fixtures show', () => {
    const folder = join('fixtures', name);
    const shown = existsSync(join(root, folder))
      ? readdirSync(join(root, folder)).map((each) => read(join(folder, each, 'findings.txt')))
      : [];
    const own = shown
      .flatMap((findings) => findings.split(/^(?=\S+:\d+:\d+ )/m))
      .filter((finding) => finding.split('\n')[0]?.endsWith(` ${name}`));
    for (const finding of own) {
      expect(page.severity).toContain(/^\S+ (\w+) /.exec(finding)?.[1]);
      const [, flag = ''] = /^ +fix: .*\((--fix\S*)\)$/m.exec(finding) ?? [];
      const without = /^ +suggestion: /m.test(finding) ? 'suggestion' : 'none';
      const safety = { '': without, '--fix': 'safe', '--fix-unsafe': 'unsafe' }[flag] ?? flag;
      expect(page.fix).toMatch(new RegExp(`\\b${safety}\\b`));
    }
  });

  test('has an ignore comment that works', () => {
    const [, comment = ''] = /`(# alloclint ignore=[^`]+)`/.exec(prose) ?? [];
    for (const { bad } of pairs) {
      const findings = lint(bad.text, { ...optionsOf(bad), only });
      const at = findings[0]?.span.start ?? 0;
      const above =
        parseDockerfile('Dockerfile', bad.text).instructions.find(({ span }) => span.end > at)?.span.start ??
        0;
      const ignored = `${bad.text.slice(0, above)}${comment}\n${bad.text.slice(above)}`;
      expect(lint(ignored, { ...optionsOf(bad), only })).toEqual([]);
    }
  });

  test('has a config line that works', () => {
    const [, line = ''] = /under `\[rules\]` in\s+alloclint\.toml:\s+`([^`]+)`/.exec(prose) ?? [];
    const config = parseConfig(parse(`[rules]\n${line}\n`), 'alloclint.toml', ruleNames);
    expect(config.rules).toEqual({ [name]: 'off' });
    for (const { bad } of pairs) expect(lint(bad.text, { ...optionsOf(bad), config, only })).toEqual([]);
  });

  test.skipIf(NOT_ABOUT_LOADING.includes(name))(
    'shows how to prove it in production and how to switch it off',
    () => {
      expect(text).toMatch(/grep -\S+ jemalloc \/proc\/1\/maps/);
      expect(text).toContain('`LD_PRELOAD=`');
    },
  );

  test('names only rules that exist', () => {
    const known = [...ruleNames, ...RESERVED, ...Object.keys(schema.def.shape)];
    const named = [...prose.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, word]) => word);
    expect(named.filter((word) => word !== undefined && !known.includes(word))).toEqual([]);
  });
});

const markdown = readdirSync(join(root, 'rules')).filter((file) => file.endsWith('.md'));

describe.each(markdown)('%s', (file) => {
  const prose = read(`rules/${file}`).replaceAll(BLOCK, '');

  test('links to what is there', () => {
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = targets.filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const linked = path === '' ? `rules/${file}` : posix.normalize(`rules/${path}`);
      if (!existsSync(join(root, linked))) return true;
      return anchor !== undefined && !anchorsOf(read(linked)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** As GitHub derives them. */
function anchorsOf(text: string): string[] {
  return [...text.replaceAll(BLOCK, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('rules/README.md lists every rule', () => {
  const rows = rules.map(
    ({ name, severity, fix, summary }) => `| [${name}](${name}.md) | ${severity} | ${fix} | ${summary} |\n`,
  );
  const index = `# Rules

Each page says when the rule reports, why, what was measured, and when not to follow it.
\`alloclint explain RULE\` prints it. The severity is the usual one; the fix is the
safest that the rule can offer.

| rule | severity | fix | says |
|---|---|---|---|
${rows.join('')}
Findings that no rule makes:

${[...reserved].map(([name, text]) => `### ${name}\n\n${text}\n`).join('\n')}
## Fixes

A safe fix is written by \`--fix\`, an unsafe one by \`--fix-unsafe\`: there a person decides. A suggestion is
never written. This page is generated from the rules and kept true by a test.
`;
  if (update) writeFileSync(join(root, 'rules/README.md'), index);
  expect(read('rules/README.md')).toBe(index);
});
