import { absolute, contextPaths } from '../image/files.ts';
import type { Config, Context, Image, MemoryConfig, Run, Span } from '../model.ts';
import { parseShellString } from '../syntax/shell.ts';
import { matchesPath, relativeTo } from './path-glob.ts';
import { detectProcess } from './process.ts';

export interface RunOptions {
  readonly context?: Context | undefined;
  readonly memoryBytes?: number | undefined;
  readonly cpus?: number | undefined;
}

/** Where a program of the image may stand when it is named without a folder. */
const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** How an image is run. No manifest deploys it: it has its own run alone. */
export function runsOf(image: Image, options: RunOptions, config: Config): readonly Run[] {
  const { env, command, stage } = image;
  const readScript = scriptReader(image, options.context);
  const process = detectProcess(command, env, {
    python: image.pythonVersion,
    readScript,
    parseShell: (text) => parseShellString(text, (name) => env.get(name)?.value),
  });
  const configured = memoryConfig(image, config);
  const memory = limit(options.memoryBytes, '--memory', configured?.limitBytes, stage.span, config);
  const cpus = limit(options.cpus, '--cpus', configured?.cpus, stage.span, config);
  const name = stage.name ?? `stage ${stage.index}`;
  return [
    {
      name,
      image,
      env,
      command,
      process,
      memory,
      cpus,
      from: undefined,
      pythonMentions: pythonSearch(options.context),
    },
  ];
}

function limit(
  flag: number | undefined,
  flagName: string,
  configured: number | undefined,
  span: Span,
  config: Config,
): Run['memory'] {
  if (flag !== undefined) return { value: flag, span, source: flagName };
  if (configured !== undefined) return { value: configured, span, source: config.file ?? 'the config' };
  return undefined;
}

function memoryConfig({ dockerfile, stage }: Image, config: Config): MemoryConfig | undefined {
  const path = relativeTo(config.file, dockerfile.file);
  return config.memory.find(
    (row) => matchesPath(row.dockerfile, path) && (row.target === undefined || row.target === stage.name),
  );
}

/** Finds the text of a program of the image among the files that were copied in from the context. */
function scriptReader(image: Image, context: Context | undefined) {
  return (path: string): { path: string; text: string } | undefined => {
    if (!context) return undefined;
    const places = path.includes('/')
      ? [absolute(path, image.workdir)]
      : [...PATH.map((folder) => `${folder}/${path}`), absolute(path, image.workdir)];
    for (const place of places) {
      if (place === undefined) continue;
      for (const candidate of contextPaths(image.files, place)) {
        for (const root of contextRoots(image.dockerfile.file)) {
          const text = context.read(`${root}${candidate}`);
          if (text !== undefined) return { path: `${root}${candidate}`, text };
        }
      }
    }
    return undefined;
  };
}

/** More files than a service has of its own; what lies beyond is not looked at. */
const MAX_SEARCHED = 5000;

/** Asked rarely, and only then are the files read. */
function pythonSearch(context: Context | undefined): Run['pythonMentions'] {
  return (pattern) => {
    if (!context) return undefined;
    const files = context.list().filter((path) => /\.(?:py|pth)$/.test(path));
    return files.slice(0, MAX_SEARCHED).some((path) => pattern.test(context.read(path) ?? ''));
  };
}

/** The build context is the Dockerfile's folder or the root of the repository; the nearer one is tried first. */
function contextRoots(file: string): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return folder === '' ? [''] : [folder, ''];
}
