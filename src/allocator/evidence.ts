import type { Image, Instruction, PlacedFile, ShellWord } from '../model.ts';

export const ALLOCATOR = /je_?malloc|tcmalloc|mimalloc/i;

/** Folders the loader searches for a bare soname. */
const LIBRARY_FOLDERS = ['/lib/', '/lib64/', '/usr/lib/', '/usr/lib64/', '/usr/local/lib/'];

const texts = new WeakMap<Image, readonly string[]>();

/** The text of every RUN, COPY and ADD that builds the image, without the words of its package lists. */
export function buildTexts(image: Image): readonly string[] {
  const known = texts.get(image) ?? readTexts(image);
  texts.set(image, known);
  return known;
}

function readTexts(image: Image): readonly string[] {
  const packages = new Map<Instruction, ShellWord[]>();
  for (const { instruction, words } of image.installs) {
    packages.set(instruction, [...(packages.get(instruction) ?? []), ...words]);
  }
  const found: string[] = [];
  for (const instruction of image.chain.flatMap(({ instructions }) => instructions)) {
    const { keyword, span } = instruction;
    if (keyword !== 'RUN' && keyword !== 'COPY' && keyword !== 'ADD') continue;
    let text = '';
    let at = span.start;
    for (const word of (packages.get(instruction) ?? []).toSorted((a, b) => a.span.start - b.span.start)) {
      text += image.dockerfile.text.slice(at, word.span.start);
      at = Math.max(at, word.span.end);
    }
    found.push(text + image.dockerfile.text.slice(at, span.end));
  }
  return found;
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
