import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Small numbers that look random and are the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const CHARACTERS = ' \t\n\rab01_-/.:=,;#$(){}[]"\'`\\|&<>@%*?+~AZ!\u2028'.split('');

/** Texts that a pattern is likely to begin with, to be repeated: the starts of what it matches. */
export function pumpsOf(source: string, flags: string, count: number): readonly string[] {
  const { pattern } = new RegExpParser({ ecmaVersion: 2025 }).parseLiteral(`/${source}/${flags}`);
  const random = sequence(source.length + 1);
  const pick = <T>(values: readonly T[]): T | undefined => values[random(values.length)];

  const match = (node: AST.Node | undefined): string => {
    switch (node?.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return match(pick<AST.Alternative>(node.alternatives));
      case 'Alternative':
        return node.elements.map(match).join('');
      case 'Quantifier':
        return Array.from({ length: Math.min(node.max, node.min + random(3)) }, () =>
          match(node.element),
        ).join('');
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'CharacterSet':
      case 'CharacterClass': {
        const one = new RegExp(`^${node.raw}$`, node.raw.includes('\\p') ? 'su' : 's');
        return pick(CHARACTERS.filter((character) => one.test(character))) ?? 'x';
      }
      default:
        return '';
    }
  };
  return Array.from({ length: count }, () => {
    const text = match(pattern);
    return text.slice(0, 1 + random(Math.max(1, text.length)));
  }).filter((text) => text !== '');
}
