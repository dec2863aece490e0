import { certainStages } from '../image/certain.ts';
import type { Edit, Image, Install, Instruction, PackageManager, ShellWord, Span } from '../model.ts';

/** Options after which a package would come from elsewhere, or not be installed at all. */
const FOREIGN_OPTIONS = `
  -t --target-release --default-release -d --download-only -s --simulate --dry-run --print-uris --only-upgrade
  --no-download -c --config-file -X --repository -p --root --repositories-file --no-network --initdb --repo --repoid
  --repofrompath --disablerepo --enablerepo --downloadonly --assumeno --installroot
`;
const FOREIGN = new RegExp(
  FOREIGN_OPTIONS.trim()
    .split(/\s+/)
    .map((option) => `^${option}(?:=|$)`)
    .concat('^-t.', '^(?:-o|--option=)?(?:Root)?Dir::')
    .join('|'),
);

/** A file, not a name: such an install needs no index of packages, and may have none. */
const LOCAL = /^["']?[./~]|\.(?:deb|apk|rpm)["']?$/;

/** Puts a package into the first list of the image that may take it. */
export function joinInstall(
  image: Image,
  manager: PackageManager,
  name: string,
  below?: Span,
): Edit | undefined {
  const removal = lastUnknownRemoval(image);
  const certain = certainStages(image).map(({ index }) => index);
  const joinable = image.installs.filter(
    (each) =>
      each.manager === manager &&
      certain.includes(each.stage) &&
      (below === undefined || each.command.span.start > below.start) &&
      !isBefore(each, removal) &&
      isJoinable(image, each),
  );
  const first = joinable.find(({ stage }) => stage === image.stage.index) ?? joinable[0];
  if (!first) return undefined;
  // Of several lists in one stage the one that brings no recommended packages along.
  const lean = joinable.find((each) => each.stage === first.stage && isLean(each));
  return insertWord(image, lean ?? first, name);
}

function isLean({ command }: Install): boolean {
  return command.words.some(({ text }) => text === '--no-install-recommends' || text === '--no-cache');
}

function isJoinable(image: Image, install: Install): boolean {
  const { command, words, instruction, virtual } = install;
  if (command.conditional || command.derived || virtual !== undefined || words.length === 0) return false;
  if (instruction.flags.some(({ name, value }) => name === 'network' && value === 'none')) return false;
  if (isFunction(image, install)) return false;
  if (command.words.some((word) => FOREIGN.test(word.values?.[0] ?? word.text))) return false;
  if (!words.every((word) => isVerbatim(image, word) && !LOCAL.test(word.text))) return false;
  if (words.every(({ text }) => /[=~<>]/.test(text))) return false;
  // `libfoo-` takes a package out.
  if (words.some(({ text }) => /-["']?$/.test(text))) return false;
  // A list that is taken out again later holds build tools.
  return install.packages.every((name) => image.packages.has(name));
}

/** A function of the script, which may do anything with its words. */
function isFunction({ dockerfile: { text } }: Image, { command, instruction: { span } }: Install): boolean {
  const program = command.words[0]?.text ?? '';
  return (
    /^[\w-]+$/.test(program) &&
    new RegExp(`\\b${program}[ \\t]*\\(\\)`).test(text.slice(span.start, span.end))
  );
}

/** A removal of names that are not known, or `apt-mark auto`, may take anything along. */
function lastUnknownRemoval({ scripts }: Image): Instruction | undefined {
  return scripts.findLast(({ commands }) =>
    commands.some(({ words }) => {
      const [program, ...rest] = words.map((word) => word.values?.[0]);
      if (program === 'apt-mark') return rest.includes('auto');
      const removes = rest.some(
        (word) => word === 'purge' || word === 'remove' || word === 'del' || word === 'autopurge',
      );
      return (
        removes &&
        /^(?:apt|apt-get|apk|aptitude)$/.test(program ?? '') &&
        words.some((word) => word.values === undefined)
      );
    }),
  )?.instruction;
}

/** In the same RUN or one above it: the stages an image is made of stand in the order of the file. */
function isBefore({ instruction }: Install, removal: Instruction | undefined): boolean {
  return removal !== undefined && instruction.span.start <= removal.span.start;
}

function isVerbatim({ dockerfile: { text } }: Image, { span, literal, text: word }: ShellWord): boolean {
  return literal && text.slice(span.start, span.end) === word && /^(["']?)[\w.+:=~<>*/@-]+\1$/.test(word);
}

function insertWord({ dockerfile }: Image, install: Install, name: string): Edit | undefined {
  const { words } = install;
  const names = words.map(({ text }) => text.replaceAll(/["']/g, ''));
  const quote = words.every((word) => word.text.startsWith('"')) ? '"' : '';
  const sorted = names.every((word, index) => index === 0 || (names[index - 1] ?? '') <= word);
  const sortedAt = sorted && names.length > 1 ? names.findIndex((word) => word > name) : -1;
  // The first place of a commented list stands under a comment that is not about this package.
  const at = sortedAt === 0 && hasComment(dockerfile.comments, install) ? -1 : sortedAt;
  const before = at > 0 ? words[at - 1] : at === 0 ? undefined : words.at(-1);
  const { text, eol } = dockerfile;
  const file = dockerfile.file;
  // In a here-document the shell joins lines, everywhere else the builder does.
  const inHeredoc = install.instruction.heredocs.some(
    ({ span }) => span.start <= (words[0]?.span.start ?? 0),
  );
  const escape = inHeredoc ? '\\' : dockerfile.escape;

  const first = words[0];
  if (!first) return undefined;
  const anchor = before ?? first;
  const lineStart = text.lastIndexOf('\n', anchor.span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const aloneOnLine = lineStart + indent.length === anchor.span.start;
  const separator = aloneOnLine && spansLines(text, install) ? ` ${escape}${eol}${indent}` : ' ';
  const written = `${quote}${name}${quote}`;
  if (before) {
    const end = before.span.end + shellComment(text.slice(before.span.end));
    return { span: { file, start: end, end }, text: `${separator}${written}` };
  }
  const { start } = first.span;
  return { span: { file, start, end: start }, text: `${written}${separator}` };
}

function hasComment(comments: Image['dockerfile']['comments'], { command: { span } }: Install): boolean {
  return comments.some(({ start, end }) => start > span.start && end < span.end);
}

/** The length of `` `# why` `` behind a word, the one way to comment a word of a wrapped command. */
function shellComment(rest: string): number {
  return /^[ \t]*`#[^`\n]*`/.exec(rest)?.[0].length ?? 0;
}

/** Each package has a line of its own, not just the first one of a wrapped list. */
function spansLines(text: string, { words }: Install): boolean {
  if (words.length === 1) return true;
  let breaks = 0;
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    if (previous && text.slice(previous.span.end, word.span.start).includes('\n')) breaks++;
  }
  return breaks * 2 >= words.length - 1;
}
