import type * as Yaml from 'yaml';
import { lineAt } from './config-place.ts';
import type { ParsedText, TextFault } from './config-text.ts';
import { maxAliasCount, maxLength, nestsTooDeeply, yamlOptions } from './yaml-bounds.ts';

/** `yaml`: the package, which is loaded when a file needs it. */
export function parseYamlText(yaml: typeof Yaml, text: string): ParsedText | TextFault {
  if (text.length > maxLength)
    return { line: undefined, why: `is larger than ${maxLength / 1024} KiB, write so much as TOML or JSON` };
  if (nestsTooDeeply(text)) return { line: undefined, why: unparsed('it nests too deeply') };
  try {
    const document = yaml.parseDocument(text, yamlOptions);
    const [error] = document.errors;
    if (error !== undefined) return fault(text, error.pos[0], error.message);
    const again = repeatedKey(yaml, document);
    if (again !== undefined)
      return fault(text, again.range?.[0] ?? 0, `the key "${String(again.value)}" stands twice`);
    return {
      data: document.toJS({ maxAliasCount }),
      lineOf: (path) => lineOf(yaml, document, path, text),
    };
  } catch (error) {
    // A call stack that is full, or an alias that stands for too much.
    return { line: undefined, why: unparsed(error instanceof Error ? error.message : String(error)) };
  }
}

function fault(text: string, offset: number, message: string): TextFault {
  return { line: lineAt(text, offset), why: unparsed(message) };
}

function unparsed(message: string): string {
  const short = message.startsWith('Maximum call stack')
    ? 'it nests too deeply'
    : message.split('\n')[0]?.replace(/[:.]$/, '');
  return `does not parse (${short}), mend the file`;
}

function repeatedKey(yaml: typeof Yaml, document: Yaml.Document): Yaml.Scalar | undefined {
  let found: Yaml.Scalar | undefined;
  yaml.visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!yaml.isScalar(key)) continue;
        if (seen.has(key.value)) found ??= key;
        seen.add(key.value);
      }
      return found === undefined ? undefined : yaml.visit.BREAK;
    },
  });
  return found;
}

/** As tomlLine. */
function lineOf(
  yaml: typeof Yaml,
  document: Yaml.Document,
  path: readonly PropertyKey[],
  text: string,
): number | undefined {
  let node: unknown = document.contents;
  let place: number | undefined;
  for (const part of path) {
    const target: unknown = yaml.isAlias(node) ? node.resolve(document) : node;
    if (yaml.isMap(target)) {
      const pair = target.items.find(({ key }) => yaml.isScalar(key) && String(key.value) === part);
      if (!yaml.isScalar(pair?.key)) break;
      place = pair.key.range?.[0] ?? place;
      node = pair.value;
    } else if (yaml.isSeq(target) && typeof part === 'number') {
      node = target.items[part];
      if (!yaml.isNode(node)) break;
      place = node.range?.[0] ?? place;
    } else {
      break;
    }
  }
  return place === undefined ? undefined : lineAt(text, place);
}
