import type { Edit, Image, Refusal } from '../model.ts';
import { allOf } from './all-of.ts';
import { addEnv, changeEnv, extendEnv } from './env.ts';
import type { Wanted } from './install.ts';
import { installPackage } from './install.ts';

/** The reason for two odd variables, for whoever reads the file next. */
const COMMENT = 'jemalloc gives freed memory back to the system.';

export interface PreloadPlan {
  /** `undefined` when the package is there already. */
  readonly install: Wanted | undefined;
  readonly soname: string;
  /** `undefined` keeps the MALLOC_CONF that is set. */
  readonly conf: string | undefined;
}

/** Installs a library and preloads it: the whole recipe, or the reason why there is none. */
export function preloadLibrary(image: Image, plan: PreloadPlan): readonly Edit[] | Refusal {
  const installed = plan.install ? installPackage(image, plan.install) : [];
  if ('refused' in installed) return installed;
  return allOf(installed, setPreload(image, plan, installed[0]?.span.start));
}

function setPreload(
  image: Image,
  { soname, conf }: PreloadPlan,
  installedAt = -1,
): readonly Edit[] | Refusal {
  const { dockerfile, env } = image;
  const existing = env.get('LD_PRELOAD');
  const confPair = conf === undefined ? {} : { MALLOC_CONF: conf };
  if (!existing) return addEnv(image, { LD_PRELOAD: soname, ...confPair }, COMMENT, installedAt);
  if (existing.value === undefined) return { refused: 'the value of LD_PRELOAD is not known' };
  // Above the install the loader would complain in every step between; a later ENV extends it instead.
  const value = existing.value === '' ? soname : `${existing.value}:${soname}`;
  const below = existing.setting !== undefined && existing.setting.instruction.span.start > installedAt;
  const inPlace = below ? changeEnv(dockerfile, existing, value) : undefined;
  if (!inPlace || 'refused' in inPlace) {
    const extended = existing.value === '' ? soname : `$LD_PRELOAD:${soname}`;
    return addEnv(image, { LD_PRELOAD: extended, ...confPair }, COMMENT, installedAt);
  }
  if (conf === undefined) return inPlace;
  const added = extendEnv(dockerfile, existing, 'MALLOC_CONF', conf);
  return added ? [...inPlace, ...added] : { refused: 'LD_PRELOAD is set in the old form "ENV NAME value"' };
}
