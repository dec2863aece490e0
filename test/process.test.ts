import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOtherLanguage } from '../src/allocator/runs-python.ts';
import { detectProcess } from '../src/deploy/process.ts';
import { buildImages } from '../src/image/image.ts';
import type { Base, Process } from '../src/model.ts';
import { parseDockerfile } from '../src/syntax/dockerfile.ts';
import { unplaced } from '../src/syntax/logical.ts';
import { parseShell } from '../src/syntax/shell.ts';

type Files = Readonly<Record<string, string>>;

function baseOf(reference: string): Base {
  const [name, tag] = reference.split(':');
  return {
    reference,
    os: 'debian',
    release: '13',
    libc: 'glibc',
    packageManager: 'apt',
    python: 'yes',
    pythonVersion: tag,
    shell: true,
    user: 'root',
    env: {},
    workdir: '/',
    allocator: 'none',
    packages: [],
    exempt: false,
    verified: true,
    why: '',
    entrypoint: [],
    cmd: name === 'tiangolo' ? ['/start.sh'] : ['python3'],
  };
}

function processOf(lines: string, files: Files = {}): { process: Process; text: string } {
  const text = lines.startsWith('FROM') ? lines : `FROM python:3.13\n${lines}\n`;
  const dockerfile = parseDockerfile('Dockerfile', text);
  expect(dockerfile.problems).toEqual([]);
  const image = buildImages(dockerfile, { buildArgs: {}, shipping: () => new Map(), baseOf }).at(-1);
  if (!image) throw new Error('no image');
  const process = detectProcess(image.command, image.env, {
    python: image.pythonVersion,
    listFiles: () => [],
    isCopied: () => false,
    readScript: (path) => {
      const content = files[path];
      return content === undefined ? undefined : { path, text: content };
    },
    parseShell: (shell) => parseShell(unplaced('Dockerfile', shell), (name) => image.env.get(name)?.value),
  });
  return { process, text };
}

function told(lines: string, files?: Files): string {
  const { server, model, workers, via } = processOf(lines, files).process;
  return `${server} ${model} ${workers.value ?? '?'} ${via}`;
}

/** What the Dockerfile says, and: server, model, workers, where the program is named. */
type Table = readonly (readonly [dockerfile: string, process: string, files?: Files])[];

function check(table: Table): void {
  test.each(table.map(([dockerfile, process, files]) => ({ dockerfile, process, files })))(
    '$dockerfile → $process',
    ({ dockerfile, process, files }) => expect(told(dockerfile, files)).toBe(process),
  );
}

describe('servers', () => {
  check([
    ['CMD ["gunicorn", "app:app"]', 'gunicorn prefork 1 CMD'],
    [
      'CMD ["gunicorn", "-k", "uvicorn.workers.UvicornWorker", "-w", "4", "app:app"]',
      'gunicorn prefork 4 CMD',
    ],
    ['CMD ["/opt/venv/bin/gunicorn", "-w4", "app:app"]', 'gunicorn prefork 4 CMD'],
    ['CMD ["uvicorn", "app:app"]', 'uvicorn single 1 CMD'],
    ['CMD ["uvicorn", "app:app", "--workers", "4"]', 'uvicorn spawn 4 CMD'],
    ['CMD ["uvicorn", "app:app", "--reload"]', 'uvicorn spawn 1 CMD'],
    ['CMD ["fastapi", "run", "app.py", "--workers", "2"]', 'uvicorn spawn 2 CMD'],
    ['CMD ["fastapi", "run", "app.py"]', 'uvicorn single 1 CMD'],
    ['CMD ["fastapi", "dev", "app.py"]', 'uvicorn spawn 1 CMD'],
    ['CMD ["hypercorn", "app:app"]', 'hypercorn spawn 1 CMD'],
    ['CMD ["hypercorn", "-w", "0", "app:app"]', 'hypercorn single 1 CMD'],
    ['CMD ["granian", "--interface", "asgi", "app:app"]', 'granian prefork 1 CMD'],
    ['FROM python:3.14\nCMD ["granian", "--workers", "2", "app:app"]', 'granian unknown 2 CMD'],
    ['CMD ["sanic", "app.app", "--fast"]', 'sanic spawn cpu CMD'],
    ['CMD ["sanic", "app.app", "--single-process"]', 'sanic single 1 CMD'],
    ['CMD ["litestar", "--app", "x:app", "run", "--wc", "3"]', 'litestar spawn 3 CMD'],
    ['CMD ["daphne", "app.asgi:application"]', 'daphne single 1 CMD'],
    ['CMD ["waitress-serve", "--threads=8", "app:app"]', 'waitress threads 1 CMD'],
    ['CMD ["mod_wsgi-express", "start-server", "wsgi.py", "--processes", "3"]', 'mod_wsgi prefork 3 CMD'],
    ['CMD ["flask", "--app", "run", "run", "--host=0.0.0.0"]', 'flask threads 1 CMD'],
    ['CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]', 'django threads 1 CMD'],
    ['CMD ["./manage.py", "runserver"]', 'django threads 1 CMD'],
    ['CMD ["streamlit", "run", "app.py"]', 'streamlit threads 1 CMD'],
    ['CMD ["jupyter", "lab", "--ip=0.0.0.0"]', 'jupyter single 1 CMD'],
    ['CMD ["mlflow", "server", "--gunicorn-opts", "--timeout 60"]', 'mlflow prefork 4 CMD'],
    ['CMD ["mlflow", "server"]', 'mlflow unknown 4 CMD'],
    ['CMD ["airflow", "api-server"]', 'airflow single 1 CMD'],
    ['CMD ["airflow", "celery", "worker"]', 'airflow prefork 16 CMD'],
    ['ENV AIRFLOW__CELERY__POOL=solo\nCMD ["airflow", "celery", "worker"]', 'airflow single 1 CMD'],
    ['CMD ["airflow", "celery", "worker", "--autoscale", "8,2"]', 'airflow prefork 8 CMD'],
    ['CMD ["airflow", "webserver", "--debug"]', 'airflow threads 1 CMD'],
    ['CMD ["faust", "-A", "app", "-l", "info", "worker"]', 'faust single 1 CMD'],
    ['CMD ["python", "-m", "mod_wsgi.express.cli", "start-server", "app.wsgi"]', 'mod_wsgi prefork 1 CMD'],
    ['ENV MLFLOW_WORKERS=2\nCMD ["mlflow", "server", "--uvicorn-opts", "--http h11"]', 'mlflow spawn 2 CMD'],
    ['CMD ["rq", "worker", "-w", "rq.worker.RoundRobinWorker"]', 'rq prefork 1 CMD'],
    ['CMD ["twistd", "-b", "web"]', 'twisted single 1 CMD'],
    ['CMD ["odoo", "--workers=2"]', 'odoo prefork 2 CMD'],
    ['CMD ["odoo"]', 'odoo unknown ? CMD'],
    ['FROM tiangolo:3.11', 'gunicorn prefork cpu base'],
    ['CMD ["litestar", "run", "--reload-dir", "src"]', 'litestar spawn 1 CMD'],
    ['CMD ["robyn", "app.py"]', 'robyn spawn 1 CMD'],
    ['CMD ["robyn", "app.py", "--processes=3", "--workers=2"]', 'robyn prefork 3 CMD'],
    ['CMD ["robyn", "app.py", "--dev"]', 'robyn spawn 1 CMD'],
    ['CMD ["python", "manage.py", "runmodwsgi", "--processes", "2"]', 'mod_wsgi prefork 2 CMD'],
    ['CMD ["mod_wsgi-express", "setup-server", "wsgi.py"]', 'none unknown ? CMD'],
    ['CMD ["django-admin", "runserver", "--settings", "x.settings"]', 'django threads 1 CMD'],
    [
      'CMD ["python", "-m", "django", "--settings", "x", "runserver", "--nothreading"]',
      'django single 1 CMD',
    ],
    ['CMD ["superset", "run", "-h", "0.0.0.0", "--with-threads"]', 'superset threads 1 CMD'],
    ['CMD ["superset", "db", "upgrade"]', 'none unknown ? CMD'],
    ['CMD ["python", "-m", "http.server", "8000"]', 'http.server threads 1 CMD'],
    ['CMD ["pserve", "production.ini"]', 'pserve unknown ? CMD'],
    ['CMD ["twistd", "-n", "web", "--path", "/srv"]', 'twisted single 1 CMD'],
    ['CMD ["twistd", "-noy", "app.tac"]', 'twisted single 1 CMD'],
    ['CMD ["twistd", "web"]', 'twisted unknown ? CMD'],
    ['CMD ["twist", "web"]', 'twisted single 1 CMD'],
    ['CMD ["scrapyd"]', 'scrapyd single 1 CMD'],
  ]);
});

describe('queues', () => {
  check([
    ['CMD ["celery", "-A", "proj", "worker"]', 'celery prefork cpu CMD'],
    ['CMD ["celery", "-A", "proj", "worker", "-c", "4"]', 'celery prefork 4 CMD'],
    ['CMD ["celery", "-A", "proj", "worker", "--autoscale=10,3"]', 'celery prefork 10 CMD'],
    ['CMD ["celery", "-A", "proj", "worker", "-P", "solo"]', 'celery single 1 CMD'],
    ['CMD ["celery", "-A", "proj", "worker", "-P", "threads", "-c", "8"]', 'celery threads 1 CMD'],
    ['CMD ["celery", "-A", "proj", "worker", "--pool=gevent", "-c", "100"]', 'celery single 1 CMD'],
    ['CMD ["celery", "-A", "proj", "worker", "-P", "custom:Pool"]', 'celery unknown ? CMD'],
    ['ENV CELERY_WORKER_CONCURRENCY=2\nCMD ["celery", "worker", "-A", "proj"]', 'celery prefork 2 CMD'],
    ['CMD ["celery", "-A", "proj", "beat"]', 'celery single 1 CMD'],
    ['CMD ["celery", "-A", "proj", "purge", "-f"]', 'none unknown ? CMD'],
    ['CMD ["rq", "worker", "high"]', 'rq prefork 1 CMD'],
    ['CMD ["rq", "worker", "-w", "rq.SimpleWorker"]', 'rq single 1 CMD'],
    ['CMD ["dramatiq", "app", "-p", "2"]', 'dramatiq prefork 2 CMD'],
    ['CMD ["dramatiq", "app", "--use-spawn"]', 'dramatiq spawn cpu CMD'],
    ['CMD ["huey_consumer.py", "app.huey", "-w", "4"]', 'huey threads 1 CMD'],
    ['CMD ["huey_consumer", "app.huey", "-k", "process", "-w", "4"]', 'huey prefork 4 CMD'],
    ['CMD ["taskiq", "worker", "app:broker"]', 'taskiq prefork 2 CMD'],
    ['CMD ["arq", "app.Settings"]', 'arq single 1 CMD'],
    [
      'ENV CELERY_WORKER_AUTOSCALE=8,2 CELERY_WORKER_CONCURRENCY=4\nCMD ["celery", "-A", "x", "worker"]',
      'celery prefork 8 CMD',
    ],
    ['CMD ["rq", "worker-pool", "-n", "3", "high"]', 'rq prefork 3 CMD'],
    ['CMD ["rq", "cron", "jobs.py"]', 'rq single 1 CMD'],
    ['CMD ["python", "manage.py", "rqworker", "default"]', 'rq prefork 1 CMD'],
    ['CMD ["python", "manage.py", "rqworker", "--worker-class", "rq.SimpleWorker"]', 'rq single 1 CMD'],
    ['CMD ["python", "manage.py", "rqworker-pool", "--num-workers=2"]', 'rq prefork 2 CMD'],
    ['CMD ["python", "manage.py", "qcluster"]', 'django-q prefork ? CMD'],
    ['CMD ["python", "manage.py", "run_huey"]', 'huey unknown ? CMD'],
    ['CMD ["python", "manage.py", "run_huey", "-k", "process", "-w", "2"]', 'huey prefork 2 CMD'],
    ['CMD ["python", "manage.py", "runworker", "thumbnails"]', 'channels single 1 CMD'],
    ['CMD ["dramatiq-gevent", "app", "-p", "2"]', 'dramatiq prefork 2 CMD'],
    ['CMD ["taskiq", "worker", "app:broker", "-w", "4", "--reload"]', 'taskiq prefork 1 CMD'],
    ['CMD ["taskiq", "scheduler", "app:scheduler"]', 'taskiq single 1 CMD'],
    ['CMD ["faust", "-A", "app", "worker", "-l", "info"]', 'faust single 1 CMD'],
    ['CMD ["nameko", "run", "--config", "x.yml", "service"]', 'nameko single 1 CMD'],
    ['CMD ["locust", "-f", "locustfile.py"]', 'locust single 1 CMD'],
    ['CMD ["locust", "--processes", "4"]', 'locust prefork 4 CMD'],
    ['ENV LOCUST_PROCESSES=1\nCMD ["locust"]', 'locust prefork 1 CMD'],
    ['CMD ["locust", "--processes", "-1"]', 'locust prefork cpu CMD'],
  ]);
});

describe('orchestrators', () => {
  check([
    ['CMD ["airflow", "webserver"]', 'airflow prefork 4 CMD'],
    ['CMD ["airflow", "api-server", "--dev"]', 'airflow spawn 1 CMD'],
    [
      'ENV AIRFLOW__API__SERVER_TYPE=gunicorn\nCMD ["airflow", "api-server", "-w", "4"]',
      'airflow prefork 4 CMD',
    ],
    ['ENV AIRFLOW__API__SERVER_TYPE=uvicorn\nCMD ["airflow", "api-server"]', 'airflow unknown ? CMD'],
    ['CMD ["airflow", "scheduler"]', 'airflow unknown ? CMD'],
    ['CMD ["airflow", "dag-processor"]', 'airflow unknown ? CMD'],
    ['CMD ["airflow", "triggerer"]', 'airflow unknown ? CMD'],
    ['CMD ["airflow", "standalone"]', 'airflow unknown ? CMD'],
    ['CMD ["dagster-webserver", "-h", "0.0.0.0"]', 'dagster-webserver single 1 CMD'],
    ['CMD ["dagit", "-h", "0.0.0.0"]', 'dagit single 1 CMD'],
    ['CMD ["dagster-daemon", "run"]', 'dagster-daemon threads 1 CMD'],
    ['CMD ["dagster-daemon", "wipe"]', 'none unknown ? CMD'],
    ['CMD ["dagster", "api", "grpc", "-p", "4000", "-f", "repo.py"]', 'dagster threads 1 CMD'],
    ['CMD ["dagster", "code-server", "start", "-p", "4000"]', 'dagster spawn ? CMD'],
    ['CMD ["python", "-m", "dagster", "dev"]', 'dagster spawn ? CMD'],
    ['CMD ["dagster", "job", "execute"]', 'none unknown ? CMD'],
    ['CMD ["prefect", "server", "start", "--workers", "2"]', 'prefect spawn 2 CMD'],
    ['CMD ["prefect", "worker", "start", "--pool", "p"]', 'prefect spawn ? CMD'],
    ['CMD ["prefect", "agent", "start", "-q", "default"]', 'prefect spawn ? CMD'],
    ['CMD ["ray", "start", "--head", "--block"]', 'ray spawn ? CMD'],
    ['CMD ["ray", "stop"]', 'none unknown ? CMD'],
  ]);
});

describe('notebooks, models and applications', () => {
  check([
    ['CMD ["start-notebook.py", "--ServerApp.token="]', 'jupyter single 1 CMD'],
    ['CMD ["start-singleuser.sh"]', 'jupyter single 1 CMD'],
    ['CMD ["jupyterhub-singleuser"]', 'jupyter single 1 CMD'],
    ['CMD ["jupyterhub", "-f", "jupyterhub_config.py"]', 'jupyterhub single 1 CMD'],
    ['CMD ["jupyter-lab", "--ip=0.0.0.0"]', 'jupyter single 1 CMD'],
    ['CMD ["python", "-m", "jupyterlab"]', 'jupyter single 1 CMD'],
    ['CMD ["jupyter", "nbconvert", "--execute", "x.ipynb"]', 'none unknown ? CMD'],
    ['CMD ["ipython", "notebook"]', 'jupyter single 1 CMD'],
    ['CMD ["ipython3", "notebook", "--ip=*"]', 'jupyter single 1 CMD'],
    ['CMD ["ipython"]', 'none unknown ? CMD'],
    ['CMD ["voila", "app.ipynb"]', 'voila single 1 CMD'],
    ['CMD ["bokeh", "serve", "app.py"]', 'bokeh single 1 CMD'],
    ['CMD ["bokeh", "serve", "app.py", "--num-procs", "4"]', 'bokeh prefork 4 CMD'],
    ['CMD ["bokeh", "serve", "app.py", "--num-procs", "0"]', 'bokeh prefork cpu CMD'],
    ['CMD ["panel", "serve", "app.py"]', 'panel single 1 CMD'],
    ['CMD ["python", "-m", "panel", "serve", "app.py", "--num-procs=2"]', 'panel prefork 2 CMD'],
    ['CMD ["python", "-m", "streamlit", "run", "app.py"]', 'streamlit threads 1 CMD'],
    ['CMD ["gradio", "app.py"]', 'gradio spawn 1 CMD'],
    ['CMD ["chainlit", "run", "app.py", "-h"]', 'chainlit single 1 CMD'],
    ['CMD ["mlflow", "gateway", "start", "--config-path", "x.yaml"]', 'mlflow prefork 2 CMD'],
    ['CMD ["mlflow", "models", "serve", "-m", "model"]', 'mlflow unknown ? CMD'],
    ['CMD ["mlflow", "models", "build-docker"]', 'none unknown ? CMD'],
    ['CMD ["litellm", "--config", "x.yaml"]', 'litellm single 1 CMD'],
    ['CMD ["litellm", "--num_workers", "8"]', 'litellm spawn 8 CMD'],
    ['ENV NUM_WORKERS=2\nCMD ["litellm", "--run_gunicorn"]', 'litellm prefork 2 CMD'],
    ['CMD ["litellm", "--run_hypercorn", "--num_workers", "8"]', 'litellm single 1 CMD'],
    ['CMD ["litellm", "--run_granian", "--num_workers", "8"]', 'litellm unknown 8 CMD'],
    ['CMD ["open-webui", "serve"]', 'open-webui single 1 CMD'],
    ['ENV UVICORN_WORKERS=3\nCMD ["open-webui", "serve"]', 'open-webui spawn 3 CMD'],
    ['CMD ["python3", "-m", "llama_cpp.server", "--model", "x.gguf"]', 'llama_cpp single 1 CMD'],
    ['ENTRYPOINT ["python", "-m", "awslambdaric"]\nCMD ["app.handler"]', 'awslambdaric unknown ? ENTRYPOINT'],
    ['CMD ["bentoml", "serve-http", "service:svc"]', 'bentoml spawn ? CMD'],
  ]);
});

describe('the number of workers comes from the first that says', () => {
  const conf = (text: string): Files => ({ 'gunicorn.conf.py': text });
  check([
    ['ENV WEB_CONCURRENCY=3\nCMD ["gunicorn", "a:b"]', 'gunicorn prefork 3 CMD'],
    [
      'ENV WEB_CONCURRENCY=3 GUNICORN_CMD_ARGS="--bind=:80 -w 2"\nCMD ["gunicorn", "a:b"]',
      'gunicorn prefork 2 CMD',
    ],
    ['ENV GUNICORN_CMD_ARGS="-w 2"\nCMD ["gunicorn", "a:b", "--workers=5"]', 'gunicorn prefork 5 CMD'],
    ['CMD ["gunicorn", "a:b"]', 'gunicorn prefork 6 CMD', conf('bind = ":80"\nworkers = 6  # enough\n')],
    ['ENV WEB_CONCURRENCY=3\nCMD ["gunicorn", "a:b"]', 'gunicorn prefork 3 CMD', conf('bind = ":80"\n')],
    [
      'CMD ["gunicorn", "a:b"]',
      'gunicorn prefork cpu CMD',
      conf('import multiprocessing\nworkers = multiprocessing.cpu_count() * 2 + 1\n'),
    ],
    ['CMD ["gunicorn", "a:b"]', 'gunicorn prefork 4 CMD', conf('workers = int(os.environ.get("N", "4"))\n')],
    [
      'ENV N=2\nCMD ["gunicorn", "a:b"]',
      'gunicorn prefork 2 CMD',
      conf('workers = int(os.getenv("N", 4))\n'),
    ],
    [
      'CMD ["gunicorn", "a:b"]',
      'gunicorn prefork ? CMD',
      conf('if DEBUG:\n    workers = 1\nelse:\n    workers = 4\n'),
    ],
    ['CMD ["gunicorn", "a:b"]', 'gunicorn prefork ? CMD', conf('workers = settings.WORKERS\n')],
    [
      'CMD ["gunicorn", "-c", "conf/g.py", "a:b"]',
      'gunicorn prefork 9 CMD',
      { 'conf/g.py': 'workers = 9\n' },
    ],
    [
      'CMD ["gunicorn", "-c", "python:conf.g", "a:b"]',
      'gunicorn prefork 9 CMD',
      { 'conf/g.py': 'workers = 9\n' },
    ],
    ['CMD ["gunicorn", "-c", "/missing.py", "a:b"]', 'gunicorn prefork ? CMD'],
    ['CMD ["gunicorn", "-c", "/missing.py", "a:b", "-w", "2"]', 'gunicorn prefork 2 CMD'],
    [
      'CMD ["gunicorn", "--chdir", "src", "a:b"]',
      'gunicorn prefork 3 CMD',
      { 'gunicorn.conf.py': 'workers = 3\n', 'src/gunicorn.conf.py': 'workers = 7\n' },
    ],
    ...[
      'workers = 8\nworkers //= 4',
      'workers = 8\nif x: workers = 1',
      'workers, threads = 4, 2',
      'a = 1; workers = 4',
      'threads = workers = 4',
    ].map(
      (text) =>
        ['CMD ["gunicorn", "a:b"]', 'gunicorn prefork ? CMD', { 'gunicorn.conf.py': `${text}\n` }] as const,
    ),
    ['CMD ["gunicorn", "a:b"]', 'gunicorn prefork 1 CMD', { 'gunicorn.conf.py': '"""\nworkers = 8\n"""\n' }],
    [
      'CMD ["gunicorn", "a:b"]',
      'gunicorn prefork 2 CMD',
      { 'gunicorn.conf.py': 'worker_class = "uvicorn.workers.UvicornWorker"\nworkers = 2  # two workers\n' },
    ],
    ['CMD ["uwsgi", "--emperor", "/etc/vassals"]', 'uwsgi unknown ? CMD'],
    ['CMD ["uwsgi", "-Mp", "4", "-w", "a"]', 'uwsgi prefork 4 CMD'],
    [
      'COPY e.sh /e.sh\nENTRYPOINT ["/e.sh"]',
      'none unknown ? ENTRYPOINT',
      { '/e.sh': 'if [ "$M" = w ]; then set -- uvicorn a:b; else set -- gunicorn -w 4 a:b; fi\nexec "$@"\n' },
    ],
    ['CMD gunicorn -w 4 a:b & exec nginx -g "daemon off;"', 'gunicorn prefork 4 CMD'],
    ['CMD gunicorn -w 4 a:b & python worker.py', 'none unknown ? CMD'],
    ['ENV WEB_CONCURRENCY=3\nCMD ["uvicorn", "a:b"]', 'uvicorn spawn 3 CMD'],
    ['ENV WEB_CONCURRENCY=3 UVICORN_WORKERS=2\nCMD ["uvicorn", "a:b"]', 'uvicorn spawn 2 CMD'],
    ['ENV UVICORN_WORKERS=2\nCMD ["fastapi", "run"]', 'uvicorn single 1 CMD'],
    ['ENV WEB_CONCURRENCY=3\nCMD ["hypercorn", "a:b"]', 'hypercorn spawn 1 CMD'],
    ['CMD ["hypercorn", "-c", "h.toml", "a:b"]', 'hypercorn spawn 2 CMD', { 'h.toml': 'workers = 2\n' }],
    ['ENV GRANIAN_WORKERS=2\nCMD ["granian", "a:b"]', 'granian prefork 2 CMD'],
    ['ENV AIRFLOW__API__WORKERS=4\nCMD ["airflow", "api-server"]', 'airflow spawn 4 CMD'],
  ]);
});

describe('uwsgi', () => {
  const ini = (text: string): Files => ({ 'uwsgi.ini': `[uwsgi]\n${text}\n` });
  check([
    ['CMD ["uwsgi", "--http", ":80", "--module", "a"]', 'uwsgi single 1 CMD'],
    ['CMD ["uwsgi", "--http", ":80", "--master", "-p", "4"]', 'uwsgi prefork 4 CMD'],
    ['CMD ["uwsgi", "--processes", "4", "--workers", "2"]', 'uwsgi prefork 2 CMD'],
    ['CMD ["uwsgi", "--ini", "uwsgi.ini"]', 'uwsgi prefork 4 CMD', ini('master\nprocesses = 4')],
    ['CMD ["uwsgi", "uwsgi.ini"]', 'uwsgi prefork 1 CMD', ini('master = true')],
    ['CMD ["uwsgi", "uwsgi.ini"]', 'uwsgi single 1 CMD', ini('; master = true\nmodule = a')],
    ['CMD ["uwsgi", "uwsgi.ini"]', 'uwsgi prefork cpu CMD', ini('master = 1\nworkers = %k')],
    [
      'CMD ["uwsgi", "uwsgi.ini"]',
      'uwsgi prefork 4 CMD',
      ini('master = 1\nif-not-env = UWSGI_PROCESSES\nprocesses = 4\nendif ='),
    ],
    ['ENV P=3\nCMD ["uwsgi", "uwsgi.ini"]', 'uwsgi prefork 3 CMD', ini('master = 1\nprocesses = $(P)')],
    ['CMD ["uwsgi", "--ini", "/etc/missing.ini"]', 'uwsgi unknown ? CMD'],
    ['ENV UWSGI_WORKERS=3 UWSGI_MASTER=1\nCMD ["uwsgi", "--http", ":80"]', 'uwsgi prefork 3 CMD'],
  ]);
});

describe('wrappers come off', () => {
  check([
    ['ENTRYPOINT ["tini", "--"]\nCMD ["gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    [
      'ENTRYPOINT ["/usr/bin/tini", "-g", "-p", "SIGTERM", "--", "gunicorn", "a:b"]',
      'gunicorn prefork 1 ENTRYPOINT',
    ],
    [
      'ENTRYPOINT ["/usr/bin/dumb-init", "--rewrite", "15:2", "--"]\nCMD ["uvicorn", "a:b"]',
      'uvicorn single 1 CMD',
    ],
    ['ENTRYPOINT ["tini", "--"]\nCMD uvicorn a:b --workers 2', 'uvicorn spawn 2 CMD'],
    ['CMD ["gosu", "app", "celery", "-A", "x", "worker", "-c", "4"]', 'celery prefork 4 CMD'],
    ['CMD ["su-exec", "app:app", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["setpriv", "--reuid", "1000", "--clear-groups", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["su", "app", "-c", "gunicorn -w 3 a:b"]', 'gunicorn prefork 3 CMD'],
    ['CMD ["runuser", "-u", "app", "--", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["env", "-u", "X", "WEB_CONCURRENCY=2", "gunicorn", "a:b"]', 'gunicorn prefork 2 CMD'],
    ['CMD ["/usr/bin/env", "-S", "gunicorn -w 2", "a:b"]', 'gunicorn prefork 2 CMD'],
    [
      'CMD ["nice", "-n", "10", "ionice", "-c", "3", "timeout", "-k", "5", "1h", "gunicorn", "a:b"]',
      'gunicorn prefork 1 CMD',
    ],
    ['CMD ["xvfb-run", "-a", "-s", "-screen 0 1024x768x24", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["stdbuf", "-oL", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["poetry", "run", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["uv", "run", "--no-sync", "--extra", "web", "fastapi", "run"]', 'uvicorn single 1 CMD'],
    ['CMD ["uv", "run", "-m", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["uv", "run", "main.py"]', 'none single 1 CMD'],
    ['CMD ["uv", "sync"]', 'none unknown ? CMD'],
    ['CMD ["pipenv", "run", "python", "-m", "flask", "run"]', 'flask threads 1 CMD'],
    ['CMD ["conda", "run", "--no-capture-output", "-n", "env", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["micromamba", "run", "-n", "base", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["ddtrace-run", "gunicorn", "-w", "2", "a:b"]', 'gunicorn prefork 2 CMD'],
    ['CMD ["opentelemetry-instrument", "--service_name", "api", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["newrelic-admin", "run-program", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["./wait-for-it.sh", "db:5432", "-t", "60", "--", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    [
      'CMD ["dockerize", "-wait", "tcp://db:5432", "-timeout", "60s", "gunicorn", "a:b"]',
      'gunicorn prefork 1 CMD',
    ],
    [
      'CMD ["python", "-m", "debugpy", "--listen", "0.0.0.0:5678", "-m", "uvicorn", "a:b"]',
      'uvicorn single 1 CMD',
    ],
    ['CMD ["catatonit", "-g", "--", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["doas", "-u", "app", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["sudo", "-E", "-u", "app", "--", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["chroot", "--userspec=app", "/srv", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["chrt", "--sched-runtime", "1000", "-d", "0", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["numactl", "--membind", "0", "--cpunodebind=0", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["with-contenv", "s6-setuidgid", "app", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["s6-envdir", "-c", "x", "/env", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["s6-envuidgid", "-D", "0:0:0", "app", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["s6-applyuidgid", "-u", "1", "-g", "1", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["s6-softlimit", "-o", "1024", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["s6-setsid", "-d", "1", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["s6-setlock", "-t", "5", "/lock", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["s6-notifyoncheck", "-d", "-n", "0", "-w", "500", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["s6-fghack", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    [
      'CMD ["uvx", "--from", "x", "-c", "c.txt", "--python-platform", "linux", "uvicorn", "a:b"]',
      'uvicorn single 1 CMD',
    ],
    [
      'CMD ["uv", "run", "--exclude-newer-package", "a=2026-01-01", "uvicorn", "a:b"]',
      'uvicorn single 1 CMD',
    ],
    ['CMD ["pipenv", "--pypi-mirror", "https://x", "run", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["pdm", "run", "-p", "/srv", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["hatch", "-e", "prod", "run", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["hatch", "run", "prod:serve"]', 'none unknown ? CMD'],
    ['CMD ["rye", "run", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["pixi", "run", "-p", "linux-64", "-e", "prod", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    [
      'CMD ["/opt/conda/bin/conda", "run", "-n", "x", "--live-stream", "uvicorn", "a:b"]',
      'uvicorn single 1 CMD',
    ],
    ['CMD ["mamba", "run", "-a", "", "-n", "x", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    [
      'CMD ["watchmedo", "auto-restart", "-d", ".", "-p", "*.py", "--recursive", "--", "celery", "-A", "x", "worker"]',
      'celery prefork cpu CMD',
    ],
    [
      'CMD ["python", "-m", "watchdog.watchmedo", "auto-restart", "--", "python", "-m", "uvicorn", "a:b"]',
      'uvicorn single 1 CMD',
    ],
    ['CMD ["watchmedo", "shell-command"]', 'none unknown ? CMD'],
    ['CMD ["dockerize", "--wait", "tcp://db:5432", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["wait-for", "db:5432", "-t", "9", "--", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD /wait && gunicorn a:b', 'gunicorn prefork 1 CMD'],
    ['CMD ["chamber", "exec", "app", "--", "gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["newrelic-admin", "run-python", "-m", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["python", "-m", "newrelic.admin", "run-program", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    [
      'CMD ["opentelemetry-instrument", "--traces_sampler", "always_on", "--distro", "d", "uvicorn", "a:b"]',
      'uvicorn single 1 CMD',
    ],
    ['CMD ["logfire", "run", "--exclude", "x", "-m", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["coverage", "run", "--save-signal", "USR1", "-m", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["memray", "run", "-o", "x.bin", "-m", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    [
      'CMD ["py-spy", "record", "-o", "x.svg", "--", "python", "-m", "uvicorn", "a:b"]',
      'uvicorn single 1 CMD',
    ],
    ['CMD ["py-spy", "top", "--pid", "1"]', 'none unknown ? CMD'],
    ['CMD ["scalene", "run", "--outfile", "x", "-m", "uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["scalene", "--cpu-only", "app.py"]', 'none single 1 CMD'],
  ]);
});

describe('shell text', () => {
  check([
    ['CMD gunicorn a:b -w 4', 'gunicorn prefork 4 CMD'],
    ['CMD exec gunicorn -b 0.0.0.0:$PORT a:b', 'gunicorn prefork 1 CMD'],
    ['CMD gunicorn --bind "0.0.0.0:${PORT}" --bind=:$OTHER a:b', 'gunicorn prefork 1 CMD'],
    ['CMD ["sh", "-c", "exec gunicorn app:app -w ${WORKERS:-4}"]', 'gunicorn prefork 4 CMD'],
    ['ENV WORKERS=2\nCMD ["sh", "-c", "exec gunicorn app:app -w ${WORKERS:-4}"]', 'gunicorn prefork 2 CMD'],
    ['CMD ["bash", "-lc", "gunicorn app:app --workers $WORKERS"]', 'gunicorn prefork ? CMD'],
    ['CMD ["bash", "-euo", "pipefail", "-c", "uvicorn a:b"]', 'uvicorn single 1 CMD'],
    ['CMD gunicorn app:app --workers=$WEB_CONCURRENCY', 'gunicorn prefork ? CMD'],
    ['ENV WEB_CONCURRENCY=3\nCMD gunicorn app:app --workers=$WEB_CONCURRENCY', 'gunicorn prefork 3 CMD'],
    ['CMD gunicorn $GUNICORN_OPTS app:app', 'gunicorn prefork ? CMD'],
    ['CMD gunicorn $GUNICORN_OPTS app:app -w 2', 'gunicorn prefork 2 CMD'],
    ['CMD gunicorn "$APP_MODULE"', 'gunicorn prefork 1 CMD'],
    ['CMD gunicorn -w $(nproc) a:b', 'gunicorn prefork cpu CMD'],
    ['CMD gunicorn --workers=$((2 * $(nproc) + 1)) a:b', 'gunicorn prefork cpu CMD'],
    ['CMD uvicorn a:b --workers $N', 'uvicorn spawn ? CMD'],
    ['CMD python manage.py migrate && exec gunicorn -w 2 a:b', 'gunicorn prefork 2 CMD'],
    [
      'CMD python manage.py collectstatic --noinput; python manage.py migrate; gunicorn a:b',
      'gunicorn prefork 1 CMD',
    ],
    ['CMD WEB_CONCURRENCY=2 gunicorn a:b', 'gunicorn prefork 2 CMD'],
    ['CMD export WEB_CONCURRENCY=2 && gunicorn a:b', 'gunicorn prefork 2 CMD'],
    ['CMD cd /srv && gunicorn a:b', 'gunicorn prefork 8 CMD', { '/srv/gunicorn.conf.py': 'workers = 8\n' }],
    ['CMD celery -A x worker & gunicorn a:b', 'gunicorn prefork 1 CMD'],
    ['CMD gunicorn -w 3 a:b 2>&1 | tee /log', 'gunicorn prefork 3 CMD'],
    ['CMD gunicorn -w 3 a:b & wait', 'gunicorn prefork 3 CMD'],
    ['CMD gunicorn a:b & celery -A x worker & wait -n', 'none unknown ? CMD'],
    ['CMD if [ "$DEV" ]; then flask run; else gunicorn a:b; fi', 'none unknown ? CMD'],
    ['CMD if [ "$DEV" ]; then gunicorn --reload a:b; else gunicorn -w 4 a:b; fi', 'gunicorn prefork ? CMD'],
    ['CMD $SERVER a:b', 'none unknown ? CMD'],
    ['CMD ["sh"]', 'none unknown ? CMD'],
    ['ENTRYPOINT uvicorn a:b\nCMD ["ignored"]', 'uvicorn single 1 ENTRYPOINT'],
  ]);
});

describe('scripts', () => {
  const entrypoint = (text: string): Files => ({ '/entrypoint.sh': `#!/bin/sh\nset -e\n${text}\n` });
  const start = 'ENTRYPOINT ["/entrypoint.sh"]\n';
  check([
    [
      `${start}CMD ["gunicorn", "-w", "2", "a:b"]`,
      'gunicorn prefork 2 CMD',
      entrypoint('python manage.py migrate\nexec "$@"'),
    ],
    [`${start}CMD gunicorn -w 2 a:b`, 'gunicorn prefork 2 CMD', entrypoint('exec tini -- "$@"')],
    [`${start}CMD ["-w", "2"]`, 'gunicorn prefork 2 /entrypoint.sh', entrypoint('exec gunicorn a:b "$@"')],
    [
      `${start}CMD ["-w", "2"]`,
      'gunicorn prefork 2 /entrypoint.sh',
      entrypoint('if [ "${1#-}" != "$1" ]; then\n  set -- gunicorn "$@"\nfi\nexec "$@"'),
    ],
    [start, 'gunicorn prefork 3 /entrypoint.sh', entrypoint('export WEB_CONCURRENCY=3\nexec gunicorn a:b')],
    [
      start,
      'gunicorn prefork ? /entrypoint.sh',
      entrypoint('if [ $BIG ]; then export WEB_CONCURRENCY=3; fi\nexec gunicorn a:b'),
    ],
    [start, 'gunicorn prefork 4 /entrypoint.sh', entrypoint('N=${N:-4}\nexec gunicorn -w $N a:b')],
    [start, 'uvicorn single 1 /entrypoint.sh', entrypoint('main() {\n  exec uvicorn a:b\n}\nmain "$@"')],
    [
      `${start}CMD ["web"]`,
      'none unknown ? /entrypoint.sh',
      entrypoint('case "$1" in\n web) exec gunicorn a:b ;;\n worker) exec celery -A x worker ;;\nesac'),
    ],
    [
      `${start}CMD ["web"]`,
      'none unknown ? /entrypoint.sh',
      entrypoint(
        'if [ "$1" = web ]; then\n gunicorn a:b\nfi\nif [ "$1" = beat ]; then\n celery -A x beat\nfi',
      ),
    ],
    [
      start,
      'gunicorn prefork 1 /entrypoint.sh',
      entrypoint('until nc -z db 5432; do\n sleep 1\ndone\nexec gunicorn a:b'),
    ],
    [start, 'gunicorn prefork 1 /entrypoint.sh', entrypoint('exec /venv/*/bin/gunicorn a:b')],
    [start, 'none single 1 /entrypoint.sh', entrypoint('exec python -m app')],
    // An entrypoint that cannot be read hands over to its arguments, if they are a server.
    [`${start}CMD ["gunicorn", "a:b"]`, 'gunicorn prefork 1 CMD'],
    [`${start}CMD ["python", "app.py"]`, 'none unknown ? ENTRYPOINT'],
    [start, 'none unknown ? ENTRYPOINT'],
    ['CMD ["./start.sh"]', 'uvicorn single 1 start.sh', { 'start.sh': 'uvicorn a:b' }],
    [
      'CMD ["bash", "-e", "start.sh"]',
      'uvicorn spawn 2 start.sh',
      { 'start.sh': 'uvicorn a:b --workers 2\n' },
    ],
    ['CMD ["sh", "start.sh"]', 'none unknown ? start.sh', { 'start.sh': 'if then (' }],
    [
      'CMD ["./run"]',
      'uvicorn single 1 CMD',
      { run: '#!/usr/bin/env python3\nimport uvicorn\nuvicorn.run("a:b")\n' },
    ],
  ]);

  test('may start themselves again', () => {
    const again = 'if [ "$(id -u)" = 0 ]; then\n  exec gosu app /entrypoint.sh "$@"\nfi\nexec "$@"';
    expect(told(`${start}CMD ["gunicorn", "a:b"]`, entrypoint(again))).toBe('gunicorn prefork 1 CMD');
    const thicket = Array.from({ length: 9 }, (_, index) => `if a; then exec /${index}.sh; fi`).join('\n');
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`/${index}.sh`, thicket]));
    expect(told('CMD ["/0.sh"]', files)).toMatch(/^none unknown/);
  });

  test('are kept for those who search them', () => {
    const files = { '/entrypoint.sh': '. ./env.sh\nexec setpriv --reuid=1 "$@"\n', 'env.sh': 'export A=1\n' };
    const { process } = processOf(`${start}CMD ["gunicorn", "a:b"]`, files);
    expect(process.scripts.map(({ path }) => path)).toEqual(['/entrypoint.sh', 'env.sh']);
    expect(process.server).toBe('gunicorn');
  });

  test('that cannot be read are named', () => {
    expect(processOf(`${start}CMD ["gunicorn"]`).process.opaque).toBe('/entrypoint.sh');
    expect(processOf('CMD ["gunicorn"]').process.opaque).toBeUndefined();
  });
});

describe('the folder of a server', () => {
  const files: Files = {
    'gunicorn.conf.py': 'workers = 2\n',
    'a/gunicorn.conf.py': 'workers = 3\n',
    '/srv/gunicorn.conf.py': 'workers = 8\n',
  };
  const rows: readonly (readonly [shell: string, workers: number | undefined])[] = [
    ['cd /srv && gunicorn a:b', 8],
    ['(cd /srv && ./setup); gunicorn a:b', 2],
    ['(cd /srv && gunicorn a:b)', 8],
    ['(cd /srv && gunicorn a:b) & wait', 8],
    ['cd /srv & gunicorn a:b', 2],
    ['cd /srv | cat; gunicorn a:b', 2],
    ['ls | while read l; do cd /srv; done; gunicorn a:b', 2],
    ['(cd /srv; (cd /; ls); gunicorn a:b)', 8],
    ['(cd /srv; exec ./setup); gunicorn a:b', 2],
    ['X=$(cd /srv && pwd); gunicorn a:b', 2],
    ['cd /srv; cd -; gunicorn a:b', 2],
    ['cd /x; cd /srv; cd -; cd -; gunicorn a:b', 8],
    ['cd -; gunicorn a:b', undefined],
    ['cd "$X"; gunicorn a:b', undefined],
    ['cd "$X"; cd /srv; gunicorn a:b', 8],
    ['cd "$X"; cd -; gunicorn a:b', 2],
    ['cd "$X"; gunicorn -w 4 a:b', 4],
    ['cd; gunicorn a:b', undefined],
    ['export HOME=/; cd ~/srv; gunicorn a:b', 8],
    ['cd /opt/*; gunicorn a:b', undefined],
    ['cd -P -- /srv; gunicorn a:b', 8],
    ['cd a; gunicorn a:b', 3],
    ['cd ./a/x/..; gunicorn a:b', 3],
    ['cd a; npm ci; cd ..; gunicorn a:b', 2],
    ['pushd /srv; gunicorn a:b', 8],
    ['pushd a; pushd /srv; popd; gunicorn a:b', 3],
    ['pushd a; npm ci; popd; gunicorn a:b', 2],
    ['popd; gunicorn a:b', undefined],
    ['pushd; gunicorn a:b', undefined],
    ['pushd /srv; popd +0; gunicorn a:b', undefined],
    ['cd /srv || exit 1; gunicorn a:b', 8],
    ['cd /srv || { echo no; exit 1; }; gunicorn a:b', 8],
    ['cd /srv || exit 0; gunicorn a:b', undefined],
    ['cd /srv || true; gunicorn a:b', undefined],
    ['[ "$X" ] && cd /srv; gunicorn a:b', undefined],
    ['[ "$X" ] || cd /srv && gunicorn a:b', undefined],
    ['if [ "$X" ]; then cd a; npm ci; cd ..; fi; gunicorn a:b', 2],
    ['if [ "$X" ]; then cd a; fi; gunicorn a:b', undefined],
    ['if [ "$X" ]; then cd a; exec sh; fi; gunicorn a:b', 2],
    ['if [ "$X" ]; then cd a; exit 1; fi; gunicorn a:b', 2],
    ['if [ "$X" ]; then pushd a; else pushd /srv; fi; popd; gunicorn a:b', undefined],
    ['f() { cd a; return; }; f; gunicorn a:b', undefined],
    ['f() { cd a; exec gunicorn a:b; }; f', 3],
    ['cd /srv && gunicorn a:b || echo failed', 8],
    ['cd "$X"; gunicorn -c python:g a:b', undefined],
  ];
  test.for(rows)('%s → %s', ([shell, workers]) => {
    const { server, workers: found } = processOf(
      `CMD ["bash", "-c", ${JSON.stringify(shell)}]`,
      files,
    ).process;
    expect([server, found.value]).toEqual(['gunicorn', workers]);
  });

  check([
    [
      'CMD ["/srv/run.sh"]',
      'gunicorn prefork 8 /srv/run.sh',
      { ...files, '/srv/run.sh': 'cd "$(dirname "$0")"\nexec gunicorn a:b\n' },
    ],
    [
      'CMD ["/srv/bin/run.sh"]',
      'gunicorn prefork 8 /srv/bin/run.sh',
      { ...files, '/srv/bin/run.sh': 'cd "$(dirname "${BASH_SOURCE[0]}")/.."\nexec gunicorn a:b\n' },
    ],
    ['CMD cd "$(dirname "$0")" && gunicorn a:b', 'gunicorn prefork ? CMD', files],
    ['CMD cd "$X" && ./run.sh', 'none unknown ? CMD', { 'run.sh': 'gunicorn a:b' }],
    ['CMD cd "$X" && uwsgi x.ini', 'uwsgi unknown ? CMD', { 'x.ini': '[uwsgi]\nmaster=1\n' }],
    ['CMD exec gunicorn -w 3 a:b | ./log', 'gunicorn prefork 3 CMD'],
    ['CMD (exec ./setup); gunicorn -w 3 a:b', 'gunicorn prefork 3 CMD'],
    ['CMD uvicorn --version | cut -c 9-; nginx', 'none unknown ? CMD'],
  ]);
});

describe('the variables of a server', () => {
  const rows: readonly (readonly [shell: string, value: string | undefined])[] = [
    ['export A=1; gunicorn a:b', '1'],
    ['(export A=1; ./setup); gunicorn a:b', 'none'],
    ['(export A=1; gunicorn a:b)', '1'],
    ['export A=1 & gunicorn a:b', 'none'],
    ['export A=1 | cat; gunicorn a:b', 'none'],
    ['export A=1; gunicorn a:b | tee /log', '1'],
    ['{ export A=1; gunicorn a:b; } & wait', '1'],
    ['export A=1; (export A=2); gunicorn a:b', '1'],
    ['export A=1; (unset A); gunicorn a:b', '1'],
    ['A=1; gunicorn a:b', 'none'],
    ['A=1; export A; gunicorn a:b', '1'],
    ['(A=1); export A=$A; gunicorn a:b', undefined],
    ['(A=1; export B=2); A=3; export A; gunicorn a:b', '3'],
    ['read A; export A; gunicorn a:b', undefined],
    ['set -a; A=1; gunicorn a:b', '1'],
    ['set -eua; A=1; set +a; gunicorn a:b', '1'],
    ['set -o allexport; A=1; gunicorn a:b', '1'],
    ['set -a; set +o allexport; A=1; gunicorn a:b', 'none'],
    ['(set -a); A=1; gunicorn a:b', 'none'],
    ['[ "$X" ] && set -a; A=1; gunicorn a:b', undefined],
    ['[ "$X" ] && export A=0; A=1; gunicorn a:b', undefined],
    ['set -- -a; A=1; gunicorn a:b', 'none'],
    ['declare -x A=1; gunicorn a:b', '1'],
    ['declare A=1; gunicorn a:b', 'none'],
    ['if [ "$X" ]; then export A=1; fi; gunicorn a:b', undefined],
    ['if [ "$X" ]; then export A=1; gunicorn a:b; fi', '1'],
    ['if [ "$X" ]; then export A=1; gunicorn a:b; else gunicorn a:b; fi', undefined],
    ['if [ "$X" ]; then export A=1; else export A=1; fi; gunicorn a:b', undefined],
    ['if [ "$X" ]; then export A=1; exec sh; fi; gunicorn a:b', 'none'],
    ['export A=1; if [ "$X" ]; then export A=1; fi; gunicorn a:b', '1'],
  ];
  test.for(rows)('%s → %s', ([shell, value]) => {
    const { server, variables } = processOf(`CMD ["bash", "-c", ${JSON.stringify(shell)}]`).process;
    expect(server).toBe('gunicorn');
    expect(variables.has('A') ? variables.get('A')?.value : 'none').toBe(value);
  });
});

describe('Python programs', () => {
  const app = (text: string): Files => ({ 'app.py': text });
  check([
    ['CMD ["python", "app.py"]', 'none single 1 CMD'],
    ['CMD ["python3", "-u", "-X", "dev", "app.py", "-w", "4"]', 'none single 1 CMD'],
    ['CMD ["python", "app.py"]', 'none single 1 CMD', app('print(1)\n')],
    ['CMD ["python", "app.py"]', 'none unknown ? CMD', app('from multiprocessing import Pool\n')],
    ['CMD ["python", "app.py"]', 'none single 1 CMD', app('# no multiprocessing here\n')],
    [
      'CMD ["python", "app.py"]',
      'uvicorn single 1 CMD',
      app('uvicorn.run(app, port=int(os.environ["PORT"]))\n'),
    ],
    ['CMD ["python", "app.py"]', 'uvicorn spawn 4 CMD', app('uvicorn.run("app:app", workers=4)\n')],
    ['CMD ["python", "app.py"]', 'uvicorn spawn ? CMD', app('uvicorn.run("app:app", workers=settings.n)\n')],
    ['CMD ["python", "app.py"]', 'uvicorn unknown ? CMD', app('uvicorn.run("app:app", **options)\n')],
    ['CMD ["python", "app.py", "--processes=4"]', 'none unknown ? CMD'],
    ['CMD ["python", "-m", "pkg.cli"]', 'none single 1 CMD'],
    ['CMD ["python", "-m", "pkg.cli"]', 'none unknown ? CMD', { 'pkg/cli.py': 'os.fork()\n' }],
    ['CMD ["python", "-m", "gunicorn", "-w", "2", "a:b"]', 'gunicorn prefork 2 CMD'],
    ['CMD ["python", "-um", "celery", "-A", "x", "worker", "-c1"]', 'celery prefork 1 CMD'],
    ['ENTRYPOINT ["python", "-m"]\nCMD ["uvicorn", "a:b"]', 'uvicorn single 1 CMD'],
    ['CMD ["python", "-c", "import app; app.main()"]', 'none single 1 CMD'],
    ['CMD ["python", "/usr/local/bin/gunicorn", "a:b"]', 'gunicorn prefork 1 CMD'],
    ['CMD ["python"]', 'none unknown ? CMD'],
    ['CMD ["python", "manage.py", "send_mails"]', 'none unknown ? CMD'],
    ['FROM python:3.13', 'none unknown ? base'],
  ]);
});

describe('everything else', () => {
  check([
    ['CMD ["myapp", "serve"]', 'none unknown ? CMD'],
    ['CMD ["nginx", "-g", "daemon off;"]', 'none unknown ? CMD'],
    ['CMD ["supervisord", "-n"]', 'supervisord unknown ? CMD'],
    ['CMD ["honcho", "start"]', 'honcho unknown ? CMD'],
    ['CMD ["true"]', 'none unknown ? CMD'],
    ['CMD []', 'none unknown ? CMD'],
  ]);

  test.each([
    ['CMD ["gunicorn", "a:b"]', true],
    ['CMD ["celery", "-A", "x", "beat"]', true],
    ['CMD ["supervisord"]', true],
    ['CMD ["dagster-daemon", "run"]', true],
    ['CMD ["pserve", "x.ini"]', true],
    ['CMD ["ipython"]', false],
    ['CMD ["python", "app.py"]', false],
    ['CMD ["python"]', false],
    ['CMD ["myapp"]', false],
  ])('%s serves until it is stopped: %s', (lines, longRunning) => {
    expect(processOf(lines).process.longRunning).toBe(longRunning);
  });

  test.each([
    ['CMD ["gunicorn", "a:b"]', 'gunicorn forks its workers'],
    ['CMD ["gunicorn", "-w", "4", "a:b"]', 'gunicorn forks its 4 workers'],
    ['CMD ["uvicorn", "a:b"]', 'uvicorn runs one process'],
    ['CMD ["uvicorn", "a:b", "--workers=4"]', 'uvicorn starts its 4 workers as new processes'],
    ['CMD ["celery", "-A", "x", "worker"]', 'celery forks a worker for every CPU of the host'],
    ['CMD ["python", "app.py"]', 'app.py runs in one interpreter'],
    ['CMD ["myapp"]', 'myapp is no server that is known'],
  ])('%s: %s', (lines, why) => {
    expect(processOf(lines).process.why).toBe(why);
  });
});

describe('the number of workers stands', () => {
  test.each([
    ['CMD ["gunicorn", "-w", "4", "a:b"]', '"-w", "4"'],
    ['CMD ["gunicorn", "--workers=4", "a:b"]', '"--workers=4"'],
    ['CMD exec gunicorn a:b \\\n  --workers 4', '--workers 4'],
    ['CMD ["sh", "-c", "gunicorn -w 4 a:b"]', '-w 4'],
    ['CMD migrate && gunicorn -w ${N:-4} a:b', '-w ${N:-4}'],
    ['CMD ["gunicorn", "a:b"]', 'CMD ["gunicorn", "a:b"]'],
  ])('%s → %s', (lines, written) => {
    const { process, text } = processOf(lines);
    const { start, end } = process.workers.span;
    expect(text.slice(start, end)).toBe(written);
  });
});

describe('a program that is not Python', () => {
  test.each(['node', 'java', 'php-fpm', 'nginx', 'postgres', 'prometheus', 'julia'])('%s', (program) => {
    expect(isOtherLanguage(program)).toBe(true);
  });

  test.each([
    'make',
    'foreman',
    'pm2',
    'nodemon',
    'stack',
    'docker',
    'apachectl',
    'apache2-foreground',
    'httpd',
    'bash',
  ])('is not %s, which starts what it is told to', (program) => expect(isOtherLanguage(program)).toBe(false));
});

test('any command has an answer', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'sh',
      '-c',
      'exec',
      'env',
      '-S',
      'su',
      'uv',
      'run',
      'python',
      '-m',
      '-um',
      'gunicorn',
      'celery',
      'worker',
      'uwsgi',
      '-w',
      '-c',
      '--',
      '--workers=',
      '$N',
      '$(nproc)',
      '"$@"',
      '&&',
      'a=1',
      'c++ ()',
      'run.sh',
      'app.py',
      '--ini',
      'x.ini',
    ),
    fc.string(),
  );
  const texts = fc.array(word, { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, texts, (words, script, program) => {
      const shell = script.join(' ');
      const command = [...words, shell].map((value) => ({ value, span: { file: '', start: 0, end: 0 } }));
      const files: Files = { 'run.sh': shell, 'app.py': program.join(' '), 'x.ini': program.join('\n') };
      const process = detectProcess(
        {
          via: 'CMD',
          instruction: undefined,
          form: 'exec',
          words: command,
          assignments: new Map(),
          span: { file: '', start: 0, end: 0 },
        },
        new Map(),
        {
          python: undefined,
          listFiles: () => [],
          isCopied: () => false,
          readScript: (path) => (files[path] === undefined ? undefined : { path, text: files[path] }),
          parseShell: (text) => parseShell(unplaced('', text), () => undefined),
        },
      );
      expect(process.why).not.toBe('');
      if (process.server === 'none') expect(process.longRunning).toBe(false);
    }),
    { numRuns: 400 },
  );
});
