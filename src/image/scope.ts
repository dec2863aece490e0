import type { Base, Dockerfile } from '../model.ts';
import { expand, ExpansionError } from '../syntax/expand.ts';

/** A variable while the file is built. */
export interface Binding {
  /** BuildKit's value; `undefined` for an ARG without one. */
  readonly text: string | undefined;
  /** False where a build may see another value than the file shows. */
  readonly known: boolean;
}

/** What variables mean at a place of the file. */
export interface Scope {
  readonly bindings: ReadonlyMap<string, Binding>;
  /** Whether a variable that is not bound here is surely not set. */
  readonly closed: (name: string) => boolean;
}

export interface Expanded {
  readonly text: string;
  /** The text with variables that have no known value left in as `${NAME}`. */
  readonly spelled: string;
  readonly known: boolean;
}

/** Platform arguments BuildKit sets by itself, as on linux/amd64. Another platform builds with others, so none is known. */
const PLATFORM: Readonly<Record<string, string>> = {
  TARGETPLATFORM: 'linux/amd64',
  TARGETOS: 'linux',
  TARGETARCH: 'amd64',
  TARGETVARIANT: '',
  BUILDPLATFORM: 'linux/amd64',
  BUILDOS: 'linux',
  BUILDARCH: 'amd64',
  BUILDVARIANT: '',
};

/** Proxies are arguments of every build without being declared. */
const PREDEFINED = /^(?:https?_proxy|ftp_proxy|no_proxy|all_proxy)$/i;

function platformBinding(name: string): Binding | undefined {
  const text = Object.hasOwn(PLATFORM, name) ? PLATFORM[name] : undefined;
  return text === undefined ? undefined : { text, known: false };
}

/** The ARGs before the first FROM; they see each other and the platform. */
export function globalScope(dockerfile: Dockerfile, buildArgs: Readonly<Record<string, string>>): Scope {
  const bindings = new Map<string, Binding>();
  for (const name of Object.keys(PLATFORM)) {
    const binding = platformBinding(name);
    if (binding) bindings.set(name, binding);
  }
  const scope: Scope = { bindings, closed: (name) => !PREDEFINED.test(name) };
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword === 'FROM') break;
    if (instruction.keyword !== 'ARG') continue;
    for (const { key, value } of instruction.pairs) {
      bindings.set(key, argument(scope, key, value, dockerfile.escape, buildArgs));
    }
  }
  return scope;
}

/** What `ARG name[=value]` binds, for `inherited` the binding that a bare name takes up. */
export function argument(
  scope: Scope,
  name: string,
  value: string | undefined,
  escape: string,
  buildArgs: Readonly<Record<string, string>>,
  inherited?: Binding,
): Binding {
  const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
  if (given !== undefined) return { text: given, known: true };
  if (value !== undefined) {
    const expanded = expandIn(scope, value, escape);
    return { text: expanded.text, known: expanded.known };
  }
  return inherited ?? platformBinding(name) ?? { text: undefined, known: false };
}

/** What a base image leaves open: variables it may set are not known, all others are not set. */
export function baseScope(base: Base): Scope {
  const bindings = new Map<string, Binding>();
  for (const [name, value] of Object.entries(base.env ?? {}))
    bindings.set(name, { text: value, known: value !== undefined });
  const { env } = base;
  return { bindings, closed: (name) => env !== undefined && !PREDEFINED.test(name) };
}

/** Expands a word as BuildKit would and says whether every build must see the same. Text it refuses stays as it is. */
export function expandIn(scope: Scope, word: string, escape: string): Expanded {
  if (!/[$'"\\`]/.test(word)) return { text: word, spelled: word, known: true };
  let known = true;
  const lookup = (name: string): string | undefined => {
    const binding = scope.bindings.get(name);
    if (binding) {
      // An ARG without a value falls to the default that stands in the word; that is what a plain build does.
      if (!binding.known && binding.text !== undefined) known = false;
      return binding.text;
    }
    if (!scope.closed(name)) known = false;
    return undefined;
  };
  try {
    const expansion = expand(word, lookup, escape);
    for (const name of expansion.unset) if (scope.bindings.has(name) || !scope.closed(name)) known = false;
    const spelling = (name: string): string | undefined =>
      lookup(name) ?? (expansion.unset.includes(name) ? `\${${name}}` : undefined);
    const spelled = known ? expansion.text : expand(word, spelling, escape).text;
    return { text: expansion.text, spelled, known };
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    return { text: word, spelled: word, known: false };
  }
}
