var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node_modules/dockerfile-ast/lib/argument.js
var require_argument = __commonJS({
  "node_modules/dockerfile-ast/lib/argument.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Argument = void 0;
    var Argument = class {
      constructor(value, range) {
        this.value = value;
        this.range = range;
      }
      toString() {
        return this.value;
      }
      getRange() {
        return this.range;
      }
      getValue() {
        return this.value;
      }
      isAfter(position) {
        if (this.range.end.line < position.line) {
          return false;
        }
        return this.range.start.line > position.line ? true : this.range.start.character > position.character;
      }
      isBefore(position) {
        if (this.range.start.line < position.line) {
          return true;
        }
        return this.range.end.line > position.line ? false : this.range.end.character < position.character;
      }
    };
    exports2.Argument = Argument;
  }
});

// node_modules/dockerfile-ast/lib/jsonArgument.js
var require_jsonArgument = __commonJS({
  "node_modules/dockerfile-ast/lib/jsonArgument.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.JSONArgument = void 0;
    var argument_1 = require_argument();
    var JSONArgument = class extends argument_1.Argument {
      constructor(value, range, jsonRange) {
        super(value, range);
        this.jsonRange = jsonRange;
      }
      getJSONRange() {
        return this.jsonRange;
      }
      getJSONValue() {
        let value = super.getValue();
        value = value.substring(1, value.length - 1);
        return value;
      }
    };
    exports2.JSONArgument = JSONArgument;
  }
});

// scripts/languageserver-types.mjs
var languageserver_types_exports = {};
__export(languageserver_types_exports, {
  Position: () => Position,
  Range: () => Range
});
var Position, Range;
var init_languageserver_types = __esm({
  "scripts/languageserver-types.mjs"() {
    Position = {
      /** @param {number} line @param {number} character */
      create: (line2, character) => ({ line: line2, character })
    };
    Range = {
      /**
       * @param {number | { line: number, character: number }} start
       * @param {number | { line: number, character: number }} end
       * @param {number} [endLine]
       * @param {number} [endCharacter]
       */
      create: (start, end, endLine = 0, endCharacter = 0) => typeof start === "number" && typeof end === "number" ? { start: { line: start, character: end }, end: { line: endLine, character: endCharacter } } : { start, end }
    };
  }
});

// node_modules/dockerfile-ast/lib/line.js
var require_line = __commonJS({
  "node_modules/dockerfile-ast/lib/line.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Line = void 0;
    var Line = class {
      constructor(document, range) {
        this.document = document;
        this.range = range;
      }
      getRange() {
        return this.range;
      }
      getTextContent() {
        return this.document.getText().substring(this.document.offsetAt(this.range.start), this.document.offsetAt(this.range.end));
      }
      isAfter(line2) {
        return this.range.start.line > line2.range.start.line;
      }
      isBefore(line2) {
        return this.range.start.line < line2;
      }
    };
    exports2.Line = Line;
  }
});

// node_modules/dockerfile-ast/lib/util.js
var require_util = __commonJS({
  "node_modules/dockerfile-ast/lib/util.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Util = void 0;
    var Util = class _Util {
      static isUTF8BOM(char) {
        const uintArray = Uint8Array.from(Buffer.from(char, "UTF-8"));
        return uintArray[0] === 239 && uintArray[1] == 187 && uintArray[2] == 191;
      }
      static isWhitespace(char) {
        return char === " " || char === "	" || _Util.isNewline(char);
      }
      static isNewline(char) {
        return char === "\r" || char === "\n";
      }
      static findLeadingNonWhitespace(content, escapeChar) {
        whitespaceCheck: for (let i = 0; i < content.length; i++) {
          switch (content.charAt(i)) {
            case " ":
            case "	":
              continue;
            case escapeChar:
              escapeCheck: for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    i = j + 1;
                    continue whitespaceCheck;
                  case "\n":
                    i = j;
                    continue whitespaceCheck;
                  default:
                    break escapeCheck;
                }
              }
              return -1;
            default:
              return i;
          }
        }
        return -1;
      }
      /**
       * Determines if the given position is contained within the given range.
       *
       * @param position the position to check
       * @param range the range to see if the position is inside of
       */
      static isInsideRange(position, range) {
        if (range.start.line === range.end.line) {
          return range.start.line === position.line && range.start.character <= position.character && position.character <= range.end.character;
        } else if (range.start.line === position.line) {
          return range.start.character <= position.character;
        } else if (range.end.line === position.line) {
          return position.character <= range.end.character;
        }
        return range.start.line < position.line && position.line < range.end.line;
      }
      static parseHeredocName(value) {
        value = value.substring(2);
        if (value.charAt(0) === "-") {
          value = value.substring(1);
        }
        if (value.charAt(0) === '"') {
          if (value.charAt(value.length - 1) !== '"') {
            return null;
          }
          value = value.substring(1, value.length - 1);
        }
        if (value.charAt(0) === "'") {
          if (value.charAt(value.length - 1) !== "'") {
            return null;
          }
          value = value.substring(1, value.length - 1);
        }
        if (value.charAt(0) === "<") {
          return null;
        }
        return value;
      }
    };
    exports2.Util = Util;
  }
});

// node_modules/dockerfile-ast/lib/comment.js
var require_comment = __commonJS({
  "node_modules/dockerfile-ast/lib/comment.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Comment = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var line_1 = require_line();
    var util_1 = require_util();
    var Comment = class extends line_1.Line {
      constructor(document, range) {
        super(document, range);
      }
      toString() {
        const content = this.getContent();
        if (content) {
          return "# " + content;
        }
        return "#";
      }
      /**
       * Returns the content of this comment. This excludes leading and
       * trailing whitespace as well as the # symbol. If the comment only
       * consists of whitespace, the empty string will be returned.
       */
      getContent() {
        let range = this.getContentRange();
        if (range === null) {
          return "";
        }
        return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
      }
      /**
       * Returns a range that includes the content of the comment
       * excluding any leading and trailing whitespace as well as the #
       * symbol. May return null if the comment only consists of whitespace
       * characters.
       */
      getContentRange() {
        let range = this.getRange();
        const startOffset = this.document.offsetAt(range.start);
        let raw = this.document.getText().substring(startOffset, this.document.offsetAt(range.end));
        let start = -1;
        let end = -1;
        for (let i = 1; i < raw.length; i++) {
          if (!util_1.Util.isWhitespace(raw.charAt(i))) {
            start = i;
            break;
          }
        }
        if (start === -1) {
          return null;
        }
        for (let i = raw.length - 1; i >= 1; i--) {
          if (!util_1.Util.isWhitespace(raw.charAt(i))) {
            end = i + 1;
            break;
          }
        }
        return vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + start), this.document.positionAt(startOffset + end));
      }
    };
    exports2.Comment = Comment;
  }
});

// node_modules/vscode-languageserver-textdocument/lib/esm/main.js
var main_exports = {};
__export(main_exports, {
  TextDocument: () => TextDocument
});
function mergeSort(data, compare2) {
  if (data.length <= 1) {
    return data;
  }
  const p = data.length / 2 | 0;
  const left = data.slice(0, p);
  const right = data.slice(p);
  mergeSort(left, compare2);
  mergeSort(right, compare2);
  let leftIdx = 0;
  let rightIdx = 0;
  let i = 0;
  while (leftIdx < left.length && rightIdx < right.length) {
    const ret = compare2(left[leftIdx], right[rightIdx]);
    if (ret <= 0) {
      data[i++] = left[leftIdx++];
    } else {
      data[i++] = right[rightIdx++];
    }
  }
  while (leftIdx < left.length) {
    data[i++] = left[leftIdx++];
  }
  while (rightIdx < right.length) {
    data[i++] = right[rightIdx++];
  }
  return data;
}
function computeLineOffsets(text, isAtLineStart, textOffset = 0) {
  const result = isAtLineStart ? [textOffset] : [];
  for (let i = 0; i < text.length; i++) {
    const ch = text.charCodeAt(i);
    if (isEOL(ch)) {
      if (ch === 13 && i + 1 < text.length && text.charCodeAt(i + 1) === 10) {
        i++;
      }
      result.push(textOffset + i + 1);
    }
  }
  return result;
}
function isEOL(char) {
  return char === 13 || char === 10;
}
function getWellformedRange(range) {
  const start = range.start;
  const end = range.end;
  if (start.line > end.line || start.line === end.line && start.character > end.character) {
    return { start: end, end: start };
  }
  return range;
}
function getWellformedEdit(textEdit) {
  const range = getWellformedRange(textEdit.range);
  if (range !== textEdit.range) {
    return { newText: textEdit.newText, range };
  }
  return textEdit;
}
var FullTextDocument, TextDocument;
var init_main = __esm({
  "node_modules/vscode-languageserver-textdocument/lib/esm/main.js"() {
    "use strict";
    FullTextDocument = class _FullTextDocument {
      constructor(uri, languageId, version, content) {
        this._uri = uri;
        this._languageId = languageId;
        this._version = version;
        this._content = content;
        this._lineOffsets = void 0;
      }
      get uri() {
        return this._uri;
      }
      get languageId() {
        return this._languageId;
      }
      get version() {
        return this._version;
      }
      getText(range) {
        if (range) {
          const start = this.offsetAt(range.start);
          const end = this.offsetAt(range.end);
          return this._content.substring(start, end);
        }
        return this._content;
      }
      update(changes, version) {
        for (const change of changes) {
          if (_FullTextDocument.isIncremental(change)) {
            const range = getWellformedRange(change.range);
            const startOffset = this.offsetAt(range.start);
            const endOffset = this.offsetAt(range.end);
            this._content = this._content.substring(0, startOffset) + change.text + this._content.substring(endOffset, this._content.length);
            const insertedEndOffset = startOffset + change.text.length;
            const crlfAtStart = this._content.charCodeAt(startOffset - 1) === 13 && this._content.charCodeAt(startOffset) === 10;
            const crlfAtEnd = this._content.charCodeAt(insertedEndOffset - 1) === 13 && this._content.charCodeAt(insertedEndOffset) === 10;
            if (crlfAtStart || crlfAtEnd) {
              this._lineOffsets = void 0;
              continue;
            }
            const startLine = Math.max(range.start.line, 0);
            const endLine = Math.max(range.end.line, 0);
            let lineOffsets = this._lineOffsets;
            const addedLineOffsets = computeLineOffsets(change.text, false, startOffset);
            if (endLine - startLine === addedLineOffsets.length) {
              for (let i = 0, len = addedLineOffsets.length; i < len; i++) {
                lineOffsets[i + startLine + 1] = addedLineOffsets[i];
              }
            } else {
              if (addedLineOffsets.length < 1e4) {
                lineOffsets.splice(startLine + 1, endLine - startLine, ...addedLineOffsets);
              } else {
                this._lineOffsets = lineOffsets = lineOffsets.slice(0, startLine + 1).concat(addedLineOffsets, lineOffsets.slice(endLine + 1));
              }
            }
            const diff = change.text.length - (endOffset - startOffset);
            if (diff !== 0) {
              for (let i = startLine + 1 + addedLineOffsets.length, len = lineOffsets.length; i < len; i++) {
                lineOffsets[i] = lineOffsets[i] + diff;
              }
            }
          } else if (_FullTextDocument.isFull(change)) {
            this._content = change.text;
            this._lineOffsets = void 0;
          } else {
            throw new Error("Unknown change event received");
          }
        }
        this._version = version;
      }
      getLineOffsets() {
        if (this._lineOffsets === void 0) {
          this._lineOffsets = computeLineOffsets(this._content, true);
        }
        return this._lineOffsets;
      }
      positionAt(offset) {
        offset = Math.max(Math.min(offset, this._content.length), 0);
        const lineOffsets = this.getLineOffsets();
        let low = 0, high = lineOffsets.length;
        if (high === 0) {
          return { line: 0, character: offset };
        }
        while (low < high) {
          const mid = Math.floor((low + high) / 2);
          if (lineOffsets[mid] > offset) {
            high = mid;
          } else {
            low = mid + 1;
          }
        }
        const line2 = low - 1;
        offset = this.ensureBeforeEOL(offset, lineOffsets[line2]);
        return { line: line2, character: offset - lineOffsets[line2] };
      }
      offsetAt(position) {
        const lineOffsets = this.getLineOffsets();
        if (position.line >= lineOffsets.length) {
          return this._content.length;
        } else if (position.line < 0) {
          return 0;
        }
        const lineOffset = lineOffsets[position.line];
        if (position.character <= 0) {
          return lineOffset;
        }
        const nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
        const offset = Math.min(lineOffset + position.character, nextLineOffset);
        return this.ensureBeforeEOL(offset, lineOffset);
      }
      getLineRange(line2) {
        const lineOffsets = this.getLineOffsets();
        if (line2 >= lineOffsets.length) {
          const lastLine = lineOffsets.length - 1;
          return { start: { line: lastLine, character: 0 }, end: { line: lastLine, character: this._content.length - lineOffsets[lastLine] } };
        } else if (line2 < 0) {
          return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        }
        const startOffset = lineOffsets[line2];
        const nextLineOffset = line2 + 1 < lineOffsets.length ? lineOffsets[line2 + 1] : this._content.length;
        const endOffset = this.ensureBeforeEOL(nextLineOffset, startOffset);
        return { start: { line: line2, character: 0 }, end: { line: line2, character: endOffset - startOffset } };
      }
      getEOLCharacters(line2) {
        const lineOffsets = this.getLineOffsets();
        if (line2 >= lineOffsets.length) {
          return "";
        } else if (line2 < 0) {
          return "";
        }
        const nextLineOffset = line2 + 1 < lineOffsets.length ? lineOffsets[line2 + 1] : this._content.length;
        const eolOffset = this.ensureBeforeEOL(nextLineOffset, lineOffsets[line2]);
        return this._content.substring(eolOffset, nextLineOffset);
      }
      ensureBeforeEOL(offset, lineOffset) {
        while (offset > lineOffset && isEOL(this._content.charCodeAt(offset - 1))) {
          offset--;
        }
        return offset;
      }
      get lineCount() {
        return this.getLineOffsets().length;
      }
      static isIncremental(event) {
        const candidate = event;
        return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range !== void 0 && (candidate.rangeLength === void 0 || typeof candidate.rangeLength === "number");
      }
      static isFull(event) {
        const candidate = event;
        return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range === void 0 && candidate.rangeLength === void 0;
      }
    };
    (function(TextDocument2) {
      function create(uri, languageId, version, content) {
        return new FullTextDocument(uri, languageId, version, content);
      }
      TextDocument2.create = create;
      function update(document, changes, version) {
        if (document instanceof FullTextDocument) {
          document.update(changes, version);
          return document;
        } else {
          throw new Error("TextDocument.update: document must be created by TextDocument.create");
        }
      }
      TextDocument2.update = update;
      function applyEdits2(document, edits) {
        const text = document.getText();
        const sortedEdits = mergeSort(edits.map(getWellformedEdit), (a, b) => {
          const diff = a.range.start.line - b.range.start.line;
          if (diff === 0) {
            return a.range.start.character - b.range.start.character;
          }
          return diff;
        });
        let lastModifiedOffset = 0;
        const spans = [];
        for (const e of sortedEdits) {
          const startOffset = document.offsetAt(e.range.start);
          if (startOffset < lastModifiedOffset) {
            throw new Error("Overlapping edit");
          } else if (startOffset > lastModifiedOffset) {
            spans.push(text.substring(lastModifiedOffset, startOffset));
          }
          if (e.newText.length) {
            spans.push(e.newText);
          }
          lastModifiedOffset = document.offsetAt(e.range.end);
        }
        spans.push(text.substr(lastModifiedOffset));
        return spans.join("");
      }
      TextDocument2.applyEdits = applyEdits2;
    })(TextDocument || (TextDocument = {}));
  }
});

// node_modules/dockerfile-ast/lib/parserDirective.js
var require_parserDirective = __commonJS({
  "node_modules/dockerfile-ast/lib/parserDirective.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.ParserDirective = void 0;
    var main_1 = require_main();
    var line_1 = require_line();
    var ParserDirective = class extends line_1.Line {
      constructor(document, range, nameRange, valueRange) {
        super(document, range);
        this.nameRange = nameRange;
        this.valueRange = valueRange;
      }
      toString() {
        return "# " + this.getName() + "=" + this.getValue();
      }
      getNameRange() {
        return this.nameRange;
      }
      getValueRange() {
        return this.valueRange;
      }
      getName() {
        return this.document.getText().substring(this.document.offsetAt(this.nameRange.start), this.document.offsetAt(this.nameRange.end));
      }
      getValue() {
        return this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
      }
      getDirective() {
        const directive = main_1.Directive[this.getName().toLowerCase()];
        return directive === void 0 ? null : directive;
      }
    };
    exports2.ParserDirective = ParserDirective;
  }
});

// node_modules/dockerfile-ast/lib/heredoc.js
var require_heredoc = __commonJS({
  "node_modules/dockerfile-ast/lib/heredoc.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Heredoc = void 0;
    var Heredoc = class {
      constructor(startRange, name, nameRange, contentRange, endRange) {
        this.startRange = startRange;
        this.name = name;
        this.nameRange = nameRange;
        this.contentRange = contentRange;
        this.endRange = endRange;
      }
      /**
       * Returns the name of the here-document.
       *
       * This API is experimental and subject to change.
       */
      getName() {
        return this.name;
      }
      /**
       * Returns the range of the start operator and the name. If the
       * here-document is initialized with <<EOT then the start range would
       * encompass all five characters.
       *
       * This API is experimental and subject to change.
       */
      getStartRange() {
        return this.startRange;
      }
      /**
       * Returns the range of this here-document's name that is declared at
       * the beginning of the here-document with the operator. If the
       * here-document is initialized with <<EOT then the name range would
       * encompass the latter three "EOT" characters.
       *
       * This API is experimental and subject to change.
       */
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the range of the content of this here-document. This may
       * be null if the here-document has no content because:
       * - the start range is the only thing that was declared
       * - the end range was declared immediately and there is no content
       *
       * This API is experimental and subject to change.
       */
      getContentRange() {
        return this.contentRange;
      }
      /**
       * Returns the range of the here-document's name on a line that
       * represents the end of the here-document.
       *
       * This API is experimental and subject to change.
       */
      getDelimiterRange() {
        return this.endRange;
      }
    };
    exports2.Heredoc = Heredoc;
  }
});

// node_modules/dockerfile-ast/lib/variable.js
var require_variable = __commonJS({
  "node_modules/dockerfile-ast/lib/variable.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Variable = void 0;
    var Variable = class {
      constructor(name, nameRange, range, modifier, modifierRange, substitutionParameter, substitutionRange, defined, buildVariable, stringValue) {
        this.name = name;
        this.nameRange = nameRange;
        this.range = range;
        this.modifier = modifier;
        this.modifierRange = modifierRange;
        this.substitutionParameter = substitutionParameter;
        this.substitutionRange = substitutionRange;
        this.defined = defined;
        this.buildVariable = buildVariable;
        this.stringValue = stringValue;
      }
      toString() {
        return this.stringValue;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the range of the entire variable. This includes the symbols for
       * the declaration of the variable such as the $, {, and } symbols.
       *
       * @return the range in the document that this variable encompasses in its
       *         entirety
       */
      getRange() {
        return this.range;
      }
      /**
       * Returns the modifier character that has been set for
       * specifying how this variable should be expanded and resolved.
       * If this variable is ${variable:+value} then the modifier
       * character is '+'. Will be the empty string if the variable is
       * declared as ${variable:}. Otherwise, will be null if this
       * variable will not use variable substitution at all (such as
       * ${variable} or $variable).
       *
       * @return this variable's modifier character, or the empty
       *         string if it does not have one, or null if this
       *         variable will not use variable substitution
       */
      getModifier() {
        return this.modifier;
      }
      getModifierRange() {
        return this.modifierRange;
      }
      /**
       * Returns the parameter that will be used for substitution if
       * this variable uses modifiers to define how its value should be
       * resolved. If this variable is ${variable:+value} then the
       * substitution value will be 'value'. Will be the empty string
       * if the variable is declared as ${variable:+} or some other
       * variant where the only thing that follows the modifier
       * character (excluding considerations of escape characters and
       * so on) is the variable's closing bracket. May be null if this
       * variable does not have a modifier character defined (such as
       * ${variable} or $variable).
       *
       * @return this variable's substitution parameter, or the empty
       *         string if it does not have one, or null if there is
       *         not one defined
       */
      getSubstitutionParameter() {
        return this.substitutionParameter;
      }
      getSubstitutionRange() {
        return this.substitutionRange;
      }
      /**
       * Returns whether this variable has been defined or not.
       *
       * @return true if this variable has been defined, false otherwise
       */
      isDefined() {
        return this.defined;
      }
      isBuildVariable() {
        return this.buildVariable === true;
      }
      isEnvironmentVariable() {
        return this.buildVariable === false;
      }
    };
    exports2.Variable = Variable;
  }
});

// node_modules/dockerfile-ast/lib/instruction.js
var require_instruction = __commonJS({
  "node_modules/dockerfile-ast/lib/instruction.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Instruction = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var util_1 = require_util();
    var line_1 = require_line();
    var argument_1 = require_argument();
    var heredoc_1 = require_heredoc();
    var variable_1 = require_variable();
    var main_1 = require_main();
    var Instruction = class extends line_1.Line {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range);
        this.dockerfile = dockerfile;
        this.escapeChar = escapeChar;
        this.instruction = instruction;
        this.instructionRange = instructionRange;
      }
      toString() {
        let value = this.getKeyword();
        for (let arg of this.getRawArguments()) {
          value += " ";
          value += arg.getValue();
        }
        return value;
      }
      getRangeContent(range) {
        if (range === null) {
          return null;
        }
        return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
      }
      getInstructionRange() {
        return this.instructionRange;
      }
      getInstruction() {
        return this.instruction;
      }
      getKeyword() {
        return this.getInstruction().toUpperCase();
      }
      getArgumentsRange() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        return vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end);
      }
      getArgumentsRanges() {
        let args = this.getArguments();
        if (args.length === 0) {
          return [];
        }
        if (args[0].getRange().start.line === args[args.length - 1].getRange().end.line) {
          return [vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end)];
        }
        let ranges = [];
        let end = -1;
        let startPosition = args[0].getRange().start;
        let range = this.getInstructionRange();
        let extra = this.document.offsetAt(startPosition) - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra, this.document.offsetAt(args[args.length - 1].getRange().end) - this.document.offsetAt(range.start));
        let offset = this.document.offsetAt(range.start) + extra;
        let start = false;
        let comment = false;
        for (let i = 0; i < fullArgs.length; i++) {
          let char = fullArgs.charAt(i);
          if (char === this.escapeChar) {
            let next = fullArgs.charAt(i + 1);
            if (next === " " || next === "	") {
              whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) {
                switch (fullArgs.charAt(j)) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    j++;
                  case "\n":
                    if (startPosition !== null) {
                      ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                    }
                    startPosition = null;
                    start = true;
                    comment = false;
                    i = j;
                    break whitespaceCheck;
                  default:
                    break whitespaceCheck;
                }
              }
            } else if (next === "\r") {
              if (startPosition !== null) {
                ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                startPosition = null;
              }
              start = true;
              comment = false;
              i += 2;
            } else if (next === "\n") {
              if (startPosition !== null) {
                ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
              }
              startPosition = null;
              start = true;
              comment = false;
              i++;
            } else {
              i++;
            }
          } else if (util_1.Util.isNewline(char)) {
            if (comment) {
              startPosition = null;
              start = true;
              comment = false;
            }
          } else {
            if (!comment) {
              if (startPosition === null) {
                if (char === "#") {
                  comment = true;
                  continue;
                }
                let position = this.document.positionAt(offset + i);
                if (position.character !== 0) {
                  startPosition = vscode_languageserver_types_1.Position.create(position.line, 0);
                }
              }
              end = i;
            }
          }
        }
        if (startPosition === null) {
          ranges.push(vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + end), this.document.positionAt(offset + end + 1)));
        } else {
          ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
        }
        return ranges;
      }
      getRawArgumentsContent() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        return this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end));
      }
      getArgumentsContent() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        let content = "";
        let ranges = this.getArgumentsRanges();
        let documentText = this.document.getText();
        for (let range of ranges) {
          content += documentText.substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
        }
        return content;
      }
      getArguments() {
        return this.getRawArguments();
      }
      getRawArguments() {
        let args = [];
        let range = this.getInstructionRange();
        let extra = this.document.offsetAt(range.end) - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra);
        let offset = this.document.offsetAt(range.start) + extra;
        let start = false;
        let comment = false;
        let found = -1;
        let escapedWhitespaceDetected = false;
        let escaping = false;
        let escapeMarker = -1;
        let escapedArg = "";
        for (let i = 0; i < fullArgs.length; i++) {
          let char = fullArgs.charAt(i);
          if (util_1.Util.isWhitespace(char)) {
            if (escaping) {
              escapedWhitespaceDetected = true;
              if (util_1.Util.isNewline(char)) {
                escapedWhitespaceDetected = false;
                if (comment) {
                  comment = false;
                  start = true;
                }
              }
              continue;
            } else if (found !== -1) {
              if (escapeMarker === -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + i))));
              } else {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
              }
              escapeMarker = -1;
              escapedArg = "";
              found = -1;
            }
          } else if (char === this.escapeChar) {
            let next = fullArgs.charAt(i + 1);
            if (next === " " || next === "	") {
              whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) {
                let newlineCheck = fullArgs.charAt(j);
                switch (newlineCheck) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    j++;
                  case "\n":
                    comment = false;
                    escaping = true;
                    start = true;
                    if (found !== -1) {
                      escapeMarker = i;
                    }
                    i = j;
                    break whitespaceCheck;
                  default:
                    escapeMarker = i;
                    if (found === -1) {
                      i = j - 1;
                    }
                    break whitespaceCheck;
                }
              }
            } else if (next === "\r") {
              comment = false;
              escaping = true;
              start = true;
              if (found !== -1 && escapeMarker === -1) {
                escapeMarker = i;
              }
              i += 2;
            } else if (next === "\n") {
              comment = false;
              escaping = true;
              start = true;
              if (found !== -1 && escapeMarker === -1) {
                escapeMarker = i;
              }
              i++;
            } else {
              if (escapedWhitespaceDetected && escapeMarker !== -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                escapedArg = "";
                found = -1;
              }
              escapeMarker = -1;
              escapedWhitespaceDetected = false;
              escaping = false;
              if (next === "$") {
                escapedArg = escapedArg + char + next;
              } else if (next === "") {
                break;
              } else {
                escapedArg = escapedArg + next;
              }
              if (found === -1) {
                found = i;
              }
              i++;
            }
          } else if (!comment) {
            if (start && char === "#") {
              comment = true;
            } else {
              if (escapedWhitespaceDetected && escapeMarker !== -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                escapedArg = "";
                found = -1;
              }
              escapedWhitespaceDetected = false;
              escaping = false;
              escapeMarker = -1;
              escapedArg = escapedArg + char;
              if (found === -1) {
                found = i;
              }
            }
            start = false;
          }
        }
        if (found !== -1) {
          if (escapeMarker === -1) {
            args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + fullArgs.length))));
          } else {
            args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
          }
        }
        return args;
      }
      getExpandedArguments() {
        let args = this.getArguments();
        for (let i = 0; i < args.length; i++) {
          const argRange = args[i].getRange();
          let offset = this.document.offsetAt(argRange.start);
          const variables = this.parseVariables(offset, args[i].getValue());
          const swaps = [];
          let requiresExpansion = false;
          for (let variable2 of variables) {
            const value = this.dockerfile.resolveVariable(variable2.getName(), variable2.getNameRange().start.line);
            swaps.push(value);
            requiresExpansion = requiresExpansion || value !== void 0;
          }
          if (requiresExpansion) {
            let expanded2 = "";
            for (let j = 0; j < swaps.length; j++) {
              const variableRange = variables[j].getRange();
              const start = this.document.offsetAt(variableRange.start);
              const end = this.document.offsetAt(variableRange.end);
              if (swaps[j]) {
                expanded2 += this.document.getText().substring(offset, start);
                expanded2 += swaps[j];
                offset = end;
              } else {
                expanded2 += this.document.getText().substring(offset, end);
                offset = end;
              }
            }
            const argEnd = this.document.offsetAt(argRange.end);
            if (argEnd !== offset) {
              expanded2 += this.document.getText().substring(offset, argEnd);
            }
            args[i] = new argument_1.Argument(expanded2, argRange);
          }
        }
        return args;
      }
      getVariables() {
        const variables = [];
        const args = this.getRawArguments();
        for (const arg of args) {
          let range = arg.getRange();
          let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
          const parsedVariables = this.parseVariables(this.document.offsetAt(arg.getRange().start), rawValue);
          for (const parsedVariable of parsedVariables) {
            variables.push(parsedVariable);
          }
        }
        return variables;
      }
      parseVariables(offset, arg) {
        let variables = [];
        variableLoop: for (let i = 0; i < arg.length; i++) {
          switch (arg.charAt(i)) {
            case this.escapeChar:
              if (arg.charAt(i + 1) === "$") {
                i++;
              }
              break;
            case "$":
              if (arg.charAt(i + 1) === "{") {
                let escapedString = "${";
                let escapedName = "";
                let nameEnd = -1;
                let escapedSubstitutionParameter = "";
                let substitutionStart = -1;
                let substitutionEnd = -1;
                let modifierRead = -1;
                nameLoop: for (let j = i + 2; j < arg.length; j++) {
                  let char = arg.charAt(j);
                  switch (char) {
                    case this.escapeChar:
                      for (let k = j + 1; k < arg.length; k++) {
                        switch (arg.charAt(k)) {
                          case " ":
                          case "	":
                          case "\r":
                            continue;
                          case "\n":
                            j = k;
                            continue nameLoop;
                        }
                      }
                      break;
                    case "}":
                      escapedString += "}";
                      let modifier = null;
                      let modifierRange = null;
                      let substitutionParameter = modifierRead !== -1 ? escapedSubstitutionParameter : null;
                      let substitutionRange = null;
                      if (nameEnd === -1) {
                        nameEnd = j;
                      } else if (nameEnd + 1 === j) {
                        modifier = "";
                        modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + nameEnd + 1), this.document.positionAt(offset + nameEnd + 1));
                      } else {
                        if (substitutionStart === -1) {
                          substitutionStart = modifierRead + 1;
                          substitutionEnd = modifierRead + 1;
                        } else {
                          substitutionEnd = substitutionEnd + 1;
                        }
                        modifier = arg.substring(modifierRead, modifierRead + 1);
                        modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + modifierRead), this.document.positionAt(offset + modifierRead + 1));
                        substitutionRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + substitutionStart), this.document.positionAt(offset + substitutionEnd));
                      }
                      let start = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 2), this.document.positionAt(offset + nameEnd)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + j + 1)), modifier, modifierRange, substitutionParameter, substitutionRange, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), escapedString));
                      i = j;
                      continue variableLoop;
                    case ":":
                      if (nameEnd === -1) {
                        nameEnd = j;
                      } else if (modifierRead !== -1) {
                        if (substitutionStart === -1) {
                          substitutionStart = j;
                          substitutionEnd = j;
                        } else {
                          substitutionEnd = j;
                        }
                        escapedSubstitutionParameter += ":";
                      } else {
                        modifierRead = j;
                      }
                      escapedString += ":";
                      break;
                    case "\n":
                    case "\r":
                    case " ":
                    case "	":
                      break;
                    default:
                      if (nameEnd === -1) {
                        escapedName += char;
                      } else if (modifierRead !== -1) {
                        if (substitutionStart === -1) {
                          substitutionStart = j;
                          substitutionEnd = j;
                        } else {
                          substitutionEnd = j;
                        }
                        escapedSubstitutionParameter += char;
                      } else {
                        modifierRead = j;
                      }
                      escapedString += char;
                      break;
                  }
                }
                break variableLoop;
              } else if (util_1.Util.isWhitespace(arg.charAt(i + 1)) || i === arg.length - 1) {
                continue;
              } else {
                let escapedName = "";
                nameLoop: for (let j = i + 1; j < arg.length; j++) {
                  let char = arg.charAt(j);
                  switch (char) {
                    case "\r":
                    case "\n":
                    case " ":
                    case "	":
                      continue;
                    case "$":
                    case "'":
                    case '"':
                      let varStart = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== void 0, this.isBuildVariable(escapedName, varStart.line), "$" + escapedName));
                      i = j - 1;
                      continue variableLoop;
                    case this.escapeChar:
                      for (let k = j + 1; k < arg.length; k++) {
                        switch (arg.charAt(k)) {
                          case " ":
                          case "	":
                          case "\r":
                            continue;
                          case "\n":
                            j = k;
                            continue nameLoop;
                        }
                      }
                      let start2 = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(start2, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start2.line) !== void 0, this.isBuildVariable(escapedName, start2.line), "$" + escapedName));
                      break variableLoop;
                  }
                  if (char.match(/^[a-z0-9_]+$/i) === null) {
                    let varStart = this.document.positionAt(offset + i);
                    variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== void 0, this.isBuildVariable(escapedName, varStart.line), "$" + escapedName));
                    i = j - 1;
                    continue variableLoop;
                  }
                  escapedName += char;
                }
                let start = this.document.positionAt(offset + i);
                variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + arg.length)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + arg.length)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), "$" + escapedName));
              }
              break variableLoop;
          }
        }
        return variables;
      }
      isBuildVariable(variable2, line2) {
        if (this.getKeyword() === main_1.Keyword.FROM) {
          for (const initialArg of this.dockerfile.getInitialARGs()) {
            const arg = initialArg;
            const property = arg.getProperty();
            if (property && variable2 === property.getName()) {
              return true;
            }
          }
          return void 0;
        }
        let image = this.dockerfile.getContainingImage(vscode_languageserver_types_1.Position.create(line2, 0));
        let envs = image.getENVs();
        for (let i = envs.length - 1; i >= 0; i--) {
          if (envs[i].isBefore(line2)) {
            for (let property of envs[i].getProperties()) {
              if (property.getName() === variable2) {
                return false;
              }
            }
          }
        }
        let args = image.getARGs();
        for (let i = args.length - 1; i >= 0; i--) {
          if (args[i].isBefore(line2)) {
            let property = args[i].getProperty();
            if (property && property.getName() === variable2) {
              return true;
            }
          }
        }
        return void 0;
      }
      createSingleLineHeredocs(args) {
        const heredocs = [];
        for (const arg of args) {
          const value = arg.getValue();
          if (value.startsWith("<<") && util_1.Util.parseHeredocName(value) !== null) {
            const startRange = arg.getRange();
            const nameRange = this.getNameRange(startRange);
            const name = this.getName(nameRange);
            heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, null, null));
          }
        }
        return heredocs;
      }
      getName(nameRange) {
        const content = this.document.getText(nameRange);
        let escaping = false;
        let name = "";
        nameLoop: for (let i = 0; i < content.length; i++) {
          const ch = content.charAt(i);
          switch (ch) {
            case this.escapeChar:
              escaping = true;
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    break;
                  case "\r":
                    i = j + 1;
                    continue nameLoop;
                  case "\n":
                    i = j;
                    continue nameLoop;
                  default:
                    name += content.charAt(j);
                    i = j;
                    continue nameLoop;
                }
              }
              break;
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue nameLoop;
                  }
                }
              }
            case " ":
            case "	":
            case "\r":
            case "\n":
              if (escaping) {
                break;
              }
            default:
              name += ch;
              break;
          }
        }
        return name;
      }
      getNameRange(startRange) {
        const content = this.document.getText(startRange);
        let endFound = false;
        let searchHyphen = false;
        let start = -1;
        let end = -1;
        let escaping = false;
        let quote = null;
        contentLoop: for (let i = 0; i < content.length; i++) {
          const ch = content.charAt(i);
          switch (ch) {
            case '"':
            case "'":
              if (quote === ch) {
                break contentLoop;
              }
              quote = ch;
              continue;
            case this.escapeChar:
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case "\n":
                    escaping = true;
                    j = i;
                    continue contentLoop;
                }
              }
              break;
            case " ":
            case "	":
            case "\r":
            case "\n":
              break;
            case "<":
              if (endFound) {
                searchHyphen = true;
              } else {
                endFound = true;
              }
              break;
            case "-":
              if (searchHyphen) {
                searchHyphen = false;
                break;
              }
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue contentLoop;
                  }
                }
              }
            default:
              if (start === -1) {
                start = i;
              }
              if (quote !== null) {
                end = i + 1;
                break;
              }
              break contentLoop;
          }
        }
        if (start === -1) {
          return vscode_languageserver_types_1.Range.create(startRange.end, startRange.end);
        }
        const nameStart = this.document.positionAt(this.document.offsetAt(startRange.start) + start);
        const nameEnd = quote !== null ? this.document.positionAt(this.document.offsetAt(startRange.start) + end) : startRange.end;
        return vscode_languageserver_types_1.Range.create(nameStart, nameEnd);
      }
      getHeredocs() {
        const args = this.getArguments();
        if (args.length === 0) {
          return [];
        }
        const heredocs = [];
        const range = this.getRange();
        if (range.start.line === range.end.line) {
          return this.createSingleLineHeredocs(args);
        }
        const heredocDefinitions = [];
        let heredocsProcessed = false;
        let escaping = false;
        let contentStart = -1;
        let contentEnd = -1;
        let lineStart = -1;
        let currentHeredoc = 0;
        const startOffset = this.document.offsetAt(args[0].getRange().start);
        const content = this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end));
        contentLoop: for (let i = 0; i < content.length; i++) {
          switch (content.charAt(i)) {
            case this.escapeChar:
              escaping = true;
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    break;
                  case "\r":
                    j++;
                  case "\n":
                    i = j;
                    continue contentLoop;
                  default:
                    i = j;
                    continue contentLoop;
                }
              }
              break;
            case "\r":
              break;
            case "\n":
              if (escaping) {
                break;
              }
              if (heredocsProcessed) {
                if (contentStart === -1) {
                  contentStart = i;
                }
                contentEnd = i;
                const arg = heredocDefinitions[currentHeredoc];
                const startRange = arg.getRange();
                const nameRange = this.getNameRange(startRange);
                const name = this.getName(nameRange);
                const delimiterRange = this.getDelimiterRange(arg, name, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), this.document.positionAt(startOffset + i)));
                if (delimiterRange !== null) {
                  const contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + lineStart - 1));
                  heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, contentRange, delimiterRange));
                  contentStart = -1;
                  currentHeredoc++;
                }
                lineStart = -1;
              } else {
                const offsetLimit = startOffset + i;
                for (const arg of args) {
                  if (this.document.offsetAt(arg.getRange().start) < offsetLimit) {
                    if (arg.getValue().startsWith("<<")) {
                      heredocDefinitions.push(arg);
                    }
                  } else {
                    break;
                  }
                }
                heredocsProcessed = true;
                lineStart = -1;
                continue contentLoop;
              }
              break;
            case " ":
            case "	":
              if (escaping) {
                break;
              }
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue contentLoop;
                  }
                }
              }
            default:
              if (escaping) {
                escaping = false;
              }
              if (heredocsProcessed) {
                if (contentStart === -1) {
                  contentStart = i;
                }
                if (lineStart === -1) {
                  lineStart = i;
                }
              }
              break;
          }
        }
        if (heredocsProcessed) {
          const arg = heredocDefinitions[currentHeredoc];
          const startRange = arg.getRange();
          const nameRange = this.getNameRange(startRange);
          const name = this.getName(nameRange);
          let contentRange = null;
          const delimiterRange = this.getDelimiterRange(arg, name, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), range.end));
          if (delimiterRange === null) {
            contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), range.end);
          } else if (contentEnd !== -1) {
            contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + contentEnd));
          }
          heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, contentRange, delimiterRange));
          currentHeredoc++;
          for (let i = currentHeredoc; i < heredocDefinitions.length; i++) {
            const arg2 = heredocDefinitions[currentHeredoc];
            const startRange2 = arg2.getRange();
            const nameRange2 = this.getNameRange(startRange2);
            const name2 = this.getName(nameRange2);
            heredocs.push(new heredoc_1.Heredoc(startRange2, name2, nameRange2, null, null));
            currentHeredoc++;
          }
        } else {
          return this.createSingleLineHeredocs(args);
        }
        return heredocs;
      }
      getDelimiterRange(startArg, name, candidateRange) {
        const text = this.document.getText(candidateRange);
        if (startArg.getValue().startsWith("<<-")) {
          let index = 0;
          while (text.charAt(index) === "	") {
            index++;
          }
          if (text.substring(index) === name) {
            return vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(candidateRange.start.line, index), candidateRange.end);
          }
          return null;
        }
        return text === name ? candidateRange : null;
      }
    };
    exports2.Instruction = Instruction;
  }
});

// node_modules/dockerfile-ast/lib/flagOption.js
var require_flagOption = __commonJS({
  "node_modules/dockerfile-ast/lib/flagOption.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.FlagOption = void 0;
    var FlagOption = class {
      constructor(range, name, nameRange, value, valueRange) {
        this.range = range;
        this.name = name;
        this.nameRange = nameRange;
        this.value = value;
        this.valueRange = valueRange;
      }
      toString() {
        if (this.valueRange !== null) {
          return this.name + "=" + this.value;
        }
        return this.name;
      }
      getRange() {
        return this.range;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      getValue() {
        return this.value;
      }
      getValueRange() {
        return this.valueRange;
      }
    };
    exports2.FlagOption = FlagOption;
  }
});

// node_modules/dockerfile-ast/lib/flag.js
var require_flag = __commonJS({
  "node_modules/dockerfile-ast/lib/flag.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Flag = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var flagOption_1 = require_flagOption();
    var Flag = class {
      constructor(document, range, name, nameRange, value, valueRange) {
        this.options = [];
        this.range = range;
        this.name = name;
        this.nameRange = nameRange;
        this.value = value;
        this.valueRange = valueRange;
        if (this.value !== null) {
          let offset = document.offsetAt(valueRange.start);
          let nameStart = -1;
          let valueStart = -1;
          let hasOptions = false;
          for (let i = 0; i < value.length; i++) {
            switch (value.charAt(i)) {
              case "=":
                hasOptions = true;
                if (valueStart === -1) {
                  valueStart = i + 1;
                  break;
                }
                break;
              case ",":
                this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, i));
                nameStart = -1;
                valueStart = -1;
                break;
              default:
                if (nameStart === -1) {
                  nameStart = i;
                }
                break;
            }
          }
          if (hasOptions && nameStart !== -1) {
            this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, value.length));
          }
        }
      }
      createFlagOption(document, content, documentOffset, nameStart, valueStart, valueEnd) {
        const optionRange = vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueEnd));
        if (valueStart === -1) {
          return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueEnd), optionRange, null, null);
        }
        return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueStart - 1), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueStart - 1)), content.substring(valueStart, valueEnd), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + valueStart), document.positionAt(documentOffset + valueEnd)));
      }
      toString() {
        if (this.valueRange) {
          return "--" + this.name + "=" + this.value;
        }
        return "--" + this.name;
      }
      /**
       * Returns the range that encompasses this entire flag. This includes the
       * -- prefix in the beginning to the last character of the flag's value (if
       * it has been defined).
       *
       * @return the entire range of this flag
       */
      getRange() {
        return this.range;
      }
      /**
       * Returns the name of this flag. The name does not include the -- prefix.
       * Thus, for HEALTHCHECK's --interval flag, interval is the flag's name and
       * not --interval.
       *
       * @return this flag's name
       */
      getName() {
        return this.name;
      }
      /**
       * Returns the range that encompasses the flag's name
       *
       * @return the range containing the flag's name
       */
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the value that has been set to this flag. May be null if the
       * flag is invalid and has no value set like a --start-period. If the flag
       * is instead a --start-period= with an equals sign then the flag's value
       * is the empty string.
       *
       * @return this flag's value if it has been defined, null otherwise
       */
      getValue() {
        return this.value;
      }
      /**
       * Returns the range that encompasses this flag's value. If no value has
       * been set then null will be returned.
       *
       * @return the range containing this flag's value, or null if the flag
       *         has no value defined
       */
      getValueRange() {
        return this.valueRange;
      }
      getOption(name) {
        for (const option of this.options) {
          if (option.getName() === name) {
            return option;
          }
        }
        return null;
      }
      getOptions() {
        return this.options;
      }
      hasOptions() {
        return this.options.length > 0;
      }
    };
    exports2.Flag = Flag;
  }
});

// node_modules/dockerfile-ast/lib/modifiableInstruction.js
var require_modifiableInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/modifiableInstruction.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.ModifiableInstruction = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var flag_1 = require_flag();
    var instruction_1 = require_instruction();
    var ModifiableInstruction = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getFlags() {
        if (!this.flags) {
          this.flags = [];
          for (let arg of this.getArguments()) {
            let value = arg.getValue();
            if (this.stopSearchingForFlags(value)) {
              return this.flags;
            } else if (value.indexOf("--") === 0) {
              let range = arg.getRange();
              let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
              let nameIndex = value.indexOf("=");
              let index = rawValue.indexOf("=");
              let firstMatch = false;
              let secondMatch = false;
              let startIndex = -1;
              nameSearchLoop: for (let i = 0; i < rawValue.length; i++) {
                switch (rawValue.charAt(i)) {
                  case "\\":
                  case " ":
                  case "	":
                  case "\r":
                  case "\n":
                    break;
                  case "-":
                    if (secondMatch) {
                      startIndex = i;
                      break nameSearchLoop;
                    } else if (firstMatch) {
                      secondMatch = true;
                    } else {
                      firstMatch = true;
                    }
                    break;
                  default:
                    startIndex = i;
                    break nameSearchLoop;
                }
              }
              let nameStart = this.document.positionAt(this.document.offsetAt(range.start) + startIndex);
              if (index === -1) {
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2), vscode_languageserver_types_1.Range.create(nameStart, range.end), null, null));
              } else if (index === value.length - 1) {
                let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, index), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), "", vscode_languageserver_types_1.Range.create(range.end, range.end)));
              } else {
                let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, nameIndex), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), value.substring(nameIndex + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(this.document.offsetAt(range.start) + index + 1), range.end)));
              }
            }
          }
        }
        return this.flags;
      }
      getArguments() {
        const args = super.getArguments();
        const flags = this.getFlags();
        if (flags.length === 0) {
          return args;
        }
        for (let i = 0; i < flags.length; i++) {
          args.shift();
        }
        return args;
      }
    };
    exports2.ModifiableInstruction = ModifiableInstruction;
  }
});

// node_modules/dockerfile-ast/lib/jsonInstruction.js
var require_jsonInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/jsonInstruction.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.JSONInstruction = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var argument_1 = require_argument();
    var jsonArgument_1 = require_jsonArgument();
    var modifiableInstruction_1 = require_modifiableInstruction();
    var JSONInstruction = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.openingBracket = null;
        this.closingBracket = null;
        this.jsonStrings = [];
        const argsContent = this.getRawArgumentsContent();
        if (argsContent === null) {
          return;
        }
        const args = this.getArguments();
        if (args.length === 1 && args[0].getValue() === "[]") {
          let argRange = args[0].getRange();
          this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character, argRange.start.line, argRange.start.character + 1));
          this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character + 1, argRange.end.line, argRange.end.character));
          return;
        } else if (args.length === 2 && args[0].getValue() === "[" && args[1].getValue() === "]") {
          this.openingBracket = args[0];
          this.closingBracket = args[1];
          return;
        }
        const argsOffset = document.offsetAt(this.getArgumentsRange().start);
        let start = -1;
        let last2 = "";
        let quoted4 = false;
        let escapedArg = "";
        argsCheck: for (let i = 0; i < argsContent.length; i++) {
          let char = argsContent.charAt(i);
          switch (char) {
            case "[":
              if (last2 === "") {
                this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
                last2 = "[";
              } else if (quoted4) {
                escapedArg = escapedArg + char;
              } else {
                break argsCheck;
              }
              break;
            case '"':
              if (last2 === "[" || last2 === ",") {
                start = i;
                quoted4 = true;
                last2 = '"';
                escapedArg = escapedArg + char;
                continue;
              } else if (last2 === '"') {
                if (quoted4) {
                  escapedArg = escapedArg + char;
                  quoted4 = false;
                  this.jsonStrings.push(new jsonArgument_1.JSONArgument(escapedArg, vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start), document.positionAt(argsOffset + i + 1)), vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start + 1), document.positionAt(argsOffset + i))));
                  escapedArg = "";
                } else {
                  break argsCheck;
                }
              } else {
                break argsCheck;
              }
              break;
            case ",":
              if (quoted4) {
                escapedArg = escapedArg + char;
              } else {
                if (last2 === '"') {
                  last2 = ",";
                } else {
                  break argsCheck;
                }
              }
              break;
            case "]":
              if (quoted4) {
                escapedArg = escapedArg + char;
              } else if (last2 !== "") {
                this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
                break argsCheck;
              }
              break;
            case " ":
            case "	":
              break;
            case "\\":
              if (quoted4) {
                switch (argsContent.charAt(i + 1)) {
                  case '"':
                  case "\\":
                    escapedArg = escapedArg + argsContent.charAt(i + 1);
                    i++;
                    continue;
                  case " ":
                  case "	":
                    escapeCheck: for (let j = i + 2; j < argsContent.length; j++) {
                      switch (argsContent.charAt(j)) {
                        case "\r":
                          j++;
                        case "\n":
                          i = j;
                          continue argsCheck;
                        case " ":
                        case "	":
                          break;
                        default:
                          break escapeCheck;
                      }
                    }
                    break;
                  case "\r":
                    i++;
                  default:
                    i++;
                    continue;
                }
              } else {
                escapeCheck: for (let j = i + 1; j < argsContent.length; j++) {
                  switch (argsContent.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      continue argsCheck;
                    case " ":
                    case "	":
                      break;
                    default:
                      break escapeCheck;
                  }
                }
              }
              break argsCheck;
            default:
              if (!quoted4) {
                break argsCheck;
              }
              escapedArg = escapedArg + char;
              break;
          }
        }
      }
      stopSearchingForFlags(_value) {
        return true;
      }
      getOpeningBracket() {
        return this.openingBracket;
      }
      getJSONStrings() {
        return this.jsonStrings;
      }
      getClosingBracket() {
        return this.closingBracket;
      }
    };
    exports2.JSONInstruction = JSONInstruction;
  }
});

// node_modules/dockerfile-ast/lib/instructions/add.js
var require_add = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/add.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Add = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Add = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        return argument2.indexOf("--") === -1;
      }
    };
    exports2.Add = Add;
  }
});

// node_modules/dockerfile-ast/lib/property.js
var require_property = __commonJS({
  "node_modules/dockerfile-ast/lib/property.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Property = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var util_1 = require_util();
    var Property = class _Property {
      constructor(document, escapeChar, arg, arg2) {
        this.assignmentOperatorRange = null;
        this.assignmentOperator = null;
        this.valueRange = null;
        this.value = null;
        this.document = document;
        this.escapeChar = escapeChar;
        this.nameRange = _Property.getNameRange(document, arg);
        let value = document.getText().substring(document.offsetAt(this.nameRange.start), document.offsetAt(this.nameRange.end));
        this.name = _Property.getValue(value, escapeChar);
        if (arg2) {
          this.valueRange = arg2.getRange();
          value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
          this.value = _Property.getValue(value, escapeChar);
          this.range = vscode_languageserver_types_1.Range.create(this.nameRange.start, this.valueRange.end);
        } else {
          let argRange = arg.getRange();
          if (this.nameRange.start.line === argRange.start.line && this.nameRange.start.character === argRange.start.character && this.nameRange.end.line === argRange.end.line && this.nameRange.end.character === argRange.end.character) {
          } else {
            this.valueRange = _Property.getValueRange(document, arg);
            value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
            this.value = _Property.getValue(value, escapeChar);
            this.assignmentOperatorRange = vscode_languageserver_types_1.Range.create(this.nameRange.end, this.valueRange.start);
            this.assignmentOperator = "=";
          }
          this.range = argRange;
        }
      }
      getRange() {
        return this.range;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      getValue() {
        return this.value;
      }
      getValueRange() {
        return this.valueRange;
      }
      /**
       * Retrieves the operator used for delimiting between the name and
       * value of this property. This will either be the "=" character
       * or null if a character was not used or if this property has no
       * value defined.
       */
      getAssignmentOperator() {
        return this.assignmentOperator;
      }
      getAssignmentOperatorRange() {
        return this.assignmentOperatorRange;
      }
      /**
       * Returns the value of this property including any enclosing
       * single or double quotes and relevant escape characters.
       * Escaped newlines and its associated contiguous whitespace
       * characters however will not be returned as they are deemed to
       * be uninteresting to clients trying to return a Dockerfile.
       *
       * @return the unescaped value of this property or null if this
       *         property has no associated value
       */
      getUnescapedValue() {
        if (this.valueRange === null) {
          return null;
        }
        let escaped = false;
        let rawValue = "";
        let value = this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
        rawLoop: for (let i = 0; i < value.length; i++) {
          let char = value.charAt(i);
          switch (char) {
            case this.escapeChar:
              for (let j = i + 1; j < value.length; j++) {
                switch (value.charAt(j)) {
                  case "\r":
                    j++;
                  case "\n":
                    escaped = true;
                    i = j;
                    continue rawLoop;
                  case " ":
                  case "	":
                    break;
                  default:
                    rawValue = rawValue + char;
                    continue rawLoop;
                }
              }
              rawValue = rawValue + char;
              break;
            case "\r":
            case "\n":
              break;
            case " ":
            case "	":
              if (!escaped) {
                rawValue = rawValue + char;
              }
              break;
            case "#":
              if (escaped) {
                for (let j = i + 1; j < value.length; j++) {
                  switch (value.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      continue rawLoop;
                  }
                }
              } else {
                rawValue = rawValue + char;
              }
              break;
            default:
              rawValue = rawValue + char;
              escaped = false;
              break;
          }
        }
        return rawValue;
      }
      static getNameRange(document, arg) {
        let value = arg.getValue();
        let index = value.indexOf("=");
        if (index !== -1) {
          let initial = value.charAt(0);
          let before = value.charAt(index - 1);
          if (initial === '"' && before === '"' || initial === "'" && before === "'" || initial !== '"' && initial !== "'") {
            return vscode_languageserver_types_1.Range.create(arg.getRange().start, document.positionAt(document.offsetAt(arg.getRange().start) + index));
          }
        }
        return arg.getRange();
      }
      static getValueRange(document, arg) {
        return vscode_languageserver_types_1.Range.create(document.positionAt(document.offsetAt(arg.getRange().start) + arg.getValue().indexOf("=") + 1), document.positionAt(document.offsetAt(arg.getRange().end)));
      }
      /**
       * Returns the actual value of this key-value pair. The value will
       * have its escape characters removed if applicable. If the value
       * spans multiple lines and there are comments nested within the
       * lines, they too will be removed.
       *
       * @return the value that this key-value pair will actually be, may
       *         be null if no value is defined, may be the empty string
       *         if the value only consists of whitespace
       */
      static getValue(value, escapeChar) {
        let escaped = false;
        const skip = util_1.Util.findLeadingNonWhitespace(value, escapeChar);
        if (skip !== 0 && value.charAt(skip) === "#") {
          escaped = true;
        }
        value = value.substring(skip);
        let first2 = value.charAt(0);
        let last2 = value.charAt(value.length - 1);
        let literal = first2 === "'" || first2 === '"';
        let inSingle = first2 === "'" && last2 === "'";
        let inDouble = false;
        if (first2 === '"') {
          for (let i = 1; i < value.length; i++) {
            if (value.charAt(i) === escapeChar) {
              i++;
            } else if (value.charAt(i) === '"' && i === value.length - 1) {
              inDouble = true;
            }
          }
        }
        if (inSingle || inDouble) {
          value = value.substring(1, value.length - 1);
        }
        let commentCheck = -1;
        let escapedValue = "";
        let start = 0;
        parseValue: for (let i = 0; i < value.length; i++) {
          let char = value.charAt(i);
          switch (char) {
            case escapeChar:
              if (i + 1 === value.length) {
                escapedValue = escapedValue + escapeChar;
                break parseValue;
              }
              char = value.charAt(i + 1);
              if (char === " " || char === "	") {
                whitespaceCheck: for (let j = i + 2; j < value.length; j++) {
                  let char2 = value.charAt(j);
                  switch (char2) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                      j++;
                    case "\n":
                      escaped = true;
                      i = j;
                      continue parseValue;
                    default:
                      if (!inDouble && !inSingle && !literal) {
                        if (char2 === escapeChar) {
                          escapedValue = escapedValue + char;
                          i = i + 1;
                        } else {
                          escapedValue = escapedValue + char + char2;
                          i = j;
                        }
                        continue parseValue;
                      }
                      break whitespaceCheck;
                  }
                }
              }
              if (inDouble) {
                if (char === "\r") {
                  escaped = true;
                  i = i + 2;
                } else if (char === "\n") {
                  escaped = true;
                  i++;
                } else if (char !== '"') {
                  if (char === escapeChar) {
                    i++;
                  }
                  escapedValue = escapedValue + escapeChar;
                }
                continue parseValue;
              } else if (inSingle || literal) {
                if (char === "\r") {
                  escaped = true;
                  i = i + 2;
                } else if (char === "\n") {
                  escaped = true;
                  i++;
                } else {
                  escapedValue = escapedValue + escapeChar;
                }
                continue parseValue;
              } else if (char === escapeChar) {
                escapedValue = escapedValue + escapeChar;
                i++;
              } else if (char === "\r") {
                escaped = true;
                i = i + 2;
              } else if (char === "\n") {
                escaped = true;
                i++;
                start = i;
              } else {
                escapedValue = escapedValue + char;
                i++;
              }
              break;
            case " ":
            case "	":
              if (escaped && commentCheck === -1) {
                commentCheck = i;
              }
              escapedValue = escapedValue + char;
              break;
            case "\r":
              i++;
            case "\n":
              if (escaped && commentCheck !== -1) {
                escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck - 1));
                commentCheck = -1;
              }
              break;
            case "#":
              if (escaped) {
                if (commentCheck !== -1) {
                  escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck));
                  commentCheck = -1;
                }
                newlineCheck: for (let j = i + 1; j < value.length; j++) {
                  switch (value.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      break newlineCheck;
                  }
                }
                continue parseValue;
              }
            default:
              if (escaped) {
                escaped = false;
                commentCheck = -1;
              }
              escapedValue = escapedValue + char;
              break;
          }
        }
        return escapedValue;
      }
    };
    exports2.Property = Property;
  }
});

// node_modules/dockerfile-ast/lib/propertyInstruction.js
var require_propertyInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/propertyInstruction.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.PropertyInstruction = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var instruction_1 = require_instruction();
    var property_1 = require_property();
    var argument_1 = require_argument();
    var util_1 = require_util();
    var PropertyInstruction = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.properties = void 0;
      }
      getProperties() {
        if (this.properties === void 0) {
          let args = this.getPropertyArguments();
          if (args.length === 0) {
            this.properties = [];
          } else if (args.length === 1) {
            this.properties = [new property_1.Property(this.document, this.escapeChar, args[0])];
          } else if (args.length === 2) {
            if (args[0].getValue().indexOf("=") === -1) {
              this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], args[1])];
            } else {
              this.properties = [
                new property_1.Property(this.document, this.escapeChar, args[0]),
                new property_1.Property(this.document, this.escapeChar, args[1])
              ];
            }
          } else if (args[0].getValue().indexOf("=") === -1) {
            let text = this.document.getText();
            let start = args[1].getRange().start;
            let end = args[args.length - 1].getRange().end;
            text = text.substring(this.document.offsetAt(start), this.document.offsetAt(end));
            this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], new argument_1.Argument(text, vscode_languageserver_types_1.Range.create(args[1].getRange().start, args[args.length - 1].getRange().end)))];
          } else {
            this.properties = [];
            for (let i = 0; i < args.length; i++) {
              this.properties.push(new property_1.Property(this.document, this.escapeChar, args[i]));
            }
          }
        }
        return this.properties;
      }
      /**
       * Goes from the back of the string and returns the first
       * non-whitespace character that is found. If an escape character
       * is found with newline characters, the escape character will
       * not be considered a non-whitespace character and its index in
       * the string will not be returned.
       *
       * @param content the string to search through
       * @return the index in the string for the first non-whitespace
       *         character when searching from the end of the string
       */
      findTrailingNonWhitespace(content) {
        let index = content.length;
        whitespaceCheck: for (let i = content.length - 1; i >= 0; i--) {
          switch (content.charAt(i)) {
            case " ":
            case "	":
              continue;
            case "\n":
              if (content.charAt(i - 1) === "\r") {
                i = i - 1;
              }
            case "\r":
              newlineCheck: for (let j = i - 1; j >= 0; j--) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                  case "\r":
                  case "\n":
                  case this.escapeChar:
                    continue;
                  default:
                    index = j;
                    break newlineCheck;
                }
              }
              break whitespaceCheck;
            default:
              index = i;
              break whitespaceCheck;
          }
        }
        return index;
      }
      getPropertyArguments() {
        const args = [];
        let range = this.getInstructionRange();
        let instructionNameEndOffset = this.document.offsetAt(range.end);
        let extra = instructionNameEndOffset - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra);
        let start = util_1.Util.findLeadingNonWhitespace(fullArgs, this.escapeChar);
        if (start === -1) {
          return [];
        }
        const startPosition = this.document.positionAt(instructionNameEndOffset + start);
        let escaped = range.start.line !== startPosition.line;
        let endingEscape = false;
        let mark = -1;
        let end = this.findTrailingNonWhitespace(fullArgs);
        content = fullArgs.substring(start, end + 1);
        let argStart = escaped ? -1 : 0;
        let spaced = false;
        argumentLoop: for (let i = 0; i < content.length; i++) {
          let char = content.charAt(i);
          switch (char) {
            case this.escapeChar:
              if (i + 1 === content.length) {
                endingEscape = true;
                break argumentLoop;
              }
              if (!escaped) {
                mark = i;
              }
              switch (content.charAt(i + 1)) {
                case " ":
                case "	":
                  if (!util_1.Util.isWhitespace(content.charAt(i + 2))) {
                    i = i + 1;
                    continue argumentLoop;
                  }
                  whitespaceCheck: for (let j = i + 2; j < content.length; j++) {
                    switch (content.charAt(j)) {
                      case "\r":
                        j++;
                      case "\n":
                        escaped = true;
                        i = j;
                        continue argumentLoop;
                      case " ":
                      case "	":
                        break;
                      default:
                        args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i + 2))));
                        argStart = j;
                        break whitespaceCheck;
                    }
                  }
                  i = argStart - 1;
                  continue argumentLoop;
                case "\r":
                  i++;
                case "\n":
                  escaped = true;
                  i = i + 1;
                  continue argumentLoop;
                case this.escapeChar:
                  if (argStart === -1) {
                    argStart = i;
                  }
                  i = i + 1;
                  continue argumentLoop;
                default:
                  if (argStart === -1) {
                    argStart = i;
                  }
                  continue argumentLoop;
              }
            case "'":
            case '"':
              if (spaced) {
                this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
                argStart = i;
                spaced = false;
              }
              if (argStart === -1) {
                argStart = i;
              }
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case char:
                    if (content.charAt(j + 1) !== " " && content.charAt(j + 1) !== "") {
                      i = j;
                      continue argumentLoop;
                    }
                    args.push(new argument_1.Argument(content.substring(argStart, j + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + j + 1))));
                    i = j;
                    argStart = -1;
                    continue argumentLoop;
                  case this.escapeChar:
                    j++;
                    break;
                }
              }
              break argumentLoop;
            case " ":
            case "	":
              if (escaped) {
                if (argStart !== -1) {
                  spaced = true;
                }
              } else if (argStart !== -1) {
                args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i))));
                argStart = -1;
              }
              break;
            case "\r":
              i++;
            case "\n":
              spaced = false;
              break;
            case "#":
              if (escaped) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      spaced = false;
                      continue argumentLoop;
                  }
                }
                if (argStart !== -1) {
                  let value = content.substring(argStart, mark);
                  args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
                  argStart = -1;
                }
                break argumentLoop;
              } else if (argStart === -1) {
                argStart = i;
              }
              break;
            default:
              if (spaced) {
                this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
                argStart = i;
                spaced = false;
              }
              escaped = false;
              if (argStart === -1) {
                argStart = i;
              }
              if (char === "$" && content.charAt(i + 1) === "{") {
                let singleQuotes = false;
                let doubleQuotes = false;
                let escaped2 = false;
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case this.escapeChar:
                      escaped2 = true;
                      break;
                    case "\r":
                    case "\n":
                      break;
                    case "'":
                      singleQuotes = !singleQuotes;
                      escaped2 = false;
                      break;
                    case '"':
                      doubleQuotes = !doubleQuotes;
                      escaped2 = false;
                      break;
                    case " ":
                    case "	":
                      if (escaped2 || singleQuotes || doubleQuotes) {
                        break;
                      }
                      i = j - 1;
                      continue argumentLoop;
                    case "}":
                      i = j;
                      continue argumentLoop;
                    default:
                      escaped2 = false;
                      break;
                  }
                }
                break argumentLoop;
              }
              break;
          }
        }
        if (argStart !== -1 && argStart !== content.length) {
          let end2 = endingEscape ? content.length - 1 : content.length;
          let value = content.substring(argStart, end2);
          args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + end2))));
        }
        return args;
      }
      createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start) {
        if (argStart !== -1) {
          args.push(new argument_1.Argument(content.substring(argStart, mark), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
        }
      }
    };
    exports2.PropertyInstruction = PropertyInstruction;
  }
});

// node_modules/dockerfile-ast/lib/instructions/arg.js
var require_arg = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/arg.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Arg = void 0;
    var property_1 = require_property();
    var propertyInstruction_1 = require_propertyInstruction();
    var Arg = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.property = null;
        const args = this.getPropertyArguments();
        if (args.length === 1) {
          this.property = new property_1.Property(this.document, this.escapeChar, args[0]);
        } else {
          this.property = null;
        }
      }
      /**
       * Returns the variable defined by this ARG. This may be null if
       * this ARG instruction is malformed and has no variable
       * declaration.
       */
      getProperty() {
        return this.property;
      }
    };
    exports2.Arg = Arg;
  }
});

// node_modules/dockerfile-ast/lib/instructions/cmd.js
var require_cmd = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/cmd.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Cmd = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Cmd = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports2.Cmd = Cmd;
  }
});

// node_modules/dockerfile-ast/lib/instructions/copy.js
var require_copy = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/copy.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Copy = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Copy = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        return argument2.indexOf("--") === -1;
      }
      getFromFlag() {
        let flags = super.getFlags();
        return flags.length === 1 && flags[0].getName() === "from" ? flags[0] : null;
      }
      /**
       * Returns there here-documents that are defined in this RUN
       * instruction.
       *
       * This API is experimental and subject to change.
       */
      getHeredocs() {
        return super.getHeredocs();
      }
    };
    exports2.Copy = Copy;
  }
});

// node_modules/dockerfile-ast/lib/instructions/env.js
var require_env = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/env.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Env = void 0;
    var propertyInstruction_1 = require_propertyInstruction();
    var Env = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getProperties() {
        return super.getProperties();
      }
    };
    exports2.Env = Env;
  }
});

// node_modules/dockerfile-ast/lib/instructions/entrypoint.js
var require_entrypoint = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/entrypoint.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Entrypoint = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Entrypoint = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports2.Entrypoint = Entrypoint;
  }
});

// node_modules/dockerfile-ast/lib/instructions/from.js
var require_from = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/from.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.From = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var modifiableInstruction_1 = require_modifiableInstruction();
    var From = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        return argument2.indexOf("--") === -1;
      }
      getImage() {
        const args = this.getArguments();
        return args.length > 0 ? args[0].getValue() : null;
      }
      /**
       * Returns the name of the image that will be used as the base image.
       *
       * @return the base image's name, or null if unspecified
       */
      getImageName() {
        const imageName = this.getRangeContent(this.getImageNameRange());
        if (imageName === null) {
          return null;
        }
        let commented = false;
        let escaped = false;
        let name = "";
        for (let i = 0; i < imageName.length; i++) {
          const ch = imageName.charAt(i);
          switch (ch) {
            case this.escapeChar:
              escaped = true;
              break;
            case "\r":
              continue;
            case "\n":
              commented = false;
              break;
            case " ":
            case "	":
              break;
            case "#":
              if (escaped) {
                commented = true;
              } else {
                name = name + ch;
                escaped = false;
              }
              break;
            default:
              if (!commented) {
                name = name + ch;
                escaped = false;
              }
              break;
          }
        }
        return name;
      }
      /**
       * Returns the range that covers the name of the image used by
       * this instruction.
       *
       * @return the range of the name of this instruction's argument,
       *         or null if no image has been specified
       */
      getImageNameRange() {
        let range = this.getImageRange();
        if (range) {
          let registryRange = this.getRegistryRange();
          if (registryRange) {
            range.start = this.document.positionAt(this.document.offsetAt(registryRange.end) + 1);
          }
          let tagRange = this.getImageTagRange();
          let digestRange = this.getImageDigestRange();
          if (tagRange === null) {
            if (digestRange !== null) {
              range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1);
            }
          } else {
            range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
          }
          return range;
        }
        return null;
      }
      /**
       * Returns the range that covers the image argument of this
       * instruction. This includes the tag or digest of the image if
       * it has been specified by the instruction.
       *
       * @return the range of the image argument, or null if no image
       *         has been specified
       */
      getImageRange() {
        let args = this.getArguments();
        return args.length !== 0 ? args[0].getRange() : null;
      }
      getImageTag() {
        return this.getRangeContent(this.getImageTagRange());
      }
      /**
       * Returns the range in the document that the tag of the base
       * image encompasses.
       *
       * @return the base image's tag's range in the document, or null
       *         if no tag has been specified
       */
      getImageTagRange() {
        const range = this.getImageRange();
        if (range) {
          const rangeStartOffset = this.document.offsetAt(range.start);
          const content = this.getRangeContent(range);
          const atIndex = this.indexOf(rangeStartOffset, content, "@");
          const slashIndex = content.indexOf("/");
          if (atIndex === -1) {
            const colonIndex = this.lastIndexOf(rangeStartOffset, content, ":");
            if (colonIndex > slashIndex) {
              return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + colonIndex + 1), range.end);
            }
          }
          const subcontent = content.substring(0, atIndex);
          const subcolonIndex = subcontent.indexOf(":");
          if (subcolonIndex === -1) {
            return null;
          }
          if (slashIndex === -1) {
            return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + atIndex));
          }
          if (subcolonIndex < slashIndex) {
            return null;
          }
          return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + subcontent.length));
        }
        return null;
      }
      getImageDigest() {
        return this.getRangeContent(this.getImageDigestRange());
      }
      /**
       * Returns the range in the document that the digest of the base
       * image encompasses.
       *
       * @return the base image's digest's range in the document, or null
       *         if no digest has been specified
       */
      getImageDigestRange() {
        let range = this.getImageRange();
        if (range) {
          let content = this.getRangeContent(range);
          let index = this.lastIndexOf(this.document.offsetAt(range.start), content, "@");
          if (index !== -1) {
            return vscode_languageserver_types_1.Range.create(range.start.line, range.start.character + index + 1, range.end.line, range.end.character);
          }
        }
        return null;
      }
      indexOf(documentOffset, content, searchString) {
        let index = content.indexOf(searchString);
        const variables = this.getVariables();
        for (let i = 0; i < variables.length; i++) {
          const position = documentOffset + index;
          const variableRange = variables[i].getRange();
          if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
            const offset = this.document.offsetAt(variableRange.end) - documentOffset;
            const substring = content.substring(offset);
            const subIndex = substring.indexOf(searchString);
            if (subIndex === -1) {
              return -1;
            }
            index = subIndex + offset;
            i = -1;
            continue;
          }
        }
        return index;
      }
      lastIndexOf(documentOffset, content, searchString) {
        let index = content.lastIndexOf(searchString);
        const variables = this.getVariables();
        for (let i = 0; i < variables.length; i++) {
          const position = documentOffset + index;
          const variableRange = variables[i].getRange();
          if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
            index = content.substring(0, index).lastIndexOf(searchString);
            if (index === -1) {
              return -1;
            }
            i = -1;
            continue;
          }
        }
        return index;
      }
      getRegistry() {
        return this.getRangeContent(this.getRegistryRange());
      }
      getRegistryRange() {
        const range = this.getImageRange();
        if (range) {
          const tagRange = this.getImageTagRange();
          const digestRange = this.getImageDigestRange();
          if (tagRange === null) {
            if (digestRange !== null) {
              range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1);
            }
          } else {
            range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
          }
          const content = this.getRangeContent(range);
          const rangeStart = this.document.offsetAt(range.start);
          const startingSlashIndex = this.indexOf(rangeStart, content, "/");
          if (startingSlashIndex === -1) {
            return null;
          }
          const portIndex = this.indexOf(rangeStart, content, ":");
          const dotIndex = this.indexOf(rangeStart, content, ".");
          if (portIndex !== -1 || dotIndex !== -1) {
            return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
          }
          const registry = content.substring(0, startingSlashIndex);
          if (registry === "localhost") {
            return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
          }
        }
        return null;
      }
      getBuildStage() {
        let range = this.getBuildStageRange();
        return range === null ? null : this.getRangeContent(range);
      }
      getBuildStageRange() {
        let args = this.getArguments();
        if (args.length > 2 && args[1].getValue().toUpperCase() === "AS") {
          return args[2].getRange();
        }
        return null;
      }
      getPlatformFlag() {
        let flags = super.getFlags();
        return flags.length === 1 && flags[0].getName() === "platform" ? flags[0] : null;
      }
    };
    exports2.From = From;
  }
});

// node_modules/dockerfile-ast/lib/instructions/healthcheck.js
var require_healthcheck = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/healthcheck.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Healthcheck = void 0;
    var modifiableInstruction_1 = require_modifiableInstruction();
    var Healthcheck = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        argument2 = argument2.toUpperCase();
        return argument2 === "CMD" || argument2 === "NONE";
      }
      getSubcommand() {
        let args = this.getArguments();
        return args.length !== 0 ? args[0] : null;
      }
    };
    exports2.Healthcheck = Healthcheck;
  }
});

// node_modules/dockerfile-ast/lib/instructions/label.js
var require_label = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/label.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Label = void 0;
    var propertyInstruction_1 = require_propertyInstruction();
    var util_1 = require_util();
    var Label = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getVariables() {
        const variables = super.getVariables();
        const properties = this.getProperties();
        for (const property of properties) {
          const value = property.getUnescapedValue();
          if (value !== null && value.length > 2 && value.charAt(0) === "'" && value.charAt(value.length - 1) === "'") {
            const range = property.getValueRange();
            for (let i = 0; i < variables.length; i++) {
              if (util_1.Util.isInsideRange(variables[i].getRange().start, range)) {
                variables.splice(i, 1);
                i--;
              }
            }
          }
        }
        return variables;
      }
      getProperties() {
        return super.getProperties();
      }
    };
    exports2.Label = Label;
  }
});

// node_modules/dockerfile-ast/lib/instructions/onbuild.js
var require_onbuild = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/onbuild.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Onbuild = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var parser_1 = require_parser();
    var instruction_1 = require_instruction();
    var Onbuild = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getTrigger() {
        let trigger = this.getTriggerWord();
        return trigger === null ? null : trigger.toUpperCase();
      }
      getTriggerWord() {
        return this.getRangeContent(this.getTriggerRange());
      }
      getTriggerRange() {
        let args = this.getArguments();
        return args.length > 0 ? args[0].getRange() : null;
      }
      getTriggerInstruction() {
        let triggerRange = this.getTriggerRange();
        if (triggerRange === null) {
          return null;
        }
        let args = this.getArguments();
        return parser_1.Parser.createInstruction(this.document, this.dockerfile, this.escapeChar, vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end), this.getTriggerWord(), triggerRange);
      }
    };
    exports2.Onbuild = Onbuild;
  }
});

// node_modules/dockerfile-ast/lib/instructions/run.js
var require_run = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/run.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Run = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Run = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        return argument2.indexOf("--") === -1;
      }
      /**
       * Returns there here-documents that are defined in this RUN
       * instruction.
       *
       * This API is experimental and subject to change.
       */
      getHeredocs() {
        return super.getHeredocs();
      }
    };
    exports2.Run = Run;
  }
});

// node_modules/dockerfile-ast/lib/instructions/shell.js
var require_shell = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/shell.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Shell = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Shell = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports2.Shell = Shell;
  }
});

// node_modules/dockerfile-ast/lib/instructions/stopsignal.js
var require_stopsignal = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/stopsignal.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Stopsignal = void 0;
    var instruction_1 = require_instruction();
    var Stopsignal = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports2.Stopsignal = Stopsignal;
  }
});

// node_modules/dockerfile-ast/lib/instructions/workdir.js
var require_workdir = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/workdir.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Workdir = void 0;
    var instruction_1 = require_instruction();
    var Workdir = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      /**
       * Returns the path that has been defined. Note that this path may
       * be absolute or relative depending on what was written in the
       * instruction.
       *
       * @return the working directory's path, or null if this
       *         instruction has no arguments
       */
      getPath() {
        return this.getArgumentsContent();
      }
      /**
       * Returns the absolute path that this instruction resolves to. The
       * function will inspect prior WORKDIR instructions in the current
       * image or another build stage in the Dockerfile to try to
       * determine this.
       *
       * @return the absolute path of the working directory, or null if
       *         this instruction has no arguments, or undefined if it
       *         cannot be determined because only relative paths could be
       *         found
       */
      getAbsolutePath() {
        const path = this.getPath();
        if (path === null || path.startsWith("/")) {
          return path;
        }
        const startLine = this.getRange().start.line;
        const hierarchy = this.dockerfile.getStageHierarchy(startLine);
        for (let i = hierarchy.length - 1; i >= 0; i--) {
          const workdirs = hierarchy[i].getWORKDIRs();
          for (let j = workdirs.length - 1; j >= 0; j--) {
            if (workdirs[j].getRange().start.line < startLine) {
              const parent = workdirs[j].getAbsolutePath();
              if (parent === void 0 || parent === null) {
                return void 0;
              }
              return parent.endsWith("/") ? parent + path : parent + "/" + path;
            }
          }
        }
        return void 0;
      }
    };
    exports2.Workdir = Workdir;
  }
});

// node_modules/dockerfile-ast/lib/instructions/user.js
var require_user = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/user.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.User = void 0;
    var instruction_1 = require_instruction();
    var User = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports2.User = User;
  }
});

// node_modules/dockerfile-ast/lib/instructions/volume.js
var require_volume = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/volume.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Volume = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Volume = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports2.Volume = Volume;
  }
});

// node_modules/dockerfile-ast/lib/imageTemplate.js
var require_imageTemplate = __commonJS({
  "node_modules/dockerfile-ast/lib/imageTemplate.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.ImageTemplate = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var arg_1 = require_arg();
    var cmd_1 = require_cmd();
    var copy_1 = require_copy();
    var env_1 = require_env();
    var entrypoint_1 = require_entrypoint();
    var from_1 = require_from();
    var healthcheck_1 = require_healthcheck();
    var onbuild_1 = require_onbuild();
    var util_1 = require_util();
    var workdir_1 = require_workdir();
    var ImageTemplate = class {
      constructor() {
        this.comments = [];
        this.instructions = [];
      }
      addComment(comment) {
        this.comments.push(comment);
      }
      getComments() {
        return this.comments;
      }
      addInstruction(instruction) {
        this.instructions.push(instruction);
      }
      getInstructions() {
        return this.instructions;
      }
      getInstructionAt(line2) {
        for (let instruction of this.instructions) {
          if (util_1.Util.isInsideRange(vscode_languageserver_types_1.Position.create(line2, 0), instruction.getRange())) {
            return instruction;
          }
        }
        return null;
      }
      /**
       * Gets all the ARG instructions that are defined in this image.
       */
      getARGs() {
        let args = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof arg_1.Arg) {
            args.push(instruction);
          }
        }
        return args;
      }
      /**
       * Gets all the CMD instructions that are defined in this image.
       */
      getCMDs() {
        let cmds = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof cmd_1.Cmd) {
            cmds.push(instruction);
          }
        }
        return cmds;
      }
      /**
       * Gets all the COPY instructions that are defined in this image.
       */
      getCOPYs() {
        let copies = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof copy_1.Copy) {
            copies.push(instruction);
          }
        }
        return copies;
      }
      /**
       * Gets all the ENTRYPOINT instructions that are defined in this image.
       */
      getENTRYPOINTs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof entrypoint_1.Entrypoint) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      /**
       * Gets all the ENV instructions that are defined in this image.
       */
      getENVs() {
        let args = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof env_1.Env) {
            args.push(instruction);
          }
        }
        return args;
      }
      getFROM() {
        for (const instruction of this.instructions) {
          if (instruction instanceof from_1.From) {
            return instruction;
          }
        }
        return null;
      }
      /**
       * Gets all the FROM instructions that are defined in this image.
       */
      getFROMs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof from_1.From) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      /**
       * Gets all the HEALTHCHECK instructions that are defined in this image.
       */
      getHEALTHCHECKs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof healthcheck_1.Healthcheck) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      getWORKDIRs() {
        const workdirs = [];
        for (const instruction of this.instructions) {
          if (instruction instanceof workdir_1.Workdir) {
            workdirs.push(instruction);
          }
        }
        return workdirs;
      }
      getOnbuildTriggers() {
        let triggers = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof onbuild_1.Onbuild) {
            let trigger = instruction.getTriggerInstruction();
            if (trigger) {
              triggers.push(trigger);
            }
          }
        }
        return triggers;
      }
      getAvailableVariables(currentLine) {
        const variables = [];
        for (const arg of this.getARGs()) {
          if (arg.isBefore(currentLine)) {
            const property = arg.getProperty();
            if (property) {
              const variable2 = property.getName();
              if (variables.indexOf(variable2) === -1) {
                variables.push(variable2);
              }
            }
          }
        }
        for (const env of this.getENVs()) {
          if (env.isBefore(currentLine)) {
            for (const property of env.getProperties()) {
              const variable2 = property.getName();
              if (variables.indexOf(variable2) === -1) {
                variables.push(variable2);
              }
            }
          }
        }
        return variables;
      }
      /**
       * Resolves a variable with the given name at the specified line
       * to its value. If null is returned, then the variable has been
       * defined but no value was given. If undefined is returned, then
       * a variable with the given name has not been defined yet as of
       * the given line.
       *
       * @param variable the name of the variable to resolve
       * @param line the line number that the variable is on, zero-based
       * @return the value of the variable as defined by an ARG or ENV
       *         instruction, or null if no value has been specified, or
       *         undefined if a variable with the given name has not
       *         been defined
       */
      resolveVariable(variable2, line2) {
        let envs = this.getENVs();
        for (let i = envs.length - 1; i >= 0; i--) {
          if (envs[i].isBefore(line2)) {
            for (let property of envs[i].getProperties()) {
              if (property.getName() === variable2) {
                return property.getValue();
              }
            }
          }
        }
        let args = this.getARGs();
        for (let i = args.length - 1; i >= 0; i--) {
          if (args[i].isBefore(line2)) {
            let property = args[i].getProperty();
            if (property && property.getName() === variable2) {
              return property.getValue();
            }
          }
        }
        return void 0;
      }
      getRange() {
        const instructions = this.getInstructions();
        if (instructions.length === 0) {
          return vscode_languageserver_types_1.Range.create(0, 0, 0, 0);
        }
        const instructionStart = instructions[0].getRange().start;
        const instructionEnd = instructions[instructions.length - 1].getRange().end;
        return vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
      }
      contains(position) {
        const range = this.getRange();
        if (range === null) {
          return false;
        }
        return util_1.Util.isInsideRange(position, range);
      }
    };
    exports2.ImageTemplate = ImageTemplate;
  }
});

// node_modules/dockerfile-ast/lib/dockerfile.js
var require_dockerfile = __commonJS({
  "node_modules/dockerfile-ast/lib/dockerfile.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Dockerfile = void 0;
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var ast = require_main();
    var imageTemplate_1 = require_imageTemplate();
    var from_1 = require_from();
    var util_1 = require_util();
    var main_1 = require_main();
    var Dockerfile = class extends imageTemplate_1.ImageTemplate {
      constructor(document) {
        super();
        this.initialInstructions = new imageTemplate_1.ImageTemplate();
        this.buildStages = [];
        this.directives = [];
        this.foundFrom = false;
        this.document = document;
      }
      getEscapeCharacter() {
        for (const directive of this.directives) {
          if (directive.getDirective() === ast.Directive.escape) {
            const value = directive.getValue();
            if (value === "\\" || value === "`") {
              return value;
            }
          }
        }
        return "\\";
      }
      getInitialARGs() {
        return this.initialInstructions.getARGs();
      }
      getContainingImage(position) {
        let range = vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(0, 0), this.document.positionAt(this.document.getText().length));
        if (!util_1.Util.isInsideRange(position, range)) {
          return null;
        }
        if (this.initialInstructions.getComments().length > 0 || this.initialInstructions.getInstructions().length > 0) {
          if (util_1.Util.isInsideRange(position, this.initialInstructions.getRange())) {
            return this.initialInstructions;
          }
        }
        for (const buildStage of this.buildStages) {
          if (util_1.Util.isInsideRange(position, buildStage.getRange())) {
            return buildStage;
          }
        }
        return this;
      }
      addInstruction(instruction) {
        if (instruction.getKeyword() === main_1.Keyword.FROM) {
          this.currentBuildStage = new imageTemplate_1.ImageTemplate();
          this.buildStages.push(this.currentBuildStage);
          this.foundFrom = true;
        } else if (!this.foundFrom) {
          this.initialInstructions.addInstruction(instruction);
        }
        if (this.foundFrom) {
          this.currentBuildStage.addInstruction(instruction);
        }
        super.addInstruction(instruction);
      }
      setDirectives(directives) {
        this.directives = directives;
      }
      getDirective() {
        return this.directives.length === 0 ? null : this.directives[0];
      }
      getDirectives() {
        return this.directives;
      }
      resolveVariable(variable2, line2) {
        for (let from of this.getFROMs()) {
          let range = from.getRange();
          if (range.start.line <= line2 && line2 <= range.end.line) {
            let initialARGs = new imageTemplate_1.ImageTemplate();
            for (let instruction of this.initialInstructions.getARGs()) {
              initialARGs.addInstruction(instruction);
            }
            return initialARGs.resolveVariable(variable2, line2);
          }
        }
        let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line2, 0));
        if (image === null) {
          return void 0;
        }
        let resolvedVariable = image.resolveVariable(variable2, line2);
        if (resolvedVariable === null) {
          let initialARGs = new imageTemplate_1.ImageTemplate();
          for (let instruction of this.initialInstructions.getARGs()) {
            initialARGs.addInstruction(instruction);
          }
          return initialARGs.resolveVariable(variable2, line2);
        }
        return resolvedVariable;
      }
      getAvailableVariables(currentLine) {
        if (this.getInstructionAt(currentLine) instanceof from_1.From) {
          let variables = [];
          for (let arg of this.getInitialARGs()) {
            let property = arg.getProperty();
            if (property) {
              variables.push(property.getName());
            }
          }
          return variables;
        }
        let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(currentLine, 0));
        return image ? image.getAvailableVariables(currentLine) : [];
      }
      getParentStage(image) {
        const templateFrom = image.getFROM();
        const imageName = templateFrom === null ? null : templateFrom.getImageName();
        if (imageName === null) {
          return null;
        }
        for (const from of this.getFROMs()) {
          if (from.getBuildStage() === imageName) {
            const range = from.getRange();
            if (range.start.line === templateFrom.getRange().start.line) {
              return null;
            }
            return this.getContainingImage(range.start);
          }
        }
        return null;
      }
      getStageHierarchy(line2) {
        const image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line2, 0));
        if (image === null) {
          return [];
        }
        const stages = [image];
        let stage = this.getParentStage(image);
        while (stage !== null) {
          stages.splice(0, 0, stage);
          stage = this.getParentStage(stage);
        }
        return stages;
      }
      getAvailableWorkingDirectories(line2) {
        const availableDirectories = /* @__PURE__ */ new Set();
        for (const image of this.getStageHierarchy(line2)) {
          for (const workdir of image.getWORKDIRs()) {
            if (workdir.getRange().end.line < line2) {
              let directory = workdir.getAbsolutePath();
              if (directory !== void 0 && directory !== null) {
                if (!directory.endsWith("/")) {
                  directory += "/";
                }
                availableDirectories.add(directory);
              }
            }
          }
        }
        return Array.from(availableDirectories);
      }
      /**
       * Internally reorganize the comments in the Dockerfile and allocate
       * them to the relevant build stages that they belong to.
       */
      organizeComments() {
        const comments = this.getComments();
        for (let i = 0; i < comments.length; i++) {
          if (util_1.Util.isInsideRange(comments[i].getRange().end, this.initialInstructions.getRange())) {
            this.initialInstructions.addComment(comments[i]);
          } else {
            for (const buildStage of this.buildStages) {
              if (util_1.Util.isInsideRange(comments[i].getRange().start, buildStage.getRange())) {
                buildStage.addComment(comments[i]);
              }
            }
          }
        }
      }
      getRange() {
        const comments = this.getComments();
        const instructions = this.getInstructions();
        let range = null;
        if (comments.length === 0) {
          if (instructions.length > 0) {
            range = vscode_languageserver_types_1.Range.create(instructions[0].getRange().start, instructions[instructions.length - 1].getRange().end);
          }
        } else if (instructions.length === 0) {
          range = vscode_languageserver_types_1.Range.create(comments[0].getRange().start, comments[comments.length - 1].getRange().end);
        } else {
          const commentStart = comments[0].getRange().start;
          const commentEnd = comments[comments.length - 1].getRange().end;
          const instructionStart = instructions[0].getRange().start;
          const instructionEnd = instructions[instructions.length - 1].getRange().end;
          if (commentStart.line < instructionStart.line) {
            if (commentEnd.line < instructionEnd.line) {
              range = vscode_languageserver_types_1.Range.create(commentStart, instructionEnd);
            }
            range = vscode_languageserver_types_1.Range.create(commentStart, commentEnd);
          } else if (commentEnd.line < instructionEnd.line) {
            range = vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
          } else {
            range = vscode_languageserver_types_1.Range.create(instructionStart, commentEnd);
          }
        }
        if (range === null) {
          if (this.directives.length === 0) {
            return null;
          }
          return this.directives[0].getRange();
        } else if (this.directives.length === 0) {
          return range;
        }
        return vscode_languageserver_types_1.Range.create(this.directives[0].getRange().start, range.end);
      }
    };
    exports2.Dockerfile = Dockerfile;
  }
});

// node_modules/dockerfile-ast/lib/parser.js
var require_parser = __commonJS({
  "node_modules/dockerfile-ast/lib/parser.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Parser = void 0;
    var vscode_languageserver_textdocument_1 = (init_main(), __toCommonJS(main_exports));
    var vscode_languageserver_types_1 = (init_languageserver_types(), __toCommonJS(languageserver_types_exports));
    var comment_1 = require_comment();
    var parserDirective_1 = require_parserDirective();
    var instruction_1 = require_instruction();
    var add_1 = require_add();
    var arg_1 = require_arg();
    var cmd_1 = require_cmd();
    var copy_1 = require_copy();
    var env_1 = require_env();
    var entrypoint_1 = require_entrypoint();
    var from_1 = require_from();
    var healthcheck_1 = require_healthcheck();
    var label_1 = require_label();
    var onbuild_1 = require_onbuild();
    var run_1 = require_run();
    var shell_1 = require_shell();
    var stopsignal_1 = require_stopsignal();
    var workdir_1 = require_workdir();
    var user_1 = require_user();
    var volume_1 = require_volume();
    var dockerfile_1 = require_dockerfile();
    var util_1 = require_util();
    var main_1 = require_main();
    var Parser2 = class _Parser {
      constructor() {
        this.escapeChar = null;
      }
      static createInstruction(document, dockerfile, escapeChar, lineRange, instruction, instructionRange) {
        switch (instruction.toUpperCase()) {
          case "ADD":
            return new add_1.Add(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ARG":
            return new arg_1.Arg(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "CMD":
            return new cmd_1.Cmd(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "COPY":
            return new copy_1.Copy(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ENTRYPOINT":
            return new entrypoint_1.Entrypoint(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ENV":
            return new env_1.Env(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "FROM":
            return new from_1.From(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "HEALTHCHECK":
            return new healthcheck_1.Healthcheck(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "LABEL":
            return new label_1.Label(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ONBUILD":
            return new onbuild_1.Onbuild(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "RUN":
            return new run_1.Run(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "SHELL":
            return new shell_1.Shell(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "STOPSIGNAL":
            return new stopsignal_1.Stopsignal(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "WORKDIR":
            return new workdir_1.Workdir(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "USER":
            return new user_1.User(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "VOLUME":
            return new volume_1.Volume(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
        }
        return new instruction_1.Instruction(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
      }
      getParserDirectives(document, buffer) {
        const directives = [];
        this.escapeChar = "";
        const offset = util_1.Util.isUTF8BOM(buffer.substring(0, 1)) ? 1 : 0;
        directiveCheck: for (let i = offset; i < buffer.length; i++) {
          switch (buffer.charAt(i)) {
            case " ":
            case "	":
              break;
            case "\r":
            case "\n":
              break directiveCheck;
            case "#":
              let directiveStart = -1;
              let directiveEnd = -1;
              for (let j = i + 1; j < buffer.length; j++) {
                let char = buffer.charAt(j);
                switch (char) {
                  case " ":
                  case "	":
                    if (directiveStart !== -1 && directiveEnd === -1) {
                      directiveEnd = j;
                    }
                    break;
                  case "\r":
                  case "\n":
                    break directiveCheck;
                  case "=":
                    let valueStart = -1;
                    let valueEnd = -1;
                    if (directiveEnd === -1) {
                      directiveEnd = j;
                    }
                    let lineEnd = buffer.length;
                    directiveValue: for (let k = j + 1; k < buffer.length; k++) {
                      char = buffer.charAt(k);
                      switch (char) {
                        case "\r":
                        case "\n":
                          if (valueStart !== -1 && valueEnd === -1) {
                            valueEnd = k;
                          }
                          lineEnd = k;
                          break directiveValue;
                        case "	":
                        case " ":
                          if (valueStart !== -1 && valueEnd === -1) {
                            valueEnd = k;
                          }
                          continue;
                        default:
                          if (valueStart === -1) {
                            valueStart = k;
                          }
                          break;
                      }
                    }
                    if (directiveStart === -1) {
                      break directiveCheck;
                    }
                    if (valueStart === -1) {
                      valueStart = j + 1;
                      valueEnd = lineEnd;
                    } else if (valueEnd === -1) {
                      valueEnd = buffer.length;
                    }
                    const lineRange = vscode_languageserver_types_1.Range.create(document.positionAt(i), document.positionAt(lineEnd));
                    const nameRange = vscode_languageserver_types_1.Range.create(document.positionAt(directiveStart), document.positionAt(directiveEnd));
                    const valueRange = vscode_languageserver_types_1.Range.create(document.positionAt(valueStart), document.positionAt(valueEnd));
                    directives.push(new parserDirective_1.ParserDirective(document, lineRange, nameRange, valueRange));
                    directiveStart = -1;
                    if (buffer.charAt(valueEnd) === "\r") {
                      i = valueEnd + 1;
                    } else {
                      i = valueEnd;
                    }
                    continue directiveCheck;
                  default:
                    if (directiveStart === -1) {
                      directiveStart = j;
                    }
                    break;
                }
              }
              break;
            default:
              break directiveCheck;
          }
        }
        return directives;
      }
      parse(buffer) {
        this.document = vscode_languageserver_textdocument_1.TextDocument.create("", "", 0, buffer);
        this.buffer = buffer;
        let dockerfile = new dockerfile_1.Dockerfile(this.document);
        let directives = this.getParserDirectives(this.document, this.buffer);
        let offset = 0;
        this.escapeChar = "\\";
        if (directives.length > 0) {
          dockerfile.setDirectives(directives);
          this.escapeChar = dockerfile.getEscapeCharacter();
          offset = this.document.offsetAt(vscode_languageserver_types_1.Position.create(directives.length, 0));
        } else if (util_1.Util.isUTF8BOM(buffer.substring(0, 1))) {
          offset = 1;
        }
        for (let i = offset; i < this.buffer.length; i++) {
          const char = this.buffer.charAt(i);
          switch (char) {
            case " ":
            case "	":
            case "\r":
            case "\n":
              break;
            case "#":
              i = this.processComment(dockerfile, i);
              break;
            default:
              i = this.processInstruction(dockerfile, char, i);
              break;
          }
        }
        dockerfile.organizeComments();
        return dockerfile;
      }
      processInstruction(dockerfile, char, start) {
        let instruction = char;
        let instructionEnd = -1;
        let escapedInstruction = false;
        instructionCheck: for (let i = start + 1; i < this.buffer.length; i++) {
          char = this.buffer.charAt(i);
          switch (char) {
            case this.escapeChar:
              escapedInstruction = true;
              char = this.buffer.charAt(i + 1);
              if (char === "\r" || char === "\n") {
                if (instructionEnd === -1) {
                  instructionEnd = i;
                }
                i++;
              } else if (char === " " || char === "	") {
                for (let j = i + 2; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      i = j;
                      continue instructionCheck;
                    default:
                      instructionEnd = i + 1;
                      instruction = instruction + this.escapeChar;
                      i = j - 2;
                      continue instructionCheck;
                  }
                }
                instructionEnd = i + 1;
                instruction = instruction + this.escapeChar;
                break instructionCheck;
              } else {
                instructionEnd = i + 1;
                instruction = instruction + this.escapeChar;
                escapedInstruction = false;
              }
              break;
            case " ":
            case "	":
              if (escapedInstruction) {
                escapeCheck: for (let j = i + 1; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      i = j;
                      continue instructionCheck;
                    default:
                      break escapeCheck;
                  }
                }
                escapedInstruction = false;
              }
              if (instructionEnd === -1) {
                instructionEnd = i;
              }
              i = this.processArguments(dockerfile, instruction, instructionEnd, start, i);
              dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, i));
              return i;
            case "\r":
            case "\n":
              if (escapedInstruction) {
                continue;
              }
              if (instructionEnd === -1) {
                instructionEnd = i;
              }
              dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, i, i));
              return i;
            case "#":
              if (escapedInstruction) {
                continue;
              }
            default:
              instructionEnd = i + 1;
              instruction = instruction + char;
              escapedInstruction = false;
              break;
          }
        }
        if (instructionEnd === -1) {
          instructionEnd = this.buffer.length;
        }
        dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, this.buffer.length));
        return this.buffer.length;
      }
      processHeredocs(instruction, offset) {
        let keyword = instruction.getKeyword();
        if (keyword === main_1.Keyword.ONBUILD) {
          instruction = instruction.getTriggerInstruction();
          if (instruction === null) {
            return offset;
          }
          keyword = instruction.getKeyword();
        }
        if (keyword !== main_1.Keyword.ADD && keyword !== main_1.Keyword.COPY && keyword !== main_1.Keyword.RUN) {
          return offset;
        }
        const heredocs = [];
        let tabbed = false;
        for (const arg of instruction.getArguments()) {
          const value = arg.getValue();
          if (value.startsWith("<<") && value.length > 2) {
            if (value.startsWith("<<-")) {
              tabbed = true;
            }
            const name = util_1.Util.parseHeredocName(value);
            if (name !== null) {
              heredocs.push(name);
            }
          }
        }
        if (heredocs.length > 0) {
          for (const heredoc of heredocs) {
            offset = this.parseHeredoc(heredoc, offset, tabbed);
          }
        }
        return offset;
      }
      processArguments(dockerfile, instruction, instructionEnd, start, offset) {
        let escaped = false;
        argumentsCheck: for (let i = offset + 1; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case "\r":
            case "\n":
              if (escaped) {
                continue;
              }
              return this.processHeredocs(this.createInstruction(dockerfile, instruction, start, instructionEnd, i), i);
            case this.escapeChar:
              const next = this.buffer.charAt(i + 1);
              if (next === "\n" || next === "\r") {
                escaped = true;
                i++;
              } else if (next === " " || next === "	") {
                for (let j = i + 2; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      escaped = true;
                    default:
                      i = j;
                      continue argumentsCheck;
                  }
                }
                return this.buffer.length;
              }
              continue;
            case "#":
              if (escaped) {
                i = this.processComment(dockerfile, i);
                continue argumentsCheck;
              }
              break;
            case " ":
            case "	":
              break;
            default:
              if (escaped) {
                escaped = false;
              }
              break;
          }
        }
        return this.buffer.length;
      }
      processComment(dockerfile, start) {
        let end = this.buffer.length;
        commentLoop: for (let i = start + 1; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case "\r":
            case "\n":
              end = i;
              break commentLoop;
          }
        }
        const range = vscode_languageserver_types_1.Range.create(this.document.positionAt(start), this.document.positionAt(end));
        dockerfile.addComment(new comment_1.Comment(this.document, range));
        return end;
      }
      parseHeredoc(heredocName, offset, tabbed) {
        let startWord = -1;
        let lineStart = true;
        for (let i = offset; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case " ":
              lineStart = false;
              break;
            case "	":
              if (!tabbed) {
                lineStart = false;
              }
              break;
            case "\r":
            case "\n":
              if (startWord !== -1 && heredocName === this.buffer.substring(startWord, i)) {
                return i;
              }
              startWord = -1;
              lineStart = true;
              break;
            default:
              if (lineStart) {
                startWord = i;
                lineStart = false;
              }
              break;
          }
        }
        return this.buffer.length;
      }
      createInstruction(dockerfile, instruction, start, instructionEnd, end) {
        const startPosition = this.document.positionAt(start);
        const instructionRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(instructionEnd));
        const lineRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(end));
        return _Parser.createInstruction(this.document, dockerfile, this.escapeChar, lineRange, instruction, instructionRange);
      }
    };
    exports2.Parser = Parser2;
  }
});

// node_modules/dockerfile-ast/lib/main.js
var require_main = __commonJS({
  "node_modules/dockerfile-ast/lib/main.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.DockerfileParser = exports2.DefaultVariables = exports2.Directive = exports2.Keyword = exports2.Workdir = exports2.Volume = exports2.User = exports2.Stopsignal = exports2.Shell = exports2.Run = exports2.PropertyInstruction = exports2.Onbuild = exports2.ModifiableInstruction = exports2.Label = exports2.JSONInstruction = exports2.Heredoc = exports2.Healthcheck = exports2.From = exports2.Env = exports2.Entrypoint = exports2.Copy = exports2.Cmd = exports2.Arg = exports2.Add = exports2.Variable = exports2.Property = exports2.ParserDirective = exports2.Line = exports2.Instruction = exports2.Flag = exports2.Comment = exports2.JSONArgument = exports2.Argument = void 0;
    var argument_1 = require_argument();
    Object.defineProperty(exports2, "Argument", { enumerable: true, get: function() {
      return argument_1.Argument;
    } });
    var jsonArgument_1 = require_jsonArgument();
    Object.defineProperty(exports2, "JSONArgument", { enumerable: true, get: function() {
      return jsonArgument_1.JSONArgument;
    } });
    var comment_1 = require_comment();
    Object.defineProperty(exports2, "Comment", { enumerable: true, get: function() {
      return comment_1.Comment;
    } });
    var parser_1 = require_parser();
    var flag_1 = require_flag();
    Object.defineProperty(exports2, "Flag", { enumerable: true, get: function() {
      return flag_1.Flag;
    } });
    var instruction_1 = require_instruction();
    Object.defineProperty(exports2, "Instruction", { enumerable: true, get: function() {
      return instruction_1.Instruction;
    } });
    var line_1 = require_line();
    Object.defineProperty(exports2, "Line", { enumerable: true, get: function() {
      return line_1.Line;
    } });
    var parserDirective_1 = require_parserDirective();
    Object.defineProperty(exports2, "ParserDirective", { enumerable: true, get: function() {
      return parserDirective_1.ParserDirective;
    } });
    var property_1 = require_property();
    Object.defineProperty(exports2, "Property", { enumerable: true, get: function() {
      return property_1.Property;
    } });
    var variable_1 = require_variable();
    Object.defineProperty(exports2, "Variable", { enumerable: true, get: function() {
      return variable_1.Variable;
    } });
    var add_1 = require_add();
    Object.defineProperty(exports2, "Add", { enumerable: true, get: function() {
      return add_1.Add;
    } });
    var arg_1 = require_arg();
    Object.defineProperty(exports2, "Arg", { enumerable: true, get: function() {
      return arg_1.Arg;
    } });
    var cmd_1 = require_cmd();
    Object.defineProperty(exports2, "Cmd", { enumerable: true, get: function() {
      return cmd_1.Cmd;
    } });
    var copy_1 = require_copy();
    Object.defineProperty(exports2, "Copy", { enumerable: true, get: function() {
      return copy_1.Copy;
    } });
    var entrypoint_1 = require_entrypoint();
    Object.defineProperty(exports2, "Entrypoint", { enumerable: true, get: function() {
      return entrypoint_1.Entrypoint;
    } });
    var env_1 = require_env();
    Object.defineProperty(exports2, "Env", { enumerable: true, get: function() {
      return env_1.Env;
    } });
    var from_1 = require_from();
    Object.defineProperty(exports2, "From", { enumerable: true, get: function() {
      return from_1.From;
    } });
    var healthcheck_1 = require_healthcheck();
    Object.defineProperty(exports2, "Healthcheck", { enumerable: true, get: function() {
      return healthcheck_1.Healthcheck;
    } });
    var heredoc_1 = require_heredoc();
    Object.defineProperty(exports2, "Heredoc", { enumerable: true, get: function() {
      return heredoc_1.Heredoc;
    } });
    var jsonInstruction_1 = require_jsonInstruction();
    Object.defineProperty(exports2, "JSONInstruction", { enumerable: true, get: function() {
      return jsonInstruction_1.JSONInstruction;
    } });
    var label_1 = require_label();
    Object.defineProperty(exports2, "Label", { enumerable: true, get: function() {
      return label_1.Label;
    } });
    var modifiableInstruction_1 = require_modifiableInstruction();
    Object.defineProperty(exports2, "ModifiableInstruction", { enumerable: true, get: function() {
      return modifiableInstruction_1.ModifiableInstruction;
    } });
    var onbuild_1 = require_onbuild();
    Object.defineProperty(exports2, "Onbuild", { enumerable: true, get: function() {
      return onbuild_1.Onbuild;
    } });
    var propertyInstruction_1 = require_propertyInstruction();
    Object.defineProperty(exports2, "PropertyInstruction", { enumerable: true, get: function() {
      return propertyInstruction_1.PropertyInstruction;
    } });
    var run_1 = require_run();
    Object.defineProperty(exports2, "Run", { enumerable: true, get: function() {
      return run_1.Run;
    } });
    var shell_1 = require_shell();
    Object.defineProperty(exports2, "Shell", { enumerable: true, get: function() {
      return shell_1.Shell;
    } });
    var stopsignal_1 = require_stopsignal();
    Object.defineProperty(exports2, "Stopsignal", { enumerable: true, get: function() {
      return stopsignal_1.Stopsignal;
    } });
    var user_1 = require_user();
    Object.defineProperty(exports2, "User", { enumerable: true, get: function() {
      return user_1.User;
    } });
    var volume_1 = require_volume();
    Object.defineProperty(exports2, "Volume", { enumerable: true, get: function() {
      return volume_1.Volume;
    } });
    var workdir_1 = require_workdir();
    Object.defineProperty(exports2, "Workdir", { enumerable: true, get: function() {
      return workdir_1.Workdir;
    } });
    var Keyword;
    (function(Keyword2) {
      Keyword2["ADD"] = "ADD";
      Keyword2["ARG"] = "ARG";
      Keyword2["CMD"] = "CMD";
      Keyword2["COPY"] = "COPY";
      Keyword2["ENTRYPOINT"] = "ENTRYPOINT";
      Keyword2["ENV"] = "ENV";
      Keyword2["EXPOSE"] = "EXPOSE";
      Keyword2["FROM"] = "FROM";
      Keyword2["HEALTHCHECK"] = "HEALTHCHECK";
      Keyword2["LABEL"] = "LABEL";
      Keyword2["MAINTAINER"] = "MAINTAINER";
      Keyword2["ONBUILD"] = "ONBUILD";
      Keyword2["RUN"] = "RUN";
      Keyword2["SHELL"] = "SHELL";
      Keyword2["STOPSIGNAL"] = "STOPSIGNAL";
      Keyword2["USER"] = "USER";
      Keyword2["VOLUME"] = "VOLUME";
      Keyword2["WORKDIR"] = "WORKDIR";
    })(Keyword || (exports2.Keyword = Keyword = {}));
    var Directive;
    (function(Directive2) {
      Directive2["escape"] = "escape";
      Directive2["syntax"] = "syntax";
    })(Directive || (exports2.Directive = Directive = {}));
    exports2.DefaultVariables = [
      "ALL_PROXY",
      "all_proxy",
      "FTP_PROXY",
      "ftp_proxy",
      "HTTP_PROXY",
      "http_proxy",
      "HTTPS_PROXY",
      "https_proxy",
      "NO_PROXY",
      "no_proxy"
    ];
    var DockerfileParser2;
    (function(DockerfileParser3) {
      function parse2(content) {
        let parser = new parser_1.Parser();
        return parser.parse(content);
      }
      DockerfileParser3.parse = parse2;
    })(DockerfileParser2 || (exports2.DockerfileParser = DockerfileParser2 = {}));
  }
});

// scripts/dockerfile-ast.cjs
var require_dockerfile_ast = __commonJS({
  "scripts/dockerfile-ast.cjs"(exports2, module) {
    module.exports = {
      get DockerfileParser() {
        return require_main().DockerfileParser;
      }
    };
  }
});

// src/allocator/facts-text.ts
function libcAllocator({ libc }) {
  return libc === "unknown" ? "the libc's allocator" : `${libc}'s allocator`;
}
function subject({ process }) {
  return process.server === "none" ? "the process" : process.server;
}
function chainOfFacts({ run }, ...first2) {
  return [...first2, run.process.why, ...run.image.why].filter((why) => why !== "");
}

// src/allocator/preload.ts
function parsePreload(value) {
  return [...value.matchAll(/[^ :]+/g)].map(({ 0: name, index }) => ({
    name,
    start: index,
    end: index + name.length
  }));
}
function libraryAllocator(name) {
  const file2 = name.slice(name.lastIndexOf("/") + 1);
  const stem = /^lib([a-z_-]+)\.so(?:\.\d+)*$/.exec(file2)?.[1];
  if (stem === void 0) return void 0;
  if (/^jemalloc$/.test(stem)) return "jemalloc";
  if (/^tcmalloc(_minimal)?(_debug|_and_profiler)?$/.test(stem)) return "tcmalloc";
  if (/^mimalloc(-(secure|insecure|debug))*$/.test(stem)) return "mimalloc";
  return void 0;
}
function architectureOf(path) {
  const triplet = /\/(\w+)-linux-(?:gnu\w*|musl)\//.exec(path)?.[1];
  return triplet === void 0 ? void 0 : ARCHITECTURES[triplet] ?? triplet;
}
var ARCHITECTURES = {
  x86_64: "amd64",
  aarch64: "arm64",
  arm: "arm",
  i386: "386",
  powerpc64le: "ppc64le"
};

// src/allocator/preload-span.ts
function preloadSpan(run, { variable: variable2, name, start, end }) {
  return partOf(run, variable2.span, name, variable2.value ?? "", start, end);
}
function partOf(run, span, part, value, start, end) {
  const source = run.image.dockerfile.text.slice(span.start, span.end);
  const offset = source.indexOf(value);
  if (value === "" || offset < 0 || source.slice(offset + start, offset + end) !== part) return span;
  return { file: span.file, start: span.start + offset + start, end: span.start + offset + end };
}

// src/allocator/evidence.ts
var ALLOCATOR = /je_?malloc|tcmalloc|mimalloc/i;
var LIBRARY_FOLDERS = ["/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/local/lib/"];
var texts = /* @__PURE__ */ new WeakMap();
function buildTexts(image) {
  const known2 = texts.get(image) ?? readTexts(image);
  texts.set(image, known2);
  return known2;
}
function readTexts(image) {
  const packages = /* @__PURE__ */ new Map();
  for (const { instruction, words } of image.installs) {
    packages.set(instruction, [...packages.get(instruction) ?? [], ...words]);
  }
  const found = [];
  for (const instruction of image.chain.flatMap(({ instructions }) => instructions)) {
    const { keyword, span } = instruction;
    if (keyword !== "RUN" && keyword !== "COPY" && keyword !== "ADD") continue;
    let text = "";
    let at = span.start;
    for (const word of (packages.get(instruction) ?? []).toSorted((a, b) => a.span.start - b.span.start)) {
      text += image.dockerfile.text.slice(at, word.span.start);
      at = Math.max(at, word.span.end);
    }
    found.push(text + image.dockerfile.text.slice(at, span.end));
  }
  return found;
}
function buildMentions(image, pattern) {
  return buildTexts(image).some((text) => pattern.test(text));
}
function mayBeCopied(image, library) {
  const places = library.startsWith("/") ? [library] : LIBRARY_FOLDERS.map((folder) => folder + library);
  return image.files.find(({ path }) => {
    const folder = path.endsWith("/") ? path : `${path}/`;
    return places.some(
      (place) => place.startsWith(folder) || (library.startsWith("/") ? false : folder.startsWith(place.slice(0, place.lastIndexOf("/") + 1)))
    );
  });
}

// src/allocator/advice.ts
var SINGLE = {
  conf: "background_thread:true,dirty_decay_ms:1000,muzzy_decay_ms:0",
  reason: "the background thread gives freed pages back about 1.5 s after a burst, idle or not",
  price: "a burst's peak up to 1.6 x glibc's",
  measured: "asyncio service at rest after bursts: 71 MB, 319 MB on glibc"
};
var SINGLE_LEAN = {
  conf: "background_thread:true,dirty_decay_ms:100,muzzy_decay_ms:0",
  reason: "the background thread gives freed pages back within 0.25 s, which lowers the peak of close bursts",
  price: "a burst's peak up to 1.2 x glibc's, its CPU about 1.4 x",
  measured: "asyncio service at rest after bursts: 69 MB, 319 MB on glibc"
};
var PREFORK = {
  conf: "dirty_decay_ms:0,muzzy_decay_ms:0",
  reason: "a decay of 0 gives pages back as they are freed, without the background thread that forked workers lack",
  price: "a burst's CPU 1.3 to 4.4 x glibc's",
  measured: "gunicorn, 3 workers of 4 threads, after load: 83 MB, 402 MB on glibc"
};
var PREFORK_LEAN = {
  conf: "dirty_decay_ms:0,muzzy_decay_ms:0,narenas:1,tcache:false",
  reason: "a decay of 0 gives pages back as they are freed, one arena without thread caches holds back fewer",
  price: "a burst's CPU 1.5 x glibc's, more on large buffers",
  measured: "3 forked workers of 12 threads at rest: 117 MB, 600 MB on glibc"
};
var THREADS = {
  ...SINGLE,
  price: "a burst's CPU 1.3 x glibc's",
  measured: "16 threads at rest after bursts: 61 MB, 248 MB on glibc"
};
var THREADS_LEAN = {
  ...SINGLE_LEAN,
  conf: `${SINGLE_LEAN.conf},narenas:1,tcache:false`,
  reason: "the background thread returns freed pages within 0.25 s, one arena without caches holds back fewer",
  price: "a burst's CPU 1.4 x glibc's",
  measured: "16 threads at rest after bursts, with dirty_decay_ms:1000: 28 MB, 248 MB on glibc"
};
var ADVICE = {
  balanced: { single: SINGLE, spawn: SINGLE, prefork: PREFORK, threads: THREADS, unknown: PREFORK },
  lean: {
    single: SINGLE_LEAN,
    spawn: SINGLE_LEAN,
    prefork: PREFORK_LEAN,
    threads: THREADS_LEAN,
    unknown: PREFORK_LEAN
  }
};
function advise(model, profile) {
  if (profile === "throughput") return SINGLE;
  return ADVICE[profile][model];
}
function adviseWithoutThread(profile) {
  return profile === "lean" ? PREFORK_LEAN : PREFORK;
}
function adviseWithHook(profile) {
  return {
    ...advise("single", profile),
    price: "a burst's CPU 1.9 to 2.2 x glibc's",
    measured: "gunicorn, 3 workers of 4 threads, after load: 89 MB, 367 MB on glibc"
  };
}
function adviseMimalloc(version) {
  const name = version?.startsWith("2.0") ? "MIMALLOC_DECOMMIT_DELAY" : "MIMALLOC_PURGE_DELAY";
  return {
    settings: { [name]: "0" },
    reason: "a delay of 0 gives pages back as they are freed",
    price: "measured on one process alone: 58 MB at rest, 197 MB on glibc; its CPU was not",
    measured: "one process after a burst, libmimalloc 2.0.9 and 3.0.1: 58 MB, 197 MB on glibc"
  };
}
var TCMALLOC = {
  settings: { TCMALLOC_AGGRESSIVE_DECOMMIT: "true" },
  reason: "aggressive decommit gives pages back as they are freed",
  price: "measured on one process alone: 36 MB at rest, 198 MB on glibc; its CPU was not",
  measured: "one process after bursts, tcmalloc 2.10 and 2.16: 36 MB, 198 MB on glibc"
};
var CPYTHON_MIMALLOC = {
  settings: { PYTHONMALLOC: "mimalloc", MIMALLOC_PURGE_DELAY: "0" },
  reason: "a purge delay of 0 gives pages back as they are freed, in forked workers too",
  cpu: "CPU 1.4 to 3.6 x glibc's",
  price: "CPU 1.4 to 3.6 x glibc's, nothing for the memory of C extensions, an older python in the image would not start",
  measured: "asyncio service at rest after bursts: 42 MB, 312 MB on glibc"
};
var HOARDING_MS = 9e9;
var DECAY_MS = { infoAbove: 1e3, warningFrom: 5e3, errorFrom: 3e4, never: -1 };
function decaySeverity(decayMs2) {
  if (decayMs2 < 0 || decayMs2 >= DECAY_MS.errorFrom) return "error";
  if (decayMs2 >= DECAY_MS.warningFrom) return "warning";
  return decayMs2 > DECAY_MS.infoAbove ? "info" : void 0;
}
function hoards(dirtyDecayMs, muzzyDecayMs) {
  return dirtyDecayMs >= HOARDING_MS && muzzyDecayMs >= HOARDING_MS;
}

// src/knowledge/hostile-children.ts
var HOSTILE_CHILDREN = [
  {
    name: "Chromium",
    pattern: "chromium|google-chrome|chrome-headless",
    source: "jemalloc/jemalloc#520, chromiumembedded/cef#3095 (allocator shim), heroku/heroku-buildpack-google-chrome#124"
  },
  { name: "chromedriver", pattern: "chromedriver|undetected-chromedriver", source: "starts Chromium" },
  { name: "Playwright", pattern: "playwright", source: "starts Chromium" },
  { name: "Selenium", pattern: "selenium", source: "starts Chromium" },
  { name: "Puppeteer", pattern: "puppeteer|pyppeteer", source: "starts Chromium" },
  { name: "crawl4ai", pattern: "crawl4ai", source: "unclecode/crawl4ai: README, it starts Playwright" },
  {
    name: "kaleido",
    pattern: "kaleido|plotly_get_chrome",
    source: "plotly/Kaleido: README, it starts Chrome"
  },
  { name: "Qt WebEngine", pattern: "webengine", source: "doc.qt.io: Qt WebEngine is Chromium" }
];

// src/allocator/thread-hazard.ts
function threadHazard(run) {
  if (dropsWithSetpriv(run)) return "setpriv aborts once the background thread runs";
  const child = hostileChild(run);
  return child === void 0 ? void 0 : `${child} may die once the background thread runs`;
}
function dropsWithSetpriv({ command: command2, process, image }) {
  const started = command2?.words.some(({ value }) => value !== void 0 && /\bsetpriv\b/.test(value)) ?? false;
  return started || process.scripts.some(({ text }) => /\bsetpriv\b/.test(text)) || buildMentions(image, /\bsetpriv\b/);
}
function hostileChild({ image }) {
  const row = HOSTILE_CHILDREN.find(({ pattern }) => {
    const test = new RegExp(pattern, "i");
    return test.test(image.base.reference) || [...image.packages].some((name) => test.test(name)) || buildMentions(image, test);
  });
  return row?.name;
}

// src/allocator/advise-run.ts
function adviceFor(run, profile) {
  const hazard = threadHazard(run);
  if (hazard === void 0) return advise(run.process.model, profile);
  return {
    ...adviseWithoutThread(profile),
    reason: `a decay of 0 gives pages back as they are freed; ${hazard}`
  };
}
var CHANGES_GROUPS = /\bsetpriv\b[^\n;&|]*?(--(?:init-groups|clear-groups|groups|regid|rgid|egid))\b/;
function groupChange({ command: command2, process }) {
  const words = command2?.words.map(({ value = "?" }) => value).join(" ") ?? "";
  for (const text of [words, ...process.scripts.map((script) => script.text)]) {
    const found = CHANGES_GROUPS.exec(text.replace(/\\\n\s*/g, " ").replace(/^\s*#.*$/gm, ""));
    if (found) return `setpriv ${found[1]}`;
  }
  return void 0;
}

// src/allocator/fork-hook.ts
var CHOOSES_ENVIRONMENT = /^(?:poetry|uv|pipenv|pdm|hatch|rye|pixi|conda|mamba|micromamba|uvx)$/;
function forkHook(run) {
  const { image, process, command: command2 } = run;
  if (process.model !== "prefork") return { refused: `${process.server} does not fork` };
  if (process.server === "uwsgi" || process.server === "mod_wsgi")
    return { refused: `${process.server} forks in C, past the hooks of Python` };
  const hazard = threadHazard(run);
  if (hazard !== void 0) return { refused: hazard };
  if (image.base.libc !== "glibc") return { refused: "the hook was not run on musl" };
  const [major = 0, minor = 0] = (image.pythonVersion ?? "").split(".").map(Number);
  if (major !== 3 || minor < 8 || minor > 17)
    return { refused: `which Python runs is not known to be one from 3.8 to 3.17` };
  if (process.opaque !== void 0) return { refused: `what ${process.opaque} does cannot be read` };
  const words = command2?.words.map(({ value = "" }) => value) ?? [];
  const names2 = words.map((word) => word.slice(word.lastIndexOf("/") + 1));
  if (names2.some((name) => CHOOSES_ENVIRONMENT.test(name)) || words.some((word) => /activate\b/.test(word)))
    return { refused: "which environment the command runs in is not known" };
  if (process.scripts.some(({ text }) => /activate\b|\b(?:poetry|uv|pipenv|conda) run\b/.test(text)))
    return { refused: "which environment the script starts is not known" };
  if (words.some((word) => /^-[A-Za-z]*S/.test(word)) && names2.some((name) => name.startsWith("python")))
    return { refused: "python -S reads no .pth file" };
  const program = words.find((word) => word.slice(word.lastIndexOf("/") + 1) === process.server);
  const folder = program?.startsWith("/") ? program.slice(0, program.lastIndexOf("/")) : void 0;
  const own = words.find((word) => /\/python[\d.]*$/.test(word));
  if (own !== void 0) return { interpreter: own };
  if (folder !== void 0 && !/^\/usr(?:\/local)?\/bin$/.test(folder))
    return { interpreter: `${folder}/python` };
  return { interpreter: image.base.python === "yes" ? "python" : "python3" };
}

// src/knowledge/malloc-conf.ts
var JEMALLOC_VERSIONS = [
  "3.6.0",
  "4.0.4",
  "4.5.0",
  "5.0.1",
  "5.1.0",
  "5.2.1",
  "5.3.0",
  "5.3.1",
  "5.4.0"
];
var SRC_3_6 = "jemalloc 3.6.0 src/jemalloc.c malloc_conf_init";
var SRC_4_0 = "jemalloc 4.0.4 src/jemalloc.c malloc_conf_init";
var SRC_4_5 = "jemalloc 4.5.0 src/jemalloc.c malloc_conf_init";
var SRC_5_0 = "jemalloc 5.0.1 src/jemalloc.c malloc_conf_init";
var SRC_5_1 = "jemalloc 5.1.0 src/jemalloc.c malloc_conf_init";
var SRC_5_2 = "jemalloc 5.2.1 src/jemalloc.c malloc_conf_init_helper";
var SRC_5_3_0 = "jemalloc 5.3.0 src/jemalloc.c malloc_conf_init_helper";
var SRC_5_3_1 = "jemalloc 5.3.1 src/conf.c malloc_conf_init_helper";
var SRC_5_4 = "jemalloc 07d4afe3 (5.4.0 or soon after) src/conf.c";
var BOOL = { kind: "bool" };
var UNSIGNED = { kind: "unsigned" };
var TEXT = { kind: "text" };
var SIZES = { kind: "sizes" };
var RATIO = { kind: "ratio" };
var CLIPPED = { kind: "unsigned", clipped: true };
var SIZE = { kind: "unsigned", max: 7 * 2 ** 60 };
var DECAY_MS2 = { kind: "integer", min: -1, max: 18446744072e3 };
var confKeyRows = () => [
  { key: "abort", type: BOOL, since: "3.6.0", source: SRC_3_6 },
  { key: "abort_conf", type: BOOL, since: "5.0.1", source: SRC_5_0 },
  { key: "background_thread", type: BOOL, since: "5.0.1", source: SRC_5_0 },
  { key: "bin_shards", type: SIZES, since: "5.2.1", source: SRC_5_2 },
  { key: "cache_oblivious", type: BOOL, since: "5.3.1", source: SRC_5_3_1 },
  { key: "calloc_madvise_threshold", type: SIZE, since: "5.3.1", source: SRC_5_3_1 },
  { key: "confirm_conf", type: BOOL, since: "5.2.1", source: SRC_5_2 },
  { key: "debug_double_free_max_scan", type: UNSIGNED, since: "5.3.1", source: SRC_5_3_1 },
  {
    key: "decay_time",
    type: { kind: "integer", min: -1, max: 18446744072 },
    since: "4.5.0",
    until: "4.5.0",
    source: SRC_4_5
  },
  { key: "dirty_decay_ms", type: DECAY_MS2, since: "5.0.1", source: SRC_5_0 },
  { key: "disable_large_size_classes", type: BOOL, since: "5.3.1", source: SRC_5_3_1 },
  {
    key: "dss",
    type: { kind: "choice", values: ["disabled", "primary", "secondary"] },
    since: "3.6.0",
    source: SRC_3_6
  },
  { key: "experimental_hpa_enforce_hugify", type: BOOL, since: "5.3.1", source: SRC_5_3_1 },
  {
    key: "experimental_hpa_max_purge_nhp",
    type: { kind: "integer", min: -1 },
    since: "5.3.1",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_1
  },
  { key: "experimental_hpa_start_huge_if_thp_always", type: BOOL, since: "5.3.1", source: SRC_5_3_1 },
  {
    key: "experimental_infallible_new",
    type: BOOL,
    since: "5.3.0",
    until: "5.3.1",
    silentFrom: "5.4.0",
    build: "cxx",
    source: SRC_5_3_0
  },
  { key: "experimental_pac_sec_max_alloc", type: CLIPPED, since: "5.4.0", source: SRC_5_4 },
  { key: "experimental_pac_sec_max_bytes", type: CLIPPED, since: "5.4.0", source: SRC_5_4 },
  {
    key: "experimental_pac_sec_nshards",
    type: { kind: "unsigned", max: 255, clipped: true },
    since: "5.4.0",
    source: SRC_5_4
  },
  {
    key: "experimental_tcache_gc",
    type: BOOL,
    since: "5.3.1",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_1
  },
  { key: "hpa", type: BOOL, since: "5.3.0", source: SRC_5_3_0 },
  { key: "hpa_dirty_mult", type: { kind: "ratio", orMinusOne: true }, since: "5.3.0", source: SRC_5_3_0 },
  {
    key: "hpa_hugification_threshold",
    type: { kind: "unsigned", clipped: true },
    since: "5.3.0",
    source: SRC_5_3_0
  },
  {
    key: "hpa_hugification_threshold_ratio",
    type: { kind: "ratio", max: 1 },
    since: "5.3.0",
    source: SRC_5_3_0
  },
  { key: "hpa_hugify_delay_ms", type: UNSIGNED, since: "5.3.0", source: SRC_5_3_0 },
  {
    key: "hpa_hugify_style",
    type: { kind: "choice", values: ["auto", "none", "eager", "lazy"] },
    since: "5.3.1",
    source: SRC_5_3_1
  },
  { key: "hpa_hugify_sync", type: BOOL, since: "5.3.1", source: SRC_5_3_1 },
  { key: "hpa_min_purge_delay_ms", type: UNSIGNED, since: "5.3.1", source: SRC_5_3_1 },
  { key: "hpa_min_purge_interval_ms", type: UNSIGNED, since: "5.3.0", source: SRC_5_3_0 },
  {
    key: "hpa_purge_threshold",
    type: { kind: "unsigned", clipped: true },
    since: "5.3.1",
    source: SRC_5_3_1
  },
  { key: "hpa_purge_threshold_ratio", type: { kind: "ratio", max: 1 }, since: "5.3.1", source: SRC_5_3_1 },
  {
    key: "hpa_sec_batch_fill_extra",
    type: CLIPPED,
    since: "5.3.0",
    until: "5.3.0",
    source: SRC_5_3_0
  },
  {
    key: "hpa_sec_batch_fill_extra",
    type: { kind: "unsigned", min: 1, clipped: true },
    since: "5.3.1",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_1
  },
  {
    key: "hpa_sec_bytes_after_flush",
    type: { kind: "unsigned", clipped: true },
    since: "5.3.0",
    until: "5.3.0",
    silentFrom: "5.4.0",
    source: SRC_5_3_0
  },
  { key: "hpa_sec_max_alloc", type: { kind: "unsigned", clipped: true }, since: "5.3.0", source: SRC_5_3_0 },
  { key: "hpa_sec_max_bytes", type: { kind: "unsigned", clipped: true }, since: "5.3.0", source: SRC_5_3_0 },
  { key: "hpa_sec_nshards", type: CLIPPED, since: "5.3.0", until: "5.3.1", source: SRC_5_3_0 },
  {
    key: "hpa_sec_nshards",
    type: { kind: "unsigned", max: 255, clipped: true },
    since: "5.4.0",
    source: SRC_5_4
  },
  { key: "hpa_slab_max_alloc", type: { kind: "unsigned", clipped: true }, since: "5.3.0", source: SRC_5_3_0 },
  { key: "huge_arena_pac_thp", type: BOOL, since: "5.3.1", source: SRC_5_3_1 },
  { key: "junk", type: BOOL, since: "3.6.0", until: "3.6.0", build: "fill", source: SRC_3_6 },
  {
    key: "junk",
    type: { kind: "choice", values: ["true", "false", "alloc", "free"] },
    since: "4.0.4",
    build: "fill",
    source: SRC_4_0
  },
  {
    key: "lg_chunk",
    type: { kind: "unsigned", max: 63, clipped: true },
    since: "3.6.0",
    until: "4.5.0",
    source: SRC_3_6
  },
  {
    key: "lg_dirty_mult",
    type: { kind: "integer", min: -1, max: 63 },
    since: "3.6.0",
    until: "4.5.0",
    source: SRC_3_6
  },
  {
    key: "lg_extent_max_active_fit",
    type: { kind: "unsigned", min: 0, max: 64 },
    since: "5.1.0",
    source: SRC_5_1
  },
  {
    key: "lg_prof_interval",
    type: { kind: "integer", min: -1, max: 63 },
    since: "3.6.0",
    build: "prof",
    source: SRC_3_6
  },
  {
    key: "lg_prof_sample",
    type: { kind: "integer", min: 0, max: 63 },
    since: "3.6.0",
    until: "3.6.0",
    build: "prof",
    source: SRC_3_6
  },
  {
    key: "lg_prof_sample",
    type: { kind: "unsigned", min: 0, max: 63, clipped: true },
    since: "4.0.4",
    build: "prof",
    source: SRC_4_0
  },
  {
    key: "lg_san_uaf_align",
    type: { kind: "integer", min: -1 },
    since: "5.3.0",
    build: "uaf-detection",
    source: SRC_5_3_0
  },
  {
    key: "lg_tcache_flush_large_div",
    type: { kind: "unsigned", min: 1, max: 16, clipped: true },
    since: "5.3.0",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_0
  },
  {
    key: "lg_tcache_flush_small_div",
    type: { kind: "unsigned", min: 1, max: 16, clipped: true },
    since: "5.3.0",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_0
  },
  {
    key: "lg_tcache_max",
    type: { kind: "integer", min: -1, max: 63 },
    since: "3.6.0",
    until: "5.2.1",
    source: SRC_3_6
  },
  {
    key: "lg_tcache_max",
    type: { kind: "unsigned", min: 0, max: 23, clipped: true },
    since: "5.3.0",
    until: "5.3.0",
    source: SRC_5_3_0
  },
  // 15 with pages of 4 KiB, 19 with 64 KiB: LG_USIZE_GROW_SLOW_THRESHOLD (include/jemalloc/internal/sc.h).
  { key: "lg_tcache_max", type: CLIPPED, since: "5.3.1", source: SRC_5_3_1 },
  {
    key: "lg_tcache_nslots_mul",
    type: { kind: "integer", min: -16, max: 16 },
    since: "5.3.0",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_0
  },
  { key: "log", type: TEXT, since: "5.1.0", build: "log", source: SRC_5_1 },
  {
    key: "max_background_threads",
    type: { kind: "unsigned", min: 1, max: 4095, clipped: true },
    since: "5.1.0",
    until: "5.1.0",
    source: `${SRC_5_1}, src/background_thread.c`
  },
  {
    key: "max_background_threads",
    type: { kind: "unsigned", min: 1, max: 4096, clipped: true },
    since: "5.2.1",
    source: `${SRC_5_2}, src/background_thread.c`
  },
  {
    key: "metadata_thp",
    type: { kind: "choice", values: ["disabled", "auto", "always"] },
    since: "5.1.0",
    source: SRC_5_1
  },
  { key: "mutex_max_spin", type: { kind: "integer", min: -1 }, since: "5.3.0", source: SRC_5_3_0 },
  { key: "muzzy_decay_ms", type: DECAY_MS2, since: "5.0.1", source: SRC_5_0 },
  { key: "narenas", type: { kind: "unsigned", min: 1 }, since: "3.6.0", until: "5.2.1", source: SRC_3_6 },
  {
    key: "narenas",
    type: { kind: "unsigned", min: 1, words: ["default"] },
    since: "5.3.0",
    source: SRC_5_3_0
  },
  { key: "narenas_ratio", type: RATIO, since: "5.3.0", source: SRC_5_3_0 },
  { key: "oversize_threshold", type: SIZE, since: "5.2.1", source: SRC_5_2 },
  {
    key: "percpu_arena",
    type: { kind: "choice", values: ["percpu", "phycpu", "disabled"] },
    since: "5.0.1",
    source: SRC_5_0
  },
  {
    key: "process_madvise_max_batch",
    type: { kind: "unsigned", clipped: true },
    since: "5.3.1",
    source: SRC_5_3_1
  },
  { key: "prof", type: BOOL, since: "3.6.0", build: "prof", source: SRC_3_6 },
  { key: "prof_accum", type: BOOL, since: "3.6.0", build: "prof", source: SRC_3_6 },
  { key: "prof_active", type: BOOL, since: "3.6.0", build: "prof", source: SRC_3_6 },
  {
    key: "prof_bt_max",
    type: { kind: "unsigned", min: 1, clipped: true },
    since: "5.3.1",
    build: "prof",
    source: SRC_5_3_1
  },
  { key: "prof_final", type: BOOL, since: "3.6.0", build: "prof", source: SRC_3_6 },
  { key: "prof_gdump", type: BOOL, since: "3.6.0", build: "prof", source: SRC_3_6 },
  { key: "prof_leak", type: BOOL, since: "3.6.0", build: "prof", source: SRC_3_6 },
  { key: "prof_leak_error", type: BOOL, since: "5.3.0", build: "prof", source: SRC_5_3_0 },
  { key: "prof_log", type: BOOL, since: "5.2.1", build: "prof", source: SRC_5_2 },
  { key: "prof_pid_namespace", type: BOOL, since: "5.3.1", build: "prof", source: SRC_5_3_1 },
  { key: "prof_prefix", type: TEXT, since: "3.6.0", build: "prof", source: SRC_3_6 },
  {
    key: "prof_recent_alloc_max",
    type: { kind: "integer", min: -1 },
    since: "5.3.0",
    build: "prof",
    source: SRC_5_3_0
  },
  { key: "prof_stats", type: BOOL, since: "5.3.0", build: "prof", source: SRC_5_3_0 },
  { key: "prof_sys_thread_name", type: BOOL, since: "5.3.0", build: "prof", source: SRC_5_3_0 },
  { key: "prof_thread_active_init", type: BOOL, since: "4.0.4", build: "prof", source: SRC_4_0 },
  {
    key: "prof_time_resolution",
    type: { kind: "choice", values: ["default", "high"] },
    since: "5.3.0",
    build: "prof",
    source: SRC_5_3_0
  },
  { key: "prof_unbias", type: BOOL, since: "5.3.0", build: "prof", source: SRC_5_3_0 },
  {
    key: "purge",
    type: { kind: "choice", values: ["ratio", "decay"] },
    since: "4.5.0",
    until: "4.5.0",
    source: SRC_4_5
  },
  {
    key: "quarantine",
    type: { kind: "unsigned" },
    since: "3.6.0",
    until: "4.5.0",
    build: "fill",
    source: SRC_3_6
  },
  { key: "redzone", type: BOOL, since: "3.6.0", until: "4.5.0", build: "fill", source: SRC_3_6 },
  { key: "retain", type: BOOL, since: "5.0.1", source: SRC_5_0 },
  { key: "san_guard_large", type: UNSIGNED, since: "5.3.0", source: SRC_5_3_0 },
  { key: "san_guard_small", type: UNSIGNED, since: "5.3.0", source: SRC_5_3_0 },
  { key: "slab_sizes", type: SIZES, since: "5.2.1", source: SRC_5_2 },
  { key: "stats_interval", type: { kind: "integer", min: -1 }, since: "5.3.0", source: SRC_5_3_0 },
  { key: "stats_interval_opts", type: TEXT, since: "5.3.0", source: SRC_5_3_0 },
  { key: "stats_print", type: BOOL, since: "3.6.0", source: SRC_3_6 },
  { key: "stats_print_opts", type: TEXT, since: "5.0.1", source: SRC_5_0 },
  { key: "tcache", type: BOOL, since: "3.6.0", source: SRC_3_6 },
  {
    key: "tcache_gc_delay_bytes",
    type: UNSIGNED,
    since: "5.3.0",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_0
  },
  {
    key: "tcache_gc_incr_bytes",
    type: { kind: "unsigned", min: 1024, clipped: true },
    since: "5.3.0",
    source: SRC_5_3_0
  },
  // Up to TCACHE_GC_INTERVAL_MS_MAX, whose value was not read.
  { key: "tcache_gc_interval_ms", type: CLIPPED, since: "5.4.0", source: SRC_5_4 },
  {
    key: "tcache_max",
    type: { kind: "unsigned", min: 0, max: 8388608, clipped: true },
    since: "5.3.0",
    until: "5.3.0",
    source: SRC_5_3_0
  },
  // Two to the power of the limit of lg_tcache_max.
  { key: "tcache_max", type: CLIPPED, since: "5.3.1", source: SRC_5_3_1 },
  { key: "tcache_ncached_max", type: SIZES, since: "5.3.1", source: SRC_5_3_1 },
  {
    key: "tcache_nslots_large",
    type: { kind: "unsigned", min: 1, max: 2048, clipped: true },
    since: "5.3.0",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_0
  },
  {
    key: "tcache_nslots_small_max",
    type: { kind: "unsigned", min: 1, max: 2048, clipped: true },
    since: "5.3.0",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_0
  },
  {
    key: "tcache_nslots_small_min",
    type: { kind: "unsigned", min: 1, max: 2048, clipped: true },
    since: "5.3.0",
    until: "5.3.1",
    silentFrom: "5.4.0",
    source: SRC_5_3_0
  },
  { key: "thp", type: BOOL, since: "4.5.0", until: "4.5.0", source: SRC_4_5 },
  {
    key: "thp",
    type: { kind: "choice", values: ["default", "always", "never"] },
    since: "5.1.0",
    source: SRC_5_1
  },
  { key: "trust_madvise", type: BOOL, since: "5.3.0", source: SRC_5_3_0 },
  { key: "utrace", type: BOOL, since: "3.6.0", build: "utrace", source: SRC_3_6 },
  { key: "valgrind", type: BOOL, since: "3.6.0", until: "3.6.0", build: "valgrind", source: SRC_3_6 },
  { key: "xmalloc", type: BOOL, since: "3.6.0", build: "xmalloc", source: SRC_3_6 },
  { key: "zero", type: BOOL, since: "3.6.0", build: "fill", source: SRC_3_6 },
  {
    key: "zero_realloc",
    type: { kind: "choice", values: ["alloc", "free", "abort"] },
    since: "5.3.0",
    source: SRC_5_3_0
  }
];
var CONF_DEFAULTS = [
  {
    key: "dirty_decay_ms",
    value: 1e4,
    since: "5.0.1",
    source: "DIRTY_DECAY_MS_DEFAULT: jemalloc 5.0.1 to 5.3.1 include/jemalloc/internal/arena_types.h"
  },
  {
    key: "muzzy_decay_ms",
    value: 1e4,
    since: "5.0.1",
    until: "5.1.0",
    source: "MUZZY_DECAY_MS_DEFAULT: jemalloc 5.0.1, 5.1.0 include/jemalloc/internal/arena_types.h"
  },
  {
    key: "muzzy_decay_ms",
    value: 0,
    since: "5.2.1",
    source: "MUZZY_DECAY_MS_DEFAULT: jemalloc 5.2.1 to 5.3.1 include/jemalloc/internal/arena_types.h"
  },
  {
    key: "background_thread",
    value: false,
    since: "5.0.1",
    source: 'BACKGROUND_THREAD_DEFAULT ("opt-in only"): jemalloc 5.0.1 to 5.3.1 src/background_thread.c'
  }
];
var CONF_BUILDS = [
  {
    build: "prof",
    os: "debian",
    architectures: ["amd64", "i386"],
    source: 'debian/rules of jemalloc 5.3.0-1, 5.3.0-3, 5.3.1-2; run: arm64 answers "Invalid conf pair"'
  },
  { build: "xmalloc", os: "debian", architectures: "none", source: "run: libjemalloc2 5.3.0-1 on amd64" },
  { build: "utrace", os: "debian", architectures: "none", source: "run: libjemalloc2 5.3.0-1 on amd64" },
  { build: "log", os: "debian", architectures: "none", source: "run: libjemalloc2 5.3.0-1 on amd64" },
  {
    build: "uaf-detection",
    os: "debian",
    architectures: "none",
    source: "run: libjemalloc2 5.3.0-1 on amd64"
  },
  { build: "fill", os: "debian", architectures: "all", source: "configure default; run: 5.3.0-1 on amd64" },
  { build: "prof", os: "wolfi", architectures: "none", source: "wolfi-dev/os jemalloc.yaml" },
  { build: "xmalloc", os: "wolfi", architectures: "all", source: "wolfi-dev/os jemalloc.yaml" },
  { build: "prof", os: "arch", architectures: "all", source: "PKGBUILD of jemalloc 5.4.0" }
];

// src/allocator/conf-keys.ts
function knownVersion(version) {
  return JEMALLOC_VERSIONS.find((known2) => known2 === version);
}
function order(version) {
  return JEMALLOC_VERSIONS.indexOf(version);
}
function holds(row, version) {
  return order(row.since) <= order(version) && (row.until === void 0 || order(version) <= order(row.until));
}
function confKey(key, version) {
  const known2 = knownVersion(version);
  return confKeyRows().findLast((row) => row.key === key && (known2 === void 0 || holds(row, known2)));
}
function confKeys(version) {
  const known2 = knownVersion(version);
  const rows = confKeyRows().filter((row) => known2 === void 0 || holds(row, known2));
  return [...new Set(rows.map((row) => row.key))];
}
function keyStatus(key, version, os, architecture) {
  const rows = confKeyRows().filter((row2) => row2.key === key);
  const known2 = knownVersion(version);
  if (known2 === void 0) {
    return rows.length > 0 || version !== void 0 && isNewer(version) ? "unclear" : "unknown";
  }
  const row = rows.find((candidate) => holds(candidate, known2));
  if (row === void 0) {
    const silent = rows.some(
      ({ silentFrom }) => silentFrom !== void 0 && order(silentFrom) <= order(known2)
    );
    return silent ? "removed" : "unknown";
  }
  if (row.build === void 0) return "known";
  const build = CONF_BUILDS.find((candidate) => candidate.build === row.build && candidate.os === os);
  if (build === void 0) return "unclear";
  if (build.architectures === "all") return "known";
  if (build.architectures === "none") return "unknown";
  if (architecture === void 0) return "unclear";
  return build.architectures.includes(architecture) ? "known" : "unknown";
}
function isNewer(version) {
  const parts = version.split(".").map(Number);
  const newest = (JEMALLOC_VERSIONS.at(-1) ?? "").split(".").map(Number);
  for (const [index, part] of newest.entries()) {
    const own = parts[index] ?? 0;
    if (own !== part) return !(own < part);
  }
  return false;
}

// src/knowledge/distributions.ts
var APT = "apt-cache policy of every release, 2026-11";
var APT_UBUNTU = "apt-cache policy of every release, 2026-11; packages.ubuntu.com";
var ALPINE = "pkgs.alpinelinux.org/package/v3.{17,18,19,20,22,23,24}/main; alpinelinux/aports main/jemalloc/APKBUILD";
var ALPINE_GAP = "docker-library/ruby#182, apache/openwhisk#334; alpinelinux/aports e764db77 restores it in 2022";
var FEDORA = "packages.fedoraproject.org/pkgs/jemalloc";
var GOOGLE_APT = "apt-cache policy of every release, 2026-11 (gperftools)";
var MULTIARCH_DIRECTORIES = [
  "/usr/lib/x86_64-linux-gnu",
  "/usr/lib/aarch64-linux-gnu",
  "/usr/lib/arm-linux-gnueabihf",
  "/usr/lib/arm-linux-gnueabi",
  "/usr/lib/i386-linux-gnu",
  "/usr/lib/powerpc64le-linux-gnu",
  "/usr/lib/s390x-linux-gnu",
  "/usr/lib/riscv64-linux-gnu",
  "/usr/lib/mips64el-linux-gnuabi64"
];
var SO_2 = ["libjemalloc.so.2"];
var SO_1 = ["libjemalloc.so.1"];
var LIB64 = ["/usr/lib64"];
var LIB = ["/usr/lib"];
var DEBIAN_ARCHIVED = "the packages of Debian 10 and older moved to archive.debian.org, an install step would fail";
var OLD_JEMALLOC = "this release has jemalloc 3 or older, which knows neither background_thread nor dirty_decay_ms";
var CENTOS_ARCHIVED = "the packages of this CentOS moved to vault.centos.org, an install step would fail";
var EPEL_7 = `${FEDORA} (EPEL 7: 3.6.0-1.el7); jemalloc 3.6.0 configure.ac`;
var EPEL = "jemalloc is only in EPEL, which the image does not enable";
var JEMALLOC = [
  {
    allocator: "jemalloc",
    os: "debian",
    releases: ["13", "12"],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: "5.3.0",
    program: "apt",
    refusal: void 0,
    source: APT
  },
  {
    allocator: "jemalloc",
    os: "debian",
    releases: ["11"],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: "5.2.1",
    program: "apt",
    refusal: void 0,
    source: APT
  },
  {
    allocator: "jemalloc",
    os: "debian",
    releases: ["14", "sid"],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: "5.3.1",
    program: "apt",
    refusal: void 0,
    source: APT
  },
  {
    allocator: "jemalloc",
    os: "debian",
    releases: ["10"],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: "5.1.0",
    program: "apt",
    refusal: DEBIAN_ARCHIVED,
    source: "packages.debian.org/source/buster/libs/jemalloc (5.1.0-3)"
  },
  {
    allocator: "jemalloc",
    os: "debian",
    releases: ["9", "8"],
    package: "libjemalloc1",
    libraries: SO_1,
    directories: MULTIARCH_DIRECTORIES,
    version: "3.6.0",
    program: "apt",
    refusal: DEBIAN_ARCHIVED,
    source: "libjemalloc.so.1 in public Dockerfiles (vsoch); the version is not verified"
  },
  {
    allocator: "jemalloc",
    os: "debian",
    releases: ["7"],
    package: "libjemalloc1",
    libraries: SO_1,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: DEBIAN_ARCHIVED,
    source: "by analogy with Debian 8; not verified"
  },
  {
    allocator: "jemalloc",
    os: "debian",
    releases: [],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: "the release of Debian is not known, and the packages of old releases are no longer served",
    source: APT
  },
  {
    allocator: "jemalloc",
    os: "ubuntu",
    releases: ["26.04", "24.04"],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: "5.3.0",
    program: "apt",
    refusal: void 0,
    source: APT_UBUNTU
  },
  {
    allocator: "jemalloc",
    os: "ubuntu",
    releases: ["22.04", "20.04"],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: "5.2.1",
    program: "apt",
    refusal: void 0,
    source: APT_UBUNTU
  },
  {
    allocator: "jemalloc",
    os: "ubuntu",
    releases: ["26.10"],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: "5.3.1",
    program: "apt",
    refusal: void 0,
    source: APT_UBUNTU
  },
  {
    allocator: "jemalloc",
    os: "ubuntu",
    releases: ["18.04", "16.04"],
    package: "libjemalloc1",
    libraries: SO_1,
    directories: MULTIARCH_DIRECTORIES,
    version: "3.6.0",
    program: "apt",
    refusal: OLD_JEMALLOC,
    source: "manpages.ubuntu.com/manpages/xenial (3.6.0-9ubuntu1); the version of 18.04 is not verified"
  },
  {
    allocator: "jemalloc",
    os: "ubuntu",
    releases: ["14.04", "12.04"],
    package: "libjemalloc1",
    libraries: SO_1,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: OLD_JEMALLOC,
    source: "packagecloud.io/500px/public (trusty, 3.5.1-2); 12.04 is not verified"
  },
  {
    allocator: "jemalloc",
    os: "ubuntu",
    releases: [],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: "the release of Ubuntu is not known or past its end, and old packages are no longer served",
    source: APT_UBUNTU
  },
  {
    allocator: "jemalloc",
    os: "alpine",
    releases: ["3.24", "3.23", "3.22", "3.21", "3.20", "3.19", "3.18", "3.17"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB,
    version: "5.3.0",
    program: "apk",
    refusal: void 0,
    source: ALPINE
  },
  {
    allocator: "jemalloc",
    os: "alpine",
    releases: ["3.16", "3.15", "3.14", "3.13", "3.12", "3.11", "3.10", "3.9"],
    package: void 0,
    libraries: [],
    directories: LIB,
    version: void 0,
    program: "apk",
    refusal: "Alpine has no jemalloc package between 3.9 and 3.16",
    source: ALPINE_GAP
  },
  {
    allocator: "jemalloc",
    os: "alpine",
    releases: ["3.8", "3.7", "3.6", "3.5", "3.4", "3.3"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB,
    version: void 0,
    program: "apk",
    refusal: "Alpine has a maintained jemalloc package only from 3.17 on",
    source: ALPINE_GAP
  },
  {
    allocator: "jemalloc",
    os: "alpine",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB,
    version: void 0,
    program: "apk",
    refusal: "the release of Alpine is not known, and only 3.17 and later have jemalloc for certain",
    source: ALPINE
  },
  {
    // The package pulls libjemalloc2, which holds the library.
    allocator: "jemalloc",
    os: "wolfi",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB,
    version: "5.4.0",
    program: "apk",
    refusal: void 0,
    source: "wolfi-dev/os:jemalloc.yaml"
  },
  {
    allocator: "jemalloc",
    os: "wolfi",
    releases: [],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: LIB,
    version: "5.4.0",
    program: "apk",
    refusal: void 0,
    source: "wolfi-dev/os:jemalloc.yaml"
  },
  {
    allocator: "jemalloc",
    os: "fedora",
    releases: ["44", "43"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.3.0",
    program: "dnf",
    refusal: void 0,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "fedora",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "dnf",
    refusal: "the release of Fedora is not known or older than 43, and old packages are archived",
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "centos",
    releases: ["8"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.2.1",
    program: "yum",
    refusal: CENTOS_ARCHIVED,
    source: `${FEDORA}; docker-library/official-images:library/centos@37079fb`
  },
  {
    allocator: "jemalloc",
    os: "centos",
    releases: ["7"],
    package: "jemalloc",
    libraries: SO_1,
    directories: LIB64,
    version: "3.6.0",
    program: "yum",
    refusal: CENTOS_ARCHIVED,
    source: EPEL_7
  },
  {
    allocator: "jemalloc",
    os: "centos",
    releases: ["6", "5"],
    package: "jemalloc",
    libraries: SO_1,
    directories: LIB64,
    version: void 0,
    program: "yum",
    refusal: CENTOS_ARCHIVED,
    source: "packagecloud.io/varnishcache/varnish30 (el5: 2.1.3, libjemalloc.so.1); 6 by analogy"
  },
  {
    allocator: "jemalloc",
    os: "centos",
    releases: ["9"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.2.1",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "centos",
    releases: ["10"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.3.0",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "rocky",
    releases: ["9", "8"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.2.1",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "rocky",
    releases: ["10"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.3.0",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "almalinux",
    releases: ["9", "8"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.2.1",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "almalinux",
    releases: ["10"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.3.0",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "ubi",
    releases: ["9", "8"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.2.1",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "ubi",
    releases: ["10"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.3.0",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "rhel",
    releases: ["9", "8"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.2.1",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "rhel",
    releases: ["10"],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: "5.3.0",
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "ubi",
    releases: ["7"],
    package: "jemalloc",
    libraries: SO_1,
    directories: LIB64,
    version: "3.6.0",
    program: "yum",
    refusal: EPEL,
    source: EPEL_7
  },
  {
    allocator: "jemalloc",
    os: "rhel",
    releases: ["7"],
    package: "jemalloc",
    libraries: SO_1,
    directories: LIB64,
    version: "3.6.0",
    program: "yum",
    refusal: EPEL,
    source: EPEL_7
  },
  {
    // Of Oracle's copy of EPEL, which was not seen.
    allocator: "jemalloc",
    os: "oraclelinux",
    releases: ["7"],
    package: "jemalloc",
    libraries: SO_1,
    directories: LIB64,
    version: void 0,
    program: "yum",
    refusal: EPEL,
    source: EPEL_7
  },
  {
    allocator: "jemalloc",
    os: "centos",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "rocky",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "almalinux",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "ubi",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "rhel",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    allocator: "jemalloc",
    os: "oraclelinux",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "dnf",
    refusal: EPEL,
    source: FEDORA
  },
  {
    // 5.3.0 in Factory; releases of Leap had older ones.
    allocator: "jemalloc",
    os: "opensuse",
    releases: [],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "zypper",
    refusal: "installing jemalloc with zypper has not been tried",
    source: "build.opensuse.org openSUSE:Factory"
  },
  {
    allocator: "jemalloc",
    os: "sles",
    releases: [],
    package: "libjemalloc2",
    libraries: SO_2,
    directories: LIB64,
    version: void 0,
    program: "zypper",
    refusal: "whether the BCI repository has jemalloc is not known",
    source: "build.opensuse.org SUSE:SLE-15-SP7:GA/jemalloc.35607"
  },
  {
    allocator: "jemalloc",
    os: "amazonlinux",
    releases: [],
    package: void 0,
    libraries: [],
    directories: LIB64,
    version: void 0,
    program: "dnf",
    refusal: "no jemalloc package is known for Amazon Linux",
    source: "amazonlinux/amazon-linux-2023#1001"
  },
  {
    // The source has it; which repository serves it for which release is not known.
    allocator: "jemalloc",
    os: "azurelinux",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: [],
    version: void 0,
    program: "tdnf",
    refusal: "whether the repositories of Azure Linux serve jemalloc is not known",
    source: "microsoft/azurelinux@0f1a9ca9, @cc1e5eda SPECS/jemalloc/"
  },
  {
    allocator: "jemalloc",
    os: "photon",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: [],
    version: void 0,
    program: "tdnf",
    refusal: "which jemalloc the releases of Photon serve is not known",
    source: "vmware/photon@6f791dd1, @1ba25185 SPECS/jemalloc/jemalloc.spec"
  },
  {
    allocator: "jemalloc",
    os: "openeuler",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: [],
    version: void 0,
    program: "dnf",
    refusal: "which jemalloc openEuler serves is not known",
    source: "jemalloc-devel in opea-project/GenAIComps"
  },
  {
    allocator: "jemalloc",
    os: "arch",
    releases: [],
    package: "jemalloc",
    libraries: SO_2,
    directories: LIB,
    version: "5.4.0",
    program: "pacman",
    refusal: "pacman has no way to add one package without updating the image",
    source: "PKGBUILD of extra/jemalloc"
  },
  {
    allocator: "jemalloc",
    os: "debian",
    releases: [],
    package: "libjemalloc-dev",
    libraries: ["libjemalloc.so"],
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    development: true,
    refusal: "it is for building, libjemalloc2 holds the library",
    source: APT
  },
  {
    allocator: "jemalloc",
    os: "ubuntu",
    releases: [],
    package: "libjemalloc-dev",
    libraries: ["libjemalloc.so"],
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    development: true,
    refusal: "it is for building, libjemalloc2 holds the library",
    source: APT_UBUNTU
  },
  {
    allocator: "jemalloc",
    os: "alpine",
    releases: [],
    package: "jemalloc-dev",
    libraries: ["libjemalloc.so"],
    directories: LIB,
    version: void 0,
    program: "apk",
    development: true,
    refusal: "it is for building, jemalloc holds the library",
    source: ALPINE
  },
  {
    allocator: "jemalloc",
    os: "fedora",
    releases: [],
    package: "jemalloc-devel",
    libraries: ["libjemalloc.so"],
    directories: LIB64,
    version: void 0,
    program: "dnf",
    development: true,
    refusal: "it is for building, jemalloc holds the library",
    source: FEDORA
  }
];
var OTHER = "whether this release serves the package is not known";
var MINIMAL = ["libtcmalloc_minimal.so.4"];
var FULL = ["libtcmalloc.so.4"];
var MIMALLOC_ALPINE = "pkgs.alpinelinux.org (community); alpinelinux/aports community/mimalloc2/APKBUILD";
var UNVERSIONED = ["libtcmalloc_minimal.so", "libtcmalloc.so"];
var OTHERS = [
  {
    allocator: "mimalloc",
    os: "debian",
    releases: ["13", "14", "sid"],
    package: "libmimalloc3",
    libraries: ["libmimalloc.so.3"],
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: void 0,
    source: APT
  },
  {
    allocator: "mimalloc",
    os: "debian",
    releases: ["12"],
    package: "libmimalloc2.0",
    libraries: ["libmimalloc.so.2", "libmimalloc.so.2.0"],
    directories: MULTIARCH_DIRECTORIES,
    version: "2.0.9",
    program: "apt",
    refusal: void 0,
    source: APT
  },
  {
    allocator: "mimalloc",
    os: "debian",
    releases: [],
    package: "libmimalloc-dev",
    libraries: ["libmimalloc.so"],
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    development: true,
    refusal: OTHER,
    source: APT
  },
  {
    allocator: "mimalloc",
    os: "ubuntu",
    releases: ["26.04", "25.10"],
    package: "libmimalloc3",
    libraries: ["libmimalloc.so.3"],
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: void 0,
    source: APT_UBUNTU
  },
  {
    allocator: "mimalloc",
    os: "ubuntu",
    releases: ["24.04", "22.04"],
    package: "libmimalloc2.0",
    libraries: ["libmimalloc.so.2", "libmimalloc.so.2.0"],
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: void 0,
    source: APT_UBUNTU
  },
  {
    allocator: "mimalloc",
    os: "ubuntu",
    releases: [],
    package: "libmimalloc-dev",
    libraries: ["libmimalloc.so"],
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    development: true,
    refusal: OTHER,
    source: APT_UBUNTU
  },
  {
    // A secure build, slower.
    allocator: "mimalloc",
    os: "alpine",
    releases: [],
    package: "mimalloc2",
    libraries: ["libmimalloc.so.2", "libmimalloc-secure.so.2"],
    directories: LIB,
    version: void 0,
    program: "apk",
    refusal: OTHER,
    source: MIMALLOC_ALPINE
  },
  {
    allocator: "mimalloc",
    os: "alpine",
    releases: [],
    package: "mimalloc2-insecure",
    libraries: ["libmimalloc-insecure.so.2"],
    directories: LIB,
    version: void 0,
    program: "apk",
    refusal: OTHER,
    source: MIMALLOC_ALPINE
  },
  {
    allocator: "tcmalloc",
    os: "debian",
    releases: ["13", "14", "sid"],
    package: "libtcmalloc-minimal4t64",
    libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: void 0,
    source: GOOGLE_APT
  },
  {
    // Debian 13 and Ubuntu 24.04 renamed it and still provide the old name.
    allocator: "tcmalloc",
    os: "debian",
    releases: ["12", "11"],
    package: "libtcmalloc-minimal4",
    libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: void 0,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "debian",
    releases: [],
    package: "libtcmalloc-minimal4",
    libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: OTHER,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "debian",
    releases: ["13", "14", "sid"],
    package: "libgoogle-perftools4t64",
    libraries: FULL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: OTHER,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "debian",
    releases: [],
    package: "libgoogle-perftools4",
    libraries: FULL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: OTHER,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "debian",
    releases: [],
    package: "libgoogle-perftools-dev",
    libraries: UNVERSIONED,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    development: true,
    refusal: OTHER,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "ubuntu",
    releases: ["26.04", "25.10", "24.04"],
    package: "libtcmalloc-minimal4t64",
    libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: void 0,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "ubuntu",
    releases: ["22.04", "20.04"],
    package: "libtcmalloc-minimal4",
    libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: void 0,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "ubuntu",
    releases: [],
    package: "libtcmalloc-minimal4",
    libraries: MINIMAL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: OTHER,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "ubuntu",
    releases: ["26.04", "25.10", "24.04"],
    package: "libgoogle-perftools4t64",
    libraries: FULL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: OTHER,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "ubuntu",
    releases: [],
    package: "libgoogle-perftools4",
    libraries: FULL,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    refusal: OTHER,
    source: GOOGLE_APT
  },
  {
    allocator: "tcmalloc",
    os: "ubuntu",
    releases: [],
    package: "libgoogle-perftools-dev",
    libraries: UNVERSIONED,
    directories: MULTIARCH_DIRECTORIES,
    version: void 0,
    program: "apt",
    development: true,
    refusal: OTHER,
    source: GOOGLE_APT
  }
];
var LIBRARY_PACKAGES = [...JEMALLOC, ...OTHERS];
var BRINGS_JEMALLOC = [
  {
    pattern: "^(?:389-ds|apt-dater|asn$|bfh-|bind9|bind-tools|bind-libs|blender|byobu|clamav-unofficial-sigs|clickhouse|cloud-enum|debian-cloud-images-packages|debian-edu|design-desktop-animation|diaspora|digger|dlint|dns-browse|dnsutils|dnsvi|epigrass|fbx-all|fcitx5-frontend-tmux|forensics-|freedombox|freeipa|gnome-nettool|golang-github-stvp-tempredis|gridengine|gsad|gvm|haproxy|heimdal|hollywood|igor$|ikiwiki-hosting|knot-resolver|konclude|krb5|ldap2zone|libatlas-ecmwf|libdrmaa|libeckit|libfckit|libfdb5|libfiat|libmagics|libmetkit|libodc|libpam-heimdal|libpam-krb5|librust-tikv-jemalloc|libzephyr4-krb5|live-task-standard|mariadb|morse-simulator|neutron-|nghttp2|nmapsi4|nsdiff|octavia-agent|openstack-|openvas|ospd-openvas|percona|pigx-rnaseq|prometheus-varnish|python3-(?:cfgrib|drmaa|ecmwflibs|eccodes|gvm|libtmux|magics|satpy|tmuxp)|quickshell|rapmap|redict|redis|reform-desktop|rspamd|ruby-redis|salmon|satdump|ssvnc|systemtap|task-freedombox|testssl|tmux|torrus|toulbar2|trinityrnaseq|urlextractor|valkey|varnish|vast$|vg$|vinyl-cache|wallstreet|zephyr-server-krb5)",
    source: "the packages that depend on libjemalloc2 in the indexes of Debian 11 to 13, forky and sid, 2026-11, followed through; the others by analogy, to stay silent"
  }
];
var SYSTEM_PYTHONS = [
  { os: "debian", releases: ["11"], version: "3.9", source: APT },
  { os: "debian", releases: ["12"], version: "3.11", source: APT },
  { os: "debian", releases: ["13"], version: "3.13", source: APT },
  { os: "debian", releases: ["14", "sid"], version: "3.14", source: APT },
  { os: "ubuntu", releases: ["20.04"], version: "3.8", source: APT },
  { os: "ubuntu", releases: ["22.04"], version: "3.10", source: APT },
  { os: "ubuntu", releases: ["24.04"], version: "3.12", source: APT },
  { os: "ubuntu", releases: ["25.10"], version: "3.13", source: APT },
  { os: "ubuntu", releases: ["26.04"], version: "3.14", source: APT },
  { os: "alpine", releases: ["3.12", "3.13"], version: "3.8", source: "pkgs.alpinelinux.org" },
  { os: "alpine", releases: ["3.14", "3.15"], version: "3.9", source: "pkgs.alpinelinux.org" },
  { os: "alpine", releases: ["3.18", "3.19"], version: "3.11", source: "pkgs.alpinelinux.org" },
  {
    os: "alpine",
    releases: ["3.20", "3.21", "3.22", "3.23"],
    version: "3.12",
    source: "releases of fluxygen/docker-alpine-python3"
  },
  { os: "alpine", releases: ["3.24"], version: "3.14", source: "pkgs.alpinelinux.org" },
  {
    os: "amazonlinux",
    releases: ["2023"],
    version: "3.9",
    source: "docs.aws.amazon.com/linux/al2023/ug/python.html"
  },
  { os: "rhel", releases: ["9"], version: "3.9", source: "docs.redhat.com, RHEL 9: Introduction to Python" },
  { os: "ubi", releases: ["9"], version: "3.9", source: "docs.redhat.com, RHEL 9: Introduction to Python" },
  { os: "rocky", releases: ["9"], version: "3.9", source: "docs.redhat.com, RHEL 9: Introduction to Python" },
  {
    os: "almalinux",
    releases: ["9"],
    version: "3.9",
    source: "docs.redhat.com, RHEL 9: Introduction to Python"
  }
];

// src/allocator/packages.ts
function systemLibrary(base, allocator, installed) {
  const ofSystem = rowsOf(base, allocator);
  const row = ofSystem.find((each) => installed !== void 0 && each.package === installed) ?? ofSystem[0];
  const [soname] = row?.libraries ?? [];
  if (!row || row.package === void 0 || soname === void 0) return void 0;
  return {
    name: row.package,
    soname,
    sonames: row.libraries,
    paths: row.directories.flatMap(
      (directory) => row.libraries.flatMap((library) => both(`${directory}/${library}`))
    ),
    version: distance(row, base) === 2 ? void 0 : row.version,
    manager: row.program,
    refusal: row.refusal
  };
}
function rowsOf(base, allocator) {
  return LIBRARY_PACKAGES.filter(
    (row) => row.allocator === allocator && row.os === base.os && !row.development
  ).toSorted((a, b) => distance(a, base) - distance(b, base));
}
function distance({ releases }, { release = "" }) {
  if (releases.includes(release)) return 0;
  return releases.length === 0 ? 1 : 2;
}
function both(path) {
  return [path, path.replace(/^\/usr\/lib/, "/lib")];
}
function hasHeaders(image, allocator = "jemalloc") {
  return LIBRARY_PACKAGES.some(
    (row) => row.allocator === allocator && row.development === true && image.packages.has(row.package ?? "")
  );
}
function installedPackage(image, allocator) {
  const { base, packages } = image;
  const rows = rowsOf(base, allocator);
  const names2 = rows.length > 0 ? rows.flatMap((row) => row.package ?? []) : NAMES[allocator];
  return names2.find((name) => packages.has(name));
}
var NAMES = {
  jemalloc: ["libjemalloc2", "jemalloc"],
  tcmalloc: [],
  mimalloc: []
};
function installedAllocator(image, allocator) {
  const name = installedPackage(image, allocator);
  if (name === void 0) return hasHeaders(image, allocator) ? "headers" : void 0;
  const install2 = image.installs.findLast(({ packages }) => packages.includes(name));
  return { allocator, name, install: install2 };
}
function installPlan(base, allocator) {
  const row = systemLibrary(base, allocator);
  if (!row)
    return {
      refused: rowsOf(base, allocator)[0]?.refusal ?? `no ${allocator} package is known for ${base.reference}`
    };
  if (row.refusal !== void 0) return { refused: row.refusal };
  if (base.libc !== (base.os === "alpine" ? "musl" : "glibc")) {
    return { refused: `Python runs on another libc in ${base.reference} than the packages of ${base.os}` };
  }
  if (base.packageManager === "none" || base.shell === false)
    return { refused: `${base.reference} has no package manager to install it with` };
  if (base.packageManager !== row.manager)
    return { refused: `the package manager of ${base.reference} is not known` };
  return { install: { name: row.name, manager: row.manager }, soname: row.soname };
}

// src/allocator/plan.ts
function wantedLibrary({ allocator }) {
  return allocator === "any" || allocator === "cpython" ? "jemalloc" : allocator;
}
function planFor(run, settings) {
  if (settings.allocator === "cpython") return cpythonPlan(run);
  const name = wantedLibrary(settings);
  const plan = installPlan(run.image.base, name);
  if ("refused" in plan) return plan;
  const { install: install2, soname } = plan;
  return {
    ...tuningOf(run, settings, name),
    install: install2,
    soname,
    title: `install ${install2.name} and preload it`
  };
}
function loadingPrice(run, { profile }, name) {
  return name === "jemalloc" ? adviceFor(run, profile).price : `${name} is loaded, with the settings that are there`;
}
function preloadInstalled(run, settings, { allocator, name }) {
  const row = systemLibrary(run.image.base, allocator, name);
  if (!row) return { refused: `which library ${name} has here is not known` };
  const isOld = row.version === void 0 && row.refusal !== void 0;
  if (allocator === "jemalloc" && (isOld || keyStatus("dirty_decay_ms", row.version) === "unknown"))
    return { refused: row.refusal ?? `${name} is too old to be tuned` };
  const { soname } = row;
  return { ...tuningOf(run, settings, allocator), install: void 0, soname, title: `preload ${soname}` };
}
function tuningOf(run, { profile }, name) {
  const comment = `${name} gives freed memory back to the system.`;
  if (name !== "jemalloc") {
    const version = systemLibrary(run.image.base, name)?.version;
    const tuned = name === "mimalloc" ? adviseMimalloc(version) : TCMALLOC;
    return { ...tuned, settings: unset(run, tuned.settings), comment, hook: void 0 };
  }
  const { conf, price, reason, measured } = adviceFor(run, profile);
  return { settings: unset(run, { MALLOC_CONF: conf }), price, reason, measured, comment, hook: void 0 };
}
function withHook(run, { profile }, plan) {
  const found = forkHook(run);
  if (!("MALLOC_CONF" in plan.settings) || "refused" in found) return void 0;
  const { conf, ...told } = adviseWithHook(profile);
  const named = plan.title.replace(plan.settings["MALLOC_CONF"] ?? "", conf);
  const title = `${named}, with a hook that starts its background thread in every worker`;
  return {
    ...plan,
    ...told,
    title,
    settings: { ...plan.settings, MALLOC_CONF: conf },
    hook: found.interpreter
  };
}
function unset({ env }, settings) {
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => !env.has(name) || env.get(name)?.value === "")
  );
}
function cpythonPlan({ image: { base, pythonVersion, buildsPython: buildsPython2 } }) {
  const [major = 0, minor = 0] = (pythonVersion ?? "").split(".").map(Number);
  if (major < 3 || major === 3 && minor < 13)
    return {
      refused: pythonVersion === void 0 ? "which Python runs is not known" : `Python ${pythonVersion} has no mimalloc of its own`
    };
  if (buildsPython2 || base.libc !== "glibc")
    return { refused: "whether this build of Python has mimalloc is not known" };
  return {
    title: "set PYTHONMALLOC=mimalloc, Python's own",
    install: void 0,
    soname: void 0,
    ...CPYTHON_MIMALLOC,
    comment: "Python's own mimalloc gives freed memory back to the system.",
    hook: void 0
  };
}
function isSafeForCpython({ image: { base, packages } }) {
  return /(?:^|\/)python:/.test(base.reference) && base.os === "debian" && ![...packages].some((name) => /^python\d/.test(name));
}

// src/allocator/remedy.ts
function remedy(run, what, price, edits, mends) {
  if ("refused" in edits) return { refusal: edits.refused };
  const doubt = doubtAbout(run, mends);
  return { fix: { title: titleOf(run, what, price, doubt), safety: doubt ? "unsafe" : "safe", edits } };
}
function remedies(run, settings, plan, write2) {
  if ("refused" in plan) return { refusal: plan.refused };
  const plain2 = remedy(run, plan.title, plan.price, write2(plan));
  const better = withHook(run, settings, plan);
  if (!plain2.fix || !better) return plain2;
  return { ...plain2, alternative: unsafeFix(run, better.title, better.price, write2(better)) };
}
function installRemedy(run, settings, write2) {
  const plan = planFor(run, settings);
  const isOwn = settings.allocator === "cpython";
  if (!("refused" in plan) && !isOwn) return remedies(run, settings, plan, (each) => write2(run.image, each));
  const own = cpythonPlan(run);
  if ("refused" in own) return { refusal: "refused" in plan ? plan.refused : own.refused };
  const edits = write2(run.image, own);
  if (isOwn && isSafeForCpython(run)) return remedy(run, own.title, own.price, edits);
  const why = "refused" in plan ? [plan.refused] : [];
  return { fix: unsafeFix(run, own.title, [own.price, ...why].join("; "), edits) };
}
function unsafeFix(run, what, price, edits) {
  if ("refused" in edits) return void 0;
  return { title: titleOf(run, what, price, doubtAbout(run)), safety: "unsafe", edits };
}
function titleOf(run, what, price, doubt) {
  const measured = run.image.base.libc === "musl" && price.includes("glibc") ? `${price}, measured on Debian` : price;
  return `${what} (${measured}${doubt ? `; ${doubt}` : ""})`;
}
function doubtAbout(run, mends) {
  const { image, process } = run;
  if (mends === void 0 && dropsWithSetpriv(run) && run.env.get("MALLOC_CONF")?.value?.includes("background_thread")) {
    return "setpriv aborts once the background thread of MALLOC_CONF runs";
  }
  const child = hostileChild(run);
  if (child) return `${child} runs under it too, which was tried with Debian's Chromium alone`;
  if (process.opaque !== void 0) return `what ${process.opaque} does cannot be read`;
  if (process.model === "unknown") {
    return process.server === "none" ? "the file does not show which process the image runs" : `how ${process.server} starts its workers is not known`;
  }
  if (image.python !== "yes") return "the file does not show where its Python comes from";
  if (buildMentions(image, /\/etc\/apt\/preferences|apt-mark\s+hold/))
    return "the file pins where packages come from";
  if (image.isOverridable && !image.installs.some(
    ({ manager, command: command2 }) => manager === image.base.packageManager && !command2.conditional
  )) {
    return "a build argument may choose another base";
  }
  if (!image.base.verified) return `what ${image.base.reference} is rests on its name alone`;
  return void 0;
}

// src/knowledge/programs.ts
var OTHER_LANGUAGES = [
  {
    language: "JavaScript",
    programs: ["node", "nodejs", "npm", "npx", "yarn", "pnpm", "bun", "deno", "next", "vite", "ts-node", "tsx"],
    source: "the manuals of Node.js, npm, Yarn, pnpm, Bun, Deno, Next.js, Vite, ts-node and tsx"
  },
  {
    language: "Java",
    programs: [
      "java",
      "mvn",
      "gradle",
      "sbt",
      "scala",
      "lein",
      "clojure",
      "catalina.sh",
      "jshell",
      "jenkins-agent",
      "jenkins.sh"
    ],
    source: "the manuals of OpenJDK, Maven, Gradle, sbt, Leiningen, Tomcat and Jenkins"
  },
  {
    language: "Ruby",
    programs: ["ruby", "bundle", "rails", "rake", "puma", "unicorn", "jekyll", "irb", "thin", "sidekiq"],
    source: "the manuals of Ruby, Bundler, Rails, Puma, Jekyll and Sidekiq"
  },
  {
    language: "PHP",
    programs: ["php", "php-fpm", "php-fpm7", "php-fpm8", "composer", "frankenphp"],
    source: "docker-library/php: docker-php-entrypoint and CMD of every variant; php/frankenphp: CMD"
  },
  {
    language: "other interpreters and compilers",
    programs: [
      "perl",
      "R",
      "Rscript",
      "go",
      "cargo",
      "rustc",
      "dotnet",
      "mono",
      "erl",
      "iex",
      "elixir",
      "mix",
      "ghc",
      "ghci",
      "gcc",
      "julia",
      "lua",
      "luajit",
      "guile",
      "sbcl",
      "rebar3"
    ],
    source: "the manuals of these languages"
  },
  {
    language: "C and C++ servers",
    programs: [
      "nginx",
      "nginx-debug",
      "openresty",
      "haproxy",
      "varnishd",
      "squid",
      "postgres",
      "mysqld",
      "mysqld_safe",
      "mariadbd",
      "mongod",
      "mongos",
      "redis-server",
      "redis-sentinel",
      "valkey-server",
      "memcached",
      "clickhouse-server",
      "ssh",
      "sshd",
      "dnsmasq",
      "named",
      "openvpn",
      "postfix",
      "dovecot",
      "vsftpd",
      "slapd",
      "mosquitto",
      "qpidd"
    ],
    source: "the manuals of these servers"
  },
  {
    language: "Go and Erlang servers",
    programs: [
      "caddy",
      "traefik",
      "consul",
      "vault",
      "etcd",
      "prometheus",
      "grafana-server",
      "influxd",
      "telegraf",
      "dockerd",
      "containerd",
      "kubectl",
      "terraform",
      "minio",
      "rabbitmq-server",
      "couchdb",
      "alertmanager",
      "node_exporter",
      "nats-server",
      "loki"
    ],
    source: "the manuals of these servers"
  }
];
var PYTHON_PACKAGES = [
  {
    packages: [
      "ansible",
      "ansible-core",
      "awscli",
      "barman",
      "beets",
      "black",
      "borgbackup",
      "borgmatic",
      "buildbot",
      "buildbot-worker",
      "calibre",
      "certbot",
      "cloud-init",
      "daphne",
      "deluged",
      "deluge-web",
      "docker-compose",
      "duplicity",
      "fail2ban",
      "flake8",
      "getmail6",
      "glances",
      "graphite-carbon",
      "graphite-web",
      "gunicorn",
      "gunicorn3",
      "httpie",
      "ipython3",
      "jupyter-core",
      "jupyter-notebook",
      "jupyter-server",
      "jupyterhub",
      "libapache2-mod-wsgi-py3",
      "mailman3",
      "mercurial",
      "meson",
      "mitmproxy",
      "mkdocs",
      "mopidy",
      "mypy",
      "patroni",
      "pelican",
      "pgcli",
      "pipenv",
      "pipx",
      "pre-commit",
      "pylint",
      "radicale",
      "rdiff-backup",
      "s3cmd",
      "scons",
      "snakemake",
      "sqlmap",
      "streamlink",
      "supervisor",
      "swift-proxy",
      "tox",
      "twine",
      "uvicorn",
      "virtualenv",
      "websockify",
      "yt-dlp"
    ],
    source: "Depends of the packages of Debian 12 on python3 (virtualenv by way of python3-virtualenv; gunicorn3: Debian 10)"
  },
  {
    packages: [
      "uwsgi-plugin-python3",
      "uwsgi-plugin-asyncio-python3",
      "uwsgi-plugin-gevent-python3",
      "uwsgi-plugin-greenlet-python3",
      "uwsgi-plugin-tornado-python3"
    ],
    source: "Depends of the packages of Debian 12 on libpython3.11: an interpreter inside uWSGI"
  },
  {
    packages: ["salt-master", "salt-minion", "salt-api", "salt-common"],
    source: "saltstack/salt: setup.py, console scripts"
  },
  { packages: ["s3ql"], source: "s3ql/s3ql: setup.py, console scripts" }
];
var ONE_SHOTS = [
  {
    programs: ["pip", "pip2", "pip3", "twine", "build", "virtualenv", "venv", "compileall"],
    source: "packaging.python.org: installing and building end"
  },
  {
    programs: [
      "pytest",
      "py.test",
      "unittest",
      "nose2",
      "nosetests",
      "tox",
      "nox",
      "mypy",
      "pyright",
      "flake8",
      "pylint",
      "ruff",
      "black",
      "isort",
      "bandit",
      "pre-commit",
      "sphinx-build"
    ],
    source: "the manuals of these test runners, linters and formatters"
  },
  {
    programs: ["echo", "true", "false", "sleep", "tail", "cat", "ls", "date", "cp", "mv", "printf"],
    source: "the manual of coreutils"
  }
];
var MODEL_SERVERS = [
  { server: "torchserve", source: "pytorch/serve@62c4d6a1: the front end is Java" },
  { server: "triton", source: "triton-inference-server/python_backend@f9088ff: the server is C++" },
  { server: "vllm", source: "vllm-project/vllm@0157befc" }
];

// src/allocator/runs-python.ts
var SHELLS = ["bash", "sh", "ash", "dash", "zsh", "fish", "tmux"];
var SUPERVISORS = ["supervisord", "s6", "runit", "circus", "honcho", "foreman"];
function runsPython({ image, process }) {
  const { program = "", ends } = process;
  if (ends) return false;
  if (startsPython(process)) return true;
  return image.base.python === "yes" && !isOtherLanguage(program) && !SHELLS.includes(program);
}
function startsPython({ server, program, longRunning }) {
  return program === "python" || longRunning && !SUPERVISORS.includes(server);
}
function isOtherLanguage(program) {
  return OTHER_LANGUAGES.some(({ programs }) => programs.includes(program));
}

// src/edits/lines.ts
function runIndent(dockerfile) {
  return mostFrequent(indents(dockerfile, "RUN", /\n([ \t]+)&&/g)) ?? mostFrequent(indents(dockerfile, "RUN", /\n([ \t]+)\S/g)) ?? FOUR;
}
function envIndent(dockerfile) {
  const run = runIndent(dockerfile);
  return mostFrequent(indents(dockerfile, "ENV", /\n([ \t]+)\S/g)) ?? (run === " " ? FOUR : run);
}
var FOUR = "    ";
function indents({ text, instructions }, keyword, line2) {
  return instructions.filter((instruction) => instruction.keyword === keyword && instruction.heredocs.length === 0).flatMap(({ span }) => [...text.slice(span.start, span.end).matchAll(line2)]).map((match) => match[1] ?? "");
}
function mostFrequent(values) {
  const counts = /* @__PURE__ */ new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
function continued({ escape, eol }, lines, indent) {
  return lines.join(` ${escape}${eol}${indent}`);
}
function runLines(dockerfile, lines) {
  return `RUN ${continued(dockerfile, lines, runIndent(dockerfile))}`;
}
function envLines(dockerfile, pairs) {
  return `ENV ${continued(dockerfile, pairs, envIndent(dockerfile))}`;
}
function pairBreak(dockerfile, { span }) {
  const own = /\n([ \t]+)\S/.exec(dockerfile.text.slice(span.start, span.end))?.[1];
  return continued(dockerfile, ["", ""], own ?? envIndent(dockerfile));
}
var BLANK_LINE = /^[ \t]*\r?\n[ \t]*(?:\r?\n|$)/;
function endsParagraph({ text }, offset) {
  return BLANK_LINE.test(text.slice(offset, offset + 200)) || text.slice(offset).trim() === "";
}
function endWithComment(dockerfile, { span }) {
  const comment = /^(?:[ \t]*\r?\n[ \t]*#[^\r\n]*)+/.exec(dockerfile.text.slice(span.end));
  const end = span.end + (comment?.[0].length ?? 0);
  return comment && endsParagraph(dockerfile, end) ? end : span.end;
}
function insertBelow(dockerfile, above, block, close = false) {
  const { eol, text } = dockerfile;
  const at = endWithComment(dockerfile, above);
  const gap = (!close || at > above.span.end) && BLANK_LINE.test(text.slice(at, at + 200)) && text.slice(at).trim() !== "" ? eol : "";
  return { span: { file: dockerfile.file, start: at, end: at }, text: `${eol}${gap}${block.join(eol)}` };
}
function endsCleanly(dockerfile, { span }) {
  const last2 = dockerfile.text.slice(span.start, span.end).trimEnd();
  return !last2.endsWith(dockerfile.escape) && !last2.endsWith("\\");
}

// src/edits/env.ts
var TRAILING = [
  "EXPOSE",
  "USER",
  "HEALTHCHECK",
  "STOPSIGNAL",
  "ENTRYPOINT",
  "CMD",
  "VOLUME",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "ARG"
];
var PLAIN = /^[\w./:,@%+=-]*$/;
function addEnv(image, values, comment, belowOffset = 0) {
  const { dockerfile, stage } = image;
  const built = stage.instructions.findLast(({ keyword }) => !TRAILING.includes(keyword)) ?? stage.from;
  const installed = stage.instructions.findLast(({ span }) => span.end <= belowOffset);
  const above = installed && installed.span.end > built.span.end ? installed : built;
  if (!endsCleanly(dockerfile, above)) return { refused: "the file ends in a line continuation" };
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${quoted(value)}`);
  const block = [...comment ? [`# ${comment}`] : [], envLines(dockerfile, pairs)];
  return [insertBelow(dockerfile, above, block, above.keyword === "ENV" && !comment)];
}
function extendEnv(dockerfile, variable2, values) {
  const { setting } = variable2;
  const pairs = Object.entries(values);
  if (pairs.length === 0) return [];
  if (!setting || setting.pair.legacy) return void 0;
  const { instruction, pair } = setting;
  const { end } = pair.span;
  const separator = isMultiLine(dockerfile, instruction) || instruction.pairs.length === 1 ? pairBreak(dockerfile, instruction) : " ";
  const text = pairs.map(([name, value]) => `${separator}${name}=${quoted(value)}`).join("");
  return [{ span: { ...pair.span, start: end, end }, text }];
}
function changeEnv(dockerfile, variable2, value) {
  const { setting } = variable2;
  if (!setting) return { refused: "the value comes from the base image" };
  const { valueSpan, value: raw = "" } = setting.pair;
  const source = dockerfile.text.slice(valueSpan.start, valueSpan.end);
  if (/(?<!\\)\$[\w{]|`/.test(raw)) return { refused: "the value is put together from variables" };
  if (source.includes("#")) return { refused: "a comment stands inside the value" };
  const quote = /^(["']).*\1$/s.exec(raw)?.[1] ?? "";
  const text = quote || setting.pair.legacy ? `${quote}${value}${quote}` : quoted(value);
  return text === source ? [] : [{ span: valueSpan, text }];
}
function renameVariable(dockerfile, { setting }, name) {
  if (!setting) return { refused: "the variable comes from the base image" };
  const { span, key } = setting.pair;
  const end = span.start + key.length;
  if (dockerfile.text.slice(span.start, end) !== key) return { refused: "the name is not written plainly" };
  if (["$", "${"].some((sign) => dockerfile.text.includes(sign + key)))
    return { refused: `other lines take the value of ${key}` };
  return [{ span: { ...span, end }, text: name }];
}
function isMultiLine({ text }, { span }) {
  return text.slice(span.start, span.end).includes("\n");
}
function quoted(value) {
  return PLAIN.test(value) || /^\$\{?\w+\}?[\w./:-]*$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
}
function replacePreload(dockerfile, { variable: variable2, via, start, end }, library) {
  const elsewhere3 = setElsewhere(via);
  if (elsewhere3) return elsewhere3;
  const value = variable2.value ?? "";
  return changeEnv(dockerfile, variable2, value.slice(0, start) + library + value.slice(end));
}
function setElsewhere(via) {
  switch (via) {
    case "env":
      return void 0;
    case "command":
      return { refused: "the command sets LD_PRELOAD itself" };
    case "script":
      return { refused: "a script sets LD_PRELOAD" };
    case "ld.so.preload":
      return { refused: "/etc/ld.so.preload names the library" };
  }
}

// rules/arch-bound-preload.ts
var bound = ({ name }, architecture, soname, { image: { base } }) => `"${name}" exists on ${architecture} alone: an image for another platform runs on ${libcAllocator(base)}; write "${soname}"`;
var OF_PACKAGES = /^\/(?:usr\/)?lib\/[\w-]+\/[^/]+$/;
var mayStand = ({ image }, { name, start, variable: variable2 }) => !OF_PACKAGES.test(name) || image.files.some(({ path }) => path === name || path.endsWith("/") && name.startsWith(path)) || parsePreload(variable2.value ?? "").some(
  (other) => other.start !== start && libraryAllocator(other.name) === libraryAllocator(name)
);
var varies = ({ image: { chain } }, { variable: variable2 }) => [...(variable2.setting?.pair.value ?? "").matchAll(/\$\{?(\w+)/g)].some(
  ([, name]) => chain.some(
    ({ instructions }) => instructions.some(({ keyword, pairs }) => keyword === "ARG" && pairs.some(({ key }) => key === name))
  )
);
var SINGLE2 = /(?:^|\/)i?(amd64|arm64|arm|386|ppc64le|riscv64|s390x)(?:32v[567]|v8)?\//;
var archBoundPreload = {
  name: "arch-bound-preload",
  severity: "warning",
  fix: "safe",
  summary: "a preload by a folder of one architecture",
  *check(facts) {
    const { run, allocator } = facts;
    if (allocator.kind !== "jemalloc" && allocator.kind !== "other" || !runsPython(run)) return;
    const { preload: preload2 } = allocator;
    const architecture = architectureOf(preload2.name);
    if (architecture === void 0 || preload2.via === "ld.so.preload") return;
    if (preload2.via === "env" && !preload2.variable.setting) return;
    if (mayStand(run, preload2) || varies(run, preload2)) return;
    if (SINGLE2.exec(run.image.base.reference)?.[1] === architecture) return;
    const platforms = run.platforms();
    if (platforms?.names.length === 1) return;
    const soname = preload2.name.slice(preload2.name.lastIndexOf("/") + 1);
    yield {
      span: preloadSpan(run, preload2),
      message: bound(preload2, architecture, soname, run),
      severity: platforms ? "warning" : "info",
      why: chainOfFacts(facts, ...platforms ? [platforms.why] : []),
      ...remedy(
        run,
        `preload ${soname}`,
        "the same library, found on every platform",
        replacePreload(run.image.dockerfile, preload2, soname)
      )
    };
  }
};

// src/allocator/nearest.ts
function nearest(word, candidates2, most = Math.max(1, Math.floor(word.length / 3))) {
  let best;
  let bestDistance = most + 1;
  for (const candidate of candidates2) {
    const distance2 = editDistance(word, candidate, bestDistance);
    if (distance2 < bestDistance) {
      best = candidate;
      bestDistance = distance2;
    }
  }
  return best;
}
function editDistance(a, b, limit2) {
  if (Math.abs(a.length - b.length) >= limit2) return limit2;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution2 = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution2, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? limit2;
}

// src/allocator/conf-value.ts
var UINTMAX = 2n ** 64n;
function readInteger(value) {
  const match = /^[\t\n\v\f\r ]*([+-]?)(0[xX][0-9a-fA-F]+|[0-9]+)$/.exec(value);
  if (match === null) return void 0;
  const digits = match[2] ?? "";
  const hexadecimal = /^0x/i.test(digits);
  const base = hexadecimal ? 16n : digits.startsWith("0") ? 8n : 10n;
  let result = 0n;
  for (const digit of hexadecimal ? digits.slice(2) : digits) {
    const amount = BigInt(Number.parseInt(digit, 16));
    if (amount >= base) return void 0;
    const next = (result * base + amount) % UINTMAX;
    if (next < result) return void 0;
    result = next;
  }
  return match[1] === "-" ? -result : result;
}
function readSigned(value) {
  const read2 = readInteger(value);
  return read2 === void 0 ? void 0 : BigInt.asIntN(64, read2);
}
var OK = { kind: "ok" };
var UNKNOWN = { kind: "unknown" };
var ignored = (why) => ({ kind: "ignored", why });
function judgeValue(entry, version) {
  const row = confKey(entry.key, version);
  if (row === void 0) return UNKNOWN;
  if (entry.value === "" && !emptyIsIgnored(row.type, version)) return UNKNOWN;
  return judge(entry.value, row.type);
}
function emptyIsIgnored(type, version) {
  const known2 = knownVersion(version);
  return type.kind !== "integer" || known2 === "5.3.0" || known2 === "5.3.1" || known2 === "5.4.0";
}
function judge(value, type) {
  switch (type.kind) {
    case "bool":
      return value === "true" || value === "false" ? OK : ignored("only true and false are read");
    case "choice":
      if (type.values.includes(value)) return OK;
      if (type.values.some((name) => name.startsWith(value))) return UNKNOWN;
      return ignored(`only ${type.values.join(", ")} are read`);
    case "integer":
      return judgeInteger(value, type.min, type.max, readSigned(value));
    case "unsigned": {
      if (type.words?.includes(value) === true) return OK;
      const read2 = readInteger(value);
      if (read2 !== void 0 && read2 < 0n) {
        const wrapped = BigInt.asUintN(64, read2);
        const isOver = type.max !== void 0 && wrapped > BigInt(type.max);
        if (isOver && type.clipped !== true) return judgeInteger(value, void 0, type.max, wrapped);
        const reads = `${isOver ? type.max : wrapped}`;
        return { kind: "differs", reads, why: "a negative number wraps round" };
      }
      return type.clipped === true ? judgeInteger(value, void 0, void 0, read2) : judgeInteger(value, type.min, type.max, read2);
    }
    case "ratio":
      if (type.orMinusOne === true && value === "-1") return OK;
      if (!/^(\d+|\d*\.\d+)$/.test(value)) return ignored("only a decimal number is read");
      if (type.max !== void 0 && Number(value) - type.max >= 2 ** -16)
        return ignored(`the most it takes is ${type.max}`);
      return OK;
    case "text":
      return OK;
    case "sizes":
      return UNKNOWN;
  }
}
function judgeInteger(value, min, max, read2) {
  if (read2 === void 0) return ignored(whyNoNumber(value));
  if (min !== void 0 && read2 < BigInt(min)) return ignored(`the least it takes is ${min}`);
  if (max !== void 0 && read2 > BigInt(max)) return ignored(`the most it takes is ${BigInt(max)}`);
  const octal = /^\s*[+-]?0+([1-7]\d+)$/.test(value);
  return octal ? { kind: "differs", reads: `${read2}`, why: "a leading 0 makes it octal" } : OK;
}
function whyNoNumber(value) {
  if (value.trim() === "") return "there is no number";
  if (/^\s*[+-]?\d+\s*(ns|us|ms|s|m|h|[kmgt]i?b?)$/i.test(value)) return "a number has no unit here";
  if (/\s$/.test(value)) return "white space follows the number";
  if (/^\s*[+-]?0\d+$/.test(value)) return "a leading 0 makes it octal, which has no 8 and 9";
  return "it is not a whole number";
}

// src/allocator/conf-mistakes.ts
function confMistakes({ run, allocator }) {
  const conf = allocator.kind === "jemalloc" ? allocator.conf?.value : void 0;
  if (allocator.kind !== "jemalloc" || !conf || conf.fault) return [];
  const { version } = allocator;
  return conf.entries.flatMap((entry, index) => {
    const status = keyStatus(entry.key, version, version === void 0 ? void 0 : run.image.base.os);
    if (status === "unknown" || status === "removed") {
      const why = elsewhere(entry.key, version);
      const meant = why === void 0 ? nearest(entry.key, confKeys(version)) : void 0;
      return [{ kind: status, entry, meant, why }];
    }
    const last2 = conf.entries.findLast(({ key }) => key === entry.key) ?? entry;
    const isOverruled = conf.entries.indexOf(last2) > index && last2.value !== entry.value;
    if (isOverruled && judgeValue(last2, version).kind === "ok") return [{ kind: "duplicate", entry, last: last2 }];
    const verdict = judgeValue(entry, version);
    const repaired = repairValue(entry, version);
    if (verdict.kind === "ignored") {
      const why = entry.value.includes(";") ? 'only "," ends a pair' : verdict.why;
      return [{ kind: "ignored", entry, why, repaired }];
    }
    if (verdict.kind !== "differs") return [];
    return [{ kind: "differs", entry, why: verdict.why, reads: verdict.reads, repaired }];
  });
}
function elsewhere(key, version) {
  const build = confKey(key, version)?.build;
  if (build !== void 0) return `it needs a jemalloc built with --enable-${build}`;
  const rows = confKeyRows().filter((row) => row.key === key);
  const last2 = rows.at(-1)?.until;
  if (rows.length === 0) return void 0;
  return last2 === void 0 ? `it came with jemalloc ${rows[0]?.since}` : `it went with jemalloc ${last2}`;
}
function isShadowed(mistakes, key) {
  return mistakes.some(
    (mistake) => mistake.entry.key === key || (mistake.kind === "unknown" || mistake.kind === "removed") && mistake.meant === key
  );
}
function abortsOnMistake({ entries }) {
  return entries.findLast(({ key }) => key === "abort_conf")?.value === "true";
}
var YES = /^(?:true|yes|on|1)$/i;
var NO = /^(?:false|no|off|0)$/i;
function repairValue({ key, value }, version) {
  const type = confKey(key, version)?.type;
  const trimmed2 = value.trim();
  if (type?.kind === "bool") return YES.test(trimmed2) ? "true" : NO.test(trimmed2) ? "false" : void 0;
  if (type?.kind !== "integer" && type?.kind !== "unsigned") return void 0;
  const [, digits, unit] = /^0*(\d+)\s*(ms|s)?$/i.exec(trimmed2) ?? [];
  if (digits === void 0 || unit !== void 0 && !key.endsWith("_ms")) return void 0;
  const repaired = unit?.toLowerCase() === "s" ? `${Number(digits) * 1e3}` : digits;
  return judgeValue({ key, value: repaired, start: 0, end: 0 }, version).kind === "ok" ? repaired : void 0;
}

// src/allocator/malloc-conf.ts
function parseMallocConf(text) {
  const entries = [];
  let start = 0;
  while (start < text.length) {
    let colon = start;
    while (/\w/.test(text.charAt(colon))) colon += 1;
    if (text.charAt(colon) !== ":") {
      return { text, entries, fault: { start, at: colon, reason: faultReason(text, start, colon) } };
    }
    const comma = text.indexOf(",", colon + 1);
    const end = comma < 0 ? text.length : comma;
    entries.push({ key: text.slice(start, colon), value: text.slice(colon + 1, end), start, end });
    start = end + 1;
  }
  return { text, entries, fault: void 0 };
}
function faultReason(text, start, at) {
  const key = text.slice(start, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (at === text.length) return `no ":" after "${key}"`;
  if (character === ",") return key === "" ? "an empty pair" : `no ":" after "${key}"`;
  if (character === "=") return '"=" where ":" belongs';
  if (/["'`\u2018-\u201f]/.test(character)) return "a quote";
  if (/\s/.test(character)) {
    const space = character === "\n" || character === "\r" ? "a line break" : character === "	" ? "a tab" : character === " " ? "a space" : "white space";
    if (key !== "") return `${space} after "${key}"`;
    const next = /^\w+/.exec(text.slice(at).trimStart())?.[0];
    return next === void 0 ? `${space} where a key belongs` : `${space} before "${next}"`;
  }
  return key === "" ? `"${character}" where a key belongs` : `"${character}" after "${key}"`;
}
function effective(conf, key, version, read2, fallback) {
  const entries = conf.entries.filter((entry2) => entry2.key === key);
  const entry = entries.at(-1);
  if (entry === void 0) return { value: fallback, entry, source: "default" };
  if (confKey(key, version) === void 0) return { value: fallback, entry, source: "ignored" };
  for (const candidate of entries.toReversed()) {
    const verdict = judgeValue(candidate, version).kind;
    if (verdict === "unknown") return { value: void 0, entry: candidate, source: "written" };
    if (verdict !== "ignored") return { value: read2(candidate.value), entry: candidate, source: "written" };
  }
  return { value: fallback, entry, source: "ignored" };
}
function defaultOf(key, version) {
  const known2 = knownVersion(version);
  if (known2 === void 0) return void 0;
  return CONF_DEFAULTS.find((row) => row.key === key && holds(row, known2))?.value;
}
function decayMs(conf, key, version) {
  const fallback = defaultOf(key, version);
  const read2 = (value) => Number(readSigned(value));
  return effective(conf, key, version, read2, typeof fallback === "number" ? fallback : void 0);
}
function backgroundThread(conf, version) {
  return effective(conf, "background_thread", version, (value) => value === "true", false);
}
function setConf(text, changes) {
  const conf = parseMallocConf(text);
  if (conf.fault !== void 0) return text;
  const pairs = [];
  const written = /* @__PURE__ */ new Set();
  for (const [index, { key, start, end }] of conf.entries.entries()) {
    if (!Object.hasOwn(changes, key)) {
      pairs.push(text.slice(start, end));
      continue;
    }
    const value = changes[key];
    if (value === void 0 || conf.entries.slice(index + 1).some((later) => later.key === key)) continue;
    pairs.push(`${key}:${value}`);
    written.add(key);
  }
  let appended = false;
  for (const [key, value] of Object.entries(changes)) {
    if (value === void 0 || written.has(key)) continue;
    pairs.push(`${key}:${value}`);
    appended = true;
  }
  const trailingComma = text.endsWith(",") && !appended && pairs.length > 0;
  return pairs.join(",") + (trailingComma ? "," : "");
}
function replaceValue(text, { key, start, end }, value) {
  return `${text.slice(0, start)}${key}:${value}${text.slice(end)}`;
}
function renameKey(text, { value, start, end }, key) {
  if (parseMallocConf(text).entries.some((entry) => entry.key === key)) return void 0;
  return `${text.slice(0, start)}${key}:${value}${text.slice(end)}`;
}
var unquote = (text) => /^(["'])([^"']*)\1$/.exec(text)?.[2]?.trim() ?? text;
function repairConf(text, version) {
  const pairs = [];
  const keys = /* @__PURE__ */ new Set();
  const tidy = unquote(text.trim()).replace(/(\w)\s*[:=]\s*/g, "$1:");
  for (const piece of tidy.split(/[\s,;]+/)) {
    if (piece === "") continue;
    const match = /^(\w+):([^\s=;,"']+)$/.exec(unquote(piece));
    const key = match?.[1];
    const value = match?.[2];
    if (key === void 0 || value === void 0 || keys.has(key) || key === "abort_conf") return void 0;
    const type = confKey(key, version)?.type.kind;
    if (type === void 0 || value.includes(":") && type !== "sizes") return void 0;
    keys.add(key);
    pairs.push(`${key}:${value}`);
  }
  const repaired = pairs.join(",");
  return pairs.length === 0 || repaired === text ? void 0 : repaired;
}
function confPairs(text) {
  return Object.fromEntries(parseMallocConf(text).entries.map(({ key, value }) => [key, value]));
}

// src/allocator/conf-facts.ts
var HOOK = /mallctl|jemalloc_fork/;
function tunedConf({ run, allocator }, settings) {
  if (allocator.kind !== "jemalloc" || settings.profile === "throughput" || !runsPython(run))
    return void 0;
  if (abortsAtStart({ run, allocator })) return void 0;
  const source = allocator.conf;
  const conf = source?.value;
  if (!source || !conf || conf.fault) return void 0;
  const { version } = allocator;
  const mistakes = confMistakes({ run, allocator });
  const unless = (key, value) => isShadowed(mistakes, key) ? void 0 : value;
  return {
    allocator,
    source,
    conf,
    backgroundThread: unless("background_thread", backgroundThread(conf, version).value),
    dirtyDecayMs: unless("dirty_decay_ms", decayMs(conf, "dirty_decay_ms", version).value),
    muzzyDecayMs: unless("muzzy_decay_ms", decayMs(conf, "muzzy_decay_ms", version).value)
  };
}
function abortsAtStart({ run, allocator }) {
  if (allocator.kind !== "jemalloc" || allocator.preload.via !== "env") return false;
  if (run.image.base.libc !== "glibc") return false;
  const { conf, version } = allocator;
  if (conf?.site !== "MALLOC_CONF" || !conf.value || conf.value.fault || !run.env.has("MALLOC_CONF"))
    return false;
  return groupChange(run) !== void 0 && backgroundThread(conf.value, version).value === true;
}
function mayHaveForkHook({ image, process, command: command2, pythonMentions }) {
  const words = command2?.words.map(({ value = "" }) => value) ?? [];
  if (process.scripts.some(({ text }) => HOOK.test(text)) || buildMentions(image, HOOK)) return true;
  if (words.some((word) => HOOK.test(word))) return true;
  return pythonMentions(HOOK) ?? words.some((word) => /(?:^|\s)(?:-c|--config)(?:[\s=]|$)/.test(word));
}

// src/edits/conf.ts
function rewriteConf(run, conf, text) {
  if (conf.site !== "MALLOC_CONF") return { refused: "a build step links /etc/malloc.conf" };
  const variable2 = run.env.get("MALLOC_CONF");
  const dockerfile = run.image.dockerfile;
  if (!variable2 || variable2.span.start !== conf.span.start)
    return { refused: "the command sets MALLOC_CONF itself" };
  return changeEnv(dockerfile, variable2, text);
}

// rules/arenas-follow-host.ts
var arenasFor = ({ value }) => value <= 1 ? 1 : 4 * Math.ceil(value);
var countsTheHost = (run, cpus) => `MALLOC_CONF leaves narenas to jemalloc, which takes 4 for every CPU of the host, not of the limit of ${cpus.value}: the threads of ${subject(run)} spread freed pages over all of them; write narenas:${arenasFor(cpus)}`;
var arenasFollowHost = {
  name: "arenas-follow-host",
  severity: "info",
  fix: "safe",
  summary: "jemalloc counts the host's CPUs for its arenas, not those of the limit",
  *check(facts, settings) {
    const { run } = facts;
    const tuned = tunedConf(facts, settings);
    if (!tuned || run.process.model !== "threads" || !run.cpus) return;
    if (hoards(tuned.dirtyDecayMs ?? 0, tuned.muzzyDecayMs ?? 0)) return;
    if (tuned.conf.entries.some(
      ({ key }) => key === "narenas" || key === "narenas_ratio" || key === "percpu_arena"
    ))
      return;
    if (isShadowed(confMistakes(facts), "narenas")) return;
    const text = setConf(tuned.conf.text, { narenas: `${arenasFor(run.cpus)}` });
    yield {
      span: tuned.source.span,
      message: countsTheHost(run, run.cpus),
      why: chainOfFacts(facts, `the limit of ${run.cpus.value} CPUs comes from ${run.cpus.source}`),
      ...remedy(
        run,
        `write MALLOC_CONF=${text}`,
        "what jemalloc takes on that many CPUs",
        rewriteConf(run, tuned.source, text)
      )
    };
  }
};

// src/knowledge/installers.ts
var APT_VALUED = [
  "-t",
  "--target-release",
  "--default-release",
  "-o",
  "--option",
  "-c",
  "--config-file",
  "-a",
  "--host-architecture"
];
var DNF_VALUED = [
  "--enablerepo",
  "--disablerepo",
  "--repo",
  "--repoid",
  "-x",
  "--exclude",
  "--setopt",
  "--installroot",
  "-c",
  "--config",
  "--releasever",
  "--forcearch",
  "--advisory",
  "--rpmverbosity",
  "-d",
  "-e",
  "-R"
];
var CONDA_VALUED = [
  "-n",
  "--name",
  "-p",
  "--prefix",
  "-c",
  "--channel",
  "-f",
  "--file",
  "--solver",
  "-r",
  "--root-prefix"
];
var PIP_VALUED = [
  "-r",
  "--requirement",
  "-c",
  "--constraint",
  "-e",
  "--editable",
  "-i",
  "--index-url",
  "--extra-index-url",
  "-f",
  "--find-links",
  "-t",
  "--target",
  "--prefix",
  "--root",
  "--trusted-host",
  "--timeout",
  "--proxy",
  "--cache-dir"
];
var installers = [
  {
    program: "apt-get",
    manager: "apt",
    install: ["install"],
    remove: ["remove", "purge"],
    valued: APT_VALUED,
    source: "apt-get(8)"
  },
  {
    program: "apt",
    manager: "apt",
    install: ["install"],
    remove: ["remove", "purge"],
    valued: APT_VALUED,
    source: "apt(8)"
  },
  {
    program: "aptitude",
    manager: "apt",
    install: ["install"],
    remove: ["remove", "purge"],
    valued: [...APT_VALUED, "-F", "-O", "-w"],
    source: "aptitude(8)"
  },
  {
    program: "install_packages",
    manager: "apt",
    install: [""],
    remove: [],
    valued: [],
    source: "bitnami/minideb: install_packages"
  },
  {
    program: "apk",
    manager: "apk",
    install: ["add"],
    remove: ["del"],
    valued: [
      "-t",
      "--virtual",
      "-X",
      "--repository",
      "-p",
      "--root",
      "--repositories-file",
      "--keys-dir",
      "--cache-dir",
      "--arch",
      "--wait",
      "--cache-max-age",
      "--timeout"
    ],
    source: "apk(8), apk-add(8)"
  },
  {
    program: "dnf",
    manager: "dnf",
    install: ["install", "in"],
    remove: ["remove", "erase", "rm"],
    valued: DNF_VALUED,
    source: "dnf(8)"
  },
  {
    program: "microdnf",
    manager: "microdnf",
    install: ["install"],
    remove: ["remove"],
    valued: DNF_VALUED,
    source: "microdnf(8)"
  },
  {
    program: "yum",
    manager: "yum",
    install: ["install"],
    remove: ["remove", "erase"],
    valued: DNF_VALUED,
    source: "yum(8)"
  },
  {
    program: "tdnf",
    manager: "tdnf",
    install: ["install"],
    remove: ["remove", "erase"],
    valued: DNF_VALUED,
    source: "vmware/tdnf: README"
  },
  {
    program: "zypper",
    manager: "zypper",
    install: ["install", "in"],
    remove: ["remove", "rm"],
    valued: ["-R", "--root", "-r", "--repo", "-t", "--type", "-p", "--plus-repo", "--from"],
    source: "zypper(8)"
  },
  {
    program: "pacman",
    manager: "pacman",
    install: ["-S", "-U"],
    remove: ["-R"],
    valued: ["--config", "--dbpath", "--root", "--cachedir", "--overwrite", "--ignore"],
    source: "pacman(8)"
  },
  ...["conda", "mamba", "micromamba"].map((program) => ({
    program,
    manager: "conda",
    install: ["install", "create"],
    remove: [],
    valued: CONDA_VALUED,
    source: "conda install --help, micromamba install --help"
  })),
  ...["pip", "pip2", "pip3", "pipx"].map((program) => ({
    program,
    manager: "pip",
    install: ["install"],
    remove: [],
    valued: PIP_VALUED,
    source: "pip install --help"
  })),
  {
    program: "uv",
    manager: "pip",
    before: ["pip"],
    install: ["install"],
    remove: [],
    valued: [...PIP_VALUED, "-p", "--python", "--override", "--build-constraint"],
    source: "uv pip install --help"
  }
];

// src/edits/manager-calls.ts
var CARRIES = /Acquire::(?:https?|ftp|Check|Allow)|APT::Get::Allow|Dir::|Default-Release|^(?:-c|--config-file|--allow-(?:unauthenticated|untrusted|insecure|releaseinfo)|-X|--repository)/i;
var IS_PROXY = /^(?:\w+_proxy|APT_CONFIG)(?:=|$)/i;
function hasOwnOptions({ scripts, installs }, manager) {
  const fetches = (command2) => calls(command2, manager, "update") || calls(command2, manager, "install") || calls(command2, manager, "add");
  const carries = scripts.some(
    ({ commands }) => commands.some(fetches) && commands.some((command2) => {
      const { words, assignments } = command2;
      if (words[0]?.values?.[0] === "export") return words.some(({ text }) => IS_PROXY.test(text));
      return fetches(command2) && (words.some(({ text }) => CARRIES.test(text)) || assignments.some(({ name }) => IS_PROXY.test(name)));
    })
  );
  const isSecret = (value) => /type=(?:secret|ssh)|target=\/etc\//.test(value);
  return carries || installs.some(({ instruction }) => mounts(instruction).some((value) => isSecret(value)));
}
function livesOnLists({ scripts }, above) {
  return scripts.some((script) => {
    if (mounts(script.instruction).some((value) => value.includes("/var/lib/apt"))) return false;
    const updates = script.commands.some((command2) => calls(command2, "apt", "update"));
    if (script.instruction.span.start <= above.span.start) return updates && !removesLists(script);
    return !updates && script.commands.some((command2) => calls(command2, "apt", "install"));
  });
}
function removesLists({ commands }) {
  return commands.some(
    ({ words }) => words[0]?.values?.[0] === "rm" && words.some(({ text }) => /\/var\/lib(?:\/apt|\/?["'*{]|$)/.test(text))
  );
}
function calls({ words }, manager, verb) {
  const values = words.map((word) => word.values?.[0] ?? "");
  const at = values.findIndex(
    (value) => installers.some((row) => row.manager === manager && row.program === value.replace(/^.*\//, ""))
  );
  return at >= 0 && values.indexOf(verb, at) > at;
}
function mounts({ flags }) {
  return flags.filter(({ name }) => name === "mount").map(({ value = "" }) => value);
}

// src/edits/join.ts
var FOREIGN_OPTIONS = `
  -t --target-release --default-release -d --download-only -s --simulate --dry-run --print-uris --only-upgrade
  --no-download -c --config-file -X --repository -p --root --repositories-file --no-network --initdb --repo --repoid
  --repofrompath --disablerepo --enablerepo --downloadonly --assumeno --installroot
`;
var FOREIGN = new RegExp(
  FOREIGN_OPTIONS.trim().split(/\s+/).map((option) => `^${option}(?:=|$)`).concat("^-t.", "^(?:-o|--option=)?(?:Root)?Dir::").join("|")
);
var LOCAL = /^["']?[./~]|\.(?:deb|apk|rpm)["']?$/;
function joinInstall(image, manager, name) {
  const removal = lastUnknownRemoval(image);
  const joinable = image.installs.filter(
    (each) => each.manager === manager && !isBefore(each, removal) && isJoinable(image, each)
  );
  const first2 = joinable.find(({ stage }) => stage === image.stage.index) ?? joinable[0];
  if (!first2) return void 0;
  const lean = joinable.find((each) => each.stage === first2.stage && isLean(each));
  return insertWord(image, lean ?? first2, name);
}
function isLean({ command: command2 }) {
  return command2.words.some(({ text }) => text === "--no-install-recommends" || text === "--no-cache");
}
function isJoinable(image, install2) {
  const { command: command2, words, instruction, virtual } = install2;
  if (command2.conditional || command2.derived || virtual !== void 0 || words.length === 0) return false;
  if (instruction.flags.some(({ name, value }) => name === "network" && value === "none")) return false;
  if (command2.words.some((word) => FOREIGN.test(word.values?.[0] ?? word.text))) return false;
  if (!words.every((word) => isVerbatim(image, word) && !LOCAL.test(word.text))) return false;
  if (words.every(({ text }) => /[=~<>]/.test(text))) return false;
  if (words.some(({ text }) => /-["']?$/.test(text))) return false;
  return install2.packages.every((name) => image.packages.has(name));
}
function lastUnknownRemoval({ scripts }) {
  return scripts.findLast(
    ({ commands }) => commands.some(({ words }) => {
      const [program, ...rest] = words.map((word) => word.values?.[0]);
      if (program === "apt-mark") return rest.includes("auto");
      const removes = rest.some(
        (word) => word === "purge" || word === "remove" || word === "del" || word === "autopurge"
      );
      return removes && /^(?:apt|apt-get|apk|aptitude)$/.test(program ?? "") && words.some((word) => word.values === void 0);
    })
  )?.instruction;
}
function isBefore({ instruction }, removal) {
  return removal !== void 0 && instruction.span.start <= removal.span.start;
}
function isVerbatim({ dockerfile: { text } }, { span, literal, text: word }) {
  return literal && text.slice(span.start, span.end) === word && /^(["']?)[\w.+:=~<>*/@-]+\1$/.test(word);
}
function insertWord({ dockerfile }, install2, name) {
  const { words } = install2;
  const names2 = words.map(({ text: text2 }) => text2.replaceAll(/["']/g, ""));
  const quote = words.every((word) => word.text.startsWith('"')) ? '"' : "";
  const sorted = names2.every((word, index) => index === 0 || (names2[index - 1] ?? "") <= word);
  const sortedAt = sorted && names2.length > 1 ? names2.findIndex((word) => word > name) : -1;
  const at = sortedAt === 0 && hasComment(dockerfile.comments, install2) ? -1 : sortedAt;
  const before = at > 0 ? words[at - 1] : at === 0 ? void 0 : words.at(-1);
  const { text, eol } = dockerfile;
  const file2 = dockerfile.file;
  const inHeredoc = install2.instruction.heredocs.some(
    ({ span }) => span.start <= (words[0]?.span.start ?? 0)
  );
  const escape = inHeredoc ? "\\" : dockerfile.escape;
  const first2 = words[0];
  if (!first2) return void 0;
  const anchor = before ?? first2;
  const lineStart = text.lastIndexOf("\n", anchor.span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const aloneOnLine = lineStart + indent.length === anchor.span.start;
  const separator = aloneOnLine && spansLines(text, install2) ? ` ${escape}${eol}${indent}` : " ";
  const written = `${quote}${name}${quote}`;
  if (before) {
    const end = before.span.end + shellComment(text.slice(before.span.end));
    return { span: { file: file2, start: end, end }, text: `${separator}${written}` };
  }
  const { start } = first2.span;
  return { span: { file: file2, start, end: start }, text: `${written}${separator}` };
}
function hasComment(comments, { command: { span } }) {
  return comments.some(({ start, end }) => start > span.start && end < span.end);
}
function shellComment(rest) {
  return /^[ \t]*`#[^`\n]*`/.exec(rest)?.[0].length ?? 0;
}
function spansLines(text, { words }) {
  if (words.length === 1) return true;
  let breaks = 0;
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    if (previous && text.slice(previous.span.end, word.span.start).includes("\n")) breaks++;
  }
  return breaks * 2 >= words.length - 1;
}

// src/edits/user.ts
function userAt(image, offset) {
  let user = image.base.user;
  for (const stage of image.chain) {
    for (const instruction of stage.instructions) {
      if (instruction.span.start >= offset && stage === image.stage) return user;
      if (instruction.keyword === "USER") user = instruction.args.text;
    }
  }
  return user;
}
function isRoot(user) {
  return /^["']?(?:root|0)["']?(?::|$)/.test(user);
}

// src/edits/new-run-place.ts
var LEADING = ["ARG", "ENV", "LABEL", "SHELL", "WORKDIR", "MAINTAINER"];
var CHANGES_SOURCES = /\/etc\/apt\b|sources\.list|\/etc\/apk\b|add-apt-repository|apt-mark\s+auto|update-ca-certificates/;
var IS_PROXY2 = /\b(?:https?|ftp|all)_proxy\b/i;
function newRunPlace({ dockerfile, stage, base, chain }) {
  const { text } = dockerfile;
  let leading = 0;
  let sources;
  const startsAsRoot = chain.length === 1 && base.user === "root";
  for (const [index, instruction] of stage.instructions.entries()) {
    const { keyword, span, args } = instruction;
    const toRoot = keyword === "USER" && isRoot(args.text) && !startsAsRoot;
    if (leading === index && (LEADING.includes(keyword) || toRoot)) leading++;
    const builds = keyword === "RUN" || keyword === "COPY" || keyword === "ADD";
    const sets = keyword === "ENV" || keyword === "ARG";
    const source = text.slice(span.start, span.end);
    if (builds && CHANGES_SOURCES.test(source) || sets && IS_PROXY2.test(source)) sources = instruction;
  }
  return sources ?? stage.instructions[aboveParagraph(dockerfile, stage.instructions, leading) - 1] ?? stage.from;
}
function aboveParagraph(dockerfile, instructions, count2) {
  let first2 = count2;
  while (first2 > 0 && !endsParagraph(dockerfile, instructions[first2 - 1]?.span.end ?? 0)) first2--;
  const start = instructions[first2]?.span.start ?? 0;
  const isCommented = dockerfile.comments.some(
    ({ end }) => end < start && /^\r?\n[ \t]*$/.test(dockerfile.text.slice(end, start))
  );
  return first2 < count2 && isCommented ? first2 : count2;
}

// src/syntax/logical.ts
function verbatim(file2, source, start = 0, end = source.length) {
  const length = end - start;
  return { text: source.slice(start, end), file: file2, pieces: length ? [{ at: 0, source: start, length }] : [] };
}
function unplaced(file2, text) {
  return { text, file: file2, pieces: [] };
}
function slice(logical, start, end = logical.text.length) {
  const pieces = [];
  for (const piece of logical.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from < to)
      pieces.push({ at: from - start, source: piece.source + from - piece.at, length: to - from });
  }
  return { text: logical.text.slice(start, end), file: logical.file, pieces };
}
function concat(file2, parts) {
  const pieces = [];
  let text = "";
  for (const part of parts) {
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += part.text;
  }
  return { text, file: file2, pieces };
}
function pieceAt(pieces, at) {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
function sourceOffset(logical, at) {
  const piece = pieceAt(logical.pieces, at);
  if (!piece) return 0;
  return piece.source + Math.min(Math.max(at - piece.at, 0), piece.length);
}
function spanOf(logical, start, end) {
  const from = sourceOffset(logical, start);
  const to = end > start ? sourceOffset(logical, end - 1) + 1 : from;
  return { file: logical.file, start: from, end: Math.max(from, to) };
}

// src/image/run-scripts.ts
var SHEBANG = /^#!\s*(\S+)(?:\s+(\S+))?/;
var POSIX_SHELL = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;
function isPosixShell(shell) {
  return POSIX_SHELL.test(shell[0] ?? "");
}
function shellTextOf(instruction, fileText) {
  const { args, json, heredocs, span } = instruction;
  if (json) return void 0;
  const [only] = heredocs;
  if (!only) return args;
  if (heredocs.length === 1 && /^\d*<<-?\s*['"]?[\w.-]+['"]?$/.test(args.text)) {
    const shebang = SHEBANG.exec(only.content);
    if (shebang && !POSIX_SHELL.test(shebang[1] ?? "") && !POSIX_SHELL.test(shebang[2] ?? ""))
      return void 0;
    return body(only, fileText);
  }
  const parts = [args];
  for (const heredoc of heredocs) {
    const name = unplaced(span.file, `${heredoc.name}
`);
    parts.push(unplaced(span.file, parts.length === 1 ? "\n" : ""), body(heredoc, fileText), name);
  }
  return concat(span.file, parts);
}
function body(heredoc, fileText) {
  const { span, chomp } = heredoc;
  const whole = verbatim(span.file, fileText, span.start, span.end);
  if (!chomp) return whole;
  const lines = [];
  for (const match of whole.text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const tabs = /^\t*/.exec(match[0])?.[0].length ?? 0;
    lines.push(slice(whole, match.index + tabs, match.index + match[0].length));
  }
  return concat(span.file, lines);
}

// src/edits/run.ts
function insertRun(image, above, lines, comment) {
  const { dockerfile, stage } = image;
  const odd = oddShell(image);
  if (odd !== void 0) return { refused: `a SHELL of the stage is ${odd}, not a POSIX shell` };
  if (!endsCleanly(dockerfile, above)) return { refused: "the file ends in a line continuation" };
  const user = userAt(image, above.span.end);
  if (user === void 0) return { refused: `the user that ${image.base.reference} runs as is not known` };
  const run = runLines(dockerfile, lines);
  const remark = comment === void 0 ? [] : [`# ${comment}`];
  const block = isRoot(user) ? [...remark, run] : [...remark, "USER root", run, `USER ${spelled(image, user)}`];
  const close = above === stage.from && !endsParagraph(dockerfile, above.span.end);
  return [insertBelow(dockerfile, above, block, close)];
}
function oddShell({ chain }) {
  return chain.flatMap(({ instructions }) => instructions).filter(({ keyword }) => keyword === "SHELL").map(({ json }) => json?.map(({ value }) => value) ?? []).find((shell) => !isPosixShell(shell))?.[0];
}
function spelled({ stage, base }, user) {
  const later = stage.instructions.findLast(({ keyword, args }) => keyword === "USER" && !isRoot(args.text));
  return user === base.user && later?.args.text.includes("$") ? later.args.text : user;
}

// src/edits/install.ts
function installPackage(image, wanted) {
  const joined2 = joinInstall(image, wanted.manager, wanted.name);
  if (joined2) return [joined2];
  return newRun(image, wanted);
}
function newRun(image, { name, manager }) {
  const lines = installLines(manager, name, true);
  if (lines.length === 0)
    return { refused: `a RUN for ${manager} is not written by this tool: install ${name} by hand` };
  if (hasOwnOptions(image, manager))
    return { refused: `the file gives ${manager} options of its own: add ${name} to one of its lists` };
  const above = newRunPlace(image);
  return insertRun(image, above, livesOnLists(image, above) ? installLines(manager, name, false) : lines);
}
function installLines(manager, name, cleans) {
  if (manager === "apk") return [`apk add --no-cache ${name}`];
  if (manager === "dnf") return [`dnf install -y ${name}`, "&& dnf clean all"];
  if (manager !== "apt") return [];
  const install2 = ["apt-get update", `&& apt-get install -y --no-install-recommends ${name}`];
  return cleans ? [...install2, "&& rm -rf /var/lib/apt/lists/*"] : install2;
}

// src/edits/all-of.ts
function allOf(...parts) {
  const edits = [];
  for (const part of parts) {
    if ("refused" in part) return part;
    edits.push(...part);
  }
  return mergeInsertions(edits);
}
function mergeInsertions(edits) {
  const merged = [];
  for (const edit of edits) {
    const index = merged.findIndex(
      ({ span }) => span.start === edit.span.start && span.end === edit.span.end
    );
    const same2 = merged[index];
    if (same2 && edit.span.start === edit.span.end)
      merged[index] = { span: same2.span, text: same2.text + edit.text };
    else merged.push(edit);
  }
  return merged;
}

// rules/dangling-preload.ts
var absent = ({ name }, { image: { base } }) => {
  const silence = base.libc === "musl" ? "without a word" : "after an error line from ld.so";
  return `LD_PRELOAD names "${name}", which nothing installs: ${silence} the process runs on ${libcAllocator(base)}; install it or drop the line`;
};
var danglingPreload = {
  name: "dangling-preload",
  severity: "error",
  fix: "safe",
  summary: "an allocator is preloaded that nothing installs",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== "dangling" || allocator.package) return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: absent(allocator.preload, run),
      why: chainOfFacts(facts),
      ...install(run, allocator.name, allocator.preload, settings)
    };
  }
};
function install(run, name, preload2, settings) {
  const { image } = run;
  const plan = installPlan(image.base, name);
  if ("refused" in plan) return { refusal: plan.refused };
  const stands2 = preload2.name === plan.soname || systemLibrary(image.base, name)?.paths.includes(preload2.name) === true;
  const edits = allOf(
    installPackage(image, plan.install),
    stands2 ? [] : replacePreload(image.dockerfile, preload2, plan.soname)
  );
  return remedy(run, `install ${plan.install.name}`, loadingPrice(run, settings, name), edits);
}

// rules/decay-too-long.ts
var tooLong = (key, ms, written, wanted) => {
  const value = written ? `"${key}:${ms}"` : `MALLOC_CONF leaves ${key} at jemalloc's ${ms}, which`;
  const effect = ms < 0 ? "keeps freed pages for good" : `keeps freed pages for ${ms / 1e3} s after a burst`;
  return `${value} ${effect}: write ${key}:${wanted}`;
};
var decayTooLong = {
  name: "decay-too-long",
  severity: "warning",
  fix: "safe",
  summary: "jemalloc keeps freed pages longer than the pauses between bursts",
  *check(facts, settings) {
    const tuned = tunedConf(facts, settings);
    if (!tuned || tuned.dirtyDecayMs === void 0) return;
    const { dirtyDecayMs: dirty, muzzyDecayMs: muzzy = 0 } = tuned;
    if (hoards(dirty, muzzy)) return;
    const isNever = dirty < 0;
    const decays = tuned.backgroundThread === true && (facts.run.process.model !== "prefork" || mayHaveForkHook(facts.run));
    const severity = decays || isNever ? decaySeverity(dirty) : void 0;
    if (severity) yield report(facts, tuned, "dirty_decay_ms", dirty, severity, settings);
    else if (muzzy < 0 || muzzy > 1e3 && muzzy > dirty) {
      const worse = decaySeverity(muzzy);
      if (worse) yield report(facts, tuned, "muzzy_decay_ms", muzzy, worse, settings);
    }
  }
};
function report(facts, tuned, key, ms, severity, settings) {
  const { run } = facts;
  const { conf } = tuned;
  const advice = adviceFor(run, settings.profile);
  const wanted = confPairs(advice.conf)[key] ?? "0";
  const entry = conf.entries.findLast((each) => each.key === key);
  const traced = tuned.source;
  const span = entry ? partOf(run, traced.span, conf.text.slice(entry.start, entry.end), conf.text, entry.start, entry.end) : traced.span;
  const edits = rewriteConf(run, traced, setConf(conf.text, { [key]: wanted }));
  return {
    span,
    message: tooLong(key, ms, entry !== void 0, wanted),
    severity,
    why: chainOfFacts(facts, advice.measured),
    ...remedy(run, `write ${key}:${wanted}`, advice.price, edits)
  };
}

// rules/fatal-preload.ts
var nothingStarts = ({ preload: { name }, reason }) => `"${name}" cannot be loaded, so no program of the image starts: ${reason}; copy the library, and what it needs, from an image of the same release`;
var fatalPreload = {
  name: "fatal-preload",
  severity: "error",
  fix: "none",
  summary: "the preloaded library cannot be loaded, so no program of the image starts",
  *check(facts) {
    const { run, allocator } = facts;
    if (allocator.kind !== "fatal") return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: nothingStarts(allocator),
      why: chainOfFacts(facts)
    };
  }
};

// src/knowledge/pythonmalloc.ts
var DOCS = "docs.python.org/3/using/cmdline.html#envvar-PYTHONMALLOC; run on 3.11.2 and 3.13.5";
var PYTHONMALLOC_NAMES = [
  { name: "default", since: 7, debug: false, source: DOCS },
  { name: "debug", since: 6, debug: true, source: DOCS },
  { name: "malloc", since: 6, debug: false, source: DOCS },
  { name: "malloc_debug", since: 6, debug: true, source: DOCS },
  { name: "pymalloc", since: 6, debug: false, source: DOCS },
  { name: "pymalloc_debug", since: 6, debug: true, source: DOCS },
  { name: "mimalloc", since: 13, debug: false, source: DOCS },
  { name: "mimalloc_debug", since: 13, debug: true, source: DOCS }
];

// src/allocator/variable.ts
function variableOf({ env, command: command2, process }, name) {
  const own = process.variables.get(name);
  const image = env.get(name);
  const assigned2 = command2?.assignments.get(name);
  if (own !== void 0 && own !== image && own.value !== assigned2?.value)
    return { variable: { ...own, setting: void 0 }, via: "script" };
  if (process.scripts.some(({ text }) => text.includes(name))) return "unclear";
  if (assigned2 && assigned2.value === own?.value)
    return { variable: { ...assigned2, setting: void 0 }, via: "command" };
  return image && { variable: image, via: "env" };
}

// src/allocator/pythonmalloc.ts
function pythonMalloc(run) {
  const { command: command2, process } = run;
  const found = variableOf(run, "PYTHONMALLOC");
  if (!found || found === "unclear" || process.dropsVariables !== void 0) return void 0;
  const { value } = found.variable;
  if (value === void 0 || value === "" || !runsPython(run)) return void 0;
  const ignores = command2?.words.some((word) => /^-[A-Za-z]*[EI]/.test(word.value ?? "")) === true;
  return ignores ? void 0 : { ...found.variable, value };
}
function pythonMallocName(value) {
  return PYTHONMALLOC_NAMES.find(({ name }) => name === value);
}
function fatalPythonMalloc(run) {
  const variable2 = pythonMalloc(run);
  if (!variable2 || !startsPython(run.process)) return void 0;
  const row = pythonMallocName(variable2.value);
  const [major = 0, minor = 0] = (run.image.pythonVersion ?? "").split(".").map(Number);
  const isKnown = row !== void 0 && (major !== 3 || minor >= row.since);
  return isKnown || major === 2 || run.image.base.exempt ? void 0 : { value: variable2.value, variable: variable2 };
}
function purgeDelayMs({ env }) {
  const delay = (env.get("MIMALLOC_PURGE_DELAY") ?? env.get("MIMALLOC_RESET_DELAY"))?.value;
  return delay === void 0 || !/^-?\d+$/.test(delay) ? void 0 : Number(delay);
}

// rules/fatal-pythonmalloc.ts
var doesNotStart = (value, { image: { pythonVersion } }) => {
  const python = pythonVersion === void 0 ? "any Python" : `Python ${pythonVersion}`;
  const known2 = pythonMallocName(value);
  const todo2 = known2 ? `it came with 3.${known2.since}: delete it or take a newer Python` : `write one of ${PYTHONMALLOC_NAMES.filter(({ since }) => since < 13).map(({ name }) => name).join(", ")}`;
  return `PYTHONMALLOC "${value}" is no name that ${python} knows: the interpreter ends with "unknown allocator" before it runs anything; ${todo2}`;
};
var fatalPythonmalloc = {
  name: "fatal-pythonmalloc",
  severity: "error",
  fix: "none",
  summary: "a PYTHONMALLOC that this Python does not know: the interpreter does not start",
  *check(facts) {
    const { run } = facts;
    const fatal = fatalPythonMalloc(run);
    if (!fatal) return;
    yield { span: fatal.variable.span, message: doesNotStart(fatal.value, run), why: chainOfFacts(facts) };
  }
};

// src/edits/fork-hook.ts
var LINE = 'import os; "background_thread:true" in os.getenv("MALLOC_CONF", "") and os.register_at_fork(before=lambda: __import__("ctypes"), after_in_child=lambda: (c := __import__("ctypes")) and hasattr(c.pythonapi, "mallctl") and c.pythonapi.mallctl(b"background_thread", None, None, c.byref(c.c_bool(True)), c.c_size_t(1)))';
var COMMENT = "jemalloc's background thread ends at fork(): start it again in every worker.";
var MAKES_ENVIRONMENT = /\bvenv\b|virtualenv|\b(?:uv|poetry|pipenv|pdm|pyenv|conda|mamba|micromamba)\b|\bpython[\d.]*(?:-\w+)?\b.*(?:install|add)|(?:install|add)\b[^&|;]*\bpython3?/;
function addForkHook(image, interpreter2) {
  const makes = image.stage.instructions.findLast((instruction) => touchesInterpreter(image, instruction));
  const early = newRunPlace(image);
  const above = makes && makes.span.end > early.span.end ? makes : early;
  const target = `> "$(${interpreter2} -c 'import site; print(site.getsitepackages()[0])')/jemalloc_fork.pth"`;
  return insertRun(image, above, [`printf '%s\\n' '${LINE}'`, target], COMMENT);
}
function touchesInterpreter({ dockerfile: { text } }, { keyword, flags, span, pairs }) {
  const source = text.slice(span.start, span.end);
  if (keyword === "ENV") return pairs.some(({ key }) => key === "PATH" || key === "VIRTUAL_ENV");
  if (keyword === "RUN") return MAKES_ENVIRONMENT.test(source);
  if (keyword !== "COPY") return false;
  return flags.some(({ name }) => name === "from") || /venv/.test(source);
}

// rules/forked-background-thread.ts
var endsAtFork = (run, wanted) => `"background_thread:true" does not reach the workers of ${subject(run)}: the thread ends at fork() and idle workers keep what they freed; write "${wanted}"`;
var forkedBackgroundThread = {
  name: "forked-background-thread",
  severity: "warning",
  fix: "safe",
  summary: "forked workers do not have jemalloc's background thread",
  *check(facts, settings) {
    const { run } = facts;
    const tuned = tunedConf(facts, settings);
    if (!tuned || run.process.model !== "prefork" || !tuned.backgroundThread) return;
    const { dirtyDecayMs = 0 } = tuned;
    const { conf } = tuned.allocator;
    if (dirtyDecayMs <= 0 || dirtyDecayMs >= HOARDING_MS || !conf || mayHaveForkHook(run)) return;
    const advice = adviceFor(run, settings.profile);
    const text = setConf(tuned.conf.text, { background_thread: void 0, ...confPairs(advice.conf) });
    const plain2 = remedy(run, `write MALLOC_CONF=${text}`, advice.price, rewriteConf(run, conf, text));
    yield {
      span: conf.span,
      message: endsAtFork(run, text),
      why: chainOfFacts(facts, advice.measured),
      ...plain2,
      alternative: plain2.fix && hooked(run, settings)
    };
  }
};
function hooked(run, { profile }) {
  const found = forkHook(run);
  if ("refused" in found) return void 0;
  const { price } = adviseWithHook(profile);
  const edits = addForkHook(run.image, found.interpreter);
  return unsafeFix(run, "add a hook that starts the background thread in every worker", price, edits);
}

// src/knowledge/glibc-tunables.ts
var LIST = "ld.so --list-tunables, glibc 2.36; the names of the variables: elf/dl-tunables.list";
var GLIBC_VARIABLES = [
  "MALLOC_ARENA_MAX",
  "MALLOC_ARENA_TEST",
  "MALLOC_CHECK_",
  "MALLOC_MMAP_MAX_",
  "MALLOC_MMAP_THRESHOLD_",
  "MALLOC_PERTURB_",
  "MALLOC_TOP_PAD_",
  "MALLOC_TRIM_THRESHOLD_"
];
var GLIBC_MALLOC_TUNABLES = {
  names: [
    "arena_max",
    "arena_test",
    "check",
    "hugetlb",
    "mmap_max",
    "mmap_threshold",
    "mxfast",
    "perturb",
    "tcache_count",
    "tcache_max",
    "tcache_unsorted_limit",
    "top_pad",
    "trim_threshold"
  ],
  source: LIST
};

// src/allocator/glibc-knobs.ts
function glibcKnobs({ run }) {
  return [...run.env].flatMap(([name, variable2]) => {
    if (!variable2.setting || variable2.value === "") return [];
    if (name === "GLIBC_TUNABLES") return tunables(variable2);
    if (GLIBC_VARIABLES.includes(name)) return [{ name, variable: variable2, meant: void 0, isSwallowed: false }];
    const meant = misspelt(name);
    return meant === void 0 ? [] : [{ name, variable: variable2, meant, isSwallowed: false }];
  });
}
function misspelt(name) {
  if (!name.startsWith("MALLOC_") || name === "MALLOC_CONF") return void 0;
  return GLIBC_VARIABLES.find((known2) => known2.replace(/_$/, "") === name.replace(/_+$/, ""));
}
function tunables(variable2) {
  return (variable2.value ?? "").split(/(?=[:,])/).flatMap((pair) => {
    const [, separator, name = ""] = /^([:,]?)\s*glibc\.malloc\.([^=]*)=/.exec(pair) ?? [];
    if (name === "") return [];
    if (separator === ",")
      return [{ name: `glibc.malloc.${name}`, variable: variable2, meant: void 0, isSwallowed: true }];
    const isKnown = GLIBC_MALLOC_TUNABLES.names.includes(name);
    const meant = isKnown ? void 0 : nearest(name, GLIBC_MALLOC_TUNABLES.names);
    if (!isKnown && meant === void 0) return [];
    return [
      { name: `glibc.malloc.${name}`, variable: variable2, meant: meant && `glibc.malloc.${meant}`, isSwallowed: false }
    ];
  });
}
function otherHeap({ run, allocator }) {
  if (allocator.kind === "jemalloc") return "jemalloc";
  if (allocator.kind === "other") return allocator.name;
  return run.image.base.libc === "musl" ? "musl's allocator" : void 0;
}

// rules/inert-glibc-tunable.ts
var misspelt2 = ({ name }, meant) => `"${name}" has no effect: glibc knows no such setting; write ${meant}`;
var alreadySet = ({ name }, meant) => `"${name}" has no effect: glibc knows no such setting, and ${meant} is set already; delete it`;
var swallowed = ({ name }) => `"${name}" has no effect: only ":" separates the settings of GLIBC_TUNABLES, and this one follows a ","; write ":"`;
var notGlibc = (knobs, heap, run) => {
  const names2 = knobs.map(({ name }) => `"${name}"`).join(" and ");
  const [has, tunes, it] = knobs.length === 1 ? ["has", "it tunes", "it"] : ["have", "they tune", "them"];
  return `${names2} ${has} no effect: ${tunes} glibc's malloc, and ${subject(run)} runs on ${heap}; delete ${it}`;
};
var inertGlibcTunable = {
  name: "inert-glibc-tunable",
  severity: "warning",
  fix: "unsafe",
  summary: "a setting of glibc's malloc that nothing reads",
  *check(facts) {
    const { run } = facts;
    if (!runsPython(run)) return;
    const heap = otherHeap(facts);
    const knobs = glibcKnobs(facts);
    const [first2] = knobs;
    const why = chainOfFacts(facts);
    if (heap === void 0) {
      if (run.image.base.libc === "glibc") yield* knobs.flatMap((knob) => slip(knob, run, why));
    } else if (first2) {
      yield { span: spanOf2(first2), message: notGlibc(knobs, heap, run), why };
    }
  }
};
function spanOf2({ name, variable: variable2 }) {
  return name.startsWith("glibc.") ? variable2.span : variable2.setting?.pair.span ?? variable2.span;
}
function slip(knob, run, why) {
  const { variable: variable2, meant, name, isSwallowed } = knob;
  const span = spanOf2(knob);
  if (isSwallowed) return [{ span, message: swallowed(knob), why }];
  if (meant === void 0) return [];
  if ((run.env.get(meant)?.value ?? "") !== "") return [{ span, message: alreadySet(knob, meant), why }];
  const fix2 = name.startsWith("glibc.") ? void 0 : unsafeFix(
    run,
    `write ${meant}`,
    "the setting comes into effect",
    renameVariable(run.image.dockerfile, variable2, meant)
  );
  return [{ span, message: misspelt2(knob, meant), why, fix: fix2 }];
}

// src/allocator/settled.ts
function isSettled({ image, process }) {
  const { base, opaquePackages } = image;
  if (base.allocator !== "none" || base.os === "unknown" || base.os === "windows") return false;
  if (dealsWithAllocators(image)) return false;
  const isHidden2 = process.opaque !== void 0 && !base.entrypoint?.includes(process.opaque);
  return !(isHidden2 && opaquePackages);
}
function dealsWithAllocators(image) {
  return hasHeaders(image) || image.base.packages.some((name) => ALLOCATOR.test(name)) || image.installs.some(({ packages }) => packages.some((name) => ALLOCATOR.test(name))) || buildMentions(image, ALLOCATOR);
}
var ACCELERATED_VARIABLES = [
  "NVIDIA_VISIBLE_DEVICES",
  "NVIDIA_DRIVER_CAPABILITIES",
  "CUDA_VERSION",
  "CUDA_HOME"
];
var ACCELERATED_PACKAGES = /^(?:cuda-|libcudnn|libnccl|nvidia-cuda|rocm-)/;
function servesModels({ image: { base, env, packages }, process: { server } }) {
  return base.exempt || MODEL_SERVERS.some((row) => row.server === server) || ACCELERATED_VARIABLES.some((name) => env.has(name)) || [...packages].some((name) => ACCELERATED_PACKAGES.test(name));
}

// src/allocator/inert-settings.ts
var READERS = [
  [/^(?:JE_)?MALLOC_CONF$/, "jemalloc"],
  [/^TCMALLOC_[A-Z_]+$/, "tcmalloc"]
];
function inertSettings({ run, allocator }) {
  const actual = actualAllocator(run, allocator);
  if (actual === void 0) return [];
  return [...run.env].flatMap(([name, variable2]) => {
    const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
    if (reader === void 0 || !variable2.setting || variable2.value === "") return [];
    if (isPreloaded(run, reader) && reader !== actual.name) return [];
    const isMisnamed = name === "JE_MALLOC_CONF" && allocator.kind !== "other" && !run.env.has("MALLOC_CONF") && !buildMentions(run.image, /jemalloc-prefix/);
    if (reader !== actual.name && !isMisnamed)
      return [{ name, variable: variable2, reader, meant: void 0, actual: actual.text }];
    return isMisnamed ? [{ name, variable: variable2, reader, meant: "MALLOC_CONF", actual: actual.text }] : [];
  });
}
function isPreloaded({ env }, name) {
  return parsePreload(env.get("LD_PRELOAD")?.value ?? "").some(
    (each) => libraryAllocator(each.name) === name
  );
}
function actualAllocator(run, allocator) {
  const { libc } = run.image.base;
  switch (allocator.kind) {
    case "libc":
      return isSettled(run) && run.process.opaque === void 0 ? { name: libc, text: libcAllocator(run.image.base) } : void 0;
    case "jemalloc":
      return { name: "jemalloc", text: "jemalloc" };
    case "other":
      return { name: allocator.name, text: allocator.name };
    default:
      return void 0;
  }
}

// src/edits/preload.ts
function preloadLibrary(image, plan) {
  const installed = plan.install ? installPackage(image, plan.install) : [];
  if ("refused" in installed) return installed;
  const hook = plan.hook === void 0 ? [] : addForkHook(image, plan.hook);
  return allOf(installed, hook, setPreload(image, plan, installed[0]?.span.start));
}
function setPreload(image, { soname, settings, comment }, installedAt = -1) {
  const { dockerfile, env } = image;
  const existing = env.get("LD_PRELOAD");
  if (soname === void 0) return addEnv(image, settings, comment, installedAt);
  if (!existing) return addEnv(image, { LD_PRELOAD: soname, ...settings }, comment, installedAt);
  if (existing.value === void 0) return { refused: "the value of LD_PRELOAD is not known" };
  const value = existing.value === "" ? soname : `${existing.value}:${soname}`;
  const below = existing.setting !== void 0 && existing.setting.instruction.span.start > installedAt;
  const inPlace = below ? changeEnv(dockerfile, existing, value) : void 0;
  if (!inPlace || "refused" in inPlace) {
    const extended = existing.value === "" ? soname : `$LD_PRELOAD:${soname}`;
    return addEnv(image, { LD_PRELOAD: extended, ...settings }, comment, installedAt);
  }
  const added = extendEnv(dockerfile, existing, settings);
  return added ? [...inPlace, ...added] : { refused: 'LD_PRELOAD is set in the old form "ENV NAME value"' };
}

// rules/inert-malloc-conf.ts
var nobodyReads = (setting, { run, allocator }, settings) => {
  const { name, reader, actual } = setting;
  const todo2 = mayLoad(allocator, reader, settings) ? "preload jemalloc" : "delete it";
  return `"${name}" has no effect: ${reader} reads it, and ${subject(run)} runs on ${actual}; ${todo2}`;
};
var misnamed = ({ name }, meant) => `"${name}" has no effect: the jemalloc of a distribution is built without that prefix; write ${meant}`;
var inertMallocConf = {
  name: "inert-malloc-conf",
  severity: "warning",
  fix: "safe",
  summary: "settings of an allocator that is not loaded",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (!runsPython(run) || servesModels(run)) return;
    const found = inertSettings(facts);
    const setting = found.find(({ reader }) => mayLoad(facts.allocator, reader, settings)) ?? found[0];
    if (!setting) return;
    if (setting.meant && allocator.kind === "jemalloc" && allocator.conf?.site === "MALLOC_CONF") return;
    yield {
      span: setting.variable.setting?.pair.span ?? setting.variable.span,
      message: setting.meant ? misnamed(setting, setting.meant) : nobodyReads(setting, facts, settings),
      why: chainOfFacts(facts),
      ...mend(facts, run, setting, settings)
    };
  }
};
function mend({ allocator }, run, { variable: variable2, meant, reader }, settings) {
  if (meant !== void 0) {
    const edits = renameVariable(run.image.dockerfile, variable2, meant);
    return remedy(run, `write ${meant}`, "the settings come into effect", edits);
  }
  return mayLoad(allocator, reader, settings) ? installRemedy(run, settings, preloadLibrary) : {};
}
function mayLoad(allocator, reader, settings) {
  const wanted = settings.allocator === "any" ? "jemalloc" : settings.allocator;
  return allocator.kind === "libc" && reader === "jemalloc" && wanted === "jemalloc";
}

// rules/inert-malloc-trim.ts
var trimsNothing = (path, heap) => `${path} calls malloc_trim, which is glibc's and empties glibc's heap alone: the process runs on ${heap} and the call gives nothing back; delete it`;
var isMissing = (path) => `${path} calls malloc_trim, which musl does not have: looking it up raises AttributeError; delete the call`;
var CALLS = /^[^#\n]*(?:\bmalloc_trim\s*\(|\.malloc_trim\b|["']malloc_trim["'])/m;
var DOCSTRINGS = /"""[\s\S]*?"""|'''[\s\S]*?'''/g;
var inertMallocTrim = {
  name: "inert-malloc-trim",
  severity: "info",
  fix: "none",
  summary: "the program calls glibc's malloc_trim, and glibc does not serve its memory",
  *check(facts) {
    const { run } = facts;
    const heap = otherHeap(facts);
    const { module } = run.process;
    if (!run.command || !module || heap === void 0) return;
    if (!CALLS.test(module.text.replaceAll(DOCSTRINGS, ""))) return;
    yield {
      span: run.command.span,
      message: run.image.base.libc === "musl" ? isMissing(module.path) : trimsNothing(module.path, heap),
      why: chainOfFacts(facts)
    };
  }
};

// rules/inert-preload.ts
var noEffect = ({ reason, movable, name }, { image: { base } }) => `LD_PRELOAD does not reach the process: ${reason}; it runs on ${libcAllocator(base)}, not on ${name}${movable ? ": write ENV LD_PRELOAD" : "; do without that, or delete LD_PRELOAD"}`;
var inertPreload = {
  name: "inert-preload",
  severity: "warning",
  fix: "safe",
  summary: "a LD_PRELOAD that has no effect on the process",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== "inert" || !runsPython(run)) return;
    yield {
      span: allocator.span,
      message: noEffect(allocator, run),
      why: chainOfFacts(facts),
      ...preload(run, allocator, settings)
    };
  }
};
function preload(run, { movable, package: owner }, settings) {
  if (!movable) return { refusal: "an ENV does not reach the process, whatever its value" };
  if (!owner) return installRemedy(run, settings, preloadLibrary);
  return remedies(
    run,
    settings,
    preloadInstalled(run, settings, owner),
    (each) => preloadLibrary(run.image, each)
  );
}

// src/knowledge/allocator-variables.ts
var mimalloc = (value, names2, only) => names2.split(" ").map((name) => ({
  name: `MIMALLOC_${name}`,
  reader: "mimalloc",
  value,
  ...only === void 0 ? {} : { only }
}));
var tcmalloc = (value, names2) => names2.split(" ").map((name) => ({ name: `TCMALLOC_${name}`, reader: "tcmalloc", value }));
var ALLOCATOR_VARIABLES = [
  ...mimalloc("milliseconds", "RESET_DELAY"),
  ...mimalloc("milliseconds", "PURGE_DELAY", "newer"),
  ...mimalloc("milliseconds", "DECOMMIT_DELAY", "2.0"),
  ...mimalloc(
    "any",
    "SHOW_ERRORS SHOW_STATS VERBOSE EAGER_COMMIT EAGER_COMMIT_DELAY LARGE_OS_PAGES RESERVE_HUGE_OS_PAGES RESERVE_HUGE_OS_PAGES_AT RESERVE_OS_MEMORY PAGE_RESET USE_NUMA_NODES LIMIT_OS_ALLOC OS_TAG MAX_ERRORS MAX_WARNINGS MAX_SEGMENT_RECLAIM DESTROY_ON_EXIT"
  ),
  ...mimalloc(
    "any",
    "ARENA_EAGER_COMMIT PURGE_DECOMMITS ALLOW_LARGE_OS_PAGES ABANDONED_PAGE_PURGE ARENA_RESERVE ARENA_PURGE_MULT PURGE_EXTEND_DELAY DISALLOW_OS_ALLOC DISALLOW_ARENA_ALLOC RETRY_ON_OOM VISIT_ABANDONED TARGET_SEGMENTS_PER_THREAD RECLAIM_ON_FREE PAGE_FULL_RETAIN PAGE_MAX_CANDIDATES MAX_VABITS PAGEMAP_COMMIT PAGE_COMMIT_ON_DEMAND",
    "newer"
  ),
  ...mimalloc(
    "any",
    "ABANDONED_PAGE_DECOMMIT ALLOW_DECOMMIT SEGMENT_DECOMMIT_DELAY DECOMMIT_EXTEND_DELAY",
    "2.0"
  ),
  ...tcmalloc("rate", "RELEASE_RATE"),
  ...tcmalloc("boolean", "AGGRESSIVE_DECOMMIT"),
  ...tcmalloc("bytes", "MAX_TOTAL_THREAD_CACHE_BYTES"),
  ...tcmalloc(
    "any",
    "SAMPLE_PARAMETER LARGE_ALLOC_REPORT_THRESHOLD MAX_PER_THREAD_CACHE_BYTES SKIP_MMAP SKIP_SBRK DISABLE_MEMORY_RELEASE HEAP_LIMIT_MB PAGE_FENCE PAGE_FENCE_NEVER_RECLAIM PAGE_FENCE_READABLE RECLAIM_MEMORY MALLOC_RECLAIM MEMFS_MALLOC_PATH MEMFS_LIMIT_MB MEMFS_ABORT_ON_FAIL MEMFS_IGNORE_MMAP_FAIL MEMFS_MAP_PRIVATE MEMFS_DISABLE_FALLBACK DEVMEM_START DEVMEM_LIMIT DEVMEM_DEVICE TRANSFER_NUM_OBJ PAGE_SIZE_OVERRIDE OVERRIDE_PAGESIZE STACKTRACE_METHOD STACKTRACE_METHOD_VERBOSE"
  )
];

// src/allocator/variable-mistakes.ts
function variableMistakes({ run, allocator }) {
  const loaded = loadedBy(allocator);
  if (!loaded) return [];
  return [...run.env].flatMap(([name, variable2]) => {
    const { value, setting } = variable2;
    if (!name.startsWith(loaded.prefix) || !setting || value === void 0) return [];
    const row = ALLOCATOR_VARIABLES.find((each) => each.name === name);
    if (!row) return misspelt3(name, variable2, loaded.prefix);
    const other = otherName(row, loaded.version);
    if (other !== void 0)
      return [
        {
          kind: "unknown",
          name,
          variable: variable2,
          why: `mimalloc ${loaded.version} has no such option`,
          meant: other
        }
      ];
    const fault = faultOf(row, value);
    return fault ? [{ ...fault, name, variable: variable2 }] : [];
  });
}
function loadedBy(allocator) {
  if (allocator.kind === "cpython-mimalloc") return { prefix: "MIMALLOC_", version: "2.1" };
  if (allocator.kind !== "other") return void 0;
  return { prefix: allocator.name === "mimalloc" ? "MIMALLOC_" : "TCMALLOC_", version: allocator.version };
}
function misspelt3(name, variable2, prefix) {
  const meant = nearest(
    name,
    ALLOCATOR_VARIABLES.map((row) => row.name).filter((known2) => known2.startsWith(prefix)),
    2
  );
  if (meant === void 0) return [];
  return [{ kind: "unknown", name, variable: variable2, why: "no allocator reads a variable of that name", meant }];
}
function otherName({ name, only }, version) {
  if (version === void 0 || only === void 0) return void 0;
  const isOld = version.startsWith("2.0");
  if (isOld && name === "MIMALLOC_PURGE_DELAY") return "MIMALLOC_DECOMMIT_DELAY";
  return !isOld && name === "MIMALLOC_DECOMMIT_DELAY" ? "MIMALLOC_PURGE_DELAY" : void 0;
}
function faultOf({ value: kind }, value) {
  switch (kind) {
    case "milliseconds":
      if (/^\s*[+-]?\d+$|^(?:true|yes|on|false|no|off)$/i.test(value)) return void 0;
      if (value === "") return { kind: "differs", why: "an empty value is read as 1", meant: "0" };
      return {
        kind: "ignored",
        why: "only a whole number of milliseconds is read",
        meant: milliseconds(value)
      };
    case "boolean":
      if (/^(?:t|true|y|yes|1|0|f|false|n|no)$/i.test(value)) return void 0;
      return {
        kind: "ignored",
        why: "only true, t, yes, y and 1 switch it on",
        meant: value === "on" ? "true" : void 0
      };
    case "bytes": {
      if (/^\d+$/.test(value)) return void 0;
      return {
        kind: "differs",
        why: "the number ends at the first character that is no digit",
        meant: bytes(value)
      };
    }
    case "rate":
      if (/^\s*-?\d*\.?\d+(?:e\d+)?$/i.test(value)) return void 0;
      return { kind: "differs", why: "what is no number is read as 0, which is never", meant: void 0 };
    case "any":
      return void 0;
  }
}
function milliseconds(value) {
  const [, digits, unit] = /^\s*(\d+)\s*(ms|s)?\s*$/i.exec(value) ?? [];
  if (digits === void 0) return void 0;
  return unit?.toLowerCase() === "s" ? `${Number(digits) * 1e3}` : digits;
}
function bytes(value) {
  const [, digits, unit] = /^\s*(\d+)\s*([kmg])i?b?\s*$/i.exec(value) ?? [];
  const power = { k: 1, m: 2, g: 3 }[unit?.toLowerCase() ?? ""];
  return digits === void 0 || power === void 0 ? void 0 : `${Number(digits) * 1024 ** power}`;
}

// rules/invalid-malloc-conf-value.ts
var isInvalid = (mistake) => "repaired" in mistake || "last" in mistake;
var says = (mistake, aborts2) => {
  const { key, value } = mistake.entry;
  switch (mistake.kind) {
    case "ignored": {
      const effect = aborts2 ? "abort_conf:true ends the process at its start" : "jemalloc ignores the pair";
      return `"${key}:${value}": ${mistake.why}, so ${effect}${write(key, mistake.repaired)}`;
    }
    case "differs":
      return `"${key}:${value}" is read as ${mistake.reads}, because ${mistake.why}${write(key, mistake.repaired)}`;
    case "duplicate":
      return `"${key}:${value}" has no effect: the later "${key}:${mistake.last.value}" wins; delete one of them`;
  }
};
var write = (key, value) => value === void 0 ? "" : `; write ${key}:${value}`;
var invalidMallocConfValue = {
  name: "invalid-malloc-conf-value",
  severity: "error",
  fix: "safe",
  summary: "a setting whose value the allocator ignores or reads otherwise than it looks",
  *check(facts) {
    const { run, allocator } = facts;
    for (const mistake of variableMistakes(facts))
      if (mistake.kind !== "unknown") yield invalid(facts, mistake);
    if (allocator.kind !== "jemalloc" || !allocator.conf?.value) return;
    const { conf } = allocator;
    const { text, entries } = allocator.conf.value;
    for (const found of confMistakes(facts).filter(isInvalid)) {
      const { entry, kind } = found;
      const hasRival = entries.some((other) => other !== entry && other.key === entry.key);
      const mistake = hasRival && "repaired" in found ? { ...found, repaired: void 0 } : found;
      const pair = text.slice(entry.start, entry.end);
      yield {
        span: partOf(run, conf.span, pair, text, entry.start, entry.end),
        message: says(mistake, abortsOnMistake(allocator.conf.value)),
        severity: kind === "ignored" ? "error" : "warning",
        why: chainOfFacts(facts),
        ...repair(run, conf, text, mistake)
      };
    }
  }
};
function repair(run, conf, text, mistake) {
  if (mistake.kind === "duplicate") return {};
  const { entry, repaired: value } = mistake;
  const repaired = value === void 0 ? repairConf(text) : replaceValue(text, entry, value);
  if (repaired === void 0) return {};
  const what = `write ${value === void 0 ? repaired : `${entry.key}:${value}`}`;
  return remedy(run, what, "the value that was meant comes into effect", rewriteConf(run, conf, repaired));
}
function invalid(facts, { kind, name, variable: variable2, why, meant }) {
  const { run } = facts;
  const effect = kind === "ignored" ? ", and its default holds" : "";
  const todo2 = meant === void 0 ? "" : `; write ${name}=${meant}`;
  const edits = meant === void 0 ? void 0 : changeEnv(run.image.dockerfile, variable2, meant);
  return {
    span: variable2.span,
    message: `${name} "${variable2.value}": ${why}${effect}${todo2}`,
    severity: kind === "ignored" ? "error" : "warning",
    why: chainOfFacts(facts),
    ...edits ? remedy(run, `write ${name}=${meant}`, "the value that was meant comes into effect", edits) : {}
  };
}

// rules/malformed-malloc-conf.ts
var aborts = ({ reason }, { text }) => `MALLOC_CONF "${text}" has ${reason}, and with abort_conf:true the process aborts at its start; write key:value pairs with commas alone between them`;
var malformed = ({ reason, start }, { text }) => `MALLOC_CONF "${text}" has ${reason}: jemalloc drops ${start === 0 ? "all of it" : "that pair and all after it"}; write key:value pairs with commas alone between them`;
var malformedMallocConf = {
  name: "malformed-malloc-conf",
  severity: "error",
  fix: "safe",
  summary: "a MALLOC_CONF that jemalloc drops from the mistake on",
  *check(facts) {
    const { run, allocator } = facts;
    if (allocator.kind !== "jemalloc" || !allocator.conf?.value?.fault) return;
    const { value: conf, span } = allocator.conf;
    const { fault } = conf;
    if (!fault) return;
    const repaired = repairConf(conf.text, allocator.version);
    const edits = repaired === void 0 ? { refused: "what was meant is not plain" } : rewriteConf(run, allocator.conf, repaired);
    yield {
      span: partOf(run, span, conf.text.slice(fault.start), conf.text, fault.start, conf.text.length),
      message: (/\babort_conf:true\b/.test(conf.text) ? aborts : malformed)(fault, conf),
      why: chainOfFacts(facts, inEffect(conf)),
      ...remedy(run, `write ${repaired}`, "the pairs it dropped come into effect", edits)
    };
  }
};
function inEffect({ entries }) {
  if (entries.length === 0) return "nothing of it is in effect";
  return `what is left in effect is "${entries.map(({ key, value }) => `${key}:${value}`).join(",")}"`;
}

// rules/malformed-preload.ts
var quoted2 = (value) => value.includes('"') ? `'${value}'` : `"${value}"`;
var notRead = ({ preload: preload2, reason, name }, { image: { base } }) => `LD_PRELOAD ${quoted2(preload2.name)} has ${reason}: ${name} is not loaded and the process runs on ${libcAllocator(base)}; write the bare library names with ":" between them`;
var notRepaired = ({ name }, { image }) => installedPackage(image, name) === void 0 ? `no installed package is known to have the library of ${name}` : "what another name of the value means is not known";
var malformedPreload = {
  name: "malformed-preload",
  severity: "error",
  fix: "safe",
  summary: "a LD_PRELOAD that the loader does not read as it was meant",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== "malformed") return;
    const { preload: preload2, repaired, name } = allocator;
    const edits = repaired === void 0 ? { refused: notRepaired(allocator, run) } : replacePreload(run.image.dockerfile, preload2, repaired);
    yield {
      span: preloadSpan(run, preload2),
      message: notRead(allocator, run),
      why: chainOfFacts(facts),
      ...remedy(run, `preload ${repaired}`, loadingPrice(run, settings, name), edits)
    };
  }
};

// rules/missing-allocator.ts
var todo = (settings) => settings.allocator === "cpython" ? "set PYTHONMALLOC=mimalloc" : `preload ${wantedLibrary(settings)}`;
var keepsMemory = (run, settings) => `"${run.image.base.reference}" leaves ${subject(run)} on glibc's allocator, which keeps the memory that a burst frees: ${todo(settings)}`;
var costsCpu = (run) => `"${run.image.base.reference}" leaves ${subject(run)} on ${libcAllocator(run.image.base)}, which takes 1.3 to 3.3 times the CPU of jemalloc: preload jemalloc`;
var missingAllocator = {
  name: "missing-allocator",
  severity: "warning",
  fix: "safe",
  summary: "a shipped Python image runs on the allocator of its libc",
  *check(facts, settings) {
    const { run, allocator } = facts;
    const { base } = run.image;
    if (allocator.kind !== "libc" || settings.profile === "throughput" || servesModels(run)) return;
    if (!isSettled(run) || inertSettings(facts).length > 0) return;
    if (!runsPython(run) || run.image.python !== "yes" && !startsPython(run.process)) return;
    const isGlibc = base.libc === "glibc";
    if (!isGlibc && (wantedLibrary(settings) !== "jemalloc" || forksOrIsUnknown(run, settings))) return;
    const isServer2 = run.process.longRunning && startsPython(run.process) && isGlibc;
    yield {
      span: run.image.chain[0]?.span ?? run.image.stage.span,
      message: isGlibc ? keepsMemory(run, settings) : costsCpu(run),
      severity: isServer2 ? "warning" : "info",
      why: chainOfFacts(facts),
      ...installRemedy(run, settings, preloadLibrary)
    };
  }
};
function forksOrIsUnknown(run, settings) {
  return !adviceFor(run, settings.profile).conf.includes("background_thread");
}

// rules/no-background-thread.ts
var neverIdle = ({ text }, run, wanted) => `MALLOC_CONF "${text}" has no background thread: jemalloc gives pages back only while ${subject(run)} allocates, never when it idles; write "${wanted}"`;
var noBackgroundThread = {
  name: "no-background-thread",
  severity: "warning",
  fix: "safe",
  summary: "without a background thread an idle process never gives memory back",
  *check(facts, settings) {
    const { run } = facts;
    const tuned = tunedConf(facts, settings);
    if (!tuned || tuned.backgroundThread !== false || mayHaveForkHook(run)) return;
    const { dirtyDecayMs = 0 } = tuned;
    const { conf } = tuned.allocator;
    if (dirtyDecayMs <= 0 || dirtyDecayMs >= HOARDING_MS || !conf) return;
    const advice = adviceFor(run, settings.profile);
    const text = withThread(tuned.conf, dirtyDecayMs, advice);
    yield {
      span: conf.span,
      message: neverIdle(tuned.conf, run, text),
      why: chainOfFacts(facts, advice.reason),
      ...remedy(run, `write MALLOC_CONF=${text}`, advice.price, rewriteConf(run, conf, text))
    };
  }
};
function withThread({ text }, dirtyDecayMs, advice) {
  const wanted = confPairs(advice.conf);
  if (wanted["background_thread"] === void 0)
    return setConf(text, { background_thread: void 0, ...wanted });
  const decay = decaySeverity(dirtyDecayMs) ? { dirty_decay_ms: wanted["dirty_decay_ms"] } : {};
  return setConf(text, { background_thread: "true", ...decay });
}

// rules/preload-before-install.ts
var tooEarly = ({ name }, owner) => `"${name}" is preloaded above the step that installs ${owner}: until then ld.so writes an error line for every program of the build; move the ENV below the install`;
var preloadBeforeInstall = {
  name: "preload-before-install",
  severity: "info",
  fix: "none",
  summary: "LD_PRELOAD is set above the step that installs the library",
  *check(facts) {
    const { run, allocator } = facts;
    if (allocator.kind !== "jemalloc" && allocator.kind !== "other" || !runsPython(run)) return;
    if (run.image.base.libc !== "glibc" || allocator.preload.via !== "env") return;
    const name = allocator.kind === "jemalloc" ? allocator.kind : allocator.name;
    const owner = installedAllocator(run.image, name);
    const set = allocator.preload.variable.setting?.instruction;
    if (!owner || owner === "headers" || !set) return;
    const first2 = run.image.installs.find(({ packages }) => packages.includes(owner.name));
    if (!first2 || set.span.start > first2.instruction.span.start) return;
    if (architectureOf(allocator.preload.name) !== void 0 && run.platforms()?.names.length !== 1) return;
    yield {
      span: preloadSpan(run, allocator.preload),
      message: tooEarly(allocator.preload, owner.name),
      why: chainOfFacts(facts)
    };
  }
};

// rules/pythonmalloc-override.ts
var checks = (value, run) => `PYTHONMALLOC "${value}" checks and pads every block that ${subject(run)} allocates, which is for finding bugs: delete it in an image that ships`;
var doublesCpu = (run) => `PYTHONMALLOC "malloc" takes every small object of ${subject(run)} to glibc's malloc, at 1.9 times the CPU: delete it, or preload jemalloc`;
var keepsPages = (run) => `PYTHONMALLOC "mimalloc" without MIMALLOC_PURGE_DELAY=0 keeps the pages that ${subject(run)} frees; set MIMALLOC_PURGE_DELAY=0`;
var pythonmallocOverride = {
  name: "pythonmalloc-override",
  severity: "warning",
  fix: "safe",
  summary: "a PYTHONMALLOC that costs CPU or keeps memory in an image that ships",
  *check(facts, { profile }) {
    const { run, allocator } = facts;
    const variable2 = pythonMalloc(run);
    if (!variable2 || fatalPythonMalloc(run)) return;
    const { value, span } = variable2;
    const why = chainOfFacts(facts);
    if (pythonMallocName(value)?.debug) yield { span, message: checks(value, run), why };
    else if (value === "malloc" && allocator.kind === "libc" && run.image.base.libc === "glibc")
      yield { span, message: doublesCpu(run), why };
    else if (value === "mimalloc" && profile !== "throughput" && keeps(run))
      yield { span, message: keepsPages(run), why, ...purge(run, variable2) };
  }
};
var ZERO = /^(?:\s*[-+]?0+|no|false|off)$/i;
function keeps(run) {
  const delay = delayOf(run);
  if (delay === "unclear") return false;
  return delay === void 0 || delay.variable.value !== void 0 && !ZERO.test(delay.variable.value);
}
function delayOf(run) {
  return variableOf(run, "MIMALLOC_PURGE_DELAY") ?? variableOf(run, "MIMALLOC_RESET_DELAY");
}
function purge(run, variable2) {
  const { dockerfile } = run.image;
  const delay = delayOf(run);
  const refused = { refused: "PYTHONMALLOC and its delay are not set by a plain ENV of this file" };
  const edits = delay === void 0 ? extendEnv(dockerfile, variable2, { MIMALLOC_PURGE_DELAY: "0" }) ?? refused : delay !== "unclear" && delay.via === "env" ? changeEnv(dockerfile, delay.variable, "0") : refused;
  return remedy(run, "set MIMALLOC_PURGE_DELAY=0", CPYTHON_MIMALLOC.cpu, edits);
}

// rules/rival-allocators.ts
var neverUsed = (second, first2) => `LD_PRELOAD names "${second}" after "${first2}": the first one serves every malloc and the second none; name one allocator`;
var stemOf = (library) => library.slice(library.lastIndexOf("/") + 1).split(".so")[0] ?? "";
var rivalAllocators = {
  name: "rival-allocators",
  severity: "warning",
  fix: "none",
  summary: "two allocators are preloaded, and the second is never used",
  *check(facts) {
    const { run, allocator } = facts;
    if (allocator.kind !== "jemalloc" && allocator.kind !== "other" || !runsPython(run)) return;
    const { preload: preload2 } = allocator;
    const { value = "", span } = preload2.variable;
    const second = parsePreload(value).find(
      ({ name, start }) => start > preload2.start && libraryAllocator(name) !== void 0 && stemOf(name) !== stemOf(preload2.name)
    );
    if (!second || preload2.via === "env" && !preload2.variable.setting) return;
    yield {
      span: partOf(run, span, second.name, value, second.start, second.end),
      message: neverUsed(second.name, preload2.name),
      why: chainOfFacts(facts)
    };
  }
};

// rules/setpriv-abort.ts
var dies = (command2, wanted) => `"${command2}" aborts under "background_thread:true": the container ends with exit code 134 and no message; write "${wanted}", or drop privileges with gosu or USER`;
var WHY = "setpriv keeps capabilities for one thread, and glibc aborts when the other may not change its groups";
var setprivAbort = {
  name: "setpriv-abort",
  severity: "error",
  fix: "safe",
  summary: "setpriv aborts once jemalloc's background thread runs",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== "jemalloc" || !abortsAtStart(facts)) return;
    const { conf, version } = allocator;
    const command2 = groupChange(run);
    if (!conf?.value || command2 === void 0) return;
    const advice = adviceFor(run, settings.profile);
    const isChosen = settings.profile === "throughput" || keepsOnPurpose(conf.value, version);
    const wanted = isChosen ? { background_thread: "false" } : { background_thread: void 0, ...confPairs(advice.conf) };
    const text = setConf(conf.value.text, wanted);
    const price = isChosen ? "an idle process gives nothing back" : advice.price;
    yield {
      span: conf.span,
      message: dies(command2, text),
      why: chainOfFacts(facts, WHY),
      ...remedy(run, `write MALLOC_CONF=${text}`, price, rewriteConf(run, conf, text), "setpriv")
    };
  }
};
function keepsOnPurpose(conf, version) {
  const { value: dirty = 0 } = decayMs(conf, "dirty_decay_ms", version);
  const { value: muzzy = 0 } = decayMs(conf, "muzzy_decay_ms", version);
  return hoards(dirty, muzzy);
}

// src/knowledge/servers.ts
var NO_MODULE = { modules: [], subcommands: [], globals: [] };
var PLAIN2 = { subcommands: [], globals: [] };
var NO_WORKERS = {
  switches: [],
  workerFlags: [],
  workerEnv: [],
  defaultWorkers: 1,
  settings: void 0,
  longRunning: true
};
var SINGLE3 = { by: "nothing", model: "single" };
var THREADS2 = { by: "nothing", model: "threads" };
var PREFORK2 = { by: "nothing", model: "prefork" };
var SPAWN = { by: "nothing", model: "spawn" };
var UNKNOWN2 = { by: "nothing", model: "unknown" };
var SPAWN_IF_MANY = {
  by: "workers",
  zero: "single",
  one: "single",
  many: "spawn",
  unsure: "spawn"
};
var RELOAD = { flags: ["--reload"], env: [], model: "spawn", workers: 1 };
var TORNADO = {
  by: "workers",
  zero: "prefork",
  one: "single",
  many: "prefork",
  unsure: "unknown"
};
var DJANGO_GLOBALS = ["--settings", "--pythonpath", "-v", "--verbosity"];
var RQ_CLASSES = {
  "rq.Worker": "prefork",
  "rq.worker.Worker": "prefork",
  "rq.SimpleWorker": "single",
  "rq.worker.SimpleWorker": "single",
  "rq.SpawnWorker": "spawn",
  "rq.worker.SpawnWorker": "spawn",
  "rq.worker.HerokuWorker": "prefork",
  "rq.worker.RoundRobinWorker": "prefork",
  "rq.worker.RandomWorker": "prefork"
};
var HUEY_TYPE = {
  flags: ["-k", "--worker-type"],
  env: [],
  model: { thread: "threads", process: "prefork", greenlet: "single", gevent: "single" },
  workers: void 0
};
var CELERY_POOLS = {
  prefork: "prefork",
  processes: "prefork",
  threads: "threads",
  gevent: "single",
  eventlet: "single",
  solo: "single"
};
var CELERY_GLOBALS = [
  "-A",
  "--app",
  "-b",
  "--broker",
  "--result-backend",
  "--loader",
  "--config",
  "--workdir"
];
var SUPERVISOR = { ...NO_MODULE, ...NO_WORKERS, model: UNKNOWN2, defaultWorkers: void 0 };
var SERVERS = [
  // ------------------------------------------------------------------ HTTP
  {
    name: "gunicorn",
    programs: ["gunicorn", "gunicorn3", "gunicorn_paster", "gunicorn_django"],
    modules: ["gunicorn", "gunicorn.app.wsgiapp"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: PREFORK2,
    workerFlags: ["-w", "--workers"],
    workerEnv: ["WEB_CONCURRENCY"],
    settings: { kind: "gunicorn", flags: ["-c", "--config"] },
    source: "benoitc/gunicorn@65ac1a3a gunicorn/arbiter.py spawn_worker (os.fork, also for one worker), config.py; run"
  },
  {
    name: "uvicorn",
    programs: ["uvicorn"],
    modules: ["uvicorn", "uvicorn.main"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [RELOAD],
    workerFlags: ["--workers"],
    workerEnv: ["UVICORN_WORKERS", "WEB_CONCURRENCY"],
    source: 'Kludex/uvicorn@d26c85c2 uvicorn/_subprocess.py get_context("spawn"), config.py:351, main.py:61'
  },
  {
    // `fastapi run` calls uvicorn.run: UVICORN_WORKERS is not read.
    name: "uvicorn",
    programs: ["fastapi"],
    modules: ["fastapi", "fastapi_cli"],
    subcommands: ["run"],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [RELOAD],
    workerFlags: ["--workers"],
    workerEnv: ["WEB_CONCURRENCY"],
    source: "fastapi/fastapi-cli@b4411ec cli.py"
  },
  {
    name: "uvicorn",
    programs: ["fastapi"],
    modules: ["fastapi", "fastapi_cli"],
    subcommands: ["dev"],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    // WEB_CONCURRENCY beside --no-reload, which uvicorn would obey, is not followed.
    switches: [{ flags: ["--no-reload"], env: [], model: "single", workers: 1 }],
    source: "fastapi/fastapi-cli@b4411ec cli.py: dev reloads and takes no --workers"
  },
  {
    // Up to 0.13 one worker is the process itself and several are forked: Debian 12 still has 0.13.
    name: "hypercorn",
    programs: ["hypercorn"],
    modules: ["hypercorn"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: { by: "workers", zero: "single", one: "spawn", many: "spawn", unsure: "spawn" },
    workerFlags: ["-w", "--workers"],
    settings: { kind: "assignment", flags: ["-c", "--config"] },
    source: 'pgjones/hypercorn@0e2311f run.py get_context("spawn"), config.py:114; @a5bf3ca (0.14); tag 0.13.2 run.py:35'
  },
  {
    name: "granian",
    programs: ["granian"],
    modules: ["granian"],
    ...PLAIN2,
    ...NO_WORKERS,
    // From 3.14 on the version decides: forkserver up to 2.5.4, spawn from 2.5.5, forkserver without --uds from 2.8.0.
    model: { by: "python", until313: "prefork", from314: "unknown" },
    workerFlags: ["--workers"],
    workerEnv: ["GRANIAN_WORKERS"],
    source: "emmett-framework/granian@9a20b17 server/mp.py, server/__init__.py, cli.py:606; @8d1d461, @09e1a8a server/mp.py"
  },
  {
    // 22.9 forked, and before it one worker was the process itself.
    name: "sanic",
    programs: ["sanic"],
    modules: ["sanic"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SPAWN,
    switches: [
      { flags: ["--single-process"], env: [], model: "single", workers: 1 },
      { flags: ["--fast"], env: [], model: "spawn", workers: "cpu" }
    ],
    workerFlags: ["-w", "--workers"],
    source: "sanic-org/sanic@785d77f8 mixins/startup.py:911, cli/arguments.py:315; @b276b91c (22.12: spawn)"
  },
  {
    // With one worker `uvicorn.run` is called without a number and reads WEB_CONCURRENCY itself: that is not followed.
    name: "litestar",
    programs: ["litestar"],
    modules: ["litestar"],
    subcommands: ["run"],
    globals: ["--app", "--app-dir"],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    // The options that name what to watch imply --reload.
    switches: [
      {
        ...RELOAD,
        flags: ["-r", "--reload", "-R", "--reload-dir", "-I", "--reload-include", "-E", "--reload-exclude"]
      }
    ],
    workerFlags: ["-W", "--wc", "--web-concurrency"],
    workerEnv: ["LITESTAR_WEB_CONCURRENCY", "WEB_CONCURRENCY"],
    source: "litestar-org/litestar@8bd57248 cli/commands/core.py:185,316, cli/main.py:21"
  },
  {
    // `--workers` are threads here. The command starts an interpreter, which forks when it is told to. `--fast` is twice the
    // CPUs and one more, unless --processes stands beside it.
    name: "robyn",
    programs: ["robyn"],
    modules: ["robyn"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: { by: "workers", zero: "spawn", one: "spawn", many: "prefork", unsure: "unknown" },
    switches: [
      { flags: ["--fast"], env: [], model: "prefork", workers: "cpu" },
      { flags: ["--dev"], env: [], model: "spawn", workers: 1 }
    ],
    workerFlags: ["--processes"],
    source: "sparckles/Robyn@1170748e processpool.py, argument_parser.py, cli.py, reloader.py:166"
  },
  {
    name: "daphne",
    programs: ["daphne"],
    modules: ["daphne"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "django/daphne@c19f2f4 server.py"
  },
  {
    name: "waitress",
    programs: ["waitress-serve"],
    modules: ["waitress"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: THREADS2,
    source: "Pylons/waitress@4a37891 adjustments.py:166"
  },
  {
    name: "cheroot",
    programs: ["cheroot", "cherryd"],
    modules: ["cheroot"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: THREADS2,
    source: "cherrypy/cheroot@2ffb0baf wsgi.py, pyproject.toml; cherryd: cherrypy/cherrypy@3cf17de0 cherrypy/daemon.py"
  },
  {
    name: "aiohttp",
    programs: [],
    modules: ["aiohttp.web"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "aio-libs/aiohttp@495e7783 aiohttp/web.py:426,510: one event loop in the process that was started"
  },
  {
    // pyuwsgi is a C module: `python -m pyuwsgi` has no code to run. The variables are read first, then the command line in
    // its order, a file where it is named, and a file without an option last; what is set last holds.
    name: "uwsgi",
    programs: ["uwsgi", "uwsgi-core", "uwsgi_python3", "pyuwsgi"],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: { by: "uwsgi" },
    workerFlags: ["-p", "--processes", "--workers"],
    workerEnv: ["UWSGI_WORKERS", "UWSGI_PROCESSES"],
    settings: {
      kind: "uwsgi",
      flags: [
        "--ini",
        "--ini-paste",
        "--ini-paste-logged",
        "--yaml",
        "--yml",
        "-y",
        "--json",
        "--js",
        "-j",
        "--xml",
        "-x",
        "--config"
      ]
    },
    source: "unbit/uwsgi@6cbb2177 core/uwsgi.c:57,73-75,526-533,2291-2294, core/init.c:118,272, core/config.c:422, core/utils.c:1638, plugins/python/python_plugin.c:150,158; lincolnloop/pyuwsgi-wheels setup.py:184; run with and without master"
  },
  {
    name: "mod_wsgi",
    programs: ["mod_wsgi-express"],
    modules: ["mod_wsgi.express.cli"],
    subcommands: ["start-server"],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK2,
    workerFlags: ["--processes"],
    source: "GrahamDumpleton/mod_wsgi@dbaca2e src/express/options.py:164, cli.py:281 (the package has no __main__); not run"
  },
  {
    // `setup-server` writes the configuration and the apachectl to start it with.
    name: "mod_wsgi",
    programs: ["manage.py", "django-admin", "django-admin.py"],
    modules: ["django"],
    subcommands: ["runmodwsgi"],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK2,
    workerFlags: ["--processes"],
    source: "GrahamDumpleton/mod_wsgi@dbaca2e src/express/management/commands/runmodwsgi.py; not run"
  },
  {
    name: "flask",
    programs: ["flask"],
    modules: ["flask"],
    subcommands: ["run"],
    globals: ["-A", "--app", "-e", "--env-file"],
    ...NO_WORKERS,
    model: THREADS2,
    switches: [{ flags: ["--without-threads"], env: [], model: "single", workers: 1 }],
    source: "pallets/werkzeug@1b00618e _reloader.py:216, serving.py"
  },
  {
    name: "superset",
    programs: ["superset"],
    modules: [],
    subcommands: ["run"],
    globals: ["-A", "--app", "-e", "--env-file"],
    ...NO_WORKERS,
    model: THREADS2,
    switches: [{ flags: ["--without-threads"], env: [], model: "single", workers: 1 }],
    source: "apache/superset@063cfbd0 superset/cli/main.py: FlaskGroup, so the run of flask"
  },
  {
    name: "django",
    programs: ["manage.py", "django-admin", "django-admin.py"],
    modules: ["django"],
    subcommands: ["runserver", "runserver_plus"],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: THREADS2,
    switches: [{ flags: ["--nothreading"], env: [], model: "single", workers: 1 }],
    source: "django/django@00cb80fd management/commands/runserver.py; @0100afb0 utils/autoreload.py: spawns itself once; django-extensions/django-extensions@04401e52 runserver_plus.py"
  },
  {
    name: "http.server",
    programs: [],
    modules: ["http.server"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: THREADS2,
    source: "python/cpython 3.11 Lib/http/server.py:1300: ThreadingHTTPServer, since 3.7"
  },
  {
    // The configuration names the server.
    name: "pserve",
    programs: ["pserve"],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: UNKNOWN2,
    defaultWorkers: void 0,
    source: "Pylons/pyramid@5b13e4a61 src/pyramid/scripts/pserve.py: get_wsgi_server(server_name)"
  },
  {
    // Without -n it forks itself away, and what it left ends the container.
    name: "twisted",
    programs: ["twistd"],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: UNKNOWN2,
    switches: [
      {
        flags: ["-n", "--nodaemon", "-ny", "-noy", "-no", "-b", "--debug"],
        env: [],
        model: "single",
        workers: 1
      }
    ],
    defaultWorkers: void 0,
    source: "twisted/twisted@64661601a1 src/twisted/scripts/_twistd_unix.py:206,355 (os.fork), one reactor"
  },
  {
    name: "twisted",
    programs: ["twist"],
    modules: ["twisted"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "twisted/twisted@64661601a1 src/twisted/__main__.py, application/twist/: never a daemon"
  },
  {
    // A new interpreter for every crawl.
    name: "scrapyd",
    programs: ["scrapyd"],
    modules: ["scrapyd"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "scrapy/scrapyd@c661f05 scrapyd/__main__.py (twistd -n), launcher.py:64 (spawnProcess)"
  },
  // ------------------------------------------------------------------ queues and schedulers
  {
    name: "celery",
    programs: ["celery"],
    modules: ["celery"],
    subcommands: ["worker"],
    globals: CELERY_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK2,
    switches: [
      {
        flags: ["-P", "--pool"],
        // click's auto_envvar_prefix="CELERY".
        env: ["CELERY_WORKER_POOL"],
        model: CELERY_POOLS,
        workers: void 0
      }
    ],
    workerFlags: ["-c", "--concurrency", "--autoscale"],
    workerEnv: ["CELERY_WORKER_AUTOSCALE", "CELERY_WORKER_CONCURRENCY"],
    defaultWorkers: "cpu",
    source: "celery/celery@5dc781f0b bin/worker.py, worker/worker.py:111, concurrency/prefork.py; run; bin/celery.py main (5.x)"
  },
  {
    name: "celery",
    programs: ["celery"],
    modules: ["celery"],
    subcommands: ["beat", "flower", "events"],
    globals: CELERY_GLOBALS,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "celery/celery@0406058b apps/beat.py; @0399fdf2 bin/events.py; mher/flower@031567bb flower/app.py"
  },
  {
    name: "flower",
    programs: ["flower"],
    modules: ["flower"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "mher/flower@031567bb flower/app.py: Tornado, and a pool of 4 threads for calls to the broker"
  },
  {
    // A process per job, gone when the job is done.
    name: "rq",
    programs: ["rq"],
    modules: ["rq.cli", "rq.cli.cli"],
    subcommands: ["worker"],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK2,
    switches: [
      {
        flags: ["-w", "--worker-class"],
        env: ["RQ_WORKER_CLASS"],
        model: RQ_CLASSES,
        workers: void 0
      }
    ],
    source: "rq/rq@aa666a8a worker/worker_classes.py:64,177,194,257,300,310, cli/helpers.py:396, cli/__main__.py"
  },
  {
    name: "rq",
    programs: ["rqworker"],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK2,
    source: "rq/rq@aa666a8a pyproject.toml:49, worker/worker_classes.py:64"
  },
  {
    name: "rq",
    programs: ["rq"],
    modules: ["rq.cli", "rq.cli.cli"],
    subcommands: ["worker-pool"],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK2,
    workerFlags: ["-n", "--num-workers"],
    source: "rq/rq@aa666a8a worker_pool.py:30: fork, whatever the default start method; cli/workers.py:184"
  },
  {
    name: "rq",
    programs: ["rq"],
    modules: ["rq.cli", "rq.cli.cli"],
    subcommands: ["cron"],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE3,
    source: "rq/rq@aa666a8a cron.py:396: enqueues, sleeps"
  },
  {
    name: "rq",
    programs: ["manage.py", "django-admin", "django-admin.py"],
    modules: ["django"],
    subcommands: ["rqworker"],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK2,
    switches: [{ flags: ["--worker-class"], env: [], model: RQ_CLASSES, workers: void 0 }],
    source: "rq/django-rq@9915b33 management/commands/rqworker.py; rq/rq@aa666a8a worker/worker_classes.py:64"
  },
  {
    name: "rq",
    programs: ["manage.py", "django-admin", "django-admin.py"],
    modules: ["django"],
    subcommands: ["rqworker-pool"],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK2,
    workerFlags: ["--num-workers"],
    source: "rq/django-rq@9915b33 management/commands/rqworker-pool.py; rq/rq@aa666a8a worker_pool.py:30 (fork)"
  },
  {
    // The number of workers is a setting, by default the CPUs.
    name: "django-q",
    programs: ["manage.py", "django-admin", "django-admin.py"],
    modules: ["django"],
    subcommands: ["qcluster"],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: PREFORK2,
    defaultWorkers: void 0,
    source: 'django-q2/django-q2@fa935f8 django_q/cluster.py:44 (get_context("fork")), conf.py:136'
  },
  {
    name: "channels",
    programs: ["manage.py", "django-admin", "django-admin.py"],
    modules: ["django"],
    subcommands: ["runworker"],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "django/channels@60cbc43 management/commands/runworker.py: one event loop"
  },
  {
    name: "dramatiq",
    programs: ["dramatiq", "dramatiq-gevent"],
    modules: ["dramatiq"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: PREFORK2,
    switches: [{ flags: ["--use-spawn"], env: [], model: "spawn", workers: void 0 }],
    workerFlags: ["-p", "--processes"],
    defaultWorkers: "cpu",
    source: "Bogdanp/dramatiq@848b35f cli.py:185-231, bin/dramatiq-gevent"
  },
  {
    name: "huey",
    programs: ["huey_consumer", "huey_consumer.py"],
    modules: ["huey.bin.huey_consumer"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: THREADS2,
    switches: [HUEY_TYPE],
    workerFlags: ["-w", "--workers"],
    source: "coleifer/huey@358bdc5 consumer.py:255,295, consumer_options.py; tag 2.4.5 consumer.py:278"
  },
  {
    // settings.HUEY may name the type and the number of the workers.
    name: "huey",
    programs: ["manage.py", "django-admin", "django-admin.py"],
    modules: ["django"],
    subcommands: ["run_huey"],
    globals: DJANGO_GLOBALS,
    ...NO_WORKERS,
    model: UNKNOWN2,
    switches: [HUEY_TYPE],
    workerFlags: ["-w", "--workers"],
    defaultWorkers: void 0,
    source: "coleifer/huey@358bdc5 contrib/djhuey/management/commands/run_huey.py"
  },
  {
    name: "taskiq",
    programs: ["taskiq"],
    modules: ["taskiq"],
    subcommands: ["worker"],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK2,
    switches: [{ flags: ["-r", "--reload"], env: [], model: "prefork", workers: 1 }],
    workerFlags: ["-w", "--workers"],
    defaultWorkers: 2,
    source: "taskiq-python/taskiq@ae2b788 cli/worker/args.py:147, process_manager.py, run.py:185-215"
  },
  {
    name: "taskiq",
    programs: ["taskiq"],
    modules: ["taskiq"],
    subcommands: ["scheduler"],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE3,
    source: "taskiq-python/taskiq@ae2b788 cli/scheduler/cmd.py:26 (asyncio.run)"
  },
  {
    name: "faust",
    programs: ["faust"],
    modules: ["faust"],
    subcommands: ["worker"],
    globals: [
      "-A",
      "--app",
      "-W",
      "--workdir",
      "-D",
      "--datadir",
      "-L",
      "--loop",
      "-l",
      "--loglevel",
      "-f",
      "--logfile",
      "--blocking-timeout",
      "--console-port"
    ],
    ...NO_WORKERS,
    model: SINGLE3,
    source: "faust-streaming/faust@181b1840 faust/cli/worker.py, cli/base.py:184-262: one event loop"
  },
  {
    name: "nameko",
    programs: ["nameko"],
    modules: ["nameko"],
    subcommands: ["run"],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE3,
    source: "nameko/nameko@3355677f nameko/cli/run.py: eventlet"
  },
  {
    // `--processes -1` is a process for every CPU.
    name: "locust",
    programs: ["locust"],
    modules: ["locust"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: { by: "workers", zero: "single", one: "prefork", many: "prefork", unsure: "unknown" },
    workerFlags: ["--processes"],
    perCpu: ["-1"],
    workerEnv: ["LOCUST_PROCESSES"],
    defaultWorkers: 0,
    source: "locustio/locust@407343d0 locust/main.py:193-216 (gevent.fork), argument_parser.py:694"
  },
  {
    name: "arq",
    programs: ["arq"],
    modules: ["arq"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "python-arq/arq@3914e48 worker.py"
  },
  {
    name: "airflow",
    programs: ["airflow"],
    modules: ["airflow"],
    subcommands: ["api-server"],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [
      { flags: ["--dev"], env: [], model: "spawn", workers: 1 },
      // Since 3.2. The other value, uvicorn, leaves it to the number of workers, which a switch cannot: it is unknown.
      { flags: [], env: ["AIRFLOW__API__SERVER_TYPE"], model: { gunicorn: "prefork" }, workers: void 0 }
    ],
    workerFlags: ["-w", "--workers"],
    workerEnv: ["AIRFLOW__API__WORKERS"],
    source: "apache/airflow@007c72d6 api_server_command.py; @b906080f (#60940): [api] server_type, uvicorn or gunicorn"
  },
  {
    name: "airflow",
    programs: ["airflow"],
    modules: ["airflow"],
    subcommands: ["webserver"],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK2,
    // The server of Flask.
    switches: [{ flags: ["-d", "--debug"], env: [], model: "threads", workers: 1 }],
    workerFlags: ["-w", "--workers"],
    workerEnv: ["AIRFLOW__WEBSERVER__WORKERS"],
    defaultWorkers: 4,
    source: "apache/airflow@008695b9 airflow/cli/commands/webserver_command.py; @001372bc airflow/config_templates/default_airflow.cfg (4)"
  },
  {
    name: "airflow",
    programs: ["airflow"],
    modules: ["airflow"],
    subcommands: ["celery worker"],
    globals: [],
    ...NO_WORKERS,
    model: PREFORK2,
    switches: [{ flags: [], env: ["AIRFLOW__CELERY__POOL"], model: CELERY_POOLS, workers: void 0 }],
    workerFlags: ["-c", "--concurrency", "-a", "--autoscale"],
    workerEnv: ["AIRFLOW__CELERY__WORKER_AUTOSCALE", "AIRFLOW__CELERY__WORKER_CONCURRENCY"],
    defaultWorkers: 16,
    source: "apache/airflow@0060cc34 providers/celery/src/airflow/providers/celery/cli/celery_command.py worker, @20b530e8 cli/definition.py, @02236172 get_provider_info.py (worker_concurrency, pool)"
  },
  {
    // Which executor runs is configuration.
    name: "airflow",
    programs: ["airflow"],
    modules: ["airflow"],
    subcommands: ["scheduler", "standalone", "triggerer", "dag-processor"],
    globals: [],
    ...NO_WORKERS,
    model: UNKNOWN2,
    defaultWorkers: void 0,
    source: "apache/airflow@00d22d8a executors/local_executor.py; @1313cf14 triggerer_command.py (set_component_mp_start_method); @06025f14 standalone_command.py (Popen of the others)"
  },
  {
    name: "dagster-webserver",
    programs: ["dagster-webserver"],
    modules: ["dagster_webserver"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "dagster-io/dagster@068bbb87 dagster_webserver/cli.py"
  },
  {
    name: "dagit",
    programs: ["dagit"],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "dagster-io/dagster@fb90292d python_modules/dagit/dagit/cli.py: one gevent server"
  },
  {
    // Code servers are new interpreters.
    name: "dagster-daemon",
    programs: ["dagster-daemon"],
    modules: ["dagster._daemon"],
    subcommands: ["run"],
    globals: [],
    ...NO_WORKERS,
    model: THREADS2,
    source: "dagster-io/dagster@e4364b81 dagster/_daemon/controller.py: a thread for each daemon"
  },
  {
    // Runs are new interpreters.
    name: "dagster",
    programs: ["dagster"],
    modules: ["dagster"],
    subcommands: ["api grpc"],
    globals: [],
    ...NO_WORKERS,
    model: THREADS2,
    source: 'dagster-io/dagster@00376005 dagster/_grpc/server.py: ThreadPoolExecutor, get_context("spawn")'
  },
  {
    name: "dagster",
    programs: ["dagster"],
    modules: ["dagster"],
    subcommands: ["dev", "code-server start"],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: void 0,
    source: "dagster-io/dagster@00b2b0d5 dagster/_cli/dev.py (open_ipc_subprocess), @06d3064e _cli/code_server.py (a proxy)"
  },
  {
    // A new interpreter for every flow run, here or elsewhere.
    name: "prefect",
    programs: ["prefect"],
    modules: ["prefect"],
    subcommands: ["worker start", "agent start"],
    globals: ["-p", "--profile"],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: void 0,
    source: 'PrefectHQ/prefect@ce79dd3d cli/worker.py, utilities/processutils (open_process), flow_engine.py:2328 ("spawn"); @091648d3 infrastructure/process.py'
  },
  {
    name: "prefect",
    programs: ["prefect"],
    modules: ["prefect"],
    subcommands: ["server start"],
    globals: ["-p", "--profile"],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    workerFlags: ["--workers"],
    source: "PrefectHQ/prefect@ce79dd3d cli/_server_utils.py:284"
  },
  // ------------------------------------------------------------------ notebooks, models, applications
  {
    // Every kernel is a new interpreter.
    name: "jupyter",
    programs: ["jupyter"],
    modules: ["jupyter"],
    subcommands: ["lab", "notebook", "server", "nbclassic"],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE3,
    source: "jupyter/jupyter_client@07032c87 launcher.py (Popen)"
  },
  {
    name: "jupyter",
    programs: [
      "jupyter-lab",
      "jupyter-notebook",
      "jupyter-server",
      "jupyter-nbclassic",
      "jupyterhub-singleuser",
      "start-notebook.sh",
      "start-notebook.py",
      "start-singleuser.sh",
      "start-singleuser.py"
    ],
    modules: ["jupyterlab", "notebook", "jupyter_server", "jupyterhub.singleuser"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "jupyter/jupyter_client@07032c87 launcher.py (Popen); jupyter/docker-stacks@82093869 base-notebook; jupyterhub/jupyterhub@2841153d pyproject.toml"
  },
  {
    name: "jupyter",
    programs: ["ipython", "ipython2", "ipython3"],
    modules: ["IPython"],
    subcommands: ["notebook"],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE3,
    source: "ipython/ipython@03608cd1 IPython/terminal/ipapp.py: subcommands, NotebookApp"
  },
  {
    // The proxy and the servers of the users are programs of their own.
    name: "jupyterhub",
    programs: ["jupyterhub"],
    modules: ["jupyterhub"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "jupyterhub/jupyterhub@2841153d jupyterhub/proxy.py:790, services/service.py:140 (Popen)"
  },
  {
    // Every kernel is a new interpreter.
    name: "voila",
    programs: ["voila"],
    modules: ["voila"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "voila-dashboards/voila@886b74c voila/app.py; jupyter/jupyter_client@07032c87 launcher.py (Popen)"
  },
  {
    // 0 is a process for every CPU.
    name: "bokeh",
    programs: ["bokeh"],
    modules: ["bokeh"],
    subcommands: ["serve"],
    globals: [],
    ...NO_WORKERS,
    model: TORNADO,
    workerFlags: ["--num-procs"],
    perCpu: ["0"],
    source: "bokeh/bokeh@8fbd227b command/subcommands/serve.py:730, server/server.py:453 (tornado start)"
  },
  {
    name: "panel",
    programs: ["panel"],
    modules: ["panel"],
    subcommands: ["serve"],
    globals: [],
    ...NO_WORKERS,
    model: TORNADO,
    workerFlags: ["--num-procs"],
    perCpu: ["0"],
    source: "holoviz/panel@45cb9c13 panel/command/serve.py: the serve of bokeh"
  },
  {
    // `gradio app.py` runs the file in a new interpreter.
    name: "gradio",
    programs: ["gradio"],
    modules: ["gradio"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SPAWN,
    source: "gradio-app/gradio@375335e6 gradio/cli/commands/reload.py (Popen)"
  },
  {
    name: "chainlit",
    programs: ["chainlit"],
    modules: ["chainlit"],
    subcommands: ["run"],
    globals: [],
    ...NO_WORKERS,
    model: SINGLE3,
    source: "Chainlit/chainlit@488b7457 backend/chainlit/cli/__init__.py:101: uvicorn.Server in the process"
  },
  {
    name: "streamlit",
    programs: ["streamlit"],
    modules: ["streamlit", "streamlit.web.cli"],
    subcommands: ["run", "hello"],
    globals: [],
    ...NO_WORKERS,
    model: THREADS2,
    source: "streamlit/streamlit@003f8613 runtime/scriptrunner/script_runner.py: a thread per session"
  },
  {
    // 3.x serves through uvicorn, 2.x through gunicorn: without one of the switches the version decides.
    name: "mlflow",
    programs: ["mlflow"],
    modules: ["mlflow"],
    subcommands: ["server", "ui"],
    globals: ["--env-file"],
    ...NO_WORKERS,
    model: UNKNOWN2,
    switches: [
      { flags: ["--uvicorn-opts"], env: [], model: "spawn", workers: void 0 },
      { flags: ["--gunicorn-opts"], env: [], model: "prefork", workers: void 0 },
      { flags: ["--waitress-opts"], env: [], model: "threads", workers: 1 }
    ],
    workerFlags: ["-w", "--workers"],
    workerEnv: ["MLFLOW_WORKERS"],
    defaultWorkers: 4,
    source: "mlflow/mlflow@014f3730 server/__init__.py, @004d7de0 utils/cli_args.py WORKERS, @00747dbb cli/__init__.py"
  },
  {
    name: "mlflow",
    programs: ["mlflow"],
    modules: ["mlflow"],
    subcommands: ["gateway start"],
    globals: ["--env-file"],
    ...NO_WORKERS,
    model: PREFORK2,
    workerFlags: ["--workers"],
    defaultWorkers: 2,
    source: "mlflow/mlflow@24b81cb0, @0d3ba2ba gateway/cli.py, @1483eabc gateway/runner.py: python -m gunicorn"
  },
  {
    // gunicorn in 2.x, uvicorn in 3.x: the version decides.
    name: "mlflow",
    programs: ["mlflow"],
    modules: ["mlflow"],
    subcommands: ["models serve"],
    globals: ["--env-file"],
    ...NO_WORKERS,
    model: UNKNOWN2,
    workerFlags: ["-w", "--workers"],
    workerEnv: ["MLFLOW_MODELS_WORKERS"],
    defaultWorkers: void 0,
    source: "mlflow/mlflow@006c18cc pyfunc/scoring_server/__init__.py get_cmd (2.x), @004d7de0 models/cli.py, utils/cli_args.py MODELS_WORKERS (3.x)"
  },
  {
    // The default number of workers may be set in LiteLLM's own variable; in September 2025 it was 4, then the CPUs.
    name: "litellm",
    programs: ["litellm"],
    modules: ["litellm.proxy.proxy_cli"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    switches: [
      { flags: ["--run_gunicorn"], env: [], model: "prefork", workers: void 0 },
      { flags: ["--run_hypercorn"], env: [], model: "single", workers: 1 },
      { flags: ["--run_granian"], env: [], model: "unknown", workers: void 0 },
      RELOAD
    ],
    workerFlags: ["--num_workers"],
    workerEnv: ["NUM_WORKERS", "DEFAULT_NUM_WORKERS_LITELLM_PROXY"],
    source: "BerriAI/litellm@00540380 proxy/proxy_cli.py run_server; #14153 and #14242"
  },
  {
    // Versions that take no number of workers serve from the process itself.
    name: "open-webui",
    programs: ["open-webui"],
    modules: [],
    subcommands: ["serve"],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN_IF_MANY,
    workerEnv: ["UVICORN_WORKERS"],
    source: "open-webui/open-webui@2e40719f backend/open_webui/__init__.py: uvicorn.run; later with UVICORN_WORKERS"
  },
  {
    name: "llama_cpp",
    programs: [],
    modules: ["llama_cpp.server"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: SINGLE3,
    source: "abetlen/llama-cpp-python@3691546f llama_cpp/server/__main__.py: uvicorn.run of an object, so no workers"
  },
  {
    // Without --block the command ends, the processes stay.
    name: "ray",
    programs: ["ray"],
    modules: [],
    subcommands: ["start"],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: void 0,
    source: "ray-project/ray@01216cb2 src/ray/util/process.cc Spawnvpe (execvpe); @9ffb7c8a scripts/scripts.py start"
  },
  {
    // Lambda Managed Instances ask for several processes, a function of the usual kind for none.
    name: "awslambdaric",
    programs: [],
    modules: ["awslambdaric"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: UNKNOWN2,
    defaultWorkers: void 0,
    source: "aws/aws-lambda-python-runtime-interface-client@46e4c6a awslambdaric/__main__.py, lambda_multi_concurrent_utils.py:46"
  },
  {
    // Workers are set in the code of each service.
    name: "bentoml",
    programs: ["bentoml"],
    modules: ["bentoml"],
    subcommands: ["serve", "serve-http", "serve-grpc"],
    globals: [],
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: void 0,
    source: "bentoml/BentoML@32230a52 server/serving.py, allocator.py; bentoml_cli/serve.py:62,335"
  },
  {
    // A Java front end that starts interpreters.
    name: "torchserve",
    programs: ["torchserve"],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: void 0,
    source: "pytorch/serve@62c4d6a1 docs/configuration.md"
  },
  {
    name: "triton",
    programs: ["tritonserver"],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: SPAWN,
    defaultWorkers: void 0,
    source: "triton-inference-server/python_backend@f9088ff src/stub_launcher.cc:459,514 (execve, execv)"
  },
  {
    name: "vllm",
    programs: ["vllm"],
    modules: ["vllm.entrypoints.cli.main"],
    subcommands: ["serve"],
    globals: [],
    ...NO_WORKERS,
    model: UNKNOWN2,
    defaultWorkers: void 0,
    source: "vllm-project/vllm@0157befc utils/system_utils.py: fork or spawn, by what is initialised first"
  },
  {
    name: "vllm",
    programs: [],
    modules: ["vllm.entrypoints.openai.api_server", "vllm.entrypoints.api_server"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: UNKNOWN2,
    defaultWorkers: void 0,
    source: "vllm-project/vllm@0157befc utils/system_utils.py"
  },
  {
    // Workers may also be set in odoo.conf.
    name: "odoo",
    programs: ["odoo", "odoo-bin"],
    modules: ["odoo"],
    ...PLAIN2,
    ...NO_WORKERS,
    model: { by: "workers", zero: "threads", one: "prefork", many: "prefork", unsure: "unknown" },
    workerFlags: ["--workers"],
    defaultWorkers: void 0,
    source: "odoo/odoo@00516f21 tools/config.py, @00529220 service/server.py worker_spawn (os.fork)"
  },
  // ------------------------------------------------------------------ supervisors: they start several programs
  {
    ...SUPERVISOR,
    name: "supervisord",
    programs: ["supervisord"],
    modules: ["supervisor.supervisord"],
    source: "Supervisor/supervisor@abc60468 setup.py:106; supervisord.org/running.html"
  },
  {
    ...SUPERVISOR,
    name: "s6",
    programs: ["s6-svscan", "s6-overlay-suexec"],
    source: "skarnet/s6@d73e657 src/supervision/s6-svscan.c; just-containers/s6-overlay@9658b23 layout/rootfs-overlay/init"
  },
  {
    ...SUPERVISOR,
    name: "circus",
    programs: ["circusd"],
    modules: ["circus.circusd"],
    source: "circus-tent/circus@ce7bab24 pyproject.toml:52, circus/circusd.py"
  },
  {
    ...SUPERVISOR,
    name: "honcho",
    programs: ["honcho"],
    modules: ["honcho", "honcho.command"],
    subcommands: ["start"],
    globals: ["-e", "--env", "-d", "--app-root", "-f", "--procfile"],
    source: "nickstenning/honcho@2f47b72 honcho/command.py"
  },
  {
    ...SUPERVISOR,
    name: "foreman",
    programs: ["foreman"],
    subcommands: ["start"],
    source: "ddollar/foreman@f65ddba lib/foreman/cli.rb"
  },
  {
    ...SUPERVISOR,
    name: "runit",
    programs: ["runsvdir"],
    source: "void-linux/runit@2b8000f man/runsvdir.8"
  }
];
var BASE_SCRIPTS = [
  {
    // MAX_WORKERS and WORKERS_PER_CORE change the number, and a gunicorn_conf.py in /app replaces the rule.
    name: "gunicorn",
    path: "/start.sh",
    programs: [],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK2,
    workerEnv: ["WEB_CONCURRENCY"],
    defaultWorkers: "cpu",
    source: "tiangolo/uvicorn-gunicorn-docker@cb5abd5 docker-images/start.sh, gunicorn_conf.py: max(cores x WORKERS_PER_CORE, 2); tiangolo/meinheld-gunicorn-docker@70cb797: cores x 2"
  },
  {
    name: "gunicorn",
    path: "/usr/bin/run-server.sh",
    programs: [],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK2,
    workerEnv: ["SERVER_WORKER_AMOUNT"],
    defaultWorkers: void 0,
    source: "apache/superset@1917ac50 docker/entrypoints/run-server.sh; the default differs between versions"
  },
  {
    name: "gunicorn",
    path: "/app/docker/entrypoints/run-server.sh",
    programs: [],
    ...NO_MODULE,
    ...NO_WORKERS,
    model: PREFORK2,
    workerEnv: ["SERVER_WORKER_AMOUNT"],
    defaultWorkers: void 0,
    source: "apache/superset@1917ac50 docker/entrypoints/run-server.sh; the default differs between versions"
  }
];
var FORKING_CODE = [
  {
    word: "multiprocessing",
    source: "docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods"
  },
  { word: "ProcessPoolExecutor", source: "docs.python.org/3/library/concurrent.futures.html" },
  { word: "os.fork", source: "docs.python.org/3/library/os.html#os.fork" },
  // It becomes another program.
  { word: "os.execv", source: "docs.python.org/3/library/os.html#os.execv" },
  { word: "os.execvp", source: "docs.python.org/3/library/os.html#os.execvp" },
  { word: "os.execve", source: "docs.python.org/3/library/os.html#os.execve" },
  { word: "os.execvpe", source: "docs.python.org/3/library/os.html#os.execvpe" },
  { word: "os.execl", source: "docs.python.org/3/library/os.html#os.execl" },
  { word: "os.execlp", source: "docs.python.org/3/library/os.html#os.execlp" },
  { word: "forkpty", source: "docs.python.org/3/library/os.html#os.forkpty" },
  { word: "ForkingMixIn", source: "docs.python.org/3/library/socketserver.html" },
  { word: "ForkingTCPServer", source: "docs.python.org/3/library/socketserver.html" },
  { word: "fork_processes", source: "tornadoweb.org/en/stable/process.html" },
  { word: "gunicorn", source: "benoitc/gunicorn@65ac1a3a gunicorn/arbiter.py" },
  { word: "uwsgi", source: "unbit/uwsgi@6cbb2177 core/uwsgi.c" },
  { word: "bjoern", source: "jonashaag/bjoern@25b14e5 tests/server_with_workers.py: code forks around it" },
  { word: "granian", source: "emmett-framework/granian@9a20b17 server/mp.py" },
  { word: "hypercorn", source: "pgjones/hypercorn@0e2311f run.py: new processes, also for one worker" },
  {
    word: "sanic",
    source: "sanic-org/sanic@785d77f8 mixins/startup.py:911: new processes, also for one worker"
  },
  { word: "robyn", source: "sparckles/Robyn@1170748e processpool.py" },
  { word: "billiard", source: "celery/billiard" },
  { word: "joblib", source: "joblib.readthedocs.io/en/stable/parallel.html" },
  { word: "loky", source: "joblib/loky" },
  { word: "pathos", source: "uqfoundation/pathos" },
  { word: "multiprocess", source: "uqfoundation/multiprocess" },
  {
    word: "worker_main",
    source: "docs.celeryq.dev/en/stable/reference/celery.html#celery.Celery.worker_main"
  },
  { word: "DataLoader", source: "docs.pytorch.org/docs/stable/data.html#multi-process-data-loading" }
];

// rules/unbounded-workers.ts
var countsTheHost2 = (run) => {
  const how = knobOf(run);
  return `${subject(run)} counts its workers by the CPUs of the host, whatever the container may use: their memory grows with the machine; set the number${how === void 0 ? "" : ` with ${how}`}`;
};
var unboundedWorkers = {
  name: "unbounded-workers",
  severity: "warning",
  fix: "none",
  summary: "the number of workers follows the host's CPUs",
  *check(facts) {
    const { run } = facts;
    const { workers, dropsVariables: dropsVariables2 } = run.process;
    if (workers.value !== "cpu" || dropsVariables2 !== void 0 || isBoundElsewhere(run)) return;
    yield { span: workers.span, message: countsTheHost2(run), why: chainOfFacts(facts) };
  }
};
function knobOf({ process: { server, module } }) {
  if (/\buvicorn\.run\(/.test(module?.text ?? "")) return 'the argument "workers" of uvicorn.run';
  const row = SERVERS.find(({ name }) => name === server);
  return row?.workerFlags.find((flag) => flag.startsWith("--")) ?? row?.workerEnv[0];
}
function isBoundElsewhere({ process: { server, scripts, variables }, pythonMentions }) {
  const settings = server === "celery" ? /cgroup|worker_concurrency|celeryd_concurrency/i : /cgroup/i;
  return variables.has("PYTHON_CPU_COUNT") || pythonMentions(settings) === true || scripts.some(({ text }) => settings.test(text));
}

// rules/unknown-malloc-conf-key.ts
var suggestion = (meant) => meant === void 0 ? "delete the pair" : `did you mean "${meant}"?`;
var notAKey = (pair, version, aborts2) => {
  const effect = aborts2 ? "abort_conf:true ends the process at its start" : "the pair is ignored, and every process writes a line to stderr";
  return `"${pair}" is no option of ${version === void 0 ? "any jemalloc" : `jemalloc ${version}`}: ${effect}`;
};
var removed = (pair, version) => `"${pair}" is no option of jemalloc ${version} any more: the pair is ignored without a word`;
var unknownMallocConfKey = {
  name: "unknown-malloc-conf-key",
  severity: "warning",
  fix: "unsafe",
  summary: "an option that the loaded allocator does not have",
  *check(facts) {
    const { run, allocator } = facts;
    for (const mistake of variableMistakes(facts))
      if (mistake.kind === "unknown") yield misnamed2(facts, mistake);
    if (allocator.kind !== "jemalloc" || !allocator.conf?.value) return;
    const { conf, version } = allocator;
    const { text } = allocator.conf.value;
    const aborts2 = abortsOnMistake(allocator.conf.value);
    for (const mistake of confMistakes(facts)) {
      if (mistake.kind !== "unknown" && mistake.kind !== "removed") continue;
      const { entry, meant, kind, why } = mistake;
      const pair = text.slice(entry.start, entry.end);
      const fatal = aborts2 && kind === "unknown" && !entry.key.startsWith("experimental_");
      const renamed = meant === void 0 ? void 0 : renameKey(text, entry, meant);
      const says2 = kind === "removed" ? removed(pair, version) : notAKey(pair, version, fatal);
      yield {
        span: partOf(run, conf.span, pair, text, entry.start, entry.end),
        message: `${says2}${why === void 0 ? "" : ` (${why})`}; ${suggestion(renamed === void 0 ? void 0 : meant)}`,
        severity: fatal ? "error" : version === void 0 || kind === "removed" ? "info" : "warning",
        why: chainOfFacts(facts),
        fix: renamed === void 0 ? void 0 : unsafeFix(
          run,
          `write ${meant}`,
          "the option comes into effect",
          rewriteConf(run, conf, renamed)
        )
      };
    }
  }
};
function misnamed2(facts, { name, variable: variable2, why, meant }) {
  const { run } = facts;
  const edits = renameVariable(run.image.dockerfile, variable2, meant ?? name);
  return {
    span: variable2.span,
    message: `"${name}" has no effect: ${why}; ${suggestion(meant)}`,
    why: chainOfFacts(facts),
    fix: meant === void 0 ? void 0 : unsafeFix(run, `write ${meant}`, "the option comes into effect", edits)
  };
}

// rules/unloaded-allocator.ts
var neverLoaded = (name, run) => `"${name}" is installed and nothing preloads it: the process runs on ${libcAllocator(run.image.base)}; set LD_PRELOAD`;
var unloadedAllocator = {
  name: "unloaded-allocator",
  severity: "warning",
  fix: "safe",
  summary: "an allocator is installed and nothing preloads it",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== "unloaded" || !runsPython(run)) return;
    if (allocator.package.allocator !== "jemalloc" && servesModels(run)) return;
    yield {
      span: placeOf(allocator.package, run),
      message: neverLoaded(allocator.package.name, run),
      why: chainOfFacts(facts),
      ...remedies(
        run,
        settings,
        preloadInstalled(run, settings, allocator.package),
        (plan) => preloadLibrary(run.image, plan)
      )
    };
  }
};
function placeOf({ install: install2, name }, { image }) {
  return install2?.words.find(({ text }) => /^[\w.+-]+/.exec(text.replace(/^["']/, ""))?.[0] === name)?.span ?? install2?.command.span ?? image.stage.span;
}

// rules/untuned-jemalloc.ts
var UNTUNED = "jemalloc is preloaded without MALLOC_CONF: it keeps freed pages for 10 s, and for good when the process idles; set MALLOC_CONF";
var OTHER_READER = "_RJEM_MALLOC_CONF is read by the jemalloc inside of polars and other Rust programs alone";
var untunedJemalloc = {
  name: "untuned-jemalloc",
  severity: "warning",
  fix: "safe",
  summary: "jemalloc is preloaded with its defaults, which keep freed memory",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== "jemalloc" || allocator.conf || settings.profile === "throughput") return;
    if (inertSettings(facts).some(({ meant }) => meant) || run.image.base.env === void 0) return;
    if (buildMentions(run.image, /with-malloc-conf|jemalloc[-_/]v?[34]\./)) return;
    if (allocator.preload.name.endsWith(".so.1")) return;
    if (!runsPython(run) || keyStatus("dirty_decay_ms", allocator.version) === "unknown") return;
    const tuning = tuningOf(run, settings, "jemalloc");
    const [conf] = Object.values(tuning.settings);
    const plan = { ...tuning, title: `set MALLOC_CONF=${conf}`, install: void 0, soname: void 0 };
    yield {
      span: preloadSpan(run, allocator.preload),
      message: UNTUNED,
      why: chainOfFacts(facts, tuning.reason, ...run.env.has("_RJEM_MALLOC_CONF") ? [OTHER_READER] : []),
      ...remedies(run, settings, plan, (each) => setConf2(run, allocator.preload, each))
    };
  }
};
function setConf2(run, preload2, { settings, hook }) {
  const elsewhere3 = setElsewhere(preload2.via);
  if (elsewhere3) return elsewhere3;
  const { image } = run;
  const hooked2 = hook === void 0 ? [] : addForkHook(image, hook);
  return allOf(hooked2, extendEnv(image.dockerfile, preload2.variable, settings) ?? addEnv(image, settings));
}

// rules/workers-exceed-memory.ts
var USABLE = 0.8;
var MIB = 1024 * 1024;
var mib = (bytes2) => bytes2 % (1024 * MIB) === 0 ? `${bytes2 / MIB / 1024} GiB` : `${Math.floor(bytes2 / MIB)} MiB`;
var tooMany = (run, workers, workerBytes, capBytes) => {
  const most = Math.max(1, Math.floor(capBytes * USABLE / workerBytes));
  return `${workers} workers of ${subject(run)} x ${mib(workerBytes)} = ${mib(workers * workerBytes)}, over 80 % of the ${mib(capBytes)} limit (${mib(capBytes * USABLE)}): start at most ${most}`;
};
var workersExceedMemory = {
  name: "workers-exceed-memory",
  severity: "error",
  fix: "none",
  summary: "the workers need more memory than the container may use",
  *check(facts, { workerMemoryBytes }) {
    const { run } = facts;
    const workers = run.process.workers.value;
    if (!run.memory || typeof workers !== "number" || workers < 2) return;
    if (workers * workerMemoryBytes <= run.memory.value * USABLE) return;
    yield {
      span: run.process.workers.span,
      message: tooMany(run, workers, workerMemoryBytes, run.memory.value),
      why: chainOfFacts(facts, `the limit of ${mib(run.memory.value)} comes from ${run.memory.source}`)
    };
  }
};

// rules/wrong-preload-path.ts
var elsewhere2 = ({ name }, owner, soname, { image: { base } }) => `LD_PRELOAD names "${name}", but ${owner.name} has no such file here: the process runs on ${libcAllocator(base)}; write "${soname}"`;
var wrongPreloadPath = {
  name: "wrong-preload-path",
  severity: "error",
  fix: "safe",
  summary: "the allocator is installed, but LD_PRELOAD names a path where it is not",
  *check(facts, settings) {
    const { run, allocator } = facts;
    if (allocator.kind !== "dangling" || !allocator.package) return;
    const row = systemLibrary(run.image.base, allocator.name, allocator.package.name);
    if (!row) return;
    const { preload: preload2 } = allocator;
    const edits = replacePreload(run.image.dockerfile, preload2, row.soname);
    yield {
      span: preloadSpan(run, preload2),
      message: elsewhere2(preload2, allocator.package, row.soname, run),
      why: chainOfFacts(facts, whereItIs(row)),
      ...remedy(run, `preload ${row.soname}`, loadingPrice(run, settings, allocator.name), edits)
    };
  }
};
function whereItIs({ paths: [path] }) {
  return path ? `the package puts it at ${path}` : "";
}

// rules/index.ts
var rules = [
  archBoundPreload,
  arenasFollowHost,
  danglingPreload,
  decayTooLong,
  fatalPreload,
  fatalPythonmalloc,
  forkedBackgroundThread,
  inertGlibcTunable,
  inertMallocConf,
  inertMallocTrim,
  inertPreload,
  invalidMallocConfValue,
  malformedMallocConf,
  malformedPreload,
  missingAllocator,
  noBackgroundThread,
  preloadBeforeInstall,
  pythonmallocOverride,
  rivalAllocators,
  setprivAbort,
  unboundedWorkers,
  unknownMallocConfKey,
  unloadedAllocator,
  untunedJemalloc,
  workersExceedMemory,
  wrongPreloadPath
];

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

// src/syntax/cst.ts
var import_dockerfile_ast = __toESM(require_dockerfile_ast());
function agreesOnInstructions({ text, instructions, comments }) {
  if (isCostly(instructions, comments.length)) return false;
  const starts = lineStarts(text);
  try {
    const others = import_dockerfile_ast.DockerfileParser.parse(text).getInstructions();
    if (others.length !== instructions.length) return false;
    return instructions.every((instruction, index) => {
      const other = others[index];
      if (!other) return false;
      const { start } = other.getRange();
      const offset = (starts[start.line] ?? 0) + start.character;
      return offset === instruction.span.start && other.getKeyword() === instruction.keyword;
    });
  } catch {
    return false;
  }
}
function isCostly(instructions, comments) {
  const stages = instructions.filter(({ keyword }) => keyword === "FROM").length;
  return stages * comments > 1e6 || instructions.some(({ flags }) => flags.length > 1e3);
}
function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

// src/syntax/space.ts
var SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function isSpace(character) {
  return SPACE.test(character);
}
function skipSpace(text, from, to = text.length) {
  let at = from;
  while (at < to && isSpace(text.charAt(at))) at++;
  return at;
}
function trimEnd(text, from, to = text.length) {
  let at = to;
  while (at > from && isSpace(text.charAt(at - 1))) at--;
  return at;
}

// src/syntax/directives.ts
var DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=/;
var NAMES2 = ["syntax", "escape", "check"];
function readDirectives(text) {
  const values = /* @__PURE__ */ new Map();
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let problem;
  while (at < text.length && !problem) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 ? text.length : newline;
    const place = { start: skipSpace(text, at, next), end: trimEnd(text, at, next) };
    if (text.charAt(place.start) !== "#") break;
    const line2 = text.slice(skipSpace(text, place.start + 1, place.end), place.end);
    const [head = "", written = ""] = DIRECTIVE.exec(line2) ?? [];
    const name = written.toLowerCase();
    if (!NAMES2.includes(name) || head === line2) break;
    const value = line2.slice(skipSpace(line2, head.length));
    if (values.has(name)) problem = { message: `only one ${name} parser directive can be used`, ...place };
    else if (name === "escape" && value !== "\\" && value !== "`") {
      problem = { message: `invalid escape token "${value}": it must be \\ or \``, ...place };
    }
    values.set(name, value);
    at = next + 1;
  }
  return { escape: values.get("escape") === "`" ? "`" : "\\", syntax: values.get("syntax"), problem };
}

// src/syntax/expansion-error.ts
var ExpansionError = class extends Error {
};
var TooMuch = class extends ExpansionError {
};

// src/syntax/glob.ts
var MAX_MATCH_STEPS = 16384;
var PATTERN = /^(?:[^\\]|\\[*?\\}/])*$/s;
function segmentsOf(pattern) {
  const segments = [[]];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at];
    if (character === "*") segments.push([]);
    else
      segments.at(-1)?.push(character === "?" ? void 0 : character === "\\" ? characters[++at] : character);
  }
  return segments;
}
function fits(text, segment, at) {
  return at + segment.length <= text.length && segment.every((character, index) => character === void 0 || character === text[at + index]);
}
function first(text, segment, from) {
  for (let at = from; at + segment.length <= text.length; at++) if (fits(text, segment, at)) return at;
  return void 0;
}
function last(text, segment, from) {
  for (let at = text.length - segment.length; at >= from; at--) if (fits(text, segment, at)) return at;
  return void 0;
}
function matchEnd(text, [head = [], ...others], start, longest) {
  if (!fits(text, head, start)) return void 0;
  let end = start + head.length;
  for (const [index, segment] of others.entries()) {
    const find = longest && index === others.length - 1 ? last : first;
    const at = find(text, segment, end);
    if (at === void 0) return void 0;
    end = at + segment.length;
  }
  return end;
}
function stripPrefix(text, pattern, longest) {
  const characters = Array.from(text);
  return characters.slice(matchEnd(characters, segmentsOf(pattern), 0, longest) ?? 0).join("");
}
function stripSuffix(text, pattern, longest) {
  const mirrored = Array.from(text).toReversed();
  const segments = segmentsOf(pattern).map((segment) => segment.toReversed());
  const length = matchEnd(mirrored, segments.toReversed(), 0, longest) ?? 0;
  return mirrored.slice(length).toReversed().join("");
}
function replaceGlob(text, pattern, replacement, all) {
  const characters = Array.from(text);
  const segments = segmentsOf(pattern);
  let result = "";
  let copied = 0;
  for (let at = 0; at <= characters.length; ) {
    const start = first(characters, segments[0] ?? [], at);
    const end = start === void 0 ? void 0 : matchEnd(characters, segments, start, true);
    if (start === void 0 || end === void 0) break;
    result += characters.slice(copied, start).join("");
    if (end > copied || start === 0) result += replacement;
    copied = end;
    if (!all) break;
    at = Math.max(at + 1, end);
  }
  return result + characters.slice(copied).join("");
}
function matchable(value, pattern) {
  if ((value.length + 1) * pattern.length > MAX_MATCH_STEPS)
    throw new TooMuch("the value is too long to match a pattern in");
  if (!PATTERN.test(pattern)) throw new ExpansionError(`invalid pattern (${pattern}) in substitution`);
  return value;
}

// src/syntax/lexer.ts
var MAX_DEPTH = 100;
var MAX_LENGTH = 16384;
var SPECIAL = "@*#?-$!0";
var ASCII_NAME = /(?:\d+(?!\d)|[A-Za-z_]\w*(?!\w))(?![^\0-\x7f])/y;
var UNICODE_NAME = new RegExp("\\p{Nd}+|[\\p{L}_][\\p{L}\\p{Nd}_]*", "uy");
var LESS = /<(?:<[\t\r ]*)?/y;
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
function startOf(text, lookup, escape, mode) {
  return { text, lookup, escape, mode, unset: [], at: 0, depth: 0, grown: 0, words: [], word: "" };
}
function split(lexing, raw) {
  until(lexing, "", raw);
  endWord(lexing);
  return lexing.words;
}
function until(lexing, stop, raw) {
  let result = "";
  while (lexing.at < lexing.text.length) {
    const character = lexing.text.charAt(lexing.at);
    if (character === stop) {
      lexing.at++;
      return result;
    }
    const text = nextPiece(lexing, character, raw);
    result += text;
    if (lexing.mode.words) collect(lexing, character, text);
  }
  if (stop) throw new ExpansionError(`syntax error: missing '${stop}'`);
  return result;
}
function nextPiece(lexing, character, raw) {
  if (character === "'") return singleQuoted(lexing);
  if (character === '"') return doubleQuoted(lexing, raw);
  if (character === "$") return dollar(lexing);
  const text = character === "<" ? matchAt(LESS, lexing.text, lexing.at) ?? "" : character;
  lexing.at += text.length;
  if (character !== lexing.escape) return text;
  const escaped = lexing.text.charAt(lexing.at++);
  return raw ? character + escaped : escaped;
}
function collect(lexing, character, text) {
  const isWhole = character === lexing.escape || `'"<`.includes(character);
  for (const [index, piece] of (isWhole ? [text] : text.split(SPACE)).entries()) {
    if (index > 0) endWord(lexing);
    lexing.word += piece;
  }
}
function endWord(lexing) {
  if (lexing.word) lexing.words.push(lexing.word);
  lexing.word = "";
}
function quoted3(lexing, quote, content) {
  return lexing.mode.quotes ? quote + content + quote : content;
}
function singleQuoted(lexing) {
  const end = lexing.text.indexOf("'", lexing.at + 1);
  if (end < 0)
    throw new ExpansionError("unexpected end of statement while looking for matching single-quote");
  const content = lexing.text.slice(lexing.at + 1, end);
  lexing.at = end + 1;
  return quoted3(lexing, "'", content);
}
function doubleQuoted(lexing, raw) {
  let result = "";
  lexing.at++;
  while (lexing.at < lexing.text.length) {
    let character = lexing.text.charAt(lexing.at);
    if (character === '"') {
      lexing.at++;
      return quoted3(lexing, '"', result);
    }
    if (character === "$") {
      result += dollar(lexing);
      continue;
    }
    lexing.at++;
    if (character === lexing.escape) {
      if (raw) result += character;
      const next = lexing.text.charAt(lexing.at);
      if (!next) continue;
      if (next === '"' || next === "$" || next === lexing.escape) {
        character = next;
        lexing.at++;
      }
    }
    result += character;
  }
  throw new ExpansionError("unexpected end of statement while looking for matching double-quote");
}
function lookUp(lexing, name) {
  const value = lexing.lookup(name);
  lexing.grown += value?.length ?? 0;
  if (lexing.grown > MAX_LENGTH) throw new TooMuch("the value is too long to follow");
  return value;
}
function valueOf(lexing, name) {
  const value = lookUp(lexing, name);
  if (value === void 0 && /^[A-Za-z_]/.test(name)) lexing.unset.push(name);
  return value ?? "";
}
function dollar(lexing) {
  const start = lexing.at++;
  const value = substitution(lexing);
  return lexing.mode.variables ? lexing.text.slice(start, lexing.at) : value;
}
function substitution(lexing) {
  if (lexing.text.charAt(lexing.at) !== "{") {
    const name2 = nameAt(lexing);
    return name2 ? valueOf(lexing, name2) : "$";
  }
  lexing.at++;
  const first2 = lexing.text.charAt(lexing.at);
  if (!first2) throw new ExpansionError("syntax error: missing '}'");
  if ("{}:".includes(first2)) throw new ExpansionError("syntax error: bad substitution");
  const name = nameAt(lexing);
  const operator = lexing.text.charAt(lexing.at++);
  if (operator === "}") return valueOf(lexing, name);
  if (operator === "/") return replace(lexing, name);
  if (operator === ":") return modify(lexing, name, lexing.text.charAt(lexing.at++), true);
  return modify(lexing, name, operator, false);
}
function nameAt(lexing) {
  const next = lexing.text.charAt(lexing.at);
  const name = matchAt(ASCII_NAME, lexing.text, lexing.at) ?? matchAt(UNICODE_NAME, lexing.text, lexing.at) ?? (SPECIAL.includes(next) ? next : "");
  lexing.at += name.length;
  return name;
}
function operandUntil(lexing, stop, raw) {
  if (++lexing.depth > MAX_DEPTH) throw new TooMuch("substitutions are nested too deeply");
  const words = lexing.words;
  lexing.words = [];
  const operand = until(lexing, stop, raw);
  lexing.words = words;
  lexing.word = "";
  lexing.depth--;
  return operand;
}
function modify(lexing, name, operator, nullIsUnset) {
  const modifier = `${nullIsUnset ? ":" : ""}${operator}`;
  const strips = operator === "#" || operator === "%";
  if (!operator) throw new ExpansionError("syntax error: missing '}'");
  if (nullIsUnset ? strips : !"-+?#%".includes(operator)) throw unsupported(modifier);
  const operand = operandUntil(lexing, "}", strips);
  if (lexing.mode.variables) return "";
  if (strips) return strip(lexing, name, operator, operand);
  const value = lookUp(lexing, name);
  const set = value !== void 0 && !(nullIsUnset && value === "");
  if (operator === "+") return set ? operand : "";
  if (operator !== "-" && operator !== "?") throw unsupported(modifier);
  if (set) return value;
  if (operator === "-") return operand;
  throw new ExpansionError(
    `${name}: ${operand || `is not allowed to be ${value === void 0 ? "unset" : "empty"}`}`
  );
}
function strip(lexing, name, operator, operand) {
  const longest = operand.startsWith(operator);
  const pattern = longest ? operand.slice(1) : operand;
  const value = matchable(valueOf(lexing, name), pattern);
  return operator === "#" ? stripPrefix(value, pattern, longest) : stripSuffix(value, pattern, longest);
}
function replace(lexing, name) {
  const all = lexing.text.charAt(lexing.at) === "/";
  if (all) lexing.at++;
  const pattern = operandUntil(lexing, "/", true);
  const replacement = operandUntil(lexing, "}", true);
  if (lexing.mode.variables) return "";
  if (all && replacement.includes("$")) throw new TooMuch("a '$' in a replacement is not followed");
  return replaceGlob(matchable(valueOf(lexing, name), pattern), pattern, replacement, all);
}
function unsupported(modifier) {
  return new ExpansionError(`unsupported modifier (${modifier}) in substitution`);
}

// src/syntax/expand.ts
var TEXT2 = { words: false, quotes: false, variables: false };
function expand(word, lookup, escape = "\\") {
  const state = startOf(word, lookup, escape, TEXT2);
  const text = until(state, "", false);
  return { text, unset: state.unset };
}
function splitLine(line2, lookup, { quotes: quotes2, variables, escapes }) {
  return split(startOf(line2, lookup, "\\", { words: true, quotes: quotes2, variables }), escapes);
}

// src/syntax/heredoc.ts
var WORD = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/;
function heredocStarts(line2) {
  return split2(line2, { quotes: true, escapes: true }).flatMap((word) => readHeredoc(word) ?? []);
}
function readHeredoc(word) {
  const [, fd = "", dash, quoted4 = ""] = WORD.exec(word) ?? [];
  const [name, ...more] = split2(quoted4, { quotes: false, escapes: false });
  if (name === void 0 || more.length > 0) return void 0;
  const [written = ""] = split2(quoted4, { quotes: true, escapes: false });
  return { name, expand: quotes(name) === quotes(written), chomp: dash === "-", fd: Number(fd) };
}
function split2(line2, kept) {
  try {
    return splitLine(line2, () => void 0, { ...kept, variables: true });
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    return [];
  }
}
function quotes(text) {
  return text.split(/["']/).length;
}

// src/syntax/flags.ts
function readFlags(line2, escape) {
  const flags = [];
  let at = 0;
  for (; ; ) {
    while (at < line2.length && isSpace(line2.charAt(at))) at++;
    if (!line2.startsWith("--", at)) return { flags, rest: at };
    const word = readWord(line2, at, escape);
    at = word.end;
    if (word.text === "--") return { flags, rest: at };
    flags.push(word);
  }
}
function readWord(line2, start, escape) {
  let text = "";
  let quote = "";
  let at = start;
  for (; at < line2.length; at++) {
    let character = line2.charAt(at);
    if (!quote && isSpace(character)) break;
    if (!quote && (character === '"' || character === "'")) {
      quote = character;
      continue;
    }
    if (quote && character === quote) {
      quote = "";
      continue;
    }
    if (character === escape) {
      at++;
      if (at >= line2.length) break;
      character = line2.charAt(at);
    }
    text += character;
  }
  return { text, start, end: Math.min(at, line2.length) };
}

// src/syntax/json.ts
function readJsonForm(args) {
  if (!args.text.trimStart().startsWith("[")) return { kind: "none" };
  let parsed;
  try {
    parsed = JSON.parse(args.text);
  } catch {
    return { kind: "none" };
  }
  if (!Array.isArray(parsed)) return { kind: "none" };
  if (parsed.some((value) => typeof value !== "string")) return { kind: "mixed" };
  const values = [];
  for (const match of args.text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"/gs)) {
    const value = parsed[values.length];
    if (typeof value !== "string") break;
    values.push({ value, span: spanOf(args, match.index, match.index + match[0].length) });
  }
  return { kind: "strings", values };
}

// src/syntax/words.ts
function splitWords(text, escape) {
  const words = [];
  let start = -1;
  let quote = "";
  let at = 0;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (start < 0) {
      if (isSpace(character)) continue;
      start = at;
    }
    if (!quote && isSpace(character)) {
      words.push({ start, end: at });
      start = -1;
    } else if (character === escape && quote !== "'") {
      if (at + 1 === text.length) break;
      at++;
    } else if (quote) {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    }
  }
  if (start >= 0 && at > start) words.push({ start, end: at });
  return words;
}

// src/syntax/instruction.ts
var KEYWORD = /^[^\t\v\f\r ]+/;
var LEGACY = /^([^\t\v\f\r ]+)[\t\v\f\r ]+/;
var EXEC_FORMS = ["RUN", "CMD", "ENTRYPOINT", "SHELL", "ADD", "COPY", "VOLUME"];
var KEYWORDS = [
  ...EXEC_FORMS,
  "FROM",
  "ARG",
  "ENV",
  "LABEL",
  "EXPOSE",
  "HEALTHCHECK",
  "MAINTAINER",
  "ONBUILD",
  "STOPSIGNAL",
  "USER",
  "WORKDIR"
];
function splitKeyword(line2) {
  const keyword = KEYWORD.exec(line2)?.[0] ?? line2;
  return { keyword: keyword.toUpperCase(), rest: skipSpace(line2, keyword.length) };
}
function readInstruction(raw, escape, report2) {
  const { span, line: line2 } = raw;
  const fail = (message) => report2({ message, span });
  if (raw.unterminated !== void 0) {
    fail(`here-document "${raw.unterminated}" is never ended: write a line with "${raw.unterminated}" alone`);
  }
  const { keyword, rest } = splitKeyword(line2.text);
  const builderFlags = readFlags(line2.text.slice(rest), escape);
  const flags = builderFlags.flags.map((flag) => {
    const equals = flag.text.indexOf("=");
    return {
      name: flag.text.slice(2, equals < 0 ? void 0 : equals),
      value: equals < 0 ? void 0 : flag.text.slice(equals + 1),
      span: spanOf(line2, rest + flag.start, rest + flag.end)
    };
  });
  const args = slice(line2, skipSpace(line2.text, rest + builderFlags.rest));
  const common = { keyword, span, flags, args, heredocs: raw.heredocs };
  if (keyword === "ONBUILD" && /^onbuild\b/i.test(args.text)) {
    fail("chaining ONBUILD via 'ONBUILD ONBUILD' is not allowed");
    return { ...common, json: void 0, pairs: [], trigger: void 0 };
  }
  if (keyword === "ONBUILD") {
    const inner = {
      line: args,
      span: spanOf(args, 0, args.text.length),
      heredocs: raw.heredocs,
      unterminated: void 0
    };
    const trigger = args.text ? readInstruction(inner, escape, report2) : void 0;
    return { ...common, json: void 0, pairs: [], trigger };
  }
  if (EXEC_FORMS.includes(keyword) || keyword === "HEALTHCHECK") {
    const form = readJsonForm(keyword === "HEALTHCHECK" ? afterWord(args) : args);
    if (form.kind === "mixed") fail(`${keyword} takes an array of strings: quote every element`);
    return {
      ...common,
      json: form.kind === "strings" ? form.values : void 0,
      pairs: [],
      trigger: void 0
    };
  }
  const pairs = keyword === "ENV" || keyword === "LABEL" || keyword === "ARG" ? readPairs(keyword, args, escape, fail) : [];
  return { ...common, json: void 0, pairs, trigger: void 0 };
}
function afterWord(args) {
  const { rest } = splitKeyword(args.text);
  return slice(args, rest);
}
function readPairs(keyword, args, escape, fail) {
  const words = splitWords(args.text, escape);
  const first2 = words[0];
  if (!first2) {
    fail(`${keyword} needs a ${keyword === "ARG" ? "name" : "name and a value"}`);
    return [];
  }
  if (keyword !== "ARG" && !args.text.slice(first2.start, first2.end).includes("=")) {
    const [before = args.text, key = args.text] = LEGACY.exec(args.text) ?? [];
    const valueStart = before.length;
    if (valueStart >= args.text.length) fail(`${keyword} must have two arguments: a name and a value`);
    return [
      {
        key,
        value: args.text.slice(valueStart),
        span: spanOf(args, 0, args.text.length),
        valueSpan: spanOf(args, valueStart, args.text.length),
        legacy: true
      }
    ];
  }
  const pairs = [];
  for (const { start, end } of words) {
    const word = args.text.slice(start, end);
    const equals = word.indexOf("=");
    if (equals < 0 && keyword !== "ARG") {
      fail(`can't find "=" in "${word}": write ${keyword} name=value`);
      continue;
    }
    pairs.push({
      key: equals < 0 ? word : word.slice(0, equals),
      value: equals < 0 ? void 0 : word.slice(equals + 1),
      span: spanOf(args, start, end),
      valueSpan: spanOf(args, equals < 0 ? end : start + equals + 1, end),
      legacy: false
    });
  }
  return pairs;
}

// src/syntax/lines.ts
var CARRIERS = /^(?:onbuild[\t\v\f\r ]+)?(?:run|add|copy)[\t\v\f\r ]/i;
function readLines(file2, text, escape) {
  const instructions = [];
  const comments = [];
  const continuation = escape === "\\" ? /(^|[^\\])\\[ \t]*$/ : /(^|[^`])`[ \t]*$/;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    let line2 = lineAt(text, at);
    at = line2.next;
    const start = skipSpace(text, line2.start, line2.end);
    if (text.charAt(start) === "#" && start < line2.end) {
      comments.push({ file: file2, start, end: line2.end });
      continue;
    }
    if (start >= line2.end) continue;
    const parts = [];
    let from = start;
    for (; ; ) {
      const content = text.slice(from, line2.end);
      const match = continuation.exec(content);
      const end = match ? from + match.index + (match[1]?.length ?? 0) : line2.end;
      if (end > from) parts.push(verbatim(file2, text, from, end));
      if (!match || at >= text.length) break;
      const next = nextContent(text, at, (comment) => comments.push({ file: file2, ...comment }));
      if (!next.line) {
        line2 = next.last ?? line2;
        at = text.length;
        break;
      }
      line2 = next.line;
      at = line2.next;
      from = line2.start;
    }
    const joined2 = trimmed(concat(file2, parts));
    const heredocs = [];
    let unterminated;
    if (joined2.text.includes("<<") && CARRIERS.test(joined2.text)) {
      for (const announced of heredocStarts(joined2.text)) {
        const body2 = heredocBody(text, at, announced.name, announced.chomp);
        heredocs.push({
          ...announced,
          content: text.slice(at, body2.end),
          span: { file: file2, start: at, end: body2.end }
        });
        at = body2.next;
        line2 = body2.last ?? line2;
        if (!body2.terminated) {
          unterminated = announced.name;
          break;
        }
      }
    }
    instructions.push({ line: joined2, span: { file: file2, start, end: line2.end }, heredocs, unterminated });
  }
  return { instructions, comments };
}
function trimmed(line2) {
  return slice(line2, skipSpace(line2.text, 0), trimEnd(line2.text, 0));
}
function lineAt(text, start) {
  const newline = text.indexOf("\n", start);
  const next = newline < 0 ? text.length : newline + 1;
  let end = newline < 0 ? text.length : newline;
  while (end > start && text.charAt(end - 1) === "\r") end--;
  return { start, end, next };
}
function nextContent(text, from, comment) {
  let last2;
  for (let at = from; at < text.length; ) {
    const line2 = lineAt(text, at);
    const start = skipSpace(text, line2.start, line2.end);
    if (start < line2.end && text.charAt(start) !== "#") return { line: line2, last: line2 };
    if (start < line2.end) comment({ start, end: line2.end });
    last2 = line2;
    at = line2.next;
  }
  return { line: void 0, last: last2 };
}
function heredocBody(text, from, name, chomp) {
  let last2;
  for (let at = from; at < text.length; ) {
    const line2 = lineAt(text, at);
    const content = text.slice(line2.start, line2.end);
    if ((chomp ? content.replace(/^\t+/, "") : content) === name) {
      return { end: line2.start, next: line2.next, last: line2, terminated: true };
    }
    last2 = line2;
    at = line2.next;
  }
  return { end: text.length, next: text.length, last: last2, terminated: false };
}

// src/syntax/text.ts
function splitBlanks(text) {
  return [...text.matchAll(/[^\t\v\f\r ]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length
  }));
}
function shorten(text) {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

// src/syntax/dockerfile.ts
var MAX_LINE_BYTES = 65535;
var MAX_FILE_BYTES = 1048576;
var MAX_STAGES = 1e3;
function parseDockerfile(file2, text) {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const refused = tooLarge(file2, text);
  if (refused) return { file: file2, text, eol, escape: "\\", instructions: [], comments: [], problems: [refused] };
  const problems = [];
  const directives = readDirectives(text);
  const { escape } = directives;
  if (directives.problem) {
    const { message, start, end } = directives.problem;
    problems.push({ message, span: { file: file2, start, end } });
  }
  const lines = readLines(file2, text, escape);
  const instructions = lines.instructions.map(
    (raw) => readInstruction(raw, escape, (problem) => problems.push(problem))
  );
  problems.push(...structureProblems(file2, text, instructions, directives.syntax));
  problems.sort((a, b) => a.span.start - b.span.start);
  return { file: file2, text, eol, escape, instructions, comments: lines.comments, problems };
}
function tooLarge(file2, text) {
  const span = { file: file2, start: 0, end: 0 };
  if (isLonger(text, 0, text.length, MAX_FILE_BYTES))
    return { message: "the file is larger than 1 MiB: it is not read", span };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (isLonger(text, start, end, MAX_LINE_BYTES)) {
      const message = `a line of more than ${MAX_LINE_BYTES} bytes: BuildKit refuses the file`;
      return { message, span: { file: file2, start, end: start } };
    }
    start = end + 1;
  }
  return void 0;
}
function isLonger(text, start, end, bytes2) {
  const length = end - start;
  if (length > bytes2 || length * 3 <= bytes2) return length > bytes2;
  return new TextEncoder().encode(text.slice(start, end)).length > bytes2;
}
function isForeign(syntax) {
  return syntax !== void 0 && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::|@|$)/.test(syntax);
}
function* structureProblems(file2, text, instructions, syntax) {
  if (isForeign(syntax)) return;
  const first2 = instructions[0];
  if (!first2) {
    const message = text.trim() === "" ? "the file is empty" : "the file has no instructions";
    yield { message: `${message}: a Dockerfile starts with FROM`, span: { file: file2, start: 0, end: 0 } };
    return;
  }
  if (instructions.filter(({ keyword }) => keyword === "FROM").length > MAX_STAGES) {
    yield { message: `more than ${MAX_STAGES} stages: the file is not read`, span: first2.span };
    return;
  }
  let hasStage = false;
  for (const instruction of instructions) {
    const { keyword, span } = instruction;
    const place = { file: file2, start: span.start, end: span.start + keyword.length };
    if (!KEYWORDS.includes(keyword)) {
      const written = text.slice(place.start, place.end);
      if (isPlaceholder(written)) yield templateProblem(place);
      else yield { message: `unknown instruction "${shorten(written)}"`, span: place };
      return;
    }
    if (keyword === "FROM") {
      hasStage = true;
      if (/\{[{%]/.test(instruction.args.text)) {
        yield templateProblem(span);
        return;
      }
    } else if (!hasStage && keyword !== "ARG") {
      yield { message: `${keyword} stands before the first FROM: only ARG may`, span: place };
      return;
    }
    const message = refusal(instruction);
    if (message) yield TEMPLATED.test(instruction.args.text) ? templateProblem(span) : { message, span };
  }
  if (!hasStage) yield { message: "no FROM: there is no image to judge", span: first2.span };
}
var TEMPLATED = /\{\{.*\}\}|\{%.*%\}|<%.*%>/;
function isPlaceholder(written) {
  if (/^(?:\{[{%#]|<%|__\w|@\w)/.test(written)) return true;
  return /^[A-Z]+(?:_[A-Z]+)+$/.test(written) && !KEYWORDS.includes(written.replaceAll("_", ""));
}
function templateProblem(span) {
  return { message: "the file is a template: render it first", span, isTemplate: true };
}
function refusal({ keyword, args, heredocs }) {
  if (keyword === "FROM") {
    const words = wordsOf(args.text);
    if (words.length === 1 || words.length === 3 && words[1]?.toLowerCase() === "as") return void 0;
    return "FROM takes an image, or an image AS a stage name";
  }
  if (keyword !== "COPY" && keyword !== "ADD" || heredocs.length === 0) return void 0;
  const target = readHeredoc(wordsOf(args.text).at(-1) ?? "");
  return target && `${keyword} cannot write to a here-document: "${target.name}" stands as its destination`;
}
function wordsOf(text) {
  return splitBlanks(text).map(({ start, end }) => text.slice(start, end));
}

// src/fix.ts
var MAX_PASSES = 10;
function fixText(text, file2, lint2, isWanted) {
  const before = lint2(text);
  const applied = [];
  let current = text;
  let findings = before;
  for (let pass = 0; pass <= MAX_PASSES; pass++) {
    const chosen = choose(findings, isWanted);
    if (chosen.length === 0) return { text: current, applied, left: findings, refused: void 0 };
    const edits = uniqueEdits(chosen.flatMap(({ fix: fix2 }) => fix2.edits));
    const next = applyEdits(current, edits);
    const reason = unexpectedChange(parseDockerfile(file2, current), next, edits);
    if (reason !== void 0) return { text, applied: [], left: before, refused: reason };
    applied.push(...chosen.map(({ rule, fix: fix2 }) => ({ rule, title: fix2.title })));
    current = next;
    findings = lint2(current);
  }
  return { text, applied: [], left: before, refused: `fixes did not settle after ${MAX_PASSES} rounds` };
}
function choose(findings, isWanted) {
  const chosen = [];
  const taken = [];
  for (const finding of findings) {
    const { rule, span } = finding;
    const fix2 = [finding.alternative, finding.fix].find(
      (each) => each && each.edits.length > 0 && isWanted(each)
    );
    if (!fix2) continue;
    const clashes = fix2.edits.some(
      (edit) => taken.some((other) => touches(edit, other) && !isSame(edit, other))
    );
    const shared = fix2.edits.every((edit) => taken.some((other) => isSame(edit, other)));
    const again = chosen.some((other) => other.rule === rule && other.start === span.start);
    if (clashes || again || shared && taken.length > 0) continue;
    chosen.push({ rule, fix: fix2, start: span.start });
    taken.push(...fix2.edits);
  }
  return chosen;
}
function touches(a, b) {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
function isSame(a, b) {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
function uniqueEdits(edits) {
  return edits.filter((edit, index) => edits.findIndex((other) => isSame(edit, other)) === index);
}
function applyEdits(text, edits) {
  let result = "";
  let at = 0;
  for (const { span, text: replacement } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
function unexpectedChange(before, text, edits) {
  const after = parseDockerfile(before.file, text);
  const [problem] = after.problems;
  if (problem) return `the fixed file would not parse: ${problem.message}`;
  if (!agreesOnInstructions(after)) return "two readings of the fixed file differ";
  const found = new Map(after.instructions.map(({ span }) => [span.start, text.slice(span.start, span.end)]));
  const expected = /* @__PURE__ */ new Set();
  for (const { span } of before.instructions) {
    const above = edits.filter((edit) => edit.span.end <= span.start && edit.span.start < span.start);
    const start = span.start + above.reduce((sum, edit) => sum + growth(edit), 0);
    const inside2 = edits.filter((edit) => edit.span.start >= span.start && edit.span.end <= span.end);
    const within = inside2.filter((edit) => edit.span.start < span.end);
    const actual = found.get(start);
    if (!isRewrite(actual, rewritten(before.text, span, within), atEnd(inside2, span))) {
      return "an instruction would change that no fix meant to change";
    }
    expected.add(start);
  }
  for (const start of found.keys()) {
    if (!expected.has(start) && !isInserted(start, edits))
      return "an instruction would appear that no fix wrote";
  }
  return void 0;
}
function isRewrite(actual, expected, appended) {
  if (actual === void 0 || !actual.startsWith(expected)) return false;
  const more = actual.slice(expected.length);
  const rest = appended.slice(more.length);
  return appended.startsWith(more) && (rest === "" || /^\r?\n/.test(rest));
}
function atEnd(edits, { end }) {
  return edits.filter(({ span }) => span.start === end).map(({ text }) => text).join("");
}
function rewritten(text, { start, end }, edits) {
  const moved2 = edits.map((edit) => ({
    ...edit,
    span: { ...edit.span, start: edit.span.start - start, end: edit.span.end - start }
  }));
  return applyEdits(text.slice(start, end), moved2);
}
function growth({ span, text }) {
  return text.length - (span.end - span.start);
}
function isInserted(offset, edits) {
  let shift = 0;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const start = edit.span.start + shift;
    if (offset >= start && offset < start + edit.text.length) return true;
    shift += growth(edit);
  }
  return false;
}

// src/image/python.ts
var PACKAGE = /^(?!python3?-(?:software-properties|apt)\b)(?:python[23]?(?:\.\d+)?(?:-.+)?|py3-.+|python\d{2,3}(?:-.+)?|uwsgi-python3?)$/;
function pythonOf(state) {
  const { base } = state;
  if (base.python === "yes") return { answer: "yes", version: base.pythonVersion, why: void 0 };
  return fromPackage(state) ?? fromRun(state) ?? fromCopy(state) ?? {
    answer: state.opaquePackages && base.python === "no" ? "unclear" : base.python,
    version: base.pythonVersion,
    why: void 0
  };
}
function fromPackage({ base, packages }) {
  const named = [...packages].find((name) => PACKAGE.test(name));
  const found = named ?? [...packages].find((name) => PYTHON_PACKAGES.some((row) => row.packages.includes(name)));
  if (found === void 0) return void 0;
  return {
    answer: "yes",
    version: packagedVersion(base, found),
    why: `the package ${found} brings Python`
  };
}
function packagedVersion({ os, release }, name) {
  const [, named] = /^python(\d\.\d+)/.exec(name) ?? [];
  if (named !== void 0) return named;
  if (!/^(?:python3|py3)\b/.test(name)) return void 0;
  return SYSTEM_PYTHONS.find((row) => row.os === os && row.releases.includes(release ?? ""))?.version;
}
function fromRun({ scripts, env }) {
  for (const script of scripts) {
    const version = script.commands.map(installedVersion).find((found) => found !== void 0);
    if (version !== void 0)
      return {
        answer: "yes",
        version: version === "" ? void 0 : version,
        why: "a RUN installs or uses Python"
      };
    if (buildsPython(script)) {
      const known2 = env.get("PYTHON_VERSION")?.value;
      return { answer: "yes", version: known2, why: "a RUN builds Python from its source" };
    }
  }
  return void 0;
}
function installedVersion({ words, conditional }) {
  if (conditional) return void 0;
  const [path = "", ...rest] = words.map((word) => word.values?.join(" ") ?? word.text);
  const program = path.slice(path.lastIndexOf("/") + 1);
  const [verb, second] = rest.filter((word) => !word.startsWith("-"));
  const version = (text) => /^\d+(?:\.\d+){1,2}$/.exec(text ?? "")?.[0] ?? "";
  if (/^(?:python|pip)[\d.]*$/.test(program)) return "";
  if (program === "pyenv") return verb === "install" ? version(second) : void 0;
  if (program === "uv") {
    if (verb === "sync" || verb === "venv") return "";
    return verb === "python" && second === "install" ? version(rest.at(-1)) : void 0;
  }
  if (!/^(?:conda|mamba|micromamba)$/.test(program)) return void 0;
  if (verb !== "install" && verb !== "create" && verb !== "env") return void 0;
  const python = rest.map((word) => /^["']?python(?:$|[=<>~ ]+([\d.]*))/.exec(word)).find((match) => match);
  if (python) return version(python[1]);
  return rest.some((word) => /\.ya?ml$/.test(word)) ? "" : void 0;
}
function buildsPython({ commands }) {
  const texts2 = commands.map(({ words }) => words.map(({ text }) => text).join(" "));
  return texts2.some((text) => /python\.org\/ftp\/python\b|\bPython-[$\d]/.test(text)) && texts2.some((text) => /^(?:\S*\/)?make\b/.test(text));
}
var MAY_HOLD_PYTHON = /python|venv|conda|pyenv|\/usr\/local\/?$|^\/(?:usr|opt)?\/?$/;
function fromCopy({ base, files }) {
  let unclear;
  for (const file2 of files) {
    const { from, source, origin } = file2;
    if (!mayBringPython(file2)) continue;
    const isInterpreter2 = !/site-packages|dist-packages|venv/.test(source);
    if (origin?.python === "yes" && isInterpreter2 && origin.base.libc === base.libc) {
      const why2 = `${source} is copied from ${from}, which has Python`;
      return { answer: "yes", version: origin.pythonVersion, why: why2 };
    }
    const why = `${source} is copied from ${from} and may bring Python`;
    unclear ??= { answer: "unclear", version: void 0, why };
  }
  return unclear;
}
function mayBringPython({ from, source, origin }) {
  return from !== void 0 && MAY_HOLD_PYTHON.test(source) && origin?.python !== "no";
}

// src/allocator/for-python.ts
var SPEAKS_OF_PYTHON = /python|\bpip|\.py\b|conda|mamba|\buv\b|wsgi|asgi|django|flask|celery|jupyter/i;
var OTHER_RUNTIME = /^(?:nodejs|npm|yarn|(?:openjdk|default-j(?:dk|re)|java-).*|php\d?.*|ruby\d?.*|golang.*|go|nginx.*|apache2?|httpd|mysql-server.*|mariadb.*|postgresql.*|r-base.*|R|texlive.*|erlang.*|mono-.*|dotnet.*)$/;
var TOOLS = /^(?:pip|setuptools|wheel|virtualenv|awscli|supervisor|ansible|docker-compose|httpie|s3cmd|yq|superlance|meld3)\b/;
var ENVIRONMENTS = /mamba|conda|pixi|astral-sh\/uv/;
function isForPython({ image, process, command: command2 }) {
  if (startsPython(process)) return "yes";
  if (isOtherLanguage(process.program ?? "")) return "no";
  const { base, python } = image;
  if (base.python === "yes") return "yes";
  if (python === "no") return "no";
  if (python !== "yes" && base.verified && !speaksOfPython(image) && !image.files.some(mayBringPython))
    return "no";
  if (python !== "yes" || command2 === void 0 || command2.via === "base") return "unclear";
  const isPlainSystem = base.cmd?.some((word) => word.endsWith("sh")) === true || ENVIRONMENTS.test(base.reference);
  const isAlone = ![...image.packages].some((name) => OTHER_RUNTIME.test(name));
  return isPlainSystem && isAlone && installsApplication(image) ? "yes" : "unclear";
}
function speaksOfPython({ chain, dockerfile: { text } }) {
  return chain.flatMap(({ instructions }) => instructions).some(({ span }) => SPEAKS_OF_PYTHON.test(text.slice(span.start, span.end)));
}
function installsApplication({ installs, scripts }) {
  return installs.some(
    ({ manager, packages }) => (manager === "pip" || manager === "conda") && (packages.length === 0 || packages.some((name) => !TOOLS.test(name)))
  ) || scripts.some(({ commands }) => commands.some(installsProject));
}
function installsProject({ words }) {
  const text = words.map((word) => word.values?.[0] ?? word.text).join(" ");
  return /\bsetup\.py (?:install|develop)\b|\b(?:poetry|pipenv) (?:install|sync)\b|\buv sync\b|\beasy_install /.test(
    text
  );
}

// src/inspect.ts
function inspectResolved({ dockerfile, images, facts }, path) {
  const [problem] = dockerfile.problems;
  if (problem) return { path, error: problem.message, stages: [] };
  const byImage = /* @__PURE__ */ new Map();
  for (const fact of facts) byImage.set(fact.run.image, [...byImage.get(fact.run.image) ?? [], fact]);
  const stages = images.map((image) => stageOf(image, byImage.get(image) ?? []));
  return { path, error: null, stages };
}
function stageOf(image, facts) {
  const { stage, ships, base, env, user, python, pythonVersion } = image;
  const runs = facts.map(runOf);
  const [own] = runs;
  return {
    index: stage.index,
    name: stage.name ?? null,
    ships,
    base: base.reference,
    os: base.os,
    release: base.release ?? null,
    libc: base.libc,
    packageManager: base.packageManager,
    python: facts[0] ? isForPython(facts[0].run) : python,
    pythonVersion: pythonVersion ?? null,
    user: user.value ?? null,
    env: Object.fromEntries(
      [...env].filter(([, { setting }]) => setting).map(([name, { value }]) => [name, value ?? null])
    ),
    allocator: own?.allocator ?? NO_ALLOCATOR,
    process: own?.process ?? { server: "none", model: "unknown", workers: null, via: null },
    memory: own?.memory ?? { bytes: null, cpus: null, from: null },
    runs: runs.filter(({ from }) => from !== null),
    why: whyOf(image, facts)
  };
}
function whyOf(image, facts) {
  const about = facts.flatMap(({ run, allocator }) => [run.process.why, allocatorWhy(allocator, run.image)]);
  return [.../* @__PURE__ */ new Set([...image.why, ...about])].filter((why) => why !== "");
}
function allocatorWhy({ kind, ...allocator }, { base }) {
  if ("why" in allocator) return `the allocator is not known: ${allocator.why}`;
  if ("reason" in allocator) {
    const verdict = kind === "fatal" ? "stops every program" : "has no effect";
    return `LD_PRELOAD ${verdict}: ${allocator.reason}`;
  }
  const isLikely = kind === "libc" && base.allocator === "unlikely";
  return isLikely ? `nothing in the file loads an allocator; what ${base.reference} sets is not known, but hardly any public image loads one` : "";
}
function runOf({ run, allocator }) {
  return {
    name: run.name,
    from: null,
    allocator: allocatorOf(allocator, run.image),
    process: processOf(run),
    memory: memoryOf(run)
  };
}
function processOf({ process }) {
  const { server, model, workers, via } = process;
  return { server, model, workers: workers.value ?? null, via };
}
function memoryOf({ memory, cpus }) {
  return {
    bytes: memory?.value ?? null,
    cpus: cpus?.value ?? null,
    from: memory?.source ?? cpus?.source ?? null
  };
}
var NO_ALLOCATOR = {
  kind: "unknown",
  name: null,
  preload: null,
  via: null,
  package: null,
  mallocConf: null,
  version: null
};
function allocatorOf(allocator, image) {
  switch (allocator.kind) {
    case "unloaded":
      return {
        ...NO_ALLOCATOR,
        kind: "unloaded",
        name: allocator.package.allocator,
        package: allocator.package.name
      };
    case "dangling": {
      const { name, preload: preload2 } = allocator;
      return {
        ...NO_ALLOCATOR,
        kind: "dangling",
        name,
        preload: preload2.name,
        via: preload2.via,
        package: allocator.package?.name ?? null
      };
    }
    case "jemalloc": {
      const { preload: preload2, version, conf } = allocator;
      const mallocConf = conf?.value?.text ?? null;
      return {
        ...NO_ALLOCATOR,
        kind: "jemalloc",
        name: "jemalloc",
        preload: preload2.name,
        via: preload2.via,
        package: installedPackage(image, "jemalloc") ?? null,
        mallocConf,
        version: version ?? null
      };
    }
    case "other":
      return {
        ...NO_ALLOCATOR,
        kind: "other",
        name: allocator.name,
        preload: allocator.preload.name,
        via: allocator.preload.via,
        package: installedPackage(image, allocator.name) ?? null,
        version: allocator.version ?? null
      };
    case "malformed": {
      const { name, preload: preload2 } = allocator;
      const owner = installedPackage(image, name) ?? null;
      return {
        ...NO_ALLOCATOR,
        kind: "dangling",
        name,
        preload: preload2.name,
        via: preload2.via,
        package: owner
      };
    }
    case "inert": {
      const { name, package: owner } = allocator;
      return owner ? { ...NO_ALLOCATOR, kind: "unloaded", name, package: owner.name } : { ...NO_ALLOCATOR, kind: "libc" };
    }
    case "fatal":
      return {
        ...NO_ALLOCATOR,
        name: allocator.name,
        preload: allocator.preload.name,
        via: allocator.preload.via
      };
    default:
      return { ...NO_ALLOCATOR, kind: allocator.kind };
  }
}

// src/knowledge/clobbering.ts
var CLOBBERING_ENTRYPOINTS = [
  {
    image: "(?:^|/)apache/airflow(?:[:@]|$)",
    program: "/entrypoint",
    does: "overwrites LD_PRELOAD with libstdc++.so.6",
    source: "apache/airflow@424b6e9c scripts/docker/entrypoint_prod.sh"
  }
];

// src/allocator/inert.ts
function allocatorOf2(value) {
  return parsePreload(value ?? "").map(({ name }) => libraryAllocator(name)).find((name) => name !== void 0);
}
function inert({ image }, name, span, reason, movable) {
  const found = installedAllocator(image, name);
  return { kind: "inert", name, span, reason, package: found === "headers" ? void 0 : found, movable };
}
function lostPreload(run, { name, span }) {
  const { image, process } = run;
  if (process.dropsVariables !== void 0)
    return inert(run, name, span, `${process.dropsVariables} starts the process without it`, false);
  const entrypoint = CLOBBERING_ENTRYPOINTS.find((row) => new RegExp(row.image).test(image.base.reference));
  const isReplaced = image.chain.some(
    ({ instructions }) => instructions.some(({ keyword }) => keyword === "ENTRYPOINT")
  );
  if (entrypoint && !isReplaced)
    return inert(
      run,
      name,
      span,
      `${entrypoint.program} of ${image.base.reference} ${entrypoint.does}`,
      false
    );
  const grant = capabilityOf(image);
  return grant === void 0 ? void 0 : inert(run, name, span, grant, false);
}
function capabilityOf({ scripts, base, user }) {
  const isRoot2 = user.value === void 0 || /^(?:root|0)(?::|$)/.test(user.value);
  if (base.libc !== "glibc" || isRoot2) return void 0;
  const texts2 = scripts.flatMap(
    ({ commands }) => commands.filter(({ conditional }) => !conditional).map(({ words }) => words.map(({ text }) => text).join(" "))
  );
  const last2 = texts2.findLast((text) => /^setcap .*python/.test(text));
  const isGranted = last2 !== void 0 && !/^setcap -r\b/.test(last2);
  if (!isGranted || texts2.some((text) => /^chmod .*(?:\+\w*s|\b[4-7]\d{3}\b).*alloc/.test(text)))
    return void 0;
  return "setcap makes the interpreter a privileged program, for which ld.so ignores it";
}
function misplacedPreload(run) {
  const { chain, dockerfile } = run.image;
  const speaking = chain.flatMap(({ instructions }) => instructions).filter(({ span }) => dockerfile.text.slice(span.start, span.end).includes("LD_PRELOAD"));
  if (speaking.length !== 1) return void 0;
  return fromBuildArgument(run) ?? fromRun2(run);
}
function fromBuildArgument(run) {
  for (const { keyword, pairs } of run.image.stage.instructions) {
    const pair = keyword === "ARG" ? pairs.find(({ key }) => key === "LD_PRELOAD") : void 0;
    const name = allocatorOf2(pair?.value?.replaceAll(/["']/g, ""));
    if (pair && name) return inert(run, name, pair.span, "ARG ends with the build", true);
  }
  return void 0;
}
var SHELL_FILES = /\.bashrc|\.profile|\.bash_profile|\/etc\/(?:profile|environment|bash\.bashrc)/;
function fromRun2(run) {
  const { image } = run;
  for (const { instruction, commands, stage } of image.scripts) {
    if (stage !== image.stage.index) continue;
    const last2 = commands.at(-1);
    const assignment = last2?.words.length === 0 ? last2.assignments.find(({ name: name2 }) => name2 === "LD_PRELOAD") : void 0;
    const exported = last2?.words[0]?.text === "export" ? last2.words.find(({ text: text2 }) => text2.startsWith("LD_PRELOAD=")) : void 0;
    const value = assignment?.value?.values?.[0] ?? exported?.values?.[0]?.slice("LD_PRELOAD=".length);
    const name = allocatorOf2(value);
    const span = assignment?.span ?? exported?.span;
    if (name && span) return inert(run, name, span, "the shell of that RUN ends with it", true);
    const text = image.dockerfile.text.slice(instruction.span.start, instruction.span.end);
    const [written, file2] = /LD_PRELOAD=[^|>\n]*>>?\s*(\S+)/.exec(text) ?? [];
    if (written === void 0 || file2 === void 0 || !SHELL_FILES.test(file2)) continue;
    const inFile = allocatorOf2(/LD_PRELOAD=["']?([^"'\s|>]+)/.exec(written)?.[1]);
    if (inFile && !readsShellFiles(run))
      return inert(
        run,
        inFile,
        instruction.span,
        `the process does not read ${file2.replaceAll(/["';]/g, "")}`,
        true
      );
  }
  return void 0;
}
function readsShellFiles({ command: command2, process, image, env }) {
  const words = [...image.shell, ...command2?.words.map(({ value = "" }) => value) ?? []];
  return env.has("BASH_ENV") || env.has("ENV") || process.opaque !== void 0 || words.some((word) => /^-\w*[li]\w*$|^--login$|profile|bashrc|\/etc\/environment/.test(word)) || process.scripts.some(({ text }) => /profile|bashrc|\/etc\/environment|bash\s+-\w*[li]/.test(text));
}

// src/allocator/conf-source.ts
function confSource(run) {
  const { image, process } = run;
  const span = run.env.get("MALLOC_CONF")?.span ?? image.stage.span;
  const hidden2 = { value: void 0, span, site: "MALLOC_CONF" };
  const found = variableOf(run, "MALLOC_CONF");
  if (found === "unclear") return hidden2;
  const link = confLink(run);
  if (link === "unclear") return { ...hidden2, site: "/etc/malloc.conf" };
  const value = found?.variable.value;
  if (found && value !== "") {
    if (link) return hidden2;
    return {
      ...found.variable,
      value: value === void 0 ? void 0 : parseMallocConf(value),
      site: "MALLOC_CONF"
    };
  }
  if (link) return { value: parseMallocConf(link.text), span: link.span, site: "/etc/malloc.conf" };
  return found || process.opaque === void 0 ? void 0 : hidden2;
}
function confLink({ image }) {
  if (!buildMentions(image, /\/etc\/malloc\.conf/)) return void 0;
  const links = image.scripts.flatMap(({ commands }) => commands.filter(namesLink));
  const [only] = links;
  const mentions = image.scripts.filter(
    ({ instruction: { span } }) => image.dockerfile.text.slice(span.start, span.end).includes("/etc/malloc.conf")
  );
  if (!only || links.length > 1 || mentions.length !== 1 || only.conditional) return "unclear";
  const [, ...words] = only.words;
  const operands = words.filter(({ text: text2 }) => !text2.startsWith("-"));
  const [conf, link] = operands;
  const text = conf?.values?.[0];
  const isLink = only.words[0]?.text === "ln" && words.some((word) => /^-\w*s|^--symbolic$/.test(word.text));
  if (!isLink || !conf || text === void 0 || operands.length !== 2) return "unclear";
  return link?.values?.[0] === "/etc/malloc.conf" ? { text, span: conf.span } : "unclear";
}
function namesLink({ words }) {
  return words.some(({ text }) => text.includes("/etc/malloc.conf"));
}

// src/knowledge/glibc.ts
var REPOLOGY = "packages.debian.org, packages.ubuntu.com: libc6";
var GLIBC_VERSIONS = [
  { os: "debian", releases: ["10"], version: "2.28", source: REPOLOGY },
  { os: "debian", releases: ["11"], version: "2.31", source: REPOLOGY },
  { os: "debian", releases: ["12"], version: "2.36", source: REPOLOGY },
  { os: "debian", releases: ["13"], version: "2.41", source: REPOLOGY },
  { os: "ubuntu", releases: ["18.04"], version: "2.27", source: REPOLOGY },
  { os: "ubuntu", releases: ["20.04"], version: "2.31", source: REPOLOGY },
  { os: "ubuntu", releases: ["22.04"], version: "2.35", source: REPOLOGY },
  { os: "ubuntu", releases: ["24.04"], version: "2.39", source: REPOLOGY }
];
var GLIBC_FLOORS = [
  { os: "debian", releases: ["11"], soname: "libjemalloc.so.2", needs: "2.29", needsCpp: true, source: "apt: Depends of libjemalloc2" },
  { os: "debian", releases: ["12", "13"], soname: "libjemalloc.so.2", needs: "2.34", needsCpp: true, source: "apt: Depends of libjemalloc2; objdump; run" },
  { os: "debian", releases: ["sid"], soname: "libjemalloc.so.2", needs: "2.38", needsCpp: true, source: "apt: Depends of libjemalloc2" },
  { os: "ubuntu", releases: ["22.04"], soname: "libjemalloc.so.2", needs: "2.34", needsCpp: true, source: "apt: Depends of libjemalloc2" },
  { os: "debian", releases: ["13"], soname: "libtcmalloc_minimal.so.4", needs: "2.38", needsCpp: true, source: "apt: Depends of libtcmalloc-minimal4t64; run in Debian 12" },
  { os: "debian", releases: ["13"], soname: "libmimalloc.so.3", needs: "2.34", needsCpp: false, source: "run in Debian 12; NEEDED is libc.so.6 alone" }
];
var CPP_RUNTIME_MISSING = [
  {
    pattern: "(?:^|/)distroless/base(?:-nossl)?(?:-debian\\d+)?(?:[:@]|$)",
    source: "GoogleContainerTools/distroless base/base.bzl: libc6 and openssl; cc adds libstdc++6 and libgcc-s1"
  }
];

// src/allocator/copied-library.ts
var LOADER_FOLDERS = {
  glibc: /^\/(?:usr\/)?lib(?:64)?\/(?:[\w-]+-linux-gnu\/)?$/,
  musl: /^\/(?:usr\/(?:local\/)?)?lib\/$/
};
function copiedLibrary(image, preloaded2, name) {
  for (const { path, source, origin } of image.files) {
    const row = origin && systemLibrary(origin.base, name);
    if (!row || !origin.packages.has(row.name) || origin.base.libc === "unknown") continue;
    if (!isLibrary(source, row) || !isFound(path, row, preloaded2, image.base.libc)) continue;
    return {
      version: row.version,
      fatal: image.base.verified ? whyFatal(image, origin.base, row) : void 0
    };
  }
  return void 0;
}
function isLibrary(source, { sonames }) {
  const file2 = source.slice(source.lastIndexOf("/") + 1);
  return sonames.some((soname) => file2 === soname || file2 === `${soname.replace(/\.\d+$/, "")}*`);
}
function isFound(path, { soname }, preloaded2, libc) {
  const target = path.endsWith("/") ? path + soname : path;
  if (target === preloaded2) return true;
  const folders = LOADER_FOLDERS[libc === "musl" ? "musl" : "glibc"];
  return target.endsWith(`/${preloaded2}`) && folders.test(target.slice(0, -preloaded2.length));
}
function whyFatal({ base, files }, origin, { soname }) {
  if (base.libc === "unknown") return void 0;
  if (origin.libc !== base.libc)
    return `it is ${origin.libc}'s, copied from ${origin.reference}, and programs here run on ${base.libc} (exit code 127)`;
  if (base.libc !== "glibc") return void 0;
  const floor = GLIBC_FLOORS.find(
    (row) => row.soname === soname && row.os === origin.os && row.releases.includes(origin.release ?? "")
  );
  const own = GLIBC_VERSIONS.find(
    (row) => row.os === base.os && row.releases.includes(base.release ?? "")
  )?.version;
  if (floor && own !== void 0 && isOlder(own, floor.needs))
    return `it needs glibc ${floor.needs}, copied from ${origin.reference}, and ${base.reference} has ${own} (exit code 1)`;
  const lacks = CPP_RUNTIME_MISSING.some(({ pattern }) => new RegExp(pattern).test(base.reference));
  const brought = files.some(({ source }) => /libstdc\+\+|\/lib(?:64)?\/?$|linux-gnu\/?$/.test(source));
  return lacks && floor?.needsCpp && !brought ? `it needs libstdc++.so.6, which ${base.reference} does not have (exit code 127)` : void 0;
}
function isOlder(version, than) {
  return Number(version.split(".")[1]) < Number(than.split(".")[1]);
}

// src/allocator/library.ts
var BRINGS_LIBRARIES = new RegExp(
  [
    "\\bldconfig\\b|ld\\.so\\.conf|LD_LIBRARY_PATH|\\b(?:meson|cmake|ninja)\\b",
    `\\s-C\\s*["']?/(?:usr(?:/local)?/?)?(?:lib\\S*)?(?=[\\s"']|$)`,
    `(?:^RUN\\s+|[;&|]\\s*)(?:cp|mv|install|ln)\\s[^\\n;&|]*\\s["']?/(?:usr/)?(?:local/)?lib`
  ].join("|"),
  "m"
);
var COPIES = ["cp", "mv", "install", "ln", "rsync", "tar"];
function namedLibrary(run, preload2, name) {
  const { image } = run;
  const loaded = (version) => name === "jemalloc" ? { kind: "jemalloc", preload: preload2, version, conf: confSource(run) } : { kind: "other", name, preload: preload2, version };
  const dangling = (owner) => ({
    kind: "dangling",
    name,
    preload: preload2,
    package: owner
  });
  const isFromBase = preload2.via === "env" && preload2.variable.setting === void 0;
  const installed = installedAllocator(image, name);
  const row = systemLibrary(image.base, name, installed === "headers" ? void 0 : installed?.name);
  if (row && installed && stands(preload2.name, row, image, name)) return loaded(row.version);
  const copied = copiedLibrary(image, preload2.name, name);
  if (copied?.fatal !== void 0) return { kind: "fatal", name, preload: preload2, reason: copied.fatal };
  if (copied) return loaded(copied.version);
  if (image.base.os === "unknown" || isFromBase || mayBringLibraries(image, name) || mayBeCopied(image, preload2.name)) {
    return loaded(void 0);
  }
  if (installed) {
    if (!row || row.paths.length === 0 || image.opaquePackages) return loaded(void 0);
    const isOfBase = installed !== "headers" && installed.install === void 0;
    if (isOfBase) return loaded(row.version);
    return dangling(
      installed === "headers" ? { allocator: name, name: row.name, install: void 0 } : installed
    );
  }
  if (image.opaquePackages || !image.base.verified || !isSystemLibrary(preload2.name))
    return loaded(void 0);
  return dangling(void 0);
}
function mayBringLibraries(image, name) {
  if (buildMentions(image, MENTIONS[name]) || buildMentions(image, BRINGS_LIBRARIES)) return true;
  if (image.env.has("LD_LIBRARY_PATH") || image.scripts.some(copiesFromMount)) return true;
  const isConditional = image.installs.some(
    ({ command: command2, packages }) => command2.conditional && packages.some((each) => ALLOCATOR.test(each))
  );
  if (isConditional) return true;
  const brings = BRINGS_JEMALLOC.map(({ pattern }) => new RegExp(pattern));
  return image.installs.some(
    ({ packages }) => packages.some(
      (each) => name === "jemalloc" ? brings.some((pattern) => pattern.test(each)) : MENTIONS[name].test(each) && each !== installedPackage(image, name)
    )
  );
}
var MENTIONS = {
  jemalloc: /je_?malloc/i,
  tcmalloc: /tcmalloc|gperftools|google-perftools/i,
  mimalloc: /mimalloc/i
};
function copiesFromMount({ instruction, commands }) {
  return instruction.flags.some(({ name, value }) => name === "mount" && value?.includes("from=")) && commands.some(({ words }) => COPIES.includes(words[0]?.values?.[0] ?? ""));
}
function stands(preloaded2, row, image, name) {
  if (row.paths.includes(preloaded2) || row.sonames.includes(preloaded2)) return true;
  return preloaded2.endsWith(".so") && hasHeaders(image, name);
}
function isSystemLibrary(name) {
  return !name.includes("/") || /^\/(?:usr\/)?(?:local\/)?lib(?:64)?\//.test(name);
}

// src/allocator/preload-fault.ts
var NAMED = [
  ["jemalloc", /libjemalloc/],
  ["tcmalloc", /libtcmalloc/],
  ["mimalloc", /libmimalloc/]
];
function preloadFault(value, image) {
  const name = NAMED.find(([, pattern]) => pattern.test(value))?.[0];
  const reason = faultOf2(value, image.base.libc);
  if (name === void 0 || reason === void 0) return void 0;
  return { name, reason, repaired: repair2(value, name, image) };
}
function faultOf2(value, libc) {
  if (/\$\(|`/.test(value)) return "a command in it, which ENV does not run";
  if (/["']/.test(value)) return "quotes in it, which are taken for part of the name";
  if (/[*?[\]]/.test(value)) return "a pattern in it, which the loader does not expand";
  if (/,|;/.test(value))
    return `"${/[,;]/.exec(value)?.[0]}" between names, where only a space or ":" separates`;
  if (libc === "musl" && /\$\{?(?:LIB|ORIGIN|PLATFORM)\b/.test(value))
    return `${/\$\{?\w+\}?/.exec(value)?.[0]} in it, which musl does not expand`;
  if (libc === "glibc" && /[\t\r\n]/.test(value))
    return "a tab or a line break in it, which does not separate names";
  if (/^~|[: ]~/.test(value)) return '"~" in it, which the loader does not expand';
  return void 0;
}
function repair2(value, name, image) {
  const installed = installedPackage(image, name);
  const row = installed === void 0 ? void 0 : systemLibrary(image.base, name, installed);
  if (!row) return void 0;
  const names2 = value.replaceAll(/\$\([^)]*\)|`[^`]*`/g, "*").split(/[\s:,;"']+/).filter((part) => part !== "");
  const repaired = names2.map((part) => {
    const file2 = part.slice(part.lastIndexOf("/") + 1).replaceAll(/[*?]|\[[^\]]*\]/g, "");
    if (libraryAllocator(file2) === name || `lib${name}` === file2.replace(/\.so\.?$/, "")) return row.soname;
    return /[*?[\]$~]/.test(part) ? void 0 : part;
  });
  if (repaired.includes(void 0)) return void 0;
  return [...new Set(repaired)].join(":");
}

// src/allocator/preload-file.ts
var WRITES = /\b(?:echo|printf)\s+(?:-\w+\s+)?["']?(\/?[\w./-]+)(?:\\n)?["']?\s*(?:>>?|\|\s*(?:sudo\s+)?tee\s+(?:-a\s+)?)\s*["']?\/etc\/ld\.so\.preload/g;
function preloadFile({ chain, dockerfile, base, files }) {
  if (files.some(({ path }) => path === "/etc/ld.so.preload")) return "unclear";
  let found;
  for (const { keyword, span } of chain.flatMap(({ instructions }) => instructions)) {
    const text = dockerfile.text.slice(span.start, span.end);
    if (keyword !== "RUN" || !text.includes("ld.so.preload")) continue;
    const writes = [...text.matchAll(WRITES)];
    const [only] = writes;
    const name = only?.[1];
    if (base.libc !== "glibc" || found || writes.length > 1 || !only || name === void 0) return "unclear";
    if (/\bif\b|\|\|/.test(text) || libraryAllocator(name) === void 0) return "unclear";
    const start = span.start + only.index + only[0].indexOf(name);
    const variable2 = { value: name, span: { ...span, start, end: start + name.length }, setting: void 0 };
    found = { name, start: 0, end: name.length, variable: variable2, via: "ld.so.preload" };
  }
  return found;
}

// src/allocator/resolve.ts
var OTHER_LOADERS = /patchelf|LD_PRELOAD\s*=["']?[^\s"']/;
var ODD = /[$*`,;'"~?[\]\t\r\n]/;
function resolveAllocator(run) {
  const { image, process } = run;
  if (image.base.os === "windows") return { kind: "libc" };
  if (hasTriggers(image)) return unknown("an ONBUILD of a stage below runs in this one");
  const fatal = fatalPythonMalloc(run);
  if (fatal) return unknown(`PYTHONMALLOC "${fatal.value}" stops the interpreter`);
  const started = startedText(run);
  if (process.dropsVariables !== void 0 && (!image.env.has("LD_PRELOAD") || started.includes("LD_PRELOAD")))
    return unknown(`${process.dropsVariables} starts the process without the variables of the image`);
  if (started.split(/[;&|]/).some((part) => /\bunset\b/.test(part) && part.includes("LD_PRELOAD")))
    return unknown("the command drops LD_PRELOAD");
  const found = variableOf(run, "LD_PRELOAD");
  if (found === "unclear") return unknown("a script on the way speaks of LD_PRELOAD");
  if (found) return fromVariable(run, found.variable, found.via, started);
  if (process.dropsVariables !== void 0)
    return unknown(`${process.dropsVariables} starts the process without the variables of the image`);
  if (image.base.allocator === "unclear") return unknown(`what ${image.base.reference} sets is not known`);
  if (ALLOCATOR.test(started)) return unknown("the command speaks of an allocator");
  const allocator = withoutVariable(run);
  const isOpen = image.base.allocator === "unlikely" && allocator.kind !== "libc";
  return isOpen ? unknown(`what ${image.base.reference} sets is not known`) : allocator;
}
function fromVariable(run, variable2, via, started) {
  if (variable2.value === void 0) return unknown("the value of LD_PRELOAD is not known");
  if (variable2.value.trim() === "") return unknown("LD_PRELOAD is emptied on purpose");
  const preloads = parsePreload(variable2.value);
  const isCommand = /\$\(|`/.test(variable2.value);
  const first2 = preloads.find(({ name }) => libraryAllocator(name) && !ODD.test(name) && !isCommand);
  if (!first2 && preloads.some(({ name }) => ODD.test(name))) {
    const fault = preloadFault(variable2.value, run.image);
    if (!fault) return unknown("LD_PRELOAD is not a list of libraries");
    const whole = { name: variable2.value, start: 0, end: variable2.value.length, variable: variable2, via };
    return { kind: "malformed", preload: whole, ...fault };
  }
  if (first2) return preloaded(run, { ...first2, variable: variable2, via });
  const renamed = preloads.find(
    ({ name }) => run.image.files.some(({ path, source }) => path === name && ALLOCATOR.test(source))
  );
  if (renamed) return unknown(`${renamed.name} is an allocator under another name`);
  const odd = preloads.find(({ name }) => /alloc/i.test(name));
  if (odd) return unknown(`${odd.name} may be an allocator`);
  if (via !== "env") return unknown("the command sets LD_PRELOAD itself");
  return ALLOCATOR.test(started) ? unknown("the command speaks of an allocator") : withoutVariable(run);
}
function preloaded(run, preload2) {
  const name = libraryAllocator(preload2.name);
  if (name === void 0) return unknown(preload2.name);
  const { span } = preload2.variable;
  const found = namedLibrary(run, preload2, name);
  const lost = preload2.via === "env" ? lostPreload(run, { name, span }) : void 0;
  const meetsLoader = found.kind === "dangling" || found.kind === "fatal" && capabilityOf(run.image) === void 0;
  return lost === void 0 || meetsLoader ? found : lost;
}
function startedText({ command: command2 }) {
  return command2?.words.map(({ value = "" }) => value).join(" ") ?? "";
}
function hasTriggers({ chain }) {
  return chain.slice(0, -1).some(({ instructions }) => instructions.some(({ trigger }) => trigger));
}
function withoutVariable(run) {
  const { image, process } = run;
  const file2 = preloadFile(image);
  if (file2 === "unclear") return unknown("a build step writes what the loader preloads");
  if (file2) return preloaded(run, file2);
  const misplaced = misplacedPreload(run);
  if (misplaced) return misplaced;
  if (buildMentions(image, OTHER_LOADERS)) return unknown("a build step sets what is preloaded");
  if (run.env.get("PYTHONMALLOC")?.value === "mimalloc")
    return { kind: "cpython-mimalloc", purgeDelayMs: purgeDelayMs(run) };
  for (const name of ["jemalloc", "mimalloc", "tcmalloc"]) {
    const installed = installedAllocator(image, name);
    if (!installed || installed === "headers") continue;
    if (process.opaque !== void 0)
      return unknown(`${process.opaque} cannot be read and may preload ${installed.name}`);
    return { kind: "unloaded", package: installed };
  }
  if (dealsWithAllocators(image)) {
    if (process.opaque !== void 0)
      return unknown(`${process.opaque} cannot be read and may load an allocator`);
    if (image.buildsPython || !startsPython(process) && run.command?.via !== "base")
      return unknown("an allocator is in the image: something may be linked with it");
  }
  return { kind: "libc" };
}
function unknown(why) {
  return { kind: "unknown", why };
}

// src/did-you-mean.ts
function didYouMean(word, candidates2) {
  const close = nearest(word, candidates2);
  return close === void 0 ? "" : `, did you mean "${close}"?`;
}

// src/directives.ts
var COMMENT2 = /^#\s*alloclint\b[:\s]*(.*)$/s;
var IGNORE = /^(?:(stage|global)\s+)?ignore\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+reason\s*=\s*(.*))?$/s;
function applyDirectives(dockerfile, stages, findings, options) {
  const ignores = [];
  const added = [];
  for (const comment of dockerfile.comments) {
    const match = COMMENT2.exec(dockerfile.text.slice(comment.start, comment.end));
    if (!match) continue;
    const read2 = readIgnore(match[1] ?? "", comment, dockerfile, stages, options);
    if (typeof read2 === "string") added.push(notice("malformed-ignore", comment, read2));
    else ignores.push(read2);
  }
  const used = /* @__PURE__ */ new Set();
  const kept = findings.filter((finding) => {
    const ignore = ignores.find(
      ({ rules: rules3, start, end }) => rules3.includes(finding.rule) && finding.span.start >= start && finding.span.start < end
    );
    if (ignore) used.add(`${ignore.comment.start} ${finding.rule}`);
    return !ignore;
  });
  for (const { rules: rules3, comment } of ignores) {
    for (const rule of rules3) {
      if (used.has(`${comment.start} ${rule}`) || !options.active.has(rule)) continue;
      added.push(
        notice("unused-ignore", comment, `"${rule}" is ignored and never reported here: delete the comment`)
      );
    }
  }
  return [...kept, ...added];
}
function readIgnore(text, comment, dockerfile, stages, options) {
  const match = IGNORE.exec(text.trim());
  if (!match) return 'not understood: write "# alloclint ignore=RULE reason=WHY"';
  const rules3 = (match[2] ?? "").split(",").map((rule) => rule.trim());
  for (const rule of rules3) {
    if (options.ruleNames.includes(rule)) continue;
    return `"${rule}" is no rule${didYouMean(rule, options.ruleNames) || ', see "alloclint rules"'}`;
  }
  if (options.requireReason && !match[3]?.trim())
    return 'no reason: add "reason=WHY", the config asks for one';
  const next = dockerfile.instructions.find(({ span }) => span.end > comment.end);
  if (!next) return "no instruction follows that it could apply to";
  const place = match[1];
  if (place === "global") {
    const first2 = dockerfile.instructions.find(({ keyword }) => keyword === "FROM");
    if (first2 && comment.start > first2.span.start)
      return '"global ignore" stands below the first FROM: move it above';
    return { rules: rules3, comment, start: 0, end: Infinity };
  }
  if (place === "stage") return stageIgnore(rules3, comment, next, stages);
  return { rules: rules3, comment, start: next.span.start, end: next.span.end };
}
function stageIgnore(rules3, comment, next, stages) {
  const stage = stages.find(({ from }) => from === next);
  if (!stage) return '"stage ignore" belongs on the line above a FROM';
  const following = stages[stage.index + 1];
  return { rules: rules3, comment, start: next.span.start, end: following?.from.span.start ?? Infinity };
}
function notice(rule, span, message) {
  return { rule, severity: "warning", span, message, why: [], stage: void 0 };
}

// src/deploy/path-glob.ts
function matchesPath(glob, path) {
  const pattern = glob.replace(/^\.\//, "").replace(/\/$/, "/**");
  const tokens = pattern.match(/\*\*\/|\*\*|[\s\S]/g) ?? [];
  let reached = [0];
  for (const token of tokens) reached = advance(token, path, reached);
  return reached.includes(path.length);
}
function advance(token, path, from) {
  if (token === "?") return from.filter((at) => at < path.length && path[at] !== "/").map((at) => at + 1);
  if (token.startsWith("*")) return spread(token, path, from);
  return from.filter((at) => path[at] === token).map((at) => at + 1);
}
function spread(token, path, from) {
  const starts = new Set(from);
  const found = [];
  let open = false;
  for (let at = 0; at <= path.length; at++) {
    if (token === "*" && path[at - 1] === "/") open = false;
    open ||= starts.has(at);
    if (open && (token !== "**/" || starts.has(at) || path[at - 1] === "/")) found.push(at);
  }
  return found;
}
function relativeTo(configFile, path) {
  const folder = configFile?.includes("/") ? configFile.slice(0, configFile.lastIndexOf("/") + 1) : "";
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

// node_modules/unbash/dist/ansi-c.js
function isOctal(code) {
  return code >= 48 && code <= 55;
}
function isHex(code) {
  return code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102;
}
function codePoint(value, fallback) {
  try {
    return String.fromCodePoint(value);
  } catch {
    return fallback;
  }
}
var utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeBytes(bytes2) {
  return utf8.decode(new Uint8Array(bytes2));
}
function readByteEscape(source, pos, limit2) {
  if (source.charCodeAt(pos) !== 92 || pos + 2 > limit2)
    return void 0;
  const escaped = source.charCodeAt(pos + 1);
  const digitsStart = pos + 2;
  let end = digitsStart;
  if (escaped === 120) {
    while (end < limit2 && end - digitsStart < 2 && isHex(source.charCodeAt(end)))
      end++;
    if (end === digitsStart)
      return void 0;
    return { value: Number.parseInt(source.slice(digitsStart, end), 16), end };
  }
  if (!isOctal(escaped))
    return void 0;
  while (end < limit2 && end - digitsStart < 2 && isOctal(source.charCodeAt(end)))
    end++;
  return { value: Number.parseInt(source.slice(pos + 1, end), 8) & 255, end };
}
function decodeAnsiCQuoted(source, start, limit2) {
  let pos = start;
  let value = "";
  let bytes2 = [];
  let nul = -1;
  while (pos < limit2 && source.charCodeAt(pos) !== 39) {
    const escapeStart = pos;
    const byte = readByteEscape(source, pos, limit2);
    if (byte && byte.value >= 128) {
      bytes2.push(byte.value);
      pos = byte.end;
      continue;
    }
    if (bytes2.length > 0) {
      value += decodeBytes(bytes2);
      bytes2 = [];
    }
    if (byte) {
      if (byte.value === 0 && nul === -1)
        nul = value.length;
      value += String.fromCharCode(byte.value);
      pos = byte.end;
      continue;
    }
    if (source.charCodeAt(pos) !== 92 || pos + 1 >= limit2) {
      const runStart = pos;
      while (pos < limit2) {
        const code = source.charCodeAt(pos);
        if (code === 39 || code === 92 && pos + 1 < limit2)
          break;
        pos++;
      }
      value += source.slice(runStart, pos);
      continue;
    }
    pos++;
    const escaped = source[pos++];
    switch (escaped) {
      case "a":
        value += "\x07";
        break;
      case "b":
        value += "\b";
        break;
      case "e":
      case "E":
        value += "\x1B";
        break;
      case "f":
        value += "\f";
        break;
      case "n":
        value += "\n";
        break;
      case "r":
        value += "\r";
        break;
      case "t":
        value += "	";
        break;
      case "v":
        value += "\v";
        break;
      case "\\":
        value += "\\";
        break;
      case "'":
        value += "'";
        break;
      case '"':
        value += '"';
        break;
      case "?":
        value += "?";
        break;
      case "\n":
        break;
      case "c": {
        const code = pos < limit2 ? source.charCodeAt(pos) : 39;
        if (code === 39) {
          value += source.slice(escapeStart, pos);
          break;
        }
        pos++;
        if (code === 92) {
          const pair = pos < limit2 && source.charCodeAt(pos) === 92;
          if (pair)
            pos++;
          value += "";
          if (!pair && pos < limit2) {
            value += source[pos];
            pos++;
          }
          break;
        }
        const control = code === 63 ? 127 : code & 31;
        if (control === 0 && code < 128 && nul === -1)
          nul = value.length;
        value += String.fromCharCode(control);
        break;
      }
      case "u":
      case "U": {
        const digitsStart = pos;
        const maxDigits = escaped === "u" ? 4 : 8;
        while (pos < limit2 && pos - digitsStart < maxDigits && isHex(source.charCodeAt(pos)))
          pos++;
        if (pos === digitsStart) {
          value += `\\${escaped}`;
          break;
        }
        const raw = source.slice(escapeStart, pos);
        const point = Number.parseInt(source.slice(digitsStart, pos), 16);
        if (point === 0 && nul === -1)
          nul = value.length;
        value += codePoint(point, raw);
        break;
      }
      default:
        value += `\\${escaped}`;
        break;
    }
  }
  if (bytes2.length > 0)
    value += decodeBytes(bytes2);
  if (nul !== -1)
    value = value.slice(0, nul);
  const closed = pos < limit2;
  if (closed)
    pos++;
  return { value, end: pos, closed };
}

// node_modules/unbash/dist/expansion.js
var ScriptExpansionImpl = class _ScriptExpansionImpl {
  static _resolveScript;
  type;
  pos;
  end;
  text;
  #window;
  #script = void 0;
  constructor(type, pos, end, text, window) {
    this.type = type;
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#window = window;
  }
  get script() {
    const window = this.#window;
    if (window !== void 0) {
      const script = _ScriptExpansionImpl._resolveScript(window.source, window.start, window.end, window.depth, window.parenBoundary, window.context);
      if (window.context === void 0)
        script.source = window.source;
      this.script = script;
    }
    return this.#script;
  }
  set script(script) {
    this.#script = script;
    this.#window = void 0;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, script: this.script };
  }
};
var ProcessSubstitutionImpl = class extends ScriptExpansionImpl {
  operator;
  constructor(pos, end, text, operator, window) {
    super("ProcessSubstitution", pos, end, text, window);
    this.operator = operator;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      text: this.text,
      operator: this.operator,
      script: this.script
    };
  }
};
var ArithmeticExpansionImpl = class _ArithmeticExpansionImpl {
  static _resolveExpression;
  type = "ArithmeticExpansion";
  pos;
  end;
  text;
  #window;
  #expression = void 0;
  constructor(pos, end, text, window) {
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#window = window;
  }
  get expression() {
    const window = this.#window;
    if (window !== void 0) {
      this.expression = _ArithmeticExpansionImpl._resolveExpression(window.body, window.offset, window.source, window.depth, window.context, window.depth + 1);
    }
    return this.#expression;
  }
  set expression(expression) {
    this.#expression = expression;
    this.#window = void 0;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, expression: this.expression };
  }
};

// node_modules/unbash/dist/limits.js
var MAX_SYNTAX_NESTING = 256;

// node_modules/unbash/dist/word-value.js
function dequoteValue(parts) {
  let s = "";
  for (const c of parts)
    s += c.type === "Literal" ? c.value : c.text;
  return s;
}
function unescapeBareValue(text) {
  const first2 = text.indexOf("\\");
  if (first2 === -1)
    return text;
  let s = "";
  let start = 0;
  for (let i = first2; i < text.length; i++) {
    if (text.charCodeAt(i) !== 92)
      continue;
    s += text.slice(start, i);
    i++;
    if (i >= text.length) {
      s += "\\";
      start = i;
      break;
    }
    if (text.charCodeAt(i) !== 10)
      s += text[i];
    start = i + 1;
  }
  return s + text.slice(start);
}
function continuedExpansionValue(text) {
  let pos = 1;
  while (text[pos] === "\\" && text[pos + 1] === "\n")
    pos += 2;
  return pos === 1 || text[pos] !== "(" ? text : text[0] + text.slice(pos);
}
function wordPartsValue(parts) {
  let value = "";
  for (const part of parts) {
    switch (part.type) {
      case "Literal":
      case "Glob":
      case "SingleQuoted":
      case "AnsiCQuoted":
        value += part.value;
        break;
      case "DoubleQuoted":
      case "LocaleString":
        value += dequoteValue(part.parts);
        break;
      case "CommandExpansion":
        value += part.text[0] === "$" ? continuedExpansionValue(part.text) : part.text;
        break;
      case "ExtendedGlob":
        value += continuedExpansionValue(part.text);
        break;
      default:
        value += part.text;
        break;
    }
  }
  return value;
}

// node_modules/unbash/dist/word.js
var WordImpl = class {
  type = "Word";
  text;
  pos;
  end;
  #source;
  #resolver;
  #depth;
  #parts;
  #value = null;
  constructor(text, pos, end, source, resolver, depth = 0) {
    this.text = text;
    this.pos = pos;
    this.end = end;
    this.#source = source;
    this.#resolver = resolver;
    this.#depth = depth;
    this.#parts = resolver === void 0 ? void 0 : null;
  }
  get value() {
    if (this.#value === null) {
      const parts = this.#source === void 0 && this.#parts === null ? void 0 : this.parts;
      this.#value = parts ? wordPartsValue(parts) : unescapeBareValue(this.text);
    }
    return this.#value;
  }
  get parts() {
    if (this.#parts === null) {
      this.#parts = this.#resolver?.(this.#source ?? "", this, this.#depth) ?? void 0;
    }
    return this.#parts;
  }
  set parts(v) {
    this.#parts = v ?? void 0;
  }
  toJSON() {
    return { type: this.type, text: this.text, pos: this.pos, end: this.end, parts: this.parts, value: this.value };
  }
};

// node_modules/unbash/dist/substitution-context.js
function createSubstitutionContext(parent) {
  const boundaries = parent === void 0 ? void 0 : substitutionBoundaries(parent);
  return { boundaries, wordParts: void 0, embeddedParts: void 0, arrayParts: void 0 };
}
function substitutionBoundaries(context) {
  return context.boundaries ?? (context.boundaries = /* @__PURE__ */ new Map());
}

// node_modules/unbash/dist/chars.js
var CH_TAB = 9;
var CH_NL = 10;
var CH_SPACE = 32;
var CH_BANG = 33;
var CH_DQUOTE = 34;
var CH_HASH = 35;
var CH_DOLLAR = 36;
var CH_PERCENT = 37;
var CH_AMP = 38;
var CH_SQUOTE = 39;
var CH_LPAREN = 40;
var CH_RPAREN = 41;
var CH_STAR = 42;
var CH_PLUS = 43;
var CH_COMMA = 44;
var CH_DASH = 45;
var CH_DOT = 46;
var CH_SLASH = 47;
var CH_0 = 48;
var CH_9 = 57;
var CH_COLON = 58;
var CH_SEMI = 59;
var CH_LT = 60;
var CH_EQ = 61;
var CH_GT = 62;
var CH_QUESTION = 63;
var CH_AT = 64;
var CH_A = 65;
var CH_Z = 90;
var CH_LBRACKET = 91;
var CH_BACKSLASH = 92;
var CH_RBRACKET = 93;
var CH_CARET = 94;
var CH_UNDERSCORE = 95;
var CH_BACKTICK = 96;
var CH_a = 97;
var CH_z = 122;
var CH_LBRACE = 123;
var CH_PIPE = 124;
var CH_RBRACE = 125;
var CH_TILDE = 126;
function skipLineContinuations(source, pos, end) {
  while (pos + 1 < end && source.charCodeAt(pos) === CH_BACKSLASH && source.charCodeAt(pos + 1) === CH_NL)
    pos += 2;
  return pos;
}

// node_modules/unbash/dist/glob.js
function hasGlobCharacters(text) {
  return /[*?[]/.test(text);
}
var bracketSyntax = new Uint8Array(128);
bracketSyntax[CH_BANG] = 1;
bracketSyntax[CH_CARET] = 1;
bracketSyntax[CH_LBRACKET] = 1;
bracketSyntax[CH_RBRACKET] = 1;
bracketSyntax[CH_COLON] = 1;
bracketSyntax[CH_DOT] = 1;
bracketSyntax[CH_EQ] = 1;
bracketSyntax[CH_DASH] = 1;
bracketSyntax[CH_BACKSLASH] = 1;
function bracketEnds(source, start, end, parts, offset) {
  let close = end - 1;
  while (close > start && source.charCodeAt(close) !== CH_RBRACKET)
    close--;
  if (close === start)
    return null;
  const positions = [];
  const kinds = [];
  const members = [];
  let partIndex = 0;
  let symbols = false;
  for (let pos = start; pos < end; pos++) {
    while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset)
      partIndex++;
    const part = parts?.[partIndex];
    const tokenPos = pos;
    let kind = 0;
    if (part && part.pos <= pos + offset && part.type !== "Literal") {
      pos = part.end - offset - 1;
    } else {
      kind = source.charCodeAt(pos);
      if (kind === CH_BACKSLASH && pos + 1 < end && source.charCodeAt(pos + 1) === CH_NL) {
        pos++;
        continue;
      }
      if (kind >= 128 || !bracketSyntax[kind])
        kind = 0;
    }
    const last2 = kinds.length - 1;
    if (kind === 0 && last2 >= 0 && kinds[last2] === 0) {
      members[last2]++;
      continue;
    }
    if (last2 >= 0 && kinds[last2] === CH_LBRACKET && (kind === CH_COLON || kind === CH_EQ || kind === CH_DOT)) {
      symbols = true;
    }
    positions.push(tokenPos);
    kinds.push(kind);
    members.push(1);
  }
  const count2 = kinds.length;
  let symbolEnd;
  if (symbols) {
    symbolEnd = new Int32Array(count2).fill(-1);
    let close2 = -1;
    let colon = -1;
    let eq = -1;
    let dot = -1;
    for (let i = count2 - 1; i >= 0; i--) {
      const kind = kinds[i + 2];
      if (kind === CH_RBRACKET)
        close2 = i + 2;
      else if (kinds[i + 3] === CH_RBRACKET) {
        if (kind === CH_COLON)
          colon = i + 2;
        else if (kind === CH_EQ)
          eq = i + 2;
        else if (kind === CH_DOT)
          dot = i + 2;
      }
      if (kinds[i] !== CH_LBRACKET)
        continue;
      const type = kinds[i + 1];
      const found = type === CH_COLON ? colon : type === CH_EQ ? eq : type === CH_DOT ? dot : -1;
      if (found !== -1 && (type === CH_DOT || close2 === -1 || close2 > found))
        symbolEnd[i] = found + 2;
    }
  }
  const subBracket = (open) => symbolEnd === void 0 ? -1 : symbolEnd[open];
  const endFrom = new Int32Array(count2 + 2).fill(-1);
  const resume = (next, range) => {
    if (next >= count2)
      return -1;
    if (range && kinds[next] === CH_DASH && next + 1 < count2 && kinds[next + 1] !== CH_RBRACKET) {
      let last2 = next + 1;
      if (kinds[last2] === CH_BACKSLASH) {
        if (last2 + 1 >= count2)
          return -1;
        last2++;
      }
      let after = last2 + 1;
      if (kinds[last2] === CH_LBRACKET && kinds[last2 + 1] === CH_DOT) {
        const symbol = subBracket(last2);
        if (symbol !== -1)
          after = symbol;
      } else if (kinds[last2] === 0 && members[last2] > 1) {
        return endFrom[last2];
      }
      if (after >= count2)
        return -1;
      return kinds[after] === CH_RBRACKET ? after + 1 : endFrom[after];
    }
    return kinds[next] === CH_RBRACKET ? next + 1 : endFrom[next];
  };
  for (let t = count2 - 1; t >= 0; t--) {
    const kind = kinds[t];
    let after = t + 1;
    let range = true;
    if (kind === CH_BACKSLASH) {
      if (t + 1 >= count2)
        continue;
      after = t + 2;
    } else if (kind === CH_LBRACKET) {
      const type = kinds[t + 1];
      if (type === CH_COLON || type === CH_EQ || type === CH_DOT) {
        const symbol = subBracket(t);
        if (symbol !== -1) {
          after = symbol;
          range = type === CH_DOT;
        }
      }
    }
    endFrom[t] = resume(after, range);
  }
  const ends = /* @__PURE__ */ new Map();
  for (let t = 0; t < count2; t++) {
    if (kinds[t] !== CH_LBRACKET)
      continue;
    let first2 = t + 1;
    if (kinds[first2] === CH_BANG || kinds[first2] === CH_CARET)
      first2++;
    if (first2 >= count2)
      continue;
    const close2 = kinds[first2] === CH_RBRACKET ? resume(first2 + 1, true) : endFrom[first2];
    if (close2 !== -1)
      ends.set(positions[t], positions[close2 - 1] + 1);
  }
  return ends;
}
function appendRange(source, start, end, parts, index, offset, result) {
  while (start < end) {
    while (parts && index < parts.length && parts[index].end <= start + offset)
      index++;
    const part = parts?.[index];
    if (part && part.pos === start + offset && part.end <= end + offset) {
      result.push(part);
      start = part.end - offset;
      index++;
      continue;
    }
    const stop = part ? Math.min(end, (part.pos > start + offset ? part.pos : part.end) - offset) : end;
    const text = source.slice(start, stop);
    result.push({ type: "Literal", pos: start + offset, end: stop + offset, text, value: unescapeBareValue(text) });
    start = stop;
  }
  return index;
}
function parseGlobParts(source, start, end, parts, offset = 0) {
  let result;
  let brackets;
  let partIndex = 0;
  let emittedIndex = 0;
  let literalStart = start;
  for (let pos = start; pos < end; pos++) {
    while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset)
      partIndex++;
    const part = parts?.[partIndex];
    if (part && part.pos <= pos + offset && part.type !== "Literal") {
      pos = part.end - offset - 1;
      continue;
    }
    const character = source.charCodeAt(pos);
    if (character === CH_BACKSLASH) {
      pos++;
      continue;
    }
    let globEnd;
    if (character === CH_STAR || character === CH_QUESTION) {
      const limit2 = part ? Math.min(end, part.end - offset) : end;
      const next = skipLineContinuations(source, pos + 1, limit2);
      if (next < limit2 && source.charCodeAt(next) === CH_LPAREN)
        continue;
      globEnd = pos + 1;
      if (character === CH_STAR) {
        while (globEnd < limit2 && source.charCodeAt(globEnd) === CH_STAR) {
          const next2 = skipLineContinuations(source, globEnd + 1, limit2);
          if (next2 < limit2 && source.charCodeAt(next2) === CH_LPAREN)
            break;
          globEnd++;
        }
      }
    } else if (character === CH_LBRACKET) {
      if (brackets === void 0)
        brackets = bracketEnds(source, pos, end, parts, offset);
      const close = brackets?.get(pos);
      if (close === void 0)
        continue;
      globEnd = close;
    } else {
      continue;
    }
    if (!result)
      result = [];
    emittedIndex = appendRange(source, literalStart, pos, parts, emittedIndex, offset, result);
    const text = source.slice(pos, globEnd);
    let glob;
    if (character === CH_LBRACKET) {
      const interior = [];
      emittedIndex = appendRange(source, pos + 1, globEnd - 1, parts, emittedIndex, offset, interior);
      glob = {
        type: "Glob",
        kind: "bracket",
        pos: pos + offset,
        end: globEnd + offset,
        text,
        value: "[" + wordPartsValue(interior) + "]",
        parts: interior
      };
    } else {
      glob = {
        type: "Glob",
        kind: character === CH_STAR ? "star" : "question",
        pos: pos + offset,
        end: globEnd + offset,
        text,
        value: text,
        parts: void 0
      };
    }
    result.push(glob);
    literalStart = globEnd;
    pos = globEnd - 1;
  }
  if (!result)
    return parts ?? void 0;
  appendRange(source, literalStart, end, parts, emittedIndex, offset, result);
  return result;
}

// node_modules/unbash/dist/lexer.js
var Token = {
  Word: 0,
  Assignment: 1,
  Semi: 2,
  Newline: 3,
  Pipe: 4,
  And: 5,
  Or: 6,
  Amp: 7,
  LParen: 8,
  RParen: 9,
  LBrace: 10,
  RBrace: 11,
  Bang: 12,
  If: 13,
  Then: 14,
  Else: 15,
  Elif: 16,
  Fi: 17,
  Do: 18,
  Done: 19,
  For: 20,
  While: 21,
  Until: 22,
  In: 23,
  Case: 24,
  Esac: 25,
  Function: 26,
  DoubleSemi: 27,
  SemiAmp: 28,
  DoubleSemiAmp: 29,
  Select: 30,
  DblLBracket: 31,
  DblRBracket: 32,
  EOF: 33,
  ArithCmd: 34,
  Coproc: 35,
  Redirect: 36
};
var TokenValue = class {
  token = Token.EOF;
  // Materialized token value, or null for word tokens whose value has not been
  // requested yet (computed from [pos, end) on demand via the owning lexer).
  _value = "";
  _owner;
  pos = 0;
  end = 0;
  fileDescriptor = void 0;
  variableName = void 0;
  descriptorEnd = 0;
  delimiterQuoted = false;
  content = void 0;
  targetPos = 0;
  targetEnd = 0;
  assignmentOperatorPos = -1;
  // True when `value` is exactly the raw source span [pos, end) - lets consumers
  // reuse the string instead of slicing the source again.
  raw = false;
  // True when a word contains no quoting, escaped characters, or expansions.
  // Backslash-newline continuations preserve keyword eligibility.
  keywordEligible = false;
  constructor(owner = null) {
    this._owner = owner;
  }
  get value() {
    return this._value ?? (this._value = this._owner === null ? "" : this._owner._tokenValue(this.pos, this.end, this.raw));
  }
  set value(v) {
    this._value = v;
  }
  reset() {
    this.token = Token.EOF;
    this._value = "";
    this.pos = 0;
    this.end = 0;
    this.fileDescriptor = void 0;
    this.variableName = void 0;
    this.descriptorEnd = 0;
    this.delimiterQuoted = false;
    this.content = void 0;
    this.targetPos = 0;
    this.targetEnd = 0;
    this.assignmentOperatorPos = -1;
    this.raw = false;
    this.keywordEligible = false;
  }
  copyFrom(other) {
    this.token = other.token;
    this._value = other._value;
    this.pos = other.pos;
    this.end = other.end;
    this.fileDescriptor = other.fileDescriptor;
    this.variableName = other.variableName;
    this.descriptorEnd = other.descriptorEnd;
    this.delimiterQuoted = other.delimiterQuoted;
    this.content = other.content;
    this.targetPos = other.targetPos;
    this.targetEnd = other.targetEnd;
    this.assignmentOperatorPos = other.assignmentOperatorPos;
    this.raw = other.raw;
    this.keywordEligible = other.keywordEligible;
  }
};
var RESERVED_WORDS = /* @__PURE__ */ new Map([
  ["if", Token.If],
  ["then", Token.Then],
  ["else", Token.Else],
  ["elif", Token.Elif],
  ["fi", Token.Fi],
  ["do", Token.Do],
  ["done", Token.Done],
  ["for", Token.For],
  ["while", Token.While],
  ["until", Token.Until],
  ["in", Token.In],
  ["case", Token.Case],
  ["esac", Token.Esac],
  ["function", Token.Function],
  ["select", Token.Select],
  ["coproc", Token.Coproc],
  ["!", Token.Bang],
  ["{", Token.LBrace],
  ["}", Token.RBrace]
]);
var charType = new Uint8Array(128);
charType[CH_PIPE] = 1;
charType[CH_AMP] = 1;
charType[CH_SEMI] = 1;
charType[CH_LPAREN] = 1;
charType[CH_RPAREN] = 1;
charType[CH_LT] = 1;
charType[CH_GT] = 1;
charType[CH_SPACE] = 1;
charType[CH_TAB] = 1;
charType[CH_NL] = 1;
charType[CH_BACKSLASH] = 2;
charType[CH_SQUOTE] = 2;
charType[CH_DQUOTE] = 2;
charType[CH_DOLLAR] = 2;
charType[CH_BACKTICK] = 2;
charType[CH_LBRACE] = 2;
function skipBlanks(source, pos, end) {
  while (pos < end) {
    const ch = source.charCodeAt(pos);
    if (ch === CH_SPACE || ch === CH_TAB)
      pos++;
    else if (ch === CH_BACKSLASH && pos + 1 < end && source.charCodeAt(pos + 1) === CH_NL)
      pos += 2;
    else
      break;
  }
  return pos;
}
var arithmeticWordDelimiter = new Uint8Array(128);
for (const ch of [
  CH_TAB,
  CH_NL,
  CH_SPACE,
  CH_BANG,
  CH_PERCENT,
  CH_AMP,
  CH_LPAREN,
  CH_RPAREN,
  CH_STAR,
  CH_PLUS,
  CH_COMMA,
  CH_DASH,
  CH_SLASH,
  CH_COLON,
  CH_LT,
  CH_EQ,
  CH_GT,
  CH_QUESTION,
  CH_CARET,
  CH_PIPE
]) {
  arithmeticWordDelimiter[ch] = 1;
}
function hasEmbeddedWordStructure(source, start, end) {
  for (let pos = start; pos < end; pos++) {
    const ch = source.charCodeAt(pos);
    if (ch === CH_BACKSLASH || ch === CH_SQUOTE || ch === CH_DQUOTE || ch === CH_DOLLAR || ch === CH_BACKTICK || (ch === CH_LT || ch === CH_GT) && pos + 1 < end && source.charCodeAt(pos + 1) === CH_LPAREN) {
      return true;
    }
  }
  return false;
}
function findUnnested(s, target, pairTernaries = false, findNestedEnd) {
  let depth = 0;
  let ternaryDepth = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c === CH_BACKSLASH) {
      i++;
      continue;
    }
    if (c === CH_LBRACE) {
      depth++;
      continue;
    }
    if (c === CH_RBRACE) {
      if (depth > 0)
        depth--;
      continue;
    }
    if (c === CH_SQUOTE) {
      i++;
      while (i < s.length && s.charCodeAt(i) !== CH_SQUOTE)
        i++;
      continue;
    }
    if (c === CH_DQUOTE) {
      i++;
      while (i < s.length) {
        const quoted4 = s.charCodeAt(i);
        if (quoted4 === CH_DQUOTE)
          break;
        if (quoted4 === CH_BACKSLASH) {
          i += 2;
          continue;
        }
        const nestedEnd2 = findNestedEnd?.(i, true) ?? i;
        if (nestedEnd2 > i) {
          i = nestedEnd2;
          continue;
        }
        i++;
      }
      continue;
    }
    const nestedEnd = findNestedEnd?.(i, false) ?? i;
    if (nestedEnd > i) {
      i = nestedEnd - 1;
      continue;
    }
    if (pairTernaries && depth === 0) {
      if (c === CH_QUESTION) {
        ternaryDepth++;
        continue;
      }
      if (c === CH_COLON && ternaryDepth > 0) {
        ternaryDepth--;
        continue;
      }
    }
    if (c === target && depth === 0)
      return i;
  }
  return -1;
}
var isIdChar = new Uint8Array(128);
for (let i = CH_a; i <= CH_z; i++)
  isIdChar[i] = 3;
for (let i = CH_A; i <= CH_Z; i++)
  isIdChar[i] = 3;
for (let i = CH_0; i <= CH_9; i++)
  isIdChar[i] = 2;
isIdChar[CH_UNDERSCORE] = 3;
var extglobPrefix = new Uint8Array(128);
extglobPrefix[CH_QUESTION] = 1;
extglobPrefix[CH_AT] = 1;
extglobPrefix[CH_STAR] = 1;
extglobPrefix[CH_PLUS] = 1;
extglobPrefix[CH_BANG] = 1;
extglobPrefix[CH_EQ] = 1;
function isExtglobOpen(prefix) {
  return prefix < 128 && prefix !== CH_EQ && extglobPrefix[prefix] === 1;
}
var extglobOp = {
  [CH_QUESTION]: "?",
  [CH_AT]: "@",
  [CH_STAR]: "*",
  [CH_PLUS]: "+",
  [CH_BANG]: "!"
};
function isDQChild(p) {
  const t = p.type;
  return t === "Literal" || t === "SimpleExpansion" || t === "ParameterExpansion" || t === "CommandExpansion" || t === "ArithmeticExpansion";
}
function isAllDigitsRange(src, start, end) {
  for (let i = start; i < end; i++) {
    const c = src.charCodeAt(i);
    if (c < CH_0 || c > CH_9)
      return false;
  }
  return end > start;
}
var ASSIGNMENT_INVALID = -1;
var ASSIGNMENT_NAME_START = 0;
var ASSIGNMENT_NAME = 1;
var ASSIGNMENT_AFTER_INDEX = 2;
var ASSIGNMENT_AFTER_PLUS = 3;
var ASSIGNMENT_INDEX_BASE = 4;
function joinWordParts(head, tail) {
  const last2 = head[head.length - 1];
  const first2 = tail[0];
  let start = 0;
  if (last2?.type === "Literal" && first2?.type === "Literal" && last2.end === first2.pos) {
    head[head.length - 1] = {
      type: "Literal",
      pos: last2.pos,
      end: first2.end,
      text: last2.text + first2.text,
      value: last2.value + first2.value
    };
    start = 1;
  }
  for (let i = start; i < tail.length; i++)
    head.push(tail[i]);
  return head;
}
function isMatchedAssignment(state) {
  return state < ASSIGNMENT_INVALID;
}
function assignmentOperatorPos(state) {
  return -state - 2;
}
function scanAssignmentPrefix(src, start, end, initialState) {
  let state = initialState;
  for (let i = start; i < end && state >= 0; i++) {
    const c = src.charCodeAt(i);
    if (state >= ASSIGNMENT_INDEX_BASE) {
      if (c === CH_LBRACKET)
        state++;
      else if (c === CH_RBRACKET && --state === ASSIGNMENT_INDEX_BASE)
        state = ASSIGNMENT_AFTER_INDEX;
    } else if (state === ASSIGNMENT_NAME_START) {
      state = c < 128 && isIdChar[c] & 1 ? ASSIGNMENT_NAME : ASSIGNMENT_INVALID;
    } else if (state === ASSIGNMENT_NAME) {
      if (c < 128 && isIdChar[c] & 2)
        continue;
      if (c === CH_LBRACKET)
        state = ASSIGNMENT_INDEX_BASE + 1;
      else if (c === CH_PLUS)
        state = ASSIGNMENT_AFTER_PLUS;
      else
        state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    } else if (state === ASSIGNMENT_AFTER_INDEX) {
      if (c === CH_PLUS)
        state = ASSIGNMENT_AFTER_PLUS;
      else
        state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    } else {
      state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    }
  }
  return state;
}
function setToken(out, token, value, pos = 0, end = 0) {
  out.token = token;
  out._value = value;
  out.pos = pos;
  out.end = end;
  out.fileDescriptor = void 0;
  out.variableName = void 0;
  out.descriptorEnd = 0;
  out.delimiterQuoted = false;
  out.content = void 0;
  out.assignmentOperatorPos = -1;
  out.raw = false;
  out.keywordEligible = false;
}
function setSpanToken(out, token, pos, end, raw) {
  out.token = token;
  out._value = null;
  out.pos = pos;
  out.end = end;
  out.fileDescriptor = void 0;
  out.variableName = void 0;
  out.descriptorEnd = 0;
  out.delimiterQuoted = false;
  out.content = void 0;
  out.assignmentOperatorPos = -1;
  out.raw = raw;
  out.keywordEligible = false;
}
function matchReservedWord(src, start, len) {
  switch (src.charCodeAt(start)) {
    case CH_BANG:
      return len === 1 ? Token.Bang : void 0;
    case CH_LBRACE:
      return len === 1 ? Token.LBrace : void 0;
    case CH_RBRACE:
      return len === 1 ? Token.RBrace : void 0;
    case 105: {
      if (len !== 2)
        return void 0;
      const c = src.charCodeAt(start + 1);
      return c === 102 ? Token.If : c === 110 ? Token.In : void 0;
    }
    case 102:
      if (len === 2)
        return src.charCodeAt(start + 1) === 105 ? Token.Fi : void 0;
      if (len === 3)
        return src.startsWith("for", start) ? Token.For : void 0;
      if (len === 8)
        return src.startsWith("function", start) ? Token.Function : void 0;
      return void 0;
    case 116:
      return len === 4 && src.startsWith("then", start) ? Token.Then : void 0;
    case 101:
      if (len !== 4)
        return void 0;
      if (src.startsWith("else", start))
        return Token.Else;
      if (src.startsWith("elif", start))
        return Token.Elif;
      if (src.startsWith("esac", start))
        return Token.Esac;
      return void 0;
    case 100:
      if (len === 2)
        return src.charCodeAt(start + 1) === 111 ? Token.Do : void 0;
      if (len === 4)
        return src.startsWith("done", start) ? Token.Done : void 0;
      return void 0;
    case 99:
      if (len === 4)
        return src.startsWith("case", start) ? Token.Case : void 0;
      if (len === 6)
        return src.startsWith("coproc", start) ? Token.Coproc : void 0;
      return void 0;
    case 119:
      return len === 5 && src.startsWith("while", start) ? Token.While : void 0;
    case 117:
      return len === 5 && src.startsWith("until", start) ? Token.Until : void 0;
    case 115:
      return len === 6 && src.startsWith("select", start) ? Token.Select : void 0;
    default:
      return void 0;
  }
}
var LexContext = {
  Normal: 0,
  CommandStart: 1,
  TestMode: 2,
  // After a prefix element: assignments still recognized, reserved words not.
  CommandPrefix: 3,
  // Assignment arguments retain ordinary word boundaries inside subscripts.
  Declaration: 4,
  ArrayElement: 5,
  FunctionName: 6,
  CasePattern: 7,
  // Arguments of eval and let: ordinary words, but `name=(...)` keeps its array value as in Bash.
  EvalArgument: 8
};
function isBraceCommandOpener(after) {
  return after === CH_SPACE || after === CH_TAB || after === CH_NL || after === CH_PIPE;
}
var Lexer = class _Lexer {
  static _findSubstitutionEnd;
  src;
  srcEnd;
  parenBoundary;
  pos;
  current;
  nextState;
  hasPeek;
  pendingHereDocs;
  substitutionContext;
  _errors = null;
  _buildParts = false;
  // Build processed text while scanning. Off on the normal token path (values
  // materialize lazily); on for redirect targets, heredoc delimiters, arithmetic
  // command bodies, and bounded value re-lexes. _buildParts implies it.
  _buildValue = false;
  // Nesting depth of the window being lexed (enclosing sub-fields plus substitution
  // scripts), sharing the MAX_SYNTAX_NESTING budget across lazily created lexers.
  _nestingDepth = 0;
  // `start`/`end` bound the lexer to a window of `src` so substitution scripts can be
  // parsed in place against the original source - every position is then absolute, with
  // no slicing or re-basing. Defaults cover the whole string (the common top-level parse).
  constructor(src, start = 0, end = src.length, parenBoundary = false, context = createSubstitutionContext()) {
    this.src = src;
    this.srcEnd = end;
    this.parenBoundary = parenBoundary;
    this.pos = start;
    this.current = new TokenValue(this);
    this.nextState = new TokenValue(this);
    this.hasPeek = false;
    this.pendingHereDocs = null;
    this.substitutionContext = context;
    if (start === 0 && src.charCodeAt(0) === CH_HASH && src.charCodeAt(1) === CH_BANG) {
      const nl = src.indexOf("\n");
      this.pos = nl === -1 ? this.srcEnd : nl + 1;
    }
  }
  getSource() {
    return this.src;
  }
  // Fresh window sharing source, depth and substitution context; tokens, errors, heredocs and build flags reset.
  fork(start, end, parenBoundary = false) {
    const lexer = new _Lexer(this.src, start, end, parenBoundary, this.substitutionContext);
    lexer._nestingDepth = this._nestingDepth;
    return lexer;
  }
  getSubstitutionContext() {
    return this.substitutionContext;
  }
  get errors() {
    return this._errors ?? (this._errors = []);
  }
  // A substitution's script parses lazily, one level below the window it was found in, in
  // place over `inner` at `start`, sharing this scan's substitution boundaries.
  commandExpansion(pos, text, start, inner, parenBoundary = false) {
    const window = this.scriptWindow(this.src, start, start + inner.length, parenBoundary);
    return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
  }
  // Escaped backticks rebuild `inner` with the escapes removed, so it is no longer a verbatim
  // substring of the source: that script parses the decoded body as its own source.
  decodedCommandExpansion(pos, text, inner) {
    const window = this.scriptWindow(inner, 0, inner.length, false, true);
    return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
  }
  processSubstitution(pos, text, operator, inner) {
    const window = this.scriptWindow(this.src, pos + 2, pos + 2 + inner.length, !this._unbalanced);
    return new ProcessSubstitutionImpl(pos, this.pos, text, operator, window);
  }
  // Past the nesting budget the part gets no window, so lazy materialization bottoms out.
  scriptWindow(source, start, end, parenBoundary, decoded = false) {
    if (this._nestingDepth > MAX_SYNTAX_NESTING)
      return void 0;
    const context = decoded ? void 0 : this.substitutionContext;
    return { source, start, end, depth: this._nestingDepth + 1, parenBoundary, context };
  }
  getPos() {
    return this.pos;
  }
  findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
    if (_Lexer._findSubstitutionEnd === void 0)
      return -1;
    return _Lexer._findSubstitutionEnd(this.src, start, end, depth, this.substitutionContext);
  }
  /** Materialize a word token's value: raw spans slice directly, others re-lex the span. */
  _tokenValue(pos, end, raw) {
    return raw ? this.src.slice(pos, end) : this.wordValueOf(pos, end);
  }
  // Re-lex [start, end) in value mode to produce the processed word text. Bounded
  // to the span, so every expansion the original scan consumed closes within it.
  // Errors were already reported by the original scan; suppress duplicates.
  wordValueOf(start, end) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedBuildValue = this._buildValue;
    const savedUnbalanced = this._unbalanced;
    const errorCount = this._errors === null ? 0 : this._errors.length;
    this.pos = start;
    this.srcEnd = end;
    this._buildValue = true;
    this.readWordText();
    if (this.pos < end && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
      this.pos = start;
      this.readWordText(true);
    }
    const value = this._wordText;
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._buildValue = savedBuildValue;
    this._unbalanced = savedUnbalanced;
    if (this._errors !== null)
      this._errors.length = errorCount;
    return value;
  }
  /** Find the closing bracket for a shell subscript, ignoring brackets inside nested shell syntax. */
  findClosingBracket(start, end = this.srcEnd) {
    const limit2 = Math.min(end, this.srcEnd);
    let window = this._bracketWindow;
    if (!window || window.limit !== limit2) {
      window = { limit: limit2, depth: this._nestingDepth, last: this.src.lastIndexOf("]", limit2 - 1) };
      this._bracketWindow = window;
    }
    if (start > window.last)
      return -1;
    if (window.depth !== this._nestingDepth) {
      window = { limit: limit2, depth: this._nestingDepth, last: window.last };
      this._bracketWindow = window;
    }
    if (window.failed?.has(start))
      return -1;
    const unmatched = [];
    const close = this.findClosingShellDelimiter(start, end, CH_RBRACKET, false, true, unmatched);
    if (close === -1) {
      const failed = window.failed ?? (window.failed = /* @__PURE__ */ new Set());
      for (const starts of unmatched)
        for (const pos of starts)
          failed.add(pos);
    }
    return close;
  }
  /** Find the closing bracket of `$[ ... ]`, which unlike a subscript does not recurse into `${ }`. */
  findClosingArithmeticBracket(start, end = this.srcEnd) {
    const limit2 = Math.min(end, this.srcEnd);
    let window = this._arithmeticBracketWindow;
    if (!window || window.end !== limit2 || window.depth !== this._nestingDepth) {
      window = { end: limit2, depth: this._nestingDepth, failed: /* @__PURE__ */ new Set() };
      this._arithmeticBracketWindow = window;
    }
    if (window.failed.has(start))
      return -1;
    return this.findClosingShellDelimiter(start, end, CH_RBRACKET, false, false, void 0, window.failed);
  }
  /** Find the closing brace for a parameter expansion, ignoring braces inside nested shell syntax. */
  findClosingBrace(start, end = this.srcEnd) {
    return this.findClosingShellDelimiter(start, end, CH_RBRACE);
  }
  /** Find the closing parenthesis for a shell substitution using the command-aware scanner. */
  findClosingParenthesis(start, end = this.srcEnd) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedUnbalanced = this._unbalanced;
    this.pos = start;
    this.srcEnd = Math.min(end, this.srcEnd);
    this.extractBalanced();
    const close = this._unbalanced ? -1 : this.pos - 1;
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._unbalanced = savedUnbalanced;
    return close;
  }
  /** Find the end of one arithmetic expansion using the canonical lexer scanner. */
  findArithmeticExpansionEnd(start, end = this.srcEnd) {
    const scanner = this.fork(start, end);
    scanner.pos = start + 1;
    scanner.scanArithmeticBody();
    return scanner.pos;
  }
  /** Find the end of one shell-expanded arithmetic word using the canonical lexer scanners. */
  findArithmeticWordEnd(start, end = this.srcEnd) {
    const scanner = this.fork(start, end);
    scanner.pos = start;
    return scanner.scanArithmeticWordEnd();
  }
  scanArithmeticWordEnd() {
    while (this.pos < this.srcEnd) {
      const ch = this.src.charCodeAt(this.pos);
      if (ch === CH_DOLLAR) {
        this.readDollar();
        continue;
      }
      if (ch === CH_BACKTICK) {
        this.readBacktickExpansion();
        continue;
      }
      if (ch === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      }
      if (ch === CH_BACKSLASH) {
        this.pos += 2;
        continue;
      }
      if (ch === CH_LBRACKET) {
        const close = this.findClosingBracket(this.pos + 1);
        if (close !== -1) {
          this.pos = close + 1;
          continue;
        }
      }
      if ((ch === CH_LT || ch === CH_GT) && this.src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        this.pos += 2;
        this.extractBalanced();
        continue;
      }
      if (ch < 128 && arithmeticWordDelimiter[ch])
        break;
      this.pos++;
    }
    return this.pos;
  }
  // Only array assignment bodies take comments and leading `[` subscripts and reject operators;
  // extglob shares this scanner, and `#` is pattern data there.
  findClosingShellDelimiter(start, end, closing, array = false, braces = true, bracketStarts, failedBrackets) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedUnbalanced = this._unbalanced;
    this.srcEnd = Math.min(end, this.srcEnd);
    const delimiters = [closing];
    bracketStarts?.push([]);
    const failedStarts = failedBrackets ? [start] : void 0;
    let pos = start;
    let wordStart = true;
    let invalid2 = -1;
    while (pos < this.srcEnd) {
      const expected = delimiters[delimiters.length - 1];
      if (bracketStarts && expected === CH_RBRACKET)
        bracketStarts[bracketStarts.length - 1].push(pos);
      const ch = this.src.charCodeAt(pos);
      if (ch === CH_BACKSLASH) {
        if (pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) !== CH_NL)
          wordStart = false;
        pos += 2;
        continue;
      }
      if (ch === CH_HASH && array && delimiters.length === 1 && wordStart) {
        while (pos < this.srcEnd && this.src.charCodeAt(pos) !== CH_NL)
          pos++;
        continue;
      }
      if (ch === CH_SQUOTE) {
        this.pos = pos + 1;
        this.skipSQ();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos = pos + 1;
        this.skipDQ();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_BACKTICK) {
        pos++;
        while (pos < this.srcEnd && this.src.charCodeAt(pos) !== CH_BACKTICK) {
          if (this.src.charCodeAt(pos) === CH_BACKSLASH)
            pos++;
          pos++;
        }
        if (pos < this.srcEnd)
          pos++;
        wordStart = false;
        continue;
      }
      if (ch === CH_DOLLAR && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === CH_LPAREN || (ch === CH_LT || ch === CH_GT) && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === CH_LPAREN) {
        this.pos = pos + 2;
        this.extractBalanced();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_DOLLAR && pos + 1 < this.srcEnd) {
        const after = this.src.charCodeAt(pos + 1);
        if (after === CH_SQUOTE) {
          pos = decodeAnsiCQuoted(this.src, pos + 2, this.srcEnd).end;
          wordStart = false;
          continue;
        }
        if (after === CH_DOLLAR) {
          pos += 2;
          wordStart = false;
          continue;
        }
        if (after === CH_LBRACE && braces) {
          delimiters.push(CH_RBRACE);
          bracketStarts?.push([]);
          pos += 2;
          wordStart = false;
          continue;
        }
      }
      if (array && delimiters.length === 1) {
        if (ch === CH_LBRACKET && wordStart) {
          delimiters.push(CH_RBRACKET);
          bracketStarts?.push([]);
        } else if (invalid2 === -1 && (ch === CH_SEMI || ch === CH_AMP || ch === CH_PIPE || ch === CH_LT || ch === CH_GT || ch === CH_LPAREN && !isExtglobOpen(this.src.charCodeAt(pos - 1)))) {
          invalid2 = pos;
        }
      }
      if (expected === CH_RBRACKET && ch === CH_LBRACKET) {
        delimiters.push(CH_RBRACKET);
        bracketStarts?.push([]);
        failedStarts?.push(pos + 1);
      } else if (expected === CH_RPAREN && ch === CH_LPAREN) {
        delimiters.push(CH_RPAREN);
        bracketStarts?.push([]);
      } else if (ch === expected) {
        delimiters.pop();
        failedStarts?.pop();
        bracketStarts?.pop();
        if (delimiters.length === 0) {
          this.pos = savedPos;
          this.srcEnd = savedEnd;
          this._bracketWindow = savedBracketWindow;
          this._arithmeticBracketWindow = savedArithmeticBracketWindow;
          this._unbalanced = savedUnbalanced;
          if (invalid2 !== -1)
            this.errors.push({ message: `unexpected '${this.src[invalid2]}' in array assignment`, pos: invalid2 });
          return pos;
        }
        wordStart = false;
        pos++;
        continue;
      }
      wordStart = ch < 128 && (charType[ch] & 1) !== 0;
      pos++;
    }
    if (failedStarts)
      for (const start2 of failedStarts)
        failedBrackets.add(start2);
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._unbalanced = savedUnbalanced;
    return -1;
  }
  // End of the brace expansion opened at `start`, or -1. As in Bash's brace_gobbler, quotes,
  // escapes, parameter expansions and substitutions are opaque; an unquoted metacharacter
  // ends the word before the brace closes. The word scan reports errors in the skipped text.
  scanBraceExpansion(start, results) {
    const src = this.src;
    const len = this.srcEnd;
    const cached = results.get(start);
    if (cached !== void 0)
      return cached;
    const savedPos = this.pos;
    const savedUnbalanced = this._unbalanced;
    const errorCount = this._errors === null ? 0 : this._errors.length;
    const frames = [start, 0];
    let pos = start + 1;
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      const type = ch < 128 ? charType[ch] : 0;
      if (type === 0) {
        pos++;
        if (ch === CH_RBRACE) {
          const hasSep = frames.pop();
          results.set(frames.pop(), hasSep ? pos : -1);
          if (frames.length === 0)
            break;
        } else if (ch === 44 || ch === 46 && src.charCodeAt(pos) === 46) {
          frames[frames.length - 1] = 1;
        }
        continue;
      }
      const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
      if (type & 1) {
        if (next === CH_LPAREN && (ch === CH_LT || ch === CH_GT)) {
          this.pos = pos + 2;
          this.extractBalanced();
          pos = this.pos;
        } else if (ch === CH_LPAREN && isExtglobOpen(src.charCodeAt(pos - 1))) {
          const close = this.findClosingShellDelimiter(pos + 1, len, CH_RPAREN);
          if (close === -1)
            break;
          pos = close + 1;
        } else {
          break;
        }
      } else if (ch === CH_BACKSLASH) {
        pos += 2;
      } else if (ch === CH_SQUOTE) {
        this.pos = pos + 1;
        this.skipSQ();
        pos = this.pos;
      } else if (ch === CH_DQUOTE) {
        this.pos = pos + 1;
        this.skipDQ();
        pos = this.pos;
      } else if (ch === CH_BACKTICK) {
        pos++;
        while (pos < len && src.charCodeAt(pos) !== CH_BACKTICK)
          pos += src.charCodeAt(pos) === CH_BACKSLASH ? 2 : 1;
        pos++;
      } else if (ch === CH_LBRACE) {
        frames.push(pos, 0);
        pos++;
      } else if (next === CH_SQUOTE) {
        pos = decodeAnsiCQuoted(src, pos + 2, len).end;
      } else if (next === CH_LBRACE) {
        const close = this.findClosingBrace(pos + 2, len);
        if (close === -1)
          break;
        pos = close + 1;
      } else if (next === CH_LPAREN) {
        this.pos = pos + 2;
        this.extractBalanced();
        pos = this.pos;
      } else {
        pos++;
      }
    }
    this.pos = savedPos;
    this._unbalanced = savedUnbalanced;
    if (this._errors !== null)
      this._errors.length = errorCount;
    for (let index = 0; index < frames.length; index += 2)
      results.set(frames[index], -1);
    return results.get(start);
  }
  skipSubshellBody() {
    this.extractBalanced(false);
    return this._unbalanced ? -1 : this.pos;
  }
  skipCompoundBody(closeToken) {
    const frames = [
      { close: closeToken, phase: closeToken === Token.Esac ? "case-pattern" : "commands" }
    ];
    let commandStart = true;
    for (; ; ) {
      const phase = frames[frames.length - 1].phase;
      let ctx = commandStart ? LexContext.CommandStart : LexContext.Normal;
      if (phase === "function-name")
        ctx = LexContext.FunctionName;
      else if (phase === "case-pattern" && commandStart)
        ctx = LexContext.CasePattern;
      const value = this.next(ctx);
      const token = value.token;
      if (token === Token.EOF)
        return -1;
      const last2 = frames.length - 1;
      const frame = frames[last2];
      if (frame.phase === "function-name") {
        if (token === Token.Newline)
          continue;
        frame.phase = "function-body";
        commandStart = true;
        continue;
      } else if (frame.phase === "function-body") {
        if (token === Token.Newline)
          continue;
        frame.phase = "commands";
        commandStart = true;
        if (token === Token.LParen && this.peek(LexContext.Normal).token === Token.RParen) {
          this.next(LexContext.Normal);
          frame.phase = "function-body";
          continue;
        }
      } else if (frame.phase === "coproc-command") {
        if (token === Token.Newline)
          continue;
        if (token === Token.Word) {
          frame.phase = "coproc-body";
          commandStart = true;
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "coproc-body") {
        if (token === Token.Newline)
          continue;
        frame.phase = token === Token.Word && value.keywordEligible && value.value === "time" ? "time-command" : "commands";
        commandStart = true;
        if (frame.phase === "time-command")
          continue;
      } else if (frame.phase === "time-command") {
        if (token === Token.Word && value.keywordEligible && value.value === "-p") {
          frame.phase = "time-command-after-p";
          continue;
        }
        if (token === Token.Word && value.keywordEligible && value.value === "--") {
          frame.phase = "commands";
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "time-command-after-p") {
        if (token === Token.Word && value.keywordEligible && value.value === "--") {
          frame.phase = "commands";
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "for-header") {
        if (token === Token.ArithCmd || token === Token.Semi || token === Token.Newline) {
          commandStart = true;
          continue;
        }
        if (token === Token.Do || token === Token.LBrace) {
          frame.close = token === Token.Do ? Token.Done : Token.RBrace;
          frame.phase = "commands";
          commandStart = true;
          continue;
        }
      } else if (frame.phase === "case-word") {
        if (token === Token.Newline)
          continue;
        frame.phase = "case-in";
        commandStart = false;
        continue;
      } else if (frame.phase === "case-in") {
        if (token === Token.Newline) {
          commandStart = true;
          continue;
        }
        frame.phase = "case-pattern";
        commandStart = true;
        continue;
      } else if (frame.phase === "case-pattern") {
        if (token === Token.Esac && commandStart) {
          frames.pop();
          if (frames.length === 0)
            return value.end;
          commandStart = false;
          continue;
        }
        if (token === Token.RParen) {
          frame.phase = "commands";
          commandStart = true;
        } else {
          commandStart = token === Token.Newline;
        }
        continue;
      }
      if (token === frame.close) {
        frames.pop();
        if (frames.length === 0)
          return value.end;
        commandStart = false;
        continue;
      }
      if (commandStart) {
        switch (token) {
          case Token.LParen:
            frames.push({ close: Token.RParen, phase: "commands" });
            break;
          case Token.LBrace:
            frames.push({ close: Token.RBrace, phase: "commands" });
            break;
          case Token.If:
            frames.push({ close: Token.Fi, phase: "commands" });
            break;
          case Token.For:
            frames.push({ close: Token.Done, phase: "for-header" });
            break;
          case Token.While:
          case Token.Until:
          case Token.Select:
            frames.push({ close: Token.Done, phase: "commands" });
            break;
          case Token.Case:
            frames.push({ close: Token.Esac, phase: "case-word" });
            break;
          case Token.DblLBracket:
            if (!this.skipTestCommandBody())
              return -1;
            commandStart = false;
            continue;
          case Token.Assignment:
          case Token.Redirect:
          case Token.Bang:
          case Token.Then:
          case Token.Else:
          case Token.Elif:
          case Token.Do:
          case Token.In:
            break;
          case Token.Semi:
          case Token.Newline:
          case Token.Pipe:
          case Token.And:
          case Token.Or:
          case Token.Amp:
          case Token.DoubleSemi:
          case Token.SemiAmp:
          case Token.DoubleSemiAmp:
            break;
          case Token.Function:
            frame.phase = "function-name";
            break;
          case Token.Coproc:
            frame.phase = "coproc-command";
            break;
          default:
            if (token === Token.Word && value.keywordEligible && value.value === "time") {
              frame.phase = "time-command";
              commandStart = true;
            } else {
              commandStart = false;
            }
            continue;
        }
      }
      switch (token) {
        case Token.Semi:
        case Token.Newline:
        case Token.Pipe:
        case Token.And:
        case Token.Or:
        case Token.Amp:
          commandStart = true;
          break;
        case Token.DoubleSemi:
        case Token.SemiAmp:
        case Token.DoubleSemiAmp:
          if (frame.close === Token.Esac)
            frame.phase = "case-pattern";
          commandStart = true;
          break;
        case Token.RParen:
          commandStart = true;
          break;
      }
    }
  }
  skipTestGroup() {
    let depth = 1;
    for (; ; ) {
      const value = this.next(LexContext.TestMode);
      if (value.token === Token.EOF)
        return -1;
      if (value.token === Token.DblRBracket) {
        this.unshift(value);
        return -1;
      }
      if (value.token === Token.LParen)
        depth++;
      else if (value.token === Token.RParen && --depth === 0)
        return value.end;
    }
  }
  skipTestCommandBody() {
    for (; ; ) {
      const token = this.next(LexContext.TestMode).token;
      if (token === Token.DblRBracket)
        return true;
      if (token === Token.EOF)
        return false;
    }
  }
  /** Set position and scan a word, building parts. Used by computeWordParts. */
  buildWordParts(startPos) {
    this._buildParts = true;
    this.pos = startPos;
    const ch = this.src.charCodeAt(startPos);
    if ((ch === 60 || ch === 62) && startPos + 1 < this.srcEnd && this.src.charCodeAt(startPos + 1) === 40) {
      this.pos = startPos + 2;
      const inner = this.extractBalanced();
      const text = this.src.slice(startPos, this.pos);
      const part = this.processSubstitution(startPos, text, ch === 60 ? "<" : ">", inner);
      if (this.pos < this.srcEnd) {
        this.readWordText();
        if (this._wordParts) {
          this._wordParts.unshift(part);
        } else {
          this._wordParts = [part];
        }
      } else {
        this._wordParts = [part];
      }
    } else {
      this.readWordText();
      if (this.pos < this.srcEnd && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
        this.pos = startPos;
        this.readWordText(true);
      }
    }
    return this._wordParts;
  }
  /** Scan a bounded word-like span without treating shell operators or whitespace as terminators. */
  buildEmbeddedWordParts(startPos, arithmetic = false) {
    this._buildParts = true;
    this.pos = startPos;
    this.readInnerWordText(false, arithmetic);
    return this._wordParts;
  }
  buildArrayElementParts(startPos) {
    const close = this.findClosingBracket(startPos + 1);
    if (close === -1)
      return this.buildWordParts(startPos);
    const src = this.src;
    this._buildParts = true;
    const head = hasEmbeddedWordStructure(src, startPos, close + 1) ? this.parseSubFieldWord(startPos, close + 1, "embedded") : void 0;
    this.pos = close + 1;
    this.readWordText(false, LexContext.ArrayElement);
    const end = this.pos;
    const operator = skipLineContinuations(src, close + 1, end);
    const after = src.charCodeAt(operator);
    const keyed = after === CH_EQ || after === CH_PLUS && src.charCodeAt(operator + 1) === CH_EQ;
    let headParts = head?.parts;
    let tailParts = this._wordParts;
    if (keyed)
      tailParts = parseGlobParts(src, close + 1, end, tailParts) ?? tailParts;
    if (!headParts && !tailParts)
      return keyed ? null : parseGlobParts(src, startPos, end, void 0) ?? null;
    const headText = src.slice(startPos, close + 1);
    if (!headParts)
      headParts = [{ type: "Literal", pos: startPos, end: close + 1, text: headText, value: head?.value ?? headText }];
    if (!tailParts)
      tailParts = end > close + 1 ? [{ type: "Literal", pos: close + 1, end, text: src.slice(close + 1, end), value: this._wordText }] : [];
    let parts = joinWordParts(headParts, tailParts);
    if (!keyed)
      parts = parseGlobParts(src, startPos, end, parts) ?? parts;
    return parts.length > 1 || parts[0].type !== "Literal" ? parts : null;
  }
  /** Scan a heredoc body for expansions, building parts. Spaces/newlines are literal. */
  buildHereDocParts(bodyPos, bodyEnd) {
    this._buildParts = true;
    const src = this.src;
    const parts = [];
    let hasExpansion = false;
    let litBuf = "";
    let litStart = bodyPos;
    let i = bodyPos;
    const flushLit = () => {
      if (i > litStart) {
        parts.push({ type: "Literal", pos: litStart, end: i, value: litBuf, text: src.slice(litStart, i) });
        litBuf = "";
      }
    };
    while (i < bodyEnd) {
      const ch = src.charCodeAt(i);
      if (ch === 92) {
        if (i + 1 < bodyEnd) {
          const nc = src.charCodeAt(i + 1);
          if (nc === CH_NL) {
            i += 2;
            continue;
          }
          if (nc === 36 || nc === 96 || nc === 92) {
            litBuf += String.fromCharCode(nc);
            i += 2;
            continue;
          }
        }
        litBuf += "\\";
        i++;
        continue;
      }
      if (ch === 36 && src.charCodeAt(i + 1) !== CH_SQUOTE && src.charCodeAt(i + 1) !== CH_DQUOTE) {
        flushLit();
        litStart = i;
        this.pos = i;
        this.readDollar();
        if (this._resultPart) {
          hasExpansion = true;
          parts.push(this._resultPart);
          litStart = this.pos;
        } else {
          litBuf += src.slice(i, this.pos);
        }
        i = this.pos;
        continue;
      }
      if (ch === 96) {
        flushLit();
        litStart = i;
        this.pos = i;
        this.readBacktickExpansion();
        if (this._resultPart) {
          hasExpansion = true;
          parts.push(this._resultPart);
          litStart = this.pos;
        } else {
          litBuf += src.slice(i, this.pos);
        }
        i = this.pos;
        continue;
      }
      litBuf += src[i];
      i++;
    }
    flushLit();
    return hasExpansion ? parts : null;
  }
  registerHereDocTarget(target) {
    if (this.pendingHereDocs === null)
      return;
    for (const hd of this.pendingHereDocs) {
      if (!hd.target) {
        hd.target = target;
        return;
      }
    }
  }
  // Read the right-hand operand of =~ in [[ ]]. Bash ends the operand at
  // depth-zero whitespace, `)`, `;`, `&`, `<`, or `>` (but `<(`/`>(` open a
  // process substitution and `|` never delimits). An unquoted `(` opens a
  // group that consumes everything - `]]`, newlines, and metacharacters
  // included - until its matching `)`; inside a group only quotes stay opaque
  // and expansion parens count naively, matching bash. Quotes and expansions
  // at depth zero skip via the same readers normal words use, so their errors
  // and spans stay identical. The token is the raw source span; value and
  // parts resolve lazily like every other word.
  readTestRegexWord() {
    this.hasPeek = false;
    this.skipSpacesAndTabs();
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    let depth = 0;
    while (this.pos < len) {
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_LPAREN) {
        depth++;
        this.pos++;
        continue;
      }
      if (ch === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
        continue;
      }
      if (ch === CH_SQUOTE) {
        const quotePos = this.pos++;
        const ansiC = quotePos > start && src.charCodeAt(quotePos - 1) === CH_DOLLAR;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          if (ansiC && src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        else
          this.errors.push({
            message: ansiC ? "unterminated ANSI-C quote" : "unterminated single quote",
            pos: quotePos
          });
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos++;
        this.readDoubleQuoted();
        continue;
      }
      if (ch === CH_BACKTICK) {
        this.readBacktickExpansion();
        continue;
      }
      if (depth > 0) {
        if (ch === CH_RPAREN)
          depth--;
        this.pos++;
        continue;
      }
      if (ch === CH_DOLLAR) {
        this.readDollar();
        continue;
      }
      if ((ch === CH_LT || ch === CH_GT) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const subPos = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated process substitution", pos: subPos });
        continue;
      }
      if (ch < 128 && charType[ch] & 1 && ch !== CH_PIPE)
        break;
      this.pos++;
    }
    setToken(this.current, Token.Word, src.slice(start, this.pos), start, this.pos);
    return this.current;
  }
  // Read C-style for expressions: called after first '(' consumed by parser.
  // Expects pos at second '('. Returns [init, test, update] raw text.
  readCStyleForExprs() {
    this.hasPeek = false;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len && (src.charCodeAt(this.pos) === CH_SPACE || src.charCodeAt(this.pos) === CH_TAB))
      this.pos++;
    const openPos = this.pos;
    if (this.pos < len && src.charCodeAt(this.pos) === CH_LPAREN)
      this.pos++;
    const starts = [this.pos, 0, 0];
    const parts = ["", "", "", 0, 0, 0];
    let partIdx = 0;
    let depth = 1;
    let partStart = this.pos;
    let extra = false;
    const setPart = (end) => {
      const raw = src.slice(partStart, end);
      parts[partIdx] = raw.trim();
      parts[3 + partIdx] = starts[partIdx] + raw.length - raw.trimStart().length;
    };
    while (this.pos < len && depth > 0) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_LPAREN) {
        depth++;
        this.pos++;
      } else if (c === CH_RPAREN) {
        depth--;
        if (depth === 0) {
          if (!extra)
            setPart(this.pos);
          if (partIdx < 2)
            this.errors.push({ message: "expected three arithmetic expressions in for header", pos: this.pos });
          this.pos++;
          while (this.pos < len && (src.charCodeAt(this.pos) === CH_SPACE || src.charCodeAt(this.pos) === CH_TAB))
            this.pos++;
          if (this.pos < len && src.charCodeAt(this.pos) === CH_RPAREN)
            this.pos++;
          break;
        }
        this.pos++;
      } else if (c === CH_SEMI && depth === 1) {
        if (partIdx === 2) {
          if (!extra) {
            setPart(this.pos);
            this.errors.push({ message: "expected three arithmetic expressions in for header", pos: this.pos });
          }
          extra = true;
          this.pos++;
          continue;
        }
        setPart(this.pos);
        partIdx++;
        this.pos++;
        partStart = this.pos;
        starts[partIdx] = partStart;
      } else if (c === CH_DOLLAR) {
        this.readDollar();
      } else if (c === CH_BACKTICK) {
        this.readBacktickExpansion();
      } else if (c === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
      } else {
        this.pos++;
      }
    }
    if (depth > 0) {
      if (!extra)
        setPart(this.pos);
      this.errors.push({ message: "unterminated arithmetic for header", pos: openPos });
    }
    return parts;
  }
  peek(ctx = LexContext.Normal) {
    if (!this.hasPeek) {
      this.readNext(this.nextState, ctx);
      this.hasPeek = true;
    }
    return this.nextState;
  }
  // Peek where the context depends on the token just consumed. peek() ignores its ctx once a
  // token is cached, so the caller's context must only be derived when a read actually happens.
  peekFollow(closers) {
    if (!this.hasPeek) {
      const ctx = closers[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
      this.readNext(this.nextState, ctx);
      this.hasPeek = true;
    }
    return this.nextState;
  }
  next(ctx = LexContext.Normal) {
    if (this.hasPeek) {
      this.hasPeek = false;
      const temp = this.current;
      this.current = this.nextState;
      this.nextState = temp;
      return this.current;
    }
    this.readNext(this.current, ctx);
    return this.current;
  }
  unshift(tok) {
    this.nextState.copyFrom(tok);
    this.hasPeek = true;
  }
  readNext(out, ctx) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    while (true) {
      pos = skipBlanks(src, pos, len);
      if (ctx === LexContext.TestMode) {
        while (pos < len && src.charCodeAt(pos) === CH_NL)
          pos = skipBlanks(src, pos + 1, len);
      }
      if (pos >= len || src.charCodeAt(pos) !== CH_HASH)
        break;
      while (pos < len && src.charCodeAt(pos) !== CH_NL)
        pos++;
    }
    this.pos = pos;
    if (pos >= len) {
      this.consumePendingHereDocs();
      setToken(out, Token.EOF, "", pos, pos);
      return;
    }
    const tokenStart = pos;
    const ch = src.charCodeAt(pos);
    if (ch === CH_NL) {
      this.pos++;
      this.consumePendingHereDocs();
      setToken(out, Token.Newline, "\n", tokenStart, this.pos);
      return;
    }
    if (ctx === LexContext.TestMode && (ch === CH_LT || ch === CH_GT) && !(this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === CH_LPAREN)) {
      this.pos++;
      setToken(out, Token.Word, ch === CH_LT ? "<" : ">", tokenStart, this.pos);
      out.keywordEligible = true;
      return;
    }
    if (ch < 128 && charType[ch] & 1 && this.tryReadOperator(out, ch, ctx, tokenStart))
      return;
    if (ch === CH_LBRACKET && ctx === LexContext.ArrayElement && this.readArrayElement(out, tokenStart))
      return;
    this.readWord(out, ctx, tokenStart);
  }
  tryReadOperator(out, ch, ctx, tokenStart) {
    const src = this.src;
    const pos = this.pos;
    const next = pos + 1 < this.srcEnd ? src.charCodeAt(pos + 1) : 0;
    switch (ch) {
      case CH_SEMI:
        if (next === CH_SEMI) {
          if (pos + 2 < this.srcEnd && src.charCodeAt(pos + 2) === CH_AMP) {
            this.pos += 3;
            setToken(out, Token.DoubleSemiAmp, ";;&", tokenStart, this.pos);
            return true;
          }
          this.pos += 2;
          setToken(out, Token.DoubleSemi, ";;", tokenStart, this.pos);
          return true;
        }
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.SemiAmp, ";&", tokenStart, this.pos);
          return true;
        }
        this.pos++;
        setToken(out, Token.Semi, ";", tokenStart, this.pos);
        return true;
      case CH_PIPE:
        if (next === CH_PIPE) {
          this.pos += 2;
          setToken(out, Token.Or, "||", tokenStart, this.pos);
          return true;
        }
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.Pipe, "|&", tokenStart, this.pos);
          return true;
        }
        this.pos++;
        setToken(out, Token.Pipe, "|", tokenStart, this.pos);
        return true;
      case CH_AMP:
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.And, "&&", tokenStart, this.pos);
          return true;
        }
        if (next === CH_GT) {
          this.pos += 2;
          const append = this.pos < this.srcEnd && src.charCodeAt(this.pos) === CH_GT;
          if (append)
            this.pos++;
          return this.readRedirectTarget(out, append ? "&>>" : "&>", tokenStart);
        }
        this.pos++;
        setToken(out, Token.Amp, "&", tokenStart, this.pos);
        return true;
      case CH_LPAREN:
        if (ctx === LexContext.CommandStart && next === CH_LPAREN) {
          const savedErrors = this.errors.length;
          this.readArithmeticCommand(out, tokenStart);
          if (!this._notArithmetic)
            return true;
          this.errors.length = savedErrors;
          this.pos = tokenStart;
        }
        this.pos++;
        setToken(out, Token.LParen, "(", tokenStart, this.pos);
        return true;
      case CH_RPAREN:
        this.pos++;
        setToken(out, Token.RParen, ")", tokenStart, this.pos);
        return true;
      case CH_LT:
      case CH_GT:
        return this.readRedirection(out, tokenStart);
      default:
        return false;
    }
  }
  readRedirection(out, tokenStart) {
    const src = this.src;
    const ch = src.charCodeAt(this.pos);
    let op = "";
    if (ch === CH_LT) {
      this.pos++;
      const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
      if (next === CH_LT) {
        this.pos++;
        const third = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
        if (third === CH_LT) {
          this.pos++;
          op = "<<<";
        } else {
          const dash = third === CH_DASH;
          if (dash)
            this.pos++;
          this.skipSpacesAndTabs();
          const targetPos = this.pos;
          if (this.pos >= this.srcEnd || src.charCodeAt(this.pos) !== CH_HASH)
            this.readHereDocDelimiter();
          const hasTarget = this.pos > targetPos;
          if (hasTarget) {
            (this.pendingHereDocs ?? (this.pendingHereDocs = [])).push({
              delimiter: this._hereDelim,
              strip: dash,
              quoted: this._hereQuoted
            });
          }
          setToken(out, Token.Redirect, dash ? "<<-" : "<<", tokenStart, this.pos);
          out.content = hasTarget ? this._hereDelim : void 0;
          out.delimiterQuoted = hasTarget && this._hereQuoted;
          out.targetPos = targetPos;
          out.targetEnd = hasTarget ? this.pos : targetPos;
          return true;
        }
      } else if (next === CH_LPAREN) {
        this.readProcessSubstitution(out, "<", tokenStart);
        return true;
      } else if (next === CH_GT) {
        op = "<>";
        this.pos++;
      } else if (next === CH_AMP) {
        op = "<&";
        this.pos++;
      } else {
        op = "<";
      }
    } else if (ch === CH_GT) {
      this.pos++;
      const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
      if (next === CH_LPAREN) {
        this.readProcessSubstitution(out, ">", tokenStart);
        return true;
      }
      if (next === CH_GT) {
        op = ">>";
        this.pos++;
      } else if (next === CH_AMP) {
        op = ">&";
        this.pos++;
      } else if (next === CH_PIPE) {
        op = ">|";
        this.pos++;
      } else {
        op = ">";
      }
    }
    return this.readRedirectTarget(out, op, tokenStart);
  }
  readRedirectTarget(out, op, tokenStart) {
    const src = this.src;
    this.skipSpacesAndTabs();
    if (this.pos < this.srcEnd) {
      const nc = src.charCodeAt(this.pos);
      if ((nc === CH_LT || nc === CH_GT) && this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const psStart = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated process substitution", pos: psStart });
        const psText = src.slice(psStart, this.pos);
        setToken(out, Token.Redirect, op, tokenStart, this.pos);
        out.content = psText;
        out.targetPos = psStart;
        out.targetEnd = this.pos;
        return true;
      }
      const targetPos = this.pos;
      if (nc !== CH_NL && nc !== CH_HASH)
        this.readRedirectTargetText();
      this.redirectToken(out, op, tokenStart, targetPos);
      return true;
    }
    this.redirectToken(out, op, tokenStart, this.pos);
    return true;
  }
  // Redirect targets keep their processed text eagerly (it becomes the target
  // word's content), so scan them in value mode.
  readRedirectTargetText() {
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    this.readWordText();
    this._buildValue = savedBuildValue;
  }
  redirectToken(out, operator, tokenStart, targetPos) {
    const hasTarget = this.pos > targetPos && (this._wordText.length > 0 || this._wordQuoted);
    setToken(out, Token.Redirect, operator, tokenStart, this.pos);
    out.content = hasTarget ? this._wordText : void 0;
    out.targetPos = targetPos;
    out.targetEnd = hasTarget ? this.pos : targetPos;
  }
  readProcessSubstitution(out, operator, tokenStart) {
    this.pos++;
    this.extractBalanced();
    if (this._unbalanced)
      this.errors.push({ message: "unterminated process substitution", pos: tokenStart });
    const text = this.src.slice(tokenStart, this.pos);
    setToken(out, Token.Word, text, tokenStart, this.pos);
  }
  // The delimiter is the word after quote removal: quote and escape segments may
  // appear anywhere in the word, any of them makes the heredoc quoted, and inside
  // double quotes a backslash is removed only before $ ` " \.
  readHereDocDelimiter() {
    const src = this.src;
    const len = this.srcEnd;
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    let delimiter = "";
    let quoted4 = false;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_SQUOTE) {
        quoted4 = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DQUOTE) {
        quoted4 = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_DQUOTE) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len) {
            const next = src.charCodeAt(this.pos + 1);
            if (next === CH_NL) {
              this.pos += 2;
              continue;
            }
            if (next === CH_DOLLAR || next === CH_BACKTICK || next === CH_DQUOTE || next === CH_BACKSLASH)
              this.pos++;
          }
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_BACKSLASH) {
        if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_NL) {
          this.pos += 2;
          continue;
        }
        quoted4 = true;
        this.pos++;
        if (this.pos < len) {
          delimiter += src[this.pos];
          this.pos++;
        } else {
          delimiter += "\\";
        }
      } else if (c === CH_BACKTICK) {
        const btStart = this.pos;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        delimiter += src.slice(btStart, this.pos);
      } else if (c === CH_DOLLAR) {
        const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (next === CH_SQUOTE || next === CH_DQUOTE)
          quoted4 = true;
        this.readDollar();
        delimiter += this._resultText;
      } else if (c < 128 && charType[c] & 1) {
        break;
      } else {
        delimiter += src[this.pos];
        this.pos++;
      }
    }
    this._buildValue = savedBuildValue;
    this._hereDelim = delimiter;
    this._hereQuoted = quoted4;
  }
  consumePendingHereDocs() {
    const pending = this.pendingHereDocs;
    if (pending === null || pending.length === 0)
      return;
    for (const hd of pending) {
      const bodyPos = this.pos;
      const bodyEnd = this.skipHereDocBody(hd.delimiter, hd.strip, this.parenBoundary, hd.quoted);
      if (hd.target) {
        hd.target.body.pos = bodyPos;
        hd.target.body.end = bodyEnd;
        hd.target.body.text = this.src.slice(bodyPos, bodyEnd);
        if (this.hereDocClosingPos !== -1)
          hd.target.closing = { pos: this.hereDocClosingPos, end: this.hereDocClosingEnd };
      }
    }
    pending.length = 0;
  }
  hereDocClosingPos = -1;
  hereDocClosingEnd = -1;
  // Advance past the heredoc body and its delimiter line; return the body end
  // (start of the delimiter line, or srcEnd when delimited by end-of-input).
  // With parenEnds (inside $(...)), a line starting with the delimiter directly
  // followed by ")" also terminates the body, resuming at the ")" - bash treats
  // the substitution's closing paren as end-of-file for its heredocs.
  // `join` crosses `\`+newline pairs, which an unquoted delimiter may straddle.
  matchHereDocDelimiter(delimiter, lineStart, end, join3) {
    const src = this.src;
    let pos = lineStart;
    for (let i = 0; i < delimiter.length; ) {
      if (join3 && src.charCodeAt(pos) === CH_BACKSLASH && pos + 1 < end && src.charCodeAt(pos + 1) === CH_NL) {
        pos += 2;
        continue;
      }
      if (pos >= end || src.charCodeAt(pos) !== delimiter.charCodeAt(i))
        return -1;
      pos++;
      i++;
    }
    return pos;
  }
  // A `\` consumes the next character, so `\`+newline continues the line and `\\` does not.
  logicalLineEnd(from, end, join3) {
    const src = this.src;
    let lineEnd = src.indexOf("\n", from);
    while (lineEnd !== -1 && lineEnd < end) {
      if (!join3)
        return lineEnd;
      let backslashes = lineEnd;
      while (backslashes > from && src.charCodeAt(backslashes - 1) === CH_BACKSLASH)
        backslashes--;
      if ((lineEnd - backslashes) % 2 === 0)
        return lineEnd;
      from = lineEnd + 1;
      lineEnd = src.indexOf("\n", from);
    }
    return end;
  }
  skipHereDocBody(delimiter, strip2, parenEnds = false, quoted4 = false) {
    this.hereDocClosingPos = -1;
    this.hereDocClosingEnd = -1;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len) {
      let lineStart = this.pos;
      const lineEnd = this.logicalLineEnd(lineStart, len, !quoted4);
      for (; ; ) {
        const before = lineStart;
        if (strip2)
          while (lineStart < lineEnd && src.charCodeAt(lineStart) === CH_TAB)
            lineStart++;
        if (!quoted4)
          lineStart = skipLineContinuations(src, lineStart, lineEnd);
        if (lineStart === before)
          break;
      }
      let afterDelim = this.matchHereDocDelimiter(delimiter, lineStart, lineEnd, !quoted4);
      if (afterDelim !== -1 && !quoted4)
        afterDelim = skipLineContinuations(src, afterDelim, lineEnd);
      if (afterDelim === lineEnd) {
        const bodyEnd = this.pos;
        if (!parenEnds || !this.parenBoundary || lineEnd !== len) {
          this.hereDocClosingPos = lineStart;
          this.hereDocClosingEnd = lineEnd;
        }
        this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
        return bodyEnd;
      }
      if (parenEnds && afterDelim !== -1) {
        let paren = afterDelim;
        while (paren < lineEnd && src.charCodeAt(paren) !== CH_RPAREN)
          paren++;
        if (paren < lineEnd || this.parenBoundary && lineEnd === len) {
          const bodyEnd = this.pos;
          this.pos = afterDelim;
          return bodyEnd;
        }
      }
      this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
    }
    return this.pos;
  }
  _wordText = "";
  _wordRaw = false;
  _wordQuoted = false;
  _wordHasExpansions = false;
  _wordKeywordEligible = false;
  _wordAssignmentState;
  _bracketWindow;
  _arithmeticBracketWindow;
  _wordParts = null;
  _resultText = "";
  // True when the last $-construct's value is exactly its raw source span.
  _resultIsRaw = true;
  _resultHasExpansion = false;
  _resultPart;
  // Set by extractBalanced when the input ended before the closing paren, so
  // callers can report the construct they were scanning.
  _unbalanced = false;
  // Set by scanArithmeticBody when the construct turns out not to be arithmetic, so the
  // caller can re-read it as a subshell or command substitution instead.
  _notArithmetic = false;
  _arithUnterminated = false;
  _dqText = "";
  _dqHasExpansions = false;
  _dqParts = null;
  // Content end (before the closing quote, or end of input when unterminated).
  _dqEnd = 0;
  _hereDelim = "";
  _hereQuoted = false;
  readWord(out, ctx, tokenStart = 0) {
    const errorStart = this._errors === null ? 0 : this._errors.length;
    this.readWordText(false, ctx, true);
    if (ctx === LexContext.Normal) {
      const next = this.pos < this.srcEnd ? this.src.charCodeAt(this.pos) : 0;
      if (!this._wordRaw || next !== CH_LT && next !== CH_GT) {
        setSpanToken(out, Token.Word, tokenStart, this.pos, this._wordRaw);
        out.keywordEligible = this._wordKeywordEligible;
        return;
      }
    }
    this.classifyWord(out, ctx, tokenStart, errorStart);
  }
  isRedirectVariable(start, end) {
    const src = this.src;
    for (let i = start; i < end; i++) {
      const c = src.charCodeAt(i);
      if (c === CH_LBRACKET && i > start) {
        return i + 2 < end && src.charCodeAt(end - 1) === CH_RBRACKET && this.findClosingShellDelimiter(i + 1, end, CH_RBRACKET) === end - 1;
      }
      if (c >= 128 || !(isIdChar[c] & (i === start ? 1 : 2)))
        return false;
    }
    return end > start;
  }
  readArrayElement(out, tokenStart) {
    const close = this.findClosingBracket(tokenStart + 1);
    if (close === -1)
      return false;
    this.pos = close + 1;
    this.readWordText();
    setSpanToken(out, Token.Word, tokenStart, this.pos, true);
    return true;
  }
  classifyWord(out, ctx, tokenStart, errorStart) {
    const src = this.src;
    const raw = this._wordRaw;
    const hasExpansions = this._wordHasExpansions;
    const quoted4 = this._wordQuoted;
    const keywordEligible = this._wordKeywordEligible;
    let assignmentState = this._wordAssignmentState;
    const wordEnd = this.pos;
    const wordLen = wordEnd - tokenStart;
    if (ctx === LexContext.CasePattern) {
      let token = Token.Word;
      if (keywordEligible) {
        const reserved = raw ? matchReservedWord(src, tokenStart, wordLen) : RESERVED_WORDS.get(this.wordValueOf(tokenStart, wordEnd));
        if (reserved === Token.Esac)
          token = reserved;
      }
      setSpanToken(out, token, tokenStart, wordEnd, raw);
      out.keywordEligible = keywordEligible;
      return;
    }
    let value = null;
    if (!raw && !hasExpansions && keywordEligible && (ctx === LexContext.CommandStart || ctx === LexContext.TestMode)) {
      const nextCh = wordEnd < this.srcEnd ? src.charCodeAt(wordEnd) : 0;
      if (!quoted4 && wordLen <= 16 || nextCh === CH_LT || nextCh === CH_GT) {
        value = this.wordValueOf(tokenStart, wordEnd);
      }
    }
    if (ctx === LexContext.CommandStart && keywordEligible) {
      if (raw) {
        if (wordLen <= 8) {
          const reserved = matchReservedWord(src, tokenStart, wordLen);
          if (reserved !== void 0) {
            setSpanToken(out, reserved, tokenStart, wordEnd, true);
            return;
          }
        }
        if (wordLen === 2 && src.charCodeAt(tokenStart) === CH_LBRACKET && src.charCodeAt(tokenStart + 1) === CH_LBRACKET) {
          setSpanToken(out, Token.DblLBracket, tokenStart, wordEnd, true);
          return;
        }
      } else if (value !== null && value.length > 0) {
        const fc = value.charCodeAt(0);
        if (fc >= CH_a && fc <= CH_z && value.length <= 8 || fc === CH_BANG || fc === CH_LBRACE || fc === CH_RBRACE) {
          const reserved = RESERVED_WORDS.get(value);
          if (reserved !== void 0) {
            setToken(out, reserved, value, tokenStart, wordEnd);
            return;
          }
        }
        if (fc === CH_LBRACKET && value === "[[") {
          setToken(out, Token.DblLBracket, value, tokenStart, wordEnd);
          return;
        }
      }
    }
    if (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration) {
      if (assignmentState === void 0) {
        let eq = -1;
        let bracket = false;
        for (let i = tokenStart + 1; i < wordEnd; i++) {
          const c = src.charCodeAt(i);
          if (c === CH_EQ) {
            eq = i;
            break;
          }
          if (c === CH_LBRACKET)
            bracket = true;
        }
        if (eq !== -1 || ctx !== LexContext.Declaration && bracket) {
          assignmentState = scanAssignmentPrefix(src, tokenStart, wordEnd, ASSIGNMENT_NAME_START);
        }
      }
      if (assignmentState !== void 0) {
        if (ctx !== LexContext.Declaration && assignmentState >= ASSIGNMENT_INDEX_BASE) {
          if (wordEnd < this.srcEnd) {
            if (this._errors !== null)
              this._errors.length = errorStart;
            this.pos = tokenStart;
            this.readWordText(true, ctx, true);
            if (this.pos > wordEnd) {
              this.classifyWord(out, ctx, tokenStart, errorStart);
              return;
            }
          }
          if (this._errors === null || this._errors.length === errorStart) {
            this.errors.push({ message: "unterminated array subscript", pos: src.indexOf("[", tokenStart) });
          }
        }
        if (isMatchedAssignment(assignmentState)) {
          setSpanToken(out, Token.Assignment, tokenStart, wordEnd, raw);
          if (value !== null)
            out._value = value;
          out.assignmentOperatorPos = assignmentOperatorPos(assignmentState);
          return;
        }
      }
    }
    if ((ctx === LexContext.CommandStart || ctx === LexContext.TestMode) && keywordEligible) {
      if (raw) {
        if (wordLen === 2 && src.charCodeAt(tokenStart) === CH_RBRACKET && src.charCodeAt(tokenStart + 1) === CH_RBRACKET) {
          setSpanToken(out, Token.DblRBracket, tokenStart, wordEnd, true);
          return;
        }
      } else if (value === "]]") {
        setToken(out, Token.DblRBracket, value, tokenStart, wordEnd);
        return;
      }
    }
    if (!hasExpansions && this.pos < this.srcEnd) {
      const nc = src.charCodeAt(this.pos);
      if (nc === CH_LT || nc === CH_GT) {
        if (raw) {
          const fc = src.charCodeAt(tokenStart);
          if (fc >= CH_0 && fc <= CH_9 && isAllDigitsRange(src, tokenStart, wordEnd)) {
            const fd = Number.parseInt(src.slice(tokenStart, wordEnd), 10);
            if (this.readRedirection(out, tokenStart)) {
              out.fileDescriptor = fd;
              out.descriptorEnd = wordEnd;
              return;
            }
          }
          if (fc === CH_LBRACE && src.charCodeAt(wordEnd - 1) === CH_RBRACE && this.isRedirectVariable(tokenStart + 1, wordEnd - 1)) {
            const varname = src.slice(tokenStart + 1, wordEnd - 1);
            if (this.readRedirection(out, tokenStart)) {
              out.variableName = varname;
              out.descriptorEnd = wordEnd;
              return;
            }
          }
        }
      }
    }
    setSpanToken(out, Token.Word, tokenStart, wordEnd, raw);
    if (value !== null)
      out._value = value;
    out.keywordEligible = keywordEligible;
  }
  // `subscripts` re-reads a word known to stop inside an array subscript, where
  // metacharacters are ordinary text.
  // `scanning` marks the first scan of a token, which decides where the word ends.
  readWordText(subscripts = false, ctx = LexContext.Normal, scanning = false) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    const fastStart = pos;
    let exitCh = 0;
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c < 128 && charType[c]) {
        exitCh = c;
        break;
      }
      pos++;
    }
    if (pos >= len || charType[exitCh] & 1 && !(exitCh === CH_LPAREN && pos > fastStart && extglobPrefix[src.charCodeAt(pos - 1)]) && !subscripts) {
      this.pos = pos;
      this._wordText = (this._buildParts || this._buildValue) && pos > fastStart ? src.slice(fastStart, pos) : "";
      this._wordRaw = true;
      this._wordQuoted = false;
      this._wordHasExpansions = false;
      this._wordKeywordEligible = true;
      this._wordAssignmentState = void 0;
      if (this._buildParts) {
        this._wordParts = hasGlobCharacters(this._wordText) && ctx !== LexContext.ArrayElement ? parseGlobParts(src, fastStart, pos, void 0) ?? null : null;
      }
      return;
    }
    const bp = this._buildParts;
    const bt = bp || this._buildValue;
    let text = bt && pos > fastStart ? src.slice(fastStart, pos) : "";
    let quoted4 = false;
    let hasExpansions = false;
    let keywordEligible = true;
    let valueIsRaw = true;
    let lastValueChar = pos > fastStart ? src.charCodeAt(pos - 1) : 0;
    let assignmentState = scanAssignmentPrefix(src, fastStart, pos, ASSIGNMENT_NAME_START);
    let parts;
    let litBuf = "";
    let litStart = 0;
    let hasGlobs = false;
    let braceResults;
    if (bp) {
      parts = [];
      litBuf = text;
      litStart = fastStart;
      hasGlobs = text.length > 0 && hasGlobCharacters(text);
    }
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      if (ch >= 128 || !charType[ch]) {
        const runStart = pos;
        pos++;
        while (pos < len) {
          const c = src.charCodeAt(pos);
          if (c < 128 && charType[c])
            break;
          pos++;
        }
        lastValueChar = src.charCodeAt(pos - 1);
        assignmentState = scanAssignmentPrefix(src, runStart, pos, assignmentState);
        if (bt) {
          const chunk = src.slice(runStart, pos);
          text += chunk;
          if (bp) {
            litBuf += chunk;
            hasGlobs = hasGlobs || hasGlobCharacters(chunk);
          }
        }
        continue;
      }
      if (charType[ch] & 1) {
        if (subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) {
          const close = this.findClosingBracket(pos);
          if (close !== -1) {
            const spanEnd = close + 1;
            assignmentState = assignmentState === ASSIGNMENT_INDEX_BASE + 1 ? ASSIGNMENT_AFTER_INDEX : assignmentState - 1;
            lastValueChar = src.charCodeAt(close);
            if (bt) {
              const chunk = src.slice(pos, spanEnd);
              text += chunk;
              if (bp) {
                litBuf += chunk;
                hasGlobs = hasGlobs || hasGlobCharacters(chunk);
              }
            }
            pos = spanEnd;
            continue;
          }
        }
        if (ch === CH_LPAREN && lastValueChar < 128 && extglobPrefix[lastValueChar]) {
          if (ctx === LexContext.FunctionName || assignmentState >= ASSIGNMENT_INDEX_BASE && (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix))
            break;
          if (ctx === LexContext.CommandStart && lastValueChar === CH_BANG && keywordEligible && src.charCodeAt(fastStart) === CH_BANG && skipLineContinuations(src, fastStart + 1, len) === pos)
            break;
          const prefixChar = lastValueChar;
          if (prefixChar === CH_EQ && scanning && !((ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration || ctx === LexContext.EvalArgument) && isMatchedAssignment(assignmentState) && skipLineContinuations(src, assignmentOperatorPos(assignmentState) + 1, len) === pos))
            break;
          const innerStart = pos + 1;
          const close = this.findClosingShellDelimiter(innerStart, len, CH_RPAREN, prefixChar === CH_EQ);
          if (close === -1 && !scanning && !subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE)
            break;
          if (ctx === LexContext.CommandStart && prefixChar !== CH_EQ && close !== -1 && skipBlanks(src, innerStart, close) === close)
            break;
          keywordEligible = false;
          const patternEnd = close === -1 ? len : close;
          pos = close === -1 ? len : close + 1;
          if (close === -1)
            this.errors.push({ message: "unterminated extended glob", pos: innerStart - 2 });
          lastValueChar = src.charCodeAt(pos - 1);
          if (bt) {
            const eg = "(" + src.slice(innerStart, pos);
            text += eg;
            if (bp && prefixChar !== CH_EQ) {
              let prefixPos = innerStart - 2;
              while (src.charCodeAt(prefixPos) === CH_NL && src.charCodeAt(prefixPos - 1) === CH_BACKSLASH) {
                prefixPos -= 2;
              }
              if (litBuf.length > 0) {
                const trimmed2 = litBuf.slice(0, -1);
                if (prefixPos > litStart)
                  parts.push({
                    type: "Literal",
                    pos: litStart,
                    end: prefixPos,
                    value: trimmed2,
                    text: src.slice(litStart, prefixPos)
                  });
                litBuf = "";
              }
              const op = extglobOp[prefixChar];
              parts.push({
                type: "ExtendedGlob",
                pos: prefixPos,
                end: pos,
                text: src.slice(prefixPos, pos),
                operator: op,
                pattern: src.slice(innerStart, patternEnd),
                parts: this.subFieldParts(innerStart, patternEnd)
              });
              litStart = pos;
            } else if (bp) {
              litBuf += eg;
              hasGlobs = hasGlobs || hasGlobCharacters(eg);
            }
          }
          continue;
        }
        break;
      }
      if (ch === CH_BACKSLASH) {
        pos++;
        if (pos < len) {
          if (src.charCodeAt(pos) === CH_NL) {
            pos++;
            valueIsRaw = false;
          } else {
            if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
              assignmentState = ASSIGNMENT_INVALID;
            quoted4 = true;
            keywordEligible = false;
            valueIsRaw = false;
            lastValueChar = src.charCodeAt(pos);
            if (bt) {
              text += src[pos];
              if (bp)
                litBuf += src[pos];
            }
            pos++;
          }
        } else {
          if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
            assignmentState = ASSIGNMENT_INVALID;
          quoted4 = true;
          keywordEligible = false;
          lastValueChar = CH_BACKSLASH;
          if (bt) {
            text += "\\";
            if (bp)
              litBuf += "\\";
          }
        }
        continue;
      }
      if (ch === CH_SQUOTE) {
        const sqStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        quoted4 = true;
        keywordEligible = false;
        valueIsRaw = false;
        pos++;
        const start = pos;
        while (pos < len && src.charCodeAt(pos) !== CH_SQUOTE)
          pos++;
        if (pos > start)
          lastValueChar = src.charCodeAt(pos - 1);
        const value = bt ? src.slice(start, pos) : "";
        if (bt)
          text += value;
        if (pos < len)
          pos++;
        else
          this.errors.push({ message: "unterminated single quote", pos: start - 1 });
        if (bp) {
          if (sqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: sqStart,
              value: litBuf,
              text: src.slice(litStart, sqStart)
            });
            litBuf = "";
          }
          parts.push({ type: "SingleQuoted", pos: sqStart, end: pos, value, text: src.slice(sqStart, pos) });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DQUOTE) {
        const dqStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        quoted4 = true;
        keywordEligible = false;
        valueIsRaw = false;
        pos++;
        this.pos = pos;
        this.readDoubleQuoted();
        pos = this.pos;
        if (this._dqEnd > dqStart + 1)
          lastValueChar = src.charCodeAt(this._dqEnd - 1);
        if (this._dqHasExpansions)
          hasExpansions = true;
        if (bt)
          text += this._dqText;
        if (bp) {
          if (dqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: dqStart,
              value: litBuf,
              text: src.slice(litStart, dqStart)
            });
            litBuf = "";
          }
          const dqText = src.slice(dqStart, pos);
          parts.push({
            type: "DoubleQuoted",
            pos: dqStart,
            end: pos,
            text: dqText,
            parts: this._dqParts ?? [
              {
                type: "Literal",
                pos: dqStart + 1,
                end: this._dqEnd,
                value: this._dqText,
                text: src.slice(dqStart + 1, this._dqEnd)
              }
            ]
          });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        keywordEligible = false;
        const dollarStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
        if (next === CH_SQUOTE || next === CH_DQUOTE)
          quoted4 = true;
        this.pos = pos;
        this.readDollar();
        pos = this.pos;
        if (!this._resultIsRaw)
          valueIsRaw = false;
        if (pos > dollarStart)
          lastValueChar = src.charCodeAt(pos - 1);
        if (this._resultHasExpansion)
          hasExpansions = true;
        if (bt)
          text += this._resultText;
        if (bp) {
          if (this._resultPart) {
            if (dollarStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: dollarStart,
                value: litBuf,
                text: src.slice(litStart, dollarStart)
              });
              litBuf = "";
            }
            parts.push(this._resultPart);
            litStart = pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        keywordEligible = false;
        const btStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        this.pos = pos;
        this.readBacktickExpansion();
        pos = this.pos;
        valueIsRaw = false;
        lastValueChar = src.charCodeAt(pos - 1);
        hasExpansions = true;
        if (bt)
          text += this._resultText;
        if (bp) {
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_LBRACE) {
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        const first2 = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
        const braceEnd = first2 <= CH_SPACE || first2 === CH_RBRACE ? -1 : this.scanBraceExpansion(pos, braceResults ?? (braceResults = /* @__PURE__ */ new Map()));
        if (braceEnd > 0) {
          keywordEligible = false;
          lastValueChar = src.charCodeAt(braceEnd - 1);
          if (bt) {
            const braceText = src.slice(pos, braceEnd);
            text += braceText;
            if (bp) {
              if (pos > litStart) {
                parts.push({
                  type: "Literal",
                  pos: litStart,
                  end: pos,
                  value: litBuf,
                  text: src.slice(litStart, pos)
                });
                litBuf = "";
              }
              parts.push({
                type: "BraceExpansion",
                pos,
                end: braceEnd,
                text: braceText,
                parts: this.subFieldParts(pos + 1, braceEnd - 1)
              });
              litStart = braceEnd;
            }
          }
          pos = braceEnd;
          continue;
        }
        lastValueChar = CH_LBRACE;
        if (bt) {
          text += "{";
          if (bp)
            litBuf += "{";
        }
        pos++;
        continue;
      }
      pos++;
    }
    if (bp && pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: pos, value: litBuf, text: src.slice(litStart, pos) });
    this.pos = pos;
    this._wordText = text;
    this._wordRaw = valueIsRaw;
    this._wordQuoted = quoted4;
    this._wordHasExpansions = hasExpansions;
    this._wordKeywordEligible = keywordEligible;
    this._wordAssignmentState = assignmentState;
    if (bp) {
      this._wordParts = parts.length > 1 || parts.length === 1 && parts[0].type !== "Literal" ? parts : null;
      if (hasGlobs && ctx !== LexContext.ArrayElement)
        this._wordParts = parseGlobParts(src, fastStart, pos, this._wordParts) ?? null;
    }
  }
  // Arithmetic text gets expansions and quote removal but no process substitution.
  readInnerWordText(insideDoubleQuotes = false, arithmetic = false, globs = false) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    const start = pos;
    let text = "";
    const bp = this._buildParts;
    let parts;
    let litBuf = "";
    let litStart = 0;
    let preserveLiteral = false;
    let hasGlobs = false;
    if (bp) {
      parts = [];
      litStart = pos;
    }
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      if (ch === CH_BACKSLASH) {
        pos++;
        if (pos < len) {
          if (src.charCodeAt(pos) === CH_NL) {
            pos++;
          } else {
            const next = src.charCodeAt(pos);
            if (insideDoubleQuotes && next !== CH_DOLLAR && next !== CH_BACKTICK && next !== CH_DQUOTE && next !== CH_BACKSLASH && next !== CH_RBRACE) {
              text += "\\";
              if (bp)
                litBuf += "\\";
              preserveLiteral = true;
            }
            const escaped = src[pos++];
            text += escaped;
            if (bp)
              litBuf += escaped;
          }
        }
        continue;
      }
      if (ch === CH_SQUOTE && !insideDoubleQuotes) {
        const sqStart = pos;
        pos++;
        const start2 = pos;
        while (pos < len && src.charCodeAt(pos) !== CH_SQUOTE)
          pos++;
        const value = src.slice(start2, pos);
        text += value;
        if (pos < len)
          pos++;
        if (bp) {
          if (sqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: sqStart,
              value: litBuf,
              text: src.slice(litStart, sqStart)
            });
            litBuf = "";
          }
          parts.push({ type: "SingleQuoted", pos: sqStart, end: pos, value, text: src.slice(sqStart, pos) });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DQUOTE) {
        const dqStart = pos;
        pos++;
        this.pos = pos;
        this.readDoubleQuoted(insideDoubleQuotes);
        pos = this.pos;
        text += this._dqText;
        if (bp) {
          if (dqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: dqStart,
              value: litBuf,
              text: src.slice(litStart, dqStart)
            });
            litBuf = "";
          }
          const dqText = src.slice(dqStart, pos);
          parts.push({
            type: "DoubleQuoted",
            pos: dqStart,
            end: pos,
            text: dqText,
            parts: this._dqParts ?? [
              {
                type: "Literal",
                pos: dqStart + 1,
                end: this._dqEnd,
                value: this._dqText,
                text: src.slice(dqStart + 1, this._dqEnd)
              }
            ]
          });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        const dollarStart = pos;
        this.pos = pos;
        this.readDollar(insideDoubleQuotes);
        pos = this.pos;
        text += this._resultText;
        if (bp) {
          if (this._resultPart) {
            if (dollarStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: dollarStart,
                value: litBuf,
                text: src.slice(litStart, dollarStart)
              });
              litBuf = "";
            }
            parts.push(this._resultPart);
            litStart = pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        const btStart = pos;
        this.pos = pos;
        this.readBacktickExpansion(insideDoubleQuotes);
        pos = this.pos;
        text += this._resultText;
        if (bp) {
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = pos;
        }
        continue;
      }
      if (!insideDoubleQuotes && !arithmetic && (ch === CH_LT || ch === CH_GT) && pos + 1 < len && src.charCodeAt(pos + 1) === CH_LPAREN) {
        const psStart = pos;
        this.pos = pos + 2;
        const inner = this.extractBalanced();
        pos = this.pos;
        const raw = src.slice(psStart, pos);
        text += raw;
        if (bp) {
          if (psStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: psStart,
              value: litBuf,
              text: src.slice(litStart, psStart)
            });
            litBuf = "";
          }
          parts.push(this.processSubstitution(psStart, raw, ch === CH_LT ? "<" : ">", inner));
          litStart = pos;
        }
        continue;
      }
      text += src[pos];
      if (bp) {
        litBuf += src[pos];
        if (globs && (ch === CH_STAR || ch === CH_QUESTION || ch === CH_LBRACKET))
          hasGlobs = true;
      }
      pos++;
    }
    if (bp && pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: pos, value: litBuf, text: src.slice(litStart, pos) });
    this.pos = pos;
    this._wordText = text;
    this._wordRaw = false;
    this._wordQuoted = false;
    this._wordHasExpansions = false;
    this._wordKeywordEligible = false;
    if (bp) {
      this._wordParts = parts.length > 1 || parts.length === 1 && (parts[0].type !== "Literal" || preserveLiteral) ? parts : null;
      if (hasGlobs)
        this._wordParts = parseGlobParts(src, start, pos, this._wordParts) ?? null;
    }
  }
  subFieldParts(start, end) {
    if (this._nestingDepth >= MAX_SYNTAX_NESTING)
      return void 0;
    return hasEmbeddedWordStructure(this.src, start, end) ? this.parseSubFieldWord(start, end).parts : parseGlobParts(this.src, start, end, void 0);
  }
  // Parse a parameter-expansion sub-field (operand, slice bound, replacement pattern) over
  // the window [start, end) of the original source. Parsing in place - rather than against a
  // detached slice - gives the word and any nested substitutions absolute offsets, and
  // composes through nested ${...}. The `${...}` inner is a verbatim substring of the
  // source, so every sub-field offset maps straight back.
  parseSubFieldWord(start, end, context = "word", arithmetic = false) {
    if (start >= end)
      return new WordImpl("", start, start);
    if (this._nestingDepth >= MAX_SYNTAX_NESTING)
      return new WordImpl(this.src.slice(start, end), start, end);
    this._nestingDepth++;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedPos = this.pos;
    const savedText = this._wordText;
    const savedParts = this._wordParts;
    const savedQuoted = this._wordQuoted;
    const savedKeywordEligible = this._wordKeywordEligible;
    this.srcEnd = end;
    this.pos = start;
    this.readInnerWordText(context === "quoted", arithmetic, context === "word");
    const word = new WordImpl(this.src.slice(start, end), start, end);
    if (this._buildParts) {
      word.parts = this._wordParts ?? void 0;
    }
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this.pos = savedPos;
    this._wordText = savedText;
    this._wordParts = savedParts;
    this._wordQuoted = savedQuoted;
    this._wordKeywordEligible = savedKeywordEligible;
    this._nestingDepth--;
    return word;
  }
  skipSQ() {
    while (this.pos < this.srcEnd && this.src.charCodeAt(this.pos) !== CH_SQUOTE)
      this.pos++;
    if (this.pos < this.srcEnd)
      this.pos++;
  }
  skipAnsiCQuoted() {
    const quotePos = this.pos - 1;
    const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
    this.pos = result.end;
    if (!result.closed)
      this.errors.push({ message: "unterminated ANSI-C quote", pos: quotePos });
  }
  // Plain quoted text is skipped here; the first `$(`, `${`, `$$`, backtick or the end of input
  // hands the rest to the quote scanner, which owns substitution and nesting-limit decisions.
  skipDQ() {
    const src = this.src;
    const len = this.srcEnd;
    this._unbalanced = false;
    if (this._nestingDepth < MAX_SYNTAX_NESTING) {
      while (this.pos < len) {
        const ch = src.charCodeAt(this.pos);
        if (ch === CH_DQUOTE) {
          this.pos++;
          return;
        }
        if (ch === CH_BACKSLASH) {
          this.pos = Math.min(this.pos + 2, len);
          continue;
        }
        if (ch === CH_BACKTICK)
          break;
        if (ch === CH_DOLLAR) {
          const next = src.charCodeAt(this.pos + 1);
          if (next === CH_LPAREN || next === CH_LBRACE || next === CH_DOLLAR)
            break;
        }
        this.pos++;
      }
    }
    this.extractBalanced(true, true);
  }
  skipSpacesAndTabs() {
    this.pos = skipBlanks(this.src, this.pos, this.srcEnd);
  }
  readDoubleQuoted(unescapeAll = false) {
    const src = this.src;
    const len = this.srcEnd;
    const contentStart = this.pos;
    let hasExpansions = false;
    const bp = this._buildParts;
    const bt = bp || this._buildValue;
    if (!bp) {
      let p = this.pos;
      while (p < len) {
        const c = src.charCodeAt(p);
        if (c === CH_DQUOTE) {
          this._dqText = bt ? src.slice(contentStart, p) : "";
          this._dqEnd = p;
          this.pos = p + 1;
          this._dqHasExpansions = false;
          this._dqParts = null;
          return;
        }
        if (c === CH_DOLLAR || c === CH_BACKTICK || c === CH_BACKSLASH)
          break;
        p++;
      }
    }
    let text = "";
    let parts = null;
    let litBuf = "";
    let litStart = bp ? this.pos : 0;
    while (this.pos < len && src.charCodeAt(this.pos) !== CH_DQUOTE) {
      const runStart = this.pos;
      while (this.pos < len) {
        const c = src.charCodeAt(this.pos);
        if (c === CH_DQUOTE || c === CH_BACKSLASH || c === CH_DOLLAR || c === CH_BACKTICK)
          break;
        this.pos++;
      }
      if (bt && this.pos > runStart) {
        const chunk = src.slice(runStart, this.pos);
        text += chunk;
        if (bp)
          litBuf += chunk;
      }
      if (this.pos >= len || src.charCodeAt(this.pos) === CH_DQUOTE)
        break;
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_BACKSLASH) {
        this.pos++;
        if (this.pos < len) {
          const next = src.charCodeAt(this.pos);
          if (next === CH_NL) {
            this.pos++;
            continue;
          }
          if (bt) {
            if (unescapeAll || next === CH_DOLLAR || next === CH_BACKTICK || next === CH_DQUOTE || next === CH_BACKSLASH) {
              const c = src[this.pos];
              text += c;
              if (bp)
                litBuf += c;
            } else {
              const pair = "\\" + src[this.pos];
              text += pair;
              if (bp)
                litBuf += pair;
            }
          }
          this.pos++;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        const afterDollar = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (afterDollar === CH_DQUOTE || afterDollar === CH_SQUOTE) {
          if (bt) {
            text += "$";
            if (bp)
              litBuf += "$";
          }
          this.pos++;
          continue;
        }
        const expStart = this.pos;
        this.readDollar(true);
        if (bt)
          text += this._resultText;
        if (this._resultHasExpansion)
          hasExpansions = true;
        if (bp) {
          const rp = this._resultPart;
          if (rp && isDQChild(rp)) {
            if (!parts)
              parts = [];
            if (expStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: expStart,
                value: litBuf,
                text: src.slice(litStart, expStart)
              });
              litBuf = "";
            }
            parts.push(rp);
            litStart = this.pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        const btStart = this.pos;
        this.readBacktickExpansion(true);
        if (bt)
          text += this._resultText;
        hasExpansions = true;
        if (bp && this._resultPart && isDQChild(this._resultPart)) {
          if (!parts)
            parts = [];
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = this.pos;
        }
        continue;
      }
    }
    if (bp && parts && this.pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: this.pos, value: litBuf, text: src.slice(litStart, this.pos) });
    this._dqEnd = this.pos;
    if (this.pos < len)
      this.pos++;
    else
      this.errors.push({ message: "unterminated double quote", pos: contentStart - 1 });
    this._dqText = text;
    this._dqHasExpansions = hasExpansions;
    this._dqParts = parts;
  }
  readDollar(insideDoubleQuotes = false) {
    const dollarPos = this.pos;
    this.pos++;
    const src = this.src;
    const len = this.srcEnd;
    const bt = this._buildParts || this._buildValue;
    if (this.pos >= len) {
      this._resultText = "$";
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = void 0;
      return;
    }
    const logicalPos = skipLineContinuations(src, this.pos, len);
    if (logicalPos > this.pos && src.charCodeAt(logicalPos) === CH_LPAREN && src.charCodeAt(logicalPos + 1) !== CH_LPAREN)
      this.pos = logicalPos;
    const ch = src.charCodeAt(this.pos);
    if (ch === CH_LPAREN) {
      if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const savedPos = this.pos;
        const savedErrors = this.errors.length;
        this.readArithmeticExpansion(dollarPos);
        if (!this._notArithmetic)
          return;
        this.errors.length = savedErrors;
        this.pos = savedPos;
      }
      this.readCommandSubstitution(dollarPos);
      return;
    }
    if (ch === CH_LBRACE) {
      const after = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
      if (after === CH_SPACE || after === CH_TAB || after === CH_NL) {
        this.readBraceCommandSubstitution();
        return;
      }
      if (after === CH_PIPE) {
        this.readValueSubstitution();
        return;
      }
      this.readParameterExpansion(insideDoubleQuotes);
      return;
    }
    if (ch === CH_SQUOTE) {
      this.pos++;
      if (bt) {
        const value = this.readAnsiCQuoted();
        this._resultText = value;
        this._resultPart = this._buildParts ? { type: "AnsiCQuoted", pos: dollarPos, end: this.pos, text: src.slice(dollarPos, this.pos), value } : void 0;
      } else {
        this.skipAnsiCQuoted();
        this._resultText = "";
        this._resultPart = void 0;
      }
      this._resultIsRaw = false;
      this._resultHasExpansion = false;
      return;
    }
    if (ch === CH_DQUOTE) {
      this.pos++;
      this.readDoubleQuoted(insideDoubleQuotes);
      this._resultText = this._dqText;
      this._resultIsRaw = false;
      this._resultHasExpansion = this._dqHasExpansions;
      if (this._buildParts) {
        const text = src.slice(dollarPos, this.pos);
        this._resultPart = {
          type: "LocaleString",
          pos: dollarPos,
          end: this.pos,
          text,
          parts: this._dqParts ?? [
            {
              type: "Literal",
              pos: dollarPos + 2,
              end: this._dqEnd,
              value: this._dqText,
              text: src.slice(dollarPos + 2, this._dqEnd)
            }
          ]
        };
      } else {
        this._resultPart = void 0;
      }
      return;
    }
    if (ch === CH_AT || ch === CH_STAR || ch === CH_HASH || ch === CH_QUESTION || ch === CH_DASH || ch === CH_DOLLAR || ch === CH_BANG || ch >= CH_0 && ch <= CH_9) {
      this.pos++;
      const text = bt ? src.slice(this.pos - 2, this.pos) : "";
      this._resultText = text;
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = this._buildParts ? { type: "SimpleExpansion", pos: dollarPos, end: this.pos, text } : void 0;
      return;
    }
    if (ch < 128 && isIdChar[ch] & 1) {
      const namePos = this.pos - 1;
      while (this.pos < len) {
        const c = src.charCodeAt(this.pos);
        if (c < 128 && isIdChar[c] & 2)
          this.pos++;
        else
          break;
      }
      const text = bt ? src.slice(namePos, this.pos) : "";
      this._resultText = text;
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = this._buildParts ? { type: "SimpleExpansion", pos: dollarPos, end: this.pos, text } : void 0;
      return;
    }
    if (ch === CH_LBRACKET) {
      const errorCount = this._errors === null ? 0 : this._errors.length;
      const close = this.findClosingArithmeticBracket(this.pos + 1);
      if (close !== -1) {
        const bodyStart = this.pos + 1;
        const body2 = src.slice(bodyStart, close);
        this.pos = close + 1;
        const text = bt ? src.slice(dollarPos, this.pos) : "";
        this._resultText = text;
        this._resultIsRaw = true;
        this._resultHasExpansion = false;
        this._resultPart = this._buildParts ? this.arithmeticExpansion(bodyStart - 2, text, body2, bodyStart) : void 0;
        return;
      }
      if (this._errors !== null)
        this._errors.length = errorCount;
    }
    this._resultText = "$";
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    this._resultPart = void 0;
  }
  scanArithmeticBody() {
    this._notArithmetic = false;
    this._arithUnterminated = false;
    this.pos += 2;
    let depth = 1;
    let parenDepth = 0;
    let parentParenDepth = 0;
    let parenDepths;
    let reported = false;
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    while (this.pos < len && depth > 0) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
      } else if (c === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DOLLAR && this.pos + 2 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN && src.charCodeAt(this.pos + 2) !== CH_LPAREN) {
        const dollarPos = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
      } else if (c === CH_DOLLAR && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LBRACE) {
        const close = this.findClosingBrace(this.pos + 2, len);
        this.pos = close === -1 ? len : close + 1;
      } else if ((c === CH_LT || c === CH_GT) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        this.pos += 2;
        this.extractBalanced();
      } else if (c === CH_LPAREN) {
        if (src.charCodeAt(this.pos - 1) === CH_DOLLAR && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          if (depth === 1)
            parentParenDepth = parenDepth;
          else
            (parenDepths ?? (parenDepths = [])).push(parenDepth);
          depth++;
          parenDepth = 0;
          if (depth + this._nestingDepth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum arithmetic expansion nesting depth exceeded", pos: this.pos - 1 });
            reported = true;
          }
          this.pos += 2;
        } else {
          if (++parenDepth + depth - 1 + this._nestingDepth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum arithmetic expression nesting depth exceeded", pos: this.pos });
            reported = true;
          }
          this.pos++;
        }
      } else if (c === CH_RPAREN && parenDepth > 0) {
        parenDepth--;
        this.pos++;
      } else if (c === CH_RPAREN && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_RPAREN) {
        if (--depth === 0) {
          this.pos += 2;
          break;
        }
        parenDepth = depth === 1 ? parentParenDepth : parenDepths.pop();
        this.pos += 2;
      } else if (c === CH_RPAREN && depth === 1) {
        this._notArithmetic = true;
        return "";
      } else {
        this.pos++;
      }
    }
    const bt = this._buildParts || this._buildValue;
    if (depth > 0) {
      this._arithUnterminated = true;
      return bt ? src.slice(start, this.pos) : "";
    }
    return bt ? src.slice(start, this.pos - 2) : "";
  }
  readArithmeticExpansion(dollarPos) {
    const bodyStart = this.pos + 2;
    const body2 = this.scanArithmeticBody();
    if (this._notArithmetic)
      return;
    if (this._arithUnterminated)
      this.errors.push({ message: "unterminated arithmetic expansion", pos: dollarPos });
    const text = this._buildParts || this._buildValue ? this.src.slice(dollarPos, this.pos) : "";
    this._resultText = text;
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    this._resultPart = this._buildParts ? this.arithmeticExpansion(dollarPos, text, body2, bodyStart) : void 0;
  }
  arithmeticExpansion(pos, text, body2, bodyStart) {
    return new ArithmeticExpansionImpl(pos, this.pos, text, {
      source: this.src,
      body: body2,
      offset: bodyStart,
      depth: this._nestingDepth,
      context: this.substitutionContext
    });
  }
  readArithmeticCommand(out, tokenStart) {
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    const body2 = this.scanArithmeticBody();
    this._buildValue = savedBuildValue;
    if (this._arithUnterminated)
      this.errors.push({ message: "unterminated arithmetic command", pos: tokenStart });
    setToken(out, Token.ArithCmd, body2, tokenStart, this.pos);
  }
  readCommandSubstitution(dollarPos) {
    const openPos = this.pos;
    this.pos++;
    const inner = this.extractBalanced();
    if (this._unbalanced)
      this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
    const bt = this._buildParts || this._buildValue;
    const rawText = bt ? this.src.slice(dollarPos, this.pos) : "";
    const text = !bt || openPos === dollarPos + 1 ? rawText : "$" + this.src.slice(openPos, this.pos);
    this._resultText = text;
    this._resultIsRaw = openPos === dollarPos + 1;
    this._resultHasExpansion = true;
    if (this._buildParts) {
      this._resultPart = this.commandExpansion(dollarPos, rawText, openPos + 1, inner, !this._unbalanced);
    } else {
      this._resultPart = void 0;
    }
  }
  readBraceCommandSubstitution() {
    this.readBraceSubstitution(1);
  }
  readValueSubstitution() {
    this.readBraceSubstitution(2);
  }
  readBraceSubstitution(skip) {
    const dollarPos = this.pos - 1;
    this.pos += skip;
    const src = this.src;
    const len = this.srcEnd;
    let depth = 1;
    const start = this.pos;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_LBRACE)
        depth++;
      else if (c === CH_RBRACE) {
        if (--depth === 0) {
          this.pos++;
          break;
        }
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        continue;
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      } else if (c === CH_BACKSLASH)
        this.pos++;
      this.pos++;
    }
    this._resultIsRaw = true;
    this._resultHasExpansion = true;
    if (this._buildParts || this._buildValue) {
      const rawInner = src.slice(start, this.pos - 1);
      const inner = rawInner.trim();
      const text = src.slice(dollarPos, this.pos);
      this._resultText = text;
      if (this._buildParts) {
        const innerStart = start + (rawInner.length - rawInner.trimStart().length);
        this._resultPart = this.commandExpansion(dollarPos, text, innerStart, inner);
      } else {
        this._resultPart = void 0;
      }
    } else {
      this._resultText = "";
      this._resultPart = void 0;
    }
  }
  readBacktickExpansion(insideDoubleQuotes = false) {
    this.pos++;
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    if (!this._buildParts && !this._buildValue) {
      while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
        if (src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len)
          this.pos++;
        this.pos++;
      }
      if (this.pos < len)
        this.pos++;
      else
        this.errors.push({ message: "unterminated backtick", pos: start - 1 });
      this._resultText = "";
      this._resultIsRaw = false;
      this._resultHasExpansion = true;
      this._resultPart = void 0;
      return;
    }
    let inner = "";
    let hasEscapes = false;
    while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
      if (src.charCodeAt(this.pos) === CH_BACKSLASH) {
        hasEscapes = true;
        break;
      }
      this.pos++;
    }
    if (!hasEscapes) {
      inner = src.slice(start, this.pos);
    } else {
      inner = src.slice(start, this.pos);
      while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
        if (src.charCodeAt(this.pos) === CH_BACKSLASH) {
          this.pos++;
          if (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_DOLLAR || c === CH_BACKTICK || c === CH_BACKSLASH || insideDoubleQuotes && c === CH_DQUOTE) {
              inner += src[this.pos];
            } else {
              inner += "\\" + src[this.pos];
            }
            this.pos++;
          }
        } else {
          const runStart = this.pos;
          while (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_BACKTICK || c === CH_BACKSLASH)
              break;
            this.pos++;
          }
          inner += src.slice(runStart, this.pos);
        }
      }
    }
    if (this.pos < len)
      this.pos++;
    else
      this.errors.push({ message: "unterminated backtick", pos: start - 1 });
    const text = src.slice(start - 1, this.pos);
    this._resultText = inner;
    this._resultHasExpansion = true;
    if (this._buildParts) {
      this._resultPart = hasEscapes ? this.decodedCommandExpansion(start - 1, text, inner) : this.commandExpansion(start - 1, text, start, inner);
    } else {
      this._resultPart = void 0;
    }
  }
  readParameterExpansion(insideDoubleQuotes) {
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    this.pos++;
    let depth = 1;
    let reported = false;
    while (this.pos < len && depth > 0) {
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_DOLLAR) {
        const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (next === CH_LBRACE) {
          depth++;
          if (this._nestingDepth + depth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum parameter expansion nesting depth exceeded", pos: this.pos });
            reported = true;
          }
          this.pos += 2;
          continue;
        }
        if (next === CH_DOLLAR) {
          this.pos += 2;
          continue;
        }
        if (next === CH_LPAREN) {
          const dollarPos = this.pos;
          this.pos += 2;
          this.extractBalanced();
          if (this._unbalanced)
            this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
          continue;
        }
      } else if (ch === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        continue;
      } else if (ch === CH_RBRACE) {
        if (--depth === 0) {
          this.pos++;
          break;
        }
      } else if (ch === CH_BACKSLASH) {
        if (this.pos + 1 < len)
          this.pos++;
      } else if (ch === CH_SQUOTE) {
        this.pos++;
        if (this.pos > start + 1 && src.charCodeAt(this.pos - 2) === CH_DOLLAR)
          this.skipAnsiCQuoted();
        else
          this.skipSQ();
        continue;
      } else if (ch === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      }
      this.pos++;
    }
    const closed = depth === 0;
    if (!closed)
      this.errors.push({ message: "unterminated parameter expansion", pos: start - 1 });
    const text = this._buildParts || this._buildValue ? src.slice(start - 1, this.pos) : "";
    this._resultText = text;
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    if (this._buildParts) {
      const inner = src.slice(start + 1, closed ? this.pos - 1 : this.pos);
      this._resultPart = this.parseParamInner(text, inner, start + 1, insideDoubleQuotes);
    } else {
      this._resultPart = void 0;
    }
  }
  // `innerStart` is the absolute offset of `inner` in the original source, so each sub-field
  // word is parsed in place at its true position. `sub(a, b)` maps inner-relative offsets to
  // that absolute window.
  parseParamInner(text, inner, innerStart, insideDoubleQuotes) {
    const result = {
      type: "ParameterExpansion",
      pos: innerStart - 2,
      end: this.pos,
      text,
      parameter: "",
      parameterPos: innerStart,
      parameterEnd: innerStart,
      prefix: void 0,
      index: void 0,
      operation: void 0
    };
    const ilen = inner.length;
    if (ilen === 0)
      return result;
    const sub = (a, b, context = "word") => this.parseSubFieldWord(innerStart + a, innerStart + b, context);
    const closeBracket = (start) => {
      const close = this.findClosingBracket(innerStart + start, innerStart + ilen);
      return close === -1 ? -1 : close - innerStart;
    };
    let i = 0;
    if (ilen > 1 && inner.charCodeAt(0) === CH_BANG) {
      result.prefix = "!";
      i = 1;
    }
    if (ilen > 1 && inner.charCodeAt(0) === CH_HASH) {
      const nameEnd = this.scanParamName(inner, 1);
      let parameterEnd = nameEnd;
      let indexEnd = -1;
      if (parameterEnd < ilen && inner.charCodeAt(parameterEnd) === CH_LBRACKET) {
        indexEnd = closeBracket(parameterEnd + 1);
        if (indexEnd !== -1)
          parameterEnd = indexEnd + 1;
      }
      if (nameEnd > 1 && parameterEnd === ilen) {
        result.prefix = "#";
        result.parameter = inner.slice(1, nameEnd);
        result.parameterPos = innerStart + 1;
        result.parameterEnd = innerStart + nameEnd;
        if (indexEnd !== -1)
          result.index = sub(nameEnd + 1, indexEnd, "embedded");
        return result;
      }
    }
    const nameStart = i;
    i = this.scanParamName(inner, i);
    result.parameter = inner.slice(nameStart, i);
    result.parameterPos = innerStart + nameStart;
    result.parameterEnd = innerStart + i;
    if (i < ilen && inner.charCodeAt(i) === CH_LBRACKET) {
      const closeB = closeBracket(i + 1);
      if (closeB !== -1) {
        result.index = sub(i + 1, closeB, "embedded");
        i = closeB + 1;
      }
    }
    if (i >= ilen)
      return result;
    const pos = innerStart + i;
    const end = innerStart + ilen;
    const opChar = inner.charCodeAt(i);
    const nextChar = inner.charCodeAt(i + 1);
    const defaultChar = inner[opChar === CH_COLON ? i + 1 : i];
    if (defaultChar === "-" || defaultChar === "=" || defaultChar === "+" || defaultChar === "?") {
      const operandStart = i + (opChar === CH_COLON ? 2 : 1);
      result.operation = {
        type: "Default",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator: opChar === CH_COLON ? `:${defaultChar}` : defaultChar,
        operand: sub(operandStart, ilen, insideDoubleQuotes ? "quoted" : "word")
      };
      return result;
    }
    if (opChar === CH_COLON) {
      i++;
      const sliceStart = innerStart + i;
      const colonIdx = findUnnested(inner.slice(i), CH_COLON, true, (index, quoted4) => {
        return this.findNestedShellEnd(sliceStart + index, end, quoted4) - sliceStart;
      });
      result.operation = {
        type: "Slice",
        pos,
        end,
        operatorEnd: sliceStart,
        operator: ":",
        offset: sub(i, colonIdx === -1 ? ilen : i + colonIdx, "embedded"),
        length: colonIdx === -1 ? void 0 : sub(i + colonIdx + 1, ilen, "embedded")
      };
      return result;
    }
    if (opChar === CH_HASH || opChar === CH_PERCENT) {
      const doubled = nextChar === opChar;
      const operator = opChar === CH_HASH ? doubled ? "##" : "#" : doubled ? "%%" : "%";
      const operandStart = i + (doubled ? 2 : 1);
      result.operation = {
        type: "Remove",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator,
        operand: sub(operandStart, ilen)
      };
      return result;
    }
    if (opChar === CH_SLASH) {
      i++;
      let operator = "/";
      if (nextChar === CH_SLASH || nextChar === CH_HASH || nextChar === CH_PERCENT) {
        operator = nextChar === CH_SLASH ? "//" : nextChar === CH_HASH ? "/#" : "/%";
        i++;
      }
      let separatorStart = i;
      if (nextChar === CH_SLASH) {
        separatorStart = skipLineContinuations(inner, i, ilen);
        if (inner.charCodeAt(separatorStart) === CH_SLASH)
          separatorStart++;
      }
      const sepIdx = findUnnested(inner.slice(separatorStart), CH_SLASH);
      const patternEnd = sepIdx === -1 ? ilen : separatorStart + sepIdx;
      result.operation = {
        type: "Replace",
        pos,
        end,
        operatorEnd: innerStart + i,
        operator,
        pattern: sub(i, patternEnd),
        replacement: sub(sepIdx === -1 ? ilen : patternEnd + 1, ilen)
      };
      return result;
    }
    if (opChar === CH_CARET || opChar === CH_COMMA) {
      const doubled = nextChar === opChar;
      const operator = opChar === CH_CARET ? doubled ? "^^" : "^" : doubled ? ",," : ",";
      const operandStart = i + (doubled ? 2 : 1);
      result.operation = {
        type: "CaseModification",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator,
        operand: operandStart === ilen ? void 0 : sub(operandStart, ilen)
      };
      return result;
    }
    if (result.prefix === "!" && result.index === void 0 && i + 1 === ilen && (opChar === CH_AT || opChar === CH_STAR)) {
      result.operation = { type: "Names", pos, end, operatorEnd: end, operator: opChar === CH_AT ? "@" : "*" };
      return result;
    }
    if (opChar === CH_AT) {
      result.operation = {
        type: "Transform",
        pos,
        end,
        operatorEnd: pos + 1,
        operator: "@",
        operand: sub(i + 1, ilen)
      };
      return result;
    }
    result.operation = { type: "Unknown", pos, end, operatorEnd: end, operator: inner.slice(i) };
    return result;
  }
  findNestedShellEnd(start, end, quoted4) {
    const ch = this.src.charCodeAt(start);
    if (ch === CH_BACKTICK) {
      let pos = start + 1;
      while (pos < end) {
        const current = this.src.charCodeAt(pos);
        if (current === CH_BACKSLASH) {
          pos += 2;
          continue;
        }
        pos++;
        if (current === CH_BACKTICK)
          return pos;
      }
      return end;
    }
    let close;
    if (ch === CH_DOLLAR) {
      const next = start + 1;
      if (next < end && this.src.charCodeAt(next) === CH_LBRACE) {
        close = this.findClosingBrace(next + 1, end);
      } else {
        const open = skipLineContinuations(this.src, next, end);
        if (open >= end || this.src.charCodeAt(open) !== CH_LPAREN)
          return start;
        close = this.findClosingParenthesis(open + 1, end);
      }
    } else {
      const open = start + 1;
      if (quoted4 || ch !== CH_LT && ch !== CH_GT || open >= end || this.src.charCodeAt(open) !== CH_LPAREN) {
        return start;
      }
      close = this.findClosingParenthesis(open + 1, end);
    }
    return close === -1 ? end : close + 1;
  }
  scanParamName(s, start) {
    let i = start;
    if (i >= s.length)
      return i;
    const c = s.charCodeAt(i);
    if (c === CH_AT || c === CH_STAR || c === CH_HASH || c === CH_QUESTION || c === CH_DASH || c === CH_DOLLAR || c === CH_BANG) {
      return i + 1;
    }
    if (c >= CH_0 && c <= CH_9) {
      while (i < s.length && s.charCodeAt(i) >= CH_0 && s.charCodeAt(i) <= CH_9)
        i++;
      return i;
    }
    if (c >= CH_a && c <= CH_z || c >= CH_A && c <= CH_Z || c === CH_UNDERSCORE) {
      i++;
      while (i < s.length) {
        const ch = s.charCodeAt(i);
        if (ch >= CH_a && ch <= CH_z || ch >= CH_A && ch <= CH_Z || ch >= CH_0 && ch <= CH_9 || ch === CH_UNDERSCORE)
          i++;
        else
          break;
      }
    }
    return i;
  }
  readAnsiCQuoted() {
    const quotePos = this.pos - 1;
    const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
    this.pos = result.end;
    if (!result.closed)
      this.errors.push({ message: "unterminated ANSI-C quote", pos: quotePos });
    return result.value;
  }
  // Quotes resume when a nested substitution returns to their parenthesis depth.
  extractBalanced(useGrammar = true, quoteOnly = false) {
    const src = this.src;
    const len = this.srcEnd;
    const bt = this._buildParts || this._buildValue;
    let depth = quoteOnly ? 0 : 1;
    const start = this.pos;
    this._unbalanced = false;
    const knownEnd = useGrammar && !quoteOnly ? this.substitutionContext.boundaries?.get(start) : void 0;
    if (knownEnd !== void 0 && knownEnd <= len && this._nestingDepth < MAX_SYNTAX_NESTING) {
      this.pos = knownEnd;
      return bt ? src.slice(start, knownEnd - 1) : "";
    }
    let wordStart = true;
    while (!quoteOnly && this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_RPAREN) {
        const result = bt ? src.slice(start, this.pos) : "";
        this.pos++;
        return result;
      } else if (c === CH_LPAREN || c === CH_BACKSLASH || c === CH_SQUOTE || c === CH_DQUOTE || c === CH_BACKTICK || c === CH_DOLLAR && (src.charCodeAt(this.pos + 1) === CH_SQUOTE || src.charCodeAt(this.pos + 1) === CH_DOLLAR || src.charCodeAt(this.pos + 1) === CH_LBRACE)) {
        break;
      } else if (c === CH_LT && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LT) {
        break;
      } else if (c === CH_HASH && wordStart) {
        break;
      } else if (c === 99 && wordStart && this.pos + 3 < len && src.charCodeAt(this.pos + 1) === 97 && src.charCodeAt(this.pos + 2) === 115 && src.charCodeAt(this.pos + 3) === 101 && (this.pos + 4 >= len || src.charCodeAt(this.pos + 4) < 128 && charType[src.charCodeAt(this.pos + 4)] & 1)) {
        break;
      } else {
        wordStart = c < 128 && (charType[c] & 1) !== 0;
        this.pos++;
      }
    }
    let caseDepth = 0;
    let caseParens = 0;
    const wordStartAfterParen = [];
    let pendingDelims = null;
    let scripts;
    let arithBase = -1;
    let arithExtent = start >= 2 && src.charCodeAt(start) === CH_LPAREN && src.charCodeAt(start - 1) === CH_LPAREN && src.charCodeAt(start - 2) === CH_DOLLAR;
    let substitutions = 0;
    let reported = false;
    const quotes2 = quoteOnly ? [{ close: CH_DQUOTE, depth: 0 }] : [];
    let quotedDepth = quoteOnly ? 1 : 0;
    let parameterDepth = 0;
    let arithmeticOpens;
    let continuedDollarPos = -1;
    let continuedParenPos = -1;
    let escapedEnd = -1;
    let lastParenEnd = -1;
    let checkedGrammar = false;
    while (this.pos < len && (depth > 0 || quotes2.length > 0)) {
      let ch = src.charCodeAt(this.pos);
      const quote = quotes2.length === 0 ? void 0 : quotes2[quotes2.length - 1];
      if (quote !== void 0 && quote.depth === depth) {
        let commandOpen = false;
        if (ch === CH_BACKSLASH) {
          this.pos = Math.min(this.pos + 2, len);
          continue;
        }
        if (ch === quote.close) {
          quotes2.pop();
          if (ch === CH_DQUOTE)
            quotedDepth--;
          else
            parameterDepth--;
          this.pos++;
          if (quoteOnly && depth === 0 && quotes2.length === 0)
            return "";
          continue;
        }
        if (ch === CH_DQUOTE) {
          quotes2.push({ close: CH_DQUOTE, depth });
          quotedDepth++;
        } else if (ch === CH_SQUOTE && quote.close === CH_RBRACE) {
          this.pos++;
          this.skipSQ();
          continue;
        } else if (ch === CH_BACKTICK) {
          this.pos++;
          while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
            if (src.charCodeAt(this.pos) === CH_BACKSLASH)
              this.pos++;
            if (this.pos < len)
              this.pos++;
          }
          if (this.pos < len)
            this.pos++;
          continue;
        } else if (ch === CH_DOLLAR) {
          const next = src.charCodeAt(this.pos + 1);
          if (next === CH_SQUOTE && quote.close === CH_RBRACE) {
            this.pos += 2;
            this.skipAnsiCQuoted();
            continue;
          }
          if (next === CH_LBRACE) {
            quotes2.push({ close: CH_RBRACE, depth });
            parameterDepth++;
            this.pos++;
          } else if (next === CH_LPAREN) {
            this.pos++;
            ch = CH_LPAREN;
            commandOpen = true;
          } else if (next === CH_DOLLAR) {
            this.pos += src.charCodeAt(this.pos + 2) === CH_LPAREN ? 1 : 2;
            continue;
          }
        }
        if (!reported && this._nestingDepth + Math.max(quotedDepth, parameterDepth) > MAX_SYNTAX_NESTING) {
          this.errors.push({ message: "maximum word nesting depth exceeded", pos: this.pos });
          reported = true;
        }
        if (!commandOpen) {
          this.pos++;
          while (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_BACKSLASH || c === CH_DQUOTE || c === CH_DOLLAR || c === CH_BACKTICK || c === CH_RBRACE || c === CH_SQUOTE)
              break;
            this.pos++;
          }
          continue;
        }
      }
      if (ch === CH_HASH && lastParenEnd !== -1 && !arithExtent && arithBase < 0 && useGrammar && !checkedGrammar && this._nestingDepth + (scripts?.length ?? 0) < MAX_SYNTAX_NESTING && skipBlanks(src, lastParenEnd, len) === this.pos) {
        checkedGrammar = true;
        const scope = scripts?.[scripts.length - 1];
        const end = this.findSubstitutionEnd(scope?.start ?? start, len, this._nestingDepth + (scripts?.length ?? 0) + 1);
        if (end !== -1) {
          if (scope === void 0) {
            this.pos = end;
            return bt ? src.slice(start, end - 1) : "";
          }
          this.pos = end - 1;
          depth = scope.depth + 1;
          caseDepth = 0;
          caseParens = 0;
          wordStartAfterParen.length = scope.parens + 1;
          ch = CH_RPAREN;
        }
      }
      if (ch === CH_LPAREN) {
        const prev = this.pos > start && this.pos !== escapedEnd ? src.charCodeAt(this.pos - 1) : 0;
        const commandDollarPos = prev === CH_DOLLAR ? this.pos - 1 : this.pos === continuedParenPos ? continuedDollarPos : -1;
        const wordParen = commandDollarPos !== -1 || prev === CH_LT || prev === CH_GT || prev === CH_EQ || prev === CH_AT || prev === CH_QUESTION || prev === CH_STAR || prev === CH_PLUS || prev === CH_BANG || prev === CH_LPAREN && wordStartAfterParen[wordStartAfterParen.length - 1] === false || arithExtent && this.pos === start;
        const script = commandDollarPos !== -1 && src.charCodeAt(this.pos + 1) !== CH_LPAREN || (prev === CH_LT || prev === CH_GT) && arithBase < 0 && !arithExtent;
        if (script) {
          (scripts ?? (scripts = [])).push({
            start: this.pos + 1,
            dollar: commandDollarPos,
            depth,
            parens: wordStartAfterParen.length,
            caseDepth,
            caseParens,
            arithBase,
            arithExtent,
            substitutions,
            checkedGrammar,
            pendingDelims
          });
          caseDepth = 0;
          caseParens = 0;
          arithBase = -1;
          arithExtent = false;
          checkedGrammar = false;
          pendingDelims = null;
        }
        wordStartAfterParen.push(!wordParen);
        wordStart = true;
        if (!script && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          arithBase = depth;
        }
        if (commandDollarPos !== -1) {
          if (script)
            substitutions++;
          else
            (arithmeticOpens ?? (arithmeticOpens = [])).push(depth);
          if (substitutions + (arithmeticOpens?.length ?? 0) + this._nestingDepth + (quoteOnly ? 0 : 1) > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum command substitution nesting depth exceeded", pos: commandDollarPos });
            reported = true;
          }
        }
        continuedDollarPos = -1;
        continuedParenPos = -1;
        depth++;
        if (caseDepth > 0)
          caseParens++;
        this.pos++;
      } else if (ch === CH_RPAREN) {
        if (caseDepth > 0 && caseParens === 0) {
          this.pos++;
          wordStart = true;
        } else {
          if (caseDepth > 0)
            caseParens--;
          depth--;
          if (depth === 0 && !quoteOnly) {
            const result = bt ? src.slice(start, this.pos) : "";
            this.pos++;
            return result;
          }
          if (depth <= arithBase)
            arithBase = -1;
          if (arithmeticOpens !== void 0) {
            while (arithmeticOpens.length > 0 && arithmeticOpens[arithmeticOpens.length - 1] >= depth)
              arithmeticOpens.pop();
          }
          wordStart = wordStartAfterParen.pop() ?? true;
          this.pos++;
          const scope = scripts?.[scripts.length - 1];
          if (scope !== void 0 && scope.depth === depth) {
            scripts.pop();
            caseDepth = scope.caseDepth;
            caseParens = scope.caseParens;
            arithBase = scope.arithBase;
            arithExtent = scope.arithExtent;
            substitutions = scope.substitutions;
            checkedGrammar = scope.checkedGrammar;
            pendingDelims = scope.pendingDelims;
          }
        }
        lastParenEnd = this.pos;
      } else if (ch === CH_BACKSLASH) {
        if (this.pos > start && src.charCodeAt(this.pos - 1) === CH_DOLLAR) {
          const logicalPos = skipLineContinuations(src, this.pos, len);
          if (logicalPos > this.pos && src.charCodeAt(logicalPos) === CH_LPAREN && src.charCodeAt(logicalPos + 1) !== CH_LPAREN) {
            continuedDollarPos = this.pos - 1;
            continuedParenPos = logicalPos;
          }
        }
        this.pos++;
        if (this.pos < len) {
          if (src.charCodeAt(this.pos) !== CH_NL) {
            wordStart = false;
          }
          this.pos++;
        }
        escapedEnd = this.pos;
      } else if (ch === CH_DOLLAR) {
        const next = src.charCodeAt(++this.pos);
        if (next === CH_SQUOTE) {
          this.pos++;
          this.skipAnsiCQuoted();
        } else if (next === CH_DOLLAR) {
          this.pos++;
        } else if (next === CH_LBRACE && !isBraceCommandOpener(src.charCodeAt(this.pos + 1))) {
          quotes2.push({ close: CH_RBRACE, depth });
          parameterDepth++;
          this.pos++;
        }
        wordStart = false;
      } else if (ch === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        wordStart = false;
      } else if (ch === CH_DQUOTE) {
        quotes2.push({ close: CH_DQUOTE, depth });
        quotedDepth++;
        this.pos++;
        wordStart = false;
      } else if (ch === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          if (this.pos < len)
            this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        wordStart = false;
      } else if (ch === CH_LT && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LT) {
        if (this.pos + 2 < len && src.charCodeAt(this.pos + 2) === CH_LT) {
          this.pos += 3;
        } else {
          this.pos += 2;
          const strip2 = this.pos < len && src.charCodeAt(this.pos) === CH_DASH;
          if (strip2)
            this.pos++;
          this.skipSpacesAndTabs();
          this.readHereDocDelimiter();
          if (this._hereDelim || this._hereQuoted) {
            (pendingDelims ?? (pendingDelims = [])).push({
              delimiter: this._hereDelim,
              strip: strip2,
              quoted: this._hereQuoted
            });
          }
        }
        wordStart = false;
      } else if (ch === CH_NL && pendingDelims) {
        this.pos++;
        for (const hd of pendingDelims)
          this.skipHereDocBody(hd.delimiter, hd.strip, true, hd.quoted);
        pendingDelims = null;
        wordStart = true;
      } else if (ch === CH_HASH && arithBase < 0 && !arithExtent && wordStart) {
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_NL)
          this.pos++;
      } else {
        const wStart = this.pos;
        while (this.pos < len) {
          const wc = src.charCodeAt(this.pos);
          if (wc < 128 && charType[wc])
            break;
          this.pos++;
        }
        if (this.pos > wStart) {
          const wLen = this.pos - wStart;
          if (wLen === 4 && wordStart && arithBase < 0 && !arithExtent) {
            const c0 = src.charCodeAt(wStart);
            if (c0 === 99 && src.charCodeAt(wStart + 1) === 97 && src.charCodeAt(wStart + 2) === 115 && src.charCodeAt(wStart + 3) === 101) {
              caseDepth++;
            } else if (c0 === 101 && src.charCodeAt(wStart + 1) === 115 && src.charCodeAt(wStart + 2) === 97 && src.charCodeAt(wStart + 3) === 99 && caseDepth > 0) {
              caseDepth--;
              if (caseDepth === 0)
                caseParens = 0;
            }
          }
          wordStart = false;
        } else {
          const wc = src.charCodeAt(this.pos);
          wordStart = wc < 128 && (charType[wc] & 1) !== 0;
          this.pos++;
        }
      }
    }
    this._unbalanced = true;
    if (quoteOnly && scripts !== void 0 && scripts.length > 0) {
      this.errors.push({ message: "unterminated command substitution", pos: scripts[0].dollar });
    }
    return bt ? src.slice(start, this.pos) : "";
  }
};

// node_modules/unbash/dist/arithmetic.js
function opPrec(op) {
  switch (op) {
    case ",":
      return 1;
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "<<=":
    case ">>=":
    case "&=":
    case "|=":
    case "^=":
      return 2;
    case "||":
      return 4;
    case "&&":
      return 5;
    case "|":
      return 6;
    case "^":
      return 7;
    case "&":
      return 8;
    case "==":
    case "!=":
      return 9;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return 10;
    case "<<":
    case ">>":
      return 11;
    case "+":
    case "-":
      return 12;
    case "*":
    case "/":
    case "%":
      return 13;
    case "**":
      return 14;
    case "?":
      return 3;
    default:
      return -1;
  }
}
function trimEnd2(src, start, end) {
  while (end > start) {
    const c = src.charCodeAt(end - 1);
    if (c !== CH_SPACE && c !== CH_TAB && c !== CH_NL)
      break;
    end--;
  }
  return end;
}
function opRightAssoc(op) {
  switch (op) {
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "<<=":
    case ">>=":
    case "&=":
    case "|=":
    case "^=":
    case "**":
      return true;
    default:
      return false;
  }
}
function parseArithmeticExpression(src, offset = 0, collector, nestingDepth = 0) {
  let pos = 0;
  const len = src.length;
  const initialWordCount = collector?.embeddedWords.length ?? 0;
  function makeWord(start2, end, embedded = false) {
    const node2 = {
      type: "ArithmeticWord",
      pos: start2 + offset,
      end: end + offset,
      value: src.slice(start2, end),
      parts: void 0
    };
    if (embedded)
      collector?.embeddedWords.push(node2);
    return node2;
  }
  function skipWS() {
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c === CH_SPACE || c === CH_TAB || c === CH_NL)
        pos++;
      else
        break;
    }
  }
  function tryReadBinOp() {
    if (pos >= len)
      return null;
    const c = src.charCodeAt(pos);
    const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
    const nnc = pos + 2 < len ? src.charCodeAt(pos + 2) : 0;
    switch (c) {
      case CH_COMMA:
        pos++;
        return ",";
      case CH_EQ:
        if (nc === CH_EQ) {
          pos += 2;
          return "==";
        }
        pos++;
        return "=";
      case CH_BANG:
        if (nc === CH_EQ) {
          pos += 2;
          return "!=";
        }
        return null;
      // unary
      case CH_LT:
        if (nc === CH_LT) {
          if (nnc === CH_EQ) {
            pos += 3;
            return "<<=";
          }
          pos += 2;
          return "<<";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "<=";
        }
        pos++;
        return "<";
      case CH_GT:
        if (nc === CH_GT) {
          if (nnc === CH_EQ) {
            pos += 3;
            return ">>=";
          }
          pos += 2;
          return ">>";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return ">=";
        }
        pos++;
        return ">";
      case CH_PLUS:
        if (nc === CH_EQ) {
          pos += 2;
          return "+=";
        }
        if (nc === CH_PLUS)
          return null;
        pos++;
        return "+";
      case CH_DASH:
        if (nc === CH_EQ) {
          pos += 2;
          return "-=";
        }
        if (nc === CH_DASH)
          return null;
        pos++;
        return "-";
      case CH_STAR:
        if (nc === CH_STAR) {
          pos += 2;
          return "**";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "*=";
        }
        pos++;
        return "*";
      case CH_SLASH:
        if (nc === CH_EQ) {
          pos += 2;
          return "/=";
        }
        pos++;
        return "/";
      case CH_PERCENT:
        if (nc === CH_EQ) {
          pos += 2;
          return "%=";
        }
        pos++;
        return "%";
      case CH_PIPE:
        if (nc === CH_PIPE) {
          pos += 2;
          return "||";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "|=";
        }
        pos++;
        return "|";
      case CH_AMP:
        if (nc === CH_AMP) {
          pos += 2;
          return "&&";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "&=";
        }
        pos++;
        return "&";
      case CH_CARET:
        if (nc === CH_EQ) {
          pos += 2;
          return "^=";
        }
        pos++;
        return "^";
      case CH_QUESTION:
        pos++;
        return "?";
      default:
        return null;
    }
  }
  function skipTruncatedUnary() {
    skipWS();
    while (pos < len) {
      const c2 = src.charCodeAt(pos);
      if (c2 !== CH_BANG && c2 !== CH_TILDE && c2 !== CH_PLUS && c2 !== CH_DASH)
        break;
      if (src.charCodeAt(pos + 1) === CH_EQ)
        break;
      pos++;
      skipWS();
    }
    if (src.charCodeAt(pos) === CH_LPAREN) {
      let groups = 1;
      pos++;
      while (pos < len && groups > 0) {
        const wordEnd = collector?.findArithmeticWordEnd?.(pos + offset, offset + len) ?? pos + offset;
        if (wordEnd > pos + offset) {
          pos = wordEnd - offset;
          continue;
        }
        const c2 = src.charCodeAt(pos++);
        if (c2 === CH_LPAREN)
          groups++;
        else if (c2 === CH_RPAREN)
          groups--;
      }
    } else if (pos < len && src.charCodeAt(pos) !== CH_RPAREN && src.charCodeAt(pos) !== CH_COLON) {
      parseAtom(0);
    }
    skipWS();
    const c = src.charCodeAt(pos);
    if ((c === CH_PLUS || c === CH_DASH) && src.charCodeAt(pos + 1) === c)
      pos += 2;
  }
  function recoverExpression(minPrec) {
    skipWS();
    const start2 = pos;
    if (start2 === len)
      return makeWord(start2, start2);
    const wordCount = collector?.embeddedWords.length ?? 0;
    let ternaries = 0;
    for (; ; ) {
      skipTruncatedUnary();
      skipWS();
      if (src.charCodeAt(pos) === CH_COLON && ternaries > 0) {
        ternaries--;
        pos++;
        continue;
      }
      const saved = pos;
      const op = tryReadBinOp();
      if (op === null || ternaries === 0 && opPrec(op) < minPrec) {
        pos = saved;
        break;
      }
      if (op === "?")
        ternaries++;
    }
    if (collector)
      collector.embeddedWords.length = wordCount;
    return makeWord(start2, trimEnd2(src, start2, pos));
  }
  function parseBinExpr(minPrec, depth) {
    if (depth > MAX_SYNTAX_NESTING)
      return recoverExpression(minPrec);
    let left = parseUnaryExpr(depth);
    while (true) {
      skipWS();
      if (pos >= len)
        break;
      const saved = pos;
      const op = tryReadBinOp();
      if (!op)
        break;
      if (op === "?") {
        if (opPrec(op) < minPrec) {
          pos = saved;
          break;
        }
        const consequent = parseBinExpr(1, depth + 1);
        skipWS();
        if (pos < len && src.charCodeAt(pos) === CH_COLON)
          pos++;
        const alternate = parseBinExpr(3, depth + 1);
        left = { type: "ArithmeticTernary", pos: left.pos, end: alternate.end, test: left, consequent, alternate };
        continue;
      }
      const prec = opPrec(op);
      if (prec < minPrec) {
        pos = saved;
        break;
      }
      const nextPrec = opRightAssoc(op) ? prec : prec + 1;
      const right = parseBinExpr(nextPrec, depth + 1);
      left = { type: "ArithmeticBinary", pos: left.pos, end: right.end, operator: op, left, right };
    }
    return left;
  }
  function parseUnaryExpr(depth) {
    skipWS();
    if (depth > MAX_SYNTAX_NESTING)
      return recoverExpression(15);
    if (pos >= len)
      return makeWord(pos, pos);
    const start2 = pos;
    const c = src.charCodeAt(pos);
    const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
    if (c === CH_PLUS && nc === CH_PLUS) {
      pos += 2;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "++", operand, prefix: true };
    }
    if (c === CH_DASH && nc === CH_DASH) {
      pos += 2;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "--", operand, prefix: true };
    }
    if (c === CH_BANG) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "!", operand, prefix: true };
    }
    if (c === CH_TILDE) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "~", operand, prefix: true };
    }
    if (c === CH_PLUS && nc !== CH_PLUS && nc !== CH_EQ) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "+", operand, prefix: true };
    }
    if (c === CH_DASH && nc !== CH_DASH && nc !== CH_EQ) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "-", operand, prefix: true };
    }
    return parsePostfixExpr(depth);
  }
  function parsePostfixExpr(depth) {
    const operand = parseAtom(depth);
    skipWS();
    if (pos + 1 < len) {
      const c = src.charCodeAt(pos);
      const nc = src.charCodeAt(pos + 1);
      if (c === CH_PLUS && nc === CH_PLUS) {
        pos += 2;
        return { type: "ArithmeticUnary", pos: operand.pos, end: pos + offset, operator: "++", operand, prefix: false };
      }
      if (c === CH_DASH && nc === CH_DASH) {
        pos += 2;
        return { type: "ArithmeticUnary", pos: operand.pos, end: pos + offset, operator: "--", operand, prefix: false };
      }
    }
    return operand;
  }
  function parseAtom(depth) {
    skipWS();
    if (pos >= len)
      return makeWord(pos, pos);
    const c = src.charCodeAt(pos);
    if (c === CH_LPAREN) {
      const start3 = pos;
      pos++;
      const expr = parseBinExpr(0, depth + 1);
      skipWS();
      if (pos < len && src.charCodeAt(pos) === CH_RPAREN)
        pos++;
      return { type: "ArithmeticGroup", pos: start3 + offset, end: pos + offset, expression: expr };
    }
    if (c === CH_DOLLAR) {
      const start3 = pos;
      const wordCount2 = collector?.embeddedWords.length ?? 0;
      const atom2 = readDollarAtom();
      const wordEnd2 = collector?.findArithmeticWordEnd?.(start3 + offset, offset + len) ?? pos + offset;
      if (wordEnd2 > pos + offset) {
        if (collector)
          collector.embeddedWords.length = wordCount2;
        pos = wordEnd2 - offset;
        return makeWord(start3, pos, true);
      }
      return atom2;
    }
    if (c === 96 || c === 34 || c === 39) {
      const start3 = pos;
      pos = (collector?.findArithmeticWordEnd?.(start3 + offset, offset + len) ?? start3 + offset + 1) - offset;
      return makeWord(start3, pos, true);
    }
    const start2 = pos;
    const wordCount = collector?.embeddedWords.length ?? 0;
    const atom = readWordAtom();
    const wordEnd = collector?.findArithmeticWordEnd?.(start2 + offset, offset + len) ?? pos + offset;
    if (wordEnd > pos + offset) {
      if (collector)
        collector.embeddedWords.length = wordCount;
      pos = wordEnd - offset;
      return makeWord(start2, pos, true);
    }
    return atom;
  }
  function readDollarAtom() {
    const start2 = pos;
    pos++;
    if (pos >= len)
      return makeWord(start2, pos);
    const c = src.charCodeAt(pos);
    if (c === CH_LPAREN) {
      if (pos + 1 < len && src.charCodeAt(pos + 1) === CH_LPAREN) {
        const expansionEnd = collector?.findArithmeticExpansionEnd(start2 + offset, offset + len) ?? -1;
        if (expansionEnd !== -1) {
          pos = expansionEnd - offset;
        } else {
          pos += 2;
          let depth = 1;
          while (pos < len && depth > 0) {
            if (src.charCodeAt(pos) === CH_LPAREN && src.charCodeAt(pos + 1) === CH_LPAREN) {
              depth++;
              pos += 2;
            } else if (src.charCodeAt(pos) === CH_RPAREN && src.charCodeAt(pos + 1) === CH_RPAREN) {
              depth--;
              pos += 2;
            } else {
              pos++;
            }
          }
        }
      } else {
        pos++;
        const close = collector?.findClosingParenthesis(pos + offset, offset + len) ?? -1;
        if (close !== -1) {
          pos = close - offset + 1;
        } else {
          let depth = 1;
          while (pos < len && depth > 0) {
            const ch = src.charCodeAt(pos++);
            if (ch === CH_LPAREN)
              depth++;
            else if (ch === CH_RPAREN)
              depth--;
          }
        }
        const text = src.slice(start2, pos);
        return collector ? collector.commandExpansion(start2 + offset, pos + offset, text) : new ScriptExpansionImpl("ArithmeticCommandExpansion", start2 + offset, pos + offset, text);
      }
    } else if (c === CH_LBRACE) {
      const close = collector?.findClosingBrace(pos + offset + 1, offset + len) ?? -1;
      if (close !== -1) {
        pos = close - offset + 1;
      } else {
        pos++;
        let depth = 1;
        while (pos < len && depth > 0) {
          const ch = src.charCodeAt(pos++);
          if (ch === CH_LBRACE)
            depth++;
          else if (ch === CH_RBRACE)
            depth--;
        }
      }
    } else {
      while (pos < len) {
        const ch = src.charCodeAt(pos);
        if (ch >= CH_a && ch <= CH_z || ch >= CH_A && ch <= CH_Z || ch >= CH_0 && ch <= CH_9 || ch === CH_UNDERSCORE)
          pos++;
        else
          break;
      }
    }
    return makeWord(start2, pos, c === CH_LPAREN || c === CH_LBRACE);
  }
  function readWordAtom() {
    const start2 = pos;
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c >= CH_0 && c <= CH_9 || c >= CH_A && c <= CH_Z || c >= CH_a && c <= CH_z || c === CH_UNDERSCORE || c === 35) {
        pos++;
      } else
        break;
    }
    if (pos > start2 && pos < len && src.charCodeAt(pos) === CH_LBRACKET) {
      const close = collector?.findClosingBracket?.(pos + offset + 1, offset + len) ?? -1;
      if (close !== -1) {
        pos = close - offset + 1;
      } else {
        pos++;
        let depth = 1;
        while (pos < len && depth > 0) {
          const c = src.charCodeAt(pos);
          if (c === CH_LBRACKET)
            depth++;
          else if (c === CH_RBRACKET)
            depth--;
          pos++;
        }
      }
      return makeWord(start2, pos, true);
    }
    if (pos === start2) {
      pos++;
      return makeWord(start2, pos);
    }
    return makeWord(start2, pos);
  }
  skipWS();
  if (pos >= len)
    return null;
  const start = pos;
  const result = parseBinExpr(0, nestingDepth);
  skipWS();
  if (pos < len) {
    if (collector)
      collector.embeddedWords.length = initialWordCount;
    return makeWord(start, trimEnd2(src, start, len), collector !== void 0);
  }
  return result;
}

// node_modules/unbash/dist/parts.js
var computeBareWordParts = (_source, word) => hasGlobCharacters(word.text) ? parseGlobParts(word.text, 0, word.text.length, void 0, word.pos) : void 0;
function wordPartsResolver(context) {
  return context.wordParts ?? (context.wordParts = (source, word, depth) => computeWordParts(source, word, depth, context));
}
function embeddedPartsResolver(context) {
  return context.embeddedParts ?? (context.embeddedParts = (source, word, depth) => computeEmbeddedWordParts(source, word, depth, context));
}
function arrayPartsResolver(context) {
  return context.arrayParts ?? (context.arrayParts = (source, word, depth) => computeArrayElementParts(source, word, depth, context));
}
function computeWordParts(source, word, depth = 0, context = createSubstitutionContext()) {
  const lexer = new Lexer(source, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildWordParts(word.pos);
  return parts ?? void 0;
}
function computeEmbeddedWordParts(source, word, depth = 0, context, arithmetic = false) {
  if (!hasEmbeddedWordStructure(source, word.pos, word.end))
    return void 0;
  const lexer = new Lexer(source, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildEmbeddedWordParts(word.pos, arithmetic);
  return parts ?? void 0;
}
function computeArrayElementParts(source, word, depth = 0, context) {
  const lexer = new Lexer(source, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildArrayElementParts(word.pos);
  return parts ?? void 0;
}
function computeHereDocBodyParts(source, word, depth = 0, context) {
  const lexer = new Lexer(source, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildHereDocParts(word.pos, word.end);
  return parts ?? void 0;
}

// node_modules/unbash/dist/arithmetic-parts.js
function parseArithmeticWithParts(body2, offset, source, depth, context, embeddedDepth = depth) {
  if (!hasEmbeddedWordStructure(source, offset, offset + body2.length)) {
    return parseArithmeticExpression(body2, offset, void 0, depth) ?? void 0;
  }
  const embeddedWords = [];
  const lexer = new Lexer(source, 0, source.length, false, context);
  lexer._nestingDepth = depth;
  const expression = parseArithmeticExpression(body2, offset, {
    embeddedWords,
    commandExpansion: (pos, end, text) => new ScriptExpansionImpl("ArithmeticCommandExpansion", pos, end, text, {
      source,
      start: pos + 2,
      end: end - 1,
      depth: depth + 1,
      parenBoundary: true,
      context
    }),
    findClosingBracket: (start, end) => lexer.findClosingBracket(start, end),
    findClosingBrace: (start, end) => lexer.findClosingBrace(start, end),
    findClosingParenthesis: (start, end) => lexer.findClosingParenthesis(start, end),
    findArithmeticExpansionEnd: (start, end) => lexer.findArithmeticExpansionEnd(start, end),
    findArithmeticWordEnd: (start, end) => lexer.findArithmeticWordEnd(start, end)
  }, depth) ?? void 0;
  if (embeddedDepth <= MAX_SYNTAX_NESTING) {
    for (const node2 of embeddedWords)
      node2.parts = computeEmbeddedWordParts(source, node2, embeddedDepth, context, true);
  }
  return expression;
}

// node_modules/unbash/dist/assignment.js
var ArrayValueImpl = class {
  type = "ArrayValue";
  pos;
  end;
  #source;
  #depth;
  #context;
  #elements;
  constructor(source, pos, end, depth, context) {
    this.pos = pos;
    this.end = end;
    this.#source = source;
    this.#depth = depth;
    this.#context = context;
  }
  get elements() {
    if (this.#elements)
      return this.#elements;
    const lexer = new Lexer(this.#source, this.pos + 1, this.end - 1, false, this.#context);
    lexer._nestingDepth = this.#depth;
    const elements = [];
    while (lexer.peek(LexContext.ArrayElement).token !== Token.EOF) {
      const token = lexer.next(LexContext.ArrayElement);
      if (token.token !== Token.Word && token.token !== Token.Assignment)
        continue;
      const text = token.raw ? token.value : this.#source.slice(token.pos, token.end);
      const indexed = text.charCodeAt(0) === 91;
      const context = lexer.getSubstitutionContext();
      const source = !indexed && token.raw && token.keywordEligible ? void 0 : this.#source;
      const resolver = source === void 0 ? computeBareWordParts : indexed ? arrayPartsResolver(context) : wordPartsResolver(context);
      elements.push(new WordImpl(text, token.pos, token.end, source, resolver, this.#depth));
    }
    this.#elements = elements;
    return elements;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, elements: this.elements };
  }
};
var AssignmentImpl = class {
  type = "Assignment";
  pos;
  end;
  text;
  #source;
  #depth;
  #context;
  #operatorPos;
  #name = null;
  #append;
  #index;
  #value = null;
  constructor(text, pos, end, source, operatorPos, depth, context) {
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#source = source;
    this.#operatorPos = operatorPos;
    this.#depth = depth;
    this.#context = context;
  }
  get name() {
    return this.#name ?? this.resolveTarget();
  }
  get append() {
    if (this.#name === null)
      this.resolveTarget();
    return this.#append;
  }
  get index() {
    if (this.#name === null)
      this.resolveTarget();
    return this.#index;
  }
  get value() {
    if (this.#value !== null)
      return this.#value;
    const start = this.#operatorPos + 1;
    const arrayStart = skipLineContinuations(this.#source, start, this.end);
    this.#value = this.#source.charCodeAt(arrayStart) === 40 && this.#source.charCodeAt(this.end - 1) === 41 ? new ArrayValueImpl(this.#source, arrayStart, this.end, this.#depth, this.#context) : new WordImpl(this.#source.slice(start, this.end), start, this.end, this.#source, wordPartsResolver(this.#context), this.#depth);
    return this.#value;
  }
  resolveTarget() {
    const equal = this.#operatorPos - this.pos;
    let nameEnd = equal;
    let appendPos = equal;
    while (appendPos >= 2 && this.text.charCodeAt(appendPos - 2) === 92 && this.text.charCodeAt(appendPos - 1) === 10)
      appendPos -= 2;
    if (this.text.charCodeAt(appendPos - 1) === 43) {
      this.#append = true;
      nameEnd = appendPos - 1;
    }
    const bracket = this.text.indexOf("[");
    if (bracket > 0 && bracket < nameEnd) {
      const close = this.text.lastIndexOf("]", equal);
      if (close > bracket) {
        const start = this.pos + bracket + 1;
        const end = this.pos + close;
        this.#index = new WordImpl(this.#source.slice(start, end), start, end, this.#source, embeddedPartsResolver(this.#context), this.#depth);
        nameEnd = bracket;
      }
    }
    const name = this.text.slice(0, nameEnd);
    return this.#name = name.includes("\\\n") ? name.split("\\\n").join("") : name;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      text: this.text,
      name: this.name,
      append: this.append,
      index: this.index,
      value: this.value
    };
  }
};

// node_modules/unbash/dist/command.js
var isArgument = (item) => item.type === "Word" || item.type === "Assignment";
var CommandImpl = class {
  type = "Command";
  pos;
  end;
  name;
  prefix;
  suffix;
  #args;
  #redirects;
  constructor(pos, end, name, prefix, suffix) {
    this.pos = pos;
    this.end = end;
    this.name = name;
    this.prefix = prefix;
    this.suffix = suffix;
  }
  get args() {
    if (this.#args === void 0) {
      const suffix = this.suffix;
      this.#args = suffix.every(isArgument) ? suffix : suffix.filter(isArgument);
    }
    return this.#args;
  }
  get redirects() {
    if (this.#redirects === void 0) {
      const redirects = [];
      for (const item of this.prefix)
        if (item.type !== "Assignment")
          redirects.push(item);
      for (const item of this.suffix)
        if (!isArgument(item))
          redirects.push(item);
      this.#redirects = redirects;
    }
    return this.#redirects;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, name: this.name, prefix: this.prefix, suffix: this.suffix };
  }
};

// node_modules/unbash/dist/heredoc.js
var HereDocBodyImpl = class {
  type = "HereDocBody";
  pos;
  end;
  text = "";
  #source;
  #depth;
  #context;
  #parts;
  constructor(source, pos, quoted4, depth, context) {
    this.pos = pos;
    this.end = pos;
    this.#source = source;
    this.#depth = depth;
    this.#context = context;
    this.#parts = quoted4 ? void 0 : null;
  }
  get parts() {
    if (this.#parts === null)
      this.#parts = computeHereDocBodyParts(this.#source, this, this.#depth, this.#context);
    return this.#parts;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, parts: this.parts };
  }
};

// node_modules/unbash/dist/parser.js
Lexer._findSubstitutionEnd = findSubstitutionEnd;
ScriptExpansionImpl._resolveScript = parseRegion;
ArithmeticExpansionImpl._resolveExpression = parseArithmeticWithParts;
function isDeclarationCommand(name) {
  switch (name.length) {
    case 5:
      return name === "local" || name === "alias";
    case 6:
      return name === "export";
    case 7:
      return name === "declare" || name === "typeset";
    case 8:
      return name === "readonly";
    default:
      return false;
  }
}
var ArithmeticCommandImpl = class {
  type = "ArithmeticCommand";
  pos;
  end;
  body;
  #source;
  #depth;
  #context;
  #expression = null;
  constructor(pos, end, body2, source, depth, context) {
    this.pos = pos;
    this.end = end;
    this.body = body2;
    this.#source = source;
    this.#depth = depth;
    this.#context = context;
  }
  get expression() {
    if (this.#expression === null) {
      this.#expression = parseArithmeticWithParts(this.body, this.pos + 2, this.#source, this.#depth, this.#context);
    }
    return this.#expression;
  }
  set expression(v) {
    this.#expression = v ?? void 0;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      expression: this.expression,
      body: this.body
    };
  }
};
var ArithmeticForImpl = class {
  type = "ArithmeticFor";
  pos;
  end;
  body;
  #initStr;
  #testStr;
  #updateStr;
  #initPos;
  #testPos;
  #updatePos;
  #source;
  #depth;
  #context;
  #initialize = null;
  #test = null;
  #update = null;
  constructor(pos, end, body2, initStr, testStr, updateStr, initPos, testPos, updatePos, source, depth, context) {
    this.pos = pos;
    this.end = end;
    this.body = body2;
    this.#initStr = initStr;
    this.#testStr = testStr;
    this.#updateStr = updateStr;
    this.#initPos = initPos;
    this.#testPos = testPos;
    this.#updatePos = updatePos;
    this.#source = source;
    this.#depth = depth;
    this.#context = context;
  }
  get initialize() {
    if (this.#initialize === null) {
      if (this.#initStr) {
        this.#initialize = parseArithmeticWithParts(this.#initStr, this.#initPos, this.#source, this.#depth, this.#context);
      } else {
        this.#initialize = void 0;
      }
    }
    return this.#initialize;
  }
  set initialize(v) {
    this.#initialize = v ?? void 0;
  }
  get test() {
    if (this.#test === null) {
      if (this.#testStr) {
        this.#test = parseArithmeticWithParts(this.#testStr, this.#testPos, this.#source, this.#depth, this.#context);
      } else {
        this.#test = void 0;
      }
    }
    return this.#test;
  }
  set test(v) {
    this.#test = v ?? void 0;
  }
  get update() {
    if (this.#update === null) {
      if (this.#updateStr) {
        this.#update = parseArithmeticWithParts(this.#updateStr, this.#updatePos, this.#source, this.#depth, this.#context);
      } else {
        this.#update = void 0;
      }
    }
    return this.#update;
  }
  set update(v) {
    this.#update = v ?? void 0;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      initialize: this.initialize,
      test: this.test,
      update: this.update,
      body: this.body
    };
  }
};
var CASE_TERMINATORS = {
  [Token.DoubleSemi]: ";;",
  [Token.SemiAmp]: ";&",
  [Token.DoubleSemiAmp]: ";;&"
};
var REDIRECT_OPS = {
  ">": ">",
  ">>": ">>",
  "<": "<",
  "<>": "<>",
  "<&": "<&",
  ">&": ">&",
  ">|": ">|",
  "&>": "&>",
  "&>>": "&>>"
};
var listTerminators = new Uint8Array(37);
listTerminators[Token.EOF] = 1;
listTerminators[Token.RParen] = 1;
listTerminators[Token.RBrace] = 1;
listTerminators[Token.Then] = 1;
listTerminators[Token.Else] = 1;
listTerminators[Token.Elif] = 1;
listTerminators[Token.Fi] = 1;
listTerminators[Token.Do] = 1;
listTerminators[Token.Done] = 1;
listTerminators[Token.Esac] = 1;
listTerminators[Token.DoubleSemi] = 1;
listTerminators[Token.SemiAmp] = 1;
listTerminators[Token.DoubleSemiAmp] = 1;
var compoundClosers = new Uint8Array(37);
compoundClosers[Token.RParen] = 1;
compoundClosers[Token.RBrace] = 1;
compoundClosers[Token.DblRBracket] = 1;
compoundClosers[Token.Fi] = 1;
compoundClosers[Token.Done] = 1;
compoundClosers[Token.Esac] = 1;
compoundClosers[Token.ArithCmd] = 1;
function isTestNegation(t) {
  return t.token === Token.Word && t.keywordEligible && t.value === "!";
}
var commandStarts = new Uint8Array(37);
commandStarts[Token.Word] = 1;
commandStarts[Token.Assignment] = 1;
commandStarts[Token.Bang] = 1;
commandStarts[Token.LParen] = 1;
commandStarts[Token.LBrace] = 1;
commandStarts[Token.DblLBracket] = 1;
commandStarts[Token.If] = 1;
commandStarts[Token.For] = 1;
commandStarts[Token.While] = 1;
commandStarts[Token.Until] = 1;
commandStarts[Token.Case] = 1;
commandStarts[Token.Function] = 1;
commandStarts[Token.Select] = 1;
commandStarts[Token.ArithCmd] = 1;
commandStarts[Token.Coproc] = 1;
commandStarts[Token.Redirect] = 1;
var UNARY_TEST_OPS = {
  "-a": 1,
  "-b": 1,
  "-c": 1,
  "-d": 1,
  "-e": 1,
  "-f": 1,
  "-g": 1,
  "-h": 1,
  "-k": 1,
  "-p": 1,
  "-r": 1,
  "-s": 1,
  "-t": 1,
  "-u": 1,
  "-v": 1,
  "-w": 1,
  "-x": 1,
  "-z": 1,
  "-n": 1,
  "-o": 1,
  "-N": 1,
  "-S": 1,
  "-L": 1,
  "-G": 1,
  "-O": 1,
  "-R": 1
};
var BINARY_TEST_OPS = {
  "==": 1,
  "!=": 1,
  "=~": 1,
  "=": 1,
  "-eq": 1,
  "-ne": 1,
  "-lt": 1,
  "-le": 1,
  "-gt": 1,
  "-ge": 1,
  "-nt": 1,
  "-ot": 1,
  "-ef": 1,
  "<": 1,
  ">": 1
};
var EMPTY_REDIRECTS = [];
var EMPTY_PREFIXES = [];
var EMPTY_ELIFS = [];
function parse(source) {
  return new Parser(source, 0, source.length).run();
}
function parseRegion(source, start, end, depth = 0, parenBoundary = false, context) {
  return new Parser(source, start, end, depth, parenBoundary, void 0, context).run();
}
var SubstitutionLexer = class _SubstitutionLexer extends Lexer {
  boundaries;
  pending;
  context;
  constructor(source, boundary, boundaries, pending, context, parenBoundary = true) {
    super(source, boundary.start, boundary.end, parenBoundary, context);
    this._nestingDepth = boundary.depth;
    this.boundaries = boundaries;
    this.pending = pending;
    this.context = context;
  }
  // Keep child boundary requests on this worklist so nested scans stay iterative.
  fork(start, end, parenBoundary = false) {
    return new _SubstitutionLexer(this.getSource(), { start, end, depth: this._nestingDepth }, this.boundaries, this.pending, this.context, parenBoundary);
  }
  findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
    const known2 = this.context.boundaries?.get(start);
    if (known2 !== void 0)
      return known2 <= end ? known2 : -1;
    const boundary = this.boundaries.get(start);
    if (boundary !== void 0)
      return boundary <= end ? boundary : -1;
    if (!this.boundaries.has(start)) {
      this.boundaries.set(start, void 0);
      this.pending.push({ start, end, depth });
    }
    return -1;
  }
};
function findSubstitutionEnd(source, start, end, depth, context) {
  const boundaries = /* @__PURE__ */ new Map([[start, void 0]]);
  const pending = [{ start, end, depth }];
  while (pending.length > 0) {
    const count2 = pending.length;
    const boundary = pending[count2 - 1];
    const lexer = new SubstitutionLexer(source, boundary, boundaries, pending, context);
    const found = new Parser(source, boundary.start, boundary.end, boundary.depth, true, lexer).findSubstitutionEnd();
    if (pending.length === count2) {
      boundaries.set(boundary.start, found);
      if (found !== -1)
        substitutionBoundaries(context).set(boundary.start, found);
      pending.pop();
    }
  }
  return boundaries.get(start) ?? -1;
}
var Parser = class {
  tok;
  source;
  start;
  end;
  depth;
  errors = null;
  syntaxDepth = 0;
  // `depth` counts the substitution scripts (and sub-fields) enclosing this region; it
  // shares the MAX_SYNTAX_NESTING budget with the lexer's lazy word-part materialization.
  constructor(source, start, end, depth = 0, parenBoundary = false, lexer, context) {
    this.tok = lexer ?? new Lexer(source, start, end, parenBoundary, createSubstitutionContext(context));
    this.tok._nestingDepth = depth;
    this.source = source;
    this.start = start;
    this.end = end;
    this.depth = depth;
  }
  run() {
    const start = this.start;
    if (this.depth > MAX_SYNTAX_NESTING)
      this.error("maximum substitution nesting depth exceeded", start);
    let shebang;
    if (start === 0 && this.source.charCodeAt(0) === 35 && this.source.charCodeAt(1) === 33) {
      const nl = this.source.indexOf("\n");
      shebang = nl === -1 ? this.source : this.source.slice(0, nl);
    }
    const commands = this.list();
    for (; ; ) {
      const unexpected = this.tok.peek(LexContext.CommandStart);
      if (unexpected.token === Token.EOF)
        break;
      this.unexpectedToken(unexpected);
      if (!listTerminators[unexpected.token] && unexpected.token !== Token.In)
        break;
      this.tok.next(LexContext.CommandStart);
      let separator = this.tok.peek(LexContext.CommandStart).token;
      if (separator !== Token.Semi && separator !== Token.Newline && separator !== Token.Amp)
        break;
      while (separator === Token.Semi || separator === Token.Newline || separator === Token.Amp) {
        this.tok.next(LexContext.CommandStart);
        separator = this.tok.peek(LexContext.CommandStart).token;
      }
      const recovered = this.list();
      for (let i = 0; i < recovered.length; i++)
        commands.push(recovered[i]);
    }
    const lexerErrors = this.tok._errors;
    if (lexerErrors !== null && lexerErrors.length > 0) {
      const errors = this.errors ?? (this.errors = []);
      for (let i = 0; i < lexerErrors.length; i++)
        errors.push(lexerErrors[i]);
    }
    if (this.errors !== null && this.errors.length > 1)
      this.errors.sort((a, b) => a.pos - b.pos);
    return { type: "Script", pos: start, end: this.end, shebang, commands, errors: this.errors ?? void 0 };
  }
  error(message, pos) {
    (this.errors ?? (this.errors = [])).push({ message, pos });
  }
  unexpectedToken(t) {
    this.error(`unexpected token '${t.token === Token.Newline ? "newline" : t.value}'`, t.pos);
  }
  findSubstitutionEnd() {
    this.list();
    return this.acceptEnd(Token.RParen);
  }
  skipSemi() {
    if (this.tok.peek(LexContext.Normal).token === Token.Semi)
      this.tok.next(LexContext.Normal);
  }
  accept(token, ctx = LexContext.Normal) {
    if (this.tok.peek(ctx).token === token)
      return this.tok.next(ctx);
    return null;
  }
  acceptEnd(token, ctx = LexContext.Normal) {
    if (this.tok.peek(ctx).token === token)
      return this.tok.next(ctx).end;
    return -1;
  }
  skipNewlines(ctx = LexContext.Normal) {
    while (this.tok.peek(ctx).token === Token.Newline)
      this.tok.next(ctx);
  }
  doBody(hasDo) {
    const body2 = this.list();
    const emptyPos = hasDo ? this.emptyListPos(body2) : -1;
    if (emptyPos >= 0)
      this.error("expected command after 'do'", emptyPos);
    return body2;
  }
  // Where an empty compound list stopped, or -1. An empty condition is reported only
  // once `then` or `do` follows, so a missing keyword is not reported twice.
  emptyListPos(commands) {
    return commands.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
  }
  makeStatement(command2) {
    return {
      type: "Statement",
      pos: command2.pos,
      end: command2.end,
      command: command2,
      background: void 0
    };
  }
  // list := and_or ((';' | '&' | NEWLINE) and_or)* [';' | '&' | NEWLINE]
  list() {
    const commands = [];
    this.skipNewlines(LexContext.CommandStart);
    let t = this.tok.peek(LexContext.CommandStart).token;
    if (listTerminators[t] || !commandStarts[t])
      return commands;
    const first2 = this.andOr();
    if (first2)
      commands.push(this.makeStatement(first2));
    for (; ; ) {
      t = this.tok.peekFollow(compoundClosers).token;
      if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp)
        break;
      const isBackground = t === Token.Amp;
      const sepEnd = this.tok.next(LexContext.Normal).end;
      if (isBackground) {
        const stmt = commands[commands.length - 1];
        stmt.background = true;
        stmt.end = sepEnd;
      }
      this.skipNewlines(LexContext.CommandStart);
      t = this.tok.peek(LexContext.CommandStart).token;
      if (listTerminators[t] || !commandStarts[t])
        break;
      const node2 = this.andOr();
      if (node2)
        commands.push(this.makeStatement(node2));
    }
    return commands;
  }
  // and_or := pipeline (('&&' | '||') newlines pipeline)*
  andOr() {
    const first2 = this.pipeline();
    if (!first2)
      return null;
    let t = this.tok.peek(LexContext.Normal).token;
    if (t !== Token.And && t !== Token.Or)
      return first2;
    const commands = [first2];
    const operators = [];
    do {
      const operatorToken = this.tok.next(LexContext.Normal);
      const operator = operatorToken.token === Token.And ? "&&" : "||";
      this.skipNewlines(LexContext.CommandStart);
      const next = this.pipeline();
      if (!next) {
        this.error(`expected command after '${operator}'`, operatorToken.end);
        break;
      }
      operators.push(operator);
      commands.push(next);
      t = this.tok.peek(LexContext.Normal).token;
    } while (t === Token.And || t === Token.Or);
    return {
      type: "AndOr",
      pos: first2.pos,
      end: commands[commands.length - 1].end,
      commands,
      operators
    };
  }
  withRedirects(command2) {
    const redirects = this.collectTrailingRedirects();
    if (redirects.length === 0)
      return command2;
    return { type: "Redirected", pos: command2.pos, end: redirects[redirects.length - 1].end, command: command2, redirects };
  }
  pipeline() {
    let prefixes;
    for (; ; ) {
      const token = this.tok.peek(LexContext.CommandStart);
      const isTime = token.token === Token.Word && token.keywordEligible && token.value === "time";
      if (token.token !== Token.Bang && !isTime)
        break;
      const prefix = this.tok.next(LexContext.CommandStart);
      const pos2 = prefix.pos;
      const keywordEnd = prefix.end;
      let posix;
      let endOfOptions;
      if (isTime) {
        let flag = this.tok.peek(LexContext.CommandStart);
        if (flag.token === Token.Word && flag.keywordEligible && flag.value === "-p") {
          this.tok.next(LexContext.CommandStart);
          posix = { pos: flag.pos, end: flag.end };
          flag = this.tok.peek(LexContext.CommandStart);
        }
        if (flag.token === Token.Word && flag.keywordEligible && flag.value === "--") {
          this.tok.next(LexContext.CommandStart);
          endOfOptions = { pos: flag.pos, end: flag.end };
        }
      }
      if (prefixes === void 0)
        prefixes = [];
      prefixes.push(isTime ? { type: "Time", pos: pos2, end: endOfOptions?.end ?? posix?.end ?? keywordEnd, keywordEnd, posix, endOfOptions } : { type: "Negation", pos: pos2, end: keywordEnd });
    }
    const command2 = this.pipelineCommands();
    if (!prefixes)
      return command2;
    const pos = prefixes[0].pos;
    if (command2?.type === "Pipeline") {
      command2.prefixes = prefixes;
      command2.pos = pos;
      return command2;
    }
    return {
      type: "Pipeline",
      pos,
      end: command2 ? command2.end : prefixes[prefixes.length - 1].end,
      prefixes,
      commands: command2 ? [command2] : [],
      operators: []
    };
  }
  pipelineCommands() {
    const first2 = this.command();
    if (!first2)
      return null;
    if (this.tok.peek(LexContext.Normal).token !== Token.Pipe)
      return first2;
    const commands = [first2];
    const operators = [];
    while (this.tok.peek(LexContext.Normal).token === Token.Pipe) {
      const pipeToken = this.tok.next(LexContext.Normal);
      const operator = pipeToken.value === "|&" ? "|&" : "|";
      this.skipNewlines(LexContext.CommandStart);
      const cmd = this.command();
      if (!cmd) {
        this.error(`expected command after '${operator}'`, pipeToken.end);
        break;
      }
      operators.push(operator);
      commands.push(cmd);
    }
    if (commands.length === 1) {
      return commands[0];
    }
    const pipeline2 = {
      type: "Pipeline",
      pos: first2.pos,
      end: commands[commands.length - 1].end,
      prefixes: EMPTY_PREFIXES,
      commands,
      operators
    };
    return pipeline2;
  }
  // command := compound_command | function_def | simple_command
  command() {
    let compound;
    switch (this.tok.peek(LexContext.CommandStart).token) {
      case Token.LParen:
        compound = this.subshell();
        break;
      case Token.LBrace:
        compound = this.braceGroup();
        break;
      case Token.If:
        compound = this.ifClause();
        break;
      case Token.For:
        compound = this.forClause();
        break;
      case Token.While:
        compound = this.whileClause();
        break;
      case Token.Until:
        compound = this.untilClause();
        break;
      case Token.Case:
        compound = this.caseClause();
        break;
      case Token.Function:
        return this.functionDef();
      case Token.Select:
        compound = this.selectClause();
        break;
      case Token.DblLBracket:
        compound = this.testCommand();
        break;
      case Token.ArithCmd:
        compound = this.arithCommand();
        break;
      case Token.Coproc:
        return this.coprocCommand();
      case Token.Word:
      case Token.Assignment:
      case Token.Redirect:
        return this.simpleCommandOrFunction(false);
      default:
        return null;
    }
    return this.withRedirects(compound);
  }
  collectTrailingRedirects() {
    let redirects = EMPTY_REDIRECTS;
    while (this.tok.peekFollow(compoundClosers).token === Token.Redirect) {
      if (redirects === EMPTY_REDIRECTS)
        redirects = [];
      redirects.push(this.readRedirect(LexContext.Normal));
    }
    return redirects;
  }
  // arith_command := (( expr ))
  arithCommand() {
    const tok = this.tok.next(LexContext.CommandStart);
    return new ArithmeticCommandImpl(tok.pos, tok.end, tok.value, this.source, this.depth, this.tok.getSubstitutionContext());
  }
  // coproc := COPROC ([name] compound_command [redirections] | simple_command)
  coprocCommand() {
    const start = this.tok.next(LexContext.CommandStart);
    const pos = start.pos;
    const first2 = this.tok.peek(LexContext.CommandStart);
    let name;
    if (first2.token === Token.Word) {
      const lookahead = this.tok.fork(first2.end, this.end);
      switch (lookahead.peek(LexContext.CommandStart).token) {
        case Token.LParen:
          lookahead.next(LexContext.CommandStart);
          if (lookahead.peek(LexContext.Normal).token !== Token.RParen)
            name = this.readWord(LexContext.CommandStart);
          break;
        case Token.LBrace:
        case Token.If:
        case Token.For:
        case Token.While:
        case Token.Until:
        case Token.Case:
        case Token.Select:
        case Token.DblLBracket:
        case Token.ArithCmd:
          name = this.readWord(LexContext.CommandStart);
      }
    }
    const cmd = first2.token === Token.Word && name === void 0 ? this.simpleCommandOrFunction(true) : this.command();
    if (cmd && cmd.type !== "Function" && cmd.type !== "Coproc") {
      return { type: "Coproc", pos, end: cmd.end, name, body: cmd };
    }
    this.error("expected command after 'coproc'", cmd?.pos ?? start.end);
    const body2 = cmd ? this.makeCompoundList([this.makeStatement(cmd)]) : { type: "CompoundList", pos: start.end, end: start.end, commands: [] };
    return { type: "Coproc", pos, end: body2.end, name, body: body2 };
  }
  // subshell := '(' list ')'
  subshell() {
    return this.subshellBody(this.tok.next(LexContext.CommandStart).pos);
  }
  // Continues a subshell whose '(' the caller already consumed.
  subshellBody(pos) {
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum subshell nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipSubshellBody();
      if (closeEnd2 < 0)
        this.error("expected ')' to close subshell", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Subshell", pos, end: end2, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const commands = this.list();
    this.syntaxDepth--;
    if (commands.length === 0)
      this.error("expected command in subshell", pos);
    const closeEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected ')' to close subshell", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Subshell", pos, end, body: this.makeCompoundList(commands) };
  }
  // brace_group := '{' list '}'
  braceGroup() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum brace group nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.RBrace);
      if (closeEnd2 < 0)
        this.error("expected '}' to close brace group", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "BraceGroup", pos, end: end2, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const commands = this.list();
    this.syntaxDepth--;
    if (commands.length === 0)
      this.error("expected command in brace group", pos);
    const closeEnd = this.acceptEnd(Token.RBrace, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected '}' to close brace group", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "BraceGroup", pos, end, body: this.makeCompoundList(commands) };
  }
  // if_clause := IF list THEN list (ELIF list THEN list)* [ELSE list] FI
  ifClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum if nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Fi);
      if (closeEnd2 < 0)
        this.error("expected 'fi' to close 'if'", this.tok.getPos());
      const end = closeEnd2 >= 0 ? closeEnd2 : pos;
      return {
        type: "If",
        pos,
        end,
        clause: this.makeCompoundList([]),
        then: this.makeCompoundList([]),
        elif: EMPTY_ELIFS,
        else: void 0
      };
    }
    this.syntaxDepth++;
    let command2;
    let branchPos = pos;
    for (; ; ) {
      const clauseCommands = this.list();
      const emptyClausePos = this.emptyListPos(clauseCommands);
      const clause = this.makeCompoundList(clauseCommands);
      this.skipSemi();
      const thenToken = this.accept(Token.Then, LexContext.CommandStart);
      if (!thenToken)
        this.error("expected 'then'", this.tok.getPos());
      else if (emptyClausePos >= 0)
        this.error(`expected command after '${branchPos === pos ? "if" : "elif"}'`, emptyClausePos);
      const thenCommands = this.list();
      const then_ = this.makeCompoundList(thenCommands);
      if (thenToken && thenCommands.length === 0) {
        this.error("expected command after 'then'", this.tok.peek(LexContext.CommandStart).pos);
        then_.pos = thenToken.end;
        then_.end = thenToken.end;
      }
      if (command2) {
        if (command2.elif === EMPTY_ELIFS)
          command2.elif = [];
        command2.elif.push({
          type: "Elif",
          pos: branchPos,
          end: then_.end,
          clause,
          then: then_
        });
      } else {
        command2 = { type: "If", pos, end: pos, clause, then: then_, elif: EMPTY_ELIFS, else: void 0 };
      }
      this.skipSemi();
      const elif = this.accept(Token.Elif, LexContext.CommandStart);
      if (!elif)
        break;
      branchPos = elif.pos;
    }
    if (this.accept(Token.Else, LexContext.CommandStart)) {
      const elseCommands = this.list();
      const emptyElsePos = this.emptyListPos(elseCommands);
      if (emptyElsePos >= 0)
        this.error("expected command after 'else'", emptyElsePos);
      command2.else = this.makeCompoundList(elseCommands);
      this.skipSemi();
    }
    const closeEnd = this.acceptEnd(Token.Fi, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'fi' to close 'if'", this.tok.getPos());
    command2.end = closeEnd >= 0 ? closeEnd : branchPos;
    this.syntaxDepth--;
    return command2;
  }
  // for_clause := FOR word [IN word* (';'|NL)] DO list DONE
  //            | FOR '((' expr '))' [';'|NL] DO list DONE
  forClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.tok.peek(LexContext.Normal).token === Token.LParen) {
      return this.cStyleFor(pos);
    }
    const name = this.readRequiredWord("for");
    let wordlist;
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
      this.tok.next(LexContext.CommandStart);
      wordlist = [];
      while (this.tok.peek(LexContext.Normal).token === Token.Word) {
        wordlist.push(this.readWord(LexContext.Normal));
      }
    }
    this.skipSemi();
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return { type: "For", pos, end: bg.end, name, wordlist, body: bg.body };
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum for nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'for'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "For", pos, end: end2, name, wordlist, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const body2 = this.doBody(hasDo);
    this.syntaxDepth--;
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'for'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "For", pos, end, name, wordlist, body: this.makeCompoundList(body2) };
  }
  // C-style for: (( expr; expr; expr )) [;|NL] do list done | { list }
  cStyleFor(pos) {
    const [initStr, testStr, updateStr, initPos, testPos, updatePos] = this.tok.readCStyleForExprs();
    if (this.tok.peek(LexContext.CommandStart).token === Token.Semi)
      this.tok.next(LexContext.CommandStart);
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return new ArithmeticForImpl(pos, bg.end, bg.body, initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum for nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'for'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return new ArithmeticForImpl(pos, end2, this.makeCompoundList([]), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
    }
    this.syntaxDepth++;
    const body2 = this.doBody(hasDo);
    this.syntaxDepth--;
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'for'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return new ArithmeticForImpl(pos, end, this.makeCompoundList(body2), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
  }
  whileClause() {
    return this.whileOrUntil("while");
  }
  untilClause() {
    return this.whileOrUntil("until");
  }
  whileOrUntil(kind) {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error(`maximum ${kind} nesting depth exceeded`, pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return {
        type: "While",
        pos,
        end: end2,
        kind,
        clause: this.makeCompoundList([]),
        body: this.makeCompoundList([])
      };
    }
    this.syntaxDepth++;
    const clauseCommands = this.list();
    const emptyClausePos = this.emptyListPos(clauseCommands);
    const clause = this.makeCompoundList(clauseCommands);
    this.skipSemi();
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    else if (emptyClausePos >= 0)
      this.error(`expected command after '${kind}'`, emptyClausePos);
    const body2 = this.doBody(hasDo);
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    this.syntaxDepth--;
    return { type: "While", pos, end, kind, clause, body: this.makeCompoundList(body2) };
  }
  // case_clause := CASE word IN (pattern) list (;; | ;& | ;;&) ... ESAC
  caseClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const word = this.readRequiredWord("case");
    this.skipNewlines(LexContext.CommandStart);
    if (!this.accept(Token.In, LexContext.CommandStart))
      this.error("expected 'in' after 'case' word", this.tok.getPos());
    this.skipNewlines(LexContext.CasePattern);
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum case nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Esac);
      if (closeEnd2 < 0)
        this.error("expected 'esac' to close 'case'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Case", pos, end: end2, word, items: [] };
    }
    this.syntaxDepth++;
    const items2 = [];
    let invalid2 = false;
    let t = this.tok.peek(LexContext.CasePattern).token;
    while (t !== Token.Esac && t !== Token.EOF) {
      const itemPos = this.tok.peek(LexContext.Normal).pos;
      this.accept(Token.LParen, LexContext.Normal);
      const pattern = [];
      let expectWord = true;
      let next = this.tok.peek(LexContext.Normal);
      while (next.token !== Token.RParen && next.token !== Token.EOF) {
        const valid = next.token === (expectWord ? Token.Word : Token.Pipe);
        if (valid)
          expectWord = !expectWord;
        else if (!invalid2) {
          this.unexpectedToken(next);
          invalid2 = true;
        }
        const tok = this.tok.next(LexContext.Normal);
        if (tok.token === Token.Word)
          pattern.push(this.toWord(tok));
        next = this.tok.peek(LexContext.Normal);
      }
      if (expectWord && next.token === Token.RParen && !invalid2) {
        this.unexpectedToken(next);
        invalid2 = true;
      }
      const rparenEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
      const cmds = this.list();
      const bodyPos = rparenEnd >= 0 ? rparenEnd : pattern.length > 0 ? pattern[pattern.length - 1].end : itemPos;
      const itemEnd = cmds.length > 0 ? cmds[cmds.length - 1].end : bodyPos;
      const item = {
        type: "CaseItem",
        pos: itemPos,
        end: itemEnd,
        pattern,
        body: cmds.length > 0 ? this.makeCompoundList(cmds) : { type: "CompoundList", pos: bodyPos, end: bodyPos, commands: [] },
        terminator: void 0
      };
      const after = this.tok.peek(LexContext.CommandStart);
      t = after.token;
      if (t === Token.DoubleSemi || t === Token.SemiAmp || t === Token.DoubleSemiAmp) {
        const termTok = this.tok.next(LexContext.CommandStart);
        item.terminator = CASE_TERMINATORS[termTok.token];
        item.end = termTok.end;
      } else if (t !== Token.Esac && t !== Token.EOF && !invalid2) {
        this.unexpectedToken(after);
        invalid2 = true;
      }
      items2.push(item);
      this.skipNewlines(LexContext.CasePattern);
      t = this.tok.peek(LexContext.CasePattern).token;
    }
    const closeEnd = this.acceptEnd(Token.Esac, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'esac' to close 'case'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    this.syntaxDepth--;
    return { type: "Case", pos, end, word, items: items2 };
  }
  // select_clause := SELECT word [IN word* (';'|NL)] DO list DONE
  selectClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const name = this.readRequiredWord("select");
    let wordlist;
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
      this.tok.next(LexContext.CommandStart);
      wordlist = [];
      while (this.tok.peek(LexContext.Normal).token === Token.Word) {
        wordlist.push(this.readWord(LexContext.Normal));
      }
    }
    this.skipSemi();
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return { type: "Select", pos, end: bg.end, name, wordlist, body: bg.body };
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum select nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'select'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Select", pos, end: end2, name, wordlist, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const body2 = this.doBody(hasDo);
    this.syntaxDepth--;
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'select'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Select", pos, end, name, wordlist, body: this.makeCompoundList(body2) };
  }
  // test_command := [[ test_expr ]]
  testCommand() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const expr = this.parseTestOr();
    const closeEnd = this.acceptEnd(Token.DblRBracket, LexContext.TestMode);
    if (closeEnd < 0)
      this.error("expected ']]' to close '[['", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "TestCommand", pos, end, expression: expr };
  }
  // test_or := test_and ('||' test_and)*
  parseTestOr() {
    const first2 = this.parseTestAnd();
    if (this.tok.peek(LexContext.TestMode).token !== Token.Or)
      return first2;
    const operands = [first2];
    do {
      this.tok.next(LexContext.TestMode);
      operands.push(this.parseTestAnd());
    } while (this.tok.peek(LexContext.TestMode).token === Token.Or);
    return {
      type: "TestLogical",
      pos: first2.pos,
      end: operands[operands.length - 1].end,
      operator: "||",
      operands
    };
  }
  // test_and := test_not ('&&' test_not)*
  parseTestAnd() {
    const first2 = this.parseTestNot();
    if (this.tok.peek(LexContext.TestMode).token !== Token.And)
      return first2;
    const operands = [first2];
    do {
      this.tok.next(LexContext.TestMode);
      operands.push(this.parseTestNot());
    } while (this.tok.peek(LexContext.TestMode).token === Token.And);
    return {
      type: "TestLogical",
      pos: first2.pos,
      end: operands[operands.length - 1].end,
      operator: "&&",
      operands
    };
  }
  // test_not := '!' test_not | test_primary
  parseTestNot() {
    let t = this.tok.peek(LexContext.TestMode);
    if (!isTestNegation(t))
      return this.parseTestPrimary();
    const negations = [];
    while (isTestNegation(t)) {
      const bang = this.tok.next(LexContext.TestMode);
      negations.push({ type: "Negation", pos: bang.pos, end: bang.end });
      t = this.tok.peek(LexContext.TestMode);
    }
    const operand = this.parseTestPrimary();
    return { type: "TestNot", pos: negations[0].pos, end: operand.end, negations, operand };
  }
  // test_primary := '(' test_or ')' | unary_op word | word binary_op word | word
  parseTestPrimary() {
    if (this.tok.peek(LexContext.TestMode).token === Token.LParen) {
      const openPos = this.tok.next(LexContext.TestMode).pos;
      if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
        this.error("maximum test group nesting depth exceeded", openPos);
        const closeEnd2 = this.tok.skipTestGroup();
        if (closeEnd2 < 0)
          this.error("expected ')' to close test group", this.tok.getPos());
        const end2 = closeEnd2 >= 0 ? closeEnd2 : openPos;
        const operand = new WordImpl("", openPos, openPos);
        const expression = {
          type: "TestUnary",
          pos: openPos,
          end: openPos,
          operator: "-n",
          operand
        };
        return { type: "TestGroup", pos: openPos, end: end2, expression };
      }
      this.syntaxDepth++;
      const expr = this.parseTestOr();
      this.syntaxDepth--;
      const closeEnd = this.acceptEnd(Token.RParen, LexContext.TestMode);
      if (closeEnd < 0)
        this.error("expected ')' to close test group", this.tok.getPos());
      const end = closeEnd >= 0 ? closeEnd : openPos;
      return { type: "TestGroup", pos: openPos, end, expression: expr };
    }
    const first2 = this.tok.next(LexContext.TestMode);
    if (first2.token === Token.And || first2.token === Token.Or)
      this.unexpectedToken(first2);
    const val = first2.value;
    const firstPos = first2.pos;
    const firstEnd = first2.end;
    if (first2.keywordEligible && UNARY_TEST_OPS[val] === 1) {
      if (this.tok.peek(LexContext.TestMode).token === Token.Word) {
        const operand2 = this.readTestOperand();
        return {
          type: "TestUnary",
          pos: firstPos,
          end: operand2.end,
          operator: val,
          operand: operand2
        };
      }
      this.error("expected operand after unary test operator", firstEnd);
      const operand = new WordImpl("", firstEnd, firstEnd);
      return { type: "TestUnary", pos: firstPos, end: firstEnd, operator: val, operand };
    }
    const nt = this.tok.peek(LexContext.TestMode);
    if (nt.token === Token.Word && nt.keywordEligible && BINARY_TEST_OPS[nt.value] === 1) {
      const op = this.tok.next(LexContext.TestMode).value;
      let right;
      if (op === "=~") {
        const token = this.tok.readTestRegexWord();
        right = new WordImpl(this.source.slice(token.pos, token.end), token.pos, token.end, this.source, embeddedPartsResolver(this.tok.getSubstitutionContext()), this.depth);
      } else {
        right = this.readTestOperand();
      }
      const left = this.toWordFromPosEnd(first2, firstPos, firstEnd);
      return {
        type: "TestBinary",
        pos: firstPos,
        end: right.end,
        operator: op,
        left,
        right
      };
    }
    const w = this.toWordFromPosEnd(first2, firstPos, firstEnd);
    return { type: "TestUnary", pos: firstPos, end: w.end, operator: "-n", operand: w };
  }
  // Unquoted `<` and `>` are operators in `[[ ]]`, never operands.
  readTestOperand() {
    const t = this.tok.next(LexContext.TestMode);
    if (t.keywordEligible && (t.value === "<" || t.value === ">"))
      this.error(`unexpected argument '${t.value}' to conditional operator`, t.pos);
    return this.toWord(t);
  }
  // function_def with 'function' keyword
  functionDef() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const name = this.readWord(LexContext.FunctionName);
    let body2;
    if (this.tok.peek(LexContext.CommandStart).token === Token.LParen) {
      const openPos = this.tok.next(LexContext.CommandStart).pos;
      if (this.tok.peek(LexContext.CommandStart).token === Token.RParen) {
        this.tok.next(LexContext.CommandStart);
        this.skipNewlines(LexContext.CommandStart);
        body2 = this.commandAsBody();
      } else {
        body2 = this.withRedirects(this.subshellBody(openPos));
      }
    } else {
      this.skipNewlines(LexContext.CommandStart);
      body2 = this.commandAsBody();
    }
    return { type: "Function", pos, end: body2.end, name, body: body2 };
  }
  // simple_command or function_def (word '(' ')' body)
  simpleCommandOrFunction(coproc) {
    const prefix = [];
    const cmdPos = this.tok.peek(LexContext.CommandStart).pos;
    let lastEnd = cmdPos;
    let ctx = LexContext.CommandStart;
    for (; ; ) {
      const t = this.tok.peek(ctx).token;
      if (t === Token.Assignment) {
        const assignment = this.tok.next(ctx);
        lastEnd = assignment.end;
        prefix.push(this.parseAssignment(assignment));
      } else if (t === Token.Redirect) {
        const redirect = this.readRedirect(ctx);
        prefix.push(redirect);
        lastEnd = redirect.end;
      } else {
        break;
      }
      ctx = LexContext.CommandPrefix;
    }
    if (this.tok.peek(LexContext.Normal).token !== Token.Word) {
      return new CommandImpl(cmdPos, lastEnd, void 0, prefix, []);
    }
    const nameToken = this.tok.next(LexContext.Normal);
    const keyword = nameToken.keywordEligible ? nameToken.value : "";
    const name = this.toWord(nameToken);
    ctx = isDeclarationCommand(keyword) ? LexContext.Declaration : keyword === "eval" || keyword === "let" ? LexContext.EvalArgument : LexContext.Normal;
    lastEnd = name.end;
    const suffix = [];
    if (coproc) {
      while (this.tok.peek(LexContext.CommandPrefix).token === Token.Assignment) {
        const token = this.tok.next(LexContext.CommandPrefix);
        const word = ctx === LexContext.Declaration ? this.parseAssignment(token) : this.toWord(token);
        suffix.push(word);
        lastEnd = word.end;
      }
    }
    if (this.tok.peek(ctx).token === Token.LParen && suffix.length === 0) {
      this.tok.next(LexContext.Normal);
      if (this.tok.peek(LexContext.Normal).token === Token.RParen) {
        this.tok.next(LexContext.Normal);
        this.skipNewlines(LexContext.CommandStart);
        const body2 = this.commandAsBody();
        return {
          type: "Function",
          pos: name.pos,
          end: body2.end,
          name,
          body: body2
        };
      }
    }
    for (; ; ) {
      const st = this.tok.peek(ctx).token;
      if (st === Token.Word || st === Token.Assignment) {
        const token = this.tok.next(ctx);
        const w = st === Token.Assignment ? this.parseAssignment(token) : this.toWord(token);
        suffix.push(w);
        lastEnd = w.end;
      } else if (st === Token.Redirect) {
        const redirect = this.readRedirect(ctx);
        suffix.push(redirect);
        lastEnd = redirect.end;
      } else {
        break;
      }
    }
    return new CommandImpl(cmdPos, lastEnd, name, prefix, suffix);
  }
  readRedirect(ctx) {
    const t = this.tok.next(ctx);
    const tPos = t.pos;
    const tEnd = t.end;
    const descriptor = t.fileDescriptor !== void 0 ? { type: "FileDescriptor", pos: tPos, end: t.descriptorEnd, value: t.fileDescriptor } : t.variableName !== void 0 ? { type: "FileDescriptorVariable", pos: tPos, end: t.descriptorEnd, name: t.variableName } : void 0;
    const hasTarget = t.targetEnd > t.targetPos;
    if (!hasTarget)
      this.error("expected redirect target", t.targetPos);
    if (t.value === "<<" || t.value === "<<-") {
      const r = {
        type: "HereDoc",
        pos: tPos,
        end: tEnd,
        operator: t.value,
        descriptor,
        delimiter: hasTarget ? {
          type: "HereDocDelimiter",
          pos: t.targetPos,
          end: t.targetEnd,
          text: this.source.slice(t.targetPos, t.targetEnd),
          value: t.content ?? "",
          quoted: t.delimiterQuoted
        } : void 0,
        body: new HereDocBodyImpl(this.source, tEnd, t.delimiterQuoted, this.depth, this.tok.getSubstitutionContext()),
        closing: void 0
      };
      if (hasTarget)
        this.tok.registerHereDocTarget(r);
      return r;
    }
    const target = hasTarget ? new WordImpl(this.source.slice(t.targetPos, t.targetEnd), t.targetPos, t.targetEnd, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth) : void 0;
    return t.value === "<<<" ? { type: "HereString", pos: tPos, end: tEnd, operator: "<<<", descriptor, target } : { type: "Redirect", pos: tPos, end: tEnd, operator: REDIRECT_OPS[t.value] ?? ">", descriptor, target };
  }
  commandAsBody() {
    const cmd = this.command();
    if (cmd && cmd.type !== "Command" && cmd.type !== "Function" && cmd.type !== "Coproc")
      return cmd;
    this.error("expected compound command as function body", cmd?.pos ?? this.tok.getPos());
    return this.makeCompoundList(cmd ? [this.makeStatement(cmd)] : []);
  }
  readWord(ctx) {
    return this.toWord(this.tok.next(ctx));
  }
  // A missing word stays empty and leaves its token to the rest of the clause.
  readRequiredWord(keyword) {
    const t = this.tok.peek(LexContext.Normal);
    if (t.token === Token.Word)
      return this.toWord(this.tok.next(LexContext.Normal));
    if (t.token !== Token.EOF)
      this.error(`expected word after '${keyword}'`, t.pos);
    return new WordImpl("", t.pos, t.pos);
  }
  toWord(tok) {
    const text = tok.raw ? tok.value : this.source.slice(tok.pos, tok.end);
    const source = tok.raw && tok.keywordEligible ? void 0 : this.source;
    return new WordImpl(text, tok.pos, tok.end, source, source === void 0 ? computeBareWordParts : wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
  }
  toWordFromPosEnd(tok, pos, end) {
    if (tok.pos === pos && tok.end === end)
      return this.toWord(tok);
    return new WordImpl(this.source.slice(pos, end), pos, end, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
  }
  parseAssignment(token) {
    const text = token.raw ? token.value : this.source.slice(token.pos, token.end);
    return new AssignmentImpl(text, token.pos, token.end, this.source, token.assignmentOperatorPos, this.depth, this.tok.getSubstitutionContext());
  }
  makeCompoundList(commands) {
    const p = this.tok.getPos();
    const pos = commands.length > 0 ? commands[0].pos : p;
    const end = commands.length > 0 ? commands[commands.length - 1].end : p;
    return { type: "CompoundList", pos, end, commands };
  }
};

// src/syntax/shell-condition.ts
var TESTS = [
  "[",
  "[[",
  "test",
  "command",
  "which",
  "hash",
  "type",
  "grep",
  "false",
  "dpkg-query"
];
function isQuestion(program, option) {
  if (program === "dpkg") return /^(?:-[slLSp]|--status|--list|--print-.+|--compare-versions)$/.test(option);
  if (program === "rpm") return option.startsWith("-q");
  if (program === "apk") return option === "info";
  return TESTS.includes(program);
}
function isNoOp(node2) {
  return node2.type === "Command" && /^(?:true|:)$/.test(node2.name?.value ?? "");
}
function isEnd(node2) {
  if (node2?.type === "BraceGroup") return isEnd(node2.body.commands.at(-1)?.command);
  if (node2?.type !== "Command" || !/^(?:exit|return)$/.test(node2.name?.value ?? "")) return false;
  return /^(?:|[1-9]\d*|"?\$\?"?)$/.test(node2.args[0]?.text ?? "");
}
function isTest(node2) {
  switch (node2.type) {
    case "TestCommand":
    case "ArithmeticCommand":
      return true;
    case "Command":
      return isQuestion(node2.name?.value ?? "", node2.args[0]?.text ?? "");
    case "Pipeline": {
      const last2 = node2.commands.at(-1);
      return node2.prefixes.some(({ type }) => type === "Negation") || last2 !== void 0 && isTest(last2);
    }
    case "AndOr":
      return node2.commands.some(isTest);
    case "Redirected":
      return isTest(node2.command);
    case "Subshell":
    case "BraceGroup":
      return node2.body.commands.some(({ command: command2 }) => isTest(command2));
    default:
      return false;
  }
}

// src/syntax/shell-pipe.ts
var VALUED = [
  "-n",
  "-P",
  "-L",
  "-s",
  "-d",
  "-E",
  "--max-args",
  "--max-procs",
  "--delimiter"
];
var OTHER2 = /^(?:-I|-i|-J|-a|--replace|--arg-file)/;
function printedWords({ words, assignments }) {
  const [program, ...operands] = words;
  const name = program?.values?.[0];
  if (name !== "echo" && name !== "printf" || assignments.length > 0) return void 0;
  const printed = [];
  for (const word of operands) {
    if (word.values === void 0) return void 0;
    if (printed.length === 0 && /^-[neE]+$/.test(word.text)) continue;
    if (name === "printf" && word === operands[0] && word.values.some((value) => value.includes("%")))
      continue;
    const values = word.values.flatMap((value) => value.split(/(?:\s|\\[nt])+/)).filter((value) => value !== "");
    printed.push({ ...word, values, literal: false });
  }
  return printed;
}
function argumentsOfXargs({ words }, input) {
  if (words[0]?.values?.[0] !== "xargs" || input === void 0) return void 0;
  for (let index = 1; index < words.length; index++) {
    const value = words[index]?.values?.[0];
    if (value === void 0 || OTHER2.test(value)) return void 0;
    if (!value.startsWith("-")) return [...words.slice(index), ...input];
    if (VALUED.includes(value)) index++;
  }
  return void 0;
}

// src/syntax/shell-words.ts
var MAX_LENGTH2 = 65536;
function assignmentWord(reading, text, pos, end) {
  const inner = parse(`: ${text.slice(text.indexOf("=") + 1)}`).commands[0]?.command;
  const word = inner?.type === "Command" ? inner.args[0] : void 0;
  const value = word?.type === "Word" ? readWord2(reading, word, -1) : void 0;
  const prefix = text.slice(0, text.indexOf("=") + 1);
  return {
    text,
    values: word === void 0 ? [text] : value?.values ? [prefix + value.values.join(" ")] : void 0,
    span: spanOf(reading.text, pos, end),
    literal: value?.literal ?? true
  };
}
function readWord2(reading, word, offset = 0) {
  const span = offset < 0 ? spanOf(reading.text, 0, 0) : spanOf(reading.text, word.pos, word.end);
  if (!word.parts) return { text: word.text, values: [word.value], span, literal: true };
  const literal = word.parts.every(isLiteral);
  return { text: word.text, values: fieldsOf(reading, word.parts), span, literal };
}
function fieldsOf(reading, parts) {
  const fields = [];
  let field;
  for (const part of parts) {
    const quoted4 = quotedText(reading, part);
    if (quoted4 !== void 0) {
      field = (field ?? "") + quoted4;
      continue;
    }
    const value = expansion(reading, part);
    if (value === void 0 || (field?.length ?? 0) + value.length > MAX_LENGTH2) return void 0;
    const pieces = value.split(/[ \t\n]+/);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        if (field) fields.push(field);
        field = void 0;
      }
      if (piece) field = (field ?? "") + piece;
    }
  }
  if (field !== void 0) fields.push(field);
  return fields;
}
function quotedText(reading, part) {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
    case "Glob":
      return part.value;
    case "DoubleQuoted":
    case "LocaleString": {
      let text = "";
      for (const child of part.parts) {
        const value = child.type === "Literal" ? child.value : expansion(reading, child);
        if (value === void 0 || text.length + value.length > MAX_LENGTH2) return void 0;
        text += value;
      }
      return text;
    }
    default:
      return void 0;
  }
}
function expansion(reading, part) {
  if (part.type === "SimpleExpansion") return variable(reading, part.text.slice(1));
  if (part.type !== "ParameterExpansion" || part.prefix || part.index) return void 0;
  const value = variable(reading, part.parameter);
  if (!part.operation || value === void 0 && reading.locals.has(part.parameter)) return value;
  if (part.operation.type !== "Default") return void 0;
  if (value !== void 0 && (value !== "" || !part.operation.operator.startsWith(":"))) {
    return part.operation.operator.endsWith("+") ? readWord2(reading, part.operation.operand).values?.join(" ") : value;
  }
  if (!part.operation.operator.endsWith("-")) return void 0;
  return readWord2(reading, part.operation.operand).values?.join(" ");
}
function variable(reading, name) {
  return reading.locals.has(name) ? reading.locals.get(name) : reading.lookup(name);
}
function isLiteral(part) {
  if (part.type === "DoubleQuoted") return part.parts.every((child) => child.type === "Literal");
  return part.type === "Literal" || part.type === "SingleQuoted" || part.type === "AnsiCQuoted";
}

// src/syntax/shell.ts
var MAX_DEPTH2 = 60;
var MAX_STEPS = 1e5;
var DECLARES = ["export", "local", "declare", "typeset", "readonly"];
var FILLS = ["read", "mapfile", "readarray", "getopts", "unset"];
function parseShell(text, lookup) {
  let script;
  try {
    script = parse(text.text);
  } catch (error2) {
    return { commands: [], error: error2 instanceof Error ? error2.message : "not parsed" };
  }
  const error = script.errors?.[0];
  if (error) return { commands: [], error: error.message };
  const walk = { text, lookup, locals: /* @__PURE__ */ new Map(), commands: [], steps: MAX_STEPS };
  statements(walk, script.commands, {
    conditional: false,
    derived: false,
    background: false,
    last: true,
    scopes: [],
    depth: 0
  });
  if (walk.steps <= 0) return { commands: [], error: "the script does too much to be followed" };
  return { commands: walk.commands, error: void 0 };
}
function parseShellString(text, lookup) {
  return parseShell(unplaced("", text), lookup);
}
function statements(walk, list, place) {
  for (const [index, { command: command2, background }] of list.entries()) {
    const here = { ...place, last: place.last && index === list.length - 1 };
    if (background !== true) node(walk, command2, here);
    else subshell(walk, { ...here, conditional: true, background: true }, (own) => node(walk, command2, own));
  }
}
function subshell(walk, place, read2) {
  const { locals } = walk;
  walk.locals = new Map(locals);
  walk.steps -= locals.size;
  read2({ ...place, scopes: [...place.scopes, { kind: "subshell" }] });
  walk.locals = locals;
}
function branch(place) {
  return { ...place, conditional: true, scopes: [...place.scopes, { kind: "branch" }] };
}
function node(walk, each, place) {
  if (place.depth > MAX_DEPTH2 || walk.steps-- <= 0) return;
  const inner = { ...place, depth: place.depth + 1 };
  const within = { ...branch(inner), last: false };
  switch (each.type) {
    case "Command":
      return simpleCommand(walk, each, place);
    case "AndOr":
      return andOr(walk, each, inner);
    case "Pipeline":
      return pipeline(walk, each, inner);
    case "Redirected":
      return node(walk, each.command, inner);
    case "Subshell":
      return subshell(walk, inner, (own) => statements(walk, each.body.commands, own));
    case "BraceGroup":
      return statements(walk, each.body.commands, inner);
    case "If":
      statements(walk, each.clause.commands, within);
      statements(walk, each.then.commands, branch(inner));
      for (const { clause, then } of each.elif) {
        statements(walk, clause.commands, { ...branch(inner), last: false });
        statements(walk, then.commands, branch(inner));
      }
      if (each.else) statements(walk, each.else.commands, branch(inner));
      return;
    case "For":
      return loop(walk, each, { ...inner, last: false });
    case "Select":
      walk.locals.set(each.name.value, void 0);
      return statements(walk, each.body.commands, within);
    case "ArithmeticFor":
      return statements(walk, each.body.commands, within);
    case "While":
      statements(walk, each.clause.commands, within);
      return statements(walk, each.body.commands, within);
    case "Case":
      for (const item of each.items) statements(walk, item.body.commands, branch(inner));
      return;
    case "Function":
      if (each.body.type === "CompoundList") return statements(walk, each.body.commands, within);
      return node(walk, each.body, within);
    default:
      return;
  }
}
function andOr(walk, { commands, operators }, place) {
  const settled = commands.findLastIndex((child, index) => operators[index - 1] === "||" && isNoOp(child));
  const forgives = operators.map((operator, index) => operator === "||" && !isEnd(commands[index + 1]));
  let way = place;
  let isForked = false;
  for (const [index, child] of commands.entries()) {
    isForked ||= operators[index - 1] === "||";
    if (index === 0 || index === settled + 1) {
      isForked = false;
      way = forgives.includes(true, Math.max(0, index - 1)) ? branch(place) : place;
    } else if (isForked) way = branch(place);
    node(walk, child, { ...way, last: place.last && index === commands.length - 1 });
    if (way === place && isTest(child)) way = branch(place);
  }
}
function pipeline(walk, { commands, prefixes }, place) {
  const here = prefixes.some(({ type }) => type === "Negation") ? branch(place) : place;
  if (commands.length === 1 && commands[0]) return node(walk, commands[0], here);
  for (const [index, child] of commands.entries()) {
    const before = walk.commands.length;
    const isLast = index === commands.length - 1;
    const background = here.background || here.last && !isLast;
    const part = { ...here, last: here.last && isLast, background };
    subshell(walk, part, (own) => node(walk, child, own));
    const [printing, reading] = [walk.commands[before - 1], walk.commands[before]];
    if (!printing || !reading || !isPlain(commands[index - 1]) || !isPlain(child)) continue;
    const words = argumentsOfXargs(reading, printedWords(printing));
    if (words) walk.commands[before] = { ...reading, words, derived: true };
  }
}
function isPlain(each) {
  return each?.type === "Command" && each.redirects.length === 0;
}
function loop(walk, { name, wordlist = [], body: body2 }, place) {
  const words = wordlist.flatMap(
    (word) => readWord2(walk, word).values ?? [void 0]
  );
  const isKnown = words.length > 0 && words.every((word) => word !== void 0 && !/[*?[]/.test(word));
  for (const turn of isKnown ? words : [void 0]) {
    if (walk.steps <= 0) return;
    walk.locals.set(name.value, turn);
    statements(walk, body2.commands, { ...turn === void 0 ? branch(place) : place, derived: true });
  }
}
function simpleCommand(walk, each, place) {
  const { text } = walk;
  const assignments = [];
  for (const prefix of each.prefix) {
    if (prefix.type !== "Assignment") continue;
    const value = prefix.value.type === "Word" && !prefix.append ? readWord2(walk, prefix.value) : void 0;
    assignments.push({ name: prefix.name, value, span: spanOf(text, prefix.pos, prefix.end) });
  }
  walk.steps -= each.args.length;
  const words = each.name ? [readWord2(walk, each.name)] : [];
  for (const argument2 of each.args) {
    if (argument2.type === "Word") words.push(readWord2(walk, argument2));
    else words.push(assignmentWord(walk, argument2.text, argument2.pos, argument2.end));
  }
  const name = words[0]?.values?.[0];
  if (!each.name) {
    for (const { name: variable2, value } of assignments)
      assign(walk, variable2, value?.values?.join(" "), place);
  } else if (DECLARES.includes(name ?? "")) {
    for (const word of words.slice(1)) declare(walk, word, place);
  } else if (FILLS.includes(name ?? "")) {
    for (const { text: variable2 } of words.slice(1)) walk.locals.set(variable2, void 0);
  }
  const { conditional, derived, background, last: last2, scopes } = place;
  const span = spanOf(text, each.pos, each.end);
  walk.commands.push({ words, assignments, span, conditional, derived, background, last: last2, scopes });
}
function assign({ locals }, name, value, place) {
  locals.set(name, place.conditional ? void 0 : value);
}
function declare(walk, word, place) {
  const text = word.values?.[0] ?? word.text;
  const equals = text.indexOf("=");
  if (equals > 0)
    assign(walk, text.slice(0, equals), word.values ? text.slice(equals + 1) : void 0, place);
}

// src/image/scope.ts
var PLATFORM = {
  TARGETPLATFORM: "linux/amd64",
  TARGETOS: "linux",
  TARGETARCH: "amd64",
  TARGETVARIANT: "",
  BUILDPLATFORM: "linux/amd64",
  BUILDOS: "linux",
  BUILDARCH: "amd64",
  BUILDVARIANT: ""
};
var PREDEFINED = /^(?:https?_proxy|ftp_proxy|no_proxy|all_proxy)$/i;
function platformBinding(name) {
  const text = Object.hasOwn(PLATFORM, name) ? PLATFORM[name] : void 0;
  return text === void 0 ? void 0 : { text, known: false };
}
function globalScope(dockerfile, buildArgs) {
  const bindings = /* @__PURE__ */ new Map();
  for (const name of Object.keys(PLATFORM)) {
    const binding = platformBinding(name);
    if (binding) bindings.set(name, binding);
  }
  const scope = { bindings, closed: (name) => !PREDEFINED.test(name) };
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword === "FROM") break;
    if (instruction.keyword !== "ARG") continue;
    for (const { key, value } of instruction.pairs) {
      bindings.set(key, argument(scope, key, value, dockerfile.escape, buildArgs));
    }
  }
  return scope;
}
function argument(scope, name, value, escape, buildArgs, inherited) {
  const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : void 0;
  if (given !== void 0) return { text: given, known: true };
  if (value !== void 0) {
    const expanded2 = expandIn(scope, value, escape);
    return { text: expanded2.text, known: expanded2.known };
  }
  return inherited ?? platformBinding(name) ?? { text: void 0, known: false };
}
function baseScope(base) {
  const bindings = /* @__PURE__ */ new Map();
  for (const [name, value] of Object.entries(base.env ?? {}))
    bindings.set(name, { text: value, known: value !== void 0 });
  const { env } = base;
  return { bindings, closed: (name) => env !== void 0 && !PREDEFINED.test(name) };
}
function expandIn(scope, word, escape) {
  if (!/[$'"\\`]/.test(word)) return { text: word, spelled: word, known: true };
  let known2 = true;
  const lookup = (name) => {
    const binding = scope.bindings.get(name);
    if (binding) {
      if (!binding.known && binding.text !== void 0) known2 = false;
      return binding.text;
    }
    if (!scope.closed(name)) known2 = false;
    return void 0;
  };
  try {
    const expansion2 = expand(word, lookup, escape);
    for (const name of expansion2.unset) if (scope.bindings.has(name) || !scope.closed(name)) known2 = false;
    const spelling = (name) => lookup(name) ?? (expansion2.unset.includes(name) ? `\${${name}}` : void 0);
    const spelled2 = known2 ? expansion2.text : expand(word, spelling, escape).text;
    return { text: expansion2.text, spelled: spelled2, known: known2 };
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    return { text: word, spelled: word, known: false };
  }
}

// src/image/files.ts
function placedFiles(instruction, scope, workdir, around) {
  const raw = instruction.json ? instruction.json.map(({ value }) => value) : splitBlanks(instruction.args.text).map(({ start, end }) => instruction.args.text.slice(start, end));
  const words = raw.map((word) => expandIn(scope, word, around.escape).text);
  const destination = words.pop();
  if (destination === void 0) return [];
  const target = absolute(destination, workdir);
  if (target === void 0) return [];
  const from = instruction.flags.find(({ name }) => name === "from")?.value;
  const origin = from === void 0 ? void 0 : around.originOf(from);
  return words.map((source) => ({
    path: words.length > 1 && !target.endsWith("/") ? `${target}/` : target,
    source,
    from,
    origin,
    instruction
  }));
}
function absolute(path, workdir) {
  if (!path.startsWith("/") && workdir === void 0) return void 0;
  const parts = [];
  for (const part of (path.startsWith("/") ? path : `${workdir}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  const isFolder = /(?:^|\/)\.{0,2}$/.test(path) && parts.length > 0;
  return `/${parts.join("/")}${isFolder ? "/" : ""}`;
}
var MAX_STAGES2 = 8;
var MAX_PATHS = 200;
function contextPaths(files, path) {
  const found = /* @__PURE__ */ new Set();
  collect2(files, path, 0, found, /* @__PURE__ */ new Set());
  return [...found];
}
function collect2(files, path, depth, found, asked) {
  if (depth > MAX_STAGES2) return;
  for (const { path: target, source, from, origin } of files.toReversed()) {
    if (source.includes("://")) continue;
    for (const each of sourcesOf(plainSource(source), target, path)) {
      if (found.size >= MAX_PATHS) return;
      if (from === void 0) found.add(each);
      const key = `${from}\0${each}`;
      if (from === void 0 || !origin || asked.has(key)) continue;
      asked.add(key);
      collect2(origin.files, `/${each}`, depth + 1, found, asked);
    }
  }
}
function plainSource(source) {
  let start = 0;
  while (source[start] === "/" || source[start] === "." && source[start + 1] === "/") start++;
  let end = source.length;
  while (end > start && source[end - 1] === "/") end--;
  const plain2 = source.slice(start, end);
  return plain2 === "." ? "" : plain2;
}
function sourcesOf(source, target, path) {
  if (target === path) return [source];
  const folder = target.endsWith("/") ? target : `${target}/`;
  if (!path.startsWith(folder)) return [];
  const rest = path.slice(folder.length);
  if (/[*?]/.test(source)) return matching(source, rest);
  const inside2 = source === "" ? rest : `${source}/${rest}`;
  return rest === source.slice(source.lastIndexOf("/") + 1) ? [source, inside2] : [inside2];
}
function matching(pattern, name) {
  const slash = pattern.lastIndexOf("/") + 1;
  const folder = pattern.slice(0, slash);
  if (/[*?]/.test(folder) || name.includes("/")) return [];
  return stripPrefix(name, pattern.slice(slash), true) === "" ? [folder + name] : [];
}

// src/deploy/context-files.ts
var PATH = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
var MAX_FILES = 5e3;
function fileReader(image, context) {
  return (path) => {
    if (!context) return void 0;
    const places = path.includes("/") ? [absolute(path, image.workdir)] : [...PATH.map((folder) => `${folder}/${path}`), absolute(path, image.workdir)];
    for (const place of places) {
      if (place === void 0) continue;
      for (const candidate of contextPaths(image.files, place)) {
        for (const root of contextRoots(image.dockerfile.file)) {
          const text = context.read(`${root}${candidate}`);
          if (text !== void 0) return { path: `${root}${candidate}`, text };
        }
      }
    }
    return void 0;
  };
}
function copiedProgram({ files }) {
  return (name) => files.some(
    ({ path, source, from }) => from === void 0 && PATH.some(
      (folder) => path === `${folder}/${name}` || path === `${folder}/` && source.endsWith(`/${name}`)
    )
  );
}
function fileLister(image, context) {
  let listings;
  return (glob) => {
    const wanted = absolute(glob, image.workdir);
    if (!context || wanted === void 0) return [];
    listings ??= contextRoots(image.dockerfile.file).map((root) => imagePaths(image, context, root));
    for (const paths of listings) {
      const found = paths.filter((path) => matchesPath(wanted, path));
      if (found.length > 0) return [...new Set(found)].toSorted();
    }
    return [];
  };
}
function imagePaths({ files }, context, root) {
  const sources = files.filter(({ from, source }) => from === void 0 && !source.includes("://")).map(({ path, source }) => ({ target: path, source: plainSource(source) }));
  const below = context.list().filter((path) => path.startsWith(root));
  return below.slice(0, MAX_FILES).flatMap((path) => {
    const rest = path.slice(root.length);
    return sources.flatMap(({ target, source }) => placeOf2(target, source, rest) ?? []);
  });
}
function placeOf2(target, source, path) {
  const folder = target.endsWith("/") ? target : `${target}/`;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path === source) return target.endsWith("/") ? folder + name : target;
  if (source === "") return folder + path;
  if (path.startsWith(`${source}/`)) return folder + path.slice(source.length + 1);
  return source.includes("*") && matchesPath(source, path) ? folder + name : void 0;
}
function contextRoots(file2) {
  const folder = file2.slice(0, file2.lastIndexOf("/") + 1);
  return folder === "" ? [""] : [folder, ""];
}

// src/deploy/platforms.ts
var MANIFEST = /(?:^|\/)(?:\.github\/workflows\/[\w.-]+\.ya?ml|(?:docker-)?compose[\w.-]*\.ya?ml|docker-bake[\w.-]*\.(?:json|hcl)|Makefile|makefile|GNUmakefile|justfile|\.gitlab-ci\.yml|[\w.-]+\.sh)$/;
var PLATFORM2 = /\blinux\/(?:amd64|386|arm64|arm\/v[67]|ppc64le|s390x|riscv64)\b/g;
var MAX_LENGTH3 = 512 * 1024;
var AUTOMATIC = /\b(?:TARGETARCH|TARGETPLATFORM|TARGETVARIANT|BUILDPLATFORM|BUILDARCH)\b/;
function platformsOf(image, config, context) {
  return () => {
    if (config.platforms.length > 0)
      return {
        names: config.platforms,
        why: `${config.file ?? "the config"} lists ${config.platforms.join(", ")}`
      };
    const { dockerfile, chain } = image;
    const flag = chain[0]?.from.flags.find(({ name }) => name === "platform")?.value;
    if (flag !== void 0 && /^["']?linux\/\w+["']?$/.test(flag))
      return { names: [flag.replaceAll(/["']/g, "")], why: `its FROM says --platform=${flag}` };
    const automatic = AUTOMATIC.exec(dockerfile.text)?.[0];
    if (automatic !== void 0)
      return { names: ["linux/amd64", "linux/arm64"], why: `the file uses ${automatic}` };
    return context && fromManifests(dockerfile.file, context);
  };
}
function fromManifests(dockerfile, context) {
  const isOnly = context.list().filter((path) => /(?:^|[/.])(?:Docker|Container)file/i.test(path)).length < 2;
  for (const path of context.list()) {
    const text = MANIFEST.test(path) ? context.read(path) : void 0;
    if (text === void 0 || text.length > MAX_LENGTH3 || !text.includes("linux/")) continue;
    if (!isOnly && !names(text, dockerfile)) continue;
    const found = [...new Set(text.match(PLATFORM2))];
    if (found.length > 1) return { names: found, why: `${path} builds for ${found.join(", ")}` };
  }
  return void 0;
}
function names(text, dockerfile) {
  const folder = dockerfile.includes("/") ? dockerfile.slice(0, dockerfile.lastIndexOf("/")) : void 0;
  return text.includes(dockerfile) && (dockerfile !== "Dockerfile" || folder === void 0);
}

// src/deploy/found.ts
function nobody(why, span) {
  const workers = { value: void 0, span };
  return {
    server: "none",
    model: "unknown",
    workers,
    program: void 0,
    variables: void 0,
    module: void 0,
    ends: false,
    longRunning: false,
    opaque: void 0,
    dropsVariables: void 0,
    why
  };
}

// src/syntax/shell-scope.ts
var MAX_STATES = 5e3;
function isTooLong(commands) {
  if (commands.length > MAX_STATES) return true;
  const scopes = new Set(commands.flatMap((command2) => command2.scopes));
  return commands.length + scopes.size > MAX_STATES;
}
function scoped(outermost, join3) {
  const open = [];
  const innermost = () => open.at(-1)?.state ?? outermost;
  return ({ scopes }) => {
    while (open.some(({ scope }, index) => scope !== scopes[index])) {
      const left = open.pop();
      if (left?.scope.kind === "branch") join3(innermost(), left.state);
    }
    for (const scope of scopes.slice(open.length)) open.push({ scope, state: { ...innermost() } });
    return innermost();
  };
}

// src/knowledge/launchers.ts
var COMMAND = {
  subcommands: [],
  valued: [],
  operands: 0,
  then: "command",
  assignments: false,
  moduleFlags: []
};
var SCALENE = {
  ...COMMAND,
  names: ["scalene"],
  valued: [
    "-o",
    "--outfile",
    "-c",
    "--config",
    "--profile-only",
    "--profile-exclude",
    "--profile-interval",
    "--cpu-percent-threshold",
    "--cpu-sampling-rate",
    "--allocation-sampling-window",
    "--malloc-threshold",
    "--program-path",
    "--pid"
  ],
  then: "python",
  source: "plasma-umass/scalene@9069a321 scalene/scalene_parseargs.py"
};
var OTEL_NAMES = [
  "disabled_instrumentations",
  "distro",
  "configurator",
  "auto_instrumentation_experimental_gevent_patch",
  "semconv_stability_opt_in",
  "context",
  "tracer_provider",
  "sdk_disabled",
  "resource_attributes",
  "service_name",
  "log_level",
  "propagators",
  "id_generator",
  "traces_sampler",
  "traces_sampler_arg",
  "traces_exporter",
  "metrics_exporter",
  "logs_exporter",
  "experimental_resource_detectors",
  "blrp_schedule_delay",
  "blrp_export_timeout",
  "blrp_max_queue_size",
  "blrp_max_export_batch_size",
  "bsp_schedule_delay",
  "bsp_export_timeout",
  "bsp_max_queue_size",
  "bsp_max_export_batch_size",
  "attribute_count_limit",
  "attribute_value_length_limit",
  "event_attribute_count_limit",
  "link_attribute_count_limit",
  "span_attribute_count_limit",
  "span_attribute_value_length_limit",
  "span_event_count_limit",
  "span_link_count_limit",
  "exporter_zipkin_endpoint",
  "exporter_zipkin_timeout",
  "exporter_prometheus_host",
  "exporter_prometheus_port",
  "exporter_otlp_metrics_temporality_preference",
  "exporter_otlp_metrics_default_histogram_aggregation",
  "metric_export_interval",
  "metric_export_timeout",
  "metrics_exemplar_filter",
  "tracer_configurator",
  "meter_configurator",
  "logger_configurator",
  ...["", "traces_", "metrics_", "logs_"].flatMap(
    (signal) => [
      "certificate",
      "client_certificate",
      "client_key",
      "compression",
      "endpoint",
      "headers",
      "insecure",
      "protocol",
      "timeout"
    ].map((name) => `exporter_otlp_${signal}${name}`)
  )
];
var LAUNCHERS = [
  // ------------------------------------------------------------------ init processes
  {
    ...COMMAND,
    names: ["tini", "tini-static", "docker-init"],
    valued: ["-p", "-e"],
    source: "krallin/tini@369448a src/tini.c:94 OPT_STRING"
  },
  {
    ...COMMAND,
    names: ["dumb-init"],
    valued: ["-r", "--rewrite"],
    source: "Yelp/dumb-init@5ccca9c dumb-init.c:186"
  },
  { ...COMMAND, names: ["catatonit"], source: "openSUSE/catatonit@00f6c0f catatonit.c:466" },
  {
    ...COMMAND,
    names: ["pid1"],
    valued: ["-e", "--env", "-u", "--user", "-g", "--group", "-w", "--workdir", "-t", "--timeout"],
    source: "fpco/pid1@d874078 app/Main.hs"
  },
  {
    ...COMMAND,
    // `--` may stand before the command, it need not.
    names: ["my_init"],
    source: "phusion/baseimage-docker@2403c58 image/bin/my_init:385"
  },
  // ------------------------------------------------------------------ the shell's own
  { ...COMMAND, names: ["exec"], valued: ["-a"], source: "bash(1) exec" },
  { ...COMMAND, names: ["command"], source: "bash(1) command" },
  { ...COMMAND, names: ["time"], valued: ["-f", "--format", "-o", "--output"], source: "time(1)" },
  // ------------------------------------------------------------------ environment
  {
    ...COMMAND,
    names: ["env"],
    valued: ["-u", "--unset", "-C", "--chdir", "-a", "--argv0", "--env0-from"],
    assignments: true,
    source: "env(1), coreutils/coreutils@aa0c0de3 src/env.c"
  },
  { ...COMMAND, names: ["envdir"], operands: 1, source: "envdir(8)" },
  {
    ...COMMAND,
    names: ["s6-envdir"],
    valued: ["-c"],
    operands: 1,
    source: "skarnet/s6@d73e657 s6-envdir.c USAGE"
  },
  {
    ...COMMAND,
    names: ["with-contenv"],
    source: "just-containers/s6-overlay@9658b23 command/with-contenv: the variables of the image, then the command"
  },
  {
    ...COMMAND,
    names: ["dotenv"],
    subcommands: ["run"],
    valued: ["-f", "--file", "-q", "--quote", "-e", "--export"],
    source: "theskumar/python-dotenv@bca6644 src/dotenv/cli.py"
  },
  {
    ...COMMAND,
    names: ["doppler"],
    subcommands: ["run"],
    // `doppler run COMMAND` needs no `--`; `--command` has a shell text, which is not followed.
    valued: [
      "-p",
      "--project",
      "-c",
      "--config",
      "--command",
      "--name-transformer",
      "--dynamic-ttl",
      "--fallback",
      "--passphrase",
      "--mount",
      "--format",
      "--mount-format",
      "--mount-template",
      "--mount-max-reads",
      "--only-secrets",
      "-t",
      "--token",
      "--api-host",
      "--dashboard-host",
      "--timeout",
      "--attempts",
      "--dns-resolver-address",
      "--dns-resolver-proto",
      "--dns-resolver-timeout",
      "--scope",
      "--config-dir",
      "--configuration"
    ],
    source: "DopplerHQ/cli@d441d94 pkg/cmd/run.go:656, pkg/cmd/root.go:183"
  },
  {
    ...COMMAND,
    names: ["infisical"],
    subcommands: ["run"],
    // It takes a command without `--` too; its options were not all read, so `--` is waited for.
    then: "dashes",
    source: "Infisical/infisical@0413059f cli/packages/cmd/run.go"
  },
  {
    ...COMMAND,
    names: ["op"],
    subcommands: ["run"],
    then: "dashes",
    source: "developer.1password.com/docs/cli/reference/commands/run/: op run -- COMMAND"
  },
  {
    ...COMMAND,
    names: ["chamber"],
    subcommands: ["exec"],
    then: "dashes",
    source: "segmentio/chamber@8936b38 cmd/exec.go: exec SERVICE... -- COMMAND"
  },
  // ------------------------------------------------------------------ users
  { ...COMMAND, names: ["s6-setuidgid"], operands: 1, source: "skarnet/s6@d73e657 s6-setuidgid.c USAGE" },
  {
    ...COMMAND,
    names: ["s6-envuidgid"],
    valued: ["-D"],
    operands: 1,
    source: "skarnet/s6@d73e657 s6-envuidgid.c USAGE"
  },
  {
    ...COMMAND,
    names: ["s6-applyuidgid"],
    valued: ["-u", "-g", "-G"],
    source: "skarnet/s6@d73e657 s6-applyuidgid.c USAGE"
  },
  { ...COMMAND, names: ["doas"], valued: ["-a", "-C", "-u"], source: "man.openbsd.org/doas" },
  {
    ...COMMAND,
    names: ["gosu", "su-exec"],
    operands: 1,
    source: "tianon/gosu@4050699 main.go, ncopa/su-exec@89c016e su-exec.c"
  },
  {
    ...COMMAND,
    names: ["setpriv"],
    valued: [
      "--ambient-caps",
      "--inh-caps",
      "--bounding-set",
      "--ruid",
      "--euid",
      "--reuid",
      "--rgid",
      "--egid",
      "--regid",
      "--groups",
      "--securebits",
      "--pdeathsig",
      "--ptracer",
      "--selinux-label",
      "--apparmor-profile",
      "--landlock-access",
      "--landlock-rule",
      "--seccomp-filter"
    ],
    source: "setpriv(1)"
  },
  {
    ...COMMAND,
    names: ["sudo"],
    valued: [
      "-u",
      "--user",
      "-g",
      "--group",
      "-h",
      "--host",
      "-p",
      "--prompt",
      "-C",
      "--close-from",
      "-r",
      "--role",
      "-t",
      "--type",
      "-T",
      "--command-timeout",
      "-U",
      "--other-user",
      "-D",
      "--chdir",
      "-R",
      "--chroot",
      "-a",
      "--auth-type",
      "-c",
      "--login-class"
    ],
    assignments: true,
    source: "sudo-project/sudo@2e18923c src/parse_args.c"
  },
  {
    ...COMMAND,
    names: ["chpst"],
    valued: [
      "-u",
      "-U",
      "-b",
      "-e",
      "-/",
      "-C",
      "-n",
      "-l",
      "-L",
      "-m",
      "-d",
      "-o",
      "-p",
      "-f",
      "-c",
      "-r",
      "-t"
    ],
    source: "void-linux/runit@2b8000f src/chpst.c:290"
  },
  {
    ...COMMAND,
    names: ["chroot"],
    valued: ["--groups", "--userspec"],
    operands: 1,
    source: "coreutils/coreutils@aa0c0de3 src/chroot.c"
  },
  { ...COMMAND, names: ["su"], then: "text", source: "su(1)" },
  {
    ...COMMAND,
    names: ["runuser"],
    valued: [
      "-u",
      "--user",
      "-g",
      "--group",
      "-G",
      "--supp-group",
      "-s",
      "--shell",
      "-w",
      "--whitelist-environment",
      "--session-command"
    ],
    source: "runuser(1)"
  },
  // ------------------------------------------------------------------ scheduling, limits, tracing
  { ...COMMAND, names: ["nice"], valued: ["-n", "--adjustment"], source: "nice(1)" },
  { ...COMMAND, names: ["ionice"], valued: ["-c", "--class", "-n", "--classdata"], source: "ionice(1)" },
  {
    ...COMMAND,
    names: ["chrt"],
    valued: [
      "-T",
      "--sched-runtime",
      "-P",
      "--sched-period",
      "-D",
      "--sched-deadline",
      "-U",
      "--clamp-min",
      "-X",
      "--clamp-max"
    ],
    // The priority; util-linux after 2.41 lets some policies stand without one.
    operands: 1,
    source: "util-linux/util-linux@39465c78 schedutils/chrt.c"
  },
  { ...COMMAND, names: ["taskset"], operands: 1, source: "taskset(1)" },
  {
    ...COMMAND,
    names: ["numactl"],
    valued: [
      "-i",
      "--interleave",
      "-m",
      "--membind",
      "-N",
      "--cpunodebind",
      "-C",
      "--physcpubind",
      "-p",
      "--preferred",
      "-P",
      "--preferred-many",
      "-w",
      "--weighted-interleave",
      "-c",
      "--cpubind",
      "-S",
      "--shm",
      "-f",
      "--file",
      "-o",
      "--offset",
      "-L",
      "--length",
      "-M",
      "--shmmode",
      "-I",
      "--shmid"
    ],
    source: "numactl/numactl@93c1fe5 numactl.c"
  },
  { ...COMMAND, names: ["prlimit"], source: "prlimit(1)" },
  {
    ...COMMAND,
    names: ["stdbuf"],
    valued: ["-i", "-o", "-e", "--input", "--output", "--error"],
    source: "stdbuf(1)"
  },
  {
    ...COMMAND,
    names: ["s6-softlimit"],
    valued: ["-a", "-c", "-d", "-f", "-l", "-m", "-o", "-P", "-p", "-r", "-s", "-t"],
    source: "skarnet/s6@d73e657 s6-softlimit.c:44"
  },
  { ...COMMAND, names: ["s6-setsid"], valued: ["-d"], source: "skarnet/s6@d73e657 s6-setsid.c USAGE" },
  {
    ...COMMAND,
    names: ["s6-setlock"],
    valued: ["-t", "-d"],
    operands: 1,
    source: "skarnet/s6@d73e657 s6-setlock.c:40"
  },
  {
    ...COMMAND,
    names: ["s6-notifyoncheck"],
    valued: ["-3", "-s", "-T", "-t", "-w", "-n", "-c"],
    source: "skarnet/s6@d73e657 s6-notifyoncheck.c:113"
  },
  { ...COMMAND, names: ["s6-fghack"], source: "skarnet/s6@d73e657 s6-fghack.c USAGE" },
  { ...COMMAND, names: ["unbuffer"], source: "unbuffer(1)" },
  {
    ...COMMAND,
    names: ["timeout"],
    valued: ["-k", "--kill-after", "-s", "--signal"],
    operands: 1,
    source: "timeout(1)"
  },
  { ...COMMAND, names: ["nohup"], source: "nohup(1)" },
  { ...COMMAND, names: ["setsid"], source: "setsid(1)" },
  { ...COMMAND, names: ["catchsegv"], source: "catchsegv(1)" },
  { ...COMMAND, names: ["jemalloc.sh"], source: "jemalloc/jemalloc bin/jemalloc.sh.in" },
  {
    ...COMMAND,
    names: ["xvfb-run"],
    valued: [
      "-e",
      "--error-file",
      "-f",
      "--auth-file",
      "-n",
      "--server-num",
      "-p",
      "--xauth-protocol",
      "-s",
      "--server-args",
      "-w",
      "--wait"
    ],
    source: "xvfb-run(1)"
  },
  {
    ...COMMAND,
    names: ["dbus-run-session"],
    valued: ["--config-file", "--dbus-daemon"],
    source: "d-bus/dbus@06b80556 tools/dbus-run-session.c"
  },
  // ------------------------------------------------------------------ waiting for something else
  {
    ...COMMAND,
    names: ["wait-for-it", "wait-for-it.sh", "wait-for", "wait-for.sh", "wait_for_it.sh"],
    then: "dashes",
    source: "vishnubob/wait-for-it@81b1373 wait-for-it.sh, eficode/wait-for@a7f3bc0 wait-for"
  },
  {
    ...COMMAND,
    names: ["dockerize"],
    // Go's flag package takes one dash for two.
    valued: [
      "-wait",
      "--wait",
      "-timeout",
      "--timeout",
      "-template",
      "--template",
      "-stdout",
      "--stdout",
      "-stderr",
      "--stderr",
      "-wait-retry-interval",
      "--wait-retry-interval",
      "-wait-http-header",
      "--wait-http-header",
      "-delims",
      "--delims",
      "-env",
      "--env",
      "-env-section",
      "--env-section",
      "-env-header",
      "--env-header",
      "-cacert",
      "--cacert",
      "-wait-http-status-code",
      "--wait-http-status-code",
      "-exit-code",
      "--exit-code",
      "-wait-list",
      "--wait-list"
    ],
    source: "jwilder/dockerize@2b3e41a main.go:248, powerman/dockerize@5c3e5e9 main.go:58"
  },
  // ------------------------------------------------------------------ Python environments
  {
    ...COMMAND,
    names: ["poetry"],
    subcommands: ["run"],
    valued: ["-C", "--directory", "-P", "--project"],
    source: "python-poetry/poetry@f4670233 src/poetry/console/application.py"
  },
  {
    ...COMMAND,
    names: ["uv"],
    subcommands: ["run"],
    valued: [
      "--extra",
      "--no-extra",
      "--no-editable-package",
      "--group",
      "--no-group",
      "--only-group",
      "--env-file",
      "--with",
      "--with-editable",
      "--with-requirements",
      "--package",
      "-p",
      "--python",
      "--python-platform",
      "--index",
      "--default-index",
      "-i",
      "--index-url",
      "--extra-index-url",
      "-f",
      "--find-links",
      "-P",
      "--upgrade-package",
      "--upgrade-group",
      "--reinstall-package",
      "--refresh-package",
      "--index-strategy",
      "--keyring-provider",
      "--resolution",
      "--prerelease",
      "--fork-strategy",
      "--exclude-newer",
      "--exclude-newer-package",
      "--link-mode",
      "-C",
      "--config-setting",
      "--config-settings",
      "--config-settings-package",
      "--no-build-isolation-package",
      "--no-build-package",
      "--no-binary-package",
      "--cache-dir",
      "--color",
      "--max-recursion-depth",
      "--preview-features",
      "--directory",
      "--project",
      "--config-file",
      "--allow-insecure-host",
      "-w",
      "--prerelease-package",
      "--no-sources-package",
      "--python-preference",
      "--python-fetch",
      "--trusted-host",
      "--preview-feature"
    ],
    moduleFlags: ["-m", "--module"],
    source: "docs.astral.sh/uv/reference/cli/#uv-run; astral-sh/uv@26a9dd4b crates/uv-cli/src/lib.rs RunArgs"
  },
  {
    ...COMMAND,
    names: ["uvx"],
    valued: [
      "--from",
      "-w",
      "--with",
      "--with-editable",
      "--with-requirements",
      "-c",
      "--constraint",
      "--constraints",
      "-b",
      "--build-constraint",
      "--build-constraints",
      "--override",
      "--overrides",
      "--env-file",
      "-p",
      "--python",
      "--python-platform",
      "--torch-backend",
      "--index",
      "--default-index",
      "-i",
      "--index-url",
      "--extra-index-url",
      "-f",
      "--find-links",
      "-P",
      "--upgrade-package",
      "--reinstall-package",
      "--refresh-package",
      "--index-strategy",
      "--keyring-provider",
      "--resolution",
      "--prerelease",
      "--exclude-newer",
      "--link-mode",
      "--cache-dir",
      "--color",
      "--directory",
      "--project",
      "--config-file",
      "--upgrade-group",
      "--prerelease-package",
      "--fork-strategy",
      "-C",
      "--config-setting",
      "--config-settings",
      "--config-settings-package",
      "--no-build-isolation-package",
      "--exclude-newer-package",
      "--no-sources-package",
      "--no-build-package",
      "--no-binary-package",
      "--generate-shell-completion",
      "--python-preference",
      "--python-fetch",
      "--allow-insecure-host",
      "--trusted-host",
      "--preview-features",
      "--preview-feature"
    ],
    source: "docs.astral.sh/uv/reference/cli/#uv-tool-run; astral-sh/uv@26a9dd4b ToolRunArgs"
  },
  {
    ...COMMAND,
    names: ["pipenv"],
    subcommands: ["run"],
    valued: ["--python", "--pypi-mirror"],
    source: "pypa/pipenv@3f1b272a pipenv/cli/options.py"
  },
  {
    ...COMMAND,
    names: ["pdm"],
    subcommands: ["run"],
    valued: ["-p", "--project", "-c", "--config", "--venv", "-k", "--skip"],
    source: "pdm-project/pdm@a7e9d001 cli/commands/run.py, cli/options.py, core.py:105"
  },
  {
    ...COMMAND,
    names: ["hatch"],
    subcommands: ["run"],
    valued: ["-e", "--env", "-p", "--project", "--data-dir", "--cache-dir", "--config"],
    source: "pypa/hatch@ed8e30be src/hatch/cli/__init__.py, cli/run/__init__.py; its scripts are not followed"
  },
  {
    ...COMMAND,
    names: ["rye"],
    subcommands: ["run"],
    valued: ["--pyproject", "--env-file"],
    source: "astral-sh/rye@e213938 rye/src/cli/run.rs, rye/src/cli/mod.rs"
  },
  {
    ...COMMAND,
    names: ["pixi"],
    subcommands: ["run"],
    valued: [
      "-e",
      "--environment",
      "-p",
      "--platform",
      "-m",
      "--manifest-path",
      "-w",
      "--workspace",
      "-s",
      "--script",
      "--config-file",
      "--auth-file",
      "--concurrent-downloads",
      "--concurrent-solves",
      "--pinning-strategy",
      "--pypi-keyring-provider",
      "--tls-root-certs",
      "--color"
    ],
    source: "prefix-dev/pixi@2b25fc76 docs/reference/cli/pixi/run.md, crates/pixi_cli/src/lib.rs:121"
  },
  {
    ...COMMAND,
    names: ["pipx"],
    subcommands: ["run"],
    valued: [
      "--spec",
      "--python",
      "--python-args",
      "--with",
      "--index-url",
      "-i",
      "--pip-args",
      "--cooldown",
      "--fetch-python",
      "--backend"
    ],
    source: "pypa/pipx@9bb766c0 src/pipx/main.py"
  },
  {
    ...COMMAND,
    names: ["conda"],
    subcommands: ["run"],
    valued: ["-n", "--name", "-p", "--prefix", "--cwd"],
    source: "conda/conda@0f64223f conda/cli/main_run.py"
  },
  {
    ...COMMAND,
    // mamba is conda up to 1, micromamba from 2 on.
    names: ["micromamba", "mamba"],
    subcommands: ["run"],
    valued: [
      "-n",
      "--name",
      "-p",
      "--prefix",
      "-r",
      "--root-prefix",
      "--cwd",
      "-a",
      "--attach",
      "-e",
      "--env",
      "--label",
      "--rc-file",
      "--log-level"
    ],
    source: "mamba-org/mamba@03564bf4 micromamba/src/run.cpp, common_options.cpp"
  },
  {
    ...COMMAND,
    names: ["_entrypoint.sh"],
    source: 'mamba-org/micromamba-docker@0dcd5d70 _entrypoint.sh: exec "$@"'
  },
  // ------------------------------------------------------------------ starting again on changes
  {
    ...COMMAND,
    names: ["watchmedo", "watchdog.watchmedo"],
    subcommands: ["auto-restart"],
    valued: [
      "-d",
      "--directory",
      "-p",
      "--pattern",
      "--patterns",
      "-i",
      "--ignore-pattern",
      "--ignore-patterns",
      "--interval",
      "--timeout",
      "--signal",
      "--kill-after",
      "--debounce-interval"
    ],
    source: "gorakhargosh/watchdog@a0bb46c src/watchdog/watchmedo.py:621, tricks/__init__.py:263 (Popen)"
  },
  // ------------------------------------------------------------------ instrumentation
  {
    ...COMMAND,
    names: ["ddtrace-run"],
    source: "DataDog/dd-trace-py@3bb9ecda ddtrace/commands/ddtrace_run.py:63"
  },
  {
    ...COMMAND,
    // Whatever OTEL_NAME or OTEL_PYTHON_NAME is, `--name VALUE` sets it.
    names: ["opentelemetry-instrument"],
    valued: OTEL_NAMES.map((name) => `--${name}`),
    source: "open-telemetry/opentelemetry-python-contrib@466ae4c0 auto_instrumentation/__init__.py; open-telemetry/opentelemetry-python@01f8001c sdk/environment_variables, @19932323 api environment_variables"
  },
  {
    ...COMMAND,
    names: ["newrelic-admin", "newrelic.admin"],
    subcommands: ["run-program"],
    source: "newrelic/newrelic-python-agent@e3c9c1d0 newrelic/admin/run_program.py"
  },
  {
    ...COMMAND,
    names: ["newrelic-admin", "newrelic.admin"],
    subcommands: ["run-python"],
    then: "python",
    source: "newrelic/newrelic-python-agent@e3c9c1d0 newrelic/admin/run_python.py"
  },
  {
    ...COMMAND,
    names: ["elasticapm-run"],
    valued: ["--config"],
    source: "elastic/apm-agent-python@f2f3a67e elasticapm/instrumentation/wrapper/__init__.py"
  },
  {
    ...COMMAND,
    names: ["logfire"],
    subcommands: ["run"],
    valued: ["--exclude", "--logfire-url", "--base-url", "--region"],
    moduleFlags: ["--module"],
    then: "python",
    source: "pydantic/logfire@e484a6b5 logfire/_internal/cli/__init__.py:906,1005"
  },
  {
    ...COMMAND,
    names: ["debugpy"],
    valued: [
      "--listen",
      "--connect",
      "--configure-qt",
      "--configure-subProcess",
      "--log-to",
      "--parent-session-pid",
      "--adapter-access-token"
    ],
    then: "python",
    source: "microsoft/debugpy@2f734446 src/debugpy/server/cli.py:180"
  },
  {
    ...COMMAND,
    names: ["coverage"],
    subcommands: ["run"],
    valued: [
      "--concurrency",
      "--context",
      "--data-file",
      "--debug",
      "--include",
      "--omit",
      "--rcfile",
      "--save-signal",
      "--source"
    ],
    moduleFlags: ["--module"],
    then: "python",
    source: "nedbat/coveragepy@210ade2b coverage/cmdline.py"
  },
  {
    ...COMMAND,
    names: ["memray"],
    subcommands: ["run"],
    valued: ["-o", "--output", "-p", "--live-port"],
    then: "python",
    source: "bloomberg/memray@f70db814 src/memray/commands/run.py"
  },
  {
    ...COMMAND,
    names: ["py-spy"],
    subcommands: ["record", "top"],
    valued: [
      "-p",
      "--pid",
      "-r",
      "--rate",
      "-o",
      "--output",
      "-f",
      "--format",
      "-d",
      "--duration",
      "--delay"
    ],
    source: "benfred/py-spy@d230d82 src/config.rs:192-305"
  },
  { ...SCALENE, subcommands: ["run"] },
  // Up to 1.x.
  SCALENE
];
var SHELLS2 = ["sh", "bash", "ash", "dash", "zsh", "ksh", "mksh"];
var SHELL_VALUED = ["-o", "+o", "-O", "+O", "--rcfile", "--init-file"];
var PYTHON_VALUED = "XWQ";
var KEEPERS = [
  "wait",
  "tail",
  "sleep",
  "tee",
  "fg",
  "cat",
  "logger",
  "ts",
  "true",
  ":",
  "exit",
  "cronolog",
  "multilog",
  "rotatelogs"
];

// src/syntax/shell-variables.ts
var SETTERS = ["export", "declare", "typeset", "unset", "set"];
function variablesFor({ exported }, command2, span) {
  return command2.assignments.length === 0 ? exported : new Map([...exported, ...assigned(command2, span)]);
}
function afterSetting(before, command2, span) {
  const exported = new Map(before.exported);
  const kept = new Map(before.kept);
  for (const [name, value] of assigned(command2, span)) {
    const now = exported.get(name);
    const isExported = before.exportsAll || (now ? now.value !== void 0 || void 0 : before.exportsAll);
    (isExported === true ? exported : kept).set(name, value);
    if (isExported === void 0) exported.set(name, { value: void 0, span });
  }
  const [program, ...words] = command2.words.map(textOf);
  if (program === "unset") for (const name of words) for (const map of [exported, kept]) map.delete(name);
  if (exports(program, words)) {
    for (const word of command2.words.slice(1)) {
      const [, name, value] = /^(\w+)(?:=([\s\S]*))?$/.exec(textOf(word)) ?? [];
      if (name === void 0 || value === void 0 && exported.has(name)) continue;
      const known2 = value === void 0 ? kept.get(name)?.value : word.values && value;
      exported.set(name, { value: known2, span });
    }
  }
  const all = program === "set" ? exportsAll(words, before.exportsAll) : before.exportsAll;
  return { exported, kept, exportsAll: all };
}
function textOf({ values, text }) {
  return values?.join(" ") ?? text;
}
function exports(program, [option = ""]) {
  if (program === "export") return true;
  return (program === "declare" || program === "typeset") && /^-\w*x/.test(option);
}
function assigned({ assignments }, span) {
  return assignments.map(({ name, value }) => [name, { value: value?.values?.join(" "), span }]);
}
function exportsAll(words, before) {
  let after = before;
  for (const [index, word] of words.entries()) {
    if (word === "--") break;
    const named = /^[-+]\w*o$/.test(word) && words[index + 1] === "allexport";
    if (named || /^[-+]\w*a/.test(word)) after = word.startsWith("-");
  }
  return after;
}
function eitherValues(one, other) {
  if (one === other) return one;
  const both2 = new Map(one);
  for (const [name, { span }] of [...one, ...other]) {
    const [first2, second] = [one.get(name), other.get(name)];
    if (!first2 || !second || first2.value !== second.value) both2.set(name, { value: void 0, span });
  }
  return both2;
}
function eitherVariables(one, other) {
  return {
    exported: eitherValues(one.exported, other.exported),
    kept: eitherValues(one.kept, other.kept),
    exportsAll: one.exportsAll === other.exportsAll ? one.exportsAll : void 0
  };
}

// src/deploy/words.ts
function basename(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function join(base, path) {
  const isAbsolute = path.startsWith("/");
  if (base === void 0 && !isAbsolute) return void 0;
  const whole = isAbsolute || !base ? path : `${base}/${path}`;
  const root = whole.startsWith("/") ? "/" : "";
  const parts = [];
  for (const part of whole.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (root === "") parts.push(part);
  }
  return root + parts.join("/");
}
function wordsOf2(words) {
  return words.map(({ value, span }) => ({ value, span, text: void 0, script: void 0 }));
}
function expandWord(word, span, script) {
  if (word.values === void 0) return [{ value: void 0, span, text: word.text, script }];
  return word.values.map((value) => ({ value, span, text: word.literal ? void 0 : word.text, script }));
}
function splitWords2(text, span) {
  const words = [];
  for (const [raw] of text.matchAll(/(?:[^\s'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/g)) {
    const value = raw.replace(
      /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"/g,
      (_, escaped, single, double) => escaped ?? single ?? (double ?? "").replace(/\\(["\\])/g, "$1")
    );
    words.push({ value, span, text: void 0, script: void 0 });
  }
  return words;
}

// src/deploy/agree.ts
function agree(found, resolve3, isFunction) {
  const end = found.find(({ runs }) => runs === "always");
  const program = basename(end?.words[0]?.value ?? "");
  if (end && KEEPERS.includes(program)) {
    const servers = found.filter((candidate) => candidate !== end).map(resolve3).filter(isServer);
    return servers.length === 0 ? resolve3(end) : same(servers);
  }
  const branches = found.filter(({ runs }) => runs === "maybe").map(resolve3);
  if (!end || isFunction(program)) {
    const before = found.filter(({ runs }) => runs === "passing").map(resolve3).filter(isServer);
    return same([...before, ...branches.filter((branch2) => isServer(branch2) || isInterpreter(branch2))]);
  }
  const last2 = resolve3(end);
  const beside = found.filter((candidate) => candidate.background && candidate !== end).map(resolve3).filter(isServer);
  if (beside.length > 0 && !isServer(last2)) return same(isInterpreter(last2) ? [...beside, last2] : beside);
  const rivals = branches.filter(isServer);
  if (rivals.length === 0) return last2;
  return isServer(last2) ? same([last2, ...rivals]) : void 0;
}
function isServer({ server }) {
  return server !== "none";
}
function isInterpreter({ server, model }) {
  return server === "none" && model !== "unknown";
}
function same(found) {
  const [first2, ...others] = found;
  if (!first2 || others.some(({ server }) => server !== first2.server)) return void 0;
  const model = others.every((other) => other.model === first2.model) ? first2.model : "unknown";
  const workers = others.every((other) => other.workers.value === first2.workers.value) ? first2.workers : { ...first2.workers, value: void 0 };
  const why = model === first2.model ? first2.why : `what processes ${first2.server} starts depends on the script's way`;
  return {
    ...first2,
    model,
    workers,
    variables: sameVariables(found),
    longRunning: found.every(({ longRunning }) => longRunning),
    opaque: found.find(({ opaque }) => opaque !== void 0)?.opaque,
    dropsVariables: found.find((each) => each.dropsVariables !== void 0)?.dropsVariables,
    why
  };
}
function sameVariables(found) {
  const [first2, ...others] = found.map(({ variables }) => variables);
  return first2 && others.reduce((env, other) => eitherValues(env, other ?? env), first2);
}

// src/deploy/drops-variables.ts
var DROPPING = /* @__PURE__ */ new Map([
  ["sudo", /^/],
  ["doas", /^/],
  ["su", /(?:^|\s)(?:-|-[a-z]*l[a-z]*|--login)(?:\s|$)/],
  ["runuser", /(?:^|\s)(?:-|-[a-z]*l[a-z]*|--login)(?:\s|$)/],
  ["setpriv", /(?:^|\s)--reset-env(?:\s|$)/],
  ["env", /(?:^|\s)(?:-|-i|--ignore-environment|(?:-u|--unset=|--unset )\s*LD_PRELOAD)(?:\s|$)/]
]);
function dropsVariables(words, peeled) {
  const wrapper = basename(words[0]?.value ?? "");
  const own = peeled.kind === "command" ? words.slice(1, words.length - peeled.words.length) : words.slice(1);
  const options = own.filter(
    (word) => peeled.kind !== "text" || word.span !== peeled.text.span || word.value !== peeled.text.value
  );
  return DROPPING.get(wrapper)?.test(options.map(({ value = "" }) => value).join(" ")) ? wrapper : void 0;
}

// src/deploy/peel.ts
function peel(words) {
  const first2 = words[0]?.value;
  if (first2 === void 0) return void 0;
  const name = basename(first2);
  if (name === "busybox" && SHELLS2.includes(words[1]?.value ?? "")) return peelShell(words.slice(2));
  if (SHELLS2.includes(name)) return peelShell(words.slice(1));
  for (const launcher of LAUNCHERS) {
    if (!launcher.names.includes(name)) continue;
    const peeled = peelLauncher(launcher, words.slice(1));
    if (peeled) return peeled;
  }
  return void 0;
}
function peelShell(words) {
  let text = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const value = word.value ?? "";
    if (/^[-+]./.test(value) && value !== "--") {
      if (/^-[A-Za-z]*c[A-Za-z]*$/.test(value)) text = true;
      if (SHELL_VALUED.includes(value) || /^-[A-Za-z]+o$/.test(value)) index++;
      continue;
    }
    const at = value === "--" ? index + 1 : index;
    const operand = words[at];
    if (!operand) break;
    const args = words.slice(at + 1);
    return text ? { kind: "text", text: operand, args: args.slice(1) } : { kind: "script", path: operand, args };
  }
  return { kind: "nothing" };
}
function peelLauncher(launcher, words) {
  let rest = words;
  if (launcher.subcommands.length > 0) {
    const { rest: after } = skipOptions(launcher, rest);
    if (!launcher.subcommands.includes(after[0]?.value ?? "")) return void 0;
    rest = after.slice(1);
  }
  if (launcher.then === "dashes") {
    const dashes = rest.findIndex(({ value }) => value === "--");
    return dashes < 0 ? { kind: "nothing" } : command(rest.slice(dashes + 1), []);
  }
  const text = shellText(launcher, rest);
  if (text) return { kind: "text", text, args: [] };
  const split4 = splitString(launcher, rest);
  if (split4) return peelLauncher(launcher, split4);
  const options = skipOptions(launcher, rest);
  rest = options.rest;
  const assignments = [];
  while (launcher.assignments) {
    const [word] = rest;
    const pair = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word?.value ?? "");
    if (!word || !pair?.[1]) break;
    assignments.push({ name: pair[1], value: { value: pair[2], span: word.span } });
    rest = rest.slice(1);
  }
  rest = rest.slice(launcher.operands);
  if (rest[0]?.value === "--") rest = rest.slice(1);
  const asPython = launcher.then === "python" || options.module || isPythonFile(launcher, rest[0]);
  if (!asPython) return command(rest, assignments);
  const { span } = rest[0] ?? words[0] ?? {};
  if (!span) return { kind: "nothing" };
  const script = rest[0]?.script;
  const interpreter2 = { value: "python", span, text: void 0, script };
  const module = options.module ? [{ ...interpreter2, value: "-m" }] : [];
  return command([interpreter2, ...module, ...rest], assignments);
}
function command(words, assignments) {
  return words.length === 0 ? { kind: "nothing" } : { kind: "command", words, assignments };
}
function skipOptions(launcher, words) {
  let index = 0;
  for (; index < words.length; index++) {
    const { value, text } = words[index] ?? {};
    if (value === void 0 && text?.startsWith("-")) continue;
    if (value === void 0 || !/^-./.test(value)) break;
    if (launcher.then === "python" && /^-[mc]$/.test(value)) break;
    if (value === "--") return { rest: words.slice(index + 1), module: false };
    if (launcher.moduleFlags.includes(value)) return { rest: words.slice(index + 1), module: true };
    if (launcher.valued.includes(value)) index++;
  }
  return { rest: words.slice(index), module: false };
}
function shellText(launcher, words) {
  if (launcher.then !== "text" && !launcher.names.includes("runuser")) return void 0;
  for (const [index, word] of words.entries()) {
    if (word.value === "--") return void 0;
    if (word.value === "-c" || word.value === "--command") return words[index + 1];
    if (word.value?.startsWith("--command="))
      return { ...word, value: word.value.slice("--command=".length) };
  }
  return void 0;
}
function splitString(launcher, words) {
  if (!launcher.names.includes("env")) return void 0;
  const [first2, second] = words;
  if (!first2?.value) return void 0;
  if (first2.value === "-S" || first2.value === "--split-string") {
    return second?.value === void 0 ? void 0 : [...splitWords2(second.value, second.span), ...words.slice(2)];
  }
  const attached2 = /^(?:-S|--split-string=)([\s\S]+)$/.exec(first2.value)?.[1];
  return attached2 === void 0 ? void 0 : [...splitWords2(attached2, first2.span), ...words.slice(1)];
}
function isPythonFile(launcher, word) {
  return launcher.moduleFlags.length > 0 && (word?.value?.endsWith(".py") ?? false);
}

// src/deploy/passing.ts
var SETS_PATH = /(?:^|\/)(?:activate|conda\.sh|nvm\.sh|profile|\.?bashrc|\.profile)$|\/\.(?:cargo|local\/bin)\/env\b/;
function notePassing(seeing, words, cwd) {
  const [first2, second] = words;
  const name = first2?.value;
  if (name === "export" && second?.value === void 0 && /^["']?[$`]/.test(second?.text ?? ""))
    return "the file behind export";
  if (name === void 0) return void 0;
  const sources = name === "." || name === "source";
  const path = sources ? second?.value : shellScript(words) ?? name;
  const isScript = path !== void 0 && (path.includes("/") || /\.(?:ba)?sh$/.test(path));
  const script = isScript ? read(seeing, join(cwd, path)) : void 0;
  if (!sources || script || SETS_PATH.test(path ?? second?.text ?? "")) return void 0;
  return path ?? "a file";
}
function shellScript(words) {
  const peeled = peel(words);
  return peeled?.kind === "script" ? peeled.path.value : void 0;
}
function read(seeing, path) {
  const script = path === void 0 ? void 0 : seeing.options.readScript(path);
  if (script) seeing.seen.set(script.path, script.text);
  return script;
}

// src/deploy/place.ts
function placeAt(span) {
  return () => span;
}
function placeWithin(text, command2) {
  const { value = "", span } = text;
  const logical = command2.instruction?.args;
  const isShellForm = logical?.text === value;
  const isString = span.end - span.start === value.length + 2;
  if (!isShellForm && !isString) return placeAt(span);
  let cursor = 0;
  return (word) => {
    const at = value.indexOf(word.text, cursor);
    if (at < 0 || word.text === "") return span;
    cursor = at + word.text.length;
    const start = isShellForm ? sourceOf(logical, at) : span.start + 1 + at;
    const last2 = isShellForm ? sourceOf(logical, cursor - 1) : span.start + cursor;
    return start === void 0 || last2 === void 0 ? span : { file: span.file, start, end: last2 + 1 };
  };
}
function sourceOf({ pieces }, at) {
  const piece = pieces.find((each) => each.at <= at && at < each.at + each.length);
  return piece && piece.source + at - piece.at;
}

// src/deploy/options.ts
function lastOption(words, names2) {
  let found;
  if (names2.length === 0) return found;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    if (word.value === void 0) {
      const text = (word.text ?? "").replace(/^["']/, "");
      if (names2.some((name) => attached(text, name) !== void 0) || mayBeOptions(words, index))
        found = word;
      continue;
    }
    if (names2.includes(word.value)) {
      const next = words[index + 1];
      const span = joined(word.span, next?.span);
      found = { value: next?.value, span, text: next?.text, script: word.script };
      index++;
      continue;
    }
    for (const name of names2) {
      const value = attached(word.value, name);
      if (value !== void 0) found = { ...word, value };
    }
  }
  return found;
}
function hasOption(words, names2) {
  return words.find(
    ({ value }) => value !== void 0 && names2.some((name) => value === name || value.startsWith(`${name}=`))
  );
}
function attached(word, name) {
  if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
  if (/^-[A-Za-z]$/.test(name) && word.startsWith(name) && word.length > 2) return word.slice(2);
  return void 0;
}
function mayBeOptions(words, index) {
  const { text } = words[index] ?? {};
  if (text !== void 0 && !/^[$`]/.test(text)) return false;
  const before = words[index - 1]?.value;
  return before === void 0 || !before.startsWith("-") || before.includes("=") || before === "--";
}
function joined(first2, second) {
  if (!second || second.file !== first2.file || second.end < first2.end) return first2;
  return { ...first2, end: second.end };
}
function countsCpus(text) {
  return /\bnproc\b|cpu_count|_NPROCESSORS_ONLN|sched_getaffinity|\/proc\/cpuinfo/.test(text);
}
function countOf(word) {
  if (word.value === void 0) return word.text !== void 0 && countsCpus(word.text) ? "cpu" : void 0;
  const digits = /^\s*(\d{1,5})\s*(?:,\s*\d+)?$/.exec(word.value)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function firstVariable(env, names2) {
  for (const name of names2) {
    const variable2 = env.get(name);
    if (variable2 && variable2.value !== "") return variable2;
  }
  return void 0;
}

// src/deploy/python.ts
var VALUED2 = new RegExp(`(?<=.)[mc${PYTHON_VALUED}]`);
function isPython(path) {
  return /^(?:python|pypy)(?:\d+(?:\.\d+)*t?)?$/.test(basename(path));
}
function pythonProgram(words) {
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const { value } = word;
    if (value === void 0 || !/^-./.test(value)) {
      return { kind: "script", program: word, args: words.slice(index + 1) };
    }
    if (value.startsWith("--")) {
      if (value === "--check-hash-based-pycs") index++;
      continue;
    }
    const end = value.search(VALUED2);
    if (end < 0) continue;
    const letter = value[end] ?? "";
    const attached2 = value.slice(end + 1);
    if (PYTHON_VALUED.includes(letter)) {
      if (attached2 === "") index++;
      continue;
    }
    const program = attached2 === "" ? words[index + 1] : { ...word, value: attached2 };
    if (!program) break;
    const args = words.slice(attached2 === "" ? index + 2 : index + 1);
    return { kind: letter === "m" ? "module" : "code", program, args };
  }
  return { kind: "nothing", option: words.length > 1 ? words.at(-1)?.value : void 0 };
}
function readPython(text, env) {
  const code = text.replace(/^[^\S\n]*#.*$/gm, "");
  const forks = FORKING_CODE.find(({ word }) => wordIn(code, word))?.word;
  if (forks !== void 0) return { server: "none", model: "unknown", workers: void 0, forks };
  const calls2 = [...code.matchAll(/\buvicorn\.run\(/g)];
  const [call] = calls2;
  if (!call) return { server: "none", model: "single", workers: 1, forks };
  if (calls2.length > 1) return { server: "uvicorn", model: "unknown", workers: void 0, forks };
  const args = argumentsAt(code, call.index + call[0].length);
  if (/(?:^|,)\s*\*/.test(args)) return { server: "uvicorn", model: "unknown", workers: void 0, forks };
  if (/\breload\s*=\s*True\b/.test(args)) return { server: "uvicorn", model: "spawn", workers: 1, forks };
  const workers = runWorkers(args, env);
  const model = workers === 1 ? "single" : /\breload\s*=(?!\s*False)/.test(args) ? "unknown" : "spawn";
  return { server: "uvicorn", model, workers, forks };
}
function runWorkers(args, env) {
  const written = /\bworkers\s*=\s*([^,]+)/.exec(args)?.[1]?.trim();
  if (written === void 0 || written === "None") {
    const variable2 = firstVariable(env, ["WEB_CONCURRENCY"]);
    return variable2 ? countOf(variable2) : 1;
  }
  return /^\d+$/.test(written) ? Number(written) : countsCpus(written) ? "cpu" : void 0;
}
function argumentsAt(code, start) {
  let depth = 1;
  for (let index = start; index < code.length; index++) {
    if (code[index] === "(") depth++;
    if (code[index] === ")" && --depth === 0) return code.slice(start, index);
  }
  return code.slice(start);
}
function wordIn(code, word) {
  return new RegExp(`\\b${word.replace(".", "\\.")}\\b`, "i").test(code);
}

// src/deploy/recognise.ts
function recogniseProgram(words) {
  const program = basename(words[0]?.value ?? "");
  return recognise((server) => server.programs.includes(program), words.slice(1));
}
function recogniseModule(module, args) {
  const name = module.replace(/\.__main__$/, "");
  return recognise((server) => server.modules.includes(name), args);
}
function isServerProgram(path) {
  return SERVERS.some((server) => server.programs.includes(basename(path)));
}
function isOneShot(program) {
  return ONE_SHOTS.some(({ programs }) => programs.includes(program));
}
function recognise(is, args) {
  for (const server of SERVERS) {
    if (is(server) && hasSubcommand(server, args)) return { server, args };
  }
  return void 0;
}
function hasSubcommand(server, args) {
  if (server.subcommands.length === 0) return true;
  const operands = [];
  for (let index = 0; index < args.length && operands.length < 3; index++) {
    const { value, text } = args[index] ?? {};
    if (value?.startsWith("-") || text?.startsWith("-")) {
      if (server.globals.includes(value ?? "")) index++;
    } else {
      operands.push(value);
    }
  }
  return server.subcommands.some(
    (subcommand) => subcommand.split(" ").every((word, index) => operands[index] === word)
  );
}

// src/deploy/folders.ts
var OWN_FOLDER = /^"?(?:\$\(\s*dirname (?:-- )?"?(?:\$0|\$\{?BASH_SOURCE(?:\[0\])?\}?)"?\s*\)|\$\{0%\/\*\})(\/[^"$`]*)?"?$/;
function moved(from, words, env, own) {
  const [program, ...rest] = words;
  const { cwd, pushed } = from;
  const target = rest.find(({ value }) => !/^-(?:[LPe@]+|-)$/.test(value ?? ""));
  const turns = /^[-+]\w/.test(target?.value ?? "");
  switch (program?.value) {
    case "cd":
      return { cwd: folderOf(from, target, env, own), previous: cwd, pushed };
    case "pushd":
      if (!target || turns) return { cwd: void 0, previous: cwd, pushed: [] };
      return { cwd: folderOf(from, target, env, own), previous: cwd, pushed: [...pushed, cwd] };
    case "popd":
      if (target && turns) return { cwd: void 0, previous: cwd, pushed: [] };
      return { cwd: pushed.at(-1), previous: cwd, pushed: pushed.slice(0, -1) };
    default:
      return from;
  }
}
function folderOf({ cwd, previous }, target, env, own) {
  const home = env.get("HOME")?.value;
  if (!target) return home;
  const { value, text } = target;
  if (value === "-") return previous;
  const inside2 = OWN_FOLDER.exec(text ?? "");
  if (inside2) return own === void 0 ? void 0 : join(own, `.${inside2[1] ?? ""}`);
  if (value === void 0 || /[*?[]/.test(value)) return void 0;
  if (!value.startsWith("~")) return join(cwd, value);
  return home === void 0 || !/^~(?:\/|$)/.test(value) ? void 0 : join(home, `.${value.slice(1)}`);
}
function eitherFolders(one, other) {
  const same2 = (first2, second) => first2 === second ? first2 : void 0;
  const isPushed = one.pushed.length === other.pushed.length && one.pushed.every((folder, index) => folder === other.pushed[index]);
  return {
    cwd: same2(one.cwd, other.cwd),
    previous: same2(one.previous, other.previous),
    pushed: isPushed ? one.pushed : []
  };
}

// src/deploy/script.ts
var BUILTINS = [...SETTERS, "cd", "pushd", "popd", "shift"];
var ALL_ARGS = /^"?\$(?:[@*]|\{[@*]\})"?$/;
var ARGS_FROM = /^"?\$\{@:(\d)\}"?$/;
var ONE_ARG = /^"?\$(?:([1-9])|\{([1-9])\})"?$/;
function candidates(script, given, around) {
  const found = [];
  const progressAt = scoped(
    {
      variables: { exported: around.env, kept: /* @__PURE__ */ new Map(), exportsAll: false },
      folders: { cwd: around.cwd, previous: void 0, pushed: [] },
      args: given,
      isReplaced: false,
      isOver: false
    },
    rejoin
  );
  for (const command2 of script.commands) {
    const progress = progressAt(command2);
    const words = expand2(command2, progress.args, around);
    const name = words[0]?.value;
    const isBuiltin = words.length === 0 || BUILTINS.includes(name ?? "");
    if (isBuiltin) advance2(progress, command2, words, around);
    const { variables, folders } = progress;
    const env = isBuiltin ? variables.exported : variablesFor(variables, command2, around.span);
    const executes = name === "exec" && words.length > 1;
    const isOwn = command2.scopes.every(({ kind }) => kind !== "subshell");
    const runs = !(executes && isOwn || command2.last) ? "passing" : command2.conditional ? "maybe" : "always";
    if (words.length > 0) found.push({ words, env, cwd: folders.cwd, runs, background: command2.background });
    progress.isOver ||= executes || name === "exit";
    if (executes && isOwn && !command2.conditional) break;
  }
  return found;
}
function advance2(progress, command2, words, { span, own }) {
  const { args, isReplaced, variables } = progress;
  const name = words[0]?.value;
  progress.folders = moved(progress.folders, words, variables.exported, own);
  progress.variables = afterSetting(variables, command2, span);
  if (name === "shift") progress.args = shifted(args, words, command2.conditional, span);
  else if (name === "set" && words[1]?.value === "--") {
    progress.args = isReplaced ? hidden(span) : replaced(args, words.slice(2), command2.conditional);
    progress.isReplaced = command2.conditional;
  }
}
function rejoin(before, after) {
  if (after.isOver) return;
  before.variables = eitherVariables(before.variables, after.variables);
  before.folders = eitherFolders(before.folders, after.folders);
  before.args = after.args;
  before.isReplaced = after.isReplaced;
}
function expand2(command2, args, around) {
  return command2.words.flatMap((word) => {
    const { text } = word;
    const span = around.place(word);
    if (ALL_ARGS.test(text)) return [...args];
    const from = ARGS_FROM.exec(text)?.[1];
    if (from !== void 0) return args.slice(Math.max(0, Number(from) - 1));
    const [, plain2, braced] = ONE_ARG.exec(text) ?? [];
    const position = plain2 ?? braced;
    if (position !== void 0) return args.slice(Number(position) - 1, Number(position));
    return expandWord(word, span, around.path);
  });
}
function shifted(args, words, conditional, span) {
  if (conditional) return hidden(span);
  return args.slice(Number(words[1]?.value ?? 1) || 1);
}
function hidden(span) {
  return [{ value: void 0, span, text: void 0, script: void 0 }];
}
function replaced(args, by, conditional) {
  const [first2] = args;
  return !conditional || !first2 || first2.value?.startsWith("-") ? by : args;
}

// src/deploy/supervisord.ts
var DEFAULT_FILES = [
  "supervisord.conf",
  "etc/supervisord.conf",
  "/etc/supervisord.conf",
  "/etc/supervisor/supervisord.conf"
];
var DEBIAN_FILE = "/etc/supervisor/supervisord.conf";
var DEBIAN_INCLUDE = "/etc/supervisor/conf.d/*.conf";
function supervisordServices(context) {
  const { args, cwd, read: read2, list } = context;
  const named = lastOption(args, ["-c", "--configuration"]);
  if (named && named.value === void 0) return [];
  const paths = named?.value === void 0 ? DEFAULT_FILES : [named.value];
  if (cwd === void 0 && !named) return [];
  const path = paths.map((each) => join(cwd, each)).find((each) => read2(each));
  const file2 = read2(path);
  if (path === void 0 || !file2) {
    return paths.includes(DEBIAN_FILE) ? list(DEBIAN_INCLUDE).flatMap((each) => servicesAt(each, context)) : [];
  }
  const included = sections(file2.text).filter(({ name }) => name === "include").flatMap(({ values }) => (values.get("files") ?? "").split(/\s+/)).filter((glob) => glob !== "").flatMap((glob) => list(join(join(path, ".."), glob) ?? glob));
  return [...servicesOf(file2, context), ...included.flatMap((each) => servicesAt(each, context))];
}
function servicesAt(path, context) {
  const file2 = context.read(path);
  return file2 ? servicesOf(file2, context) : [];
}
function servicesOf({ path, text }, { env, cwd, span }) {
  return sections(text).flatMap(({ name, values }) => {
    const command2 = values.get("command");
    const isOff = /^(?:false|no|off|0)$/i.test(values.get("autostart") ?? "");
    if (!/^(?:fcgi-)?program:/.test(name) || command2 === void 0 || isOff) return [];
    const words = splitWords2(command2, span).map((word) => {
      const value = expanded(word.value ?? "", env);
      return { ...word, value, text: value === void 0 ? word.value : void 0, script: path };
    });
    const own = new Map([...env, ...environment(values.get("environment") ?? "", env, span)]);
    const isMany = !/^1?$/.test(values.get("numprocs") ?? "");
    const directory = expanded(values.get("directory") ?? "", env);
    return [{ words, env: own, cwd: directory === void 0 ? void 0 : join(cwd, directory), isMany }];
  });
}
function sections(text) {
  const found = [];
  let key;
  for (const raw of text.split(/\r?\n/)) {
    const line2 = raw.replace(/(?:^|\s)[;#].*$/, "");
    const header = /^\[(.+)\]\s*$/.exec(line2)?.[1];
    const section = found.at(-1);
    if (header !== void 0) found.push({ name: header, values: /* @__PURE__ */ new Map() });
    else if (section && key !== void 0 && /^\s+\S/.test(line2))
      section.values.set(key, `${section.values.get(key) ?? ""} ${line2.trim()}`.trim());
    else {
      const pair = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(line2);
      key = pair?.[1] ?? (line2.trim() === "" ? key : void 0);
      if (pair?.[1] !== void 0) section?.values.set(pair[1], (pair[2] ?? "").trim());
    }
  }
  return found;
}
function expanded(text, env) {
  let known2 = true;
  const value = text.replace(/%\(ENV_(\w+)\)s|%\([^)]*\)\d*[sd]/g, (_, name) => {
    const variable2 = name === void 0 ? void 0 : env.get(name)?.value;
    if (variable2 === void 0) known2 = false;
    return variable2 ?? "";
  });
  return known2 ? value.replaceAll("%%", "%") : void 0;
}
function environment(text, env, span) {
  return [...text.matchAll(/(?<!\w)([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,]*))/g)].map(
    ([, name = "", double, single, plain2]) => [
      name,
      { value: expanded(double ?? single ?? (plain2 ?? "").trim(), env), span }
    ]
  );
}

// src/deploy/services.ts
var RUN_FILES = ["/etc/services.d/*/run", "/etc/s6-overlay/s6-rc.d/*/run", "/etc/service/*/run"];
var STARTS_RUN_FILES = /^(?:\/init|(?:\/sbin\/)?my_init|(?:\/usr\/(?:s?bin)\/)?runsvdir(?:-start)?)$/;
function supervised(name, found, unknown2) {
  const python = found.filter(({ program, longRunning }) => program === "python" || longRunning);
  const servers = python.filter(({ server }) => server !== "none");
  const candidates2 = servers.length > 0 ? servers : python;
  if (candidates2.length === 0) {
    const isSettled2 = found.length > 0 && found.every(({ program }) => program !== void 0);
    return isSettled2 ? { ...unknown2, program: found[0]?.program } : unknown2;
  }
  const one = same(candidates2);
  if (one) return one;
  const names2 = [...new Set(candidates2.map(({ server }) => server))].join(" and ");
  return { ...unknown2, program: "python", longRunning: true, why: `${name} keeps ${names2} running` };
}
function underRunFiles(seeing, [init, ...args], state, resolve3) {
  const program = init?.value ?? "";
  if (args.length > 0 || !STARTS_RUN_FILES.test(program)) return void 0;
  const { span } = seeing.command;
  const inner = { ...state, depth: state.depth + 1 };
  const found = RUN_FILES.flatMap((glob) => seeing.options.listFiles(glob)).map((path) => {
    const one = resolve3(seeing, [{ value: path, span, text: void 0, script: void 0 }], inner);
    const wrapper = emptiesVariables(program, read(seeing, path)?.text ?? "", state);
    return wrapper === void 0 ? one : { ...one, dropsVariables: wrapper };
  });
  if (found.length === 0) return void 0;
  const name = basename(program) === "init" ? "s6" : "runit";
  const unknown2 = { ...nobody(`${name} starts what the image adds to it`, span), server: name, via: program };
  return supervised(name, found, unknown2);
}
function emptiesVariables(program, script, { env }) {
  if (basename(program) === "runsvdir-start") return "runsvdir-start";
  const keeps2 = env.get("S6_KEEP_ENV")?.value === "1" || /^#!.*with-contenv/.test(script);
  return basename(program) !== "init" || keeps2 ? void 0 : "s6-overlay";
}
function underSupervisord(seeing, args, state, process, resolve3) {
  const services = supervisordServices({
    args,
    env: state.env,
    cwd: state.cwd,
    span: seeing.command.span,
    read: (path) => read(seeing, path),
    list: seeing.options.listFiles
  });
  const found = services.map(({ words, env, cwd, isMany }) => {
    const one = resolve3(seeing, words, { ...state, env, cwd, depth: state.depth + 1 });
    return isMany ? { ...one, workers: { ...one.workers, value: void 0 } } : one;
  });
  return supervised("supervisord", found, process);
}

// src/deploy/gunicorn.ts
function assignedWorkers(text, env) {
  const code = text.replace(/(?:"""|''')[\s\S]*?(?:"""|''')/g, "").replace(/^[^\S\n]*#.*$/gm, "");
  const plain2 = code.replace(/"[^"\n]*"|'[^'\n]*'/g, "").replace(/#.*$/gm, "");
  const names2 = plain2.match(/\bworkers\b/g) ?? [];
  const star = /^\s*from\s+\S+\s+import\s+\*/m.test(code);
  if (names2.length === 0) return star ? { workers: void 0 } : void 0;
  const [only] = code.matchAll(/^workers[ \t]*(?::[^=\n]+)?=(?!=)[ \t]*(.+)$/gm);
  if (!only || names2.length > 1) return { workers: void 0 };
  const value = (only[1] ?? "").replace(/\s+#.*$/, "").trim();
  if (/^\d+$/.test(value)) return { workers: Number(value) };
  const asked = /^(?:int\(\s*)?(?:os\.)?(?:getenv|environ\.get)\(\s*["'](\w+)["']\s*(?:,(.*))?\)+$/.exec(
    value
  );
  if (asked?.[1]) {
    const variable2 = env.get(asked[1]);
    if (variable2) return { workers: countOf(variable2) };
    const fallback = /^\s*["']?(\d+)["']?\)?\s*$/.exec(asked[2] ?? "")?.[1];
    if (fallback !== void 0) return { workers: Number(fallback) };
  }
  if (/\bmin\(/.test(value)) return { workers: void 0 };
  return { workers: countsCpus(code) || /\bmultiprocessing\b/.test(code) ? "cpu" : void 0 };
}
function gunicornWorkers(context) {
  const { args, env, span } = context;
  const flags = ["-w", "--workers"];
  const flag = lastOption(args, flags);
  if (flag) return { value: countOf(flag), span: flag.span };
  const variable2 = env.get("GUNICORN_CMD_ARGS");
  if (variable2 && variable2.value === void 0) return { value: void 0, span };
  const more = splitWords2(variable2?.value ?? "", variable2?.span ?? span);
  const fromVariable2 = lastOption(more, flags);
  if (fromVariable2) return { value: countOf(fromVariable2), span };
  const setting = configured(
    context,
    lastOption(args, ["-c", "--config"]) ?? lastOption(more, ["-c", "--config"])
  );
  if (setting) return { value: setting.workers, span };
  const concurrency = firstVariable(env, ["WEB_CONCURRENCY"]);
  return { value: concurrency ? countOf(concurrency) : 1, span };
}
function configured({ env, cwd, read: read2 }, named) {
  if (!named) {
    if (cwd === void 0) return { workers: void 0 };
    const text2 = read2(join(cwd, "gunicorn.conf.py"));
    return text2 === void 0 ? void 0 : assignedWorkers(text2, env);
  }
  const name = named.value;
  if (name === void 0) return { workers: void 0 };
  const path = name.startsWith("python:") ? `${name.slice("python:".length).replaceAll(".", "/")}.py` : name.replace(/^file:/, "");
  const text = read2(join(cwd, path));
  return text === void 0 ? { workers: void 0 } : assignedWorkers(text, env);
}

// src/deploy/uwsgi.ts
var OTHER_FILES = ["ini", "include", "inherit", "for", "emperor", "legion"];
var OPAQUE = { master: void 0, workers: { value: void 0 } };
var FILE_FLAGS = ["--ini", "--yaml", "--yml", "--json", "--xml"];
function uwsgiIni(text, env) {
  let master = false;
  let workers;
  let section = "uwsgi";
  let applies = true;
  for (const raw of text.split(/\r?\n/)) {
    const line2 = raw.replace(/^\s*[;#].*$/, "").trim();
    const header = /^\[(.+)\]$/.exec(line2)?.[1];
    if (header !== void 0) section = header;
    const [, key, value = ""] = /^([\w-]+)\s*(?:=\s*(.*))?$/.exec(line2) ?? [];
    if (key === void 0 || section !== "uwsgi") continue;
    if (key.startsWith("if-")) applies = condition(key, value, env);
    else if (key === "endif") applies = true;
    if (applies === false) continue;
    if (OTHER_FILES.includes(key)) return OPAQUE;
    if (key === "master") master = applies ? /^(?:|true|1|yes|on)$/.test(value) : void 0;
    if (key === "workers" || key === "processes" || key === "p") {
      workers = { value: applies ? iniCount(value, env) : void 0 };
    }
  }
  return { master, workers };
}
function condition(key, value, env) {
  if (key === "if-env") return env.has(value) ? true : void 0;
  if (key === "if-not-env") return !env.has(value);
  return void 0;
}
function iniCount(value, env) {
  if (/%k\b/.test(value)) return "cpu";
  const name = /^\$\((\w+)\)$/.exec(value)?.[1];
  const variable2 = name === void 0 ? void 0 : env.get(name);
  return countOf(variable2 ?? { value });
}
function uwsgiProcess(context) {
  const { args, env, span } = context;
  if (hasOption(args, ["--emperor"]) || env.has("UWSGI_EMPEROR"))
    return { model: "unknown", workers: { value: void 0, span } };
  const cluster = args.findIndex(({ value }) => /^-[A-Za-z]+p$/.test(value ?? ""));
  const flag = lastOption(args, ["-p", "--processes", "--workers"]) ?? (cluster < 0 ? void 0 : args[cluster + 1]);
  const file2 = fileSettings(context);
  const variable2 = firstVariable(env, ["UWSGI_WORKERS", "UWSGI_PROCESSES"]);
  const workers = flag ? { value: countOf(flag), span: flag.span } : { value: fromElsewhere(file2, variable2), span };
  const asked = hasOption(args, ["--master", "-M"]) ?? args.find(({ value }) => /^-[A-Za-z]*M/.test(value ?? ""));
  const byEnv = env.get("UWSGI_MASTER");
  const master = asked ? true : byEnv ? byEnv.value === void 0 ? void 0 : byEnv.value !== "false" : file2.master;
  if (master) return { model: "prefork", workers };
  if (workers.value === void 0 || master === void 0) return { model: "unknown", workers };
  return { model: workers.value === 1 ? "single" : "prefork", workers };
}
function fromElsewhere(file2, variable2) {
  const asked = variable2 && countOf(variable2);
  if (file2.workers && variable2) return asked === file2.workers.value ? asked : void 0;
  if (file2.workers) return file2.workers.value;
  return variable2 ? asked : 1;
}
function fileSettings({ args, env, cwd, read: read2 }) {
  const named = lastOption(args, FILE_FLAGS) ?? args.find(({ value }) => /\.(?:ini|ya?ml|json|xml)$/.test(value ?? ""));
  const variable2 = firstVariable(env, ["UWSGI_INI", "UWSGI_YAML", "UWSGI_JSON", "UWSGI_XML"]);
  const path = named ? named.value : variable2?.value;
  if (path === void 0) return named || variable2 ? OPAQUE : { master: false, workers: void 0 };
  const text = path.endsWith(".ini") ? read2(join(cwd, path)) : void 0;
  return text === void 0 ? OPAQUE : uwsgiIni(text, env);
}

// src/deploy/workers.ts
function workersOf(server, context) {
  const { args, env, span } = context;
  const counted = count(server, context);
  for (const { flags, env: variables, model, workers } of server.switches) {
    if (typeof model === "string") {
      const flag = hasOption(args, flags);
      if (!flag) continue;
      return settle(model, workers === void 0 ? counted : { value: workers, span: flag.span }, span);
    }
    const value = lastOption(args, flags) ?? firstVariable(env, variables);
    if (!value) continue;
    const chosen = value.value !== void 0 && Object.hasOwn(model, value.value) ? model[value.value] : void 0;
    return settle(chosen ?? "unknown", chosen ? counted : { value: void 0, span: value.span }, span);
  }
  if (server.model.by === "uwsgi") return uwsgiProcess(context);
  return settle(modelOf(server, counted.value, context.python), counted, span);
}
function settle(model, workers, span) {
  const alone = model === "single" || model === "threads";
  return { model, workers: alone && workers.value !== 1 ? { value: 1, span } : workers };
}
function count(server, context) {
  const { args, env, cwd, span } = context;
  if (server.settings?.kind === "gunicorn") return gunicornWorkers(context);
  const flag = lastOption(args, server.workerFlags);
  if (flag && server.perCpu?.includes(flag.value ?? "")) return { value: "cpu", span: flag.span };
  if (flag) return { value: countOf(flag), span: flag.span };
  if (server.settings?.kind === "assignment") {
    const file2 = lastOption(args, server.settings.flags);
    const text = file2?.value === void 0 ? void 0 : context.read(join(cwd, file2.value.replace(/^file:/, "")));
    const setting = text === void 0 ? void 0 : assignedWorkers(text, env);
    if (file2 && (text === void 0 || setting)) return { value: setting?.workers, span };
  }
  const variable2 = firstVariable(env, server.workerEnv);
  return { value: variable2 ? countOf(variable2) : server.defaultWorkers, span };
}
function modelOf(server, workers, python) {
  const rule = server.model;
  switch (rule.by) {
    case "nothing":
      return rule.model;
    case "workers":
      if (workers === void 0) return rule.unsure;
      return workers === 0 ? rule.zero : workers === 1 ? rule.one : rule.many;
    case "python": {
      const [, major, minor] = /^(\d+)\.(\d+)/.exec(python ?? "") ?? [];
      if (major !== "3" || minor === void 0) return "unknown";
      return Number(minor) <= 13 ? rule.until313 : rule.from314;
    }
    case "uwsgi":
      return "unknown";
  }
}
function describe(name, { model, workers }) {
  const { value } = workers;
  switch (model) {
    case "prefork":
      if (value === "cpu") return `${name} forks a worker for every CPU of the host`;
      return value === void 0 || value < 2 ? `${name} forks its workers` : `${name} forks its ${value} workers`;
    case "spawn":
      if (value === "cpu") return `${name} starts a new process for every CPU of the host`;
      if (value === 1) return `${name} starts its worker as a new process`;
      return `${name} starts its ${value === void 0 ? "" : `${value} `}workers as new processes`;
    case "threads":
      return `${name} runs one process with threads`;
    case "single":
      return `${name} runs one process`;
    case "unknown":
      return `what processes ${name} starts is not known`;
  }
}

// src/deploy/resolve.ts
var MAX_DEPTH3 = 24;
function resolve(seeing, words, state) {
  const [first2] = words;
  const via = viaOf(seeing, first2);
  const unknown2 = (why) => ({ ...nobody(why, seeing.command.span), via });
  if (state.depth > MAX_DEPTH3 || seeing.steps.left-- <= 0)
    return unknown2("the command is nested too deeply to follow");
  if (!first2) return unknown2("the command is empty");
  if (first2.value === void 0) return unknown2("the program to start is not known");
  const kept = underRunFiles(seeing, words, state, resolve);
  if (kept) return kept;
  const peeled = peel(words);
  if (peeled) {
    const unwrapped = unwrap(seeing, peeled, { ...state, depth: state.depth + 1 }, unknown2);
    const found = peeled.kind === "nothing" ? { ...unwrapped, program: basename(first2.value) } : unwrapped;
    const dropping = dropsVariables(words, peeled);
    return dropping === void 0 ? found : { ...found, dropsVariables: dropping };
  }
  if (isPython(first2.value)) return interpreter(seeing, first2, pythonProgram(words), state);
  const recognised = recogniseProgram(words);
  if (recognised) return serving(seeing, recognised, state, via);
  if (seeing.command.via === "base") {
    const server = BASE_SCRIPTS.find(({ path }) => path === first2.value);
    if (server) return serving(seeing, { server, args: words.slice(1) }, state, via);
  }
  if (isServerProgram(first2.value)) return unknown2(`${basename(first2.value)} is not started as a server`);
  return file(seeing, first2, words.slice(1), state, unknown2);
}
function unwrap(seeing, peeled, state, unknown2) {
  switch (peeled.kind) {
    case "nothing":
      return unknown2("the command starts no program of its own");
    case "command": {
      const env = new Map(state.env);
      for (const { name, value } of peeled.assignments) env.set(name, value);
      return resolve(seeing, peeled.words, { ...state, env });
    }
    case "text":
      if (peeled.text.value === void 0) return unknown2("the text for the shell is not known");
      return resolveText(seeing, peeled.text.value, peeled.text.script, peeled.args, {
        ...state,
        span: peeled.text.span,
        place: placeWithin(peeled.text, seeing.command),
        own: void 0
      });
    case "script":
      if (peeled.path.value === void 0) return unknown2("the script to start is not known");
      return file(seeing, peeled.path, peeled.args, state, unknown2);
  }
}
function resolveText(seeing, text, path, args, state) {
  const via = path ?? seeing.command.via;
  const script = seeing.options.parseShell(text);
  if (script.error !== void 0) return { ...nobody("the shell text cannot be read", state.span), via };
  if (isTooLong(script.commands)) return { ...nobody("the script is too long to follow", state.span), via };
  const found = candidates(script, args, { ...state, path });
  let hidden2;
  for (const { words, runs, cwd } of found)
    if (runs === "passing") hidden2 = notePassing(seeing, words, cwd) ?? hidden2;
  const deeper = { ...state, depth: state.depth + 1 };
  const agreed = agree(
    found,
    ({ words, env, cwd }) => resolve(seeing, words, { ...deeper, env, cwd }),
    (name) => definesFunction(text, name)
  );
  if (!agreed) return { ...nobody(`${path ?? "the command"} may start different programs`, state.span), via };
  return hidden2 === void 0 ? agreed : { ...agreed, opaque: agreed.opaque ?? hidden2 };
}
function definesFunction(text, name) {
  if (!/^[\w-]{1,200}$/.test(name)) return false;
  return new RegExp(`(?:^|[\\s;])(?:function\\s+${name}\\b|${name}\\s*\\(\\))`).test(text);
}
function file(seeing, program, args, state, unknown2) {
  const name = program.value ?? "";
  const isPath = name.includes("/") || /\.(?:sh|bash|py)$/.test(name);
  const path = isPath ? join(state.cwd, name) : name;
  const script = read(seeing, path);
  if (!script) {
    if (!isPath && !seeing.options.isCopied(name)) {
      const ends = isOneShot(name);
      const why = ends ? `${name} ends, or only waits` : `${name} is no server that is known`;
      return { ...unknown2(why), program: name, ends, variables: state.env };
    }
    const given = args.length > 0 ? resolve(seeing, args, { ...state, depth: state.depth + 1 }) : void 0;
    const found = given && given.server !== "none" ? given : unknown2(`${name} cannot be read`);
    return { ...found, program: given?.program, opaque: name };
  }
  const shebang = /^#!.*/.exec(script.text)?.[0];
  if (shebang ? /\b(?:python|pypy)[\d.]*\b/.test(shebang) : name.endsWith(".py")) {
    return interpreter(seeing, program, { kind: "script", program, args }, state);
  }
  if (shebang && !/\b(?:ba|da|a|z|k|mk)?sh\b|with-contenv/.test(shebang))
    return unknown2(`${name} is no shell script`);
  if (state.within.includes(script.path)) return unknown2(`${name} starts itself again`);
  return resolveText(seeing, script.text, script.path, args, {
    ...state,
    within: [...state.within, script.path],
    depth: state.depth + 1,
    span: seeing.command.span,
    place: placeAt(seeing.command.span),
    own: isPath && path !== void 0 ? join(path, "..") : void 0
  });
}
function interpreter(seeing, python, run, state) {
  const { span } = seeing.command;
  const via = viaOf(seeing, run.kind === "nothing" ? python : run.program);
  const unknown2 = (why) => ({ ...nobody(why, span), via, program: "python" });
  const shown = basename(python.value ?? "");
  if (run.kind === "nothing") {
    const ends = /^-{1,2}(?:V|version|h|help)$/.test(run.option ?? "");
    return { ...unknown2(`${shown} is started without a program`), ends };
  }
  const { program, args } = run;
  if (program.value === void 0) return unknown2(`the program that ${shown} runs is not known`);
  const words = [program, ...args];
  if (run.kind === "code")
    return plain(seeing, { path: "the code after -c", text: program.value }, "the code after -c", state, via);
  if (run.kind === "module") {
    const recognised2 = recogniseModule(program.value, args);
    if (recognised2) return serving(seeing, recognised2, state, via);
    const peeled = peel(words);
    if (peeled) return unwrap(seeing, peeled, { ...state, depth: state.depth + 1 }, unknown2);
    if (recogniseProgram(words) || isServerProgram(program.value))
      return unknown2(`${program.value} is no server here`);
    const base = program.value.replaceAll(".", "/");
    const paths = [`${base}/__main__.py`, `${base}.py`].map((path) => join(state.cwd, path));
    const text = read(seeing, paths[0]) ?? read(seeing, paths[1]);
    const found = plain(seeing, text, `python -m ${program.value}`, state, via);
    return { ...found, ends: isOneShot(program.value) };
  }
  const recognised = recogniseProgram(words);
  if (recognised) return serving(seeing, recognised, state, via);
  if (isServerProgram(program.value)) return unknown2(`${basename(program.value)} is not started as a server`);
  if (args.some(({ value }) => value?.startsWith("--processes")))
    return unknown2(`${program.value} may fork processes`);
  return plain(seeing, read(seeing, join(state.cwd, program.value)), program.value, state, via);
}
function plain(seeing, source, name, state, via) {
  const { span } = seeing.command;
  const code = readPython(source?.text ?? "", state.env);
  const { server, model } = code;
  const workers = { value: code.workers, span };
  const shown = server === "none" ? name : server;
  const why = code.forks === void 0 ? server === "none" ? `${name} runs in one interpreter` : describe(shown, { model, workers }) : `${name} mentions ${code.forks}, it may start processes of its own`;
  return {
    server,
    model,
    workers,
    via,
    program: "python",
    variables: state.env,
    module: source,
    ends: false,
    longRunning: server !== "none",
    opaque: void 0,
    dropsVariables: void 0,
    why
  };
}
function applicationOf(seeing, args, { cwd }) {
  const name = args.map(({ value = "" }) => /^([\w.]+):[\w.]+(?:\(.*\))?$/.exec(value)?.[1]).find((found) => found);
  if (name === void 0) return void 0;
  const base = join(cwd, name.replaceAll(".", "/"));
  if (base === void 0) return void 0;
  const { readScript } = seeing.options;
  return readScript(`${base}.py`) ?? readScript(`${base}/__init__.py`);
}
function serving(seeing, { server, args }, state, via) {
  const found = workersOf(server, {
    args,
    env: state.env,
    python: seeing.options.python,
    cwd: state.cwd,
    span: seeing.command.span,
    read: (path) => path === void 0 ? void 0 : seeing.options.readScript(path)?.text
  });
  const { name, longRunning } = server;
  const process = {
    server: name,
    ...found,
    via,
    program: name,
    variables: state.env,
    module: applicationOf(seeing, args, state),
    ends: false,
    longRunning,
    opaque: void 0,
    dropsVariables: void 0,
    why: describe(name, found)
  };
  return name === "supervisord" ? underSupervisord(seeing, args, state, process, resolve) : process;
}
function viaOf({ command: command2 }, word) {
  if (word?.script !== void 0) return word.script;
  const { instruction, via } = command2;
  if (!word || via !== "ENTRYPOINT" || !instruction) return via;
  const { span } = instruction;
  const inside2 = word.span.file === span.file && word.span.start >= span.start && word.span.end <= span.end;
  return inside2 ? via : "CMD";
}

// src/deploy/process.ts
var MAX_STEPS2 = 500;
function detectProcess(command2, env, options) {
  if (!command2) {
    const nothing2 = nobody("the image starts nothing of its own", { file: "", start: 0, end: 0 });
    return { ...nothing2, via: "CMD", scripts: [], variables: env };
  }
  const seen = /* @__PURE__ */ new Map();
  const own = new Map([...env, ...command2.assignments]);
  const state = { env, cwd: "", depth: 0, within: [], span: command2.span };
  const found = resolve(
    { command: command2, options, seen, steps: { left: MAX_STEPS2 } },
    wordsOf2(command2.words),
    state
  );
  return {
    ...found,
    variables: found.variables ?? own,
    scripts: [...seen].map(([path, text]) => ({ path, text }))
  };
}

// src/deploy/run.ts
function runsOf(image, options, config) {
  const { env, command: command2, stage } = image;
  const process = detectProcess(command2, env, {
    python: image.pythonVersion,
    readScript: fileReader(image, options.context),
    listFiles: fileLister(image, options.context),
    isCopied: copiedProgram(image),
    parseShell: (text) => parseShellString(text, (name2) => env.get(name2)?.value)
  });
  const configured2 = memoryConfig(image, config);
  const memory = limit(options.memoryBytes, "--memory", configured2?.limitBytes, stage.span, config);
  const cpus = limit(options.cpus, "--cpus", configured2?.cpus, stage.span, config);
  const name = stage.name ?? `stage ${stage.index}`;
  return [
    {
      name,
      image,
      env,
      command: command2,
      process,
      memory,
      cpus,
      from: void 0,
      platforms: platformsOf(image, config, options.context),
      pythonMentions: pythonSearch(options.context)
    }
  ];
}
function limit(flag, flagName, configured2, span, config) {
  if (flag !== void 0) return { value: flag, span, source: flagName };
  if (configured2 !== void 0) return { value: configured2, span, source: config.file ?? "the config" };
  return void 0;
}
function memoryConfig({ dockerfile, stage }, config) {
  const path = relativeTo(config.file, dockerfile.file);
  return config.memory.find(
    (row) => matchesPath(row.dockerfile, path) && (row.target === void 0 || row.target === stage.name)
  );
}
var MAX_SEARCHED = 5e3;
function pythonSearch(context) {
  return (pattern) => {
    if (!context) return void 0;
    const files = context.list().filter((path) => /\.(?:py|pth)$/.test(path));
    return files.slice(0, MAX_SEARCHED).some((path) => pattern.test(context.read(path) ?? ""));
  };
}

// src/deploy/shipping.ts
var DEVELOPMENT = /(?:^|[-_.])(?:dev|devel|develop|development|devcontainer|debug|tests?|testing|unittests?|e2e|lint|linter|check|ci|docs?|eval|bench|coverage)(?:[-_.\d]|$)/;
var BUILDER = /(?:^|[-_.])(?:builders?|build|compile|compiler|deps|dependencies|export|artifacts?|wheels?|dist|output|packages?)(?:[-_.\d]|$)/;
var PRODUCT = /(?:^|[-_.])(?:prod|production|runtime|release|final|deploy|app|application|server|service|web|api|worker|backend|main|run|runner|image)(?:[-_.\d]|$)/;
function shippingStages(stages, asked) {
  const named = stages.filter(
    ({ name, index }) => asked.targets.some((target) => target === String(index) || target.toLowerCase() === name)
  );
  if (named.length > 0) return because(named, "it is the target");
  const shipping = /* @__PURE__ */ new Map();
  const starts = stagesThatStart(stages);
  for (const { stage, manifest, runs } of asked.manifests) {
    const found = stages.find(({ name, index }) => name === stage.toLowerCase() || stage === String(index));
    if (found && !DEVELOPMENT.test(found.name ?? "") && (runs || starts.has(found.index)))
      shipping.set(found.index, `${manifest} builds it`);
  }
  const last2 = stages.at(-1);
  if (shipping.size > 0 && last2 !== void 0 && isAside(last2.name ?? "")) return shipping;
  for (const [index, why] of unasked(stages)) if (!shipping.has(index)) shipping.set(index, why);
  return shipping;
}
function unasked(stages) {
  const last2 = stages.at(-1);
  if (!last2) return /* @__PURE__ */ new Map();
  if (stages.length === 1) return because([last2], "it is the last stage");
  const mayChoose = chosenBy(last2);
  const chosen = stages.filter(({ name: name2 }) => name2 !== void 0 && mayChoose(name2));
  if (chosen.length > 0) return because(chosen, "a build argument of the last FROM may choose it");
  const { name = "" } = last2;
  const starts = stagesThatStart(stages);
  const isBuilder = BUILDER.test(name) && !PRODUCT.test(name) && !starts.has(last2.index);
  if (!isBuilder && !DEVELOPMENT.test(name)) return because([last2], "it is the last stage");
  const products = stages.filter((stage) => stage !== last2 && isProduct(stage) && starts.has(stage.index));
  const below = ancestors(stages, products);
  const leaves = products.filter(({ index }) => !below.has(index));
  if (leaves.length > 0) return because(leaves, `its name says so, and that of the last stage is "${name}"`);
  return isBuilder ? /* @__PURE__ */ new Map() : because([last2], "it is the last stage");
}
function chosenBy({ from, parent }) {
  const [reference = ""] = from.args.text.split(/\s/, 1);
  const match = parent === void 0 && reference.length < 200 ? CHOICE.exec(reference) : null;
  const [before = "", after = ""] = [match?.[1], match?.[2]];
  return (name) => before + after !== "" && name.startsWith(before) && name.endsWith(after) && !isAside(name);
}
var CHOICE = /^([\w.-]*)\$(?:\{\w+\}|\w+(?![\w{]))([\w.-]*)$/;
function isProduct({ name = "" }) {
  return PRODUCT.test(name) && !isAside(name);
}
function isAside(name) {
  return DEVELOPMENT.test(name) || BUILDER.test(name);
}
function stagesThatStart(stages) {
  const found = /* @__PURE__ */ new Set();
  for (const { index, parent, instructions } of stages) {
    const own = instructions.some(({ keyword }) => keyword === "CMD" || keyword === "ENTRYPOINT");
    if (own || parent !== void 0 && found.has(parent)) found.add(index);
  }
  return found;
}
function ancestors(stages, of) {
  const found = /* @__PURE__ */ new Set();
  for (const { parent } of of) {
    for (let at = parent; at !== void 0 && !found.has(at); at = stages[at]?.parent) found.add(at);
  }
  return found;
}
function because(stages, why) {
  return new Map(stages.map(({ index }) => [index, why]));
}

// src/deploy/build-command.ts
var NOWHERE = { file: "", start: 0, end: 0 };
var BUILDS = /^[\s@+-]*(?:\w+=\S*\s+)*(?:sudo\s+)?(?:docker|podman|nerdctl|buildah)\s+(?:buildx\s+|image\s+)?(?:build|bud)\s(.*)$/;
function buildCommands(script) {
  const builds = [];
  for (const line2 of script.replaceAll(/\\\r?\n/g, " ").split("\n")) {
    for (const command2 of line2.split(/&&|\|\||[;|]/)) {
      if (/^[\s@+-]*(?:cd|pushd)\s/.test(command2)) return builds;
      const rest = BUILDS.exec(command2)?.[1];
      if (rest?.includes("--target") === true) builds.push(buildOf(rest));
    }
  }
  return builds;
}
function buildOf(text) {
  const words = splitWords2(text.replace(/\s[<>#].*/, ""), NOWHERE);
  const last2 = words.at(-1)?.value;
  return {
    context: last2 === void 0 || last2.startsWith("-") ? void 0 : last2,
    file: lastOption(words, ["-f", "--file"])?.value,
    target: lastOption(words, ["--target"])?.value
  };
}

// src/deploy/targets.ts
var MAX_LENGTH4 = 512 * 1024;
var COMPOSE = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/;
var BAKE = /(?:^|\/)docker-bake(?:\.override)?\.(?:json|hcl)$/;
var SKAFFOLD = /(?:^|\/)skaffold[\w.-]*\.ya?ml$/;
var WORKFLOW = /(?:^|\/)\.github\/workflows\/[\w.-]+\.ya?ml$/;
var SCRIPT = /(?:^|\/)(?:Makefile|makefile|GNUmakefile|justfile|Taskfile\.ya?ml|\.gitlab-ci\.yml|[\w.-]+\.sh)$/;
var known = /* @__PURE__ */ new WeakMap();
function manifestTargets(dockerfile, context) {
  const targets = known.get(context) ?? readTargets(context);
  known.set(context, targets);
  return targets.get(dockerfile) ?? [];
}
function readTargets(context) {
  const found = /* @__PURE__ */ new Map();
  for (const manifest of context.list()) {
    const reader = readerFor(manifest);
    const source = reader && context.read(manifest);
    if (!reader || source === void 0 || source.length > MAX_LENGTH4 || !source.includes("target")) continue;
    const folder = manifest.includes("/") ? manifest.slice(0, manifest.lastIndexOf("/")) : "";
    for (const build of buildsOf(reader, source, context)) {
      const { target: stage, runs = false } = build;
      const dockerfile = stage === void 0 || stage.includes("$") ? void 0 : dockerfileOf(reader, folder, build);
      if (stage === void 0 || dockerfile === void 0) continue;
      const targets = found.get(dockerfile) ?? [];
      found.set(dockerfile, [...targets, { stage, manifest, runs }]);
    }
  }
  return found;
}
var FROM_CONTEXT = { fileFrom: "context", runsIn: "folder" };
function readerFor(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (COMPOSE.test(path)) return isAside2(name) ? void 0 : { ...FROM_CONTEXT, builds: composeBuilds };
  if (BAKE.test(path)) return { ...FROM_CONTEXT, builds: path.endsWith(".json") ? bakeJson : bakeHcl };
  if (SKAFFOLD.test(path)) return { ...FROM_CONTEXT, builds: skaffoldBuilds };
  if (WORKFLOW.test(path)) return { builds: workflowBuilds, fileFrom: "folder", runsIn: "root" };
  return SCRIPT.test(path) ? { builds: buildCommands, fileFrom: "folder", runsIn: "folder" } : void 0;
}
function isAside2(name) {
  return /[._-](?:dev|devel|development|local|override|debug|tests?|ci|e2e)[._-]/.test(name);
}
function buildsOf({ builds }, source, context) {
  try {
    return builds(source, (text) => tree(context.parseYaml?.(text)));
  } catch {
    return [];
  }
}
function dockerfileOf({ fileFrom, runsIn }, manifest, build) {
  const start = join2(runsIn === "root" ? "" : manifest, build.folder ?? ".");
  const context = join2(start, build.context ?? ".");
  if (build.file === void 0) return join2(context, "Dockerfile");
  return join2(fileFrom === "context" ? context : start, build.file);
}
function join2(folder, path) {
  if (folder === void 0 || path.startsWith("/") || /:\/\/|^git@|\$/.test(path)) return void 0;
  const parts = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === ".." && parts.pop() === void 0) return void 0;
    if (part !== ".." && part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
function tree(value) {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
function items(value) {
  return Array.isArray(value) ? value : Object.values(tree(value));
}
function stringOf(value) {
  return typeof value === "string" ? defaulted(value) : void 0;
}
function defaulted(value) {
  return value.replaceAll(/\$\{\w+:?-([^${}]*)\}/g, "$1");
}
function composeBuilds(source, yaml) {
  return items(yaml(source)["services"]).map((service) => {
    const { build } = tree(service);
    const { context, dockerfile, target } = tree(build);
    return {
      context: stringOf(build) ?? stringOf(context),
      file: stringOf(dockerfile),
      target: stringOf(target),
      runs: true
    };
  });
}
function bakeJson(source) {
  return items(tree(JSON.parse(source))["target"]).map((each) => {
    const { context, dockerfile, target } = tree(each);
    return { context: stringOf(context), file: stringOf(dockerfile), target: stringOf(target) };
  });
}
function bakeHcl(source) {
  const builds = [];
  for (const line2 of source.split("\n")) {
    if (/^target\s+"/.test(line2)) builds.push({});
    if (/^\w/.test(line2)) continue;
    const [, key, value] = /^[ \t]+"?(context|dockerfile|target)"?[ \t]*=[ \t]*"([^"]*)"/.exec(line2) ?? [];
    const last2 = builds.at(-1);
    if (last2 && key !== void 0 && value !== void 0) last2[key] = value;
  }
  return builds.map(({ context, dockerfile, target }) => ({ context, file: dockerfile, target }));
}
function skaffoldBuilds(source, yaml) {
  return items(tree(yaml(source)["build"])["artifacts"]).map((artifact) => {
    const { context, docker } = tree(artifact);
    const { dockerfile, target } = tree(docker);
    return { context: stringOf(context), file: stringOf(dockerfile), target: stringOf(target) };
  });
}
function workflowBuilds(source, yaml) {
  const workflow = yaml(source);
  return items(workflow["jobs"]).flatMap((job) => {
    const directory = directoryOf(job) ?? directoryOf(workflow);
    return items(tree(job)["steps"]).flatMap((step) => {
      const { uses, with: inputs, run, "working-directory": folder } = tree(step);
      if (typeof run === "string")
        return buildCommands(run).map((build) => ({ ...build, folder: stringOf(folder) ?? directory }));
      if (!stringOf(uses)?.startsWith("docker/build-push-action@")) return [];
      const { context, file: file2, target } = tree(inputs);
      return [{ context: stringOf(context), file: stringOf(file2), target: stringOf(target) }];
    });
  });
}
function directoryOf(value) {
  return stringOf(tree(tree(tree(value)["defaults"])["run"])["working-directory"]);
}

// src/knowledge/registries.ts
var DOCKER_HUB_HOSTS = [
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com"
];
var ARCHITECTURE_PREFIXES = [
  "amd64",
  "arm32v5",
  "arm32v6",
  "arm32v7",
  "arm64v8",
  "i386",
  "mips64le",
  "ppc64le",
  "riscv64",
  "s390x",
  "winamd64"
];
var LIBRARY_MIRRORS = ["mirror.gcr.io", "registry.docker-cn.com"];
var MIRROR_NAME = {
  pattern: "^(?:[^/]+/)*?(?:[^/]*[-_.])?(?:docker-?hub|docker-remote|docker\\.io|proxy)(?:[-_.][^/]*)?/(?:containers/)?(.+)$",
  source: "the usual names of remote repositories in Artifactory, Nexus, Harbor and GitLab"
};
var OFFICIAL_IMAGES = [
  "adminer",
  "aerospike",
  "almalinux",
  "alpine",
  "alt",
  "amazoncorretto",
  "amazonlinux",
  "api-firewall",
  "arangodb",
  "archlinux",
  "azul-zulu",
  "backdrop",
  "bash",
  "bonita",
  "buildpack-deps",
  "busybox",
  "caddy",
  "cassandra",
  "chronograf",
  "cirros",
  "clearlinux",
  "clefos",
  "clickhouse",
  "clojure",
  "composer",
  "convertigo",
  "couchbase",
  "couchdb",
  "crate",
  "dart",
  "debian",
  "docker",
  "drupal",
  "eclipse-mosquitto",
  "eclipse-temurin",
  "eggdrop",
  "elasticsearch",
  "elixir",
  "emqx",
  "erlang",
  "espocrm",
  "fedora",
  "flink",
  "fluentd",
  "friendica",
  "gazebo",
  "gcc",
  "geonetwork",
  "ghost",
  "golang",
  "gradle",
  "groovy",
  "haproxy",
  "haskell",
  "haxe",
  "hello-world",
  "hitch",
  "httpd",
  "hylang",
  "ibm-semeru-runtimes",
  "ibmjava",
  "influxdb",
  "irssi",
  "jetty",
  "joomla",
  "jruby",
  "julia",
  "kapacitor",
  "kibana",
  "kong",
  "krakend",
  "lightstreamer",
  "liquibase",
  "logstash",
  "mageia",
  "mariadb",
  "matomo",
  "maven",
  "mediawiki",
  "memcached",
  "mongo",
  "mongo-express",
  "monica",
  "mysql",
  "nats",
  "neo4j",
  "neurodebian",
  "nextcloud",
  "nginx",
  "nim",
  "node",
  "notary",
  "odoo",
  "open-liberty",
  "openjdk",
  "oraclelinux",
  "orientdb",
  "percona",
  "perl",
  "photon",
  "php",
  "php-zendserver",
  "phpmyadmin",
  "plone",
  "postfixadmin",
  "postgres",
  "pypy",
  "python",
  "r-base",
  "rabbitmq",
  "rakudo-star",
  "redis",
  "redmine",
  "registry",
  "rethinkdb",
  "rocket.chat",
  "rockylinux",
  "ros",
  "ruby",
  "rust",
  "sapmachine",
  "satosa",
  "silverpeas",
  "solr",
  "sonarqube",
  "spark",
  "spiped",
  "storm",
  "swift",
  "swipl",
  "teamspeak",
  "telegraf",
  "tomcat",
  "tomee",
  "traefik",
  "ubuntu",
  "unit",
  "varnish",
  "websphere-liberty",
  "wordpress",
  "xwiki",
  "yourls",
  "znc",
  "zookeeper"
];

// src/knowledge/releases.ts
var DEBIAN = "docker-library/official-images:library/debian@37079fb";
var UBUNTU = "docker-library/official-images:library/ubuntu@37079fb";
var CODENAMES = [
  { name: "squeeze", os: "debian", release: "6", tagOnly: true, source: DEBIAN },
  { name: "wheezy", os: "debian", release: "7", source: DEBIAN },
  { name: "jessie", os: "debian", release: "8", source: DEBIAN },
  { name: "stretch", os: "debian", release: "9", tagOnly: true, source: DEBIAN },
  { name: "buster", os: "debian", release: "10", tagOnly: true, source: DEBIAN },
  { name: "bullseye", os: "debian", release: "11", source: DEBIAN },
  { name: "bookworm", os: "debian", release: "12", source: DEBIAN },
  { name: "trixie", os: "debian", release: "13", source: DEBIAN },
  { name: "forky", os: "debian", release: "14", source: DEBIAN },
  { name: "sid", os: "debian", release: "sid", tagOnly: true, source: DEBIAN },
  { name: "lucid", os: "ubuntu", release: "10.04", tagOnly: true, source: UBUNTU },
  { name: "precise", os: "ubuntu", release: "12.04", tagOnly: true, source: UBUNTU },
  { name: "trusty", os: "ubuntu", release: "14.04", source: UBUNTU },
  { name: "utopic", os: "ubuntu", release: "14.10", tagOnly: true, source: UBUNTU },
  { name: "vivid", os: "ubuntu", release: "15.04", tagOnly: true, source: UBUNTU },
  { name: "wily", os: "ubuntu", release: "15.10", tagOnly: true, source: UBUNTU },
  { name: "xenial", os: "ubuntu", release: "16.04", source: UBUNTU },
  { name: "yakkety", os: "ubuntu", release: "16.10", tagOnly: true, source: UBUNTU },
  { name: "zesty", os: "ubuntu", release: "17.04", tagOnly: true, source: UBUNTU },
  { name: "artful", os: "ubuntu", release: "17.10", tagOnly: true, source: UBUNTU },
  { name: "bionic", os: "ubuntu", release: "18.04", source: UBUNTU },
  { name: "cosmic", os: "ubuntu", release: "18.10", tagOnly: true, source: UBUNTU },
  { name: "disco", os: "ubuntu", release: "19.04", tagOnly: true, source: UBUNTU },
  { name: "eoan", os: "ubuntu", release: "19.10", tagOnly: true, source: UBUNTU },
  { name: "focal", os: "ubuntu", release: "20.04", source: UBUNTU },
  { name: "hirsute", os: "ubuntu", release: "21.04", tagOnly: true, source: UBUNTU },
  { name: "impish", os: "ubuntu", release: "21.10", tagOnly: true, source: UBUNTU },
  { name: "jammy", os: "ubuntu", release: "22.04", source: UBUNTU },
  { name: "mantic", os: "ubuntu", release: "23.10", tagOnly: true, source: UBUNTU },
  { name: "noble", os: "ubuntu", release: "24.04", source: UBUNTU },
  { name: "oracular", os: "ubuntu", release: "24.10", tagOnly: true, source: UBUNTU },
  { name: "plucky", os: "ubuntu", release: "25.04", source: UBUNTU },
  { name: "questing", os: "ubuntu", release: "25.10", source: UBUNTU },
  { name: "resolute", os: "ubuntu", release: "26.04", source: UBUNTU },
  { name: "stonking", os: "ubuntu", release: "26.10", source: UBUNTU }
];
var BY_DEFINITION = "the package manager and libc the distribution is built on";
var SYSTEMS = {
  debian: { title: "Debian", libc: "glibc", packageManager: "apt", source: DEBIAN },
  ubuntu: { title: "Ubuntu", libc: "glibc", packageManager: "apt", source: UBUNTU },
  alpine: {
    title: "Alpine",
    libc: "musl",
    packageManager: "apk",
    source: "docker-library/official-images:library/alpine@37079fb"
  },
  wolfi: {
    title: "Wolfi",
    libc: "glibc",
    packageManager: "apk",
    source: "chainguard-images/images:images/wolfi-base/locked_config.json@cd7edd2"
  },
  rhel: { title: "RHEL", libc: "glibc", packageManager: "dnf", source: BY_DEFINITION },
  ubi: {
    title: "UBI",
    libc: "glibc",
    packageManager: "dnf",
    source: "docs.redhat.com building_running_and_managing_containers"
  },
  centos: {
    title: "CentOS",
    libc: "glibc",
    packageManager: "dnf",
    source: "docker-library/official-images:library/centos@37079fb"
  },
  rocky: {
    title: "Rocky Linux",
    libc: "glibc",
    packageManager: "dnf",
    source: "docker-library/official-images:library/rockylinux@37079fb"
  },
  almalinux: {
    title: "AlmaLinux",
    libc: "glibc",
    packageManager: "dnf",
    source: "docker-library/official-images:library/almalinux@37079fb"
  },
  fedora: {
    title: "Fedora",
    libc: "glibc",
    packageManager: "dnf",
    source: "docker-library/official-images:library/fedora@37079fb"
  },
  amazonlinux: {
    title: "Amazon Linux",
    libc: "glibc",
    packageManager: "dnf",
    source: "docker-library/official-images:library/amazonlinux@37079fb"
  },
  oraclelinux: {
    title: "Oracle Linux",
    libc: "glibc",
    packageManager: "dnf",
    source: "oracle/container-images:README.md@0984eea"
  },
  opensuse: { title: "openSUSE", libc: "glibc", packageManager: "zypper", source: BY_DEFINITION },
  sles: {
    title: "SUSE Linux Enterprise",
    libc: "glibc",
    packageManager: "zypper",
    source: "SUSE/BCI-dockerfile-generator:src/bci_build/package/basecontainers.py@bcb9ba8"
  },
  azurelinux: {
    title: "Azure Linux",
    libc: "glibc",
    packageManager: "tdnf",
    source: "dotnet/dotnet-docker:src/runtime-deps/10.0/azurelinux3.0/amd64/Dockerfile"
  },
  photon: {
    title: "Photon",
    libc: "glibc",
    packageManager: "tdnf",
    source: "docker-library/official-images:library/photon@37079fb"
  },
  openeuler: {
    title: "openEuler",
    libc: "glibc",
    packageManager: "dnf",
    source: "openeuler-mirror/openeuler-docker-images:Others/python/3.14.7/24.03-lts-sp4/Dockerfile@ec85f40"
  },
  arch: {
    title: "Arch Linux",
    libc: "glibc",
    packageManager: "pacman",
    source: "docker-library/official-images:library/archlinux@37079fb"
  },
  "distroless-static": {
    title: "distroless static",
    libc: "unknown",
    packageManager: "none",
    source: "GoogleContainerTools/distroless:README.md@cd08076"
  },
  scratch: {
    title: "an empty image",
    libc: "unknown",
    packageManager: "none",
    source: "Dockerfile reference, FROM scratch"
  },
  windows: {
    title: "Windows",
    libc: "unknown",
    packageManager: "none",
    source: "docker-library/official-images:library/python@37079fb"
  },
  unknown: {
    title: "an unknown system",
    libc: "unknown",
    packageManager: "unknown",
    source: "nothing is known"
  }
};
var OTHER_MANAGERS = [
  { os: "centos", releases: ["5", "6", "7"], packageManager: "yum", source: SYSTEMS.centos.source },
  { os: "ubi", releases: ["7"], packageManager: "yum", source: SYSTEMS.ubi.source },
  { os: "rhel", releases: ["6", "7"], packageManager: "yum", source: SYSTEMS.ubi.source },
  { os: "oraclelinux", releases: ["5", "6", "7"], packageManager: "yum", source: SYSTEMS.oraclelinux.source },
  { os: "amazonlinux", releases: ["1", "2"], packageManager: "yum", source: SYSTEMS.amazonlinux.source },
  {
    os: "azurelinux",
    releases: ["4.0"],
    packageManager: "dnf",
    source: "dotnet/dotnet-docker:src/runtime-deps/11.0/azurelinux4.0/amd64/Dockerfile"
  }
];
var NAMING = "how public build files name the system they are built on; never more than a hint";
var SPELLINGS = [
  { pattern: "(?:windowsservercore|nanoserver|ltsc20\\d\\d)", os: "windows", source: NAMING },
  { pattern: "(?<![a-z])alpine(?:[-_]?v?(\\d+\\.\\d+|edge)|\\d?(?![a-z]))", os: "alpine", source: NAMING },
  { pattern: "(?<![a-z])(?:wolfi|chainguard)(?![a-z])", os: "wolfi", source: NAMING },
  { pattern: "(?<![a-z])ubuntu[-_:]?(\\d\\d\\.?(?:04|10))(?!\\d)", os: "ubuntu", source: NAMING },
  { pattern: "(?<![a-z])ubuntu(?![a-z])", os: "ubuntu", source: NAMING },
  { pattern: "(?<![a-z])debian[-_:]?([6-9]|1\\d)(?!\\d)", os: "debian", source: NAMING },
  { pattern: "(?<![a-z])debian(?![a-z])", os: "debian", source: NAMING },
  { pattern: "(?<![\\w.])((?:1[2468]|2[02468])\\.04)(?![\\w.])", os: "ubuntu", source: NAMING },
  { pattern: "(?<![a-z])ubi[-_]?(\\d{1,2})(?!\\d)", os: "ubi", source: NAMING },
  { pattern: "(?<![a-z])(?:rhel|el)[-_]?(\\d{1,2})(?!\\d)", os: "rhel", source: NAMING },
  { pattern: "(?<![a-z])centos[-_:]?(?:stream[-_]?)?(\\d{1,2})(?!\\d)", os: "centos", source: NAMING },
  { pattern: "(?<![a-z])centos(?![a-z])", os: "centos", source: NAMING },
  { pattern: "(?<![a-z])rocky(?:linux)?[-_:]?(\\d{1,2})?(?![a-z\\d])", os: "rocky", source: NAMING },
  { pattern: "(?<![a-z])alma(?:linux)?[-_:]?(\\d{1,2})?(?![a-z\\d])", os: "almalinux", source: NAMING },
  { pattern: "(?<![a-z])fedora[-_:]?(\\d{2})?(?![a-z\\d])", os: "fedora", source: NAMING },
  { pattern: "(?<![a-z])(?:oraclelinux|ol)[-_:]?(\\d{1,2})(?!\\d)", os: "oraclelinux", source: NAMING },
  {
    pattern: "(?<![a-z])(?:amazonlinux|amazon|amzn|al)[-_:]?(2023|2)(?!\\d)",
    os: "amazonlinux",
    source: NAMING
  },
  {
    pattern: "(?<![a-z])(?:azurelinux|mariner)[-_:]?(\\d\\.0)?(?![a-z\\d])",
    os: "azurelinux",
    source: NAMING
  },
  {
    // -slim alone means Debian only for images that are built on official ones.
    pattern: "(?:^|/)(?:python|node|golang|ruby|php)[\\d.]*:(?:.*-)?slim(?![a-z])",
    os: "debian",
    source: NAMING
  },
  { pattern: "(?<![a-z])(?:opensuse|leap|tumbleweed)(?![a-z])", os: "opensuse", source: NAMING },
  { pattern: "(?<![a-z])(?:sles|bci)(?![a-z])", os: "sles", source: NAMING }
];
var ACCELERATED_WORDS = {
  pattern: "(?<![a-z])(?:cuda|cudnn|rocm|gpu|xpu|gaudi|hpu|tpu|neuron|vllm|tensorrt|triton|cu1\\d\\d)(?![a-z])",
  source: "tag grammars of pytorch/pytorch, nvidia/cuda, rocm/*, ghcr.io/huggingface/text-generation-inference"
};

// src/knowledge/bases-accelerated.ts
var GAUDI_ENV = {
  PATH: void 0,
  LANG: void 0,
  PYTHONPATH: void 0,
  LD_PRELOAD: void 0,
  LD_LIBRARY_PATH: void 0,
  TCMALLOC_LARGE_ALLOC_REPORT_THRESHOLD: void 0,
  DEBIAN_FRONTEND: void 0,
  GC_KERNEL_PATH: void 0,
  HABANA_LOGS: void 0,
  OS_NUMBER: void 0,
  HABANA_SCAL_BIN_PATH: void 0,
  HABANA_PLUGINS_LIB_PATH: void 0,
  PIP_DISABLE_PIP_VERSION_CHECK: void 0,
  PIP_NO_CACHE_DIR: void 0,
  MPI_ROOT: void 0,
  OPENMPI_VERSION: void 0,
  OPAL_PREFIX: void 0,
  MPICC: void 0,
  OMPI_MCA_btl: void 0,
  RDMAV_FORK_SAFE: void 0,
  FI_EFA_USE_DEVICE_RDMA: void 0,
  RDMA_CORE_ROOT: void 0,
  RDMA_CORE_LIB: void 0,
  PKG_CONFIG_PATH: void 0,
  MANPATH: void 0,
  INFOPATH: void 0,
  PCP_DIR: void 0,
  CMAKE_PREFIX_PATH: void 0
};
var acceleratedBases = () => [
  {
    id: "cuda",
    names: ["(nvcr\\.io/)?nvidia/(cuda|cudagl|opengl)"],
    os: "ubuntu",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: "root",
    exempt: true,
    allocator: "none",
    note: "the suffix of the tag names the system, Ubuntu without one",
    status: "partly",
    source: "gitlab.com/nvidia/container-images/cuda:doc/supported-tags.md"
  },
  {
    id: "triton",
    names: ["nvcr\\.io/nvidia/tritonserver"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    exempt: true,
    packages: ["libgoogle-perftools-dev", "libjemalloc-dev"],
    note: "Triton builds on Ubuntu",
    variants: [{ when: ":2[5-9]\\.", release: "24.04" }],
    status: "verified",
    source: "triton-inference-server/server:build.py"
  },
  {
    id: "rapids",
    names: ["(nvcr\\.io/nvidia/)?rapidsai/.+"],
    os: "ubuntu",
    release: void 0,
    versionIn: "-py(3\\.\\d+)",
    python: "yes",
    shell: true,
    exempt: true,
    allocator: "none",
    note: "RAPIDS builds on the CUDA images of Ubuntu",
    variants: [{ when: "/(base|notebooks):", user: "rapids" }],
    status: "verified",
    source: "rapidsai/docker:Dockerfile@ddc9402"
  },
  {
    id: "ngc",
    names: ["nvcr\\.io/.+"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    exempt: true,
    note: "NVIDIA builds on Ubuntu",
    variants: [{ when: ":25\\.12", release: "24.04" }, { when: ":20\\.02", release: "18.04" }],
    status: "partly",
    source: "docs.nvidia.com/deeplearning/frameworks/pytorch-release-notes/{rel_20-02,rel-25-12}"
  },
  {
    id: "pytorch",
    names: ["pytorch/pytorch", "ghcr\\.io/pytorch/pytorch(-nightly)?", "pytorch/torchserve.*"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    exempt: true,
    allocator: "none",
    note: "PyTorch builds on Ubuntu",
    variants: [
      { when: ":2\\.\\d\\.", release: "22.04" },
      { when: ":2\\.0\\.", release: "18.04" },
      { when: ":2\\.[1-9]\\d", release: "24.04", pythonVersion: "3.12" }
    ],
    status: "partly",
    source: "pytorch/pytorch:Dockerfile@01343dc, docker.Makefile@04da8a0; pytorch#170338, #125770"
  },
  {
    id: "tensorflow",
    names: ["(gcr\\.io/)?tensorflow/.+"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    exempt: true,
    allocator: "none",
    note: "TensorFlow builds on Ubuntu",
    variants: [{ when: "tensorflow/(build|devel|serving)", allocator: void 0 }],
    status: "partly",
    source: "tensorflow/tensorflow:tensorflow/tools/dockerfiles/dockerfiles/gpu.Dockerfile@030ac63"
  },
  {
    id: "text-generation-inference",
    names: ["ghcr\\.io/huggingface/text-generation-inference"],
    os: "ubuntu",
    release: "22.04",
    python: "yes",
    pythonVersion: "3.11",
    shell: true,
    user: "root",
    exempt: true,
    note: "it builds on Ubuntu 22.04 and preloads tcmalloc in some variants",
    variants: [
      { when: ":(latest|\\d+(\\.\\d+)*)$", allocator: "none" },
      { when: "-intel-cpu$", env: { PATH: void 0, LD_PRELOAD: "/opt/conda/lib/libtcmalloc.so" } },
      { when: "-gaudi$", env: { PATH: void 0, LD_PRELOAD: void 0 } }
    ],
    status: "verified",
    source: "huggingface/text-generation-inference:Dockerfile_intel@db931fc"
  },
  {
    id: "hugging-face",
    names: ["ghcr\\.io/huggingface/.+", "huggingface/.+"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    python: "unclear",
    shell: true,
    exempt: true,
    note: "Hugging Face builds on Ubuntu or Debian",
    status: "partly",
    source: "huggingface/transformers:docker/transformers-pytorch-gpu/Dockerfile@032b32a"
  },
  {
    id: "vllm-cpu",
    names: [
      "public\\.ecr\\.aws/q9t5s3a7/vllm-cpu-release-repo",
      "vllm/vllm-openai-cpu.*",
      "vllm/vllm-(arm64|x86).*"
    ],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    pythonVersion: "3.12",
    shell: true,
    user: "root",
    exempt: true,
    env: {
      PATH: void 0,
      LD_PRELOAD: void 0,
      UV_NO_CACHE: void 0,
      MAX_JOBS: void 0,
      CC: void 0,
      CXX: void 0,
      CCACHE_DIR: void 0,
      CMAKE_CXX_COMPILER_LAUNCHER: void 0,
      VIRTUAL_ENV: void 0,
      SCCACHE_BUCKET: void 0,
      SCCACHE_REGION: void 0,
      SCCACHE_S3_NO_CREDENTIALS: void 0,
      SCCACHE_IDLE_TIMEOUT: void 0,
      UV_PYTHON_INSTALL_DIR: void 0,
      UV_HTTP_TIMEOUT: void 0,
      UV_INDEX_STRATEGY: void 0,
      UV_LINK_MODE: void 0,
      TARGETARCH: void 0
    },
    workdir: void 0,
    note: "vLLM builds on Ubuntu and preloads tcmalloc in its CPU images",
    status: "verified",
    source: "vllm-project/vllm:docker/Dockerfile.cpu@002c42b"
  },
  {
    id: "vllm",
    names: ["vllm/.+"],
    os: "ubuntu",
    release: "22.04",
    python: "yes",
    pythonVersion: "3.12",
    shell: true,
    user: "root",
    exempt: true,
    note: "vLLM builds on the CUDA image of Ubuntu 22.04",
    status: "verified",
    source: "vllm-project/vllm:docker/Dockerfile@0000977"
  },
  {
    id: "sglang",
    names: ["lmsysorg/sglang"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    exempt: true,
    note: "SGLang serves models",
    status: "unverified",
    source: "the name and its tags"
  },
  {
    id: "rocm",
    names: ["rocm/.+"],
    os: "ubuntu",
    release: void 0,
    reads: "key",
    versionIn: "_py(3\\.\\d+)",
    python: "unclear",
    shell: true,
    exempt: true,
    note: "name or tag carry the system, Ubuntu without one",
    variants: [{ when: "^rocm/(dev-)?(ubuntu|centos|almalinux)", allocator: "none" }],
    status: "partly",
    source: "ROCm/ROCm-docker:dev/Dockerfile-ubuntu-24.04@c0dbf1d; ROCm/pytorch#515"
  },
  {
    // ENV LD_PRELOAD is its own tcmalloc.
    id: "gaudi",
    names: ["vault\\.habana\\.ai/gaudi-docker/.+"],
    os: "unknown",
    libc: "glibc",
    reads: "name",
    python: "yes",
    shell: true,
    user: "root",
    packages: ["libjemalloc2"],
    exempt: true,
    env: GAUDI_ENV,
    note: "the path of the name carries the system",
    variants: [
      {
        when: "gaudi-docker/1\\.(\\d|1\\d|2[01])\\.\\d+/ubuntu[\\d.]+/habanalabs/pytorch",
        env: { ...GAUDI_ENV, LD_PRELOAD: "/lib/x86_64-linux-gnu/libtcmalloc.so.4" }
      },
      {
        when: "gaudi-docker/1\\.22\\.\\d+/ubuntu[\\d.]+/habanalabs/pytorch",
        env: { ...GAUDI_ENV, LD_PRELOAD: "/usr/lib/x86_64-linux-gnu/libtcmalloc.so.4" }
      }
    ],
    status: "verified",
    source: "HabanaAI/Setup_and_Install:dockerfiles/{base,pytorch}/Dockerfile.ubuntu*@b626de8"
  },
  {
    id: "intel",
    names: ["intel/.+"],
    os: "ubuntu",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    exempt: true,
    note: "Intel builds its AI images on Ubuntu",
    status: "partly",
    source: "intel/ai-containers:{python,pytorch,tensorflow}/Dockerfile@2fe0df9"
  },
  {
    id: "aws-deep-learning",
    names: [
      "public\\.ecr\\.aws/deep-learning-containers/.+",
      "\\d+\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com/(pytorch|tensorflow|huggingface|vllm|sglang|autogluon|djl|mxnet|ray|xgboost|sagemaker)-.*"
    ],
    os: "unknown",
    libc: "glibc",
    reads: "tag",
    python: "yes",
    shell: true,
    user: "root",
    exempt: true,
    note: "the tag carries the system",
    status: "verified",
    source: "aws/deep-learning-containers:docker/*/Dockerfile*@e0ecede"
  },
  {
    id: "google-deep-learning",
    names: [
      "(us|europe|asia)-docker\\.pkg\\.dev/(deeplearning-platform-release|vertex-ai)/.+",
      "gcr\\.io/deeplearning-platform-release/.+"
    ],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "key",
    python: "yes",
    shell: true,
    exempt: true,
    note: "Google does not publish its build files",
    status: "unverified",
    source: "huggingface.co/docs/google-cloud/containers/available (names)"
  },
  {
    id: "kaggle",
    names: [
      "kaggle/python(-gpu-build)?",
      "gcr\\.io/kaggle(-gpu)?-images/python",
      "us-docker\\.pkg\\.dev/colab-images/public/.+"
    ],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    exempt: true,
    note: "it is built on a Colab runtime",
    status: "partly",
    source: "Kaggle/docker-python:Dockerfile.tmpl@78aaa43"
  },
  {
    id: "kserve",
    names: ["kserve/.+"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    python: "unclear",
    shell: void 0,
    user: void 0,
    exempt: true,
    note: "KServe serves models, on Ubuntu or Debian; its CPU image for Hugging Face preloads an allocator",
    variants: [{ when: "/huggingfaceserver:", python: "yes", shell: true, user: "1000" }],
    status: "partly",
    source: "kserve/kserve:python/huggingface_server_cpu.Dockerfile@aaac4e2"
  },
  {
    id: "ramalama",
    names: ["quay\\.io/ramalama/.+"],
    os: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    exempt: true,
    note: "RamaLama serves models",
    status: "unverified",
    source: "containers/ramalama"
  }
];

// src/knowledge/bases-variants.ts
var OFFICIAL = "docker-library/official-images:library";
var HISTORY = "@37079fb and its history";
var on = (release, versions, suffix = "") => ({
  when: `:(${versions})${suffix}$`,
  release
});
var WINDOWS = {
  when: "windowsservercore|nanoserver",
  os: "windows",
  release: void 0,
  python: "unclear",
  user: void 0,
  env: void 0,
  allocator: void 0,
  entrypoint: void 0,
  cmd: void 0
};

// src/knowledge/bases-languages.ts
var PYTHON_ENV = {
  PATH: void 0,
  LANG: void 0,
  GPG_KEY: void 0,
  PYTHON_VERSION: void 0,
  PYTHON_SHA256: void 0,
  PYTHON_PIP_VERSION: void 0,
  PYTHON_SETUPTOOLS_VERSION: void 0,
  PYTHON_GET_PIP_URL: void 0,
  PYTHON_GET_PIP_SHA256: void 0,
  PYTHONIOENCODING: void 0
};
var on2 = (release, versions, suffix = "(-slim)?") => on(release, versions, suffix);
var PHP = "(-(?!rc).*)?";
var OLD_PHP = { python: "unclear", entrypoint: void 0, cmd: void 0 };
var JDK = "(-jdk|-jre)?(-slim)?";
var ORACLE = { os: "oraclelinux", release: void 0, packageManager: "unknown" };
var languageBases = () => [
  {
    id: "python",
    names: ["python"],
    grammar: "python",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["python3"],
    env: PYTHON_ENV,
    status: "verified",
    source: `docker-library/python:3.13/{trixie,slim-trixie,alpine3.24}/Dockerfile@4f07059; ${OFFICIAL}/python@37079fb`
  },
  {
    // PyPy's own collector keeps its heap: another malloc does not change it.
    id: "pypy",
    exempt: true,
    names: ["pypy"],
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: ":(\\d+\\.\\d+)(?!\\.)",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["pypy3"],
    env: {
      PATH: void 0,
      LANG: void 0,
      PYPY_VERSION: void 0,
      PYPY_SHA256SUM: void 0,
      PYTHON_PIP_VERSION: void 0,
      PYTHON_GET_PIP_URL: void 0,
      PYTHON_GET_PIP_SHA256: void 0
    },
    note: "the tag follows the line of PyPy it names",
    variants: [
      { when: ":2(\\.7)?(-|$)", pythonVersion: "2.7", cmd: ["pypy"] },
      { when: ":(latest|slim|3)(-slim)?$", release: "13", pythonVersion: "3.11" },
      on2("13", "3\\.11|2|2\\.7"),
      on2("12", "3\\.10"),
      { when: ":3\\.[89](-|$)", release: "11" },
      on2("11", "3\\.7"),
      on2("10", "3\\.6"),
      WINDOWS
    ],
    status: "verified",
    source: `docker-library/pypy; ${OFFICIAL}/pypy${HISTORY}`
  },
  {
    // Its heap is the virtual machine's, not malloc's.
    id: "graalpy",
    exempt: true,
    names: ["ghcr\\.io/graalvm/graalpy-community"],
    os: "oraclelinux",
    releaseIn: "-ol(\\d+)",
    packageManager: "dnf",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "GraalVM builds on Oracle Linux",
    variants: [{ when: "-slim", packageManager: "microdnf" }],
    status: "partly",
    source: "graalvm/container:graalpy-community/Dockerfile.ol10-slim@6a7c495"
  },
  {
    id: "hylang",
    names: ["hylang"],
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: "python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["hy"],
    allocator: "none",
    note: "it is built on the python image that the tag names",
    variants: [{ when: "pypy", exempt: true }, WINDOWS],
    status: "partly",
    source: `hylang/docker-hylang; ${OFFICIAL}/hylang${HISTORY}`
  },
  {
    // Before 2019-05-24 the image had no entry point.
    id: "node",
    names: ["node"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["node"],
    env: {
      PATH: void 0,
      NODE_VERSION: void 0,
      YARN_VERSION: void 0,
      NPM_VERSION: void 0,
      NPM_CONFIG_LOGLEVEL: void 0
    },
    note: "every major version of Node keeps a default release of its own",
    variants: [
      on2("8", "0|0\\.1[02]|(4|5|7|9)(\\.\\d+)*|6\\.(\\d|1[0-3])(\\.\\d+)?|(8|10)\\.(\\d|1[0-2])(\\.\\d+)?|argon"),
      on2("9", "6|boron|8|carbon|10|dubnium|6\\.1[5-7](\\.\\d+)?|8\\.1[3-7](\\.\\d+)?|10\\.(1[5-9]|2\\d)(\\.\\d+)?"),
      on2("9", "(11|12|13|15)(\\.\\d+)*|erbium|14\\.(\\d|1[0-8])(\\.\\d+)?"),
      on2("10", "14|14\\.19|14\\.2\\d(\\.\\d+)?|fermium|16(\\.\\d+)*|gallium"),
      on2("11", "(17|19)(\\.\\d+)*|18\\.(\\d|1[0-5])(\\.\\d+)?|20\\.[0-2](\\.\\d+)?"),
      on2("12", "18|18\\.(1[6-9]|2\\d)(\\.\\d+)?|20|20\\.([3-9]|[12]\\d)(\\.\\d+)?|hydrogen|iron"),
      on2("12", "2[1-5](\\.\\d+)*|jod|krypton"),
      on2("13", "26(\\.\\d+)*|latest|current|slim"),
      { when: "alpine|slim", python: "no" },
      { when: ":0\\.1(0\\.35|1\\.14)-slim$", python: "unclear" },
      { when: ":([0-7]|9|argon|boron|chakracore)(\\D|$)", entrypoint: [] },
      { when: ":(onbuild|wheezy|jessie|stretch)|-wheezy", entrypoint: void 0 },
      { when: ":(8|10)\\.(\\d|1[0-5])(\\D|$)|:11\\.(\\d|1[0-4])(\\D|$)|:12\\.[0-3](\\D|$)", entrypoint: [] },
      { when: "onbuild", cmd: ["npm", "start"] }
    ],
    status: "verified",
    source: `nodejs/docker-node@f27d936; ${OFFICIAL}/node${HISTORY}`
  },
  {
    id: "golang",
    names: ["golang"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["bash"],
    env: { PATH: void 0, GOLANG_VERSION: void 0, GOTOOLCHAIN: void 0, GOPATH: void 0 },
    allocator: "none",
    note: "every line of Go keeps a default release of its own",
    variants: [
      on2("8", "1\\.[23]|1\\.[4-8](\\.\\d+)?"),
      on2("9", "1\\.(9|10)(\\.\\d+)?"),
      on2("10", "1\\.1[12]|1\\.1[345](\\.\\d+)?"),
      on2("11", "1\\.16|1\\.1[78](\\.\\d+)?"),
      on2("12", "1\\.(19|20)|1\\.2[123](\\.\\d+)?"),
      on2("13", "1\\.24|1\\.24\\.([6-9]|1\\d)|1\\.2[5-7](\\.\\d+)?|1|latest"),
      { when: "alpine", python: "no", cmd: ["/bin/sh"] },
      { when: "onbuild", cmd: ["go-wrapper", "run"] },
      { when: ":1\\.[2-8](\\D|$)|-?(wheezy|cross|onbuild)$", env: void 0 },
      WINDOWS
    ],
    status: "verified",
    source: `docker-library/golang@7c8c182; ${OFFICIAL}/golang${HISTORY}`
  },
  {
    id: "ruby",
    names: ["ruby"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["irb"],
    allocator: "none",
    note: "every line of Ruby keeps the release it was last built on",
    variants: [
      on2("8", "1|1\\.9|1\\.9\\.3|2\\.[0-2](\\.\\d+)?|2\\.3\\.[0-6]|2\\.4\\.[0-3]"),
      on2("9", "2\\.3|2\\.3\\.[78]|2\\.4\\.[45]|2\\.5\\.[0-4]|2\\.6\\.[0-2]"),
      on2("10", "2\\.[45]|2\\.4\\.([6-9]|10)|2\\.5\\.[5-9]|2\\.6\\.[3-7]|2\\.7\\.[0-3]|3\\.0\\.[01]"),
      on2("11", "2|2\\.[67]|2\\.6\\.([89]|10)|2\\.7\\.[4-8]|3\\.0|3\\.0\\.[2-7]|3\\.1\\.[0-3]|3\\.2\\.[01]"),
      on2("12", "3\\.1|3\\.1\\.[4-7]|3\\.2\\.[2-8]|3\\.3\\.[0-8]|3\\.4\\.[1-4]"),
      on2("13", "3|4|3\\.[234]|3\\.2\\.(9|1\\d)|3\\.3\\.(9|1\\d)|3\\.4\\.[5-9]|4\\.0(\\.\\d+)?|latest|slim"),
      { when: "alpine|slim", python: "no" }
    ],
    status: "verified",
    source: `docker-library/ruby@d55e25a; ${OFFICIAL}/ruby${HISTORY}`
  },
  {
    // Until 7.0.13 and 5.6.28 (2016-12) it had no entry point.
    id: "php",
    names: ["php"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: ["docker-php-entrypoint"],
    cmd: ["php", "-a"],
    allocator: "none",
    note: "every line of PHP keeps the release it was last built on",
    variants: [
      on2("8", "5\\.[345](\\.\\d+)?|5\\.6\\.(\\d|[12]\\d|3[0-5])|7\\.0\\.(\\d|[12]\\d)|7\\.1\\.(\\d|1[0-6])", PHP),
      on2("9", "5|5\\.6|5\\.6\\.(3[6-9]|40)|7\\.0|7\\.0\\.3\\d|7\\.1\\.(1[7-9]|2\\d)|7\\.2\\.1?\\d|7\\.3\\.[0-6]", PHP),
      on2("10", "7\\.[12]|7\\.1\\.3\\d|7\\.2\\.[23]\\d|7\\.3\\.([7-9]|1\\d|2[0-8])|7\\.4\\.(1?\\d|2[01])|8\\.0\\.[0-8]", PHP),
      on2("11", "7|7\\.[34]|7\\.3\\.(29|3\\d)|7\\.4\\.(2[2-9]|3\\d)|8\\.0|8\\.0\\.(9|[123]\\d)|8\\.1\\.1?\\d|8\\.2\\.[0-6]", PHP),
      on2("12", "8\\.1\\.(2\\d|3[0-2])|8\\.2\\.([7-9]|1\\d|2[0-8])|8\\.3\\.(1?\\d|2[0-3])|8\\.4\\.([1-9]|10)", PHP),
      on2("13", "8|8\\.[1-5]|8\\.1\\.3[34]|8\\.2\\.(29|3\\d)|8\\.3\\.(2[4-9]|3\\d)|8\\.4\\.(1[1-9]|2\\d)|8\\.5\\.\\d+", PHP),
      on2("13", "latest|(cli|zts|fpm|apache)", ""),
      { when: "[:-]fpm", cmd: ["php-fpm"] },
      { when: "[:-]apache", cmd: ["apache2-foreground"] },
      { when: ":(5\\.[345]|5\\.6\\.(\\d|1\\d|2[0-8])|7\\.0\\.(\\d|1[0-3]))(\\D|$)", entrypoint: [] },
      {
        when: ":5\\.[3456](\\.[0-3])?(\\D|$)|:5\\.3\\.29|:5\\.4\\.3\\d|:5\\.5\\.1[67]|:(5\\.[56]|7\\.[01])\\.\\d+(rc|beta)|:7\\.[01]-rc",
        ...OLD_PHP
      }
    ],
    status: "verified",
    source: `docker-library/php@445bf41; ${OFFICIAL}/php${HISTORY}`
  },
  {
    // From Java 12 on the image without a suffix is Oracle Linux, which has no apt.
    id: "openjdk",
    names: ["openjdk"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: void 0,
    allocator: "none",
    note: "from Java 12 on the unsuffixed tags are Oracle Linux, before and with -slim they are Debian",
    variants: [
      { when: ":([6-9]|1[01])(u\\d|\\D|$)", os: "debian", packageManager: "os" },
      { when: ":([6-9]|1\\d|2\\d)\\S*slim", os: "debian", packageManager: "os", python: "no" },
      { when: ":(jre|slim)(-|$)", os: "debian", packageManager: "os" },
      on2("7", "6", JDK),
      on2("8", "7", JDK),
      on2("11", "8|11|11\\.0", JDK),
      on2("11", "11\\.0\\.1[2-6]", JDK),
      on2("10", "1[345](\\.0)*(\\.\\d)?", "(-jdk)?-slim"),
      on2("11", "(16|17|18)", "(-jdk)?-slim"),
      {
        when: ":(latest|jdk|1[2-9]|2\\d)(?!\\d)(?!.*(slim|alpine|bookworm|bullseye|buster|trixie|stretch))",
        ...ORACLE
      },
      { when: "-oracle", ...ORACLE },
      { when: ":1[23](\\.0)*(\\.\\d)?(-jdk)?(-oracle)?$", release: "7", packageManager: "yum" },
      {
        when: ":(latest|1[5-8](\\.0)*(\\.\\d+)*|14|14\\.0)(-jdk)?(-oracle)?$",
        release: "8",
        packageManager: "microdnf"
      },
      { when: "-oraclelinux[89]", packageManager: "microdnf" },
      { when: "-oraclelinux7", packageManager: "yum" },
      { when: ":(1\\d|2\\d)(?!\\S*jre)", cmd: ["jshell"] },
      { when: ":[678](u|\\D|$)", cmd: ["bash"] },
      { when: ":8\\S*-oracle", cmd: ["/bin/bash"] },
      { when: "alpine", libc: "musl", packageManager: "os", python: "no" },
      { when: ":[78](u|-)\\S*alpine|:alpine", cmd: ["/bin/sh"] },
      { ...WINDOWS, libc: "unknown", packageManager: "none" }
    ],
    status: "verified",
    source: `docker-library/openjdk@da2d75f; ${OFFICIAL}/openjdk${HISTORY}`
  },
  {
    id: "java",
    names: ["java"],
    os: "debian",
    release: "8",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["bash"],
    allocator: "none",
    note: "its last build was on 2016-12-19, on Debian or on Alpine",
    variants: [
      { when: ":(openjdk-)?6", release: "7" },
      { when: ":(openjdk-)?(9|8u[24]0)", release: "sid" },
      { when: "alpine", python: "no", cmd: ["/bin/sh"] }
    ],
    status: "verified",
    source: `docker-library/openjdk@da2d75f; ${OFFICIAL}/java${HISTORY}`
  },
  {
    id: "eclipse-temurin",
    names: ["eclipse-temurin"],
    os: "ubuntu",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: void 0,
    cmd: void 0,
    allocator: "none",
    note: "it is built on the newest Ubuntu unless the tag says otherwise",
    variants: [
      on2("26.04", "8|11|17|21|25|26|latest", "(-jdk|-jre)?"),
      on2("24.04", "22|23|24", "(-jdk|-jre)?"),
      on2("22.04", "18|19|20", "(-jdk|-jre)?"),
      on2("20.04", "16", "(-jdk|-jre)?"),
      { when: "ubi", packageManager: "microdnf" },
      {
        when: ":(8|11|17|2\\d|latest)(-jdk|-jre)?(-(alpine|jammy|noble|resolute)[^u]*)?$",
        entrypoint: ["/__cacert_entrypoint.sh"]
      },
      { when: ":(11|17|2\\d|latest)(-jdk)?(-(alpine|jammy|noble|resolute)[^u]*)?$", cmd: ["jshell"] },
      { when: ":((11|17|2\\d)-jre|8(-jdk|-jre)?)(-(alpine|jammy|noble|resolute)[^u]*)?$", cmd: [] },
      { ...WINDOWS, packageManager: "none" }
    ],
    status: "verified",
    source: `adoptium/containers@d8d18d6; ${OFFICIAL}/eclipse-temurin${HISTORY}`
  },
  {
    id: "amazoncorretto",
    names: ["amazoncorretto"],
    os: "amazonlinux",
    release: void 0,
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    allocator: "none",
    note: "it is built on Amazon Linux 2023 since 2026-07-23 and from Java 22 on, on Amazon Linux 2 before, or on Alpine where the tag says so",
    variants: [
      { when: ":(8|1[1-9]|2[01])(\\D|$)", release: "2", packageManager: "os" },
      { when: ":2[2-9](\\D|$)", release: "2023", packageManager: "os" },
      {
        when: ":(latest|(8|11|17|21)(-jdk|-jre|-headless|-headful)?)$|:(8u50[2-9]|11\\.0\\.3[2-9]|17\\.0\\.2\\d|21\\.0\\.1[2-9])(-|$)",
        release: "2023",
        packageManager: "os"
      },
      { when: "al2", packageManager: "os" },
      { when: "al2022", release: void 0 },
      { when: "alpine", packageManager: "os", python: "no", cmd: ["/bin/sh"] },
      { when: "headless|headful|-al2023", packageManager: "unknown" }
    ],
    status: "verified",
    source: `corretto/corretto-docker@7075fec; ${OFFICIAL}/amazoncorretto${HISTORY}`
  },
  {
    id: "maven",
    names: ["maven"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/usr/local/bin/mvn-entrypoint.sh"],
    cmd: ["mvn"],
    allocator: "none",
    note: "the Java image that the tag names decides which system it is",
    variants: [
      { when: ":(.*-)?(jdk|openjdk)-([678]|9|10|11)(-|$)", os: "debian", packageManager: "os" },
      {
        when: ":3\\.[0-5](\\.\\d+)?(-onbuild|-slim)?$|:3\\.6\\.[0-2](-slim)?$|:.*(jdk-1\\d-)?slim",
        os: "debian",
        packageManager: "os"
      },
      { when: ":3\\.3(\\.[39])?-jdk-[78](-onbuild)?$|:3\\.[23](\\.\\d)?$", release: "8" },
      { when: ":3(\\.8(\\.6)?)?-(open)?jdk-(8|11)$", release: "11" },
      { when: ":(.*-)?openjdk-1[2-8]$|:(.*-)?jdk-1[2-8]$|:3\\.6(\\.3)?$|:3\\.8\\.[1-4]$", os: "oraclelinux" },
      { when: ":(3|3\\.9|latest)$", os: "ubuntu", release: "24.04", packageManager: "os" },
      { when: ":3\\.8(\\.[5-8])?$|:3\\.9\\.[0-7]$", os: "ubuntu", release: "22.04", packageManager: "os" },
      { when: ":3\\.9\\.([89]|1\\d)$", os: "ubuntu", release: "24.04", packageManager: "os" },
      { when: "eclipse-temurin", os: "ubuntu", release: void 0, packageManager: "os" },
      { when: ":3(\\.9)?-eclipse-temurin-(8|11|17|21)$", release: "24.04" },
      { when: "amazoncorretto", os: "amazonlinux", packageManager: "unknown" },
      { when: "amazoncorretto-.*debian", os: "debian", release: void 0, packageManager: "os" },
      { when: "noble|jammy|focal|resolute|bookworm|bullseye|buster|trixie|stretch", packageManager: "os" },
      { when: "alpine", libc: "musl", packageManager: "os", python: "no" },
      {
        when: "latest-onbuild|:3(\\.[0-3](\\.[12])?)?-(jdk-[678]b?.*|onbuild|jdk-\\d-onbuild)$|:3\\.[0-3](\\.[0-35])?(-|$)",
        entrypoint: void 0
      }
    ],
    status: "verified",
    source: `carlossg/docker-maven@0170c5b; ${OFFICIAL}/maven${HISTORY}`
  },
  {
    // Until 2021 it had a user of its own.
    id: "gradle",
    names: ["gradle"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: void 0,
    entrypoint: void 0,
    cmd: ["gradle"],
    allocator: "none",
    note: "it is built on Ubuntu since Gradle 7.2, before on Debian or on what AdoptOpenJDK was built on",
    variants: [
      { when: ":(3|4|5\\.[0-4])(\\D|$)", os: "debian", packageManager: "os", user: "gradle", entrypoint: [] },
      {
        when: ":(latest|jdk(?!-slim)|8|9|7\\.[3-6]|7)(\\D|$)",
        os: "ubuntu",
        packageManager: "os",
        user: "root"
      },
      on2("26.04", "latest|9|jdk", ""),
      on2("24.04", "8|7|7\\.6", "(-jdk)?"),
      on2("22.04", "8\\.[0-9]", ""),
      { when: ":jre|-jre", os: "unknown", packageManager: "unknown", user: void 0 },
      { when: "ubi|corretto", os: "unknown", packageManager: "unknown", release: void 0 },
      { when: "alpine", libc: "musl", packageManager: "os" }
    ],
    status: "verified",
    source: `gradle/docker-gradle@528a647; ${OFFICIAL}/gradle${HISTORY}`
  },
  {
    id: "rust",
    names: ["rust"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["bash"],
    allocator: "none",
    note: "every version of Rust keeps the release it was last built on",
    variants: [
      on2("11", "1\\.(5[6-9]|6\\d|70|71)(\\.\\d)?"),
      on2("12", "1\\.(7[2-9]|8[0-8])(\\.\\d)?"),
      on2("13", "1\\.(89|9[0-8])(\\.\\d)?|1|latest|slim"),
      { when: "slim", python: "no" },
      { when: "alpine", python: "no", cmd: ["/bin/sh"] }
    ],
    status: "verified",
    source: `rust-lang/docker-rust@7668ee2; ${OFFICIAL}/rust${HISTORY}`
  },
  {
    id: "erlang",
    names: ["erlang"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["erl"],
    allocator: "none",
    note: "every line of Erlang keeps the release it was last built on",
    variants: [
      on2("9", "18|19"),
      on2("10", "2[0-3]"),
      on2("11", "24|25"),
      on2("12", "26|27"),
      on2("13", "28|29|latest|slim"),
      { when: "alpine|slim", python: "no" },
      { when: "onbuild", cmd: ["rebar3", "shell"] }
    ],
    status: "verified",
    source: `erlang/docker-erlang-otp@023b069; ${OFFICIAL}/erlang${HISTORY}`
  },
  {
    id: "elixir",
    names: ["elixir"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["iex"],
    allocator: "none",
    note: "every line of Elixir is built on a line of Erlang",
    variants: [
      on2("8", "1\\.[23]"),
      on2("9", "1\\.[45]"),
      on2("10", "1\\.([6-9]|10|11)"),
      on2("11", "1\\.1[23]"),
      on2("12", "1\\.1[4-7]"),
      on2("13", "1\\.18|latest"),
      { when: "alpine|slim", python: "no" }
    ],
    status: "verified",
    source: `erlef/docker-elixir; c0b/docker-elixir@4585daf; ${OFFICIAL}/elixir${HISTORY}`
  },
  {
    id: "perl",
    names: ["perl"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    allocator: "none",
    note: "every line of Perl keeps the release it was last built on",
    variants: [
      on2("8", "5\\.(8|1\\d|20)"),
      on2("9", "5\\.2[24]"),
      on2("10", "5\\.2[68]"),
      on2("11", "5\\.3[024]"),
      on2("12", "5\\.36"),
      on2("13", "5|5\\.(38|40|42|44)|latest|stable|slim"),
      { when: "slim", python: "no" }
    ],
    status: "verified",
    source: `Perl/docker-perl@8b707a1; ${OFFICIAL}/perl${HISTORY}`
  },
  {
    id: "gcc",
    names: ["gcc"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    note: "it is built on Debian",
    status: "partly",
    source: `docker-library/gcc:16/Dockerfile@2c76a25; ${OFFICIAL}/gcc${HISTORY}`
  },
  {
    id: "haskell",
    names: ["haskell"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["ghci"],
    allocator: "none",
    note: "it is built on Debian",
    status: "verified",
    source: `haskell/docker-haskell@9a7cd37; ${OFFICIAL}/haskell${HISTORY}`
  },
  {
    id: "iojs",
    names: ["iojs"],
    os: "debian",
    release: "8",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["iojs"],
    allocator: "none",
    note: "its last build was in 2015, on Debian 8",
    variants: [{ when: "onbuild", cmd: ["npm", "start"] }],
    status: "verified",
    source: `iojs/docker-iojs@5478095; ${OFFICIAL}/iojs${HISTORY}`
  },
  {
    id: "mono",
    names: ["mono"],
    os: "debian",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["bash"],
    allocator: "none",
    note: "it is built on Debian",
    variants: [on2("7", "[34](\\.\\d+)*"), on2("10", "6|6\\.(8|10|12)|latest")],
    status: "verified",
    source: `mono/docker@213addb; ${OFFICIAL}/mono${HISTORY}`
  },
  {
    id: "jruby",
    names: ["jruby"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: void 0,
    cmd: ["irb"],
    allocator: "none",
    note: "it is built on eclipse-temurin (Ubuntu) since 2022-03, on openjdk (Debian) before",
    variants: [
      { when: ":(1\\.7|9\\.[01])(\\D|$)", os: "debian", entrypoint: [] },
      { when: ":(latest|9\\.4|10)(\\D|$)", os: "ubuntu" },
      { when: "alpine", libc: "musl", packageManager: "os", python: "no", entrypoint: [] },
      { when: "dev", os: "unknown", cmd: void 0 }
    ],
    status: "verified",
    source: `jruby/docker-jruby@ee8acd4; ${OFFICIAL}/jruby${HISTORY}`
  },
  {
    id: "clojure",
    names: ["clojure"],
    os: "unknown",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it is built on Debian, Ubuntu or Alpine by tag",
    status: "verified",
    source: `Quantisan/docker-clojure; ${OFFICIAL}/clojure${HISTORY}`
  },
  {
    id: "julia",
    names: ["julia"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    cmd: ["julia"],
    allocator: "none",
    note: "it is built on Debian",
    variants: [on2("13", "1\\.1[0-2]|1|latest", ""), WINDOWS],
    status: "verified",
    source: `docker-library/julia@aa7507f; ${OFFICIAL}/julia${HISTORY}`
  },
  {
    id: "swift",
    names: ["swift"],
    os: "ubuntu",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    allocator: "none",
    note: "it is built on Ubuntu unless the tag says otherwise",
    variants: [
      { when: "bookworm", cmd: ["bash"] },
      { when: "rhel-ubi9", packageManager: "unknown" },
      WINDOWS
    ],
    status: "verified",
    source: `swiftlang/swift-docker@902c2a9; ${OFFICIAL}/swift${HISTORY}`
  },
  {
    id: "r-base",
    names: ["r-base"],
    os: "debian",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["R"],
    allocator: "none",
    note: "it is built on the testing release of Debian",
    status: "verified",
    source: `rocker-org/rocker:r-base/latest/Dockerfile@353d611; ${OFFICIAL}/r-base${HISTORY}`
  },
  {
    id: "django",
    names: ["django"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: [],
    allocator: "none",
    note: "its last build was in 2016, on the python image of the day",
    variants: [
      { when: ":(.*-)?python2", pythonVersion: "2.7", cmd: ["python2"] },
      { when: ":(1|latest|python3|[^o]*-python3$)", cmd: ["python3"] },
      { when: ":(.*-)?python2", cmd: ["python2"] },
      {
        when: "onbuild",
        pythonVersion: void 0,
        cmd: ["python", "manage.py", "runserver", "0.0.0.0:8000"]
      }
    ],
    status: "verified",
    source: `docker-library/django@daff730; ${OFFICIAL}/django${HISTORY}`
  },
  {
    id: "rails",
    names: ["rails"],
    os: "debian",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    allocator: "none",
    note: "its last build was in 2016, on the ruby image of the day",
    status: "verified",
    source: `docker-library/rails@e438702; ${OFFICIAL}/rails${HISTORY}`
  },
  {
    id: "celery",
    names: ["celery"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    user: "user",
    entrypoint: [],
    cmd: ["celery", "worker"],
    allocator: "none",
    note: "its last build was in 2016, on the python image of the day",
    status: "verified",
    source: `docker-library/celery; ${OFFICIAL}/celery${HISTORY}`
  }
];

// src/knowledge/bases-application.ts
var CONDA_ENV = {
  PATH: void 0,
  LANG: void 0,
  LC_ALL: void 0,
  CONDA_DIR: void 0,
  CONDA_PREFIX: void 0,
  CONDA_VERSION: void 0,
  CONDA_MD5: void 0,
  ANACONDA_VERSION: void 0,
  ANACONDA_MD5: void 0,
  TINI_VERSION: void 0,
  ENV: void 0
};
var HASS = "(amd64-|aarch64-|armv7-|armhf-|i386-)?";
var LINUXSERVER = "(ghcr\\.io/linuxserver|lsiobase)/(docker-)?";
var applicationBases = () => [
  {
    id: "azure-functions-python",
    names: ["mcr\\.microsoft\\.com/azure-functions/python"],
    os: "debian",
    release: void 0,
    versionIn: "python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "the image is Debian 12 from Python 3.12 on, Debian 11 before",
    variants: [
      { when: ":4.*python3\\.([6-9]|10|11)(?!\\d)", release: "11" },
      { when: ":3.*python3\\.", release: "10" },
      { when: "python3\\.1[23]", release: "12" }
    ],
    status: "verified",
    source: "Azure/azure-functions-docker:host/4/bookworm/python/python313/python313.Dockerfile@5713a87"
  },
  {
    id: "devcontainers-python",
    names: ["mcr\\.microsoft\\.com/(vscode/)?devcontainers/python"],
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: "[:-](3\\.(?:[6-9]|1\\d))(?:-[a-z]+)?$",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it is built on the python image, on Debian 13 without a codename since 2025-08-28",
    variants: [
      { when: ":(latest|3|3\\.(9|1[0-4])|[23](\\.\\d+){0,2}-3(\\.\\d+)?)$", release: "13" },
      { when: ":(3\\.8|1(\\.\\d+){0,2}-3(\\.\\d+)?)$", release: "12" },
      { when: ":3\\.6$", release: "11" }
    ],
    status: "verified",
    source: "devcontainers/images:src/python/{.devcontainer/Dockerfile,manifest.json}@bed3eb2 and its history"
  },
  {
    id: "devcontainers",
    names: ["mcr\\.microsoft\\.com/(vscode/)?devcontainers/.+"],
    os: "unknown",
    reads: "key",
    newest: { debian: "13", ubuntu: "26.04", alpine: "3.23" },
    python: "unclear",
    shell: true,
    user: "root",
    allocator: "none",
    note: "the tag does not say which system",
    variants: [
      { when: "devcontainers/(base:latest$|miniconda:|anaconda:)", os: "debian" },
      { when: "/miniconda:latest$", release: "13" },
      { when: "/anaconda:latest$", release: "12" },
      { when: "/universal:", os: "ubuntu" },
      { when: "/universal:latest$", release: "24.04" },
      { when: ":\\d", newest: {} }
    ],
    status: "verified",
    source: "devcontainers/images:src/base-*/manifest.json@bed3eb2"
  },
  {
    id: "playwright-python",
    names: ["mcr\\.microsoft\\.com/playwright/python"],
    os: "ubuntu",
    reads: "release",
    python: "yes",
    shell: true,
    user: "root",
    packages: ["chromium"],
    env: { PATH: void 0, LANG: void 0, LC_ALL: void 0, PLAYWRIGHT_BROWSERS_PATH: "/ms-playwright" },
    note: "the tag carries the release",
    variants: [
      { when: "focal", pythonVersion: "3.8" },
      { when: "jammy", pythonVersion: "3.10" },
      { when: "noble", pythonVersion: "3.12" }
    ],
    status: "verified",
    source: "microsoft/playwright-python:utils/docker/Dockerfile.noble@049372b"
  },
  {
    id: "playwright",
    names: ["mcr\\.microsoft\\.com/playwright"],
    os: "ubuntu",
    reads: "release",
    python: "unclear",
    shell: true,
    user: "root",
    packages: ["chromium"],
    env: { PATH: void 0, LANG: void 0, LC_ALL: void 0, PLAYWRIGHT_BROWSERS_PATH: "/ms-playwright" },
    note: "the tag carries the release",
    status: "verified",
    source: "microsoft/playwright:utils/docker/Dockerfile.noble@02a44c6"
  },
  {
    id: "selenium",
    names: ["selenium/(?!video).+"],
    os: "ubuntu",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "1200:1201",
    packages: ["chromium"],
    allocator: "none",
    note: "Selenium builds on Ubuntu",
    variants: [{ when: ":(2|3\\.\\d+\\.)", user: void 0 }],
    status: "verified",
    source: "SeleniumHQ/docker-selenium:Base/Dockerfile@3290a30 and its history"
  },
  {
    id: "cimg-python",
    names: ["cimg/python"],
    os: "ubuntu",
    release: void 0,
    versionIn: ":(\\d+\\.\\d+(?:\\.\\d+)?)",
    python: "yes",
    shell: true,
    user: "circleci",
    allocator: "none",
    note: "CircleCI builds it on its Ubuntu image",
    variants: [
      {
        when: ":3\\.(8|9|1[0-3]|8\\.(1[6-9]|20)|9\\.(1[6-9]|2\\d)|10\\.(9|[12]\\d)|1[1-3]\\.\\d+)(-|$)",
        release: "22.04"
      },
      { when: ":3\\.14(-|$)", release: "24.04" },
      { when: "-browsers", packages: ["chromium"] }
    ],
    status: "verified",
    source: "CircleCI-Public/cimg-python:3.{8..14}/Dockerfile@5200c69 and their history; CircleCI-Public/cimg-base:push-monthly-images.sh@868e8df"
  },
  {
    id: "cimg",
    names: ["cimg/.+"],
    os: "ubuntu",
    releaseIn: "-(\\d\\d\\.04)",
    python: "unclear",
    shell: true,
    user: "circleci",
    allocator: "none",
    note: "CircleCI builds on Ubuntu",
    status: "partly",
    source: "CircleCI-Public/cimg-python:3.13/Dockerfile@5200c69"
  },
  {
    id: "circleci-python",
    names: ["circleci/python"],
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: ":(\\d+\\.\\d+(?:\\.\\d+)?)",
    python: "yes",
    shell: true,
    user: "circleci",
    env: {
      ...PYTHON_ENV,
      DEBIAN_FRONTEND: void 0,
      NODE_VERSION: void 0,
      YARN_VERSION: void 0,
      OPENSSL_CONF: void 0,
      DISPLAY: void 0
    },
    note: "it was built on the python image of the same tag",
    status: "verified",
    source: "CircleCI-Archived/circleci-dockerfiles:python/images/3.8.0/Dockerfile@5efd404"
  },
  {
    id: "circleci",
    names: ["circleci/.+"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "circleci",
    allocator: "none",
    note: "it was built on an official image",
    variants: [{ when: "/(android|dynamodb|mariadb|mongo|mysql):", os: "unknown" }],
    status: "partly",
    source: "CircleCI-Archived/circleci-dockerfiles:python/images/3.8.0/Dockerfile@5efd404"
  },
  {
    id: "app-engine-python",
    names: ["gcr\\.io/google[-_]appengine/python", "google/python(-runtime)?"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it was Debian and became Ubuntu",
    status: "verified",
    source: "GoogleCloudPlatform/python-runtime:{runtime-image/Dockerfile.in,build.sh}@d4b451a"
  },
  {
    // jessie for Java 8 and stretch for 9 and 11, by tag.
    id: "app-engine-java",
    names: ["gcr\\.io/google[-_]appengine/openjdk", "(launcher|marketplace)\\.gcr\\.io/google/openjdk\\d+"],
    os: "debian",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/docker-entrypoint.bash"],
    cmd: void 0,
    allocator: "none",
    note: "it is built on Google's Debian",
    status: "verified",
    source: "GoogleCloudPlatform/openjdk-runtime:{openjdk8,openjdk11}/src/main/docker/Dockerfile@87bcbc6"
  },
  {
    id: "databricks",
    names: ["databricksruntime/.+"],
    os: "ubuntu",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    allocator: "none",
    note: "Databricks builds on Ubuntu",
    variants: [{ when: "/(standard|python|dbfsfuse):", python: "yes" }, { when: "/gpu-|cuda", exempt: true }],
    status: "verified",
    source: "databricks/containers:ubuntu/{minimal,python,standard}/Dockerfile@d40d6b0"
  },
  {
    id: "heroku",
    names: ["heroku/(heroku|builder|buildpacks)"],
    os: "ubuntu",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    allocator: "none",
    note: "the tag is the year of the Ubuntu release",
    variants: [
      { when: ":20|heroku/(builder|buildpacks):", allocator: void 0 },
      { when: ":20", release: "20.04" },
      { when: ":22", release: "22.04" },
      { when: ":24", release: "24.04", user: "heroku" },
      { when: ":26", release: "26.04", user: "heroku", packages: ["libjemalloc2"] },
      { when: "-cnb", user: "heroku" },
      { when: "/(builder|buildpacks):", user: void 0 }
    ],
    status: "verified",
    source: "heroku/base-images:{README.md,heroku-24/Dockerfile,heroku-26/installed-packages-amd64.txt}@61a6b2b"
  },
  {
    id: "paketo",
    names: ["paketobuildpacks/.+"],
    os: "ubuntu",
    reads: "name",
    packageManager: "unknown",
    python: "no",
    shell: void 0,
    allocator: "none",
    note: "the name carries the release",
    status: "partly",
    source: "paketo-buildpacks/jammy-base-stack:stack/{run.Dockerfile,stack.toml}@1d82f21"
  },
  {
    // The tag latest moved from Debian to Photon in 2025-08; versioned tags live in bitnamilegacy.
    id: "bitnami-python",
    names: ["bitnami(legacy)?/python"],
    os: "debian",
    release: "12",
    reads: "tag",
    versionIn: ":(\\d+\\.\\d+(?:\\.\\d+)?)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "versioned tags of Bitnami are Debian 12 unless they say otherwise",
    variants: [
      {
        when: "^bitnami/python:latest$",
        os: "photon",
        release: void 0,
        user: void 0,
        allocator: void 0
      }
    ],
    status: "verified",
    source: "bitnami/containers:bitnami/python/3.13/debian-12/Dockerfile@0525d16; bitnami/charts#35164"
  },
  {
    id: "bitnami",
    names: ["bitnami(legacy|secure)?/.+"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    note: "Bitnami builds on Debian or, since 2025-08, on Photon",
    variants: [{ when: ":.*debian-\\d", packageManager: "os" }],
    status: "partly",
    source: "bitnami/containers:README.md; bitnami/charts#35164"
  },
  {
    id: "tiangolo-gunicorn",
    names: [
      "tiangolo/uvicorn-gunicorn(-fastapi|-starlette)?",
      "tiangolo/meinheld-gunicorn(-flask)?"
    ],
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: "python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: void 0,
    cmd: ["/start.sh"],
    workdir: "/app",
    env: {
      ...PYTHON_ENV,
      PYTHONPATH: "/app",
      PYTHONDONTWRITEBYTECODE: void 0,
      PYTHONUNBUFFERED: void 0
    },
    note: "it is built on the python image of the day",
    variants: [
      { when: ":python3\\.(9|1\\d)(-slim)?$|:latest$", release: "13" },
      { when: "/meinheld-[a-z-]+:(python3\\.9|latest)$", release: "12" }
    ],
    status: "verified",
    source: "tiangolo/uvicorn-gunicorn-docker:docker-images/python3.11.dockerfile@cb5abd5 and its history; tiangolo/meinheld-gunicorn-docker:docker-images/python3.9.dockerfile@70cb797"
  },
  {
    id: "tiangolo-uwsgi",
    names: ["tiangolo/uwsgi-nginx(-flask)?"],
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: "python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: ["/entrypoint.sh"],
    cmd: ["/start.sh"],
    workdir: "/app",
    env: {
      ...PYTHON_ENV,
      PYTHONDONTWRITEBYTECODE: void 0,
      PYTHONUNBUFFERED: void 0,
      ALPINEPYTHON: void 0,
      UWSGI_PLUGIN: void 0,
      UWSGI_INI: void 0,
      UWSGI_CHEAPER: "2",
      UWSGI_PROCESSES: "16",
      NGINX_MAX_UPLOAD: void 0,
      NGINX_WORKER_PROCESSES: void 0,
      LISTEN_PORT: void 0,
      PYTHONPATH: void 0,
      STATIC_URL: void 0,
      STATIC_PATH: void 0,
      STATIC_INDEX: void 0
    },
    note: "it is built on the python image of Debian 13 for Python 3.10 to 3.12",
    variants: [{ when: ":python3\\.1[0-2]$|:latest$", release: "13" }],
    status: "verified",
    source: "tiangolo/uwsgi-nginx-docker:docker-images/python3.12.dockerfile@afe929a"
  },
  {
    id: "airflow",
    names: ["apache/airflow"],
    os: "debian",
    release: void 0,
    versionIn: "python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "airflow",
    note: "Airflow builds on Debian",
    variants: [{ when: ":(slim-)?3\\.", release: "12" }],
    status: "verified",
    source: "apache/airflow:Dockerfile@0060b1a"
  },
  {
    id: "superset",
    names: ["(apache|apachesuperset\\.docker\\.scarf\\.sh/apache)/superset"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    user: "superset",
    allocator: "none",
    note: "Superset builds on the python image",
    status: "verified",
    source: "apache/superset:Dockerfile@003941c"
  },
  {
    id: "beam",
    names: ["apache/beam_python3\\.\\d+_sdk"],
    os: "debian",
    release: void 0,
    versionIn: "beam_python(3\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "Beam builds on the python image",
    status: "verified",
    source: "apache/beam:sdks/python/container/Dockerfile@00c4ea0"
  },
  {
    // Launchers for Java and Go are among them.
    id: "dataflow",
    names: ["gcr\\.io/dataflow-templates-base/.+", "gcr\\.io/cloud-dataflow/.+"],
    os: "unknown",
    python: "unclear",
    shell: void 0,
    note: "Google does not say what Dataflow images are built on",
    variants: [{ when: "/python\\d", os: "debian", python: "yes", shell: true }],
    status: "unverified",
    source: "the name"
  },
  {
    id: "python-of-the-day",
    names: ["ghcr\\.io/mlflow/mlflow", "localstack/localstack", "langchain/langchain", "nikolaik/python-nodejs"],
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: ":python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it is built on the python image of its day",
    variants: [
      { when: "python-nodejs:(python3\\.1\\d-nodejs2[02456]|latest)(-slim)?$", release: "13" },
      { when: "python-nodejs:python3\\.1[0-3]-nodejs(18|2[13])(-slim)?$", release: "12" },
      { when: "localstack:0\\.(\\d|1[0-3])(\\D|$)", os: "unknown" }
    ],
    status: "verified",
    source: "mlflow/mlflow:docker/Dockerfile@0daeb82; localstack/localstack:Dockerfile@8b9a79f; langchain-ai/langchain:docker/Dockerfile.base@3379c63; nikolaik/docker-python-nodejs:README.md@c9ab51d and its history"
  },
  {
    id: "prefect",
    names: ["prefecthq/prefect"],
    os: "debian",
    release: void 0,
    versionIn: "python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "Prefect builds on the python image of its day",
    status: "verified",
    source: "PrefectHQ/prefect:Dockerfile@ce79dd3"
  },
  {
    id: "locust",
    names: ["locustio/locust"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    user: "locust",
    allocator: "none",
    note: "Locust builds on the python image of its day, on Alpine until 1.0",
    variants: [{ when: ":(0|1\\.0)(\\D|$)", os: "alpine", user: void 0 }],
    status: "verified",
    source: "locustio/locust:{Dockerfile,Dockerfile.ci}@407343d and their history"
  },
  {
    id: "freqtrade",
    names: ["freqtradeorg/freqtrade"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    user: "ftuser",
    allocator: "none",
    note: "freqtrade builds on the python image",
    status: "verified",
    source: "freqtrade/freqtrade:Dockerfile@c9ae5e1"
  },
  {
    id: "pgadmin",
    names: ["dpage/pgadmin4"],
    os: "alpine",
    release: void 0,
    python: "yes",
    shell: true,
    user: "5050",
    allocator: "none",
    note: "pgAdmin builds on the Alpine variant of the python image",
    variants: [{ when: ":[1-4](\\D|$)", user: void 0 }, { when: ":[5-8](\\D|$)", user: "pgadmin" }],
    status: "verified",
    source: "pgadmin-org/pgadmin4:Dockerfile@bc58657 and its history"
  },
  {
    id: "debian-python-applications",
    names: [
      "dagster/.+",
      "rasa/rasa",
      "mitmproxy/mitmproxy",
      "mozilla/bugbug-.+",
      "baserow(/(backend|baserow|web-frontend))?",
      "thehale/python-poetry"
    ],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    allocator: "none",
    note: "it builds on the python image",
    variants: [{ when: "^mozilla/", packages: ["libjemalloc2"], allocator: void 0 }],
    status: "partly",
    source: "dagster-io/dagster@2d54219; RasaHQ/rasa@0352ebf; mitmproxy/mitmproxy@044a95a; bram2w/baserow"
  },
  {
    id: "datadog-agent",
    names: ["(gcr\\.io/datadoghq|datadog|public\\.ecr\\.aws/datadog)/agent"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    note: "the agent builds on Ubuntu, 24.04 today, and preloads a shim of its own",
    variants: [
      { when: ":[1-6](\\D|$)", os: "unknown" },
      {
        when: ":(7|latest)(-jmx|-full)?$",
        release: "24.04",
        env: {
          PATH: void 0,
          DEBIAN_FRONTEND: void 0,
          DOCKER_DD_AGENT: void 0,
          CURL_CA_BUNDLE: void 0,
          S6_KEEP_ENV: void 0,
          S6_LOGGING: void 0,
          S6_BEHAVIOUR_IF_STAGE2_FAILS: void 0,
          S6_READ_ONLY_ROOT: void 0,
          JAVA_TOOL_OPTIONS: void 0,
          DD_SECRET_BACKEND_COMMAND_ALLOW_GROUP_EXEC_PERM: void 0,
          DD_GIT_REPOSITORY_URL: void 0,
          DD_GIT_COMMIT_SHA: void 0,
          LD_PRELOAD: "/opt/lib/nosys.so"
        }
      },
      { when: "servercore|nanoserver", os: "windows", release: void 0, user: void 0 }
    ],
    status: "verified",
    source: "DataDog/datadog-agent:Dockerfiles/agent/Dockerfile@00b4f91"
  },
  {
    // The official image, before Sentry published its own.
    id: "sentry-official",
    names: ["sentry"],
    os: "debian",
    release: void 0,
    python: "yes",
    pythonVersion: "2.7",
    shell: true,
    user: "root",
    entrypoint: void 0,
    cmd: void 0,
    allocator: "none",
    note: "its last build was in 2019, on the python image of the day",
    variants: [
      { when: ":(latest|9|9\\.[01])(\\D|$)", entrypoint: ["/entrypoint.sh"], cmd: ["run", "web"] },
      { when: ":[67](\\D|$)", user: void 0 }
    ],
    status: "verified",
    source: "getsentry/docker-sentry; docker-library/official-images:library/sentry and its history"
  },
  {
    id: "plone",
    names: ["plone"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: ["/docker-entrypoint.sh"],
    cmd: ["start"],
    allocator: "none",
    note: "it is built on the python image of the day",
    variants: [{ when: ":(4\\.3\\.([7-9]|1[0-5])|5\\.0)", user: void 0 }],
    status: "verified",
    source: "plone/plone.docker; docker-library/official-images:library/plone and its history"
  },
  {
    id: "sentry",
    names: ["(ghcr\\.io/)?getsentry/sentry"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "Sentry builds on the slim variant of python of its day",
    status: "verified",
    source: "getsentry/sentry:self-hosted/Dockerfile@009c94a"
  },
  {
    // Its jemalloc stands at /usr/local/lib/libjemalloc.so.2, outside the package database.
    id: "home-assistant-base-python",
    names: [`ghcr\\.io/home-assistant/${HASS}base-python`, `homeassistant/${HASS}base-python`],
    os: "alpine",
    reads: "tag",
    versionIn: ":(\\d+\\.\\d+)",
    newest: { alpine: "3.24" },
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: ["/init"],
    allocator: "none",
    note: "the tag carries the release",
    variants: [{ when: ":latest$", release: "3.24" }],
    status: "verified",
    source: "home-assistant/docker-base:{README.md,alpine/Dockerfile}@c8de5ab"
  },
  {
    id: "home-assistant-base-debian",
    names: [`ghcr\\.io/home-assistant/${HASS}base-(debian|ubuntu)`, "homeassistant/.+-base-(debian|ubuntu)"],
    os: "debian",
    reads: "key",
    newest: { debian: "13", ubuntu: "26.04" },
    python: "no",
    shell: true,
    user: "root",
    entrypoint: ["/init"],
    allocator: "none",
    note: "the tag carries the release",
    status: "verified",
    source: "home-assistant/docker-base:{debian,ubuntu}/Dockerfile@c8de5ab"
  },
  {
    id: "home-assistant-base",
    names: [`ghcr\\.io/home-assistant/${HASS}base`, "homeassistant/(amd64|aarch64|armv7|armhf|i386)-base"],
    os: "alpine",
    releaseIn: ":(\\d\\.\\d+)",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: ["/init"],
    allocator: "none",
    note: "the tag names the release of Alpine",
    variants: [{ when: ":latest$", release: "3.24" }],
    status: "verified",
    source: "home-assistant/docker-base:alpine/Dockerfile@c8de5ab"
  },
  {
    id: "hassio-addons",
    names: ["ghcr\\.io/hassio-addons/base.*"],
    os: "unknown",
    reads: "name",
    python: "unclear",
    shell: true,
    note: "the name does not say which system",
    status: "unverified",
    source: "home-assistant/docker-base:README.md@c8de5ab"
  },
  {
    id: "home-assistant",
    names: ["(ghcr\\.io/home-assistant|homeassistant)/(.+-)?home-assistant"],
    os: "alpine",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: ["/init"],
    note: "Home Assistant builds on Alpine; images until about 2020 were Debian",
    variants: [{ when: ":(0\\.|201)", os: "unknown" }],
    status: "verified",
    source: "home-assistant/core:rootfs/etc/services.d/home-assistant/run@15b5610"
  },
  {
    id: "music-assistant",
    names: ["ghcr\\.io/music-assistant/(base|server)"],
    os: "unknown",
    packageManager: "unknown",
    python: "yes",
    shell: true,
    user: "root",
    note: "it moved from Alpine to Debian 13 in 2026",
    status: "verified",
    source: "music-assistant/server:Dockerfile.base@0070ac5"
  },
  {
    id: "demisto-debian",
    names: ["demisto/(ml|opencv|yarapy|python3-deb-bullseye|python3?(-9)?-deb)"],
    os: "debian",
    release: void 0,
    versionIn: "python3?-deb:(\\d+\\.\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    env: {
      ...PYTHON_ENV,
      PYTHONIOENCODING: void 0,
      HF_HOME: void 0,
      NLTK_DATA: void 0,
      MPLCONFIGDIR: void 0
    },
    note: "its build file is FROM a Debian variant of python",
    variants: [{ when: "/python-deb:", release: "11" }, { when: "-bullseye:", release: "11" }],
    status: "verified",
    source: "demisto/dockerfiles:docker/python3-deb/Dockerfile@8a38d13"
  },
  {
    id: "demisto-ubi",
    names: ["demisto/.+-ubi"],
    os: "ubi",
    release: void 0,
    packageManager: "dnf",
    versionIn: "python3-ubi:(\\d+\\.\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "its build file is FROM UBI",
    status: "verified",
    source: "demisto/dockerfiles:docker/python3-ubi/Dockerfile@8a38d13"
  },
  {
    id: "demisto-powershell",
    names: ["demisto/powershell.*"],
    os: "unknown",
    reads: "name",
    python: "no",
    shell: true,
    allocator: "none",
    note: "the name says PowerShell",
    status: "partly",
    source: "demisto/dockerfiles@8a38d13"
  },
  {
    id: "demisto-alpine",
    names: ["demisto/(python3|python|crypto|btfl-soup|pyjwt3|m2crypto|faker3)"],
    os: "alpine",
    release: void 0,
    versionIn: "/python3?:(\\d+\\.\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    env: { ...PYTHON_ENV, PYTHONIOENCODING: void 0 },
    note: "its build file is FROM the Alpine variant of python",
    status: "verified",
    source: "demisto/dockerfiles:docker/{python3,python,crypto}/Dockerfile@8a38d13"
  },
  {
    id: "demisto",
    names: ["demisto/.+"],
    os: "alpine",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "most images of demisto are built on its Alpine Python",
    status: "partly",
    source: "demisto/dockerfiles@8a38d13"
  },
  {
    id: "linuxserver-alpine",
    names: [`${LINUXSERVER}baseimage-alpine.*`],
    os: "alpine",
    releaseIn: ":(\\d\\.\\d+|edge)",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/init"],
    cmd: [],
    allocator: "none",
    note: "the tag names the release of Alpine",
    status: "verified",
    source: "linuxserver/docker-baseimage-alpine:Dockerfile@3d5a8b0"
  },
  {
    id: "linuxserver-base",
    names: [`${LINUXSERVER}baseimage-.+`, "lsiobase/(ubuntu|debian|xenial).*"],
    os: "unknown",
    libc: "glibc",
    reads: "key",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/init"],
    cmd: [],
    allocator: "none",
    note: "name and tag carry the system",
    variants: [{ when: "alpine", libc: "musl" }],
    status: "verified",
    source: "linuxserver/docker-baseimage-{ubuntu@93b4c6b,debian@397cfe0}:Dockerfile"
  },
  {
    id: "linuxserver",
    names: ["(ghcr\\.io/linuxserver|lsiobase)/.+"],
    os: "unknown",
    reads: "key",
    python: "unclear",
    shell: true,
    user: "root",
    note: "linuxserver builds on several systems",
    status: "unverified",
    source: "linuxserver/docker-baseimage-alpine:Dockerfile@3d5a8b0"
  },
  {
    id: "phusion",
    names: ["phusion/baseimage"],
    os: "ubuntu",
    release: void 0,
    reads: "release",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: void 0,
    cmd: ["/sbin/my_init"],
    allocator: "none",
    note: "every version of baseimage is built on one release of Ubuntu",
    variants: [
      { when: ":0\\.9\\.\\d$", release: "12.04" },
      { when: ":0\\.9\\.1[0-8]$", release: "14.04" },
      { when: ":(0\\.9\\.(19|2\\d)|0\\.10\\.[0-2])$", release: "16.04" },
      { when: ":(0\\.11|18\\.04-1\\.0\\.0)$", release: "18.04" }
    ],
    status: "verified",
    source: "phusion/baseimage-docker:image/Dockerfile@2403c58 and its tags"
  },
  {
    id: "phusion-passenger",
    names: ["phusion/passenger-.+"],
    os: "ubuntu",
    release: void 0,
    reads: "release",
    python: "unclear",
    shell: true,
    user: "root",
    note: "it is built on phusion/baseimage",
    status: "partly",
    source: "phusion/baseimage-docker@2403c58"
  },
  {
    id: "poetry-mwalbeck",
    names: ["mwalbeck/python-poetry"],
    os: "debian",
    release: void 0,
    versionIn: "-(3\\.\\d+)$",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it is built on the slim variant of python",
    status: "verified",
    source: "mwalbeck/docker-python-poetry:3.13/Dockerfile@f38ada4"
  },
  {
    id: "poetry-fnndsc",
    names: ["(ghcr\\.io/)?fnndsc/python-poetry"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    allocator: "none",
    note: "it is built on micromamba",
    status: "verified",
    source: "FNNDSC/python-poetry:Dockerfile@32b4be3"
  },
  {
    id: "poetry-duffn",
    names: ["(quay\\.io/)?duffn/python-poetry"],
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: ":(\\d+\\.\\d+(?:\\.\\d+)?)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it was built on the python image that the tag names",
    status: "verified",
    source: "duffn/python-poetry@48f1417"
  },
  {
    // Two libcs: conda's Python is glibc's, apk's is musl's.
    id: "alpine-glibc",
    names: ["frolvlad/alpine-(glibc|miniconda[23]|oraclejdk.*|java|fpc|mono|dotnet.*)"],
    os: "alpine",
    libc: "glibc",
    releaseIn: "alpine-(\\d\\.\\d+)$",
    python: "unclear",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it adds glibc on top of musl",
    variants: [
      { when: "/alpine-glibc:", entrypoint: [], cmd: ["/bin/sh"] },
      { when: "miniconda", python: "yes" }
    ],
    status: "verified",
    source: "Docker-Hub-frolvlad/docker-alpine-glibc:Dockerfile@33dafb1"
  },
  {
    id: "alpine-python",
    names: ["frolvlad/alpine-python[23].*", "(jfloff|badele|badoque)/alpine-python", "vimagick/python"],
    os: "alpine",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it adds Python to Alpine",
    variants: [{ when: "^(badele|badoque|vimagick)/", user: void 0, allocator: void 0 }],
    status: "verified",
    source: "Docker-Hub-frolvlad/docker-alpine-python3:Dockerfile@03dbd13; jfloff/alpine-python@7ae8be3"
  },
  {
    id: "balena-alpine-python",
    names: ["balenalib/.+-alpine.*-python"],
    os: "alpine",
    release: void 0,
    reads: "name",
    versionIn: ":(\\d+\\.\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "the name says Alpine",
    status: "verified",
    source: "balena-io-library/base-images:balena-base-images/python/raspberrypi4-64/alpine/3.11@3913ed5"
  },
  {
    id: "balena",
    names: ["balenalib/.+", "resin/.+"],
    os: "debian",
    release: void 0,
    reads: "key",
    python: "unclear",
    shell: true,
    user: "root",
    allocator: "none",
    note: "balena builds on Debian unless the name says otherwise",
    variants: [{ when: "-python:", python: "yes" }],
    status: "partly",
    source: "balena-io-library/base-images (tree)"
  },
  {
    id: "wodby-python",
    names: ["wodby/python"],
    os: "alpine",
    release: void 0,
    versionIn: ":(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "wodby",
    allocator: "none",
    note: "wodby builds on the Alpine variant of python",
    status: "verified",
    source: "wodby/python:Dockerfile@b6cfa49"
  },
  {
    id: "biocontainers",
    names: ["biocontainers/biocontainers"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "biodocker",
    allocator: "none",
    note: "the tag carries the release",
    status: "partly",
    source: "BioContainers/containers@18451a9"
  },
  {
    id: "pulp",
    names: ["(quay\\.io/)?pulp/.+"],
    os: "centos",
    release: "9",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: void 0,
    allocator: "none",
    note: "Pulp builds on CentOS Stream 9",
    variants: [{ when: "-web:", release: "7", python: "unclear", user: void 0 }],
    status: "verified",
    source: "pulp/pulp-oci-images:images/{Containerfile.core.base,pulp-minimal/stable/*}@981069c"
  },
  {
    id: "miniconda",
    names: ["continuumio/(miniconda3|anaconda3|miniconda|anaconda)", "conda/miniconda[23]"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    env: CONDA_ENV,
    note: "Anaconda builds on the Debian of the day",
    variants: [
      { when: "alpine", os: "alpine", libc: "glibc", user: void 0 },
      { when: "centos", os: "centos", packageManager: "unknown" },
      { when: "amazonlinux", os: "amazonlinux", packageManager: "unknown" }
    ],
    status: "verified",
    source: "ContinuumIO/docker-images:{miniconda3,anaconda3}/debian/Dockerfile@dc64b23 and their history"
  },
  {
    id: "miniforge",
    names: ["(quay\\.io/)?condaforge/(miniforge3|miniforge-pypy3|mambaforge|mambaforge-pypy3)"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    user: "root",
    env: CONDA_ENV,
    note: "conda-forge builds on Ubuntu, 24.04 since 25.3.0, 20.04 before",
    variants: [
      { when: "/miniforge3:(latest|25\\.|2[6-9]\\.)", release: "24.04" },
      { when: "/(miniforge3|mambaforge):(4\\.1[0-4]|2[23]\\.\\d+|24\\.[1-9])\\.|/mambaforge:latest", release: "20.04" }
    ],
    status: "verified",
    source: "conda-forge/miniforge-images:ubuntu/Dockerfile@841e405 and its history"
  },
  {
    id: "linux-anvil",
    names: ["(quay\\.io/)?condaforge/linux-anvil.*"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "name",
    python: "yes",
    shell: true,
    allocator: "none",
    note: "conda-forge builds packages in it",
    status: "partly",
    source: "conda-forge/docker-images:linux-anvil/Dockerfile@cdff7fb"
  },
  {
    // glibc in every variant: the Alpine one is frolvlad/alpine-glibc.
    id: "micromamba",
    names: ["mambaorg/micromamba", "ghcr\\.io/mamba-org/micromamba"],
    os: "debian",
    release: void 0,
    libc: "glibc",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "mambauser",
    env: {
      PATH: void 0,
      LANG: void 0,
      LC_ALL: void 0,
      ENV_NAME: void 0,
      MAMBA_ROOT_PREFIX: "/opt/conda",
      MAMBA_EXE: void 0,
      MAMBA_USER: "mambauser",
      MAMBA_USER_ID: void 0,
      MAMBA_USER_GID: void 0,
      CONDA_OVERRIDE_CUDA: void 0
    },
    workdir: "/tmp",
    note: "micromamba builds on Debian 13 slim since 2025-08-27 unless the tag says otherwise",
    variants: [
      { when: ":(latest|2|2\\.([4-9]|\\d\\d)(\\.\\d+)?)$", release: "13" },
      { when: ":(1\\.5\\.[1-9]\\d?|2\\.[0-2]\\.\\d+)$", release: "12" },
      { when: ":0\\.", user: void 0, env: void 0, workdir: void 0, allocator: "none" },
      { when: "cuda", exempt: true, env: void 0, allocator: "none" }
    ],
    status: "verified",
    source: "mamba-org/micromamba-docker:{{debian,alpine,fedora}.Dockerfile,docs/tags.rst,.github/workflows/push_latest.yml}@a815800 and their history"
  },
  {
    id: "pixi",
    names: ["ghcr\\.io/prefix-dev/pixi"],
    os: "ubuntu",
    release: "24.04",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    env: { PATH: void 0 },
    note: "pixi builds on Ubuntu 24.04 since 0.41 unless the tag says otherwise",
    variants: [
      { when: ":0\\.(\\d|1[0-3]|40)(\\D|$)", release: void 0 },
      { when: ":0\\.(1[4-9]|[23]\\d)(\\D|$)", release: "22.04" },
      { when: "cuda", exempt: true, env: void 0, allocator: "none" }
    ],
    status: "verified",
    source: "prefix-dev/pixi-docker:{Dockerfile,.github/workflows/build.yml}@4441f4c and their history"
  },
  {
    id: "jupyterhub",
    names: ["(quay\\.io/)?jupyterhub/.+"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    allocator: "none",
    note: "JupyterHub builds on Ubuntu",
    variants: [{ when: "/k8s-", os: "debian" }],
    status: "partly",
    source: "jupyterhub/jupyterhub:Dockerfile@0077756"
  },
  {
    id: "jupyter",
    names: [
      "((quay|ghcr)\\.io/)?jupyter/(docker-stacks-foundation|(base|minimal|r|julia|scipy|tensorflow|pytorch|datascience|pyspark|all-spark)-notebook)"
    ],
    os: "ubuntu",
    release: void 0,
    releaseIn: ":ubuntu-(\\d\\d\\.04)",
    versionIn: ":(?:x86_64-|aarch64-)?python-(\\d+\\.\\d+(?:\\.\\d+)?)",
    python: "yes",
    shell: true,
    user: "1000",
    env: {
      ...CONDA_ENV,
      LANGUAGE: void 0,
      SHELL: void 0,
      HOME: void 0,
      NB_USER: "jovyan",
      NB_UID: "1000",
      NB_GID: "100",
      JUPYTER_PORT: void 0,
      SPARK_HOME: void 0,
      JULIA_DEPOT_PATH: void 0,
      JULIA_PKGDIR: void 0,
      XDG_CACHE_HOME: void 0,
      DEBIAN_FRONTEND: void 0,
      R_LIBS_USER: void 0,
      SPARK_OPTS: void 0,
      APACHE_SPARK_VERSION: void 0,
      HADOOP_VERSION: void 0,
      PYTHONPATH: void 0,
      MESOS_NATIVE_LIBRARY: void 0,
      JULIA_VERSION: void 0,
      LD_LIBRARY_PATH: void 0,
      NVIDIA_VISIBLE_DEVICES: void 0,
      NVIDIA_DRIVER_CAPABILITIES: void 0,
      MINICONDA_VERSION: void 0,
      MINIFORGE_VERSION: void 0
    },
    workdir: "/home/jovyan",
    note: "the Jupyter stacks build on Ubuntu, 24.04 since 2024-08-30",
    variants: [
      {
        when: "^quay\\.io/jupyter/[a-z-]+-notebook:(latest$|202[5-9]-|2024-(0[2-9]|1\\d)-|ubuntu-24|python-3\\.1[23])",
        entrypoint: ["tini", "-g", "--", "start.sh"],
        cmd: ["start-notebook.py"]
      },
      { when: "cuda", exempt: true },
      { when: "^(quay|ghcr)\\.io/.*:latest$", release: "24.04", pythonVersion: "3.13" }
    ],
    status: "verified",
    source: "jupyter/docker-stacks:images/{docker-stacks-foundation,base-notebook}/Dockerfile@8209386 and their history"
  },
  {
    id: "dask",
    names: ["(ghcr\\.io/)?dask(dev)?/dask(-notebook)?"],
    os: "ubuntu",
    release: void 0,
    versionIn: "-py(3\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "Dask builds on miniforge3",
    status: "partly",
    source: "dask/dask-docker:base/Dockerfile@2b07a68"
  },
  {
    id: "pangeo",
    names: ["(quay\\.io/)?pangeo/.+"],
    os: "ubuntu",
    release: void 0,
    python: "yes",
    shell: true,
    user: "jovyan",
    allocator: "none",
    note: "Pangeo builds on Ubuntu, 24.04 today",
    variants: [{ when: ":(latest|2026)", release: "24.04" }],
    status: "verified",
    source: "pangeo-data/pangeo-docker-images:base-image/Dockerfile@2f5532b"
  }
];

// src/knowledge/bases-community.ts
var communityBases = () => [
  {
    id: "dockerfile-project",
    names: [
      "dockerfile/(java|nodejs|python|redis|mongodb|nginx|mysql|ghost|elasticsearch|rabbitmq|ubuntu-desktop)"
    ],
    os: "ubuntu",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    note: "the Dockerfile project built its images on Ubuntu 14.04",
    variants: [
      {
        when: "/java:",
        release: "14.04",
        entrypoint: [],
        cmd: ["bash"],
        workdir: "/data",
        env: { PATH: void 0, HOME: "/root", JAVA_HOME: void 0 }
      }
    ],
    status: "partly",
    source: "dockerfile/java:openjdk-7-jdk/Dockerfile@926218e; dockerfile/ubuntu:Dockerfile@8a24cd8"
  },
  {
    id: "mback2k-ubuntu",
    names: ["mback2k/ubuntu"],
    os: "ubuntu",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/usr/bin/dumb-init", "--", "/run/docker-entrypoint.sh"],
    cmd: ["/bin/bash"],
    allocator: "none",
    note: "its build file is FROM ubuntu",
    status: "verified",
    source: "mback2k/docker-ubuntu:Dockerfile@0450e60"
  },
  {
    id: "alpine-node",
    names: ["mhart/alpine-node"],
    os: "alpine",
    release: void 0,
    python: "unclear",
    shell: true,
    note: "its README says it is built on Alpine",
    status: "verified",
    source: "mhart/alpine-node:README.md@c8615a3"
  },
  {
    // Oracle's Java needs glibc, which it adds beside musl.
    id: "alpine-java",
    names: ["anapsix/alpine-java"],
    os: "alpine",
    release: void 0,
    libc: "glibc",
    python: "no",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it adds glibc on top of musl",
    status: "verified",
    source: "anapsix/docker-alpine-java:8/*/Dockerfile@0d6c100"
  },
  {
    id: "alpine-mongo",
    names: ["mvertes/alpine-mongo"],
    os: "alpine",
    release: void 0,
    python: "no",
    shell: true,
    user: "root",
    entrypoint: ["/root/run.sh"],
    cmd: ["mongod", "--bind_ip", "0.0.0.0"],
    allocator: "none",
    note: "its build file is FROM alpine",
    status: "verified",
    source: "mvertes/docker-alpine-mongo:Dockerfile@adb78b8"
  },
  {
    // Debian up to R 3.6, Ubuntu since R 4.0.0.
    id: "rocker",
    names: ["rocker/(r-ver|rstudio|tidyverse|verse|geospatial|shiny|shiny-verse|ml|ml-verse|cuda)"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    python: "unclear",
    shell: true,
    user: "root",
    note: "it is Debian for R until 3.6 and Ubuntu for R since 4.0",
    variants: [
      { when: ":3\\.\\d", os: "debian" },
      { when: ":4(\\D|$)|:latest$", os: "ubuntu" },
      { when: ":4\\.6\\.[01]$|:latest$", release: "24.04" },
      { when: "/(r-ver|rstudio|tidyverse|verse):3\\.[1-6]\\.\\d$", allocator: "none" },
      { when: "/r-ver:3\\.3\\.[1-3]$", release: "8" },
      { when: "/r-ver:3\\.4\\.\\d$", release: "9" },
      { when: "/r-ver:3\\.6\\.3$", release: "10" },
      { when: "/(geospatial|shiny|shiny-verse):", user: void 0 },
      { when: "/(ml|ml-verse|cuda):", exempt: true, release: void 0, user: void 0 }
    ],
    status: "verified",
    source: "rocker-org/rocker-versioned:{r-ver,rstudio,tidyverse}/*.Dockerfile@1920e7c; rocker-org/rocker-versioned2:{README.md,dockerfiles/*_4.6.1.Dockerfile}@69cded5"
  },
  {
    id: "rocker-other",
    names: ["rocker/.+"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "key",
    python: "unclear",
    shell: true,
    note: "Rocker builds on Debian or Ubuntu",
    status: "partly",
    source: "rocker-org/rocker@353d611; rocker-org/rocker-versioned2@69cded5"
  },
  {
    // Its tools bring a Python of their own.
    id: "google-cloud-sdk",
    names: [
      "(gcr\\.io/)?google\\.com/cloudsdktool/.+",
      "gcr\\.io/google\\.com/cloudsdktool/.+",
      "google/cloud-sdk"
    ],
    os: "debian",
    release: void 0,
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "it is Debian unless the tag says Alpine, Debian 13 since 2026-04-15",
    variants: [
      { when: ":(latest|slim|stable|emulators|debian_component_based)$", release: "13", user: "root" },
      { when: "alpine", os: "alpine", release: void 0, python: "unclear" }
    ],
    status: "partly",
    source: "GoogleCloudPlatform/cloud-sdk-docker:{Dockerfile,alpine/Dockerfile,debian_slim/Dockerfile}@47328f7"
  },
  {
    id: "dotnet",
    names: ["mcr\\.microsoft\\.com/dotnet/(nightly/)?(runtime-deps|runtime|aspnet|sdk)"],
    os: "unknown",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: void 0,
    note: "the version decides which system an unsuffixed tag is",
    variants: [
      { when: "alpine|bookworm|bullseye|buster|stretch", packageManager: "os", allocator: "none" },
      {
        when: "(focal|jammy|noble|resolute)(-aot)?(-amd64|-arm64v8)?$",
        packageManager: "os",
        allocator: "none"
      },
      { when: "chiseled|distroless", packageManager: "none", shell: false },
      { when: "nanoserver|windowsservercore", packageManager: "none" }
    ],
    status: "partly",
    source: "dotnet/dotnet-docker:src/{runtime-deps,sdk}/*/Dockerfile@3ed00b6"
  },
  {
    id: "kali",
    names: ["kalilinux/.+"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    python: "unclear",
    shell: true,
    note: "Kali is a rolling Debian of its own",
    status: "unverified",
    source: "the name"
  }
];

// src/knowledge/bases-databases.ts
var FLUENTD_ENV = {
  PATH: void 0,
  FLUENTD_CONF: void 0,
  RUBYLIB: void 0,
  TINI_VERSION: void 0,
  LANG: void 0,
  RUBY_MAJOR: void 0,
  RUBY_VERSION: void 0,
  RUBY_DOWNLOAD_URL: void 0,
  RUBY_DOWNLOAD_SHA256: void 0,
  GEM_HOME: void 0,
  BUNDLE_PATH: void 0,
  BUNDLE_SILENCE_ROOT_WARNING: void 0,
  BUNDLE_APP_CONFIG: void 0
};
var databaseBases = () => [
  {
    id: "postgres",
    names: ["postgres"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["postgres"],
    allocator: "none",
    note: "every line of PostgreSQL keeps the release it was last built on",
    variants: [
      on("8", "9\\.[0-2]"),
      on("9", "9|9\\.[3-6]|1[01](\\.\\d+)?"),
      on("10", "12\\.[0-7]|13\\.[0-3]"),
      on("11", "12\\.([89]|1[0-4])|13\\.([4-9]|10)|14\\.[0-7]|15\\.[0-2]"),
      on("12", "12|12\\.(1[5-9]|2\\d)|13\\.(1[1-9]|20)|14\\.([89]|1[0-7])|15\\.([3-9]|1[0-2])|16\\.[0-8]|17\\.[0-4]"),
      on("13", "1[3-8]|13\\.2[1-3]|14\\.(1[89]|2\\d)|15\\.1[3-9]|16\\.(9|1\\d)|17\\.[5-9]|18\\.\\d|latest"),
      { when: ":[89](\\D|$)", entrypoint: void 0 }
    ],
    status: "verified",
    source: `docker-library/postgres@6edb0a8; ${OFFICIAL}/postgres${HISTORY}`
  },
  {
    // Its server has a jemalloc of its own linked in; none is preloaded.
    id: "redis",
    names: ["redis"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["redis-server"],
    allocator: "none",
    note: "every line of Redis keeps the release it was last built on",
    variants: [
      on("8", "2|2\\.[68]|3\\.0"),
      on("9", "3|3\\.2"),
      on("10", "4|4\\.0"),
      on("11", "5|5\\.0"),
      on("12", "6|6\\.[02]|7|7\\.[024]|7\\.2\\.\\d|7\\.4\\.\\d|7\\.0\\.1[1-5]|6\\.2\\.1[2-9]|8\\.0"),
      { when: ":8\\.0-m02", release: void 0 },
      { when: ":(2|3\\.0)(\\.|-|$)", entrypoint: void 0 },
      WINDOWS
    ],
    status: "verified",
    source: `redis/docker-library-redis@e5650da; docker-library/redis; ${OFFICIAL}/redis${HISTORY}`
  },
  {
    // Debian until 3.4.19 and 3.6.10, Ubuntu since.
    id: "mongo",
    names: ["mongo"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["mongod"],
    allocator: "none",
    note: "it was Debian until 3.4.19 and 3.6.10 and is Ubuntu since",
    variants: [
      { when: ":(2|3\\.[0-35])(\\D|$)|:3\\.4\\.(\\d|1\\d)$|:3\\.[67]\\.\\d$", os: "debian" },
      { when: ":2(\\.[24578](\\.\\d+)?)?$|:3\\.0(\\.\\d+)?$|:3\\.1(\\.\\d+)?$", release: "7" },
      { when: ":3\\.[235]$|:3\\.4\\.(\\d|1\\d)$", release: "8" },
      { when: ":3\\.7\\.9$", os: "unknown" },
      {
        when: ":(3|3\\.[46]|4\\.0(\\.\\d+)?)$|:3\\.6\\.(1[1-9]|2\\d)$|:3\\.4\\.2\\d$",
        os: "ubuntu",
        release: "16.04"
      },
      { when: ":(4\\.[246]|[5-8])(\\D|$)|:4$|:latest$", os: "ubuntu" },
      on("18.04", "4\\.2(\\.\\d+)?|4\\.4\\.[0-6]"),
      on("20.04", "4|4\\.4|4\\.4\\.([7-9]|[123]\\d)|5(\\.0(\\.\\d+)?)?|6\\.0\\.[1-3]"),
      on("22.04", "6|6\\.0|6\\.0\\.([4-9]|[12]\\d)|7(\\.0(\\.\\d+)?)?"),
      on("24.04", "8|8\\.[0-3](\\.\\d+)?|latest"),
      { when: ":(2|3\\.[0-57])(\\D|$)|:3\\.6(\\.0)?-rc|:rc", entrypoint: void 0, cmd: void 0 },
      { ...WINDOWS, libc: "unknown", packageManager: "none" }
    ],
    status: "verified",
    source: `docker-library/mongo@2c69a57; ${OFFICIAL}/mongo${HISTORY}`
  },
  {
    // Debian until 5.7.37 and 8.0.28, Oracle Linux since.
    id: "mysql",
    names: ["mysql"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["mysqld"],
    allocator: "none",
    note: "it was Debian until 5.7.37 and 8.0.28 and is Oracle Linux since",
    variants: [
      {
        when: ":5\\.[56](\\.\\d+)?$|:5\\.7\\.([0-9]|[12]\\d|3[0-7])$|:8\\.0\\.(\\d|1\\d|2[0-8])$",
        os: "debian",
        packageManager: "apt"
      },
      { when: ":\\S*-(debian|stretch|buster|bullseye|bookworm)", packageManager: "apt" },
      on("9", "5\\.[56]"),
      on("10", "5\\.7\\.(29|3[0-7])|8\\.0\\.(19|2[0-8])"),
      {
        when: ":(5|5\\.7|5\\.7\\.(3[89]|4\\d))$",
        os: "oraclelinux",
        release: "7",
        packageManager: "unknown"
      },
      {
        when: ":(8|9|8\\.[014]|9\\.\\d|latest|lts|innovation|8\\.0\\.(29|[34]\\d)|8\\.4\\.\\d+|9\\.\\d\\.\\d)$",
        os: "oraclelinux",
        packageManager: "unknown"
      },
      on("9", "8|9|8\\.[04]|9\\.[0-7]|latest|lts"),
      { when: ":5\\.[567](\\.(\\d|[1-3]\\d|4[0-7]))?(-m1[56]|-rc)?$", entrypoint: void 0 },
      { when: ":5\\.(5\\.40|6\\.(17|2[01])|7\\.4)(-m14)?$", entrypoint: void 0, cmd: void 0 }
    ],
    status: "verified",
    source: `docker-library/mysql@7f30fdb; ${OFFICIAL}/mysql${HISTORY}`
  },
  {
    // It holds jemalloc, to be preloaded by whoever wants to.
    id: "mariadb",
    names: ["mariadb"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: void 0,
    allocator: "none",
    note: "it was Debian until 2018 and is Ubuntu since, or UBI where the tag says so",
    variants: [
      {
        when: ":(10|10\\.\\d+|11|12|11\\.\\d|12\\.\\d|latest|lts|10\\.([4-9]|1[01])\\.\\d+|1[12]\\.\\d\\.\\d)$",
        os: "ubuntu",
        packageManager: "apt"
      },
      on("16.04", "10\\.0"),
      on("18.04", "10\\.[12]"),
      on("20.04", "10\\.([3457])|10\\.7\\.\\d|10\\.4\\.(1[3-9]|[23]\\d)|10\\.5\\.([3-9]|[12]\\d)"),
      on("22.04", "10|10\\.([689]|10|11)|10\\.(9|10|11)\\.\\d+|11\\.[0-3](\\.\\d)?"),
      on("24.04", "11|12|11\\.[4-8]|12\\.[0-3]|latest|lts"),
      { when: ":\\S*(trusty|xenial|bionic|focal|jammy|noble|wheezy|jessie)", packageManager: "apt" },
      { when: ":(1[12]|latest|lts)(\\D|$)", cmd: ["mariadbd"], packages: ["libjemalloc2"] },
      { when: "ubi", user: void 0, packages: [] },
      { when: ":(5|10\\.[01])(\\D|$)", entrypoint: void 0 }
    ],
    status: "verified",
    source: `MariaDB/mariadb-docker:{11.8,main-ubi}/Dockerfile@1b6429b; ${OFFICIAL}/mariadb${HISTORY}`
  },
  {
    id: "rabbitmq",
    names: ["rabbitmq"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["rabbitmq-server"],
    allocator: "none",
    note: "it was Debian until 3.7.8 and is Ubuntu since, or Alpine where the tag says so",
    variants: [
      { when: ":3\\.[4-6](\\D|$)", os: "debian" },
      on("9", "3\\.6"),
      on("9", "3\\.6-management"),
      { when: ":(3|4|3\\.(7|8|9|1\\d)|4\\.\\d|latest|management)(-management)?$", os: "ubuntu" },
      { when: ":(3\\.(8|9|1\\d)|4\\.\\d)(\\D|$)", os: "ubuntu" },
      on("18.04", "3\\.7(-management)?"),
      on("20.04", "3\\.8(-management)?"),
      on("22.04", "3\\.(9|1[0-2])(-management)?"),
      on("24.04", "(3|4|3\\.13|4\\.[0-3])(-management)?|latest|management"),
      { when: "alpine", libc: "musl", packageManager: "apk" },
      { when: ":3\\.([45]|6\\.[0-2])(\\D|$)", entrypoint: void 0 }
    ],
    status: "verified",
    source: `docker-library/rabbitmq@9193c1d; ${OFFICIAL}/rabbitmq${HISTORY}`
  },
  {
    id: "cassandra",
    names: ["cassandra"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["cassandra", "-f"],
    allocator: "none",
    note: "it is built on Debian or Ubuntu by version",
    variants: [
      on("22.04", "3|3\\.0|3\\.11"),
      { when: ":(3|3\\.0|3\\.11)$", os: "ubuntu" },
      { when: ":(4|4\\.[01]|5|5\\.0|latest)$", os: "debian" },
      on("12", "4|4\\.[01]"),
      on("9", "2|2\\.[12]"),
      { when: ":(2|2\\.[0-2])(\\.|$)", os: "debian" },
      { when: ":2\\.1\\.22$|:2\\.2\\.1[6-9]$", os: "unknown" },
      { when: ":(latest|3|3\\.11|[45]|[45]\\.\\d)(-\\w+)?$", packages: ["libjemalloc2"] },
      { when: ":[23](\\D|$)", entrypoint: void 0 }
    ],
    status: "verified",
    source: `docker-library/cassandra:5.0/Dockerfile@7b9da8f; ${OFFICIAL}/cassandra${HISTORY}`
  },
  {
    id: "memcached",
    names: ["memcached"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: "memcache",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["memcached"],
    allocator: "none",
    note: "every version keeps the release it was last built on",
    variants: [
      on("9", "1\\.4"),
      on("10", "1\\.5"),
      on("13", "1|1\\.6|latest"),
      on("12", "1\\.6\\.(2\\d|3[0-8])"),
      { when: ":1\\.4\\.2[1-5]", entrypoint: void 0 }
    ],
    status: "verified",
    source: `docker-library/memcached@53ac0ec; ${OFFICIAL}/memcached${HISTORY}`
  },
  {
    id: "elasticsearch",
    names: ["elasticsearch"],
    os: "unknown",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    note: "it is Debian until 5, what Elastic builds since 6, Ubuntu in 8 and UBI 9 in 9",
    variants: [
      {
        when: ":[125](\\D|$)",
        os: "debian",
        packageManager: "os",
        user: "root",
        entrypoint: ["/docker-entrypoint.sh"],
        cmd: ["elasticsearch"],
        allocator: "none"
      },
      { when: ":1\\.(3|4\\.[23])", entrypoint: void 0 },
      { when: ":8\\.(1[2-9])", os: "ubuntu", packageManager: "os", user: "1000:0" },
      { when: ":9", os: "ubi", release: "9", user: "1000:0" }
    ],
    status: "partly",
    source: `docker-library/elasticsearch@30d0a93; elastic/dockerfiles@3b01a0b; ${OFFICIAL}/elasticsearch${HISTORY}`
  },
  {
    id: "logstash",
    names: ["logstash"],
    os: "unknown",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    note: "it is Debian until 5, what Elastic builds since 6, Ubuntu in 8 and UBI 9 in 9",
    variants: [
      {
        when: ":[125](\\D|$)",
        os: "debian",
        packageManager: "os",
        user: "root",
        entrypoint: ["/docker-entrypoint.sh"],
        allocator: "none"
      },
      { when: ":8\\.(1[2-9])", os: "ubuntu", packageManager: "os", user: "1000" },
      { when: ":9", os: "ubi", release: "9", user: "1000" }
    ],
    status: "partly",
    source: `docker-library/logstash; elastic/dockerfiles@3b01a0b; ${OFFICIAL}/logstash${HISTORY}`
  },
  {
    id: "kibana",
    names: ["kibana"],
    os: "unknown",
    packageManager: "unknown",
    python: "unclear",
    shell: true,
    note: "it is Debian until 5, and what Elastic builds since",
    variants: [{ when: ":[45](\\D|$)", os: "debian", packageManager: "os" }],
    status: "partly",
    source: `docker-library/kibana; elastic/dockerfiles@3b01a0b; ${OFFICIAL}/kibana${HISTORY}`
  },
  {
    id: "solr",
    names: ["solr"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "tag",
    python: "unclear",
    shell: true,
    note: "it is Debian before 9 and Ubuntu since",
    variants: [
      {
        when: ":(9|10|latest)(\\D|$)",
        os: "ubuntu",
        entrypoint: ["docker-entrypoint.sh"],
        allocator: "none"
      },
      { when: "alpine", libc: "musl", packageManager: "apk" }
    ],
    status: "partly",
    source: `apache/solr-docker@884b2e6; ${OFFICIAL}/solr${HISTORY}`
  },
  {
    id: "influxdb-telegraf",
    names: ["influxdb", "telegraf"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "tag",
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "it is built on Debian, Ubuntu or Alpine by version",
    variants: [
      {
        when: "^telegraf:(1\\.([4-9]|\\d\\d)|latest)(\\D|$)|^influxdb:(1|2)(\\D|$)|^influxdb:latest",
        os: "debian"
      },
      { when: "alpine", libc: "musl", packageManager: "apk" }
    ],
    status: "verified",
    source: `influxdata/influxdata-docker; ${OFFICIAL}/{influxdb,telegraf}${HISTORY}`
  },
  {
    // Its Debian variant preloads a jemalloc it has built; the Alpine one unsets the variable.
    id: "fluentd",
    names: ["fluentd", "fluent/fluentd"],
    os: "unknown",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    entrypoint: void 0,
    cmd: ["fluentd"],
    note: "it was Alpine until 1.18 unless the tag said debian, and is Debian since 1.19",
    variants: [
      {
        when: ":(latest|edge)$|:v1\\.19|debian",
        os: "debian",
        packageManager: "os",
        env: { ...FLUENTD_ENV, LD_PRELOAD: "/usr/lib/libjemalloc.so.2" }
      },
      {
        when: ":v(0\\.1[24]|1\\.(\\d|1[0-8]))(\\.\\d+)?(-\\d(\\.\\d)?)?(-onbuild)?$",
        os: "alpine",
        packageManager: "os",
        env: { ...FLUENTD_ENV, LD_PRELOAD: "" }
      },
      {
        when: ":v1\\.([3-9]|1\\d)|:latest",
        user: "fluent",
        entrypoint: ["tini", "--", "/bin/entrypoint.sh"]
      },
      { ...WINDOWS, env: void 0 }
    ],
    status: "verified",
    source: `fluent/fluentd-docker-image:{v1.0..v1.19}/{debian,alpine}/Dockerfile@426b4a1; ${OFFICIAL}/fluentd${HISTORY}`
  }
];

// src/knowledge/bases-distributions.ts
var OFFICIAL2 = "docker-library/official-images:library";
var distributionBases = () => [
  {
    id: "debian",
    names: ["debian"],
    os: "debian",
    reads: "release",
    releaseIn: ":(\\d+)",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["bash"],
    env: { PATH: void 0 },
    note: "the tag names the release",
    variants: [
      {
        when: ":(latest|stable)(-slim|-backports)?$",
        release: "13",
        note: "latest and stable are Debian 13 since 2025-08-12"
      },
      { when: ":oldstable(-slim|-backports)?$", release: "12", note: "stable is Debian 13 since 2025-08-12" },
      { when: ":testing(-slim|-backports)?$", release: "14", note: "testing is forky" },
      { when: ":(unstable|experimental)", release: "sid", note: "unstable is sid" }
    ],
    status: "verified",
    source: `${OFFICIAL2}/debian@37079fb; debuerreotype/docker-debian-artifacts:bookworm/Dockerfile@f5527c9`
  },
  {
    id: "minideb",
    names: ["bitnami/minideb"],
    os: "debian",
    reads: "release",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: { PATH: void 0 },
    note: "the tag names the release",
    variants: [{ when: ":latest$", release: "13", note: "latest is Debian 13 since 2025-09-08" }],
    status: "verified",
    source: "bitnami/minideb:{import,.github/workflows/cd.yml,README.md}@1cd8d33"
  },
  {
    id: "minideb-extras",
    names: ["bitnami/minideb-extras"],
    os: "debian",
    reads: "release",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/entrypoint.sh"],
    allocator: "none",
    note: "the tag names the release",
    status: "verified",
    source: "bitnami/minideb-extras:stretch/Dockerfile@066a2e2"
  },
  {
    id: "debian-google",
    names: ["(launcher|marketplace)\\.gcr\\.io/google/debian\\d+", "gcr\\.io/google[-_]appengine/debian\\d+"],
    os: "debian",
    releaseIn: "debian(\\d+):",
    python: "no",
    shell: true,
    user: "root",
    env: { PATH: void 0, DEBIAN_FRONTEND: "noninteractive", PORT: "8080" },
    note: "the name carries the release",
    status: "verified",
    source: "GoogleCloudPlatform/debian-docker:{README.md,debian9/BUILD,debian10/BUILD}@01267e6"
  },
  {
    id: "ubuntu",
    names: ["ubuntu"],
    os: "ubuntu",
    reads: "release",
    releaseIn: ":(\\d\\d\\.\\d\\d)",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: { PATH: void 0 },
    note: "the tag names the release",
    variants: [
      { when: ":latest$", release: "26.04", note: "latest is Ubuntu 26.04 since 2026-05-04" },
      { when: ":(rolling|devel)$", note: "rolling and devel move every half year" },
      // 12.04 holds a Python 2.7, 14.04 a Python 3.4; 16.04 and later none.
      { when: ":(1[0-5]\\.|lucid|precise|quantal|raring|saucy|trusty|utopic|vivid|wily)", python: "unclear" }
    ],
    status: "verified",
    source: `${OFFICIAL2}/ubuntu@37079fb; tianon/docker-brew-ubuntu-core:{trusty,xenial,bionic,focal,jammy}/*.manifest@570d597, precise/*.manifest@188bcce`
  },
  {
    id: "ubuntu-debootstrap",
    names: ["ubuntu-debootstrap"],
    os: "ubuntu",
    reads: "release",
    releaseIn: ":(\\d\\d\\.\\d\\d)",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: { PATH: void 0 },
    note: "the tag names the release; it was last built in 2015",
    status: "verified",
    source: `${OFFICIAL2}/ubuntu-debootstrap@37079fb and its history`
  },
  {
    id: "ubuntu-sameersbn",
    names: ["sameersbn/ubuntu"],
    os: "ubuntu",
    reads: "release",
    releaseIn: ":(\\d\\d\\.\\d\\d)\\.\\d+$",
    python: "unclear",
    shell: true,
    user: "root",
    cmd: ["/bin/bash"],
    env: { PATH: void 0 },
    note: "it is built on the Ubuntu that the tag names",
    variants: [{ when: ":1[24]\\.04\\.20140[45]", entrypoint: ["/app/init"], cmd: ["app:start"] }],
    status: "verified",
    source: "sameersbn/docker-ubuntu:Dockerfile and its tags"
  },
  {
    id: "dockerfile-ubuntu",
    names: ["dockerfile/ubuntu"],
    os: "ubuntu",
    release: "14.04",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["bash"],
    env: { PATH: void 0, HOME: "/root" },
    note: "its build file is FROM ubuntu:14.04",
    status: "verified",
    source: "dockerfile/ubuntu:Dockerfile@8a24cd8"
  },
  {
    id: "ubuntu-chisel-python",
    names: ["ubuntu/python"],
    os: "ubuntu",
    releaseIn: "-(\\d\\d\\.\\d\\d)",
    versionIn: ":(\\d+\\.\\d+)-",
    packageManager: "none",
    python: "yes",
    shell: void 0,
    note: "Canonical builds it from slices of Ubuntu packages",
    status: "unverified",
    source: "docs.docker.com/dhi/migration/examples/python (tag only)"
  },
  {
    // Everything but curl brings mercurial along, and with it a Python.
    id: "buildpack-deps",
    names: ["buildpack-deps"],
    os: "debian",
    release: void 0,
    reads: "tag",
    releaseIn: ":(\\d\\d\\.\\d\\d)",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["bash"],
    env: { PATH: void 0 },
    note: "it is built on the release that the tag names, Debian 13 without one since 2025-08-12",
    variants: [
      { when: ":(latest|stable|scm|curl)", release: "13" },
      { when: ":oldstable", release: "12" },
      { when: ":oldoldstable", release: "11" },
      { when: "[:-]curl$", python: "no" },
      {
        when: ":(\\d\\d\\.\\d\\d|precise|trusty|utopic|vivid|wily|xenial|yakkety|zesty|artful|bionic|cosmic|disco|eoan|focal|groovy|hirsute|impish|jammy|kinetic|lunar|mantic|noble|oracular|plucky|questing|resolute)",
        os: "ubuntu",
        cmd: ["/bin/bash"]
      },
      { when: ":(1[0-5]\\.|precise|trusty|utopic|vivid|wily)", python: "unclear" }
    ],
    status: "verified",
    source: `docker-library/buildpack-deps@8330ca1; ${OFFICIAL2}/buildpack-deps@37079fb`
  },
  {
    id: "alpine",
    names: ["alpine"],
    os: "alpine",
    releaseIn: ":(\\d+\\.\\d+)",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/sh"],
    env: { PATH: void 0 },
    note: "the tag names the release",
    variants: [
      { when: ":(latest|3)$", release: "3.24", note: "latest is Alpine 3.24 since 2026-06-09" },
      { when: ":edge", release: "edge" }
    ],
    status: "verified",
    source: `${OFFICIAL2}/alpine@37079fb`
  },
  {
    id: "alpine-gliderlabs",
    names: ["gliderlabs/alpine"],
    os: "alpine",
    releaseIn: ":(\\d\\.\\d+|edge)",
    python: "no",
    shell: true,
    user: "root",
    allocator: "none",
    note: "the tag names the release",
    status: "verified",
    source: "gliderlabs/docker-alpine:versions/@25d285f"
  },
  {
    id: "alpine-copies",
    names: [
      "[a-z0-9_-]+/alpine-(arm|base)",
      "(lsiobase|1science|malice|moexmen|tenstartups|tiredofit)/alpine"
    ],
    os: "alpine",
    releaseIn: ":(\\d+\\.\\d+)",
    python: "unclear",
    shell: true,
    note: "the name says Alpine",
    status: "unverified",
    source: "the names"
  },
  {
    id: "busybox",
    names: ["busybox"],
    os: "unknown",
    libc: "unknown",
    packageManager: "none",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["sh"],
    env: { PATH: void 0 },
    note: "busybox is glibc without a suffix since 2022-12-06 and has no package manager",
    variants: [
      { when: ":(latest|stable|unstable|1|1\\.3[6-9](\\.\\d)?)$|[:-]glibc$", libc: "glibc" },
      { when: "[:-]musl$", libc: "musl" }
    ],
    status: "verified",
    source: `${OFFICIAL2}/busybox@37079fb`
  },
  {
    id: "fedora",
    names: ["fedora", "quay\\.io/fedora/fedora", "registry\\.fedoraproject\\.org/fedora"],
    os: "fedora",
    releaseIn: ":(\\d+)",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: { PATH: void 0, DISTTAG: void 0, FGC: void 0, FBR: void 0 },
    note: "the tag names the release",
    variants: [
      { when: ":latest$", release: "44", note: "latest is Fedora 44 since 2026-04-27" },
      { when: ":rawhide$", note: "rawhide has no release yet" },
      { when: ":2[01]$", packageManager: "yum" }
    ],
    status: "verified",
    source: `${OFFICIAL2}/fedora@37079fb; fedora-cloud/docker-brew-fedora:x86_64/Dockerfile on the branches 43 and 44; fedoraproject.org/wiki/Changes/ReplaceYumWithDNF`
  },
  {
    id: "fedora-minimal",
    names: ["quay\\.io/fedora/fedora-minimal", "registry\\.fedoraproject\\.org/fedora-minimal"],
    os: "fedora",
    releaseIn: ":(\\d+)",
    packageManager: "microdnf",
    python: "no",
    shell: true,
    user: "root",
    env: { PATH: void 0 },
    note: "the tag names the release",
    status: "partly",
    source: "sclorg/s2i-python-container:3.13-minimal/Dockerfile.fedora@e007f85"
  },
  {
    id: "centos",
    names: ["centos", "quay\\.io/centos/centos", "registry\\.centos\\.org/centos/centos"],
    os: "centos",
    releaseIn: ":(?:centos|stream)?(\\d+)",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: { PATH: void 0 },
    note: "the tag names the release; the images of Docker Hub were last built on 2021-09-15",
    variants: [
      { when: "^centos:latest$", release: "8", note: "latest stopped at CentOS 8" },
      { when: "-minimal", packageManager: "microdnf" },
      { when: "^centos:(centos)?(5\\.11|6\\.6|7\\.0\\.1406)$", cmd: [] }
    ],
    status: "verified",
    source: `${OFFICIAL2}/centos and its history; CentOS/sig-cloud-instance-images; sclorg/s2i-python-container:3.12-minimal/Dockerfile.c10s@e007f85`
  },
  {
    id: "centos-copies",
    names: ["shellbro/centos", "openshift/base-centos7"],
    os: "centos",
    reads: "key",
    python: "unclear",
    shell: true,
    note: "the name says CentOS",
    status: "partly",
    source: `${OFFICIAL2}/centos@37079fb`
  },
  {
    id: "rockylinux",
    names: ["rockylinux", "rockylinux/rockylinux", "quay\\.io/rockylinux/rockylinux"],
    os: "rocky",
    releaseIn: ":(\\d+)",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: { PATH: void 0 },
    note: "the tag names the release",
    variants: [
      { when: "^rockylinux:latest$", release: "8", note: "latest never moved from Rocky Linux 8" },
      { when: "-minimal", packageManager: "microdnf", python: "no" }
    ],
    status: "verified",
    source: `${OFFICIAL2}/rockylinux@37079fb; rocky-linux/sig-cloud-instance-images:Dockerfile@{53416a9,2085c64,e784104}`
  },
  {
    // The Python of dnf is /usr/bin/python3 from release 9 on.
    id: "almalinux",
    names: ["almalinux", "quay\\.io/almalinuxorg/almalinux", "almalinux/\\d+-(base|init|minimal|micro)"],
    os: "almalinux",
    releaseIn: "(?::|/)(\\d+)",
    python: "unclear",
    shell: true,
    user: "root",
    env: { PATH: void 0, LANG: void 0 },
    note: "the tag names the release",
    variants: [
      { when: "^almalinux:(latest|minimal)$", release: "10", note: "latest is AlmaLinux 10 since 2025-11-25" },
      { when: "minimal", packageManager: "microdnf", python: "no" },
      { when: "-micro:", packageManager: "none", python: "no" }
    ],
    status: "verified",
    source: `${OFFICIAL2}/almalinux@37079fb; AlmaLinux/container-images:Containerfiles/{8,9,10}/Containerfile.{default,base,minimal,micro}@e4ca099`
  },
  {
    id: "oraclelinux",
    names: [
      "oraclelinux",
      "container-registry\\.oracle\\.com/os/oraclelinux",
      "ghcr\\.io/oracle/oraclelinux"
    ],
    os: "oraclelinux",
    releaseIn: ":(\\d+)",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: { PATH: void 0 },
    note: "the tag names the release",
    variants: [{ when: ":([89]|1\\d)(\\.\\d+)?-slim", packageManager: "microdnf", python: "no" }],
    status: "verified",
    source: `oracle/container-images:README.md@0984eea; ${OFFICIAL2}/oraclelinux@37079fb`
  },
  {
    id: "amazonlinux",
    names: ["amazonlinux", "public\\.ecr\\.aws/amazonlinux/amazonlinux"],
    os: "amazonlinux",
    releaseIn: ":(2023|2|1)(?![0-9])",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: { PATH: void 0 },
    note: "the tag names the release",
    variants: [
      { when: ":latest$", release: "2023", note: "latest is Amazon Linux 2023 since 2023-03-15" },
      { when: ":(2016|2017|2018)\\.", release: "1" },
      { when: "-minimal", packageManager: "microdnf" }
    ],
    status: "verified",
    source: `${OFFICIAL2}/amazonlinux@37079fb; amazonlinux/container-images:Dockerfile on its branches`
  },
  {
    id: "photon",
    names: ["photon"],
    os: "photon",
    releaseIn: ":(\\d\\.0)",
    python: "no",
    shell: true,
    user: "root",
    env: { PATH: void 0 },
    note: "the tag names the release",
    variants: [{ when: ":latest$", release: "5.0", note: "latest is Photon 5.0 since 2023-05-09" }],
    status: "partly",
    source: `${OFFICIAL2}/photon@37079fb`
  },
  {
    id: "archlinux",
    names: ["archlinux", "base/archlinux"],
    os: "arch",
    python: "no",
    shell: true,
    user: "root",
    env: { PATH: void 0, LANG: void 0 },
    note: "Arch Linux has no releases",
    status: "verified",
    source: `${OFFICIAL2}/archlinux@37079fb; archlinux/archlinux-docker:Dockerfile.template@34b8748`
  },
  {
    id: "archlinux-copies",
    names: ["archlinux/(base|archlinux)", "base/devel", "finalduty/archlinux"],
    os: "arch",
    python: "unclear",
    shell: true,
    note: "the name says Arch Linux",
    status: "unverified",
    source: "the names"
  },
  {
    id: "windows",
    names: [
      "mcr\\.microsoft\\.com/windows/.+",
      "mcr\\.microsoft\\.com/windows",
      "microsoft/(windowsservercore|nanoserver|dotnet-framework.*)",
      "teeks99/msvc-win"
    ],
    os: "windows",
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "the name says Windows",
    status: "verified",
    source: "docker-library/python:3.13/windows/windowsservercore-ltsc2022/Dockerfile@4f07059"
  }
];

// src/knowledge/bases-minimal.ts
var DHI = "docker-hardened-images/catalog:image";
var CHAINGUARD = "chainguard-images/images:images";
var DISTROLESS = "GoogleContainerTools/distroless";
var UV = "astral-sh/uv:.github/workflows/build-docker.yml@26a9dd4 and its history";
var UV_ENV = { PATH: void 0, UV_TOOL_BIN_DIR: void 0 };
var UV_DHI_ENV = { ...UV_ENV, SSL_CERT_FILE: void 0 };
var UV_OLD = { when: ":0\\.4\\.[45]-", entrypoint: ["/usr/local/bin/uv"], cmd: [] };
var DHI_ENV = { PATH: void 0, SSL_CERT_FILE: void 0, DEBIAN_FRONTEND: void 0 };
var minimalBases = () => [
  {
    id: "scratch",
    names: ["scratch"],
    os: "scratch",
    python: "no",
    shell: false,
    user: "root",
    entrypoint: [],
    cmd: [],
    env: {},
    note: "what is copied in decides",
    status: "verified",
    source: "Dockerfile reference, FROM scratch"
  },
  {
    id: "uv-scratch",
    names: ["ghcr\\.io/astral-sh/uv", "astral/uv"],
    only: ":(latest|\\d+(\\.\\d+){0,2})$",
    os: "scratch",
    python: "no",
    shell: false,
    user: "root",
    entrypoint: ["/uv"],
    env: {},
    note: "a uv tag that is only a version holds the static binaries /uv and /uvx, to copy from",
    status: "verified",
    source: "astral-sh/uv:Dockerfile@26a9dd4"
  },
  {
    id: "uv-python",
    names: ["ghcr\\.io/astral-sh/uv", "astral/uv"],
    only: "[:-]python\\d",
    os: "debian",
    release: void 0,
    reads: "tag",
    versionIn: "python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/usr/local/bin/uv"],
    env: { ...PYTHON_ENV, ...UV_ENV },
    allocator: "none",
    note: "uv builds it on the python image of the same variant",
    variants: [
      { when: ":python3\\.1[0-4]-alpine$", newest: { alpine: "3.23" } },
      { when: ":python3\\.9-alpine$", newest: { alpine: "3.22" } },
      { when: ":python3\\.8-alpine$", newest: { alpine: "3.20" } },
      {
        when: "-dhi$",
        release: "13",
        packageManager: "none",
        shell: false,
        user: "65532",
        env: { ...PYTHON_ENV, ...UV_DHI_ENV }
      },
      UV_OLD
    ],
    status: "verified",
    source: UV
  },
  {
    id: "uv-os",
    names: ["ghcr\\.io/astral-sh/uv", "astral/uv"],
    only: ":.*(alpine|debian|trixie|bookworm)",
    os: "debian",
    release: void 0,
    reads: "tag",
    newest: { debian: "13", alpine: "3.23" },
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/usr/local/bin/uv"],
    env: UV_ENV,
    allocator: "none",
    note: "uv installs Python itself; its debian tags are Debian 13 since 2025-10-07",
    variants: [
      { when: ":\\d", newest: {} },
      { when: "-dhi$", packageManager: "none", user: "65532", env: UV_DHI_ENV },
      UV_OLD
    ],
    status: "verified",
    source: `${UV}; ${DHI}/{debian-base,alpine-base}/@30c3db9`
  },
  {
    id: "dhi-python",
    names: ["dhi\\.io/python", ".+/dhi[-/]python"],
    os: "debian",
    release: "13",
    reads: "tag",
    versionIn: ":(\\d+\\.\\d+(?:\\.\\d+)?)",
    newest: { debian: "13", alpine: "3.24" },
    packageManager: "none",
    python: "yes",
    shell: false,
    user: "nonroot",
    entrypoint: [],
    cmd: ["python3"],
    env: { ...DHI_ENV, PYTHON_VERSION: void 0 },
    allocator: "none",
    note: "a hardened image is Debian 13 unless its tag says otherwise, and only -dev has a package manager",
    variants: [
      { when: "-dev$", packageManager: "os", shell: true, user: "root" },
      {
        when: "-(debian12|alpine3\\.22)(-|$)",
        env: { ...DHI_ENV, PYTHON_VERSION: void 0, LD_LIBRARY_PATH: "/opt/python/lib" }
      }
    ],
    status: "verified",
    source: `${DHI}/python/{debian-13,debian-12,alpine-3.24,alpine-3.23,alpine-3.22}/*.yaml@30c3db9`
  },
  {
    id: "dhi-uv",
    names: ["dhi\\.io/uv", ".+/dhi[-/]uv"],
    os: "debian",
    release: "13",
    reads: "tag",
    packageManager: "none",
    python: "no",
    shell: false,
    user: "nonroot",
    entrypoint: ["/usr/local/bin/uv"],
    env: { ...DHI_ENV, UV_VERSION: void 0 },
    note: "a hardened image is built on Debian 13 unless its tag says otherwise",
    variants: [{ when: "-dev$", packageManager: "os", shell: true, user: "root" }],
    status: "verified",
    source: `${DHI}/uv/{debian-13,debian-12}/{0,0-dev}.yaml@30c3db9`
  },
  {
    id: "dhi-debian-base",
    names: ["dhi\\.io/debian-base", ".+/dhi[-/]debian-base"],
    os: "debian",
    release: void 0,
    reads: "tag",
    packageManager: "none",
    python: "no",
    shell: true,
    user: "nonroot",
    entrypoint: [],
    cmd: ["/bin/bash"],
    env: DHI_ENV,
    note: "it has a shell in every variant, apt in bookworm and in -dev",
    variants: [
      { when: ":bookworm", packageManager: "os" },
      { when: "-dev$", packageManager: "os", user: "root" }
    ],
    status: "verified",
    source: `${DHI}/debian-base/{debian-13/{13,13-dev},debian-12/{12,12-dev}}.yaml@30c3db9`
  },
  {
    id: "dhi-alpine-base",
    names: ["dhi\\.io/alpine-base", ".+/dhi[-/]alpine-base"],
    os: "alpine",
    releaseIn: ":(\\d+\\.\\d+)",
    packageManager: "none",
    python: "no",
    shell: true,
    user: "nonroot",
    entrypoint: [],
    cmd: ["/bin/sh"],
    env: { PATH: void 0, SSL_CERT_FILE: void 0 },
    note: "it has a shell in every variant, apk only in -dev",
    variants: [{ when: "-dev$", packageManager: "os", user: "root" }],
    status: "verified",
    source: `${DHI}/alpine-base/{alpine-3.24,alpine-3.23,alpine-3.22}/*.yaml@30c3db9`
  },
  {
    // Of 1291 definitions without -dev 943 run as nonroot, 63 as 65532, and 23 (most of them -sdk) hold apt or apk.
    id: "dhi-other",
    names: ["dhi\\.io/[a-z0-9-]+"],
    os: "debian",
    release: "13",
    reads: "tag",
    newest: { debian: "13" },
    packageManager: "none",
    python: "unclear",
    shell: void 0,
    user: void 0,
    note: "a hardened image is built on Debian 13 unless its tag says otherwise",
    variants: [
      { when: "-sdk(-|$)", packageManager: "unknown" },
      { when: "-dev$", packageManager: "os", shell: true, user: "root" }
    ],
    status: "partly",
    source: `${DHI}/*/*/*.yaml@30c3db9`
  },
  {
    // glibc, although it has apk. -dev keeps the user: apk needs USER root.
    id: "chainguard-python",
    names: ["cgr\\.dev/[a-z0-9.-]+/python(-fips)?", "chainguard/python"],
    os: "wolfi",
    versionIn: ":(\\d+\\.\\d+(?:\\.\\d+)?)",
    packageManager: "none",
    python: "yes",
    shell: false,
    user: "65532",
    entrypoint: ["/usr/bin/python"],
    env: { PATH: void 0, SSL_CERT_FILE: void 0 },
    note: "Chainguard builds it on Wolfi, which has no releases, and only -dev has apk",
    variants: [
      { when: "-dev$", packageManager: "os", shell: true },
      { when: ":latest(-dev)?$", pythonVersion: "3.14" }
    ],
    status: "verified",
    source: `${CHAINGUARD}/python/locked_config.json@cd7edd2`
  },
  {
    id: "chainguard-glibc-dynamic",
    names: ["cgr\\.dev/[a-z0-9.-]+/glibc-dynamic", "chainguard/glibc-dynamic"],
    os: "wolfi",
    packageManager: "none",
    python: "no",
    shell: false,
    user: "65532",
    env: { PATH: void 0, SSL_CERT_FILE: void 0 },
    note: "Chainguard builds it on Wolfi, which has no releases",
    variants: [{ when: "-dev$", packageManager: "os", shell: true }],
    status: "verified",
    source: `${CHAINGUARD}/glibc-dynamic/locked_config.json@cd7edd2`
  },
  {
    id: "elastic-wolfi",
    names: ["docker\\.elastic\\.co/wolfi/.+"],
    os: "wolfi",
    packageManager: "unknown",
    python: "unclear",
    shell: void 0,
    allocator: "none",
    note: "the name says Wolfi",
    variants: [
      { when: "/python:", python: "yes" },
      { when: "-base:|-dev(:|$)", packageManager: "os", shell: true }
    ],
    status: "partly",
    source: `${CHAINGUARD}/wolfi-base/locked_config.json@cd7edd2`
  },
  {
    id: "wolfi-base",
    names: ["cgr\\.dev/[a-z0-9.-]+/(wolfi|chainguard)-base", "chainguard/wolfi-base"],
    os: "wolfi",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["/bin/sh", "-l"],
    env: { PATH: void 0, SSL_CERT_FILE: void 0 },
    note: "Wolfi has no releases; it has apk, and glibc",
    status: "verified",
    source: `${CHAINGUARD}/wolfi-base/locked_config.json@cd7edd2; chainguard-base: edu.chainguard.dev/chainguard/chainguard-images/about/images-compiled-programs/compiled-programs`
  },
  {
    // Many have a shell, some have another user, also without -dev.
    id: "chainguard-other",
    names: ["cgr\\.dev/.+", "chainguard/[a-z0-9.-]+"],
    os: "wolfi",
    packageManager: "none",
    python: "unclear",
    shell: void 0,
    user: void 0,
    allocator: "none",
    note: "Chainguard builds on Wolfi, which has no releases",
    variants: [{ when: "-dev$", packageManager: "os", shell: true }],
    status: "partly",
    source: `${CHAINGUARD}/*/locked_config.json@cd7edd2`
  },
  {
    id: "distroless-python",
    names: ["gcr\\.io/distroless/python3(-debian\\d+)?"],
    os: "debian",
    release: "13",
    releaseIn: "debian(\\d+):",
    packageManager: "none",
    pythonVersion: "3.13",
    python: "yes",
    shell: false,
    user: "root",
    entrypoint: ["/usr/bin/python3.13"],
    env: { PATH: void 0, LANG: void 0, SSL_CERT_FILE: void 0 },
    note: "the name carries the release, Debian 13 without one",
    variants: [
      { when: "debian12:", pythonVersion: "3.11", entrypoint: ["/usr/bin/python3.11"] },
      { when: "debian11:", pythonVersion: "3.9", entrypoint: ["/usr/bin/python3.9"] },
      { when: "debian10:", pythonVersion: "3.7", entrypoint: ["/usr/bin/python3.7"] },
      { when: "debian9:", pythonVersion: "3.5", entrypoint: ["/usr/bin/python3.5"] },
      { when: ":.*debug", shell: true },
      { when: ":.*nonroot", user: "65532" }
    ],
    status: "verified",
    source: `${DISTROLESS}:{README.md,BUILD,python3/python.bzl,python3/config.bzl,static/static.bzl}@cd08076, python3/BUILD@e1089dd, experimental/python3/BUILD@{cf890a4,2cac07c}`
  },
  {
    id: "distroless-python2",
    names: ["gcr\\.io/distroless/python2\\.7(-debian\\d+)?"],
    os: "debian",
    releaseIn: "debian(\\d+):",
    packageManager: "none",
    pythonVersion: "2.7",
    python: "yes",
    shell: false,
    user: "root",
    entrypoint: ["/usr/bin/python2.7"],
    allocator: "none",
    note: "the name carries the release",
    status: "partly",
    source: `${DISTROLESS}:experimental/python2.7/BUILD@2cac07c`
  },
  {
    id: "distroless-glibc",
    names: ["gcr\\.io/distroless/(cc|base|base-nossl|java.*|nodejs.*)(-debian\\d+)?"],
    os: "debian",
    release: "13",
    releaseIn: "debian(\\d+):",
    packageManager: "none",
    python: "no",
    shell: false,
    user: "root",
    env: { PATH: void 0, SSL_CERT_FILE: void 0 },
    note: "the name carries the release, Debian 13 without one",
    variants: [
      {
        when: "/java.*:",
        env: { PATH: void 0, SSL_CERT_FILE: void 0, LANG: void 0, JAVA_VERSION: void 0 }
      },
      { when: ":.*debug", shell: true },
      { when: ":.*nonroot", user: "65532" }
    ],
    status: "verified",
    source: `${DISTROLESS}:{README.md,static/static.bzl,cc/config.bzl,base/,java/java.bzl}@cd08076`
  },
  {
    id: "distroless-static",
    names: ["gcr\\.io/distroless/static(-debian\\d+)?"],
    os: "distroless-static",
    python: "no",
    shell: false,
    user: "root",
    env: { PATH: void 0, SSL_CERT_FILE: void 0 },
    note: "it holds no libc, so nothing can be preloaded",
    variants: [{ when: ":.*debug", shell: true }, { when: ":.*nonroot", user: "65532" }],
    status: "verified",
    source: `${DISTROLESS}:README.md@cd08076`
  }
];

// src/knowledge/bases-rpm.ts
var RED_HAT = "(registry\\.(access\\.)?redhat\\.(com|io)/)?";
var SCLORG = "sclorg/s2i-python-container";
var BCI = "SUSE/BCI-dockerfile-generator:src/bci_build/package";
var S2I_ENV = {
  PATH: void 0,
  APP_ROOT: void 0,
  HOME: void 0,
  PYTHON_VERSION: void 0,
  PYTHONUNBUFFERED: void 0,
  PYTHONIOENCODING: void 0,
  LC_ALL: void 0,
  LANG: void 0,
  PIP_NO_CACHE_DIR: void 0,
  BASH_ENV: void 0,
  ENV: void 0,
  PROMPT_COMMAND: void 0,
  STI_SCRIPTS_PATH: void 0,
  STI_SCRIPTS_URL: void 0,
  PLATFORM: void 0,
  SUMMARY: void 0,
  DESCRIPTION: void 0,
  CNB_STACK_ID: void 0,
  CNB_USER_ID: void 0,
  CNB_GROUP_ID: void 0,
  NODEJS_VER: void 0,
  NAME: void 0,
  VERSION: void 0,
  ARCH: void 0,
  container: void 0
};
var rpmBases = () => [
  {
    // Neither Wolfi nor UBI: Red Hat's own rebuild of Fedora packages.
    id: "red-hat-hardened-python",
    names: ["registry\\.(access\\.)?redhat\\.(com|io)/hi/python", "quay\\.io/hummingbird/python"],
    os: "unknown",
    libc: "glibc",
    packageManager: "none",
    versionIn: ":(\\d+\\.\\d+(?:\\.\\d+)?)",
    python: "yes",
    shell: false,
    user: "65532",
    allocator: "none",
    note: "Red Hat hardened images follow no release of RHEL",
    variants: [{ when: "-builder$", packageManager: "dnf", shell: true }],
    status: "verified",
    source: "docs.redhat.com red_hat_hardened_images/1-latest; flozanorht/python-hello@7c45868"
  },
  {
    id: "red-hat-hardened",
    names: ["registry\\.(access\\.)?redhat\\.(com|io)/hi/.+", "quay\\.io/hummingbird/.+"],
    os: "unknown",
    libc: "glibc",
    packageManager: "none",
    python: "unclear",
    shell: false,
    user: "65532",
    allocator: "none",
    note: "Red Hat hardened images follow no release of RHEL",
    variants: [{ when: "-builder$", packageManager: "dnf", shell: true }],
    status: "partly",
    source: "docs.redhat.com red_hat_hardened_images/1-latest"
  },
  {
    id: "ubi-python",
    names: [`${RED_HAT}ubi\\d+/python-\\d+(-minimal)?`],
    os: "ubi",
    releaseIn: "ubi(\\d+)/",
    versionIn: "python-(\\d)(\\d+)",
    python: "yes",
    shell: true,
    user: "1001",
    env: S2I_ENV,
    workdir: "/opt/app-root/src",
    note: "the name carries the release",
    variants: [{ when: "-minimal:", packageManager: "microdnf" }],
    status: "verified",
    source: `${SCLORG}:{3.12/Dockerfile.rhel9,3.12-minimal/Dockerfile.rhel10}@e007f85`
  },
  {
    id: "rhel-python",
    names: [`${RED_HAT}rhel\\d+/python-\\d+(-minimal)?`, `${RED_HAT}rhscl/python-\\d+-rhel7`],
    os: "rhel",
    releaseIn: "rhel(\\d+)",
    versionIn: "python-(\\d)(\\d+)",
    python: "yes",
    shell: true,
    user: "1001",
    env: S2I_ENV,
    workdir: "/opt/app-root/src",
    note: "the name carries the release",
    variants: [{ when: "-minimal:", packageManager: "microdnf" }],
    status: "verified",
    source: `${SCLORG}:{3.12/Dockerfile.rhel9,3.12-minimal/Dockerfile.rhel10}@e007f85`
  },
  {
    id: "sclorg-python",
    names: ["quay\\.io/sclorg/python-\\d+(-minimal)?-c\\d+s", "centos/python-\\d+-centos7"],
    os: "centos",
    releaseIn: "-(?:c|centos)(\\d+)",
    versionIn: "python-(\\d)(\\d+)",
    python: "yes",
    shell: true,
    user: "1001",
    env: S2I_ENV,
    workdir: "/opt/app-root/src",
    note: "the name carries the release",
    variants: [{ when: "-minimal-c\\d+s:", packageManager: "microdnf" }],
    status: "verified",
    source: `${SCLORG}:{3.12/Dockerfile.c9s,3.12-minimal/Dockerfile.c10s}@e007f85`
  },
  {
    id: "fedora-python",
    names: ["quay\\.io/fedora/python-\\d+(-minimal)?"],
    os: "fedora",
    releaseIn: ":(\\d{2})$",
    versionIn: "python-(\\d)(\\d+)",
    python: "yes",
    shell: true,
    user: "1001",
    env: S2I_ENV,
    workdir: "/opt/app-root/src",
    note: "it is built on Fedora",
    variants: [{ when: "-minimal:", packageManager: "microdnf" }],
    status: "verified",
    source: `${SCLORG}:3.13-minimal/Dockerfile.fedora@e007f85`
  },
  {
    id: "s2i-ubi",
    names: [`${RED_HAT}ubi\\d+/s2i-(base|core)`],
    os: "ubi",
    releaseIn: "ubi(\\d+)/",
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "the name carries the release",
    status: "partly",
    source: `${SCLORG}:3.12/Dockerfile.rhel9@e007f85`
  },
  {
    id: "s2i-centos",
    names: ["quay\\.io/sclorg/s2i-(base|core)-c\\d+s"],
    os: "centos",
    releaseIn: "-c(\\d+)s",
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "the name carries the release",
    status: "partly",
    source: `${SCLORG}:3.12/Dockerfile.c9s@e007f85`
  },
  {
    id: "s2i-fedora",
    names: ["quay\\.io/fedora/s2i-(base|core)"],
    os: "fedora",
    releaseIn: ":(\\d{2})$",
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "it is built on Fedora",
    status: "partly",
    source: `${SCLORG}:3.13-minimal/Dockerfile.fedora@e007f85`
  },
  {
    id: "ubi-micro",
    names: [`${RED_HAT}(ubi\\d+/ubi|ubi\\d+|redhat/ubi\\d+)-micro`],
    os: "ubi",
    releaseIn: "ubi(\\d+)",
    packageManager: "none",
    python: "no",
    shell: void 0,
    env: { PATH: void 0, container: void 0 },
    note: "the name carries the release, and micro has no package manager",
    status: "verified",
    source: "gitlab-org/gitlab-runner!5185 (label of the image); OpenLiberty/ci.docker#415"
  },
  {
    id: "ubi-minimal",
    names: [`${RED_HAT}(ubi\\d+/ubi|ubi\\d+|redhat/ubi\\d+)-minimal`],
    os: "ubi",
    releaseIn: "ubi(\\d+)",
    packageManager: "microdnf",
    python: "no",
    shell: true,
    user: "root",
    env: { PATH: void 0, container: void 0 },
    note: "the name carries the release",
    status: "verified",
    source: `${SCLORG}:3.12-minimal/Dockerfile.rhel10@e007f85`
  },
  {
    id: "ubi-minimal-copies",
    names: ["ghcr\\.io/radiorabe/ubi\\d+-minimal"],
    os: "ubi",
    releaseIn: "ubi(\\d+)",
    packageManager: "microdnf",
    python: "unclear",
    shell: true,
    note: "the name carries the release",
    status: "partly",
    source: `${SCLORG}:3.12-minimal/Dockerfile.rhel10@e007f85`
  },
  {
    id: "ubi",
    names: [`${RED_HAT}ubi\\d+(/ubi(-init)?)?`, "redhat/ubi\\d+"],
    os: "ubi",
    releaseIn: "ubi(\\d+)",
    python: "unclear",
    shell: true,
    user: "root",
    env: { PATH: void 0, container: void 0 },
    note: "the name carries the release",
    status: "partly",
    source: "demisto/dockerfiles:docker/python3-ubi/Dockerfile@8a38d13"
  },
  {
    id: "rhel",
    names: ["registry\\.(access\\.)?redhat\\.(com|io)/rhel\\d+(/.+)?"],
    os: "rhel",
    releaseIn: "rhel(\\d+)",
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "the name carries the release",
    status: "partly",
    source: "docs.redhat.com building_running_and_managing_containers"
  },
  {
    // Some of them preload jemalloc themselves, for its static TLS.
    id: "opendatahub",
    names: ["quay\\.io/(opendatahub|modh)/(odh-(base-image|workbench|pipeline-runtime)-.+|workbench-images)"],
    os: "unknown",
    libc: "glibc",
    packageManager: "dnf",
    reads: "key",
    versionIn: "py(?:thon-?)?(\\d)\\.?(\\d+)",
    python: "yes",
    shell: true,
    user: "1001",
    note: "Open Data Hub builds on CentOS Stream 9 and UBI 9",
    variants: [{ when: "c9s", os: "centos", release: "9" }, { when: "ubi9", os: "ubi", release: "9" }],
    status: "verified",
    source: "opendatahub-io/notebooks:base-images/cpu/c9s-python-3.12/Dockerfile.cpu@378d499"
  },
  {
    id: "opendatahub-other",
    names: ["quay\\.io/opendatahub/.+", "quay\\.io/modh/.+"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "key",
    python: "unclear",
    shell: void 0,
    note: "Open Data Hub builds controllers and servers in many ways",
    status: "unverified",
    source: "the name"
  },
  {
    id: "suse-bci-python",
    names: ["registry\\.suse\\.com/bci/python"],
    os: "sles",
    release: void 0,
    versionIn: ":(3\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "SUSE builds it on SUSE Linux Enterprise",
    variants: [{ when: "-micro", packageManager: "none" }],
    status: "verified",
    source: `${BCI}/python.py@bcb9ba8`
  },
  {
    id: "opensuse-bci-python",
    names: ["registry\\.opensuse\\.org/opensuse/bci/python", "opensuse/bci-python"],
    os: "opensuse",
    release: void 0,
    versionIn: ":(3\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "openSUSE builds it on Tumbleweed",
    status: "verified",
    source: `${BCI}/python.py@bcb9ba8`
  },
  {
    id: "suse-bci",
    names: ["registry\\.suse\\.com/bci/bci-.+", "registry\\.suse\\.com/suse/.+"],
    os: "sles",
    releaseIn: ":(1[56](?:\\.\\d)?)",
    python: "no",
    shell: true,
    user: "root",
    allocator: "none",
    note: "the tag names the release",
    variants: [{ when: "bci-(minimal|micro|busybox):", packageManager: "none" }],
    status: "partly",
    source: `${BCI}/basecontainers.py@bcb9ba8`
  },
  {
    id: "opensuse",
    names: ["opensuse/(leap|tumbleweed|archive)", "opensuse", "registry\\.opensuse\\.org/.+"],
    os: "opensuse",
    releaseIn: ":(42\\.\\d|1[56]\\.\\d)",
    python: "no",
    shell: true,
    note: "the name says openSUSE",
    status: "unverified",
    source: `${BCI}/basecontainers.py@bcb9ba8`
  },
  {
    id: "azurelinux-python",
    names: ["mcr\\.microsoft\\.com/(azurelinux|cbl-mariner)/base/python"],
    os: "azurelinux",
    release: void 0,
    versionIn: ":(3\\.(?:[6-9]|1\\d))",
    python: "yes",
    shell: true,
    user: "root",
    env: { PATH: void 0 },
    note: "Microsoft builds it on Azure Linux, CBL-Mariner before",
    variants: [{ when: "/azurelinux/", release: "3.0" }, { when: "/cbl-mariner/", release: "2.0" }],
    status: "verified",
    source: "microsoft/azurelinux:.pipelines/containerSourceData/python/Dockerfile-Python@37dd112"
  },
  {
    id: "azurelinux-distroless",
    names: ["mcr\\.microsoft\\.com/(azurelinux|cbl-mariner)/distroless/.+"],
    os: "azurelinux",
    releaseIn: ":(\\d\\.0)",
    packageManager: "none",
    python: "unclear",
    shell: false,
    allocator: "none",
    note: "the tag names the release",
    variants: [{ when: "/python:", python: "yes" }],
    status: "partly",
    source: "microsoft/azurelinux:.pipelines/containerSourceData/python/distroless/python.pkg@0f5a572"
  },
  {
    id: "azurelinux",
    names: [
      "mcr\\.microsoft\\.com/(azurelinux|azurelinux-beta|cbl-mariner)/base/.+",
      "mcr\\.microsoft\\.com/cbl-mariner.*"
    ],
    os: "azurelinux",
    releaseIn: ":(\\d\\.0)",
    python: "unclear",
    shell: true,
    user: "root",
    env: { PATH: void 0 },
    note: "the tag names the release",
    status: "verified",
    source: "dotnet/dotnet-docker:src/runtime-deps/{10.0/azurelinux3.0,11.0/azurelinux4.0}/amd64/Dockerfile"
  },
  {
    id: "openeuler-distroless",
    names: ["openeuler/distroless-.+"],
    os: "openeuler",
    packageManager: "none",
    python: "unclear",
    shell: false,
    note: "the name says openEuler",
    status: "partly",
    source: "openeuler-mirror/openeuler-docker-images:Others/python/3.14.7/24.03-lts-sp4/Dockerfile@ec85f40"
  },
  {
    id: "openeuler",
    names: ["openeuler/[a-z0-9-]+", "hub\\.oepkgs\\.net/openeuler/.+"],
    os: "openeuler",
    releaseIn: ":(\\d\\d\\.\\d\\d)",
    versionIn: "openeuler/python:(\\d+\\.\\d+(?:\\.\\d+)?)",
    python: "unclear",
    shell: true,
    user: "root",
    allocator: "none",
    note: "the name says openEuler",
    variants: [
      { when: "openeuler/python:", python: "yes" },
      { when: "-oe2403", release: "24.03" },
      { when: "-oe2203", release: "22.03" },
      { when: "-oe2003", release: "20.03" }
    ],
    status: "verified",
    source: "openeuler-mirror/openeuler-docker-images:Others/python/3.14.7/24.03-lts-sp4/Dockerfile@ec85f40"
  },
  {
    id: "lambda-python",
    names: [
      "public\\.ecr\\.aws/lambda/python",
      "(public\\.ecr\\.aws/)?aws/lambda/python",
      "amazon/aws-lambda-python"
    ],
    os: "amazonlinux",
    release: "2023",
    versionIn: ":(\\d+\\.\\d+)",
    packageManager: "microdnf",
    python: "yes",
    shell: true,
    user: "root",
    entrypoint: ["/lambda-entrypoint.sh"],
    env: {
      PATH: void 0,
      LANG: void 0,
      TZ: void 0,
      LD_LIBRARY_PATH: void 0,
      LAMBDA_TASK_ROOT: "/var/task",
      LAMBDA_RUNTIME_DIR: "/var/runtime"
    },
    workdir: "/var/task",
    note: "Lambda images are Amazon Linux 2023 from Python 3.12 on, Amazon Linux 2 from 3.8 on, Amazon Linux 1 before",
    variants: [
      { when: ":3\\.([89]|10|11)(?!\\d)", release: "2", packageManager: "yum" },
      { when: ":(2\\.7|3\\.[67])(?!\\d)", release: "1", packageManager: "yum" }
    ],
    status: "verified",
    source: "aws/aws-lambda-base-images:x86_64/Dockerfile.python3.13@3a1c6a8 and its branches (python3.7 holds the layer of provided, python3.8 that of provided.al2); docs.aws.amazon.com/lambda/latest/dg/python-image.html"
  },
  {
    id: "lambda-other",
    names: ["public\\.ecr\\.aws/lambda/(?:nodejs|java|ruby|go|dotnet|provided)"],
    os: "amazonlinux",
    release: void 0,
    packageManager: "unknown",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/lambda-entrypoint.sh"],
    cmd: [],
    env: {
      PATH: void 0,
      LANG: void 0,
      TZ: void 0,
      LD_LIBRARY_PATH: void 0,
      LAMBDA_TASK_ROOT: "/var/task",
      LAMBDA_RUNTIME_DIR: "/var/runtime",
      DOTNET_VERSION: void 0,
      DOTNET_RUNNING_IN_CONTAINER: void 0,
      DOTNET_ROOT: void 0,
      DOTNET_NOLOGO: void 0,
      DOTNET_CLI_TELEMETRY_OPTOUT: void 0
    },
    workdir: "/var/task",
    note: "Lambda images are Amazon Linux, of which release each runtime says",
    variants: [
      { when: ":al2(?![0-9])", release: "2", packageManager: "yum" },
      { when: ":al2023", release: "2023", packageManager: "microdnf" }
    ],
    status: "verified",
    source: "aws/aws-lambda-base-images:x86_64/Dockerfile.{nodejs20.x@06062bc,dotnet8@00913fe,provided.al2@14cac3c}"
  },
  {
    id: "sam-build",
    names: ["public\\.ecr\\.aws/sam/build-python.+", "amazon/aws-sam-cli-build-image-python.+"],
    os: "amazonlinux",
    release: "2023",
    versionIn: "python(\\d+\\.\\d+)",
    python: "yes",
    shell: true,
    user: "root",
    allocator: "none",
    note: "SAM build images are built on the Lambda image of the same Python",
    variants: [
      { when: "python3\\.([89]|10|11)(?!\\d)", release: "2" },
      { when: "python(2\\.7|3\\.[67])(?!\\d)", release: "1" }
    ],
    status: "verified",
    source: "aws/aws-sam-build-images:build-image-src/Dockerfile-python312@acb4422"
  },
  {
    id: "lambci",
    names: ["lambci/lambda", "lambci/lambda-base.*"],
    os: "amazonlinux",
    packageManager: "yum",
    versionIn: "python(\\d+\\.\\d+)",
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "it imitates Lambda on Amazon Linux",
    variants: [
      { when: "python", python: "yes", release: "1" },
      { when: "python3\\.8", release: "2" },
      { when: ":build-", user: "root" },
      { when: ":python", packageManager: "none", user: "sbx_user1051" }
    ],
    status: "verified",
    source: "lambci/docker-lambda:python3.8/run/Dockerfile,base/Dockerfile@de9a2bf"
  }
];

// src/knowledge/bases-services.ts
var serviceBases = () => [
  {
    // Before 1.19 and 1.18.0 of 2020-04 it had no entry point.
    id: "nginx",
    names: ["nginx"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: ["/docker-entrypoint.sh"],
    cmd: ["nginx", "-g", "daemon off;"],
    allocator: "none",
    note: "every line of nginx keeps the release it was last built on",
    variants: [
      on("8", "1\\.(8|9|10|11)(\\.\\d+)?"),
      on("9", "1\\.1[2-5](\\.\\d+)?"),
      on("10", "1\\.1[67]|1\\.1[89](\\.\\d+)?|1\\.16\\.1"),
      on("11", "1\\.2[01]|1\\.2[2-4](\\.\\d+)?"),
      on("12", "1\\.25|1\\.25\\.[1-5]|1\\.2[67](\\.\\d+)?|1\\.28\\.0"),
      on("13", "1\\.28|1\\.28\\.[1-9]|1\\.29|1\\.29\\.[2-9]|1\\.3[01](\\.\\d+)?|1|latest|mainline|stable"),
      { when: ":1\\.([0-9]|1[0-7])(\\.|-|$)", entrypoint: [] },
      { when: ":1\\.18", entrypoint: void 0 }
    ],
    status: "verified",
    source: `nginx/docker-nginx@0d7f438; ${OFFICIAL}/nginx${HISTORY}`
  },
  {
    id: "httpd",
    names: ["httpd"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["httpd-foreground"],
    allocator: "none",
    note: "every version keeps the release it was last built on",
    variants: [
      on("8", "2\\.2|2\\.4\\.([12]\\d|3[0-4])"),
      on("9", "2\\.4\\.3[5-8]"),
      on("10", "2\\.4\\.(39|4\\d|50)"),
      on("11", "2\\.4\\.5[1-6]"),
      on("12", "2\\.4\\.(5[789]|6[0-4])"),
      on("13", "2|2\\.4|2\\.4\\.6[5-8]|latest")
    ],
    status: "verified",
    source: `docker-library/httpd@9b63b37; ${OFFICIAL}/httpd${HISTORY}`
  },
  {
    id: "haproxy",
    names: ["haproxy"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: void 0,
    entrypoint: void 0,
    cmd: ["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"],
    allocator: "none",
    note: "every line of HAProxy keeps the release it was last built on",
    variants: [
      on("10", "1|1\\.[789]|2\\.[01]"),
      on("11", "2\\.[235]"),
      on("12", "2\\.[79]"),
      on("13", "2|2\\.[468]|3|3\\.[0-4]|latest|lts"),
      { when: ":(1|2\\.[0-3])(\\D|$)", user: "root" },
      { when: ":(2\\.[5-9]|3\\.\\d|latest|lts)(\\D|$)|:[23](-\\w+)*$", user: "haproxy" },
      { when: ":2\\.4(-alpine|$)|:2\\.4\\.\\d", user: "haproxy" },
      {
        when: ":(1\\.[789]|2|3|2\\.[01]|2\\.[4-9]|3\\.\\d|latest|lts)(-alpine)?$",
        entrypoint: ["docker-entrypoint.sh"]
      },
      { when: ":1\\.9(-alpine)?$", entrypoint: void 0 }
    ],
    status: "verified",
    source: `docker-library/haproxy@ec437dd; ${OFFICIAL}/haproxy${HISTORY}`
  },
  {
    id: "wordpress",
    names: ["wordpress"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["apache2-foreground"],
    allocator: "none",
    note: "it is built on the php image of the day",
    variants: [
      on("13", "latest|apache|fpm|php8\\.[2-5](-apache|-fpm)?"),
      { when: "[:-]fpm", cmd: ["php-fpm"] },
      { when: ":cli", os: "alpine", user: "www-data", cmd: ["wp", "shell"] },
      { when: ":(3|4\\.[0-5]|4\\.6\\.0)(\\D|$)", entrypoint: void 0, cmd: void 0 }
    ],
    status: "verified",
    source: `docker-library/wordpress@bf223d1; ${OFFICIAL}/wordpress${HISTORY}`
  },
  {
    id: "drupal",
    names: ["drupal"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: ["docker-php-entrypoint"],
    cmd: ["apache2-foreground"],
    allocator: "none",
    note: "it is built on the php image of the day",
    variants: [
      on("13", "latest|apache|fpm|php8\\.[345](-apache|-fpm)?"),
      { when: "[:-]fpm", cmd: ["php-fpm"] },
      { when: ":(7\\.[345]|8\\.[0-2])(\\D|$|\\d)", entrypoint: void 0 }
    ],
    status: "verified",
    source: `docker-library/drupal@305e3e2; ${OFFICIAL}/drupal${HISTORY}`
  },
  {
    id: "joomla-nextcloud",
    names: ["joomla", "nextcloud"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "no",
    shell: true,
    user: "root",
    entrypoint: ["/entrypoint.sh"],
    cmd: ["apache2-foreground"],
    allocator: "none",
    note: "it is built on the php image of the day",
    variants: [
      on("13", "latest|apache"),
      { when: "[:-]fpm", cmd: ["php-fpm"] },
      { when: "^nextcloud:(9|10|11|12)", cmd: void 0 }
    ],
    status: "verified",
    source: `joomla-docker/docker-joomla@562e0fe; nextcloud/docker@4de1eed; ${OFFICIAL}/{joomla,nextcloud}${HISTORY}`
  },
  {
    id: "redmine",
    names: ["redmine"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/docker-entrypoint.sh"],
    allocator: "none",
    note: "it is built on the ruby image of the day",
    status: "verified",
    source: `docker-library/redmine@f772dee; ${OFFICIAL}/redmine${HISTORY}`
  },
  {
    id: "ghost",
    names: ["ghost"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["node", "current/index.js"],
    allocator: "none",
    note: "every line of Ghost keeps the release it was last built on",
    variants: [
      on("10", "[123]"),
      on("11", "4"),
      on("12", "5|6|latest"),
      { when: ":0", entrypoint: void 0, cmd: ["npm", "start"] }
    ],
    status: "verified",
    source: `docker-library/ghost@7edb45d; ${OFFICIAL}/ghost${HISTORY}`
  },
  {
    // Until 2021-08 it was built on openjdk, then on eclipse-temurin.
    id: "tomcat",
    names: ["tomcat"],
    os: "unknown",
    libc: "glibc",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    cmd: ["catalina.sh", "run"],
    allocator: "none",
    note: "the Java image it is built on decides which system it is",
    variants: [
      {
        when: ":[67](\\D|$)(?!.*(oracle|adopt|corretto|alpine))|:8\\.0(\\D|$)(?!.*alpine)",
        os: "debian",
        packageManager: "apt"
      },
      {
        when: ":8\\.5\\.(\\d|[1-3]\\d|4\\d)(-slim|-jre8|-jre8-slim|-jre10|-jre11)?$",
        os: "debian",
        packageManager: "apt"
      },
      on("10", "7|7\\.0"),
      on("8", "6|6\\.0|8\\.0"),
      {
        when: ":(8|8\\.5|9|9\\.0|10|10\\.[01]|11|11\\.0)(-j(re|dk)(8|11|17|21))?(-temurin)?$|:(latest|j(re|dk)(17|21))$",
        os: "ubuntu",
        packageManager: "apt"
      },
      on("22.04", "(8|8\\.5|10\\.0)(-j(re|dk)(8|11|17|21))?(-temurin)?"),
      on("24.04", "((9|9\\.0)(-j(re|dk)(8|11|17|21))?|(10|10\\.1)(-j(re|dk)(11|17|21))?|(11|11\\.0)(-j(re|dk)(17|21))?)(-temurin)?|latest|j(re|dk)(17|21)"),
      { when: "j(re|dk)(8|11)-openjdk(-slim)?(-|$)", os: "debian", packageManager: "apt" },
      { when: "openjdk-slim", os: "debian", packageManager: "apt" },
      { when: "temurin", os: "ubuntu", packageManager: "apt" },
      { when: "focal|jammy|noble|buster|bullseye|bookworm", packageManager: "apt" },
      { when: "alpine", libc: "musl", packageManager: "apk", python: "no" },
      { when: ":[678]\\.0\\.(41|5[56]|14)(-jre7)?$", user: void 0 },
      { when: ":7-slim$|:7(\\.0)?-\\S*(openjdk|adopt|corretto)", os: "unknown", packageManager: "unknown" }
    ],
    status: "verified",
    source: `docker-library/tomcat@40f27d5; ${OFFICIAL}/tomcat${HISTORY}`
  },
  {
    id: "jenkins-official",
    names: ["jenkins"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "jenkins",
    allocator: "none",
    note: "its last build was on 2018-07-17; jenkins/jenkins took over",
    variants: [
      { when: ":1\\.554$", os: "ubuntu", release: "14.04" },
      {
        when: ":(latest|2\\.60\\.3)$",
        entrypoint: ["/bin/tini", "--", "/usr/local/bin/jenkins.sh"],
        cmd: []
      }
    ],
    status: "verified",
    source: `jenkinsci/docker; ${OFFICIAL}/jenkins${HISTORY}`
  },
  {
    // Debian 13 since 2025-09-23.
    id: "jenkins",
    names: ["jenkins/jenkins"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "jenkins",
    entrypoint: void 0,
    allocator: "none",
    note: "Jenkins builds on Debian unless the tag says otherwise",
    variants: [
      {
        when: ":(latest|lts|jdk21|jdk25|lts-jdk21|lts-jdk25|slim|lts-slim)$",
        release: "13",
        entrypoint: ["/usr/bin/tini", "--", "/usr/local/bin/jenkins.sh"],
        cmd: []
      },
      { when: "alpine", python: "no" },
      { when: "rhel|almalinux|centos", os: "unknown" },
      WINDOWS
    ],
    status: "verified",
    source: "jenkinsci/docker:{debian,alpine/hotspot,rhel}/Dockerfile@ab3f5e0 and its history (cc961c9b)"
  },
  {
    id: "jenkins-agents",
    names: ["jenkins/(slave|jnlp-slave|inbound-agent|agent|ssh-agent)", "jenkinsci/.+"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    note: "Jenkins builds on Debian unless the tag says otherwise",
    variants: [{ when: "rhel|almalinux|centos", os: "unknown" }, WINDOWS],
    status: "partly",
    source: "jenkinsci/docker@ab3f5e0"
  },
  {
    id: "docker",
    names: ["docker"],
    os: "alpine",
    release: void 0,
    python: "no",
    shell: true,
    user: "root",
    entrypoint: void 0,
    cmd: void 0,
    allocator: "none",
    note: "all Linux variants of the docker image are Alpine",
    variants: [
      { when: "[:-]dind|[:-]dind-rootless", entrypoint: ["dockerd-entrypoint.sh"], cmd: [] },
      { when: "[:-]cli(-alpine3\\.\\d+)?$", entrypoint: ["docker-entrypoint.sh"], cmd: ["sh"] },
      { when: "rootless", user: "rootless" },
      WINDOWS
    ],
    status: "verified",
    source: `docker-library/docker@3289af8; ${OFFICIAL}/docker${HISTORY}`
  },
  {
    id: "composer",
    names: ["composer"],
    os: "alpine",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    allocator: "none",
    note: "it is built on the Alpine variant of php",
    status: "verified",
    source: `composer/docker@e1056b5; ${OFFICIAL}/composer${HISTORY}`
  },
  {
    id: "bash",
    names: ["bash"],
    os: "alpine",
    releaseIn: "alpine(3\\.\\d+)",
    python: "no",
    shell: true,
    user: "root",
    cmd: ["bash"],
    allocator: "none",
    note: "it is built on Alpine",
    status: "verified",
    source: `tianon/docker-bash@cd784eb; ${OFFICIAL}/bash${HISTORY}`
  },
  {
    id: "alpine-services",
    names: ["registry", "znc", "consul", "vault", "eclipse-mosquitto"],
    os: "alpine",
    release: void 0,
    python: "no",
    shell: true,
    note: "the image is built on Alpine",
    variants: [{ when: "^registry:(0|2\\.[0-4])(\\D|$)", os: "unknown" }],
    status: "partly",
    source: `${OFFICIAL}/{registry,znc,consul,vault,eclipse-mosquitto}${HISTORY}`
  },
  {
    id: "varnish",
    names: ["varnish"],
    os: "debian",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    allocator: "none",
    note: "it is built on Debian unless the tag says otherwise",
    variants: [
      { when: ":(latest|fresh|[789])(\\D|$)", user: "varnish" },
      { when: ":7\\.0", user: void 0 }
    ],
    status: "verified",
    source: `varnish/docker-varnish@eb60dff; ${OFFICIAL}/varnish${HISTORY}`
  },
  {
    id: "jetty-crate",
    names: ["jetty", "crate"],
    os: "unknown",
    packageManager: "unknown",
    reads: "tag",
    python: "unclear",
    shell: true,
    note: "the version decides which system it is",
    status: "partly",
    source: `${OFFICIAL}/{jetty,crate}${HISTORY}`
  },
  {
    id: "neurodebian",
    names: ["neurodebian"],
    os: "unknown",
    libc: "glibc",
    packageManager: "apt",
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: [],
    allocator: "none",
    note: "the tag carries the release",
    status: "verified",
    source: `neurodebian/dockerfiles; ${OFFICIAL}/neurodebian${HISTORY}`
  },
  {
    // Two of its distributions bear names of releases of Ubuntu they are not built on.
    id: "ros",
    names: ["ros"],
    os: "ubuntu",
    release: void 0,
    python: "unclear",
    shell: true,
    user: "root",
    entrypoint: ["/ros_entrypoint.sh"],
    cmd: ["bash"],
    allocator: "none",
    note: "every distribution of ROS is built on one release of Ubuntu",
    variants: [
      { when: ":(kinetic|lunar)", release: "16.04" },
      { when: ":melodic", release: "18.04" },
      { when: ":(noetic|foxy|galactic)", release: "20.04" },
      { when: ":(humble|iron)", release: "22.04" },
      { when: ":(jazzy|kilted)", release: "24.04" },
      { when: ":lunar.*-zesty|:rolling", release: void 0 },
      { when: "-jessie$", os: "debian", release: "8" },
      { when: "-stretch$", os: "debian", release: "9" },
      { when: "-buster$", os: "debian", release: "10" }
    ],
    status: "verified",
    source: `osrf/docker_images@368c7cd; ${OFFICIAL}/ros${HISTORY}`
  },
  {
    id: "odoo",
    names: ["odoo"],
    os: "debian",
    release: void 0,
    python: "yes",
    shell: true,
    user: "odoo",
    allocator: "none",
    note: "Odoo is built on Debian until 16 and on Ubuntu from 17 on",
    entrypoint: ["/entrypoint.sh"],
    cmd: ["odoo"],
    variants: [
      { when: ":[89](\\D|$)", release: "8", cmd: ["openerp-server"] },
      { when: ":(10|11|12)(\\D|$)", release: void 0 },
      { when: ":(13|14)", release: "10" },
      { when: ":(15|16)", release: "11" },
      { when: ":17", os: "ubuntu", release: "22.04" },
      { when: ":(18|19|latest)", os: "ubuntu", release: "24.04" }
    ],
    status: "verified",
    source: "odoo/docker:{8.0..19.0}/Dockerfile@f7f6765"
  },
  {
    id: "spark",
    names: ["spark", "apache/spark", "apache/spark-py", "apache/spark-r"],
    os: "ubuntu",
    release: void 0,
    reads: "tag",
    python: "unclear",
    shell: true,
    user: "spark",
    allocator: "none",
    packages: ["libjemalloc2"],
    note: "it is built on the Ubuntu variants of eclipse-temurin",
    variants: [{ when: ":.*python3|:latest$", python: "yes" }],
    status: "partly",
    source: "apache/spark-docker:Dockerfile.template,r-python.template@7f2e1f0"
  }
];

// src/knowledge/bases.ts
var BASE_TABLES = [
  languageBases,
  distributionBases,
  minimalBases,
  databaseBases,
  serviceBases,
  rpmBases,
  applicationBases,
  communityBases,
  acceleratedBases
];

// src/knowledge/python-tags.ts
var HISTORY2 = "docker-library/official-images:library/python, every published state until 37079fb (2026-08-21)";
var SINCE = "docker-library/python:{versions.json,generate-stackbrew-library.sh,3.15/slim-bookworm/Dockerfile}@511023e, 3.15/{trixie,alpine3.24}/Dockerfile@791b4ba";
var PYTHON_LINES = [
  {
    line: "2.7",
    live: false,
    lastPatch: 18,
    debian: [[7, "8"], [15, "9"], [16, "10"]],
    alpine: [[11, "3.4"], [15, "3.9"], [16, "3.10"], [17, "3.11"]],
    source: HISTORY2
  },
  {
    line: "3.2",
    live: false,
    lastPatch: 6,
    debian: [[6, "8"]],
    alpine: [],
    source: HISTORY2
  },
  {
    line: "3.3",
    live: false,
    lastPatch: 7,
    debian: [[5, "8"]],
    alpine: [[6, "3.4"]],
    source: HISTORY2
  },
  {
    line: "3.4",
    live: false,
    lastPatch: 10,
    debian: [[1, "8"], [8, "9"]],
    alpine: [[4, "3.4"], [8, "3.8"], [9, "3.9"]],
    source: HISTORY2
  },
  {
    line: "3.5",
    live: false,
    lastPatch: 10,
    debian: [[0, "8"], [5, "9"], [7, "10"]],
    alpine: [[1, "3.4"], [5, "3.8"], [6, "3.9"], [7, "3.10"], [9, "3.12"]],
    source: HISTORY2
  },
  {
    line: "3.6",
    live: false,
    lastPatch: 15,
    debian: [[0, "8"], [5, "9"], [9, "10"], [14, "11"]],
    alpine: [
      [0, "3.4"],
      [5, "3.7"],
      [6, "3.8"],
      [8, "3.10"],
      [10, "3.12"],
      [12, "3.13"],
      [13, "3.14"],
      [15, "3.15"]
    ],
    source: HISTORY2
  },
  {
    line: "3.7",
    live: false,
    lastPatch: 17,
    debian: [[0, "9"], [4, "10"], [11, "11"], [17, "12"]],
    alpine: [
      [0, "3.8"],
      [2, "3.9"],
      [3, "3.10"],
      [6, "3.11"],
      [7, "3.12"],
      [9, "3.13"],
      [10, "3.14"],
      [12, "3.15"],
      [13, "3.16"],
      [15, "3.17"],
      [16, "3.18"]
    ],
    source: HISTORY2
  },
  {
    line: "3.8",
    live: false,
    lastPatch: 20,
    debian: [[0, "10"], [11, "11"], [17, "12"]],
    alpine: [
      [0, "3.10"],
      [1, "3.11"],
      [3, "3.12"],
      [7, "3.13"],
      [10, "3.14"],
      [12, "3.15"],
      [13, "3.16"],
      [15, "3.17"],
      [16, "3.18"],
      [18, "3.19"],
      [19, "3.20"]
    ],
    source: HISTORY2
  },
  {
    line: "3.9",
    live: false,
    lastPatch: 25,
    debian: [[0, "10"], [6, "11"], [17, "12"], [23, "13"]],
    alpine: [
      [0, "3.12"],
      [1, "3.13"],
      [5, "3.14"],
      [9, "3.15"],
      [13, "3.16"],
      [15, "3.17"],
      [16, "3.18"],
      [18, "3.19"],
      [19, "3.20"],
      [21, "3.21"],
      [22, "3.22"]
    ],
    source: HISTORY2
  },
  {
    line: "3.10",
    live: false,
    lastPatch: 21,
    debian: [[0, "11"], [12, "12"], [18, "13"]],
    alpine: [
      [0, "3.15"],
      [4, "3.16"],
      [8, "3.17"],
      [11, "3.18"],
      [13, "3.19"],
      [14, "3.20"],
      [16, "3.21"],
      [17, "3.22"],
      [19, "3.23"],
      [20, "3.24"]
    ],
    source: `${HISTORY2}; gone in ${SINCE}`
  },
  {
    line: "3.11",
    live: true,
    lastPatch: 17,
    debian: [[0, "11"], [4, "12"], [13, "13"]],
    alpine: [
      [0, "3.17"],
      [3, "3.18"],
      [7, "3.19"],
      [9, "3.20"],
      [11, "3.21"],
      [12, "3.22"],
      [14, "3.23"],
      [15, "3.24"]
    ],
    source: `${HISTORY2}; ${SINCE}`
  },
  {
    line: "3.12",
    live: true,
    lastPatch: 15,
    debian: [[0, "12"], [11, "13"]],
    alpine: [
      [0, "3.18"],
      [1, "3.19"],
      [3, "3.20"],
      [8, "3.21"],
      [10, "3.22"],
      [12, "3.23"],
      [13, "3.24"]
    ],
    source: `${HISTORY2}; ${SINCE}`
  },
  {
    line: "3.13",
    live: true,
    lastPatch: 16,
    debian: [[0, "12"], [6, "13"]],
    alpine: [[0, "3.20"], [1, "3.21"], [3, "3.22"], [10, "3.23"], [14, "3.24"]],
    source: `${HISTORY2}; ${SINCE}`
  },
  {
    line: "3.14",
    live: true,
    lastPatch: 8,
    debian: [[0, "13"]],
    alpine: [[0, "3.22"], [1, "3.23"], [6, "3.24"]],
    source: `${HISTORY2}; ${SINCE}`
  },
  {
    line: "3.15",
    live: true,
    lastPatch: 0,
    debian: [[0, "13"]],
    alpine: [[0, "3.24"]],
    source: SINCE
  }
];
var PYTHON_CURRENT = {
  latest: "3.15",
  two: "2.7",
  debian: "13",
  debianSince: "2025-08-12",
  alpine: "3.24",
  alpineSince: "2026-06-10",
  /** Its alphas, betas and release candidates were all built on these releases. */
  prerelease: "3.15",
  source: `${HISTORY2}; ${SINCE}`
};
var PYTHON_LIVE_RELEASES = {
  debian: ["13", "12"],
  alpine: ["3.24", "3.23"],
  source: `${HISTORY2}; ${SINCE}`
};

// src/image/python-tag.ts
var VARIABLE = /\$(?:\{[^}]*\}|\w+)/g;
function readPythonTag(tag) {
  const parts = split3(tag.toLowerCase());
  if (parts === void 0) return { ...nothing(void 0), note: `the python image has no tags like ${tag}` };
  const { version, os } = parts;
  const pythonVersion = versionOf(parts);
  if (os === "windows") return { os, release: void 0, pythonVersion, note: "the tag names Windows" };
  if (os === "unknown" || version === void 0) {
    const note = "a variable in the tag decides which release it is";
    return { os, release: parts.release, pythonVersion, note };
  }
  return { os, pythonVersion, ...releaseOf(parts, version, os === "alpine" ? "alpine" : "debian") };
}
function nothing(pythonVersion) {
  return { os: "unknown", release: void 0, pythonVersion };
}
function split3(tag) {
  const [head = "", ...rest] = tag.replace(VARIABLE, "$").split("-");
  const number = /^(\d+(?:\.\d+){0,2})((?:a|b|rc)\d+)?$/.exec(head);
  const hidden2 = head.includes("$");
  const words = number !== null || hidden2 || head === "latest" ? rest : [head, ...rest];
  let os;
  let release;
  let prerelease = number?.[2] === void 0 ? void 0 : "exact";
  let onbuild = false;
  for (const word of words) {
    const alpine = /^alpine(\d+\.\d+)?$/.exec(word);
    const codename = CODENAMES.find((row) => row.os === "debian" && row.name === word);
    if (alpine !== null) [os, release] = ["alpine", alpine[1]];
    else if (codename !== void 0) [os, release] = ["debian", codename.release];
    else if (/^(windowsservercore|nanoserver|ltsc\d+|1\d0[39]|sac2016)$/.test(word)) os = "windows";
    else if (word === "slim") os ??= "debian";
    else if (word === "rc") prerelease ??= "floating";
    else if (word === "onbuild") onbuild = true;
    else return void 0;
  }
  const version = hidden2 ? void 0 : number?.[1] ?? "";
  return { version, prerelease, os: os ?? (hidden2 ? "unknown" : "debian"), release, onbuild };
}
function versionOf({ version, prerelease, os, release }) {
  if (version === void 0) return void 0;
  if (prerelease === "exact") return version.split(".", 2).join(".");
  if (prerelease === "floating" && version === "") return void 0;
  if (version === "2") return PYTHON_CURRENT.two;
  if (version !== "" && version !== "3") return version;
  const live = os === "alpine" ? PYTHON_LIVE_RELEASES.alpine : PYTHON_LIVE_RELEASES.debian;
  return release === void 0 || live.includes(release) ? PYTHON_CURRENT.latest : void 0;
}
function releaseOf(parts, version, os) {
  const title = os === "alpine" ? "Alpine" : "Debian";
  if (parts.release !== void 0) return { release: parts.release, note: "the tag names the release" };
  if (parts.onbuild) return { release: void 0, note: "onbuild tags were last built in 2018" };
  const [major, minor, patch] = version.split(".");
  const newest = major === "2" ? PYTHON_CURRENT.two : PYTHON_CURRENT.latest;
  const name = minor === void 0 ? newest : `${major}.${minor}`;
  const line2 = PYTHON_LINES.find((row) => row.line === name);
  const isNext = name === PYTHON_CURRENT.prerelease && minor !== void 0 && parts.prerelease !== void 0;
  if (isNext && (os === "debian" || parts.prerelease === "floating")) {
    return { release: PYTHON_CURRENT[os], note: `before ${name}.0 it was built on the newest ${title}` };
  }
  if (line2 === void 0 || parts.prerelease !== void 0) {
    return { release: void 0, note: `which ${title} this tag of ${name} is built on is not known` };
  }
  if (patch !== void 0) {
    const release = releaseAt(line2, os, Number(patch));
    return { release, note: `the tags of ${version} stay on the release of their last build` };
  }
  const last2 = line2[os].at(-1)?.[1];
  if (!line2.live) return { release: last2, note: `Python ${name} is no longer built, its tags stopped there` };
  const note = os === "alpine" ? `-alpine follows Alpine ${PYTHON_CURRENT.alpine} since ${PYTHON_CURRENT.alpineSince}` : `unsuffixed tags follow trixie since ${PYTHON_CURRENT.debianSince}`;
  return { release: last2, note };
}
function releaseAt(line2, os, patch) {
  if (patch > line2.lastPatch && !line2.live) return void 0;
  return line2[os].findLast(([from]) => from <= patch)?.[1];
}

// src/image/release.ts
function readSystem(name, tag) {
  for (const codename of CODENAMES) {
    const text = codename.tagOnly === true ? tag : `${name}:${tag}`;
    if (hasWord(text, codename.name)) return { os: codename.os, release: codename.release };
  }
  for (const { pattern, os } of SPELLINGS) {
    const match = new RegExp(pattern).exec(`${name}:${tag}`);
    if (match !== null) return { os, release: match[1] === void 0 ? void 0 : dotted(match[1]) };
  }
  return void 0;
}
function packageManagerOf(os, release) {
  const others = OTHER_MANAGERS.filter((row) => row.os === os);
  if (release === void 0 && others.length > 0) return "unknown";
  const other = others.find((row) => row.releases.includes(release ?? ""));
  return other?.packageManager ?? SYSTEMS[os].packageManager;
}
function hasWord(text, word) {
  return new RegExp(`(?<![a-z])${word}(?![a-z])`).test(text);
}
function dotted(release) {
  return /^[12]\d(04|10)$/.test(release) ? `${release.slice(0, 2)}.${release.slice(2)}` : release;
}

// src/image/base-row.ts
var WINDOWS2 = { os: "windows", note: "winamd64 is the official images for Windows" };
function findRow(reference) {
  if (reference.architecture === "winamd64") return { traits: WINDOWS2, verified: reference.certain };
  const hidden2 = isHidden(reference);
  const key = `${reference.name}:${(reference.tag ?? (hidden2 ? "" : "latest")).toLowerCase()}`;
  for (const table of BASE_TABLES) {
    const found = findIn(table(), reference, key, hidden2);
    if (found) return found;
  }
  return void 0;
}
function findIn(rows, reference, key, hidden2) {
  for (const row of rows) {
    if (!row.names.some((name) => isNamed(reference.name, name))) continue;
    if (row.only !== void 0 && !new RegExp(row.only).test(key)) continue;
    const traits = row.grammar === "python" ? readPython2(row, reference) : readRow(row, key, hidden2);
    const settled = traits.os !== "unknown" || traits.libc !== void 0;
    return { traits, verified: row.status === "verified" && reference.certain && !hidden2 && settled };
  }
  return void 0;
}
function isNamed(name, pattern) {
  const plain2 = pattern.includes("|") ? "" : /^[\w/-]+(?![?*+{\w/-])/.exec(pattern)?.[0] ?? "";
  return name.startsWith(plain2) && new RegExp(`^(?:${pattern})$`).test(name);
}
function isHidden({ tag, digest }) {
  return tag === void 0 ? digest !== void 0 : tag.includes("$");
}
function readPython2(row, reference) {
  if (reference.tag === void 0 && reference.digest !== void 0) {
    const note2 = "a digest does not say which variant it is";
    return { ...row, os: "unknown", shell: void 0, user: void 0, note: note2 };
  }
  const tag = readPythonTag(reference.tag ?? "latest");
  const { os, release, pythonVersion, note } = tag;
  const python = { ...row, os, release, pythonVersion, note };
  if (os === "unknown") return { ...python, shell: void 0 };
  if (os === "windows") return { ...python, user: void 0, env: void 0, cmd: ["python"] };
  const exact = pythonVersion !== void 0 && /^\d+\.\d+\.\d+$/.test(pythonVersion);
  return {
    ...python,
    ...exact ? { env: { ...row.env, PYTHON_VERSION: pythonVersion } } : {},
    ...pythonVersion?.startsWith("2") === true ? { cmd: ["python2"] } : {}
  };
}
var HIDDEN = "the name says so, but the tag is not known";
var FORGOTTEN = {
  os: "unknown",
  release: void 0,
  libc: "unknown",
  packageManager: "unknown",
  python: "unclear",
  pythonVersion: void 0,
  shell: void 0,
  user: void 0,
  env: void 0,
  workdir: void 0,
  allocator: void 0,
  packages: [],
  entrypoint: void 0,
  cmd: void 0,
  newest: {}
};
function readRow(row, key, hidden2) {
  let traits = hidden2 ? { ...row, release: void 0, newest: {}, note: HIDDEN } : row;
  if (hidden2 && (row.reads === "tag" || row.reads === "key")) traits = { ...traits, os: "unknown" };
  for (const variant of row.variants ?? []) {
    if (hidden2 && !/[:/]$/.test(variant.when)) traits = { ...traits, ...forget(variant) };
    else if (new RegExp(variant.when).test(key)) traits = { ...traits, ...variant };
  }
  const system = spelledOut(row, key);
  if (system !== void 0) traits = { ...traits, ...settle2(row, traits, system) };
  const release = row.releaseIn === void 0 ? void 0 : new RegExp(row.releaseIn).exec(key)?.[1];
  const version = row.versionIn === void 0 ? null : new RegExp(row.versionIn).exec(key);
  return {
    ...traits,
    ...release === void 0 ? {} : { release },
    ...version === null ? {} : { pythonVersion: version.slice(1).join(".") }
  };
}
function forget(variant) {
  return Object.fromEntries(Object.entries(FORGOTTEN).filter(([trait]) => trait in variant));
}
function spelledOut(row, key) {
  if (row.reads === void 0) return void 0;
  const colon = key.indexOf(":");
  const name = row.reads === "name" || row.reads === "key" ? key.slice(0, colon) : "";
  return readSystem(name, row.reads === "name" ? "" : key.slice(colon + 1));
}
function settle2(row, traits, { os, release }) {
  const note = row.reads === "name" ? "the name carries the release" : "the tag names the release";
  if (row.reads === "release") return os === traits.os && release !== void 0 ? { release, note } : {};
  if (release !== void 0) return { os, release, note };
  return { os, release: (os === traits.os ? traits.release : void 0) ?? traits.newest?.[os] };
}
function toBase(reference, traits, verified, why) {
  const os = traits.os ?? "unknown";
  const manager = traits.packageManager ?? "os";
  return {
    reference,
    os,
    release: traits.release,
    libc: traits.libc ?? SYSTEMS[os].libc,
    packageManager: manager === "os" ? packageManagerOf(os, traits.release) : manager,
    python: traits.python ?? "unclear",
    pythonVersion: traits.pythonVersion,
    shell: traits.shell,
    user: traits.user,
    env: traits.env,
    workdir: "workdir" in traits || traits.env === void 0 ? traits.workdir : "/",
    allocator: traits.allocator ?? (traits.env === void 0 ? "unclear" : "none"),
    packages: traits.packages ?? [],
    exempt: traits.exempt ?? false,
    entrypoint: traits.entrypoint,
    cmd: traits.cmd,
    verified,
    why
  };
}

// src/image/reference.ts
var MAX_LENGTH5 = 4096;
var VARIABLE2 = /\$(?:\{[^}]*\}|\w+)/g;
var LEADING_VARIABLE = /^\$(?:\{(\w+)[^}]*\}|(\w+))/;
function parseReference(text) {
  if (text === "" || text.length > MAX_LENGTH5 || /\s/.test(text)) return void 0;
  const masked = text.replace(VARIABLE2, (variable2) => "$".repeat(variable2.length));
  const at = masked.indexOf("@");
  const end = at < 0 ? text.length : at;
  const slash = masked.lastIndexOf("/", end);
  const colon = masked.slice(0, end).indexOf(":", slash + 1);
  const pathEnd = colon < 0 ? end : colon;
  const first2 = masked.indexOf("/");
  const component = first2 < 0 || first2 > pathEnd ? void 0 : masked.slice(0, first2);
  const hosted = component !== void 0 && (/[.:]/.test(component) || component === "localhost");
  const path = text.slice(hosted ? first2 + 1 : 0, pathEnd);
  const tag = colon < 0 ? void 0 : text.slice(colon + 1, end);
  const digest = at < 0 ? void 0 : text.slice(at + 1);
  if (path === "" || /^\/|\/$/.test(path) || tag === "" || digest === "") return void 0;
  return { text, host: hosted ? text.slice(0, first2) : void 0, path, tag, digest };
}
function normaliseReference(reference) {
  const { tag, digest } = reference;
  const { host, path, certain } = withoutVariable2(reference);
  const hub = fromHub(host, path);
  if (hub === void 0) {
    const name2 = host === "lscr.io" ? `ghcr.io/${path}` : `${host}/${path}`;
    return { name: name2, tag, digest, architecture: void 0, certain };
  }
  const [, prefix, rest] = /^([^/]+)\/([^/]+)$/.exec(hub.path) ?? [];
  const single = prefix !== void 0 && ARCHITECTURE_PREFIXES.includes(prefix);
  const name = single && rest !== void 0 ? rest : hub.path.replace(/^library\/(?=[^/]+$)/, "");
  return {
    name: name.startsWith("linuxserver/") ? `ghcr.io/${name}` : name,
    tag,
    digest,
    architecture: single ? prefix : void 0,
    certain: certain && hub.certain
  };
}
function withoutVariable2(reference) {
  const host = reference.host?.toLowerCase();
  const path = reference.path.toLowerCase();
  const variable2 = host === void 0 ? LEADING_VARIABLE.exec(reference.path) : null;
  if (variable2 === null) return { host, path, certain: true };
  const rest = path.slice(variable2[0].length).replace(/^\//, "");
  const name = variable2[1] ?? variable2[2] ?? "";
  if (rest === "" || !/PROXY|REGISTRY|MIRROR/i.test(name)) return { host, path, certain: false };
  const nested = parseReference(rest);
  return { host: nested?.host, path: nested?.path ?? rest, certain: false };
}
function fromHub(host, path) {
  if (host === void 0 || DOCKER_HUB_HOSTS.includes(host)) return { path, certain: true };
  const library = /^(.*\/)?library\/([^/]+)$/.exec(path);
  if (library?.[2] !== void 0) {
    return { path: library[2], certain: library[1] !== void 0 || LIBRARY_MIRRORS.includes(host) };
  }
  if (host === "mirror.gcr.io") return { path, certain: false };
  const mirrored = new RegExp(MIRROR_NAME.pattern).exec(path);
  return mirrored?.[1] === void 0 ? void 0 : { path: mirrored[1], certain: false };
}

// src/image/base.ts
function resolveBase(reference, images) {
  const config = images.find((image) => matches(image.match, reference));
  return config === void 0 ? publicBase(reference) : configuredBase(reference, config);
}
function publicBase(reference) {
  const parsed = parseReference(reference);
  if (parsed === void 0) return toBase(reference, {}, false, `${reference} is not an image reference`);
  const normalised = normaliseReference(parsed);
  const row = findRow(normalised);
  const found = row ?? { traits: hints(normalised), verified: false };
  const base = withOdds(toBase(reference, found.traits, found.verified, ""), normalised, row !== void 0);
  const note = found.traits.note ?? "nothing is known about it";
  if (base.os === "unknown") return { ...base, why: `the system of ${reference} is not known: ${note}` };
  const alias = normalised.certain ? "" : `, if it is ${normalised.name} of Docker Hub`;
  return { ...base, why: `${reference} is ${describe2(base.os, base.release, base.libc)}${alias}: ${note}` };
}
function withOdds(base, { name }, isKnown) {
  const isNamed3 = name.includes("/") && !/^(?:[^/]*[.:][^/]*|localhost)\/|\$/.test(name);
  const isPublic = isNamed3 || OFFICIAL_IMAGES.includes(name);
  if (isKnown || base.exempt || base.allocator !== "unclear" || !isPublic) return base;
  return { ...base, allocator: "unlikely" };
}
function describe2(os, release, libc) {
  const name = release === void 0 ? SYSTEMS[os].title : `${SYSTEMS[os].title} ${release}`;
  return libc === "unknown" ? name : `${name} (${libc})`;
}
function hints({ name, tag }) {
  const key = `${name}:${tag ?? ""}`.toLowerCase();
  const exempt = new RegExp(ACCELERATED_WORDS.pattern).test(key);
  const system = readSystem(name, (tag ?? "").toLowerCase());
  if (system === void 0) return { exempt };
  const traits = { ...system, exempt, note: "its name says so" };
  if (system.os === "wolfi" && !/-(dev|base)\b/.test(key)) return { ...traits, packageManager: "unknown" };
  if (system.os === "alpine" && /glibc/.test(key)) return { ...traits, libc: "glibc" };
  if (/(?<![a-z])minimal(?![a-z])/.test(key)) return { ...traits, packageManager: minimal(system.os) };
  if (/(?<![a-z])micro(?![a-z])/.test(key)) return { ...traits, packageManager: "none" };
  return traits;
}
function minimal(os) {
  return SYSTEMS[os].packageManager === "dnf" ? "microdnf" : "os";
}
function configuredBase(reference, config) {
  const like = config.like === void 0 ? void 0 : publicBase(withTag(config.like, reference));
  const os = config.os ?? like?.os ?? "unknown";
  const release = config.release ?? (os === like?.os ? like.release : void 0);
  const kept = config.os === void 0 && config.release === void 0 ? like : void 0;
  const libc = config.libc ?? kept?.libc ?? SYSTEMS[os].libc;
  const said = `the configuration says ${like === void 0 ? "so" : `it is like ${like.reference}`}`;
  const own = Object.keys(config.env).length > 0 || like === void 0;
  return {
    ...like ?? toBase(reference, {}, config.os !== void 0, ""),
    reference,
    os,
    release,
    libc,
    packageManager: config.packageManager ?? kept?.packageManager ?? packageManagerOf(os, release),
    python: config.python ?? (config.pythonVersion === void 0 ? like?.python ?? "unclear" : "yes"),
    pythonVersion: config.pythonVersion ?? like?.pythonVersion,
    user: config.user ?? like?.user,
    env: own ? { ...like?.env, ...config.env } : like?.env,
    workdir: like?.env === void 0 ? own ? "/" : void 0 : like.workdir,
    allocator: own ? "none" : like.allocator,
    packages: [...like?.packages ?? [], ...config.packages],
    why: os === "unknown" ? `the system of ${reference} is not known, although ${said}` : `${reference} is ${describe2(os, release, libc)}: ${said}`
  };
}
function withTag(like, reference) {
  const parsed = parseReference(reference);
  const hidden2 = parsed?.tag === void 0 && parsed?.digest !== void 0;
  if (hidden2) return like.replace(/:\{tag\}.*$/, `@${parsed.digest}`);
  return like.replaceAll("{tag}", parsed?.tag ?? "latest");
}
function matches(glob, reference) {
  const source = glob.split("*").map((text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
  const pattern = new RegExp(`^${source}$`);
  const parsed = parseReference(reference);
  const untagged = parsed !== void 0 && parsed.tag === void 0 && parsed.digest === void 0;
  return pattern.test(reference) || untagged && pattern.test(`${reference}:latest`);
}

// src/image/built.ts
function builtStages(images) {
  const found = /* @__PURE__ */ new Set();
  const waiting = images.filter(({ ships }) => ships).map(({ stage }) => stage.index);
  for (let index = waiting.pop(); index !== void 0; index = waiting.pop()) {
    const stage = images[index]?.stage;
    if (!stage || found.has(index)) continue;
    found.add(index);
    if (stage.parent !== void 0) waiting.push(stage.parent);
    for (const name of stage.instructions.flatMap(sourcesOf2)) {
      const source = images.slice(0, index).findLast((image) => isNamed2(image, name));
      if (source) waiting.push(source.stage.index);
    }
  }
  return found;
}
function isNamed2({ stage }, name) {
  return stage.name === name.toLowerCase() || String(stage.index) === name;
}
function sourcesOf2({ flags }) {
  return flags.flatMap(({ name, value = "" }) => {
    if (name === "from") return [value];
    return name === "mount" ? [...value.matchAll(/(?:^|,)from=([^,]+)/g)].map(([, from = ""]) => from) : [];
  });
}

// src/image/command.ts
function commandLine(entrypoint, cmd, base, from, variables) {
  const start = entrypoint ? execWords(entrypoint) : atBase(base.entrypoint, from);
  const args = cmd ? execWords(cmd) : entrypoint ? [] : atBase(base.cmd, from);
  if (start === void 0 || args === void 0) {
    if (!cmd || base.entrypoint !== void 0) return void 0;
    return line("CMD", cmd.instruction, execWords(cmd), variables);
  }
  const shellForm = entrypoint && !entrypoint.instruction.json;
  const words = shellForm ? start : [...start, ...args];
  if (words.length === 0) return void 0;
  if (entrypoint) return line("ENTRYPOINT", entrypoint.instruction, words, variables);
  if (cmd) return line("CMD", cmd.instruction, words, variables);
  return { via: "base", instruction: void 0, form: "exec", words, assignments: /* @__PURE__ */ new Map(), span: from };
}
function execWords({ instruction, shell }) {
  const { json, args } = instruction;
  if (json) return json.map(({ value, span: span2 }) => ({ value, span: span2 }));
  if (args.text === "") return [];
  const span = spanOf(args, 0, args.text.length);
  return [...shell.map((value) => ({ value, span })), { value: args.text, span }];
}
function atBase(words, span) {
  return words?.map((value) => ({ value, span }));
}
function line(via, instruction, words, variables) {
  return {
    via,
    instruction,
    form: instruction.json ? "exec" : "shell",
    words,
    assignments: assignmentsOf(instruction, words, variables),
    span: instruction.span
  };
}
function assignmentsOf(instruction, words, variables) {
  const found = /* @__PURE__ */ new Map();
  const set = (name, value) => void found.set(name, value);
  const payload = shellPayload(words);
  fromEnvProgram(payload ? words.slice(0, words.indexOf(payload)) : words, set);
  if (payload?.value === void 0) return found;
  const isPlaced = !instruction.json && instruction.args.text === payload.value;
  const text = isPlaced ? instruction.args : unplaced(payload.span.file, payload.value);
  const place = (span) => isPlaced ? span : payload.span;
  const { commands } = parseShell(text, variables);
  const around = commands.filter(({ last: last2 }) => last2).flatMap(({ scopes }) => scopes);
  for (const command2 of commands) {
    const [name] = command2.words[0]?.values ?? [];
    const isDeclaration = name === "export" || command2.words.length === 0;
    const holds2 = command2.scopes.every((scope) => scope.kind === "branch" || around.includes(scope));
    if (!command2.last && !(isDeclaration && holds2)) continue;
    for (const each of command2.assignments) {
      const value = command2.conditional ? void 0 : each.value?.values?.join(" ");
      set(each.name, { value, span: place(each.span) });
    }
    const traced = command2.words.map((word) => ({ value: word.values?.join(" "), span: place(word.span) }));
    if (name === "export") for (const word of traced.slice(1)) declare2(word, set);
    else fromEnvProgram(traced, set);
  }
  return found;
}
function shellPayload(words) {
  const start = words.findIndex(({ value = "" }) => isShell(value));
  const option = words[start + 1]?.value ?? "";
  return start >= 0 && /^-\w*c$/.test(option) ? words[start + 2] : void 0;
}
function isShell(program) {
  return isPosixShell([program]);
}
function fromEnvProgram(words, set) {
  const start = words.findIndex(({ value }) => value === "env" || value === "/usr/bin/env");
  if (start < 0) return;
  for (const word of words.slice(start + 1)) {
    const isOption = word.value?.startsWith("-") ?? false;
    if (!isOption && !word.value?.includes("=")) return;
    declare2(word, set);
  }
}
function declare2(word, set) {
  const equals = word.value?.indexOf("=") ?? -1;
  if (word.value === void 0 || equals < 1) return;
  set(word.value.slice(0, equals), { value: word.value.slice(equals + 1), span: word.span });
}

// src/image/evidence.ts
var FAMILIES = [
  { family: ["apt"], libc: "glibc" },
  { family: ["apk"], libc: "musl" },
  { family: ["dnf", "microdnf", "yum", "tdnf"], libc: "glibc" },
  { family: ["zypper"], libc: "glibc" },
  { family: ["pacman"], libc: "glibc" }
];
var APK_WITH_GLIBC = /wolfi|chainguard|cgr\.dev|glibc|mamba|conda/i;
function withEvidence(base, installs) {
  const used = new Set(
    installs.filter(({ command: command2 }) => !command2.conditional).map(({ manager: manager2 }) => manager2)
  );
  const evidence = FAMILIES.filter(({ family }) => family.some((manager2) => used.has(manager2)));
  const [found] = evidence;
  if (!found || evidence.length > 1 || found.family.includes(base.packageManager)) return base;
  const manager = found.family.find((each) => used.has(each)) ?? "unknown";
  const libc = manager === "apk" && APK_WITH_GLIBC.test(base.reference) ? "unknown" : found.libc;
  const why = `a RUN of the file installs packages with ${manager}`;
  if (base.packageManager === "unknown") {
    return {
      ...base,
      packageManager: manager,
      libc: base.libc === "unknown" ? libc : base.libc,
      why: `${base.why}; ${why}`
    };
  }
  if (base.verified) return base;
  const contradicted = `the system of ${base.reference} is not known: ${why}, whatever its name says`;
  return { ...base, os: "unknown", release: void 0, libc, packageManager: manager, why: contradicted };
}

// src/image/prefixes.ts
var PREFIXES = [
  "sudo",
  "doas",
  "env",
  "nice",
  "ionice",
  "time",
  "exec",
  "command",
  "timeout",
  "stdbuf",
  "gosu",
  "su-exec"
];
var PLAIN_PREFIXES = ["eatmydata", "chronic"];
function behindPrefixes(words) {
  let at = 0;
  for (; ; ) {
    const name = nameOf(words[at]);
    if (PLAIN_PREFIXES.includes(name)) at += 1;
    else if (PREFIXES.includes(name)) at = behind(words, at, name);
    else return at === 0 ? words : words.slice(at);
  }
}
function behind(words, at, name) {
  const launcher = LAUNCHERS.find(({ names: names2 }) => names2.includes(name));
  let next = at + 1;
  for (let value = valueOf2(words[next]); /^-./.test(value) || isAssignment(value); value = valueOf2(words[next])) {
    next += launcher?.valued.includes(value) === true ? 2 : 1;
  }
  return next + (launcher?.operands ?? 0);
}
function isAssignment(value) {
  return /^\w+=/.test(value);
}
function programOf([first2]) {
  return nameOf(first2);
}
function shellText2(words) {
  if (!isPosixShell([programOf(words)])) return void 0;
  for (let index = 1; index < words.length; index++) {
    const value = valueOf2(words[index]);
    if (/^-[a-zA-Z]*c[a-zA-Z]*$/.test(value)) return words[index + 1] ?? "opaque";
    if (/^[-+][a-zA-Z]*o$/.test(value)) index++;
    else if (!/^[-+]./.test(value)) break;
  }
  return "opaque";
}
function nameOf(word) {
  const path = valueOf2(word);
  return path.slice(path.lastIndexOf("/") + 1);
}
function valueOf2(word) {
  return word?.values?.[0] ?? "";
}

// src/image/installs.ts
var OPAQUE2 = [
  "ansible-playbook",
  "puppet",
  "make",
  "xargs",
  "dpkg",
  "gdebi",
  "rpm",
  "source",
  ".",
  "pixi",
  "nix",
  "nix-env",
  "brew",
  "spack"
];
var DRY = /^(?:-s|--simulate|--just-print|--dry-run|--recon|--no-act|-d|--download-only|--print-uris|--downloadonly|--assumeno)$/;
function packageChange(command2, instruction, stage) {
  const words = asProgram(behindPrefixes(command2.words));
  const program = programOf(words);
  if (words.length === 0 && command2.words.length > 0) return { kind: "opaque" };
  const installer = installers.find((row) => row.program === program);
  if (program === "dpkg" && /^(?:-r|-P|--remove|--purge)$/.test(words[1]?.values?.[0] ?? ""))
    return { kind: "remove", names: words.slice(2).flatMap((word) => word.values ?? []) };
  if (!installer) return runsAScript(words) || OPAQUE2.includes(program) ? { kind: "opaque" } : void 0;
  const before = [...installer.before ?? []];
  let verb = installer.install.includes("") ? "" : void 0;
  let virtual;
  const packages = [];
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const first2 = word.values?.[0];
    if (first2?.startsWith("-")) {
      if (installer.manager === "pacman" && verb === void 0) verb = first2.slice(0, 2);
      const value = words[index + 1]?.values?.[0];
      if (installer.valued.includes(first2)) index++;
      if (installer.manager === "apk") virtual = virtualName(first2, value) ?? virtual;
    } else if (verb === void 0 && first2 !== void 0 && first2 === before[0]) before.shift();
    else if (verb === void 0) verb = before.length > 0 ? "?" : first2 ?? "?";
    else if (!/^`\s*#/.test(word.text)) packages.push(word);
  }
  if (verb === void 0) return void 0;
  const names2 = packages.flatMap((word) => (word.values ?? []).map(packageName)).filter((name) => name !== "" && !name.endsWith("-"));
  if (installer.remove.includes(verb)) return { kind: "remove", names: names2 };
  if (!installer.install.includes(verb) || words.some((word) => DRY.test(word.values?.[0] ?? "")))
    return void 0;
  const install2 = {
    manager: installer.manager,
    instruction,
    stage,
    command: command2,
    words: packages,
    packages: names2,
    virtual
  };
  return { kind: "install", install: install2 };
}
function asProgram(words) {
  const isModule = /^python[\d.]*$/.test(programOf(words)) && words[1]?.values?.[0] === "-m";
  return isModule ? words.slice(2) : words;
}
function virtualName(option, value) {
  if (option === "-t" || option === "--virtual") return value ?? "?";
  return option.startsWith("--virtual=") ? option.slice("--virtual=".length) : void 0;
}
function runsAScript(words) {
  const name = words[0]?.values?.[0];
  if (name === void 0) return words.length > 0;
  if (/^\.{0,2}\/|\.sh$/.test(name))
    return !/^\/(?:usr\/)?(?:local\/)?s?bin\//.test(name) || name.endsWith(".sh");
  return shellText2(words) === "opaque";
}
function packageName(word) {
  return word.replace(/(?:[=@<>~:].*|\/[\w-]+)$/, "");
}

// src/image/run-commands.ts
var MAX_DEPTH4 = 4;
var MAX_CHARACTERS = 262144;
function runCommands(instruction, shell, fileText, lookup) {
  if (instruction.json) return unfolded([execCommand(instruction, instruction.json)], lookup, 0);
  const text = isPosixShell(shell) ? shellTextOf(instruction, fileText) : void 0;
  if (!text) return { commands: [], opaque: true };
  const { commands, error } = parseShell(text, lookup);
  if (error !== void 0) return { commands: [], opaque: true };
  return unfolded(commands, lookup, 0);
}
function execCommand({ span }, strings) {
  const words = strings.map((string) => ({
    text: string.value,
    values: [string.value],
    span: string.span,
    literal: true
  }));
  const runs = { conditional: false, derived: true, background: false, last: true };
  return { words, assignments: [], span, scopes: [], ...runs };
}
function unfolded(commands, lookup, depth, budget = { left: MAX_CHARACTERS }) {
  const found = [];
  let opaque = false;
  for (const command2 of commands) {
    found.push(command2);
    const text = textWithin(command2);
    if (text === void 0) continue;
    budget.left -= text.value?.length ?? 0;
    const isFollowed = text.value !== void 0 && depth < MAX_DEPTH4 && budget.left > 0;
    const script = isFollowed ? parseShellString(text.value, lookup) : void 0;
    if (!script || script.error !== void 0) {
      opaque = true;
      continue;
    }
    const inner = unfolded(script.commands, lookup, depth + 1, budget);
    opaque ||= inner.opaque;
    const isEval = programOf(behindPrefixes(command2.words)) === "eval";
    const scopes = isEval ? [] : [{ kind: "subshell" }];
    const around = { ...command2, scopes: [...command2.scopes, ...scopes] };
    for (const each of inner.commands) found.push(inside(each, around, text.span));
  }
  return { commands: found, opaque };
}
function textWithin({ words, span }) {
  const rest = behindPrefixes(words);
  if (programOf(rest) === "eval") {
    const values = rest.slice(1).map((word) => word.values?.join(" "));
    return { value: values.includes(void 0) ? void 0 : values.join(" "), span };
  }
  const text = shellText2(rest);
  if (text === void 0 || text === "opaque") return void 0;
  return { value: text.values?.join(" "), span: text.span };
}
function inside(command2, around, span) {
  return {
    words: command2.words.map((word) => ({ ...word, span })),
    assignments: command2.assignments.map((each) => ({ ...each, span })),
    span,
    conditional: command2.conditional || around.conditional,
    derived: true,
    background: command2.background || around.background,
    last: command2.last && around.last,
    scopes: [...around.scopes, ...command2.scopes]
  };
}

// src/image/fold.ts
var SHELL = ["/bin/sh", "-c"];
function fromBase(base, stage) {
  const scope = baseScope(base);
  const env = /* @__PURE__ */ new Map();
  for (const [name, value] of Object.entries(base.env ?? {}))
    env.set(name, { value, span: stage.span, setting: void 0 });
  return {
    base,
    chain: [stage],
    scope: { bindings: new Map(scope.bindings), closed: scope.closed },
    env,
    installs: [],
    virtuals: [],
    packages: new Set(base.packages),
    files: [],
    scripts: [],
    opaquePackages: false,
    workdir: base.workdir,
    user: { value: base.user, span: stage.span },
    shell: SHELL,
    entrypoint: void 0,
    cmd: void 0
  };
}
function fromParent(parent, stage) {
  return {
    ...parent,
    chain: [...parent.chain, stage],
    scope: { ...parent.scope, bindings: new Map(parent.scope.bindings) },
    env: new Map(parent.env),
    installs: [...parent.installs],
    virtuals: [...parent.virtuals],
    packages: new Set(parent.packages),
    files: [...parent.files],
    scripts: [...parent.scripts]
  };
}
function fold(state, stage, around) {
  let ownCmd = false;
  for (const instruction of stage.instructions) {
    switch (instruction.keyword) {
      case "ARG":
        foldArg(state, instruction, around);
        break;
      case "ENV":
        foldEnv(state, instruction, stage.index, around);
        break;
      case "RUN":
        foldRun(state, instruction, stage.index, around);
        break;
      case "COPY":
      case "ADD":
        state.files.push(...placedFiles(instruction, state.scope, state.workdir, around));
        break;
      case "WORKDIR":
        state.workdir = workdirOf(state, instruction, around);
        break;
      case "USER":
        state.user = userOf(state, instruction, around);
        break;
      case "SHELL":
        if (instruction.json) state.shell = instruction.json.map(({ value }) => value);
        break;
      case "ENTRYPOINT":
        state.entrypoint = { instruction, shell: state.shell };
        if (!ownCmd) state.cmd = void 0;
        break;
      case "CMD":
        state.cmd = { instruction, shell: state.shell };
        ownCmd = true;
        break;
      default:
    }
  }
  return state;
}
function workdirOf(state, { args }, around) {
  const expanded2 = expandIn(state.scope, args.text, around.escape);
  return expanded2.known ? absolute(expanded2.text, state.workdir) : void 0;
}
function userOf(state, { args }, { escape }) {
  const value = args.text.includes("$") ? args.text : expandIn(state.scope, args.text, escape).text;
  return { value, span: spanOf(args, 0, args.text.length) };
}
function foldArg(state, instruction, around) {
  for (const { key, value } of instruction.pairs) {
    const inherited = around.globals.bindings.get(key);
    const binding = argument(state.scope, key, value, around.escape, around.buildArgs, inherited);
    state.scope.bindings.set(key, state.env.has(key) ? { ...binding, known: false } : binding);
  }
}
function foldEnv(state, instruction, stage, around) {
  const changes = [];
  for (const pair of instruction.pairs) {
    const name = expandIn(state.scope, pair.key, around.escape).text;
    const { text, known: known2 } = expandIn(state.scope, pair.value ?? "", around.escape);
    changes.push([name, { text, known: known2 }]);
    const value = known2 ? text : void 0;
    state.env.set(name, { value, span: pair.valueSpan, setting: { instruction, pair, stage } });
  }
  for (const [name, binding] of changes) state.scope.bindings.set(name, binding);
}
function foldRun(state, instruction, stage, around) {
  const { commands, opaque } = runCommands(instruction, state.shell, around.text, (name) => {
    const binding = state.scope.bindings.get(name);
    return binding?.known === true ? binding.text : void 0;
  });
  if (opaque) state.opaquePackages = true;
  state.scripts.push({ instruction, stage, commands, opaque });
  const marks = commands.some(marksAuto);
  if (marks) state.opaquePackages = true;
  for (const command2 of commands) {
    const change = packageChange(command2, instruction, stage);
    if (change?.kind === "opaque" || !change && isCopied(state, command2)) state.opaquePackages = true;
    if (change?.kind === "remove") for (const name of change.names) remove(state, name);
    if (state.user.value === void 0 && needsRoot(command2, change))
      state.user = { ...state.user, value: "root" };
    if (change?.kind !== "install") continue;
    state.installs.push(change.install);
    if (change.install.virtual !== void 0) state.virtuals.push(change.install);
    if (!isSystem(change.install)) continue;
    if (change.install.words.some(isOpaque)) state.opaquePackages = true;
    if (!command2.conditional && !marks) for (const name of change.install.packages) state.packages.add(name);
  }
}
function isCopied({ files }, { words }) {
  const program = programOf(behindPrefixes(words));
  return program !== "" && files.some(
    ({ path, source }) => path.endsWith(`/bin/${program}`) || path.endsWith("/bin/") && source.endsWith(`/${program}`) || path.endsWith("/bin/") && source === program
  );
}
function marksAuto({ words }) {
  return words[0]?.values?.[0] === "apt-mark" && words[1]?.values?.[0] === "auto";
}
function needsRoot({ words, conditional }, change) {
  if (conditional) return false;
  const [program = ""] = words[0]?.values ?? [];
  if (/^(?:user|group)(?:add|mod)$|^add(?:user|group)$/.test(program)) return true;
  return program !== "sudo" && change?.kind === "install" && isSystem(change.install);
}
function isSystem({ manager }) {
  return manager !== "conda" && manager !== "pip";
}
function isOpaque({ values }) {
  return values?.some((value) => /[*?[\]]|^[./~@]|^\w+:(?!\w+$)|^so:|\.(?:deb|apk|rpm)$/.test(value)) ?? true;
}
function remove(state, name) {
  state.packages.delete(name);
  if (name.endsWith("*")) {
    for (const each of state.packages) if (each.startsWith(name.slice(0, -1))) state.packages.delete(each);
  }
  for (const install2 of state.virtuals) {
    if (install2.virtual === name) for (const each of install2.packages) state.packages.delete(each);
  }
}

// src/image/stages.ts
function readStages(dockerfile, buildArgs) {
  const globals = globalScope(dockerfile, buildArgs);
  const sources = [];
  const names2 = /* @__PURE__ */ new Map();
  let body2 = [];
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword !== "FROM") {
      body2.push(instruction);
      continue;
    }
    body2 = [];
    const words = splitBlanks(instruction.args.text);
    const image = words[0] ?? { start: 0, end: 0 };
    const expanded2 = expandIn(
      globals,
      instruction.args.text.slice(image.start, image.end),
      dockerfile.escape
    );
    const named = words[2];
    const name = named && instruction.args.text.slice(named.start, named.end).toLowerCase();
    const platform = instruction.flags.find((flag) => flag.name === "platform")?.value;
    const parent = names2.get(expanded2.text);
    const index = sources.length;
    sources.push({
      stage: {
        index,
        name,
        from: instruction,
        span: spanOf(instruction.args, image.start, image.end),
        instructions: body2,
        parent
      },
      reference: expanded2.spelled,
      builtReference: expanded2.text,
      isOverridable: choosesSystem(instruction.args.text.slice(image.start, image.end), globals),
      known: expanded2.known,
      platform: platform === void 0 ? void 0 : expandIn(globals, platform, dockerfile.escape).text
    });
    if (name !== void 0) names2.set(name, index);
  }
  return { stages: sources, globals };
}
var HARMLESS = /^$|^v?\d+(?:\.\d+)*(?:[-.]?(?:a|b|rc)\d*)?(?:-(?:slim|bullseye|bookworm|trixie))*$|^(?:bullseye|bookworm|trixie|forky|focal|jammy|noble|resolute)$|^sha256:|\/$/;
function choosesSystem(reference, globals) {
  for (const match of reference.matchAll(/\$\{?(\w+)(?::?[-+]([^}]*))?\}?/g)) {
    const followed = reference.charAt(match.index + match[0].length);
    const value = globals.bindings.get(match[1] ?? "")?.text ?? match[2] ?? "";
    if (followed !== "/" && !HARMLESS.test(value)) return true;
  }
  return false;
}

// src/image/image.ts
function buildImages(dockerfile, options) {
  const { stages: sources, globals } = readStages(dockerfile, options.buildArgs);
  const states = [];
  const images = [];
  const around = {
    text: dockerfile.text,
    escape: dockerfile.escape,
    globals,
    buildArgs: options.buildArgs,
    originOf: (from) => stageNamed(images, from) ?? originOf(options.baseOf(from, true))
  };
  const shipping = options.shipping(sources.map(({ stage }) => stage));
  for (const source of sources) {
    const { stage } = source;
    const parent = stage.parent === void 0 ? void 0 : states[stage.parent];
    const start = parent ? fromParent(parent, stage) : fromBase(baseOf(source, options), stage);
    const state = fold(start, stage, around);
    states.push(state);
    const root = sources[state.chain[0]?.index ?? stage.index];
    const isOverridable = root?.isOverridable ?? false;
    images.push(imageOf(dockerfile, stage, state, { isOverridable, ships: shipping.get(stage.index) }));
  }
  return images;
}
function stageNamed(images, from) {
  const name = from.toLowerCase();
  return images.findLast(({ stage }) => stage.name === name) ?? images[/^\d+$/.test(from) ? Number(from) : -1];
}
function originOf(base) {
  return {
    base,
    packages: new Set(base.packages),
    python: base.python,
    pythonVersion: base.pythonVersion,
    files: []
  };
}
function baseOf({ reference, known: known2, platform }, options) {
  const base = options.baseOf(reference, known2);
  return platform !== void 0 && /^windows\b/i.test(platform) ? onWindows(base) : base;
}
function imageOf(dockerfile, stage, state, { isOverridable, ships }) {
  const { env, installs, packages, opaquePackages, files, scripts, workdir, user, shell, chain } = state;
  const known2 = withEvidence(state.base, installs);
  const base = isWindowsShell(shell) ? onWindows(known2) : known2;
  const root = chain[0]?.span ?? stage.span;
  const command2 = commandLine(state.entrypoint, state.cmd, base, root, (name) => env.get(name)?.value);
  const python = pythonOf(state);
  const isAlone = dockerfile.instructions.filter(({ keyword }) => keyword === "FROM").length === 1;
  return {
    dockerfile,
    stage,
    chain,
    ships: ships !== void 0,
    base,
    isOverridable,
    env,
    installs,
    packages,
    opaquePackages,
    files,
    scripts,
    workdir,
    user,
    shell,
    command: command2,
    python: python.answer,
    pythonVersion: python.version,
    buildsPython: scripts.some(buildsPython),
    why: [base.why, python.why, isAlone || ships === void 0 ? void 0 : `it ships: ${ships}`].filter(
      (why) => why !== void 0
    )
  };
}
function onWindows(base) {
  return { ...base, os: "windows", release: void 0, libc: "unknown", packageManager: "none" };
}
function isWindowsShell([program = ""]) {
  return /(?:^|[\\/])(?:powershell|pwsh|cmd)(?:\.exe)?$/i.test(program);
}

// src/syntax/unexpandable.ts
var EXPANDS = /* @__PURE__ */ new Map([
  ["ADD", "words"],
  ["COPY", "words"],
  ["EXPOSE", "words"],
  ["FROM", "words"],
  ["VOLUME", "words"],
  ["STOPSIGNAL", "whole"],
  ["USER", "whole"],
  ["WORKDIR", "whole"]
]);
function unexpandable(instruction, escape) {
  for (const { text, span } of wordsOf3(instruction)) {
    try {
      expand(text, () => "x", escape);
    } catch (error) {
      if (!(error instanceof ExpansionError)) throw error;
      if (!(error instanceof TooMuch))
        return { message: `the builder cannot expand ${shorten(text)}: ${error.message}`, span };
    }
  }
  return void 0;
}
function wordsOf3({ keyword, args, json, pairs }) {
  if (keyword === "ENV" || keyword === "LABEL" || keyword === "ARG") {
    return pairs.flatMap(({ key, value = "", span, valueSpan }) => [
      { text: key, span },
      { text: value, span: valueSpan }
    ]);
  }
  const expands = EXPANDS.get(keyword);
  if (expands === void 0 || args.text === "") return [];
  if (json) return json.map(({ value, span }) => ({ text: value, span }));
  if (expands === "whole") return [{ text: args.text, span: spanOf(args, 0, args.text.length) }];
  return splitBlanks(args.text).map(({ start, end }) => ({
    text: args.text.slice(start, end),
    span: spanOf(args, start, end)
  }));
}

// src/lint.ts
function resolve2(text, options, config) {
  const dockerfile = parseDockerfile(options.file, text);
  if (dockerfile.problems.length > 0) return { dockerfile, images: [], facts: [] };
  const images = buildImages(dockerfile, {
    buildArgs: options.buildArgs ?? {},
    shipping: (stages) => shippingStages(stages, {
      targets: options.targets ?? config.targets,
      manifests: stages.length > 1 && options.context ? manifestTargets(options.file, options.context) : []
    }),
    baseOf: (reference, known2) => {
      const base = resolveBase(reference, config.images);
      return known2 ? base : { ...base, verified: false };
    }
  });
  const problem = firstUnexpandable(dockerfile, images);
  if (problem) return { dockerfile: { ...dockerfile, problems: [problem] }, images: [], facts: [] };
  const facts = images.flatMap((image) => runsOf(image, options, config)).map((run) => ({ run, allocator: resolveAllocator(run) }));
  return { dockerfile, images, facts };
}
function firstUnexpandable(dockerfile, images) {
  const built = builtStages(images);
  const first2 = dockerfile.instructions.findIndex(({ keyword }) => keyword === "FROM");
  const globals = dockerfile.instructions.slice(0, Math.max(0, first2));
  const stages = images.flatMap(
    ({ stage }) => built.has(stage.index) ? [stage.from, ...stage.instructions] : []
  );
  for (const instruction of [...globals, ...stages]) {
    const problem = unexpandable(instruction, dockerfile.escape);
    if (problem) return problem;
  }
  return void 0;
}
function judge2(resolved, rules3, options, config) {
  const { dockerfile, images, facts } = resolved;
  const severities = severitiesOf(options, config);
  if (dockerfile.problems.length > 0) {
    const problems = dockerfile.problems.map(({ message, span, isTemplate }) => ({
      rule: "syntax-error",
      severity: isTemplate ? "info" : "error",
      span,
      message,
      why: [],
      stage: void 0
    }));
    return [...configuredNotices(problems, rules3, severities)];
  }
  const settings = {
    profile: options.profile ?? config.profile,
    allocator: config.allocator,
    workerMemoryBytes: config.workerMemoryBytes
  };
  const active = rules3.filter(
    ({ name }) => severities[name] !== "off" && (options.only?.includes(name) ?? true)
  );
  const findings = [];
  for (const fact of facts) {
    const { stage, ships } = fact.run.image;
    if (!ships) continue;
    for (const rule of active) {
      const configured2 = severities[rule.name];
      for (const report2 of rule.check(fact, settings)) {
        const severity = configured2 && configured2 !== "off" ? configured2 : report2.severity ?? rule.severity;
        merge(findings, {
          ...report2,
          rule: rule.name,
          severity,
          stage: { index: stage.index, name: stage.name }
        });
      }
    }
  }
  const fixable = withoutDoubtfulFixes(dockerfile, findings);
  const directed = options.inlineIgnore === false ? fixable : applyDirectives(
    dockerfile,
    images.map(({ stage }) => stage),
    fixable,
    {
      ruleNames: rules3.map(({ name }) => name),
      active: new Set(active.map(({ name }) => name)),
      requireReason: config.requireReason
    }
  );
  return configuredNotices(directed, rules3, severities).toSorted(
    (a, b) => a.span.start - b.span.start || compare(a.rule, b.rule) || compare(a.message, b.message)
  );
}
function withoutDoubtfulFixes(dockerfile, findings) {
  if (findings.every(({ fix: fix2 }) => fix2 === void 0) || agreesOnInstructions(dockerfile)) return findings;
  const refusal2 = "the file is written in a way that other tools read differently";
  return findings.map(
    (finding) => finding.fix ? { ...finding, fix: void 0, alternative: void 0, refusal: refusal2 } : finding
  );
}
function configuredNotices(findings, rules3, severities) {
  return findings.flatMap((finding) => {
    const configured2 = rules3.some(({ name }) => name === finding.rule) ? void 0 : severities[finding.rule];
    if (configured2 === void 0) return [finding];
    return configured2 === "off" ? [] : [{ ...finding, severity: configured2 }];
  });
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function severitiesOf(options, config) {
  const overrides = config.overrides.filter(({ paths }) => paths.some((glob) => matchesPath(glob, relativeTo(config.file, options.file)))).map(({ rules: rules3 }) => rules3);
  return Object.assign({}, config.rules, ...overrides, options.severities);
}
function merge(findings, finding) {
  const index = findings.findIndex(
    ({ rule, span, message }) => rule === finding.rule && span.start === finding.span.start && span.end === finding.span.end && message === finding.message
  );
  const same2 = findings[index];
  if (!same2) findings.push(finding);
  else findings[index] = { ...same2, why: [.../* @__PURE__ */ new Set([...same2.why, ...finding.why])] };
}

// src/index.ts
var rules2 = rules;
function lint(text, options) {
  const config = options.config ?? defaultConfig;
  return judge2(resolve2(text, options, config), rules, options, config);
}
function fix(text, options) {
  const isWanted = ({ safety }) => safety === "safe" || options.unsafe === true;
  return fixText(text, options.file, (current) => lint(current, options), isWanted);
}
function inspect(text, options) {
  const config = options.config ?? defaultConfig;
  return inspectResolved(resolve2(text, options, config), options.file);
}
export {
  fix,
  inspect,
  lint,
  rules2 as rules
};
