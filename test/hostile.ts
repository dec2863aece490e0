import { readFileSync } from 'node:fs';
import type { Finding, Severity } from '../src/model.ts';
import type { FileResult } from '../src/report/result.ts';

/** Texts and paths that would start a command, end a cell or an element, or become a link, if they were let. */
export const hostile = JSON.parse(
  readFileSync(new URL('data/hostile.json', import.meta.url), 'utf8'),
) as Readonly<Record<'texts' | 'paths', readonly string[]>>;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Files whose paths, lines, messages, stages and fixes are hostile: every text under some path, every path. */
export function hostileResults(): readonly FileResult[] {
  const results = new Map<string, FileResult>();
  for (const [index, written] of hostile.texts.entries()) {
    const path = hostile.paths[index % hostile.paths.length] ?? '';
    const before = results.get(path) ?? { path, text: '\uFEFFFROM x\r\n', findings: [] };
    const start = before.text.length;
    const text = `${before.text}ENV A=${written}\r\n`;
    const span = { file: path, start, end: text.length - 2 };
    const finding: Finding = {
      rule: 'untuned-jemalloc',
      severity: severities[index % 3] ?? 'info',
      message: `${written} in the message`,
      span,
      stage: { index: 0, name: written },
      why: [written],
      fix: { title: written, safety: 'safe', edits: [{ span, text: written }] },
      refusal: written,
    };
    results.set(path, { path, text, findings: [...before.findings, finding] });
  }
  return [...results.values()];
}
