import type { Image, Stage } from '../model.ts';

/** The stages that the image is made of whatever the build is given: those below a FROM that takes its stage from an argument. */
export function certainStages({ chain }: Image): readonly Stage[] {
  const chosen = chain.findLastIndex(
    ({ from, parent }) => parent !== undefined && from.args.text.includes('$'),
  );
  return chain.slice(Math.max(chosen, 0));
}
