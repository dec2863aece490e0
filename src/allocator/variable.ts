import type { EnvVariable, Preload, Run } from '../model.ts';

export interface Found {
  readonly variable: EnvVariable;
  readonly via: Preload['via'];
}

/**
 * A variable as the process gets it, and who set it last: the image, the command, or a script on the way. `unclear` where
 * a script speaks of it and what it does cannot be followed, or only a manifest does; `undefined` where nobody sets it.
 */
export function variableOf(
  { env, command, process, manifestsMention }: Run,
  name: string,
): Found | 'unclear' | undefined {
  const own = process.variables.get(name);
  const image = env.get(name);
  const assigned = command?.assignments.get(name);
  if (own !== undefined && own !== image && own.value !== assigned?.value)
    return { variable: { ...own, setting: undefined }, via: 'script' };
  if (process.scripts.some(({ text }) => text.includes(name))) return 'unclear';
  if (assigned && assigned.value === own?.value)
    return { variable: { ...assigned, setting: undefined }, via: 'command' };
  if (image) return { variable: image, via: 'env' };
  return manifestsMention(new RegExp(`\\b${name}\\b`)) === undefined ? undefined : 'unclear';
}
