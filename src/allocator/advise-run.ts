import type { Profile, Run } from '../model.ts';
import type { Advice } from './advice.ts';
import { advise, adviseWithoutThread } from './advice.ts';
import { threadHazard } from './thread-hazard.ts';

/** The MALLOC_CONF for this run, without a background thread where something dies of it. */
export function adviceFor(run: Run, profile: Profile): Advice {
  const hazard = threadHazard(run);
  if (hazard === undefined) return advise(run.process.model, profile);
  return {
    ...adviseWithoutThread(profile),
    reason: `a decay of 0 gives pages back as they are freed; ${hazard}`,
  };
}
