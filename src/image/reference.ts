/** Image references: what Docker makes of the text, and which public image it stands for. */

import type { ImageReference } from '../model.ts';
import { ARCHITECTURE_PREFIXES, DOCKER_HUB_HOSTS } from '../knowledge/registries.ts';
import { LIBRARY_MIRRORS, MIRROR_NAME } from '../knowledge/registries.ts';

/** No registry takes names near this. */
const MAX_LENGTH = 4096;
const VARIABLE = /\$(?:\{[^}]*(?:\}|$)|\w+)/g;
const LEADING_VARIABLE = /^\$(?:\{(\w+)(?:[^\w}][^}]*)?\}|(\w+))/;

/** `[host[:port]/]path[:tag][@digest]`; a host has a dot or a port, or is localhost. */
export function parseReference(text: string): ImageReference | undefined {
  if (text === '' || text.length > MAX_LENGTH || /\s/.test(text)) return undefined;
  // The default in ${NAME:-ghcr.io/x} must not be read as a host or a tag: same length, no punctuation.
  const masked = text.replace(VARIABLE, (variable) => '$'.repeat(variable.length));
  const at = masked.indexOf('@');
  const end = at < 0 ? text.length : at;
  const slash = masked.lastIndexOf('/', end);
  const colon = masked.slice(0, end).indexOf(':', slash + 1);
  const pathEnd = colon < 0 ? end : colon;
  const first = masked.indexOf('/');
  const component = first < 0 || first > pathEnd ? undefined : masked.slice(0, first);
  const hosted = component !== undefined && (/[.:]/.test(component) || component === 'localhost');
  const path = text.slice(hosted ? first + 1 : 0, pathEnd);
  const tag = colon < 0 ? undefined : text.slice(colon + 1, end);
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (path === '' || /^\/|\/$/.test(path) || tag === '' || digest === '') return undefined;
  return { text, host: hosted ? text.slice(0, first) : undefined, path, tag, digest };
}

export interface NormalisedReference {
  /** Lower case; official images without `library/`, other registries with their host. */
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
  /** The one architecture the image is for: `arm64v8`. */
  readonly architecture: string | undefined;
  /** False when a mirror or an unknown variable was taken to stand for Docker Hub. */
  readonly certain: boolean;
}

/** The public image a reference stands for: mirrors, proxies and spellings of Docker Hub are removed. */
export function normaliseReference(reference: ImageReference): NormalisedReference {
  const { tag, digest } = reference;
  const { host, path, certain } = withoutVariable(reference);
  const hub = fromHub(host, path);
  if (hub === undefined) {
    const name = host === 'lscr.io' ? `ghcr.io/${path}` : `${host}/${path}`;
    return { name, tag, digest, architecture: undefined, certain };
  }
  const [, prefix, rest] = /^([^/]+)\/([^/]+)$/.exec(hub.path) ?? [];
  const single = prefix !== undefined && ARCHITECTURE_PREFIXES.includes(prefix);
  const name = single && rest !== undefined ? rest : hub.path.replace(/^library\/(?=[^/]+$)/, '');
  return {
    name: name.startsWith('linuxserver/') ? `ghcr.io/${name}` : name,
    tag,
    digest,
    architecture: single ? prefix : undefined,
    certain: certain && hub.certain,
  };
}

interface Place {
  readonly path: string;
  readonly certain: boolean;
}

/** `${DEPENDENCY_PROXY}/python`: a variable that is named for a proxy stands for a registry. */
function withoutVariable(reference: ImageReference): Place & { readonly host: string | undefined } {
  const host = reference.host?.toLowerCase();
  const path = reference.path.toLowerCase();
  const variable = host === undefined ? LEADING_VARIABLE.exec(reference.path) : null;
  if (variable === null) return { host, path, certain: true };
  const rest = path.slice(variable[0].length).replace(/^\//, '');
  const name = variable[1] ?? variable[2] ?? '';
  if (rest === '' || !/PROXY|REGISTRY|MIRROR/i.test(name)) return { host, path, certain: false };
  // What follows may again begin with a host.
  const nested = parseReference(rest);
  return { host: nested?.host, path: nested?.path ?? rest, certain: false };
}

/** The path on Docker Hub, when that is where the image comes from in the end. */
function fromHub(host: string | undefined, path: string): Place | undefined {
  if (host === undefined || DOCKER_HUB_HOSTS.includes(host)) return { path, certain: true };
  const library = /^(.*\/)?library\/([^/]+)$/.exec(path);
  if (library?.[2] !== undefined) {
    // A registry's own project may be called library; a folder before it makes it a proxy's.
    return { path: library[2], certain: library[1] !== undefined || LIBRARY_MIRRORS.includes(host) };
  }
  if (host === 'mirror.gcr.io') return { path, certain: false };
  const mirrored = new RegExp(MIRROR_NAME.pattern).exec(path);
  return mirrored?.[1] === undefined ? undefined : { path: mirrored[1], certain: false };
}
