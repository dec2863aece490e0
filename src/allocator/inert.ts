import { isRoot } from '../image/user.ts';
import { CLOBBERING_ENTRYPOINTS } from '../knowledge/clobbering.ts';
import type { Allocator, AllocatorName, Image, Run, Span } from '../model.ts';
import { installedAllocator } from './packages.ts';
import { libraryAllocator, parsePreload } from './preload.ts';

type Inert = Extract<Allocator, { kind: 'inert' }>;

/** What a value preloads, if that is an allocator. */
function allocatorOf(value: string | undefined): AllocatorName | undefined {
  return parsePreload(value ?? '')
    .map(({ name }) => libraryAllocator(name))
    .find((name) => name !== undefined);
}

function inert({ image }: Run, name: AllocatorName, span: Span, reason: string, movable: boolean): Inert {
  const found = installedAllocator(image, name);
  return { kind: 'inert', name, span, reason, package: found === 'headers' ? undefined : found, movable };
}

/** A preload of the image that is taken away again on the way to the process. */
export function lostPreload(
  run: Run,
  { name, span }: { name: AllocatorName; span: Span },
): Inert | undefined {
  const { image, process } = run;
  if (process.dropsVariables !== undefined)
    return inert(run, name, span, `${process.dropsVariables} starts the process without it`, false);
  const entrypoint = CLOBBERING_ENTRYPOINTS.find((row) => new RegExp(row.image).test(image.base.reference));
  const isReplaced = image.chain.some(({ instructions }) =>
    instructions.some(({ keyword }) => keyword === 'ENTRYPOINT'),
  );
  if (entrypoint && !isReplaced)
    return inert(
      run,
      name,
      span,
      `${entrypoint.program} of ${image.base.reference} ${entrypoint.does}`,
      false,
    );
  const grant = capabilityOf(image);
  return grant === undefined ? undefined : inert(run, name, span, grant, false);
}

/**
 * An interpreter with file capabilities that another user than root starts is AT_SECURE: glibc ignores LD_PRELOAD then
 * (ld.so(8); run). What musl does was not seen.
 */
export function capabilityOf({ scripts, base, user }: Image): string | undefined {
  if (base.libc !== 'glibc' || user.value === undefined || isRoot(user.value)) return undefined;
  const texts = scripts.flatMap(({ commands }) =>
    commands
      .filter(({ conditional }) => !conditional)
      .map(({ words }) => words.map(({ text }) => text).join(' ')),
  );
  // The last word on its capabilities counts; a library that is setuid itself is loaded all the same (run).
  const last = texts.findLast((text) => /^setcap .*python/.test(text));
  const isGranted = last !== undefined && !/^setcap -r\b/.test(last);
  if (!isGranted || texts.some(makesSetuid)) return undefined;
  return 'setcap makes the interpreter a privileged program, for which ld.so ignores it';
}

/** `chmod u+s /usr/lib/libjemalloc.so.2`, `chmod 4755 ...`. */
function makesSetuid(text: string): boolean {
  const mode = /^chmod .*?(?:\+\w*?s|\b[4-7]\d{3}\b)/.exec(text)?.[0];
  return mode !== undefined && text.includes('alloc', mode.length);
}

/** A preload that was written where only the build sees it, or only an interactive shell. */
export function misplacedPreload(run: Run): Inert | undefined {
  const { chain, dockerfile } = run.image;
  const speaking = chain
    .flatMap(({ instructions }) => instructions)
    .filter(({ span }) => dockerfile.text.slice(span.start, span.end).includes('LD_PRELOAD'));
  // What two of them do together is not for this to say.
  if (speaking.length !== 1) return undefined;
  return fromBuildArgument(run) ?? fromRun(run);
}

function fromBuildArgument(run: Run): Inert | undefined {
  for (const { keyword, pairs } of run.image.stage.instructions) {
    const pair = keyword === 'ARG' ? pairs.find(({ key }) => key === 'LD_PRELOAD') : undefined;
    const name = allocatorOf(pair?.value?.replaceAll(/["']/g, ''));
    if (pair && name) return inert(run, name, pair.span, 'ARG ends with the build', true);
  }
  return undefined;
}

/** Files that a login or an interactive shell reads, and a process that CMD starts does not. */
const SHELL_FILES = /\.bashrc|\.profile|\.bash_profile|\/etc\/(?:profile|environment|bash\.bashrc)/;

function fromRun(run: Run): Inert | undefined {
  const { image } = run;
  for (const { instruction, commands, stage } of image.scripts) {
    if (stage !== image.stage.index) continue;
    const last = commands.at(-1);
    const assignment =
      last?.words.length === 0 ? last.assignments.find(({ name }) => name === 'LD_PRELOAD') : undefined;
    const exported =
      last?.words[0]?.text === 'export'
        ? last.words.find(({ text }) => text.startsWith('LD_PRELOAD='))
        : undefined;
    const value = assignment?.value?.values?.[0] ?? exported?.values?.[0]?.slice('LD_PRELOAD='.length);
    const name = allocatorOf(value);
    const span = assignment?.span ?? exported?.span;
    if (name && span) return inert(run, name, span, 'the shell of that RUN ends with it', true);
    const text = image.dockerfile.text.slice(instruction.span.start, instruction.span.end);
    const writes = text.matchAll(/LD_PRELOAD=[^|>\n]*(?:>>?\s*(\S+))?/g);
    const [written, file] = [...writes].find(([, into]) => into !== undefined) ?? [];
    if (written === undefined || file === undefined || !SHELL_FILES.test(file)) continue;
    const inFile = allocatorOf(/LD_PRELOAD=["']?([^"'\s|>]+)/.exec(written)?.[1]);
    if (inFile && !readsShellFiles(run))
      return inert(
        run,
        inFile,
        instruction.span,
        `the process does not read ${file.replaceAll(/["';]/g, '')}`,
        true,
      );
  }
  return undefined;
}

/** A login shell, an interactive one, or a script that reads such a file. */
function readsShellFiles({ command, process, image, env }: Run): boolean {
  const words = [...image.shell, ...(command?.words.map(({ value = '' }) => value) ?? [])];
  return (
    env.has('BASH_ENV') ||
    env.has('ENV') ||
    process.opaque !== undefined ||
    words.some((word) => /^-[^\Wli]*[li]\w*$|^--login$|profile|bashrc|\/etc\/environment/.test(word)) ||
    process.scripts.some(({ text }) => /profile|bashrc|\/etc\/environment|bash\s+-\w*[li]/.test(text))
  );
}
