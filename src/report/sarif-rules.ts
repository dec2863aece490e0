import type { Severity } from '../model.ts';
import { docsUrl, homepage } from './homepage.ts';
import { reserved, reservedSeverity } from './reserved.ts';
import type { ReportOptions } from './result.ts';
import { sarifText } from './sarif-text.ts';

/** What a severity is called, as a level and as the `problem.severity` that GitHub sorts by. */
export const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** GitHub cuts a longer description. */
const maxDescription = 1024;

/** What a result's `ruleIndex` is looked up by; the rest of a descriptor is only printed. */
export interface Descriptor {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Every rule, and after them the findings that no rule makes: a result names one by its place. */
export function descriptorsOf({ rules, page }: Pick<ReportOptions, 'rules' | 'page'>): readonly Descriptor[] {
  return [
    ...rules.map(({ name, severity, summary }) => descriptorOf(name, severity, summary, page(name))),
    ...[...reserved].map(([name, text]) => descriptorOf(name, reservedSeverity(name), text, undefined)),
  ];
}

function descriptorOf(id: string, severity: Severity, summary: string, page: string | undefined): Descriptor {
  const short = sentence(summary);
  const full = page === undefined ? short : (firstParagraph(page) ?? short);
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: sarifText(short) },
    fullDescription: { text: cut(sarifText(full)) },
    helpUri: docsUrl(id),
    help: {
      text: sarifText(`${full} See ${docsUrl(id)}`),
      // As it is: viewers put no arguments into a page, and doubled braces would spoil its Dockerfiles.
      ...(page === undefined ? {} : { markdown: withFullLinks(page) }),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['allocator', 'container', 'memory', 'python'],
      'problem.severity': problemSeverities[severity],
    },
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

function pascalCase(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** What a page says first, below "What it says": without links and line breaks, and without announcing a list. */
function firstParagraph(page: string): string | undefined {
  const [, paragraph] = /(?:^|\n)## What it says\n\n(.+?)(?:\n\n|\n?$)/s.exec(page) ?? [];
  return paragraph
    ?.replaceAll(/\[([^[\]]+)\]\([^()]+\)/g, '$1')
    .replaceAll('\n', ' ')
    .replace(/(?<=\.) [^.]*:$/, '')
    .replace(/:$/, '.');
}

function cut(text: string): string {
  return text.length <= maxDescription ? text : `${text.slice(0, maxDescription - 3)}...`;
}

/** A page links to its neighbours; where a viewer shows it there are none. */
function withFullLinks(page: string): string {
  return page.replaceAll(/\]\((?![a-z]+:|#)([^()\s]+)\)/g, (_, target: string) => {
    return `](${new URL(target, `${homepage}/blob/main/rules/`).href})`;
  });
}
