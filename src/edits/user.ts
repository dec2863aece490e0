import type { Image } from '../model.ts';

/** The user that an instruction inserted at the offset would run as; `undefined` when it is not known. */
export function userAt(image: Image, offset: number): string | undefined {
  let user = image.base.user;
  for (const stage of image.chain) {
    for (const instruction of stage.instructions) {
      if (instruction.span.start >= offset && stage === image.stage) return user;
      if (instruction.keyword === 'USER') user = instruction.args.text;
    }
  }
  return user;
}
