import type { Edit, Image, Instruction, Refusal } from '../model.ts';
import { newRunPlace } from './new-run-place.ts';
import { insertRun } from './run.ts';

/**
 * Registers a call of mallctl in every forked child; nothing happens unless MALLOC_CONF asks for the thread and jemalloc is
 * loaded. No single quote and no backslash in it, so that it survives `'...'`.
 */
const LINE =
  'import os; "background_thread:true" in os.getenv("MALLOC_CONF", "") and ' +
  'os.register_at_fork(before=lambda: __import__("ctypes"), ' +
  'after_in_child=lambda: (c := __import__("ctypes")) and hasattr(c.pythonapi, "mallctl") and ' +
  'c.pythonapi.mallctl(b"background_thread", None, None, c.byref(c.c_bool(True)), c.c_size_t(1)))';

const COMMENT = "jemalloc's background thread ends at fork(): start it again in every worker.";

/** Steps that make or replace an environment: a file that lies in it before is gone, or in the wrong one. */
function makesEnvironment(source: string): boolean {
  return (
    ENVIRONMENTS.test(source) ||
    source.split(/[\r\n]/).some((line) => follows(line, /\bpython[\d.]*(?:-\w+)?\b/, /install|add/)) ||
    source.split(/[&|;]/).some((command) => follows(command, /(?:install|add)\b/, /\bpython/))
  );
}

const ENVIRONMENTS = /\bvenv\b|virtualenv|\b(?:uv|poetry|pipenv|pdm|pyenv|conda|mamba|micromamba)\b/;

function follows(text: string, first: RegExp, second: RegExp): boolean {
  const at = text.search(first);
  return at >= 0 && second.test(text.slice(at));
}

/** The hook as a file in the site-packages of the interpreter that the command runs. */
export function addForkHook(image: Image, interpreter: string): readonly Edit[] | Refusal {
  const isOwn = !/^(?:python[\d.]*$|\/usr\/)/.test(interpreter) || choosesEnvironment(image);
  const makes = image.stage.instructions.findLast((instruction) =>
    isOwn ? FILLS.has(instruction.keyword) : touchesInterpreter(image, instruction),
  );
  const early = newRunPlace(image);
  const above = makes && makes.span.end > early.span.end ? makes : early;
  const target = `> "$(${interpreter} -c 'import site; print(site.getsitepackages()[0])')/jemalloc_fork.pth"`;
  return insertRun(image, above, [`printf '%s\\n' '${LINE}'`, target], COMMENT);
}

/** Any step may make the environment that PATH leads to. */
function choosesEnvironment({ chain }: Image): boolean {
  return chain.some(({ instructions }) =>
    instructions.some(
      ({ keyword, pairs }) =>
        keyword === 'ENV' && pairs.some(({ key }) => key === 'PATH' || key === 'VIRTUAL_ENV'),
    ),
  );
}

const FILLS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'ENV']);

function touchesInterpreter({ dockerfile: { text } }: Image, { keyword, flags, span }: Instruction): boolean {
  const source = text.slice(span.start, span.end);
  if (keyword === 'RUN') return makesEnvironment(source);
  if (keyword !== 'COPY') return false;
  return flags.some(({ name }) => name === 'from') || /venv/.test(source);
}
