import type { Base, Dockerfile, Image, Origin, Stage, Traced } from '../model.ts';
import { commandLine } from './command.ts';
import { withEvidence } from './evidence.ts';
import type { State } from './fold.ts';
import { fold, fromBase, fromParent } from './fold.ts';
import { buildsPython, pythonOf } from './python.ts';
import type { StageSource } from './stages.ts';
import { readStages } from './stages.ts';

export interface BuildOptions {
  readonly buildArgs: Readonly<Record<string, string>>;
  /** The stages that ship, by index, and what says so. */
  readonly shipping: (stages: readonly Stage[]) => ReadonlyMap<number, string>;
  /** What an external image is. */
  readonly baseOf: (reference: string, known: boolean) => Base;
}

/** Every stage of a Dockerfile as it would be built, in one forward pass. */
export function buildImages(dockerfile: Dockerfile, options: BuildOptions): readonly Image[] {
  const { stages: sources, globals } = readStages(dockerfile, options.buildArgs);
  const states: State[] = [];
  const images: Image[] = [];
  const external = new Map<string, Origin>();
  const originOutside = (from: string): Origin => {
    const origin = external.get(from) ?? originOf(options.baseOf(from, true));
    external.set(from, origin);
    return origin;
  };
  const around = {
    text: dockerfile.text,
    escape: dockerfile.escape,
    globals,
    buildArgs: options.buildArgs,
    originOf: (from: string) => stageNamed(images, from) ?? originOutside(from),
  };
  const shipping = options.shipping(sources.map(({ stage }) => stage));
  for (const source of sources) {
    const { stage } = source;
    const parent = stage.parent === undefined ? undefined : states[stage.parent];
    const start = parent ? fromParent(parent, stage) : fromBase(baseOf(source, options), stage);
    const state = fold(start, stage, around);
    states.push(state);
    const isOverridable = state.chain.some(({ index }) => sources[index]?.isOverridable);
    const ships = shipping.get(stage.index);
    images.push(imageOf(dockerfile, stage, state, { isOverridable, ships, earlier: [...images] }));
  }
  return images;
}

/** The builder compares names without case; an index is a stage too. */
function stageNamed(images: readonly Image[], from: string): Image | undefined {
  const name = from.toLowerCase();
  return (
    images.findLast(({ stage }) => stage.name === name) ?? images[/^\d+$/.test(from) ? Number(from) : -1]
  );
}

function originOf(base: Base): Origin {
  return {
    base,
    packages: new Set(base.packages),
    python: base.python,
    pythonVersion: base.pythonVersion,
    files: [],
  };
}

function baseOf({ reference, known, platform }: StageSource, options: BuildOptions): Base {
  const base = options.baseOf(reference, known);
  return platform !== undefined && /^windows\b/i.test(platform) ? onWindows(base) : base;
}

function imageOf(
  dockerfile: Dockerfile,
  stage: Stage,
  state: State,
  {
    isOverridable,
    ships,
    earlier,
  }: Pick<Image, 'isOverridable' | 'earlier'> & { readonly ships: string | undefined },
): Image {
  const { env, installs, packages, opaquePackages, files, scripts, workdir, user, shell, chain } = state;
  const known = withEvidence(state.base, installs);
  const base = isWindowsShell(shell) ? onWindows(known) : known;
  const root: Traced<string>['span'] = chain[0]?.span ?? stage.span;
  const command = commandLine(state.entrypoint, state.cmd, base, root, (name) => env.get(name)?.value);
  const python = pythonOf(state);
  const isAlone = dockerfile.instructions.filter(({ keyword }) => keyword === 'FROM').length === 1;
  return {
    dockerfile,
    stage,
    chain,
    earlier,
    ships: ships !== undefined,
    base,
    isOverridable,
    env,
    installs,
    packages,
    opaquePackages,
    files,
    scripts,
    workdir,
    user,
    shell,
    command,
    python: python.answer,
    pythonVersion: python.version,
    buildsPython: scripts.some(buildsPython),
    why: [base.why, python.why, isAlone || ships === undefined ? undefined : `it ships: ${ships}`].filter(
      (why) => why !== undefined,
    ),
  };
}

/** A multi-platform tag that is built for Windows: nothing that holds on Linux does. */
function onWindows(base: Base): Base {
  return { ...base, os: 'windows', release: undefined, libc: 'unknown', packageManager: 'none' };
}

function isWindowsShell([program = '']: readonly string[]): boolean {
  return /(?:^|[\\/])(?:powershell|pwsh|cmd)(?:\.exe)?$/i.test(program);
}
