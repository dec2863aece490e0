import type { Refusal, Run } from '../model.ts';
import { threadHazard } from './thread-hazard.ts';

/** The interpreter whose start-up gets the hook. */
export interface HookPlan {
  /** As a RUN may call it. */
  readonly interpreter: string;
}

/** Launchers that choose an environment of their own: which interpreter runs the command is theirs to say. */
const CHOOSES_ENVIRONMENT = /^(?:poetry|uv|pipenv|pdm|hatch|rye|pixi|conda|mamba|micromamba|uvx)$/;

/**
 * Where a `.pth` file with an at-fork hook reaches the workers, which starts jemalloc's background thread again in every
 * one (jemalloc issue 2125). Only servers that fork through Python call it: uWSGI forks in C and needs an option whose
 * name hangs on two versions.
 */
export function forkHook(run: Run): HookPlan | Refusal {
  const { image, process, command } = run;
  if (process.model !== 'prefork') return { refused: `${process.server} does not fork` };
  if (process.server === 'uwsgi' || process.server === 'mod_wsgi')
    return { refused: `${process.server} forks in C, past the hooks of Python` };
  const hazard = threadHazard(run);
  if (hazard !== undefined) return { refused: hazard };
  if (image.base.shell !== true) return { refused: `${image.base.reference} has no shell to write it with` };
  if (image.base.libc !== 'glibc') return { refused: 'the hook was not run on musl' };
  if (image.base.python === 'yes' && [...image.packages].some((name) => isPackageOf(name, process.server)))
    return { refused: `the package of ${process.server} runs on the system's Python, not on the image's` };
  const [major = 0, minor = 0] = (image.pythonVersion ?? '').split('.').map(Number);
  // The line has a walrus; from 3.18 on `.pth` files run no code (PEP 829).
  if (major !== 3 || minor < 8 || minor > 17)
    return { refused: `which Python runs is not known to be one from 3.8 to 3.17` };
  if (process.opaque !== undefined) return { refused: `what ${process.opaque} does cannot be read` };
  const words = command?.words.map(({ value = '' }) => value) ?? [];
  const names = words.map((word) => word.slice(word.lastIndexOf('/') + 1));
  if (names.some((name) => CHOOSES_ENVIRONMENT.test(name)) || words.some((word) => /activate\b/.test(word)))
    return { refused: 'which environment the command runs in is not known' };
  if (process.scripts.some(({ text }) => /activate\b|\b(?:poetry|uv|pipenv|conda) run\b/.test(text)))
    return { refused: 'which environment the script starts is not known' };
  if (words.some((word) => /^-[A-Za-z]*S/.test(word)) && names.some((name) => name.startsWith('python')))
    return { refused: 'python -S reads no .pth file' };
  const texts = [...words, ...process.scripts.map(({ text }) => text)];
  const folders = foldersOf(texts, process.server);
  if (folders.length > 1 || folders.some((folder) => !folder.startsWith('/')) || texts.some(setsPath))
    return { refused: 'which environment the command runs in is not known' };
  const own = words.find((word) => /^(?:\/.*\/)?python[\d.]*$/.test(word));
  if (own !== undefined) return { interpreter: own };
  const [folder] = folders;
  if (folder !== undefined) return { interpreter: `${folder}python` };
  return { interpreter: image.base.python === 'yes' ? 'python' : 'python3' };
}

/** The folders that the server or an interpreter is started from, but for those of the system. */
function foldersOf(texts: readonly string[], server: string): readonly string[] {
  const named = new RegExp(`(?:^|[\\s=])["']?([^\\s=]*/)(?:python[\\d.]*|${server})(?=[\\s"']|$)`, 'gm');
  const folders = texts.flatMap((text) => [...text.matchAll(named)].map(([, folder = '']) => folder));
  return [...new Set(folders)].filter((folder) => !/^(?:#!)?(?:\/usr(?:\/local)?)?\/bin\/$/.test(folder));
}

function setsPath(text: string): boolean {
  return /\bPATH=/.test(text);
}

function isPackageOf(name: string, server: string): boolean {
  return name === server || name === `python3-${server}`;
}
