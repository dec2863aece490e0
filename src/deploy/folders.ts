import { join, type Env, type Word } from './words.ts';

/** Where a script is; `undefined` is a folder that is not known. */
export interface Folders {
  readonly cwd: string | undefined;
  /** What `cd -` goes back to. */
  readonly previous: string | undefined;
  /** What pushd has put aside, the latest last. */
  readonly pushed: readonly (string | undefined)[];
}

/** The folder of the script itself. */
const OWN_FOLDER =
  /^"?(?:\$\(\s*dirname (?:-- )?"?(?:\$0|\$\{?BASH_SOURCE(?:\[0\])?\}?)"?\s*\)|\$\{0%\/\*\})(\/[^"$`]*)?"?$/;

/** After `cd`, `pushd` or `popd`; `own` is where the script stands. */
export function moved(from: Folders, words: readonly Word[], env: Env, own: string | undefined): Folders {
  const [program, ...rest] = words;
  const { cwd, pushed } = from;
  const target = rest.find(({ value }) => !/^-(?:[LPe@]+|-)$/.test(value ?? ''));
  const turns = /^[-+]\w/.test(target?.value ?? '');
  switch (program?.value) {
    case 'cd':
      return { cwd: folderOf(from, target, env, own), previous: cwd, pushed };
    case 'pushd':
      // Without a folder it turns the list around.
      if (!target || turns) return { cwd: undefined, previous: cwd, pushed: [] };
      return { cwd: folderOf(from, target, env, own), previous: cwd, pushed: [...pushed, cwd] };
    case 'popd':
      if (target && turns) return { cwd: undefined, previous: cwd, pushed: [] };
      return { cwd: pushed.at(-1), previous: cwd, pushed: pushed.slice(0, -1) };
    default:
      return from;
  }
}

function folderOf(
  { cwd, previous }: Folders,
  target: Word | undefined,
  env: Env,
  own: string | undefined,
): string | undefined {
  const home = env.get('HOME')?.value;
  if (!target) return home;
  const { value, text } = target;
  if (value === '-') return previous;
  const inside = OWN_FOLDER.exec(text ?? '');
  if (inside) return own === undefined ? undefined : join(own, `.${inside[1] ?? ''}`);
  if (value === undefined || /[*?[]/.test(value)) return undefined;
  if (!value.startsWith('~')) return join(cwd, value);
  return home === undefined || !/^~(?:\/|$)/.test(value) ? undefined : join(home, `.${value.slice(1)}`);
}

/** After one of two ways. */
export function eitherFolders(one: Folders, other: Folders): Folders {
  const same = (first: string | undefined, second: string | undefined): string | undefined =>
    first === second ? first : undefined;
  const isPushed =
    one.pushed.length === other.pushed.length &&
    one.pushed.every((folder, index) => folder === other.pushed[index]);
  return {
    cwd: same(one.cwd, other.cwd),
    previous: same(one.previous, other.previous),
    pushed: isPushed ? one.pushed : [],
  };
}
