import type { Image, PlacedFile } from '../model.ts';

/** Folders the loader searches for a bare soname. */
const LIBRARY_FOLDERS = ['/lib/', '/lib64/', '/usr/lib/', '/usr/lib64/', '/usr/local/lib/'];

/** The text of every RUN, COPY and ADD that builds the image, without the words of its package lists. */
export function buildTexts(image: Image): readonly string[] {
  const texts: string[] = [];
  for (const { instructions } of image.chain) {
    for (const { keyword, span } of instructions) {
      if (keyword !== 'RUN' && keyword !== 'COPY' && keyword !== 'ADD') continue;
      const words = image.installs.flatMap((install) =>
        install.instruction.span === span ? install.words : [],
      );
      let text = '';
      let at = span.start;
      for (const word of words.toSorted((a, b) => a.span.start - b.span.start)) {
        text += image.dockerfile.text.slice(at, word.span.start);
        at = Math.max(at, word.span.end);
      }
      texts.push(text + image.dockerfile.text.slice(at, span.end));
    }
  }
  return texts;
}

/** Whether something outside the package lists speaks of a word: a source build, a download, a link. */
export function buildMentions(image: Image, pattern: RegExp): boolean {
  return buildTexts(image).some((text) => pattern.test(text));
}

/** A COPY or ADD that may bring a library to this path without naming it. */
export function mayBeCopied(image: Image, library: string): PlacedFile | undefined {
  const places = library.startsWith('/') ? [library] : LIBRARY_FOLDERS.map((folder) => folder + library);
  return image.files.find(({ path }) => {
    const folder = path.endsWith('/') ? path : `${path}/`;
    return places.some(
      (place) =>
        place.startsWith(folder) ||
        (library.startsWith('/') ? false : folder.startsWith(place.slice(0, place.lastIndexOf('/') + 1))),
    );
  });
}
