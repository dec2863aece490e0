import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = posix.join(import.meta.dirname.replaceAll('\\', '/'), '..');
const read = (path: string): string => readFileSync(posix.join(root, path), 'utf8');

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
  readonly main: string;
  readonly types: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('package.json', () => {
  it('has no script that npm runs when it installs from git', () => {
    // npm would first install the devDependencies to prepare the package, and for a global install, which is how
    // pre-commit installs a hook, it does not: https://github.com/npm/cli/issues/8440. The list is pacote's.
    const triggers = ['postinstall', 'build', 'preinstall', 'install', 'prepack', 'prepare'];
    expect(Object.keys(manifest.scripts).filter((name) => triggers.includes(name))).toEqual([]);
  });

  it('pins exact versions', () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has no dependencies at run time: the bundle carries them', () => {
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = manifest;
    expect({ ...dependencies, ...optionalDependencies, ...peerDependencies }).toEqual({});
  });

  it('names the oldest node that is tested', () => {
    expect(manifest.engines).toEqual({ node: '>=20.19' });
  });

  it('publishes the bundle and the pages of the rules', () => {
    expect(manifest.files).toEqual(expect.arrayContaining(['bin', 'dist', 'rules/*.md']));
  });

  it('has the version of the lock file', () => {
    const lock = JSON.parse(read('package-lock.json')) as Manifest;
    expect(lock.version).toBe(manifest.version);
  });
});

describe('the commands', () => {
  it.each(Object.values(manifest.bin))('%s is executable and starts with a shebang', (path) => {
    expect(read(path)).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(posix.join(root, path)).mode & 0o111, 'executable bits').toBe(0o111);
  });
});

describe.skipIf(!existsSync(posix.join(root, 'dist')))('dist/', () => {
  const scripts = existsSync(posix.join(root, 'dist'))
    ? readdirSync(posix.join(root, 'dist')).filter((name) => /\.m?js$/.test(name))
    : [];

  /** What a file of the bundle imports, by name: `./chunk.js`, `node:fs`. */
  function importsOf(name: string): readonly string[] {
    const text = read(`dist/${name}`);
    const statements = text.matchAll(/^(?:import|export)\b[^;'"]*?(?:\bfrom\s*)?["']([^"']+)["'];$/gm);
    const dynamic = text.matchAll(/\bimport\(\s*["']([^"']+)["']/g);
    return [...statements, ...dynamic].map((match) => match[1] ?? '');
  }

  /** All that a file loads at once or later. */
  function reachedFrom(name: string, seen = new Set<string>()): Set<string> {
    for (const target of importsOf(name)) {
      if (seen.has(target)) continue;
      seen.add(target);
      if (target.startsWith('./')) reachedFrom(target.slice(2), seen);
    }
    return seen;
  }

  it.each(scripts)('%s finds all it imports', (name) => {
    const missing = importsOf(name).filter(
      (target) => !isBuiltin(target) && !scripts.includes(target.replace(/^\.\//, '')),
    );
    expect(missing).toEqual([]);
    // What is left of a CommonJS package that asks for more.
    expect(read(`dist/${name}`)).not.toMatch(/\b__require\("/);
  });

  it.runIf(scripts.includes('index.js'))('index.js loads nothing of node: it runs in browsers', () => {
    expect([...reachedFrom('index.js')].filter((target) => isBuiltin(target))).toEqual([]);
  });

  it.runIf(scripts.includes('index.js'))('has what the exports name', () => {
    const targets = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    // What a `*` stands for lies in the folder in front of it.
    const places = targets.map((target) => posix.join(root, target.replace(/\/\*$/, '')));
    expect(places.filter((place) => !existsSync(place))).toEqual([]);
  });

  it('says the same to tools that know no exports', () => {
    expect(manifest.exports['.']).toEqual({ types: manifest.types, default: manifest.main });
  });

  it.runIf(existsSync(posix.join(root, 'action.yml')))('has what action.yml names', () => {
    const main = /^\s*main:\s*['"]?([^'"\s]+)/m.exec(read('action.yml'))?.[1];
    expect(main).toBeDefined();
    expect(existsSync(posix.join(root, `${main}`)), main).toBe(true);
  });
});

describe('what is to be pasted', () => {
  const pages = ['README.md', ...readdirSync(posix.join(root, 'docs')).map((name) => `docs/${name}`)];

  it.each(pages)('%s names the version of this package', (page) => {
    const named = [...read(page).matchAll(/\brev: v(\S+)|\balloclint@v?(\d\S*?)[\]\s`]/g)].map(
      ([, tag, version]) => tag ?? version,
    );
    expect(named.filter((version) => version !== manifest.version)).toEqual([]);
  });
});
