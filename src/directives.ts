import type { Dockerfile, Finding, Instruction, Span, Stage } from './model.ts';
import { didYouMean } from './did-you-mean.ts';

/** `# alloclint ignore=...`, over the stretch of the file it silences. */
interface Ignore {
  readonly rules: readonly string[];
  readonly comment: Span;
  readonly start: number;
  readonly end: number;
  /** Of the instruction that it stands above; `undefined` for the whole file. */
  readonly stage: number | undefined;
}

export interface DirectiveOptions {
  readonly ruleNames: readonly string[];
  /** The rules that ran and were told what they need: an ignore for another one is not unused. */
  readonly active: ReadonlySet<string>;
  /** The stages that ran, or that others which ran are built on: elsewhere no ignore is unused. */
  readonly judged: ReadonlySet<number>;
  readonly requireReason: boolean;
}

/** What comments leave, with what is wrong with them, and what they take out. */
export interface Directed {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Finding[];
}

const COMMENT = /^#\s*alloclint[:\s-]\s*/i;
/** What means to be a directive. Prose may begin with the name too: "alloclint.toml says", "alloclint ignores". */
const DIRECTIVE = /^(?:(?:stage|global)\s+)?(?:ignore|disable|skip)\b|^\w+\s*=/i;
const IGNORE = /^(?:(stage|global)\s+)?ignore\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+reason\s*=(.*))?$/is;
/** Instructions are indented by less; what is pushed further right is not meant to be read. */
const MAX_INDENT = 40;

/** Takes out what the file's own comments ignore, and adds what is wrong with those comments. */
export function applyDirectives(
  dockerfile: Dockerfile,
  stages: readonly Stage[],
  findings: readonly Finding[],
  options: DirectiveOptions,
): Directed {
  const ignores: Ignore[] = [];
  const added: Finding[] = [];
  for (const comment of dockerfile.comments) {
    const text = dockerfile.text.slice(comment.start, comment.end);
    const match = COMMENT.exec(text);
    const words = text.slice(match?.[0].length);
    if (!match || !DIRECTIVE.test(words)) continue;
    const read =
      hiddenIn(dockerfile.text, comment) ?? readIgnore(words, comment, dockerfile, stages, options);
    if (typeof read === 'string') added.push(notice('malformed-ignore', comment, read));
    else ignores.push(read);
  }
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    const ignore = ignores.find(
      ({ rules, start, end }) =>
        rules.includes(finding.rule) && finding.span.start >= start && finding.span.start < end,
    );
    if (ignore) used.add(`${ignore.comment.start} ${finding.rule}`);
    return !ignore;
  });
  for (const ignore of ignores) {
    if (ignore.stage !== undefined && !options.judged.has(ignore.stage)) continue;
    for (const rule of ignore.rules) {
      if (used.has(`${ignore.comment.start} ${rule}`) || !options.active.has(rule)) continue;
      added.push(notice('unused-ignore', ignore.comment, unusedMessage(rule, ignore, stages, kept)));
    }
  }
  const left = new Set(kept);
  return { findings: [...kept, ...added], ignored: findings.filter((finding) => !left.has(finding)) };
}

/** What a reader does not see must not silence anything. */
function hiddenIn(text: string, { start, end }: Span): string | undefined {
  const comment = text.slice(start, end);
  const reason = comment.search(/\breason\s*=/i);
  const head = comment.slice(0, reason < 0 ? undefined : reason).trimEnd();
  const [odd] = /[^\S \t]/.exec(head) ?? [];
  if (odd !== undefined) {
    const code = odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `not understood: it holds a blank that is no plain one (U+${code})`;
  }
  const indent = start - text.lastIndexOf('\n', start) - 1;
  if (indent <= MAX_INDENT && !/[ \t]{3}/.test(head)) return undefined;
  return 'pushed out of sight, write it at the start of the line';
}

/** A finding of another stage may be elsewhere because of what that one is built on: it is no reason to move anything. */
function unusedMessage(
  rule: string,
  { stage }: Ignore,
  stages: readonly Stage[],
  kept: readonly Finding[],
): string {
  const isMisplaced = kept.some(
    (finding) =>
      finding.rule === rule && finding.stage?.index === stage && stageAt(stages, finding.span) === stage,
  );
  return isMisplaced
    ? `"${rule}" is ignored here and reported elsewhere: move the comment above the line that it points at`
    : `"${rule}" is ignored and never reported here: delete the comment`;
}

function readIgnore(
  text: string,
  comment: Span,
  dockerfile: Dockerfile,
  stages: readonly Stage[],
  options: DirectiveOptions,
): Ignore | string {
  const match = IGNORE.exec(text.trim());
  const place = match?.[1]?.toLowerCase();
  if (!match) return 'not understood: write "# alloclint ignore=RULE reason=WHY"';
  const rules = (match[2] ?? '').split(',').map((rule) => rule.trim());
  for (const rule of rules) {
    if (options.ruleNames.includes(rule)) continue;
    return `"${rule}" is no rule${didYouMean(rule, options.ruleNames) || ', see "alloclint rules"'}`;
  }
  if (options.requireReason && !match[3]?.trim())
    return 'no reason: add "reason=WHY", the config asks for one';

  const next = dockerfile.instructions.find(({ span }) => span.end > comment.end);
  if (!next) return 'no instruction follows that it could apply to';
  if (place === 'global') {
    const first = dockerfile.instructions.find(({ keyword }) => keyword === 'FROM');
    if (first && comment.start > first.span.start)
      return '"global ignore" stands below the first FROM: move it above';
    return { rules, comment, start: 0, end: Infinity, stage: undefined };
  }
  if (place === 'stage') return stageIgnore(rules, comment, next, stages);
  const { start, end } = next.span;
  return { rules, comment, start, end, stage: stageAt(stages, next.span) };
}

/** The stage that something stands in; `undefined` above the first. */
function stageAt(stages: readonly Stage[], { start }: Span): number | undefined {
  return stages.findLast(({ from }) => from.span.start <= start)?.index;
}

function stageIgnore(
  rules: readonly string[],
  comment: Span,
  next: Instruction,
  stages: readonly Stage[],
): Ignore | string {
  const stage = stages.find(({ from }) => from === next);
  if (!stage) return '"stage ignore" belongs on the line above a FROM';
  const following = stages[stage.index + 1];
  const end = following?.from.span.start ?? Infinity;
  return { rules, comment, start: next.span.start, end, stage: stage.index };
}

function notice(rule: string, span: Span, message: string): Finding {
  return { rule, severity: 'warning', span, message, why: [], stage: undefined };
}
