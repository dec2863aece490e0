import { isPosixShell } from '../image/run-scripts.ts';
import type { Edit, Image, PackageManager, Refusal } from '../model.ts';
import { hasOwnOptions, livesOnLists } from './manager-calls.ts';
import { joinInstall } from './join.ts';
import { endsCleanly, endsParagraph, insertBelow, runLines } from './lines.ts';
import { newRunPlace } from './new-run-place.ts';
import { isRoot, userAt } from './user.ts';

/** The package to install and the manager that has it. */
export interface Wanted {
  readonly name: string;
  readonly manager: PackageManager;
}

/** Installs a package: in a list that is there, else by a RUN as early as it can stand. */
export function installPackage(image: Image, wanted: Wanted): readonly Edit[] | Refusal {
  const joined = joinInstall(image, wanted.manager, wanted.name);
  if (joined) return [joined];
  return newRun(image, wanted);
}

function newRun(image: Image, { name, manager }: Wanted): readonly Edit[] | Refusal {
  const { dockerfile, stage } = image;
  const lines = installLines(manager, name, true);
  if (lines.length === 0)
    return { refused: `a RUN for ${manager} is not written by this tool: install ${name} by hand` };
  const odd = oddShell(image);
  if (odd !== undefined) return { refused: `a SHELL of the stage is ${odd}, not a POSIX shell` };
  if (hasOwnOptions(image, manager))
    return { refused: `the file gives ${manager} options of its own: add ${name} to one of its lists` };
  const above = newRunPlace(image);
  if (!endsCleanly(dockerfile, above)) return { refused: 'the file ends in a line continuation' };
  const user = userAt(image, above.span.end);
  if (user === undefined) return { refused: `the user that ${image.base.reference} runs as is not known` };
  const run = runLines(dockerfile, livesOnLists(image, above) ? installLines(manager, name, false) : lines);
  const block = isRoot(user) ? [run] : ['USER root', run, `USER ${spelled(image, user)}`];
  return [
    insertBelow(dockerfile, above, block, above === stage.from && !endsParagraph(dockerfile, above.span.end)),
  ];
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

function installLines(manager: PackageManager, name: string, cleans: boolean): readonly string[] {
  if (manager === 'apk') return [`apk add --no-cache ${name}`];
  if (manager === 'dnf') return [`dnf install -y ${name}`, '&& dnf clean all'];
  if (manager !== 'apt') return [];
  const install = ['apt-get update', `&& apt-get install -y --no-install-recommends ${name}`];
  return cleans ? [...install, '&& rm -rf /var/lib/apt/lists/*'] : install;
}
