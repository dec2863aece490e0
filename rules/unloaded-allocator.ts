import { adviceFor } from '../src/allocator/advise-run.ts';
import { keyStatus } from '../src/allocator/conf-keys.ts';
import { chainOfFacts, libcAllocator } from '../src/allocator/facts-text.ts';
import { jemallocPackage } from '../src/allocator/packages.ts';
import { remedy } from '../src/allocator/remedy.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { preloadLibrary } from '../src/edits/preload.ts';
import type { AllocatorPackage, Report, Rule, Run, Settings, Span } from '../src/model.ts';

const neverLoaded = (name: string, run: Run): string =>
  `"${name}" is installed and nothing preloads it: the process runs on ${libcAllocator(run.image.base)}; set LD_PRELOAD`;

export const unloadedAllocator: Rule = {
  name: 'unloaded-allocator',
  severity: 'warning',
  summary: 'an allocator is installed and nothing preloads it',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== 'unloaded' || !runsPython(run)) return;
    yield {
      span: placeOf(allocator.package, run),
      message: neverLoaded(allocator.package.name, run),
      why: chainOfFacts(facts),
      ...preload(run, allocator.package, settings),
    };
  },
};

function placeOf({ install, name }: AllocatorPackage, { image }: Run): Span {
  return (
    install?.words.find(({ text }) => /^[\w.+-]+/.exec(text.replace(/^["']/, ''))?.[0] === name)?.span ??
    install?.command.span ??
    image.stage.span
  );
}

function preload(
  run: Run,
  { name }: AllocatorPackage,
  { profile }: Settings,
): Pick<Report, 'fix' | 'refusal'> {
  const row = jemallocPackage(run.image.base, name);
  if (!row) return {};
  // Of an old package on a release that is not known the version is not known either.
  const isOld = row.version === undefined && row.refusal !== undefined;
  if (isOld || keyStatus('dirty_decay_ms', row.version) === 'unknown') return { refusal: row.refusal };
  const advice = adviceFor(run, profile);
  const conf =
    run.env.get('MALLOC_CONF')?.value === '' || !run.env.has('MALLOC_CONF') ? advice.conf : undefined;
  const edits = preloadLibrary(run.image, { install: undefined, soname: row.soname, conf });
  return remedy(run, `preload ${row.soname}`, advice.price, edits);
}
