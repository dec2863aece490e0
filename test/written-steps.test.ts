import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LIBRARY_PACKAGES } from '../src/knowledge/distributions.ts';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';

/**
 * Steps that fixes write for systems whose images are not built in this project, run by a real shell: the package managers are
 * stand-ins that write down what they are asked for.
 */
const fixtures = new URL('../fixtures/', import.meta.url).pathname;
const MANAGERS = ['apk', 'dnf', 'microdnf', 'yum', 'conda', 'micromamba'];
const folder = mkdtempSync(join(tmpdir(), 'alloclint-'));
const log = join(folder, 'log');
for (const name of MANAGERS) {
  writeFileSync(
    join(folder, name),
    `#!/bin/sh\nfor word in ${name} "$@"; do printf '[%s]' "$word"; done >> ${log}\necho >> ${log}\n`,
  );
  chmodSync(join(folder, name), 0o755);
}
afterAll(() => rmSync(folder, { recursive: true }));

const runsOf = (path: string): readonly string[] => {
  const text = readFileSync(path, 'utf8');
  return parseDockerfile('Dockerfile', text)
    .instructions.filter(({ keyword, heredocs }) => keyword === 'RUN' && heredocs.length === 0)
    .map(({ args }) => args.text);
};

/** Nothing but calls of those managers, so that nothing else of this machine is run or written. */
const isHarmless = (step: string): boolean =>
  !/[<>$`|]/.test(step) &&
  step
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/&&|;|\n/)
    .every((part) => part.trim() === '' || MANAGERS.includes(part.trim().split(/\s+/)[0] ?? ''));

interface Step {
  readonly name: string;
  readonly step: string;
}

const steps: readonly Step[] = readdirSync(fixtures).flatMap((group) =>
  readdirSync(join(fixtures, group)).flatMap((name) =>
    ['Dockerfile.fixed', 'Dockerfile.unsafe'].flatMap((file): readonly Step[] => {
      const path = join(fixtures, group, name);
      if (!existsSync(join(path, file))) return [];
      const before = runsOf(join(path, 'Dockerfile'));
      return runsOf(join(path, file))
        .filter((step) => !before.includes(step) && isHarmless(step))
        .map((step) => ({ name: `${group}/${name}/${file}`, step }));
    }),
  ),
);

describe('a step that a fix writes', () => {
  test('there are some for every manager', () => {
    const managers = ['apk', 'dnf', 'conda', 'micromamba'];
    expect(managers.filter((name) => !steps.some(({ step }) => step.startsWith(name)))).toEqual([]);
  });

  test.each(steps)('$name: $step', ({ step }) => {
    rmSync(log, { force: true });
    const { status, stderr } = spawnSync('/bin/sh', ['-ec', step.replaceAll(/\\\r?\n/g, ' ')], {
      env: { PATH: folder },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(log, 'utf8')).toMatch(/^\[\w+\].*\[(?:add|install)\].*\[(?:lib)?jemalloc\]/m);
  });
});

describe('the name that is preloaded', () => {
  // ldso/dynlink.c: the path where no /etc/ld-musl-ARCH.path is; Alpine ships none.
  const searched = ['/lib', '/usr/local/lib', '/usr/lib'];

  test.each(LIBRARY_PACKAGES.filter(({ os, refusal }) => os === 'alpine' && refusal === undefined))(
    'Alpine $releases: $package has it where musl looks',
    ({ directories, libraries }) => {
      expect(libraries.length).toBeGreaterThan(0);
      expect(directories.filter((each) => !searched.includes(each))).toEqual([]);
    },
  );
});
