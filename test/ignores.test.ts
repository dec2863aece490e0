import { describe, expect, test } from 'vitest';
import { lint, type Options } from '../src/index.ts';

const service = 'FROM python:3.13-slim\nCOPY . /app\nCMD ["gunicorn", "-w", "4", "app:app"]\n';

const rulesIn = (text: string, options: Partial<Options> = {}): readonly string[] =>
  lint(text, { file: 'Dockerfile', ...options }).map(({ rule }) => rule);

const noticesIn = (text: string, options: Partial<Options> = {}): readonly string[] =>
  lint(text, { file: 'Dockerfile', ...options })
    .filter(({ rule }) => rule.endsWith('-ignore'))
    .map(({ rule, message }) => `${rule}: ${message}`);

describe('an ignore comment', () => {
  test.each([
    ['# alloclint ignore=missing-allocator'],
    ['#alloclint ignore=missing-allocator'],
    ['#  alloclint:  ignore = missing-allocator'],
    ['# Alloclint Ignore=missing-allocator'],
    ['# ALLOCLINT STAGE IGNORE=missing-allocator REASON=loud'],
    ['    # alloclint ignore=missing-allocator   reason=a job'],
    [`# alloclint ignore=missing-allocator reason=a${' '.repeat(80)}job`],
  ])('is understood: %s', (comment) => expect(rulesIn(`${comment}\n${service}`)).toEqual([]));

  const far = ' '.repeat(200);
  test.each([
    ['after the #', `#${far}alloclint ignore=missing-allocator`],
    ['by three blanks', '#   alloclint ignore=missing-allocator'],
    ['by tabs', '#\t\t\talloclint ignore=missing-allocator'],
    ['after the name', `# alloclint${far}ignore=missing-allocator`],
    ['in the list', `# alloclint ignore=decay-too-long,${far}missing-allocator`],
    ['with its #', `${far}# alloclint ignore=missing-allocator`],
  ])('that is pushed out of sight %s silences nothing', (_, comment) => {
    expect(rulesIn(`${comment}\n${service}`)).toContain('missing-allocator');
    expect(noticesIn(`${comment}\n${service}`)).toEqual([
      'malformed-ignore: pushed out of sight, write it at the start of the line',
    ]);
  });

  test.each(['\u00A0', '\u2003', '\u2028', '\v'])('with the blank %j silences nothing', (blank) => {
    const code = blank.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    for (const comment of [
      `#${blank}alloclint ignore=`,
      `# alloclint${blank}ignore=`,
      `# alloclint ignore=${blank}`,
    ])
      expect(noticesIn(`${comment}missing-allocator\n${service}`)).toEqual([
        `malformed-ignore: not understood: it holds a blank that is no plain one (U+${code})`,
      ]);
  });
});

describe('an ignore that silences nothing in this run', () => {
  const workers = service.replace('CMD', '# alloclint ignore=workers-exceed-memory reason=measured\nCMD');
  const loaded = `# alloclint ignore=missing-allocator
FROM python:3.13-slim
RUN apt-get update && apt-get install -y libjemalloc2
ENV LD_PRELOAD=libjemalloc.so.2 MALLOC_CONF=background_thread:true,dirty_decay_ms:1000,muzzy_decay_ms:0
CMD ["uvicorn", "app:app"]
`;
  const unused = 'is ignored and never reported here: delete the comment';

  test('is unused', () => {
    expect(noticesIn(loaded)).toEqual([`unused-ignore: "missing-allocator" ${unused}`]);
  });

  test.each<[string, Partial<Options>]>([
    ['another profile', { profile: 'throughput' }],
    ['chosen stages', { targets: ['0'] }],
    ['build arguments', { buildArgs: { A: '1' } }],
  ])('may be used in the others, where this one has %s', (_, options) => {
    expect(noticesIn(loaded, options)).toEqual([]);
  });

  test('may be used where the limits are known that its rule asks for', () => {
    expect(noticesIn(workers)).toEqual([]);
    expect(rulesIn(workers, { memoryBytes: 2 ** 30 })).not.toContain('workers-exceed-memory');
    expect(noticesIn(workers, { memoryBytes: 2 ** 34 })).toEqual([
      `unused-ignore: "workers-exceed-memory" ${unused}`,
    ]);
    const arenas = loaded.replace('missing-allocator', 'arenas-follow-host');
    expect(noticesIn(arenas)).toEqual([]);
    expect(noticesIn(arenas, { cpus: 1 })).toEqual([`unused-ignore: "arenas-follow-host" ${unused}`]);
  });

  test('may be used when its stage ships', () => {
    const job = 'FROM python:3.13-slim AS job\nCMD ["gunicorn", "app:app"]\n';
    const text = `# alloclint ignore=missing-allocator\n${job}\nFROM scratch\n`;
    expect(noticesIn(text)).toEqual([]);
    // What ships is built on it.
    expect(
      noticesIn(`${text.replace('FROM scratch', 'FROM job')}ENV LD_PRELOAD=libtcmalloc.so.4\n`),
    ).toHaveLength(1);
  });

  test('is not to be moved because of what another stage is built on', () => {
    const text = `FROM python:3.13-slim AS base

# alloclint ignore=missing-allocator
FROM base AS web
CMD ["gunicorn", "app:app"]
`;
    expect(noticesIn(text)).toEqual([`unused-ignore: "missing-allocator" ${unused}`]);
    expect(noticesIn(service.replace('COPY', '# alloclint ignore=missing-allocator\nCOPY'))).toEqual([
      'unused-ignore: "missing-allocator" is ignored here and reported elsewhere: move the comment above the line that it points at',
    ]);
  });
});

describe('a run of some rules', () => {
  const both = `# alloclint ignore=missing-alocator\n# alloclint ignore=decay-too-long\n${service}`;

  test.each([
    [['missing-allocator'], ['missing-allocator']],
    [['malformed-ignore'], ['malformed-ignore']],
    [['unused-ignore'], ['unused-ignore']],
    [
      ['unused-ignore', 'missing-allocator'],
      ['unused-ignore', 'missing-allocator'],
    ],
  ])('%j reports these alone', (only, expected) => expect(rulesIn(both, { only })).toEqual(expected));

  test('knows what the others would use', () => {
    expect(rulesIn(`# alloclint ignore=missing-allocator\n${service}`, { only: ['unused-ignore'] })).toEqual(
      [],
    );
  });
});

test('a file that cannot be judged is reported, whatever is turned off', () => {
  const options = { severities: { 'syntax-error': 'off' }, only: ['decay-too-long'] } as const;
  expect(rulesIn('NONSENSE', options)).toEqual(['syntax-error']);
});

test('what comments silence is told', () => {
  const told: string[][] = [];
  const ignored: Options['ignored'] = (findings) => told.push(findings.map(({ rule }) => rule));
  rulesIn(`# alloclint ignore=missing-allocator\n${service}`, { ignored });
  rulesIn(`# alloclint ignore=missing-allocator\n${service}`, { ignored, only: ['decay-too-long'] });
  expect(told).toEqual([['missing-allocator'], []]);
});
