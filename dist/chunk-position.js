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
  const end = starts[line] === void 0 ? text.length : starts[line] - 1;
  return text.slice(starts[line - 1] ?? text.length, end).replace(/\r$/, "");
}

export {
  linesOf,
  positionOf,
  lineText
};
