import type { Os } from '../model.ts';

/** Which glibc a release has, and which one the libraries that people copy between images need. */

interface Row {
  readonly os: Os;
  readonly releases: readonly string[];
  readonly source: string;
}

const LIBC6 = 'apt-cache show libc6, 2026-11';

// oxfmt-ignore
export const GLIBC_VERSIONS: readonly (Row & { readonly version: string })[] = [
  { os: 'debian', releases: ['10'], version: '2.28', source: 'packages.debian.org: libc6' },
  { os: 'debian', releases: ['11'], version: '2.31', source: LIBC6 },
  { os: 'debian', releases: ['12'], version: '2.36', source: LIBC6 },
  { os: 'debian', releases: ['13'], version: '2.41', source: LIBC6 },
  { os: 'ubuntu', releases: ['18.04'], version: '2.27', source: LIBC6 },
  { os: 'ubuntu', releases: ['20.04'], version: '2.31', source: LIBC6 },
  { os: 'ubuntu', releases: ['22.04'], version: '2.35', source: LIBC6 },
  { os: 'ubuntu', releases: ['24.04'], version: '2.39', source: LIBC6 },
  { os: 'ubuntu', releases: ['25.10'], version: '2.42', source: LIBC6 },
  { os: 'ubuntu', releases: ['26.04'], version: '2.43', source: LIBC6 },
];

const FILES = 'apt-cache show: Depends; objdump -T and -p of the library in the package (amd64), 2026-11';

/**
 * The newest symbol version of glibc that a library asks for, and whether it needs libstdc++ and libgcc_s. Run in Debian 12:
 * tcmalloc of Debian 13 ends every program with exit code 1, jemalloc and mimalloc of Debian 13 load.
 */
// oxfmt-ignore
export const GLIBC_FLOORS: readonly (Row & {
  readonly soname: string;
  readonly needs: string;
  readonly needsCpp: boolean;
})[] = [
  { os: 'debian', releases: ['11'], soname: 'libjemalloc.so.2', needs: '2.29', needsCpp: true, source: FILES },
  { os: 'debian', releases: ['12', '13'], soname: 'libjemalloc.so.2', needs: '2.34', needsCpp: true, source: FILES },
  { os: 'debian', releases: ['sid'], soname: 'libjemalloc.so.2', needs: '2.38', needsCpp: true, source: FILES },
  { os: 'ubuntu', releases: ['20.04'], soname: 'libjemalloc.so.2', needs: '2.29', needsCpp: true, source: FILES },
  { os: 'ubuntu', releases: ['22.04', '24.04', '25.10', '26.04'], soname: 'libjemalloc.so.2', needs: '2.34', needsCpp: true, source: FILES },
  { os: 'debian', releases: ['11', '12'], soname: 'libtcmalloc_minimal.so.4', needs: '2.29', needsCpp: true, source: FILES },
  { os: 'debian', releases: ['13', 'sid'], soname: 'libtcmalloc_minimal.so.4', needs: '2.38', needsCpp: true, source: FILES },
  { os: 'ubuntu', releases: ['20.04'], soname: 'libtcmalloc_minimal.so.4', needs: '2.29', needsCpp: true, source: FILES },
  { os: 'ubuntu', releases: ['22.04'], soname: 'libtcmalloc_minimal.so.4', needs: '2.34', needsCpp: true, source: FILES },
  { os: 'ubuntu', releases: ['24.04', '25.10', '26.04'], soname: 'libtcmalloc_minimal.so.4', needs: '2.38', needsCpp: true, source: FILES },
  { os: 'debian', releases: ['12'], soname: 'libmimalloc.so.2', needs: '2.34', needsCpp: false, source: FILES },
  { os: 'debian', releases: ['13', 'sid'], soname: 'libmimalloc.so.3', needs: '2.34', needsCpp: false, source: FILES },
  { os: 'ubuntu', releases: ['22.04', '24.04'], soname: 'libmimalloc.so.2', needs: '2.34', needsCpp: false, source: FILES },
  { os: 'ubuntu', releases: ['25.10', '26.04'], soname: 'libmimalloc.so.3', needs: '2.34', needsCpp: false, source: FILES },
];

/** Images of glibc without libstdc++ and libgcc_s, which jemalloc's library of Debian and Ubuntu needs (ldd). */
export const CPP_RUNTIME_MISSING: readonly { readonly pattern: string; readonly source: string }[] = [
  {
    pattern: '(?:^|/)distroless/base(?:-nossl)?(?:-debian\\d+)?(?:[:@]|$)',
    source:
      'GoogleContainerTools/distroless@cd080764 base/config.bzl: libc6 and libssl3; cc/config.bzl adds libstdc++6 and libgcc-s1',
  },
];

/** Images without a package manager that have both. */
export const CPP_RUNTIME_PRESENT: readonly { readonly pattern: string; readonly source: string }[] = [
  {
    pattern: '(?:^|/)distroless/(?:python3|cc)(?:-debian\\d+)?(?:[:@]|$)',
    source:
      'GoogleContainerTools/distroless@cd080764 cc/config.bzl: libstdc++6 and libgcc-s1; python3/config.bzl builds on cc',
  },
  {
    pattern: '(?:^|/)dhi\\.io/python[:@](?!.*alpine)',
    source:
      'docker-hardened-images/catalog@30c3db9 image/python/debian-13: libstdc++6 and libgcc-s1; the ones of Alpine have neither',
  },
  {
    pattern: '(?:^|/)cgr\\.dev/chainguard/python(?:[:@]|$)',
    source: 'chainguard-images/images@cd7edd2 images/python/locked_config.json: libstdc++ and libgcc',
  },
];
