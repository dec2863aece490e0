import { visible } from '../report/visible.ts';

/** The unified diff from one text of a file to the next, for `git apply` in the folder that the path is relative to. */
export async function patchOf(path: string, before: string, after: string): Promise<string> {
  // Loaded here, not above: most runs make none.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const options = { headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options);
  const [from = '', to = '', ...rest] = patch.split('\n');
  return [ended(from), ended(to), ...rest].join('\n');
}

/** As git does: without the tab patch(1) takes a name to end at its first blank. A name in quotes has an end. */
function ended(header: string): string {
  return header.includes(' ', '--- '.length) && !header.endsWith('"') ? `${header}\t` : header;
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
