/**
 * Base images, one row a family of references. The first row that fits wins.
 *
 * A key is `name:tag` in lower case, the name normalised (`docker.io/library/python` is `python`), the tag
 * `latest` where none is written. All patterns are regular expressions over the key, except `names`.
 */

import type { BaseRow } from './base-row.ts';
import { ACCELERATED_BASES } from './bases-accelerated.ts';
import { APPLICATION_BASES } from './bases-application.ts';
import { MINIMAL_BASES } from './bases-minimal.ts';
import { OFFICIAL_BASES } from './bases-official.ts';
import { RPM_BASES } from './bases-rpm.ts';

export const BASES: readonly BaseRow[] = [
  ...OFFICIAL_BASES,
  ...MINIMAL_BASES,
  ...RPM_BASES,
  ...APPLICATION_BASES,
  ...ACCELERATED_BASES,
];
