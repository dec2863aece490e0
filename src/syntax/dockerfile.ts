import type { Dockerfile, Instruction, SyntaxProblem } from '../model.ts';
import { readDirectives } from './directives.ts';
import { readHeredoc } from './heredoc.ts';
import { KEYWORDS, readInstruction } from './instruction.ts';
import { readLines } from './lines.ts';
import { shorten, splitBlanks } from './text.ts';

/** BuildKit refuses a physical line longer than this, the `\n` not counted (bufio.MaxScanTokenSize). */
const MAX_LINE_BYTES = 65_535;
/** Ours: no hand-written Dockerfile comes near it. */
const MAX_FILE_BYTES = 1_048_576;
/** Ours too, as is the next. A stage is judged with all that it is built on: time is stages times instructions. */
const MAX_STAGES = 250;
const MAX_INSTRUCTIONS = 5000;

/** Reads a Dockerfile as BuildKit does. Never throws: what is wrong stands in `problems`. */
export function parseDockerfile(file: string, text: string): Dockerfile {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const refused = (problem: SyntaxProblem): Dockerfile => ({
    file,
    text,
    eol,
    escape: '\\',
    instructions: [],
    comments: [],
    problems: [problem],
  });
  const large = tooLarge(file, text);
  if (large) return refused(large);

  const problems: SyntaxProblem[] = [];
  const directives = readDirectives(text);
  const { escape } = directives;
  if (directives.problem) {
    const { message, start, end } = directives.problem;
    problems.push({ message, span: { file, start, end } });
  }
  const lines = readLines(file, text, escape);
  if (lines.instructions.length > MAX_INSTRUCTIONS) {
    const message = `more than ${MAX_INSTRUCTIONS} instructions: the file is not read`;
    return refused({ message, span: { file, start: 0, end: 0 } });
  }
  const instructions = lines.instructions.map((raw) =>
    readInstruction(raw, escape, (problem) => problems.push(problem)),
  );
  problems.push(...structureProblems(file, text, instructions, directives.syntax));
  problems.sort((a, b) => a.span.start - b.span.start);
  return { file, text, eol, escape, instructions, comments: lines.comments, problems };
}

function tooLarge(file: string, text: string): SyntaxProblem | undefined {
  const span = { file, start: 0, end: 0 };
  if (isLonger(text, 0, text.length, MAX_FILE_BYTES))
    return { message: 'the file is larger than 1 MiB: it is not read', span };
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (isLonger(text, start, end, MAX_LINE_BYTES)) {
      const message = `a line of more than ${MAX_LINE_BYTES} bytes: BuildKit refuses the file`;
      return { message, span: { file, start, end: start } };
    }
    start = end + 1;
  }
  return undefined;
}

/** Counts bytes of UTF-8 only where the number of characters does not settle it: a character has one to three. */
function isLonger(text: string, start: number, end: number, bytes: number): boolean {
  const length = end - start;
  if (length > bytes || length * 3 <= bytes) return length > bytes;
  return new TextEncoder().encode(text.slice(start, end)).length > bytes;
}

/** A `# syntax=` of another frontend may have instructions of its own. */
function isForeign(syntax: string | undefined): boolean {
  return syntax !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::|@|$)/.test(syntax);
}

function* structureProblems(
  file: string,
  text: string,
  instructions: readonly Instruction[],
  syntax: string | undefined,
): Iterable<SyntaxProblem> {
  if (isForeign(syntax)) return;
  const first = instructions[0];
  if (!first) {
    const message = text.trim() === '' ? 'the file is empty' : 'the file has no instructions';
    yield { message: `${message}: a Dockerfile starts with FROM`, span: { file, start: 0, end: 0 } };
    return;
  }
  if (instructions.filter(({ keyword }) => keyword === 'FROM').length > MAX_STAGES) {
    yield { message: `more than ${MAX_STAGES} stages: the file is not read`, span: first.span };
    return;
  }
  let hasStage = false;
  for (const instruction of instructions) {
    const { keyword, span } = instruction;
    const place = { file, start: span.start, end: span.start + keyword.length };
    if (!KEYWORDS.includes(keyword)) {
      const written = text.slice(place.start, place.end);
      if (isPlaceholder(written)) yield templateProblem(place);
      else yield { message: `unknown instruction "${shorten(written)}"`, span: place };
      return;
    }
    if (keyword === 'FROM') {
      hasStage = true;
      if (/\{[{%]/.test(instruction.args.text)) {
        yield templateProblem(span);
        return;
      }
    } else if (!hasStage && keyword !== 'ARG') {
      yield { message: `${keyword} stands before the first FROM: only ARG may`, span: place };
      return;
    }
    const message = refusal(instruction);
    if (message) yield isTemplated(instruction.args.text) ? templateProblem(span) : { message, span };
  }
  if (!hasStage) yield { message: 'no FROM: there is no image to judge', span: first.span };
}

/** What a renderer puts something in the place of: Jinja, Go, ERB, and the words of sed scripts. */
const TEMPLATED: readonly (readonly [open: string, close: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['<%', '%>'],
];

function isTemplated(text: string): boolean {
  return TEMPLATED.some(([open, close]) => {
    const start = text.indexOf(open);
    return start >= 0 && text.includes(close, start + open.length);
  });
}

/** `{{ x }}`, `__PART__`, `CROSS_BUILD_COPY`: instructions have no underscores. */
function isPlaceholder(written: string): boolean {
  if (/^(?:\{[{%#]|<%|__\w|@\w)/.test(written)) return true;
  return /^[A-Z]+(?:_[A-Z]+)+$/.test(written) && !KEYWORDS.includes(written.replaceAll('_', ''));
}

function templateProblem(span: SyntaxProblem['span']): SyntaxProblem {
  return { message: 'the file is a template: render it first', span, isTemplate: true };
}

/** Why BuildKit refuses an instruction although it can be read. */
function refusal({ keyword, args, heredocs }: Instruction): string | undefined {
  if (keyword === 'FROM') {
    const words = wordsOf(args.text);
    if (words.length === 1 || (words.length === 3 && words[1]?.toLowerCase() === 'as')) return undefined;
    return 'FROM takes an image, or an image AS a stage name';
  }
  if ((keyword !== 'COPY' && keyword !== 'ADD') || heredocs.length === 0) return undefined;
  const target = readHeredoc(wordsOf(args.text).at(-1) ?? '');
  return target && `${keyword} cannot write to a here-document: "${target.name}" stands as its destination`;
}

function wordsOf(text: string): string[] {
  return splitBlanks(text).map(({ start, end }) => text.slice(start, end));
}
