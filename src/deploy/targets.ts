import type { Context } from '../model.ts';
import { buildCommands, type Build } from './build-command.ts';

/** A stage that a manifest builds and deploys. */
export interface Target {
  readonly stage: string;
  /** The manifest that says so. */
  readonly manifest: string;
  /** It is run as well, not just built. */
  readonly runs: boolean;
}

/** Larger manifests are generated ones. */
const MAX_LENGTH = 512 * 1024;
const COMPOSE = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/;
const BAKE = /(?:^|\/)docker-bake(?:\.override)?\.(?:json|hcl)$/;
const SKAFFOLD = /(?:^|\/)skaffold[\w.-]*\.ya?ml$/;
const WORKFLOW = /(?:^|\/)\.github\/workflows\/[\w.-]+\.ya?ml$/;
const SCRIPT =
  /(?:^|\/)(?:Makefile|makefile|GNUmakefile|justfile|Taskfile\.ya?ml|\.gitlab-ci\.yml|[\w.-]+\.sh)$/;

type Tree = Readonly<Record<string, unknown>>;
type Yaml = (text: string) => Tree;

const known = new WeakMap<Context, ReadonlyMap<string, readonly Target[]>>();

/** The stages of a Dockerfile that compose, bake, skaffold, workflows and build scripts of the repository name. */
export function manifestTargets(dockerfile: string, context: Context): readonly Target[] {
  const targets = known.get(context) ?? readTargets(context);
  known.set(context, targets);
  return targets.get(dockerfile) ?? [];
}

/** By the path of the Dockerfile. */
function readTargets(context: Context): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  for (const manifest of context.list()) {
    const reader = readerFor(manifest);
    const source = reader && context.read(manifest);
    if (!reader || source === undefined || source.length > MAX_LENGTH || !source.includes('target')) continue;
    const folder = manifest.includes('/') ? manifest.slice(0, manifest.lastIndexOf('/')) : '';
    for (const build of buildsOf(reader, source, context)) {
      const { target: stage, runs = false } = build;
      const dockerfile =
        stage === undefined || stage.includes('$') ? undefined : dockerfileOf(reader, folder, build);
      if (stage === undefined || dockerfile === undefined) continue;
      const targets = found.get(dockerfile) ?? [];
      targets.push({ stage, manifest, runs });
      found.set(dockerfile, targets);
    }
  }
  return found;
}

interface Reader {
  readonly builds: (text: string, yaml: Yaml) => readonly Build[];
  /** What the path of a Dockerfile starts from: the build context, or where the command runs. */
  readonly fileFrom: 'context' | 'folder';
  /** Where the command runs: the folder of the manifest, or the root of the repository. */
  readonly runsIn: 'folder' | 'root';
}

const FROM_CONTEXT = { fileFrom: 'context', runsIn: 'folder' } as const;

function readerFor(path: string): Reader | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (COMPOSE.test(path)) return isAside(name) ? undefined : { ...FROM_CONTEXT, builds: composeBuilds };
  if (BAKE.test(path)) return { ...FROM_CONTEXT, builds: path.endsWith('.json') ? bakeJson : bakeHcl };
  if (SKAFFOLD.test(path)) return { ...FROM_CONTEXT, builds: skaffoldBuilds };
  if (WORKFLOW.test(path)) return { builds: workflowBuilds, fileFrom: 'folder', runsIn: 'root' };
  return SCRIPT.test(path) ? { builds: buildCommands, fileFrom: 'folder', runsIn: 'folder' } : undefined;
}

/** `compose.dev.yaml`: for people who work on the image. */
function isAside(name: string): boolean {
  return /[._-](?:dev|devel|development|local|override|debug|tests?|ci|e2e)[._-]/.test(name);
}

/** A manifest that does not parse says nothing here. */
function buildsOf({ builds }: Reader, source: string, context: Context): readonly Build[] {
  try {
    return builds(source, (text) => tree(context.parseYaml?.(text)));
  } catch {
    return [];
  }
}

/** The path of the Dockerfile in the repository; `undefined` when it is outside, or somewhere else altogether. */
function dockerfileOf({ fileFrom, runsIn }: Reader, manifest: string, build: Build): string | undefined {
  const start = join(runsIn === 'root' ? '' : manifest, build.folder ?? '.');
  const context = join(start, build.context ?? '.');
  if (build.file === undefined) return join(context, 'Dockerfile');
  return join(fileFrom === 'context' ? context : start, build.file);
}

function join(folder: string | undefined, path: string): string | undefined {
  if (folder === undefined || path.startsWith('/') || /:\/\/|^git@|\$/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

// ---------------------------------------------------------------- the manifests

function tree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : Object.values(tree(value));
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? defaulted(value) : undefined;
}

/** `${TARGET:-prod}`: what compose takes when nobody sets the variable. */
function defaulted(value: string): string {
  return value.replaceAll(/\$\{\w+:?-([^${}]*)\}/g, '$1');
}

function composeBuilds(source: string, yaml: Yaml): readonly Build[] {
  return items(yaml(source)['services']).map((service) => {
    const { build } = tree(service);
    const { context, dockerfile, target } = tree(build);
    return {
      context: stringOf(build) ?? stringOf(context),
      file: stringOf(dockerfile),
      target: stringOf(target),
      runs: true,
    };
  });
}

function bakeJson(source: string): readonly Build[] {
  return items(tree(JSON.parse(source))['target']).map((each) => {
    const { context, dockerfile, target } = tree(each);
    return { context: stringOf(context), file: stringOf(dockerfile), target: stringOf(target) };
  });
}

/** Only the plain strings of a block: bake's functions and variables are not followed. */
function bakeHcl(source: string): readonly Build[] {
  const builds: Record<string, string>[] = [];
  for (const line of source.split('\n')) {
    if (/^target\s+"/.test(line)) builds.push({});
    if (/^\w/.test(line)) continue;
    const [, key, value] = /^[ \t]+"?(context|dockerfile|target)"?[ \t]*=[ \t]*"([^"]*)"/.exec(line) ?? [];
    const last = builds.at(-1);
    if (last && key !== undefined && value !== undefined) last[key] = value;
  }
  return builds.map(({ context, dockerfile, target }) => ({ context, file: dockerfile, target }));
}

function skaffoldBuilds(source: string, yaml: Yaml): readonly Build[] {
  return items(tree(yaml(source)['build'])['artifacts']).map((artifact) => {
    const { context, docker } = tree(artifact);
    const { dockerfile, target } = tree(docker);
    return { context: stringOf(context), file: stringOf(dockerfile), target: stringOf(target) };
  });
}

function workflowBuilds(source: string, yaml: Yaml): readonly Build[] {
  const workflow = yaml(source);
  return items(workflow['jobs']).flatMap((job) => {
    const directory = directoryOf(job) ?? directoryOf(workflow);
    return items(tree(job)['steps']).flatMap((step) => {
      const { uses, with: inputs, run, 'working-directory': folder } = tree(step);
      if (typeof run === 'string')
        return buildCommands(run).map((build) => ({ ...build, folder: stringOf(folder) ?? directory }));
      if (!stringOf(uses)?.startsWith('docker/build-push-action@')) return [];
      const { context, file, target } = tree(inputs);
      return [{ context: stringOf(context), file: stringOf(file), target: stringOf(target) }];
    });
  });
}

/** `defaults.run.working-directory` of a job or a workflow. */
function directoryOf(value: unknown): string | undefined {
  return stringOf(tree(tree(tree(value)['defaults'])['run'])['working-directory']);
}
