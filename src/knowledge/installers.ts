import type { PackageManager } from '../model.ts';

/** A program that installs packages, and how its arguments are read. */
export interface Installer {
  readonly program: string;
  readonly manager: PackageManager;
  readonly install: readonly string[];
  readonly remove: readonly string[];
  /** Options whose value is the next word. */
  readonly valued: readonly string[];
  readonly source: string;
}

const APT_VALUED = [
  '-t',
  '--target-release',
  '--default-release',
  '-o',
  '--option',
  '-c',
  '--config-file',
  '-a',
  '--host-architecture',
];
const DNF_VALUED = [
  '--enablerepo',
  '--disablerepo',
  '--repo',
  '--repoid',
  '-x',
  '--exclude',
  '--setopt',
  '--installroot',
  '-c',
  '--config',
  '--releasever',
  '--forcearch',
  '--advisory',
  '--rpmverbosity',
  '-d',
  '-e',
  '-R',
];

export const installers: readonly Installer[] = [
  {
    program: 'apt-get',
    manager: 'apt',
    install: ['install'],
    remove: ['remove', 'purge'],
    valued: APT_VALUED,
    source: 'apt-get(8)',
  },
  {
    program: 'apt',
    manager: 'apt',
    install: ['install'],
    remove: ['remove', 'purge'],
    valued: APT_VALUED,
    source: 'apt(8)',
  },
  {
    program: 'aptitude',
    manager: 'apt',
    install: ['install'],
    remove: ['remove', 'purge'],
    valued: [...APT_VALUED, '-F', '-O', '-w'],
    source: 'aptitude(8)',
  },
  {
    program: 'install_packages',
    manager: 'apt',
    install: [''],
    remove: [],
    valued: [],
    source: 'bitnami/minideb: install_packages',
  },
  {
    program: 'apk',
    manager: 'apk',
    install: ['add'],
    remove: ['del'],
    valued: [
      '-t',
      '--virtual',
      '-X',
      '--repository',
      '-p',
      '--root',
      '--repositories-file',
      '--keys-dir',
      '--cache-dir',
      '--arch',
      '--wait',
      '--cache-max-age',
      '--timeout',
    ],
    source: 'apk(8), apk-add(8)',
  },
  {
    program: 'dnf',
    manager: 'dnf',
    install: ['install', 'in'],
    remove: ['remove', 'erase', 'rm'],
    valued: DNF_VALUED,
    source: 'dnf(8)',
  },
  {
    program: 'microdnf',
    manager: 'microdnf',
    install: ['install'],
    remove: ['remove'],
    valued: DNF_VALUED,
    source: 'microdnf(8)',
  },
  {
    program: 'yum',
    manager: 'yum',
    install: ['install'],
    remove: ['remove', 'erase'],
    valued: DNF_VALUED,
    source: 'yum(8)',
  },
  {
    program: 'tdnf',
    manager: 'tdnf',
    install: ['install'],
    remove: ['remove', 'erase'],
    valued: DNF_VALUED,
    source: 'vmware/tdnf: README',
  },
  {
    program: 'zypper',
    manager: 'zypper',
    install: ['install', 'in'],
    remove: ['remove', 'rm'],
    valued: ['-R', '--root', '-r', '--repo', '-t', '--type', '-p', '--plus-repo', '--from'],
    source: 'zypper(8)',
  },
];
