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

/** Output name -> entry point. Without an extension it is a `.js`. */
export const entries = {
  cli: 'src/cli/main.ts',
  index: 'src/index.ts',
  'action.mjs': 'src/action/main.ts',
};

/** @param {string} name */
function fileOf(name) {
  return name.includes('.') ? name : `${name}.js`;
}

/**
 * A name for the file of an `import()`: the package it asks for, or the file.
 *
 * @param {string} path
 */
function chunkName(path) {
  const inPackage = path.replaceAll('\\', '/').replace(/^.*node_modules\//, '');
  const name =
    inPackage === path
      ? posix.basename(path).replace(/\.\w+$/, '')
      : inPackage.replace(/^@[^/]+\//, '').replace(/\/.*/, '');
  return `chunk-${name}`;
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
 * The bundle as file name -> text. Every entry point and every `import()` is one file with all it needs: at start
 * three files are read, not one for each part that two others share. The CLI and the Action take the library from
 * index.js.
 *
 * @param {Readonly<Record<string, string>>} entryPoints output name -> path
 * @param {string} [from] where the entry points and node_modules are
 */
export async function bundleCode(entryPoints, from = root) {
  const queue = new Map(Object.entries(entryPoints).map(([name, path]) => [name, resolve(from, path)]));
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {Set<string>} */
  const inputs = new Set();
  for (const [name, path] of queue) {
    /** @type {import('esbuild').Plugin} */
    const apart = {
      name: 'apart',
      setup(pass) {
        pass.onResolve({ filter: /./ }, async ({ path: target, kind, pluginData, ...rest }) => {
          if (pluginData === 'apart' || kind === 'entry-point') return undefined;
          const found = await pass.resolve(target, { kind, pluginData: 'apart', ...rest });
          const entry = [...queue].find(
            ([other, file]) => file === found.path && !other.startsWith('chunk-'),
          )?.[0];
          if (entry !== undefined) return { path: `./${fileOf(entry)}`, external: true };
          if (kind !== 'dynamic-import' || found.external) return found;
          const chunk = chunkName(found.path);
          queue.set(chunk, found.path);
          return { path: `./${chunk}.js`, external: true };
        });
      },
    };
    const result = await build({
      absWorkingDir: from,
      entryPoints: [path],
      outfile: `dist/${fileOf(name)}`,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'ascii',
      // The licences stand in a file of their own.
      legalComments: 'none',
      alias: {
        'string-width': join(root, 'scripts/string-width.mjs'),
        'dockerfile-ast': join(root, 'scripts/dockerfile-ast.cjs'),
        'js-tokens': join(root, 'scripts/no-highlight.cjs'),
        picocolors: join(root, 'scripts/no-highlight.cjs'),
        'unicorn-magic/node': join(root, 'scripts/unicorn-magic.mjs'),
        '@babel/helper-validator-identifier': join(root, 'scripts/no-highlight.cjs'),
        'vscode-languageserver-types': join(root, 'scripts/languageserver-types.mjs'),
        // For platform node the package resolves to CommonJS that wants node:process; the library runs in browsers.
        yaml: join(root, 'node_modules/yaml/browser/index.js'),
      },
      // Packages that ship both: the ES module shakes better.
      mainFields: ['module', 'main'],
      metafile: true,
      write: false,
      logLevel: 'warning',
      plugins: [apart],
    });
    for (const input of Object.keys(result.metafile.inputs)) inputs.add(input);
    files.set(fileOf(name), importBuiltins(asciiComments(result.outputFiles[0]?.text ?? '')));
  }
  files.set('THIRD-PARTY-NOTICES.txt', notices(from, inputs));
  return files;
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
