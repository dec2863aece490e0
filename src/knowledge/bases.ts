/**
 * Base images, one row a family of references. The first row that fits wins.
 *
 * A key is `name:tag` in lower case, the name normalised (`docker.io/library/python` is `python`), the tag
 * `latest` where none is written. All patterns are regular expressions over the key, except `names`.
 */

import type { BaseRow } from './base-row.ts';
import { acceleratedBases } from './bases-accelerated.ts';
import { applicationBases } from './bases-application.ts';
import { communityBases } from './bases-community.ts';
import { databaseBases } from './bases-databases.ts';
import { distributionBases } from './bases-distributions.ts';
import { languageBases } from './bases-languages.ts';
import { minimalBases } from './bases-minimal.ts';
import { rpmBases } from './bases-rpm.ts';
import { serviceBases } from './bases-services.ts';

/** In order. A table is made when it is asked for: making all of them takes 2 ms of every start. */
export const BASE_TABLES: readonly (() => readonly BaseRow[])[] = [
  languageBases,
  distributionBases,
  minimalBases,
  databaseBases,
  serviceBases,
  rpmBases,
  applicationBases,
  communityBases,
  acceleratedBases,
];
