import type { Os } from '../model.ts';

/** Which glibc a release has, and which one the libraries that people copy between images need. */

interface Row {
  readonly os: Os;
  readonly releases: readonly string[];
  readonly source: string;
}

const REPOLOGY = 'packages.debian.org, packages.ubuntu.com: libc6';

// oxfmt-ignore
export const GLIBC_VERSIONS: readonly (Row & { readonly version: string })[] = [
  { os: 'debian', releases: ['10'], version: '2.28', source: REPOLOGY },
  { os: 'debian', releases: ['11'], version: '2.31', source: REPOLOGY },
  { os: 'debian', releases: ['12'], version: '2.36', source: REPOLOGY },
  { os: 'debian', releases: ['13'], version: '2.41', source: REPOLOGY },
  { os: 'ubuntu', releases: ['18.04'], version: '2.27', source: REPOLOGY },
  { os: 'ubuntu', releases: ['20.04'], version: '2.31', source: REPOLOGY },
  { os: 'ubuntu', releases: ['22.04'], version: '2.35', source: REPOLOGY },
  { os: 'ubuntu', releases: ['24.04'], version: '2.39', source: REPOLOGY },
];

/** The newest symbol version that the library asks for: the Depends of its package. */
// oxfmt-ignore
export const GLIBC_FLOORS: readonly (Row & { readonly soname: string; readonly needs: string })[] = [
  { os: 'debian', releases: ['11'], soname: 'libjemalloc.so.2', needs: '2.29', source: 'apt: Depends of libjemalloc2' },
  { os: 'debian', releases: ['12', '13'], soname: 'libjemalloc.so.2', needs: '2.34', source: 'apt: Depends of libjemalloc2' },
  { os: 'debian', releases: ['sid'], soname: 'libjemalloc.so.2', needs: '2.38', source: 'apt: Depends of libjemalloc2' },
  { os: 'ubuntu', releases: ['22.04'], soname: 'libjemalloc.so.2', needs: '2.34', source: 'apt: Depends of libjemalloc2' },
];

/** Images of glibc without libstdc++ and libgcc_s, which jemalloc's library of Debian and Ubuntu needs (ldd). */
export const CPP_RUNTIME_MISSING: readonly { readonly pattern: string; readonly source: string }[] = [
  {
    pattern: '(?:^|/)distroless/base(?:-nossl)?(?:-debian\\d+)?(?:[:@]|$)',
    source:
      'GoogleContainerTools/distroless base/base.bzl: libc6 and openssl; cc adds libstdc++6 and libgcc-s1',
  },
];
