/**
 * Writes dist/: the CLI, the Action and the library with all they import, and the library's types.
 *
 * dist/ is committed, so that a hook or an Action starts from a clone as it is. It must therefore be the same bytes
 * on every machine: no hashes of contents in names (they would rename files on every change), no absolute paths.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { notices } from './notices.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Output name -> entry point. */
export const entries = {
  cli: 'src/cli/main.ts',
  action: 'src/action/main.ts',
  index: 'src/index.ts',
};

/**
 * A name for a chunk: what an `import()` asks for, else the package or file that most of it comes from.
 *
 * @param {{ readonly entryPoint?: string, readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }} output
 */
function chunkName({ entryPoint, inputs }) {
  const [largest] = Object.entries(inputs).toSorted(
    ([a, x], [b, y]) => y.bytesInOutput - x.bytesInOutput || (a < b ? -1 : 1),
  );
  const path = entryPoint ?? largest?.[0];
  if (path === undefined) return 'runtime';
  const inPackage = path.replace(/^.*node_modules\//, '');
  if (inPackage !== path) return inPackage.replace(/^@[^/]+\//, '').replace(/\/.*/, '');
  return posix.basename(path).replace(/\.\w+$/, '');
}

/**
 * CommonJS packages load node's own modules by `require`, which an ES module has not. Imports, hoisted to the top of
 * the one chunk that needs them, leave the other chunks free of node.
 *
 * @param {string} text
 */
function importBuiltins(text) {
  /** @type {Set<string>} */
  const names = new Set();
  const body = text.replaceAll(/\b__require\("(?:node:)?([\w/]+)"\)/g, (call, name) => {
    if (!isBuiltin(name)) return call;
    names.add(name);
    return `__node_${name.replace('/', '_')}`;
  });
  const imports = [...names]
    .toSorted()
    .map((name) => `import __node_${name.replace('/', '_')} from 'node:${name}';\n`);
  return imports.join('') + body;
}

/** @type {Readonly<Record<string, string>>} */
const ASCII = { '\u2014': '-', '\u2013': '-', '\u2026': '...', '\u2019': "'", '\u2192': '->', '\u00d7': 'x' };

/**
 * One character beyond ASCII makes the engine read a whole file as two-byte text, which costs 5 ms at every start.
 * esbuild escapes them in code; what is left stands in comments.
 *
 * @param {string} text
 */
function asciiComments(text) {
  return text.replaceAll(/[^\0-\x7f]/g, (character) => ASCII[character] ?? '?');
}

/**
 * The bundle as file name -> text.
 *
 * @param {Readonly<Record<string, string>>} entryPoints output name -> path
 * @param {string} [from] where the entry points and node_modules are
 */
export async function bundleCode(entryPoints, from = root) {
  const result = await build({
    absWorkingDir: from,
    entryPoints: Object.entries(entryPoints).map(([name, path]) => ({ in: path, out: name })),
    outdir: 'dist',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
    legalComments: 'inline',
    alias: {
      'string-width': join(root, 'scripts/string-width.mjs'),
      'vscode-languageserver-types': join(root, 'scripts/languageserver-types.mjs'),
      // For platform node the package resolves to CommonJS that wants node:process; the library runs in browsers.
      yaml: join(root, 'node_modules/yaml/browser/index.js'),
    },
    // Packages that ship both: the ES module splits and shakes better.
    mainFields: ['module', 'main'],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });

  /** @type {Map<string, string>} */
  const renamed = new Map();
  const outputs = Object.entries(result.metafile.outputs).map(([path, output]) => ({ path, ...output }));
  for (const output of outputs.toSorted((a, b) => (chunkOrder(a) < chunkOrder(b) ? -1 : 1))) {
    const file = posix.basename(output.path);
    if (!file.startsWith('chunk-')) continue;
    const taken = new Set(renamed.values());
    const name = chunkName(output);
    let unique = `chunk-${name}.js`;
    for (let n = 2; taken.has(unique); n++) unique = `chunk-${name}-${n}.js`;
    renamed.set(file, unique);
  }

  /** @type {Map<string, string>} */
  const files = new Map();
  for (const { path, text } of result.outputFiles) {
    const file = posix.basename(path.replaceAll('\\', '/'));
    const body = asciiComments(text).replaceAll(/\bchunk-[A-Z0-9]{8}\.js\b/g, (name) => renamed.get(name) ?? name);
    files.set(renamed.get(file) ?? file, importBuiltins(body));
  }
  files.set(
    'THIRD-PARTY-NOTICES.txt',
    notices(
      from,
      outputs.flatMap(({ inputs }) => Object.keys(inputs)),
    ),
  );
  return files;
}

/**
 * Chunks of one name are numbered by what they hold, not by their hash.
 *
 * @param {{ readonly inputs: Readonly<Record<string, unknown>> }} output
 */
function chunkOrder({ inputs }) {
  return Object.keys(inputs).toSorted().join('\n');
}

/**
 * The declarations that the library's entry reaches, as file name -> text.
 *
 * @param {string} entry
 */
export function bundleTypes(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'alloclint-types-'));
  /** @type {Map<string, string>} */
  const files = new Map();
  try {
    const options = [
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      '--noCheck',
      '--outDir',
      folder,
    ];
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root, ...options]);
    const queue = [entry.replace(/\.ts$/, '.d.ts')];
    for (const path of queue) {
      const text = readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n');
      const body = asciiComments(text).replaceAll(
        /(\bfrom |\bimport\()(['"])(\.[^'"]+)\.ts\2/g,
        (_, before, quote, target) => {
          const declaration = `${posix.join(posix.dirname(path), target)}.d.ts`;
          if (!queue.includes(declaration)) queue.push(declaration);
          return `${before}${quote}${target}.js${quote}`;
        },
      );
      files.set(`types/${path}`, body);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return files;
}

/** All of dist/, as file name -> text. */
export async function bundle() {
  const present = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)));
  const code = await bundleCode(Object.fromEntries(present));
  const types = existsSync(join(root, entries.index)) ? bundleTypes(entries.index) : [];
  return new Map([...code, ...types]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await bundle();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  for (const [name, text] of files) {
    const path = join(root, 'dist', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`dist/: ${files.size} files`);
}
