import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint, rules } from '../src/index.ts';
import type { Finding } from '../src/model.ts';
import { renderGithub } from '../src/report/github.ts';
import { docsUrl } from '../src/report/homepage.ts';
import { markdownCode, markdownText } from '../src/report/markdown-text.ts';
import { reporters } from '../src/report/reporters.ts';
import type { FileResult, ReportOptions } from '../src/report/result.ts';
import { visible } from '../src/report/visible.ts';
import { xml } from '../src/report/xml.ts';
import { hostile, hostileResults } from './hostile.ts';
import { xmlFault } from './xml.ts';

/**
 * test/data/formats/ shows each format for three files: two with findings, one without.
 * `UPDATE_FIXTURES=1 npx vitest run test/formats.test.ts` writes it; read the diff before committing it.
 */
const folder = new URL('data/formats/', import.meta.url);
const update = process.env['UPDATE_FIXTURES'] === '1';
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

function linted(path: string): FileResult {
  const text = read(path);
  return { path, text, findings: lint(text, { file: path, memoryBytes: 2 ** 30 }) };
}

const results = ['api.Dockerfile', 'clean.Dockerfile', 'jobs.Dockerfile'].map(linted);
const found = new Set(results.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
const options: ReportOptions = {
  colour: true,
  quiet: true,
  hints: true,
  accepted: 3,
  links: true,
  columns: 40,
  fixed: [],
  rules: rules.filter(({ name }) => found.has(name)),
  version: '1.2.3',
  isComplete: true,
  page: (rule) =>
    rule === 'missing-allocator'
      ? '# missing-allocator\n\n## What it says\n\nThe first\nparagraph, of [`another`](untuned-jemalloc.md).\n\nThe second.\n'
      : undefined,
};

async function render(format: string, given: readonly FileResult[], more = {}): Promise<string> {
  const reporter = reporters.get(format);
  if (reporter === undefined) throw new Error(format);
  return await reporter(given, { ...options, ...more });
}

/** Format -> file of test/data/formats/. */
const shown: Readonly<Record<string, string>> = {
  json: 'report.json',
  sarif: 'report.sarif',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  junit: 'junit.xml',
  checkstyle: 'checkstyle.xml',
  markdown: 'report.md',
};
const forMachines = Object.keys(shown);

test('every format but the one for people is shown', () => {
  expect([...reporters.keys()]).toEqual(['pretty', ...forMachines]);
});

test('docs/formats.md tells of every format, in the same order', () => {
  const page = readFileSync(new URL('../docs/formats.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, format]) => format);
  expect(rows).toEqual([...reporters.keys()]);
  const sections = [...page.matchAll(/^## (.*)$/gm)].map(([, format]) => format);
  expect(sections).toEqual(forMachines);
});

describe.each(forMachines)('%s', (format) => {
  const name = shown[format] ?? '';

  test(`prints what ${name} shows`, async () => {
    const text = await render(format, results);
    if (update) writeFileSync(new URL(name, folder), text);
    expect(text).toBe(existsSync(new URL(name, folder)) ? read(name) : undefined);
  });

  test('prints nothing but the document: colour, quiet and what was fixed make no difference', async () => {
    const fixed = [{ path: 'Dockerfile', titles: ['x'] }];
    const other = await render(format, results, { colour: false, quiet: false, fixed });
    expect(other).toBe(await render(format, results));
  });

  test('has no control that a terminal obeys, and only the lines that it means to have', async () => {
    const text = await render(format, hostileResults());
    expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('github', () => {
  /** What the runner of GitHub Actions reads from a line: ActionCommand.TryParseV2 of actions/runner. */
  function commandOf(line: string) {
    const [, head = '', data = ''] = /^::(.*?)::(.*)$/s.exec(line) ?? [];
    const [command = '', list = ''] = head.split(/ (.*)/s);
    const decode = (text: string): string =>
      text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0A', '\n').replaceAll('%25', '%');
    const pairs = list.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2).map(decode));
    return { command, properties: Object.fromEntries(pairs) as Record<string, string>, data: decode(data) };
  }

  test('every finding is one command that the runner reads back, whatever its text', () => {
    const given = hostileResults();
    const lines = renderGithub(given).split(/[\r\n]/);
    expect(lines.pop()).toBe('');
    const expected = given.flatMap(({ path, findings }) =>
      findings.map(({ severity, message, why }) => ({
        command: severity === 'info' ? 'notice' : severity,
        file: visible(path),
        data: `${visible(message)}\nwhy: ${visible(why.join(''))}`,
      })),
    );
    const read = lines.map(commandOf).map(({ command, properties, data }) => {
      return { command, file: properties['file'], data };
    });
    expect(read).toEqual(expected);
  });

  test('no text but the own words stands at the start of a line', () => {
    for (const line of renderGithub(hostileResults()).trimEnd().split('\n'))
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+,/);
  });

  test('a finding of several lines has no columns, and ends at its last one', () => {
    const text = 'FROM x\nRUN a \\\n  b\nRUN c\n';
    const span = { file: 'Dockerfile', start: 7, end: 18 };
    const finding: Finding = {
      rule: 'x-y',
      severity: 'info',
      message: '100 %',
      span,
      why: [],
      stage: undefined,
    };
    expect(renderGithub([{ path: 'Dockerfile', text, findings: [finding] }])).toBe(
      '::notice file=Dockerfile,line=2,endLine=3,title=x-y::100 %25\n',
    );
  });
});

describe('gitlab', () => {
  test('has the fields that GitLab asks for, and fingerprints that are unique in the report', async () => {
    const copies = hostileResults().flatMap((result) => [result, { ...result, path: `copy/${result.path}` }]);
    const entries = JSON.parse(await render('gitlab', copies)) as readonly Record<string, unknown>[];
    expect(entries).toHaveLength(copies.flatMap(({ findings }) => findings).length);
    for (const entry of entries) {
      expect(entry).toEqual({
        description: expect.stringMatching(/./),
        check_name: 'untuned-jemalloc',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: {
          path: expect.stringMatching(/./),
          lines: { begin: expect.any(Number), end: expect.any(Number) },
        },
      });
    }
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  });

  test('nothing to report is an empty list', async () => {
    expect(await render('gitlab', [])).toBe('[]\n');
  });
});

describe.each(['junit', 'checkstyle'])('%s is well-formed XML', (format) => {
  test.each<[string, readonly FileResult[]]>([
    ['no file', []],
    ['no finding', [{ path: 'Dockerfile', text: '', findings: [] }]],
    ['findings', results],
    ['hostile texts', hostileResults()],
  ])('%s', async (_, given) => {
    expect(xmlFault(await render(format, given))).toBeUndefined();
  });
});

test('the check of XML finds faults', () => {
  const faults = ['<a>', '</a>', '<a b="1" b="2"/>', '<a>&x;</a>', '<a>]]></a>', '<a b="<"/>', '<a/><a/>'];
  for (const fault of [...faults, '<a>\u0001</a>', 'x', '<a>\uFFFE</a>'])
    expect(xmlFault(`<?xml version="1.0" encoding="UTF-8"?>\n${fault}`), fault).toBeDefined();
});

test('what XML forbids is visible, and what it would swallow comes back', () => {
  expect(xml('a\u0000\u001B\uD800\uFFFE\u{1F600}')).toBe('a\\x00\\x1b\\u{d800}\\u{fffe}\u{1F600}');
  expect(xml('<a b="\'&">\t\r\n]]>')).toBe('&lt;a b=&quot;&apos;&amp;&quot;&gt;&#9;&#13;&#10;]]&gt;');
});

describe('junit', () => {
  test('errors and warnings fail, an info does not, and a file without findings is a test that passed', async () => {
    const text = await render('junit', results);
    const counts = results.flatMap(({ findings }) => findings.map(({ severity }) => severity));
    expect(counts).toEqual(expect.arrayContaining(['error', 'warning', 'info']));
    expect(text.match(/<failure /g)).toHaveLength(counts.filter((severity) => severity !== 'info').length);
    expect(text.match(/<system-out>/g)).toHaveLength(counts.filter((severity) => severity === 'info').length);
    expect(text).toContain('<testcase name="no findings" classname="clean.Dockerfile"');
  });

  test('no two tests of a file have one name', async () => {
    const suites = (await render('junit', hostileResults())).split('<testsuite ').slice(1);
    for (const suite of suites) {
      const names = [...suite.matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('markdown', () => {
  const decode = (text: string): string =>
    text
      .replaceAll('\u200B', '')
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

  test.each(hostile.texts)('%j is text: no markup is left, and every character comes back', (text) => {
    const written = markdownText(text);
    expect(written.replaceAll(/&#\d+;/g, '')).not.toMatch(/[\\`*[\]<>|~$&!#\n]/);
    expect(decode(written)).toBe(visible(text));
  });

  test.each([
    ['@octocat', '@\u200Boctocat'],
    ['#12', '&#35;\u200B12'],
    ['https://x', 'https:\u200B//x'],
    ['www.x', 'www\u200B.x'],
    ['GH-12', 'GH\u200B-12'],
    ['da39a3ee5e6b4b0d3255bfef95601890afd80709', 'da39a3e\u200Be5e6b4b0d3255bfef95601890afd80709'],
    ['__a__', '&#95;&#95;a&#95;&#95;'],
    ['dirty_decay_ms:0, 80 %', 'dirty_decay_ms:0, 80 %'],
  ])('%s becomes no link, and a usual text stays readable', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  test('code cannot be left', () => {
    expect(markdownCode('a`|</code>')).toBe('<code>a&#96;&#124;&#60;/code&#62;</code>');
  });

  test('every row has four cells', async () => {
    const rows = (await render('markdown', hostileResults()))
      .split('\n')
      .filter((row) => row.startsWith('|'));
    expect(rows).toHaveLength(hostile.texts.length + 2);
    for (const row of rows) expect(row.match(/\|/g)).toHaveLength(5);
    expect(rows[2]).toContain(`](${docsUrl('untuned-jemalloc')})`);
  });

  test('nothing to report is one line', async () => {
    expect(await render('markdown', [])).toBe('**alloclint:** No Dockerfile found.\n');
  });
});
