import { KEEPERS } from '../knowledge/launchers.ts';
import { eitherValues } from '../syntax/shell-variables.ts';
import type { Found } from './found.ts';
import type { Candidate } from './script.ts';
import { basename, type Env } from './words.ts';

/**
 * What a script stays with, out of the commands that may be it; `undefined` when its ways end in different programs.
 * `isFunction` says whether the script defines a function of that name.
 */
export function agree(
  found: readonly Candidate[],
  resolve: (candidate: Candidate) => Found,
  isFunction: (name: string) => boolean,
): Found | undefined {
  const end = found.find(({ runs }) => runs === 'always');
  const program = basename(end?.words[0]?.value ?? '');
  if (end && KEEPERS.includes(program)) {
    // `gunicorn & celery & wait`, `gunicorn | tee log`: what serves was started before.
    const servers = found
      .filter((candidate) => candidate !== end)
      .map(resolve)
      .filter(isServer);
    return servers.length === 0 ? resolve(end) : same(servers);
  }
  const branches = found.filter(({ runs }) => runs === 'maybe').map(resolve);
  if (!end || isFunction(program)) {
    // `if A; then gunicorn; fi; if B; then celery; fi`: what stands before the last branch may be it as well.
    const before = found
      .filter(({ runs }) => runs === 'passing')
      .map(resolve)
      .filter(isServer);
    return same([...before, ...branches.filter((branch) => isServer(branch) || isInterpreter(branch))]);
  }
  const last = resolve(end);
  const beside = found
    .filter((candidate) => candidate.background && candidate !== end)
    .map(resolve)
    .filter(isServer);
  // `gunicorn & nginx` is gunicorn; beside an interpreter nobody knows which one matters.
  if (beside.length > 0 && !isServer(last)) return same(isInterpreter(last) ? [...beside, last] : beside);
  const rivals = branches.filter(isServer);
  if (rivals.length === 0) return last;
  return isServer(last) ? same([last, ...rivals]) : undefined;
}

function isServer({ server }: Found): boolean {
  return server !== 'none';
}

function isInterpreter({ server, model }: Found): boolean {
  return server === 'none' && model !== 'unknown';
}

/** One server on all ways is that server; what differs between them is not known. */
export function same(found: readonly Found[]): Found | undefined {
  const [first, ...others] = found;
  if (!first || others.some(({ server }) => server !== first.server)) return undefined;
  const model = others.every((other) => other.model === first.model) ? first.model : 'unknown';
  const workers = others.every((other) => other.workers.value === first.workers.value)
    ? first.workers
    : { ...first.workers, value: undefined };
  const why =
    model === first.model ? first.why : `what processes ${first.server} starts depends on the script's way`;
  return {
    ...first,
    model,
    workers,
    variables: sameVariables(found),
    longRunning: found.every(({ longRunning }) => longRunning),
    opaque: found.find(({ opaque }) => opaque !== undefined)?.opaque,
    dropsVariables: found.find((each) => each.dropsVariables !== undefined)?.dropsVariables,
    why,
  };
}

/** What differs between the ways is not known. */
function sameVariables(found: readonly Found[]): Env | undefined {
  const [first, ...others] = found.map(({ variables }) => variables);
  return first && others.reduce<Env>((env, other) => eitherValues(env, other ?? env), first);
}
