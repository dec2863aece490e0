/**
 * Reports of the bundled program, held to the validator of SARIF's authors: the schema of the standard and its further
 * rules, of which errors and warnings count. All fixtures are one report, hostile texts and paths another, and one has
 * nothing to say. The validator is installed into a temporary folder; where it cannot be had, or does not run,
 * the check is skipped. The last line reads `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VALIDATOR = '@microsoft/sarif-multitool-linux';
const VERSION = '5.7.0';
const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'alloclint-sarif-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/**
 * @param {string} why
 * @returns {never}
 */
function skip(why) {
  console.log(`skipped: SARIF's own validator (${why})\n\n0 passed, 0 failed`);
  process.exit(0);
}

/** The path of the validator. */
function install() {
  if (process.platform !== 'linux' || process.arch !== 'x64') skip('it is there for x64 Linux only');
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  const { status } = spawnSync('npm', ['install', ...flags, `${VALIDATOR}@${VERSION}`], { stdio: 'ignore' });
  if (status !== 0) skip('the npm registry does not have it for us');
  const tool = join(folder, 'node_modules', VALIDATOR, 'Sarif.Multitool');
  chmodSync(tool, 0o755);
  if (spawnSync(tool, ['version'], { stdio: 'ignore' }).error !== undefined) skip('it does not start');
  return tool;
}

/**
 * What the program prints about a folder.
 * @param {string} cwd
 * @param {string} path
 */
function reportOf(cwd, path) {
  const argv = [join(root, 'bin/alloclint.js'), '--format', 'sarif', path];
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === null || stdout === '') throw new Error(`no report about ${path}: ${stderr}`);
  return stdout;
}

/** Writes Dockerfiles whose names and settings are hostile, and returns their folder. */
function writeHostile() {
  /** @type {{ texts: string[], paths: string[] }} */
  const { texts, paths } = JSON.parse(readFileSync(join(root, 'test/data/hostile.json'), 'utf8'));
  const below = join(folder, 'hostile');
  const names = paths.filter((path) => !path.startsWith('..'));
  const head = 'FROM python:3.13-slim\nRUN apt-get update && apt-get install -y libjemalloc2\n';
  for (const [index, text] of texts.entries()) {
    const path = join(below, String(index), names[index % names.length] ?? '');
    mkdirSync(dirname(path), { recursive: true });
    const value = text.replaceAll(/["\\$\r\n\0]/g, (character) => `\\${character}`);
    const env = `ENV LD_PRELOAD=libjemalloc.so.2 \\\n    MALLOC_CONF="dirty_decay_ms:${value},x:${value}"\n`;
    writeFileSync(path, `${head}${env}CMD ["gunicorn", "app:app"]\n`);
  }
  return below;
}

/**
 * The errors and warnings about a report.
 * @param {string} tool
 * @param {string} report
 */
function faultsOf(tool, report) {
  const path = join(folder, 'report.sarif');
  writeFileSync(path, report);
  const { stdout, stderr } = spawnSync(tool, ['validate', path], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const faults = stdout.split('\n').filter((line) => /: (?:error|warning) \w+\d+: /.test(line));
  if (faults.length === 0 && !stdout.includes('Analysis completed successfully')) return [stdout + stderr];
  return faults;
}

const tool = install();
console.log(`${VALIDATOR} ${VERSION}`);
const sum = { passed: 0, failed: 0 };
/**
 * @param {string} name
 * @param {string[]} faults
 */
function count(name, faults) {
  if (faults.length === 0) sum.passed++;
  else sum.failed++;
  if (faults.length === 0) console.log(`ok: ${name}`);
  for (const fault of faults.slice(0, 5)) console.log(`FAILED: ${name}: ${fault}`);
}

count('fixtures', faultsOf(tool, reportOf(root, 'fixtures')));

const hostile = reportOf(writeHostile(), '.');
count('hostile texts', faultsOf(tool, hostile));
const found = JSON.parse(hostile).runs[0].results.length;
count('hostile texts are reported', found > 0 ? [] : ['no finding']);

mkdirSync(join(folder, 'empty'));
count('nothing', faultsOf(tool, reportOf(join(folder, 'empty'), '.')));

// A validator that lets everything pass would be none.
const broken = hostile.replaceAll('"charLength"', '"charLenght"');
count('a broken report is found', faultsOf(tool, broken).length > 0 ? [] : ['the validator says nothing']);

console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
