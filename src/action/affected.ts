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

/** Contexts that stand for one, and note what the lint asks of them. It remembers for each what it has read there. */
interface Watch {
  /** As it is, and as it was. Fresh, or nothing of the change was read in them: no such read is hidden. */
  clean: { readonly now: Context; readonly before: Context } | undefined;
  isListed: boolean;
  /** Files of the change that were read for the Dockerfile at hand. */
  readonly touched: Set<string>;
  /** ... and for those before. */
  readonly known: Set<string>;
}

/** Prose and pictures: nothing is told by their being there. */
const isIdle = (path: string): boolean => /\.(?:md|rst|adoc|png|jpe?g|gif|svg|webp|ico|pdf)$/i.test(path);

/**
 * Whether a change can have changed what is found in a Dockerfile: it touches the file itself, its config, or a file of its
 * context that the lint asks for, a script or a manifest; or what is found differs from what is found over the list of
 * files as it was before.
 */
export function affectedBy(changed: Changed, core: Core): (source: Source) => boolean {
  const mayDiffer = ![...changed.added, ...changed.removed].every(isIdle);
  const watches = new Map<Context, Watch>();
  return (source) => {
    const { config, options, text } = source;
    const { context } = options;
    const named = [config.file, config.baseFile].flatMap((file) =>
      file === undefined ? [] : source.shown(file),
    );
    if ([source.path, ...named].some((path) => changed.touches(path))) return true;
    if (context === undefined) return false;
    const watch: Watch = watches.get(context) ?? {
      clean: undefined,
      isListed: false,
      touched: new Set(),
      known: new Set(),
    };
    watches.set(context, watch);
    const toldOver = (each: Context): string => told(core.lint(text, { ...options, context: each }));
    const noted = (list: () => readonly string[]): Context => ({
      ...context,
      list,
      read(path) {
        if (changed.touches(source.shown(path))) watch.touched.add(path);
        return context.read(path);
      },
    });

    watch.touched.clear();
    // Most often the next file asks for the same manifest, which is all that it needs to be shown.
    if (watch.known.size > 0) toldOver(noted(() => [...watch.known]));
    if (watch.touched.size > 0) return true;
    watch.clean ??= {
      now: noted(() => {
        watch.isListed = true;
        return context.list();
      }),
      before: noted(once(() => listBefore(source, context, changed))),
    };
    const now = toldOver(watch.clean.now);
    const before = watch.isListed && mayDiffer ? toldOver(watch.clean.before) : now;
    if (watch.touched.size > 0) watch.clean = undefined;
    for (const path of watch.touched) watch.known.add(path);
    return watch.touched.size > 0 || before !== now;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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
