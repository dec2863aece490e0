/** What a base image is: the configuration first, then the known images, then what its name hints at. */

import type { Base, ImageConfig, Libc, Os } from '../model.ts';
import type { Traits } from '../knowledge/base-row.ts';
import { OFFICIAL_IMAGES } from '../knowledge/registries.ts';
import { ACCELERATED_WORDS, SYSTEMS } from '../knowledge/releases.ts';
import { findRow, toBase } from './base-row.ts';
import type { NormalisedReference } from './reference.ts';
import { normaliseReference, parseReference } from './reference.ts';
import { packageManagerOf, readSystem } from './release.ts';

/** `reference` as the FROM names it, expanded; a leading variable that is not known stands as `${NAME}`. */
export function resolveBase(reference: string, images: readonly ImageConfig[]): Base {
  const config = images.find((image) => matches(image.match, reference));
  return config === undefined ? publicBase(reference) : configuredBase(reference, config);
}

function publicBase(reference: string): Base {
  const parsed = parseReference(reference);
  if (parsed === undefined) return toBase(reference, {}, false, `${reference} is not an image reference`);
  const normalised = normaliseReference(parsed);
  const row = findRow(normalised);
  const found = row ?? { traits: hints(normalised), verified: false };
  const base = withOdds(toBase(reference, found.traits, found.verified, ''), normalised, row !== undefined);
  const note = found.traits.note ?? 'nothing is known about it';
  if (base.os === 'unknown') return { ...base, why: `the system of ${reference} is not known: ${note}` };
  const alias = normalised.certain ? '' : `, if it is ${normalised.name} of Docker Hub`;
  return { ...base, why: `${reference} is ${describe(base.os, base.release, base.libc)}${alias}: ${note}` };
}

/** Few public images are known to preload an allocator, so "none" is likely, and no more than that. */
function withOdds(base: Base, { name }: NormalisedReference, isKnown: boolean): Base {
  // A registry has a dot, a port, or is localhost; a variable may be anything.
  const isNamed = name.includes('/') && !/^(?:[^/.:]*[.:][^/]*|localhost)\/|\$/.test(name);
  const isPublic = isNamed || OFFICIAL_IMAGES.includes(name);
  if (isKnown || base.exempt || base.allocator !== 'unclear' || !isPublic) return base;
  return { ...base, allocator: 'unlikely' };
}

function describe(os: Os, release: string | undefined, libc: Libc): string {
  const name = release === undefined ? SYSTEMS[os].title : `${SYSTEMS[os].title} ${release}`;
  return libc === 'unknown' ? name : `${name} (${libc})`;
}

/** No image known: name and tag may still spell the system. Never more than a hint. */
function hints({ name, tag }: NormalisedReference): Traits {
  const key = `${name}:${tag ?? ''}`.toLowerCase();
  const exempt = new RegExp(ACCELERATED_WORDS.pattern).test(key);
  const system = readSystem(name, (tag ?? '').toLowerCase());
  if (system === undefined) return { exempt };
  const traits: Traits = { ...system, exempt, note: 'its name says so' };
  if (system.os === 'wolfi' && !/-(dev|base)\b/.test(key)) return { ...traits, packageManager: 'unknown' };
  if (system.os === 'alpine' && /glibc/.test(key)) return { ...traits, libc: 'glibc' };
  if (/(?<![a-z])minimal(?![a-z])/.test(key)) return { ...traits, packageManager: minimal(system.os) };
  if (/(?<![a-z])micro(?![a-z])/.test(key)) return { ...traits, packageManager: 'none' };
  return traits;
}

function minimal(os: Os): 'microdnf' | 'os' {
  return SYSTEMS[os].packageManager === 'dnf' ? 'microdnf' : 'os';
}

function configuredBase(reference: string, config: ImageConfig): Base {
  const like = config.like === undefined ? undefined : publicBase(withTag(config.like, reference));
  const os = config.os ?? like?.os ?? 'unknown';
  const release = config.release ?? (os === like?.os ? like.release : undefined);
  // A system of its own brings its own libc and package manager.
  const kept = config.os === undefined && config.release === undefined ? like : undefined;
  const libc = config.libc ?? kept?.libc ?? SYSTEMS[os].libc;
  const said = `the configuration says ${like === undefined ? 'so' : `it is like ${like.reference}`}`;
  const own = Object.keys(config.env).length > 0 || like === undefined;
  return {
    ...(like ?? toBase(reference, {}, config.os !== undefined, '')),
    reference,
    os,
    release,
    libc,
    packageManager: config.packageManager ?? kept?.packageManager ?? packageManagerOf(os, release),
    python: config.python ?? (config.pythonVersion === undefined ? (like?.python ?? 'unclear') : 'yes'),
    pythonVersion: config.pythonVersion ?? like?.pythonVersion,
    user: config.user ?? like?.user,
    env: own ? { ...like?.env, ...config.env } : like?.env,
    workdir: like?.env === undefined ? (own ? '/' : undefined) : like.workdir,
    allocator: own ? 'none' : like.allocator,
    packages: [...(like?.packages ?? []), ...config.packages],
    why:
      os === 'unknown'
        ? `the system of ${reference} is not known, although ${said}`
        : `${reference} is ${describe(os, release, libc)}: ${said}`,
  };
}

/** `python:{tag}` with the tag of the reference; a digest alone stays a digest. */
function withTag(like: string, reference: string): string {
  const parsed = parseReference(reference);
  const hidden = parsed?.tag === undefined && parsed?.digest !== undefined;
  if (hidden) return like.replace(/:\{tag\}.*/s, `@${parsed.digest}`);
  return like.replaceAll('{tag}', parsed?.tag ?? 'latest');
}

/** `*` is any characters. A reference without a tag is also tried with the one Docker would add. */
function matches(glob: string, reference: string): boolean {
  const parsed = parseReference(reference);
  const untagged = parsed !== undefined && parsed.tag === undefined && parsed.digest === undefined;
  return fits(glob, reference) || (untagged && fits(glob, `${reference}:latest`));
}

function fits(glob: string, text: string): boolean {
  const [first = '', ...parts] = glob.split('*');
  const last = parts.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
