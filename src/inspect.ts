import type {
  Allocator,
  Facts,
  InspectedAllocator,
  InspectedFile,
  InspectedMemory,
  InspectedProcess,
  InspectedRun,
  InspectedStage,
  Image,
} from './model.ts';
import { installedPackage } from './allocator/packages.ts';
import { isForPython } from './allocator/for-python.ts';
import type { Resolved } from './lint.ts';

/** The facts as they are printed and published. Unknown is null or "unknown". */
export function inspectResolved({ dockerfile, images, facts }: Resolved, path: string): InspectedFile {
  const [problem] = dockerfile.problems;
  if (problem) return { path, error: problem.message, stages: [] };
  const byImage = new Map<Image, Facts[]>();
  for (const fact of facts) byImage.set(fact.run.image, [...(byImage.get(fact.run.image) ?? []), fact]);
  const stages = images.map((image) => stageOf(image, byImage.get(image) ?? []));
  return { path, error: null, stages };
}

function stageOf(image: Image, facts: readonly Facts[]): InspectedStage {
  const { stage, ships, base, env, user, python, pythonVersion } = image;
  const runs = facts.map(runOf);
  const [own] = runs;
  return {
    index: stage.index,
    name: stage.name ?? null,
    ships,
    base: base.reference,
    os: base.os,
    release: base.release ?? null,
    libc: base.libc,
    packageManager: base.packageManager,
    python: facts[0] ? isForPython(facts[0].run) : python,
    pythonVersion: pythonVersion ?? null,
    user: user.value ?? null,
    env: Object.fromEntries(
      [...env].filter(([, { setting }]) => setting).map(([name, { value }]) => [name, value ?? null]),
    ),
    allocator: own?.allocator ?? NO_ALLOCATOR,
    process: own?.process ?? { server: 'none', model: 'unknown', workers: null, via: null },
    memory: own?.memory ?? { bytes: null, cpus: null, from: null },
    runs: runs.filter(({ from }) => from !== null),
    why: whyOf(image, facts),
  };
}

function whyOf(image: Image, facts: readonly Facts[]): string[] {
  const about = facts.flatMap(({ run, allocator }) => [run.process.why, allocatorWhy(allocator, run.image)]);
  return [...new Set([...image.why, ...about])].filter((why) => why !== '');
}

function allocatorWhy({ kind, ...allocator }: Allocator, { base }: Image): string {
  if ('why' in allocator) return `the allocator is not known: ${allocator.why}`;
  if ('reason' in allocator) {
    const verdict = kind === 'fatal' ? 'stops every program' : 'has no effect';
    return `LD_PRELOAD ${verdict}: ${allocator.reason}`;
  }
  const isLikely = kind === 'libc' && base.allocator === 'unlikely';
  return isLikely
    ? `nothing in the file loads an allocator; what ${base.reference} sets is not known, but hardly any public image loads one`
    : '';
}

function runOf({ run, allocator }: Facts): InspectedRun {
  return {
    name: run.name,
    from: null,
    allocator: allocatorOf(allocator, run.image),
    process: processOf(run),
    memory: memoryOf(run),
  };
}

function processOf({ process }: Facts['run']): InspectedProcess {
  const { server, model, workers, via } = process;
  return { server, model, workers: workers.value ?? null, via };
}

function memoryOf({ memory, cpus }: Facts['run']): InspectedMemory {
  return {
    bytes: memory?.value ?? null,
    cpus: cpus?.value ?? null,
    from: memory?.source ?? cpus?.source ?? null,
  };
}

const NO_ALLOCATOR: InspectedAllocator = {
  kind: 'unknown',
  name: null,
  preload: null,
  via: null,
  package: null,
  mallocConf: null,
  version: null,
};

function allocatorOf(allocator: Allocator, image: Image): InspectedAllocator {
  switch (allocator.kind) {
    case 'unloaded':
      return {
        ...NO_ALLOCATOR,
        kind: 'unloaded',
        name: allocator.package.allocator,
        package: allocator.package.name,
      };
    case 'dangling': {
      const { name, preload } = allocator;
      return {
        ...NO_ALLOCATOR,
        kind: 'dangling',
        name,
        preload: preload.name,
        via: preload.via,
        package: allocator.package?.name ?? null,
      };
    }
    case 'jemalloc': {
      const { preload, version, conf } = allocator;
      const mallocConf = conf?.value?.text ?? null;
      return {
        ...NO_ALLOCATOR,
        kind: 'jemalloc',
        name: 'jemalloc',
        preload: preload.name,
        via: preload.via,
        package: installedPackage(image, 'jemalloc') ?? null,
        mallocConf,
        version: version ?? null,
      };
    }
    case 'other':
      return {
        ...NO_ALLOCATOR,
        kind: 'other',
        name: allocator.name,
        preload: allocator.preload.name,
        via: allocator.preload.via,
        package: installedPackage(image, allocator.name) ?? null,
        version: allocator.version ?? null,
      };
    case 'malformed': {
      const { name, preload } = allocator;
      const owner = installedPackage(image, name) ?? null;
      return {
        ...NO_ALLOCATOR,
        kind: 'dangling',
        name,
        preload: preload.name,
        via: preload.via,
        package: owner,
      };
    }
    case 'inert': {
      const { name, package: owner } = allocator;
      return owner
        ? { ...NO_ALLOCATOR, kind: 'unloaded', name, package: owner.name }
        : { ...NO_ALLOCATOR, kind: 'libc' };
    }
    case 'fatal':
      return {
        ...NO_ALLOCATOR,
        name: allocator.name,
        preload: allocator.preload.name,
        via: allocator.preload.via,
      };
    default:
      return { ...NO_ALLOCATOR, kind: allocator.kind };
  }
}
