/** The shape of a row of the base images. No values. */

import type { Libc, Os, PackageManager } from '../model.ts';

/** What a base gives. A key that is there with `undefined` says: not known. */
export interface Traits {
  readonly os?: Os;
  readonly release?: string | undefined;
  /** Left out: the libc of the system. */
  readonly libc?: Libc;
  /** `os`, or left out: the package manager of the system. */
  readonly packageManager?: PackageManager | 'os';
  readonly python?: 'yes' | 'no' | 'unclear';
  readonly pythonVersion?: string | undefined;
  readonly shell?: boolean | undefined;
  readonly user?: string | undefined;
  /** The variables it sets; `undefined` for a value that changes. Left out: not known. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Where a relative path starts. Left out: at `/`, where the variables are known. */
  readonly workdir?: string | undefined;
  /** `none`: no variable it sets loads or tunes an allocator. Left out: as `env` says, where that is known. */
  readonly allocator?: 'none' | undefined;
  readonly packages?: readonly string[];
  readonly exempt?: boolean;
  readonly entrypoint?: readonly string[] | undefined;
  readonly cmd?: readonly string[] | undefined;
  /** The release of a system that the tag names without a number (`-alpine`). */
  readonly newest?: Readonly<Partial<Record<Os, string>>>;
  /** Completes "X is Debian 13 (glibc): ...". */
  readonly note?: string;
}

export interface BaseRow extends Traits {
  readonly id: string;
  /** Regular expressions, each for the whole name. */
  readonly names: readonly string[];
  /** The row is for the keys in which this is found. */
  readonly only?: string;
  /**
   * Where the system is spelled out,
   when it is (`-bookworm`, `-alpine3.22`, `-ubuntu24.04`); `release`: in the
   * tag, and the system is always that of the row.
   */
  readonly reads?: 'tag' | 'name' | 'key' | 'release';
  /** The release: its first group. */
  readonly releaseIn?: string;
  /** Python's version: its groups, joined by a dot. */
  readonly versionIn?: string;
  /** Tags of the official python image. */
  readonly grammar?: 'python';
  /** What changes when a pattern is found, in order; what the tag spells out comes after. */
  readonly variants?: readonly (Traits & { readonly when: string })[];
  /** Only facts that were read from a build file or a maintainer's page are verified. */
  readonly status: 'verified' | 'partly' | 'unverified';
  readonly source: string;
}
