import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const facts = ['knowledge', 'syntax', 'image', 'deploy', 'allocator', 'edits'];

/**
 * Who may import whom: layers, single files and packages. A layer may always import itself, except for the rules,
 * which do not know each other. `node:` stands for every module of node.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  knowledge: ['model'],
  syntax: ['model', 'dockerfile-ast', 'unbash'],
  image: ['model', 'syntax', 'knowledge'],
  deploy: [
    'model',
    'image',
    'knowledge',
    'src/syntax/shell.ts',
    'src/syntax/shell-scope.ts',
    'src/syntax/shell-variables.ts',
    'yaml',
    'smol-toml',
  ],
  allocator: ['model', 'image', 'knowledge'],
  edits: ['model', 'knowledge', 'image'],
  rule: ['model', 'knowledge', 'allocator', 'edits'],
  'rule list': ['model', 'rule'],
  // lint, fix, directives, config: the files of src/ itself. None knows a rule by name.
  engine: ['model', ...facts, 'smol-toml', 'yaml', 'zod/mini'],
  index: ['model', ...facts, 'engine', 'rule list'],
  // Fingerprints are SHA-256. No reporter is part of the library, which runs in browsers.
  report: ['model', '@babel/code-frame', 'node:crypto'],
  // The file system: finding and reading Dockerfiles and configs, writing. The schema of the config itself is pure.
  host: [
    'model',
    'report',
    'index',
    'src/config.ts',
    'src/default-config.ts',
    'node:',
    'diff',
    'globby',
    'ignore',
    'yaml',
    'smol-toml',
  ],
  cli: [
    'model',
    'index',
    'report',
    'host',
    'src/quantity.ts',
    'src/did-you-mean.ts',
    // What `init` writes about the keys is what editors are told.
    'src/config-keys.ts',
    'node:',
    'yargs',
  ],
  action: ['model', 'index', 'report', 'host', 'node:'],
};

/** Left of these everything is a pure, synchronous function of strings. */
const hosts = ['host', 'cli', 'action'];

const root = posix.join(import.meta.dirname.replaceAll('\\', '/'), '..');
const files = ['src', 'rules']
  .flatMap((folder) =>
    readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      posix.join(folder, path.replaceAll('\\', '/')),
    ),
  )
  .filter((path) => path.endsWith('.ts'));

function layerOf(file: string): string {
  if (file === 'rules/index.ts') return 'rule list';
  if (file.startsWith('rules/')) return 'rule';
  if (file === 'src/model.ts') return 'model';
  if (file === 'src/index.ts') return 'index';
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? 'engine';
}

const read = (file: string): string => readFileSync(posix.join(root, file), 'utf8');

/** What a file imports: files of the project by their path, anything else by its name. */
function importsOf(file: string): readonly string[] {
  const text = read(file);
  const statements = text.matchAll(/^\s*(?:import|export)\b[^;'"]*?\bfrom\s+['"]([^'"]+)['"]/gm);
  const bare = text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...bare, ...dynamic]
    .map((match) => match[1] ?? '')
    .map((target) => (target.startsWith('.') ? posix.join(posix.dirname(file), target) : target));
}

function isAllowed(file: string, target: string): boolean {
  const layer = layerOf(file);
  const allowed = mayImport[layer] ?? [];
  if (target.startsWith('node:')) return allowed.includes('node:') || allowed.includes(target);
  if (!/^(src|rules)\//.test(target)) return allowed.includes(target);
  if (layerOf(target) === layer) return layer !== 'rule';
  return allowed.includes(layerOf(target)) || allowed.includes(target);
}

/** The code that runs: no types, no comments. */
const codeOf = (file: string): string => transformSync(read(file), { loader: 'ts', target: 'esnext' }).code;

describe('layers', () => {
  const layers = new Set(files.map(layerOf));

  it('are the ones of the table', () => {
    expect(Object.keys(mayImport)).toEqual(expect.arrayContaining([...layers]));
  });

  it.each([...layers])('%s imports only what it may', (layer) => {
    const forbidden = files
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ file, target }) => !isAllowed(file, target))
      .map(({ file, target }) => `${file} may not import ${target}`);
    expect(forbidden).toEqual([]);
  });

  it('have no cycles', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of files) {
      const from = layerOf(file);
      const targets = importsOf(file).filter((target) => /^(src|rules)\//.test(target));
      const others = targets.map(layerOf).filter((to) => to !== from);
      edges.set(from, new Set([...(edges.get(from) ?? []), ...others]));
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
      if (seen.has(from)) return false;
      seen.add(from);
      return [...(edges.get(from) ?? [])].some((next) => next === to || reaches(next, to, seen));
    };
    expect([...layers].filter((layer) => reaches(layer, layer))).toEqual([]);
  });
});

describe('the model', () => {
  it('has no code', () => {
    expect(codeOf('src/model.ts')).toBe('');
  });
});

describe('below the hosts', () => {
  const pure = files.filter((file) => !hosts.includes(layerOf(file)));

  it.each([
    ['the console', /(?<![.\w])console\.\w/],
    [
      'the process',
      /(?<![.\w])(?:globalThis\.)?process\.(?:argv|cwd|env|exit|exitCode|platform|stderr|stdin|stdout)\b/,
    ],
    ['the clock', /\bnew Date\b|\bDate\.now\(|\bperformance\.now\(/],
    ['chance', /\bMath\.random\(/],
  ])('nothing touches %s', (_, use) => {
    expect(pure.filter((file) => use.test(codeOf(file)))).toEqual([]);
  });

  it('nothing waits', () => {
    // A reporter may load the code frames when it needs them.
    const synchronous = pure.filter((file) => layerOf(file) !== 'report');
    expect(synchronous.filter((file) => /\basync (?:function\b|\()|\bimport\(/.test(codeOf(file)))).toEqual(
      [],
    );
  });
});
