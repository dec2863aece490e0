import { skipSpace, trimEnd } from './space.ts';

/** Parser directives, as BuildKit reads them: only in the first lines, only these names, each once. */
const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=/;
const NAMES: readonly string[] = ['syntax', 'escape', 'check'];

export interface Directives {
  readonly escape: '\\' | '`';
  readonly syntax: string | undefined;
  /** Why BuildKit would refuse them, and at which offsets. */
  readonly problem: { readonly message: string; readonly start: number; readonly end: number } | undefined;
}

export function readDirectives(text: string): Directives {
  const values = new Map<string, string>();
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let problem: Directives['problem'];
  while (at < text.length && !problem) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline;
    const place = { start: skipSpace(text, at, next), end: trimEnd(text, at, next) };
    if (text.charAt(place.start) !== '#') break;
    const line = text.slice(skipSpace(text, place.start + 1, place.end), place.end);
    const [head = '', written = ''] = DIRECTIVE.exec(line) ?? [];
    const name = written.toLowerCase();
    if (!NAMES.includes(name) || head === line) break;
    const value = line.slice(skipSpace(line, head.length));
    if (values.has(name)) problem = { message: `only one ${name} parser directive can be used`, ...place };
    else if (name === 'escape' && value !== '\\' && value !== '`') {
      problem = { message: `invalid escape token "${value}": it must be \\ or \``, ...place };
    }
    values.set(name, value);
    at = next + 1;
  }
  return { escape: values.get('escape') === '`' ? '`' : '\\', syntax: values.get('syntax'), problem };
}
