import { CONDA_IMAGES } from '../knowledge/library-donors.ts';
import type { AllocatorName, AllocatorPackage, Refusal, Run, Settings } from '../model.ts';
import { adviseMimalloc, adviseWithHook, CPYTHON_MIMALLOC, TCMALLOC } from './advice.ts';
import { adviceFor } from './advise-run.ts';
import { forkHook } from './fork-hook.ts';
import { keyStatus } from './conf-keys.ts';
import { copyPlan, type CopyPlan } from './copy-plan.ts';
import { installPlan, systemLibrary, type InstallPlan } from './packages.ts';

/** What a fix writes to give a run another allocator, and what that costs. */
export interface Plan {
  /** For people: `libjemalloc2`, `PYTHONMALLOC=mimalloc`. */
  readonly title: string;
  readonly install: InstallPlan['install'] | undefined;
  /** The library comes from another stage. */
  readonly copy?: CopyPlan;
  /** `undefined`: nothing is preloaded. */
  readonly soname: string | undefined;
  /** Variables beside LD_PRELOAD. */
  readonly settings: Readonly<Record<string, string>>;
  readonly price: string;
  /** One sentence: why these values. */
  readonly reason: string;
  readonly measured: string;
  /** Why the file now has these lines. */
  readonly comment: string;
  /** The interpreter that gets the at-fork hook, if one does. */
  readonly hook: string | undefined;
}

/** The library that fixes write. */
export function wantedLibrary({ allocator }: Settings): AllocatorName {
  return allocator === 'any' || allocator === 'cpython' ? 'jemalloc' : allocator;
}

/** The way to the allocator that the config wants, or why a fix must not go it. */
export function planFor(run: Run, settings: Settings): Plan | Refusal {
  if (settings.allocator === 'cpython') return cpythonPlan(run);
  const name = wantedLibrary(settings);
  const { packageManager } = run.image.base;
  const tuning = tuningOf(run, settings, name);
  if (packageManager === 'none') {
    const copy = copyPlan(run.image, name);
    if ('refused' in copy) return copy;
    const title = `copy ${name} from ${stageText(copy)} and preload it`;
    return { ...tuning, install: undefined, copy, soname: copy.target, title };
  }
  const plan = installPlan(run.image, name);
  if ('refused' in plan) return plan;
  const { install, soname } = plan;
  return { ...tuning, install, soname, title: `install ${install.name} and preload it` };
}

/** The library of conda-forge in the root environment of an image that is made for conda. */
export function condaPlan(run: Run, settings: Settings): Plan | undefined {
  const { base } = run.image;
  const row = CONDA_IMAGES.find(({ image }) => new RegExp(image).test(base.reference));
  if (!row || wantedLibrary(settings) !== 'jemalloc' || base.libc !== 'glibc') return undefined;
  return {
    ...tuningOf(run, settings, 'jemalloc'),
    install: {
      name: 'libjemalloc',
      manager: row.program,
      below: undefined,
    },
    // anaconda.org: libjemalloc of conda-forge.
    soname: `${row.prefix}/lib/libjemalloc.so.2`,
    title: "install conda-forge's libjemalloc and preload it",
  };
}

function stageText({ donor, reference }: CopyPlan): string {
  if (!donor) return `a stage of ${reference}`;
  return donor.stage.name === undefined ? 'the stage that builds' : `the stage "${donor.stage.name}"`;
}

type Tuning = Pick<Plan, 'settings' | 'price' | 'reason' | 'measured' | 'comment' | 'hook'>;

/** What it costs that the library which LD_PRELOAD names is loaded at last; its settings stay as they are. */
export function loadingPrice(run: Run, { profile }: Settings, name: AllocatorName): string {
  return name === 'jemalloc'
    ? adviceFor(run, profile).price
    : `${name} is loaded, with the settings that are there`;
}

/** The way to preload what is installed already. */
export function preloadInstalled(
  run: Run,
  settings: Settings,
  { allocator, name }: AllocatorPackage,
): Plan | Refusal {
  const row = systemLibrary(run.image.base, allocator, name);
  if (!row) return { refused: `which library ${name} has here is not known` };
  // Of an old package on a release that is not known the version is not known either.
  const isOld = row.version === undefined && row.refusal !== undefined;
  if (allocator === 'jemalloc' && (isOld || keyStatus('dirty_decay_ms', row.version) === 'unknown'))
    return { refused: row.refusal ?? `${name} is too old to be tuned` };
  const { soname } = row;
  return { ...tuningOf(run, settings, allocator), install: undefined, soname, title: `preload ${soname}` };
}

/** The variables that tune an allocator which is preloaded; one that the image sets already is kept. */
export function tuningOf(run: Run, { profile }: Settings, name: AllocatorName): Tuning {
  const comment = `${name} gives freed memory back to the system.`;
  if (name !== 'jemalloc') {
    const version = systemLibrary(run.image.base, name)?.version;
    const tuned = name === 'mimalloc' ? adviseMimalloc(version) : TCMALLOC;
    return { ...tuned, settings: unset(run, tuned.settings), comment, hook: undefined };
  }
  const { conf, price, reason, measured } = adviceFor(run, profile);
  return { settings: unset(run, { MALLOC_CONF: conf }), price, reason, measured, comment, hook: undefined };
}

/** The same with the background thread and the hook that keeps it alive in forked workers; `undefined` where that cannot be. */
export function withHook(run: Run, { profile }: Settings, plan: Plan): Plan | undefined {
  const found = forkHook(run);
  if (!('MALLOC_CONF' in plan.settings) || 'refused' in found) return undefined;
  const { conf, ...told } = adviseWithHook(profile);
  const named = plan.title.replace(plan.settings['MALLOC_CONF'] ?? '', conf);
  const title = `${named}, with a hook that starts its background thread in every worker`;
  return {
    ...plan,
    ...told,
    title,
    settings: { ...plan.settings, MALLOC_CONF: conf },
    hook: found.interpreter,
  };
}

function unset({ env }: Run, settings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => !env.has(name) || env.get(name)?.value === ''),
  );
}

/** CPython from 3.13 on carries mimalloc; free-threaded builds use it anyway. */
export function cpythonPlan({ image: { base, pythonVersion, buildsPython } }: Run): Plan | Refusal {
  const [major = 0, minor = 0] = (pythonVersion ?? '').split('.').map(Number);
  if (major < 3 || (major === 3 && minor < 13))
    return {
      refused:
        pythonVersion === undefined
          ? 'which Python runs is not known'
          : `Python ${pythonVersion} has no mimalloc of its own`,
    };
  if (buildsPython || base.libc !== 'glibc')
    return { refused: 'whether this build of Python has mimalloc is not known' };
  return {
    title: "set PYTHONMALLOC=mimalloc, Python's own",
    install: undefined,
    soname: undefined,
    ...CPYTHON_MIMALLOC,
    comment: "Python's own mimalloc gives freed memory back to the system.",
    hook: undefined,
  };
}

/**
 * Whether no other Python of the image can meet the variable: one before 3.13 does not start with it. Debian 13 has 3.13
 * itself; on an older one any package may bring the system's, and the images that are not slim have it.
 */
export function isSafeForCpython({ image: { base, installs, packages } }: Run): boolean {
  if (!/(?:^|\/)python:/.test(base.reference) || base.os !== 'debian') return false;
  if (Number(base.release) >= 13) return ![...packages].some((name) => /^python\d/.test(name));
  return base.reference.includes('slim') && !installs.some(({ manager }) => manager === 'apt');
}
