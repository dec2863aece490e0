/** Releases by name, what every system brings along, and how references spell systems. */

import type { Libc, Os, PackageManager } from '../model.ts';

const DEBIAN = 'docker-library/official-images:library/debian@37079fb';
const UBUNTU = 'docker-library/official-images:library/ubuntu@37079fb';

export interface Codename {
  readonly name: string;
  readonly os: 'debian' | 'ubuntu';
  readonly release: string;
  /** Too short or too common a word to be read in the name of an image; in a tag it is meant. */
  readonly tagOnly?: true;
  readonly source: string;
}

// oxfmt-ignore
export const CODENAMES: readonly Codename[] = [
  { name: 'squeeze', os: 'debian', release: '6', tagOnly: true, source: DEBIAN },
  { name: 'wheezy', os: 'debian', release: '7', source: DEBIAN },
  { name: 'jessie', os: 'debian', release: '8', source: DEBIAN },
  { name: 'stretch', os: 'debian', release: '9', tagOnly: true, source: DEBIAN },
  { name: 'buster', os: 'debian', release: '10', tagOnly: true, source: DEBIAN },
  { name: 'bullseye', os: 'debian', release: '11', source: DEBIAN },
  { name: 'bookworm', os: 'debian', release: '12', source: DEBIAN },
  { name: 'trixie', os: 'debian', release: '13', source: DEBIAN },
  { name: 'forky', os: 'debian', release: '14', source: DEBIAN },
  { name: 'sid', os: 'debian', release: 'sid', tagOnly: true, source: DEBIAN },
  { name: 'lucid', os: 'ubuntu', release: '10.04', tagOnly: true, source: UBUNTU },
  { name: 'precise', os: 'ubuntu', release: '12.04', tagOnly: true, source: UBUNTU },
  { name: 'trusty', os: 'ubuntu', release: '14.04', source: UBUNTU },
  { name: 'utopic', os: 'ubuntu', release: '14.10', tagOnly: true, source: UBUNTU },
  { name: 'vivid', os: 'ubuntu', release: '15.04', tagOnly: true, source: UBUNTU },
  { name: 'wily', os: 'ubuntu', release: '15.10', tagOnly: true, source: UBUNTU },
  { name: 'xenial', os: 'ubuntu', release: '16.04', source: UBUNTU },
  { name: 'yakkety', os: 'ubuntu', release: '16.10', tagOnly: true, source: UBUNTU },
  { name: 'zesty', os: 'ubuntu', release: '17.04', tagOnly: true, source: UBUNTU },
  { name: 'artful', os: 'ubuntu', release: '17.10', tagOnly: true, source: UBUNTU },
  { name: 'bionic', os: 'ubuntu', release: '18.04', source: UBUNTU },
  { name: 'cosmic', os: 'ubuntu', release: '18.10', tagOnly: true, source: UBUNTU },
  { name: 'disco', os: 'ubuntu', release: '19.04', tagOnly: true, source: UBUNTU },
  { name: 'eoan', os: 'ubuntu', release: '19.10', tagOnly: true, source: UBUNTU },
  { name: 'focal', os: 'ubuntu', release: '20.04', source: UBUNTU },
  { name: 'hirsute', os: 'ubuntu', release: '21.04', tagOnly: true, source: UBUNTU },
  { name: 'impish', os: 'ubuntu', release: '21.10', tagOnly: true, source: UBUNTU },
  { name: 'jammy', os: 'ubuntu', release: '22.04', source: UBUNTU },
  { name: 'mantic', os: 'ubuntu', release: '23.10', tagOnly: true, source: UBUNTU },
  { name: 'noble', os: 'ubuntu', release: '24.04', source: UBUNTU },
  { name: 'oracular', os: 'ubuntu', release: '24.10', tagOnly: true, source: UBUNTU },
  { name: 'plucky', os: 'ubuntu', release: '25.04', source: UBUNTU },
  { name: 'questing', os: 'ubuntu', release: '25.10', source: UBUNTU },
  { name: 'resolute', os: 'ubuntu', release: '26.04', source: UBUNTU },
  { name: 'stonking', os: 'ubuntu', release: '26.10', source: UBUNTU },
];

export interface OsFacts {
  /** For sentences. */
  readonly title: string;
  readonly libc: Libc;
  readonly packageManager: PackageManager;
  readonly source: string;
}

const BY_DEFINITION = 'the package manager and libc the distribution is built on';

// oxfmt-ignore
export const SYSTEMS: Readonly<Record<Os, OsFacts>> = {
  debian: { title: 'Debian', libc: 'glibc', packageManager: 'apt', source: DEBIAN },
  ubuntu: { title: 'Ubuntu', libc: 'glibc', packageManager: 'apt', source: UBUNTU },
  alpine: {
    title: 'Alpine', libc: 'musl', packageManager: 'apk',
    source: 'docker-library/official-images:library/alpine@37079fb',
  },
  wolfi: {
    title: 'Wolfi', libc: 'glibc', packageManager: 'apk',
    source: 'chainguard-images/images:images/wolfi-base/locked_config.json@cd7edd2',
  },
  rhel: { title: 'RHEL', libc: 'glibc', packageManager: 'dnf', source: BY_DEFINITION },
  ubi: {
    title: 'UBI', libc: 'glibc', packageManager: 'dnf',
    source: 'docs.redhat.com building_running_and_managing_containers',
  },
  centos: {
    title: 'CentOS', libc: 'glibc', packageManager: 'dnf',
    source: 'docker-library/official-images:library/centos@37079fb',
  },
  rocky: {
    title: 'Rocky Linux', libc: 'glibc', packageManager: 'dnf',
    source: 'docker-library/official-images:library/rockylinux@37079fb',
  },
  almalinux: {
    title: 'AlmaLinux', libc: 'glibc', packageManager: 'dnf',
    source: 'docker-library/official-images:library/almalinux@37079fb',
  },
  fedora: {
    title: 'Fedora', libc: 'glibc', packageManager: 'dnf',
    source: 'docker-library/official-images:library/fedora@37079fb',
  },
  amazonlinux: {
    title: 'Amazon Linux', libc: 'glibc', packageManager: 'dnf',
    source: 'docker-library/official-images:library/amazonlinux@37079fb',
  },
  oraclelinux: {
    title: 'Oracle Linux', libc: 'glibc', packageManager: 'dnf',
    source: 'oracle/container-images:README.md@0984eea',
  },
  opensuse: { title: 'openSUSE', libc: 'glibc', packageManager: 'zypper', source: BY_DEFINITION },
  sles: {
    title: 'SUSE Linux Enterprise', libc: 'glibc', packageManager: 'zypper',
    source: 'SUSE/BCI-dockerfile-generator:src/bci_build/package/basecontainers.py@bcb9ba8',
  },
  azurelinux: {
    title: 'Azure Linux', libc: 'glibc', packageManager: 'tdnf',
    source: 'dotnet/dotnet-docker:src/runtime-deps/10.0/azurelinux3.0/amd64/Dockerfile',
  },
  photon: {
    title: 'Photon', libc: 'glibc', packageManager: 'tdnf',
    source: 'docker-library/official-images:library/photon@37079fb',
  },
  openeuler: {
    title: 'openEuler', libc: 'glibc', packageManager: 'dnf',
    source: 'openeuler-mirror/openeuler-docker-images:Others/python/3.14.7/24.03-lts-sp4/Dockerfile@ec85f40',
  },
  arch: {
    title: 'Arch Linux', libc: 'glibc', packageManager: 'pacman',
    source: 'docker-library/official-images:library/archlinux@37079fb',
  },
  'distroless-static': {
    title: 'distroless static', libc: 'unknown', packageManager: 'none',
    source: 'GoogleContainerTools/distroless:README.md@cd08076',
  },
  scratch: {
    title: 'an empty image', libc: 'unknown', packageManager: 'none',
    source: 'Dockerfile reference, FROM scratch',
  },
  windows: {
    title: 'Windows', libc: 'unknown', packageManager: 'none',
    source: 'docker-library/official-images:library/python@37079fb',
  },
  unknown: {
    title: 'an unknown system', libc: 'unknown', packageManager: 'unknown',
    source: 'nothing is known',
  },
};

/** Releases whose package manager is not the one of their family. */
// oxfmt-ignore
export const OTHER_MANAGERS: readonly {
  readonly os: Os;
  readonly releases: readonly string[];
  readonly packageManager: PackageManager;
  readonly source: string;
}[] = [
  { os: 'centos', releases: ['5', '6', '7'], packageManager: 'yum', source: SYSTEMS.centos.source },
  { os: 'ubi', releases: ['7'], packageManager: 'yum', source: SYSTEMS.ubi.source },
  { os: 'rhel', releases: ['6', '7'], packageManager: 'yum', source: SYSTEMS.ubi.source },
  { os: 'oraclelinux', releases: ['5', '6', '7'], packageManager: 'yum', source: SYSTEMS.oraclelinux.source },
  { os: 'amazonlinux', releases: ['1', '2'], packageManager: 'yum', source: SYSTEMS.amazonlinux.source },
  {
    os: 'azurelinux', releases: ['4.0'], packageManager: 'dnf',
    source: 'dotnet/dotnet-docker:src/runtime-deps/11.0/azurelinux4.0/amd64/Dockerfile',
  },
];

export interface Spelling {
  /** A regular expression over `name:tag`; its first group, where it has one, is the release. */
  readonly pattern: string;
  readonly os: Os;
  readonly source: string;
}

const NAMING = 'how public build files name the system they are built on; never more than a hint';

/** How references spell a system, where no codename does. The first hit wins. */
// oxfmt-ignore
export const SPELLINGS: readonly Spelling[] = [
  { pattern: '(?:windowsservercore|nanoserver|ltsc20\\d\\d)', os: 'windows', source: NAMING },
  { pattern: '(?<![a-z])alpine(?:[-_]?v?(\\d+\\.\\d+|edge)|\\d?(?![a-z]))', os: 'alpine', source: NAMING },
  { pattern: '(?<![a-z])(?:wolfi|chainguard)(?![a-z])', os: 'wolfi', source: NAMING },
  { pattern: '(?<![a-z])ubuntu[-_:]?(\\d\\d\\.?(?:04|10))(?!\\d)', os: 'ubuntu', source: NAMING },
  { pattern: '(?<![a-z])ubuntu(?![a-z])', os: 'ubuntu', source: NAMING },
  { pattern: '(?<![a-z])debian[-_:]?([6-9]|1\\d)(?!\\d)', os: 'debian', source: NAMING },
  { pattern: '(?<![a-z])debian(?![a-z])', os: 'debian', source: NAMING },
  { pattern: '(?<![\\w.])((?:1[2468]|2[02468])\\.04)(?![\\w.])', os: 'ubuntu', source: NAMING },
  { pattern: '(?<![a-z])ubi[-_]?(\\d{1,2})(?!\\d)', os: 'ubi', source: NAMING },
  { pattern: '(?<![a-z])(?:rhel|el)[-_]?(\\d{1,2})(?!\\d)', os: 'rhel', source: NAMING },
  { pattern: '(?<![a-z])centos[-_:]?(?:stream[-_]?)?(\\d{1,2})(?!\\d)', os: 'centos', source: NAMING },
  { pattern: '(?<![a-z])centos(?![a-z])', os: 'centos', source: NAMING },
  { pattern: '(?<![a-z])rocky(?:linux)?[-_:]?(\\d{1,2})?(?![a-z\\d])', os: 'rocky', source: NAMING },
  { pattern: '(?<![a-z])alma(?:linux)?[-_:]?(\\d{1,2})?(?![a-z\\d])', os: 'almalinux', source: NAMING },
  { pattern: '(?<![a-z])fedora[-_:]?(\\d{2})?(?![a-z\\d])', os: 'fedora', source: NAMING },
  { pattern: '(?<![a-z])(?:oraclelinux|ol)[-_:]?(\\d{1,2})(?!\\d)', os: 'oraclelinux', source: NAMING },
  {
    pattern: '(?<![a-z])(?:amazonlinux|amazon|amzn|al)[-_:]?(2023|2)(?!\\d)', os: 'amazonlinux',
    source: NAMING,
  },
  {
    pattern: '(?<![a-z])(?:azurelinux|mariner)[-_:]?(\\d\\.0)?(?![a-z\\d])', os: 'azurelinux', source: NAMING,
  },
  {
    // -slim alone means Debian only for images that are built on official ones.
    pattern: '(?:^|/)(?:python|node|golang|ruby|php)[\\d.]*:(?:.*-)?slim(?![a-z])', os: 'debian',
    source: NAMING,
  },
  { pattern: '(?<![a-z])(?:opensuse|leap|tumbleweed)(?![a-z])', os: 'opensuse', source: NAMING },
  { pattern: '(?<![a-z])(?:sles|bci)(?![a-z])', os: 'sles', source: NAMING },
];

/** Words that mark an image for an accelerator or for serving models. */
export const ACCELERATED_WORDS = {
  pattern:
    '(?<![a-z])(?:cuda|cudnn|rocm|gpu|xpu|gaudi|hpu|tpu|neuron|vllm|tensorrt|triton|cu1\\d\\d)(?![a-z])',
  source:
    'tag grammars of pytorch/pytorch, nvidia/cuda, rocm/*, ghcr.io/huggingface/text-generation-inference',
} as const;
