import { isPosixShell } from '../image/run-scripts.ts';
import type { Edit, Image, Instruction, Refusal } from '../model.ts';
import { endsCleanly, endsParagraph, inCase, insertBelow, runLines } from './lines.ts';
import { isRoot, userAt } from './user.ts';

/** A new RUN below an instruction, as root: where another user is in force it is put back below. */
export function insertRun(
  image: Image,
  above: Instruction,
  lines: readonly string[],
  comment?: string,
): readonly Edit[] | Refusal {
  const { dockerfile, stage } = image;
  if (image.base.shell === false) return { refused: `${image.base.reference} has no shell for a RUN` };
  const odd = oddShell(image);
  if (odd !== undefined) return { refused: `a SHELL of the stage is ${odd}, not a POSIX shell` };
  if (!endsCleanly(dockerfile, above)) return { refused: 'the file ends in a line continuation' };
  const user = userAt(image, above.span.end);
  if (user === undefined) return { refused: `the user that ${image.base.reference} runs as is not known` };
  const run = runLines(dockerfile, lines);
  const remark = comment === undefined ? [] : [`# ${comment}`];
  const toUser = inCase(dockerfile, 'USER');
  const block = isRoot(user)
    ? [...remark, run]
    : [...remark, `${toUser} root`, run, `${toUser} ${spelled(image, user)}`];
  const close = above === stage.from && !endsParagraph(dockerfile, above.span.end);
  return [insertBelow(dockerfile, above, block, close)];
}

function oddShell({ chain }: Image): string | undefined {
  return chain
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'SHELL')
    .map(({ json }) => json?.map(({ value }) => value) ?? [])
    .find((shell) => !isPosixShell(shell))?.[0];
}

/** The user of the base as the file itself writes it further down, `${NB_UID}` for 1000. */
function spelled({ stage, base }: Image, user: string): string {
  const later = stage.instructions.findLast(({ keyword, args }) => keyword === 'USER' && !isRoot(args.text));
  return user === base.user && later?.args.text.includes('$') ? later.args.text : user;
}
