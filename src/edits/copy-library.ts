import type { AllocatorName, Dockerfile, Edit, Image, Refusal, Stage } from '../model.ts';
import { allOf } from './all-of.ts';
import { addEnv } from './env.ts';
import { ignoredPin, installLines, installPackage, type Wanted } from './install.ts';
import { inCase, runLines } from './lines.ts';

/** A library that another stage has, and where the image wants it. */
export interface LibraryCopy {
  readonly allocator: AllocatorName;
  /** The stage that gets the package; `undefined` where a new one is made. */
  readonly donor: Image | undefined;
  /** Above which stage a new one stands. */
  readonly above: Stage;
  /** What a new stage is made from, and the `--platform` it takes over. */
  readonly reference: string;
  readonly platform: string | undefined;
  readonly install: Wanted | undefined;
  readonly source: string;
  readonly target: string;
}

interface Preload {
  readonly settings: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** Installs the package in a stage that is there, or in a new one, and copies its library from there. */
export function copyLibrary(
  image: Image,
  { allocator, donor, above, reference, platform, install, source, target }: LibraryCopy,
  { settings, comment }: Preload,
): readonly Edit[] | Refusal {
  const name = donor ? nameOf(donor) : freeName(image, allocator);
  const copy = `${inCase(image.dockerfile, 'COPY')} --from=${name} ${source} ${target}`;
  const flag = platform === undefined ? '' : `--platform=${platform} `;
  const given = donor
    ? install
      ? installPackage(donor, install)
      : []
    : newStage(
        image.dockerfile,
        above,
        `${inCase(image.dockerfile, 'FROM')} ${flag}${reference} AS ${name}`,
        install,
      );
  return allOf(given, addEnv(image, { LD_PRELOAD: target, ...settings }, comment, 0, copy));
}

/** As its FROM writes it, where that is the same name: the builder compares without case, readers do not. */
function nameOf({ stage: { name, index, from } }: Image): string {
  const written = from.args.text.trim().split(/\s+/)[2];
  return written !== undefined && written.toLowerCase() === name ? written : (name ?? `${index}`);
}

function freeName({ dockerfile }: Image, allocator: AllocatorName): string {
  const taken = dockerfile.text.toLowerCase();
  return [allocator, 'allocator', 'allocator-library'].find((name) => !taken.includes(name)) ?? 'alloclint';
}

/** Parser directives, and words to linters about the whole file: they stay on top. */
const OF_THE_FILE = /^#(?:[ \t]*\w+[ \t]*=|.*\bglobal\b)/;

/** The head of a file is not about its first stage. */
const LICENCE = /^#.*(?:copyright|SPDX-|licen[cs]ed?\b)/im;

/** Above the FROM of the stage, and above the comments that belong to it. */
function newStage(
  dockerfile: Dockerfile,
  stage: Stage,
  from: string,
  install: Wanted | undefined,
): readonly Edit[] | Refusal {
  const { text, eol, comments, file } = dockerfile;
  // A number counts stages: one more would make it another one's.
  if (/--from=["']?\d/.test(text) || /\bfrom=\d/.test(text))
    return { refused: 'COPY --from names a stage by its number' };
  let start = stage.from.span.start;
  for (const comment of comments.filter(({ end }) => end <= start).toReversed()) {
    const isAttached = /^[ \t]*\r?\n[ \t]*$/.test(text.slice(comment.end, start));
    if (!isAttached || OF_THE_FILE.test(text.slice(comment.start, comment.end))) break;
    start = comment.start;
  }
  if (LICENCE.test(text.slice(start, stage.from.span.start))) start = stage.from.span.start;
  const pin = install && ignoredPin(dockerfile, install.manager);
  const run = install ? [runLines(dockerfile, installLines(install.manager, install.name, true))] : [];
  const isSetOff = stage.index === 0 || /\n[ \t]*\r?\n$/.test(text.slice(0, start));
  const block = [from, ...(pin ? [`# ${pin}`] : []), ...run, ...(isSetOff ? [''] : [])];
  return [{ span: { file, start, end: start }, text: block.map((line) => line + eol).join('') }];
}
