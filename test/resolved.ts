import { parse } from 'yaml';
import { defaultConfig } from '../src/default-config.ts';
import { inspectResolved } from '../src/inspect.ts';
import { resolve, type Options, type Resolved } from '../src/lint.ts';
import type { Context, InspectedStage } from '../src/model.ts';

export type Files = Readonly<Record<string, string>>;

export function contextOf(files: Files): Context {
  return {
    read: (path) => files[path],
    list: () => Object.keys(files),
    parseYaml: (text) => parse(text, { merge: true }),
  };
}

export function resolved(text: string, files: Files = {}, options: Partial<Options> = {}): Resolved {
  return resolve(text, { file: 'Dockerfile', context: contextOf(files), ...options }, defaultConfig);
}

/** The last stage, as `inspect` prints it. */
export function lastStage(text: string, files?: Files): InspectedStage {
  const facts = resolved(text, files);
  const stage = inspectResolved(facts, 'Dockerfile').stages.at(-1);
  if (!stage) throw new Error(facts.dockerfile.problems[0]?.message ?? 'no stage');
  return stage;
}
