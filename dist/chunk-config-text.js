// src/host/config-place.ts
function searchFor(path, lastWins) {
  return { depth: 0, at: 0, path, lastWins };
}
var astray = -1;
function meet(search, depth, part, at) {
  if (depth === astray || depth >= search.path.length || part !== search.path[depth]) return astray;
  if (search.lastWins || depth + 1 > search.depth) {
    search.depth = depth + 1;
    search.at = at;
  }
  return depth + 1;
}
function lineAt(text, offset) {
  const last = Math.min(offset, text.trimEnd().length);
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < last; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

// src/host/config-place-json.ts
var token = /"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
function jsonLine(text, path) {
  const search = searchFor(path, true);
  const open = [];
  let depth = 0;
  let key2;
  for (const { 0: word, index: at } of text.matchAll(token)) {
    const inside = open.at(-1);
    if (word === "}" || word === "]") {
      open.pop();
    } else if (word === ":") {
      depth = meet(search, inside?.depth ?? astray, key2 && decode(key2.raw), key2?.at ?? 0);
    } else if (word !== ",") {
      if (inside?.index !== void 0) depth = meet(search, inside.depth, inside.index++, at);
      if (word === "{" || word === "[") open.push({ depth, index: word === "[" ? 0 : void 0 });
      else key2 = { raw: word, at };
    }
  }
  return search.depth === 0 ? void 0 : lineAt(text, search.at);
}
function decode(raw) {
  const value2 = JSON.parse(raw);
  return typeof value2 === "string" ? value2 : void 0;
}

// src/host/config-place-toml.ts
var blank = /[ \t\r\n]+/y;
var comment = /#[^\n]*/y;
var bareKey = /[\w-]+/y;
var scalar = /[^,\]}#\r\n]*/y;
var string = /"""[^"\\]*(?:(?:\\[^]|"{1,2}(?!"))[^"\\]*)*"{3,5}|'''[^']*(?:'{1,2}(?!')[^']*)*'{3,5}|"[^"\\]*(?:\\[^][^"\\]*)*"|'[^']*'/y;
function tomlLine(text, path) {
  const scan = { text, at: 0, search: searchFor(path, false), elements: /* @__PURE__ */ new Map() };
  let table = 0;
  for (skipSpace(scan); scan.at < text.length; skipSpace(scan)) {
    const before = scan.at;
    if (text[scan.at] === "[") table = header(scan);
    else pair(scan, table);
    if (scan.at === before) return void 0;
    if (scan.search.depth === path.length) break;
  }
  return scan.search.depth === 0 ? void 0 : lineAt(text, scan.search.at);
}
function header(scan) {
  const isList = scan.text.startsWith("[[", scan.at);
  scan.at += isList ? 2 : 1;
  const start = scan.at;
  const depth = keys(scan, 0);
  scan.at += isList ? 2 : 1;
  if (!isList || depth === astray) return depth;
  const element = (scan.elements.get(depth) ?? -1) + 1;
  scan.elements.set(depth, element);
  for (const deeper of scan.elements.keys()) if (deeper > depth) scan.elements.delete(deeper);
  return meet(scan.search, depth, element, start);
}
function pair(scan, table) {
  const depth = keys(scan, table);
  scan.at++;
  value(scan, depth);
}
function keys(scan, from) {
  let depth = from;
  for (; ; ) {
    skipSpace(scan);
    const start = scan.at;
    depth = meet(scan.search, depth, key(scan), start);
    skipSpace(scan);
    if (scan.text[scan.at] !== ".") return depth;
    scan.at++;
    const element = scan.elements.get(depth);
    if (element !== void 0) depth = meet(scan.search, depth, element, start);
  }
}
function key(scan) {
  const quoted = take(scan, string);
  if (quoted === "") return take(scan, bareKey);
  return quoted.startsWith('"') && quoted.includes("\\") ? void 0 : quoted.slice(1, -1);
}
function value(scan, depth) {
  skipSpace(scan);
  const opening = scan.text[scan.at];
  if (opening !== "[" && opening !== "{") {
    if (take(scan, string) === "") take(scan, scalar);
    return;
  }
  scan.at++;
  for (let index = 0; scan.at < scan.text.length; index++) {
    skipSpace(scan);
    const before = scan.at;
    if ("]}".includes(scan.text[scan.at] ?? "")) break;
    if (opening === "{") pair(scan, depth);
    else value(scan, meet(scan.search, depth, index, scan.at));
    skipSpace(scan);
    if (scan.text[scan.at] === ",") scan.at++;
    if (scan.at === before) break;
  }
  scan.at++;
}
function take(scan, pattern) {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0] ?? "";
  scan.at += found.length;
  return found;
}
function skipSpace(scan) {
  while (take(scan, blank) !== "" || take(scan, comment) !== "") ;
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

// src/host/config-yaml.ts
function parseYamlText(yaml2, text) {
  if (text.length > maxLength)
    return { line: void 0, why: `is larger than ${maxLength / 1024} KiB, write so much as TOML or JSON` };
  if (nestsTooDeeply(text)) return { line: void 0, why: unparsed("it nests too deeply") };
  try {
    const document = yaml2.parseDocument(text, yamlOptions);
    const [error] = document.errors;
    if (error !== void 0) return fault(text, error.pos[0], error.message);
    const again = repeatedKey(yaml2, document);
    if (again !== void 0)
      return fault(text, again.range?.[0] ?? 0, `the key "${String(again.value)}" stands twice`);
    return {
      data: document.toJS({ maxAliasCount }),
      lineOf: (path) => lineOf(yaml2, document, path, text)
    };
  } catch (error) {
    return { line: void 0, why: unparsed(error instanceof Error ? error.message : String(error)) };
  }
}
function fault(text, offset, message) {
  return { line: lineAt(text, offset), why: unparsed(message) };
}
function unparsed(message) {
  const short = message.startsWith("Maximum call stack") ? "it nests too deeply" : message.split("\n")[0]?.replace(/[:.]$/, "");
  return `does not parse (${short}), mend the file`;
}
function repeatedKey(yaml2, document) {
  let found;
  yaml2.visit(document, {
    Map(_, { items }) {
      const seen = /* @__PURE__ */ new Set();
      for (const { key: key2 } of items) {
        if (!yaml2.isScalar(key2)) continue;
        if (seen.has(key2.value)) found ??= key2;
        seen.add(key2.value);
      }
      return found === void 0 ? void 0 : yaml2.visit.BREAK;
    }
  });
  return found;
}
function lineOf(yaml2, document, path, text) {
  let node = document.contents;
  let place;
  for (const part of path) {
    const target = yaml2.isAlias(node) ? node.resolve(document) : node;
    if (yaml2.isMap(target)) {
      const pair2 = target.items.find(({ key: key2 }) => yaml2.isScalar(key2) && String(key2.value) === part);
      if (!yaml2.isScalar(pair2?.key)) break;
      place = pair2.key.range?.[0] ?? place;
      node = pair2.value;
    } else if (yaml2.isSeq(target) && typeof part === "number") {
      node = target.items[part];
      if (!yaml2.isNode(node)) break;
      place = node.range?.[0] ?? place;
    } else {
      break;
    }
  }
  return place === void 0 ? void 0 : lineAt(text, place);
}

// src/host/config-text.ts
var positionMark = " at position ";
var json = async (text) => {
  try {
    return { data: JSON.parse(text), lineOf: (path) => jsonLine(text, path) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = message.lastIndexOf(positionMark);
    const line = at === -1 ? void 0 : lineAt(text, parseInt(message.slice(at + positionMark.length), 10));
    const [what] = message.split(/, "| in JSON| at position /);
    return { line, why: `does not parse (${what}), mend the file` };
  }
};
var yaml = async (text) => parseYamlText(await import("./chunk-yaml.js"), text);
var toml = async (text) => {
  const { parse, TomlError } = await import("./chunk-smol-toml.js");
  try {
    return { data: parse(text), lineOf: (path) => tomlLine(text, path) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [first = ""] = message.replace(/^Invalid TOML document: /, "").split("\n");
    const line = error instanceof TomlError ? error.line : void 0;
    return { line, why: `does not parse (${first.replace(/[:.]$/, "")}), mend the file` };
  }
};
var parsers = { toml, yaml, json };
function parseText(format, text) {
  return parsers[format](text);
}
export {
  parseText
};
