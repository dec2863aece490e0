// src/cli/main.ts
import * as core from "./index.js";

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

// src/report/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
var plain = /^[\x20-\x7e]*$/;
var everyUnsafe = new RegExp(unsafe, "gu");
var commandStart = /(##\w*)\[/g;
function visible(text2) {
  const shown = plain.test(text2) || !unsafe.test(text2) ? text2 : text2.replaceAll(everyUnsafe, escapeOf);
  return shown.replaceAll(commandStart, String.raw`$1\x5b`);
}
function visibleStart(text2) {
  return visible(text2).replace(/^(\s*):(?=:)/, String.raw`$1\x3a`);
}
function escapeOf(character) {
  const named = { "\n": "\\n", "\r": "\\r", "	": "\\t" }[character];
  if (named !== void 0) return named;
  const code2 = (character.codePointAt(0) ?? 0).toString(16);
  return code2.length <= 2 ? `\\x${code2.padStart(2, "0")}` : `\\u{${code2}}`;
}

// src/host/io.ts
function complain(io2, message) {
  io2.stderr(`alloclint: ${visible(message)}
`);
}

// src/cli/run.ts
import { resolve as resolve12 } from "node:path";

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
  const own2 = repositories.find(
    (each, index) => repositories.slice(index + 1).every((outer) => isInside(realPath(outer), realPath(each)))
  );
  if (own2 !== void 0) return own2;
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

// src/allocator/nearest.ts
function nearest(word, candidates, most = Math.max(1, Math.floor(word.length / 3))) {
  let best;
  let bestDistance = most + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? limit;
}

// src/did-you-mean.ts
function didYouMean(word, candidates) {
  const close = nearest(word, candidates);
  return close === void 0 ? "" : `, did you mean "${close}"?`;
}

// src/quantity.ts
var binary = {
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  t: 2 ** 40,
  p: 2 ** 50
};
var kubernetes = {
  "": 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60
};
var quantityPattern = /^\+?(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,2}))?\s?([A-Za-z]*)$/;
function parseBytes(text2, dialect = "either") {
  const match = quantityPattern.exec(text2.trim());
  if (match === null) return void 0;
  const [, mantissa = "", exponent, unit = ""] = match;
  if (exponent !== void 0 && (unit !== "" || dialect === "docker")) return void 0;
  const factor = unitFactor(unit, dialect);
  if (factor === void 0) return void 0;
  const bytes = Math.floor(Number(mantissa) * 10 ** Number(exponent ?? 0) * factor);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : void 0;
}
function unitFactor(unit, dialect) {
  if (dialect === "kubernetes") return own(kubernetes, unit);
  if (dialect === "either" && /^([A-Z]i?)?$/.test(unit) && own(kubernetes, unit) !== void 0) {
    return own(kubernetes, unit);
  }
  const docker = /^(?:([kmgtp])?(i?b)?)$/.exec(unit.toLowerCase());
  if (docker === null || docker[1] === void 0 && docker[2] === "ib") return void 0;
  return docker[1] === void 0 ? 1 : own(binary, docker[1]);
}
function own(table, key) {
  return Object.hasOwn(table, key) ? table[key] : void 0;
}
function parseCpus(text2) {
  const match = /^\+?(\d+(?:\.\d*)?|\.\d+)(m?)$/.exec(text2.trim());
  if (match === null) return void 0;
  const cpus = Number(match[1]) * (match[2] === "m" ? 1e-3 : 1);
  return cpus > 0 && Number.isFinite(cpus) ? cpus : void 0;
}

// src/cli/options.ts
var text = { type: "string", requiresArg: true };
var list = { type: "array", string: true, requiresArg: true };
var flag = { type: "boolean" };
var optionSpecs = {
  fix: flag,
  "fix-unsafe": flag,
  diff: flag,
  format: text,
  output: text,
  only: list,
  rule: list,
  "fail-on": text,
  memory: text,
  cpus: text,
  profile: text,
  target: list,
  "build-arg": list,
  config: text,
  baseline: text,
  "write-baseline": flag,
  "stdin-filename": text,
  "no-inline-ignore": flag,
  quiet: { ...flag, alias: "q" },
  color: text,
  help: { ...flag, alias: "h" },
  version: { ...flag, alias: "V" }
};
var choices = {
  rule: ["off", "info", "warning", "error"],
  "fail-on": ["error", "warning", "info", "never"],
  profile: ["balanced", "lean", "throughput"],
  color: ["auto", "always", "never"]
};

// src/cli/taken.ts
var always = ["quiet", "color", "help", "version"];
var reading = ["config", "target", "build-arg", "memory", "cpus", "stdin-filename"];
var judging = [...reading, "only", "rule", "profile", "baseline", "no-inline-ignore"];
var taken = /* @__PURE__ */ new Map([
  ["--write-baseline", [...judging, "write-baseline"]],
  ["--diff", [...judging, "diff", "fix", "fix-unsafe", "output"]],
  ["inspect", [...reading, "format", "output"]],
  ["explain", ["output"]],
  ["rules", ["format", "output"]],
  ["init", []]
]);
function refuseOverlooked(command, given) {
  const mode = command === "lint" ? [...taken.keys()].find((name) => given.has(name.slice(2))) : command;
  const options = mode === void 0 ? void 0 : taken.get(mode);
  if (options === void 0) return;
  const extra = [...given].find((name) => !options.includes(name) && !always.includes(name));
  if (extra !== void 0) throw new Failure(`${mode} does not go with --${extra}, leave one of them out`);
}

// src/cli/args.ts
var commands = ["inspect", "explain", "rules", "init"];
async function parseArguments(argv, ruleNames) {
  const raw = await readRaw(argv);
  const flag2 = (name) => raw.values[name] === true;
  const one = (name) => raw.lists(name).at(-1);
  const many = (name) => raw.values[name] === void 0 ? void 0 : raw.lists(name);
  const [first = "", ...rest] = raw.operands;
  const command = commands.find((name) => name === first);
  const only = many("only")?.flatMap((names) => names.split(",")).map((name) => name.trim()).filter((name) => name !== "");
  for (const name of only ?? []) refuseUnknownRule(name, "--only", ruleNames);
  if (only?.length === 0) throw new Failure("--only: names no rule, see alloclint rules");
  if (raw.operands.includes("")) throw new Failure("a path is empty, write . for this folder");
  const stdinFilename = one("stdin-filename");
  if (stdinFilename !== void 0 && !raw.operands.includes("-")) {
    throw new Failure('--stdin-filename goes with "-", which reads stdin');
  }
  if (!flag2("help") && !flag2("version")) {
    const given = Object.keys(optionSpecs).filter((name) => (raw.values[name] ?? false) !== false);
    refuseOverlooked(command ?? "lint", new Set(given));
  }
  if (flag2("write-baseline") && one("baseline") === void 0)
    throw new Failure("--write-baseline: name the file with --baseline FILE");
  return {
    command: flag2("help") ? "help" : flag2("version") ? "version" : command ?? "lint",
    operands: command === void 0 ? raw.operands : rest,
    fix: flag2("fix") || flag2("fix-unsafe"),
    fixUnsafe: flag2("fix-unsafe"),
    diff: flag2("diff"),
    format: one("format"),
    output: one("output") === "-" ? void 0 : one("output"),
    only,
    severities: pairs("--rule", many("rule"), (name, value) => {
      refuseUnknownRule(name, "--rule", ruleNames);
      const severity = choice("--rule", value, choices.rule);
      if (name === "syntax-error" && severity === "off")
        throw new Failure('--rule: "syntax-error" cannot be turned off, choose another severity');
      return severity;
    }),
    failOn: optional(one("fail-on"), (value) => choice("--fail-on", value, choices["fail-on"])),
    memoryBytes: optional(
      one("memory"),
      (value) => amount("--memory", value, parseBytes(value), "1Gi or 512m")
    ),
    cpus: optional(one("cpus"), (value) => amount("--cpus", value, parseCpus(value), "0.5 or 500m")),
    profile: optional(one("profile"), (value) => choice("--profile", value, choices.profile)),
    targets: many("target"),
    buildArgs: pairs("--build-arg", many("build-arg"), (_, value) => value),
    config: one("config"),
    baseline: one("baseline"),
    writeBaseline: flag2("write-baseline"),
    stdinFilename,
    inlineIgnore: !flag2("no-inline-ignore"),
    quiet: flag2("quiet"),
    colour: optional(one("color"), (value) => choice("--color", value, choices.color)) ?? "auto"
  };
}
async function readRaw(argv) {
  if (argv.every((word) => word === "-" || !word.startsWith("-"))) {
    return { operands: argv, values: {}, lists: () => [] };
  }
  const { parseRaw } = await import("./chunk-with-yargs.js");
  const raw = parseRaw(argv);
  if (typeof raw === "string") throw new Failure(raw);
  return raw;
}
function optional(value, parse2) {
  return value === void 0 ? void 0 : parse2(value);
}
function choice(option, value, allowed) {
  const found = allowed.find((one) => one === value);
  if (found !== void 0) return found;
  throw new Failure(`${option}: "${value}" is not one of ${allowed.join(", ")}`);
}
function amount(option, value, parsed, example) {
  if (parsed !== void 0) return parsed;
  throw new Failure(`${option}: "${value}" is not understood, write it like ${example}`);
}
function pairs(option, texts, parse2) {
  const entries = [];
  for (const text2 of texts ?? []) {
    const at = text2.indexOf("=");
    if (at < 1) throw new Failure(`${option}: "${text2}" is not of the form NAME=VALUE`);
    const key = text2.slice(0, at).trim();
    entries.push([key, parse2(key, text2.slice(at + 1))]);
  }
  return Object.fromEntries(entries);
}
function refuseUnknownRule(name, option, ruleNames) {
  if (ruleNames.includes(name)) return;
  throw new Failure(
    `${option}: no rule is called "${name}"${didYouMean(name, ruleNames) || ", see alloclint rules"}`
  );
}

// src/cli/baseline.ts
import { resolve as resolve9 } from "node:path";

// src/host/baseline.ts
import { existsSync as existsSync3 } from "node:fs";
import { dirname as dirname3, resolve as resolve3 } from "node:path";

// src/report/fingerprint.ts
import { createHash } from "node:crypto";

// src/report/position.ts
function linesOf(text2) {
  const starts = [text2.startsWith("\uFEFF") ? 1 : 0];
  for (let at = text2.indexOf("\n"); at !== -1; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
  return { text: text2, starts };
}
function positionOf({ text: text2, starts }, offset) {
  const clamped = Math.max(0, Math.min(offset, text2.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, clamped - (starts[low] ?? 0)) + 1, offset: clamped };
}
function lineText({ text: text2, starts }, line) {
  const end = starts[line] === void 0 ? text2.length : starts[line] - 1;
  return text2.slice(starts[line - 1] ?? text2.length, end).replace(/\r$/, "");
}

// src/report/fingerprint.ts
function fingerprintsOf({ path, text: text2, findings }, within = "file") {
  const lines = linesOf(text2);
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

// src/host/baseline-file.ts
import { existsSync as existsSync2 } from "node:fs";
import { resolve as resolve2 } from "node:path";

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
  let size = 0;
  try {
    const file = openSync(path, "r");
    try {
      while (size <= limit) {
        const chunk = new Uint8Array(chunkBytes);
        const read = readSync(file, chunk);
        if (read === 0) break;
        chunks.push(chunk.subarray(0, read));
        size += read;
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

// src/host/baseline-file.ts
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
  if (!existsSync2(resolve2(cwd, file))) throw refuse("there is no such file");
  let data;
  try {
    data = JSON.parse(readNamed(resolve2(cwd, file), file, cwd, "a baseline"));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refuse("it is not JSON");
  }
  if (!isRecord(data) || data["version"] !== 1) throw refuse('it does not say "version": 1');
  const { findings } = data;
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
  const folder = dirname3(resolve3(cwd, file));
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
function writtenBaseline(file, cwd, results, ran) {
  const folder = dirname3(resolve3(cwd, file));
  const old = existsSync3(resolve3(cwd, file)) ? parse(file, cwd) : [];
  const found = results.flatMap((result) => entriesIn(result, folder, cwd).map(({ entry }) => entry));
  const read = new Set(pathsOf(results, folder, cwd));
  const broken = new Set(found.filter(isOfSyntax).map(({ path }) => path));
  const kept = old.filter((entry) => {
    const { path, rule } = entry;
    if (!read.has(path)) return mayBeThere(path, folder, cwd);
    return !ran(rule) || broken.has(path) && !isOfSyntax(entry);
  });
  const before = byKey(old);
  const after = byKey([...kept, ...found]);
  return {
    text: render([...after.values()]),
    entries: after.size,
    added: [...after.keys()].filter((key) => !before.has(key)).length,
    gone: [...before.keys()].filter((key) => !after.has(key)).length
  };
}
function mayBeThere(path, folder, cwd) {
  const file = resolve3(folder, path);
  return !isWithin(findRoot(folder, cwd), file) || existsSync3(file);
}
function isOfSyntax({ rule }) {
  return rule === "syntax-error";
}
function isBroken(results) {
  return results.some(({ findings }) => findings.some(isOfSyntax));
}
function pathsOf(results, folder, cwd) {
  return results.map(({ path }) => relativePosix(folder, resolve3(cwd, path)));
}
function entriesIn(result, folder, cwd) {
  const path = relativePosix(folder, resolve3(cwd, result.path));
  const fingerprints = fingerprintsOf(result);
  return result.findings.map((finding, index) => ({
    finding,
    entry: { path, rule: finding.rule, fingerprint: fingerprints[index] ?? "" }
  }));
}

// src/host/source.ts
import { dirname as dirname6, join as join4, resolve as resolve7 } from "node:path";

// src/host/config-file.ts
import { statSync as statSync2 } from "node:fs";
import { dirname as dirname5, join as join2, resolve as resolve5 } from "node:path";

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
import { statSync } from "node:fs";
import { dirname as dirname4, resolve as resolve4 } from "node:path";

// src/host/config-read.ts
import { basename as basename2 } from "node:path";

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
  const kind = configKind(basename2(path));
  if (kind === void 0) throw new Failure(`${shown}: is no config file, name a .toml, .yaml or .json file`);
  const isShared = kind.key.length > 0;
  const bytes = readBytes(path, shown, "a config file", isShared ? void 0 : maxBytes2);
  if (isShared && !Buffer.from(bytes).includes("alloclint")) return void 0;
  if (bytes.length > maxBytes2)
    throw new Failure(`${shown}: is larger than 1 MiB, put the config into an alloclint.toml`);
  const text2 = decode(bytes, shown, "a config file");
  const { parseText } = await import("./chunk-config-text.js");
  const parsed = await parseText(kind.format, text2.replace(/^\uFEFF/, ""));
  if (isFault(parsed)) throw new Failure(`${place(shown, parsed.line)}: ${parsed.why}`);
  let data = parsed.data;
  for (const key of kind.key) {
    data = typeof data === "object" && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : void 0;
    if (data === void 0) return void 0;
  }
  const lineOf = (keys) => parsed.lineOf([...kind.key, ...keys]);
  const { ConfigError, readConfig } = await import("./chunk-config.js");
  try {
    const written = readConfig(data, shown, ruleNames);
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
async function configBase(own2, root, cwd, ruleNames) {
  const wanted = own2.written.extends;
  if (wanted === void 0) return void 0;
  const path = resolve4(dirname4(own2.path), wanted);
  const shown = relativePosix(cwd, path) || ".";
  const refuse = (why) => new Failure(`${own2.placeOf("extends")}: extends: ${why}`);
  if (!isWithin(root, path)) throw refuse(`"${shown}" lies outside of the repository, copy it into it`);
  const stats = statOf(path);
  if (stats === void 0) throw refuse(`there is no file "${shown}", name one that is there`);
  if (realPath(path) === realPath(own2.path)) throw refuse("a file cannot extend itself, name another one");
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
function statOf(path) {
  try {
    return statSync(path);
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
        const path = resolve5(cwd, explicit);
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
    const path = join2(folder, name);
    if (isThere(path)) throw new Failure(`${relativePosix(cwd, path)}: is not read, rename it to ${right}`);
  }
  for (const { name, key } of configKinds) {
    const path = join2(folder, name);
    if (!isThere(path)) continue;
    const why = unfit(path, root);
    if (why === void 0) yield path;
    else if (key.length === 0) throw new Failure(`${relativePosix(cwd, path)}: ${why}`);
  }
}
function unfit(path, root) {
  if (!isWithin(root, path)) return "is a link out of the repository, name it with --config";
  return statSync2(path, { throwIfNoEntry: false })?.isFile() === true ? void 0 : "is no regular file, remove it or name another with --config";
}
async function readWithBase(path, cwd, ruleNames, top) {
  const own2 = await readConfigText(path, relativePosix(cwd, path), ruleNames);
  if (own2 === void 0) return void 0;
  return { own: own2, base: await configBase(own2, findRoot(dirname5(path), cwd, top), cwd, ruleNames) };
}
async function toRooted({ own: own2, base }, root) {
  const { toConfig } = await import("./chunk-config.js");
  return toConfig(
    own2.written,
    relativePosix(root, own2.path),
    base && { written: base.written, file: relativePosix(root, base.path) }
  );
}
async function configIn(folder, cwd, ruleNames) {
  for (const path of configsIn(folder, findRoot(folder, cwd), cwd)) {
    const shown = relativePosix(cwd, path);
    if (await hasConfig(path, shown, ruleNames)) return shown;
  }
  return void 0;
}
async function configAbove(folder, cwd, ruleNames) {
  const root = findRoot(folder, cwd);
  for (const candidate of upwards(folder, root)) {
    if (candidate === folder) continue;
    const shown = await configIn(candidate, cwd, ruleNames);
    if (shown !== void 0) return relativePosix(folder, resolve5(cwd, shown));
  }
  return void 0;
}
async function hasConfig(path, shown, ruleNames) {
  try {
    return await readConfigText(path, shown, ruleNames) !== void 0;
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
}

// src/host/context.ts
import { readdirSync, statSync as statSync3 } from "node:fs";
import { join as join3, resolve as resolve6 } from "node:path";
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
    const file = resolve6(root, path);
    if (!isWithin(root, file)) return void 0;
    const stats = statSync3(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size <= maxFileBytes ? readText(file, path) : void 0;
  } catch {
    return void 0;
  }
}
function walk(root) {
  const found = [];
  const waiting = [""];
  for (let prefix = waiting.pop(); prefix !== void 0; prefix = waiting.pop()) {
    const entries = entriesOf(join3(root, prefix));
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
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}

// src/host/yaml-bounds.ts
var maxLength = 64 * 1024;
var yamlOptions = { prettyErrors: false, uniqueKeys: false, logLevel: "silent" };
var maxAliasCount = 100;
var maxDepth = 32;
function nestsTooDeeply(text2) {
  let open = 0;
  for (const [bracket] of text2.matchAll(/[[\]{}]/g)) {
    open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > maxDepth) return true;
  }
  return text2.split(/[\r\n]/).some((line) => (line.match(/[-?:](?=[ \t])/g)?.length ?? 0) > maxDepth);
}

// src/host/manifest-yaml.ts
var maxManifests = 200;
var maxCost = 10 * maxLength ** 2;
function manifestYaml({ parse: parse2 }) {
  let manifests = 0;
  let cost = 0;
  return (text2) => {
    if (text2.length > maxLength || manifests === maxManifests || cost + text2.length ** 2 > maxCost)
      return void 0;
    if (nestsTooDeeply(text2)) return void 0;
    manifests++;
    cost += text2.length ** 2;
    return parse2(text2, { ...yamlOptions, maxAliasCount, merge: true });
  };
}

// src/host/source.ts
function sourceReader(args, io2, ruleNames, baseline, top) {
  const configs = configLoader(io2.cwd, args.config, ruleNames, top);
  const plain2 = /* @__PURE__ */ new Map();
  const withYaml = /* @__PURE__ */ new Map();
  async function contextFor(root, text2) {
    const context = plain2.get(root) ?? rootedContext(root);
    plain2.set(root, context);
    if ((text2.match(/^[ \t]*FROM[ \t]/gim)?.length ?? 0) < 2) return context;
    const yaml = await import("./chunk-yaml.js");
    const found = withYaml.get(root) ?? { ...context, parseYaml: manifestYaml(yaml) };
    withYaml.set(root, found);
    return found;
  }
  return {
    async read(target) {
      const path = target.path ?? resolve7(io2.cwd, target.shown);
      const root = findRoot(dirname6(path), io2.cwd, top);
      const text2 = target.path === void 0 ? decode(await io2.stdin(), target.shown) : readable(() => readDockerfile(path, target.shown, io2.cwd));
      const context = await contextFor(root, text2);
      const config = await configs.load(dirname6(path), root);
      const file = relativePosix(root, path);
      const place2 = {
        path: target.shown,
        shown: (other) => other === file ? target.shown : relativePosix(io2.cwd, join4(root, other)),
        options: optionsOf(args, file, context, config)
      };
      const unaccepted = baseline && (() => {
        const filter = baseline.accepting();
        return (current, findings) => filter(byFile(place2, current, findings));
      });
      return { ...place2, target, text: text2, config, options: { ...place2.options, unaccepted } };
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
function byFile({ path, shown, options }, text2, findings) {
  const others = new Set(findings.map(({ span }) => span.file).filter((file) => file !== options.file));
  const found = (file) => findings.filter(({ span }) => span.file === file);
  return [
    { path, text: text2, findings: found(options.file) },
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

// src/host/outcome.ts
function lintSource({ text: text2, options }, core2) {
  let silenced = [];
  const findings = core2.lint(text2, { ...options, ignored: (found) => silenced = found });
  return { text: text2, findings, ignored: silenced.length, titles: [], refused: void 0 };
}
function fixSource({ text: before, options }, core2, unsafe3) {
  let silenced = [];
  const asked = { ...options, unsafe: unsafe3, ignored: (found) => silenced = found };
  const { text: text2, applied, left, refused } = core2.fix(before, asked);
  const titles = text2 === before ? [] : [...new Set(applied.map(({ title }) => title))];
  return { text: text2, findings: left, ignored: silenced.length, titles, refused };
}
function collect(results, source, { text: text2, findings, ignored }) {
  for (const found of byFile(source, text2, findings)) {
    const result = found.path === source.path ? { ...found, ignored } : found;
    const known = results.get(result.path);
    const fresh = result.findings.filter((each) => !known?.findings.some((other) => same(each, other)));
    results.set(result.path, known ? { ...known, findings: [...known.findings, ...fresh] } : result);
  }
}
function same(a, b) {
  return a.rule === b.rule && a.message === b.message && a.span.start === b.span.start && a.span.end === b.span.end;
}

// src/report/homepage.ts
var homepage = "https://github.com/alloclint/alloclint";
function docsUrl(rule) {
  const page = reserved.has(rule) ? `README.md#${rule}` : `${rule}.md`;
  return `${homepage}/blob/main/rules/${page}`;
}

// src/host/discover.ts
import { readdir, readdirSync as readdirSync2, statSync as statSync4 } from "node:fs";
import { basename as basename3, join as join5, resolve as resolve8 } from "node:path";

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
  const path = resolve8(cwd, operand);
  const stats = statOf2(path);
  if (stats === void 0) {
    if (/[*?[\]{}]/.test(operand)) return expandGlob(operand, cwd, top, unread);
    requireOwn(path, operand, cwd);
    throw new Failure(`${operand}: no such file or folder, check the path`);
  }
  if (!stats.isDirectory()) return [path];
  const named = operand.replace(/(?<![/\\])[/\\]+$/, "") === operand && isDockerfileName(basename3(path));
  if (named)
    throw new Failure(`${operand}: is a folder and not a Dockerfile, write ${operand}/ to search it`);
  const { ignoredByGit } = await import("./chunk-gitignore.js");
  return search(path, ignoredByGit(path, top), unread).toSorted((a, b) => a < b ? -1 : 1);
}
function search(start, isIgnored, unread) {
  const found = [];
  const folders = [start];
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    for (const entry of entriesOf2(folder, unread)) {
      const path = join5(folder, entry.name);
      if (entry.isFile() && isDockerfileName(entry.name) && !isIgnored(path)) found.push(path);
      if (entry.isDirectory() && !/^(?:\.git|node_modules)$/i.test(entry.name) && !isIgnored(path, true))
        folders.push(path);
    }
  }
  return found;
}
function entriesOf2(folder, unread) {
  try {
    return readdirSync2(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") unread(folder, error);
    return [];
  }
}
async function expandGlob(operand, cwd, top, unread) {
  const pattern = basename3(operand);
  const found = await glob(operand, cwd, top, unread);
  const wanted = found.filter((file) => {
    const name = basename3(file);
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
    return found.map((path) => resolve8(path)).filter((path) => !isIgnored(path)).toSorted((a, b) => a < b ? -1 : 1);
  } catch (error) {
    throw new Failure(`${operand}: cannot be searched (${reasonOf(error)}), check its permissions`);
  }
}
function statOf2(path) {
  try {
    return statSync4(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR" || codeOf(error) === "EINVAL")
      return void 0;
    throw new Failure(`${path}: cannot be read (${reasonOf(error)}), check its permissions`);
  }
}

// src/host/sources.ts
async function forEachSource({ args, io: io2, core: core2, ruleNames, baseline, progress }, work, failed) {
  const { targets, failures } = await discover(args.operands, io2.cwd, args.stdinFilename);
  const said = /* @__PURE__ */ new Set();
  const say = (message) => {
    if (!said.has(message)) complain(io2, message);
    said.add(message);
  };
  for (const { message } of failures) say(message);
  const reader = sourceReader(args, io2, ruleNames, baseline);
  const unmet = new Set(args.targets?.map((name) => name.toLowerCase()));
  for (const [index, target] of targets.entries()) {
    progress?.report(index, targets.length);
    try {
      const source = await reader.read(target);
      if (unmet.size > 0) meet(unmet, core2.inspect(source.text, source.options));
      work(source);
    } catch (error) {
      const why = error instanceof Failure ? error.message : internalError(target.shown, error);
      for (const line of error instanceof Failure ? error.lines : [why]) say(line);
      if (!(error instanceof Failure) && io2.env["ALLOCLINT_DEBUG"] === "1") debug(io2, error);
      failed?.(target, why);
    }
  }
  progress?.end();
  if (said.size === 0 && targets.length > 0)
    for (const name of unmet) say(`--target: no file that was read has a stage "${name}"`);
  return said.size > 0;
}
function meet(unmet, { error, stages }) {
  if (error !== null) unmet.clear();
  for (const { name, index } of stages) {
    unmet.delete(String(index));
    if (name !== null) unmet.delete(name);
  }
}
function internalError(shown, error) {
  return `${shown}: internal error: ${messageOf(error)}; please report it at ${homepage}/issues`;
}
function debug(io2, error) {
  if (!(error instanceof Error)) return;
  for (const line of (error.stack ?? "").split("\n")) io2.stderr(`${visibleStart(line)}
`);
}

// src/host/write.ts
import { randomUUID } from "node:crypto";
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
import { basename as basename4, dirname as dirname7, join as join6 } from "node:path";
function writeAtomically(path, text2, shown) {
  attempt(shown, () => {
    const target = realPath(path);
    const existing = existingFile(target);
    if (existing !== void 0 && !existing.isFile()) append(target, text2);
    else replace(target, text2, existing);
  });
}
function writeNamed(path, text2, shown, cwd) {
  if (isOpened(path)) {
    attempt(shown, () => append(path, text2));
    return;
  }
  const isThere2 = lstatSync2(path, { throwIfNoEntry: false }) !== void 0;
  if (!isWithin(findRoot(dirname7(path), cwd), isThere2 ? path : dirname7(path)))
    throw new Failure(`${shown}: leads out of its repository or into .git, name another file`);
  writeAtomically(path, text2, shown);
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
function append(path, text2) {
  writeFileSync(path, text2, { flag: "a" });
}
function requireRegularFile(path, shown) {
  if (statSync5(path).isFile()) return;
  throw new Failure(`${shown}: is no regular file and cannot be written, use --diff or - to see the fix`);
}
function replace(target, text2, existing) {
  const temporary = join6(dirname7(target), `.${basename4(target)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text2, { flag: "wx" });
    if (existing !== void 0) keepOwnerAndMode(temporary, existing);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (codeOf(error) !== "EBUSY") throw error;
    writeFileSync(target, text2, { flag: "r+" });
    truncateSync(target, Buffer.byteLength(text2));
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

// src/cli/baseline.ts
async function writeBaselineCommand(session, file) {
  const { args, core: core2, io: io2 } = session;
  const results = [];
  const failed = await forEachSource(session, (source) => {
    results.push(...byFile(source, source.text, lintSource(source, core2).findings));
  });
  if (failed && results.length === 0) return 2;
  const { text: text2, entries, added, gone } = writtenBaseline(file, io2.cwd, results, ranIn(args));
  writeNamed(resolve9(io2.cwd, file), text2, file, io2.cwd);
  if (!args.quiet) io2.stdout(`Wrote ${visible(file)}: ${counted(entries)} (${added} new, ${gone} gone).
`);
  return failed ? 2 : 0;
}
function baselineOf({ args, io: io2 }) {
  return args.baseline === void 0 ? void 0 : readBaseline(args.baseline, io2.cwd);
}
function settleBaseline(baseline, { args, io: io2 }) {
  const file = args.baseline;
  if (file === void 0) return;
  const mended = args.fix ? baseline.mended() : void 0;
  if (mended !== void 0) {
    writeNamed(resolve9(io2.cwd, file), mended.text, file, io2.cwd);
    const said = mended.gone > 0 ? `${counted(mended.gone)} less` : `${counted(mended.renewed)} on a fixed line`;
    if (!args.quiet) io2.stderr(`${mended.gone > 0 ? "pruned" : "renewed"} ${visible(file)}: ${said}
`);
  }
  const missing = baseline.missing(ranIn(args)) + (args.fix ? 0 : baseline.vanished());
  if (missing === 0 || args.quiet) return;
  complain(
    io2,
    `${file}: ${counted(missing)} of it ${missing === 1 ? "is" : "are"} not found any more, --write-baseline takes ${missing === 1 ? "it" : "them"} out`
  );
}
function counted(findings) {
  return `${findings} ${findings === 1 ? "finding" : "findings"}`;
}
function ranIn({ only, severities }) {
  return (rule) => rule === "syntax-error" || (only?.includes(rule) ?? true) && severities[rule] !== "off";
}

// src/cli/diff.ts
import { randomUUID as randomUUID2 } from "node:crypto";

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
  if (!colour) return (_, text2) => text2;
  return (name, text2) => `\x1B[${codes[name][0]}m${text2}\x1B[${codes[name][1]}m`;
}
function link(text2, address) {
  return `\x1B]8;;${address}\x1B\\${text2}\x1B]8;;\x1B\\`;
}
var severityColour = { error: "red", warning: "yellow", info: "cyan" };

// src/cli/terminal.ts
function terminalOf(choice2, io2) {
  const colour = wantsColour(choice2, io2);
  return { colour, links: colour && wantsLinks(io2), columns: io2.isTTY && io2.columns || void 0 };
}
function wantsColour(choice2, io2) {
  if (choice2 !== "auto") return choice2 === "always";
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io2.env;
  if (force !== void 0 && force !== "") return force !== "0" && force !== "false";
  if (no !== void 0 && no !== "") return false;
  return io2.isTTY && term !== "dumb";
}
var programs = /* @__PURE__ */ new Set(["iTerm.app", "WezTerm", "vscode", "ghostty", "zed", "WarpTerminal"]);
var terminals = /* @__PURE__ */ new Set(["xterm-kitty", "alacritty"]);
var lastVteWithout = 5e3;
function wantsLinks({ isTTY, env }) {
  const { FORCE_HYPERLINK: force, CI: ci, TERM: term = "", TERM_PROGRAM: program = "" } = env;
  if (force !== void 0 && force !== "") return force !== "0" && force !== "false";
  if (!isTTY || ci !== void 0 && ci !== "" && ci !== "false") return false;
  return programs.has(program) || terminals.has(term) || env["WT_SESSION"] !== void 0 || Number(env["VTE_VERSION"] ?? 0) > lastVteWithout;
}

// src/cli/session.ts
import { resolve as resolve10 } from "node:path";
async function forEachInput(session, work, failed) {
  const { inputs, io: io2 } = session;
  const note = (path) => path !== void 0 && inputs.add(realPath(path));
  return forEachSource(
    session,
    (source) => {
      note(source.target.path);
      for (const file of [source.config.file, source.config.baseFile])
        if (file !== void 0) note(resolve10(io2.cwd, source.shown(file)));
      work(source);
    },
    (target, why) => {
      note(target.path);
      failed?.(target, why);
    }
  );
}
function publish({ args, io: io2, inputs }, report) {
  if (args.output === void 0) {
    if (report !== "") io2.stdout(report);
    return;
  }
  const path = resolve10(io2.cwd, args.output);
  if (isStream(path, 1, "stdout")) return io2.stdout(report);
  if (isStream(path, 2, "stderr")) return io2.stderr(report);
  const named = [args.baseline, args.config].filter((name) => name !== void 0);
  const known = /* @__PURE__ */ new Set([...inputs, ...named.map((name) => realPath(resolve10(io2.cwd, name)))]);
  if (known.has(realPath(path)))
    throw new Failure(`--output: ${args.output} is a file that was read, name another one`);
  writeNamed(path, report, args.output, io2.cwd);
}
function isStream(path, descriptor, name) {
  return [`/dev/${name}`, `/dev/fd/${descriptor}`, `/proc/self/fd/${descriptor}`].includes(path);
}

// src/cli/diff.ts
async function diffCommand(session) {
  const { args, core: core2, io: io2 } = session;
  const changed = [];
  let refused = false;
  const failed = await forEachInput(
    { ...session, baseline: baselineOf(session) },
    ({ text: text2, path, options }) => {
      const result = core2.fix(text2, { ...options, unsafe: args.fixUnsafe });
      if (result.refused !== void 0) {
        complain(io2, `${path}: not fixed: ${result.refused}`);
        refused = true;
      }
      if (result.text !== text2) changed.push({ path, before: text2, after: result.text });
    }
  );
  const above = Math.max(0, ...changed.map(({ path }) => path.split("/").lastIndexOf("..") + 1));
  if (above > 0) {
    const place2 = Array.from({ length: above }, () => "..").join("/");
    complain(
      io2,
      `git apply takes no path above its folder: for a patch that applies, run alloclint in ${place2}`
    );
  }
  if (changed.length > 0 || args.output !== void 0) {
    const isRead = args.output === void 0;
    const paint = painter(terminalOf(args.colour, isRead ? io2 : { ...io2, isTTY: false }).colour);
    const forPeople = isRead && io2.isTTY;
    const patches = await Promise.all(changed.map(({ path, before, after }) => patchOf(path, before, after)));
    const text2 = patches.map((patch) => paintPatch(forPeople ? visiblePatch(patch) : patch, paint)).join("");
    publish(session, isRead && io2.env["GITHUB_ACTIONS"] === "true" ? withoutCommands(text2) : text2);
  }
  return failed || refused ? 2 : changed.length > 0 ? 1 : 0;
}
function withoutCommands(text2) {
  const token = randomUUID2();
  return `::stop-commands::${token}
${text2}::${token}::
`;
}
function paintPatch(patch, paint) {
  const rows = patch.split("\n").map((row) => {
    if (/^(?:---|\+\+\+) /.test(row)) return paint("bold", row);
    if (row.startsWith("@@")) return paint("cyan", row);
    if (row.startsWith("+")) return paint("green", row);
    return row.startsWith("-") ? paint("red", row) : row;
  });
  return rows.join("\n");
}

// src/host/pages.ts
import { existsSync as existsSync4, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
function pageOf(rule) {
  for (const up of ["..", "../.."]) {
    const path = fileURLToPath(new URL(`${up}/rules/${rule}.md`, import.meta.url));
    if (existsSync4(path)) return readFileSync(path, "utf8");
  }
  return void 0;
}

// src/cli/explain.ts
function explainCommand(session) {
  const [name, ...rest] = session.args.operands;
  if (name === void 0 || rest.length > 0) throw new Failure("explain: name one rule, see alloclint rules");
  const text2 = reserved.get(name);
  if (text2 !== void 0) {
    publish(session, `# ${name}

${text2}
`);
    return 0;
  }
  if (!session.ruleNames.includes(name)) {
    throw new Failure(
      `explain: no rule is called "${name}"${didYouMean(name, session.ruleNames) || ", see alloclint rules"}`
    );
  }
  const page = pageOf(name);
  if (page === void 0)
    throw new Failure(`explain: the page about ${name} is not installed, reinstall alloclint`);
  publish(session, page);
  return 0;
}

// src/cli/init.ts
import { statSync as statSync6, writeFileSync as writeFileSync2 } from "node:fs";
import { join as join7, resolve as resolve11 } from "node:path";
async function initCommand({ args, io: io2, ruleNames }) {
  const [operand = ".", extra] = args.operands;
  if (extra !== void 0) throw new Failure(`init: takes one folder, not "${extra}" as well`);
  const folder = resolve11(io2.cwd, operand);
  if (statSync6(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Failure(`init: there is no folder "${operand}", make it first`);
  const known = await configIn(folder, io2.cwd, ruleNames);
  if (known !== void 0) throw new Failure(`init: ${known} is there already, write into it`);
  const above = await configAbove(folder, io2.cwd, ruleNames);
  const path = join7(folder, "alloclint.toml");
  const shown = relativePosix(io2.cwd, path);
  const { initialConfig, snippets } = await import("./chunk-init-text.js");
  try {
    writeFileSync2(path, initialConfig(), { flag: "wx" });
  } catch (error) {
    const why = codeOf(error) === "EEXIST" ? "it is there already" : reasonOf(error);
    throw new Failure(`init: ${shown} cannot be written (${why}), check the folder and its permissions`);
  }
  io2.stdout(`Wrote ${visible(shown)}.
`);
  if (above !== void 0) {
    io2.stdout(
      `${visible(above)} no longer counts in this folder; extends = "${visible(above)}" keeps what it says.
`
    );
  }
  io2.stdout(`
${snippets()}`);
  return 0;
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

// src/report/json.ts
function renderJson(results) {
  return toJson({
    version: 1,
    results: results.map(({ path, text: text2, findings }) => {
      const lines = linesOf(text2);
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
    edits: edits.map(({ span, text: text2 }) => ({
      start: positionOf(lines, span.start),
      end: positionOf(lines, span.end),
      text: text2
    }))
  };
}
var unsafe2 = /[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu;
function toJson(value) {
  const text2 = JSON.stringify(value, void 0, 2);
  return `${text2.replaceAll(unsafe2, escapeOf2).replaceAll(commandStart, String.raw`$1\u005b`)}
`;
}
function escapeOf2(character) {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

// src/report/inspect.ts
function renderInspectJson(files) {
  return toJson({ version: 1, files });
}
function renderInspect(files, options) {
  const paint = painter(options.colour);
  return files.map((file) => renderFile(file, paint)).join("\n");
}
function renderFile(file, paint) {
  const rows = [paint("bold", visibleStart(file.path))];
  if (file.error !== null) rows.push(`  ${paint("red", "error:")} ${visible(file.error)}`);
  for (const stage of file.stages) rows.push(...renderStage(stage, paint));
  return `${rows.join("\n")}
`;
}
function renderStage(stage, paint) {
  const name = stage.name === null ? "" : ` ${visible(stage.name)}`;
  const rows = [`  stage ${stage.index}${name}${stage.ships ? ", ships" : ""}`];
  const facts = [
    ["base", baseText(stage)],
    ["python", [stage.python, stage.pythonVersion ?? ""].join(" ").trim()],
    ["user", stage.user ?? ""],
    [
      "env",
      Object.entries(stage.env).map(([key, value]) => `${key}=${value ?? "?"}`).join(" ")
    ],
    ["allocator", allocatorText(stage.allocator)],
    ["process", processText(stage.process)],
    ["memory", memoryText(stage.memory)],
    ...stage.runs.map((run2) => ["run", runText(run2)]),
    ...stage.why.map((why) => ["why", why])
  ];
  for (const [label, text2] of facts) {
    if (text2 !== "") rows.push(`    ${paint("dim", `${label}:`.padEnd(10))} ${visible(text2)}`);
  }
  return rows;
}
function baseText({ base, os, release, libc, packageManager }) {
  const system = [os, release ?? ""].join(" ").trim();
  return `${base} (${[system, libc, packageManager].join(", ")})`;
}
function allocatorText({
  kind,
  name,
  version: version2,
  preload,
  via,
  package: from,
  mallocConf
}) {
  const what = [name !== null && name !== kind ? `${kind} ${name}` : kind, version2 ?? ""].join(" ").trim();
  const details = [
    preload === null ? "" : `preloads ${preload}${via === null ? "" : ` (${via})`}`,
    from === null ? "" : `package ${from}`,
    mallocConf === null ? "" : `MALLOC_CONF ${mallocConf}`
  ];
  return [what, ...details.filter((detail) => detail !== "")].join(", ");
}
function processText({ server, model, workers, via }) {
  const count2 = workers === null ? "" : `, workers ${workers === "cpu" ? "one per CPU" : workers}`;
  return `${server}, ${model}${count2}${via === null ? "" : ` (${via})`}`;
}
function memoryText({ bytes, cpus, from }) {
  if (bytes === null && cpus === null) return "";
  const parts = [bytes === null ? "" : sizeText(bytes), cpus === null ? "" : `${cpus} CPUs`];
  return `${parts.filter((part) => part !== "").join(", ")}${from === null ? "" : ` (${from})`}`;
}
function sizeText(bytes) {
  return bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20} MiB` : `${bytes} bytes`;
}
function runText({ name, from, allocator, process: process2, memory }) {
  const size = memoryText(memory);
  const parts = [allocatorText(allocator), processText(process2), ...size === "" ? [] : [size]];
  return `${name}${from === null ? "" : ` (${from})`}: ${parts.join("; ")}`;
}

// src/cli/inspect.ts
async function inspectCommand(session) {
  const { args, core: core2, io: io2 } = session;
  const format = args.format ?? "text";
  if (!["text", "pretty", "json"].includes(format)) {
    throw new Failure(`--format: "${format}" is not one of text, json`);
  }
  const files = [];
  let broken = false;
  const failed = await forEachInput(
    session,
    ({ text: text2, path, options }) => {
      const file = { ...core2.inspect(text2, options), path };
      if (file.error !== null) complain(io2, `${path}: cannot be inspected: ${file.error}`);
      broken ||= file.error !== null;
      files.push(file);
    },
    (target, why) => files.push({ path: target.shown, error: why, stages: [] })
  );
  const { colour } = terminalOf(args.colour, args.output === void 0 ? io2 : { ...io2, isTTY: false });
  publish(session, format === "json" ? renderInspectJson(files) : renderInspect(files, { colour }));
  return failed || broken ? 2 : 0;
}

// src/host/fail-on.ts
var ranks = { info: 0, warning: 1, error: 2, never: 3 };
function failsOn(severity, failOn) {
  return ranks[severity] >= ranks[failOn];
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
      rows.push(`  ${paintFrame(row, (text2) => paint(colour, text2), paint)}`);
    }
  }
  const [why] = finding.why;
  if (why !== void 0) rows.push(`  ${paint("dim", "why:")} ${visible(why)}`);
  for (const [label, fix] of [
    ["fix:", finding.fix],
    ["or:", finding.alternative]
  ]) {
    if (!fix) continue;
    const [shown, flag2] = LABELS[fix.safety];
    rows.push(`  ${paint("green", shown ?? label)} ${visible(fix.title)}${flag2}`);
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

// src/host/version.ts
var version = "0.1.0";

// src/cli/lint.ts
async function lintCommand(session) {
  const { args, io: io2 } = session;
  const format = args.format ?? "pretty";
  const report = reporters.get(format);
  if (report === void 0) {
    throw new Failure(`--format: "${format}" is not one of ${[...reporters.keys()].join(", ")}`);
  }
  const results = /* @__PURE__ */ new Map();
  const fixed = [];
  let fixedInput;
  let found = false;
  let refused = false;
  const baseline = baselineOf(session);
  const failed = await forEachInput({ ...session, baseline }, (source) => {
    const outcome = args.fix ? fixFile(source, session) : lintSource(source, session.core);
    if (outcome.titles.length > 0) fixed.push({ path: source.path, titles: outcome.titles });
    if (args.fix && source.target.path === void 0) fixedInput = outcome.text;
    refused ||= outcome.refused !== void 0;
    found ||= outcome.findings.some(({ severity }) => failsOn(severity, args.failOn ?? source.config.failOn));
    collect(results, source, outcome);
  });
  const toStderr = args.fix && args.operands.includes("-");
  const isRead = args.output === void 0 && !toStderr;
  const terminal = terminalOf(args.colour, isRead ? io2 : { ...io2, isTTY: false });
  const inReport = format === "pretty";
  const quiet = args.quiet || failed && results.size === 0;
  const text2 = await report([...results.values()], {
    ...terminal,
    quiet,
    hints: !args.fix,
    fixed: inReport ? fixed : [],
    accepted: baseline?.held() ?? 0,
    rules: session.core.rules,
    version,
    isComplete: !failed && !refused,
    page: pageOf
  });
  if (!inReport && !args.quiet) {
    for (const { path, titles } of fixed)
      io2.stderr(`fixed ${visible(path)}: ${visible(titles.join("; "))}
`);
  }
  if (fixedInput !== void 0) io2.stdout(fixedInput);
  const steps = [
    () => {
      if (toStderr && args.output === void 0) io2.stderr(text2);
      else publish(session, text2);
    },
    // What is printed does not wait for it.
    () => baseline && settleBaseline(baseline, session)
  ];
  const isDone = steps.map((step) => attempt2(session, step)).every(Boolean);
  return failed || refused || !isDone ? 2 : found ? 1 : 0;
}
function attempt2({ io: io2 }, step) {
  try {
    step();
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(io2, error.message);
    return false;
  }
}
function fixFile(source, { args, core: core2, io: io2 }) {
  const outcome = fixSource(source, core2, args.fixUnsafe);
  if (outcome.refused !== void 0) complain(io2, `${source.path}: not fixed: ${outcome.refused}`);
  const { path } = source.target;
  if (outcome.text === source.text || path === void 0) return outcome;
  try {
    requireRegularFile(path, source.path);
    writeAtomically(path, outcome.text, source.path);
    return outcome;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(io2, error.message);
    return { ...lintSource(source, core2), refused: error.message };
  }
}

// src/cli/progress.ts
var patienceMs = 2e3;
var everyMs = 100;
function progressOn(io2, quiet, now = Date.now) {
  const { CI: ci, TERM: term } = io2.env;
  if (quiet || io2.isErrorTTY !== true || term === "dumb" || ci !== void 0 && ci !== "") {
    return { report: () => {
    }, end: () => {
    } };
  }
  const start = now();
  let shownMs;
  return {
    report(done, total) {
      const time = now();
      if (time - start < patienceMs || time - (shownMs ?? 0) < everyMs) return;
      shownMs = time;
      io2.stderr(`\r\x1B[K${done} of ${total} Dockerfiles`);
    },
    end() {
      if (shownMs !== void 0) io2.stderr("\r\x1B[K");
      shownMs = void 0;
    }
  };
}

// src/cli/rules.ts
function rulesCommand(session) {
  const { args, core: core2 } = session;
  const [extra] = args.operands;
  if (extra !== void 0)
    throw new Failure(`rules: takes no "${extra}", see alloclint explain for one rule`);
  const format = args.format ?? "text";
  const list2 = LISTS[format];
  if (!list2) throw new Failure(`--format: "${format}" is not one of text, json, markdown`);
  publish(session, list2(core2.rules));
  return 0;
}
var LISTS = {
  text: toColumns,
  pretty: toColumns,
  json: (rules) => toJson({ version: 1, rules: rules.map(toEntry2) }),
  markdown: toTable
};
function toColumns(rules) {
  const width = Math.max(0, ...rules.map(({ name }) => name.length));
  return rules.map(({ name, severity, summary }) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${summary}
`).join("");
}
function toEntry2({ name, severity, fix, summary }) {
  return { name, severity, fix, summary, docs: docsUrl(name) };
}
function toTable(rules) {
  const rows = rules.map(
    ({ name, severity, fix, summary }) => `| [${name}](${docsUrl(name)}) | ${severity} | ${fix} | ${summary} |
`
  );
  return `| rule | severity | fix | says |
|---|---|---|---|
${rows.join("")}`;
}

// src/cli/run.ts
async function run(argv, io2, core2) {
  try {
    const ruleNames = [...core2.rules.map(({ name }) => name), ...reserved.keys()];
    if (argv[0] === "completion" || argv.includes("--get-yargs-completions")) {
      return await (await import("./chunk-with-yargs.js")).completionCommand(argv, { io: io2, ruleNames });
    }
    const args = withRelativeName(await parseArguments(argv, ruleNames), io2.cwd);
    const progress = progressOn(io2, args.quiet);
    const stderr = (text2) => {
      progress.end();
      io2.stderr(text2);
    };
    return await dispatch({ args, io: { ...io2, stderr }, core: core2, ruleNames, progress, inputs: /* @__PURE__ */ new Set() });
  } catch (error) {
    complain(io2, error instanceof Failure ? error.message : internalError("alloclint", error));
    if (!(error instanceof Failure) && io2.env["ALLOCLINT_DEBUG"] === "1") debug(io2, error);
    return 2;
  }
}
function withRelativeName(args, cwd) {
  const { stdinFilename: name } = args;
  return name === void 0 ? args : { ...args, stdinFilename: relativePosix(cwd, resolve12(cwd, name)) };
}
async function dispatch(session) {
  const { args, io: io2 } = session;
  switch (args.command) {
    case "help":
      io2.stdout((await import("./chunk-help.js")).helpText);
      return 0;
    case "version":
      io2.stdout(`${version}
`);
      return 0;
    case "explain":
      return explainCommand(session);
    case "init":
      return initCommand(session);
    case "rules":
      return rulesCommand(session);
    case "inspect":
      return inspectCommand(session);
    case "lint":
      if (args.writeBaseline && args.baseline !== void 0)
        return writeBaselineCommand(session, args.baseline);
      return args.diff ? diffCommand(session) : lintCommand(session);
  }
}

// src/cli/main.ts
var io = {
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stdout.isTTY,
  columns: process.stdout.columns,
  isErrorTTY: process.stderr.isTTY,
  stdout: (text2) => process.stdout.write(text2),
  stderr: (text2) => process.stderr.write(text2),
  async stdin() {
    const chunks = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
};
var isLost = false;
function lose() {
  isLost = true;
  process.exitCode = 2;
}
process.stdout.on("error", (error) => {
  if (codeOf(error) === "EPIPE" || isLost) return;
  lose();
  complain(io, `standard output cannot be written (${reasonOf(error)}), free space or write elsewhere`);
});
process.stderr.on("error", (error) => {
  if (codeOf(error) !== "EPIPE") lose();
});
var code = await run(process.argv.slice(2), io, core);
process.exitCode = isLost ? 2 : code;
