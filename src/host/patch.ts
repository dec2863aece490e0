import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { visible } from '../report/visible.ts';

/** What a fix makes of a file. */
export interface Rewrite {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A patch for `git apply` where the path starts. Loaded when it is needed: most runs write none. */
export function unifiedDiff({ path, before, after }: Rewrite): string {
  const options = { headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options);
}

/** To look at: controls and line ends stand as text, so that no byte of a file is obeyed. */
export function visiblePatch(patch: string): string {
  return patch
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((part) => visible(part.replace(/\r$/, '')))
        .join('\t'),
    )
    .join('\n');
}
