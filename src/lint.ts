import { resolveAllocator } from './allocator/resolve.ts';
import { applyDirectives } from './directives.ts';
import { matchesPath, relativeTo } from './deploy/path-glob.ts';
import { runsOf } from './deploy/run.ts';
import { shippingStages } from './deploy/shipping.ts';
import { manifestTargets } from './deploy/targets.ts';
import { resolveBase } from './image/base.ts';
import { builtStages } from './image/built.ts';
import { buildImages } from './image/image.ts';
import type {
  Config,
  Context,
  Dockerfile,
  Facts,
  Finding,
  Image,
  Profile,
  Rule,
  Settings,
  Severity,
  SyntaxProblem,
} from './model.ts';
import { editRefusal } from './syntax/cst.ts';
import { parseDockerfile } from './syntax/dockerfile.ts';
import { unexpandable } from './syntax/unexpandable.ts';

export interface Options {
  /** As it is reported: relative, with `/`. */
  readonly file: string;
  readonly context?: Context | undefined;
  readonly config?: Config | undefined;
  /** Rules to run; all when absent. */
  readonly only?: readonly string[] | undefined;
  /** Over what the config says. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** Memory limit of the container, in bytes. */
  readonly memoryBytes?: number | undefined;
  readonly cpus?: number | undefined;
  readonly profile?: Profile | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly buildArgs?: Readonly<Record<string, string>> | undefined;
  /** Whether `# alloclint ignore` comments count; default true. */
  readonly inlineIgnore?: boolean | undefined;
  /** Told what those comments silence, for every text that is linted. */
  readonly ignored?: ((findings: readonly Finding[]) => void) | undefined;
  /**
   * Makes a filter that leaves out the findings that somebody has accepted: they are neither reported nor fixed. One
   * filter is asked about a text, then about what fixes make of it; of the texts it is asked about, the last one stays.
   */
  readonly unaccepted?: (() => Filter) | undefined;
}

/** What is left of the findings of a text. */
export type Filter = (text: string, findings: readonly Finding[]) => readonly Finding[];

/** What a Dockerfile builds and how it is run: the facts that rules query. */
export interface Resolved {
  readonly dockerfile: Dockerfile;
  readonly images: readonly Image[];
  readonly facts: readonly Facts[];
}

export function resolve(text: string, options: Options, config: Config): Resolved {
  const dockerfile = parseDockerfile(options.file, text);
  if (dockerfile.problems.length > 0) return { dockerfile, images: [], facts: [] };
  const images = buildImages(dockerfile, {
    buildArgs: options.buildArgs ?? {},
    shipping: (stages) =>
      shippingStages(stages, {
        targets: options.targets ?? config.targets,
        manifests: stages.length > 1 && options.context ? manifestTargets(options.file, options.context) : [],
      }),
    baseOf: (reference, known) => {
      const base = resolveBase(reference, config.images);
      return known ? base : { ...base, verified: false };
    },
  });
  const problem = firstUnexpandable(dockerfile, images);
  if (problem) return { dockerfile: { ...dockerfile, problems: [problem] }, images: [], facts: [] };
  const facts = images
    .flatMap((image) => runsOf(image, options, config))
    .map((run) => ({ run, allocator: resolveAllocator(run) }));
  return { dockerfile, images, facts };
}

/** The builder meets a word that it cannot expand only on its way through the stages that it builds. */
function firstUnexpandable(dockerfile: Dockerfile, images: readonly Image[]): SyntaxProblem | undefined {
  const built = builtStages(images);
  const first = dockerfile.instructions.findIndex(({ keyword }) => keyword === 'FROM');
  const globals = dockerfile.instructions.slice(0, Math.max(0, first));
  const stages = images.flatMap(({ stage }) =>
    built.has(stage.index) ? [stage.from, ...stage.instructions] : [],
  );
  for (const instruction of [...globals, ...stages]) {
    const problem = unexpandable(instruction, dockerfile.escape);
    if (problem) return problem;
  }
  return undefined;
}

/** Facts x rules -> findings, in the order of the file. */
export function judge(
  resolved: Resolved,
  rules: readonly Rule[],
  options: Options,
  config: Config,
): Finding[] {
  const { dockerfile, images, facts } = resolved;
  const severities = severitiesOf(options, config);
  if (dockerfile.problems.length > 0) {
    const problems = dockerfile.problems.map(({ message, span, isTemplate }): Finding => ({
      rule: 'syntax-error',
      severity: isTemplate ? 'info' : 'error',
      span,
      message,
      why: [],
      stage: undefined,
    }));
    return [...configuredNotices(problems, rules, severities)];
  }
  const settings: Settings = {
    profile: options.profile ?? config.profile,
    allocator: config.allocator,
    workerMemoryBytes: config.workerMemoryBytes,
  };
  const isWanted = ({ rule }: Pick<Finding, 'rule'>): boolean => options.only?.includes(rule) ?? true;
  // Whether an ignore is used is known when all rules ran.
  const needsAll = isWanted({ rule: 'unused-ignore' });
  const active = rules.filter(
    ({ name }) => severities[name] !== 'off' && (needsAll || isWanted({ rule: name })),
  );
  const findings = new Map<string, Finding>();
  for (const fact of facts) {
    const { stage, ships } = fact.run.image;
    if (!ships) continue;
    for (const rule of active) {
      const configured = severities[rule.name];
      for (const report of rule.check(fact, settings)) {
        const severity = configured && configured !== 'off' ? configured : (report.severity ?? rule.severity);
        merge(findings, {
          ...report,
          rule: rule.name,
          severity,
          stage: { index: stage.index, name: stage.name },
        });
      }
    }
  }
  const fixable = withoutDoubtfulFixes(dockerfile, [...findings.values()]);
  const { findings: directed, ignored } =
    options.inlineIgnore === false
      ? { findings: fixable, ignored: [] }
      : applyDirectives(
          dockerfile,
          images.map(({ stage }) => stage),
          fixable,
          {
            ruleNames: rules.map(({ name }) => name),
            active: new Set(isUsual(options, config) ? toldRules(active, facts) : []),
            judged: new Set(
              images.flatMap(({ ships, chain }) => (ships ? chain.map(({ index }) => index) : [])),
            ),
            requireReason: config.requireReason,
          },
        );
  options.ignored?.(ignored.filter(isWanted));
  return configuredNotices(directed.filter(isWanted), rules, severities).toSorted(
    (a, b) =>
      a.span.start - b.span.start ||
      compare(a.rule, b.rule) ||
      // What is mended in a stage is mended in those that are built on it.
      (a.stage?.index ?? 0) - (b.stage?.index ?? 0) ||
      compare(a.message, b.message),
  );
}

/** A run that differs from what the repository says of itself cannot tell what an ignore is good for in the others. */
function isUsual({ targets, profile, buildArgs = {} }: Options, config: Config): boolean {
  return (
    targets === undefined &&
    (profile ?? config.profile) === config.profile &&
    Object.keys(buildArgs).length === 0
  );
}

/** The names of the rules that know the limits without which they have nothing to say. */
function toldRules(rules: readonly Rule[], facts: readonly Facts[]): readonly string[] {
  return rules
    .filter(({ needs }) => needs === undefined || facts.some(({ run }) => run[needs] !== undefined))
    .map(({ name }) => name);
}

/** Where two readers of the file disagree about its instructions it is linted and never edited. */
function withoutDoubtfulFixes(dockerfile: Dockerfile, findings: readonly Finding[]): readonly Finding[] {
  const refusal = findings.every(({ fix }) => fix === undefined) ? undefined : editRefusal(dockerfile);
  if (refusal === undefined) return findings;
  return findings.map((finding) =>
    finding.fix ? { ...finding, fix: undefined, alternative: undefined, refusal } : finding,
  );
}

/** What no rule made (an ignore that is not needed) has its severity from the config too. */
function configuredNotices(
  findings: readonly Finding[],
  rules: readonly Rule[],
  severities: Readonly<Record<string, Severity | 'off'>>,
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const configured = rules.some(({ name }) => name === finding.rule) ? undefined : severities[finding.rule];
    if (configured === undefined) return [finding];
    if (configured !== 'off') return [{ ...finding, severity: configured }];
    // Of a file that cannot be judged nobody may say that nothing is wrong with it.
    return finding.rule === 'syntax-error' ? [finding] : [];
  });
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function severitiesOf(options: Options, config: Config): Readonly<Record<string, Severity | 'off'>> {
  const overrides = config.overrides
    .filter(({ paths, file = config.file }) =>
      paths.some((glob) => matchesPath(glob, relativeTo(file, options.file))),
    )
    .map(({ rules }) => rules);
  return Object.assign({}, config.rules, ...overrides, options.severities);
}

/** Services that run one image give one finding; `why` tells of each. */
function merge(findings: Map<string, Finding>, finding: Finding): void {
  const { rule, span, message, why } = finding;
  const key = JSON.stringify([rule, span.start, span.end, message]);
  const same = findings.get(key);
  findings.set(key, same ? { ...same, why: [...new Set([...same.why, ...why])] } : finding);
}
