/**
 * How often `alloclint inspect` agrees with people who read the same Dockerfiles.
 *
 *     node bench/labels.mjs labels.json folder [--cli path/to/alloclint.js]
 *
 * labels.json is a list of { path, os_family, libc, package_manager, final_stage_base, final_stage_runs_python,
 * allocator_preloaded, server, workers_number, user_at_end, acceptable }; the first part of a path is a repository's
 * folder below `folder`, and the files in it are the context. The last stage is what is compared.
 * silent: the tool says unknown where the label has an answer. `acceptable` holds the other fair answers of a field.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { cli: { type: 'string' } } });
const [labelsPath, folder] = positionals;
if (labelsPath === undefined || folder === undefined) {
  console.error('usage: node bench/labels.mjs labels.json folder [--cli path/to/alloclint.js]');
  process.exit(2);
}
const cli = resolve(values.cli ?? fileURLToPath(new URL('../bin/alloclint.js', import.meta.url)));
const run = promisify(execFile);

/** The allocator that would serve malloc, by name, in the words of the labels. */
function allocatorOf({ kind, name, preload }) {
  if (kind === 'unknown') return undefined;
  if (kind === 'jemalloc') return 'jemalloc';
  if (kind === 'other') return name;
  if (kind === 'dangling') return /(jemalloc|tcmalloc|mimalloc)/.exec(preload ?? '')?.[1];
  return 'none';
}

const known = (value) => (value === null || value === 'unknown' ? undefined : String(value));

/**
 * A field: the keys under which a label has its answer and its `acceptable` list, and what the tool says.
 * The labels know only these servers and write "none" for every other program, and none for an unsaid worker count.
 */
const labelledServers = ['gunicorn', 'uvicorn', 'uwsgi', 'celery', 'granian', 'hypercorn', 'none'];
const fields = [
  { name: 'os', keys: ['os_family'], said: (stage) => known(stage.os) },
  { name: 'libc', keys: ['libc'], said: (stage) => known(stage.libc) },
  { name: 'packageManager', keys: ['package_manager'], said: (stage) => known(stage.packageManager) },
  { name: 'base', keys: ['final_stage_base'], said: (stage) => known(stage.base) },
  {
    name: 'python',
    keys: ['final_stage_runs_python'],
    said: (stage) => (stage.python === 'unclear' ? undefined : stage.python),
    unsaid: 'unclear',
  },
  { name: 'allocator', keys: ['allocator_preloaded'], said: (stage) => allocatorOf(stage.allocator) },
  {
    name: 'server',
    keys: ['server'],
    said({ process: { server } }) {
      const name = known(server);
      return name === undefined || labelledServers.includes(name) ? name : 'none';
    },
    raw: (stage) => stage.process.server,
  },
  {
    name: 'workers',
    keys: ['workers_number', 'workers'],
    said: (stage) => known(stage.process.workers),
    skipUnlabelled: true,
  },
  { name: 'user', keys: ['user_at_end'], said: (stage) => known(stage.user) },
];

/** "right", "wrong", "silent", or undefined when the label has no answer to compare with. */
function judge(field, label, stage) {
  const truth = label[field.keys[0]] ?? undefined;
  if (truth === undefined && field.skipUnlabelled) return undefined;
  const acceptable = field.keys.flatMap((key) => label.acceptable?.[key] ?? []);
  const fair = [truth, ...acceptable].map((value) => String(value ?? 'unknown'));
  const said = field.said(stage);
  if (said !== undefined) return fair.includes(said) ? 'right' : 'wrong';
  return fair.includes(field.unsaid ?? 'unknown') || /^\$\{?\w+\}?$/.test(fair[0]) ? 'right' : 'silent';
}

async function inspect(label) {
  const [repository, ...rest] = label.path.split('/');
  const cwd = join(folder, repository);
  const file = rest.join('/');
  if (!existsSync(join(cwd, file))) return undefined;
  // Exit code 2 still prints the document, and the document says what went wrong.
  const { stdout } = await run(process.execPath, [cli, 'inspect', '--format', 'json', file], { cwd }).catch(
    (error) => error,
  );
  return JSON.parse(stdout).files[0];
}

const counts = new Map(fields.map(({ name }) => [name, { right: 0, wrong: 0, silent: 0 }]));
const rows = [];
let missing = 0;
for (const label of JSON.parse(readFileSync(labelsPath, 'utf8'))) {
  const file = await inspect(label);
  const stage = file?.stages.at(-1);
  if (file === undefined) missing += 1;
  else if (stage === undefined) rows.push(`broken  ${label.path}: ${file.error ?? 'no stages'}`);
  if (stage === undefined) continue;
  for (const field of fields) {
    const verdict = judge(field, label, stage);
    if (verdict === undefined) continue;
    counts.get(field.name)[verdict] += 1;
    if (verdict === 'right') continue;
    const said = (field.raw ?? field.said)(stage) ?? 'unknown';
    rows.push(
      `${verdict.padEnd(6)}  ${field.name.padEnd(14)}  ${label.path}: said ${said}, is ${label[field.keys[0]]}`,
    );
  }
}

console.log(`${'field'.padEnd(14)}  right  wrong  silent`);
for (const [name, { right, wrong, silent }] of counts) {
  const cells = [right, wrong, silent].map((count, index) => String(count).padStart(5 + Number(index === 2)));
  console.log(`${name.padEnd(14)}  ${cells.join('  ')}`);
}
console.log(`${missing} files not found\n`);
for (const row of rows.toSorted()) console.log(row);
