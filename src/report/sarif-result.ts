import type { Finding, Fix } from '../model.ts';
import { positionOf, type Lines } from './position.ts';
import { levels } from './sarif-rules.ts';
import { sarifText, uriOf } from './sarif-text.ts';
import { visible } from './visible.ts';

/** Where results stand: below the root of the sources, wherever that is on the machine that reads the report. */
export const root = '%SRCROOT%';

export interface Identity {
  readonly fingerprint: string;
  /** Of the line it starts at, as GitHub's uploader makes it. */
  readonly lineHash: string | undefined;
}

/** `ruleIndex`: the rule's place among the descriptors, -1 when it has none. */
export function resultOf(
  finding: Finding,
  path: string,
  lines: Lines,
  ruleIndex: number,
  identity: Identity,
): object {
  const { rule, severity, message, span, stage, why, refusal } = finding;
  const artifactLocation = { uri: uriOf(path), uriBaseId: root };
  const fixes = [finding.fix, finding.alternative]
    .filter((fix) => fix !== undefined)
    // An edit of another file has no line of this one.
    .filter(({ edits }) => edits.length > 0 && edits.every((edit) => edit.span.file === span.file));
  return {
    ruleId: rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: sarifText(message) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(lines, span.start, span.end) } }],
    partialFingerprints: {
      'alloclint/v1': identity.fingerprint,
      ...(identity.lineHash === undefined ? {} : { primaryLocationLineHash: identity.lineHash }),
    },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, artifactLocation, lines)) }),
    properties: {
      ...(stage === undefined
        ? {}
        : { stage: { index: stage.index, ...(stage.name === undefined ? {} : { name: stage.name }) } }),
      why: why.map(visible),
      ...(refusal === undefined ? {} : { refusal: visible(refusal) }),
    },
  };
}

function fixOf({ title, safety, edits }: Fix, artifactLocation: object, lines: Lines): object {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: regionOf(lines, span.start, span.end),
    ...(text === '' ? {} : { insertedContent: { text } }),
  }));
  return {
    description: { text: sarifText(title) },
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { safety },
  };
}

/** Columns and offsets count UTF-16 units; a byte order mark counts for neither (3.30.2). */
function regionOf(lines: Lines, start: number, end: number): object {
  const mark = lines.starts[0] ?? 0;
  const from = placeOf(lines, start);
  const to = end === start ? from : positionOf(lines, end);
  const charOffset = Math.max(0, from.offset - mark);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset,
    charLength: Math.max(0, to.offset - mark) - charOffset,
  };
}

/** The end of the file belongs to its last line, behind the line break (3.30.2, example 8). */
function placeOf(lines: Lines, offset: number): ReturnType<typeof positionOf> {
  const place = positionOf(lines, offset);
  const lineStart = lines.starts[place.line - 2];
  if (place.offset < lines.text.length || place.column > 1 || lineStart === undefined) return place;
  return { line: place.line - 1, column: place.offset - lineStart + 1, offset: place.offset };
}
