import type { Allocator, EnvVariable, Image, Preload, Run } from '../model.ts';
import { ALLOCATOR, buildMentions } from './evidence.ts';
import { capabilityOf, lostPreload, misplacedPreload } from './inert.ts';
import { namedLibrary } from './library.ts';
import { installedAllocator } from './packages.ts';
import { fatalPythonMalloc, purgeDelayMs } from './pythonmalloc.ts';
import { preloadFault } from './preload-fault.ts';
import { preloadFile } from './preload-file.ts';
import { dealsWithAllocators } from './settled.ts';
import { libraryAllocator, parsePreload } from './preload.ts';
import { startsPython } from './runs-python.ts';
import { variableOf } from './variable.ts';

/** Build steps that decide what is loaded by other means than a variable of the image. */
const OTHER_LOADERS = /patchelf|LD_PRELOAD\s*=["']?[^\s"']/;

/** What no file name of a library has. */
const ODD = /[$*`,;'"~?[\]\t\r\n]/;

/** Which allocator the process of a run gets. Unknown wherever the file does not settle it. */
export function resolveAllocator(run: Run): Allocator {
  const { image, process } = run;
  // Nothing is preloaded there.
  if (image.base.os === 'windows') return { kind: 'libc' };
  if (hasTriggers(image)) return unknown('an ONBUILD of a stage below runs in this one');
  const fatal = fatalPythonMalloc(run);
  if (fatal) return unknown(`PYTHONMALLOC "${fatal.value}" stops the interpreter`);
  const started = startedText(run);
  if (
    process.dropsVariables !== undefined &&
    (!image.env.has('LD_PRELOAD') || started.includes('LD_PRELOAD'))
  )
    return unknown(`${process.dropsVariables} starts the process without the variables of the image`);
  if (started.split(/[;&|]/).some((part) => /\bunset\b/.test(part) && part.includes('LD_PRELOAD')))
    return unknown('the command drops LD_PRELOAD');

  const found = variableOf(run, 'LD_PRELOAD');
  if (found === 'unclear')
    return unknown(`${run.manifestsMention(/\bLD_PRELOAD\b/) ?? 'a script on the way'} speaks of LD_PRELOAD`);
  if (found) return fromVariable(run, found.variable, found.via, started);
  if (process.dropsVariables !== undefined)
    return unknown(`${process.dropsVariables} starts the process without the variables of the image`);
  if (image.base.allocator === 'unclear') return unknown(`what ${image.base.reference} sets is not known`);
  if (ALLOCATOR.test(started)) return unknown('the command speaks of an allocator');
  const allocator = withoutVariable(run);
  // That a base loads none is likely; that it does not load the one that is installed here is not known.
  const isOpen = image.base.allocator === 'unlikely' && allocator.kind !== 'libc';
  return isOpen ? unknown(`what ${image.base.reference} sets is not known`) : allocator;
}

function fromVariable(run: Run, variable: EnvVariable, via: Preload['via'], started: string): Allocator {
  if (variable.value === undefined) return unknown('the value of LD_PRELOAD is not known');
  if (variable.value.trim() === '') return unknown('LD_PRELOAD is emptied on purpose');
  const preloads = parsePreload(variable.value);
  const isCommand = /\$\(|`/.test(variable.value);
  const allocators = preloads.filter(({ name }) => libraryAllocator(name) && !ODD.test(name) && !isCommand);
  const [first, ...others] = allocators;
  if (!first && preloads.some(({ name }) => ODD.test(name))) {
    const fault = preloadFault(variable.value, run.image);
    if (!fault) return unknown('LD_PRELOAD is not a list of libraries');
    const whole = { name: variable.value, start: 0, end: variable.value.length, variable, via };
    return { kind: 'malformed', preload: whole, ...fault };
  }
  if (first) {
    const found = preloaded(run, { ...first, variable, via });
    if (found.kind !== 'dangling') return found;
    // The loader goes on to the next name, with a line on stderr for the one that is missing.
    const next = others.map((each) => preloaded(run, { ...each, variable, via }));
    return next.find(({ kind }) => kind !== 'dangling') ?? found;
  }
  const renamed = preloads.find(({ name }) =>
    run.image.files.some(({ path, source }) => path === name && ALLOCATOR.test(source)),
  );
  if (renamed) return unknown(`${renamed.name} is an allocator under another name`);
  const odd = preloads.find(({ name }) => /alloc/i.test(name));
  if (odd) return unknown(`${odd.name} may be an allocator`);
  if (via !== 'env') return unknown('the command sets LD_PRELOAD itself');
  return ALLOCATOR.test(started) ? unknown('the command speaks of an allocator') : withoutVariable(run);
}

function preloaded(run: Run, preload: Preload): Allocator {
  const name = libraryAllocator(preload.name);
  if (name === undefined) return unknown(preload.name);
  const { span } = preload.variable;
  const found = namedLibrary(run, preload, name);
  const lost = preload.via === 'env' ? lostPreload(run, { name, span }) : undefined;
  // What takes the variable away meets the same loader first; an interpreter for which it is ignored never does.
  const meetsLoader =
    found.kind === 'dangling' || (found.kind === 'fatal' && capabilityOf(run.image) === undefined);
  return lost === undefined || meetsLoader ? found : lost;
}

function startedText({ command }: Run): string {
  return command?.words.map(({ value = '' }) => value).join(' ') ?? '';
}

/** What ONBUILD holds runs in the stages that are built on its stage. */
function hasTriggers({ chain }: Image): boolean {
  return chain.slice(0, -1).some(({ instructions }) => instructions.some(({ trigger }) => trigger));
}

/** No variable preloads one: a file of the loader may, or the program is linked with one. */
function withoutVariable(run: Run): Allocator {
  const { image, process } = run;
  const file = preloadFile(image);
  if (file === 'unclear') return unknown('a build step writes what the loader preloads');
  if (file) return preloaded(run, file);
  const misplaced = misplacedPreload(run);
  if (misplaced) return misplaced;
  if (buildMentions(image, OTHER_LOADERS)) return unknown('a build step sets what is preloaded');
  if (run.env.get('PYTHONMALLOC')?.value === 'mimalloc')
    return { kind: 'cpython-mimalloc', purgeDelayMs: purgeDelayMs(run) };
  for (const name of ['jemalloc', 'mimalloc', 'tcmalloc'] as const) {
    const installed = installedAllocator(image, name);
    if (!installed || installed === 'headers') continue;
    if (process.opaque !== undefined)
      return unknown(`${process.opaque} cannot be read and may preload ${installed.name}`);
    return { kind: 'unloaded', package: installed };
  }
  if (dealsWithAllocators(image)) {
    if (process.opaque !== undefined)
      return unknown(`${process.opaque} cannot be read and may load an allocator`);
    // An interpreter from a package is linked with none; what the file builds may be.
    if (image.buildsPython || (!startsPython(process) && run.command?.via !== 'base'))
      return unknown('an allocator is in the image: something may be linked with it');
  }
  return { kind: 'libc' };
}

function unknown(why: string): Allocator {
  return { kind: 'unknown', why };
}
