import type { Core } from '../host/core.ts';
import type { Source } from '../host/source.ts';
import type { Context, Finding } from '../model.ts';

/** The files of a change. Paths are relative to the root of the repository. */
export interface Changed {
  /** All of them, those that are gone too. */
  readonly paths: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
  readonly removed: readonly string[];
}

/**
 * Whether a change can have changed what is found in a Dockerfile: it touches the file itself, its config, or a file of its
 * context that the lint asks for, a script or a manifest; or what is found differs from what is found over the list of
 * files as it was before.
 */
export function affectedBy(source: Source, { paths, added, removed }: Changed, core: Core): boolean {
  const { config, options, text } = source;
  if (paths.has(source.path)) return true;
  if ([config.file, config.baseFile].some((file) => file !== undefined && paths.has(source.shown(file))))
    return true;
  const { context } = options;
  if (context === undefined) return false;
  let asked = false;
  // A context of its own: what another file asked for is remembered for it, and would not be asked for again.
  const watched: Context = {
    ...context,
    read(path) {
      asked ||= paths.has(source.shown(path));
      return context.read(path);
    },
  };
  const now = core.lint(text, { ...options, context: watched });
  if (asked || (added.size === 0 && removed.length === 0)) return asked;
  const list = listBefore(source, context, added, removed);
  const before = core.lint(text, { ...options, context: { ...watched, list: () => list } });
  return asked || told(before) !== told(now);
}

function listBefore(
  source: Source,
  context: Context,
  added: ReadonlySet<string>,
  removed: readonly string[],
): readonly string[] {
  const { path, options } = source;
  // The context may start in a folder of the repository, that of a submodule.
  const root = path.endsWith(options.file) ? path.slice(0, path.length - options.file.length) : '';
  const gone = removed.filter((each) => each.startsWith(root)).map((each) => each.slice(root.length));
  return [...context.list().filter((each) => !added.has(source.shown(each))), ...gone];
}

function told(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map(({ rule, severity, message, why }) => [rule, severity, message, why]));
}
