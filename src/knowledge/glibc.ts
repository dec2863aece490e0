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

/** The newest symbol version that a library asks for, and whether it needs libstdc++: the Depends of its package, and run. */
// oxfmt-ignore
export const GLIBC_FLOORS: readonly (Row & {
  readonly soname: string;
  readonly needs: string;
  readonly needsCpp: boolean;
})[] = [
  { os: 'debian', releases: ['11'], soname: 'libjemalloc.so.2', needs: '2.29', needsCpp: true, source: 'apt: Depends of libjemalloc2' },
  { os: 'debian', releases: ['12', '13'], soname: 'libjemalloc.so.2', needs: '2.34', needsCpp: true, source: 'apt: Depends of libjemalloc2; objdump; run' },
  { os: 'debian', releases: ['sid'], soname: 'libjemalloc.so.2', needs: '2.38', needsCpp: true, source: 'apt: Depends of libjemalloc2' },
  { os: 'ubuntu', releases: ['22.04'], soname: 'libjemalloc.so.2', needs: '2.34', needsCpp: true, source: 'apt: Depends of libjemalloc2' },
  { os: 'debian', releases: ['13'], soname: 'libtcmalloc_minimal.so.4', needs: '2.38', needsCpp: true, source: 'apt: Depends of libtcmalloc-minimal4t64; run in Debian 12' },
  { os: 'debian', releases: ['13'], soname: 'libmimalloc.so.3', needs: '2.34', needsCpp: false, source: 'run in Debian 12; NEEDED is libc.so.6 alone' },
];

/** Images of glibc without libstdc++ and libgcc_s, which jemalloc's library of Debian and Ubuntu needs (ldd). */
export const CPP_RUNTIME_MISSING: readonly { readonly pattern: string; readonly source: string }[] = [
  {
    pattern: '(?:^|/)distroless/base(?:-nossl)?(?:-debian\\d+)?(?:[:@]|$)',
    source:
      'GoogleContainerTools/distroless base/base.bzl: libc6 and openssl; cc adds libstdc++6 and libgcc-s1',
  },
];
