import { isPosixShell } from '../image/run-scripts.ts';
import type { Edit, Image, Instruction, PackageManager, Refusal } from '../model.ts';
import { joinInstall } from './join.ts';
import { continued, endsCleanly, insertBelow } from './lines.ts';
import { isRoot, userAt } from './user.ts';

/** The package to install and the manager that has it. */
export interface Wanted {
  readonly name: string;
  readonly manager: PackageManager;
}

/** What a stage says about itself before it does anything; a new RUN stands below it. */
const LEADING: readonly string[] = ['ARG', 'ENV', 'LABEL', 'SHELL', 'WORKDIR', 'MAINTAINER'];

/** Instructions that change where packages come from, or which of them stay. */
const CHANGES_SOURCES = /\/etc\/apt\b|sources\.list|\/etc\/apk\b|add-apt-repository|apt-mark\s+auto/;

/** Installs a package: in a list that is there, else by a RUN as early as it can stand. */
export function installPackage(image: Image, wanted: Wanted): readonly Edit[] | Refusal {
  const joined = joinInstall(image, wanted.manager, wanted.name);
  if (joined) return [joined];
  return newRun(image, wanted);
}

function newRun(image: Image, { name, manager }: Wanted): readonly Edit[] | Refusal {
  const { dockerfile, stage } = image;
  const lines = installLines(manager, name);
  if (!lines) return { refused: `a RUN for ${manager} is not written by this tool: install ${name} by hand` };
  if (!isPosixShell(image.shell))
    return { refused: `the SHELL of the stage is ${image.shell[0]}, not a POSIX shell` };
  const above = newRunPlace(image);
  if (!endsCleanly(dockerfile, above)) return { refused: 'the file ends in a line continuation' };
  const user = userAt(image, above.span.end);
  if (user === undefined) return { refused: `the user that ${image.base.reference} runs as is not known` };
  const run = continued(dockerfile, lines);
  const block = isRoot(user) ? [`RUN ${run}`] : ['USER root', `RUN ${run}`, `USER ${user}`];
  return [insertBelow(dockerfile, above, block, above === stage.from && isCompact(image))];
}

/** The FROM and what follows it stand without a blank line between them. */
function isCompact({ dockerfile: { text }, stage }: Image): boolean {
  return !/^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(stage.from.span.end, stage.from.span.end + 64));
}

function newRunPlace({ dockerfile, stage, base, chain }: Image): Instruction {
  let above = stage.from;
  let leading = true;
  const inherited = chain.length > 1 ? undefined : base.user;
  for (const instruction of stage.instructions) {
    const text = dockerfile.text.slice(instruction.span.start, instruction.span.end);
    const toRoot = instruction.keyword === 'USER' && isRoot(instruction.args.text) && inherited !== 'root';
    if (leading && (LEADING.includes(instruction.keyword) || toRoot)) above = instruction;
    else leading = false;
    if (CHANGES_SOURCES.test(text) && instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT')
      above = instruction;
  }
  return above;
}

function installLines(manager: PackageManager, name: string): readonly string[] | undefined {
  if (manager === 'apk') return [`apk add --no-cache ${name}`];
  if (manager === 'dnf') return [`dnf install -y ${name}`, '&& dnf clean all'];
  if (manager !== 'apt') return undefined;
  return [
    'apt-get update',
    `&& apt-get install -y --no-install-recommends ${name}`,
    '&& rm -rf /var/lib/apt/lists/*',
  ];
}
