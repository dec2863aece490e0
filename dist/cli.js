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

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY = "";
    var SPACE = " ";
    var ESCAPE = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated, body) => {
      if (negated) {
        return `[^\\/${body}]`;
      }
      const source = `[${body}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern, start) => {
      const { length } = pattern;
      let index = start + 1;
      let negated = EMPTY;
      const lead = pattern[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body = EMPTY;
      let prev = EMPTY;
      for (; ; ) {
        const char = pattern[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped = pattern[++index];
          body += escapeMember(escaped);
          prev = escaped;
        } else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
          index++;
          let to = pattern[index];
          if (to === ESCAPE) {
            to = pattern[index += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY;
        } else if (char === "[" && pattern[index + 1] === ":") {
          const nameStart = index + 2;
          let end = nameStart;
          while (end < length && pattern[end] !== "]") {
            end++;
          }
          if (end === length) {
            return null;
          }
          if (end > nameStart && pattern[end - 1] === ":") {
            const name = pattern.slice(nameStart, end - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY;
            index = end;
          } else {
            body += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,
      "g"
    );
    var TRAILING_WILDCARD = "\uE000";
    var TRAILING_DOUBLESTAR = "\uE001";
    var isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern) => {
      const sources = [];
      const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
      const { length } = pattern;
      let out = EMPTY;
      let index = 0;
      while (index < length) {
        const char = pattern[index];
        if (char === ESCAPE) {
          const escaped = pattern[index + 1];
          if (escaped === SLASH && index + 2 === length) {
            out += hold(NEVER_MATCH);
          } else if (escaped === "*" || escaped === "[" || escaped === SPACE) {
            out += pattern.slice(index, index + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped
            );
          }
          index += 2;
        } else if (isReserved(char)) {
          out += hold(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index);
          if (scanned === null) {
            out += hold(NEVER_MATCH);
            index = length;
          } else {
            out += hold(scanned.source);
            index = scanned.end + 1;
          }
        } else {
          out += char;
          index++;
        }
      }
      return {
        source: out,
        sources
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run2, space) => space ? run2.slice(0, run2.length - run2.length % 2) + SPACE : run2,
        ESCAPE + SPACE
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start) => `${start}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source, pattern) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
          return anchor + source;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range, close) => `\\[${range}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source) => {
          const last = source[source.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source;
          }
          return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run2, at) => {
      let separator = EMPTY;
      for (let index = at + 1; index < run2.length && !run2[index].wildcard; index++) {
        separator += run2[index].single;
      }
      return separator;
    };
    var pinWildcards = (source) => {
      if (source.indexOf(WILDCARD) < 0) {
        return source;
      }
      const tokens = [];
      const { length } = source;
      let index = 0;
      while (index < length) {
        const char = source[index];
        if (source.startsWith(WILDCARD, index)) {
          tokens.push({ wildcard: true });
          index += WILDCARD.length;
        } else if (char === "[") {
          let end = index + 1;
          if (source[end] === "^") {
            end++;
          }
          if (source[end] === "]") {
            end++;
          }
          while (end < length && source[end] !== "]") {
            end += source[end] === ESCAPE ? 2 : 1;
          }
          end++;
          tokens.push({ single: source.slice(index, end) });
          index = end;
        } else if (char === ESCAPE) {
          tokens.push({ single: source.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end = index;
          do {
            if (source[end] === ESCAPE) {
              end++;
            } else if (source[end] === "(") {
              depth++;
            } else if (source[end] === ")") {
              depth--;
            }
            end++;
          } while (end < length && depth > 0);
          if ("*+?".indexOf(source[end]) >= 0) {
            end++;
          }
          tokens.push({ boundary: source.slice(index, end) });
          index = end;
        } else if (char === "^" || char === "$") {
          tokens.push({ boundary: char });
          index++;
        } else {
          tokens.push({ single: char });
          index++;
        }
      }
      let out = EMPTY;
      let run2 = [];
      const flush = () => {
        let lastWildcard;
        run2.forEach((token, at) => {
          if (token.wildcard) {
            lastWildcard = at;
          }
        });
        run2.forEach((token, at) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run2, at)})[^\\/])*`;
        });
        run2 = [];
      };
      tokens.forEach((token) => {
        if (token.boundary === void 0) {
          run2.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source, sources } = extractBrackets(pattern);
      const replaced = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
        },
        source
      );
      return sources.length ? replaced.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index) => sources[index]
      ) : replaced;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path) => {
      const end = path.length - 1;
      const index = path.lastIndexOf(
        SLASH,
        path[end] === SLASH ? end - 1 : end
      );
      return index < 0 ? path : path.slice(index + 1);
    };
    var parentOf = (path) => {
      if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path.split(SLASH).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
      }
      const end = path.length - 1;
      const cut = path.lastIndexOf(
        SLASH,
        path.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut < 0 ? EMPTY : path.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark, body, ignoreCase, negative, prefix) {
        this.pattern = pattern;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body);
        define(this, "ignoreCase", ignoreCase);
        define(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define(this, key, regex);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count2 = 0;
      while (str[str.length - count2 - 1] === ESCAPE) {
        count2++;
      }
      return count2 % 2 === 1;
    };
    var trimEnd = (body, stripLineEnd) => {
      let lineEnd = body.length;
      let end;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd - 1] === "\r") {
          lineEnd--;
        }
        end = lineEnd;
        while (body[end - 1] === SPACE) {
          end--;
        }
        if (!stripLineEnd || body[end - 1] !== "\n") {
          break;
        }
        lineEnd = end - 1;
      }
      if (end === lineEnd) {
        return body.slice(0, lineEnd);
      }
      let backslashes = 0;
      while (body[end - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
    };
    var createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern,
        mark,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern, index) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw = isStr ? pattern : pattern.pattern;
        const rule = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index
        );
        if (rule) {
          this._added = true;
          this._rules.push(rule);
          if (matchesBasename(rule.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path) {
        const rules = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules.length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule.checkRegex.test(path)) {
            ignored = !rule.negative;
            unignored = rule.negative;
            matchedRule = rule.negative ? UNDEFINED : rule;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path, mode) {
        const rules = this._rules;
        const { length } = rules;
        const shortcut = this._basenameCount * 2 >= length;
        const basename3 = shortcut ? basenameOf(path) : path;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename3 : path
          )) {
            const { negative } = rule;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path, originalPath, doThrow) => {
      if (!isString(path)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path) => {
      const first = path.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path.length === 1) {
        return true;
      }
      const second = path.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path) {
        checkPath(
          path,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path ? this._t(path, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path = convertPath(target);
        if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path);
        }
        const dir = this._t(path, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal = this._rules.testLiteral(path);
        return literal.ignored || literal.unignored ? literal : dir;
      }
      _t(path, cache) {
        if (path in cache) {
          return cache[path];
        }
        const parentPath = parentOf(path);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
      }
      ignores(path) {
        return this._test(path, this._ignoreCache, convertPath(path)).ignored;
      }
      createFilter() {
        return (path) => !this.ignores(path);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path) {
        return this._test(path, this._testCache, convertPath(path));
      }
    };
    var factory = (options) => new Ignore(options);
    var isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module.exports = factory;
    factory.default = factory;
    module.exports.isPathValid = isPathValid;
    define(module.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// src/cli/main.ts
import * as core from "./index.js";

// src/cli/discover.ts
import { statSync } from "node:fs";
import { basename, resolve as resolve2 } from "node:path";

// src/cli/gitignore.ts
var import_ignore = __toESM(require_ignore());
import { existsSync as existsSync2, readFileSync } from "node:fs";
import { dirname as dirname2, join as join2, relative as relative2 } from "node:path";

// src/cli/paths.ts
import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
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
function* upwards(folder, last) {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (current === last || dirname(current) === current) return;
  }
}
function findRoot(folder, cwd) {
  for (const candidate of upwards(folder)) {
    if (existsSync(join(candidate, ".git"))) return candidate;
  }
  return isInside(cwd, folder) ? cwd : folder;
}
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

// src/cli/gitignore.ts
function ignoredByGit(cwd) {
  const files = /* @__PURE__ */ new Map();
  const fileOf = (folder) => {
    if (!files.has(folder)) files.set(folder, read(join2(folder, ".gitignore")));
    return files.get(folder);
  };
  const top = repositoryOf(cwd) ?? cwd;
  const known = /* @__PURE__ */ new Map([[top, false]]);
  const verdict = (path, isFolder) => {
    for (let folder = dirname2(path); ; folder = dirname2(folder)) {
      const name = toPosix(relative2(folder, path)) + (isFolder ? "/" : "");
      const { ignored, unignored } = fileOf(folder)?.test(name) ?? { ignored: false, unignored: false };
      if (ignored || unignored) return ignored;
      if (folder === top || folder === dirname2(folder)) return false;
    }
  };
  const isLeftOut = (folder) => {
    const found = known.get(folder);
    if (found !== void 0) return found;
    const answer = folder === dirname2(folder) ? false : isLeftOut(dirname2(folder)) || verdict(folder, true);
    known.set(folder, answer);
    return answer;
  };
  return (path) => isLeftOut(dirname2(path)) || verdict(path, false);
}
function foldersLeftOut(cwd) {
  const lines = linesOf(join2(cwd, ".gitignore"));
  if (lines.some((line) => line.startsWith("!"))) return [];
  return lines.filter((line) => /^\/?[\w.@-]+(?:\/[\w.@-]+)*\/$/.test(line)).map((line) => {
    const isAnchored = line.slice(0, -1).includes("/");
    return `${isAnchored ? "" : "**/"}${line.replace(/^\//, "")}**`;
  });
}
function linesOf(path) {
  try {
    return readFileSync(path, "utf8").split(/\r?\n/);
  } catch {
    return [];
  }
}
function read(path) {
  try {
    return (0, import_ignore.default)().add(readFileSync(path, "utf8"));
  } catch {
    return void 0;
  }
}
function repositoryOf(folder) {
  for (let each = folder; ; each = dirname2(each)) {
    if (existsSync2(join2(each, ".git"))) return each;
    if (each === dirname2(each)) return void 0;
  }
}

// src/report/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
var plain = /^[\x20-\x7e]*$/;
var everyUnsafe = new RegExp(unsafe, "gu");
function visible(text) {
  if (plain.test(text)) return text;
  return unsafe.test(text) ? text.replaceAll(everyUnsafe, escapeOf) : text;
}
function escapeOf(character) {
  const named = { "\n": "\\n", "\r": "\\r", "	": "\\t" }[character];
  if (named !== void 0) return named;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u{${code}}`;
}

// src/cli/io.ts
var Failure = class extends Error {
  name = "Failure";
};
function complain(io2, message) {
  io2.stderr(`alloclint: ${visible(message)}
`);
}
function wantsColour(choice2, io2) {
  if (choice2 !== "auto") return choice2 === "always";
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io2.env;
  if (force !== void 0 && force !== "") return force !== "0" && force !== "false";
  if (no !== void 0 && no !== "") return false;
  return io2.isTTY && term !== "dumb";
}

// src/cli/names.ts
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
var searchPatterns = [
  "**/{dockerfile,containerfile}",
  "**/dockerfile[._-]*",
  "**/*.{dockerfile,containerfile}"
];

// src/cli/discover.ts
async function discover(operands, cwd, stdinName) {
  const targets = [];
  const failures = [];
  const seen = /* @__PURE__ */ new Set();
  const add = (key, target) => {
    if (!seen.has(key)) targets.push(target);
    seen.add(key);
  };
  for (const operand of operands.length === 0 ? ["."] : operands) {
    if (operand === "-") {
      add("-", { path: void 0, shown: stdinName === void 0 ? "<stdin>" : toPosix(stdinName) });
      continue;
    }
    try {
      for (const path of await expand(operand, cwd)) {
        add(realPath(path), { path, shown: relativePosix(cwd, path) });
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { targets, failures };
}
async function expand(operand, cwd) {
  const path = resolve2(cwd, operand);
  const stats = statOf(path);
  if (stats === void 0) {
    if (/[*?[\]{}]/.test(operand)) return expandGlob(operand, cwd);
    throw new Failure(`${operand}: no such file or folder, check the path`);
  }
  if (!stats.isDirectory()) return [path];
  const named = operand.replace(/[/\\]+$/, "") === operand && isDockerfileName(basename(path));
  if (named)
    throw new Failure(`${operand}: is a folder and not a Dockerfile, write ${operand}/ to search it`);
  const found = await glob(searchPatterns, path, operand, false);
  return found.filter((file) => isDockerfileName(basename(file)));
}
async function expandGlob(operand, cwd) {
  const pattern = basename(operand);
  const found = await glob([toPosix(operand)], cwd, operand, true);
  const wanted = found.filter((file) => {
    const name = basename(file);
    return /^\*+$/.test(pattern) ? isDockerfileName(name) : !isExcludedName(name) || isExcludedName(pattern);
  });
  if (wanted.length === 0) throw new Failure(`${operand}: matches no Dockerfile, check the pattern`);
  return wanted;
}
async function glob(patterns, cwd, operand, caseSensitive) {
  const { globby } = await import("./chunk-globby.js");
  try {
    const found = await globby(patterns, {
      cwd,
      absolute: true,
      caseSensitiveMatch: caseSensitive,
      dot: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      // What git leaves out in whole folders is not walked; every file that is found is asked for below.
      ignore: ["**/.git", "**/node_modules", ...foldersLeftOut(cwd)],
      onlyFiles: true
    });
    const isIgnored = ignoredByGit(cwd);
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
function codeOf(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}
function reasonOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z]+: ([^,]+),/.exec(message)?.[1] ?? message;
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
function parseBytes(text, dialect = "either") {
  const match = quantityPattern.exec(text.trim());
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
function parseCpus(text) {
  const match = /^\+?(\d+(?:\.\d*)?|\.\d+)(m?)$/.exec(text.trim());
  if (match === null) return void 0;
  const cpus = Number(match[1]) * (match[2] === "m" ? 1e-3 : 1);
  return cpus > 0 && Number.isFinite(cpus) ? cpus : void 0;
}

// src/cli/args.ts
var commands = ["inspect", "explain", "rules"];
async function parseArguments(argv, ruleNames) {
  const raw = await readRaw(argv);
  const flag = (name) => raw.values[name] === true;
  const one = (name) => raw.lists(name).at(-1);
  const many = (name) => raw.values[name] === void 0 ? void 0 : raw.lists(name);
  const [first = "", ...rest] = raw.operands;
  const command = commands.find((name) => name === first);
  const only = many("only")?.flatMap((names) => names.split(",")).map((name) => name.trim()).filter((name) => name !== "");
  for (const name of only ?? []) refuseUnknownRule(name, "--only", ruleNames);
  const stdinFilename = one("stdin-filename");
  if (stdinFilename !== void 0 && !raw.operands.includes("-")) {
    throw new Failure('--stdin-filename goes with "-", which reads stdin');
  }
  return {
    command: flag("help") ? "help" : flag("version") ? "version" : command ?? "lint",
    operands: command === void 0 ? raw.operands : rest,
    fix: flag("fix") || flag("fix-unsafe"),
    fixUnsafe: flag("fix-unsafe"),
    diff: flag("diff"),
    format: one("format"),
    output: one("output"),
    only,
    severities: pairs("--rule", many("rule"), (name, value) => {
      refuseUnknownRule(name, "--rule", ruleNames);
      return choice("--rule", value, ["off", "info", "warning", "error"]);
    }),
    failOn: optional(
      one("fail-on"),
      (value) => choice("--fail-on", value, ["error", "warning", "info", "never"])
    ),
    memoryBytes: optional(
      one("memory"),
      (value) => amount("--memory", value, parseBytes(value), "1Gi or 512m")
    ),
    cpus: optional(one("cpus"), (value) => amount("--cpus", value, parseCpus(value), "0.5 or 500m")),
    profile: optional(
      one("profile"),
      (value) => choice("--profile", value, ["balanced", "lean", "throughput"])
    ),
    targets: many("target"),
    buildArgs: pairs("--build-arg", many("build-arg"), (_, value) => value),
    config: one("config"),
    stdinFilename,
    inlineIgnore: !flag("no-inline-ignore"),
    quiet: flag("quiet"),
    colour: optional(one("color"), (value) => choice("--color", value, ["auto", "always", "never"])) ?? "auto"
  };
}
async function readRaw(argv) {
  if (argv.every((word) => word === "-" || !word.startsWith("-"))) {
    return { operands: argv, values: {}, lists: () => [] };
  }
  const { parseRaw } = await import("./chunk-raw-args.js");
  const raw = parseRaw(argv);
  if (typeof raw === "string") throw new Failure(raw);
  return raw;
}
function optional(value, parse) {
  return value === void 0 ? void 0 : parse(value);
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
function pairs(option, texts, parse) {
  const entries = [];
  for (const text of texts ?? []) {
    const at = text.indexOf("=");
    if (at < 1) throw new Failure(`${option}: "${text}" is not of the form NAME=VALUE`);
    const key = text.slice(0, at).trim();
    entries.push([key, parse(key, text.slice(at + 1))]);
  }
  return Object.fromEntries(entries);
}
function refuseUnknownRule(name, option, ruleNames) {
  if (ruleNames.includes(name)) return;
  throw new Failure(
    `${option}: no rule is called "${name}"${didYouMean(name, ruleNames) || ", see alloclint rules"}`
  );
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
  if (!colour) return (_, text) => text;
  return (name, text) => `\x1B[${codes[name][0]}m${text}\x1B[${codes[name][1]}m`;
}
var severityColour = { error: "red", warning: "yellow", info: "cyan" };

// src/cli/session.ts
import { resolve as resolve6 } from "node:path";

// src/report/homepage.ts
var homepage = "https://github.com/alloclint/alloclint";
function docsUrl(rule) {
  const page = reserved.has(rule) ? `README.md#${rule}` : `${rule}.md`;
  return `${homepage}/blob/main/rules/${page}`;
}

// src/cli/source.ts
import { dirname as dirname3, join as join5, resolve as resolve5 } from "node:path";

// src/cli/config-file.ts
import { existsSync as existsSync3 } from "node:fs";
import { join as join3, resolve as resolve3 } from "node:path";

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

// src/cli/read.ts
import { readFileSync as readFileSync2, statSync as statSync2 } from "node:fs";
var probedBytes = 8192;
var maxBytes = 64 * 2 ** 20;
function readText(path, shown) {
  return decode(readBytes(path, shown), shown);
}
function readBytes(path, shown) {
  try {
    if (statSync2(path).size <= maxBytes) return readFileSync2(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new Failure(`${shown}: no such file, check the path`);
    throw new Failure(`${shown}: cannot be read (${reasonOf(error)}), check its permissions`);
  }
  throw new Failure(`${shown}: is larger than ${maxBytes / 2 ** 20} MiB, name a Dockerfile`);
}
function decode(bytes, shown) {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === "255,254" || mark === "254,255") throw new Failure(`${shown}: is UTF-16, save it as UTF-8`);
  if (bytes.subarray(0, probedBytes).includes(0))
    throw new Failure(`${shown}: is a binary file, name a Dockerfile`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${shown}: is not valid UTF-8, save it as UTF-8`);
  }
}

// src/cli/config-file.ts
var json = async (text) => JSON.parse(text);
var yaml = async (text) => (await import("./chunk-yaml.js")).parse(text);
var toml = async (text) => (await import("./chunk-smol-toml.js")).parse(text);
var kinds = [
  { name: "alloclint.toml", parse: toml, key: [] },
  { name: "alloclint.yaml", parse: yaml, key: [] },
  { name: "alloclint.json", parse: json, key: [] },
  { name: "pyproject.toml", parse: toml, key: ["tool", "alloclint"] },
  { name: "package.json", parse: json, key: ["alloclint"] }
];
function configLoader(cwd, explicit, ruleNames) {
  const files = /* @__PURE__ */ new Map();
  const read2 = (path) => {
    const known = files.get(path) ?? readConfig(path, relativePosix(cwd, path), ruleNames);
    files.set(path, known);
    return known;
  };
  return {
    async load(folder, root) {
      if (explicit !== void 0) {
        const config = await read2(resolve3(cwd, explicit));
        if (config === void 0)
          throw new Failure(`${explicit}: has no config for alloclint, add it or name another file`);
        return { ...config, file: relativePosix(root, resolve3(cwd, explicit)) };
      }
      for (const candidate of upwards(folder, root)) {
        for (const { name } of kinds) {
          const path = join3(candidate, name);
          if (!existsSync3(path)) continue;
          const config = await read2(path);
          if (config !== void 0) return { ...config, file: relativePosix(root, path) };
        }
      }
      return defaultConfig;
    }
  };
}
async function readConfig(path, shown, ruleNames) {
  const kind = kinds.find(({ name }) => path.endsWith(name)) ?? kinds.find(({ name }) => extension(name) === extension(path));
  if (kind === void 0) throw new Failure(`${shown}: is no config file, name a .toml, .yaml or .json file`);
  const text = readText(path, shown);
  if (kind.key.length > 0 && !text.includes("alloclint")) return void 0;
  let data;
  try {
    data = await kind.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Failure(`${shown}: ${syntaxFault(error)}, mend the file`);
  }
  for (const key of kind.key) {
    data = typeof data === "object" && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : void 0;
    if (data === void 0) return void 0;
  }
  const { ConfigError, parseConfig } = await import("./chunk-config.js");
  try {
    return parseConfig(data, shown, ruleNames);
  } catch (error) {
    throw error instanceof ConfigError ? new Failure(error.message) : error;
  }
}
function extension(name) {
  return name.slice(name.lastIndexOf(".") + 1).replace(/^yml$/, "yaml");
}
function syntaxFault(error) {
  const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const line = error instanceof Error && "line" in error && typeof error.line === "number" ? ` at line ${error.line}` : "";
  return `does not parse${line} (${first.replace(/[:.]$/, "")})`;
}

// src/cli/context.ts
import { readdirSync, statSync as statSync3 } from "node:fs";
import { join as join4, resolve as resolve4 } from "node:path";
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
  const realRoot = realPath(root);
  const texts = /* @__PURE__ */ new Map();
  let listing;
  return {
    read(path) {
      if (!texts.has(path)) texts.set(path, readInside(realRoot, path));
      return texts.get(path);
    },
    list() {
      listing ??= firstOf(walk(root, ""), maxListed);
      return listing;
    }
  };
}
function readInside(realRoot, path) {
  try {
    const real = realPath(resolve4(realRoot, path));
    if (!isInside(realRoot, real)) return void 0;
    const stats = statSync3(real, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size <= maxFileBytes ? readText(real, path) : void 0;
  } catch {
    return void 0;
  }
}
function firstOf(paths, limit) {
  const first = [];
  for (const path of paths) {
    if (first.length === limit) break;
    first.push(path);
  }
  return first;
}
function* walk(folder, prefix) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return;
  }
  for (const entry of entries) if (entry.isFile()) yield `${prefix}${entry.name}`;
  for (const entry of entries) {
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) {
      yield* walk(join4(folder, entry.name), `${prefix}${entry.name}/`);
    }
  }
}

// src/cli/source.ts
function sourceReader(args, io2, ruleNames) {
  const configs = configLoader(io2.cwd, args.config, ruleNames);
  const plain2 = /* @__PURE__ */ new Map();
  const withYaml = /* @__PURE__ */ new Map();
  async function contextFor(root, text) {
    const context = plain2.get(root) ?? rootedContext(root);
    plain2.set(root, context);
    if ((text.match(/^[ \t]*FROM[ \t]/gim)?.length ?? 0) < 2) return context;
    const { parse } = await import("./chunk-yaml.js");
    const found = withYaml.get(root) ?? {
      ...context,
      parseYaml: (yaml2) => parse(yaml2, { logLevel: "silent", maxAliasCount: 100, uniqueKeys: false, merge: true })
    };
    withYaml.set(root, found);
    return found;
  }
  return {
    async read(target) {
      const path = target.path ?? resolve5(io2.cwd, target.shown);
      const text = target.path === void 0 ? decode(await io2.stdin(), target.shown) : readText(path, target.shown);
      const root = findRoot(dirname3(path), io2.cwd);
      const context = await contextFor(root, text);
      const config = await configs.load(dirname3(path), root);
      const file = relativePosix(root, path);
      return {
        target,
        path: target.shown,
        text,
        config,
        options: optionsOf(args, file, context, config),
        shown: (other) => other === file ? target.shown : relativePosix(io2.cwd, join5(root, other))
      };
    }
  };
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

// src/cli/write.ts
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  lstatSync,
  renameSync,
  rmSync,
  statSync as statSync4,
  writeFileSync
} from "node:fs";
import { basename as basename2, dirname as dirname4, join as join6 } from "node:path";
function writeAtomically(path, text, shown) {
  const target = realPath(path);
  try {
    const existing = existingFile(target);
    if (existing !== void 0 && !existing.isFile()) {
      writeFileSync(target, text);
      return;
    }
    replace(target, text, existing);
  } catch (error) {
    throw new Failure(
      `${shown}: cannot be written (${reasonOf(error)}), check the folder and its permissions`
    );
  }
}
function requireRegularFile(path, shown) {
  if (statSync4(path).isFile()) return;
  throw new Failure(`${shown}: is no regular file and cannot be written, use --diff or - to see the fix`);
}
function replace(target, text, existing) {
  const temporary = join6(dirname4(target), `.${basename2(target)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    if (existing !== void 0) keepOwnerAndMode(temporary, existing);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
function keepOwnerAndMode(path, { uid, gid, mode }) {
  const created = statSync4(path);
  if (created.uid !== uid || created.gid !== gid) {
    try {
      chownSync(path, uid, gid);
    } catch {
    }
  }
  chmodSync(path, mode & 4095);
}
function existingFile(path) {
  if (lstatSync(path, { throwIfNoEntry: false }) === void 0) return void 0;
  return statSync4(path);
}

// src/cli/session.ts
async function forEachSource({ args, io: io2, core: core2, ruleNames }, work, failed) {
  const { targets, failures } = await discover(args.operands, io2.cwd, args.stdinFilename);
  const said = /* @__PURE__ */ new Set();
  const say = (message) => {
    if (!said.has(message)) complain(io2, message);
    said.add(message);
  };
  for (const { message } of failures) say(message);
  const reader = sourceReader(args, io2, ruleNames);
  const unmet = new Set(args.targets?.map((name) => name.toLowerCase()));
  for (const target of targets) {
    try {
      const source = await reader.read(target);
      if (unmet.size > 0) meet(unmet, core2.inspect(source.text, source.options));
      work(source);
    } catch (error) {
      const why = error instanceof Failure ? error.message : internalError(target.shown, error);
      say(why);
      if (!(error instanceof Failure) && io2.env["ALLOCLINT_DEBUG"] === "1") debug(io2, error);
      failed?.(target, why);
    }
  }
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
  const message = error instanceof Error ? error.message : String(error);
  return `${shown}: internal error: ${message}; please report it at ${homepage}/issues`;
}
function debug(io2, error) {
  if (error instanceof Error) io2.stderr(`${error.stack ?? ""}
`);
}
function publish({ args, io: io2 }, report) {
  if (args.output === void 0) {
    if (report !== "") io2.stdout(report);
  } else {
    writeAtomically(resolve6(io2.cwd, args.output), report, args.output);
  }
}

// src/cli/diff.ts
async function diffCommand(session) {
  const { args, core: core2, io: io2 } = session;
  const changed = [];
  let refused = false;
  const failed = await forEachSource(session, ({ text, path, options }) => {
    const result = core2.fix(text, { ...options, unsafe: args.fixUnsafe });
    if (result.refused !== void 0) {
      complain(io2, `${path}: not fixed: ${result.refused}`);
      refused = true;
    }
    if (result.text !== text) changed.push({ path, before: text, after: result.text });
  });
  if (changed.length > 0) {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("./chunk-diff.js");
    const paint = painter(wantsColour(args.colour, args.output === void 0 ? io2 : { ...io2, isTTY: false }));
    const forPeople = args.output === void 0 && io2.isTTY;
    const patches = changed.map(({ path, before, after }) => {
      const options = { headerOptions: FILE_HEADERS_ONLY };
      const patch = createTwoFilesPatch(
        `a/${path}`,
        `b/${path}`,
        before,
        after,
        void 0,
        void 0,
        options
      );
      return paintPatch(forPeople ? showControls(patch) : patch, paint);
    });
    publish(session, patches.join(""));
  }
  return failed || refused ? 2 : changed.length > 0 ? 1 : 0;
}
function showControls(patch) {
  return patch.split("\n").map(
    (line) => line.split("	").map((part) => visible(part.replace(/\r$/, ""))).join("	")
  ).join("\n");
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

// src/cli/explain.ts
import { existsSync as existsSync4, readFileSync as readFileSync3 } from "node:fs";
import { fileURLToPath } from "node:url";
function explainCommand(session) {
  const [name, ...rest] = session.args.operands;
  if (name === void 0 || rest.length > 0) throw new Failure("explain: name one rule, see alloclint rules");
  const text = reserved.get(name);
  if (text !== void 0) {
    publish(session, `# ${name}

${text}
`);
    return 0;
  }
  if (!session.ruleNames.includes(name)) {
    throw new Failure(
      `explain: no rule is called "${name}"${didYouMean(name, session.ruleNames) || ", see alloclint rules"}`
    );
  }
  publish(session, readFileSync3(pageOf(name), "utf8"));
  return 0;
}
function pageOf(name) {
  for (const up of ["..", "../.."]) {
    const path = fileURLToPath(new URL(`${up}/rules/${name}.md`, import.meta.url));
    if (existsSync4(path)) return path;
  }
  throw new Failure(`explain: the page about ${name} is not installed, reinstall alloclint`);
}

// src/report/position.ts
function linesOf2(text) {
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
    results: results.map(({ path, text, findings }) => {
      const lines = linesOf2(text);
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
function toJson(value) {
  const text = JSON.stringify(value, void 0, 2);
  return `${text.replaceAll(/[\u007F-\u009F]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)}
`;
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
  const rows = [paint("bold", visible(file.path))];
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
  for (const [label, text] of facts) {
    if (text !== "") rows.push(`    ${paint("dim", `${label}:`.padEnd(10))} ${visible(text)}`);
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
  const failed = await forEachSource(
    session,
    ({ text, path, options }) => {
      const file = { ...core2.inspect(text, options), path };
      if (file.error !== null) complain(io2, `${path}: cannot be inspected: ${file.error}`);
      broken ||= file.error !== null;
      files.push(file);
    },
    (target, why) => files.push({ path: target.shown, error: why, stages: [] })
  );
  const colour = wantsColour(args.colour, args.output === void 0 ? io2 : { ...io2, isTTY: false });
  publish(session, format === "json" ? renderInspectJson(files) : renderInspect(files, { colour }));
  return failed || broken ? 2 : 0;
}

// src/report/pretty.ts
async function renderPretty(results, options) {
  const paint = painter(options.colour);
  const blocks = [];
  if (results.some(({ findings }) => findings.length > 0)) {
    const { frame } = await import("./chunk-frame.js");
    for (const result of results) {
      const lines = linesOf2(result.text);
      for (const finding of result.findings)
        blocks.push(renderFinding(finding, result.path, lines, frame, paint));
    }
  }
  if (!options.quiet) blocks.push(renderFixed(options.fixed, paint) + renderSummary(results));
  return blocks.join("\n");
}
function renderFinding(finding, path, lines, frame, paint) {
  const { line, column } = positionOf(lines, finding.span.start);
  const colour = severityColour[finding.severity];
  const where = paint("bold", `${visible(path)}:${line}:${column}`);
  const rows = [
    `${where} ${paint(colour, finding.severity)} ${visible(finding.rule)}`,
    `  ${visible(finding.message)}`
  ];
  if (lines.text !== "") {
    for (const row of frame(lines, finding.span.start, finding.span.end).split("\n")) {
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
  const [, gutter = "", blank = "", rest = ""] = /^((?:>| ) *\d* \|)( *)(.*)$/su.exec(row) ?? [];
  return `${paint("dim", gutter)}${blank}${/\d/.test(gutter) ? rest : mark(rest)}`;
}
function renderFixed(fixed, paint) {
  return fixed.map(({ path, titles }) => `${paint("green", "fixed")} ${visible(path)}: ${visible(titles.join("; "))}
`).join("");
}
function renderSummary(results) {
  const { files, errors, warnings, infos, fixable } = summarize(results);
  if (files === 0) return "No Dockerfile found.\n";
  const problems = errors + warnings + infos;
  if (problems === 0) return `No problems in ${count(files, "file")}.
`;
  const unsafe2 = results.flatMap(({ findings }) => findings).filter(({ fix }) => fix?.safety === "unsafe").length;
  const kinds2 = [
    errors > 0 ? count(errors, "error") : "",
    warnings > 0 ? count(warnings, "warning") : "",
    infos > 0 ? count(infos, "info") : ""
  ].filter((kind) => kind !== "");
  let fixes = "";
  if (fixable > 0)
    fixes = `, ${fixable} fixable with --fix${unsafe2 > 0 ? ` (${unsafe2} more with --fix-unsafe)` : ""}`;
  else if (unsafe2 > 0) fixes = `, ${unsafe2} fixable with --fix-unsafe`;
  return `Found ${count(problems, "problem")} (${kinds2.join(", ")})${fixes}.
`;
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/report/reporters.ts
var reporters = /* @__PURE__ */ new Map([
  ["pretty", renderPretty],
  ["json", renderJson]
]);

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
  const failed = await forEachSource(session, (source) => {
    const outcome = args.fix ? fixSource(source, session) : lintSource(source, session);
    if (outcome.titles.length > 0) fixed.push({ path: source.path, titles: outcome.titles });
    if (args.fix && source.target.path === void 0) fixedInput = outcome.text;
    refused ||= outcome.refused;
    found ||= outcome.findings.some(({ severity }) => counts(severity, args.failOn ?? source.config.failOn));
    collect(results, source, outcome);
  });
  const toStderr = args.fix && args.operands.includes("-");
  const colour = wantsColour(
    args.colour,
    args.output === void 0 && !toStderr ? io2 : { ...io2, isTTY: false }
  );
  const inReport = format === "pretty";
  const quiet = args.quiet || failed && results.size === 0;
  const text = await report([...results.values()], { colour, quiet, fixed: inReport ? fixed : [] });
  if (!inReport && !args.quiet) {
    for (const { path, titles } of fixed)
      io2.stderr(`fixed ${visible(path)}: ${visible(titles.join("; "))}
`);
  }
  if (fixedInput !== void 0) io2.stdout(fixedInput);
  if (toStderr && args.output === void 0) io2.stderr(text);
  else publish(session, text);
  return failed || refused ? 2 : found ? 1 : 0;
}
function lintSource({ text, options }, { core: core2 }) {
  return { text, findings: core2.lint(text, options), titles: [], refused: false };
}
function fixSource(source, session) {
  const { args, core: core2, io: io2 } = session;
  const { text, applied, left, refused } = core2.fix(source.text, {
    ...source.options,
    unsafe: args.fixUnsafe
  });
  if (refused !== void 0) complain(io2, `${source.path}: not fixed: ${refused}`);
  if (text !== source.text && source.target.path !== void 0) {
    try {
      requireRegularFile(source.target.path, source.path);
      writeAtomically(source.target.path, text, source.path);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(io2, error.message);
      return { ...lintSource(source, session), refused: true };
    }
  }
  const titles = text === source.text ? [] : [...new Set(applied.map(({ title }) => title))];
  return { text, findings: left, titles, refused: refused !== void 0 };
}
function collect(results, source, { text, findings }) {
  const { context, file } = source.options;
  results.set(source.path, {
    path: source.path,
    text,
    findings: findings.filter(({ span }) => span.file === file)
  });
  for (const finding of findings) {
    if (finding.span.file === file) continue;
    const path = source.shown(finding.span.file);
    const result = results.get(path) ?? { path, text: context?.read(finding.span.file) ?? "", findings: [] };
    if (result.findings.some((other) => same(other, finding))) continue;
    results.set(path, { ...result, findings: [...result.findings, finding] });
  }
}
function same(a, b) {
  return a.rule === b.rule && a.message === b.message && a.span.start === b.span.start && a.span.end === b.span.end;
}
var ranks = { info: 0, warning: 1, error: 2, never: 3 };
function counts(severity, failOn) {
  return ranks[severity] >= ranks[failOn];
}

// src/cli/rules.ts
function rulesCommand(session) {
  const { args, core: core2 } = session;
  const [extra] = args.operands;
  if (extra !== void 0)
    throw new Failure(`rules: takes no "${extra}", see alloclint explain for one rule`);
  const format = args.format ?? "text";
  const list = LISTS[format];
  if (!list) throw new Failure(`--format: "${format}" is not one of text, json, markdown`);
  publish(session, list(core2.rules));
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

// src/cli/version.ts
var version = "0.1.0";

// src/cli/run.ts
async function run(argv, io2, core2) {
  try {
    const ruleNames = [...core2.rules.map(({ name }) => name), ...reserved.keys()];
    return await dispatch({ args: await parseArguments(argv, ruleNames), io: io2, core: core2, ruleNames });
  } catch (error) {
    complain(io2, error instanceof Failure ? error.message : internalError("alloclint", error));
    if (!(error instanceof Failure) && io2.env["ALLOCLINT_DEBUG"] === "1") debug(io2, error);
    return 2;
  }
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
    case "rules":
      return rulesCommand(session);
    case "inspect":
      return inspectCommand(session);
    case "lint":
      return args.diff ? diffCommand(session) : lintCommand(session);
  }
}

// src/cli/main.ts
var io = {
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stdout.isTTY,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  async stdin() {
    const chunks = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
};
process.stdout.on("error", (error) => {
  if (codeOf(error) !== "EPIPE") throw error;
});
process.exitCode = await run(process.argv.slice(2), io, core);
