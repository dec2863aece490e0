import type { Edit, Image, PackageManager, Refusal, Span } from '../model.ts';
import { hasOwnOptions, livesOnLists } from './manager-calls.ts';
import { joinInstall } from './join.ts';
import { newRunPlace } from './new-run-place.ts';
import { insertRun } from './run.ts';

/** The package to install and the manager that has it. */
export interface Wanted {
  readonly name: string;
  readonly manager: PackageManager;
  /** The command that brings the repository it is in. */
  readonly below?: Span | undefined;
}

/** Installs a package: in a list that is there, else by a RUN as early as it can stand. */
export function installPackage(image: Image, wanted: Wanted): readonly Edit[] | Refusal {
  const joined = joinInstall(image, wanted.manager, wanted.name, wanted.below);
  if (joined) return [joined];
  return newRun(image, wanted);
}

function newRun(image: Image, { name, manager, below }: Wanted): readonly Edit[] | Refusal {
  const lines = installLines(manager, name, true);
  if (lines.length === 0)
    return { refused: `a RUN for ${manager} is not written by this tool: install ${name} by hand` };
  if (hasOwnOptions(image, manager))
    return { refused: `the file gives ${manager} options of its own: add ${name} to one of its lists` };
  const early = newRunPlace(image);
  const brings = image.stage.instructions.find(
    ({ span }) => below && span.start <= below.start && span.end >= below.end,
  );
  const above = brings && brings.span.end > early.span.end ? brings : early;
  return insertRun(image, above, livesOnLists(image, above) ? installLines(manager, name, false) : lines);
}

export function installLines(manager: PackageManager, name: string, cleans: boolean): readonly string[] {
  if (manager === 'apk') return [`apk add --no-cache ${name}`];
  if (manager === 'dnf' || manager === 'microdnf' || manager === 'yum')
    return [`${manager} install -y ${name}`, `&& ${manager} clean all`];
  if (manager !== 'apt') return [];
  const install = ['apt-get update', `&& apt-get install -y --no-install-recommends ${name}`];
  return cleans ? [...install, '&& rm -rf /var/lib/apt/lists/*'] : install;
}
