import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, reasonOf } from '../host/failure.ts';
import { patchOf } from '../host/patch.ts';
import { writeAtomically } from '../host/write.ts';
import { reporters } from '../report/reporters.ts';
import type { ReportOptions } from '../report/result.ts';
import type { Inputs } from './inputs.ts';
import type { Verdict } from './judge.ts';
import { writablePath, type Folders } from './place.ts';
import type { Patch } from './summary.ts';

/** Returns the path as the input names it. Throws a Failure. */
export async function writeSarif(
  { sarifFile }: Inputs,
  folders: Folders,
  { results }: Verdict,
  options: ReportOptions,
): Promise<string> {
  if (sarifFile === undefined) return '';
  const path = writablePath(folders, sarifFile, 'sarif-file');
  const text = await reporters.get('sarif')?.(results, options);
  writeAtomically(path, text ?? '', sarifFile);
  return sarifFile;
}

export async function patchesOf({ judged }: Verdict): Promise<readonly Patch[]> {
  const changed = judged.filter(({ source, fixedText }) => fixedText !== source.text);
  return Promise.all(
    changed.map(async ({ source: { path, text }, fixedText }) => ({
      path,
      text: await patchOf(path, text, fixedText),
    })),
  );
}

/** In a folder of its own: the steps of a job share the temporary one. Throws a Failure. */
export function writePatch({ temporary }: Folders, patches: readonly Patch[]): string {
  if (patches.length === 0) return '';
  const path = join(folderIn(temporary), 'alloclint.patch');
  writeAtomically(path, patches.map(({ text }) => text).join(''), path);
  return path;
}

function folderIn(temporary: string): string {
  try {
    return mkdtempSync(join(temporary, 'alloclint-'));
  } catch (error) {
    throw new Failure(`RUNNER_TEMP: no folder can be made in it (${reasonOf(error)}), there is no patch`);
  }
}
