var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// scripts/no-highlight.cjs
var require_no_highlight = __commonJS({
  "scripts/no-highlight.cjs"(exports, module) {
    var same = (text) => String(text);
    var colours = new Proxy({}, { get: () => same });
    module.exports = { isColorSupported: false, createColors: () => colours, default: { exec: () => null } };
  }
});

// node_modules/@babel/code-frame/lib/index.js
var require_lib = __commonJS({
  "node_modules/@babel/code-frame/lib/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var picocolors = require_no_highlight();
    var jsTokens = require_no_highlight();
    var helperValidatorIdentifier = require_no_highlight();
    function isColorSupported() {
      return typeof process === "object" && (process.env.FORCE_COLOR === "0" || process.env.FORCE_COLOR === "false") ? false : picocolors.isColorSupported;
    }
    var compose = (f, g) => (v) => f(g(v));
    function buildDefs(colors) {
      return {
        keyword: colors.cyan,
        capitalized: colors.yellow,
        jsxIdentifier: colors.yellow,
        punctuator: colors.yellow,
        number: colors.magenta,
        string: colors.green,
        regex: colors.magenta,
        comment: colors.gray,
        invalid: compose(compose(colors.white, colors.bgRed), colors.bold),
        gutter: colors.gray,
        marker: compose(colors.red, colors.bold),
        message: compose(colors.red, colors.bold),
        reset: colors.reset
      };
    }
    var defsOn = buildDefs(picocolors.createColors(true));
    var defsOff = buildDefs(picocolors.createColors(false));
    function getDefs(enabled) {
      return enabled ? defsOn : defsOff;
    }
    var sometimesKeywords = /* @__PURE__ */ new Set(["as", "async", "from", "get", "of", "set"]);
    var NEWLINE$1 = /\r\n|[\n\r\u2028\u2029]/;
    var BRACKET = /^[()[\]{}]$/;
    var tokenize;
    var JSX_TAG = /^[a-z][\w-]*$/i;
    var getTokenType = function(token, offset, text) {
      if (token.type === "name") {
        const tokenValue = token.value;
        if (helperValidatorIdentifier.isKeyword(tokenValue) || helperValidatorIdentifier.isStrictReservedWord(tokenValue, true) || sometimesKeywords.has(tokenValue)) {
          return "keyword";
        }
        if (JSX_TAG.test(tokenValue) && (text[offset - 1] === "<" || text.slice(offset - 2, offset) === "</")) {
          return "jsxIdentifier";
        }
        const firstChar = String.fromCodePoint(tokenValue.codePointAt(0));
        if (firstChar !== firstChar.toLowerCase()) {
          return "capitalized";
        }
      }
      if (token.type === "punctuator" && BRACKET.test(token.value)) {
        return "bracket";
      }
      if (token.type === "invalid" && (token.value === "@" || token.value === "#")) {
        return "punctuator";
      }
      return token.type;
    };
    tokenize = function* (text) {
      let match;
      while (match = jsTokens.default.exec(text)) {
        const token = jsTokens.matchToToken(match);
        yield {
          type: getTokenType(token, match.index, text),
          value: token.value
        };
      }
    };
    function highlight(text) {
      if (text === "") return "";
      const defs = getDefs(true);
      let highlighted = "";
      for (const {
        type,
        value
      } of tokenize(text)) {
        if (type in defs) {
          highlighted += value.split(NEWLINE$1).map((str) => defs[type](str)).join("\n");
        } else {
          highlighted += value;
        }
      }
      return highlighted;
    }
    var deprecationWarningShown = false;
    var NEWLINE = /\r\n|[\n\r\u2028\u2029]/;
    function getMarkerLines(loc, source, opts, startLineBaseZero) {
      const startLoc = Object.assign({
        column: 0,
        line: -1
      }, loc.start);
      const endLoc = Object.assign({}, startLoc, loc.end);
      const {
        linesAbove = 2,
        linesBelow = 3
      } = opts || {};
      const startLine = startLoc.line - startLineBaseZero;
      const startColumn = startLoc.column;
      const endLine = endLoc.line - startLineBaseZero;
      const endColumn = endLoc.column;
      let start = Math.max(startLine - (linesAbove + 1), 0);
      let end = Math.min(source.length, endLine + linesBelow);
      if (startLine === -1) {
        start = 0;
      }
      if (endLine === -1) {
        end = source.length;
      }
      const lineDiff = endLine - startLine;
      const markerLines = {};
      if (lineDiff) {
        for (let i = 0; i <= lineDiff; i++) {
          const lineNumber = i + startLine;
          if (!startColumn) {
            markerLines[lineNumber] = true;
          } else if (i === 0) {
            const sourceLength = source[lineNumber - 1].length;
            markerLines[lineNumber] = [startColumn, sourceLength - startColumn + 1];
          } else if (i === lineDiff) {
            markerLines[lineNumber] = [0, endColumn];
          } else {
            const sourceLength = source[lineNumber - i].length;
            markerLines[lineNumber] = [0, sourceLength];
          }
        }
      } else {
        if (startColumn === endColumn) {
          if (startColumn) {
            markerLines[startLine] = [startColumn, 0];
          } else {
            markerLines[startLine] = true;
          }
        } else {
          markerLines[startLine] = [startColumn, endColumn - startColumn];
        }
      }
      return {
        start,
        end,
        markerLines
      };
    }
    function codeFrameColumns2(rawLines, loc, opts = {}) {
      const shouldHighlight = opts.forceColor || isColorSupported() && opts.highlightCode;
      const startLineBaseZero = (opts.startLine || 1) - 1;
      const defs = getDefs(shouldHighlight);
      const lines = rawLines.split(NEWLINE);
      const {
        start,
        end,
        markerLines
      } = getMarkerLines(loc, lines, opts, startLineBaseZero);
      const hasColumns = loc.start && typeof loc.start.column === "number";
      const numberMaxWidth = String(end + startLineBaseZero).length;
      const highlightedLines = shouldHighlight ? highlight(rawLines) : rawLines;
      let frame2 = highlightedLines.split(NEWLINE, end).slice(start, end).map((line, index2) => {
        const number = start + 1 + index2;
        const paddedNumber = ` ${number + startLineBaseZero}`.slice(-numberMaxWidth);
        const gutter = ` ${paddedNumber} |`;
        const hasMarker = markerLines[number];
        const lastMarkerLine = !markerLines[number + 1];
        if (hasMarker) {
          let markerLine = "";
          if (Array.isArray(hasMarker)) {
            const markerSpacing = line.slice(0, Math.max(hasMarker[0] - 1, 0)).replace(/[^\t]/g, " ");
            const numberOfMarkers = hasMarker[1] || 1;
            markerLine = ["\n ", defs.gutter(gutter.replace(/\d/g, " ")), " ", markerSpacing, defs.marker("^").repeat(numberOfMarkers)].join("");
            if (lastMarkerLine && opts.message) {
              markerLine += " " + defs.message(opts.message);
            }
          }
          return [defs.marker(">"), defs.gutter(gutter), line.length > 0 ? ` ${line}` : "", markerLine].join("");
        } else {
          return ` ${defs.gutter(gutter)}${line.length > 0 ? ` ${line}` : ""}`;
        }
      }).join("\n");
      if (opts.message && !hasColumns) {
        frame2 = `${" ".repeat(numberMaxWidth + 1)}${opts.message}
${frame2}`;
      }
      if (shouldHighlight) {
        return defs.reset(frame2);
      } else {
        return frame2;
      }
    }
    function index(rawLines, lineNumber, colNumber, opts = {}) {
      if (!deprecationWarningShown) {
        deprecationWarningShown = true;
        const message = "Passing lineNumber and colNumber is deprecated to @babel/code-frame. Please use `codeFrameColumns`.";
        if (process.emitWarning) {
          process.emitWarning(message, "DeprecationWarning");
        } else {
          const deprecationError = new Error(message);
          deprecationError.name = "DeprecationWarning";
          console.warn(new Error(message));
        }
      }
      colNumber = Math.max(colNumber, 0);
      const location = {
        start: {
          column: colNumber,
          line: lineNumber
        }
      };
      return codeFrameColumns2(rawLines, location, opts);
    }
    exports.codeFrameColumns = codeFrameColumns2;
    exports.default = index;
    exports.highlight = highlight;
  }
});

// src/report/frame.ts
var import_code_frame = __toESM(require_lib(), 1);

// src/report/position.ts
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

// src/report/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
var plain = /^[\x20-\x7e]*$/;
var everyUnsafe = new RegExp(unsafe, "gu");
var commandStart = /(##\w*)\[/g;
function visible(text) {
  const shown = plain.test(text) || !unsafe.test(text) ? text : text.replaceAll(everyUnsafe, escapeOf);
  return shown.replaceAll(commandStart, String.raw`$1\x5b`);
}
function escapeOf(character) {
  const named = { "\n": "\\n", "\r": "\\r", "	": "\\t" }[character];
  if (named !== void 0) return named;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u{${code}}`;
}

// src/report/frame.ts
var defaultWidth = 100;
var minWidth = 30;
var maxWidth = 160;
var tabWidth = 4;
var cut = "...";
var reach = 4 * maxWidth;
function widthIn(columns) {
  return Math.max(minWidth, Math.min(columns - 12, maxWidth));
}
function frame(lines, start, end, width = defaultWidth) {
  const from = positionOf(lines, start);
  const text = lineText(lines, from.line);
  const length = Math.min(end - from.offset, text.length - (from.column - 1));
  const before = cellsOf(text.slice(Math.max(0, from.column - 1 - reach), from.column - 1));
  const tail = text.slice(from.column - 1);
  const marked = cellsOf(tail.slice(0, Math.max(Math.min(length, reach), 0)).trimEnd());
  const after = cellsOf(tail.slice(Math.max(length, 0)).slice(0, reach));
  const window = harmless(fit(before, marked, after, width));
  const originals = [];
  const code = [...window.before, ...window.marked, ...window.after].map((cell) => standIn(cell, originals)).join("");
  const startColumn = widthOf(window.before) + 1;
  const drawn = (0, import_code_frame.codeFrameColumns)(
    code,
    {
      start: { line: from.line, column: startColumn },
      end: { line: from.line, column: startColumn + Math.max(1, widthOf(window.marked)) }
    },
    { startLine: from.line, linesAbove: 0, linesBelow: 0, highlightCode: false }
  );
  return drawn.replaceAll(/\uE000\uE001*/g, () => originals.shift() ?? "").replaceAll(/(?<![ \t])[ \t]+$/gm, "");
}
function cellsOf(text) {
  const cells = [];
  for (const character of text) {
    if (plain.test(character)) cells.push({ shown: character, width: 1 });
    else if (new RegExp("\\p{M}", "u").test(character)) {
      const base = cells.pop();
      cells.push({ shown: `${base?.shown ?? " "}${character}`, width: base?.width ?? 1 });
    } else if (character === "	") {
      cells.push({ shown: " ".repeat(tabWidth), width: tabWidth });
    } else {
      const shown = visible(character);
      cells.push({ shown, width: shown === character ? columnsOf(character) : shown.length });
    }
  }
  return cells;
}
var wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
function columnsOf(character) {
  return wide.test(character) ? 2 : 1;
}
function widthOf(cells) {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
function standIn({ shown, width }, originals) {
  if (shown.length === width) return shown;
  originals.push(shown);
  return `\uE000${"\uE001".repeat(width - 1)}`;
}
function fit(before, marked, after, width) {
  if (widthOf(before) + widthOf(marked) + widthOf(after) <= width) return { before, marked, after };
  const dots = { shown: cut, width: cut.length };
  const room = width - 2 * cut.length;
  const kept = head(marked, room);
  const left = Math.max(Math.floor((room - widthOf(kept)) / 2), room - widthOf(kept) - widthOf(after));
  const lead = head(before.toReversed(), left).toReversed();
  const trail = kept.length < marked.length ? [] : head(after, room - widthOf(kept) - widthOf(lead));
  const complete = kept.length === marked.length && trail.length === after.length;
  return {
    before: lead.length < before.length ? [dots, ...lead] : lead,
    marked: kept,
    after: complete ? trail : [...trail, dots]
  };
}
function harmless(window) {
  let seen = "";
  const part = (cells) => cells.map((cell) => {
    const before = seen;
    seen += cell.shown;
    if (!cell.shown.startsWith("[") || !/##\w*$/.test(before)) return cell;
    return { shown: `\\x5b${cell.shown.slice(1)}`, width: 4 };
  });
  return { before: part(window.before), marked: part(window.marked), after: part(window.after) };
}
function head(cells, columns) {
  const kept = [];
  let width = 0;
  for (const cell of cells) {
    width += cell.width;
    if (width > columns) break;
    kept.push(cell);
  }
  return kept;
}
export {
  defaultWidth,
  frame,
  widthIn
};
