import type { CondaImage } from '../knowledge/library-donors.ts';
import type { Dockerfile, Edit, Image, PackageManager, Refusal, Span } from '../model.ts';
import { hasOwnOptions, livesOnLists } from './manager-calls.ts';
import { joinInstall } from './join.ts';
import { newRunPlace } from './new-run-place.ts';
import { insertRun } from './run.ts';

/** The package to install and the manager that has it. */
export interface Wanted {
  readonly name: string;
  readonly manager: PackageManager | CondaImage['program'];
  /** The command that brings the repository it is in. */
  readonly below?: Span | undefined;
}

/** Installs a package: in a list that is there, else by a RUN as early as it can stand. */
export function installPackage(image: Image, wanted: Wanted): readonly Edit[] | Refusal {
  const { manager, name, below } = wanted;
  if (manager === 'conda' || manager === 'micromamba')
    // The environment belongs to the user of the image.
    return insertRun(image, newRunPlace(image), installLines(manager, name, true), undefined, 'whoever');
  const joined = joinInstall(image, manager, name, below);
  return joined ? [joined] : newRun(image, { ...wanted, manager });
}

function newRun(
  image: Image,
  { name, manager, below }: Wanted & { readonly manager: PackageManager },
): readonly Edit[] | Refusal {
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
  const written = livesOnLists(image, above) ? installLines(manager, name, false) : lines;
  return insertRun(image, above, written, ignoredPin(image.dockerfile, manager));
}

export function installLines(manager: Wanted['manager'], name: string, cleans: boolean): readonly string[] {
  if (manager === 'conda') return [`conda install -y -c conda-forge ${name}`, '&& conda clean -afy'];
  if (manager === 'micromamba')
    return [`micromamba install -y -n base -c conda-forge ${name}`, '&& micromamba clean -afy'];
  if (manager === 'apk') return [`apk add --no-cache ${name}`];
  if (manager === 'dnf' || manager === 'microdnf' || manager === 'yum')
    return [`${manager} install -y ${name}`, `&& ${manager} clean all`];
  if (manager !== 'apt') return [];
  const install = ['apt-get update', `&& apt-get install -y --no-install-recommends ${name}`];
  return cleans ? [...install, '&& rm -rf /var/lib/apt/lists/*'] : install;
}

/** hadolint's rules for versions that are not pinned (its wiki). */
const PIN_RULES: Readonly<Partial<Record<PackageManager, string>>> = {
  apt: 'DL3008',
  apk: 'DL3018',
  dnf: 'DL3041',
  microdnf: 'DL3041',
  yum: 'DL3033',
};

/** The file's own word to hadolint, where it does not pin versions either and says so step by step. */
export function ignoredPin({ text, comments }: Dockerfile, manager: Wanted['manager']): string | undefined {
  const rule = manager === 'conda' || manager === 'micromamba' ? undefined : PIN_RULES[manager];
  const says = (pattern: RegExp): boolean =>
    comments.some(({ start, end }) => pattern.test(text.slice(start, end)));
  if (!rule || says(new RegExp(`^#\\s*hadolint\\s+global\\s+ignore=.*\\b${rule}\\b`))) return undefined;
  return says(new RegExp(`^#\\s*hadolint\\s+ignore=.*\\b${rule}\\b`)) ? `hadolint ignore=${rule}` : undefined;
}
