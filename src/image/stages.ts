import type { Dockerfile, Instruction, Stage } from '../model.ts';
import { splitBlanks } from '../syntax/text.ts';
import { spanOf } from '../syntax/logical.ts';
import type { Scope } from './scope.ts';
import { expandIn, globalScope } from './scope.ts';

/** A stage and the image its FROM names, variables expanded. */
export interface StageSource {
  readonly stage: Stage;
  /** Variables without a value are left in it as `${NAME}`. */
  readonly reference: string;
  /** BuildKit's own reading, where they are empty. */
  readonly builtReference: string;
  /** A build argument may choose another system, not just another version or registry. */
  readonly isOverridable: boolean;
  /** Every variable in the reference has a value in the file. */
  readonly known: boolean;
  readonly platform: string | undefined;
}

/** The stages of a Dockerfile. A file with problems may have none. */
export function readStages(
  dockerfile: Dockerfile,
  buildArgs: Readonly<Record<string, string>>,
): { readonly stages: readonly StageSource[]; readonly globals: Scope } {
  const globals = globalScope(dockerfile, buildArgs);
  const sources: StageSource[] = [];
  const names = new Map<string, number>();
  let body: Instruction[] = [];
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword !== 'FROM') {
      body.push(instruction);
      continue;
    }
    body = [];
    const words = splitBlanks(instruction.args.text);
    const image = words[0] ?? { start: 0, end: 0 };
    const expanded = expandIn(
      globals,
      instruction.args.text.slice(image.start, image.end),
      dockerfile.escape,
    );
    const named = words[2];
    const name = named && instruction.args.text.slice(named.start, named.end).toLowerCase();
    const platform = instruction.flags.find((flag) => flag.name === 'platform')?.value;
    const parent = names.get(expanded.text);
    const index = sources.length;
    sources.push({
      stage: {
        index,
        name,
        from: instruction,
        span: spanOf(instruction.args, image.start, image.end),
        instructions: body,
        parent,
      },
      reference: expanded.spelled,
      builtReference: expanded.text,
      isOverridable: choosesSystem(instruction.args.text.slice(image.start, image.end), globals),
      known: expanded.known,
      platform: platform === undefined ? undefined : expandIn(globals, platform, dockerfile.escape).text,
    });
    if (name !== undefined) names.set(name, index);
  }
  return { stages: sources, globals };
}

/** A version, a release or a registry leaves the system what it is. */
const HARMLESS =
  /^$|^v?\d+(?:\.\d+)*(?:[-.]?(?:a|b|rc)\d*)?(?:-(?:slim|bullseye|bookworm|trixie))*$|^(?:bullseye|bookworm|trixie|forky|focal|jammy|noble|resolute)$|^sha256:|\/$/;

function choosesSystem(reference: string, globals: Scope): boolean {
  for (const match of reference.matchAll(/\$\{?(\w+)(?::?[-+]([^}]*))?\}?/g)) {
    const followed = reference.charAt(match.index + match[0].length);
    const value = globals.bindings.get(match[1] ?? '')?.text ?? match[2] ?? '';
    if (followed !== '/' && !HARMLESS.test(value)) return true;
  }
  return false;
}
