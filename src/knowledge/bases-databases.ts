/** The official images of Docker Hub that keep, queue or collect data. */

import type { BaseRow } from './base-row.ts';
import { HISTORY, OFFICIAL, WINDOWS, on } from './bases-variants.ts';

/** What the image of fluentd sets on every system, its versions together; on Debian it is built on ruby. */
// oxfmt-ignore
const FLUENTD_ENV = {
  PATH: undefined, FLUENTD_CONF: undefined, RUBYLIB: undefined, TINI_VERSION: undefined, LANG: undefined,
  RUBY_MAJOR: undefined, RUBY_VERSION: undefined, RUBY_DOWNLOAD_URL: undefined, RUBY_DOWNLOAD_SHA256: undefined,
  GEM_HOME: undefined, BUNDLE_PATH: undefined, BUNDLE_SILENCE_ROOT_WARNING: undefined, BUNDLE_APP_CONFIG: undefined,
} as const;

// oxfmt-ignore
export const databaseBases = (): readonly BaseRow[] => [
  {
    id: 'postgres',
    names: ['postgres'],
    os: 'debian', release: undefined, reads: 'tag',
    python: 'unclear', shell: true, user: 'root', entrypoint: ['docker-entrypoint.sh'], cmd: ['postgres'],
    allocator: 'none',
    note: 'every line of PostgreSQL keeps the release it was last built on',
    variants: [
      on('8', '9\\.[0-2]'), on('9', '9|9\\.[3-6]|1[01](\\.\\d+)?'), on('10', '12\\.[0-7]|13\\.[0-3]'),
      on('11', '12\\.([89]|1[0-4])|13\\.([4-9]|10)|14\\.[0-7]|15\\.[0-2]'),
      on('12', '12|12\\.(1[5-9]|2\\d)|13\\.(1[1-9]|20)|14\\.([89]|1[0-7])|15\\.([3-9]|1[0-2])|16\\.[0-8]|17\\.[0-4]'),
      on('13', '1[3-8]|13\\.2[1-3]|14\\.(1[89]|2\\d)|15\\.1[3-9]|16\\.(9|1\\d)|17\\.[5-9]|18\\.\\d|latest'),
      { when: ':[89](\\D|$)', entrypoint: undefined },
    ],
    status: 'verified',
    source: `docker-library/postgres@6edb0a8; ${OFFICIAL}/postgres${HISTORY}`,
  },
  {
    // Its server has a jemalloc of its own linked in; none is preloaded.
    id: 'redis',
    names: ['redis'],
    os: 'debian', release: undefined, reads: 'tag',
    python: 'unclear', shell: true, user: 'root', entrypoint: ['docker-entrypoint.sh'], cmd: ['redis-server'],
    allocator: 'none',
    note: 'every line of Redis keeps the release it was last built on',
    variants: [
      on('8', '2|2\\.[68]|3\\.0'), on('9', '3|3\\.2'), on('10', '4|4\\.0'), on('11', '5|5\\.0'),
      on('12', '6|6\\.[02]|7|7\\.[024]|7\\.2\\.\\d|7\\.4\\.\\d|7\\.0\\.1[1-5]|6\\.2\\.1[2-9]|8\\.0'),
      { when: ':8\\.0-m02', release: undefined },
      { when: ':(2|3\\.0)(\\.|-|$)', entrypoint: undefined },
      WINDOWS,
    ],
    status: 'verified',
    source: `redis/docker-library-redis@e5650da; docker-library/redis; ${OFFICIAL}/redis${HISTORY}`,
  },
  {
    // Debian until 3.4.19 and 3.6.10, Ubuntu since.
    id: 'mongo',
    names: ['mongo'],
    os: 'unknown', libc: 'glibc', packageManager: 'apt', reads: 'tag',
    python: 'unclear', shell: true, user: 'root', entrypoint: ['docker-entrypoint.sh'], cmd: ['mongod'],
    allocator: 'none',
    note: 'it was Debian until 3.4.19 and 3.6.10 and is Ubuntu since',
    variants: [
      { when: ':(2|3\\.[0-35])(\\D|$)|:3\\.4\\.(\\d|1\\d)$|:3\\.[67]\\.\\d$', os: 'debian' },
      { when: ':2(\\.[24578](\\.\\d+)?)?$|:3\\.0(\\.\\d+)?$|:3\\.1(\\.\\d+)?$', release: '7' },
      { when: ':3\\.[235]$|:3\\.4\\.(\\d|1\\d)$', release: '8' },
      { when: ':3\\.7\\.9$', os: 'unknown' },
      {
        when: ':(3|3\\.[46]|4\\.0(\\.\\d+)?)$|:3\\.6\\.(1[1-9]|2\\d)$|:3\\.4\\.2\\d$',
        os: 'ubuntu', release: '16.04',
      },
      { when: ':(4\\.[246]|[5-8])(\\D|$)|:4$|:latest$', os: 'ubuntu' },
      on('18.04', '4\\.2(\\.\\d+)?|4\\.4\\.[0-6]'),
      on('20.04', '4|4\\.4|4\\.4\\.([7-9]|[123]\\d)|5(\\.0(\\.\\d+)?)?|6\\.0\\.[1-3]'),
      on('22.04', '6|6\\.0|6\\.0\\.([4-9]|[12]\\d)|7(\\.0(\\.\\d+)?)?'),
      on('24.04', '8|8\\.[0-3](\\.\\d+)?|latest'),
      { when: ':(2|3\\.[0-57])(\\D|$)|:3\\.6(\\.0)?-rc|:rc', entrypoint: undefined, cmd: undefined },
      { ...WINDOWS, libc: 'unknown', packageManager: 'none' },
    ],
    status: 'verified',
    source: `docker-library/mongo@2c69a57; ${OFFICIAL}/mongo${HISTORY}`,
  },
  {
    // Debian until 5.7.37 and 8.0.28, Oracle Linux since.
    id: 'mysql',
    names: ['mysql'],
    os: 'unknown', libc: 'glibc', packageManager: 'unknown', reads: 'tag',
    python: 'unclear', shell: true, user: 'root', entrypoint: ['docker-entrypoint.sh'], cmd: ['mysqld'],
    allocator: 'none',
    note: 'it was Debian until 5.7.37 and 8.0.28 and is Oracle Linux since',
    variants: [
      {
        when: ':5\\.[56](\\.\\d+)?$|:5\\.7\\.([0-9]|[12]\\d|3[0-7])$|:8\\.0\\.(\\d|1\\d|2[0-8])$',
        os: 'debian', packageManager: 'apt',
      },
      { when: ':\\S*-(debian|stretch|buster|bullseye|bookworm)', packageManager: 'apt' },
      on('9', '5\\.[56]'), on('10', '5\\.7\\.(29|3[0-7])|8\\.0\\.(19|2[0-8])'),
      {
        when: ':(5|5\\.7|5\\.7\\.(3[89]|4\\d))$',
        os: 'oraclelinux', release: '7', packageManager: 'unknown',
      },
      {
        when: ':(8|9|8\\.[014]|9\\.\\d|latest|lts|innovation|8\\.0\\.(29|[34]\\d)|8\\.4\\.\\d+|9\\.\\d\\.\\d)$',
        os: 'oraclelinux', packageManager: 'unknown',
      },
      on('9', '8|9|8\\.[04]|9\\.[0-7]|latest|lts'),
      { when: ':5\\.[567](\\.(\\d|[1-3]\\d|4[0-7]))?(-m1[56]|-rc)?$', entrypoint: undefined },
      { when: ':5\\.(5\\.40|6\\.(17|2[01])|7\\.4)(-m14)?$', entrypoint: undefined, cmd: undefined },
    ],
    status: 'verified',
    source: `docker-library/mysql@7f30fdb; ${OFFICIAL}/mysql${HISTORY}`,
  },
  {
    // It holds jemalloc, to be preloaded by whoever wants to.
    id: 'mariadb',
    names: ['mariadb'],
    os: 'unknown', libc: 'glibc', packageManager: 'unknown', reads: 'tag',
    python: 'unclear', shell: true, user: 'root', entrypoint: ['docker-entrypoint.sh'], cmd: undefined,
    allocator: 'none',
    note: 'it was Debian until 2018 and is Ubuntu since, or UBI where the tag says so',
    variants: [
      {
        when: ':(10|10\\.\\d+|11|12|11\\.\\d|12\\.\\d|latest|lts|10\\.([4-9]|1[01])\\.\\d+|1[12]\\.\\d\\.\\d)$',
        os: 'ubuntu', packageManager: 'apt',
      },
      on('16.04', '10\\.0'), on('18.04', '10\\.[12]'),
      on('20.04', '10\\.([3457])|10\\.7\\.\\d|10\\.4\\.(1[3-9]|[23]\\d)|10\\.5\\.([3-9]|[12]\\d)'),
      on('22.04', '10|10\\.([689]|10|11)|10\\.(9|10|11)\\.\\d+|11\\.[0-3](\\.\\d)?'),
      on('24.04', '11|12|11\\.[4-8]|12\\.[0-3]|latest|lts'),
      { when: ':\\S*(trusty|xenial|bionic|focal|jammy|noble|wheezy|jessie)', packageManager: 'apt' },
      { when: ':(1[12]|latest|lts)(\\D|$)', cmd: ['mariadbd'], packages: ['libjemalloc2'] },
      { when: 'ubi', user: undefined, packages: [] },
      { when: ':(5|10\\.[01])(\\D|$)', entrypoint: undefined },
    ],
    status: 'verified',
    source: `MariaDB/mariadb-docker:{11.8,main-ubi}/Dockerfile@1b6429b; ${OFFICIAL}/mariadb${HISTORY}`,
  },
  {
    id: 'rabbitmq',
    names: ['rabbitmq'],
    os: 'unknown', libc: 'glibc', packageManager: 'apt', reads: 'tag',
    python: 'unclear', shell: true, user: 'root', entrypoint: ['docker-entrypoint.sh'],
    cmd: ['rabbitmq-server'],
    allocator: 'none',
    note: 'it was Debian until 3.7.8 and is Ubuntu since, or Alpine where the tag says so',
    variants: [
      { when: ':3\\.[4-6](\\D|$)', os: 'debian' }, on('9', '3\\.6'), on('9', '3\\.6-management'),
      { when: ':(3|4|3\\.(7|8|9|1\\d)|4\\.\\d|latest|management)(-management)?$', os: 'ubuntu' },
      { when: ':(3\\.(8|9|1\\d)|4\\.\\d)(\\D|$)', os: 'ubuntu' },
      on('18.04', '3\\.7(-management)?'), on('20.04', '3\\.8(-management)?'),
      on('22.04', '3\\.(9|1[0-2])(-management)?'),
      on('24.04', '(3|4|3\\.13|4\\.[0-3])(-management)?|latest|management'),
      { when: 'alpine', libc: 'musl', packageManager: 'apk' },
      { when: ':3\\.([45]|6\\.[0-2])(\\D|$)', entrypoint: undefined },
    ],
    status: 'verified',
    source: `docker-library/rabbitmq@9193c1d; ${OFFICIAL}/rabbitmq${HISTORY}`,
  },
  {
    id: 'cassandra',
    names: ['cassandra'],
    os: 'unknown', libc: 'glibc', packageManager: 'apt', reads: 'tag',
    python: 'unclear', shell: true, user: 'root', entrypoint: ['docker-entrypoint.sh'],
    cmd: ['cassandra', '-f'],
    allocator: 'none',
    note: 'it is built on Debian or Ubuntu by version',
    variants: [
      on('22.04', '3|3\\.0|3\\.11'), { when: ':(3|3\\.0|3\\.11)$', os: 'ubuntu' },
      { when: ':(4|4\\.[01]|5|5\\.0|latest)$', os: 'debian' }, on('12', '4|4\\.[01]'), on('9', '2|2\\.[12]'),
      { when: ':(2|2\\.[0-2])(\\.|$)', os: 'debian' },
      { when: ':2\\.1\\.22$|:2\\.2\\.1[6-9]$', os: 'unknown' },
      { when: ':(latest|3|3\\.11|[45]|[45]\\.\\d)(-\\w+)?$', packages: ['libjemalloc2'] },
      { when: ':[23](\\D|$)', entrypoint: undefined },
    ],
    status: 'verified',
    source: `docker-library/cassandra:5.0/Dockerfile@7b9da8f; ${OFFICIAL}/cassandra${HISTORY}`,
  },
  {
    id: 'memcached',
    names: ['memcached'],
    os: 'debian', release: undefined, reads: 'tag',
    python: 'no', shell: true, user: 'memcache', entrypoint: ['docker-entrypoint.sh'], cmd: ['memcached'],
    allocator: 'none',
    note: 'every version keeps the release it was last built on',
    variants: [
      on('9', '1\\.4'), on('10', '1\\.5'), on('13', '1|1\\.6|latest'), on('12', '1\\.6\\.(2\\d|3[0-8])'),
      { when: ':1\\.4\\.2[1-5]', entrypoint: undefined },
    ],
    status: 'verified',
    source: `docker-library/memcached@53ac0ec; ${OFFICIAL}/memcached${HISTORY}`,
  },
  {
    id: 'elasticsearch',
    names: ['elasticsearch'],
    os: 'unknown', packageManager: 'unknown', reads: 'tag', python: 'unclear', shell: true,
    note: 'it is Debian until 5, what Elastic builds since 6, Ubuntu in 8 and UBI 9 in 9',
    variants: [
      {
        when: ':[125](\\D|$)', os: 'debian', packageManager: 'os', user: 'root',
        entrypoint: ['/docker-entrypoint.sh'], cmd: ['elasticsearch'], allocator: 'none',
      },
      { when: ':1\\.(3|4\\.[23])', entrypoint: undefined },
      { when: ':8\\.(1[2-9])', os: 'ubuntu', packageManager: 'os', user: '1000:0' },
      { when: ':9', os: 'ubi', release: '9', user: '1000:0' },
    ],
    status: 'partly',
    source:
      `docker-library/elasticsearch@30d0a93; elastic/dockerfiles@3b01a0b; ${OFFICIAL}/elasticsearch${HISTORY}`,
  },
  {
    id: 'logstash',
    names: ['logstash'],
    os: 'unknown', packageManager: 'unknown', reads: 'tag', python: 'unclear', shell: true,
    note: 'it is Debian until 5, what Elastic builds since 6, Ubuntu in 8 and UBI 9 in 9',
    variants: [
      {
        when: ':[125](\\D|$)',
        os: 'debian', packageManager: 'os', user: 'root', entrypoint: ['/docker-entrypoint.sh'],
        allocator: 'none',
      },
      { when: ':8\\.(1[2-9])', os: 'ubuntu', packageManager: 'os', user: '1000' },
      { when: ':9', os: 'ubi', release: '9', user: '1000' },
    ],
    status: 'partly',
    source: `docker-library/logstash; elastic/dockerfiles@3b01a0b; ${OFFICIAL}/logstash${HISTORY}`,
  },
  {
    id: 'kibana',
    names: ['kibana'],
    os: 'unknown', packageManager: 'unknown', python: 'unclear', shell: true,
    note: 'it is Debian until 5, and what Elastic builds since',
    variants: [{ when: ':[45](\\D|$)', os: 'debian', packageManager: 'os' }],
    status: 'partly',
    source: `docker-library/kibana; elastic/dockerfiles@3b01a0b; ${OFFICIAL}/kibana${HISTORY}`,
  },
  {
    id: 'solr',
    names: ['solr'],
    os: 'unknown', libc: 'glibc', packageManager: 'apt', reads: 'tag', python: 'unclear', shell: true,
    note: 'it is Debian before 9 and Ubuntu since',
    variants: [
      {
        when: ':(9|10|latest)(\\D|$)',
        os: 'ubuntu', entrypoint: ['docker-entrypoint.sh'], allocator: 'none',
      },
      { when: 'alpine', libc: 'musl', packageManager: 'apk' },
    ],
    status: 'partly',
    source: `apache/solr-docker@884b2e6; ${OFFICIAL}/solr${HISTORY}`,
  },
  {
    id: 'influxdb-telegraf',
    names: ['influxdb', 'telegraf'],
    os: 'unknown', libc: 'glibc', packageManager: 'apt', reads: 'tag', python: 'unclear', shell: true,
    allocator: 'none',
    note: 'it is built on Debian, Ubuntu or Alpine by version',
    variants: [
      {
        when: '^telegraf:(1\\.([4-9]|\\d\\d)|latest)(\\D|$)|^influxdb:(1|2)(\\D|$)|^influxdb:latest',
        os: 'debian',
      },
      { when: 'alpine', libc: 'musl', packageManager: 'apk' },
    ],
    status: 'verified',
    source: `influxdata/influxdata-docker; ${OFFICIAL}/{influxdb,telegraf}${HISTORY}`,
  },
  {
    // Its Debian variant preloads a jemalloc it has built; the Alpine one unsets the variable.
    id: 'fluentd',
    names: ['fluentd', 'fluent/fluentd'],
    os: 'unknown', packageManager: 'unknown', reads: 'tag', python: 'unclear', shell: true,
    entrypoint: undefined, cmd: ['fluentd'],
    note: 'it was Alpine until 1.18 unless the tag said debian, and is Debian since 1.19',
    variants: [
      {
        when: ':(latest|edge)$|:v1\\.19|debian',
        os: 'debian', packageManager: 'os',
        env: { ...FLUENTD_ENV, LD_PRELOAD: '/usr/lib/libjemalloc.so.2' },
      },
      {
        when: ':v(0\\.1[24]|1\\.(\\d|1[0-8]))(\\.\\d+)?(-\\d(\\.\\d)?)?(-onbuild)?$',
        os: 'alpine', packageManager: 'os', env: { ...FLUENTD_ENV, LD_PRELOAD: '' },
      },
      {
        when: ':v1\\.([3-9]|1\\d)|:latest',
        user: 'fluent', entrypoint: ['tini', '--', '/bin/entrypoint.sh'],
      },
      { ...WINDOWS, env: undefined },
    ],
    status: 'verified',
    source:
      `fluent/fluentd-docker-image:{v1.0..v1.19}/{debian,alpine}/Dockerfile@426b4a1; ${OFFICIAL}/fluentd${HISTORY}`,
  },
];
