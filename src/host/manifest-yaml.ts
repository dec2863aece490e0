import type * as Yaml from 'yaml';
import { maxAliasCount, maxLength, nestsTooDeeply, yamlOptions } from './yaml-bounds.ts';

/** Manifests of a repository; beyond these they are generated, or meant to take long. */
const maxManifests = 200;
/**
 * The time of the parser grows with the square of a text: ten of the longest that are read may take five seconds, where
 * two hundred of usual ones take one.
 */
const maxCost = 10 * maxLength ** 2;

/** Reads the manifests of one repository. What is too much says nothing, as one that does not parse. */
export function manifestYaml({ parse }: Pick<typeof Yaml, 'parse'>): (text: string) => unknown {
  let manifests = 0;
  let cost = 0;
  return (text) => {
    if (text.length > maxLength || manifests === maxManifests || cost + text.length ** 2 > maxCost)
      return undefined;
    if (nestsTooDeeply(text)) return undefined;
    manifests++;
    cost += text.length ** 2;
    return parse(text, { ...yamlOptions, maxAliasCount, merge: true });
  };
}
