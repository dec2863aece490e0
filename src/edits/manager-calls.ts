import { installers } from '../knowledge/installers.ts';
import type { Image, Instruction, PackageManager, RunScript, ShellCommand } from '../model.ts';

/** Options without which a package may not be found, or not be trusted. */
const CARRIES =
  /Acquire::(?:https?|ftp|Check|Allow)|APT::Get::Allow|Dir::|Default-Release|^(?:-c|--config-file|--allow-(?:unauthenticated|untrusted|insecure|releaseinfo)|-X|--repository)/i;
const IS_PROXY = /^(?:\w+_proxy|APT_CONFIG)(?:=|$)/i;

/** Proxies, repositories or credentials that the file's own calls carry, and a plain one would lack. */
export function hasOwnOptions({ scripts, installs }: Image, manager: PackageManager): boolean {
  const fetches = (command: ShellCommand): boolean =>
    calls(command, manager, 'update') || calls(command, manager, 'install') || calls(command, manager, 'add');
  const carries = scripts.some(
    ({ commands }) =>
      commands.some(fetches) &&
      commands.some((command) => {
        const { words, assignments } = command;
        if (words[0]?.values?.[0] === 'export') return words.some(({ text }) => IS_PROXY.test(text));
        return (
          fetches(command) &&
          (words.some(({ text }) => CARRIES.test(text)) ||
            assignments.some(({ name }) => IS_PROXY.test(name)))
        );
      }),
  );
  const isSecret = (value: string): boolean => /type=(?:secret|ssh)|target=\/etc\//.test(value);
  return carries || installs.some(({ instruction }) => mounts(instruction).some((value) => isSecret(value)));
}

/** Package lists of apt that stand in the image below `above`, and that a step further down may live on. */
export function livesOnLists({ scripts }: Image, above: Instruction): boolean {
  return scripts.some((script) => {
    if (mounts(script.instruction).some((value) => value.includes('/var/lib/apt'))) return false;
    const updates = script.commands.some((command) => calls(command, 'apt', 'update'));
    if (script.instruction.span.start <= above.span.start) return updates && !removesLists(script);
    return !updates && script.commands.some((command) => calls(command, 'apt', 'install'));
  });
}

function removesLists({ commands }: RunScript): boolean {
  return commands.some(
    ({ words }) =>
      words[0]?.values?.[0] === 'rm' &&
      words.some(({ text }) => /\/var\/lib(?:\/apt|\/?["'*{]|$)/.test(text)),
  );
}

function calls({ words }: ShellCommand, manager: PackageManager, verb: string): boolean {
  const values = words.map((word) => word.values?.[0] ?? '');
  const at = values.findIndex((value) =>
    installers.some((row) => row.manager === manager && row.program === value.replace(/^.*\//, '')),
  );
  return at >= 0 && values.indexOf(verb, at) > at;
}

function mounts({ flags }: Instruction): readonly string[] {
  return flags.filter(({ name }) => name === 'mount').map(({ value = '' }) => value);
}
