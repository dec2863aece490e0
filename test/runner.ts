import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { bundleCode, entries } from '../scripts/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}
export const manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Manifest;

/** The repository of the Action as it would be checked out: dist/ as it comes out of this source. */
export async function actionFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alloclint-action-'));
  mkdirSync(join(folder, 'dist'));
  for (const name of ['package.json', 'rules']) symlinkSync(join(root, name), join(folder, name));
  for (const [name, text] of await bundleCode(entries)) writeFileSync(join(folder, 'dist', name), text);
  return folder;
}

export interface Job {
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly payload?: unknown;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folders of the workspace that are repositories; without it the workspace is one. */
  readonly checkouts?: readonly string[];
  /** Links in the workspace: name -> target. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A line that the runner obeyed. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface Step {
  readonly code: number | null;
  /** All that was printed. */
  readonly printed: string;
  /** What people read: without colours and without what the runner obeyed. */
  readonly log: string;
  readonly commands: readonly Command[];
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly workspace: string;
  readonly temporary: string;
}

/** Runs the Action as a step of a job, in a process of its own. `folder`: see actionFolder. */
export async function runStep(folder: string, job: Job): Promise<Step> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'alloclint-job-')));
  const path = (name: string): string => join(home, name);
  for (const name of ['workspace', 'temp']) mkdirSync(path(name));
  for (const name of job.checkouts ?? ['.']) mkdirSync(path(`workspace/${name}/.git`), { recursive: true });
  for (const [name, text] of Object.entries(job.files)) {
    const file = path(`workspace/${name}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const [name, target] of Object.entries(job.links ?? {}))
    symlinkSync(target, path(`workspace/${name}`));
  for (const name of ['output', 'summary']) writeFileSync(path(name), '');
  writeFileSync(path('event.json'), JSON.stringify(job.payload ?? {}));
  const env = {
    PATH: process.env['PATH'],
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: job.event ?? 'push',
    GITHUB_EVENT_PATH: path('event.json'),
    GITHUB_OUTPUT: path('output'),
    GITHUB_STEP_SUMMARY: path('summary'),
    GITHUB_WORKSPACE: path('workspace'),
    RUNNER_TEMP: path('temp'),
    // Nothing listens there.
    GITHUB_API_URL: 'http://127.0.0.1:9/api/v3',
    ...inputVariables(job.inputs ?? {}),
    ...job.env,
  };
  const { code, stdout, stderr } = await started(join(folder, manifest.runs.main), path('workspace'), env);
  const { log, commands } = obeyed(stdout);
  return {
    code,
    printed: stdout,
    log: log.replaceAll(/\u001B\[\d+m/g, ''),
    commands,
    stderr,
    outputs: outputsOf(readFileSync(path('output'), 'utf8')),
    summary: readFileSync(path('summary'), 'utf8'),
    workspace: path('workspace'),
    temporary: path('temp'),
  };
}

/** Ends what a step left behind. */
export function cleanUp({ workspace }: Step): void {
  rmSync(dirname(workspace), { recursive: true, force: true });
}

function inputVariables(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.keys(inputs).filter((name) => !Object.hasOwn(manifest.inputs, name));
  if (names.length > 0) throw new Error(`action.yml has no input ${names.join(', ')}`);
  return Object.fromEntries(
    Object.entries(manifest.inputs).map(([name, { default: text }]) => {
      const value = inputs[name] ?? (text.startsWith('${{') ? '' : text);
      return [`INPUT_${name.toUpperCase()}`, value];
    }),
  );
}

async function started(
  main: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [main], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done) => {
    child.on('close', done);
  });
  return { code, stdout, stderr };
}

const known =
  /^(?:add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)$/i;

/**
 * How the runner reads the lines of a process, after its source: `::name k=v::data` where a line starts with it, blanks
 * apart, and `##[name k=v]data` anywhere; between `stop-commands` and its token nothing but that token. A carriage return
 * ends a line too.
 */
function obeyed(stdout: string): { readonly log: string; readonly commands: readonly Command[] } {
  const commands: Command[] = [];
  const log: string[] = [];
  let stopped: string | undefined;
  for (const line of stdout.split(/\r\n|\n|\r/)) {
    const command = commandOf(line, stopped);
    if (command === undefined) log.push(line);
    else if (stopped !== undefined) stopped = undefined;
    else if (command.name === 'stop-commands') stopped = command.data;
    else commands.push(command);
  }
  if (stopped !== undefined) throw new Error('the commands of the runner stay stopped');
  return { log: log.join('\n'), commands };
}

function commandOf(line: string, stopped: string | undefined): Command | undefined {
  const newer = /^\s*::(.*?)::(.*)$/s.exec(line);
  const older = /##\[(.*?)\](.*)$/s.exec(line);
  for (const [match, separator] of [
    [newer, ','],
    [older, ';'],
  ] as const) {
    if (match === null) continue;
    const [, info = '', data = ''] = match;
    const [name = '', ...rest] = info.split(' ');
    if (stopped === undefined ? !known.test(name) : name !== stopped) continue;
    const pairs = rest
      .join(' ')
      .trim()
      .split(separator)
      .map((pair) => /^([^=]+)=(.*)$/s.exec(pair));
    const properties = pairs.flatMap((pair) =>
      pair === null ? [] : [[pair[1] ?? '', unescaped(pair[2] ?? '', true)]],
    );
    return {
      name,
      properties: Object.fromEntries(properties) as Record<string, string>,
      data: unescaped(data),
    };
  }
  return undefined;
}

function unescaped(text: string, isProperty = false): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const all = isProperty ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain;
  return all.replaceAll('%25', '%');
}

function outputsOf(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^([\w-]+)<<(.+)\n([^]*?)\n\2\n/gm);
  return Object.fromEntries([...found].map(([, name, , value]) => [name ?? '', value ?? '']));
}
