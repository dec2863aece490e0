import type { Dockerfile, Finding, Instruction, Span, Stage } from './model.ts';
import { didYouMean } from './did-you-mean.ts';

/** `# alloclint ignore=...`, over the stretch of the file it silences. */
interface Ignore {
  readonly rules: readonly string[];
  readonly comment: Span;
  readonly start: number;
  readonly end: number;
}

export interface DirectiveOptions {
  readonly ruleNames: readonly string[];
  /** The rules that really ran: an ignore for another one is not unused. */
  readonly active: ReadonlySet<string>;
  readonly requireReason: boolean;
}

const COMMENT = /^#\s*alloclint[:\s-]\s*/;
/** What means to be a directive. Prose may begin with the name too: "alloclint.toml says", "alloclint ignores". */
const DIRECTIVE = /^(?:(?:stage|global)\s+)?(?:ignore|disable|skip)\b|^\w+\s*=/;
const IGNORE = /^(?:(stage|global)\s+)?ignore\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+reason\s*=(.*))?$/s;

/** Takes out what the file's own comments ignore, and adds what is wrong with those comments. */
export function applyDirectives(
  dockerfile: Dockerfile,
  stages: readonly Stage[],
  findings: readonly Finding[],
  options: DirectiveOptions,
): Finding[] {
  const ignores: Ignore[] = [];
  const added: Finding[] = [];
  for (const comment of dockerfile.comments) {
    const text = dockerfile.text.slice(comment.start, comment.end);
    const match = COMMENT.exec(text);
    const words = text.slice(match?.[0].length);
    if (!match || !DIRECTIVE.test(words)) continue;
    const read = readIgnore(words, comment, dockerfile, stages, options);
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
  for (const { rules, comment } of ignores) {
    for (const rule of rules) {
      if (used.has(`${comment.start} ${rule}`) || !options.active.has(rule)) continue;
      added.push(notice('unused-ignore', comment, unusedMessage(rule, kept)));
    }
  }
  return [...kept, ...added];
}

function unusedMessage(rule: string, kept: readonly Finding[]): string {
  return kept.some((finding) => finding.rule === rule)
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
  const place = match[1];
  if (place === 'global') {
    const first = dockerfile.instructions.find(({ keyword }) => keyword === 'FROM');
    if (first && comment.start > first.span.start)
      return '"global ignore" stands below the first FROM: move it above';
    return { rules, comment, start: 0, end: Infinity };
  }
  if (place === 'stage') return stageIgnore(rules, comment, next, stages);
  return { rules, comment, start: next.span.start, end: next.span.end };
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
  return { rules, comment, start: next.span.start, end: following?.from.span.start ?? Infinity };
}

function notice(rule: string, span: Span, message: string): Finding {
  return { rule, severity: 'warning', span, message, why: [], stage: undefined };
}
