import { certainStages } from '../image/certain.ts';
import type { Edit, Fix, Image, Refusal, Report, Run, Settings } from '../model.ts';
import { buildMentions } from './evidence.ts';
import { condaPlan, cpythonPlan, isSafeForCpython, planFor, withHook, type Plan } from './plan.ts';
import { clashingProgram, hostileChild } from './thread-hazard.ts';

export type Remedy = Pick<Report, 'fix' | 'refusal' | 'alternative'>;

/** A fix with its price in the title, or why there is none. Where a person must decide first it is unsafe. */
export function remedy(run: Run, what: string, price: string, edits: readonly Edit[] | Refusal): Remedy {
  if ('refused' in edits) return { refusal: edits.refused };
  const doubt = doubtAbout(run, edits);
  return { fix: { title: titleOf(run, what, price, doubt), safety: doubt ? 'unsafe' : 'safe', edits } };
}

/** The fix of a plan, and beside it the one with the at-fork hook where a server forks. `write` makes edits of a plan. */
export function remedies(
  run: Run,
  settings: Settings,
  plan: Plan | Refusal,
  write: (plan: Plan) => readonly Edit[] | Refusal,
): Remedy {
  if ('refused' in plan) return { refusal: plan.refused };
  const plain = remedy(run, plan.title, plan.price, write(plan));
  const better = withHook(run, settings, plan);
  if (!plain.fix || !better) return plain;
  return { ...plain, alternative: unsafeFix(run, better.title, better.price, write(better)) };
}

/** Gives a run the allocator that the config wants. Where it cannot be had, what Python itself carries, for a person to decide. */
export function installRemedy(
  run: Run,
  settings: Settings,
  write: (image: Image, plan: Plan) => readonly Edit[] | Refusal,
): Remedy {
  const plan = planFor(run, settings);
  const isOwn = settings.allocator === 'cpython';
  if (!('refused' in plan) && !isOwn) return remedies(run, settings, plan, (each) => write(run.image, each));
  const conda = isOwn ? undefined : condaPlan(run, settings);
  if (conda && 'refused' in plan) {
    const price = `${conda.price}; this package was not tried; ${plan.refused}`;
    return { fix: unsafeFix(run, conda.title, price, write(run.image, conda)) };
  }
  const own = cpythonPlan(run);
  if ('refused' in own) return { refusal: 'refused' in plan ? plan.refused : own.refused };
  const edits = write(run.image, own);
  if (isOwn && isSafeForCpython(run)) return remedy(run, own.title, own.price, edits);
  const why = 'refused' in plan ? [plan.refused] : [];
  return { fix: unsafeFix(run, own.title, [own.price, ...why].join('; '), edits) };
}

/** A fix that a person must decide on whatever the image is; `undefined` where it cannot be written. */
export function unsafeFix(
  run: Run,
  what: string,
  price: string,
  edits: readonly Edit[] | Refusal,
): Fix | undefined {
  if ('refused' in edits) return undefined;
  return { title: titleOf(run, what, price, doubtAbout(run, edits)), safety: 'unsafe', edits };
}

function titleOf(run: Run, what: string, price: string, doubt: string | undefined): string {
  // Peak and CPU were measured beside glibc.
  const measured =
    run.image.base.libc === 'musl' && price.includes('glibc') ? `${price}, measured on Debian` : price;
  return `${what} (${measured}${doubt ? `; ${doubt}` : ''})`;
}

/** Why a person must decide before the allocator of this run is changed. */
function doubtAbout(run: Run, edits: readonly Edit[]): string | undefined {
  const { image, process } = run;
  const program = clashingProgram(run);
  if (program && hasThread(run, edits))
    return `${program} may die once the background thread of MALLOC_CONF runs`;
  const child = hostileChild(run);
  if (child && hasThread(run, edits))
    return `${child} may die once the background thread of MALLOC_CONF runs`;
  if (child) return `${child} runs under it too, which was tried with Debian's Chromium alone`;
  if (process.opaque !== undefined) return `what ${process.opaque} does cannot be read`;
  if (process.model === 'unknown') {
    return process.server === 'none'
      ? 'the file does not show which process the image runs'
      : `how ${process.server} starts its workers is not known`;
  }
  if (image.python !== 'yes') return 'the file does not show where its Python comes from';
  if (buildMentions(image, /\/etc\/apt\/preferences|apt-mark\s+hold/))
    return 'the file pins where packages come from';
  if (
    image.isOverridable &&
    !image.installs.some(
      ({ manager, command, stage }) =>
        manager === image.base.packageManager &&
        !command.conditional &&
        certainStages(image).some(({ index }) => index === stage),
    )
  ) {
    return 'a build argument may choose another base';
  }
  if (!image.base.verified) return `what ${image.base.reference} is rests on its name alone`;
  return undefined;
}

/** Whether MALLOC_CONF has the background thread once the edits are made: as they write it, else as it is. */
function hasThread({ env }: Run, edits: readonly Edit[]): boolean {
  const written = edits
    .map(({ text }) => text)
    .filter((text) => /MALLOC_CONF|_decay_ms|background_thread/.test(text));
  const conf = written.length > 0 ? written.join('\n') : (env.get('MALLOC_CONF')?.value ?? '');
  return conf.includes('background_thread:true');
}
