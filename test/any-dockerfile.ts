import fc from 'fast-check';

/**
 * Dockerfiles made from a model: instructions are lists of tokens, a layout decides over blanks, continuations, comments
 * and line ends. What is written also says where each token stands, so that a reader can be held to it.
 */
export interface Written {
  readonly text: string;
  readonly escape: '\\' | '`';
  readonly instructions: readonly WrittenInstruction[];
  readonly comments: readonly Place[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface WrittenInstruction extends Place {
  readonly tokens: readonly WrittenToken[];
  /** From the first character of each token on, as BuildKit joins it. */
  readonly joined: string;
  readonly body: (Place & { readonly name: string }) | undefined;
}

export interface WrittenToken extends Token, Place {
  /** Its offset in the joined text. */
  readonly at: number;
}

type Role =
  | 'keyword'
  | 'flag'
  | 'word'
  | 'key'
  | 'equals'
  | 'value'
  | 'rest'
  | 'string'
  | 'bracket'
  | 'operator';

interface Token {
  readonly role: Role;
  readonly text: string;
  /** What stands before it: blanks, blanks or nothing, nothing. Any of them may be continued. */
  readonly gap: 'blank' | 'any' | 'none';
}

interface Model {
  readonly tokens: readonly Token[];
  readonly body?: { readonly name: string; readonly lines: readonly string[] };
}

const token = (role: Role, text: string, gap: Token['gap'] = 'blank'): Token => ({ role, text, gap });

// ---------------------------------------------------------------- the model

const text = (alphabet: string, minLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength, maxLength: 7 });

const PLAIN = 'aZ09./_:@%+é\u{1f600}\u{1d4b3}';
const plain = text(PLAIN, 1);
const name = text('ABc_9', 1).map((rest) => `N${rest}`);
const BLANKS = `${PLAIN} \t#,=`;
const singleQuoted = text(`${BLANKS}"`, 0).map((content) => `'${content}'`);
const doubleQuoted = (escape: string): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(text(`${BLANKS}'`, 1), fc.constant(`${escape}"`), fc.constant('$N')), { maxLength: 3 })
    .map((parts) => `"${parts.join('')}"`);
const value = (escape: string): fc.Arbitrary<string> =>
  fc.oneof(
    plain,
    singleQuoted,
    doubleQuoted(escape),
    fc.tuple(plain, plain).map((parts) => parts.join(`${escape} `)),
    fc.tuple(plain, doubleQuoted(escape)).map((parts) => parts.join('$N')),
  );

const keyword = (...names: readonly string[]): fc.Arbitrary<Token> =>
  fc
    .constantFrom(...names)
    .chain((upper) => fc.constantFrom(upper, upper.toLowerCase()))
    .map((written) => token('keyword', written));

const flag = fc.oneof(
  fc.constant('--link'),
  plain.map((written) => `--from=${written}`),
  plain.map((written) => `--exclude="a # ${written}",'b c'`),
);
const flags = fc.array(
  flag.map((written) => token('flag', written)),
  { maxLength: 2 },
);

const words = (role: Role, content: fc.Arbitrary<string>, minLength: number): fc.Arbitrary<Token[]> =>
  fc.array(
    content.map((written) => token(role, written)),
    { minLength, maxLength: 4 },
  );

const pair = (escape: string): fc.Arbitrary<Token[]> =>
  fc
    .tuple(name, fc.oneof(fc.constant(''), value(escape)))
    .map(([key, written]) => [
      token('key', key),
      token('equals', '=', 'none'),
      ...(written === '' ? [] : [token('value', written, 'none')]),
    ]);

const jsonString = fc
  .array(fc.oneof(text(`${PLAIN} #,='<$`, 1), fc.constantFrom('\\"', '\\\\', '\\u00e9', '\\n')), {
    maxLength: 3,
  })
  .map((parts) => token('string', `"${parts.join('')}"`, 'any'));
const json = fc
  .array(jsonString, { maxLength: 3 })
  .map((strings) => [
    token('bracket', '['),
    ...strings.flatMap((string, index) => (index > 0 ? [token('bracket', ',', 'any'), string] : [string])),
    token('bracket', ']', 'any'),
  ]);

const command = fc
  .tuple(plain, fc.array(fc.oneof(plain, singleQuoted, doubleQuoted('\\')), { maxLength: 3 }))
  .map(([program, operands]) => [`w${program}`, ...operands].map((written) => token('word', written)));
const shell = fc
  .tuple(command, fc.array(fc.tuple(fc.constantFrom('&&', '||', ';', '|'), command), { maxLength: 2 }))
  .map(([first, others]) => [
    ...first,
    ...others.flatMap(([operator, next]) => [token('operator', operator, 'any'), ...next]),
  ]);

const line = (...parts: readonly fc.Arbitrary<Token | readonly Token[]>[]): fc.Arbitrary<Model> =>
  fc.tuple(...parts).map((tokens) => ({ tokens: tokens.flat() }));

const withHeredoc = fc
  .tuple(
    keyword('RUN', 'COPY'),
    flags,
    fc.constantFrom('<<', '<<-', '3<<'),
    fc.array(text(`${BLANKS}\\\``, 0)),
  )
  .map(([first, options, arrow, lines]): Model => {
    const target = first.text.toUpperCase() === 'RUN' ? [] : [token('word', '/target')];
    return {
      tokens: [first, ...options, token('word', `${arrow}EOF`), ...target],
      body: { name: 'EOF', lines },
    };
  });

function instruction(escape: string): fc.Arbitrary<Model> {
  const pairs = fc.array(pair(escape), { minLength: 1, maxLength: 3 }).map((all) => all.flat());
  const plainLine = fc.oneof(
    line(keyword('ENV', 'LABEL', 'ARG'), pairs),
    line(
      keyword('ENV', 'LABEL'),
      name.map((key) => token('key', key)),
      words('rest', plain, 1),
    ),
    line(keyword('ARG'), words('key', name, 1)),
    line(keyword('RUN'), flags, shell),
    line(keyword('RUN', 'CMD', 'ENTRYPOINT', 'VOLUME'), flags, json),
    line(keyword('COPY', 'ADD'), flags, words('word', plain, 2)),
    line(keyword('USER', 'WORKDIR', 'STOPSIGNAL', 'EXPOSE'), words('word', plain, 1)),
  );
  const healthcheck = line(
    keyword('HEALTHCHECK'),
    flags,
    fc.constant(token('word', 'CMD')),
    fc.oneof(json, words('word', plain, 1)),
  );
  const onbuild = fc
    .tuple(keyword('ONBUILD'), plainLine)
    .map(([first, { tokens }]) => ({ tokens: [first, ...tokens] }));
  return fc.oneof({ arbitrary: plainLine, weight: 6 }, from, withHeredoc, healthcheck, onbuild);
}

const from = line(
  keyword('FROM'),
  fc.array(fc.constant(token('flag', '--platform=$BUILDPLATFORM')), { maxLength: 1 }),
  plain.map((image) => token('word', image)),
  fc.oneof(
    fc.constant([]),
    name.map((stage) => [token('word', 'as'), token('word', stage)]),
  ),
);

// ---------------------------------------------------------------- the layout

/** What a writer draws its choices from; it may be read round and round. */
type Layout = readonly number[];

class Writer {
  readonly comments: Place[] = [];
  readonly #layout: Layout;
  readonly #eol: string;
  readonly #escape: string;
  #drawn = 0;
  text = '';
  #joined = '';

  constructor(layout: Layout, eol: string, escape: string) {
    this.#layout = layout;
    this.#eol = eol;
    this.#escape = escape;
  }

  /** One of them; the first is the usual one. */
  draw<T>(usual: T, ...others: readonly T[]): T {
    const choice = this.#layout[this.#drawn++ % this.#layout.length] ?? 0;
    return choice < 60 ? usual : (others[choice % others.length] ?? usual);
  }

  comment(written: string): void {
    this.comments.push({ start: this.text.length, end: this.text.length + written.length });
    this.text += written + this.#eol;
  }

  /** Comments and blank lines, between instructions or inside one. */
  lines(): void {
    for (let count = this.draw(0, 1, 2); count > 0; count--) {
      this.text += this.draw('', ' ', '\t');
      const comment = this.draw('# c', '', `#RUN x ${this.#escape}`, ' ');
      if (comment.startsWith('#')) this.comment(comment);
      else this.text += comment + this.#eol;
    }
  }

  #put(both: string): void {
    this.text += both;
    this.#joined += both;
  }

  #gap(gap: Token['gap']): void {
    if (gap === 'blank') this.#put(this.draw(' ', '\t', '  '));
    if (gap === 'any') this.#put(this.draw('', ' '));
    if (!this.draw(false, true)) return;
    this.text += this.#escape + this.draw('', ' ', '\t') + this.#eol;
    this.lines();
    if (gap !== 'none') this.#put(this.draw('', '    ', '\t'));
  }

  #token({ text: written }: Token): void {
    const at = this.draw(0, 1, 2, 3);
    const head = written.slice(0, at);
    const rest = written.slice(at);
    // A continuation may not follow an escape, a comment would be dropped, and a character is not to be cut in two.
    if (!head || !rest || /[\\`\ud800-\udbff]$/.test(head) || /^\s|^#|^[\\`]/.test(rest))
      return this.#put(written);
    this.#put(head);
    this.text += this.#escape + this.#eol;
    this.#put(rest);
  }

  instruction({ tokens, body }: Model): WrittenInstruction {
    this.lines();
    this.text += this.draw('', ' ', '\t');
    const start = this.text.length;
    this.#joined = '';
    const placed: WrittenToken[] = [];
    for (const each of tokens) {
      if (placed.length > 0) this.#gap(each.gap);
      const [from, at] = [this.text.length, this.#joined.length];
      this.#token(each);
      placed.push({ ...each, start: from, end: this.text.length, at });
    }
    const joined = this.#joined;
    this.text += this.draw('', ' ', '\t');
    const bodyPlace = body && this.#body(body);
    const end = this.text.length;
    this.text += this.#eol;
    return { start, end, tokens: placed, joined, body: bodyPlace };
  }

  #body({ name, lines }: NonNullable<Model['body']>): WrittenInstruction['body'] {
    this.text += this.#eol;
    const start = this.text.length;
    for (const each of lines) this.text += `${each} ${this.#eol}`;
    const end = this.text.length;
    this.text += name;
    return { name, start, end };
  }
}

function write(
  models: readonly Model[],
  {
    escape,
    eol,
    layout,
    bom,
    isEnded,
  }: {
    readonly escape: '\\' | '`';
    readonly eol: string;
    readonly layout: Layout;
    readonly bom: boolean;
    readonly isEnded: boolean;
  },
): Written {
  const writer = new Writer(layout, eol, escape);
  if (bom) writer.text = '\ufeff';
  if (escape === '`' || bom) writer.comment(`# escape=${escape}`);
  const instructions = models.map((model) => writer.instruction(model));
  const written = isEnded ? writer.text : writer.text.slice(0, -eol.length);
  return { text: written, escape, instructions, comments: writer.comments };
}

/** With LF or CRLF, both escapes, a BOM or none, an end or none. */
export const anyDockerfile: fc.Arbitrary<Written> = fc
  .constantFrom('\\' as const, '`' as const)
  .chain((escape) =>
    fc.tuple(
      from,
      fc.array(instruction(escape), { maxLength: 6 }),
      fc.record({
        escape: fc.constant(escape),
        eol: fc.constantFrom('\n', '\r\n'),
        layout: fc.array(fc.nat(99), { minLength: 1, maxLength: 60 }),
        bom: fc.boolean(),
        isEnded: fc.boolean(),
      }),
    ),
  )
  .map(([first, others, layout]) => write([first, ...others], layout));
