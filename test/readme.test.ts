import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIn } from './terminal.ts';

/** What README and docs show is what the tool prints for this file. */
const dockerfile = `FROM python:3.13-slim
RUN apt-get update && apt-get install -y curl
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt

EXPOSE 8000
CMD ["gunicorn", "-w", "4", "app:app"]
`;

const samples = ['README.md', 'docs/inspect.md'].flatMap((page) => {
  const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/```console\n\$ alloclint (.*)\n([^`]*)```/g)].map((match) => ({
    page,
    command: match[1] ?? '',
    output: match[2] ?? '',
  }));
});

describe('a page', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'alloclint-readme-'));
    writeFileSync(join(folder, 'Dockerfile'), dockerfile);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has samples', () => expect(samples.length).toBeGreaterThan(2));

  test.for(samples)('$page shows what "alloclint $command" prints', async ({ command, output }) => {
    const { stdout, stderr } = await runIn({ cwd: folder }, ...command.split(' '));
    expect(stdout + stderr).toBe(output);
  });
});
