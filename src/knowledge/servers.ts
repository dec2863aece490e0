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
  /** Variables that set it, highest first. */
  readonly workerEnv: readonly string[];
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
    switches: [{ flags: ['--no-reload'], env: [], model: 'single', workers: 1 }],
    source: 'fastapi/fastapi-cli@b4411ec cli.py: dev reloads and takes no --workers',
  },
  {
    name: 'hypercorn',
    programs: ['hypercorn'],
    modules: ['hypercorn'],
    ...PLAIN,
    ...NO_WORKERS,
    model: { by: 'workers', zero: 'single', one: 'spawn', many: 'spawn', unsure: 'spawn' },
    workerFlags: ['-w', '--workers'],
    settings: { kind: 'assignment', flags: ['-c', '--config'] },
    source: 'pgjones/hypercorn@0e2311f run.py get_context("spawn"), config.py:114',
  },
  {
    name: 'granian',
    programs: ['granian'],
    modules: ['granian'],
    ...PLAIN,
    ...NO_WORKERS,
    // From 3.14 on: spawn or forkserver, by whether a socket object is shared.
    model: { by: 'python', until313: 'prefork', from314: 'unknown' },
    workerFlags: ['--workers'],
    workerEnv: ['GRANIAN_WORKERS'],
    source: 'emmett-framework/granian@9a20b17 server/mp.py, server/__init__.py, cli.py:606',
  },
  {
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
    source: 'sanic-org/sanic@785d77f8 mixins/startup.py:911, cli/arguments.py:315',
  },
  {
    name: 'litestar',
    programs: ['litestar'],
    modules: ['litestar'],
    subcommands: ['run'],
    globals: ['--app', '--app-dir'],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [{ ...RELOAD, flags: ['-r', '--reload'] }],
    workerFlags: ['-W', '--wc', '--web-concurrency'],
    workerEnv: ['LITESTAR_WEB_CONCURRENCY', 'WEB_CONCURRENCY'],
    source: 'litestar-org/litestar@8bd57248 cli/commands/core.py',
  },
  {
    // `--workers` are threads here.
    name: 'robyn',
    programs: ['robyn'],
    modules: ['robyn'],
    ...PLAIN,
    ...NO_WORKERS,
    model: { by: 'workers', zero: 'single', one: 'single', many: 'prefork', unsure: 'unknown' },
    switches: [{ flags: ['--fast'], env: [], model: 'prefork', workers: 'cpu' }],
    workerFlags: ['--processes'],
    source: 'sparckles/Robyn@1170748e processpool.py, argument_parser.py',
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
    source: 'Pylons/waitress@4a37891 adjustments.py',
  },
  {
    name: 'cheroot',
    programs: ['cheroot', 'cherryd'],
    modules: ['cheroot'],
    ...PLAIN,
    ...NO_WORKERS,
    model: THREADS,
    source: 'cherrypy/cheroot@2ffb0baf wsgi.py',
  },
  {
    name: 'aiohttp',
    programs: [],
    modules: ['aiohttp.web'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source: 'aio-libs/aiohttp aiohttp/web.py main, run_app: one event loop in the process that was started',
  },
  {
    name: 'uwsgi',
    programs: ['uwsgi', 'uwsgi-core', 'uwsgi_python3', 'pyuwsgi'],
    modules: ['pyuwsgi'],
    ...PLAIN,
    ...NO_WORKERS,
    model: { by: 'uwsgi' },
    workerFlags: ['-p', '--processes', '--workers'],
    workerEnv: ['UWSGI_WORKERS', 'UWSGI_PROCESSES'],
    settings: {
      kind: 'uwsgi',
      flags: ['--ini', '--ini-paste', '--paste', '--yaml', '--yml', '--json', '--xml'],
    },
    source:
      'unbit/uwsgi@6cbb2177 core/uwsgi.c, core/init.c:118, core/utils.c:1638; run with and without master',
  },
  {
    name: 'mod_wsgi',
    programs: ['mod_wsgi-express'],
    modules: ['mod_wsgi.express'],
    subcommands: ['start-server'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['--processes'],
    source: 'GrahamDumpleton/mod_wsgi@dbaca2e src/express/options.py; not run',
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
    name: 'django',
    programs: ['manage.py', 'django-admin', 'django-admin.py'],
    modules: ['django'],
    subcommands: ['runserver', 'runserver_plus'],
    globals: ['--settings', '--pythonpath'],
    ...NO_WORKERS,
    model: THREADS,
    switches: [{ flags: ['--nothreading'], env: [], model: 'single', workers: 1 }],
    source:
      'django/django@00cb80fd management/commands/runserver.py; @0100afb0 utils/autoreload.py: spawns itself once',
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
        model: {
          prefork: 'prefork',
          processes: 'prefork',
          threads: 'threads',
          gevent: 'single',
          eventlet: 'single',
          solo: 'single',
        },
        workers: undefined,
      },
    ],
    workerFlags: ['-c', '--concurrency', '--autoscale'],
    workerEnv: ['CELERY_WORKER_CONCURRENCY'],
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
    modules: ['rq', 'rq.cli'],
    subcommands: ['worker'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    switches: [
      {
        flags: ['-w', '--worker-class'],
        env: ['RQ_WORKER_CLASS'],
        model: {
          'rq.Worker': 'prefork',
          'rq.worker.Worker': 'prefork',
          'rq.SimpleWorker': 'single',
          'rq.worker.SimpleWorker': 'single',
          'rq.SpawnWorker': 'spawn',
          'rq.worker.SpawnWorker': 'spawn',
        },
        workers: undefined,
      },
    ],
    source: 'rq/rq@aa666a8a worker/worker_classes.py:64,177,194',
  },
  {
    name: 'rq',
    programs: ['rqworker'],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK,
    source: 'rq/rq@aa666a8a worker/worker_classes.py:64',
  },
  {
    name: 'rq',
    programs: ['rq'],
    modules: ['rq', 'rq.cli'],
    subcommands: ['worker-pool'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['-n', '--num-workers'],
    source: 'rq/rq@aa666a8a worker_pool.py',
  },
  {
    name: 'dramatiq',
    programs: ['dramatiq'],
    modules: ['dramatiq'],
    ...PLAIN,
    ...NO_WORKERS,
    model: PREFORK,
    switches: [{ flags: ['--use-spawn'], env: [], model: 'spawn', workers: undefined }],
    workerFlags: ['-p', '--processes'],
    defaultWorkers: 'cpu',
    source: 'Bogdanp/dramatiq@848b35f cli.py:185-231',
  },
  {
    name: 'huey',
    programs: ['huey_consumer', 'huey_consumer.py'],
    modules: ['huey.bin.huey_consumer'],
    ...PLAIN,
    ...NO_WORKERS,
    model: THREADS,
    switches: [
      {
        flags: ['-k', '--worker-type'],
        env: [],
        model: { thread: 'threads', process: 'prefork', greenlet: 'single', gevent: 'single' },
        workers: undefined,
      },
    ],
    workerFlags: ['-w', '--workers'],
    source: 'coleifer/huey@358bdc5 consumer.py:255,295',
  },
  {
    name: 'taskiq',
    programs: ['taskiq'],
    modules: ['taskiq'],
    subcommands: ['worker'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['-w', '--workers'],
    defaultWorkers: 2,
    source: 'taskiq-python/taskiq@ae2b788 cli/worker/args.py:147, process_manager.py',
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
    workerFlags: ['-w', '--workers'],
    workerEnv: ['AIRFLOW__API__WORKERS'],
    source: 'apache/airflow@007c72d6 api_server_command.py',
  },
  {
    name: 'airflow',
    programs: ['airflow'],
    modules: ['airflow'],
    subcommands: ['webserver'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['-w', '--workers'],
    workerEnv: ['AIRFLOW__WEBSERVER__WORKERS'],
    defaultWorkers: 4,
    source: 'apache/airflow 2 default_airflow.cfg [webserver] workers',
  },
  {
    name: 'airflow',
    programs: ['airflow'],
    modules: ['airflow'],
    subcommands: ['celery worker'],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK,
    workerFlags: ['-c', '--concurrency'],
    workerEnv: ['AIRFLOW__CELERY__WORKER_CONCURRENCY'],
    defaultWorkers: undefined,
    source: 'apache/airflow: celery executor on celery prefork',
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
    source: 'apache/airflow@00d22d8a executors/local_executor.py',
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
    programs: ['jupyter-lab', 'jupyter-notebook', 'jupyter-server', 'start-notebook.sh', 'start-notebook.py'],
    modules: ['jupyterlab', 'notebook', 'jupyter_server'],
    ...PLAIN,
    ...NO_WORKERS,
    model: SINGLE,
    source:
      'jupyter/jupyter_client@07032c87 launcher.py (Popen); jupyter/docker-stacks@82093869 base-notebook',
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
    defaultWorkers: 4,
    source: 'mlflow/mlflow@014f3730 server/__init__.py',
  },
  {
    // Workers are set in the code of each service.
    name: 'bentoml',
    programs: ['bentoml'],
    modules: ['bentoml'],
    subcommands: ['serve'],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: undefined,
    source: 'bentoml/BentoML@32230a52 server/serving.py, allocator.py',
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
    source: 'triton-inference-server/python_backend@f9088ff src/stub_launcher.cc:450-462 (execve)',
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
    source: 'odoo/odoo@00516f21 tools/config.py',
  },
  // ------------------------------------------------------------------ supervisors: they start several programs
  {
    ...SUPERVISOR,
    name: 'supervisord',
    programs: ['supervisord'],
    modules: ['supervisor.supervisord'],
    source: 'supervisord.org/running.html',
  },
  {
    ...SUPERVISOR,
    name: 's6',
    programs: ['s6-svscan', 's6-overlay-suexec'],
    source: 'skarnet.org/software/s6/s6-svscan.html',
  },
  {
    ...SUPERVISOR,
    name: 'circus',
    programs: ['circusd'],
    modules: ['circus.circusd'],
    source: 'circus.readthedocs.io/en/latest/man/circusd/',
  },
  {
    ...SUPERVISOR,
    name: 'honcho',
    programs: ['honcho'],
    modules: ['honcho', 'honcho.command'],
    subcommands: ['start'],
    globals: ['-e', '--env', '-d', '--app-root', '-f', '--procfile'],
    source: 'honcho.readthedocs.io/en/latest/using_procfiles.html',
  },
  {
    ...SUPERVISOR,
    name: 'foreman',
    programs: ['foreman'],
    subcommands: ['start'],
    source: 'ddollar.github.io/foreman/',
  },
  {
    ...SUPERVISOR,
    name: 'runit',
    programs: ['runsvdir'],
    source: 'smarden.org/runit/runsvdir.8.html',
  },
];

/** Scripts that a base image starts on its own and that the build context does not hold. */
export const BASE_SCRIPTS: readonly (Server & { readonly path: string })[] = [
  {
    name: 'gunicorn',
    path: '/start.sh',
    programs: [],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK,
    workerEnv: ['WEB_CONCURRENCY'],
    defaultWorkers: 'cpu',
    source:
      'tiangolo/uvicorn-gunicorn-docker@cb5abd5 docker-images/gunicorn_conf.py: max(cores x WORKERS_PER_CORE, 2)',
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
