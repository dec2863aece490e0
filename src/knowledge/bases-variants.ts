/** What the rows of the official images of Docker Hub have in common. */

import type { Traits } from './base-row.ts';

export const OFFICIAL = 'docker-library/official-images:library';
/** Every published state of the list, for what a tag last pointed to. */
export const HISTORY = '@37079fb and its history';

export type Variant = Traits & { readonly when: string };

/** Tags that name no release: the lines and versions whose last build was on this one. */
export const on = (release: string, versions: string, suffix = ''): Variant => ({
  when: `:(${versions})${suffix}$`,
  release,
});

/** A container on Windows has another user, other variables and another shell. */
export const WINDOWS: Variant = {
  when: 'windowsservercore|nanoserver',
  os: 'windows',
  release: undefined,
  python: 'unclear',
  user: undefined,
  env: undefined,
  allocator: undefined,
  entrypoint: undefined,
  cmd: undefined,
};
