import { HOSTILE_CHILDREN } from '../knowledge/hostile-children.ts';
import type { Edit, Refusal, Report, Run } from '../model.ts';
import { dropsWithSetpriv } from './advise-run.ts';
import { buildMentions } from './evidence.ts';

/** A fix with its price in the title, or why there is none. Where a person must decide first it is unsafe. */
export function remedy(
  run: Run,
  what: string,
  price: string,
  edits: readonly Edit[] | Refusal,
): Pick<Report, 'fix' | 'refusal'> {
  if ('refused' in edits) return { refusal: edits.refused };
  const doubt = doubtAbout(run);
  // Peak and CPU were measured beside glibc.
  const measured =
    run.image.base.libc === 'musl' && price.includes('glibc') ? `${price}, measured on Debian` : price;
  const title = `${what} (${measured}${doubt ? `; ${doubt}` : ''})`;
  return { fix: { title, safety: doubt ? 'unsafe' : 'safe', edits } };
}

/** Why a person must decide before the allocator of this run is changed. */
function doubtAbout(run: Run): string | undefined {
  const { image, process } = run;
  if (dropsWithSetpriv(run) && run.env.get('MALLOC_CONF')?.value?.includes('background_thread')) {
    return 'setpriv aborts once the background thread of MALLOC_CONF runs';
  }
  const child = hostileChild(run);
  if (child) return `${child} may not start under a preloaded allocator`;
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
      ({ manager, command }) => manager === image.base.packageManager && !command.conditional,
    )
  ) {
    return 'a build argument may choose another base';
  }
  if (!image.base.verified) return `what ${image.base.reference} is rests on its name alone`;
  return undefined;
}

function hostileChild({ image }: Run): string | undefined {
  const row = HOSTILE_CHILDREN.find(({ pattern }) => {
    const test = new RegExp(pattern, 'i');
    return (
      test.test(image.base.reference) ||
      [...image.packages].some((name) => test.test(name)) ||
      buildMentions(image, test)
    );
  });
  return row?.name;
}
