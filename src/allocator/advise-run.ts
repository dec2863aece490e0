import { HOSTILE_CHILDREN } from '../knowledge/hostile-children.ts';
import type { Fix, Profile, Run } from '../model.ts';
import type { Advice } from './advice.ts';
import { advise } from './advice.ts';
import { buildMentions } from './evidence.ts';

/** The MALLOC_CONF for this run. `setpriv` aborts once a background thread runs, so it gets the one without. */
export function adviceFor(run: Run, profile: Profile): Advice {
  const { model } = run.process;
  return advise(dropsWithSetpriv(run) ? 'prefork' : model, profile);
}

function dropsWithSetpriv({ command, process, image }: Run): boolean {
  const started = command?.words.some(({ value }) => value !== undefined && /\bsetpriv\b/.test(value)) ?? false;
  return started || process.scripts.some(({ text }) => /\bsetpriv\b/.test(text)) || buildMentions(image, /\bsetpriv\b/);
}

/** Whether a person must decide before jemalloc is loaded into this run, and why. */
export function doubts(run: Run): string | undefined {
  const { image, process } = run;
  const child = hostileChild(run);
  if (child) return `${child} may not start under a preloaded allocator`;
  if (process.opaque !== undefined) return `what ${process.opaque} starts cannot be read`;
  if (process.model === 'unknown') return 'the file does not show which process the image runs';
  if (!image.base.verified) return `what ${image.base.reference} is rests on its name alone`;
  return undefined;
}

function hostileChild({ image }: Run): string | undefined {
  const row = HOSTILE_CHILDREN.find(({ pattern }) => {
    const test = new RegExp(pattern, 'i');
    return test.test(image.base.reference) || [...image.packages].some((name) => test.test(name)) || buildMentions(image, test);
  });
  return row?.name;
}

/** A fix that states its price, and stays a person's decision where there is a doubt. */
export function jemallocFix(run: Run, what: string, price: string, edits: Fix['edits']): Fix {
  const doubt = doubts(run);
  const title = `${what} (${price}${doubt ? `; ${doubt}` : ''})`;
  return { title, safety: doubt ? 'unsafe' : 'safe', edits };
}
