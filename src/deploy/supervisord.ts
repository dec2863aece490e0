import { lastOption } from './options.ts';
import type { ImageFile } from './context-files.ts';
import { join, splitWords, type Env, type Word } from './words.ts';
import type { Span, Traced } from '../model.ts';

/** A program that a supervisor starts and keeps running. */
export interface Service {
  readonly words: readonly Word[];
  readonly env: Env;
  readonly cwd: string | undefined;
  /** Several copies of it run. */
  readonly isMany: boolean;
}

/** Where supervisord looks when no option names the file. Source: supervisord.org/configuration.html */
const DEFAULT_FILES = [
  'supervisord.conf',
  'etc/supervisord.conf',
  '/etc/supervisord.conf',
  '/etc/supervisor/supervisord.conf',
];
/** Debian's own file and what it includes. Source: supervisor 4.2.5-1, /etc/supervisor/supervisord.conf */
const DEBIAN_FILE = '/etc/supervisor/supervisord.conf';
const DEBIAN_INCLUDE = '/etc/supervisor/conf.d/*.conf';
/** Nobody names so many; each is looked for among all files of the context. */
const MAX_GLOBS = 100;

export interface SupervisordContext {
  readonly args: readonly Word[];
  readonly env: Env;
  readonly cwd: string | undefined;
  readonly span: Span;
  readonly read: (path: string | undefined) => ImageFile | undefined;
  readonly list: (glob: string) => readonly string[];
}

/** The programs of supervisord's configuration; none when it cannot be read. */
export function supervisordServices(context: SupervisordContext): readonly Service[] {
  const { args, cwd, read, list } = context;
  const named = lastOption(args, ['-c', '--configuration']);
  if (named && named.value === undefined) return [];
  const paths = named?.value === undefined ? DEFAULT_FILES : [named.value];
  if (cwd === undefined && !named) return [];
  const path = paths.map((each) => join(cwd, each)).find((each) => read(each));
  const file = read(path);
  if (path === undefined || !file) {
    // A file that the package brings, which none of ours stands in for.
    return paths.includes(DEBIAN_FILE)
      ? list(DEBIAN_INCLUDE).flatMap((each) => servicesAt(each, context))
      : [];
  }
  // The last section of a name counts; a file that two patterns find is read once.
  const globs = sections(file.text)
    .findLast(({ name, values }) => name === 'include' && values.has('files'))
    ?.values.get('files')
    ?.split(/\s+/)
    .filter((glob) => glob !== '');
  if (globs && globs.length > MAX_GLOBS) return [];
  const included = new Set((globs ?? []).flatMap((glob) => list(join(join(path, '..'), glob) ?? glob)));
  return [...servicesOf(file, context), ...[...included].flatMap((each) => servicesAt(each, context))];
}

function servicesAt(path: string, context: SupervisordContext): readonly Service[] {
  const file = context.read(path);
  return file ? servicesOf(file, context) : [];
}

function servicesOf({ path, text }: ImageFile, { env, cwd, span }: SupervisordContext): Service[] {
  return sections(text).flatMap(({ name, values }) => {
    const command = values.get('command');
    const isOff = /^(?:false|no|off|0)$/i.test(values.get('autostart') ?? '');
    if (!/^(?:fcgi-)?program:/.test(name) || command === undefined || isOff) return [];
    const words = splitWords(command, span).map((word): Word => {
      const value = expanded(word.value ?? '', env);
      return { ...word, value, text: value === undefined ? word.value : undefined, script: path };
    });
    const own = new Map([...env, ...environment(values.get('environment') ?? '', env, span)]);
    const isMany = !/^1?$/.test(values.get('numprocs') ?? '');
    const directory = expanded(values.get('directory') ?? '', env);
    return [{ words, env: own, cwd: directory === undefined ? undefined : join(cwd, directory), isMany }];
  });
}

interface Section {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/** As Python's configparser reads it: an indented line goes on with the value above. */
function sections(text: string): Section[] {
  const found: { name: string; values: Map<string, string[]> }[] = [];
  let key: string | undefined;
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.replace(/(?:^|\s)[;#].*/s, '');
    const header = /^\[(.+)\]\s*$/.exec(line)?.[1];
    const section = found.at(-1);
    if (header !== undefined) found.push({ name: header, values: new Map() });
    else if (section && key !== undefined && /^\s+\S/.test(line)) section.values.get(key)?.push(line.trim());
    else {
      const pair = /^([\w-]+)\s*[=:](.*)$/s.exec(line);
      key = pair?.[1] ?? (line.trim() === '' ? key : undefined);
      if (pair?.[1] !== undefined) section?.values.set(pair[1], [(pair[2] ?? '').trim()]);
    }
  }
  return found.map(({ name, values }) => ({
    name,
    values: new Map([...values].map(([each, parts]) => [each, parts.join(' ').trim()])),
  }));
}

/** `%(ENV_NAME)s`; any other expansion is not known. */
function expanded(text: string, env: Env): string | undefined {
  let known = true;
  const value = text.replace(/%\(ENV_(\w+)\)s|%\([^()]*\)\d*[sd]/g, (_, name?: string) => {
    const variable = name === undefined ? undefined : env.get(name)?.value;
    if (variable === undefined) known = false;
    return variable ?? '';
  });
  return known ? value.replaceAll('%%', '%') : undefined;
}

/** `KEY="value",KEY2=value`. */
function environment(text: string, env: Env, span: Span): [string, Traced<string>][] {
  return [...text.matchAll(/(?<!\w)([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,]*))/g)].map(
    ([, name = '', double, single, plain]) => [
      name,
      { value: expanded(double ?? single ?? (plain ?? '').trim(), env), span },
    ],
  );
}
