import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fix, lint } from '../src/index.ts';
import type { Profile } from '../src/model.ts';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';

/** What must hold of every fix, over Dockerfiles that are put together from parts of real ones. */

const one = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const base = one(
  'python:3.13-slim',
  'python:3.12-slim-bookworm',
  'python:3.9-slim-bullseye',
  'python:3.13-alpine',
  'debian:bookworm-slim',
  'ubuntu:24.04',
  'fedora:43',
  'rockylinux:9',
  'cgr.dev/chainguard/python:latest-dev',
  'gcr.io/distroless/python3-debian12',
  'dhi.io/python:3.13-debian13',
  'continuumio/miniconda3:25.1.1-0',
  'public.ecr.aws/lambda/python:3.13',
  'registry.corp/python:3.13',
  '${BASE}',
);

const step = one(
  'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
  'RUN apt-get update \\\n && apt-get install -y --no-install-recommends \\\n    curl \\\n    # for psycopg\n    libpq5 \\\n && rm -rf /var/lib/apt/lists/*',
  'RUN set -eux; \\\n    apt-get update; \\\n    apt-get install -y tini; \\\n    rm -rf /var/lib/apt/lists/*',
  'RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y gcc',
  'RUN <<EOF\nset -e\napt-get update\napt-get install -y libjemalloc2\nEOF',
  'RUN apt-get update && apt-get install -y libjemalloc2',
  'RUN apt-get update && apt-get install -y gcc && pip install x && apt-get purge -y gcc',
  'RUN apk add --no-cache curl jemalloc',
  'RUN dnf install -y python3 gunicorn && dnf clean all',
  'RUN dnf install -y epel-release && dnf install -y python3',
  'RUN apt-get install -y $PACKAGES',
  'RUN if [ -n "$X" ]; then apt-get install -y vim; fi',
  'RUN apt-get update && apt-get install -y chromium',
  'ENV PYTHONUNBUFFERED=1',
  'ENV PYTHONUNBUFFERED=1 \\\n    PYTHONDONTWRITEBYTECODE=1',
  'ENV LD_PRELOAD=libjemalloc.so.2',
  'ENV LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.2 MALLOC_CONF=background_thread:true,dirty_decay_ms:5000',
  'ENV LD_PRELOAD="libjemalloc.so.2,libfoo.so"',
  'ENV LD_PRELOAD /usr/lib/libjemalloc.so',
  'ENV MALLOC_CONF="background_thread:true, dirty_decay_ms:1000"',
  'ENV MALLOC_CONF=dirty_decay_ms:1s',
  'ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD=1',
  'ENV PYTHONMALLOC=malloc',
  'ENV JE_MALLOC_CONF=background_thread:true',
  'ENV PATH=/opt/venv/bin:$PATH',
  'ARG LD_PRELOAD=libjemalloc.so.2',
  'USER app',
  'USER root',
  'WORKDIR /app',
  'COPY . .',
  'COPY --from=0 /usr/lib /usr/lib',
  'LABEL a=b',
  'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
  'EXPOSE 8000',
  'HEALTHCHECK CMD curl -f http://localhost/',
  'VOLUME /data',
  'ONBUILD RUN apt-get install -y x',
  '# A remark.',
  '# hadolint ignore=DL3008',
  '',
);

const command = one(
  'CMD ["uvicorn", "app:app"]',
  'CMD ["gunicorn", "-w", "4", "app:app"]',
  'CMD gunicorn --workers $(nproc) app:app',
  'ENTRYPOINT ["tini", "--"]\nCMD ["python", "main.py"]',
  'ENTRYPOINT ["setpriv", "--reuid=1000", "--regid=1000", "--clear-groups"]\nCMD ["celery", "-A", "a", "worker"]',
  'ENTRYPOINT ["/entrypoint.sh"]',
  'CMD ["celery", "-A", "proj", "worker", "--pool", "prefork"]',
  'CMD ["waitress-serve", "--threads=8", "app:app"]',
  '',
);

const stage = fc
  .tuple(base, fc.array(step, { maxLength: 7 }))
  .map(([from, steps]) => [`FROM ${from}`, ...steps]);

const dockerfile = fc
  .tuple(
    one('', '# syntax=docker/dockerfile:1\n', 'ARG BASE=python:3.13-slim\n'),
    fc.option(stage, { nil: undefined }),
    stage,
    command,
    one('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([head, build, last, start, eol, ends]) => {
    const stages = build ? [...build, '', ...last] : last;
    const text = `${head}${[...stages, start].join('\n')}${ends ? '\n' : ''}`;
    // A shell takes a carriage return in a here-document for part of a word.
    return text.includes('<<') ? text : text.replaceAll('\n', eol);
  });

const asked = fc.record({
  unsafe: fc.boolean(),
  profile: one<Profile>('balanced', 'lean', 'throughput'),
});

/** What fixes never touch, word for word and in order. */
const untouched = (text: string): readonly string[] =>
  parseDockerfile('Dockerfile', text)
    .instructions.filter(({ keyword }) => !['RUN', 'ENV', 'USER', 'COPY', 'FROM', 'ARG'].includes(keyword))
    .map(({ span }) => text.slice(span.start, span.end));

const held = (before: readonly string[], after: readonly string[]): boolean => {
  let at = 0;
  for (const each of after) if (each === before[at]) at++;
  return at === before.length;
};

/** Instructions of a kind that a fix may add to, but never take away or move. */
const sources = (text: string, keyword: string): readonly string[] =>
  parseDockerfile('Dockerfile', text)
    .instructions.filter((each) => each.keyword === keyword)
    .map(({ span }) => text.slice(span.start, span.end));

/** In one line, as the shell gets it. */
const plainly = (source: string): string =>
  source
    .replaceAll(/[\\`]\r?\n/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[A-Za-z]+ /g, '')
    .trim();

/** The steps that a fix may write, whole. */
const RECIPES = [
  /^apt-get update && apt-get install -y --no-install-recommends \S+(?: && rm -rf \/var\/lib\/apt\/lists\/\*)?$/,
  /^apk add --no-cache \S+$/,
  /^(dnf|microdnf|yum) install -y \S+ && \1 clean all$/,
  /^conda install -y -c conda-forge \S+ && conda clean -afy$/,
  /^printf '%s\\n' 'import os; [^']+' > "\$\(\S+ -c 'import site; print\(site\.getsitepackages\(\)\[0\]\)'\)\/jemalloc_fork\.pth"$/,
];

describe('a fixed Dockerfile', () => {
  const check = (property: (text: string, options: NonNullable<Parameters<typeof fix>[1]>) => void): void => {
    fc.assert(
      fc.property(dockerfile, asked, (text, options) => property(text, { file: 'Dockerfile', ...options })),
      { numRuns: 300 },
    );
  };

  test('is fixed for good, and nothing is refused', () => {
    check((text, options) => {
      const fixed = fix(text, options);
      expect(fixed.refused).toBeUndefined();
      expect(fix(fixed.text, options).text).toBe(fixed.text);
    });
  });

  test('has no finding left whose fix was asked for', () => {
    check((text, options) => {
      const { left } = fix(text, options);
      const written = options.unsafe === true ? ['safe', 'unsafe'] : ['safe'];
      const wanted = left.filter((finding) => finding.fix && written.includes(finding.fix.safety));
      expect(wanted.map(({ rule, fix: each }) => `${rule}: ${each?.title}`)).toEqual([]);
    });
  });

  test('starts, exposes and checks what it did, copies and builds from what it did', () => {
    check((text, options) => {
      const after = fix(text, options).text;
      expect(untouched(after)).toEqual(untouched(text));
      for (const keyword of ['COPY', 'FROM'])
        expect(held(sources(text, keyword), sources(after, keyword))).toBe(true);
    });
  });

  test('has the steps it had, with a package more at the most, and steps of the recipes', () => {
    check((text, options) => {
      const left = sources(text, 'RUN').map(plainly);
      for (const step of sources(fix(text, options).text, 'RUN').map(plainly)) {
        const bare = step.replace(/ (?:libjemalloc2|jemalloc)(?=[ ;]|$)/, '');
        const at = [left.indexOf(step), left.indexOf(bare)].find((index) => index >= 0);
        if (at === undefined) expect(RECIPES.some((recipe) => recipe.test(step)) ? '' : step).toBe('');
        else left.splice(at, 1);
      }
      expect(left).toEqual([]);
    });
  });

  test('keeps its line ends, its end and its comments', () => {
    check((text, options) => {
      const after = fix(text, options).text;
      const isCrlf = /\r\n/.test(text) && !/[^\r]\n/.test(text);
      if (isCrlf) expect(after).not.toMatch(/[^\r]\n/);
      if (!text.includes('\r')) expect(after).not.toContain('\r');
      expect(after.endsWith('\n')).toBe(text.endsWith('\n'));
      const remarks = (source: string): readonly string[] =>
        source.split(/\r?\n/).filter((line) => /^\s*#/.test(line));
      expect(held(remarks(text), remarks(after))).toBe(true);
    });
  });

  test('has no error that it did not have', () => {
    check((text, options) => {
      const errors = (source: string): number =>
        lint(source, options).filter(({ severity }) => severity === 'error').length;
      expect(errors(fix(text, options).text)).toBeLessThanOrEqual(errors(text));
    });
  });
});
