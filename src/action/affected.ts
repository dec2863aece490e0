import type { Core } from '../host/core.ts';
import type { Source } from '../host/source.ts';
import type { Context, Finding } from '../model.ts';

/** The files of a change. Paths are relative to the root of the repository. */
export interface Changed {
  /** Whether it changes a file, one that is gone, a link on the way to it or the submodule that it lies in. */
  touches(path: string): boolean;
  readonly added: ReadonlySet<string>;
  readonly removed: readonly string[];
}

/** A context as it is and as it was, of which all is known that was asked. */
interface Watched {
  readonly now: Context;
  readonly before: Context;
  /** A file of the change was read. */
  isTouched: boolean;
  isListed: boolean;
}

/**
 * Whether a change can have changed what is found in a Dockerfile: it touches the file itself, its config, or a file of its
 * context that the lint asks for, a script or a manifest; or what is found differs from what is found over the list of
 * files as it was before.
 */
export function affectedBy(changed: Changed, core: Core): (source: Source) => boolean {
  const watched = new Map<Context, Watched>();
  return (source) => {
    const { config, options, text } = source;
    const named = [config.file, config.baseFile].flatMap((file) =>
      file === undefined ? [] : source.shown(file),
    );
    if ([source.path, ...named].some((path) => changed.touches(path))) return true;
    const { context } = options;
    if (context === undefined) return false;
    const both = watched.get(context) ?? watch(source, context, changed);
    watched.set(context, both);
    const now = core.lint(text, { ...options, context: both.now });
    const mayDiffer = both.isListed && (changed.added.size > 0 || changed.removed.length > 0);
    const before = mayDiffer ? core.lint(text, { ...options, context: both.before }) : now;
    // What one file asked for is remembered for it and not asked for again: the next one gets a context of its own.
    if (both.isTouched) watched.delete(context);
    return both.isTouched || told(before) !== told(now);
  };
}

function watch(source: Source, context: Context, changed: Changed): Watched {
  let list: readonly string[] | undefined;
  const read = (path: string): string | undefined => {
    both.isTouched ||= changed.touches(source.shown(path));
    return context.read(path);
  };
  const both: Watched = {
    isTouched: false,
    isListed: false,
    now: {
      ...context,
      read,
      list() {
        both.isListed = true;
        return context.list();
      },
    },
    before: { ...context, read, list: () => (list ??= listBefore(source, context, changed)) },
  };
  return both;
}

function listBefore(source: Source, context: Context, { added, removed }: Changed): readonly string[] {
  const { path, options } = source;
  // The context may start in a folder of the repository, that of a submodule.
  const root = path.endsWith(options.file) ? path.slice(0, path.length - options.file.length) : '';
  const gone = removed.filter((each) => each.startsWith(root)).map((each) => each.slice(root.length));
  return [...context.list().filter((each) => !added.has(root + each)), ...gone];
}

function told(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map(({ rule, severity, message, why }) => [rule, severity, message, why]));
}
