// src/report/position.ts
function linesOf(text) {
  const starts = [text.startsWith("\uFEFF") ? 1 : 0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
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
  const end2 = starts[line] === void 0 ? text.length : starts[line] - 1;
  return text.slice(starts[line - 1] ?? text.length, end2).replace(/\r$/, "");
}
function lastLineOf(lines, span) {
  return positionOf(lines, Math.max(span.start, span.end - 1)).line;
}

// src/report/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
var plain = /^[\x20-\x7e]*$/;
var everyUnsafe = new RegExp(unsafe, "gu");
var commandStart = /(##\w*)\[/g;
function visible(text) {
  const shown2 = plain.test(text) || !unsafe.test(text) ? text : text.replaceAll(everyUnsafe, escapeOf);
  return shown2.replaceAll(commandStart, String.raw`$1\x5b`);
}
function escapeOf(character) {
  const named = { "\n": "\\n", "\r": "\\r", "	": "\\t" }[character];
  if (named !== void 0) return named;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u{${code}}`;
}

// src/report/xml.ts
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "	": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;"
};
var marked = /[&<>"'\t\n\r]/g;
var forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Cs}]/gu;
var hidden = /[\p{Cf}\p{Zl}\p{Zp}]/gu;
function xml(text) {
  return text.replaceAll(marked, (character) => entities[character] ?? "").replaceAll(forbidden, shown).replaceAll(hidden, (character) => `&#${character.codePointAt(0)};`).replaceAll(commandStart, "$1&#91;");
}
function shown(character) {
  const escaped = visible(character);
  return escaped === character ? `\\u{${character.charCodeAt(0).toString(16)}}` : escaped;
}
function tag(name, attributes) {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  return `<${name}${written.join("")}`;
}
var xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>';

// src/report/checkstyle.ts
function renderCheckstyle(results) {
  const rows = results.flatMap(({ path, text, findings }) => {
    const lines = linesOf(text);
    const errors = findings.map(({ rule, severity, message, span }) => {
      const { line, column } = positionOf(lines, span.start);
      return `    ${tag("error", { line, column, severity, message, source: `alloclint.${rule}` })}/>`;
    });
    const file = `  ${tag("file", { name: path })}`;
    return errors.length === 0 ? [`${file}/>`] : [`${file}>`, ...errors, "  </file>"];
  });
  return [xmlHeader, '<checkstyle version="4.3">', ...rows, "</checkstyle>", ""].join("\n");
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
function reservedSeverity(name) {
  return name === "syntax-error" ? "error" : "warning";
}

// src/report/homepage.ts
var homepage = "https://github.com/alloclint/alloclint";
function docsUrl(rule) {
  const page = reserved.has(rule) ? `README.md#${rule}` : `${rule}.md`;
  return `${homepage}/blob/main/rules/${page}`;
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

// src/report/gitlab.ts
var severities = { error: "major", warning: "minor", info: "info" };
function renderGitlab(results) {
  return toJson(
    results.flatMap((result) => {
      const lines = linesOf(result.text);
      const fingerprints = fingerprintsOf(result, "report");
      return result.findings.map(({ rule, severity, message, span }, index) => ({
        description: visible(message),
        check_name: rule,
        fingerprint: fingerprints[index],
        severity: severities[severity],
        location: {
          path: result.path,
          lines: { begin: positionOf(lines, span.start).line, end: lastLineOf(lines, span) }
        }
      }));
    })
  );
}

// src/report/junit.ts
function renderJunit(results) {
  const failures = results.flatMap(({ findings }) => findings.filter(fails)).length;
  const tests = results.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const head = tag("testsuites", { name: "alloclint", tests, failures, errors: 0 });
  const rows = results.flatMap(suiteOf);
  return [xmlHeader, `${head}>`, ...rows, "</testsuites>", ""].join("\n");
}
function fails({ severity }) {
  return severity !== "info";
}
function suiteOf({ path, text, findings }) {
  const counts = { tests: Math.max(1, findings.length), failures: findings.filter(fails).length, errors: 0 };
  const lines = linesOf(text);
  const names = uniqueNames(findings);
  const cases = findings.flatMap(
    (finding, index) => caseOf(finding, names[index] ?? finding.rule, path, lines)
  );
  const clean = `    ${tag("testcase", { name: "no findings", classname: path, file: path })}/>`;
  return [
    `  ${tag("testsuite", { name: path, ...counts })}>`,
    ...cases.length === 0 ? [clean] : cases,
    "  </testsuite>"
  ];
}
function uniqueNames(findings) {
  const seen = /* @__PURE__ */ new Map();
  return findings.map(({ rule }) => {
    const number = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, number);
    return number === 1 ? rule : `${rule} (${number})`;
  });
}
function caseOf(finding, name, path, lines) {
  const { rule, severity, message, span, why, fix, refusal } = finding;
  const { line, column } = positionOf(lines, span.start);
  const details = [
    `${path}:${line}:${column} ${severity} ${rule}`,
    message,
    ...why.map((each) => `why: ${each}`),
    ...fix === void 0 ? [] : [`${fix.safety === "suggestion" ? "suggestion" : "fix"}: ${fix.title}`],
    ...refusal === void 0 ? [] : [`no fix: ${refusal}`],
    docsUrl(rule)
  ];
  const text = details.map(xml).join("\n");
  const body = fails(finding) ? `${tag("failure", { message, type: severity })}>${text}</failure>` : `<system-out>${text}</system-out>`;
  return [
    `    ${tag("testcase", { name, classname: path, file: path, line })}>`,
    `      ${body}`,
    "    </testcase>"
  ];
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
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/report/markdown.ts
function renderMarkdown(results, options = {}) {
  const rows = results.flatMap(({ path, text, findings }) => {
    const lines = linesOf(text);
    return findings.map(({ rule, severity, message, span }) => {
      const { line, column } = positionOf(lines, span.start);
      const place = markdownCode(`${path}:${line}:${column}`);
      return `| ${severity} | ${place} | [${markdownText(rule)}](${docsUrl(rule)}) | ${markdownText(message)} |
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

// src/report/line-hash.ts
var reach = 100;
var base = 37n;
var leaving = BigInt.asUintN(64, base ** BigInt(reach));
var [tab, feed, carriage, blank] = [9, 10, 13, 32];
var end = 65535;
function lineHashes(text) {
  const { characters, starts } = withoutBlanks(text);
  const at = (index) => BigInt(characters[index] ?? 0);
  const hashes = [];
  const equals = /* @__PURE__ */ new Map();
  let hash = 0n;
  let read = 0;
  for (const start of starts) {
    for (; read < start + reach; read++)
      hash = BigInt.asUintN(64, hash * base + at(read) - leaving * at(read - reach));
    const shown2 = hash.toString(16);
    const count2 = (equals.get(shown2) ?? 0) + 1;
    equals.set(shown2, count2);
    hashes.push(`${shown2}:${count2}`);
  }
  return hashes;
}
function withoutBlanks(text) {
  const characters = [];
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isSecondHalf = unit === feed && text.charCodeAt(index - 1) === carriage;
    if (unit === blank || unit === tab || isSecondHalf) continue;
    characters.push(unit === carriage ? feed : unit);
    if (unit === carriage || unit === feed) starts.push(characters.length);
  }
  characters.push(end);
  return { characters, starts };
}

// src/report/sarif-text.ts
function sarifText(text) {
  return visible(text).replaceAll(/[{}]/g, (brace) => brace + brace).replaceAll(
    /(?<!\\)(\\*)\]\(/g,
    (match, backslashes) => backslashes.length % 2 === 0 ? `${backslashes}\\](` : match
  );
}
function uriOf(path) {
  const encodable = path.replaceAll(new RegExp("\\p{Cs}", "gu"), "\uFFFD");
  return encodable.split("/").map(encodeURIComponent).join("/");
}

// src/report/sarif-rules.ts
var levels = {
  error: "error",
  warning: "warning",
  info: "note"
};
var problemSeverities = {
  error: "error",
  warning: "warning",
  info: "recommendation"
};
var maxDescription = 1024;
function descriptorsOf({ rules, page }) {
  return [
    ...rules.map(({ name, severity, summary }) => descriptorOf(name, severity, summary, page(name))),
    ...[...reserved].map(([name, text]) => descriptorOf(name, reservedSeverity(name), text, void 0))
  ];
}
function descriptorOf(id, severity, summary, page) {
  const short = sentence(summary);
  const full = page === void 0 ? short : firstParagraph(page) ?? short;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: sarifText(short) },
    fullDescription: { text: cut(sarifText(full)) },
    helpUri: docsUrl(id),
    help: {
      text: sarifText(`${full} See ${docsUrl(id)}`),
      // As it is: viewers put no arguments into a page, and doubled braces would spoil its Dockerfiles.
      ...page === void 0 ? {} : { markdown: withFullLinks(page) }
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ["allocator", "container", "memory", "python"],
      "problem.severity": problemSeverities[severity]
    }
  };
}
function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
function pascalCase(name) {
  return name.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
function firstParagraph(page) {
  const [, paragraph] = /(?:^|\n)## What it says\n\n(.+?)(?:\n\n|\n?$)/s.exec(page) ?? [];
  return paragraph?.replaceAll(/\[([^[\]]+)\]\([^()]+\)/g, "$1").replaceAll("\n", " ").replace(/(?<=\.) [^.]*:$/, "").replace(/:$/, ".");
}
function cut(text) {
  return text.length <= maxDescription ? text : `${text.slice(0, maxDescription - 3)}...`;
}
function withFullLinks(page) {
  return page.replaceAll(/\]\((?![a-z]+:|#)([^()\s]+)\)/g, (_, target) => {
    return `](${new URL(target, `${homepage}/blob/main/rules/`).href})`;
  });
}

// src/report/sarif-result.ts
var root = "%SRCROOT%";
function resultOf(finding, path, lines, ruleIndex, identity) {
  const { rule, severity, message, span, stage, why, refusal } = finding;
  const artifactLocation = { uri: uriOf(path), uriBaseId: root };
  const fixes = [finding.fix, finding.alternative].filter((fix) => fix !== void 0).filter(({ edits }) => edits.length > 0 && edits.every((edit) => edit.span.file === span.file));
  return {
    ruleId: rule,
    ...ruleIndex === -1 ? {} : { ruleIndex },
    level: levels[severity],
    message: { text: sarifText(message) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(lines, span.start, span.end) } }],
    partialFingerprints: {
      "alloclint/v1": identity.fingerprint,
      ...identity.lineHash === void 0 ? {} : { primaryLocationLineHash: identity.lineHash }
    },
    ...fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, artifactLocation, lines)) },
    properties: {
      ...stage === void 0 ? {} : { stage: { index: stage.index, ...stage.name === void 0 ? {} : { name: stage.name } } },
      why: why.map(visible),
      ...refusal === void 0 ? {} : { refusal: visible(refusal) }
    }
  };
}
function fixOf({ title, safety, edits }, artifactLocation, lines) {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: regionOf(lines, span.start, span.end),
    ...text === "" ? {} : { insertedContent: { text } }
  }));
  return {
    description: { text: sarifText(title) },
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { safety }
  };
}
function regionOf(lines, start, end2) {
  const mark = lines.starts[0] ?? 0;
  const from = placeOf(lines, start);
  const to = end2 === start ? from : positionOf(lines, end2);
  const charOffset = Math.max(0, from.offset - mark);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset,
    charLength: Math.max(0, to.offset - mark) - charOffset
  };
}
function placeOf(lines, offset) {
  const place = positionOf(lines, offset);
  const lineStart = lines.starts[place.line - 2];
  if (place.offset < lines.text.length || place.column > 1 || lineStart === void 0) return place;
  return { line: place.line - 1, column: place.offset - lineStart + 1, offset: place.offset };
}

// src/report/sarif.ts
var maxResults = 25e3;
function renderSarif(results, options) {
  const rules = descriptorsOf(options);
  const all = results.flatMap((result) => resultsOf(result, rules));
  return toJson({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "alloclint", semanticVersion: options.version, informationUri: homepage, rules }
        },
        invocations: [invocationOf(options.isComplete, all.length - maxResults)],
        originalUriBaseIds: {
          [root]: { description: { text: "The folder that alloclint was started in." } }
        },
        columnKind: "utf16CodeUnits",
        results: all.slice(0, maxResults)
      }
    ]
  });
}
function resultsOf(result, rules) {
  const { path, text, findings } = result;
  if (findings.length === 0) return [];
  const lines = linesOf(text);
  const fingerprints = fingerprintsOf(result);
  const hashes = lineHashes(text);
  return findings.map((finding, index) => {
    const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
    const lineHash = hashes[positionOf(lines, finding.span.start).line - 1];
    return resultOf(finding, path, lines, ruleIndex, { fingerprint: fingerprints[index] ?? "", lineHash });
  });
}
function invocationOf(executionSuccessful, leftOut) {
  if (leftOut <= 0) return { executionSuccessful };
  const text = `${leftOut} results more than the ${maxResults} that a run may have are left out.`;
  return { executionSuccessful, toolExecutionNotifications: [{ level: "warning", message: { text } }] };
}
export {
  renderCheckstyle,
  renderGithub,
  renderGitlab,
  renderJunit,
  renderMarkdown,
  renderSarif
};
