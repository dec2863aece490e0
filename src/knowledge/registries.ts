/** Registries that serve the images of Docker Hub under other names. */

/** docs.docker.com: the spellings of the default registry; the last is one of its old names. */
// oxfmt-ignore
export const DOCKER_HUB_HOSTS: readonly string[] = [
  'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com',
];

/** Official images for one architecture [docker-library/official-images:README.md@37079fb]. */
// oxfmt-ignore
export const ARCHITECTURE_PREFIXES: readonly string[] = [
  'amd64', 'arm32v5', 'arm32v6', 'arm32v7', 'arm64v8', 'i386', 'mips64le', 'ppc64le', 'riscv64', 's390x',
  'winamd64',
];

/**
 * Hosts that serve `library/` themselves. Any host with a folder before `library/` is a
 * proxy (Harbor, Nexus, Artifactory), so only those without one must be listed.
 * [docs of Google Artifact Registry (mirror.gcr.io); registry.docker-cn.com in public Dockerfiles]
 */
export const LIBRARY_MIRRORS: readonly string[] = ['mirror.gcr.io', 'registry.docker-cn.com'];

/** A folder that is named for Docker Hub, and what follows. */
export const MIRROR_NAME = {
  pattern:
    '^(?:[^/]+/)*?(?:[^/]*[-_.])?(?:docker-?hub|docker-remote|docker\\.io|proxy)(?:[-_.][^/]*)?/(?:containers/)?(.+)$',
  source: 'the usual names of remote repositories in Artifactory, Nexus, Harbor and GitLab',
} as const;

/** The official images of Docker Hub: the only ones without a namespace. Source: docker-library/official-images:library@37079fb. */
// oxfmt-ignore
export const OFFICIAL_IMAGES: readonly string[] = [
  'adminer', 'aerospike', 'almalinux', 'alpine', 'alt', 'amazoncorretto', 'amazonlinux', 'api-firewall',
  'arangodb', 'archlinux', 'azul-zulu', 'backdrop', 'bash', 'bonita', 'buildpack-deps', 'busybox', 'caddy',
  'cassandra', 'chronograf', 'cirros', 'clearlinux', 'clefos', 'clickhouse', 'clojure', 'composer',
  'convertigo', 'couchbase', 'couchdb', 'crate', 'dart', 'debian', 'docker', 'drupal', 'eclipse-mosquitto',
  'eclipse-temurin', 'eggdrop', 'elasticsearch', 'elixir', 'emqx', 'erlang', 'espocrm', 'fedora', 'flink',
  'fluentd', 'friendica', 'gazebo', 'gcc', 'geonetwork', 'ghost', 'golang', 'gradle', 'groovy', 'haproxy',
  'haskell', 'haxe', 'hello-world', 'hitch', 'httpd', 'hylang', 'ibm-semeru-runtimes', 'ibmjava',
  'influxdb', 'irssi', 'jetty', 'joomla', 'jruby', 'julia', 'kapacitor', 'kibana', 'kong', 'krakend',
  'lightstreamer', 'liquibase', 'logstash', 'mageia', 'mariadb', 'matomo', 'maven', 'mediawiki',
  'memcached', 'mongo', 'mongo-express', 'monica', 'mysql', 'nats', 'neo4j', 'neurodebian', 'nextcloud',
  'nginx', 'nim', 'node', 'notary', 'odoo', 'open-liberty', 'openjdk', 'oraclelinux', 'orientdb',
  'percona', 'perl', 'photon', 'php', 'php-zendserver', 'phpmyadmin', 'plone', 'postfixadmin', 'postgres',
  'pypy', 'python', 'r-base', 'rabbitmq', 'rakudo-star', 'redis', 'redmine', 'registry', 'rethinkdb',
  'rocket.chat', 'rockylinux', 'ros', 'ruby', 'rust', 'sapmachine', 'satosa', 'silverpeas', 'solr',
  'sonarqube', 'spark', 'spiped', 'storm', 'swift', 'swipl', 'teamspeak', 'telegraf', 'tomcat', 'tomee',
  'traefik', 'ubuntu', 'unit', 'varnish', 'websphere-liberty', 'wordpress', 'xwiki', 'yourls', 'znc',
  'zookeeper',
];
