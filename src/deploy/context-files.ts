import { absolute, contextPaths } from '../image/files.ts';
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
  return (glob: string): readonly string[] => {
    if (!context) return [];
    for (const root of contextRoots(image.dockerfile.file)) {
      const inside = context
        .list()
        .slice(0, MAX_FILES)
        .flatMap((path) => (path.startsWith(root) ? imagePaths(image, path.slice(root.length)) : []));
      const found = inside.filter((path) => matchesPath(glob, path));
      if (found.length > 0) return [...new Set(found)].toSorted();
    }
    return [];
  };
}

/** Where a file of the context is copied to. */
function imagePaths({ files }: Image, path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return files.flatMap(({ path: target, source, from }) => {
    if (from !== undefined || source.includes('://')) return [];
    const plain = source
      .replace(/^(?:\.?\/)+/, '')
      .replace(/^\.$/, '')
      .replace(/\/+$/, '');
    const folder = target.endsWith('/') ? target : `${target}/`;
    if (path === plain) return [target.endsWith('/') ? folder + name : target];
    if (plain === '' || path.startsWith(`${plain}/`))
      return [folder + path.slice(plain === '' ? 0 : plain.length + 1)];
    return plain.includes('*') && matchesPath(plain, path) ? [folder + name] : [];
  });
}

/** The build context is the Dockerfile's folder or the root of the repository; the nearer one is tried first. */
function contextRoots(file: string): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return folder === '' ? [''] : [folder, ''];
}
