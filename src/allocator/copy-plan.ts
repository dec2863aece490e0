import { CPP_RUNTIME_PRESENT } from '../knowledge/glibc.ts';
import { LIBRARY_DONORS } from '../knowledge/library-donors.ts';
import type { AllocatorName, Base, Image, Origin, Refusal, Stage } from '../model.ts';
import { installedPackage, installPlan, type InstallPlan } from './packages.ts';

/** A library that comes by COPY into an image that can install nothing. */
export interface CopyPlan {
  readonly allocator: AllocatorName;
  /** The stage that gets the package; `undefined` where a new one is made for it. */
  readonly donor: Image | undefined;
  /** Above which stage a new one stands: the first that ships and wants it, so that several share it. */
  readonly above: Stage;
  /** What a new stage is made from, and the `--platform` it takes over. */
  readonly reference: string;
  readonly platform: string | undefined;
  /** What the donor installs; `undefined` where it has the package. */
  readonly install: InstallPlan['install'] | undefined;
  /** In the donor, for every architecture. */
  readonly source: string;
  /** In the image: a folder that the loader searches, and LD_PRELOAD names it whole, for some images bring a cache of their own. */
  readonly target: string;
}

/** The way to a library by COPY from a stage of the same system, or why there is none. */
export function copyPlan(image: Image, allocator: AllocatorName): CopyPlan | Refusal {
  const { base } = image;
  const refused = { refused: `${base.reference} has no package manager to install it with` };
  if (base.packageManager !== 'none' || base.libc !== 'glibc') return refused;
  const row = LIBRARY_DONORS.find(({ os, release }) => os === base.os && release === base.release);
  if (!row) return refused;
  if (!CPP_RUNTIME_PRESENT.some(({ pattern }) => new RegExp(pattern).test(base.reference)))
    return { refused: `${refused.refused}, and whether it has what a copied library needs is not known` };
  if (image.env.has('LD_PRELOAD')) return { refused: `${refused.refused}, and LD_PRELOAD is set already` };
  if (isChosen(image)) return { refused: `${refused.refused}, and a build argument chooses its release` };
  // A rolling system has no releases: what was built today may need a glibc that a pinned image does not have.
  if (base.release === undefined && !isLatest(base))
    return { refused: `${refused.refused}, and it may be older than a library from today` };
  const donor = donorOf(image, allocator);
  const from = donor?.base ?? { ...base, packageManager: row.os === 'wolfi' ? 'apk' : 'apt', shell: true };
  const plan = installPlan({ base: from, scripts: donor?.scripts ?? [] }, allocator);
  if ('refused' in plan) return plan;
  const { install, soname } = plan;
  return {
    allocator,
    donor,
    above:
      image.earlier.find((each) => each.ships && each.base.packageManager === 'none' && isSame(each, image))
        ?.stage ?? image.stage,
    reference: row.reference,
    platform: platformOf(image),
    install: donor?.packages.has(install.name) ? undefined : install,
    source: `${row.folder}/${soname}`,
    target: `/usr/lib/${soname}`,
  };
}

/**
 * A stage that the image copies from already, or one that is there for its packages and has this one, and that is the same
 * system with a package manager.
 */
function donorOf(image: Image, allocator: AllocatorName): Image | undefined {
  const copiedFrom = image.files.flatMap(({ origin }) => (origin && isStage(origin) ? [origin] : []));
  const forPackages = image.earlier.filter(
    (each) =>
      each.chain.length === 1 &&
      each.stage.instructions.every(({ keyword }) => keyword === 'RUN') &&
      installedPackage(each, allocator) !== undefined,
  );
  return [...copiedFrom, ...forPackages].find(
    (each) =>
      each.dockerfile === image.dockerfile &&
      each.base.verified &&
      each.base.packageManager !== 'none' &&
      !isChosen(each) &&
      isSame(each, image) &&
      (image.base.release !== undefined || isLatest(each.base)),
  );
}

/** A build argument may choose another stage, or another release, whose libraries do not fit. */
function isChosen({ chain, isOverridable }: Image): boolean {
  const isArgument = (from: string): boolean => {
    const [reference = ''] = from.replace(/^(?:--\S+\s+)+/, '').split(/\s/);
    return reference.slice(reference.lastIndexOf('/') + 1).includes('$');
  };
  return isOverridable || chain.some(({ from }) => isArgument(from.args.text));
}

/** The libraries of one run in the other. */
function isSame(a: Image, b: Image): boolean {
  return (
    a.base.os === b.base.os &&
    a.base.release === b.base.release &&
    a.base.libc === b.base.libc &&
    platformOf(a) === platformOf(b)
  );
}

/** As the FROM at the root writes it: a stage of the build machine has the library of that machine. */
function platformOf({ chain }: Image): string | undefined {
  const value = chain[0]?.from.flags.find(({ name }) => name === 'platform')?.value;
  return value === undefined || /^\$\{?TARGETPLATFORM\}?$/.test(value) ? undefined : value;
}

function isLatest({ reference }: Base): boolean {
  return /(?::latest(?:-dev)?|\/[^:@/]+)$/.test(reference);
}

function isStage(origin: Origin): origin is Image {
  return 'stage' in origin;
}
