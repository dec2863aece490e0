import { describe, expect, test } from 'vitest';
import { lint } from '../src/index.ts';

function problems(text: string): string[] {
  return lint(text, { file: 'Dockerfile' })
    .filter(({ rule }) => rule === 'syntax-error')
    .map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`);
}

/** Each was given to the builder (Docker 26.1): it refuses them too, with these words but for a brace that is missing. */
const REFUSED: readonly (readonly [line: string, word: string, why: string])[] = [
  ['LABEL "service 1.0"', '"service', 'unexpected end of statement while looking for matching double-quote'],
  ['ARG "version=0.1"', '"version', 'unexpected end of statement while looking for matching double-quote'],
  ["ENV A=it's", "it's", 'unexpected end of statement while looking for matching single-quote'],
  ['ARG A=${B:-a b}', '${B:-a', "syntax error: missing '}'"],
  ['LABEL a=${b', '${b', "syntax error: missing '}'"],
  ['COPY ${A a /b', '${A', "syntax error: missing '}'"],
  ['WORKDIR ${', '${', "syntax error: missing '}'"],
  ['EXPOSE 80 ${P', '${P', "syntax error: missing '}'"],
  ['VOLUME ["/a", "${x"]', '${x', "syntax error: missing '}'"],
  ['ENV A=${B^^}', '${B^^}', 'unsupported modifier (^) in substitution'],
  ['USER "${B@Q}"', '"${B@Q}"', 'unsupported modifier (@) in substitution'],
];

describe('a word that the builder cannot expand', () => {
  test.for(REFUSED)('%s', ([line, word, why]) => {
    const [problem, ...others] = problems(`FROM scratch\n${line}\n`);
    expect(problem).toContain(`the builder cannot expand ${word}: ${why}`);
    expect(others).toEqual([]);
  });

  test.for([
    'RUN echo ${A',
    'CMD ["${A"]',
    'ENV A=${B:?missing}',
    'USER ${B?}',
    'ENV A=${B//x/$1}',
    '# ${A',
    'LABEL a=\\${b',
  ])('not %s', (line) => {
    expect(problems(`FROM scratch\n${line}\n`)).toEqual([]);
  });

  test('stops no build that does not come to it', () => {
    expect(problems('FROM scratch AS aside\nWORKDIR ${\nFROM scratch\n')).toEqual([]);
    expect(problems('FROM scratch AS below\nWORKDIR ${\nFROM below\n')).toHaveLength(1);
    expect(problems('FROM scratch AS aside\nWORKDIR ${\nFROM scratch\nCOPY --from=aside / /\n')).toHaveLength(
      1,
    );
    expect(
      problems('FROM scratch AS aside\nWORKDIR ${\nFROM scratch\nRUN --mount=from=aside,target=/x ls\n'),
    ).toHaveLength(1);
    expect(problems('ARG A=${B\nFROM scratch\n')).toHaveLength(1);
    expect(problems('FROM ${x\n')).toHaveLength(1);
  });
});
