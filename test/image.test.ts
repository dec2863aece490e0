import { describe, expect, test } from 'vitest';
import { lastStage, resolved, type Files } from './resolved.ts';

function packagesOf(lines: string, base: string): string {
  const image = resolved(`FROM ${base}\n${lines}\n`).images.at(-1);
  return [...(image?.packages ?? [])].join(' ');
}

describe('packages that the image holds at the end', () => {
  const debian: readonly (readonly [step: string, packages: string])[] = [
    ['RUN apt-get install -y curl git', 'curl git'],
    ['RUN DEBIAN_FRONTEND=noninteractive apt-get -qq -o A=b install -y curl', 'curl'],
    ['RUN sudo -E apt install -y curl', 'curl'],
    ['RUN timeout 60 apt-get install -y curl', 'curl'],
    ['RUN aptitude -y install curl', 'curl'],
    ['RUN install_packages curl', 'curl'],
    ['RUN apt-get install -y curl=8.1 libfoo:amd64', 'curl libfoo'],
    ['RUN apt-get install -y \\\n    curl \\\n# why\n    git `# for pip` \\\n    wget', 'curl git wget'],
    ['RUN <<EOF\napt-get install -y \\\n  curl \\\n  git\nEOF', 'curl git'],
    ['ARG LIST="curl git"\nRUN apt-get install -y $LIST', 'curl git'],
    ['ENV LIST="curl \\\n  git"\nRUN apt-get install -y ${LIST}', 'curl git'],
    ['RUN LIST=curl && LIST="$LIST git" && apt-get install -y $LIST', 'curl git'],
    ['RUN apt-get install -y "$LIST"', ''],
    ['RUN for p in curl git; do apt-get install -y $p; done', 'curl git'],
    ['RUN for p in $UNKNOWN; do apt-get install -y $p; done', ''],
    ['RUN for f in /tmp/*.list; do apt-get install -y $f; done', ''],
    ['RUN echo curl git | xargs apt-get install -y', 'curl git'],
    ["RUN printf '%s\\n' curl git | xargs -r -n 1 apt-get install -y", 'curl git'],
    ["RUN printf 'curl\\ngit\\n' | xargs apt-get install -y", 'curl git'],
    ['RUN cat list | xargs apt-get install -y', ''],
    ['RUN (cat list; echo curl) | xargs apt-get install -y', ''],
    ['RUN if [ "$X" ]; then echo curl; else echo git; fi | xargs apt-get install -y', ''],
    ['RUN echo curl > list | xargs apt-get install -y', ''],
    ['RUN eval "apt-get install -y curl"', 'curl'],
    ['RUN sudo -u root nice -n 10 timeout -k 5 60 apt-get install -y curl', 'curl'],
    ['RUN P=curl; read P < /list; apt-get install -y $P', ''],
    ['RUN bash -c "apt-get update && apt-get install -y curl"', 'curl'],
    ['RUN ["apt-get", "install", "-y", "curl"]', 'curl'],
    ['RUN ["/bin/bash", "-c", "apt-get install -y curl"]', 'curl'],
    ['RUN P=curl; (P=git; ls); apt-get install -y $P', 'curl'],
    ['RUN P=curl; (P=git; apt-get install -y $P)', 'git'],
    ['RUN P=curl; echo x | P=git; apt-get install -y $P', 'curl'],
    ['RUN P=curl; P=git & apt-get install -y $P', 'curl'],
    ['RUN apt-get install -y curl || exit 1', 'curl'],
    ['RUN apt-get install -y curl || { echo no; exit 1; }', 'curl'],
    ['RUN apt-get install -y curl || exit 0', ''],
    ['RUN [ -f x ] && apt-get install -y curl || exit 1', ''],
    ['RUN if true; then apt-get install -y curl; fi', ''],
    ['RUN apt-get install -y curl git && apt-get purge -y git', 'curl'],
    ['RUN apt-get install -y curl\nRUN apt-get remove -y curl && apt-get autoremove -y', ''],
    ["RUN apt-get install -y gcc && apt-mark auto '.*' && apt-get purge -y --auto-remove", ''],
    ['RUN pip install curl', ''],
    ['RUN apt-get install -y --dry-run curl', ''],
    ['RUN apt-get install -y curl git-', 'curl'],
    ['RUN apt-get install -y curl && dpkg -r curl', ''],
    ["RUN apt-get install -y libfoo1 libfoo2 git && apt-get remove -y 'libfoo*'", 'git'],
  ];
  test.for(debian)('%s -> %s', ([step, packages]) => {
    expect(packagesOf(step, 'debian:12')).toBe(packages);
  });

  const others: readonly (readonly [base: string, step: string, packages: string])[] = [
    ['alpine:3.22', 'RUN apk add --no-cache curl jemalloc', 'curl jemalloc'],
    ['alpine:3.22', 'RUN apk add --no-cache -t .build gcc musl-dev && apk del .build', ''],
    ['fedora:43', 'RUN dnf -y install curl @development', 'curl'],
    ['fedora:43', 'RUN dnf install -y curl git && dnf -y remove git', 'curl'],
    ['centos:7', 'RUN yum -y install epel-release && yum install -y jemalloc', 'epel-release jemalloc'],
    [
      'registry.access.redhat.com/ubi9/ubi-minimal',
      'RUN microdnf install -y --nodocs python3.11',
      'python3.11',
    ],
    ['mcr.microsoft.com/azurelinux/base/core:3.0', 'RUN tdnf install -y python3', 'python3'],
    ['opensuse/leap:15.6', 'RUN zypper -n in -y python311 libjemalloc2', 'python311 libjemalloc2'],
    ['archlinux', 'RUN pacman -Syu --noconfirm python jemalloc', 'python jemalloc'],
    ['archlinux', 'RUN pacman -S --needed python git && pacman -Rns --noconfirm git', 'python'],
  ];
  test.for(others)('on %s: %s -> %s', ([base, step, packages]) => {
    expect(packagesOf(step, base)).toBe(packages);
  });
});

describe('steps that may install anything', () => {
  const rows: readonly (readonly [step: string, opaque: boolean])[] = [
    ['RUN apt-get install -y curl', false],
    ['RUN sh -c "apt-get install -y curl"', false],
    ['RUN bash -ec "apt-get install -y curl"', false],
    ['RUN apt-get install -y $UNKNOWN', true],
    ['RUN sudo -u root apt-get install -y $UNKNOWN', true],
    ['RUN eval "apt-get install -y $UNKNOWN"', true],
    ['RUN bash -x /tmp/install.sh', true],
    ['RUN bash -e /tmp/install.sh -c x', true],
    ['RUN curl https://example.org/x | bash', true],
    ['RUN curl https://example.org/x | bash -s -- --yes', true],
    ['RUN cat list | xargs apt-get install -y', true],
    ['RUN sh -c "$UNKNOWN"', true],
    ['COPY install-deps /usr/local/bin/\nRUN install-deps', true],
    ['COPY tools/deps /usr/bin/deps\nRUN deps --all', true],
    ['COPY tools/deps /usr/bin/deps\nRUN ls', false],
  ];
  test.for(rows)('%s: %s', ([step, opaque]) => {
    expect(resolved(`FROM debian:12\n${step}\n`).images[0]?.opaquePackages).toBe(opaque);
  });
});

describe('where Python comes from', () => {
  const rows: readonly (readonly [dockerfile: string, python: string, version: string | null])[] = [
    ['FROM python:3.12-slim', 'yes', '3.12'],
    ['FROM debian:12\nRUN apt-get install -y python3\nCMD python3 app.py', 'yes', '3.11'],
    ['FROM debian:12\nRUN pip3 install flask\nCMD ["/start"]', 'yes', null],
    ['FROM debian:12\nRUN pip3 install awscli\nCMD ["/start"]', 'unclear', null],
    ['FROM debian:12\nRUN apt-get install -y nodejs && pip3 install flask\nCMD ["/start"]', 'unclear', null],
    ['FROM debian:12\nRUN apt-get install -y python3\nCMD ["node", "app.js"]', 'no', '3.11'],
    ['FROM debian:12\nRUN apt-get install -y s3ql\nCMD ["/start"]', 'unclear', null],
    ['FROM debian:12\nCMD ["/app"]', 'no', null],
    ['FROM ubuntu:24.04\nRUN uv python install 3.13\nCMD uvicorn a:b', 'yes', '3.13'],
    ['FROM ubuntu:24.04\nRUN pyenv install 3.11.4\nCMD uvicorn a:b', 'yes', '3.11.4'],
    ['FROM mambaorg/micromamba\nRUN micromamba install -y python=3.11 flask\nCMD flask run', 'yes', '3.11'],
    [
      'FROM debian:12\nENV PYTHON_VERSION=3.12.1\nRUN wget https://www.python.org/ftp/python/$PYTHON_VERSION/Python-$PYTHON_VERSION.tgz && ./configure && make install\nCMD ["python3"]',
      'yes',
      '3.12.1',
    ],
    [
      'FROM python:3.13 AS b\nFROM debian:13\nCOPY --from=b /usr/local /usr/local\nCMD uvicorn a:b',
      'yes',
      '3.13',
    ],
    ['FROM node:22 AS b\nFROM debian:13\nCOPY --from=b /usr/local /usr/local\nCMD ["/app"]', 'unclear', null],
    ['FROM debian:13\nCOPY --from=corp/tools / /\nCMD ["/app"]', 'unclear', null],
  ];
  test.for(rows)('%s -> %s %s', ([dockerfile, python, version]) => {
    const stage = lastStage(`${dockerfile}\n`);
    expect([stage.python, stage.pythonVersion]).toEqual([python, version]);
  });
});

describe('what the build steps prove of a base that is not known', () => {
  const rows: readonly (readonly [lines: string, manager: string, libc: string, user: string | null])[] = [
    ['RUN apt-get install -y curl', 'apt', 'glibc', 'root'],
    ['RUN sudo apt-get install -y curl', 'apt', 'glibc', null],
    ['RUN apk add curl', 'apk', 'musl', 'root'],
    ['RUN yum install -y curl', 'yum', 'glibc', 'root'],
    ['RUN useradd app', 'unknown', 'unknown', 'root'],
    ['RUN if true; then apt-get install -y curl; fi', 'unknown', 'unknown', null],
    ['RUN apt-get install -y curl && apk add curl', 'unknown', 'unknown', 'root'],
    ['RUN pip install flask', 'unknown', 'unknown', null],
    ['USER app', 'unknown', 'unknown', 'app'],
    ['USER $APP_USER', 'unknown', 'unknown', '$APP_USER'],
  ];
  test.for(rows)('%s -> %s %s %s', ([lines, ...facts]) => {
    const { packageManager, libc, user } = lastStage(`FROM corp/base\n${lines}\n`);
    expect([packageManager, libc, user]).toEqual(facts);
  });

  test('a name that they contradict is no hint', () => {
    const stage = lastStage('FROM corp/thing:1-alpine\nRUN apt-get install -y curl\n');
    expect([stage.os, stage.libc, stage.packageManager]).toEqual(['unknown', 'glibc', 'apt']);
  });
});

describe('ways to load an allocator', () => {
  const base = 'FROM python:3.13-slim-bookworm\nRUN apt-get install -y libjemalloc2\n';
  const script = (text: string): Files => ({ 'run.sh': `#!/bin/sh\n${text}\nexec gunicorn app:app\n` });
  const started = `${base}COPY run.sh /run.sh\nENTRYPOINT ["/run.sh"]`;
  const rows: readonly (readonly [dockerfile: string, allocator: string, files?: Files])[] = [
    [`${base}CMD python app.py`, 'unloaded'],
    [`${base}ENV LD_PRELOAD=libjemalloc.so.2\nCMD python app.py`, 'jemalloc via env 5.3.0'],
    [`${base}CMD LD_PRELOAD=libjemalloc.so.2 python app.py`, 'jemalloc via command 5.3.0'],
    [started, 'jemalloc via script 5.3.0', script('export LD_PRELOAD=libjemalloc.so.2')],
    [started, 'unknown', script('if [ "$X" ]; then export LD_PRELOAD=libjemalloc.so.2; fi')],
    [started, 'unknown', script('export LD_PRELOAD=$(find / -name libjemalloc.so.2)')],
    [
      `${base}ENV LD_PRELOAD=libjemalloc.so.2\nCOPY run.sh /run.sh\nENTRYPOINT ["/run.sh"]`,
      'unknown',
      script('unset LD_PRELOAD'),
    ],
    [
      `${base}RUN echo /usr/lib/x86_64-linux-gnu/libjemalloc.so.2 >> /etc/ld.so.preload\nCMD python app.py`,
      'jemalloc via ld.so.preload 5.3.0',
    ],
    [`${base}RUN find / -name libjemalloc.so.2 > /etc/ld.so.preload\nCMD python app.py`, 'unknown'],
    [`${base}RUN patchelf --add-needed libjemalloc.so.2 $(which python)\nCMD python app.py`, 'unknown'],
    [
      'FROM debian:13 AS b\nRUN apt-get install -y libjemalloc2\nFROM gcr.io/distroless/python3-debian13\nCOPY --from=b /usr/lib/x86_64-linux-gnu/libjemalloc.so.2 /usr/lib/\nENV LD_PRELOAD=/usr/lib/libjemalloc.so.2\nCMD ["app.py"]',
      'jemalloc via env 5.3.0',
    ],
    [
      'FROM python:3.13\nADD https://example.org/libjemalloc.so.2 /opt/\nENV LD_PRELOAD=/opt/libjemalloc.so.2\nCMD python app.py',
      'jemalloc via env ?',
    ],
    ['FROM python:3.13\nRUN apt-get install -y libjemalloc-dev\nCMD python app.py', 'libc'],
    ['FROM python:3.13\nRUN make -C jemalloc install\nCMD python app.py', 'libc'],
    ['FROM python:3.13\nRUN make -C jemalloc install\nCMD ["/usr/local/bin/app"]', 'unknown'],
    ['FROM corp/base\nCMD python app.py', 'libc'],
    ['FROM corp/base\nRUN apt-get install -y libjemalloc2\nCMD python app.py', 'unknown'],
    ['FROM registry.corp/base\nCMD python app.py', 'unknown'],
    ['FROM ${BASE}\nCMD python app.py', 'unknown'],
  ];
  test.for(rows)('%s -> %s', ([dockerfile, told, files]) => {
    const { kind, via, version } = lastStage(`${dockerfile}\n`, files).allocator;
    expect(kind === 'jemalloc' ? `${kind} via ${via} ${version ?? '?'}` : kind).toBe(told);
  });
});
