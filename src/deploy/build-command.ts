import { lastOption } from './options.ts';
import { splitWords } from './words.ts';

/** What an image is built from. */
export interface Build {
  readonly context: string | undefined;
  /** The Dockerfile as it is named. */
  readonly file: string | undefined;
  readonly target: string | undefined;
  /** Where the command runs, when not where the manifest says. */
  readonly folder?: string | undefined;
  /** The manifest runs what it builds. */
  readonly runs?: boolean;
}

const NOWHERE = { file: '', start: 0, end: 0 };
/** At the start of a command of a script, behind what make and a shell may have there. */
const BUILDS =
  /^[\s@+-]*(?:\w+=\S*\s+)*(?:sudo\s+)?(?:docker|podman|nerdctl|buildah)\s+(?:buildx\s+|image\s+)?(?:build|bud)\s(.*)$/;

/**
 * `docker build --target STAGE -f FILE CONTEXT`, and podman's and buildah's, in the lines of a script. Below a `cd` it is
 * not known where they run.
 */
export function buildCommands(script: string): readonly Build[] {
  const builds: Build[] = [];
  for (const line of script.replaceAll(/\\\r?\n/g, ' ').split('\n')) {
    for (const command of line.split(/&&|\|\||[;|]/)) {
      if (/^[\s@+-]*(?:cd|pushd)\s/.test(command)) return builds;
      const rest = BUILDS.exec(command)?.[1];
      if (rest?.includes('--target') === true) builds.push(buildOf(rest));
    }
  }
  return builds;
}

function buildOf(text: string): Build {
  const words = splitWords(text.replace(/\s[<>#].*/, ''), NOWHERE);
  const last = words.at(-1)?.value;
  return {
    context: last === undefined || last.startsWith('-') ? undefined : last,
    file: lastOption(words, ['-f', '--file'])?.value,
    target: lastOption(words, ['--target'])?.value,
  };
}
