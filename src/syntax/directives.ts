/** Parser directives, as BuildKit reads them: only in the first lines, only these names, each once. */
const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S(?:.*\S)?)\s*$/;
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
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end).replace(/\r+$/, '');
    const match = DIRECTIVE.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (!name || !NAMES.includes(name)) break;
    const value = match?.[2] ?? '';
    const place = { start: at, end: at + line.length };
    if (values.has(name)) problem = { message: `only one ${name} parser directive can be used`, ...place };
    else if (name === 'escape' && value !== '\\' && value !== '`') {
      problem = { message: `invalid escape token "${value}": it must be \\ or \``, ...place };
    }
    values.set(name, value);
    at = end + 1;
  }
  return { escape: values.get('escape') === '`' ? '`' : '\\', syntax: values.get('syntax'), problem };
}
