import type { Finding, Fix } from '../model.ts';
import { docsUrl } from './homepage.ts';
import { linesOf, positionOf, type Lines } from './position.ts';
import { summarize, type FileResult } from './result.ts';
import { commandStart } from './visible.ts';

/** For programs: versioned, every file that was read is listed. */
export function renderJson(results: readonly FileResult[]): string {
  return toJson({
    version: 1,
    results: results.map(({ path, text, findings }) => {
      const lines = linesOf(text);
      return { path, findings: findings.map((finding) => toEntry(finding, lines)) };
    }),
    summary: summarize(results),
  });
}

function toEntry(finding: Finding, lines: Lines): object {
  const { rule, severity, message, stage, span, why, refusal, fix, alternative } = finding;
  return {
    rule,
    severity,
    message,
    stage: stage === undefined ? null : { index: stage.index, name: stage.name ?? null },
    start: positionOf(lines, span.start),
    end: positionOf(lines, span.end),
    why: refusal === undefined ? why : [...why, `no fix: ${refusal}`],
    docs: docsUrl(rule),
    fix: fix === undefined ? null : fixEntry(fix, lines),
    alternative: alternative === undefined ? null : fixEntry(alternative, lines),
  };
}

function fixEntry({ title, safety, edits }: Fix, lines: Lines): object {
  return {
    title,
    safety,
    edits: edits.map(({ span, text }) => ({
      start: positionOf(lines, span.start),
      end: positionOf(lines, span.end),
      text,
    })),
  };
}

/** JSON leaves these as they are: controls that some terminals obey, and marks that turn or hide what stands beside them. */
const unsafe = /[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Nor does the start of a command stand in it that the log of a build would obey. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replaceAll(unsafe, escapeOf).replaceAll(commandStart, String.raw`$1\u005b`)}\n`;
}

function escapeOf(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
