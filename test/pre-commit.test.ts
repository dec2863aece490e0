import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isDockerfileName } from '../src/host/names.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly exclude: string;
}
const hooks = parse(
  readFileSync(new URL('../.pre-commit-hooks.yaml', import.meta.url), 'utf8'),
) as readonly Hook[];

/** Python's `(?i:...)`, which the engine of node 20 does not know, spelt out. */
function fromPython(pattern: string): RegExp {
  const spelt = pattern.replaceAll(/\(\?i:([^()]*(?:\(\?:[^()]*\)[^()]*)*)\)/g, (_, inner: string) => {
    const letters = inner.replaceAll(/(?<![\\?])[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
    return `(?:${letters})`;
  });
  return new RegExp(spelt, 'u');
}

/** As pre-commit chooses: the pattern is looked for anywhere in the path. */
function takes({ files, exclude }: Hook, path: string): boolean {
  return fromPython(files).test(path) && !fromPython(exclude).test(path);
}

describe.each(hooks)('the hook $id', (hook) => {
  it.each([
    'Dockerfile',
    'dockerfile',
    'DOCKERFILE',
    'Containerfile',
    'api/Dockerfile',
    '.devcontainer/Dockerfile',
    'Dockerfile.prod',
    'Dockerfile-dev',
    'Dockerfile_gpu',
    'api.dockerfile',
    'api.Dockerfile',
    'api.Containerfile',
  ])('takes %s', (path) => expect(takes(hook, path)).toBe(true));

  it.each([
    'Dockerfile.dockerignore',
    'Dockerfile.md',
    'Dockerfile.j2',
    'Dockerfile.orig',
    'api.Dockerfile.BAK',
    'Dockerfile.template',
    'mydockerfile',
    'dockerfile.prod',
    'Dockerfile/README',
    'Dockerfile.d/run.sh',
    'node_modules/a/Dockerfile',
    'a/node_modules/b/Dockerfile',
    'Dockerfiles',
    '.dockerfile',
    '.dockerignore',
    // alloclint would take it for an option.
    '--output=/tmp/x.dockerfile',
    '--baseline=b/x.dockerfile',
    '-/Dockerfile',
    '-.dockerfile',
  ])('leaves %s alone', (path) => expect(takes(hook, path)).toBe(false));

  it('takes the names that a search in folders takes, but those that begin with -', () => {
    const part = fc.constantFrom(
      'Dockerfile',
      'dockerfile',
      'DockerFile',
      'Containerfile',
      'containerfile',
      '.',
      '-',
      '_',
      'a',
      'api',
      'prod',
      'md',
      'MD',
      'orig',
      'bak',
      'j2',
      'tmpl',
      'm4',
      'template',
      'dockerignore',
      ' ',
      'é',
    );
    const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, (file) => {
        expect(takes(hook, `services/${file}`)).toBe(isDockerfileName(file));
        expect(takes(hook, file)).toBe(isDockerfileName(file) && !file.startsWith('-'));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the fixing hook', () => {
  it('is the other one with --fix', () => {
    const [lint, fix] = hooks;
    expect(fix).toMatchObject({ entry: `${lint?.entry} --fix`, files: lint?.files, exclude: lint?.exclude });
  });
});
