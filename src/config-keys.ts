/** What is said about every key of a config: to people by `alloclint init`, to editors by the JSON Schema. */
export interface ConfigKey {
  /** With the table that it stands in: `image.match`. */
  readonly key: string;
  /** Plain sentences. */
  readonly says: string;
  /** As TOML writes it: the default where there is one, else an example. */
  readonly value: string;
  readonly hasDefault: boolean;
}

function withDefault(key: string, value: string, says: string): ConfigKey {
  return { key, says, value, hasDefault: true };
}

function example(key: string, value: string, says: string): ConfigKey {
  return { key, says, value, hasDefault: false };
}

/** Those of the file itself, in the order in which they are written. */
export const topKeys: readonly ConfigKey[] = [
  example(
    'extends',
    '"../alloclint.toml"',
    'Another config file, relative to this one and in the same repository. What this file says wins; that one may not extend another.',
  ),
  withDefault(
    'profile',
    '"balanced"',
    'What to trade: "balanced"; "lean" takes less memory for more CPU; "throughput" does not judge memory that is kept.',
  ),
  withDefault(
    'allocator',
    '"any"',
    'The allocator you want: "jemalloc", "mimalloc", "tcmalloc", "cpython" for the mimalloc that Python 3.13 and later carry, or "any". With "any" a fix installs jemalloc.',
  ),
  withDefault(
    'fail-on',
    '"warning"',
    'The severity from which the exit code is 1: "error", "warning", "info" or "never".',
  ),
  withDefault(
    'targets',
    '[]',
    'The stages that ship. With none of them the manifests and the file itself tell.',
  ),
  withDefault(
    'platforms',
    '[]',
    'What the images are built for, like "linux/amd64". With several of them a library\'s path with an architecture in it is a warning, with one it is none.',
  ),
  withDefault('require-reason', 'false', 'Whether an ignore comment needs its reason.'),
  withDefault('worker-memory', '"250Mi"', 'What one worker takes once it has started.'),
];

/** A table, or a list of tables, with its keys. */
export interface ConfigTable {
  readonly key: string;
  readonly isList: boolean;
  readonly says: string;
  readonly keys: readonly ConfigKey[];
}

export const tables: readonly ConfigTable[] = [
  {
    key: 'rules',
    isList: false,
    says: 'The severity of a rule, or "off". "alloclint rules" lists them.',
    keys: [],
  },
  {
    key: 'image',
    isList: true,
    says: 'What a base image is that alloclint cannot know. The first that matches counts.',
    keys: [
      example(
        'image.match',
        '"registry.example.com/python:*"',
        'The image, as FROM names it once variables are filled in; * stands for any characters.',
      ),
      example(
        'image.like',
        '"python:{tag}"',
        'A known image that it behaves like; {tag} stands for the tag. What is different stands below.',
      ),
      example('image.os', '"debian"', 'Its distribution.'),
      example('image.release', '"13"', 'The release of the distribution, in quotes.'),
      example('image.libc', '"glibc"', 'Its C library.'),
      example('image.package-manager', '"apt"', 'What installs packages in it.'),
      example('image.python', '"yes"', 'Whether Python is in it: "yes" or "no".'),
      example('image.python-version', '"3.13"', 'The version of its Python, in quotes.'),
      example('image.user', '"app"', 'The user that it runs as.'),
      example('image.packages', '["libjemalloc2"]', 'Packages that are installed in it.'),
      example(
        'image.env',
        '{ LD_PRELOAD = "libjemalloc.so.2" }',
        'Variables that are set in it. Once one is written, no allocator is assumed beyond what they say.',
      ),
    ],
  },
  {
    key: 'memory',
    isList: true,
    says: 'What a container may use. The first that matches counts.',
    keys: [
      example(
        'memory.dockerfile',
        '"api/Dockerfile"',
        'The Dockerfile, from the folder of this config; * and ** are understood.',
      ),
      example('memory.target', '"runtime"', 'The stage, when the limits are those of one.'),
      example('memory.limit', '"1Gi"', 'The memory, like "1Gi" or "512m", or a number of bytes.'),
      example('memory.cpus', '0.5', 'The CPUs, like 0.5 or "500m".'),
    ],
  },
  {
    key: 'override',
    isList: true,
    says: 'Other severities for some Dockerfiles. The last that matches counts.',
    keys: [
      example(
        'override.paths',
        '["jobs/**"]',
        'The Dockerfiles, from the folder of this config; * and ** are understood.',
      ),
      example(
        'override.rules',
        '{ missing-allocator = "off" }',
        'The severities that hold there, as in [rules].',
      ),
    ],
  },
];
