/**
 * Python servers and job queues: how they are recognised on a command line, how their workers come to be, how many.
 * `prefork` covers fork and forkserver alike: in both a worker is forked from a process that is already running.
 */
import type { ProcessModel } from '../model.ts';

export type WorkerCount = number | 'cpu';

export type ModelRule =
  | { readonly by: 'nothing'; readonly model: ProcessModel }
  /** `unsure`: when the number of workers is not known. */
  | {
      readonly by: 'workers';
      readonly zero: ProcessModel;
      readonly one: ProcessModel;
      readonly many: ProcessModel;
      readonly unsure: ProcessModel;
    }
  /** The default start method of multiprocessing changed in Python 3.14. */
  | { readonly by: 'python'; readonly until313: ProcessModel; readonly from314: ProcessModel }
  /** Set in its own configuration file: `master` decides. */
  | { readonly by: 'uwsgi' };

/** An option that decides the model whatever the rule says. */
export interface ModelSwitch {
  readonly flags: readonly string[];
  /** Variables that stand for the option, when it takes a value. */
  readonly env: readonly string[];
  /** A model for the bare option, or one for each value; any other value makes the model unknown. */
  readonly model: ProcessModel | Readonly<Record<string, ProcessModel>>;
  /** The number of workers it brings along. */
  readonly workers: WorkerCount | undefined;
}

export interface Server {
  /** As reported. */
  readonly name: string;
  /** Basenames of the program. */
  readonly programs: readonly string[];
  /** `python -m MODULE`. */
  readonly modules: readonly string[];
  /** One of these has to follow; none: the program alone is the server. */
  readonly subcommands: readonly string[];
  /** Options that take a value and may stand before the subcommand. */
  readonly globals: readonly string[];
  readonly model: ModelRule;
  readonly switches: readonly ModelSwitch[];
  /** Options that set the number of processes that serve; the last one wins. */
  readonly workerFlags: readonly string[];
  /** Values of those options that mean one for every CPU. */
  readonly perCpu?: readonly string[];
  /** Variables that set it, highest first. */
  readonly workerEnv: readonly string[];
  /** Variables that set the most there may be. */
  readonly maximumEnv?: readonly string[];
  /** `undefined`: it depends on what the command line does not show. */
  readonly defaultWorkers: WorkerCount | undefined;
  /** Where else workers are set, and by which options the file is named. */
  readonly settings:
    | { readonly kind: 'gunicorn' | 'assignment' | 'uwsgi'; readonly flags: readonly string[] }
    | undefined;
  readonly longRunning: boolean;
  readonly source: string;
}

const NO_MODULE = { modules: [], subcommands: [], globals: [] } as const;
const PLAIN = { subcommands: [], globals: [] } as const;
const NO_WORKERS = {
  switches: [],
  workerFlags: [],
  workerEnv: [],
  defaultWorkers: 1,
  settings: undefined,
  longRunning: true,
} as const;
const SINGLE = { by: 'nothing', model: 'single' } as const;
const THREADS = { by: 'nothing', model: 'threads' } as const;
const PREFORK = { by: 'nothing', model: 'prefork' } as const;
const SPAWN = { by: 'nothing', model: 'spawn' } as const;
const UNKNOWN = { by: 'nothing', model: 'unknown' } as const;
/** One worker is the started process itself, several are new interpreters. */
const SPAWN_IF_MANY = {
  by: 'workers',
  zero: 'single',
  one: 'single',
  many: 'spawn',
  unsure: 'spawn',
} as const;
const RELOAD = { flags: ['--reload'], env: [], model: 'spawn', workers: 1 } as const;

/** One process unless several are asked for; tornado takes 0 for the number of CPUs. */
const TORNADO = {
  by: 'workers',
  zero: 'prefork',
  one: 'single',
  many: 'prefork',
  unsure: 'unknown',
} as const;

const DJANGO_GLOBALS = ['--settings', '--pythonpath', '-v', '--verbosity'];
const RQ_CLASSES = {
  'rq.Worker': 'prefork',
  'rq.worker.Worker': 'prefork',
  'rq.SimpleWorker': 'single',
  'rq.worker.SimpleWorker': 'single',
  'rq.SpawnWorker': 'spawn',
  'rq.worker.SpawnWorker': 'spawn',
  'rq.worker.HerokuWorker': 'prefork',
  'rq.worker.RoundRobinWorker': 'prefork',
  'rq.worker.RandomWorker': 'prefork',
} as const;
/** `gevent` is what `greenlet` was called up to 2.x. */
const HUEY_TYPE = {
  flags: ['-k', '--worker-type'],
  env: [],
  model: { thread: 'threads', process: 'prefork', greenlet: 'single', gevent: 'single' },
  workers: undefined,
} as const;
const CELERY_POOLS = {
  prefork: 'prefork',
  processes: 'prefork',
  threads: 'threads',
  gevent: 'single',
  eventlet: 'single',
  solo: 'single',
} as const;
const CELERY_GLOBALS = [
  '-A',
  '--app',
  '-b',
  '--broker',
  '--result-backend',
  '--loader',
  '--config',
  '--workdir',
];
const SUPERVISOR = { ...NO_MODULE, ...NO_WORKERS, model: UNKNOWN, defaultWorkers: undefined } as const;

/** The first row that matches holds. */
export const SERVERS: readonly Server[] = [
  // ------------------------------------------------------------------ HTTP
  {
    name: 'gunicorn',
    programs: ['gunicorn', 'gunicorn3', 'gunicorn_paster', 'gunicorn_django'],
    modules: ['gunicorn', 'gunicorn.app.wsgiapp'],
    ...PLAIN,
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['-w', '--workers'],
    workerEnv: ['WEB_CONCURRENCY'],
    settings: { kind: 'gunicorn', flags: ['-c', '--config'] },
    source:
      'benoitc/gunicorn@65ac1a3a gunicorn/arbiter.py spawn_worker (os.fork, also for one worker), config.py; run',
  },
  {
    name: 'uvicorn',
    programs: ['uvicorn'],
    modules: ['uvicorn', 'uvicorn.main'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [RELOAD],
    workerFlags: ['--workers'],
    workerEnv: ['UVICORN_WORKERS', 'WEB_CONCURRENCY'],
    source: 'Kludex/uvicorn@d26c85c2 uvicorn/_subprocess.py get_context("spawn"), config.py:351, main.py:61',
  },
  {
    // `fastapi run` calls uvicorn.run: UVICORN_WORKERS is not read.
    name: 'uvicorn',
    programs: ['fastapi'],
    modules: ['fastapi', 'fastapi_cli'],
    subcommands: ['run'],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [RELOAD],
    workerFlags: ['--workers'],
    workerEnv: ['WEB_CONCURRENCY'],
    source: 'fastapi/fastapi-cli@b4411ec cli.py',
  },
  {
    name: 'uvicorn',
    programs: ['fastapi'],
    modules: ['fastapi', 'fastapi_cli'],
    subcommands: ['dev'],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    // WEB_CONCURRENCY beside --no-reload, which uvicorn would obey, is not followed.
    switches: [{ flags: ['--no-reload'], env: [], model: 'single', workers: 1 }],
    source: 'fastapi/fastapi-cli@b4411ec cli.py: dev reloads and takes no --workers',
  },
  {
    // Up to 0.13 one worker is the process itself and several are forked: Debian 12 still has 0.13.
    name: 'hypercorn',
    programs: ['hypercorn'],
    modules: ['hypercorn'],
    ...PLAIN,
    ...NO_WORKERS,
    model: { by: 'workers', zero: 'single', one: 'spawn', many: 'spawn', unsure: 'spawn' },
    workerFlags: ['-w', '--workers'],
    settings: { kind: 'assignment', flags: ['-c', '--config'] },
    source:
      'pgjones/hypercorn@0e2311f run.py get_context("spawn"), config.py:114; @a5bf3ca (0.14); tag 0.13.2 run.py:35',
  },
  {
    name: 'granian',
    programs: ['granian'],
    modules: ['granian'],
    ...PLAIN,
    ...NO_WORKERS,
    // From 3.14 on the version decides: forkserver up to 2.5.4, spawn from 2.5.5, forkserver without --uds from 2.8.0.
    model: { by: 'python', until313: 'prefork', from314: 'unknown' },
    workerFlags: ['--workers'],
    workerEnv: ['GRANIAN_WORKERS'],
    source:
      'emmett-framework/granian@9a20b17 server/mp.py, server/__init__.py, cli.py:606; @8d1d461, @09e1a8a server/mp.py',
  },
  {
    // 22.9 forked, and before it one worker was the process itself.
    name: 'sanic',
    programs: ['sanic'],
    modules: ['sanic'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SPAWN,
    switches: [
      { flags: ['--single-process'], env: [], model: 'single', workers: 1 },
      { flags: ['--fast'], env: [], model: 'spawn', workers: 'cpu' },
    ],
    workerFlags: ['-w', '--workers'],
    source: 'sanic-org/sanic@785d77f8 mixins/startup.py:911, cli/arguments.py:315; @b276b91c (22.12: spawn)',
  },
  {
    // With one worker `uvicorn.run` is called without a number and reads WEB_CONCURRENCY itself: that is not followed.
    name: 'litestar',
    programs: ['litestar'],
    modules: ['litestar'],
    subcommands: ['run'],
    globals: ['--app', '--app-dir'],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    // The options that name what to watch imply --reload.
    switches: [
      {
        ...RELOAD,
        flags: ['-r', '--reload', '-R', '--reload-dir', '-I', '--reload-include', '-E', '--reload-exclude'],
      },
    ],
    workerFlags: ['-W', '--wc', '--web-concurrency'],
    workerEnv: ['LITESTAR_WEB_CONCURRENCY', 'WEB_CONCURRENCY'],
    source: 'litestar-org/litestar@8bd57248 cli/commands/core.py:185,316, cli/main.py:21',
  },
  {
    // `--workers` are threads here. The command starts an interpreter, which forks when it is told to. `--fast` is twice the
    // CPUs and one more, unless --processes stands beside it.
    name: 'robyn',
    programs: ['robyn'],
    modules: ['robyn'],
    ...PLAIN,
    ...NO_WORKERS,
    model: { by: 'workers', zero: 'spawn', one: 'spawn', many: 'prefork', unsure: 'unknown' },
    switches: [
      { flags: ['--fast'], env: [], model: 'prefork', workers: 'cpu' },
      { flags: ['--dev'], env: [], model: 'spawn', workers: 1 },
    ],
    workerFlags: ['--processes'],
    source: 'sparckles/Robyn@1170748e processpool.py, argument_parser.py, cli.py, reloader.py:166',
  },
  {
    name: 'daphne',
    programs: ['daphne'],
    modules: ['daphne'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'django/daphne@c19f2f4 server.py',
  },
  {
    name: 'waitress',
    programs: ['waitress-serve'],
    modules: ['waitress'],
    ...PLAIN,
    ...NO_WORKERS,
    model: THREADS,
    source: 'Pylons/waitress@4a37891 adjustments.py:166',
  },
  {
    name: 'cheroot',
    programs: ['cheroot', 'cherryd'],
    modules: ['cheroot'],
    ...PLAIN,
    ...NO_WORKERS,
    model: THREADS,
    source:
      'cherrypy/cheroot@2ffb0baf wsgi.py, pyproject.toml; cherryd: cherrypy/cherrypy@3cf17de0 cherrypy/daemon.py',
  },
  {
    name: 'aiohttp',
    programs: [],
    modules: ['aiohttp.web'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source:
      'aio-libs/aiohttp@495e7783 aiohttp/web.py:426,510: one event loop in the process that was started',
  },
  {
    // pyuwsgi is a C module: `python -m pyuwsgi` has no code to run. The variables are read first, then the command line in
    // its order, a file where it is named, and a file without an option last; what is set last holds.
    name: 'uwsgi',
    programs: ['uwsgi', 'uwsgi-core', 'uwsgi_python3', 'pyuwsgi'],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: { by: 'uwsgi' },
    workerFlags: ['-p', '--processes', '--workers'],
    workerEnv: ['UWSGI_WORKERS', 'UWSGI_PROCESSES'],
    settings: {
      kind: 'uwsgi',
      flags: [
        '--ini',
        '--ini-paste',
        '--ini-paste-logged',
        '--yaml',
        '--yml',
        '-y',
        '--json',
        '--js',
        '-j',
        '--xml',
        '-x',
        '--config',
      ],
    },
    source:
      'unbit/uwsgi@6cbb2177 core/uwsgi.c:57,73-75,526-533,2291-2294, core/init.c:118,272, core/config.c:422, core/utils.c:1638, plugins/python/python_plugin.c:150,158; lincolnloop/pyuwsgi-wheels setup.py:184; run with and without master',
  },
  {
    name: 'mod_wsgi',
    programs: ['mod_wsgi-express'],
    modules: ['mod_wsgi.express.cli'],
    subcommands: ['start-server'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['--processes'],
    source:
      'GrahamDumpleton/mod_wsgi@dbaca2e src/express/options.py:164, cli.py:281 (the package has no __main__); not run',
  },
  {
    // `setup-server` writes the configuration and the apachectl to start it with.
    name: 'mod_wsgi',
    programs: ['manage.py', 'django-admin', 'django-admin.py'],
    modules: ['django'],
    subcommands: ['runmodwsgi'],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['--processes'],
    source: 'GrahamDumpleton/mod_wsgi@dbaca2e src/express/management/commands/runmodwsgi.py; not run',
  },
  {
    name: 'flask',
    programs: ['flask'],
    modules: ['flask'],
    subcommands: ['run'],
    globals: ['-A', '--app', '-e', '--env-file'],
    ...NO_WORKERS,
    model: THREADS,
    switches: [{ flags: ['--without-threads'], env: [], model: 'single', workers: 1 }],
    source: 'pallets/werkzeug@1b00618e _reloader.py:216, serving.py',
  },
  {
    name: 'superset',
    programs: ['superset'],
    modules: [],
    subcommands: ['run'],
    globals: ['-A', '--app', '-e', '--env-file'],
    ...NO_WORKERS,
    model: THREADS,
    switches: [{ flags: ['--without-threads'], env: [], model: 'single', workers: 1 }],
    source: 'apache/superset@063cfbd0 superset/cli/main.py: FlaskGroup, so the run of flask',
  },
  {
    name: 'django',
    programs: ['manage.py', 'django-admin', 'django-admin.py'],
    modules: ['django'],
    subcommands: ['runserver', 'runserver_plus'],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: THREADS,
    switches: [{ flags: ['--nothreading'], env: [], model: 'single', workers: 1 }],
    source:
      'django/django@00cb80fd management/commands/runserver.py; @0100afb0 utils/autoreload.py: spawns itself once; django-extensions/django-extensions@04401e52 runserver_plus.py',
  },
  {
    name: 'http.server',
    programs: [],
    modules: ['http.server'],
    ...PLAIN,
    ...NO_WORKERS,
    model: THREADS,
    source: 'python/cpython 3.11 Lib/http/server.py:1300: ThreadingHTTPServer, since 3.7',
  },
  {
    // The configuration names the server.
    name: 'pserve',
    programs: ['pserve'],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: UNKNOWN,
    defaultWorkers: undefined,
    source: 'Pylons/pyramid@5b13e4a61 src/pyramid/scripts/pserve.py: get_wsgi_server(server_name)',
  },
  {
    // Without -n it forks itself away, and what it left ends the container.
    name: 'twisted',
    programs: ['twistd'],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: UNKNOWN,
    switches: [
      {
        flags: ['-n', '--nodaemon', '-ny', '-noy', '-no', '-b', '--debug'],
        env: [],
        model: 'single',
        workers: 1,
      },
    ],
    defaultWorkers: undefined,
    source: 'twisted/twisted@64661601a1 src/twisted/scripts/_twistd_unix.py:206,355 (os.fork), one reactor',
  },
  {
    name: 'twisted',
    programs: ['twist'],
    modules: ['twisted'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'twisted/twisted@64661601a1 src/twisted/__main__.py, application/twist/: never a daemon',
  },
  {
    // A new interpreter for every crawl.
    name: 'scrapyd',
    programs: ['scrapyd'],
    modules: ['scrapyd'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'scrapy/scrapyd@c661f05 scrapyd/__main__.py (twistd -n), launcher.py:64 (spawnProcess)',
  },
  // ------------------------------------------------------------------ queues and schedulers
  {
    name: 'celery',
    programs: ['celery'],
    modules: ['celery'],
    subcommands: ['worker'],
    globals: CELERY_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK,
    switches: [
      {
        flags: ['-P', '--pool'],
        // click's auto_envvar_prefix="CELERY".
        env: ['CELERY_WORKER_POOL'],
        model: CELERY_POOLS,
        workers: undefined,
      },
    ],
    workerFlags: ['-c', '--concurrency', '--autoscale'],
    workerEnv: ['CELERY_WORKER_AUTOSCALE', 'CELERY_WORKER_CONCURRENCY'],
    defaultWorkers: 'cpu',
    source:
      'celery/celery@5dc781f0b bin/worker.py, worker/worker.py:111, concurrency/prefork.py; run; bin/celery.py main (5.x)',
  },
  {
    name: 'celery',
    programs: ['celery'],
    modules: ['celery'],
    subcommands: ['beat', 'flower', 'events'],
    globals: CELERY_GLOBALS,
    ...NO_WORKERS,
    model: SINGLE,
    source:
      'celery/celery@0406058b apps/beat.py; @0399fdf2 bin/events.py; mher/flower@031567bb flower/app.py',
  },
  {
    name: 'flower',
    programs: ['flower'],
    modules: ['flower'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'mher/flower@031567bb flower/app.py: Tornado, and a pool of 4 threads for calls to the broker',
  },
  {
    // A process per job, gone when the job is done.
    name: 'rq',
    programs: ['rq'],
    modules: ['rq.cli', 'rq.cli.cli'],
    subcommands: ['worker'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    switches: [
      {
        flags: ['-w', '--worker-class'],
        env: ['RQ_WORKER_CLASS'],
        model: RQ_CLASSES,
        workers: undefined,
      },
    ],
    source:
      'rq/rq@aa666a8a worker/worker_classes.py:64,177,194,257,300,310, cli/helpers.py:396, cli/__main__.py',
  },
  {
    name: 'rq',
    programs: ['rqworker'],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK,
    source: 'rq/rq@aa666a8a pyproject.toml:49, worker/worker_classes.py:64',
  },
  {
    name: 'rq',
    programs: ['rq'],
    modules: ['rq.cli', 'rq.cli.cli'],
    subcommands: ['worker-pool'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['-n', '--num-workers'],
    source: 'rq/rq@aa666a8a worker_pool.py:30: fork, whatever the default start method; cli/workers.py:184',
  },
  {
    name: 'rq',
    programs: ['rq'],
    modules: ['rq.cli', 'rq.cli.cli'],
    subcommands: ['cron'],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE,
    source: 'rq/rq@aa666a8a cron.py:396: enqueues, sleeps',
  },
  {
    name: 'rq',
    programs: ['manage.py', 'django-admin', 'django-admin.py'],
    modules: ['django'],
    subcommands: ['rqworker'],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK,
    switches: [{ flags: ['--worker-class'], env: [], model: RQ_CLASSES, workers: undefined }],
    source:
      'rq/django-rq@9915b33 management/commands/rqworker.py; rq/rq@aa666a8a worker/worker_classes.py:64',
  },
  {
    name: 'rq',
    programs: ['manage.py', 'django-admin', 'django-admin.py'],
    modules: ['django'],
    subcommands: ['rqworker-pool'],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['--num-workers'],
    source:
      'rq/django-rq@9915b33 management/commands/rqworker-pool.py; rq/rq@aa666a8a worker_pool.py:30 (fork)',
  },
  {
    // The number of workers is a setting, by default the CPUs.
    name: 'django-q',
    programs: ['manage.py', 'django-admin', 'django-admin.py'],
    modules: ['django'],
    subcommands: ['qcluster'],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK,
    defaultWorkers: undefined,
    source: 'django-q2/django-q2@fa935f8 django_q/cluster.py:44 (get_context("fork")), conf.py:136',
  },
  {
    name: 'channels',
    programs: ['manage.py', 'django-admin', 'django-admin.py'],
    modules: ['django'],
    subcommands: ['runworker'],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'django/channels@60cbc43 management/commands/runworker.py: one event loop',
  },
  {
    name: 'dramatiq',
    programs: ['dramatiq', 'dramatiq-gevent'],
    modules: ['dramatiq'],
    ...PLAIN,
    ...NO_WORKERS,
    model: PREFORK,
    switches: [{ flags: ['--use-spawn'], env: [], model: 'spawn', workers: undefined }],
    workerFlags: ['-p', '--processes'],
    defaultWorkers: 'cpu',
    source: 'Bogdanp/dramatiq@848b35f cli.py:185-231, bin/dramatiq-gevent',
  },
  {
    name: 'huey',
    programs: ['huey_consumer', 'huey_consumer.py'],
    modules: ['huey.bin.huey_consumer'],
    ...PLAIN,
    ...NO_WORKERS,
    model: THREADS,
    switches: [HUEY_TYPE],
    workerFlags: ['-w', '--workers'],
    source: 'coleifer/huey@358bdc5 consumer.py:255,295, consumer_options.py; tag 2.4.5 consumer.py:278',
  },
  {
    // settings.HUEY may name the type and the number of the workers.
    name: 'huey',
    programs: ['manage.py', 'django-admin', 'django-admin.py'],
    modules: ['django'],
    subcommands: ['run_huey'],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: UNKNOWN,
    switches: [HUEY_TYPE],
    workerFlags: ['-w', '--workers'],
    defaultWorkers: undefined,
    source: 'coleifer/huey@358bdc5 contrib/djhuey/management/commands/run_huey.py',
  },
  {
    name: 'taskiq',
    programs: ['taskiq'],
    modules: ['taskiq'],
    subcommands: ['worker'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    switches: [{ flags: ['-r', '--reload'], env: [], model: 'prefork', workers: 1 }],
    workerFlags: ['-w', '--workers'],
    defaultWorkers: 2,
    source: 'taskiq-python/taskiq@ae2b788 cli/worker/args.py:147, process_manager.py, run.py:185-215',
  },
  {
    name: 'taskiq',
    programs: ['taskiq'],
    modules: ['taskiq'],
    subcommands: ['scheduler'],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE,
    source: 'taskiq-python/taskiq@ae2b788 cli/scheduler/cmd.py:26 (asyncio.run)',
  },
  {
    name: 'faust',
    programs: ['faust'],
    modules: ['faust'],
    subcommands: ['worker'],
    globals: [
      '-A',
      '--app',
      '-W',
      '--workdir',
      '-D',
      '--datadir',
      '-L',
      '--loop',
      '-l',
      '--loglevel',
      '-f',
      '--logfile',
      '--blocking-timeout',
      '--console-port',
    ],
    ...NO_WORKERS,
    model: SINGLE,
    source: 'faust-streaming/faust@181b1840 faust/cli/worker.py, cli/base.py:184-262: one event loop',
  },
  {
    name: 'nameko',
    programs: ['nameko'],
    modules: ['nameko'],
    subcommands: ['run'],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE,
    source: 'nameko/nameko@3355677f nameko/cli/run.py: eventlet',
  },
  {
    // `--processes -1` is a process for every CPU.
    name: 'locust',
    programs: ['locust'],
    modules: ['locust'],
    ...PLAIN,
    ...NO_WORKERS,
    model: { by: 'workers', zero: 'single', one: 'prefork', many: 'prefork', unsure: 'unknown' },
    workerFlags: ['--processes'],
    perCpu: ['-1'],
    workerEnv: ['LOCUST_PROCESSES'],
    defaultWorkers: 0,
    source: 'locustio/locust@407343d0 locust/main.py:193-216 (gevent.fork), argument_parser.py:694',
  },
  {
    name: 'arq',
    programs: ['arq'],
    modules: ['arq'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'python-arq/arq@3914e48 worker.py',
  },
  {
    name: 'airflow',
    programs: ['airflow'],
    modules: ['airflow'],
    subcommands: ['api-server'],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [
      { flags: ['--dev'], env: [], model: 'spawn', workers: 1 },
      // Since 3.2. The other value, uvicorn, leaves it to the number of workers, which a switch cannot: it is unknown.
      { flags: [], env: ['AIRFLOW__API__SERVER_TYPE'], model: { gunicorn: 'prefork' }, workers: undefined },
    ],
    workerFlags: ['-w', '--workers'],
    workerEnv: ['AIRFLOW__API__WORKERS'],
    source:
      'apache/airflow@007c72d6 api_server_command.py; @b906080f (#60940): [api] server_type, uvicorn or gunicorn',
  },
  {
    name: 'airflow',
    programs: ['airflow'],
    modules: ['airflow'],
    subcommands: ['webserver'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    // The server of Flask.
    switches: [{ flags: ['-d', '--debug'], env: [], model: 'threads', workers: 1 }],
    workerFlags: ['-w', '--workers'],
    workerEnv: ['AIRFLOW__WEBSERVER__WORKERS'],
    defaultWorkers: 4,
    source:
      'apache/airflow@008695b9 airflow/cli/commands/webserver_command.py; @001372bc airflow/config_templates/default_airflow.cfg (4)',
  },
  {
    name: 'airflow',
    programs: ['airflow'],
    modules: ['airflow'],
    subcommands: ['celery worker'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    switches: [{ flags: [], env: ['AIRFLOW__CELERY__POOL'], model: CELERY_POOLS, workers: undefined }],
    workerFlags: ['-c', '--concurrency', '-a', '--autoscale'],
    workerEnv: ['AIRFLOW__CELERY__WORKER_AUTOSCALE', 'AIRFLOW__CELERY__WORKER_CONCURRENCY'],
    defaultWorkers: 16,
    source:
      'apache/airflow@0060cc34 providers/celery/src/airflow/providers/celery/cli/celery_command.py worker, @20b530e8 cli/definition.py, @02236172 get_provider_info.py (worker_concurrency, pool)',
  },
  {
    // Which executor runs is configuration.
    name: 'airflow',
    programs: ['airflow'],
    modules: ['airflow'],
    subcommands: ['scheduler', 'standalone', 'triggerer', 'dag-processor'],
    globals: [],
    ...NO_WORKERS,
    model: UNKNOWN,
    defaultWorkers: undefined,
    source:
      'apache/airflow@00d22d8a executors/local_executor.py; @1313cf14 triggerer_command.py (set_component_mp_start_method); @06025f14 standalone_command.py (Popen of the others)',
  },
  {
    name: 'dagster-webserver',
    programs: ['dagster-webserver'],
    modules: ['dagster_webserver'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'dagster-io/dagster@068bbb87 dagster_webserver/cli.py',
  },
  {
    name: 'dagit',
    programs: ['dagit'],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'dagster-io/dagster@fb90292d python_modules/dagit/dagit/cli.py: one gevent server',
  },
  {
    // Code servers are new interpreters.
    name: 'dagster-daemon',
    programs: ['dagster-daemon'],
    modules: ['dagster._daemon'],
    subcommands: ['run'],
    globals: [],
    ...NO_WORKERS,
    model: THREADS,
    source: 'dagster-io/dagster@e4364b81 dagster/_daemon/controller.py: a thread for each daemon',
  },
  {
    // Runs are new interpreters.
    name: 'dagster',
    programs: ['dagster'],
    modules: ['dagster'],
    subcommands: ['api grpc'],
    globals: [],
    ...NO_WORKERS,
    model: THREADS,
    source: 'dagster-io/dagster@00376005 dagster/_grpc/server.py: ThreadPoolExecutor, get_context("spawn")',
  },
  {
    name: 'dagster',
    programs: ['dagster'],
    modules: ['dagster'],
    subcommands: ['dev', 'code-server start'],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: undefined,
    source:
      'dagster-io/dagster@00b2b0d5 dagster/_cli/dev.py (open_ipc_subprocess), @06d3064e _cli/code_server.py (a proxy)',
  },
  {
    // A new interpreter for every flow run, here or elsewhere.
    name: 'prefect',
    programs: ['prefect'],
    modules: ['prefect'],
    subcommands: ['worker start', 'agent start'],
    globals: ['-p', '--profile'],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: undefined,
    source:
      'PrefectHQ/prefect@ce79dd3d cli/worker.py, utilities/processutils (open_process), flow_engine.py:2328 ("spawn"); @091648d3 infrastructure/process.py',
  },
  {
    name: 'prefect',
    programs: ['prefect'],
    modules: ['prefect'],
    subcommands: ['server start'],
    globals: ['-p', '--profile'],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    workerFlags: ['--workers'],
    source: 'PrefectHQ/prefect@ce79dd3d cli/_server_utils.py:284',
  },
  // ------------------------------------------------------------------ notebooks, models, applications
  {
    // Every kernel is a new interpreter.
    name: 'jupyter',
    programs: ['jupyter'],
    modules: ['jupyter'],
    subcommands: ['lab', 'notebook', 'server', 'nbclassic'],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE,
    source: 'jupyter/jupyter_client@07032c87 launcher.py (Popen)',
  },
  {
    name: 'jupyter',
    programs: [
      'jupyter-lab',
      'jupyter-notebook',
      'jupyter-server',
      'jupyter-nbclassic',
      'jupyterhub-singleuser',
      'start-notebook.sh',
      'start-notebook.py',
      'start-singleuser.sh',
      'start-singleuser.py',
    ],
    modules: ['jupyterlab', 'notebook', 'jupyter_server', 'jupyterhub.singleuser'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source:
      'jupyter/jupyter_client@07032c87 launcher.py (Popen); jupyter/docker-stacks@82093869 base-notebook; jupyterhub/jupyterhub@2841153d pyproject.toml',
  },
  {
    name: 'jupyter',
    programs: ['ipython', 'ipython2', 'ipython3'],
    modules: ['IPython'],
    subcommands: ['notebook'],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE,
    source: 'ipython/ipython@03608cd1 IPython/terminal/ipapp.py: subcommands, NotebookApp',
  },
  {
    // The proxy and the servers of the users are programs of their own.
    name: 'jupyterhub',
    programs: ['jupyterhub'],
    modules: ['jupyterhub'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'jupyterhub/jupyterhub@2841153d jupyterhub/proxy.py:790, services/service.py:140 (Popen)',
  },
  {
    // Every kernel is a new interpreter.
    name: 'voila',
    programs: ['voila'],
    modules: ['voila'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source:
      'voila-dashboards/voila@886b74c voila/app.py; jupyter/jupyter_client@07032c87 launcher.py (Popen)',
  },
  {
    // 0 is a process for every CPU.
    name: 'bokeh',
    programs: ['bokeh'],
    modules: ['bokeh'],
    subcommands: ['serve'],
    globals: [],
    ...NO_WORKERS,
    model: TORNADO,
    workerFlags: ['--num-procs'],
    perCpu: ['0'],
    source: 'bokeh/bokeh@8fbd227b command/subcommands/serve.py:730, server/server.py:453 (tornado start)',
  },
  {
    name: 'panel',
    programs: ['panel'],
    modules: ['panel'],
    subcommands: ['serve'],
    globals: [],
    ...NO_WORKERS,
    model: TORNADO,
    workerFlags: ['--num-procs'],
    perCpu: ['0'],
    source: 'holoviz/panel@45cb9c13 panel/command/serve.py: the serve of bokeh',
  },
  {
    // `gradio app.py` runs the file in a new interpreter.
    name: 'gradio',
    programs: ['gradio'],
    modules: ['gradio'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SPAWN,
    source: 'gradio-app/gradio@375335e6 gradio/cli/commands/reload.py (Popen)',
  },
  {
    name: 'chainlit',
    programs: ['chainlit'],
    modules: ['chainlit'],
    subcommands: ['run'],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE,
    source: 'Chainlit/chainlit@488b7457 backend/chainlit/cli/__init__.py:101: uvicorn.Server in the process',
  },
  {
    name: 'streamlit',
    programs: ['streamlit'],
    modules: ['streamlit', 'streamlit.web.cli'],
    subcommands: ['run', 'hello'],
    globals: [],
    ...NO_WORKERS,
    model: THREADS,
    source: 'streamlit/streamlit@003f8613 runtime/scriptrunner/script_runner.py: a thread per session',
  },
  {
    // 3.x serves through uvicorn, 2.x through gunicorn: without one of the switches the version decides.
    name: 'mlflow',
    programs: ['mlflow'],
    modules: ['mlflow'],
    subcommands: ['server', 'ui'],
    globals: ['--env-file'],
    ...NO_WORKERS,
    model: UNKNOWN,
    switches: [
      { flags: ['--uvicorn-opts'], env: [], model: 'spawn', workers: undefined },
      { flags: ['--gunicorn-opts'], env: [], model: 'prefork', workers: undefined },
      { flags: ['--waitress-opts'], env: [], model: 'threads', workers: 1 },
    ],
    workerFlags: ['-w', '--workers'],
    workerEnv: ['MLFLOW_WORKERS'],
    defaultWorkers: 4,
    source:
      'mlflow/mlflow@014f3730 server/__init__.py, @004d7de0 utils/cli_args.py WORKERS, @00747dbb cli/__init__.py',
  },
  {
    name: 'mlflow',
    programs: ['mlflow'],
    modules: ['mlflow'],
    subcommands: ['gateway start'],
    globals: ['--env-file'],
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['--workers'],
    defaultWorkers: 2,
    source:
      'mlflow/mlflow@24b81cb0, @0d3ba2ba gateway/cli.py, @1483eabc gateway/runner.py: python -m gunicorn',
  },
  {
    // gunicorn in 2.x, uvicorn in 3.x: the version decides.
    name: 'mlflow',
    programs: ['mlflow'],
    modules: ['mlflow'],
    subcommands: ['models serve'],
    globals: ['--env-file'],
    ...NO_WORKERS,
    model: UNKNOWN,
    workerFlags: ['-w', '--workers'],
    workerEnv: ['MLFLOW_MODELS_WORKERS'],
    defaultWorkers: undefined,
    source:
      'mlflow/mlflow@006c18cc pyfunc/scoring_server/__init__.py get_cmd (2.x), @004d7de0 models/cli.py, utils/cli_args.py MODELS_WORKERS (3.x)',
  },
  {
    // The default number of workers may be set in LiteLLM's own variable; in September 2025 it was 4, then the CPUs, then 1
    // again.
    name: 'litellm',
    programs: ['litellm'],
    modules: ['litellm.proxy.proxy_cli'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [
      { flags: ['--run_gunicorn'], env: [], model: 'prefork', workers: undefined },
      { flags: ['--run_hypercorn'], env: [], model: 'single', workers: 1 },
      { flags: ['--run_granian'], env: [], model: 'unknown', workers: undefined },
      RELOAD,
    ],
    workerFlags: ['--num_workers'],
    workerEnv: ['NUM_WORKERS', 'DEFAULT_NUM_WORKERS_LITELLM_PROXY'],
    source:
      'BerriAI/litellm@00540380 proxy/proxy_cli.py run_server; #14153 and #14242; litellm/constants.py, #21127 (1)',
  },
  {
    // Versions that take no number of workers serve from the process itself.
    name: 'open-webui',
    programs: ['open-webui'],
    modules: [],
    subcommands: ['serve'],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    workerEnv: ['UVICORN_WORKERS'],
    source:
      'open-webui/open-webui@2e40719f backend/open_webui/__init__.py: uvicorn.run; later with UVICORN_WORKERS',
  },
  {
    name: 'llama_cpp',
    programs: [],
    modules: ['llama_cpp.server'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source:
      'abetlen/llama-cpp-python@3691546f llama_cpp/server/__main__.py: uvicorn.run of an object, so no workers',
  },
  {
    // Without --block the command ends, the processes stay.
    name: 'ray',
    programs: ['ray'],
    modules: [],
    subcommands: ['start'],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: undefined,
    source:
      'ray-project/ray@01216cb2 src/ray/util/process.cc Spawnvpe (execvpe); @9ffb7c8a scripts/scripts.py start',
  },
  {
    // Lambda Managed Instances ask for several processes, a function of the usual kind for none.
    name: 'awslambdaric',
    programs: [],
    modules: ['awslambdaric'],
    ...PLAIN,
    ...NO_WORKERS,
    model: UNKNOWN,
    defaultWorkers: undefined,
    source:
      'aws/aws-lambda-python-runtime-interface-client@46e4c6a awslambdaric/__main__.py, lambda_multi_concurrent_utils.py:46',
  },
  {
    // Workers are set in the code of each service.
    name: 'bentoml',
    programs: ['bentoml'],
    modules: ['bentoml'],
    subcommands: ['serve', 'serve-http', 'serve-grpc'],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: undefined,
    source: 'bentoml/BentoML@32230a52 server/serving.py, allocator.py; bentoml_cli/serve.py:62,335',
  },
  {
    // A Java front end that starts interpreters.
    name: 'torchserve',
    programs: ['torchserve'],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: undefined,
    source: 'pytorch/serve@62c4d6a1 docs/configuration.md',
  },
  {
    name: 'triton',
    programs: ['tritonserver'],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: undefined,
    source: 'triton-inference-server/python_backend@f9088ff src/stub_launcher.cc:459,514 (execve, execv)',
  },
  {
    name: 'vllm',
    programs: ['vllm'],
    modules: ['vllm.entrypoints.cli.main'],
    subcommands: ['serve'],
    globals: [],
    ...NO_WORKERS,
    model: UNKNOWN,
    defaultWorkers: undefined,
    source: 'vllm-project/vllm@0157befc utils/system_utils.py: fork or spawn, by what is initialised first',
  },
  {
    name: 'vllm',
    programs: [],
    modules: ['vllm.entrypoints.openai.api_server', 'vllm.entrypoints.api_server'],
    ...PLAIN,
    ...NO_WORKERS,
    model: UNKNOWN,
    defaultWorkers: undefined,
    source: 'vllm-project/vllm@0157befc utils/system_utils.py',
  },
  {
    // Workers may also be set in odoo.conf.
    name: 'odoo',
    programs: ['odoo', 'odoo-bin'],
    modules: ['odoo'],
    ...PLAIN,
    ...NO_WORKERS,
    model: { by: 'workers', zero: 'threads', one: 'prefork', many: 'prefork', unsure: 'unknown' },
    workerFlags: ['--workers'],
    defaultWorkers: undefined,
    source: 'odoo/odoo@00516f21 tools/config.py, @00529220 service/server.py worker_spawn (os.fork)',
  },
  // ------------------------------------------------------------------ supervisors: they start several programs
  {
    ...SUPERVISOR,
    name: 'supervisord',
    programs: ['supervisord'],
    modules: ['supervisor.supervisord'],
    source: 'Supervisor/supervisor@abc60468 setup.py:106; supervisord.org/running.html',
  },
  {
    ...SUPERVISOR,
    name: 's6',
    programs: ['s6-svscan', 's6-overlay-suexec'],
    source:
      'skarnet/s6@d73e657 src/supervision/s6-svscan.c; just-containers/s6-overlay@9658b23 layout/rootfs-overlay/init',
  },
  {
    ...SUPERVISOR,
    name: 'circus',
    programs: ['circusd'],
    modules: ['circus.circusd'],
    source: 'circus-tent/circus@ce7bab24 pyproject.toml:52, circus/circusd.py',
  },
  {
    ...SUPERVISOR,
    name: 'honcho',
    programs: ['honcho'],
    modules: ['honcho', 'honcho.command'],
    subcommands: ['start'],
    globals: ['-e', '--env', '-d', '--app-root', '-f', '--procfile'],
    source: 'nickstenning/honcho@2f47b72 honcho/command.py',
  },
  {
    ...SUPERVISOR,
    name: 'foreman',
    programs: ['foreman'],
    subcommands: ['start'],
    source: 'ddollar/foreman@f65ddba lib/foreman/cli.rb',
  },
  {
    ...SUPERVISOR,
    name: 'runit',
    programs: ['runsvdir'],
    source: 'void-linux/runit@2b8000f man/runsvdir.8',
  },
];

/** Scripts that a base image starts on its own and that the build context does not hold. */
export const BASE_SCRIPTS: readonly (Server & { readonly path: string })[] = [
  {
    // MAX_WORKERS and WORKERS_PER_CORE change the number, and a gunicorn_conf.py in /app replaces the rule.
    name: 'gunicorn',
    path: '/start.sh',
    programs: [],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK,
    workerEnv: ['WEB_CONCURRENCY'],
    maximumEnv: ['MAX_WORKERS'],
    defaultWorkers: 'cpu',
    source:
      'tiangolo/uvicorn-gunicorn-docker@cb5abd5 docker-images/start.sh, gunicorn_conf.py: max(cores x WORKERS_PER_CORE, 2); tiangolo/meinheld-gunicorn-docker@70cb797: cores x 2',
  },
  {
    name: 'gunicorn',
    path: '/usr/bin/run-server.sh',
    programs: [],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK,
    workerEnv: ['SERVER_WORKER_AMOUNT'],
    defaultWorkers: undefined,
    source: 'apache/superset@1917ac50 docker/entrypoints/run-server.sh; the default differs between versions',
  },
  {
    name: 'gunicorn',
    path: '/app/docker/entrypoints/run-server.sh',
    programs: [],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK,
    workerEnv: ['SERVER_WORKER_AMOUNT'],
    defaultWorkers: undefined,
    source: 'apache/superset@1917ac50 docker/entrypoints/run-server.sh; the default differs between versions',
  },
];

/** Words in a program that say it forks, or has others fork, children of its own. */
export const FORKING_CODE: readonly { readonly word: string; readonly source: string }[] = [
  {
    word: 'multiprocessing',
    source: 'docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods',
  },
  { word: 'ProcessPoolExecutor', source: 'docs.python.org/3/library/concurrent.futures.html' },
  { word: 'os.fork', source: 'docs.python.org/3/library/os.html#os.fork' },
  // It becomes another program.
  { word: 'os.execv', source: 'docs.python.org/3/library/os.html#os.execv' },
  { word: 'os.execvp', source: 'docs.python.org/3/library/os.html#os.execvp' },
  { word: 'os.execve', source: 'docs.python.org/3/library/os.html#os.execve' },
  { word: 'os.execvpe', source: 'docs.python.org/3/library/os.html#os.execvpe' },
  { word: 'os.execl', source: 'docs.python.org/3/library/os.html#os.execl' },
  { word: 'os.execlp', source: 'docs.python.org/3/library/os.html#os.execlp' },
  { word: 'forkpty', source: 'docs.python.org/3/library/os.html#os.forkpty' },
  { word: 'ForkingMixIn', source: 'docs.python.org/3/library/socketserver.html' },
  { word: 'ForkingTCPServer', source: 'docs.python.org/3/library/socketserver.html' },
  { word: 'fork_processes', source: 'tornadoweb.org/en/stable/process.html' },
  { word: 'gunicorn', source: 'benoitc/gunicorn@65ac1a3a gunicorn/arbiter.py' },
  { word: 'uwsgi', source: 'unbit/uwsgi@6cbb2177 core/uwsgi.c' },
  { word: 'bjoern', source: 'jonashaag/bjoern@25b14e5 tests/server_with_workers.py: code forks around it' },
  { word: 'granian', source: 'emmett-framework/granian@9a20b17 server/mp.py' },
  { word: 'hypercorn', source: 'pgjones/hypercorn@0e2311f run.py: new processes, also for one worker' },
  {
    word: 'sanic',
    source: 'sanic-org/sanic@785d77f8 mixins/startup.py:911: new processes, also for one worker',
  },
  { word: 'robyn', source: 'sparckles/Robyn@1170748e processpool.py' },
  { word: 'billiard', source: 'celery/billiard' },
  { word: 'joblib', source: 'joblib.readthedocs.io/en/stable/parallel.html' },
  { word: 'loky', source: 'joblib/loky' },
  { word: 'pathos', source: 'uqfoundation/pathos' },
  { word: 'multiprocess', source: 'uqfoundation/multiprocess' },
  {
    word: 'worker_main',
    source: 'docs.celeryq.dev/en/stable/reference/celery.html#celery.Celery.worker_main',
  },
  { word: 'DataLoader', source: 'docs.pytorch.org/docs/stable/data.html#multi-process-data-loading' },
];
