import { describe, expect, test } from 'vitest';
import { lastStage, type Files } from './resolved.ts';

function told(lines: string, files: Files): string {
  const { server, model, workers, via } = lastStage(`FROM python:3.13\n${lines}\n`, files).process;
  return `${server} ${model} ${workers ?? '?'} ${via}`;
}

describe('supervisord', () => {
  const web = '[program:web]\ncommand=gunicorn -w 3 app:app ; as always\n';
  const nginx = '[program:nginx]\ncommand=nginx -g "daemon off;"\nautorestart=true\n';
  const celery = '[program:jobs]\ncommand=celery -A app worker\n';
  const rows: readonly (readonly [name: string, lines: string, files: Files, process: string])[] = [
    [
      'the one Python server among its programs',
      'COPY s.conf /etc/\nCMD ["supervisord", "-n", "-c", "/etc/s.conf"]',
      { 's.conf': `[supervisord]\nnodaemon=true\n${nginx}${web}` },
      'gunicorn prefork 3 s.conf',
    ],
    [
      'several servers',
      'COPY s.conf /etc/\nCMD ["supervisord", "-c", "/etc/s.conf"]',
      { 's.conf': web + celery },
      'supervisord unknown ? CMD',
    ],
    [
      'programs that are not started',
      'COPY s.conf /etc/\nCMD ["supervisord", "-c", "/etc/s.conf"]',
      { 's.conf': `${web}${celery}autostart=false\n` },
      'gunicorn prefork 3 s.conf',
    ],
    [
      'files that it includes',
      'COPY conf/s.conf /etc/supervisord.conf\nCOPY conf/programs /etc/programs/\nCMD supervisord',
      { 'conf/s.conf': '[include]\nfiles = programs/*.ini\n', 'conf/programs/a.ini': web },
      'gunicorn prefork 3 conf/programs/a.ini',
    ],
    [
      "the folder that Debian's own configuration includes",
      'COPY web.conf /etc/supervisor/conf.d/\nCMD ["/usr/bin/supervisord", "-n"]',
      { 'web.conf': web },
      'gunicorn prefork 3 web.conf',
    ],
    [
      'environment and lines that go on',
      'ENV PORT=80\nCOPY s.conf /etc/\nCMD ["supervisord", "-c", "/etc/s.conf"]',
      {
        's.conf':
          '[program:a]\ncommand=gunicorn\n  --bind :%(ENV_PORT)s\n  app:app\nenvironment=WEB_CONCURRENCY="2"\n',
      },
      'gunicorn prefork 2 s.conf',
    ],
    [
      'the folder of a program',
      'COPY app/ /srv/\nCOPY s.conf /etc/\nCMD ["supervisord", "-c", "/etc/s.conf"]',
      {
        's.conf': '[program:a]\ncommand=gunicorn a:b\ndirectory=/srv\n',
        'app/gunicorn.conf.py': 'workers = 5',
      },
      'gunicorn prefork 5 s.conf',
    ],
    [
      'a folder that is not known',
      'COPY s.conf /etc/\nCMD ["supervisord", "-c", "/etc/s.conf"]',
      { 's.conf': '[program:a]\ncommand=gunicorn a:b\ndirectory=%(here)s/x\n' },
      'gunicorn prefork ? s.conf',
    ],
    [
      'where a script has gone',
      'COPY conf/ /srv/conf/\nCMD cd /srv && supervisord -c conf/s.conf',
      { 'conf/s.conf': '[include]\nfiles=*.ini\n', 'conf/a.ini': web },
      'gunicorn prefork 3 conf/a.ini',
    ],
    [
      'where a script has gone nobody knows',
      'WORKDIR /srv\nCOPY supervisord.conf ./\nCMD cd "$X" && supervisord',
      { 'supervisord.conf': web },
      'supervisord unknown ? CMD',
    ],
    [
      'a configuration that cannot be read',
      'CMD ["supervisord", "-c", "/etc/s.conf"]',
      {},
      'supervisord unknown ? CMD',
    ],
  ];
  test.for(rows)('%s', ([, lines, files, process]) => {
    expect(told(lines, files)).toBe(process);
  });
});

describe('variables of what a supervisor starts', () => {
  const base =
    'RUN apt-get update && apt-get install -y libjemalloc2\nENV LD_PRELOAD=libjemalloc.so.2\nCOPY root/ /\n';
  const rows: readonly (readonly [lines: string, run: string, allocator: string])[] = [
    ['ENTRYPOINT ["/init"]', '#!/bin/sh\nexec gunicorn a:b\n', 'unloaded'],
    ['ENTRYPOINT ["/init"]', '#!/usr/bin/with-contenv sh\nexec gunicorn a:b\n', 'jemalloc'],
    ['ENV S6_KEEP_ENV=1\nENTRYPOINT ["/init"]', '#!/bin/sh\nexec gunicorn a:b\n', 'jemalloc'],
  ];
  test.for(rows)('%s: %s -> %s', ([lines, run, allocator]) => {
    const files = { 'root/etc/services.d/web/run': run };
    expect(lastStage(`FROM python:3.13\n${base}${lines}\n`, files).allocator.kind).toBe(allocator);
  });
});

describe('variables of what a command starts', () => {
  const base = 'RUN apt-get update && apt-get install -y libjemalloc2\n';
  const rows: readonly (readonly [command: string, allocator: string])[] = [
    ['export LD_PRELOAD=libjemalloc.so.2; exec gunicorn a:b', 'jemalloc'],
    ['(export LD_PRELOAD=libjemalloc.so.2; gunicorn a:b)', 'jemalloc'],
    ['(export LD_PRELOAD=libjemalloc.so.2; ./setup); exec gunicorn a:b', 'unknown'],
    ['export LD_PRELOAD=libjemalloc.so.2 | cat; exec gunicorn a:b', 'unknown'],
    ['LD_PRELOAD=libjemalloc.so.2; exec gunicorn a:b', 'unknown'],
    ['LD_PRELOAD=libjemalloc.so.2; export LD_PRELOAD; exec gunicorn a:b', 'jemalloc'],
    ['set -a; LD_PRELOAD=libjemalloc.so.2; exec gunicorn a:b', 'jemalloc'],
    ['(export LD_PRELOAD=libjemalloc.so.2; ./setup); exec $PROGRAM', 'unknown'],
  ];
  test.for(rows)('%s -> %s', ([command, allocator]) => {
    expect(lastStage(`FROM python:3.13\n${base}CMD ${command}\n`).allocator.kind).toBe(allocator);
  });
});

describe('run files', () => {
  const run = '#!/usr/bin/with-contenv bash\nexec s6-setuidgid app gunicorn -w 2 app:app\n';
  const rows: readonly (readonly [lines: string, files: Files, process: string])[] = [
    [
      'COPY root/ /\nENTRYPOINT ["/init"]',
      { 'root/etc/services.d/web/run': run },
      'gunicorn prefork 2 root/etc/services.d/web/run',
    ],
    [
      'COPY root/ /\nENTRYPOINT ["/init"]',
      { 'root/etc/s6-overlay/s6-rc.d/svc-web/run': run },
      'gunicorn prefork 2 root/etc/s6-overlay/s6-rc.d/svc-web/run',
    ],
    [
      'COPY web.sh /etc/service/web/run\nCMD ["/sbin/my_init"]',
      { 'web.sh': run },
      'gunicorn prefork 2 web.sh',
    ],
    ['COPY root/ /\nENTRYPOINT ["/init"]', {}, 'none unknown ? ENTRYPOINT'],
  ];
  test.for(rows)('%s', ([lines, files, process]) => {
    expect(told(lines, files)).toBe(process);
  });
});
