import { describe, expect, test } from 'vitest';
import { resolved, type Files } from './resolved.ts';

/** `name<parent!`: a stage, what it is built on and whether it starts something. */
function dockerfile(stages: string): string {
  return stages
    .split(' ')
    .map((stage) => {
      const [, name = '', parent = 'python:3.13', starts] = /^([^<!]*)(?:<([^!]+))?(!)?$/.exec(stage) ?? [];
      return `FROM ${parent}${name ? ` AS ${name}` : ''}\n${starts ? 'CMD ["gunicorn", "app:app"]\n' : ''}`;
    })
    .join('');
}

function shipped(text: string, files: Files = {}, targets?: readonly string[]): string {
  return resolved(text, files, { targets })
    .images.filter(({ ships }) => ships)
    .map(({ stage }) => stage.name ?? String(stage.index))
    .join(' ');
}

describe('the stages that ship', () => {
  const rows: readonly (readonly [stages: string, shipped: string])[] = [
    ['!', '0'],
    ['build !', '1'],
    ['base prod<base! dev<prod!', 'prod'],
    ['base dev<base!', 'dev'],
    ['app! test<app!', 'app'],
    ['app! production<app! dev<app!', 'production'],
    ['web! worker! tests<web!', 'web worker'],
    ['builder runtime! export<scratch', 'runtime'],
    ['builder wheels<scratch', ''],
    ['builder', 'builder'],
    ['builder!', 'builder'],
    ['python-run-stage! python-build-stage', 'python-run-stage'],
    ['latest!', 'latest'],
  ];
  test.for(rows)('of "%s": "%s"', ([stages, names]) => {
    expect(shipped(dockerfile(stages))).toBe(names);
  });

  test('the ones that are asked for, and no other', () => {
    expect(shipped(dockerfile('base! prod<base! dev<prod!'), {}, ['Base', '2'])).toBe('base dev');
  });

  test('those that a build argument may choose from', () => {
    expect(shipped(`${dockerfile('stage-prod! stage-dev!')}FROM stage-\${TARGET}\n`)).toBe('stage-prod');
    expect(shipped(`ARG T=prod\n${dockerfile('prod! dev!')}FROM \${T} AS final\n`)).toBe('final');
  });
});

describe('manifests that name a stage', () => {
  const manifests: readonly (readonly [path: string, text: string])[] = [
    ['compose.yaml', 'services:\n  web:\n    build:\n      context: .\n      target: web\n'],
    ['docker-compose.prod.yml', 'services: {web: {build: {context: ., target: "${STAGE:-web}"}}}\n'],
    ['deploy/compose.yml', 'services:\n  web:\n    build:\n      context: ..\n      target: WEB\n'],
    ['docker-bake.hcl', 'target "app" {\n  context = "."\n  target = "web"\n}\n'],
    ['docker-bake.json', '{"target": {"app": {"target": "web"}}}'],
    [
      'skaffold.yaml',
      'build:\n  artifacts:\n    - image: a\n      context: .\n      docker: {target: web}\n',
    ],
    [
      '.github/workflows/image.yml',
      'jobs:\n  image:\n    steps:\n      - uses: docker/build-push-action@v6\n        with: {target: web}\n',
    ],
    [
      '.github/workflows/image.yml',
      'jobs:\n  image:\n    steps:\n      - run: |\n          docker buildx build --push \\\n            --target web .\n',
    ],
    ['Makefile', 'image:\n\tdocker build --target=web -t app . && docker push app\n'],
    ['build.sh', 'set -e\npodman build -f Dockerfile --target web .\n'],
  ];
  test.for(manifests)('%s: %s', ([path, text]) => {
    expect(shipped(dockerfile('web! other!'), { [path]: text })).toBe('web other');
  });

  const silent: readonly (readonly [path: string, text: string])[] = [
    ['compose.yaml', 'services:\n  web:\n    build:\n      context: ./api\n      target: web\n'],
    ['compose.yaml', 'services:\n  web:\n    build:\n      target: ${STAGE}\n'],
    ['compose.yaml', 'services: [\n  target: web\n'],
    ['compose.yaml', 'services:\n  web:\n    volumes:\n      - target: web\n'],
    ['notes.md', 'docker build --target web .\n'],
    ['build.sh', '# docker build --target web .\n'],
    ['build.sh', 'echo "usage: docker build --target web ."\n'],
    ['build.sh', 'cd api && docker build --target web .\n'],
    ['scripts/build.sh', 'docker build --target web .\n'],
    ['compose.yaml', 'services:\n  web:\n    build: {context: .., target: web}\n'],
    ['compose.yaml', 'services:\n  web:\n    build: {context: "https://example.org/x.git", target: web}\n'],
    ['compose.yaml', 'services:\n  web:\n    build: {context: ./api, dockerfile: Dockerfile, target: web}\n'],
    ['compose.dev.yaml', 'services:\n  web:\n    build: {context: ., target: web}\n'],
    [
      '.github/workflows/image.yml',
      'jobs:\n  image:\n    steps:\n      - run: docker build --target web .\n        working-directory: api\n',
    ],
  ];
  test.for(silent)('not by %s: %s', ([path, text]) => {
    expect(shipped(dockerfile('web! other!'), { [path]: text })).toBe('other');
  });

  test('a stage for development stays aside, and one named builder is what they say', () => {
    const compose = (target: string): Files => ({
      'compose.yaml': `services:\n  web:\n    build:\n      context: .\n      target: ${target}\n`,
    });
    expect(shipped(dockerfile('prod! dev<prod!'), compose('dev'))).toBe('prod');
    expect(shipped(dockerfile('builder! dev-envs<builder!'), compose('builder'))).toBe('builder');
  });

  test('what is published without a command of its own does not ship, what compose runs does', () => {
    const bake = 'target "base" {\n  target = "base"\n}\n';
    const compose = 'services: {job: {build: {context: ., target: base}, command: gunicorn app}}\n';
    expect(shipped(dockerfile('base final<base!'), { 'docker-bake.hcl': bake })).toBe('final');
    expect(shipped(dockerfile('base final<base!'), { 'compose.yaml': compose })).toBe('base final');
  });

  test('the Dockerfile is found from the context or from where the command runs', () => {
    const text = dockerfile('web! other!');
    const file = 'docker/api.Dockerfile';
    const compose =
      'services:\n  web:\n    build: {context: .., dockerfile: docker/api.Dockerfile, target: web}\n';
    const names = resolved(text, { 'deploy/compose.yaml': compose }, { file }).images.filter(
      ({ ships }) => ships,
    );
    expect(names.map(({ stage }) => stage.name)).toEqual(['web', 'other']);
  });
});
