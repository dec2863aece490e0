/**
 * The packages that hold an allocator: what they are called, where the library stands, who may install them.
 *
 * What to install: the row of the system that names the release, else the first one without releases, which
 * stands for all others and for a release that is not known; development packages are not for that. The libc must be the system's own: images that add
 * glibc to Alpine cannot load what apk brings.
 */

import type { Os, PackageManager } from '../model.ts';

const APT = 'apt-cache policy of every release, 2026-11';
// The images have universe enabled: python3-pip, which is in it, is installed on them everywhere.
const APT_UBUNTU = 'apt-cache policy of every release, 2026-11; packages.ubuntu.com';
const ALPINE =
  'pkgs.alpinelinux.org/package/v3.{17,18,19,20,22,23,24}/main; alpinelinux/aports main/jemalloc/APKBUILD';
const ALPINE_GAP =
  'docker-library/ruby#182, apache/openwhisk#334; alpinelinux/aports e764db77 restores it in 2022';
const FEDORA = 'packages.fedoraproject.org/pkgs/jemalloc';
const GOOGLE_APT = 'apt-cache policy of every release, 2026-11 (gperftools)';

/** Where the packages of Debian and Ubuntu put libraries: one of these, by architecture. */
// oxfmt-ignore
export const MULTIARCH_DIRECTORIES: readonly string[] = [
  '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib/arm-linux-gnueabihf',
  '/usr/lib/arm-linux-gnueabi', '/usr/lib/i386-linux-gnu', '/usr/lib/powerpc64le-linux-gnu',
  '/usr/lib/s390x-linux-gnu', '/usr/lib/riscv64-linux-gnu', '/usr/lib/mips64el-linux-gnuabi64',
];

export interface LibraryPackage {
  readonly allocator: 'jemalloc' | 'tcmalloc' | 'mimalloc';
  readonly os: Os;
  /** Empty: every release that no row above names, and a release that is not known. */
  readonly releases: readonly string[];
  /** `undefined`: the system has no such package, or none is known. */
  readonly package: string | undefined;
  /** The file names it installs; the first is the soname to preload. Empty where they are not known. */
  readonly libraries: readonly string[];
  /** Where they stand: one of these, by architecture. Empty where it is not known. */
  readonly directories: readonly string[];
  /** Upstream's version; `undefined` where it is not known. */
  readonly version: string | undefined;
  readonly program: PackageManager;
  /** It holds the names to link with, and depends on the package with the library itself. */
  readonly development?: true;
  /** Why an automatic fix must not install it; `undefined`: it may. */
  readonly refusal: string | undefined;
  /** It may where the file enables this repository. */
  readonly repository?: 'epel';
  readonly source: string;
}

const SO_2 = ['libjemalloc.so.2'] as const;
const SO_1 = ['libjemalloc.so.1'] as const;
const LIB64 = ['/usr/lib64'] as const;
const LIB = ['/usr/lib'] as const;

const DEBIAN_ARCHIVED =
  'the packages of Debian 10 and older moved to archive.debian.org, an install step would fail; Debian 12 and 13 have it';
const UBUNTU_ENDED =
  'the release of Ubuntu is not known or past its end, and old packages are no longer served; 22.04, 24.04 and 26.04 have it';
const OLD_JEMALLOC =
  'this release has jemalloc 3 or older, which knows neither background_thread nor dirty_decay_ms; a later one has 5';
const CENTOS_ARCHIVED =
  'the packages of this CentOS moved to vault.centos.org, an install step would fail; Rocky Linux and AlmaLinux have it in EPEL';
// Up to 3.6.0 the library is libjemalloc.so.1 (rev in configure.ac).
const EPEL_7 = `${FEDORA} (EPEL 7: 3.6.0-1.el7); jemalloc 3.6.0 configure.ac`;
const EPEL = 'jemalloc is only in EPEL, which the image does not enable';

// oxfmt-ignore
const JEMALLOC: readonly LibraryPackage[] = [
  {
    allocator: 'jemalloc', os: 'debian', releases: ['13', '12'], package: 'libjemalloc2', libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES, version: '5.3.0', program: 'apt', refusal: undefined, source: APT,
  },
  {
    allocator: 'jemalloc', os: 'debian', releases: ['11'], package: 'libjemalloc2', libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES, version: '5.2.1', program: 'apt', refusal: undefined, source: APT,
  },
  {
    allocator: 'jemalloc', os: 'debian', releases: ['14', 'sid'], package: 'libjemalloc2', libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES, version: '5.3.1', program: 'apt', refusal: undefined, source: APT,
  },
  {
    allocator: 'jemalloc', os: 'debian', releases: ['10'], package: 'libjemalloc2', libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES, version: '5.1.0', program: 'apt', refusal: DEBIAN_ARCHIVED,
    source: 'packages.debian.org/source/buster/libs/jemalloc (5.1.0-3)',
  },
  {
    allocator: 'jemalloc', os: 'debian', releases: ['9', '8'], package: 'libjemalloc1', libraries: SO_1,
    directories: MULTIARCH_DIRECTORIES, version: '3.6.0', program: 'apt', refusal: DEBIAN_ARCHIVED,
    source: 'libjemalloc.so.1 in public Dockerfiles (vsoch); the version is not verified',
  },
  {
    allocator: 'jemalloc', os: 'debian', releases: ['7'], package: 'libjemalloc1', libraries: SO_1,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: DEBIAN_ARCHIVED,
    source: 'by analogy with Debian 8; not verified',
  },
  {
    allocator: 'jemalloc', os: 'debian', releases: [], package: 'libjemalloc2', libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt',
    refusal: 'the release of Debian is not known, and the packages of old releases are no longer served; 12 and 13 have it',
    source: APT,
  },
  {
    allocator: 'jemalloc', os: 'ubuntu', releases: ['26.04', '24.04'], package: 'libjemalloc2',
    libraries: SO_2, directories: MULTIARCH_DIRECTORIES, version: '5.3.0', program: 'apt', refusal: undefined,
    source: APT_UBUNTU,
  },
  {
    allocator: 'jemalloc', os: 'ubuntu', releases: ['22.04', '20.04'], package: 'libjemalloc2',
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES, version: '5.2.1', program: 'apt', refusal: undefined,
    source: APT_UBUNTU,
  },
  {
    allocator: 'jemalloc', os: 'ubuntu', releases: ['26.10'], package: 'libjemalloc2', libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES, version: '5.3.1', program: 'apt', refusal: undefined,
    source: APT_UBUNTU,
  },
  {
    allocator: 'jemalloc', os: 'ubuntu', releases: ['18.04', '16.04'], package: 'libjemalloc1',
    libraries: SO_1, directories: MULTIARCH_DIRECTORIES, version: '3.6.0', program: 'apt',
    refusal: OLD_JEMALLOC,
    source: 'manpages.ubuntu.com/manpages/xenial (3.6.0-9ubuntu1); the version of 18.04 is not verified',
  },
  {
    allocator: 'jemalloc', os: 'ubuntu', releases: ['14.04', '12.04'], package: 'libjemalloc1',
    libraries: SO_1, directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt',
    refusal: OLD_JEMALLOC,
    source: 'packagecloud.io/500px/public (trusty, 3.5.1-2); 12.04 is not verified',
  },
  {
    allocator: 'jemalloc', os: 'ubuntu', releases: [], package: 'libjemalloc2', libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt',
    refusal: UBUNTU_ENDED,
    source: APT_UBUNTU,
  },
  {
    allocator: 'jemalloc', os: 'alpine',
    releases: ['3.24', '3.23', '3.22', '3.21', '3.20', '3.19', '3.18', '3.17'],
    package: 'jemalloc', libraries: SO_2, directories: LIB, version: '5.3.0', program: 'apk',
    refusal: undefined,
    source: ALPINE,
  },
  {
    allocator: 'jemalloc', os: 'alpine',
    releases: ['3.16', '3.15', '3.14', '3.13', '3.12', '3.11', '3.10', '3.9'],
    package: undefined, libraries: [], directories: LIB, version: undefined, program: 'apk',
    refusal: 'Alpine has no jemalloc package between 3.9 and 3.16; 3.18 and later have one',
    source: ALPINE_GAP,
  },
  {
    allocator: 'jemalloc', os: 'alpine', releases: ['3.8', '3.7', '3.6', '3.5', '3.4', '3.3'],
    package: 'jemalloc',
    libraries: SO_2, directories: LIB, version: undefined, program: 'apk',
    refusal: 'Alpine has a maintained jemalloc package only from 3.17 on',
    source: ALPINE_GAP,
  },
  {
    allocator: 'jemalloc', os: 'alpine', releases: [], package: 'jemalloc', libraries: SO_2, directories: LIB,
    version: undefined, program: 'apk',
    refusal: 'the release of Alpine is not known, and only 3.17 and later have jemalloc for certain',
    source: ALPINE,
  },
  {
    // The package pulls libjemalloc2, which holds the library.
    allocator: 'jemalloc', os: 'wolfi', releases: [], package: 'jemalloc', libraries: SO_2, directories: LIB,
    version: '5.4.0', program: 'apk', refusal: undefined, source: 'wolfi-dev/os:jemalloc.yaml',
  },
  {
    allocator: 'jemalloc', os: 'wolfi', releases: [], package: 'libjemalloc2', libraries: SO_2,
    directories: LIB,
    version: '5.4.0', program: 'apk', refusal: undefined, source: 'wolfi-dev/os:jemalloc.yaml',
  },
  {
    allocator: 'jemalloc', os: 'fedora', releases: ['44', '43'], package: 'jemalloc',
    libraries: SO_2,
    directories: LIB64, version: '5.3.0', program: 'dnf', refusal: undefined, source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'fedora', releases: [], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: undefined, program: 'dnf',
    refusal: 'the release of Fedora is not known or older than 43, and old packages are archived',
    source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'centos', releases: ['8'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64, version: '5.2.1', program: 'yum', refusal: CENTOS_ARCHIVED,
    source: `${FEDORA}; docker-library/official-images:library/centos@37079fb`,
  },
  {
    allocator: 'jemalloc', os: 'centos', releases: ['7'], package: 'jemalloc', libraries: SO_1,
    directories: LIB64, version: '3.6.0', program: 'yum', refusal: CENTOS_ARCHIVED, source: EPEL_7,
  },
  {
    allocator: 'jemalloc', os: 'centos', releases: ['6', '5'], package: 'jemalloc', libraries: SO_1,
    directories: LIB64, version: undefined, program: 'yum', refusal: CENTOS_ARCHIVED,
    source: 'packagecloud.io/varnishcache/varnish30 (el5: 2.1.3, libjemalloc.so.1); 6 by analogy',
  },
  {
    allocator: 'jemalloc', os: 'centos', releases: ['9'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: '5.2.1', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'centos', releases: ['10'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: '5.3.0', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'rocky', releases: ['9', '8'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64, version: '5.2.1', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'rocky', releases: ['10'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: '5.3.0', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'almalinux', releases: ['9', '8'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64, version: '5.2.1', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'almalinux', releases: ['10'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64, version: '5.3.0', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'ubi', releases: ['9', '8'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64, version: '5.2.1', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'ubi', releases: ['10'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: '5.3.0', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'rhel', releases: ['9', '8'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64, version: '5.2.1', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'rhel', releases: ['10'], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: '5.3.0', program: 'dnf', refusal: EPEL, repository: 'epel', source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'ubi', releases: ['7'], package: 'jemalloc', libraries: SO_1,
    directories: LIB64, version: '3.6.0', program: 'yum', refusal: EPEL, source: EPEL_7,
  },
  {
    allocator: 'jemalloc', os: 'rhel', releases: ['7'], package: 'jemalloc', libraries: SO_1,
    directories: LIB64, version: '3.6.0', program: 'yum', refusal: EPEL, source: EPEL_7,
  },
  {
    // Of Oracle's copy of EPEL, which was not seen.
    allocator: 'jemalloc', os: 'oraclelinux', releases: ['7'], package: 'jemalloc', libraries: SO_1,
    directories: LIB64, version: undefined, program: 'yum', refusal: EPEL, source: EPEL_7,
  },
  {
    allocator: 'jemalloc', os: 'centos', releases: [], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: undefined, program: 'dnf', refusal: EPEL, source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'rocky', releases: [], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: undefined, program: 'dnf', refusal: EPEL, source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'almalinux', releases: [], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: undefined, program: 'dnf', refusal: EPEL, source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'ubi', releases: [], package: 'jemalloc', libraries: SO_2, directories: LIB64,
    version: undefined, program: 'dnf', refusal: EPEL, source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'rhel', releases: [], package: 'jemalloc', libraries: SO_2, directories: LIB64,
    version: undefined, program: 'dnf', refusal: EPEL, source: FEDORA,
  },
  {
    allocator: 'jemalloc', os: 'oraclelinux', releases: [], package: 'jemalloc', libraries: SO_2,
    directories: LIB64,
    version: undefined, program: 'dnf', refusal: EPEL, source: FEDORA,
  },
  {
    // 5.3.0 in Factory; releases of Leap had older ones.
    allocator: 'jemalloc', os: 'opensuse', releases: [], package: 'libjemalloc2', libraries: SO_2,
    directories: LIB64,
    version: undefined, program: 'zypper', refusal: 'installing jemalloc with zypper has not been tried',
    source: 'build.opensuse.org openSUSE:Factory',
  },
  {
    allocator: 'jemalloc', os: 'sles', releases: [], package: 'libjemalloc2', libraries: SO_2,
    directories: LIB64,
    version: undefined, program: 'zypper', refusal: 'whether the BCI repository has jemalloc is not known',
    source: 'build.opensuse.org SUSE:SLE-15-SP7:GA/jemalloc.35607',
  },
  {
    allocator: 'jemalloc', os: 'amazonlinux', releases: [], package: undefined, libraries: [],
    directories: LIB64,
    version: undefined, program: 'dnf', refusal: 'no jemalloc package is known for Amazon Linux',
    source: 'amazonlinux/amazon-linux-2023#1001',
  },
  {
    // The source has it; which repository serves it for which release is not known.
    allocator: 'jemalloc', os: 'azurelinux', releases: [], package: 'jemalloc', libraries: SO_2,
    directories: [],
    version: undefined, program: 'tdnf',
    refusal: 'whether the repositories of Azure Linux serve jemalloc is not known',
    source: 'microsoft/azurelinux@0f1a9ca9, @cc1e5eda SPECS/jemalloc/',
  },
  {
    allocator: 'jemalloc', os: 'photon', releases: [], package: 'jemalloc', libraries: SO_2, directories: [],
    version: undefined, program: 'tdnf', refusal: 'which jemalloc the releases of Photon serve is not known',
    source: 'vmware/photon@6f791dd1, @1ba25185 SPECS/jemalloc/jemalloc.spec',
  },
  {
    allocator: 'jemalloc', os: 'openeuler', releases: [], package: 'jemalloc', libraries: SO_2,
    directories: [],
    version: undefined, program: 'dnf', refusal: 'which jemalloc openEuler serves is not known',
    source: 'jemalloc-devel in opea-project/GenAIComps',
  },
  {
    allocator: 'jemalloc', os: 'arch', releases: [], package: 'jemalloc', libraries: SO_2, directories: LIB,
    version: '5.4.0', program: 'pacman',
    refusal: 'pacman has no way to add one package without updating the image',
    source: 'PKGBUILD of extra/jemalloc',
  },
  {
    allocator: 'jemalloc', os: 'debian', releases: [], package: 'libjemalloc-dev',
    libraries: ['libjemalloc.so'],
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', development: true,
    refusal: 'it is for building, libjemalloc2 holds the library', source: APT,
  },
  {
    allocator: 'jemalloc', os: 'ubuntu', releases: [], package: 'libjemalloc-dev',
    libraries: ['libjemalloc.so'],
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', development: true,
    refusal: 'it is for building, libjemalloc2 holds the library', source: APT_UBUNTU,
  },
  {
    allocator: 'jemalloc', os: 'alpine', releases: [], package: 'jemalloc-dev', libraries: ['libjemalloc.so'],
    directories: LIB, version: undefined, program: 'apk', development: true,
    refusal: 'it is for building, jemalloc holds the library', source: ALPINE,
  },
  {
    allocator: 'jemalloc', os: 'fedora', releases: [], package: 'jemalloc-devel',
    libraries: ['libjemalloc.so'],
    directories: LIB64, version: undefined, program: 'dnf', development: true,
    refusal: 'it is for building, jemalloc holds the library', source: FEDORA,
  },
];

const OTHER = 'whether this release serves the package is not known';
const NO_MIMALLOC = 'no mimalloc package of this release is known';
const MIMALLOC_APT = 'apt-cache show and the files of the package in every release, 2026-11';
const MINIMAL = ['libtcmalloc_minimal.so.4'] as const;
const FULL = ['libtcmalloc.so.4'] as const;
const MIMALLOC_ALPINE = 'pkgs.alpinelinux.org (community); alpinelinux/aports community/mimalloc2/APKBUILD';
const UNVERSIONED = ['libtcmalloc_minimal.so', 'libtcmalloc.so'] as const;

/** Installed only where the config asks for them. */
// oxfmt-ignore
const OTHERS: readonly LibraryPackage[] = [
  {
    allocator: 'mimalloc', os: 'debian', releases: ['13'], package: 'libmimalloc3',
    libraries: ['libmimalloc.so.3', 'libmimalloc.so.3.0'], directories: MULTIARCH_DIRECTORIES, version: '3.0.1',
    program: 'apt', refusal: undefined, source: MIMALLOC_APT,
  },
  {
    allocator: 'mimalloc', os: 'debian', releases: ['14', 'sid'], package: 'libmimalloc3',
    libraries: ['libmimalloc.so.3'], directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt',
    refusal: undefined, source: MIMALLOC_APT,
  },
  {
    allocator: 'mimalloc', os: 'debian', releases: ['12'], package: 'libmimalloc2.0',
    libraries: ['libmimalloc.so.2', 'libmimalloc.so.2.0'], directories: MULTIARCH_DIRECTORIES,
    version: '2.0.9',
    program: 'apt', refusal: undefined, source: MIMALLOC_APT,
  },
  {
    // Debian 11 and older have none.
    allocator: 'mimalloc', os: 'debian', releases: [], package: undefined, libraries: [], directories: [],
    version: undefined, program: 'apt', refusal: NO_MIMALLOC, source: MIMALLOC_APT,
  },
  {
    allocator: 'mimalloc', os: 'debian', releases: [], package: 'libmimalloc-dev',
    libraries: ['libmimalloc.so'],
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', development: true, refusal: OTHER,
    source: APT,
  },
  {
    allocator: 'mimalloc', os: 'ubuntu', releases: ['26.04'], package: 'libmimalloc3',
    libraries: ['libmimalloc.so.3', 'libmimalloc.so.3.2'], directories: MULTIARCH_DIRECTORIES,
    version: '3.2.8', program: 'apt', refusal: undefined, source: MIMALLOC_APT,
  },
  {
    allocator: 'mimalloc', os: 'ubuntu', releases: ['25.10'], package: 'libmimalloc3',
    libraries: ['libmimalloc.so.3', 'libmimalloc.so.3.0'], directories: MULTIARCH_DIRECTORIES,
    version: '3.0.3', program: 'apt', refusal: UBUNTU_ENDED, source: MIMALLOC_APT,
  },
  {
    allocator: 'mimalloc', os: 'ubuntu', releases: ['24.04'], package: 'libmimalloc2.0',
    libraries: ['libmimalloc.so.2', 'libmimalloc.so.2.1'], directories: MULTIARCH_DIRECTORIES,
    version: '2.1.2', program: 'apt', refusal: undefined, source: MIMALLOC_APT,
  },
  {
    allocator: 'mimalloc', os: 'ubuntu', releases: ['22.04'], package: 'libmimalloc2.0',
    libraries: ['libmimalloc.so.2', 'libmimalloc.so.2.0'], directories: MULTIARCH_DIRECTORIES,
    version: '2.0.5', program: 'apt', refusal: undefined, source: MIMALLOC_APT,
  },
  {
    // Ubuntu 20.04 and older have none.
    allocator: 'mimalloc', os: 'ubuntu', releases: [], package: undefined, libraries: [], directories: [],
    version: undefined, program: 'apt', refusal: NO_MIMALLOC, source: MIMALLOC_APT,
  },
  {
    allocator: 'mimalloc', os: 'ubuntu', releases: [], package: 'libmimalloc-dev',
    libraries: ['libmimalloc.so'],
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', development: true, refusal: OTHER,
    source: APT_UBUNTU,
  },
  {
    // A secure build, slower.
    allocator: 'mimalloc', os: 'alpine', releases: [], package: 'mimalloc2',
    libraries: ['libmimalloc.so.2', 'libmimalloc-secure.so.2'], directories: LIB,
    version: undefined, program: 'apk', refusal: OTHER, source: MIMALLOC_ALPINE,
  },
  {
    allocator: 'mimalloc', os: 'alpine', releases: [], package: 'mimalloc2-insecure',
    libraries: ['libmimalloc-insecure.so.2'], directories: LIB, version: undefined, program: 'apk',
    refusal: OTHER, source: MIMALLOC_ALPINE,
  },
  {
    allocator: 'tcmalloc', os: 'debian', releases: ['13', '14', 'sid'], package: 'libtcmalloc-minimal4t64',
    libraries: MINIMAL, directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt',
    refusal: undefined,
    source: GOOGLE_APT,
  },
  {
    // Debian 13 and Ubuntu 24.04 renamed it and still provide the old name.
    allocator: 'tcmalloc', os: 'debian', releases: ['12', '11'], package: 'libtcmalloc-minimal4', libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: undefined,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'debian', releases: [], package: 'libtcmalloc-minimal4', libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: OTHER,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'debian', releases: ['13', '14', 'sid'], package: 'libgoogle-perftools4t64',
    libraries: FULL, directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: OTHER,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'debian', releases: [], package: 'libgoogle-perftools4', libraries: FULL,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: OTHER,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'debian', releases: [], package: 'libgoogle-perftools-dev',
    libraries: UNVERSIONED,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', development: true, refusal: OTHER,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'ubuntu', releases: ['26.04', '24.04'],
    package: 'libtcmalloc-minimal4t64',
    libraries: MINIMAL, directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt',
    refusal: undefined,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'ubuntu', releases: ['22.04', '20.04'], package: 'libtcmalloc-minimal4', libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: undefined,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'ubuntu', releases: [], package: 'libtcmalloc-minimal4', libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: OTHER,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'ubuntu', releases: ['26.04', '24.04'],
    package: 'libgoogle-perftools4t64',
    libraries: FULL, directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: OTHER,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'ubuntu', releases: [], package: 'libgoogle-perftools4', libraries: FULL,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', refusal: OTHER,
    source: GOOGLE_APT,
  },
  {
    allocator: 'tcmalloc', os: 'ubuntu', releases: [], package: 'libgoogle-perftools-dev',
    libraries: UNVERSIONED,
    directories: MULTIARCH_DIRECTORIES, version: undefined, program: 'apt', development: true, refusal: OTHER,
    source: GOOGLE_APT,
  },
];

export const LIBRARY_PACKAGES: readonly LibraryPackage[] = [...JEMALLOC, ...OTHERS];

/** Packages that depend on jemalloc, some through others, so that it is there without being named. */
export const BRINGS_JEMALLOC: readonly { readonly pattern: string; readonly source: string }[] = [
  {
    pattern:
      '^(?:389-ds|apt-dater|asn$|bfh-|bind9|bind-tools|bind-libs|blender|byobu|clamav-unofficial-sigs|clickhouse|cloud-enum|' +
      'debian-cloud-images-packages|debian-edu|design-desktop-animation|diaspora|digger|dlint|dns-browse|dnsutils|dnsvi|' +
      'epigrass|fbx-all|fcitx5-frontend-tmux|forensics-|freedombox|freeipa|gnome-nettool|golang-github-stvp-tempredis|' +
      'gridengine|gsad|gvm|haproxy|heimdal|hollywood|igor$|ikiwiki-hosting|knot-resolver|konclude|krb5|ldap2zone|' +
      'libatlas-ecmwf|libdrmaa|libeckit|libfckit|libfdb5|libfiat|libmagics|libmetkit|libodc|libpam-heimdal|libpam-krb5|' +
      'librust-tikv-jemalloc|libzephyr4-krb5|live-task-standard|mariadb|morse-simulator|neutron-|nghttp2|nmapsi4|nsdiff|' +
      'octavia-agent|openstack-|openvas|ospd-openvas|percona|pigx-rnaseq|prometheus-varnish|' +
      'python3-(?:cfgrib|drmaa|ecmwflibs|eccodes|gvm|libtmux|magics|satpy|tmuxp)|quickshell|rapmap|redict|redis|' +
      'reform-desktop|rspamd|ruby-redis|salmon|satdump|ssvnc|systemtap|task-freedombox|testssl|tmux|torrus|toulbar2|' +
      'trinityrnaseq|urlextractor|valkey|varnish|vast$|vg$|vinyl-cache|wallstreet|zephyr-server-krb5)',
    source:
      'the packages that depend on libjemalloc2 in the indexes of Debian 11 to 13, forky and sid, 2026-11, followed ' +
      'through; the others by analogy, to stay silent',
  },
];

/** The python3 that the system's own package brings. */
// oxfmt-ignore
export const SYSTEM_PYTHONS: readonly {
  readonly os: Os;
  readonly releases: readonly string[];
  readonly version: string;
  readonly source: string;
}[] = [
  { os: 'debian', releases: ['11'], version: '3.9', source: APT },
  { os: 'debian', releases: ['12'], version: '3.11', source: APT },
  { os: 'debian', releases: ['13'], version: '3.13', source: APT },
  { os: 'debian', releases: ['14', 'sid'], version: '3.14', source: APT },
  { os: 'ubuntu', releases: ['20.04'], version: '3.8', source: APT },
  { os: 'ubuntu', releases: ['22.04'], version: '3.10', source: APT },
  { os: 'ubuntu', releases: ['24.04'], version: '3.12', source: APT },
  { os: 'ubuntu', releases: ['25.10'], version: '3.13', source: APT },
  { os: 'ubuntu', releases: ['26.04'], version: '3.14', source: APT },
  { os: 'alpine', releases: ['3.12', '3.13'], version: '3.8', source: 'pkgs.alpinelinux.org' },
  { os: 'alpine', releases: ['3.14', '3.15'], version: '3.9', source: 'pkgs.alpinelinux.org' },
  { os: 'alpine', releases: ['3.18', '3.19'], version: '3.11', source: 'pkgs.alpinelinux.org' },
  {
    os: 'alpine', releases: ['3.20', '3.21', '3.22', '3.23'], version: '3.12',
    source: 'releases of fluxygen/docker-alpine-python3',
  },
  { os: 'alpine', releases: ['3.24'], version: '3.14', source: 'pkgs.alpinelinux.org' },
  {
    os: 'amazonlinux', releases: ['2023'], version: '3.9',
    source: 'docs.aws.amazon.com/linux/al2023/ug/python.html',
  },
  { os: 'rhel', releases: ['9'], version: '3.9', source: 'docs.redhat.com, RHEL 9: Introduction to Python' },
  { os: 'ubi', releases: ['9'], version: '3.9', source: 'docs.redhat.com, RHEL 9: Introduction to Python' },
  { os: 'rocky', releases: ['9'], version: '3.9', source: 'docs.redhat.com, RHEL 9: Introduction to Python' },
  {
    os: 'almalinux', releases: ['9'], version: '3.9',
    source: 'docs.redhat.com, RHEL 9: Introduction to Python',
  },
];
