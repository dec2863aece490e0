import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle, entries } from '../scripts/bundle.mjs';

const root = posix.join(import.meta.dirname.replaceAll('\\', '/'), '..');
const dist = posix.join(root, 'dist');
const present = Object.values(entries).some((path) => existsSync(posix.join(root, path)));

describe.skipIf(!present)('dist/', () => {
  let fresh: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    fresh = await bundle();
  }, 60_000);

  it('is the bundle of this source (if not: npm run bundle)', () => {
    const committed = existsSync(dist)
      ? readdirSync(dist, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            posix.relative(dist, posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name)),
          )
      : [];
    const stale = new Set([...fresh.keys(), ...committed]);
    for (const [name, text] of fresh) {
      const path = posix.join(dist, name);
      if (existsSync(path) && readFileSync(path, 'utf8') === text) stale.delete(name);
    }
    expect([...stale].toSorted(), 'stale files: run `npm run bundle`').toEqual([]);
  });

  it('names no folder of the machine that made it', () => {
    const telling = [...fresh].filter(([, text]) => text.includes(root) || text.includes('../node_modules'));
    expect(telling.map(([name]) => name)).toEqual([]);
  });

  it('carries the licence of every package in it', () => {
    const inside = [...fresh.values()].flatMap((text) =>
      [...text.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map((match) => match[1] ?? ''),
    );
    const notices = fresh.get('THIRD-PARTY-NOTICES.txt') ?? '';
    const missing = new Set(inside.filter((name) => !notices.includes(`\n${name} `)));
    expect([...missing]).toEqual([]);
  });
});

describe.skipIf(!present)('the program', () => {
  it('may fix one tree several times at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alloclint-'));
    try {
      const before = 'FROM python:3.13-slim\nCOPY . /app\nCMD ["uvicorn", "app:app"]\n';
      const names = Array.from({ length: 30 }, (_, index) => `Dockerfile.${index}`);
      for (const name of names) writeFileSync(join(folder, name), before);
      const run = (...args: string[]): Promise<{ stdout: string }> =>
        promisify(execFile)('node', [posix.join(root, 'bin/alloclint.js'), ...args], { cwd: folder });
      const shown = await Promise.all([1, 2, 3, 4].map(() => run('--fix', '.')));
      for (const { stdout } of shown) expect(stdout).toMatch(/No problems in 30 files\.\n$/);
      expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
      const texts = new Set(names.map((name) => readFileSync(join(folder, name), 'utf8')));
      expect(texts.size).toBe(1);
      expect([...texts][0]).toMatch(
        /^FROM python:3\.13-slim\nRUN apt-get update [^]*\nCMD \["uvicorn", "app:app"\]\n$/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 30_000);
});
