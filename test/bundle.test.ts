import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
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
