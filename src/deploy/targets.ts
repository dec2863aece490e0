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

interface ManifestBuild extends Build {
  readonly manifest: string;
  /** The folder that relative paths start from. */
  readonly base: string;
}

const known = new WeakMap<Context, readonly ManifestBuild[]>();

/** The stages of a Dockerfile that compose, bake, skaffold, workflows and build scripts of the repository name. */
export function manifestTargets(dockerfile: string, context: Context): readonly Target[] {
  const builds = known.get(context) ?? readBuilds(context);
  known.set(context, builds);
  return builds.flatMap((build) =>
    build.target !== undefined && candidatePaths(build.base, build).includes(dockerfile)
      ? [{ stage: build.target, manifest: build.manifest, runs: COMPOSE.test(build.manifest) }]
      : [],
  );
}

function readBuilds(context: Context): readonly ManifestBuild[] {
  return context.list().flatMap((manifest) => {
    const reader = readerFor(manifest);
    const source = reader && context.read(manifest);
    if (!reader || source === undefined || source.length > MAX_LENGTH || !source.includes('target'))
      return [];
    const folder = manifest.includes('/') ? manifest.slice(0, manifest.lastIndexOf('/')) : '';
    // What a workflow names hangs on the root of the repository.
    const base = reader.fromRoot ? '' : folder;
    return buildsOf(reader, source, context)
      .filter(({ target }) => target !== undefined && !target.includes('$'))
      .map((build) => ({ ...build, manifest, base }));
  });
}

interface Reader {
  readonly builds: (text: string, yaml: Yaml) => readonly Build[];
  readonly fromRoot: boolean;
}

function readerFor(path: string): Reader | undefined {
  if (COMPOSE.test(path)) return { builds: composeBuilds, fromRoot: false };
  if (BAKE.test(path)) return { builds: path.endsWith('.json') ? bakeJson : bakeHcl, fromRoot: false };
  if (SKAFFOLD.test(path)) return { builds: skaffoldBuilds, fromRoot: false };
  if (WORKFLOW.test(path)) return { builds: workflowBuilds, fromRoot: true };
  return SCRIPT.test(path) ? { builds: buildCommands, fromRoot: false } : undefined;
}

/** A manifest that does not parse says nothing here. */
function buildsOf({ builds }: Reader, source: string, context: Context): readonly Build[] {
  try {
    return builds(source, (text) => tree(context.parseYaml?.(text)));
  } catch {
    return [];
  }
}

/** The Dockerfile of a build: docker takes it from the working directory, compose and bake from the context. */
function candidatePaths(base: string, { context, file }: Build): readonly string[] {
  const folder = normal(`${base}/${context ?? '.'}`);
  if (file === undefined) return [normal(`${folder}/Dockerfile`)];
  return [normal(`${folder}/${file}`), normal(`${base}/${file}`)];
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
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
  return [...source.matchAll(/^target\s+"[^"]*"\s*\{([\s\S]*?)^\}/gm)].map(([, body = '']) => {
    const value = (key: string): string | undefined =>
      new RegExp(`^\\s*"?${key}"?\\s*=\\s*"([^"]*)"`, 'm').exec(body)?.[1];
    return { context: value('context'), file: value('dockerfile'), target: value('target') };
  });
}

function skaffoldBuilds(source: string, yaml: Yaml): readonly Build[] {
  return items(tree(yaml(source)['build'])['artifacts']).map((artifact) => {
    const { context, docker } = tree(artifact);
    const { dockerfile, target } = tree(docker);
    return { context: stringOf(context), file: stringOf(dockerfile), target: stringOf(target) };
  });
}

function workflowBuilds(source: string, yaml: Yaml): readonly Build[] {
  return items(yaml(source)['jobs'])
    .flatMap((job) => items(tree(job)['steps']))
    .flatMap((step) => {
      const { uses, with: inputs, run } = tree(step);
      if (typeof run === 'string') return buildCommands(run);
      if (!stringOf(uses)?.startsWith('docker/build-push-action')) return [];
      const { context, file, target } = tree(inputs);
      return [{ context: stringOf(context), file: stringOf(file), target: stringOf(target) }];
    });
}
