import type { Os } from '../model.ts';

/** Where a library comes from for an image that cannot install it itself. */

/** A small public image of the same system, and the folder in which its packages put libraries, for every architecture. */
export interface LibraryDonor {
  readonly os: Os;
  /** `undefined` for a system without releases. */
  readonly release: string | undefined;
  readonly reference: string;
  readonly folder: string;
  readonly source: string;
}

const DEBIAN =
  'docker-library/official-images:library/debian; Debian multiarch: /usr/lib/TRIPLET; built and run';

// oxfmt-ignore
export const LIBRARY_DONORS: readonly LibraryDonor[] = [
  { os: 'debian', release: '12', reference: 'debian:bookworm-slim', folder: '/usr/lib/*', source: DEBIAN },
  { os: 'debian', release: '13', reference: 'debian:trixie-slim', folder: '/usr/lib/*', source: DEBIAN },
  {
    os: 'wolfi', release: undefined, reference: 'cgr.dev/chainguard/wolfi-base', folder: '/usr/lib',
    source: 'chainguard-images/images:images/wolfi-base/locked_config.json@cd7edd2; wolfi-dev/os:jemalloc.yaml',
  },
];

/** Images that are made for conda: what installs into their root environment, and where that stands. */
export interface CondaImage {
  /** A regular expression over the reference. */
  readonly image: string;
  readonly program: 'conda' | 'micromamba';
  readonly prefix: string;
  readonly source: string;
}

export const CONDA_IMAGES: readonly CondaImage[] = [
  {
    image: '(?:^|/)(?:mini|ana)conda\\d?(?:[:@]|$)',
    program: 'conda',
    prefix: '/opt/conda',
    source: 'ContinuumIO/docker-images:{miniconda3,anaconda3}/debian/Dockerfile@dc64b23',
  },
  {
    image: '(?:^|/)(?:miniforge|mambaforge)[\\w-]*(?:[:@]|$)',
    program: 'conda',
    prefix: '/opt/conda',
    source: 'conda-forge/miniforge-images:ubuntu/Dockerfile@841e405',
  },
  {
    image: '(?:^|/)micromamba(?:[:@]|$)',
    program: 'micromamba',
    prefix: '/opt/conda',
    source: 'mamba-org/micromamba-docker:debian.Dockerfile@a815800',
  },
];
