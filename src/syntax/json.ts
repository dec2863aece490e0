import type { JsonString, LogicalText } from '../model.ts';
import { spanOf } from './logical.ts';

/** `strings` for the exec form, `mixed` for an array BuildKit refuses, `none` when the text is shell form. */
export type JsonForm =
  | { readonly kind: 'strings'; readonly values: readonly JsonString[] }
  | { readonly kind: 'mixed' }
  | { readonly kind: 'none' };

export function readJsonForm(args: LogicalText): JsonForm {
  if (!args.text.trimStart().startsWith('[')) return { kind: 'none' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(args.text);
  } catch {
    return { kind: 'none' };
  }
  if (!Array.isArray(parsed)) return { kind: 'none' };
  if (parsed.some((value) => typeof value !== 'string')) return { kind: 'mixed' };
  // An array of strings and nothing else: every string literal of the text is an element, in order.
  const values: JsonString[] = [];
  for (const match of args.text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"/gs)) {
    const value: unknown = parsed[values.length];
    if (typeof value !== 'string') break;
    values.push({ value, span: spanOf(args, match.index, match.index + match[0].length) });
  }
  return { kind: 'strings', values };
}
