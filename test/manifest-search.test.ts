import { expect, test } from 'vitest';
import { manifestSearch } from '../src/deploy/manifest-search.ts';
import type { Context } from '../src/model.ts';

const SETS = 'env:\n  - name: LD_PRELOAD\n    value: libjemalloc.so.2\n';

function mentions(dockerfile: string, files: Readonly<Record<string, string>>): string | undefined {
  const context: Context = { read: (path) => files[path], list: () => Object.keys(files) };
  return manifestSearch(dockerfile, context)(/\bLD_PRELOAD\b/);
}

const services = { 'services/api/Dockerfile': '', 'services/web/Dockerfile': '' };

test.each([
  ['in the folder of the Dockerfile', { ...services, 'services/api/k8s/deployment.yaml': SETS }, true],
  ['that names the folder', { ...services, 'deploy/one.yaml': `image: corp/api\n${SETS}` }, true],
  ['of the only Dockerfile', { 'services/api/Dockerfile': '', 'deploy/one.yaml': SETS }, true],
  ['of another service', { ...services, 'services/web/k8s/deployment.yaml': SETS }, false],
  ['that names another service', { ...services, 'deploy/two.yaml': `image: corp/web\n${SETS}` }, false],
  [
    'that has the name in another word',
    { ...services, 'deploy/two.yaml': `apiVersion: v1\nimage: corp/web\n${SETS}` },
    false,
  ],
  ['that is a workflow', { ...services, 'services/api/.github/ci.yaml': SETS }, false],
  ['that is our config', { ...services, 'services/api/alloclint.toml': SETS }, false],
  ['that speaks of other things', { ...services, 'services/api/compose.yaml': 'LD_PRELOADED: 1' }, false],
])('a manifest %s', (_, files, expected) => {
  expect(mentions('services/api/Dockerfile', files) !== undefined).toBe(expected);
});

test('nothing without a context', () => {
  expect(manifestSearch('Dockerfile', undefined)(/LD_PRELOAD/)).toBeUndefined();
});
