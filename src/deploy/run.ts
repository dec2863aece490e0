import type { Config, Context, Image, MemoryConfig, Run, Span } from '../model.ts';
import { parseShellString } from '../syntax/shell.ts';
import { copiedProgram, fileLister, fileReader } from './context-files.ts';
import { manifestSearch } from './manifest-search.ts';
import { matchesPath, relativeTo } from './path-glob.ts';
import { platformsOf } from './platforms.ts';
import { detectProcess } from './process.ts';

export interface RunOptions {
  readonly context?: Context | undefined;
  readonly memoryBytes?: number | undefined;
  readonly cpus?: number | undefined;
}

/** How an image is run. No manifest deploys it: it has its own run alone. */
export function runsOf(image: Image, options: RunOptions, config: Config): readonly Run[] {
  const { env, command, stage } = image;
  const process = detectProcess(command, env, {
    python: image.pythonVersion,
    readScript: fileReader(image, options.context),
    listFiles: fileLister(image, options.context),
    isCopied: copiedProgram(image),
    parseShell: (text) => parseShellString(text, (name) => env.get(name)?.value),
  });
  const configured = memoryConfig(image, config);
  const file = configured?.file ?? config.file;
  const memory = limit(options.memoryBytes, '--memory', configured?.limitBytes, stage.span, file);
  const cpus = limit(options.cpus, '--cpus', configured?.cpus, stage.span, file);
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
      platforms: platformsOf(image, config, options.context),
      pythonMentions: pythonSearch(options.context),
      contextHas: (pattern) => options.context?.list().some((path) => pattern.test(path)),
      manifestsMention: manifestSearch(image.dockerfile.file, options.context),
    },
  ];
}

function limit(
  flag: number | undefined,
  flagName: string,
  configured: number | undefined,
  span: Span,
  file: string | undefined,
): Run['memory'] {
  if (flag !== undefined) return { value: flag, span, source: flagName };
  if (configured !== undefined) return { value: configured, span, source: file ?? 'the config' };
  return undefined;
}

function memoryConfig({ dockerfile, stage }: Image, config: Config): MemoryConfig | undefined {
  return config.memory.find(
    (row) =>
      matchesPath(row.dockerfile, relativeTo(row.file ?? config.file, dockerfile.file)) &&
      (row.target === undefined || row.target === stage.name),
  );
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
