import type { Core } from '../host/core.ts';
import type { Source } from '../host/source.ts';

/** Files that alone may have changed a verdict. Paths are relative to the root of the repository. */
export interface Changed {
  readonly paths: ReadonlySet<string>;
  /** Some of them are not there any more. */
  readonly hasRemoved: boolean;
}

/**
 * Whether one of the changed files can have changed what is found in a Dockerfile: itself, its config, or a file of its
 * context that the lint asks for, a script or a manifest, be it there or not.
 */
export function affectedBy(source: Source, { paths, hasRemoved }: Changed, core: Core): boolean {
  const { config, options } = source;
  if (paths.has(source.path)) return true;
  if (config.file !== undefined && paths.has(source.shown(config.file))) return true;
  const { context } = options;
  if (context === undefined) return false;
  let asked = false;
  core.lint(source.text, {
    ...options,
    // One of its own: what another file asked for is remembered for it, and would not be asked for again.
    context: {
      ...context,
      read(path) {
        asked ||= paths.has(source.shown(path));
        return context.read(path);
      },
      list() {
        // A file that is gone is not listed, and nobody asks for it.
        asked ||= hasRemoved;
        return context.list();
      },
    },
  });
  return asked;
}
