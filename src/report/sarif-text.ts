import { visible } from './visible.ts';

/**
 * A text as a SARIF message: braces are doubled, so that `{0}` is no placeholder (2.1.0, 3.11.5), and the bracket before
 * a parenthesis is escaped, so that `[text](1)` is no link (3.11.6). A backslash that stands there keeps its meaning.
 */
export function sarifText(text: string): string {
  return visible(text)
    .replaceAll(/[{}]/g, (brace) => brace + brace)
    .replaceAll(/(?<!\\)(\\*)\]\(/g, (match, backslashes: string) =>
      backslashes.length % 2 === 0 ? `${backslashes}\\](` : match,
    );
}

/** A relative reference (RFC 3986): every segment percent-encoded, the `/` between them left. */
export function uriOf(path: string): string {
  // Half of a surrogate pair has no bytes that could be encoded; Windows allows it in a name.
  const encodable = path.replaceAll(/\p{Cs}/gu, '\uFFFD');
  return encodable.split('/').map(encodeURIComponent).join('/');
}
