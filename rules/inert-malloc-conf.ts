import { confFile } from '../src/allocator/conf-source.ts';
import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { inertSettings, type InertSetting } from '../src/allocator/inert-settings.ts';
import { installRemedy, remedy, type Remedy } from '../src/allocator/remedy.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { servesModels } from '../src/allocator/settled.ts';
import { renameVariable } from '../src/edits/env.ts';
import { preloadLibrary } from '../src/edits/preload.ts';
import type { Allocator, AllocatorName, Facts, Rule, Run, Settings } from '../src/model.ts';

const nobodyReads = (setting: InertSetting, { run, allocator }: Facts, settings: Settings): string => {
  const { name, reader, actual } = setting;
  const todo = mayLoad(allocator, reader, settings) ? 'preload jemalloc' : 'delete it';
  return `"${name}" has no effect: ${reader} reads it, and ${subject(run)} runs on ${actual}; ${todo}`;
};

const NO_LINK =
  '"/etc/malloc.conf" has no effect: jemalloc takes the name that a link there points to, not what a file holds; set MALLOC_CONF with ENV';

const misnamed = ({ name }: InertSetting, meant: string): string =>
  `"${name}" has no effect: the jemalloc of a distribution is built without that prefix; write ${meant}`;

export const inertMallocConf: Rule = {
  name: 'inert-malloc-conf',
  severity: 'warning',
  fix: 'safe',
  summary: 'settings of an allocator that is not loaded',
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (!runsPython(run) || servesModels(run)) return;
    const file = facts.allocator.kind === 'jemalloc' ? confFile(run) : undefined;
    if (file) {
      yield { span: file, message: NO_LINK, why: chainOfFacts(facts) };
      return;
    }
    // Several of them have one cause, which the one for an allocator that can be had mends.
    const found = inertSettings(facts);
    const setting = found.find(({ reader }) => mayLoad(facts.allocator, reader, settings)) ?? found[0];
    if (!setting) return;
    // The command or a script hands it over under the right name, or may.
    if (setting.meant && allocator.kind === 'jemalloc' && allocator.conf?.site === 'MALLOC_CONF') return;
    yield {
      span: setting.variable.setting?.pair.span ?? setting.variable.span,
      message: setting.meant ? misnamed(setting, setting.meant) : nobodyReads(setting, facts, settings),
      why: chainOfFacts(facts),
      ...mend(facts, run, setting, settings),
    };
  },
};

function mend(
  { allocator }: Facts,
  run: Run,
  { variable, meant, reader }: InertSetting,
  settings: Settings,
): Remedy {
  if (meant !== undefined) {
    const edits = renameVariable(run.image.dockerfile, variable, meant);
    return remedy(run, `write ${meant}`, 'the settings come into effect', edits);
  }
  return mayLoad(allocator, reader, settings) ? installRemedy(run, settings, preloadLibrary) : {};
}

/** A config that wants another allocator has no use for the settings of jemalloc. */
function mayLoad(allocator: Allocator, reader: AllocatorName, settings: Settings): boolean {
  const wanted = settings.allocator === 'any' ? 'jemalloc' : settings.allocator;
  return allocator.kind === 'libc' && reader === 'jemalloc' && wanted === 'jemalloc';
}
