import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPath } from '../src/deploy/path-glob.ts';

const ROWS: readonly (readonly [glob: string, path: string, matches: boolean])[] = [
  ['api/Dockerfile', 'api/Dockerfile', true],
  ['./api/Dockerfile', 'api/Dockerfile', true],
  ['*/Dockerfile', 'api/Dockerfile', true],
  ['*/Dockerfile', 'a/b/Dockerfile', false],
  ['**/Dockerfile', 'Dockerfile', true],
  ['**/Dockerfile', 'a/b/Dockerfile', true],
  ['**/Dockerfile', 'aDockerfile', false],
  ['jobs/**', 'jobs/a/b', true],
  ['jobs/', 'jobs/a/b', true],
  ['jobs/**', 'job/a', false],
  ['jobs/**/Dockerfile', 'jobs/Dockerfile', true],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['a.c', 'abc', false],
  ['/etc/supervisor/conf.d/*.conf', '/etc/supervisor/conf.d/web.conf', true],
  ['*.conf', '.conf', true],
  ['', '', true],
];

describe('globs of paths', () => {
  test.for(ROWS)('%s over %s: %s', ([glob, path, matches]) => {
    expect(matchesPath(glob, path)).toBe(matches);
  });

  test('a star is any text without a slash', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?', '.'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (glob, path) => {
        fc.pre(!/\*\*|^\.\/|\/$/.test(glob));
        const source = glob.replaceAll(
          /[*?.]/g,
          (token) => ({ '*': '[^/]*', '?': '[^/]', '.': '\\.' })[token] ?? '',
        );
        expect(matchesPath(glob, path)).toBe(new RegExp(`^${source}$`).test(path));
      }),
    );
  });

  test('many stars over a long path take no time', () => {
    expect(matchesPath(`${'a*'.repeat(2000)}b`, 'a'.repeat(4000))).toBe(false);
  });
});
