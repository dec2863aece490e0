import type { Dockerfile, Edit, Finding, Fix } from './model.ts';
import { agreesOnInstructions } from './syntax/cst.ts';
import { parseDockerfile } from './syntax/dockerfile.ts';

/** A fix that was written, or could not be. */
export interface Applied {
  readonly rule: string;
  readonly title: string;
}

export interface Fixed {
  readonly text: string;
  readonly applied: readonly Applied[];
  /** What is found in the text as it now is. */
  readonly left: readonly Finding[];
  /** Why nothing was changed although there was something to change. */
  readonly refused: string | undefined;
}

/** A fix may open the way for the next one; more rounds than this mean that two undo each other. */
const MAX_PASSES = 10;

/** Applies fixes until none is left. On any doubt about the result the text stays as it was. */
export function fixText(
  text: string,
  file: string,
  lint: (text: string) => readonly Finding[],
  isWanted: (fix: Fix) => boolean,
): Fixed {
  const applied: Applied[] = [];
  let current = text;
  let findings = lint(text);
  // The text stays, so it is the last one that is asked about.
  const refusal = (refused: string): Fixed => ({ text, applied: [], left: lint(text), refused });
  for (let pass = 0; pass <= MAX_PASSES; pass++) {
    const chosen = choose(findings, isWanted);
    if (chosen.length === 0) return { text: current, applied, left: findings, refused: undefined };
    const edits = uniqueEdits(chosen.flatMap(({ fix }) => fix.edits));
    const next = applyEdits(current, edits);
    const reason = unexpectedChange(parseDockerfile(file, current), next, edits);
    if (reason !== undefined) return refusal(reason);
    applied.push(...chosen.map(({ rule, fix }) => ({ rule, title: fix.title })));
    current = next;
    findings = lint(current);
  }
  return refusal(`fixes did not settle after ${MAX_PASSES} rounds`);
}

interface Chosen {
  readonly rule: string;
  readonly fix: Fix;
  readonly start: number;
}

/** In the order of the file. Fixes that touch one already taken wait for the next pass; identical edits are shared. */
function choose(findings: readonly Finding[], isWanted: (fix: Fix) => boolean): Chosen[] {
  const chosen: Chosen[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const { rule, span } = finding;
    // Who asks for unsafe fixes gets the better one.
    const fix = [finding.alternative, finding.fix].find(
      (each) => each && each.edits.length > 0 && isWanted(each),
    );
    if (!fix) continue;
    const clashes = fix.edits.some((edit) =>
      taken.some((other) => touches(edit, other) && !isSame(edit, other)),
    );
    const shared = fix.edits.every((edit) => taken.some((other) => isSame(edit, other)));
    // Stages of one chain have one finding each: the fix of the first may be all of them.
    const again = chosen.some((other) => other.rule === rule && other.start === span.start);
    if (clashes || again || (shared && taken.length > 0)) continue;
    chosen.push({ rule, fix, start: span.start });
    taken.push(...fix.edits);
  }
  return chosen;
}

function touches(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

function uniqueEdits(edits: readonly Edit[]): Edit[] {
  return edits.filter((edit, index) => edits.findIndex((other) => isSame(edit, other)) === index);
}

/** The text with edits in it that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Every instruction must stand in the new text as it was, but for what an edit wrote inside it or at its end. */
function unexpectedChange(before: Dockerfile, text: string, edits: readonly Edit[]): string | undefined {
  const after = parseDockerfile(before.file, text);
  const [problem] = after.problems;
  if (problem) return `the fixed file would not parse: ${problem.message}`;
  if (!agreesOnInstructions(after)) return 'two readings of the fixed file differ';
  const found = new Map(after.instructions.map(({ span }) => [span.start, text.slice(span.start, span.end)]));
  const expected = new Set<number>();
  for (const { span } of before.instructions) {
    const above = edits.filter(
      (edit) => edit.span.end <= span.start && (edit.span.start < span.start || isLines(edit)),
    );
    const start = span.start + above.reduce((sum, edit) => sum + growth(edit), 0);
    const inside = edits.filter(
      (edit) => !above.includes(edit) && edit.span.start >= span.start && edit.span.end <= span.end,
    );
    const within = inside.filter((edit) => edit.span.start < span.end);
    const actual = found.get(start);
    if (!isRewrite(actual, rewritten(before.text, span, within), atEnd(inside, span))) {
      return 'an instruction would change that no fix meant to change';
    }
    expected.add(start);
  }
  for (const start of found.keys()) {
    if (!expected.has(start) && !isInserted(start, edits))
      return 'an instruction would appear that no fix wrote';
  }
  return undefined;
}

/** Whole lines, put above what stands there. */
function isLines({ span, text }: Edit): boolean {
  return span.start === span.end && text.endsWith('\n');
}

/** What is inserted at the end of an instruction is more of it, a new instruction below, or first one, then the other. */
function isRewrite(actual: string | undefined, expected: string, appended: string): boolean {
  if (actual === undefined || !actual.startsWith(expected)) return false;
  const more = actual.slice(expected.length);
  const rest = appended.slice(more.length);
  return appended.startsWith(more) && (rest === '' || /^\r?\n/.test(rest));
}

function atEnd(edits: readonly Edit[], { end }: Edit['span']): string {
  return edits
    .filter(({ span }) => span.start === end)
    .map(({ text }) => text)
    .join('');
}

function rewritten(text: string, { start, end }: Edit['span'], edits: readonly Edit[]): string {
  const moved = edits.map((edit) => ({
    ...edit,
    span: { ...edit.span, start: edit.span.start - start, end: edit.span.end - start },
  }));
  return applyEdits(text.slice(start, end), moved);
}

function growth({ span, text }: Edit): number {
  return text.length - (span.end - span.start);
}

/** Whether an offset of the new text lies in text that an edit wrote. */
function isInserted(offset: number, edits: readonly Edit[]): boolean {
  let shift = 0;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const start = edit.span.start + shift;
    if (offset >= start && offset < start + edit.text.length) return true;
    shift += growth(edit);
  }
  return false;
}
