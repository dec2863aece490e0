/**
 * Every type that crosses a folder border; no code. This file is the glossary of the project.
 */

/** Half-open range of UTF-16 offsets in one file: the only position currency below the reporters. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A value, where it was written, and `undefined` when the file does not show it. Rules stay silent on undefined. */
export interface Traced<T> {
  readonly value: T | undefined;
  readonly span: Span;
}

/**
 * The build context as strings, rooted at the repository. Paths are relative to that root, with `/`. It is a snapshot: what
 * was read once may be remembered for as long as the object lives.
 */
export interface Context {
  read(path: string): string | undefined;
  list(): readonly string[];
  /** Reads YAML manifests; may throw. Without it they say nothing. */
  parseYaml?(text: string): unknown;
}

// ---------------------------------------------------------------- syntax

/** Text as BuildKit joins it (continuations cut, comment and blank lines dropped) and where each stretch stood in the file. */
export interface LogicalText {
  readonly text: string;
  readonly file: string;
  /** In order; `at` is an offset in `text`, `source` the offset in the file, both for `length` characters. */
  readonly pieces: readonly { readonly at: number; readonly source: number; readonly length: number }[];
}

export interface Flag {
  readonly name: string;
  readonly value: string | undefined;
  readonly span: Span;
}

export interface Heredoc {
  readonly name: string;
  /** The body as written, tabs not yet stripped. */
  readonly content: string;
  readonly span: Span;
  /** Whether the builder expands variables in the body (an unquoted name). */
  readonly expand: boolean;
  /** `<<-`: leading tabs are stripped. */
  readonly chomp: boolean;
  readonly fd: number;
}

/** One pair of ENV, LABEL or ARG. Key and value are raw: quotes and escapes still there. */
export interface KeyValue {
  readonly key: string;
  readonly value: string | undefined;
  readonly span: Span;
  readonly valueSpan: Span;
  /** `ENV KEY the rest of the line`. */
  readonly legacy: boolean;
}

export interface JsonString {
  readonly value: string;
  readonly span: Span;
}

export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  /** From the keyword to the end of the last line, without its line break; heredoc bodies included. */
  readonly span: Span;
  readonly flags: readonly Flag[];
  /** What follows keyword and flags. */
  readonly args: LogicalText;
  /** The exec form, when the arguments are a JSON array of strings. */
  readonly json: readonly JsonString[] | undefined;
  readonly pairs: readonly KeyValue[];
  readonly heredocs: readonly Heredoc[];
  /** The instruction that ONBUILD carries. */
  readonly trigger: Instruction | undefined;
}

export interface SyntaxProblem {
  readonly message: string;
  /** A file that is to be rendered first is no mistake. */
  readonly isTemplate?: true;
  readonly span: Span;
}

export interface Dockerfile {
  readonly file: string;
  readonly text: string;
  readonly eol: '\n' | '\r\n';
  readonly escape: '\\' | '`';
  readonly instructions: readonly Instruction[];
  /** Comment lines, parser directives included. */
  readonly comments: readonly Span[];
  /** Why BuildKit would refuse the file. Not empty: nothing else is judged. */
  readonly problems: readonly SyntaxProblem[];
}

/** A word of a shell command. */
export interface ShellWord {
  /** As written, quotes included. */
  readonly text: string;
  /** What the shell makes of it: usually one string, several for an unquoted variable; `undefined` when the file does not show it. */
  readonly values: readonly string[] | undefined;
  readonly span: Span;
  /** No expansion of any kind stands in it. */
  readonly literal: boolean;
}

export interface ShellAssignment {
  readonly name: string;
  readonly value: ShellWord | undefined;
  readonly span: Span;
}

/** A part of a script. A subshell keeps what it sets and where it goes to itself; what a branch does may not be done. */
export interface ShellScope {
  readonly kind: 'subshell' | 'branch';
}

/** A simple command, in the order of the script. */
export interface ShellCommand {
  /** The name first. Empty for a bare assignment. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly span: Span;
  /** Under an if, a loop, a function, a case or either side of `||`: it may not run, or its failure is forgiven. */
  readonly conditional: boolean;
  /** A turn of a loop, or what `xargs` or `sh -c` makes of its text: it runs, but the file does not hold it like this. */
  readonly derived: boolean;
  /** Started with `&`, or piped into the last command: it goes on beside what follows. */
  readonly background: boolean;
  /** The last command of its script. */
  readonly last: boolean;
  /** The parts it stands in, outermost first. */
  readonly scopes: readonly ShellScope[];
}

/** A shell text. One that does not parse has no commands and says why. */
export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  readonly error: string | undefined;
}

// ---------------------------------------------------------------- image

export type Os =
  | 'debian'
  | 'ubuntu'
  | 'alpine'
  | 'wolfi'
  | 'rhel'
  | 'ubi'
  | 'centos'
  | 'rocky'
  | 'almalinux'
  | 'fedora'
  | 'amazonlinux'
  | 'oraclelinux'
  | 'opensuse'
  | 'sles'
  | 'azurelinux'
  | 'photon'
  | 'openeuler'
  | 'arch'
  | 'distroless-static'
  | 'scratch'
  | 'windows'
  | 'unknown';
export type Libc = 'glibc' | 'musl' | 'unknown';
export type PackageManager =
  | 'apt'
  | 'apk'
  | 'dnf'
  | 'microdnf'
  | 'yum'
  | 'tdnf'
  | 'zypper'
  | 'pacman'
  | 'none'
  | 'unknown';

/** `[host[:port]/]path[:tag][@digest]`, Docker's rules, after variables were expanded. */
export interface ImageReference {
  readonly text: string;
  /** `undefined` when the reference names none. */
  readonly host: string | undefined;
  /** Path without host, tag and digest: `library/python`, `astral-sh/uv`. */
  readonly path: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** What is known of a base image before the Dockerfile adds to it. */
export interface Base {
  /** As the FROM names it, variables expanded. */
  readonly reference: string;
  readonly os: Os;
  /** `13`, `24.04`, `3.22`; `undefined` when it is rolling or not known. */
  readonly release: string | undefined;
  readonly libc: Libc;
  readonly packageManager: PackageManager;
  /** `yes`: the image is made to run Python. One that happens to hold an interpreter is `unclear`. */
  readonly python: 'yes' | 'no' | 'unclear';
  /** `3.13` or `3.13.2`. */
  readonly pythonVersion: string | undefined;
  /** Whether a shell is there to run RUN lines. */
  readonly shell: boolean | undefined;
  /** As the image sets it; `undefined` when not known. */
  readonly user: string | undefined;
  /** Variables the image sets, `undefined` for a value that is not known. The map itself is `undefined` when nothing is known. */
  readonly env: Readonly<Record<string, string | undefined>> | undefined;
  /** Where a relative path starts; `undefined` when not known. */
  readonly workdir: string | undefined;
  /**
   * `none`: no variable it sets loads or tunes an allocator, whatever else is in `env`. `unlikely`: nothing is known of
   * it but that it is a public image of Docker Hub: good enough to tell, never to judge.
   */
  readonly allocator: 'none' | 'unlikely' | 'unclear';
  /** Packages of interest the image already holds. */
  readonly packages: readonly string[];
  /** Allocator advice does not apply: accelerators and model serving, interpreters with a heap of their own. */
  readonly exempt: boolean;
  /** What the image starts when the Dockerfile says nothing; `undefined` when not known. */
  readonly entrypoint: readonly string[] | undefined;
  readonly cmd: readonly string[] | undefined;
  /** The fact was read from a build file or a maintainer's page. A base that is not verified never feeds an autofix. */
  readonly verified: boolean;
  /** One sentence: why the base is taken for this. */
  readonly why: string;
}

export interface Stage {
  readonly index: number;
  /** Lower case, as BuildKit stores it. */
  readonly name: string | undefined;
  readonly from: Instruction;
  /** The image of the FROM line. */
  readonly span: Span;
  /** After the FROM. */
  readonly instructions: readonly Instruction[];
  /** The earlier stage it is built on. */
  readonly parent: number | undefined;
}

export interface EnvVariable extends Traced<string> {
  /** Where the file sets it; `undefined` when the base or the config does. */
  readonly setting:
    | { readonly instruction: Instruction; readonly pair: KeyValue; readonly stage: number }
    | undefined;
}

/** One package list of one install command. */
export interface Install {
  /** conda and pip fill an environment, not the system. */
  readonly manager: PackageManager | 'conda' | 'pip';
  readonly instruction: Instruction;
  readonly stage: number;
  readonly command: ShellCommand;
  /** The words that name packages, in order. */
  readonly words: readonly ShellWord[];
  /** Names without version and architecture, of the words that are known. */
  readonly packages: readonly string[];
  /** `apk add --virtual NAME`. */
  readonly virtual: string | undefined;
}

/** What a COPY takes its files from when it is not the build context. */
export interface Origin {
  readonly base: Base;
  readonly packages: ReadonlySet<string>;
  readonly python: Base['python'];
  readonly pythonVersion: string | undefined;
  /** What was copied into it in turn. */
  readonly files: readonly PlacedFile[];
}

/** One source of a COPY or ADD. */
export interface PlacedFile {
  /** In the image; a folder ends in `/`. */
  readonly path: string;
  /** As written, variables expanded. */
  readonly source: string;
  /** The stage or image of `--from`; `undefined` for the build context. */
  readonly from: string | undefined;
  /** That stage or image as it is known. */
  readonly origin: Origin | undefined;
  readonly instruction: Instruction;
}

/** What one RUN executes. */
export interface RunScript {
  readonly instruction: Instruction;
  readonly stage: number;
  readonly commands: readonly ShellCommand[];
  /** The text did not parse, or is no shell text. */
  readonly opaque: boolean;
}

/** An ENTRYPOINT or CMD as it would be started. */
export interface CommandLine {
  readonly via: 'ENTRYPOINT' | 'CMD' | 'base';
  readonly instruction: Instruction | undefined;
  readonly form: 'exec' | 'shell';
  /** What is executed: for shell form the shell, `-c` and the text. A word that is not known is `undefined`. */
  readonly words: readonly Traced<string>[];
  /** `NAME=value` that the command sets for the process itself, before it or through `env` or `export`. */
  readonly assignments: ReadonlyMap<string, Traced<string>>;
  readonly span: Span;
}

/** A stage as it would be built, inheritance folded in. */
export interface Image {
  readonly dockerfile: Dockerfile;
  readonly stage: Stage;
  /** The stages it is made of, root first, itself last. */
  readonly chain: readonly Stage[];
  /** The stages that stand above it. */
  readonly earlier: readonly Image[];
  readonly ships: boolean;
  readonly base: Base;
  /** A build argument of the FROM may choose another system, not just another version or registry. */
  readonly isOverridable: boolean;
  readonly env: ReadonlyMap<string, EnvVariable>;
  readonly installs: readonly Install[];
  /** Packages that hold at the end: installed (or in the base) and not removed again. */
  readonly packages: ReadonlySet<string>;
  /** Something may install packages that cannot be seen (a script, a variable list). */
  readonly opaquePackages: boolean;
  readonly files: readonly PlacedFile[];
  /** The shell text of every RUN that has one, in order. */
  readonly scripts: readonly RunScript[];
  readonly workdir: string | undefined;
  /** As the last USER writes it, else that of the base. */
  readonly user: Traced<string>;
  /** The SHELL in force at the end. */
  readonly shell: readonly string[];
  readonly python: 'yes' | 'no' | 'unclear';
  readonly pythonVersion: string | undefined;
  /** The interpreter is built by the file: what it is linked with is not known. */
  readonly buildsPython: boolean;
  /** `undefined` when the image starts nothing of its own. */
  readonly command: CommandLine | undefined;
  readonly why: readonly string[];
}

export type ProcessModel = 'single' | 'spawn' | 'prefork' | 'threads' | 'unknown';

export interface Process {
  /** The program's own name, or "none". */
  readonly server: string;
  readonly model: ProcessModel;
  readonly workers: Traced<number | 'cpu'>;
  readonly via: string;
  /** The program that stays, without its folder: `python` for everything an interpreter runs. `undefined` when not known. */
  readonly program: string | undefined;
  /** It serves until it is stopped: a web server or a queue worker. */
  readonly longRunning: boolean;
  /** Scripts in the build context that run before or as the process, for those who must know what they set. */
  readonly scripts: readonly { readonly path: string; readonly text: string }[];
  /** The Python file that the command names, as far as the build context shows it. */
  readonly module: { readonly path: string; readonly text: string } | undefined;
  /** It ends by itself, or only keeps the container alive. */
  readonly ends: boolean;
  /** The variables it starts with: those of the image, and what the command and its scripts set on the way. */
  readonly variables: ReadonlyMap<string, Traced<string>>;
  /** A script on the way to the process that cannot be read: it may start or set anything. */
  readonly opaque: string | undefined;
  /** A wrapper that starts the process without the variables of the image: `sudo`, `su -`. */
  readonly dropsVariables: string | undefined;
  readonly why: string;
}

/** A limit of the container and who sets it: a flag, a config file or a place in a manifest. */
export interface Limit {
  readonly value: number;
  readonly span: Span;
  readonly source: string;
}

/** What an image is built for, and what says so. */
export interface Platforms {
  readonly names: readonly string[];
  readonly why: string;
}

/** An image as one service runs it. A stage that no manifest deploys has one Run: its own. */
export interface Run {
  readonly name: string;
  readonly image: Image;
  readonly env: ReadonlyMap<string, EnvVariable>;
  readonly command: CommandLine | undefined;
  readonly process: Process;
  /** In bytes. */
  readonly memory: Limit | undefined;
  readonly cpus: Limit | undefined;
  /** Where a manifest deploys it; `undefined` for the image's own run. */
  readonly from: Span | undefined;
  /** `undefined`: nothing says. */
  readonly platforms: () => Platforms | undefined;
  /** Whether a Python file of the build context speaks of something; `undefined` when there is no context to read. */
  readonly pythonMentions: (pattern: RegExp) => boolean | undefined;
  /** Whether a file of the build context has such a name; `undefined` when there is no context to list. */
  readonly contextHas: (name: RegExp) => boolean | undefined;
  /** The path of a manifest that may deploy the image and speaks of something: it may set it for the container. */
  readonly manifestsMention: (pattern: RegExp) => string | undefined;
}

// ---------------------------------------------------------------- allocator

/** One `key:value` of MALLOC_CONF; offsets are in the conf string. */
export interface ConfEntry {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What makes jemalloc drop a pair and everything after it. */
export interface ConfFault {
  /** Offset in the conf string of the first character that is dropped. */
  readonly start: number;
  /** Offset of the character that breaks the grammar. */
  readonly at: number;
  readonly reason: string;
}

export interface MallocConf {
  readonly text: string;
  /** The pairs jemalloc takes. */
  readonly entries: readonly ConfEntry[];
  readonly fault: ConfFault | undefined;
}

/** Where jemalloc is told what to do; the link wins over nothing, the variable over the link, key by key. */
export interface ConfSource extends Traced<MallocConf> {
  readonly site: 'MALLOC_CONF' | '/etc/malloc.conf';
}

export type AllocatorName = 'jemalloc' | 'tcmalloc' | 'mimalloc';

export interface AllocatorPackage {
  readonly allocator: AllocatorName;
  readonly name: string;
  /** `undefined` when the package is part of the base. */
  readonly install: Install | undefined;
}

/** Rules switch on kind and stay silent on unknown. */
export type Allocator =
  | { readonly kind: 'libc' }
  | { readonly kind: 'unloaded'; readonly package: AllocatorPackage }
  /** Named by a LD_PRELOAD that the loader does not read as it was meant. `repaired` is what was meant, if that is plain. */
  | {
      readonly kind: 'malformed';
      readonly name: AllocatorName;
      readonly preload: Preload;
      readonly reason: string;
      readonly repaired: string | undefined;
    }
  /** The loader stops every program: the library cannot be loaded at all. */
  | {
      readonly kind: 'fatal';
      readonly name: AllocatorName;
      readonly preload: Preload;
      readonly reason: string;
    }
  /** Nothing at that path. `package` is there when the library is installed elsewhere. */
  | {
      readonly kind: 'dangling';
      readonly name: AllocatorName;
      readonly preload: Preload;
      readonly package: AllocatorPackage | undefined;
    }
  /** Set where it does not reach the process, or taken away from it; `package` is there when the library is. */
  | {
      readonly kind: 'inert';
      readonly name: AllocatorName;
      readonly span: Span;
      readonly reason: string;
      readonly package: AllocatorPackage | undefined;
      /** The value, where an ENV would do what was meant. */
      readonly movable: boolean;
    }
  | {
      readonly kind: 'jemalloc';
      readonly preload: Preload;
      /** The library is seen to be there; else nothing says that it is not. */
      readonly isSeen: boolean;
      readonly version: string | undefined;
      readonly conf: ConfSource | undefined;
    }
  | {
      readonly kind: 'other';
      readonly name: Exclude<AllocatorName, 'jemalloc'>;
      readonly preload: Preload;
      readonly version: string | undefined;
    }
  | { readonly kind: 'cpython-mimalloc'; readonly purgeDelayMs: number | undefined }
  | { readonly kind: 'unknown'; readonly why: string };

/** One name of LD_PRELOAD. Offsets are in the variable's value. */
export interface Preload {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly variable: EnvVariable;
  readonly via: 'env' | 'command' | 'script' | 'ld.so.preload';
}

// ---------------------------------------------------------------- rules, findings, fixes

/** One per Run. Findings equal in rule, span and message merge. */
export interface Facts {
  readonly run: Run;
  readonly allocator: Allocator;
}

export type Profile = 'balanced' | 'lean' | 'throughput';

/** The allocator that a team wants; `cpython` is the one that Python 3.13 and newer carry, `any` leaves it to what is there. */
export type WantedAllocator = AllocatorName | 'cpython' | 'any';

export interface Settings {
  readonly profile: Profile;
  readonly allocator: WantedAllocator;
  /** In bytes: what one worker takes once it has started. */
  readonly workerMemoryBytes: number;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** All or nothing. */
export interface Fix {
  readonly title: string;
  /** A suggestion is shown and never written: only who knows the load can decide on it. */
  readonly safety: 'safe' | 'unsafe' | 'suggestion';
  readonly edits: readonly Edit[];
}

/** What a recipe answers that must not be applied. */
export interface Refusal {
  /** A clause: `the image has no package manager`. */
  readonly refused: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** What a rule yields. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity | undefined;
  readonly fix?: Fix | undefined;
  /** A better fix that a person must decide on, where `fix` is a safe one. */
  readonly alternative?: Fix | undefined;
  /** Why there is no fix where one could be expected. */
  readonly refusal?: string | undefined;
  readonly why: readonly string[];
}

export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly stage: { readonly index: number; readonly name: string | undefined } | undefined;
}

export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** The safest one it can offer; a finding may still have none. */
  readonly fix: Fix['safety'] | 'none';
  readonly summary: string;
  /** The limit of the container without which it has nothing to say. */
  readonly needs?: 'memory' | 'cpus' | undefined;
  check(facts: Facts, settings: Settings): Iterable<Report>;
}

// ---------------------------------------------------------------- configuration

/** What a private base image is. */
export interface ImageConfig {
  /** A glob over the reference as written after expansion. */
  readonly match: string;
  /** A public reference it behaves like; `{tag}` stands for the tag. */
  readonly like: string | undefined;
  readonly os: Os | undefined;
  readonly release: string | undefined;
  readonly libc: Libc | undefined;
  readonly packageManager: PackageManager | undefined;
  readonly python: 'yes' | 'no' | undefined;
  readonly pythonVersion: string | undefined;
  readonly user: string | undefined;
  readonly packages: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface MemoryConfig {
  /** The config file that says it, from whose folder the paths count; without it that of the whole config. */
  readonly file?: string | undefined;
  /** A glob over the Dockerfile's path. */
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly limitBytes: number | undefined;
  readonly cpus: number | undefined;
}

export interface OverrideConfig {
  /** As in MemoryConfig. */
  readonly file?: string | undefined;
  readonly paths: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export interface Config {
  readonly profile: Profile;
  readonly allocator: WantedAllocator;
  readonly failOn: Severity | 'never';
  /** Stages that ship, when not the last one. */
  readonly targets: readonly string[];
  /** What is built for, `linux/amd64`; empty: not said. */
  readonly platforms: readonly string[];
  /** The config file that lists them, if not `file`. */
  readonly platformsFile?: string | undefined;
  readonly requireReason: boolean;
  readonly workerMemoryBytes: number;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly images: readonly ImageConfig[];
  readonly memory: readonly MemoryConfig[];
  readonly overrides: readonly OverrideConfig[];
  /** The file it came from, for messages. */
  readonly file: string | undefined;
  /** The one that it extends. */
  readonly baseFile?: string | undefined;
}

// ---------------------------------------------------------------- inspect: a versioned output, nothing is renamed

export interface InspectedAllocator {
  /** Of a malformed preload: dangling; of an inert one what the process gets; of a fatal one unknown, as nothing starts. */
  readonly kind: Exclude<Allocator['kind'], 'malformed' | 'fatal' | 'inert'>;
  readonly name: string | null;
  readonly preload: string | null;
  readonly via: 'env' | 'command' | 'script' | 'manifest' | 'ld.so.preload' | null;
  readonly package: string | null;
  readonly mallocConf: string | null;
  readonly version: string | null;
}

export interface InspectedProcess {
  readonly server: string;
  readonly model: ProcessModel;
  readonly workers: number | 'cpu' | null;
  readonly via: string | null;
}

export interface InspectedMemory {
  readonly bytes: number | null;
  readonly cpus: number | null;
  readonly from: string | null;
}

export interface InspectedRun {
  readonly name: string;
  readonly from: string | null;
  readonly allocator: InspectedAllocator;
  readonly process: InspectedProcess;
  readonly memory: InspectedMemory;
}

export interface InspectedStage {
  readonly index: number;
  readonly name: string | null;
  readonly ships: boolean;
  readonly base: string;
  readonly os: Os;
  readonly release: string | null;
  readonly libc: Libc;
  readonly packageManager: PackageManager;
  readonly python: Image['python'];
  readonly pythonVersion: string | null;
  readonly user: string | null;
  /** `null` for a value that is not known. */
  readonly env: Readonly<Record<string, string | null>>;
  readonly allocator: InspectedAllocator;
  readonly process: InspectedProcess;
  readonly memory: InspectedMemory;
  readonly runs: readonly InspectedRun[];
  readonly why: readonly string[];
}

/** One element of `files`. */
export interface InspectedFile {
  readonly path: string;
  readonly error: string | null;
  readonly stages: readonly InspectedStage[];
}
