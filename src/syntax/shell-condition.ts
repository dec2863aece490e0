import type { parse } from 'unbash';

export type Script = ReturnType<typeof parse>;
export type Node = Script['commands'][number]['command'];

/** Commands whose success only decides whether the next one runs. */
const TESTS: readonly string[] = [
  '[',
  '[[',
  'test',
  'command',
  'which',
  'hash',
  'type',
  'grep',
  'false',
  'dpkg-query',
];

function isQuestion(program: string, option: string): boolean {
  if (program === 'dpkg') return /^(?:-[slLSp]|--status|--list|--print-.+|--compare-versions)$/.test(option);
  if (program === 'rpm') return option.startsWith('-q');
  if (program === 'apk') return option === 'info';
  return TESTS.includes(program);
}

/** `true`: what follows `a || true` runs whatever a does. */
export function isNoOp(node: Node): boolean {
  return node.type === 'Command' && /^(?:true|:)$/.test(node.name?.value ?? '');
}

/** It leaves the script, and not as a success. */
export function isEnd(node: Node | undefined): boolean {
  if (node?.type === 'BraceGroup') return isEnd(node.body.commands.at(-1)?.command);
  if (node?.type !== 'Command' || !/^(?:exit|return)$/.test(node.name?.value ?? '')) return false;
  return /^(?:|[1-9]\d*|"?\$\?"?)$/.test(node.args[0]?.text ?? '');
}

/** Whether it only decides if what follows runs. */
export function isTest(node: Node): boolean {
  switch (node.type) {
    case 'TestCommand':
    case 'ArithmeticCommand':
      return true;
    case 'Command':
      return isQuestion(node.name?.value ?? '', node.args[0]?.text ?? '');
    case 'Pipeline': {
      const last = node.commands.at(-1);
      return node.prefixes.some(({ type }) => type === 'Negation') || (last !== undefined && isTest(last));
    }
    case 'AndOr':
      return node.commands.some(isTest);
    case 'Redirected':
      return isTest(node.command);
    case 'Subshell':
    case 'BraceGroup':
      return node.body.commands.some(({ command }) => isTest(command));
    default:
      return false;
  }
}
