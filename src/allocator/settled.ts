import type { Image, Run } from '../model.ts';
import { ALLOCATOR, buildMentions } from './evidence.ts';
import { hasHeaders } from './packages.ts';

/** Whether "nothing loads an allocator" is sure enough to judge: the base is known, and the file keeps nothing back. */
export function isSettled({ image, process }: Run): boolean {
  const { base, opaquePackages } = image;
  if (base.allocator !== 'none' || base.os === 'unknown' || dealsWithAllocators(image)) return false;
  // Packages and start are both scripts that cannot be read: what the file shows is not the whole.
  const isHidden = process.opaque !== undefined && !base.entrypoint?.includes(process.opaque);
  return !(isHidden && opaquePackages);
}

/** An allocator is built, installed under a condition, taken out again, or in the base: this file has plans with it. */
export function dealsWithAllocators(image: Image): boolean {
  return (
    hasHeaders(image) ||
    image.base.packages.some((name) => ALLOCATOR.test(name)) ||
    image.installs.some(({ packages }) => packages.some((name) => ALLOCATOR.test(name))) ||
    buildMentions(image, ALLOCATOR)
  );
}
