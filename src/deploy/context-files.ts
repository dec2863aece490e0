import { absolute, contextPaths, plainSource } from '../image/files.ts';
import type { Context, Image } from '../model.ts';
import { matchesPath } from './path-glob.ts';

/** A file of the build context that stands in the image. */
export interface ImageFile {
  /** In the context. */
  readonly path: string;
  readonly text: string;
}

/** Where a program of the image may stand when it is named without a folder. */
const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** More files than a service has of its own; what lies beyond is not looked at. */
const MAX_FILES = 5000;

/** Finds the text of a file of the image among those that were copied in from the context. */
export function fileReader(image: Image, context: Context | undefined) {
  return (path: string): ImageFile | undefined => {
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

/** Whether a COPY from the build context puts a file of this name where programs are looked for. */
export function copiedProgram({ files }: Image) {
  return (name: string): boolean =>
    files.some(
      ({ path, source, from }) =>
        from === undefined &&
        PATH.some(
          (folder) => path === `${folder}/${name}` || (path === `${folder}/` && source.endsWith(`/${name}`)),
        ),
    );
}

/** Finds the paths in the image that match a glob, among what was copied in from the context; in their order. */
export function fileLister(image: Image, context: Context | undefined) {
  let listings: readonly (readonly string[])[] | undefined;
  return (glob: string): readonly string[] => {
    const wanted = absolute(glob, image.workdir);
    if (!context || wanted === undefined) return [];
    listings ??= contextRoots(image.dockerfile.file).map((root) => imagePaths(image, context, root));
    for (const paths of listings) {
      const found = paths.filter((path) => matchesPath(wanted, path));
      if (found.length > 0) return [...new Set(found)].toSorted();
    }
    return [];
  };
}

/** Where the files below a folder of the context are copied to. */
function imagePaths({ files }: Image, context: Context, root: string): readonly string[] {
  const sources = files
    .filter(({ from, source }) => from === undefined && !source.includes('://'))
    .map(({ path, source }) => ({ target: path, source: plainSource(source) }));
  const below = context.list().filter((path) => path.startsWith(root));
  return below.slice(0, MAX_FILES).flatMap((path) => {
    const rest = path.slice(root.length);
    return sources.flatMap(({ target, source }) => placeOf(target, source, rest) ?? []);
  });
}

function placeOf(target: string, source: string, path: string): string | undefined {
  const folder = target.endsWith('/') ? target : `${target}/`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path === source) return target.endsWith('/') ? folder + name : target;
  if (source === '') return folder + path;
  if (path.startsWith(`${source}/`)) return folder + path.slice(source.length + 1);
  return source.includes('*') && matchesPath(source, path) ? folder + name : undefined;
}

/** The build context is the Dockerfile's folder or the root of the repository; the nearer one is tried first. */
function contextRoots(file: string): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return folder === '' ? [''] : [folder, ''];
}
