import { describe, expect, test } from 'vitest';
import { normaliseReference, parseReference } from '../src/image/reference.ts';

describe('a reference is host, path, tag and digest', () => {
  test.each([
    ['python', undefined, 'python', undefined, undefined],
    ['python:3.12', undefined, 'python', '3.12', undefined],
    ['library/python:3', undefined, 'library/python', '3', undefined],
    ['docker.io/library/python:3.12', 'docker.io', 'library/python', '3.12', undefined],
    ['localhost/python', 'localhost', 'python', undefined, undefined],
    ['localhost:5000/python', 'localhost:5000', 'python', undefined, undefined],
    ['reg:5000/a/b:1@sha256:00ff', 'reg:5000', 'a/b', '1', 'sha256:00ff'],
    ['python@sha256:00ff', undefined, 'python', undefined, 'sha256:00ff'],
    ['ghcr.io/astral-sh/uv:0.5.1', 'ghcr.io', 'astral-sh/uv', '0.5.1', undefined],
    // Without a dot or a port the first component is a namespace.
    ['reg/python:3', undefined, 'reg/python', '3', undefined],
    ['${REGISTRY}/python:3.12', undefined, '${REGISTRY}/python', '3.12', undefined],
    ['${REGISTRY:-ghcr.io/x}/python:3.12', undefined, '${REGISTRY:-ghcr.io/x}/python', '3.12', undefined],
    ['python:${VERSION:-3.12}-slim', undefined, 'python', '${VERSION:-3.12}-slim', undefined],
  ])('%s', (text, host, path, tag, digest) => {
    expect(parseReference(text)).toEqual({ text, host, path, tag, digest });
  });

  test.each(['', 'python:', 'python@', '/python', 'python/', 'a b', 'docker.io/'])('%j is none', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});

describe('a reference stands for a public image', () => {
  const certain = (text: string, name: string, architecture?: string) => ({
    text,
    name,
    architecture,
    certain: true,
  });
  const likely = (text: string, name: string) => ({ text, name, architecture: undefined, certain: false });

  test.each([
    certain('python', 'python'),
    certain('library/python', 'python'),
    certain('docker.io/library/python', 'python'),
    certain('docker.io/python', 'python'),
    certain('index.docker.io/library/python', 'python'),
    certain('registry-1.docker.io/apache/airflow', 'apache/airflow'),
    certain('public.ecr.aws/docker/library/python', 'python'),
    certain('mirror.gcr.io/library/python', 'python'),
    certain('mcr.microsoft.com/mirror/docker/library/python', 'python'),
    certain('123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub/library/python', 'python'),
    certain('europe-docker.pkg.dev/acme/hub/library/python', 'python'),
    certain('registry.docker-cn.com/library/python', 'python'),
    certain('harbor.corp/dockerhub/library/python', 'python'),
    certain('arm64v8/python', 'python', 'arm64v8'),
    certain('docker.io/amd64/debian', 'debian', 'amd64'),
    certain('lscr.io/linuxserver/baseimage-alpine', 'ghcr.io/linuxserver/baseimage-alpine'),
    certain('linuxserver/baseimage-alpine', 'ghcr.io/linuxserver/baseimage-alpine'),
    certain('ghcr.io/astral-sh/uv', 'ghcr.io/astral-sh/uv'),
    // Harbor's first project is called library.
    likely('harbor.corp/library/python', 'python'),
    likely('mirror.gcr.io/python', 'python'),
    likely('artifactory.corp/docker-hub/python', 'python'),
    likely('gitlab.com:443/acme/dependency_proxy/containers/python', 'python'),
    likely('nexus.corp:8443/dockerhub-proxy/tiangolo/uwsgi-nginx', 'tiangolo/uwsgi-nginx'),
    likely('${CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX}/python', 'python'),
    likely('${DEPENDENCY_PROXY}python', 'python'),
    likely('$REGISTRY/python', 'python'),
    likely('${REGISTRY_MIRROR}/ghcr.io/astral-sh/uv', 'ghcr.io/astral-sh/uv'),
    likely('${NAMESPACE}/python', '${namespace}/python'),
    // Not the official image.
    certain('mapsic/python', 'mapsic/python'),
    certain('localhost:5000/python', 'localhost:5000/python'),
    certain('registry.corp/python', 'registry.corp/python'),
    certain('registry.corp/haproxy/python', 'registry.corp/haproxy/python'),
  ])('$text is $name', ({ text, name, architecture, certain: sure }) => {
    const reference = parseReference(`${text}:1`);
    expect(reference && normaliseReference(reference)).toEqual({
      name,
      tag: '1',
      digest: undefined,
      architecture,
      certain: sure,
    });
  });
});
