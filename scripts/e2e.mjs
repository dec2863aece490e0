/**
 * Builds the cases of fixtures/builds before and after their fix, runs both, and looks at what the process really runs
 * on: the library that is mapped, jemalloc's options read back, its thread, what stays resident after a burst, and what
 * the loader writes to stderr. Needs a Docker engine with BuildKit; without one it says so and ends.
 *
 * The bases may be stand-ins: `python` is then Debian's own. `node scripts/e2e.mjs NAME...` builds some cases alone.
 */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {Readonly<Record<string, number | boolean | null>>} Conf
 * @typedef {{ libraries: string, conf: Conf, uid: number, peak: number, rest: number, threads: number, parent: number | null }} Probe
 * What became of one Dockerfile; `broken` says why its build failed.
 * @typedef {{ seconds: number, broken?: string, code: number | string, probes: Probe[], stderr: string }} Tried
 * What a case must be: the library and the options after the fix (`unsafe`: after --fix-unsafe), how many workers answer, whether
 * the thread runs in them, whether it is not root; before it the library, the exit code, a part of stderr.
 * @typedef {{ library: string, conf?: Conf, unsafe?: boolean, workers?: number, thread?: boolean, user?: string,
 *   before?: string, codeBefore?: number, stderrBefore?: string }} Expect
 */

const root = resolve(fileURLToPath(import.meta.url), '../..');
const cases = join(root, 'fixtures/builds');
const AT_ONCE = 2;
const BUILD_SECONDS = 600;
const RUN_SECONDS = 90;
/** What the loader, an allocator or the interpreter says when a setting is wrong. */
const COMPLAINT = /^.*(?:ld\.so|<jemalloc>|mimalloc: |tcmalloc|Fatal Python|DeprecationWarning).*$/m;

if (spawnSync('docker', ['version'], { stdio: 'ignore' }).status !== 0) {
  console.log('skipped: no Docker engine answers to "docker version"\n\n0 passed, 0 failed');
  process.exit(0);
}

/** @type {Tried} */
const NOTHING = { seconds: 0, code: '', probes: [], stderr: '' };

/**
 * @param {string[]} args
 * @param {number} seconds
 * @returns {Promise<{ code: number | string, stdout: string, stderr: string }>}
 */
function docker(args, seconds) {
  return new Promise((done) => {
    const env = { ...process.env, DOCKER_BUILDKIT: '1' };
    const options = { timeout: seconds * 1000, maxBuffer: 2 ** 26, env };
    execFile('docker', args, options, (error, stdout, stderr) => {
      done({ code: error ? (error.code ?? 'timeout') : 0, stdout, stderr });
    });
  });
}

/**
 * Builds and runs one Dockerfile of a case.
 * @param {string} name
 * @param {string} file
 * @returns {Promise<Tried>}
 */
async function tryOut(name, file) {
  const folder = join(cases, name);
  const context = mkdtempSync(join(tmpdir(), 'alloclint-'));
  const tag = `alloclint-e2e/${name}:${file.split('.')[1] ?? 'before'}`;
  try {
    cpSync(folder, context, {
      recursive: true,
      filter: (path) => !/(?:Dockerfile[.\w]*|findings\.txt|expect\.json|alloclint\.toml)$/.test(path),
    });
    cpSync(join(root, 'test/e2e/probe.py'), join(context, 'probe.py'));
    const started = Date.now();
    const built = await docker(
      ['build', '--network=host', '--quiet', '-t', tag, '-f', join(folder, file), context],
      BUILD_SECONDS,
    );
    const seconds = Math.round((Date.now() - started) / 1000);
    if (built.code !== 0)
      return { ...NOTHING, seconds, broken: built.stderr.trim().split('\n').slice(-4).join(' | ') };
    const run = await docker(['run', '--rm', '--network=none', tag], RUN_SECONDS);
    const probes = run.stdout
      .split('\n')
      .filter((line) => line.startsWith('PROBE '))
      .map((line) => /** @type {Probe} */ (JSON.parse(line.slice('PROBE '.length))));
    return { seconds, code: run.code, probes, stderr: run.stderr };
  } finally {
    rmSync(context, { recursive: true, force: true });
    await docker(['image', 'rm', '-f', tag], RUN_SECONDS);
  }
}

/**
 * What is not as the case says it must be.
 * @param {Expect} expect
 * @param {Tried} before
 * @param {Tried} after
 */
function judge(expect, before, after) {
  /** @type {string[]} */
  const wrong = [];
  /** @type {(holds: boolean, what: string) => void} */
  const must = (holds, what) => {
    if (!holds) wrong.push(what);
  };
  for (const [when, tried] of Object.entries({ before, after }))
    if (tried.broken) wrong.push(`the build ${when} failed: ${tried.broken}`);
  if (wrong.length > 0) return wrong;

  if (expect.codeBefore !== undefined)
    must(before.code === expect.codeBefore, `before: exit code ${before.code}, not ${expect.codeBefore}`);
  else
    must(
      before.probes.length > 0,
      `before: no probe, exit code ${before.code}: ${before.stderr.trim().slice(-300)}`,
    );
  for (const probe of before.probes)
    must(probe.libraries === (expect.before ?? ''), `before: maps ${probe.libraries}`);
  if (expect.stderrBefore)
    must(before.stderr.includes(expect.stderrBefore), `before: stderr without "${expect.stderrBefore}"`);

  must(
    after.probes.length >= (expect.workers ?? 1),
    `after: ${after.probes.length} probes, exit code ${after.code}: ${after.stderr.trim().slice(-300)}`,
  );
  must(!COMPLAINT.test(after.stderr), `after: stderr says ${COMPLAINT.exec(after.stderr)?.[0]}`);
  for (const probe of after.probes) {
    must(
      expect.library === '' ? probe.libraries === '' : probe.libraries.startsWith(expect.library),
      `after: maps ${probe.libraries}`,
    );
    for (const [key, value] of Object.entries(expect.conf ?? {}))
      must(probe.conf[key] === value, `after: ${key} is ${probe.conf[key]}, not ${value}`);
    const thread = expect.conf?.background_thread && expect.thread !== false ? 1 : 0;
    must(probe.threads === thread, `after: ${probe.threads} background threads, not ${thread}`);
    must(
      (probe.uid !== 0) === (expect.user !== undefined || expect.codeBefore !== undefined),
      `after: runs as ${probe.uid}`,
    );
    must(probe.rest < probe.peak / 2, `after: rests at ${probe.rest} MB of ${probe.peak}`);
  }
  return wrong;
}

/**
 * @param {string} name
 * @param {Expect} expect
 * @param {Tried} before
 * @param {Tried} after
 * @param {string[]} wrong
 */
function row(name, expect, before, after, wrong) {
  const [probe] = after.probes;
  const conf = Object.entries(probe?.conf ?? {})
    .filter(([key]) => key in (expect.conf ?? {}))
    .map(([key, value]) => `${key}:${value}`)
    .join(',');
  const froms = readFileSync(join(cases, name, 'Dockerfile'), 'utf8').matchAll(/^FROM (\S+:\S+|\S+\/\S+)/gm);
  const base = [...froms].at(-1)?.[1];
  const rests = [before, after].map(({ probes }) => probes[0]?.rest ?? '-').join(' -> ');
  const cells = [
    name,
    base,
    `${before.seconds} + ${after.seconds} s`,
    probe?.libraries || '-',
    conf || '-',
    after.probes.map(({ threads, parent }) => `${threads}${parent === null ? '' : `/${parent}`}`).join(' '),
    `${rests} MB`,
    wrong.length === 0 ? 'ok' : wrong.join('; '),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const wanted = process.argv.slice(2);
const names = readdirSync(cases).filter((name) => wanted.length === 0 || wanted.includes(name));
const sum = { passed: 0, failed: 0 };
console.log('| case | base | build | mapped | options | threads (own/parent) | RSS at rest | verdict |');
console.log('|---|---|---|---|---|---|---|---|');

async function work() {
  for (let name = names.shift(); name !== undefined; name = names.shift()) {
    const expect = JSON.parse(readFileSync(join(cases, name, 'expect.json'), 'utf8'));
    const fixed = expect.unsafe ? 'Dockerfile.unsafe' : 'Dockerfile.fixed';
    const before = await tryOut(name, 'Dockerfile');
    const after = existsSync(join(cases, name, fixed))
      ? await tryOut(name, fixed)
      : { ...NOTHING, broken: `there is no ${fixed}` };
    const wrong = judge(expect, before, after);
    row(name, expect, before, after, wrong);
    if (wrong.length === 0) sum.passed++;
    else sum.failed++;
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
