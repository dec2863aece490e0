import { ExpansionError, type Kept, splitLine } from './expand.ts';

/** A here-document as its `<<NAME` announces it. */
export interface HeredocStart {
  readonly name: string;
  readonly expand: boolean;
  readonly chomp: boolean;
  readonly fd: number;
}

const WORD = /^(\d*)<<(-?)[\t\n\f\r ]*((?:[^\t\n\f\r <][^<]*)?)$/;

/** The here-documents that a command line opens, as BuildKit sees them: only where `<<` begins a word outside quotes. */
export function heredocStarts(line: string): HeredocStart[] {
  return split(line, { quotes: true, escapes: true }).flatMap((word) => readHeredoc(word) ?? []);
}

/** The here-document that a single word announces. */
export function readHeredoc(word: string): HeredocStart | undefined {
  const [, fd = '', dash, quoted = ''] = WORD.exec(word) ?? [];
  const [name, ...more] = split(quoted, { quotes: false, escapes: false });
  if (name === undefined || more.length > 0) return undefined;
  const [written = ''] = split(quoted, { quotes: true, escapes: false });
  return { name, expand: quotes(name) === quotes(written), chomp: dash === '-', fd: Number(fd) };
}

/** A line that BuildKit cannot split opens none. */
function split(line: string, kept: Omit<Kept, 'variables'>): readonly string[] {
  try {
    return splitLine(line, () => undefined, { ...kept, variables: true });
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    return [];
  }
}

function quotes(text: string): number {
  return text.split(/["']/).length;
}
