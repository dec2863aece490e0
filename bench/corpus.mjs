/**
 * What alloclint says about many repositories, and whether it holds up.
 *
 *     node bench/corpus.mjs folder
 *
 * Every folder in `folder` is one repository. Prints files and seconds, findings by rule, severity and fix, and every file
 * on which something broke: a crash, a fix that is refused, not for good, or leaves a safe fix behind.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, normalize } from 'node:path';
import { parse } from 'yaml';
import { fix, inspect, lint } from '../dist/index.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/corpus.mjs folder');
  process.exit(2);
}

const isDockerfile = (path) =>
  /^(?:dockerfile|containerfile)(?:$|[._-])|\.(?:dockerfile|containerfile)$/i.test(basename(path)) &&
  !/\.(?:dockerignore|md|orig|bak|j2|tmpl|m4|template)$/.test(path);

function contextOf(root, paths) {
  const read = (path) => {
    try {
      const file = join(root, normalize(`/${path}`));
      return statSync(file).size <= 2 ** 20 ? readFileSync(file, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  };
  const parseYaml = (text) => parse(text, { logLevel: 'silent', uniqueKeys: false, merge: true });
  return { read, list: () => paths, parseYaml };
}

/** What is wrong with the tool's answers about one file; its findings go into `counts`. */
function* faults(text, options, counts) {
  const findings = lint(text, options);
  for (const { rule, severity, fix: offered, refusal } of findings) {
    const key = `${rule} ${severity} ${offered?.safety ?? (refusal === undefined ? '-' : 'refused')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  inspect(text, options);
  for (const unsafe of [false, true]) {
    const fixed = fix(text, { ...options, unsafe });
    if (fixed.refused !== undefined) yield `refused: ${fixed.refused}`;
    if (fix(fixed.text, { ...options, unsafe }).text !== fixed.text) yield 'not fixed for good';
    if (fixed.left.some((finding) => finding.fix?.safety === 'safe')) yield 'a safe fix is left';
  }
}

const counts = new Map();
const broken = [];
let files = 0;
const start = performance.now();
for (const repository of readdirSync(folder)) {
  const root = join(folder, repository);
  if (!statSync(root).isDirectory()) continue;
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path), { throwIfNoEntry: false })?.isFile(),
  );
  const context = contextOf(root, paths);
  for (const file of paths.filter(isDockerfile)) {
    files += 1;
    try {
      const text = readFileSync(join(root, file), 'utf8');
      for (const fault of faults(text, { file, context }, counts))
        broken.push(`${repository}/${file}: ${fault}`);
    } catch (error) {
      broken.push(`${repository}/${file}: crash: ${error.stack}`);
    }
  }
}
const seconds = (performance.now() - start) / 1000;
console.log(
  `${files} files, ${seconds.toFixed(1)} s (lint, inspect and four fixes each), ${broken.length} broken\n`,
);
for (const [key, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(6)}  ${key}`);
for (const line of broken) console.log(line);
