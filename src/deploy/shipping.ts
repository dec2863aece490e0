import type { Stage } from '../model.ts';
import type { Target } from './targets.ts';

/** Stages for people who work on the image, by a part of their name. */
const DEVELOPMENT =
  /(?:^|[-_.])(?:dev|devel|develop|development|devcontainer|debug|tests?|testing|unittests?|e2e|lint|linter|check|ci|docs?|eval|bench|coverage)(?:[-_.\d]|$)/;
/** Stages whose files others take. */
const BUILDER =
  /(?:^|[-_.])(?:builders?|build|compile|compiler|deps|dependencies|export|artifacts?|wheels?|dist|output|packages?)(?:[-_.\d]|$)/;
/** Stages that are named for what they are. */
const PRODUCT =
  /(?:^|[-_.])(?:prod|production|runtime|release|final|deploy|app|application|server|service|web|api|worker|backend|main|run|runner|image)(?:[-_.\d]|$)/;

export interface Asked {
  /** By name or index, of the command line or the config: nothing else counts then. */
  readonly targets: readonly string[];
  readonly manifests: readonly Target[];
}

/** The stages that are deployed, by index, each with what says so. A stage that only builds for another is never one. */
export function shippingStages(stages: readonly Stage[], asked: Asked): ReadonlyMap<number, string> {
  const named = stages.filter(({ name, index }) =>
    asked.targets.some((target) => target === String(index) || target.toLowerCase() === name),
  );
  if (named.length > 0) return because(named, 'it is the target');

  const shipping = new Map<number, string>();
  const starts = stagesThatStart(stages);
  for (const { stage, manifest, runs } of asked.manifests) {
    const found = stages.find(({ name, index }) => name === stage.toLowerCase() || stage === String(index));
    // What is published without a command of its own is a base for others.
    if (found && !DEVELOPMENT.test(found.name ?? '') && (runs || starts.has(found.index)))
      shipping.set(found.index, `${manifest} builds it`);
  }
  const last = stages.at(-1);
  if (shipping.size > 0 && last !== undefined && isAside(last.name ?? '')) return shipping;
  for (const [index, why] of unasked(stages)) if (!shipping.has(index)) shipping.set(index, why);
  return shipping;
}

/** The last stage is what `docker build` leaves, unless its name and another's say who is deployed. */
function unasked(stages: readonly Stage[]): ReadonlyMap<number, string> {
  const last = stages.at(-1);
  if (!last) return new Map();
  if (stages.length === 1) return because([last], 'it is the last stage');
  const mayChoose = chosenBy(last);
  const chosen = stages.filter(({ name }) => name !== undefined && mayChoose(name));
  if (chosen.length > 0) return because(chosen, 'a build argument of the last FROM may choose it');

  const { name = '' } = last;
  const starts = stagesThatStart(stages);
  const isBuilder = BUILDER.test(name) && !PRODUCT.test(name) && !starts.has(last.index);
  if (!isBuilder && !DEVELOPMENT.test(name)) return because([last], 'it is the last stage');
  const products = stages.filter((stage) => stage !== last && isProduct(stage) && starts.has(stage.index));
  const below = ancestors(stages, products);
  const leaves = products.filter(({ index }) => !below.has(index));
  if (leaves.length > 0) return because(leaves, `its name says so, and that of the last stage is "${name}"`);
  return isBuilder ? new Map() : because([last], 'it is the last stage');
}

/** `FROM stage-${TARGET}`, where TARGET has no value: any stage of such a name. */
function chosenBy({ from, parent }: Stage): (name: string) => boolean {
  const [reference = ''] = from.args.text.split(/\s/, 1);
  const match = parent === undefined && reference.length < 200 ? CHOICE.exec(reference) : null;
  const [before = '', after = ''] = [match?.[1], match?.[2]];
  return (name) => before + after !== '' && name.startsWith(before) && name.endsWith(after) && !isAside(name);
}

/** A variable with something literal before or behind it. */
const CHOICE = /^([\w.-]*)\$(?:\{\w+\}|\w+(?![\w{]))([\w.-]*)$/;

function isProduct({ name = '' }: Stage): boolean {
  return PRODUCT.test(name) && !isAside(name);
}

function isAside(name: string): boolean {
  return DEVELOPMENT.test(name) || BUILDER.test(name);
}

/** Stages with a CMD or ENTRYPOINT of their own, or of a stage they are built on. */
function stagesThatStart(stages: readonly Stage[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { index, parent, instructions } of stages) {
    const own = instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
    if (own || (parent !== undefined && found.has(parent))) found.add(index);
  }
  return found;
}

function ancestors(stages: readonly Stage[], of: readonly Stage[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { parent } of of) {
    for (let at = parent; at !== undefined && !found.has(at); at = stages[at]?.parent) found.add(at);
  }
  return found;
}

function because(stages: readonly Stage[], why: string): ReadonlyMap<number, string> {
  return new Map(stages.map(({ index }) => [index, why]));
}
