import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../src/host/pages.ts';
import { rules } from '../src/index.ts';
import type { Edit, Finding } from '../src/model.ts';
import { reserved } from '../src/report/reserved.ts';
import type { FileResult } from '../src/report/result.ts';
import { sarifText, uriOf } from '../src/report/sarif-text.ts';
import { renderSarif } from '../src/report/sarif.ts';
import { visible } from '../src/report/visible.ts';
import { hostile, hostileResults } from './hostile.ts';

/**
 * Held to a schema of the part of SARIF that is written, in our own words. scripts/sarif.mjs runs the validator of the
 * standard's authors over reports of the program.
 */
const schema = JSON.parse(
  readFileSync(new URL('data/formats/sarif-subset.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const options = { rules, version: '1.2.3', isComplete: true, page: pageOf };

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

/** The parts of a run that tests look at. */
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly invocations: readonly object[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: { readonly artifactLocation: { uri: string }; readonly region: Region };
    }[];
    readonly fixes?: readonly {
      readonly artifactChanges: readonly {
        readonly replacements: readonly {
          readonly deletedRegion: Region;
          readonly insertedContent?: { readonly text: string };
        }[];
      }[];
      readonly properties: { readonly safety: string };
    }[];
    readonly properties: object;
  }[];
}

interface Rule {
  readonly id: string;
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown?: string };
  readonly defaultConfiguration: { readonly level: string };
}

function runOf(results: readonly FileResult[], more = {}): Run {
  return JSON.parse(renderSarif(results, { ...options, ...more })).runs[0] as Run;
}

function finding(start: number, end: number, more: Partial<Finding> = {}): Finding {
  const span = { file: 'Dockerfile', start, end };
  return {
    rule: 'untuned-jemalloc',
    severity: 'info',
    message: 'm',
    span,
    why: [],
    stage: undefined,
    ...more,
  };
}

const edit = (start: number, end: number, text: string, file = 'Dockerfile'): Edit => ({
  span: { file, start, end },
  text,
});

describe('the schema is met', () => {
  test.each<[string, readonly FileResult[]]>([
    ['without files', []],
    ['without findings', [{ path: 'Dockerfile', text: '', findings: [] }]],
    ['on an empty file', [{ path: 'Dockerfile', text: '', findings: [finding(0, 0)] }]],
    ['by hostile texts', hostileResults()],
  ])('%s', (_, results) => {
    validate(JSON.parse(renderSarif(results, options)));
    expect(validate.errors).toBeNull();
  });

  test('and refuses what is none', () => {
    expect(validate({ version: '2.1.0', runs: [] })).toBe(false);
  });
});

describe('rules', () => {
  const { rules: described } = runOf([]).tool.driver;

  test('all are there in a stable order, then the findings that no rule makes', () => {
    expect(described.map(({ id }) => id)).toEqual([...rules.map(({ name }) => name), ...reserved.keys()]);
  });

  test('a result names its rule by name and place', () => {
    for (const rule of ['untuned-jemalloc', 'syntax-error']) {
      const results = [{ path: 'Dockerfile', text: 'x', findings: [finding(0, 1, { rule })] }];
      const [result] = runOf(results).results;
      expect(described[result?.ruleIndex ?? -1]?.id).toBe(rule);
    }
  });

  test('carry their page, its links made whole', () => {
    for (const { id, help } of described) {
      if (reserved.has(id)) continue;
      expect(help.markdown).toMatch(new RegExp(`^# ${id}\n`));
      expect(help.markdown).not.toMatch(/\]\((?!https:|#)/);
    }
    expect(described.find(({ id }) => id === 'missing-allocator')?.help.markdown).toContain(
      '](https://github.com/alloclint/alloclint/blob/main/rules/unloaded-allocator.md)',
    );
  });

  test('say what their page says first, as sentences', () => {
    for (const { fullDescription } of described)
      expect(fullDescription.text).toMatch(/^(?:[A-Z]|jemalloc )[^\n]*\.$/);
  });

  test('an info is a note', () => {
    const notes = rules.filter(({ severity }) => severity === 'info').map(({ name }) => name);
    const noted = described.filter(({ defaultConfiguration }) => defaultConfiguration.level === 'note');
    expect(noted.map(({ id }) => id)).toEqual(notes);
  });
});

describe('a message', () => {
  /** What a viewer shows: no placeholder is filled in, and a text with a link has failed. */
  function shown(text: string): string {
    expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
    expect(text).not.toMatch(/\[(?:\\[\\[\]]|[^\\[\]])*\]\(/);
    return text.replaceAll('{{', '{').replaceAll('}}', '}');
  }

  test.each(hostile.texts)('%j is neither placeholder nor link', (text) => {
    expect(shown(sarifText(text)).replaceAll('\\](', '](')).toBe(visible(text).replaceAll('\\](', ']('));
  });

  test.each([
    ['{0}', '{{0}}'],
    ['${VAR}', '${{VAR}}'],
    ['[text](1)', '[text\\](1)'],
    ['[a\\](1)', '[a\\](1)'],
    ['[a\\\\](1)', '[a\\\\\\](1)'],
    ['["a"] (b)', '["a"] (b)'],
  ])('%s is written %s', (text, written) => {
    expect(sarifText(text)).toBe(written);
  });
});

describe('a place', () => {
  const regionOf = (text: string, start: number, end: number) =>
    runOf([{ path: 'Dockerfile', text, findings: [finding(start, end)] }]).results[0]?.locations[0]
      ?.physicalLocation.region;

  test.each<[string, string, number, number, readonly number[]]>([
    ['a word', 'FROM x\nENV A\n', 11, 12, [2, 5, 2, 6, 11, 1]],
    ['several lines', 'FROM x\r\nRUN a \\\r\n b\r\n', 8, 19, [2, 1, 3, 3, 8, 11]],
    ['UTF-16 units', '\u{1F600} x', 3, 4, [1, 4, 1, 5, 3, 1]],
    ['a byte order mark does not count', '\uFEFFFROM x', 6, 7, [1, 6, 1, 7, 5, 1]],
    ['on the mark itself', '\uFEFFx', 0, 1, [1, 1, 1, 1, 0, 0]],
    ['an insertion', 'FROM x\nENV A\n', 7, 7, [2, 1, 2, 1, 7, 0]],
    ['an insertion at the end is behind the last line', 'FROM x\n', 7, 7, [1, 8, 1, 8, 7, 0]],
    ['a line with its break', 'FROM x\nENV A\n', 0, 7, [1, 1, 2, 1, 0, 7]],
  ])('%s', (_, text, start, end, expected) => {
    const [startLine, startColumn, endLine, endColumn, charOffset, charLength] = expected;
    expect(regionOf(text, start, end)).toEqual({
      startLine,
      startColumn,
      endLine,
      endColumn,
      charOffset,
      charLength,
    });
  });

  test.each(hostile.paths)('the address of %j leads back to it', (path) => {
    const uri = uriOf(path);
    expect(decodeURIComponent(uri)).toBe(path);
    expect(uri).toMatch(/^[\w.!~*'()/%-]+$/);
    if (!path.startsWith('..')) expect(new URL(uri, 'file:///root/').pathname).toBe(`/root/${uri}`);
  });

  test('half of a surrogate pair does not end the report', () => {
    expect(uriOf('\uD800/x')).toBe('%EF%BF%BD/x');
  });
});

describe('fixes', () => {
  const text = '\uFEFFFROM x\r\nENV A=1\r\n';
  const safe = {
    title: 'mend {it}',
    safety: 'safe',
    edits: [edit(9, 16, 'ENV A=2'), edit(18, 18, 'RUN y\n'), edit(6, 7, '')],
  } as const;
  const results = [{ path: 'a b', text, findings: [finding(9, 12, { fix: safe })] }];

  /** What an editor makes of a fix, by the offsets: they do not count the mark. */
  function applied(): string {
    const [change] = runOf(results).results[0]?.fixes?.[0]?.artifactChanges ?? [];
    return (change?.replacements ?? [])
      .toSorted((a, b) => b.deletedRegion.charOffset - a.deletedRegion.charOffset)
      .reduce((sum, { deletedRegion: { charOffset, charLength }, insertedContent }) => {
        const content = insertedContent?.text ?? '';
        return sum.slice(0, charOffset) + content + sum.slice(charOffset + charLength);
      }, text.slice(1));
  }

  test('are what --fix writes', () => {
    expect(applied()).toBe('FROM \r\nENV A=2\r\nRUN y\n');
  });

  test('the one, and the other that a person decides on', () => {
    const other = { title: 'or so', safety: 'unsafe', edits: [edit(0, 0, 'x')] } as const;
    const both = [{ path: 'x', text, findings: [finding(9, 12, { fix: safe, alternative: other })] }];
    const { fixes = [] } = runOf(both).results[0] ?? {};
    expect(fixes.map(({ properties }) => properties.safety)).toEqual(['safe', 'unsafe']);
  });

  test.each([
    ['without edits', []],
    ['of another file', [edit(0, 0, 'x', 'compose.yaml')]],
  ])('one %s is left out', (_, edits) => {
    const one = finding(9, 12, { fix: { ...safe, edits } });
    expect(runOf([{ path: 'x', text, findings: [one] }]).results[0]?.fixes).toBeUndefined();
  });
});

describe('a run', () => {
  test('says whether the job was done', () => {
    expect(runOf([], { isComplete: false }).invocations).toEqual([{ executionSuccessful: false }]);
  });

  test('keeps stage, reasons and refusal as properties', () => {
    const more = { stage: { index: 1, name: 'app' }, why: ['w'], refusal: 'no manager' };
    const results = [{ path: 'Dockerfile', text: 'x', findings: [finding(0, 1, more)] }];
    expect(runOf(results).results[0]?.properties).toEqual(more);
  });

  test('has no more results than GitHub takes, and says how many are left out', () => {
    const findings = Array.from({ length: 25_001 }, () => finding(0, 1));
    const run = runOf([{ path: 'Dockerfile', text: 'x', findings }]);
    expect(run.results).toHaveLength(25_000);
    expect(run.invocations[0]).toMatchObject({
      toolExecutionNotifications: [{ message: { text: expect.stringMatching(/^1 results more/) } }],
    });
  });
});
