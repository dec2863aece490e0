// src/report/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
var everyUnsafe = new RegExp(unsafe, "gu");
function visible(text) {
  return unsafe.test(text) ? text.replaceAll(everyUnsafe, escapeOf) : text;
}
function escapeOf(character) {
  const named = { "\n": "\\n", "\r": "\\r", "	": "\\t" }[character];
  if (named !== void 0) return named;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u{${code}}`;
}

export {
  visible
};
