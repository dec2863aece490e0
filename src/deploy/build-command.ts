import { lastOption } from './options.ts';
import { splitWords } from './words.ts';

/** What an image is built from. */
export interface Build {
  readonly context: string | undefined;
  /** The Dockerfile as it is named. */
  readonly file: string | undefined;
  readonly target: string | undefined;
}

const NOWHERE = { file: '', start: 0, end: 0 };

/** `docker build --target STAGE -f FILE CONTEXT`, and podman's and buildah's, in the lines of a script. */
export function buildCommands(script: string): readonly Build[] {
  const lines = script.replaceAll(/\\\r?\n/g, ' ').split('\n');
  return lines.flatMap((line) => {
    const [, rest] =
      /\b(?:docker|podman|nerdctl|buildah)\s+(?:buildx\s+|image\s+)?(?:build|bud)\b(.*)/.exec(line) ?? [];
    if (rest === undefined || !rest.includes('--target')) return [];
    const words = splitWords(rest.replace(/(?:&&|\|\||[;|>]).*/, ''), NOWHERE);
    const last = words.at(-1)?.value;
    return [
      {
        context: last === undefined || last.startsWith('-') || last.includes('://') ? undefined : last,
        file: lastOption(words, ['-f', '--file'])?.value,
        target: lastOption(words, ['--target'])?.value,
      },
    ];
  });
}
