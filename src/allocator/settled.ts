import { MODEL_SERVERS } from '../knowledge/programs.ts';
import type { Image, Run } from '../model.ts';
import { ALLOCATOR, buildMentions } from './evidence.ts';
import { hasHeaders } from './packages.ts';

/** Whether "nothing loads an allocator" is sure enough to judge: the base is known, and the file keeps nothing back. */
export function isSettled({ image, process }: Run): boolean {
  const { base, opaquePackages } = image;
  if (base.allocator !== 'none' || base.os === 'unknown' || base.os === 'windows') return false;
  if (dealsWithAllocators(image)) return false;
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

/** What the container toolkit of NVIDIA reads, and the images of CUDA set. */
const ACCELERATED_VARIABLES = [
  'NVIDIA_VISIBLE_DEVICES',
  'NVIDIA_DRIVER_CAPABILITIES',
  'CUDA_VERSION',
  'CUDA_HOME',
];
const ACCELERATED_PACKAGES = /^(?:cuda-|libcudnn|libnccl|nvidia-cuda|rocm-)/;

/** An accelerator, or a server of models: such images are tuned by those who make them. */
export function servesModels({ image: { base, env, packages }, process: { server } }: Run): boolean {
  return (
    base.exempt ||
    MODEL_SERVERS.some((row) => row.server === server) ||
    ACCELERATED_VARIABLES.some((name) => {
      const variable = env.get(name);
      // A base may set it in some of its images alone.
      return variable && (variable.value !== undefined || variable.setting);
    }) ||
    [...packages].some((name) => ACCELERATED_PACKAGES.test(name))
  );
}
