import type { Image, Instruction } from '../model.ts';

/** The stages that the builder comes to on its way to those that ship: what they are built on and copy or mount from. */
export function builtStages(images: readonly Image[]): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = images.filter(({ ships }) => ships).map(({ stage }) => stage.index);
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const stage = images[index]?.stage;
    if (!stage || found.has(index)) continue;
    found.add(index);
    if (stage.parent !== undefined) waiting.push(stage.parent);
    for (const name of stage.instructions.flatMap(sourcesOf)) {
      const source = images.slice(0, index).findLast((image) => isNamed(image, name));
      if (source) waiting.push(source.stage.index);
    }
  }
  return found;
}

function isNamed({ stage }: Image, name: string): boolean {
  return stage.name === name.toLowerCase() || String(stage.index) === name;
}

/** `--from=NAME`, `--mount=type=bind,from=NAME`. */
function sourcesOf({ flags }: Instruction): string[] {
  return flags.flatMap(({ name, value = '' }) => {
    if (name === 'from') return [value];
    return name === 'mount' ? [...value.matchAll(/(?:^|,)from=([^,]+)/g)].map(([, from = '']) => from) : [];
  });
}
