import type { Core } from '../host/core.ts';
import type { Source } from '../host/source.ts';
import type { Edit, Finding, Fix } from '../model.ts';
import { blockOf, joined, overlap, withBlocks, type Block } from './blocks.ts';
import { isShown, type Hunk } from './hunks.ts';

/**
 * The fixes of a file as blocks of lines that a review may suggest: each lies in one hunk of the diff, none shares a line
 * with another, and each is right on its own: with it alone its findings are gone and no other one has come.
 */
export function suggestionsFor(
  source: Source,
  findings: readonly Finding[],
  hunks: readonly Hunk[],
  core: Core,
  unsafe: boolean,
): readonly Block[] {
  const { text, options } = source;
  const singles = findings.flatMap((finding) => {
    const edits = wantedEdits(finding, options.file, unsafe);
    const block = edits === undefined ? undefined : blockOf(text, edits, [finding]);
    return block !== undefined && canStand(block, text, hunks) ? [block] : [];
  });
  const isRight = (block: Block): boolean =>
    mends(findings, block.findings, core.lint(withBlocks(text, [block]), options));
  return merged(text, singles).flatMap((block) => {
    if (canStand(block, text, hunks) && isRight(block)) return [block];
    const alone = singles.find((single) => overlap(single, block) && isRight(single));
    return alone === undefined ? [] : [alone];
  });
}

/** As `fix` chooses: who asks for unsafe fixes gets the better one. */
export function wantedFix({ fix, alternative }: Finding, unsafe: boolean): Fix | undefined {
  return [alternative, fix].find(
    (each) =>
      each !== undefined &&
      each.edits.length > 0 &&
      (each.safety === 'safe' || (unsafe && each.safety === 'unsafe')),
  );
}

function wantedEdits(finding: Finding, file: string, unsafe: boolean): readonly Edit[] | undefined {
  const edits = wantedFix(finding, unsafe)?.edits;
  return edits?.every(({ span }) => span.file === file) ? edits : undefined;
}

/** Whether GitHub keeps a byte order mark when its line is replaced is not known. */
function canStand({ first, last, before, after }: Block, text: string, hunks: readonly Hunk[]): boolean {
  if (before === after || (first === 1 && text.startsWith('\uFEFF'))) return false;
  return isShown(hunks, first, last);
}

/** Fixes that share a line become one. One that is in the way of another waits until that one is taken. */
function merged(text: string, singles: readonly Block[]): readonly Block[] {
  let blocks: readonly Block[] = [];
  for (const single of singles) {
    const rest = blocks.filter((block) => !overlap(block, single));
    let all: Block | undefined = single;
    for (const block of blocks) if (all && !rest.includes(block)) all = joined(text, block, all);
    if (all !== undefined) blocks = [...rest, all];
  }
  return blocks.toSorted((a, b) => a.first - b.first);
}

/** Whether the findings are gone, and of no rule more is found than before. */
function mends(before: readonly Finding[], mended: readonly Finding[], after: readonly Finding[]): boolean {
  const count = (list: readonly Finding[], name: string): number =>
    list.filter(({ rule }) => rule === name).length;
  const names = new Set([...before, ...after].map(({ rule }) => rule));
  return [...names].every((name) => count(after, name) <= count(before, name) - count(mended, name));
}
