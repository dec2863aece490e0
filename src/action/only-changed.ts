import { posix } from 'node:path';
import type { Changed } from './affected.ts';
import { changesConfig, changesOf, type ChangedFile } from './changes.ts';
import type { Inputs } from './inputs.ts';
import { linksOf, repositoryPath, type Place } from './place.ts';
import type { Job } from './suggest.ts';

/** What the change is, or why it is no help: a clause. */
export async function onlyChanged(
  job: Job,
  { config, baseline }: Inputs,
  place: Place,
): Promise<Changed | { readonly why: string }> {
  if (place.isUnclear) return { why: 'the workspace holds several checkouts' };
  const changes = await changesOf(job.event, job.access, async (pull) => job.filesOf(pull));
  if (changes.kind === 'all') return { why: changes.why };
  const changed = changedBy(changes.files, place);
  const touches = (input: string | undefined): boolean =>
    input !== undefined && changed.touches(repositoryPath(place, input));
  if (changes.files.some(changesConfig) || touches(config)) return { why: 'a config has changed' };
  return touches(baseline) ? { why: 'the baseline has changed' } : changed;
}

function changedBy(files: readonly ChangedFile[], place: Place): Changed {
  const followed = linksOf(place);
  const named = files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]);
  // A link that leads elsewhere now changes what it leads to.
  const paths = new Set(named.flatMap((path) => [path, followed(path)]));
  const isNamed = (path: string): boolean =>
    path !== '.' && path !== '/' && (paths.has(path) || isNamed(posix.dirname(path)));
  const known = new Map<string, boolean>();
  return {
    touches(path) {
      const answer = known.get(path) ?? (isNamed(path) || isNamed(followed(path)));
      known.set(path, answer);
      return answer;
    },
    // A file with a new name is one that came and one that went.
    added: new Set(
      files
        .filter(({ status, previousPath }) => status === 'added' || previousPath !== undefined)
        .map(({ path }) => path),
    ),
    removed: files.flatMap(({ path, previousPath, status }) =>
      status === 'removed' ? [path] : (previousPath ?? []),
    ),
  };
}
