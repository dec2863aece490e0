/** scratch, uv, and the images that are made to hold little: hardened images, Chainguard, distroless. */

import type { BaseRow } from './base-row.ts';
import { PYTHON_ENV } from './bases-languages.ts';

const DHI = 'docker-hardened-images/catalog:image';
const CHAINGUARD = 'chainguard-images/images:images';
const DISTROLESS = 'GoogleContainerTools/distroless';
const UV = 'astral-sh/uv:.github/workflows/build-docker.yml@26a9dd4 and its history';

/** What uv's own layer sets; on a hardened image there is more. */
const UV_ENV = { PATH: undefined, UV_TOOL_BIN_DIR: undefined } as const;
const UV_DHI_ENV = { ...UV_ENV, SSL_CERT_FILE: undefined } as const;
/** Until 0.4.5. */
const UV_OLD = { when: ':0\\.4\\.[45]-', entrypoint: ['/usr/local/bin/uv'], cmd: [] } as const;

const DHI_ENV = { PATH: undefined, SSL_CERT_FILE: undefined, DEBIAN_FRONTEND: undefined } as const;

// oxfmt-ignore
export const minimalBases = (): readonly BaseRow[] => [
  {
    id: 'scratch',
    names: ['scratch'],
    os: 'scratch',
    python: 'no', shell: false, user: 'root', entrypoint: [], cmd: [], env: {},
    note: 'what is copied in decides',
    status: 'verified',
    source: 'Dockerfile reference, FROM scratch',
  },
  {
    id: 'uv-scratch',
    names: ['ghcr\\.io/astral-sh/uv', 'astral/uv'],
    only: ':(latest|\\d+(\\.\\d+){0,2})$',
    os: 'scratch',
    python: 'no', shell: false, user: 'root', entrypoint: ['/uv'], env: {},
    note: 'a uv tag that is only a version holds the static binaries /uv and /uvx, to copy from',
    status: 'verified',
    source: 'astral-sh/uv:Dockerfile@26a9dd4',
  },
  {
    id: 'uv-python',
    names: ['ghcr\\.io/astral-sh/uv', 'astral/uv'],
    only: '[:-]python\\d',
    os: 'debian', release: undefined, reads: 'tag', versionIn: 'python(\\d+\\.\\d+)',
    python: 'yes', shell: true, user: 'root', entrypoint: [], cmd: ['/usr/local/bin/uv'],
    env: { ...PYTHON_ENV, ...UV_ENV }, allocator: 'none',
    note: 'uv builds it on the python image of the same variant',
    variants: [
      { when: ':python3\\.1[0-4]-alpine$', newest: { alpine: '3.23' } },
      { when: ':python3\\.9-alpine$', newest: { alpine: '3.22' } },
      { when: ':python3\\.8-alpine$', newest: { alpine: '3.20' } },
      {
        when: '-dhi$', release: '13', packageManager: 'none', shell: false, user: '65532',
        env: { ...PYTHON_ENV, ...UV_DHI_ENV },
      },
      UV_OLD,
    ],
    status: 'verified',
    source: UV,
  },
  {
    id: 'uv-os',
    names: ['ghcr\\.io/astral-sh/uv', 'astral/uv'],
    only: ':.*(alpine|debian|trixie|bookworm)',
    os: 'debian', release: undefined, reads: 'tag', newest: { debian: '13', alpine: '3.23' },
    python: 'no', shell: true, user: 'root', entrypoint: [], cmd: ['/usr/local/bin/uv'], env: UV_ENV,
    allocator: 'none',
    note: 'uv installs Python itself; its debian tags are Debian 13 since 2025-10-07',
    variants: [
      { when: ':\\d', newest: {} },
      { when: '-dhi$', packageManager: 'none', user: '65532', env: UV_DHI_ENV },
      UV_OLD,
    ],
    status: 'verified',
    source: `${UV}; ${DHI}/{debian-base,alpine-base}/@30c3db9`,
  },
  {
    id: 'dhi-python',
    names: ['dhi\\.io/python', '.+/dhi[-/]python'],
    os: 'debian', release: '13', reads: 'tag', versionIn: ':(\\d+\\.\\d+(?:\\.\\d+)?)',
    newest: { debian: '13', alpine: '3.24' }, packageManager: 'none',
    python: 'yes', shell: false, user: 'nonroot', entrypoint: [], cmd: ['python3'],
    env: { ...DHI_ENV, PYTHON_VERSION: undefined }, allocator: 'none',
    note:
      'a hardened image is Debian 13 unless its tag says otherwise, and only -dev has a package manager',
    variants: [
      { when: '-dev$', packageManager: 'os', shell: true, user: 'root' },
      {
        when: '-(debian12|alpine3\\.22)(-|$)',
        env: { ...DHI_ENV, PYTHON_VERSION: undefined, LD_LIBRARY_PATH: '/opt/python/lib' },
      },
    ],
    status: 'verified',
    source: `${DHI}/python/{debian-13,debian-12,alpine-3.24,alpine-3.23,alpine-3.22}/*.yaml@30c3db9`,
  },
  {
    id: 'dhi-uv',
    names: ['dhi\\.io/uv', '.+/dhi[-/]uv'],
    os: 'debian', release: '13', reads: 'tag', packageManager: 'none',
    python: 'no', shell: false, user: 'nonroot', entrypoint: ['/usr/local/bin/uv'],
    env: { ...DHI_ENV, UV_VERSION: undefined },
    note: 'a hardened image is built on Debian 13 unless its tag says otherwise',
    variants: [{ when: '-dev$', packageManager: 'os', shell: true, user: 'root' }],
    status: 'verified',
    source: `${DHI}/uv/{debian-13,debian-12}/{0,0-dev}.yaml@30c3db9`,
  },
  {
    id: 'dhi-debian-base',
    names: ['dhi\\.io/debian-base', '.+/dhi[-/]debian-base'],
    os: 'debian', release: undefined, reads: 'tag', packageManager: 'none',
    python: 'no', shell: true, user: 'nonroot', entrypoint: [], cmd: ['/bin/bash'], env: DHI_ENV,
    note: 'it has a shell in every variant, apt in bookworm and in -dev',
    variants: [
      { when: ':bookworm', packageManager: 'os' },
      { when: '-dev$', packageManager: 'os', user: 'root' },
    ],
    status: 'verified',
    source: `${DHI}/debian-base/{debian-13/{13,13-dev},debian-12/{12,12-dev}}.yaml@30c3db9`,
  },
  {
    id: 'dhi-alpine-base',
    names: ['dhi\\.io/alpine-base', '.+/dhi[-/]alpine-base'],
    os: 'alpine', releaseIn: ':(\\d+\\.\\d+)', packageManager: 'none',
    python: 'no', shell: true, user: 'nonroot', entrypoint: [], cmd: ['/bin/sh'],
    env: { PATH: undefined, SSL_CERT_FILE: undefined },
    note: 'it has a shell in every variant, apk only in -dev',
    variants: [{ when: '-dev$', packageManager: 'os', user: 'root' }],
    status: 'verified',
    source: `${DHI}/alpine-base/{alpine-3.24,alpine-3.23,alpine-3.22}/*.yaml@30c3db9`,
  },
  {
    // Of 1291 definitions without -dev 943 run as nonroot, 63 as 65532, and 23 (most of them -sdk) hold apt or apk.
    id: 'dhi-other',
    names: ['dhi\\.io/[a-z0-9-]+'],
    os: 'debian', release: '13', reads: 'tag', newest: { debian: '13' }, packageManager: 'none',
    python: 'unclear', shell: undefined, user: undefined,
    note: 'a hardened image is built on Debian 13 unless its tag says otherwise',
    variants: [
      { when: '-sdk(-|$)', packageManager: 'unknown' },
      { when: '-dev$', packageManager: 'os', shell: true, user: 'root' },
    ],
    status: 'partly',
    source: `${DHI}/*/*/*.yaml@30c3db9`,
  },
  {
    // glibc, although it has apk. -dev keeps the user: apk needs USER root.
    id: 'chainguard-python',
    names: ['cgr\\.dev/[a-z0-9.-]+/python(-fips)?', 'chainguard/python'],
    os: 'wolfi', versionIn: ':(\\d+\\.\\d+(?:\\.\\d+)?)', packageManager: 'none',
    python: 'yes', shell: false, user: '65532', entrypoint: ['/usr/bin/python'],
    env: { PATH: undefined, SSL_CERT_FILE: undefined },
    note: 'Chainguard builds it on Wolfi, which has no releases, and only -dev has apk',
    variants: [
      { when: '-dev$', packageManager: 'os', shell: true },
      { when: ':latest(-dev)?$', pythonVersion: '3.14' },
    ],
    status: 'verified',
    source: `${CHAINGUARD}/python/locked_config.json@cd7edd2`,
  },
  {
    id: 'chainguard-glibc-dynamic',
    names: ['cgr\\.dev/[a-z0-9.-]+/glibc-dynamic', 'chainguard/glibc-dynamic'],
    os: 'wolfi', packageManager: 'none',
    python: 'no', shell: false, user: '65532', env: { PATH: undefined, SSL_CERT_FILE: undefined },
    note: 'Chainguard builds it on Wolfi, which has no releases',
    variants: [{ when: '-dev$', packageManager: 'os', shell: true }],
    status: 'verified',
    source: `${CHAINGUARD}/glibc-dynamic/locked_config.json@cd7edd2`,
  },
  {
    id: 'elastic-wolfi',
    names: ['docker\\.elastic\\.co/wolfi/.+'],
    os: 'wolfi', packageManager: 'unknown', python: 'unclear', shell: undefined,
    allocator: 'none',
    note: 'the name says Wolfi',
    variants: [
      { when: '/python:', python: 'yes' },
      { when: '-base:|-dev(:|$)', packageManager: 'os', shell: true },
    ],
    status: 'partly',
    source: `${CHAINGUARD}/wolfi-base/locked_config.json@cd7edd2`,
  },
  {
    id: 'wolfi-base',
    names: ['cgr\\.dev/[a-z0-9.-]+/(wolfi|chainguard)-base', 'chainguard/wolfi-base'],
    os: 'wolfi',
    python: 'no', shell: true, user: 'root', entrypoint: [], cmd: ['/bin/sh', '-l'],
    env: { PATH: undefined, SSL_CERT_FILE: undefined },
    note: 'Wolfi has no releases; it has apk, and glibc',
    status: 'verified',
    source:
      `${CHAINGUARD}/wolfi-base/locked_config.json@cd7edd2; chainguard-base: ` +
      'edu.chainguard.dev/chainguard/chainguard-images/about/images-compiled-programs/compiled-programs',
  },
  {
    // Many have a shell, some have another user, also without -dev.
    id: 'chainguard-other',
    names: ['cgr\\.dev/.+', 'chainguard/[a-z0-9.-]+'],
    os: 'wolfi', packageManager: 'none', python: 'unclear', shell: undefined, user: undefined,
    allocator: 'none',
    note: 'Chainguard builds on Wolfi, which has no releases',
    variants: [{ when: '-dev$', packageManager: 'os', shell: true }],
    status: 'partly',
    source: `${CHAINGUARD}/*/locked_config.json@cd7edd2`,
  },
  {
    id: 'distroless-python',
    names: ['gcr\\.io/distroless/python3(-debian\\d+)?'],
    os: 'debian', release: '13', releaseIn: 'debian(\\d+):', packageManager: 'none', pythonVersion: '3.13',
    python: 'yes', shell: false, user: 'root', entrypoint: ['/usr/bin/python3.13'],
    env: { PATH: undefined, LANG: undefined, SSL_CERT_FILE: undefined },
    note: 'the name carries the release, Debian 13 without one',
    variants: [
      { when: 'debian12:', pythonVersion: '3.11', entrypoint: ['/usr/bin/python3.11'] },
      { when: 'debian11:', pythonVersion: '3.9', entrypoint: ['/usr/bin/python3.9'] },
      { when: 'debian10:', pythonVersion: '3.7', entrypoint: ['/usr/bin/python3.7'] },
      { when: 'debian9:', pythonVersion: '3.5', entrypoint: ['/usr/bin/python3.5'] },
      { when: ':.*debug', shell: true },
      { when: ':.*nonroot', user: '65532' },
    ],
    status: 'verified',
    source:
      `${DISTROLESS}:{README.md,BUILD,python3/python.bzl,python3/config.bzl,static/static.bzl}@cd08076, ` +
      'python3/BUILD@e1089dd, experimental/python3/BUILD@{cf890a4,2cac07c}',
  },
  {
    id: 'distroless-python2',
    names: ['gcr\\.io/distroless/python2\\.7(-debian\\d+)?'],
    os: 'debian', releaseIn: 'debian(\\d+):', packageManager: 'none', pythonVersion: '2.7',
    python: 'yes', shell: false, user: 'root', entrypoint: ['/usr/bin/python2.7'],
    allocator: 'none',
    note: 'the name carries the release',
    status: 'partly',
    source: `${DISTROLESS}:experimental/python2.7/BUILD@2cac07c`,
  },
  {
    id: 'distroless-glibc',
    names: ['gcr\\.io/distroless/(cc|base|base-nossl|java.*|nodejs.*)(-debian\\d+)?'],
    os: 'debian', release: '13', releaseIn: 'debian(\\d+):', packageManager: 'none',
    python: 'no', shell: false, user: 'root', env: { PATH: undefined, SSL_CERT_FILE: undefined },
    note: 'the name carries the release, Debian 13 without one',
    variants: [
      {
        when: '/java.*:',
        env: { PATH: undefined, SSL_CERT_FILE: undefined, LANG: undefined, JAVA_VERSION: undefined },
      },
      { when: ':.*debug', shell: true }, { when: ':.*nonroot', user: '65532' },
    ],
    status: 'verified',
    source: `${DISTROLESS}:{README.md,static/static.bzl,cc/config.bzl,base/,java/java.bzl}@cd08076`,
  },
  {
    id: 'distroless-static',
    names: ['gcr\\.io/distroless/static(-debian\\d+)?'],
    os: 'distroless-static',
    python: 'no', shell: false, user: 'root', env: { PATH: undefined, SSL_CERT_FILE: undefined },
    note: 'it holds no libc, so nothing can be preloaded',
    variants: [{ when: ':.*debug', shell: true }, { when: ':.*nonroot', user: '65532' }],
    status: 'verified',
    source: `${DISTROLESS}:README.md@cd08076`,
  },
];
