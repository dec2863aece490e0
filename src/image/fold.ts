import type {
  Base,
  EnvVariable,
  Install,
  Instruction,
  Origin,
  PlacedFile,
  RunScript,
  ShellCommand,
  ShellWord,
  Stage,
  Traced,
} from '../model.ts';
import { spanOf } from '../syntax/logical.ts';
import type { Exec } from './command.ts';
import { absolute, placedFiles } from './files.ts';
import { packageChange, type PackageChange } from './installs.ts';
import { behindPrefixes, programOf } from './prefixes.ts';
import { runCommands } from './run-commands.ts';
import type { Binding, Scope } from './scope.ts';
import { argument, baseScope, expandIn } from './scope.ts';

/** What a stage has become so far. */
export interface State {
  readonly base: Base;
  readonly chain: readonly Stage[];
  readonly scope: { readonly bindings: Map<string, Binding>; readonly closed: (name: string) => boolean };
  readonly env: Map<string, EnvVariable>;
  readonly installs: Install[];
  /** Those of them with a name for all they bring. */
  readonly virtuals: Install[];
  readonly packages: Set<string>;
  readonly files: PlacedFile[];
  readonly scripts: RunScript[];
  opaquePackages: boolean;
  workdir: string | undefined;
  user: Traced<string>;
  shell: readonly string[];
  entrypoint: Exec | undefined;
  cmd: Exec | undefined;
}

/** What a fold needs to know of the file around the stage. */
export interface Surroundings {
  readonly text: string;
  readonly escape: string;
  readonly globals: Scope;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** What `--from` names: a stage by name or index, else an image. */
  readonly originOf: (from: string) => Origin | undefined;
}

const SHELL = ['/bin/sh', '-c'];

export function fromBase(base: Base, stage: Stage): State {
  const scope = baseScope(base);
  const env = new Map<string, EnvVariable>();
  for (const [name, value] of Object.entries(base.env ?? {}))
    env.set(name, { value, span: stage.span, setting: undefined });
  return {
    base,
    chain: [stage],
    scope: { bindings: new Map(scope.bindings), closed: scope.closed },
    env,
    installs: [],
    virtuals: [],
    packages: new Set(base.packages),
    files: [],
    scripts: [],
    opaquePackages: false,
    workdir: base.workdir,
    user: { value: base.user, span: stage.span },
    shell: SHELL,
    entrypoint: undefined,
    cmd: undefined,
  };
}

export function fromParent(parent: State, stage: Stage): State {
  return {
    ...parent,
    chain: [...parent.chain, stage],
    scope: { ...parent.scope, bindings: new Map(parent.scope.bindings) },
    env: new Map(parent.env),
    installs: [...parent.installs],
    virtuals: [...parent.virtuals],
    packages: new Set(parent.packages),
    files: [...parent.files],
    scripts: [...parent.scripts],
  };
}

/** Runs the instructions of the stage over the state it starts from. */
export function fold(state: State, stage: Stage, around: Surroundings): State {
  let ownCmd = false;
  for (const instruction of stage.instructions) {
    switch (instruction.keyword) {
      case 'ARG':
        foldArg(state, instruction, around);
        break;
      case 'ENV':
        foldEnv(state, instruction, stage.index, around);
        break;
      case 'RUN':
        foldRun(state, instruction, stage.index, around);
        break;
      case 'COPY':
      case 'ADD':
        state.files.push(...placedFiles(instruction, state.scope, state.workdir, around));
        break;
      case 'WORKDIR':
        state.workdir = workdirOf(state, instruction, around);
        break;
      case 'USER':
        state.user = userOf(state, instruction, around);
        break;
      case 'SHELL':
        if (instruction.json) state.shell = instruction.json.map(({ value }) => value);
        break;
      case 'ENTRYPOINT':
        state.entrypoint = { instruction, shell: state.shell };
        // BuildKit forgets the CMD that came with the stage below, not one of this stage.
        if (!ownCmd) state.cmd = undefined;
        break;
      case 'CMD':
        state.cmd = { instruction, shell: state.shell };
        ownCmd = true;
        break;
      default:
    }
  }
  return state;
}

function workdirOf(state: State, { args }: Instruction, around: Surroundings): string | undefined {
  const expanded = expandIn(state.scope, args.text, around.escape);
  return expanded.known ? absolute(expanded.text, state.workdir) : undefined;
}

/** As written: `$NB_UID` says more than the number it stands for. */
function userOf(state: State, { args }: Instruction, { escape }: Surroundings): Traced<string> {
  const value = args.text.includes('$') ? args.text : expandIn(state.scope, args.text, escape).text;
  return { value, span: spanOf(args, 0, args.text.length) };
}

function foldArg(state: State, instruction: Instruction, around: Surroundings): void {
  for (const { key, value } of instruction.pairs) {
    const inherited = around.globals.bindings.get(key);
    const binding = argument(state.scope, key, value, around.escape, around.buildArgs, inherited);
    // An ENV of the same name may win over the ARG or not, by the version of the builder.
    state.scope.bindings.set(key, state.env.has(key) ? { ...binding, known: false } : binding);
  }
}

function foldEnv(state: State, instruction: Instruction, stage: number, around: Surroundings): void {
  const changes: [string, Binding][] = [];
  for (const pair of instruction.pairs) {
    const name = expandIn(state.scope, pair.key, around.escape).text;
    const { text, known } = expandIn(state.scope, pair.value ?? '', around.escape);
    changes.push([name, { text, known }]);
    const value = known ? text : undefined;
    state.env.set(name, { value, span: pair.valueSpan, setting: { instruction, pair, stage } });
  }
  // All pairs of one instruction see the values from before it.
  for (const [name, binding] of changes) state.scope.bindings.set(name, binding);
}

function foldRun(state: State, instruction: Instruction, stage: number, around: Surroundings): void {
  const { commands, opaque } = runCommands(instruction, state.shell, around.text, (name) => {
    const binding = state.scope.bindings.get(name);
    return binding?.known === true ? binding.text : undefined;
  });
  if (opaque) state.opaquePackages = true;
  state.scripts.push({ instruction, stage, commands, opaque });
  const marks = commands.some(marksAuto);
  if (marks) state.opaquePackages = true;
  for (const command of commands) {
    const change = packageChange(command, instruction, stage);
    if (change?.kind === 'opaque' || (!change && isCopied(state, command))) state.opaquePackages = true;
    if (change?.kind === 'remove') for (const name of change.names) remove(state, name);
    if (state.user.value === undefined && needsRoot(command, change))
      state.user = { ...state.user, value: 'root' };
    if (change?.kind !== 'install') continue;
    state.installs.push(change.install);
    if (change.install.virtual !== undefined) state.virtuals.push(change.install);
    if (!isSystem(change.install)) continue;
    if (change.install.words.some(isOpaque)) state.opaquePackages = true;
    // What is installed under a condition may not be there, and what is marked as a dependency does not stay.
    if (!command.conditional && !marks) for (const name of change.install.packages) state.packages.add(name);
  }
}

/** A program that a COPY put where programs are looked for: a script of the context or of another stage. */
function isCopied({ files }: State, { words }: ShellCommand): boolean {
  const program = programOf(behindPrefixes(words));
  return (
    program !== '' &&
    files.some(
      ({ path, source }) =>
        path.endsWith(`/bin/${program}`) ||
        (path.endsWith('/bin/') && source.endsWith(`/${program}`)) ||
        (path.endsWith('/bin/') && source === program),
    )
  );
}

/** `apt-mark auto '.*'`: what the same RUN installed goes with the next autoremove unless something else needs it. */
function marksAuto({ words }: ShellCommand): boolean {
  return words[0]?.values?.[0] === 'apt-mark' && words[1]?.values?.[0] === 'auto';
}

/** The user of a base that is not known is root when a step works that only root can do. */
function needsRoot({ words, conditional }: ShellCommand, change: PackageChange | undefined): boolean {
  if (conditional) return false;
  const [program = ''] = words[0]?.values ?? [];
  if (/^(?:user|group)(?:add|mod)$|^add(?:user|group)$/.test(program)) return true;
  return program !== 'sudo' && change?.kind === 'install' && isSystem(change.install);
}

function isSystem({ manager }: Install): boolean {
  return manager !== 'conda' && manager !== 'pip';
}

/** A computed word, a pattern, a file, or what a package provides: other packages than its text says. */
function isOpaque({ values }: ShellWord): boolean {
  return values?.some((value) => /[*?[\]]|^[./~@]|^\w+:(?!\w+$)|^so:|\.(?:deb|apk|rpm)$/.test(value)) ?? true;
}

/** `apk del NAME` of a virtual package takes all it stands for along, and `libfoo*` whatever begins so. */
function remove(state: State, name: string): void {
  state.packages.delete(name);
  if (name.endsWith('*')) {
    for (const each of state.packages) if (each.startsWith(name.slice(0, -1))) state.packages.delete(each);
  }
  for (const install of state.virtuals) {
    if (install.virtual === name) for (const each of install.packages) state.packages.delete(each);
  }
}
