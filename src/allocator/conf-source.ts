import type { ConfSource, Run, ShellCommand, Span } from '../model.ts';
import { buildMentions } from './evidence.ts';
import { parseMallocConf } from './malloc-conf.ts';
import { variableOf } from './variable.ts';

/** What jemalloc is told; a value of `undefined` where something is and it cannot be read, nothing where nobody says a word. */
export function confSource(run: Run): ConfSource | undefined {
  const { image, process } = run;
  const span = run.env.get('MALLOC_CONF')?.span ?? image.stage.span;
  const hidden: ConfSource = { value: undefined, span, site: 'MALLOC_CONF' };
  const found = variableOf(run, 'MALLOC_CONF');
  if (found === 'unclear') return hidden;
  const isTold = found !== undefined && found.variable.value !== '';
  const link = isTold && confFile(run) ? undefined : confLink(run);
  if (link === 'unclear') return { ...hidden, site: '/etc/malloc.conf' };
  if (isTold) {
    const { value } = found.variable;
    // Key by key the variable wins over the link: which of two values a finding is about would not be plain.
    if (link) return hidden;
    return {
      ...found.variable,
      value: value === undefined ? undefined : parseMallocConf(value),
      site: 'MALLOC_CONF',
    };
  }
  if (link) return { value: parseMallocConf(link.text), span: link.span, site: '/etc/malloc.conf' };
  return found || process.opaque === undefined ? undefined : hidden;
}

/**
 * `ln -s 'CONF' /etc/malloc.conf`: jemalloc takes the name that the link points to, not what a file holds (readlink in
 * obtain_malloc_conf, 5.3.0; run). `unclear` where something else makes it.
 */
function confLink({ image }: Run): { readonly text: string; readonly span: Span } | 'unclear' | undefined {
  if (!buildMentions(image, /\/etc\/malloc\.conf/)) return undefined;
  const links = image.scripts.flatMap(({ commands }) => commands.filter(namesLink));
  const [only] = links;
  const mentions = image.scripts.filter(({ instruction: { span } }) =>
    image.dockerfile.text.slice(span.start, span.end).includes('/etc/malloc.conf'),
  );
  if (!only || links.length > 1 || mentions.length !== 1 || only.conditional) return 'unclear';
  const [, ...words] = only.words;
  const operands = words.filter(({ text }) => !text.startsWith('-'));
  const [conf, link] = operands;
  const text = conf?.values?.[0];
  const isLink = only.words[0]?.text === 'ln' && words.some((word) => /^-\w*s|^--symbolic$/.test(word.text));
  if (!isLink || !conf || text === undefined || operands.length !== 2) return 'unclear';
  return link?.values?.[0] === '/etc/malloc.conf' ? { text, span: conf.span } : 'unclear';
}

/** A file at the place of the link, in the way of COPY or `>`: jemalloc ignores what is in it, without a word (5.3.0, run). */
export function confFile({ image }: Run): Span | undefined {
  const mentions = image.chain
    .flatMap(({ instructions }) => instructions)
    .filter(({ span }) => image.dockerfile.text.slice(span.start, span.end).includes('/etc/malloc.conf'));
  const [only] = mentions;
  if (!only || mentions.length > 1) return undefined;
  const text = image.dockerfile.text.slice(only.span.start, only.span.end);
  const isCopied = image.files.some(
    ({ path, instruction }) => path === '/etc/malloc.conf' && instruction === only,
  );
  const isWritten = /(?:>|\btee\b(?:\s+-a)?)\s*["']?\/etc\/malloc\.conf/.test(text) && !/\bln\b/.test(text);
  return isCopied || (only.keyword === 'RUN' && isWritten) ? only.span : undefined;
}

function namesLink({ words }: ShellCommand): boolean {
  return words.some(({ text }) => text.includes('/etc/malloc.conf'));
}
