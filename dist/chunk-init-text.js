// src/config-keys.ts
function withDefault(key, value, says) {
  return { key, says, value, hasDefault: true };
}
function example(key, value, says) {
  return { key, says, value, hasDefault: false };
}
var topKeys = [
  example(
    "extends",
    '"../alloclint.toml"',
    "Another config file, relative to this one and in the same repository. What this file says wins; that one may not extend another."
  ),
  withDefault(
    "profile",
    '"balanced"',
    'What to trade: "balanced"; "lean" takes less memory for more CPU; "throughput" does not judge memory that is kept.'
  ),
  withDefault(
    "allocator",
    '"any"',
    'The allocator you want: "jemalloc", "mimalloc", "tcmalloc", "cpython" for the mimalloc that Python 3.13 and later carry, or "any". With "any" a fix installs jemalloc.'
  ),
  withDefault(
    "fail-on",
    '"warning"',
    'The severity from which the exit code is 1: "error", "warning", "info" or "never".'
  ),
  withDefault(
    "targets",
    "[]",
    "The stages that ship. With none of them the manifests and the file itself tell."
  ),
  withDefault(
    "platforms",
    "[]",
    `What the images are built for, like "linux/amd64". With several of them a library's path with an architecture in it is a warning, with one it is none.`
  ),
  withDefault("require-reason", "false", "Whether an ignore comment needs its reason."),
  withDefault("worker-memory", '"250Mi"', "What one worker takes once it has started.")
];
var tables = [
  {
    key: "rules",
    isList: false,
    says: 'The severity of a rule, or "off". "alloclint rules" lists them.',
    keys: []
  },
  {
    key: "image",
    isList: true,
    says: "What a base image is that alloclint cannot know. The first that matches counts.",
    keys: [
      example(
        "image.match",
        '"registry.example.com/python:*"',
        "The image, as FROM names it once variables are filled in; * stands for any characters."
      ),
      example(
        "image.like",
        '"python:{tag}"',
        "A known image that it behaves like; {tag} stands for the tag. What is different stands below."
      ),
      example("image.os", '"debian"', "Its distribution."),
      example("image.release", '"13"', "The release of the distribution, in quotes."),
      example("image.libc", '"glibc"', "Its C library."),
      example("image.package-manager", '"apt"', "What installs packages in it."),
      example("image.python", '"yes"', 'Whether Python is in it: "yes" or "no".'),
      example("image.python-version", '"3.13"', "The version of its Python, in quotes."),
      example("image.user", '"app"', "The user that it runs as."),
      example("image.packages", '["libjemalloc2"]', "Packages that are installed in it."),
      example(
        "image.env",
        '{ LD_PRELOAD = "libjemalloc.so.2" }',
        "Variables that are set in it. Once one is written, no allocator is assumed beyond what they say."
      )
    ]
  },
  {
    key: "memory",
    isList: true,
    says: "What a container may use. The first that matches counts.",
    keys: [
      example(
        "memory.dockerfile",
        '"api/Dockerfile"',
        "The Dockerfile, from the folder of this config; * and ** are understood."
      ),
      example("memory.target", '"runtime"', "The stage, when the limits are those of one."),
      example("memory.limit", '"1Gi"', 'The memory, like "1Gi" or "512m", or a number of bytes.'),
      example("memory.cpus", "0.5", 'The CPUs, like 0.5 or "500m".')
    ]
  },
  {
    key: "override",
    isList: true,
    says: "Other severities for some Dockerfiles. The last that matches counts.",
    keys: [
      example(
        "override.paths",
        '["jobs/**"]',
        "The Dockerfiles, from the folder of this config; * and ** are understood."
      ),
      example(
        "override.rules",
        '{ missing-allocator = "off" }',
        "The severities that hold there, as in [rules]."
      )
    ]
  }
];

// src/host/version.ts
var version = "0.1.0";

// src/report/homepage.ts
var homepage = "https://github.com/alloclint/alloclint";
function schemaUrl(name, version2) {
  return `${homepage}/raw/${version2 === void 0 ? "main" : `v${version2}`}/schema/${name}.schema.json`;
}

// src/cli/init-text.ts
var width = 100;
function initialConfig() {
  const head = [
    `#:schema ${schemaUrl("alloclint", version)}`,
    ...prose(
      "What alloclint is told about these Dockerfiles. Take the # off a key to set it. Where a key has a default, it is the one shown."
    ),
    `# ${homepage}/blob/v${version}/docs/config.md`
  ];
  const sections = tables.map(({ key, isList, says, keys }) => [
    ...prose(says),
    `#${isList ? `[[${key}]]` : `[${key}]`}`,
    ...keys.length === 0 ? ['#missing-allocator = "error"'] : keys.flatMap(lines)
  ]);
  const blocks = [head, ...topKeys.map(lines), ...sections];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}
`;
}
function lines({ key, says, value }) {
  return [...prose(says), `#${key.slice(key.indexOf(".") + 1)} = ${value}`];
}
function prose(text) {
  const rows = [];
  for (const word of text.split(" ")) {
    const row = rows.at(-1);
    if (row !== void 0 && row.length + 1 + word.length <= width) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(`# ${word}`);
  }
  return rows;
}
function snippets() {
  const action = `${new URL(homepage).pathname.slice(1)}@v${version}`;
  return `To run before every commit, in .pre-commit-config.yaml (alloclint-fix also mends):

repos:
  - repo: ${homepage}
    rev: v${version}
    hooks:
      - id: alloclint

To run on GitHub, in .github/workflows/alloclint.yml:

name: alloclint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  alloclint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: ${action}
`;
}
export {
  initialConfig,
  snippets
};
