/**
 * What other linters say of the Dockerfiles that our fixes write, and did not say before: tally, and ShellCheck over the text of
 * every RUN. A linter that is not on PATH is left out. `node scripts/neighbours.mjs FOLDER` looks at the files of a folder of
 * repositories in the place of the fixtures.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fix } from '../dist/index.js';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const fixtures = join(root, 'fixtures');

/** Matters of taste that say nothing about what is built, and that every line of a file may get. */
const TASTE =
  /^tally\/(?:newline-|prefer-|consistent-indentation|eol-last|no-trailing|sort-|epilogue|no-multi-spaces|require-|curl-|unix-)|^hadolint\/DL3057$/;

/** @typedef {(text: string) => readonly string[]} Linter what it says, a line each */

/** @param {string} program @param {readonly string[]} args */
const answers = (program, args) => spawnSync(program, [...args], { stdio: 'ignore' }).error === undefined;

/** @type {Linter} */
function tally(text) {
  const folder = mkdtempSync(join(tmpdir(), 'alloclint-'));
  try {
    writeFileSync(join(folder, 'Dockerfile'), text);
    const args = ['lint', '--no-config', '--slow-checks', 'off', '--format', 'json', 'Dockerfile'];
    const { stdout } = spawnSync('tally', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
    /** @type {{ files: { violations: { rule: string, message: string }[] }[] }} */
    const { files } = JSON.parse(stdout);
    return files
      .flatMap(({ violations }) => violations)
      .filter(({ rule }) => !TASTE.test(rule))
      .map(({ rule, message }) => `${rule}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {Linter} */
function shellcheck(text) {
  const runs = text.replaceAll(/\\\r?\n(?:[ \t]*#.*\r?\n)*/g, ' ').matchAll(/^[ \t]*RUN[ \t]+(.*)$/gim);
  return [...runs].flatMap(([, body = '']) => {
    const input = body.replaceAll(/^(?:--\S+\s+)+/g, '');
    if (input.startsWith('[') || input.startsWith('<<')) return [];
    const { stdout } = spawnSync('shellcheck', ['-s', 'sh', '-f', 'gcc', '-'], { input, encoding: 'utf8' });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(/^-:\d+:\d+: /, ''));
  });
}

/** @type {[string, readonly string[], Linter][]} */
const linters = [
  ['tally', ['--version'], tally],
  ['shellcheck', ['--version'], shellcheck],
];
const present = linters.filter(([program, args]) => answers(program, args));
for (const [program] of linters)
  if (!present.some(([name]) => name === program)) console.log(`${program} is not on PATH: left out`);

/** @param {string} folder @returns {string[]} */
const dockerfilesOf = (folder) =>
  /** @type {string[]} */ (readdirSync(folder, { recursive: true }))
    .filter((path) => /(?:^|[\\/])Dockerfile$/.test(path))
    .map((path) => join(folder, path));

/** How often each line is said. @param {readonly string[]} lines */
function countsOf(lines) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

const [folder = fixtures] = process.argv.slice(2);
let compared = 0;
let worse = 0;
for (const path of dockerfilesOf(folder)) {
  const text = readFileSync(path, 'utf8');
  const fixed = [false, true].map((unsafe) => fix(text, { file: 'Dockerfile', unsafe }).text);
  for (const after of new Set(fixed.filter((each) => each !== text))) {
    compared++;
    for (const [, , linter] of present) {
      const before = countsOf(linter(text));
      for (const [line, count] of countsOf(linter(after))) {
        if (count <= (before.get(line) ?? 0)) continue;
        worse++;
        console.log(`${relative(folder, path)}: ${line}`);
      }
    }
  }
}
console.log(`\n${compared} fixed files compared, ${worse} new complaints`);
