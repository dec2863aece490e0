import { lastOption } from './options.ts';
import type { ImageFile } from './context-files.ts';
import { join, splitWords, type Env, type Word } from './words.ts';
import type { Span, Traced } from '../model.ts';

/** A program that a supervisor starts and keeps running. */
export interface Service {
  readonly words: readonly Word[];
  readonly env: Env;
  readonly cwd: string | undefined;
}

/** Where supervisord looks when no option names the file, and what Debian's own file includes. Source: supervisord.org */
const DEFAULT_FILES = ['/etc/supervisord.conf', '/etc/supervisor/supervisord.conf', 'supervisord.conf'];
const DEBIAN_INCLUDE = '/etc/supervisor/conf.d/*.conf';

export interface SupervisordContext {
  readonly args: readonly Word[];
  readonly env: Env;
  readonly cwd: string | undefined;
  readonly span: Span;
  readonly read: (path: string) => ImageFile | undefined;
  readonly list: (glob: string) => readonly string[];
}

/** The programs of supervisord's configuration; none when it cannot be read. */
export function supervisordServices(context: SupervisordContext): readonly Service[] {
  const { args, cwd, read, list } = context;
  const named = lastOption(args, ['-c', '--configuration']);
  const paths = named ? [named.value].filter((path) => path !== undefined) : DEFAULT_FILES;
  const path = paths.find((each) => read(join(cwd, each)));
  const file = path === undefined ? undefined : read(join(cwd, path));
  if (path === undefined || !file) return list(DEBIAN_INCLUDE).flatMap((each) => servicesAt(each, context));
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : cwd;
  const included = sections(file.text)
    .filter(({ name }) => name === 'include')
    .flatMap(({ values }) => (values.get('files') ?? '').split(/\s+/))
    .filter((glob) => glob !== '')
    .flatMap((glob) => list(join(folder, glob)));
  return [...servicesOf(file, context), ...included.flatMap((each) => servicesAt(each, context))];
}

function servicesAt(path: string, context: SupervisordContext): readonly Service[] {
  const file = context.read(path);
  return file ? servicesOf(file, context) : [];
}

function servicesOf({ path, text }: ImageFile, { env, cwd, span }: SupervisordContext): Service[] {
  return sections(text).flatMap(({ name, values }) => {
    const command = values.get('command');
    if (!/^(?:fcgi-)?program:/.test(name) || command === undefined || values.get('autostart') === 'false')
      return [];
    const words = splitWords(command, span).map((word): Word => {
      const value = expanded(word.value ?? '', env);
      return { ...word, value, text: value === undefined ? word.value : undefined, script: path };
    });
    const own = new Map([...env, ...environment(values.get('environment') ?? '', env, span)]);
    return [{ words, env: own, cwd: values.get('directory') ?? cwd }];
  });
}

interface Section {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/** As Python's configparser reads it: an indented line goes on with the value above. */
function sections(text: string): Section[] {
  const found: { name: string; values: Map<string, string> }[] = [];
  let key: string | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/(?:^|\s)[;#].*$/, '');
    const header = /^\[(.+)\]\s*$/.exec(line)?.[1];
    const section = found.at(-1);
    if (header !== undefined) found.push({ name: header, values: new Map() });
    else if (section && key !== undefined && /^\s+\S/.test(line))
      section.values.set(key, `${section.values.get(key) ?? ''} ${line.trim()}`.trim());
    else {
      const pair = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(line);
      key = pair?.[1] ?? (line.trim() === '' ? key : undefined);
      if (pair?.[1] !== undefined) section?.values.set(pair[1], (pair[2] ?? '').trim());
    }
  }
  return found;
}

/** `%(ENV_NAME)s`; any other expansion is not known. */
function expanded(text: string, env: Env): string | undefined {
  let known = true;
  const value = text.replace(/%\(ENV_(\w+)\)s|%\([^)]*\)\d*[sd]/g, (_, name?: string) => {
    const variable = name === undefined ? undefined : env.get(name)?.value;
    if (variable === undefined) known = false;
    return variable ?? '';
  });
  return known ? value.replaceAll('%%', '%') : undefined;
}

/** `KEY="value",KEY2=value`. */
function environment(text: string, env: Env, span: Span): [string, Traced<string>][] {
  return [...text.matchAll(/([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,]*))/g)].map(
    ([, name = '', double, single, plain]) => [
      name,
      { value: expanded(double ?? single ?? (plain ?? '').trim(), env), span },
    ],
  );
}
