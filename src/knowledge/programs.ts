/** Programs that are not Python, and packages that are. */

export interface OtherLanguage {
  readonly language: string;
  readonly programs: readonly string[];
  readonly source: string;
}

/** What a container runs when Python is in it for something else. */
// oxfmt-ignore
export const OTHER_LANGUAGES: readonly OtherLanguage[] = [
  {
    language: 'JavaScript',
    programs: ['node', 'nodejs', 'npm', 'npx', 'yarn', 'pnpm', 'bun', 'deno', 'pm2', 'pm2-runtime', 'nodemon'],
    source: 'the manuals of Node.js, Bun, Deno and pm2',
  },
  {
    language: 'Java',
    programs: ['java', 'mvn', 'gradle', 'sbt', 'scala', 'lein', 'clojure', 'catalina.sh', 'jshell', 'jenkins-agent', 'jenkins.sh'],
    source: 'the manuals of OpenJDK, Maven, Gradle, sbt, Leiningen, Tomcat and Jenkins',
  },
  {
    language: 'Ruby',
    programs: ['ruby', 'bundle', 'rails', 'rake', 'puma', 'unicorn', 'jekyll', 'irb', 'thin', 'sidekiq', 'foreman'],
    source: 'the manuals of Ruby, Bundler, Rails, Puma, Jekyll and Sidekiq',
  },
  {
    language: 'PHP',
    programs: ['php', 'php-fpm', 'php-fpm7', 'apache2-foreground', 'composer'],
    source: 'docker-library/php: docker-php-entrypoint and CMD of every variant',
  },
  {
    language: 'other interpreters and compilers',
    programs: ['perl', 'R', 'Rscript', 'go', 'cargo', 'rustc', 'dotnet', 'mono', 'erl', 'iex', 'elixir', 'mix', 'ghc', 'stack', 'make', 'gcc'],
    source: 'the manuals of these languages',
  },
  {
    language: 'C and C++ servers',
    programs: [
      'nginx', 'httpd', 'httpd-foreground', 'apache2', 'apache2ctl', 'apachectl', 'lighttpd', 'haproxy', 'varnishd', 'squid',
      'postgres', 'mysqld', 'mysqld_safe', 'mariadbd', 'mongod', 'redis-server', 'memcached', 'ssh', 'sshd',
      'dnsmasq', 'named', 'openvpn', 'postfix', 'dovecot', 'vsftpd', 'slapd', 'mosquitto', 'qpidd',
    ],
    source: 'the manuals of these servers',
  },
  {
    language: 'Go and Erlang servers',
    programs: [
      'caddy', 'traefik', 'consul', 'vault', 'etcd', 'prometheus', 'grafana-server', 'influxd', 'telegraf', 'dockerd', 'docker',
      'kubectl', 'terraform', 'minio', 'rabbitmq-server', 'couchdb',
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
      'ansible', 'awscli', 'black', 'borgbackup', 'buildbot', 'calibre', 'certbot', 'deluged', 'deluge-web', 'docker-compose',
      'duplicity', 'fail2ban', 'flake8', 'getmail6', 'glances', 'graphite-carbon', 'graphite-web', 'gunicorn', 'gunicorn3',
      'httpie', 'ipython3', 'jupyter-notebook', 'libapache2-mod-wsgi-py3', 'mailman3', 'mercurial', 'meson', 'mitmproxy',
      'mkdocs', 'mypy', 'pipenv', 'pipx', 'pylint', 'radicale', 's3cmd', 'scons', 'sqlmap', 'streamlink', 'supervisor', 'tox',
      'uwsgi-plugin-python3', 'virtualenv', 'yt-dlp',
    ],
    source: 'Depends of the packages of Debian 12 (gunicorn3: Debian 10)',
  },
  {
    packages: ['salt-master', 'salt-minion', 'salt-api', 'salt-common'],
    source: 'saltstack/salt: setup.py, console scripts',
  },
  { packages: ['s3ql'], source: 's3ql/s3ql: setup.py, console scripts' },
];
