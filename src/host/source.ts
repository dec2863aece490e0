import { dirname, join, resolve } from 'node:path';
import type { Filter, Options } from '../index.ts';
import type { Config, Context, Finding, Profile, Severity } from '../model.ts';
import type { FileResult } from '../report/result.ts';
import type { Baseline } from './baseline.ts';
import { configLoader } from './config-file.ts';
import { rootedContext } from './context.ts';
import type { Target } from './discover.ts';
import type { Io } from './io.ts';
import { Failure, Unreadable } from './failure.ts';
import { manifestYaml } from './manifest-yaml.ts';
import { findRoot, relativePosix } from './paths.ts';
import { decode, readDockerfile } from './read.ts';

/** What is asked for, of all files alike. What is `undefined` the config says. */
export interface Request {
  /** Files, folders and globs; `-` is standard input; none stands for the working directory. */
  readonly operands: readonly string[];
  readonly stdinFilename: string | undefined;
  readonly only: readonly string[] | undefined;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly memoryBytes: number | undefined;
  readonly cpus: number | undefined;
  readonly profile: Profile | undefined;
  readonly targets: readonly string[] | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly config: string | undefined;
  readonly inlineIgnore: boolean;
}

/** A Dockerfile that was read, and all that the library is told about it. */
export interface Source {
  readonly target: Target;
  /** As reported. */
  readonly path: string;
  readonly text: string;
  readonly config: Config;
  readonly options: Options;
  /** How a path of the context is reported. */
  shown(file: string): string;
}

export interface SourceReader {
  /** Throws a Failure, for a Dockerfile that cannot be read an Unreadable. */
  read(target: Target): Promise<Source>;
}

/** `top`: a folder above which no file counts. */
export function sourceReader(
  args: Request,
  io: Io,
  ruleNames: readonly string[],
  baseline: Baseline | undefined,
  top?: string,
): SourceReader {
  const configs = configLoader(io.cwd, args.config, ruleNames, top);
  const plain = new Map<string, Context>();
  const withYaml = new Map<string, Context>();

  /** Which of several stages ship stands in manifests; a file of one stage needs no reader of them. */
  async function contextFor(root: string, text: string): Promise<Context> {
    const context = plain.get(root) ?? rootedContext(root);
    plain.set(root, context);
    if ((text.match(/^[ \t]*FROM[ \t]/gim)?.length ?? 0) < 2) return context;
    const yaml = await import('yaml');
    const found = withYaml.get(root) ?? { ...context, parseYaml: manifestYaml(yaml) };
    withYaml.set(root, found);
    return found;
  }

  return {
    async read(target) {
      // Standard input stands where its file name says, else in the working directory.
      const path = target.path ?? resolve(io.cwd, target.shown);
      const root = findRoot(dirname(path), io.cwd, top);
      const text =
        target.path === undefined
          ? decode(await io.stdin(), target.shown)
          : readable(() => readDockerfile(path, target.shown, io.cwd));
      const context = await contextFor(root, text);
      const config = await configs.load(dirname(path), root);
      const file = relativePosix(root, path);
      const place = {
        path: target.shown,
        shown: (other: string) => (other === file ? target.shown : relativePosix(io.cwd, join(root, other))),
        options: optionsOf(args, file, context, config),
      };
      const unaccepted =
        baseline &&
        ((): Filter => {
          const filter = baseline.accepting();
          return (current, findings) => filter(byFile(place, current, findings));
        });
      return { ...place, target, text, config, options: { ...place.options, unaccepted } };
    },
  };
}

function readable(read: () => string): string {
  try {
    return read();
  } catch (error) {
    throw error instanceof Failure ? new Unreadable(...error.lines) : error;
  }
}

/** A finding belongs to the file that it points at: mostly the Dockerfile, else a file of its context. */
export function byFile(
  { path, shown, options }: Pick<Source, 'path' | 'shown' | 'options'>,
  text: string,
  findings: readonly Finding[],
): readonly FileResult[] {
  const others = new Set(findings.map(({ span }) => span.file).filter((file) => file !== options.file));
  const found = (file: string): readonly Finding[] => findings.filter(({ span }) => span.file === file);
  return [
    { path, text, findings: found(options.file) },
    ...[...others].map((file) => ({
      path: shown(file),
      text: options.context?.read(file) ?? '',
      findings: found(file),
    })),
  ];
}

function optionsOf(args: Request, file: string, context: Context, config: Config): Options {
  return {
    file,
    context,
    config,
    only: args.only,
    severities: args.severities,
    memoryBytes: args.memoryBytes,
    cpus: args.cpus,
    profile: args.profile,
    targets: args.targets,
    buildArgs: args.buildArgs,
    inlineIgnore: args.inlineIgnore,
  };
}
