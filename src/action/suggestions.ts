import { applyEdits } from '../index.ts';
import type { Core } from '../host/core.ts';
import type { Source } from '../host/source.ts';
import type { Edit, Finding, Fix } from '../model.ts';
import { changedLines, joinedEdits, overlap, withBlocks, type Block } from './blocks.ts';
import { isShown, type Hunk } from './hunks.ts';

/** What a review may suggest: the fixes of some findings, as lines. */
export interface Suggestion extends Block {
  readonly findings: readonly Finding[];
  /** What is found once those are mended, and mended with them. */
  readonly followUps: readonly Finding[];
}

/** Fixes as they stand in the file. */
interface Draft extends Block {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/** Mending one thing may show the next; no file of our cases needs more rounds. */
const maxRounds = 5;

/**
 * The fixes of a file as blocks of lines: each lies in one hunk of the diff, none shares a line with another, and each is
 * right on its own: with it alone its findings are gone and no other one has come. A fix is all or nothing, so a block
 * reaches from its first edit to its last.
 */
export function suggestionsFor(
  { text, options }: Source,
  findings: readonly Finding[],
  hunks: readonly Hunk[],
  core: Core,
  unsafe: boolean,
): readonly Suggestion[] {
  const canStand = (block: Block): boolean =>
    isWritable(block, text) && isShown(hunks, block.first, block.last);

  function completed({ findings: mended, ...draft }: Draft): Suggestion | undefined {
    const followUps: Finding[] = [];
    let after = withBlocks(text, [draft]);
    for (let round = 0; round < maxRounds; round++) {
      const left = core.lint(after, options);
      const extra = tooMany(findings, mended, left);
      if (extra.size === 0) {
        const block = changedLines(text, after).find(canStand);
        return block && { ...block, findings: mended, followUps };
      }
      const next = left.find((finding) => extra.has(finding.rule));
      const edits = next && wantedEdits(next, options.file, unsafe);
      if (next === undefined || edits === undefined) return undefined;
      followUps.push(next);
      after = applyEdits(after, edits);
    }
    return undefined;
  }

  const singles = findings.flatMap((finding) => {
    const edits = wantedEdits(finding, options.file, unsafe);
    const block = edits && changedLines(text, applyEdits(text, edits)).find(canStand);
    return block && edits ? [{ ...block, edits, findings: [finding] }] : [];
  });
  const chosen: Suggestion[] = [];
  for (const draft of merged(text, singles, canStand)) {
    const alone = singles.filter((single) => overlap(single, draft));
    for (const candidate of [draft, ...alone]) {
      const suggestion = completed(candidate);
      if (suggestion === undefined || chosen.some((other) => overlap(other, suggestion))) continue;
      chosen.push(suggestion);
      break;
    }
  }
  return chosen;
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
function isWritable({ first, before, after }: Block, text: string): boolean {
  return before !== after && !(first === 1 && text.startsWith('\uFEFF'));
}

/** Fixes that share a line become one. One that is in the way of another waits until that one is taken. */
function merged(
  text: string,
  singles: readonly Draft[],
  canStand: (block: Block) => boolean,
): readonly Draft[] {
  let drafts: readonly Draft[] = [];
  for (const single of singles) {
    const met = drafts.filter((draft) => overlap(draft, single));
    const edits = met.reduce<readonly Edit[] | undefined>(
      (all, draft) => all && joinedEdits(all, draft.edits),
      single.edits,
    );
    if (edits === undefined) continue;
    const findings = [...met.flatMap((draft) => draft.findings), ...single.findings];
    const blocks = changedLines(text, applyEdits(text, edits));
    const draft = { ...(blocks.find(canStand) ?? blocks[0]), edits, findings };
    drafts = [...drafts.filter((other) => !met.includes(other)), draft];
  }
  return drafts.toSorted((a, b) => a.first - b.first);
}

/** Rules of which more is left than there was without what is mended. */
function tooMany(
  before: readonly Finding[],
  mended: readonly Finding[],
  left: readonly Finding[],
): ReadonlySet<string> {
  const count = (list: readonly Finding[], name: string): number =>
    list.filter(({ rule }) => rule === name).length;
  const names = new Set([...before, ...left].map(({ rule }) => rule));
  return new Set([...names].filter((name) => count(left, name) > count(before, name) - count(mended, name)));
}
