import type { Install, Instruction, ShellCommand, ShellWord } from '../model.ts';
import { installers } from '../knowledge/installers.ts';
import { behindPrefixes, programOf, shellText } from './prefixes.ts';

/** What one command does to the installed packages. */
export type PackageChange =
  | { readonly kind: 'install'; readonly install: Install }
  | { readonly kind: 'remove'; readonly names: readonly string[] }
  /** It may install anything: a script of the context, a list that is computed. */
  | { readonly kind: 'opaque' };

/** Programs that may install packages by themselves. */
const OPAQUE: readonly string[] = [
  'ansible-playbook',
  'puppet',
  'make',
  'xargs',
  'dpkg',
  'gdebi',
  'rpm',
  'source',
  '.',
  'pixi',
  'nix',
  'nix-env',
  'brew',
  'spack',
];

/** Options with which nothing is installed. */
const DRY =
  /^(?:-s|--simulate|--just-print|--dry-run|--recon|--no-act|-d|--download-only|--print-uris|--downloadonly|--assumeno)$/;

export function packageChange(
  command: ShellCommand,
  instruction: Instruction,
  stage: number,
): PackageChange | undefined {
  const words = asProgram(behindPrefixes(command.words));
  const program = programOf(words);
  if (words.length === 0 && command.words.length > 0) return { kind: 'opaque' };
  const installer = installers.find((row) => row.program === program);
  if (program === 'dpkg' && /^(?:-r|-P|--remove|--purge)$/.test(words[1]?.values?.[0] ?? ''))
    return { kind: 'remove', names: words.slice(2).flatMap((word) => word.values ?? []) };
  if (!installer) return runsAScript(words) || OPAQUE.includes(program) ? { kind: 'opaque' } : undefined;

  const before = [...(installer.before ?? [])];
  let verb = installer.install.includes('') ? '' : undefined;
  let virtual: string | undefined;
  const packages: ShellWord[] = [];
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const first = word.values?.[0];
    if (first?.startsWith('-')) {
      if (installer.manager === 'pacman' && verb === undefined && /^-[A-Z]/.test(first))
        verb = first.slice(0, 2);
      const value = words[index + 1]?.values?.[0];
      if (installer.valued.includes(first)) index++;
      if (installer.manager === 'apk') virtual = virtualName(first, value) ?? virtual;
    } else if (verb === undefined && first !== undefined && first === before[0]) before.shift();
    else if (verb === undefined) verb = before.length > 0 ? '?' : (first ?? '?');
    // `# why` in backticks is a comment.
    else if (!/^`\s*#/.test(word.text)) packages.push(word);
  }
  if (verb === undefined) return undefined;
  const names = packages
    .flatMap((word) => (word.values ?? []).map(packageName))
    .filter((name) => name !== '' && !name.endsWith('-'));
  if (installer.remove.includes(verb)) return { kind: 'remove', names };
  if (!installer.install.includes(verb) || words.some((word) => DRY.test(word.values?.[0] ?? '')))
    return undefined;
  const install: Install = {
    manager: installer.manager,
    instruction,
    stage,
    command,
    words: packages,
    packages: names,
    virtual,
  };
  return { kind: 'install', install };
}

/** `python -m pip` is pip. */
function asProgram(words: readonly ShellWord[]): readonly ShellWord[] {
  const isModule = /^python[\d.]*$/.test(programOf(words)) && words[1]?.values?.[0] === '-m';
  return isModule ? words.slice(2) : words;
}

function virtualName(option: string, value: string | undefined): string | undefined {
  if (option === '-t' || option === '--virtual') return value ?? '?';
  return option.startsWith('--virtual=') ? option.slice('--virtual='.length) : undefined;
}

function runsAScript(words: readonly ShellWord[]): boolean {
  const name = words[0]?.values?.[0];
  if (name === undefined) return words.length > 0;
  if (/^\.{0,2}\/|\.sh$/.test(name))
    return !/^\/(?:usr\/)?(?:local\/)?s?bin\//.test(name) || name.endsWith('.sh');
  return shellText(words) === 'opaque';
}

/** `libjemalloc2=5.3.0-1`, `libjemalloc2:amd64`, `jemalloc@edge`, `jemalloc~=5.3` without what follows the name. */
export function packageName(word: string): string {
  return word.replace(/[=@<>~:].*|\/[\w-]+$/s, '');
}
