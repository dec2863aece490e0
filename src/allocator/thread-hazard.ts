import { HOSTILE_CHILDREN } from '../knowledge/hostile-children.ts';
import type { Run } from '../model.ts';
import { buildMentions } from './evidence.ts';

/** What dies in this image once jemalloc's background thread runs; `undefined` where nothing is known to. */
export function threadHazard(run: Run): string | undefined {
  if (dropsWithSetpriv(run)) return 'setpriv aborts once the background thread runs';
  const child = hostileChild(run);
  return child === undefined ? undefined : `${child} may die once the background thread runs`;
}

/** Whether privileges are dropped by `setpriv`, which dies once jemalloc's thread runs (exit 134, no message). */
export function dropsWithSetpriv({ command, process, image }: Run): boolean {
  const started =
    command?.words.some(({ value }) => value !== undefined && /\bsetpriv\b/.test(value)) ?? false;
  return (
    started ||
    process.scripts.some(({ text }) => /\bsetpriv\b/.test(text)) ||
    buildMentions(image, /\bsetpriv\b/)
  );
}

/** A browser, or what starts one, in the image: the variables reach it too. */
export function hostileChild({ image }: Run): string | undefined {
  const row = HOSTILE_CHILDREN.find(({ pattern }) => {
    const test = new RegExp(pattern, 'i');
    return (
      test.test(image.base.reference) ||
      [...image.packages].some((name) => test.test(name)) ||
      buildMentions(image, test)
    );
  });
  return row?.name;
}
