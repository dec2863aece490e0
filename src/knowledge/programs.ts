/** Programs that are not Python, and packages that are. */

export interface OtherLanguage {
  readonly language: string;
  readonly programs: readonly string[];
  readonly source: string;
}

/**
 * What a container runs when Python is in it for something else. Programs that start whatever their configuration says are
 * not here, it may be Python: make, foreman, pm2, nodemon, stack, docker, lighttpd, supervisors, shells, and the servers
 * that load Python applications, Apache (mod_wsgi) and Passenger.
 */
// oxfmt-ignore
export const OTHER_LANGUAGES: readonly OtherLanguage[] = [
  {
    language: 'JavaScript',
    programs: ['node', 'nodejs', 'npm', 'npx', 'yarn', 'pnpm', 'bun', 'deno', 'next', 'vite', 'ts-node', 'tsx'],
    source: 'the manuals of Node.js, npm, Yarn, pnpm, Bun, Deno, Next.js, Vite, ts-node and tsx',
  },
  {
    language: 'Java',
    programs: [
      'java', 'mvn', 'gradle', 'sbt', 'scala', 'lein', 'clojure', 'catalina.sh', 'jshell', 'jenkins-agent', 'jenkins.sh',
    ],
    source: 'the manuals of OpenJDK, Maven, Gradle, sbt, Leiningen, Tomcat and Jenkins',
  },
  {
    language: 'Ruby',
    programs: ['ruby', 'bundle', 'rails', 'rake', 'puma', 'unicorn', 'jekyll', 'irb', 'thin', 'sidekiq'],
    source: 'the manuals of Ruby, Bundler, Rails, Puma, Jekyll and Sidekiq',
  },
  {
    language: 'PHP',
    programs: ['php', 'php-fpm', 'php-fpm7', 'php-fpm8', 'composer', 'frankenphp'],
    source: 'docker-library/php: docker-php-entrypoint and CMD of every variant; php/frankenphp: CMD',
  },
  {
    language: 'other interpreters and compilers',
    programs: [
      'perl', 'R', 'Rscript', 'go', 'cargo', 'rustc', 'dotnet', 'mono', 'erl', 'iex', 'elixir', 'mix', 'ghc', 'ghci', 'gcc',
      'julia', 'lua', 'luajit', 'guile', 'sbcl', 'rebar3',
    ],
    source: 'the manuals of these languages',
  },
  {
    language: 'C and C++ servers',
    programs: [
      'nginx', 'nginx-debug', 'openresty', 'haproxy', 'varnishd', 'squid', 'postgres', 'mysqld', 'mysqld_safe',
      'mariadbd', 'mongod', 'mongos', 'redis-server', 'redis-sentinel', 'valkey-server', 'memcached', 'clickhouse-server',
      'ssh', 'sshd', 'dnsmasq', 'named', 'openvpn', 'postfix', 'dovecot', 'vsftpd', 'slapd', 'mosquitto', 'qpidd',
    ],
    source: 'the manuals of these servers',
  },
  {
    language: 'Go and Erlang servers',
    programs: [
      'caddy', 'traefik', 'consul', 'vault', 'etcd', 'prometheus', 'grafana-server', 'influxd', 'telegraf', 'dockerd',
      'containerd', 'kubectl', 'terraform', 'minio', 'rabbitmq-server', 'couchdb', 'alertmanager', 'node_exporter',
      'nats-server', 'loki',
    ],
    source: 'the manuals of these servers',
  },
];

export interface PythonPackages {
  readonly packages: readonly string[];
  readonly source: string;
}

/** Packages of distributions that bring Python without saying so in their names. */
// oxfmt-ignore
export const PYTHON_PACKAGES: readonly PythonPackages[] = [
  {
    packages: [
      'ansible', 'ansible-core', 'awscli', 'barman', 'beets', 'black', 'borgbackup', 'borgmatic', 'buildbot',
      'buildbot-worker', 'calibre', 'certbot', 'cloud-init', 'daphne', 'deluged', 'deluge-web', 'duplicity',
      'fail2ban', 'flake8', 'getmail6', 'glances', 'graphite-carbon', 'graphite-web', 'gunicorn', 'gunicorn3', 'httpie',
      'ipython3', 'jupyter-core', 'jupyter-notebook', 'jupyter-server', 'jupyterhub', 'libapache2-mod-wsgi-py3', 'mailman3',
      'mercurial', 'meson', 'mitmproxy', 'mkdocs', 'mopidy', 'mypy', 'patroni', 'pelican', 'pgcli', 'pipenv', 'pipx',
      'pre-commit', 'pylint', 'radicale', 'rdiff-backup', 's3cmd', 'scons', 'snakemake', 'sqlmap', 'streamlink', 'supervisor',
      'swift-proxy', 'tox', 'twine', 'uvicorn', 'virtualenv', 'websockify', 'yt-dlp',
    ],
    // Not docker-compose: from Debian 13 on it is written in Go.
    source:
      'Depends of the packages on python3, followed through, in Debian 11 to 13 and sid, Ubuntu 20.04 to 26.04, 2026-11 (gunicorn3: Debian 10)',
  },
  {
    packages: [
      'uwsgi-plugin-python3', 'uwsgi-plugin-asyncio-python3', 'uwsgi-plugin-gevent-python3', 'uwsgi-plugin-greenlet-python3',
      'uwsgi-plugin-tornado-python3',
    ],
    source: 'Depends of the packages of Debian 11 to 13 on libpython3: an interpreter inside uWSGI',
  },
  {
    packages: ['salt-master', 'salt-minion', 'salt-api', 'salt-common'],
    source: 'saltstack/salt: setup.py, console scripts',
  },
  { packages: ['s3ql'], source: 's3ql/s3ql: setup.py, console scripts' },
];

/** What ends by itself, or only keeps a container alive: nothing gathers memory in it. As programs and as `python -m`. */
// oxfmt-ignore
export const ONE_SHOTS: readonly { readonly programs: readonly string[]; readonly source: string }[] = [
  {
    programs: ['pip', 'pip2', 'pip3', 'twine', 'build', 'virtualenv', 'venv', 'compileall'],
    source: 'packaging.python.org: installing and building end',
  },
  {
    programs: [
      'pytest', 'py.test', 'unittest', 'nose2', 'nosetests', 'tox', 'nox', 'mypy', 'pyright', 'flake8', 'pylint', 'ruff', 'black',
      'isort', 'bandit', 'pre-commit', 'sphinx-build',
    ],
    source: 'the manuals of these test runners, linters and formatters',
  },
  {
    programs: ['echo', 'true', 'false', 'sleep', 'tail', 'cat', 'ls', 'date', 'cp', 'mv', 'printf'],
    source: 'the manual of coreutils',
  },
];

/** Servers of models and their front ends: their images are tuned for accelerators. */
export const MODEL_SERVERS: readonly { readonly server: string; readonly source: string }[] = [
  { server: 'torchserve', source: 'pytorch/serve@62c4d6a1: the front end is Java' },
  { server: 'triton', source: 'triton-inference-server/python_backend@f9088ff: the server is C++' },
  { server: 'vllm', source: 'vllm-project/vllm@0157befc' },
];
