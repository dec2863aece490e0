/** What is wrong with an XML 1.0 document: the part of the grammar that a report needs, and no more. */
export function xmlFault(document: string): string | undefined {
  const outside = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(document);
  if (outside) return `a character that XML forbids at ${outside.index}`;
  const header = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(header)) return 'no declaration';
  const open: string[] = [];
  let roots = 0;
  const token =
    /<(?<end>\/)?(?<name>[a-z-]+)(?<attributes>(?: [a-zA-Z-]+="[^"<]*")*)(?<empty>\/)?>|(?<text>[^<]+)/gy;
  let at = header.length;
  token.lastIndex = at;
  for (let match = token.exec(document); match; match = token.exec(document)) {
    at = token.lastIndex;
    const { end, name = '', attributes = '', empty, text } = match.groups ?? {};
    const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)|\]\]>/.exec(text ?? attributes);
    if (loose) return `"${loose[0]}" in "${text ?? attributes}"`;
    if (text !== undefined) {
      if (open.length === 0 && text.trim() !== '') return `text outside of the root: ${text}`;
      continue;
    }
    const names = [...attributes.matchAll(/ ([a-zA-Z-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice in <${name}>`;
    if (end !== undefined) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else {
      if (open.length === 0) roots++;
      if (empty === undefined) open.push(name);
    }
  }
  if (at < document.length) return `no token at ${at}: ${document.slice(at, at + 40)}`;
  if (open.length > 0) return `<${open.join('> <')}> is not closed`;
  return roots === 1 ? undefined : `${roots} roots`;
}
