import { DockerfileParser } from 'dockerfile-ast';
import type { Dockerfile, Instruction } from '../model.ts';

/**
 * A second reading of the file by dockerfile-ast. Where the two disagree about what the instructions are and where they
 * start, ours is linted and nothing is edited: the places we know of are files BuildKit reads in a surprising way. Nor is
 * anything where the second reading would take too long. Returns why.
 */
export function editRefusal(dockerfile: Dockerfile): string | undefined {
  const { text, instructions, comments } = dockerfile;
  if (text.length > MAX_LENGTH) return `the file is larger than ${MAX_LENGTH / 1024} KiB`;
  if (isCostly(instructions, comments.length)) return 'the file has too many stages, comments or flags';
  if (readsTheSame(dockerfile)) return undefined;
  return 'the file is written in a way that other tools read differently';
}

export function agreesOnInstructions(dockerfile: Dockerfile): boolean {
  return editRefusal(dockerfile) === undefined;
}

function readsTheSame({ text, instructions }: Dockerfile): boolean {
  const starts = lineStarts(text);
  try {
    const others = DockerfileParser.parse(text).getInstructions();
    if (others.length !== instructions.length) return false;
    return instructions.every((instruction, index) => {
      const other = others[index];
      if (!other) return false;
      const { start } = other.getRange();
      const offset = (starts[start.line] ?? 0) + start.character;
      return offset === instruction.span.start && other.getKeyword() === instruction.keyword;
    });
  } catch {
    return false;
  }
}

/** It puts every argument together letter by letter, once for every fix. */
const MAX_LENGTH = 262_144;

/** It takes time by comments times stages and by the square of flags; no hand-written file has as many. */
function isCostly(instructions: readonly Instruction[], comments: number): boolean {
  const stages = instructions.filter(({ keyword }) => keyword === 'FROM').length;
  return stages * comments > 1_000_000 || instructions.some(({ flags }) => flags.length > 1000);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
