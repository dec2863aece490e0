import type { Edit, Image, Refusal } from '../model.ts';
import { allOf } from './all-of.ts';
import { copyLibrary, type LibraryCopy } from './copy-library.ts';
import { addEnv, changeEnv, extendEnv, fillEmpty } from './env.ts';
import { addForkHook } from './fork-hook.ts';
import type { Wanted } from './install.ts';
import { installPackage } from './install.ts';

export interface PreloadPlan {
  /** `undefined` when the package is there already, or none is needed. */
  readonly install: Wanted | undefined;
  /** The library comes from another stage. */
  readonly copy?: LibraryCopy;
  /** `undefined`: nothing is preloaded. */
  readonly soname: string | undefined;
  /** Variables to set beside LD_PRELOAD. */
  readonly settings: Readonly<Record<string, string>>;
  /** For whoever reads the file next. */
  readonly comment: string;
  /** The interpreter that gets the at-fork hook, if one does. */
  readonly hook: string | undefined;
}

/** Installs a library and preloads it: the whole recipe, or the reason why there is none. */
export function preloadLibrary(image: Image, plan: PreloadPlan): readonly Edit[] | Refusal {
  if (plan.copy) return copyLibrary(image, plan.copy, plan);
  const installed = plan.install ? installPackage(image, plan.install) : [];
  if ('refused' in installed) return installed;
  const hook = plan.hook === undefined ? [] : addForkHook(image, plan.hook);
  return allOf(installed, hook, setPreload(image, plan, installed[0]?.span.start));
}

function setPreload(
  image: Image,
  { soname, settings, comment }: PreloadPlan,
  installedAt = -1,
): readonly Edit[] | Refusal {
  const { dockerfile, env } = image;
  const existing = env.get('LD_PRELOAD');
  if (soname === undefined) return addEnv(image, settings, comment, installedAt);
  if (!existing) return addEnv(image, { LD_PRELOAD: soname, ...settings }, comment, installedAt);
  if (existing.value === undefined) return { refused: 'the value of LD_PRELOAD is not known' };
  // Above the install the loader would complain in every step between; a later ENV extends it instead.
  const value = existing.value === '' ? soname : `${existing.value}:${soname}`;
  const below = existing.setting !== undefined && existing.setting.instruction.span.start > installedAt;
  const inPlace = below ? changeEnv(dockerfile, existing, value) : undefined;
  // The old form "ENV NAME value" takes no second pair.
  const { filled, rest } = fillEmpty(image, settings);
  const added = extendEnv(dockerfile, existing, rest);
  if (!inPlace || 'refused' in inPlace || !added) {
    const extended = existing.value === '' ? soname : `$LD_PRELOAD:${soname}`;
    return addEnv(image, { LD_PRELOAD: extended, ...settings }, comment, installedAt);
  }
  return allOf(inPlace, filled, added);
}
