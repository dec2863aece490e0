import type { Install } from '../model.ts';

/** A program that installs packages, and how its arguments are read. */
export interface Installer {
  readonly program: string;
  readonly manager: Install['manager'];
  /** Words between the program and its verb: `uv pip install`. */
  readonly before?: readonly string[];
  /** The first word that is no option; for pacman the first letter of the first option. */
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

const CONDA_VALUED = [
  '-n',
  '--name',
  '-p',
  '--prefix',
  '-c',
  '--channel',
  '-f',
  '--file',
  '--solver',
  '-r',
  '--root-prefix',
];
const PIP_VALUED = [
  '-r',
  '--requirement',
  '-c',
  '--constraint',
  '-e',
  '--editable',
  '-i',
  '--index-url',
  '--extra-index-url',
  '-f',
  '--find-links',
  '-t',
  '--target',
  '--prefix',
  '--root',
  '--trusted-host',
  '--timeout',
  '--proxy',
  '--cache-dir',
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
  {
    program: 'pacman',
    manager: 'pacman',
    install: ['-S', '-U'],
    remove: ['-R'],
    valued: ['--config', '--dbpath', '--root', '--cachedir', '--overwrite', '--ignore'],
    source: 'pacman(8)',
  },
  ...['conda', 'mamba', 'micromamba'].map((program): Installer => ({
    program,
    manager: 'conda',
    install: ['install', 'create'],
    remove: [],
    valued: CONDA_VALUED,
    source: 'conda install --help, micromamba install --help',
  })),
  ...['pip', 'pip2', 'pip3', 'pipx'].map((program): Installer => ({
    program,
    manager: 'pip',
    install: ['install'],
    remove: [],
    valued: PIP_VALUED,
    source: 'pip install --help',
  })),
  {
    program: 'uv',
    manager: 'pip',
    before: ['pip'],
    install: ['install'],
    remove: [],
    valued: [...PIP_VALUED, '-p', '--python', '--override', '--build-constraint'],
    source: 'uv pip install --help',
  },
];
