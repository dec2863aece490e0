import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { installedPackage } from '../src/allocator/packages.ts';
import { loadingPrice } from '../src/allocator/plan.ts';
import { preloadSpan } from '../src/allocator/preload-span.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { replacePreload } from '../src/edits/env.ts';
import type { Allocator, Rule, Run } from '../src/model.ts';

type Malformed = Extract<Allocator, { kind: 'malformed' }>;

const quoted = (value: string): string => (value.includes('"') ? `'${value}'` : `"${value}"`);

const notRead = ({ preload, reason, name }: Malformed, { image: { base } }: Run): string =>
  `LD_PRELOAD ${quoted(preload.name)} has ${reason}: ${name} is not loaded and the process runs on ${libcAllocator(base)}; write the bare library names with ":" between them`;

const notRepaired = ({ name }: Malformed, { image }: Run): string =>
  installedPackage(image, name) === undefined
    ? `no installed package is known to have the library of ${name}`
    : 'what another name of the value means is not known';

export const malformedPreload: Rule = {
  name: 'malformed-preload',
  severity: 'error',
  fix: 'safe',
  summary: 'a LD_PRELOAD that the loader does not read as it was meant',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'malformed') return;
    const { preload, repaired, name } = allocator;
    const edits =
      repaired === undefined
        ? { refused: notRepaired(allocator, run) }
        : replacePreload(run.image.dockerfile, preload, repaired);
    yield {
      span: preloadSpan(run, preload),
      message: notRead(allocator, run),
      why: chainOfFacts(facts),
      ...remedy(run, `preload ${repaired}`, loadingPrice(run, settings, name), edits),
    };
  },
};
