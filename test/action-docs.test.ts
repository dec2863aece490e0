import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { homepage } from '../src/report/homepage.ts';
import { version } from '../src/host/version.ts';
import { manifest } from './runner.ts';

const read = (page: string): string => readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly {
          readonly uses: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}

const workflows = ['README.md', 'docs/action.md'].flatMap((page) =>
  [...read(page).matchAll(/^```yaml\n([^]*?)^```$/gm)]
    .filter(([, text]) => text?.includes('steps:'))
    .map(([, text = '']) => ({ page, workflow: parse(text) as Workflow })),
);
const ours = `${new URL(homepage).pathname.slice(1)}@v${version}`;

describe('docs/action.md', () => {
  const page = read('docs/action.md');

  it('lists the inputs with their defaults', () => {
    const rows = [
      ...page.matchAll(/^\| `([\w-]+)` \|(?: `(.+?)`| the config's, else `warning`)? \| .* \|$/gm),
    ];
    const listed = Object.fromEntries(rows.map(([, name = '', text = '']) => [name, text]));
    expect(listed).toEqual(
      Object.fromEntries(Object.entries(manifest.inputs).map(([name, input]) => [name, input.default])),
    );
  });

  it('lists the outputs', () => {
    const table = page.slice(page.indexOf('## Outputs'), page.indexOf('## Permissions'));
    const names = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(
      ([, cell = '']) => cell.match(/[\w-]+/g) ?? [],
    );
    expect(names).toEqual(Object.keys(manifest.outputs));
  });
});

describe('the workflows of the docs', () => {
  it('are some', () => {
    expect(workflows.length).toBeGreaterThan(3);
  });

  it.each(workflows)('$page: uses this version, with inputs that there are', ({ workflow }) => {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const step = steps.find(({ uses }) => uses.includes('alloclint'));
    expect(step?.uses).toBe(ours);
    expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
  });

  it.each(workflows)('$page: asks for the permissions that it needs and no others', ({ workflow }) => {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const suggests = steps.some((step) => step.with?.['suggestions'] === true);
    const uploads = steps.some(({ uses }) => uses.includes('upload-sarif'));
    expect(workflow.permissions).toEqual({
      contents: 'read',
      ...(suggests ? { 'pull-requests': 'write' } : {}),
      ...(uploads ? { 'security-events': 'write' } : {}),
    });
  });
});
