// src/action/main.ts
import * as core from "./index.js";

// src/host/discover.ts
import { readdir, readdirSync, statSync } from "node:fs";
import { basename as basename2, join as join2, resolve as resolve2 } from "node:path";

// src/host/failure.ts
var Failure = class extends Error {
  name = "Failure";
  /** Most failures have one. */
  lines;
  constructor(...lines) {
    super(lines.join("; "));
    this.lines = lines;
  }
};
var Unreadable = class extends Failure {
};
function codeOf(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}
function reasonOf(error) {
  const message = messageOf(error);
  return /^[A-Z]+: ([^,]+),/.exec(message)?.[1] ?? message;
}
var maxMessage = 300;
function messageOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  return message.length > maxMessage ? `${message.slice(0, maxMessage)}...` : message;
}

// src/host/names.ts
var whole = /^(?:dockerfile|containerfile)$/i;
var prefixed = /^Dockerfile[._-]./;
var suffixed = /.\.(?:Dockerfile|dockerfile|Containerfile)$/;
var excluded = /\.(?:dockerignore|md|orig|bak|j2|tmpl|m4|template)$/i;
function isDockerfileName(name) {
  return (whole.test(name) || prefixed.test(name) || suffixed.test(name)) && !excluded.test(name);
}
function isExcludedName(name) {
  return excluded.test(name);
}

// src/host/paths.ts
import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
function toPosix(path) {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
function relativePosix(from, to) {
  return toPosix(relative(from, to));
}
function isInside(folder, path) {
  const way = relative(folder, path);
  return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path);
}
function isWithin(folder, path) {
  const real = followed(path);
  const way = relativePosix(realPath(folder), real);
  return isInside(realPath(folder), real) && !way.split("/").includes(".git");
}
function* upwards(folder, last) {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (current === last || dirname(current) === current) return;
  }
}
function findRoot(folder, cwd, top) {
  const repositories = [...upwards(folder, top)].filter((each) => existsSync(join(each, ".git")));
  const own = repositories.find(
    (each, index) => repositories.slice(index + 1).every((outer) => isInside(realPath(outer), realPath(each)))
  );
  if (own !== void 0) return own;
  if (top !== void 0 && isInside(top, folder)) return top;
  return isInside(cwd, folder) ? cwd : folder;
}
function isOpened(path) {
  return /^(?:\/dev\/(?:stdin|stdout|stderr|fd\/\d+)|\/proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/.test(path);
}
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
function isThere(path) {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
  } catch {
    return false;
  }
}
var maxLinks = 40;
function followed(path, links = maxLinks) {
  try {
    return realpathSync(path);
  } catch {
    if (dirname(path) === path) return path;
  }
  const parent = followed(dirname(path), links);
  const target = links > 0 ? linkOf(path) : void 0;
  return target === void 0 ? join(parent, basename(path)) : followed(resolve(parent, target), links - 1);
}
function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return void 0;
  }
}

// src/host/read.ts
import { closeSync, openSync, readSync } from "node:fs";
import { dirname as dirname2 } from "node:path";
var probedBytes = 8192;
var maxBytes = 64 * 2 ** 20;
var maxDockerfileBytes = 2 ** 20;
var chunkBytes = 64 * 1024;
function readText(path, shown, wanted = "a Dockerfile", limit = maxBytes) {
  return decode(readBytes(path, shown, wanted, limit), shown, wanted);
}
function readNamed(path, shown, cwd, wanted, limit) {
  requireOwn(path, shown, cwd);
  return readText(path, shown, wanted, limit);
}
function readDockerfile(path, shown, cwd) {
  requireOwn(path, shown, cwd);
  const bytes = readSome(path, shown, maxDockerfileBytes);
  let end = maxDockerfileBytes + 1;
  while (((bytes[end] ?? 0) & 192) === 128) end++;
  return decode(bytes.subarray(0, end), shown);
}
function requireOwn(path, shown, cwd) {
  if (isOpened(path) || isWithin(findRoot(dirname2(path), cwd), path)) return;
  throw new Failure(`${shown}: is a link out of its repository, name the file that it leads to`);
}
function readBytes(path, shown, wanted, limit = maxBytes) {
  const bytes = readSome(path, shown, limit);
  if (bytes.length <= limit) return bytes;
  throw new Failure(`${shown}: is larger than ${limit / 2 ** 20} MiB, name ${wanted}`);
}
function readSome(path, shown, limit) {
  const chunks = [];
  let size2 = 0;
  try {
    const file = openSync(path, "r");
    try {
      while (size2 <= limit) {
        const chunk = new Uint8Array(chunkBytes);
        const read = readSync(file, chunk);
        if (read === 0) break;
        chunks.push(chunk.subarray(0, read));
        size2 += read;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new Failure(`${shown}: no such file, check the path`);
    throw new Failure(`${shown}: cannot be read (${reasonOf(error)}), check its permissions`);
  }
  return Buffer.concat(chunks);
}
function decode(bytes, shown, wanted = "a Dockerfile") {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === "255,254" || mark === "254,255") throw new Failure(`${shown}: is UTF-16, save it as UTF-8`);
  if (bytes.subarray(0, probedBytes).includes(0))
    throw new Failure(`${shown}: is a binary file, name ${wanted}`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${shown}: is not valid UTF-8, save it as UTF-8`);
  }
}

// src/host/discover.ts
async function discover(operands, cwd, stdinName, top) {
  const targets = [];
  const failures = [];
  const seen = /* @__PURE__ */ new Set();
  const add = (key, target) => {
    if (!seen.has(key)) targets.push(target);
    seen.add(key);
  };
  const unread = (folder, error) => {
    const shown = relativePosix(cwd, folder) || ".";
    failures.push(new Failure(`${shown}: cannot be read (${reasonOf(error)}), check its permissions`));
  };
  for (const operand of operands.length === 0 ? ["."] : operands) {
    if (operand === "-") {
      add("-", { path: void 0, shown: stdinName === void 0 ? "<stdin>" : toPosix(stdinName) });
      continue;
    }
    try {
      for (const path of await expand(operand, cwd, top, unread)) {
        add(realPath(path), { path, shown: relativePosix(cwd, path) });
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { targets, failures };
}
function readdirOr(unread) {
  return (folder, how, done) => {
    if (typeof how === "function") return readdir(folder, how);
    return readdir(folder, how, (error, entries) => {
      if (error !== null && codeOf(error) !== "ENOENT") unread(folder, error);
      done?.(null, error === null ? entries : []);
    });
  };
}
async function expand(operand, cwd, top, unread) {
  const path = resolve2(cwd, operand);
  const stats = statOf(path);
  if (stats === void 0) {
    if (/[*?[\]{}]/.test(operand)) return expandGlob(operand, cwd, top, unread);
    requireOwn(path, operand, cwd);
    throw new Failure(`${operand}: no such file or folder, check the path`);
  }
  if (!stats.isDirectory()) return [path];
  const named = operand.replace(/(?<![/\\])[/\\]+$/, "") === operand && isDockerfileName(basename2(path));
  if (named)
    throw new Failure(`${operand}: is a folder and not a Dockerfile, write ${operand}/ to search it`);
  const { ignoredByGit } = await import("./chunk-gitignore.js");
  return search(path, ignoredByGit(path, top), unread).toSorted((a, b) => a < b ? -1 : 1);
}
function search(start, isIgnored, unread) {
  const found = [];
  const folders = [start];
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    for (const entry of entriesOf(folder, unread)) {
      const path = join2(folder, entry.name);
      if (entry.isFile() && isDockerfileName(entry.name) && !isIgnored(path)) found.push(path);
      if (entry.isDirectory() && !/^(?:\.git|node_modules)$/i.test(entry.name) && !isIgnored(path, true))
        folders.push(path);
    }
  }
  return found;
}
function entriesOf(folder, unread) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") unread(folder, error);
    return [];
  }
}
async function expandGlob(operand, cwd, top, unread) {
  const pattern = basename2(operand);
  const found = await glob(operand, cwd, top, unread);
  const wanted = found.filter((file) => {
    const name = basename2(file);
    return /^\*+$/.test(pattern) ? isDockerfileName(name) : !isExcludedName(name) || isExcludedName(pattern);
  });
  if (wanted.length === 0) throw new Failure(`${operand}: matches no Dockerfile, check the pattern`);
  return wanted;
}
async function glob(operand, cwd, top, unread) {
  const [{ globby }, { foldersLeftOut, ignoredByGit }] = await Promise.all([
    import("./chunk-globby.js"),
    import("./chunk-gitignore.js")
  ]);
  try {
    const found = await globby(toPosix(operand), {
      cwd,
      absolute: true,
      dot: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      // What git leaves out in whole folders is not walked; every file that is found is asked for below.
      ignore: ["**/.git", "**/node_modules", ...foldersLeftOut(cwd)],
      onlyFiles: true,
      fs: { readdir: readdirOr(unread) }
    });
    const isIgnored = ignoredByGit(cwd, top);
    return found.map((path) => resolve2(path)).filter((path) => !isIgnored(path)).toSorted((a, b) => a < b ? -1 : 1);
  } catch (error) {
    throw new Failure(`${operand}: cannot be searched (${reasonOf(error)}), check its permissions`);
  }
}
function statOf(path) {
  try {
    return statSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR" || codeOf(error) === "EINVAL")
      return void 0;
    throw new Failure(`${path}: cannot be read (${reasonOf(error)}), check its permissions`);
  }
}

// src/host/pages.ts
import { existsSync as existsSync2, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
function pageOf(rule) {
  for (const up of ["..", "../.."]) {
    const path = fileURLToPath(new URL(`${up}/rules/${rule}.md`, import.meta.url));
    if (existsSync2(path)) return readFileSync(path, "utf8");
  }
  return void 0;
}

// src/report/reserved.ts
var reserved = /* @__PURE__ */ new Map([
  [
    "syntax-error",
    "The builder would refuse the file, or it is no Dockerfile: nothing else in it is judged."
  ],
  [
    "malformed-ignore",
    'A comment starts like "# alloclint ignore=RULE reason=WHY" and is not understood: it ignores nothing.'
  ],
  ["unused-ignore", "A comment ignores a rule that has nothing to say there: delete the comment."]
]);

// src/report/homepage.ts
var homepage = "https://github.com/alloclint/alloclint";
function docsUrl(rule) {
  const page = reserved.has(rule) ? `README.md#${rule}` : `${rule}.md`;
  return `${homepage}/blob/main/rules/${page}`;
}

// src/report/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
var plain = /^[\x20-\x7e]*$/;
var everyUnsafe = new RegExp(unsafe, "gu");
var commandStart = /(##\w*)\[/g;
function visible(text) {
  const shown = plain.test(text) || !unsafe.test(text) ? text : text.replaceAll(everyUnsafe, escapeOf);
  return shown.replaceAll(commandStart, String.raw`$1\x5b`);
}
function visibleStart(text) {
  return visible(text).replace(/^(\s*):(?=:)/, String.raw`$1\x3a`);
}
function escapeOf(character) {
  const named = { "\n": "\\n", "\r": "\\r", "	": "\\t" }[character];
  if (named !== void 0) return named;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u{${code}}`;
}

// src/host/source.ts
import { dirname as dirname5, join as join5, resolve as resolve6 } from "node:path";

// src/host/config-file.ts
import { statSync as statSync3 } from "node:fs";
import { dirname as dirname4, join as join3, resolve as resolve4 } from "node:path";

// src/default-config.ts
var defaultConfig = {
  profile: "balanced",
  allocator: "any",
  failOn: "warning",
  targets: [],
  platforms: [],
  requireReason: false,
  workerMemoryBytes: 250 * 2 ** 20,
  rules: {},
  images: [],
  memory: [],
  overrides: [],
  file: void 0
};

// src/host/config-extends.ts
import { statSync as statSync2 } from "node:fs";
import { dirname as dirname3, resolve as resolve3 } from "node:path";

// src/host/config-read.ts
import { basename as basename3 } from "node:path";

// src/host/config-kinds.ts
var configKinds = [
  { name: "alloclint.toml", format: "toml", key: [] },
  { name: "alloclint.yaml", format: "yaml", key: [] },
  { name: "alloclint.yml", format: "yaml", key: [] },
  { name: "alloclint.json", format: "json", key: [] },
  { name: "pyproject.toml", format: "toml", key: ["tool", "alloclint"] },
  { name: "package.json", format: "json", key: ["alloclint"] }
];
var misnamed = /* @__PURE__ */ new Map([[".alloclint.toml", "alloclint.toml"]]);
function configKind(name) {
  return configKinds.find((kind) => kind.name === name) ?? configKinds.find((kind) => extension(kind.name) === extension(name));
}
function extension(name) {
  return name.slice(name.lastIndexOf(".") + 1).replace(/^yml$/, "yaml");
}

// src/host/config-read.ts
var maxBytes2 = 2 ** 20;
async function readConfigText(path, shown, ruleNames) {
  const kind = configKind(basename3(path));
  if (kind === void 0) throw new Failure(`${shown}: is no config file, name a .toml, .yaml or .json file`);
  const isShared = kind.key.length > 0;
  const bytes = readBytes(path, shown, "a config file", isShared ? void 0 : maxBytes2);
  if (isShared && !Buffer.from(bytes).includes("alloclint")) return void 0;
  if (bytes.length > maxBytes2)
    throw new Failure(`${shown}: is larger than 1 MiB, put the config into an alloclint.toml`);
  const text = decode(bytes, shown, "a config file");
  const { parseText } = await import("./chunk-config-text.js");
  const parsed = await parseText(kind.format, text.replace(/^\uFEFF/, ""));
  if (isFault(parsed)) throw new Failure(`${place(shown, parsed.line)}: ${parsed.why}`);
  let data2 = parsed.data;
  for (const key of kind.key) {
    data2 = typeof data2 === "object" && data2 !== null && Object.hasOwn(data2, key) ? Reflect.get(data2, key) : void 0;
    if (data2 === void 0) return void 0;
  }
  const lineOf = (keys) => parsed.lineOf([...kind.key, ...keys]);
  const { ConfigError, readConfig } = await import("./chunk-config.js");
  try {
    const written = readConfig(data2, shown, ruleNames);
    return { path, shown, written, placeOf: (key) => place(shown, lineOf([key])) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const faults = error.faults.map(({ path: keys, message }) => ({
      line: keys && lineOf(keys),
      message
    }));
    const sorted = faults.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
    throw new Failure(...sorted.map(({ line, message }) => `${place(shown, line)}: ${message}`));
  }
}
function isFault(parsed) {
  return "why" in parsed;
}
function place(shown, line) {
  return line === void 0 ? shown : `${shown}:${line}`;
}

// src/host/config-extends.ts
async function configBase(own, root, cwd, ruleNames) {
  const wanted = own.written.extends;
  if (wanted === void 0) return void 0;
  const path = resolve3(dirname3(own.path), wanted);
  const shown = relativePosix(cwd, path) || ".";
  const refuse = (why) => new Failure(`${own.placeOf("extends")}: extends: ${why}`);
  if (!isWithin(root, path)) throw refuse(`"${shown}" lies outside of the repository, copy it into it`);
  const stats = statOf2(path);
  if (stats === void 0) throw refuse(`there is no file "${shown}", name one that is there`);
  if (realPath(path) === realPath(own.path)) throw refuse("a file cannot extend itself, name another one");
  if (!stats.isFile()) throw refuse(`"${shown}" is no regular file, name a config file`);
  const base = await readConfigText(path, shown, ruleNames);
  if (base === void 0) throw refuse(`"${shown}" has no config for alloclint, name another file`);
  if (base.written.extends !== void 0) {
    throw refuse(
      `"${shown}" extends another file itself, and one level is read, let one of them name it all`
    );
  }
  return base;
}
function statOf2(path) {
  try {
    return statSync2(path);
  } catch {
    return void 0;
  }
}

// src/host/config-file.ts
function configLoader(cwd, explicit, ruleNames, top) {
  const files = /* @__PURE__ */ new Map();
  const read = (path) => {
    const known = files.get(path) ?? readWithBase(path, cwd, ruleNames, top);
    files.set(path, known);
    return known;
  };
  return {
    async load(folder, root) {
      if (explicit !== void 0) {
        const path = resolve4(cwd, explicit);
        requireOwn(path, explicit, cwd);
        const loaded = await read(path);
        if (loaded === void 0)
          throw new Failure(`${explicit}: has no config for alloclint, add it or name another file`);
        return toRooted(loaded, root);
      }
      for (const candidate of upwards(folder, root)) {
        for (const path of configsIn(candidate, root, cwd)) {
          const loaded = await read(path);
          if (loaded !== void 0) return toRooted(loaded, root);
        }
      }
      return defaultConfig;
    }
  };
}
function* configsIn(folder, root, cwd) {
  for (const [name, right] of misnamed) {
    const path = join3(folder, name);
    if (isThere(path)) throw new Failure(`${relativePosix(cwd, path)}: is not read, rename it to ${right}`);
  }
  for (const { name, key } of configKinds) {
    const path = join3(folder, name);
    if (!isThere(path)) continue;
    const why = unfit(path, root);
    if (why === void 0) yield path;
    else if (key.length === 0) throw new Failure(`${relativePosix(cwd, path)}: ${why}`);
  }
}
function unfit(path, root) {
  if (!isWithin(root, path)) return "is a link out of the repository, name it with --config";
  return statSync3(path, { throwIfNoEntry: false })?.isFile() === true ? void 0 : "is no regular file, remove it or name another with --config";
}
async function readWithBase(path, cwd, ruleNames, top) {
  const own = await readConfigText(path, relativePosix(cwd, path), ruleNames);
  if (own === void 0) return void 0;
  return { own, base: await configBase(own, findRoot(dirname4(path), cwd, top), cwd, ruleNames) };
}
async function toRooted({ own, base }, root) {
  const { toConfig } = await import("./chunk-config.js");
  return toConfig(
    own.written,
    relativePosix(root, own.path),
    base && { written: base.written, file: relativePosix(root, base.path) }
  );
}

// src/host/context.ts
import { readdirSync as readdirSync2, statSync as statSync4 } from "node:fs";
import { join as join4, resolve as resolve5 } from "node:path";
var maxFileBytes = 1024 * 1024;
var maxListed = 5e4;
var skippedFolders = /* @__PURE__ */ new Set([
  ".git",
  "node_modules",
  ".venv",
  "venv",
  "__pycache__",
  ".tox",
  ".mypy_cache"
]);
function rootedContext(root) {
  const texts = /* @__PURE__ */ new Map();
  let listing;
  return {
    read(path) {
      if (!texts.has(path)) texts.set(path, readInside(root, path));
      return texts.get(path);
    },
    list() {
      listing ??= walk(root);
      return listing;
    }
  };
}
function readInside(root, path) {
  try {
    const file = resolve5(root, path);
    if (!isWithin(root, file)) return void 0;
    const stats = statSync4(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size <= maxFileBytes ? readText(file, path) : void 0;
  } catch {
    return void 0;
  }
}
function walk(root) {
  const found = [];
  const waiting = [""];
  for (let prefix = waiting.pop(); prefix !== void 0; prefix = waiting.pop()) {
    const entries = entriesOf2(join4(root, prefix));
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      if (found.length === maxListed) return found;
      found.push(`${prefix}${entry.name}`);
    }
    for (const entry of entries.toReversed())
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) waiting.push(`${prefix}${entry.name}/`);
  }
  return found;
}
function entriesOf2(folder) {
  try {
    return readdirSync2(folder, { withFileTypes: true }).toSorted((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}

// src/host/yaml-bounds.ts
var maxLength = 64 * 1024;
var yamlOptions = { prettyErrors: false, uniqueKeys: false, logLevel: "silent" };
var maxAliasCount = 100;
var maxDepth = 32;
function nestsTooDeeply(text) {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > maxDepth) return true;
  }
  return text.split(/[\r\n]/).some((line) => (line.match(/[-?:](?=[ \t])/g)?.length ?? 0) > maxDepth);
}

// src/host/manifest-yaml.ts
var maxManifests = 200;
var maxCost = 10 * maxLength ** 2;
function manifestYaml({ parse: parse2 }) {
  let manifests = 0;
  let cost = 0;
  return (text) => {
    if (text.length > maxLength || manifests === maxManifests || cost + text.length ** 2 > maxCost)
      return void 0;
    if (nestsTooDeeply(text)) return void 0;
    manifests++;
    cost += text.length ** 2;
    return parse2(text, { ...yamlOptions, maxAliasCount, merge: true });
  };
}

// src/host/source.ts
function sourceReader(args, io, ruleNames, baseline, top) {
  const configs = configLoader(io.cwd, args.config, ruleNames, top);
  const plain2 = /* @__PURE__ */ new Map();
  const withYaml = /* @__PURE__ */ new Map();
  async function contextFor(root, text) {
    const context = plain2.get(root) ?? rootedContext(root);
    plain2.set(root, context);
    if ((text.match(/^[ \t]*FROM[ \t]/gim)?.length ?? 0) < 2) return context;
    const yaml = await import("./chunk-yaml.js");
    const found = withYaml.get(root) ?? { ...context, parseYaml: manifestYaml(yaml) };
    withYaml.set(root, found);
    return found;
  }
  return {
    async read(target) {
      const path = target.path ?? resolve6(io.cwd, target.shown);
      const root = findRoot(dirname5(path), io.cwd, top);
      const text = target.path === void 0 ? decode(await io.stdin(), target.shown) : readable(() => readDockerfile(path, target.shown, io.cwd));
      const context = await contextFor(root, text);
      const config = await configs.load(dirname5(path), root);
      const file = relativePosix(root, path);
      const place2 = {
        path: target.shown,
        shown: (other) => other === file ? target.shown : relativePosix(io.cwd, join5(root, other)),
        options: optionsOf(args, file, context, config)
      };
      const unaccepted = baseline && (() => {
        const filter = baseline.accepting();
        return (current, findings) => filter(byFile(place2, current, findings));
      });
      return { ...place2, target, text, config, options: { ...place2.options, unaccepted } };
    }
  };
}
function readable(read) {
  try {
    return read();
  } catch (error) {
    throw error instanceof Failure ? new Unreadable(...error.lines) : error;
  }
}
function byFile({ path, shown, options }, text, findings) {
  const others = new Set(findings.map(({ span }) => span.file).filter((file) => file !== options.file));
  const found = (file) => findings.filter(({ span }) => span.file === file);
  return [
    { path, text, findings: found(options.file) },
    ...[...others].map((file) => ({
      path: shown(file),
      text: options.context?.read(file) ?? "",
      findings: found(file)
    }))
  ];
}
function optionsOf(args, file, context, config) {
  return {
    file,
    context,
    config,
    only: args.only,
    severities: args.severities,
    memoryBytes: args.memoryBytes,
    cpus: args.cpus,
    profile: args.profile,
    targets: args.targets,
    buildArgs: args.buildArgs,
    inlineIgnore: args.inlineIgnore
  };
}

// src/host/sources.ts
function internalError(shown, error) {
  return `${shown}: internal error: ${messageOf(error)}; please report it at ${homepage}/issues`;
}

// src/host/version.ts
var version = "0.1.0";

// src/report/colour.ts
var codes = {
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
  bold: [1, 22],
  dim: [2, 22]
};
function painter(colour) {
  if (!colour) return (_, text) => text;
  return (name, text) => `\x1B[${codes[name][0]}m${text}\x1B[${codes[name][1]}m`;
}
function link(text, address) {
  return `\x1B]8;;${address}\x1B\\${text}\x1B]8;;\x1B\\`;
}
var severityColour = { error: "red", warning: "yellow", info: "cyan" };

// src/report/position.ts
function linesOf(text) {
  const starts = [text.startsWith("\uFEFF") ? 1 : 0];
  for (let at2 = text.indexOf("\n"); at2 !== -1; at2 = text.indexOf("\n", at2 + 1)) starts.push(at2 + 1);
  return { text, starts };
}
function positionOf({ text, starts }, offset) {
  const clamped = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, clamped - (starts[low] ?? 0)) + 1, offset: clamped };
}
function lineText({ text, starts }, line) {
  const end = starts[line] === void 0 ? text.length : starts[line] - 1;
  return text.slice(starts[line - 1] ?? text.length, end).replace(/\r$/, "");
}
function lastLineOf(lines, span) {
  return positionOf(lines, Math.max(span.start, span.end - 1)).line;
}

// src/report/result.ts
function summarize(results) {
  const findings = results.flatMap((result) => result.findings);
  const count2 = (test) => findings.filter(test).length;
  return {
    files: results.length,
    errors: count2(({ severity }) => severity === "error"),
    warnings: count2(({ severity }) => severity === "warning"),
    infos: count2(({ severity }) => severity === "info"),
    fixable: count2(({ fix }) => fix?.safety === "safe")
  };
}

// src/report/sum.ts
function sumOf(results, { accepted = 0, isComplete } = {}) {
  const { files, errors, warnings, infos, fixable } = summarize(results);
  if (files === 0) return isComplete === false ? "No file could be read." : "No Dockerfile found.";
  const problems = errors + warnings + infos;
  const more = problems > 0 ? " more" : "";
  const ignored = results.reduce((sum, result) => sum + (result.ignored ?? 0), 0);
  const held = [
    accepted > 0 ? ` The baseline holds back ${accepted}${more}.` : "",
    ignored > 0 ? ` ${ignored}${more} ${ignored === 1 ? "is" : "are"} ignored by comments.` : ""
  ].join("");
  if (problems === 0) return `No problems in ${count(files, "file")}.${held}`;
  const unsafe3 = results.flatMap(({ findings }) => findings).filter(({ fix }) => fix?.safety === "unsafe").length;
  const kinds = [
    errors > 0 ? count(errors, "error") : "",
    warnings > 0 ? count(warnings, "warning") : "",
    infos > 0 ? count(infos, "info") : ""
  ].filter((kind) => kind !== "");
  let fixes = "";
  if (fixable > 0)
    fixes = `, ${fixable} fixable with --fix${unsafe3 > 0 ? ` (${unsafe3} more with --fix-unsafe)` : ""}`;
  else if (unsafe3 > 0) fixes = `, ${unsafe3} fixable with --fix-unsafe`;
  return `Found ${count(problems, "problem")} (${kinds.join(", ")})${fixes}.${held}`;
}
function nextStep(results) {
  const findings = results.flatMap((result) => result.findings);
  const has = (safety) => findings.some(({ fix }) => fix?.safety === safety);
  if (findings.length === 0) return void 0;
  if (has("safe")) return "Next: alloclint --diff shows what --fix would write.";
  if (has("unsafe")) return "Next: alloclint --fix-unsafe --diff shows what --fix-unsafe would write.";
  const rules = new Set(findings.map(({ rule }) => rule));
  return `Next: alloclint explain ${rules.size === 1 ? [...rules].join("") : "RULE"} says what to do.`;
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/report/pretty.ts
async function renderPretty(results, options) {
  const paint = painter(options.colour);
  const blocks = [];
  if (results.some(({ findings }) => findings.length > 0)) {
    const { defaultWidth, frame, widthIn } = await import("./chunk-frame.js");
    const width = options.columns === void 0 ? defaultWidth : widthIn(options.columns);
    const style = {
      paint,
      frame: (lines, start, end) => frame(lines, start, end, width),
      rule: (name) => options.links ? link(visible(name), docsUrl(name)) : visible(name)
    };
    for (const result of results) {
      const lines = linesOf(result.text);
      for (const finding of result.findings) blocks.push(renderFinding(finding, result.path, lines, style));
    }
  }
  if (!options.quiet) {
    const next = options.hints ? nextStep(results) : void 0;
    const sum = [sumOf(results, options), ...next === void 0 ? [] : [next]];
    blocks.push(renderFixed(options.fixed, paint) + sum.map((line) => `${line}
`).join(""));
  }
  return blocks.join("\n");
}
function renderFinding(finding, path, lines, style) {
  const { paint } = style;
  const { line, column } = positionOf(lines, finding.span.start);
  const colour = severityColour[finding.severity];
  const where = paint("bold", `${visibleStart(path)}:${line}:${column}`);
  const rows = [
    `${where} ${paint(colour, finding.severity)} ${style.rule(finding.rule)}`,
    `  ${visible(finding.message)}`
  ];
  if (lines.text !== "") {
    for (const row of style.frame(lines, finding.span.start, finding.span.end).split("\n")) {
      rows.push(`  ${paintFrame(row, (text) => paint(colour, text), paint)}`);
    }
  }
  const [why] = finding.why;
  if (why !== void 0) rows.push(`  ${paint("dim", "why:")} ${visible(why)}`);
  for (const [label, fix] of [
    ["fix:", finding.fix],
    ["or:", finding.alternative]
  ]) {
    if (!fix) continue;
    const [shown, flag] = LABELS[fix.safety];
    rows.push(`  ${paint("green", shown ?? label)} ${visible(fix.title)}${flag}`);
  }
  if (finding.refusal !== void 0) rows.push(`  ${paint("dim", "no fix:")} ${visible(finding.refusal)}`);
  return `${rows.join("\n")}
`;
}
var LABELS = {
  safe: [void 0, " (--fix)"],
  unsafe: [void 0, " (--fix-unsafe)"],
  suggestion: ["suggestion:", ""]
};
function paintFrame(row, mark, paint) {
  const [head = "", gutter = "", blank = ""] = /^([> ] *\d* \|)( *)/.exec(row) ?? [];
  const rest = row.slice(head.length);
  return `${paint("dim", gutter)}${blank}${/\d/.test(gutter) ? rest : mark(rest)}`;
}
function renderFixed(fixed, paint) {
  return fixed.map(({ path, titles }) => `${paint("green", "fixed")} ${visible(path)}: ${visible(titles.join("; "))}
`).join("");
}

// src/report/github.ts
var commands = { error: "error", warning: "warning", info: "notice" };
function renderGithub(results) {
  return results.flatMap(({ path, text, findings }) => {
    const lines = linesOf(text);
    return findings.map((finding) => commandOf(finding, path, lines));
  }).join("");
}
function commandOf({ rule, severity, message, span, why }, path, lines) {
  const start = positionOf(lines, span.start);
  const endLine = lastLineOf(lines, span);
  const properties = [
    ["file", path],
    ["line", start.line],
    ["endLine", endLine],
    // The runner drops columns where a finding has several lines: actions/runner, IssueCommandExtension.
    ...endLine === start.line ? [
      ["col", start.column],
      ["endColumn", start.column + span.end - span.start]
    ] : [],
    ["title", rule]
  ];
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(",");
  const text = [message, ...why.slice(0, 1).map((first) => `why: ${first}`)];
  return `::${commands[severity]} ${written}::${text.map(data).join("%0A")}
`;
}
function data(text) {
  return visible(text).replaceAll("%", "%25");
}
function property(text) {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/action/runner.ts
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
function quoted(text) {
  const token = randomUUID();
  return `::stop-commands::${token}
${text}${text.endsWith("\n") ? "" : "\n"}::${token}::
`;
}
function errorCommand(message) {
  return command("error", message);
}
function warningCommand(message) {
  return command("warning", message);
}
function command(name, message) {
  return `::${name} title=alloclint::${visible(message).replaceAll("%", "%25")}
`;
}
function setOutputs({ env }, outputs) {
  const file = env["GITHUB_OUTPUT"];
  if (!file) return;
  const delimiter = `end-${randomUUID()}`;
  const entries = Object.entries(outputs).map(
    ([name, value]) => `${name}<<${delimiter}
${value}
${delimiter}
`
  );
  try {
    appendFileSync(file, entries.join(""));
  } catch (error) {
    throw new Failure(`GITHUB_OUTPUT: cannot be written (${reasonOf(error)}), the step has no outputs`);
  }
}

// src/action/annotations.ts
var maxOfAKind = 10;
var severities = ["error", "warning", "info"];
function annotationsOf(results, failures) {
  const commands2 = failures.map(errorCommand);
  let left = 0;
  for (const severity of severities) {
    const room = Math.max(0, maxOfAKind - (severity === "error" ? failures.length : 0));
    const singles = results.flatMap(
      (result) => result.findings.filter((finding) => finding.severity === severity).map((finding) => ({ ...result, findings: [finding] }))
    );
    commands2.push(renderGithub(singles.slice(0, room)));
    left += Math.max(0, singles.length - room);
  }
  return { commands: commands2.join(""), left };
}

// src/action/api.ts
import { setTimeout } from "node:timers/promises";

// src/action/json.ts
function at(value, ...keys) {
  let current = value;
  for (const key of keys) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return void 0;
    current = Reflect.get(current, key);
  }
  return current;
}
function textAt(value, ...keys) {
  const found = at(value, ...keys);
  return typeof found === "string" ? found : void 0;
}
function numberAt(value, ...keys) {
  const found = at(value, ...keys);
  return Number.isSafeInteger(found) ? Number(found) : void 0;
}
function hashAt(value, ...keys) {
  const found = textAt(value, ...keys);
  return found !== void 0 && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found) ? found : void 0;
}

// src/action/api.ts
var timeoutMs = 2e4;
var maxWaitMs = 3e4;
var defaultWaitMs = 1e3;
var maxRedirects = 3;
var ApiFailure = class extends Error {
  name = "ApiFailure";
  /** Of HTTP; `undefined` when no answer came. */
  status;
  /** It is not a permission that is missing: there were too many requests. */
  isLimited;
  constructor(message, status, isLimited = false) {
    super(message);
    this.status = status;
    this.isLimited = isLimited;
  }
  /** Whether the token may not do what was asked, as far as GitHub says: it calls things not found that may not be seen. */
  get isForbidden() {
    return !this.isLimited && (this.status === 403 || this.status === 404);
  }
};
function apiClient(url, token) {
  const base = new URL(url.endsWith("/") ? url : `${url}/`);
  const isOurs = (target) => target.origin === base.origin && target.pathname.startsWith(base.pathname);
  const fail = (method, target, message, status, isLimited) => new ApiFailure(masked(`${method} ${target.pathname}: ${message}`, token), status, isLimited);
  async function once2(method, target, body) {
    try {
      return await fetch(target, {
        method,
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${token}`,
          "user-agent": `alloclint/${version} (${homepage})`,
          "x-github-api-version": "2022-11-28",
          ...body === void 0 ? {} : { "content-type": "application/json" }
        },
        ...body === void 0 ? {} : { body: JSON.stringify(body) }
      });
    } catch (error) {
      throw fail(method, target, reasonOf2(error));
    }
  }
  async function send(method, first, body) {
    let target = first;
    let mayRetry = true;
    for (let redirects = 0; ; ) {
      const response = await once2(method, target, body);
      const { status, headers } = response;
      const location = headers.get("location");
      if (status >= 300 && status < 400 && location !== null) {
        await response.body?.cancel();
        const next = URL.parse(location, target.href);
        if (method !== "GET" || next === null || !isOurs(next) || ++redirects > maxRedirects)
          throw fail(method, target, `a redirect is not followed`, status);
        target = next;
        continue;
      }
      const data2 = await bodyOf(response).catch((error) => {
        throw fail(method, target, reasonOf2(error), status);
      });
      const message = messageOf2(data2);
      const isLimited = isRateLimit(response, message);
      const waitMs = mayRetry ? waitBefore(method, response, isLimited) : void 0;
      if (waitMs !== void 0) {
        mayRetry = false;
        await setTimeout(waitMs);
        continue;
      }
      if (!response.ok) throw fail(method, target, `${status} ${message}`.trim(), status, isLimited);
      return { data: data2, next: nextPage(headers.get("link"), target) };
    }
  }
  const urlOf = (path) => new URL(path, base);
  return {
    get: async (path) => (await send("GET", urlOf(path))).data,
    async *pages(path) {
      for (let target = urlOf(path); target !== void 0; ) {
        if (!isOurs(target)) throw fail("GET", target, "the next page lies elsewhere");
        const answer = await send("GET", target);
        if (!Array.isArray(answer.data)) throw fail("GET", target, "the answer is no list");
        yield answer.data;
        target = answer.next;
      }
    },
    post: async (path, body) => (await send("POST", urlOf(path), body)).data,
    async delete(path) {
      await send("DELETE", urlOf(path));
    },
    // GitHub Enterprise Server has it beside /api/v3, at /api/graphql.
    graphql: async (query) => (await send("POST", new URL(base.pathname.endsWith("/api/v3/") ? "../graphql" : "graphql", base), {
      query
    })).data
  };
}
function isRateLimit({ status, headers }, message) {
  if (status === 429) return true;
  const isSaid = headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0";
  return status === 403 && (isSaid || /\brate limit\b/i.test(message));
}
function waitBefore(method, { status, headers }, isLimited) {
  if (!isLimited && (status < 500 || method === "POST")) return void 0;
  const asked = headers.get("retry-after");
  const reset = headers.get("x-ratelimit-remaining") === "0" ? headers.get("x-ratelimit-reset") : null;
  const askedMs = Number(asked ?? Number.NaN) * 1e3;
  const resetMs = Number(reset ?? Number.NaN) * 1e3 - Date.now();
  const waitMs = [askedMs, resetMs, defaultWaitMs].find((each) => each >= 0) ?? defaultWaitMs;
  return waitMs > maxWaitMs ? void 0 : waitMs;
}
async function bodyOf(response) {
  const text = await response.text();
  if (text === "") return void 0;
  try {
    return JSON.parse(text);
  } catch {
    if (response.ok) throw new Error("the answer is no JSON");
    return void 0;
  }
}
function messageOf2(data2) {
  const message = textAt(data2, "message") ?? "";
  const errors = typeof data2 === "object" && data2 !== null && "errors" in data2 ? data2.errors : void 0;
  const details2 = Array.isArray(errors) ? errors.map((error) => typeof error === "string" ? error : textAt(error, "message") ?? "") : [];
  return [message, ...details2].filter((text) => text !== "").join(": ").replace(/\.$/, "");
}
function nextPage(link2, target) {
  for (const part of (link2 ?? "").split(",")) {
    const [address = "", ...parameters] = part.split(";").map((each) => each.trim());
    if (parameters.includes('rel="next"') && address.startsWith("<") && address.endsWith(">"))
      return URL.parse(address.slice(1, -1), target.href) ?? void 0;
  }
  return void 0;
}
function masked(message, token) {
  return token.length < 8 ? message : message.replaceAll(token, "***");
}
function reasonOf2(error) {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${timeoutMs / 1e3} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

// src/action/access.ts
function accessOf(env, token) {
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const url = env["GITHUB_API_URL"] || "https://api.github.com";
  if (token === void 0) return { why: "there is no github-token" };
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return { why: "GITHUB_REPOSITORY names no repository" };
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    return { why: `GITHUB_API_URL: "${url}" is no address that begins with https:// or http://` };
  return { api: apiClient(url, token), repository };
}

// src/action/changes.ts
import { posix } from "node:path";
var maxPullFiles = 3e3;
var maxComparedFiles = 300;
async function pullFiles({ api, repository }, { number }) {
  const files = [];
  for await (const page of api.pages(`repos/${repository}/pulls/${number}/files?per_page=100`)) {
    files.push(...page.flatMap(fileOf));
    if (files.length >= maxPullFiles) break;
  }
  return files;
}
async function changesOf(event, access, filesOf) {
  if (event.kind === "other" || event.kind === "no range") return { kind: "all", why: event.why };
  if ("why" in access) return { kind: "all", why: access.why };
  try {
    if (event.kind === "range") return await compared(access, event.base, event.head);
    const files = await filesOf(event.pull);
    const isCut = files.length >= maxPullFiles || files.length < (event.pull.changedFiles ?? 0);
    return isCut ? tooMany(files.length) : { kind: "some", files };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const permission = event.kind === "range" ? "contents: read" : "pull-requests: read";
    const hint2 = error.isForbidden ? `; in a private repository it needs the permission ${permission}` : "";
    return { kind: "all", why: `${error.message}${hint2}` };
  }
}
async function compared({ api, repository }, base, head) {
  const answer = await api.get(`repos/${repository}/compare/${base}...${head}?per_page=1`);
  const status = textAt(answer, "status");
  if (status !== "ahead" && status !== "identical")
    return { kind: "all", why: "the commit before the push is not one of its ancestors" };
  const list = at(answer, "files");
  if (!Array.isArray(list)) return { kind: "all", why: "the comparison lists no files" };
  return list.length >= maxComparedFiles ? tooMany(list.length) : { kind: "some", files: list.flatMap(fileOf) };
}
function tooMany(listed) {
  return { kind: "all", why: `GitHub lists no more than ${listed} of the changed files` };
}
function fileOf(entry) {
  const path = textAt(entry, "filename");
  if (path === void 0) return [];
  return [
    {
      path,
      previousPath: textAt(entry, "previous_filename"),
      blob: hashAt(entry, "sha"),
      status: textAt(entry, "status") ?? "",
      patch: textAt(entry, "patch")
    }
  ];
}
function changesConfig({ path, previousPath, patch }) {
  return [path, previousPath ?? ""].some((each) => {
    const name = posix.basename(each);
    if (/alloclint\.(?:toml|ya?ml|json)$/.test(name)) return true;
    const isShared = name === "pyproject.toml" || name === "package.json";
    return isShared && (patch === void 0 || patch.includes("alloclint"));
  });
}

// src/action/comment.ts
import { createHash as createHash2 } from "node:crypto";

// src/report/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprintsOf({ path, text, findings }, within = "file") {
  const lines = linesOf(text);
  const equals = /* @__PURE__ */ new Map();
  return findings.map(({ rule, span }) => {
    const line = lineText(lines, positionOf(lines, span.start).line);
    const parts = [
      within === "report" ? path : "",
      rule,
      withoutRelease(line.replaceAll(/\s+/g, " ").trim())
    ];
    const key = parts.join("\n");
    const ordinal = equals.get(key) ?? 0;
    equals.set(key, ordinal + 1);
    return createHash("sha256").update(`${key}
${ordinal}`).digest("hex").slice(0, 32);
  });
}
function withoutRelease(line) {
  const words = line.split(" ");
  const image = words.findIndex((word, index) => index > 0 && !word.startsWith("--"));
  if (!/^from$/i.test(words[0] ?? "") || image < 0) return line;
  return words.with(image, withoutTag(words[image] ?? "")).join(" ");
}
function withoutTag(reference) {
  const name = reference.split("@", 1).join("");
  const colon = name.indexOf(":", name.lastIndexOf("/") + 1);
  if (colon < 0) return name;
  return name.slice(0, colon) + name.slice(colon).replaceAll(/\d+(?:\.\d+)*/g, "0");
}

// src/report/markdown-text.ts
var markup = /[\\`*[\]<>|~$&!#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
var linked = /@(?=\w)|[#!&$%~](?=\d)|\bgh(?=-\d)|\b[\da-f]{7}(?=[\da-f]{33}\b)|:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp)(?=:)/gi;
var apart = "\u200B";
function markdownText(text) {
  return visible(text).replaceAll(linked, (match) => match + apart).replaceAll(markup, (character) => `&#${character.charCodeAt(0)};`);
}
function markdownCode(text) {
  return `<code>${markdownText(text)}</code>`;
}

// src/action/suggestions.ts
import { applyEdits } from "./index.js";

// src/action/blocks.ts
function changedLines(text, changed) {
  const old = linesOf2(text);
  const fresh = linesOf2(changed);
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const block = (shared, below) => ({
    first: shared + 1,
    last: old.length - below,
    before: old.slice(shared, old.length - below).join(""),
    after: fresh.slice(shared, fresh.length - below).join("")
  });
  if (head + tail < old.length) return [block(head, tail)];
  if (tail === 0) return [block(head - 1, tail)];
  return head === 0 ? [block(head, tail - 1)] : [block(head, tail - 1), block(head - 1, tail)];
}
function withBlocks(text, blocks) {
  const lines = [...linesOf2(text)];
  for (const { first, last, after } of blocks.toSorted((a, b) => b.first - a.first))
    lines.splice(first - 1, last - first + 1, after);
  return lines.join("");
}
function overlap(a, b) {
  return a.first <= b.last && b.first <= a.last;
}
function joinedEdits(a, b) {
  const clash = a.some((edit) => b.some((other) => touches(edit, other) && !isSame(edit, other)));
  return clash ? void 0 : [...a, ...b.filter((edit) => !a.some((other) => isSame(edit, other)))];
}
function linesOf2(text) {
  return text.split(/(?<=\n)/);
}
function touches(a, b) {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
function isSame(a, b) {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

// src/action/hunks.ts
function* hunksOf(patch) {
  const lines = patch.split("\n");
  for (let at2 = 0; at2 < lines.length; ) {
    const header = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(lines[at2++] ?? "");
    if (header === null) continue;
    let old = Number(header[1] ?? 1);
    let fresh = Number(header[3] ?? 1);
    const first = Number(header[2]);
    const last = first + fresh - 1;
    for (; (old > 0 || fresh > 0) && at2 < lines.length; at2++) {
      const mark = lines[at2]?.[0];
      if (mark === "@") break;
      if (mark !== "+" && mark !== "\\") old--;
      if (mark !== "-" && mark !== "\\") fresh--;
    }
    if (old === 0 && fresh === 0 && last >= first) yield { first, last };
  }
}
function isShown(hunks, first, last) {
  return hunks.some((hunk) => hunk.first <= first && last <= hunk.last);
}

// src/action/suggestions.ts
var maxRounds = 5;
function suggestionsFor({ text, options }, findings, hunks, core2, unsafe3) {
  const canStand = (block) => isWritable(block, text) && isShown(hunks, block.first, block.last);
  function completed({ findings: mended, ...draft }) {
    const followUps = [];
    let after = withBlocks(text, [draft]);
    for (let round = 0; round < maxRounds; round++) {
      const left = core2.lint(after, options);
      const extra = tooMany2(findings, mended, left);
      if (extra.size === 0) {
        const block = changedLines(text, after).find(canStand);
        return block && { ...block, findings: mended, followUps };
      }
      const next = left.find((finding) => extra.has(finding.rule));
      const edits = next && wantedEdits(next, options.file, unsafe3);
      if (next === void 0 || edits === void 0) return void 0;
      followUps.push(next);
      after = applyEdits(after, edits);
    }
    return void 0;
  }
  const singles = findings.flatMap((finding) => {
    const edits = wantedEdits(finding, options.file, unsafe3);
    const block = edits && changedLines(text, applyEdits(text, edits)).find(canStand);
    return block && edits ? [{ ...block, edits, findings: [finding] }] : [];
  });
  const chosen = [];
  for (const draft of merged(text, singles, canStand)) {
    const alone = singles.filter((single) => overlap(single, draft));
    for (const candidate of [draft, ...alone]) {
      const suggestion = completed(candidate);
      if (suggestion === void 0 || chosen.some((other) => overlap(other, suggestion))) continue;
      chosen.push(suggestion);
      break;
    }
  }
  return chosen;
}
function wantedFix({ fix, alternative }, unsafe3) {
  return [alternative, fix].find(
    (each) => each !== void 0 && each.edits.length > 0 && (each.safety === "safe" || unsafe3 && each.safety === "unsafe")
  );
}
function wantedEdits(finding, file, unsafe3) {
  const edits = wantedFix(finding, unsafe3)?.edits;
  return edits?.every(({ span }) => span.file === file) ? edits : void 0;
}
function isWritable({ first, before, after }, text) {
  return before !== after && !(first === 1 && text.startsWith("\uFEFF"));
}
function merged(text, singles, canStand) {
  let drafts = [];
  for (const single of singles) {
    const met = drafts.filter((draft2) => overlap(draft2, single));
    const edits = met.reduce(
      (all, draft2) => all && joinedEdits(all, draft2.edits),
      single.edits
    );
    if (edits === void 0) continue;
    const findings = [...met.flatMap((draft2) => draft2.findings), ...single.findings];
    const blocks = changedLines(text, applyEdits(text, edits));
    const draft = { ...blocks.find(canStand) ?? blocks[0], edits, findings };
    drafts = [...drafts.filter((other) => !met.includes(other)), draft];
  }
  return drafts.toSorted((a, b) => a.first - b.first);
}
function tooMany2(before, mended, left) {
  const count2 = (list, name) => list.filter(({ rule }) => rule === name).length;
  const names = new Set([...before, ...left].map(({ rule }) => rule));
  return new Set([...names].filter((name) => count2(left, name) > count2(before, name) - count2(mended, name)));
}

// src/action/comment.ts
var maxBody = 65536;
var marker = /(?:^|\n)<!-- alloclint suggestion ([0-9a-f]{32}) ([0-9a-f]{8}) -->\s*$/;
function commentOn(source, findings, suggestion, unsafe3, job) {
  const { path, text } = source;
  const { first, last, before, after } = suggestion;
  const prints = fingerprintsOf({ path, text, findings });
  const own = suggestion.findings.map((finding) => prints[findings.indexOf(finding)] ?? "");
  const key = createHash2("sha256").update(JSON.stringify([path, before, after, ...own])).digest("hex").slice(0, 32);
  const fence = fenceAround(after);
  const body = [
    ...[...suggestion.findings, ...suggestion.followUps].map((finding) => sentences(finding, unsafe3)),
    // Without a line between the fences the lines go.
    `${fence}suggestion
${withBreak(after)}${fence}`,
    `<!-- alloclint suggestion ${key} ${job} -->`
  ].join("\n\n");
  if (body.length > maxBody) return void 0;
  const start = last > first ? { start_line: first, start_side: "RIGHT" } : {};
  return { key, comment: { path, body, line: last, side: "RIGHT", ...start } };
}
function markOf(body) {
  const [, key, job] = marker.exec(body) ?? [];
  return key === void 0 || job === void 0 ? void 0 : { key, job };
}
function jobName(parts) {
  return createHash2("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 8);
}
function fenceAround(text) {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run2]) => run2.length));
  return "`".repeat(Math.max(3, longest + 1));
}
function sentences(finding, unsafe3) {
  const { rule, message, why } = finding;
  const fix = wantedFix(finding, unsafe3);
  const reason = why[0] === void 0 ? "" : ` Why: ${markdownText(why[0])}.`;
  const caution = fix?.safety === "unsafe" ? " A person should decide on it." : "";
  const change = fix === void 0 ? "" : ` The change: ${markdownText(fix.title)}.${caution}`;
  return `[**${rule}**](${docsUrl(rule)}): ${markdownText(message)}.${reason}${change}`;
}
function withBreak(text) {
  return text === "" || text.endsWith("\n") ? text : `${text}
`;
}

// src/action/event.ts
import { readFileSync as readFileSync2 } from "node:fs";
function readEvent(env) {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  const payload = payloadOf(env["GITHUB_EVENT_PATH"]);
  if (payload === void 0) return { kind: "other", why: "the event cannot be read" };
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return pullEvent(payload, name === "pull_request_target");
    case "push":
      return range(hashAt(payload, "before"), hashAt(payload, "after"));
    case "merge_group":
      return range(hashAt(payload, "merge_group", "base_sha"), hashAt(payload, "merge_group", "head_sha"));
    default:
      return { kind: "other", why: `the event ${name === "" ? "has no name" : `is ${name}`}` };
  }
}
function payloadOf(path) {
  if (!path) return void 0;
  try {
    return JSON.parse(readFileSync2(path, "utf8"));
  } catch {
    return void 0;
  }
}
function pullEvent(payload, isTrusted) {
  const pull = at(payload, "pull_request");
  const number = numberAt(pull, "number");
  const head = hashAt(pull, "head", "sha");
  if (number === void 0 || head === void 0)
    return { kind: "other", why: "the event names no pull request" };
  const isOpen = at(pull, "state") !== "closed";
  const changedFiles = numberAt(pull, "changed_files");
  return { kind: "pull request", pull: { number, head, isOpen, changedFiles }, isTrusted };
}
function range(base, head) {
  if (base === void 0 || head === void 0)
    return { kind: "no range", why: "the event names no commits" };
  if (/^0+$/.test(base)) return { kind: "no range", why: "the branch is new" };
  return { kind: "range", base, head };
}

// src/action/files.ts
import { mkdtempSync } from "node:fs";
import { join as join8 } from "node:path";

// src/host/patch.ts
async function patchOf(path, before, after) {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("./chunk-diff.js");
  const options = { headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, void 0, void 0, options);
  const [from = "", to = "", ...rest] = patch.split("\n");
  return [ended(from), ended(to), ...rest].join("\n");
}
function ended(header) {
  return header.includes(" ", "--- ".length) && !header.endsWith('"') ? `${header}	` : header;
}
function visiblePatch(patch) {
  return patch.split("\n").map(
    (line) => line.split("	").map((part) => visible(part.replace(/\r$/, ""))).join("	")
  ).join("\n");
}

// src/host/write.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import {
  chmodSync,
  chownSync,
  lstatSync as lstatSync2,
  renameSync,
  rmSync,
  statSync as statSync5,
  truncateSync,
  writeFileSync
} from "node:fs";
import { basename as basename4, dirname as dirname6, join as join6 } from "node:path";
function writeAtomically(path, text, shown) {
  attempt(shown, () => {
    const target = realPath(path);
    const existing = existingFile(target);
    if (existing !== void 0 && !existing.isFile()) append(target, text);
    else replace(target, text, existing);
  });
}
function attempt(shown, write) {
  try {
    write();
  } catch (error) {
    throw new Failure(
      `${shown}: cannot be written (${reasonOf(error)}), check the folder and its permissions`
    );
  }
}
function append(path, text) {
  writeFileSync(path, text, { flag: "a" });
}
function replace(target, text, existing) {
  const temporary = join6(dirname6(target), `.${basename4(target)}.${randomUUID2()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    if (existing !== void 0) keepOwnerAndMode(temporary, existing);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (codeOf(error) !== "EBUSY") throw error;
    writeFileSync(target, text, { flag: "r+" });
    truncateSync(target, Buffer.byteLength(text));
  }
}
function keepOwnerAndMode(path, { uid, gid, mode }) {
  const created = statSync5(path);
  if (created.uid !== uid || created.gid !== gid) {
    try {
      chownSync(path, uid, gid);
    } catch {
    }
  }
  chmodSync(path, mode & 4095);
}
function existingFile(path) {
  if (lstatSync2(path, { throwIfNoEntry: false }) === void 0) return void 0;
  return statSync5(path);
}

// src/report/json.ts
function renderJson(results) {
  return toJson({
    version: 1,
    results: results.map(({ path, text, findings }) => {
      const lines = linesOf(text);
      return { path, findings: findings.map((finding) => toEntry(finding, lines)) };
    }),
    summary: summarize(results)
  });
}
function toEntry(finding, lines) {
  const { rule, severity, message, stage, span, why, refusal, fix, alternative } = finding;
  return {
    rule,
    severity,
    message,
    stage: stage === void 0 ? null : { index: stage.index, name: stage.name ?? null },
    start: positionOf(lines, span.start),
    end: positionOf(lines, span.end),
    why: refusal === void 0 ? why : [...why, `no fix: ${refusal}`],
    docs: docsUrl(rule),
    fix: fix === void 0 ? null : fixEntry(fix, lines),
    alternative: alternative === void 0 ? null : fixEntry(alternative, lines)
  };
}
function fixEntry({ title, safety, edits }, lines) {
  return {
    title,
    safety,
    edits: edits.map(({ span, text }) => ({
      start: positionOf(lines, span.start),
      end: positionOf(lines, span.end),
      text
    }))
  };
}
var unsafe2 = /[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu;
function toJson(value) {
  const text = JSON.stringify(value, void 0, 2);
  return `${text.replaceAll(unsafe2, escapeOf2).replaceAll(commandStart, String.raw`$1\u005b`)}
`;
}
function escapeOf2(character) {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

// src/report/reporters.ts
var formats = async () => import("./chunk-formats.js");
var reporters = /* @__PURE__ */ new Map([
  ["pretty", renderPretty],
  ["json", renderJson],
  ["sarif", async (results, options) => (await formats()).renderSarif(results, options)],
  ["github", async (results) => (await formats()).renderGithub(results)],
  ["gitlab", async (results) => (await formats()).renderGitlab(results)],
  ["junit", async (results) => (await formats()).renderJunit(results)],
  ["checkstyle", async (results) => (await formats()).renderCheckstyle(results)],
  ["markdown", async (...args) => (await formats()).renderMarkdown(...args)]
]);

// src/action/place.ts
import { existsSync as existsSync3, mkdirSync, statSync as statSync6 } from "node:fs";
import { tmpdir } from "node:os";
import { dirname as dirname7, join as join7, resolve as resolve7, sep as sep2 } from "node:path";
function foldersOf({ cwd, env }, workingDirectory) {
  const workspace = resolve7(env["GITHUB_WORKSPACE"] || cwd);
  const folder = resolve7(workspace, workingDirectory);
  if (!isFolder(folder) || !isWithin(workspace, folder))
    throw new Failure(`working-directory: "${workingDirectory}" is no folder of the workspace`);
  return { workspace, folder, temporary: env["RUNNER_TEMP"] || tmpdir() };
}
function placeOf(folders, files) {
  const { workspace, folder } = folders;
  const own = checkoutOf(folder, workspace);
  if (own !== void 0) return { ...folders, root: own, isUnclear: false };
  const [first, ...others] = new Set(files.map((file) => checkoutOf(dirname7(file), workspace)));
  return {
    ...folders,
    root: (others.length === 0 ? first : void 0) ?? workspace,
    isUnclear: others.length > 0
  };
}
function checkoutOf(folder, workspace) {
  if (!isInside(workspace, folder)) return void 0;
  return [...upwards(folder, workspace)].findLast(isCheckout);
}
function isCheckout(folder) {
  return existsSync3(join7(folder, ".git"));
}
function repositoryPath({ root, folder }, shown) {
  return relativePosix(root, resolve7(folder, shown));
}
function linksOf({ root }) {
  const real = followed(root);
  return (path) => relativePosix(real, followed(join7(real, path)));
}
function isOwn({ root, isUnclear }, file) {
  if (isUnclear || !isInside(root, file)) return false;
  const nearest = [...upwards(dirname7(file), root)].find(isCheckout);
  return nearest === void 0 || nearest === root;
}
function requireInWorkspace({ workspace }, path, shown) {
  if (isInside(realPath(workspace), realPath(path))) return;
  throw new Unreadable(`${shown}: lies outside of the workspace, only files of the checkout are read`);
}
function writablePath({ workspace, temporary }, path, input) {
  const target = resolve7(workspace, path);
  const existing = [...upwards(target)].find((candidate) => existsSync3(candidate)) ?? target;
  const real = resolve7(realPath(existing), relativePosix(existing, target));
  const allowed = [workspace, temporary].some((folder) => isInside(realPath(folder), real));
  if (!allowed || real.split(sep2).includes(".git") || isFolder(target))
    throw new Failure(`${input}: "${path}" is no file of the workspace or of RUNNER_TEMP`);
  try {
    mkdirSync(dirname7(target), { recursive: true });
  } catch (error) {
    throw new Failure(`${input}: the folder of "${path}" cannot be made (${reasonOf(error)})`);
  }
  return target;
}
function isFolder(path) {
  try {
    return statSync6(path).isDirectory();
  } catch {
    return false;
  }
}

// src/action/files.ts
async function writeSarif({ sarifFile }, folders, { results }, options) {
  if (sarifFile === void 0) return "";
  const path = writablePath(folders, sarifFile, "sarif-file");
  const text = await reporters.get("sarif")?.(results, options);
  writeAtomically(path, text ?? "", sarifFile);
  return sarifFile;
}
async function patchesOf({ judged }) {
  const changed = judged.filter(({ source, fixedText }) => fixedText !== source.text);
  return Promise.all(
    changed.map(async ({ source: { path, text }, fixedText }) => ({
      path,
      text: await patchOf(path, text, fixedText)
    }))
  );
}
function writePatch({ temporary }, patches) {
  if (patches.length === 0) return "";
  const path = join8(folderIn(temporary), "alloclint.patch");
  writeAtomically(path, patches.map(({ text }) => text).join(""), path);
  return path;
}
function folderIn(temporary) {
  try {
    return mkdtempSync(join8(temporary, "alloclint-"));
  } catch (error) {
    throw new Failure(`RUNNER_TEMP: no folder can be made in it (${reasonOf(error)}), there is no patch`);
  }
}

// src/action/inputs.ts
var inputDefaults = {
  paths: ".",
  config: "",
  baseline: "",
  "fail-on": "",
  "fix-unsafe": "false",
  suggestions: "false",
  annotations: "true",
  summary: "true",
  "sarif-file": "",
  "only-changed": "false",
  "working-directory": ".",
  // In action.yml it is the token of the job, which only the runner knows.
  "github-token": ""
};
function readInputs(env) {
  const text = (name) => inputOf(env, name);
  const optional = (name) => text(name) || void 0;
  const flag = (name) => booleanOf(name, text(name));
  return {
    paths: linesOf3(text("paths")),
    config: optional("config"),
    baseline: optional("baseline"),
    failOn: failOnOf(optional("fail-on")),
    fixUnsafe: flag("fix-unsafe"),
    suggestions: flag("suggestions"),
    annotations: flag("annotations"),
    summary: flag("summary"),
    sarifFile: optional("sarif-file"),
    onlyChanged: flag("only-changed"),
    workingDirectory: text("working-directory"),
    token: optional("github-token")
  };
}
function inputOf(env, name) {
  return env[`INPUT_${name.toUpperCase()}`]?.trim() || inputDefaults[name];
}
function linesOf3(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const paths = lines.filter((line) => line !== "");
  if (paths.includes("-")) throw new Failure('paths: "-" is no path, a step has no standard input');
  return paths;
}
function booleanOf(name, text) {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw new Failure(`${name}: "${text}" is not one of true, false`);
}
function failOnOf(text) {
  const allowed = ["error", "warning", "info", "never"];
  const found = allowed.find((one) => one === text);
  if (text === void 0 || found !== void 0) return found;
  throw new Failure(`fail-on: "${text}" is not one of ${allowed.join(", ")}`);
}

// src/action/judge.ts
import { resolve as resolve10 } from "node:path";

// src/host/outcome.ts
function lintSource({ text, options }, core2) {
  let silenced = [];
  const findings = core2.lint(text, { ...options, ignored: (found) => silenced = found });
  return { text, findings, ignored: silenced.length, titles: [], refused: void 0 };
}
function fixSource({ text: before, options }, core2, unsafe3) {
  let silenced = [];
  const asked = { ...options, unsafe: unsafe3, ignored: (found) => silenced = found };
  const { text, applied, left, refused } = core2.fix(before, asked);
  const titles = text === before ? [] : [...new Set(applied.map(({ title }) => title))];
  return { text, findings: left, ignored: silenced.length, titles, refused };
}
function collect(results, source, { text, findings, ignored }) {
  for (const found of byFile(source, text, findings)) {
    const result = found.path === source.path ? { ...found, ignored } : found;
    const known = results.get(result.path);
    const fresh = result.findings.filter((each) => !known?.findings.some((other) => same(each, other)));
    results.set(result.path, known ? { ...known, findings: [...known.findings, ...fresh] } : result);
  }
}
function same(a, b) {
  return a.rule === b.rule && a.message === b.message && a.span.start === b.span.start && a.span.end === b.span.end;
}

// src/host/baseline.ts
import { existsSync as existsSync5 } from "node:fs";
import { dirname as dirname8, resolve as resolve9 } from "node:path";

// src/host/baseline-file.ts
import { existsSync as existsSync4 } from "node:fs";
import { resolve as resolve8 } from "node:path";
function keyOf({ path, rule, fingerprint }) {
  return `${path}
${rule}
${fingerprint}`;
}
function byKey(entries) {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}
function render(entries) {
  const keys = entries.map((entry) => [keyOf(entry), entry]);
  const findings = keys.toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, entry]) => entry);
  return `${JSON.stringify({ version: 1, findings }, void 0, 2)}
`;
}
function parse(file, cwd) {
  const refuse = (why) => new Failure(`${file}: is no baseline (${why}), write one with --baseline ${file} --write-baseline`);
  if (!existsSync4(resolve8(cwd, file))) throw refuse("there is no such file");
  let data2;
  try {
    data2 = JSON.parse(readNamed(resolve8(cwd, file), file, cwd, "a baseline"));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refuse("it is not JSON");
  }
  if (!isRecord(data2) || data2["version"] !== 1) throw refuse('it does not say "version": 1');
  const { findings } = data2;
  if (!Array.isArray(findings)) throw refuse('it has no list "findings"');
  return findings.map((entry) => {
    if (!isRecord(entry)) throw refuse("a finding is no object");
    const { path, rule, fingerprint } = entry;
    if (typeof path !== "string" || typeof rule !== "string" || typeof fingerprint !== "string") {
      throw refuse("a finding lacks its path, rule or fingerprint");
    }
    return { path, rule, fingerprint };
  });
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/host/baseline-quota.ts
function quotaFilter(found, accepted) {
  const known = new Set(accepted.map(({ entry }) => keyOf(entry)));
  const refused = new Set(found.map(({ entry }) => keyOf(entry)).filter((key) => !known.has(key)));
  return (later) => {
    const left = /* @__PURE__ */ new Map();
    for (const { entry } of accepted) left.set(kindOf(entry), (left.get(kindOf(entry)) ?? 0) + 1);
    const take = ({ entry }) => {
      const rest = left.get(kindOf(entry)) ?? 0;
      left.set(kindOf(entry), rest - 1);
      return rest > 0;
    };
    const same2 = later.filter((each) => known.has(keyOf(each.entry)) && take(each));
    const others = later.filter(
      (each) => !known.has(keyOf(each.entry)) && !refused.has(keyOf(each.entry)) && take(each)
    );
    return [...same2, ...others];
  };
}
function kindOf({ path, rule }) {
  return `${path}
${rule}`;
}

// src/host/baseline.ts
function readBaseline(file, cwd) {
  const folder = dirname8(resolve9(cwd, file));
  const entries = parse(file, cwd);
  const keys = new Set(entries.map(keyOf));
  const looks = /* @__PURE__ */ new Map();
  const left = () => {
    const read = new Set([...looks.values()].flatMap(({ paths }) => paths));
    return ({ path }) => read.has(path) || mayBeThere(path, folder, cwd);
  };
  const seen = (which) => byKey([...looks.values()].flatMap((look) => look[which]));
  return {
    accepting() {
      let filter;
      return (results) => {
        const found = results.flatMap((result) => entriesIn(result, folder, cwd));
        const accepted = filter?.(found) ?? found.filter(({ entry }) => keys.has(keyOf(entry)));
        const last = accepted.map(({ entry }) => entry);
        const [dockerfile] = results;
        const name = dockerfile?.path ?? "";
        const before = filter === void 0 ? void 0 : looks.get(name);
        looks.set(
          name,
          before === void 0 ? { paths: pathsOf(results, folder, cwd), isBroken: isBroken(results), first: last, last } : { ...before, last }
        );
        filter ??= quotaFilter(found, accepted);
        const held = new Set(accepted.map(({ finding }) => finding));
        return results.flatMap(({ findings }) => findings.filter((finding) => !held.has(finding)));
      };
    },
    held: () => seen("last").size,
    missing(ran) {
      const met = seen("first");
      const read = /* @__PURE__ */ new Map();
      for (const { paths, isBroken: broken } of looks.values())
        for (const path of paths) read.set(path, broken || read.get(path) === true);
      return entries.filter((entry) => {
        const broken = read.get(entry.path);
        if (met.has(keyOf(entry)) || broken === void 0) return false;
        return ran(entry.rule) && (!broken || isOfSyntax(entry));
      }).length;
    },
    vanished() {
      const isLeft = left();
      return entries.filter((entry) => !isLeft(entry)).length;
    },
    mended() {
      const [first, last] = [seen("first"), seen("last")];
      const fresh = [...last].filter(([key]) => !first.has(key)).map(([, entry]) => entry);
      const isLeft = left();
      const kept = entries.filter((entry) => {
        const key = keyOf(entry);
        return (last.has(key) || !first.has(key)) && isLeft(entry);
      });
      const after = byKey([...kept, ...fresh]);
      const gone = keys.size - after.size;
      if (gone === 0 && fresh.length === 0) return void 0;
      return { text: render([...after.values()]), gone, renewed: fresh.length };
    }
  };
}
function mayBeThere(path, folder, cwd) {
  const file = resolve9(folder, path);
  return !isWithin(findRoot(folder, cwd), file) || existsSync5(file);
}
function isOfSyntax({ rule }) {
  return rule === "syntax-error";
}
function isBroken(results) {
  return results.some(({ findings }) => findings.some(isOfSyntax));
}
function pathsOf(results, folder, cwd) {
  return results.map(({ path }) => relativePosix(folder, resolve9(cwd, path)));
}
function entriesIn(result, folder, cwd) {
  const path = relativePosix(folder, resolve9(cwd, result.path));
  const fingerprints = fingerprintsOf(result);
  return result.findings.map((finding, index) => ({
    finding,
    entry: { path, rule: finding.rule, fingerprint: fingerprints[index] ?? "" }
  }));
}

// src/host/fail-on.ts
var ranks = { info: 0, warning: 1, error: 2, never: 3 };
function failsOn(severity, failOn) {
  return ranks[severity] >= ranks[failOn];
}

// src/action/affected.ts
var isIdle = (path) => /\.(?:md|rst|adoc|png|jpe?g|gif|svg|webp|ico|pdf)$/i.test(path);
function affectedBy(changed, core2) {
  const mayDiffer = ![...changed.added, ...changed.removed].every(isIdle);
  const watches = /* @__PURE__ */ new Map();
  return (source) => {
    const { config, options, text } = source;
    const { context } = options;
    const named = [config.file, config.baseFile].flatMap(
      (file) => file === void 0 ? [] : source.shown(file)
    );
    if ([source.path, ...named].some((path) => changed.touches(path))) return true;
    if (context === void 0) return false;
    const watch = watches.get(context) ?? {
      clean: void 0,
      isListed: false,
      touched: /* @__PURE__ */ new Set(),
      known: /* @__PURE__ */ new Set()
    };
    watches.set(context, watch);
    const toldOver = (each) => told(core2.lint(text, { ...options, context: each }));
    const noted = (list) => ({
      ...context,
      list,
      read(path) {
        if (changed.touches(source.shown(path))) watch.touched.add(path);
        return context.read(path);
      }
    });
    watch.touched.clear();
    if (watch.known.size > 0) toldOver(noted(() => [...watch.known]));
    if (watch.touched.size > 0) return true;
    watch.clean ??= {
      now: noted(() => {
        watch.isListed = true;
        return context.list();
      }),
      before: noted(once(() => listBefore(source, context, changed)))
    };
    const now = toldOver(watch.clean.now);
    const before = watch.isListed && mayDiffer ? toldOver(watch.clean.before) : now;
    if (watch.touched.size > 0) watch.clean = void 0;
    for (const path of watch.touched) watch.known.add(path);
    return watch.touched.size > 0 || before !== now;
  };
}
function once(make) {
  let made;
  return () => (made ??= { value: make() }).value;
}
function listBefore(source, context, { added, removed }) {
  const { path, options } = source;
  const root = path.endsWith(options.file) ? path.slice(0, path.length - options.file.length) : "";
  const gone = removed.filter((each) => each.startsWith(root)).map((each) => each.slice(root.length));
  return [...context.list().filter((each) => !added.has(root + each)), ...gone];
}
function told(findings) {
  return JSON.stringify(findings.map(({ rule, severity, message, why }) => [rule, severity, message, why]));
}

// src/action/judge.ts
async function judge(runner, inputs, place2, core2, { targets, failures }, changed) {
  const problems = new Set(failures.flatMap(({ lines }) => lines));
  const baseline = baselineOf(inputs, place2, problems);
  const reader = readerOf(runner, inputs, place2, core2, baseline);
  const isAffected = changed && affectedBy(changed, core2);
  const notes = [];
  const results = /* @__PURE__ */ new Map();
  const judged = [];
  let accepted = 0;
  let isFailed = false;
  let failed = 0;
  for (const target of targets) {
    const path = repositoryPath(place2, target.shown);
    try {
      const source = await sourceOf(reader, target, place2);
      if (isAffected?.(source) === false) continue;
      const outcome = lintSource(source, core2);
      const isFixable = outcome.findings.some((finding) => wantedFix(finding, inputs.fixUnsafe));
      const fixed = isFixable ? fixSource(source, core2, inputs.fixUnsafe) : outcome;
      if (fixed.refused !== void 0) notes.push(`${path}: its fixes are left out: ${fixed.refused}`);
      collect(results, source, outcome);
      if (baseline !== void 0) accepted += allFound(source, core2) - outcome.findings.length;
      judged.push({
        source,
        findings: outcome.findings,
        fixedText: fixed.text,
        isOwn: isOwn(place2, target.path ?? "")
      });
      isFailed ||= outcome.findings.some(
        ({ severity }) => failsOn(severity, inputs.failOn ?? source.config.failOn)
      );
    } catch (error) {
      if (error instanceof Unreadable && changed?.touches(path) === false) continue;
      failed++;
      const lines = error instanceof Failure ? error.lines : [internalError(target.shown, error)];
      for (const line of lines) problems.add(line);
    }
  }
  return {
    judged,
    results: [...results.values()],
    failures: [...problems],
    failed,
    notes,
    accepted,
    isFailed
  };
}
function baselineOf({ baseline }, { folder }, problems) {
  if (baseline === void 0) return void 0;
  try {
    return readBaseline(baseline, folder);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const line of error.lines) problems.add(line);
    return void 0;
  }
}
async function sourceOf(reader, target, place2) {
  requireInWorkspace(place2, target.path ?? "", target.shown);
  const source = await reader.read(target);
  const { baseFile } = source.config;
  if (baseFile !== void 0) {
    const shown = source.shown(baseFile);
    requireInWorkspace(place2, resolve10(place2.folder, shown), shown);
  }
  return inRepository(source, place2);
}
function allFound({ text, options }, core2) {
  return core2.lint(text, { ...options, unaccepted: void 0 }).length;
}
function readerOf({ env }, inputs, { folder, workspace }, core2, baseline) {
  const request = {
    operands: inputs.paths,
    stdinFilename: void 0,
    only: void 0,
    severities: {},
    memoryBytes: void 0,
    cpus: void 0,
    profile: void 0,
    targets: void 0,
    buildArgs: {},
    config: inputs.config,
    inlineIgnore: true
  };
  const io = {
    cwd: folder,
    env,
    isTTY: false,
    stdout: () => {
    },
    stderr: () => {
    },
    stdin: async () => new Uint8Array()
  };
  const ruleNames = [...core2.rules.map(({ name }) => name), ...reserved.keys()];
  return sourceReader(request, io, ruleNames, baseline, workspace);
}
function inRepository(source, place2) {
  return {
    ...source,
    path: repositoryPath(place2, source.path),
    shown: (file) => repositoryPath(place2, source.shown(file))
  };
}

// src/action/only-changed.ts
import { posix as posix2 } from "node:path";
async function onlyChanged(job, { config, baseline }, place2) {
  if (place2.isUnclear) return { why: "the workspace holds several checkouts" };
  const changes = await changesOf(job.event, job.access, async (pull) => job.filesOf(pull));
  if (changes.kind === "all") return { why: changes.why };
  const changed = changedBy(changes.files, place2);
  const touches2 = (input) => input !== void 0 && changed.touches(repositoryPath(place2, input));
  if (changes.files.some(changesConfig) || touches2(config)) return { why: "a config has changed" };
  return touches2(baseline) ? { why: "the baseline has changed" } : changed;
}
function changedBy(files, place2) {
  const followed2 = linksOf(place2);
  const named = files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]);
  const paths = new Set(named.flatMap((path) => [path, followed2(path)]));
  const isNamed = (path) => path !== "." && path !== "/" && (paths.has(path) || isNamed(posix2.dirname(path)));
  const known = /* @__PURE__ */ new Map();
  return {
    touches(path) {
      const answer = known.get(path) ?? (isNamed(path) || isNamed(followed2(path)));
      known.set(path, answer);
      return answer;
    },
    // A file with a new name is one that came and one that went.
    added: new Set(
      files.filter(({ status, previousPath }) => status === "added" || previousPath !== void 0).map(({ path }) => path)
    ),
    removed: files.flatMap(
      ({ path, previousPath, status }) => status === "removed" ? [path] : previousPath ?? []
    )
  };
}

// src/action/blob.ts
import { createHash as createHash3 } from "node:crypto";
function isBlob(text, name) {
  const bytes = Buffer.from(text, "utf8");
  const hash = createHash3(name.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === name;
}

// src/action/own-comments.ts
async function ownComments({ api, repository }, { number }) {
  const found = [];
  const answered = /* @__PURE__ */ new Set();
  for await (const page of api.pages(`repos/${repository}/pulls/${number}/comments?per_page=100`)) {
    for (const comment of page) {
      const parent = numberAt(comment, "in_reply_to_id");
      if (parent !== void 0) answered.add(parent);
      else if (markOf(textAt(comment, "body") ?? "") !== void 0) found.push(comment);
    }
  }
  if (found.length === 0) return [];
  const login = await loginOf(api);
  return found.flatMap((comment) => {
    const id = numberAt(comment, "id");
    const mark = markOf(textAt(comment, "body") ?? "");
    const path = textAt(comment, "path");
    if (id === void 0 || mark === void 0 || path === void 0 || !isBy(comment, login)) return [];
    const isOutdated = numberAt(comment, "line") === void 0;
    return [{ id, ...mark, path, isOutdated, hasReplies: answered.has(id) }];
  });
}
async function loginOf(api) {
  try {
    const login = textAt(await api.graphql("query { viewer { login } }"), "data", "viewer", "login");
    if (login !== void 0) return login;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
  }
  return "github-actions[bot]";
}
function isBy(comment, login) {
  return at(comment, "user", "login") === login;
}

// src/action/review.ts
var maxComments = 30;
async function review(connection, pull, job, wanted, isCurrent) {
  const { api, repository } = connection;
  const own = await ownComments(connection, pull);
  const kept = firsts(own.filter(({ isOutdated, hasReplies }) => !isOutdated || hasReplies));
  const fresh = wanted.filter(({ key, comment: { path } }) => !kept.has(nameOf({ key, path })));
  const posted = fresh.slice(0, maxComments);
  if (posted.length > 0) {
    await api.post(`repos/${repository}/pulls/${pull.number}/reviews`, {
      commit_id: pull.head,
      event: "COMMENT",
      body: `alloclint suggests ${posted.length === 1 ? "a change" : `${posted.length} changes`}.`,
      comments: posted.map(({ comment }) => comment)
    });
  }
  const current = new Set(wanted.map(({ key, comment: { path } }) => nameOf({ key, path })));
  const stale = own.filter(
    (comment) => comment.job === job && !comment.hasReplies && isCurrent(comment.path) && (!current.has(nameOf(comment)) || kept.get(nameOf(comment)) !== comment)
  );
  let deleted = 0;
  for (const { id } of stale) {
    if (await isDeleted(api, `repos/${repository}/pulls/comments/${id}`)) deleted++;
  }
  return {
    posted: posted.length,
    known: wanted.length - fresh.length,
    left: fresh.length - posted.length,
    deleted
  };
}
function firsts(comments) {
  const found = /* @__PURE__ */ new Map();
  for (const comment of comments.toSorted((a, b) => a.id - b.id))
    if (!found.has(nameOf(comment))) found.set(nameOf(comment), comment);
  return found;
}
function nameOf({ key, path }) {
  return `${key} ${path}`;
}
async function isDeleted(api, path) {
  try {
    await api.delete(path);
    return true;
  } catch (error) {
    if (error instanceof ApiFailure) return false;
    throw error;
  }
}

// src/action/suggest.ts
async function suggest(job, judged) {
  const { event, access } = job;
  if (event.kind === "other") return [`no suggestions: ${event.why}`];
  if (event.kind !== "pull request") return [];
  const refusal = refusalOf(event);
  if (refusal !== void 0) return [`no suggestions: ${refusal}`];
  if ("why" in access) return [`no suggestions: ${access.why}`];
  try {
    const files = new Map((await job.filesOf(event.pull)).map((file) => [file.path, file]));
    const notes = [];
    const wanted = [];
    const current = /* @__PURE__ */ new Set();
    for (const file of judged) {
      const { path } = file.source;
      const changed = files.get(path);
      const reason = reasonAgainst(file, changed);
      const isWanted = file.findings.some((finding) => wantedFix(finding, job.unsafe));
      if (reason !== void 0 && isWanted) notes.push(`no suggestions in ${path}: ${reason}`);
      if (changed?.patch === void 0 || reason !== void 0) continue;
      current.add(path);
      wanted.push(...wantedIn(file, changed.patch, job));
    }
    const isGone = (path) => (files.get(path)?.status ?? "removed") === "removed";
    const isCurrent = (path) => current.has(path) || isGone(path);
    const done = await review(access, event.pull, job.name, wanted, isCurrent);
    return [...notes, ...notesOn(done)];
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return [`no suggestions: ${error.message}${hint(error)}`];
  }
}
function refusalOf({ isTrusted, pull }) {
  if (isTrusted)
    return "on pull_request_target the token may write while the files are the contributor's, use pull_request";
  return pull.isOpen ? void 0 : "the pull request is closed";
}
function reasonAgainst({ source, isOwn: isOwn2 }, changed) {
  if (!isOwn2) return "it belongs to another repository, or to one of several";
  if (changed === void 0) return void 0;
  const { blob, patch } = changed;
  if (patch === void 0) return "GitHub does not show its diff";
  if (source.text.includes("\r")) return "its lines end in CRLF";
  return blob !== void 0 && isBlob(source.text, blob) ? void 0 : "what is checked out differs from the head of the pull request";
}
function wantedIn({ source, findings }, patch, { core: core2, unsafe: unsafe3, name }) {
  const own = findings.filter(({ span }) => span.file === source.options.file);
  const found = suggestionsFor(source, own, [...hunksOf(patch)], core2, unsafe3);
  return found.flatMap((suggestion) => commentOn(source, own, suggestion, unsafe3, name) ?? []);
}
function notesOn({ posted, known, left, deleted }) {
  const parts = [
    posted > 0 ? `${posted} posted` : "",
    known > 0 ? `${known} already there` : "",
    left > 0 ? `${left} left for the next run` : "",
    deleted > 0 ? `${deleted} outdated deleted` : ""
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [`suggestions: ${parts.join(", ")}`];
}
function hint({ isForbidden }) {
  return isForbidden ? "; they need the permission pull-requests: write, which a pull request from a fork does not have" : "";
}

// src/action/summary.ts
import { appendFileSync as appendFileSync2, statSync as statSync7 } from "node:fs";

// src/report/markdown.ts
function renderMarkdown(results, options = {}) {
  const rows = results.flatMap(({ path, text, findings }) => {
    const lines = linesOf(text);
    return findings.map(({ rule, severity, message, span }) => {
      const { line, column } = positionOf(lines, span.start);
      const place2 = markdownCode(`${path}:${line}:${column}`);
      return `| ${severity} | ${place2} | [${markdownText(rule)}](${docsUrl(rule)}) | ${markdownText(message)} |
`;
    });
  });
  const table = rows.length === 0 ? "" : `
| severity | place | rule | says |
|---|---|---|---|
${rows.join("")}`;
  return `**alloclint:** ${sumOf(results, options)}
${table}`;
}

// src/action/summary.ts
var maxBytes3 = 2 ** 20;
var tableShare = 0.6;
var reserve = 200;
function summaryOf(results, patches, notes, bytes, nothing) {
  const report = nothing === void 0 ? renderMarkdown(results) : `**alloclint:** ${nothing}
`;
  const table = fitting(report.split(/(?<=\n)/), bytes * tableShare);
  const list = fitting(
    notes.map((note) => `- ${markdownText(note)}
`),
    bytes * (1 - tableShare) / 2
  );
  const head = `${table}
${list}${list === "" ? "" : "\n"}`;
  return head + fitting(patches.map(details), bytes - size(head));
}
function writeSummary({ env }, write) {
  const file = env["GITHUB_STEP_SUMMARY"];
  if (!file) return void 0;
  try {
    const present = statSync7(file, { throwIfNoEntry: false })?.size ?? 0;
    appendFileSync2(file, write(maxBytes3 - present));
    return void 0;
  } catch (error) {
    return `no summary: ${reasonOf(error)}`;
  }
}
function details({ path, text }) {
  const shown = visiblePatch(text);
  const fence = fenceAround(shown);
  const title = `<summary>What the fixes change in ${markdownCode(path)}</summary>`;
  return `<details>${title}

${fence}diff
${shown.trimEnd()}
${fence}

</details>

`;
}
function fitting(pieces, bytes) {
  let used = reserve;
  let text = "";
  for (const [index, piece] of pieces.entries()) {
    used += size(piece);
    if (used > bytes) return `${text}
${pieces.length - index} more are left out, a summary holds 1 MiB.
`;
    text += piece;
  }
  return text;
}
function size(text) {
  return Buffer.byteLength(text);
}

// src/action/run.ts
async function run(runner, core2) {
  try {
    const inputs = readInputs(runner.env);
    return await work(runner, inputs, foldersOf(runner, inputs.workingDirectory), core2);
  } catch (error) {
    runner.print(linesOf4(error).map(errorCommand).join(""));
    return 1;
  }
}
async function work(runner, inputs, folders, core2) {
  const job = jobOf(runner, inputs, core2);
  const notes = [];
  const found = await discover(inputs.paths, folders.folder, void 0, folders.workspace);
  const place2 = placeOf(
    folders,
    found.targets.flatMap(({ path }) => path ?? [])
  );
  if (place2.isUnclear)
    notes.push(
      "paths are relative to the workspace: it holds several checkouts, name the one that is meant with working-directory"
    );
  const changed = inputs.onlyChanged ? await onlyChanged(job, inputs, place2) : void 0;
  const isAll = changed === void 0 || "why" in changed;
  if (changed !== void 0 && "why" in changed)
    notes.push(`only-changed: everything is linted, ${changed.why}`);
  const verdict = await judge(runner, inputs, place2, core2, found, isAll ? void 0 : changed);
  notes.push(...verdict.notes);
  const nothing = verdict.results.length > 0 ? void 0 : nothingOf(found.targets.length, verdict, isAll);
  const failures = [...verdict.failures];
  const report = reportOptions(runner, core2, verdict);
  const sarif = await attempt2(failures, async () => writeSarif(inputs, place2, verdict, report));
  const patches = await patchesOf(verdict);
  const patch = await attempt2(failures, () => writePatch(place2, patches));
  const { commands: commands2, left } = annotationsOf(inputs.annotations ? verdict.results : [], failures);
  if (left > 0) notes.push(`${left} more findings have no annotation, the runner shows 10 of a kind`);
  const head = nothing === void 0 ? await renderPretty(verdict.results, report) : `${nothing}
`;
  const isEmpty = found.targets.length === 0 && failures.length === 0;
  const warning = isEmpty ? warningCommand("nothing was linted: is a step with actions/checkout missing?") : "";
  runner.print(quoted(head + textOf(notes)) + commands2 + warning);
  const lateFailures = [];
  const suggested = inputs.suggestions ? await attempt2(lateFailures, async () => suggest(job, verdict.judged)) : [];
  const lateNotes = [...suggested ?? []];
  if (inputs.summary) {
    const held = verdict.accepted > 0 ? [`the baseline holds back ${verdict.accepted}`] : [];
    const errors2 = [...failures, ...lateFailures].map((failure) => `error: ${failure}`);
    const lines = [...errors2, ...held, ...notes, ...lateNotes];
    const refused = writeSummary(
      runner,
      (bytes) => summaryOf(verdict.results, patches, lines, bytes, nothing)
    );
    if (refused !== void 0) lateNotes.push(refused);
  }
  const { errors, warnings, infos, fixable } = summarize(verdict.results);
  const counts = { findings: errors + warnings + infos, errors, warnings, fixable };
  await attempt2(
    lateFailures,
    () => setOutputs(runner, { ...counts, "sarif-file": sarif ?? "", patch: patch ?? "" })
  );
  if (lateNotes.length > 0) runner.print(quoted(textOf(lateNotes)));
  runner.print(lateFailures.map(errorCommand).join(""));
  return failures.length > 0 || lateFailures.length > 0 || verdict.isFailed ? 1 : 0;
}
function jobOf({ env }, inputs, core2) {
  const { config, baseline, fixUnsafe, workingDirectory, token } = inputs;
  const access = accessOf(env, token);
  let files;
  return {
    event: readEvent(env),
    access,
    name: jobName([env["GITHUB_WORKFLOW"], env["GITHUB_JOB"], config, baseline, fixUnsafe, workingDirectory]),
    core: core2,
    unsafe: fixUnsafe,
    // Asked for once, by `only-changed` or for the suggestions.
    filesOf: async (pull) => files ??= "why" in access ? Promise.resolve([]) : pullFiles(access, pull)
  };
}
function nothingOf(found, { failed }, isAll) {
  if (found === 0) return "No Dockerfile found.";
  const rest = found - failed;
  const parts = [
    failed === 0 ? "" : failed === found ? "which could not be linted" : `${failed} could not be linted`,
    rest === 0 || isAll ? "" : failed === 0 ? "none concerned by the change" : `${rest} not concerned by the change`
  ];
  return `${found} Dockerfile${found === 1 ? "" : "s"}, ${parts.filter((part) => part !== "").join(", ")}.`;
}
function reportOptions({ env }, core2, { failures, accepted }) {
  const { rules } = core2;
  return {
    // The log shows colours (https://no-color.org).
    colour: !env["NO_COLOR"],
    links: false,
    columns: void 0,
    quiet: false,
    hints: false,
    fixed: [],
    accepted,
    rules,
    version,
    isComplete: failures.length === 0,
    page: pageOf
  };
}
async function attempt2(failures, task) {
  try {
    return await task();
  } catch (error) {
    failures.push(...linesOf4(error));
    return void 0;
  }
}
function linesOf4(error) {
  return error instanceof Failure ? error.lines : [internalError("alloclint", error)];
}
function textOf(notes) {
  return notes.map((note) => `${visible(note)}
`).join("");
}

// src/action/main.ts
process.exitCode = await run(
  { cwd: process.cwd(), env: process.env, print: (text) => process.stdout.write(text) },
  core
);
