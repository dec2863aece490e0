import type { Dockerfile, Image, Instruction } from '../model.ts';
import { endsParagraph } from './lines.ts';
import { isRoot } from '../image/user.ts';

/** What a stage says about itself before it does anything; a new RUN stands below it. */
const LEADING: readonly string[] = ['ARG', 'ENV', 'LABEL', 'SHELL', 'WORKDIR', 'MAINTAINER'];

/** Instructions that change where packages come from, or which of them stay. */
const CHANGES_SOURCES =
  /\/etc\/apt\b|sources\.list|\/etc\/apk\b|add-apt-repository|apt-mark\s+auto|update-ca-certificates/;
const ALLOCATOR = /malloc/;
const IS_PROXY = /\b(?:https?|ftp|all)_proxy\b/i;

/** The instruction that a new RUN stands below: as early as it can be, so that it keeps the build cache. */
export function newRunPlace({ dockerfile, stage, base, chain }: Image): Instruction {
  const { text } = dockerfile;
  let leading = 0;
  let sources: Instruction | undefined;
  const startsAsRoot = chain.length === 1 && base.user === 'root';
  for (const [index, instruction] of stage.instructions.entries()) {
    const { keyword, span, args, pairs } = instruction;
    const toRoot = keyword === 'USER' && isRoot(args.text) && !startsAsRoot;
    // Under a preload of what is still to be installed the loader complains in every program of the RUN.
    const isPreload = pairs.some(({ key, value = '' }) => key === 'LD_PRELOAD' && ALLOCATOR.test(value));
    if (leading === index && ((LEADING.includes(keyword) && !isPreload) || toRoot)) leading++;
    const builds = keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD';
    const sets = keyword === 'ENV' || keyword === 'ARG';
    const source = text.slice(span.start, span.end);
    if ((builds && CHANGES_SOURCES.test(source)) || (sets && IS_PROXY.test(source))) sources = instruction;
  }
  return (
    sources ?? stage.instructions[aboveParagraph(dockerfile, stage.instructions, leading) - 1] ?? stage.from
  );
}

/**
 * How many of the first `count` instructions to stay below: where they and what follows are one paragraph under one
 * comment, the new RUN stands above all of it.
 */
function aboveParagraph(dockerfile: Dockerfile, instructions: readonly Instruction[], count: number): number {
  let first = count;
  while (first > 0 && !endsParagraph(dockerfile, instructions[first - 1]?.span.end ?? 0)) first--;
  const start = instructions[first]?.span.start ?? 0;
  const isCommented = dockerfile.comments.some(
    ({ end }) => end < start && /^\r?\n[ \t]*$/.test(dockerfile.text.slice(end, start)),
  );
  return first < count && isCommented ? first : count;
}
