import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { head, startGitHub, token, type GitHub, type State } from './github.ts';
import { actionFolder, cleanUp, runStep, type Job, type Step } from './runner.ts';

let folder = '';
beforeAll(async () => {
  folder = await actionFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

const steps: Step[] = [];
const servers: GitHub[] = [];
afterEach(async () => {
  for (const step of steps.splice(0)) cleanUp(step);
  for (const server of servers.splice(0)) await server.close();
});

export function bundleFolder(): string {
  return folder;
}

/** A warning, and a fix that changes line 2 and puts lines below line 5. */
export const shop = `FROM python:3.13-slim
RUN apt-get update && apt-get install -y curl
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt

EXPOSE 8000
CMD ["gunicorn", "-w", "4", "app:app"]
`;
export const clean = 'FROM debian:13-slim\nCMD ["sleep", "1"]\n';

export async function run(job: Job): Promise<Step> {
  const step = await runStep(folder, job);
  steps.push(step);
  expect(step.stderr).toBe('');
  expect(step.printed).not.toContain(token);
  return step;
}

export async function github(state: State): Promise<GitHub> {
  const server = await startGitHub(state);
  servers.push(server);
  return server;
}

export const payload = {
  action: 'synchronize',
  pull_request: { number: 7, state: 'open', head: { sha: head }, base: { sha: 'b'.repeat(40) } },
};

/** A pull request against the stub, with suggestions asked for. */
export async function pull(
  state: State,
  job: Partial<Job> = {},
): Promise<{ readonly step: Step; readonly server: GitHub }> {
  const server = await github(state);
  const step = await run({
    files: { Dockerfile: shop },
    event: 'pull_request',
    payload,
    ...job,
    env: { GITHUB_API_URL: server.url, ...job.env },
    inputs: { suggestions: 'true', 'github-token': token, ...job.inputs },
  });
  expect(server.violations).toEqual([]);
  return { step, server };
}

/** The files of the annotations. */
export function reported({ commands }: Step): readonly (string | undefined)[] {
  return commands.map(({ properties }) => properties['file']);
}

export function writes({ requests }: GitHub): readonly string[] {
  return requests
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
    .map(({ method }) => method);
}
