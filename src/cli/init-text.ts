import { type ConfigKey, tables, topKeys } from '../config-keys.ts';
import { version } from '../host/version.ts';
import { homepage, schemaUrl } from '../report/homepage.ts';

/** The widest line of prose. */
const width = 100;

/** An alloclint.toml in which nothing is said yet: prose stands behind `# `, a key behind `#`. */
export function initialConfig(): string {
  const head = [
    `#:schema ${schemaUrl('alloclint', version)}`,
    ...prose(
      'What alloclint is told about these Dockerfiles. Take the # off a key to set it. Where a key has a default, it is the one shown.',
    ),
    `# ${homepage}/blob/v${version}/docs/config.md`,
  ];
  const sections = tables.map(({ key, isList, says, keys }) => [
    ...prose(says),
    `#${isList ? `[[${key}]]` : `[${key}]`}`,
    ...(keys.length === 0 ? ['#missing-allocator = "error"'] : keys.flatMap(lines)),
  ]);
  const blocks = [head, ...topKeys.map(lines), ...sections];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function lines({ key, says, value }: ConfigKey): readonly string[] {
  return [...prose(says), `#${key.slice(key.indexOf('.') + 1)} = ${value}`];
}

function prose(text: string): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const row = rows.at(-1);
    if (row !== undefined && row.length + 1 + word.length <= width) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(`# ${word}`);
  }
  return rows;
}

/** What to paste to have it run by itself. */
export function snippets(): string {
  const action = `${new URL(homepage).pathname.slice(1)}@v${version}`;
  return `To run before every commit, in .pre-commit-config.yaml (alloclint-fix also mends):

repos:
  - repo: ${homepage}
    rev: v${version}
    hooks:
      - id: alloclint

To run on GitHub, in .github/workflows/alloclint.yml:

name: alloclint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  alloclint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: ${action}
`;
}
