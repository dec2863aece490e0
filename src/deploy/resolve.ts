import { BASE_SCRIPTS } from '../knowledge/servers.ts';
import { isTooLong } from '../syntax/shell-scope.ts';
import { agree } from './agree.ts';
import { nobody, type Found, type Seeing, type State } from './found.ts';
import { dropsVariables } from './drops-variables.ts';
import { notePassing, read } from './passing.ts';
import { peel, type Peeled } from './peel.ts';
import { placeAt, placeWithin, type Place } from './place.ts';
import { applicationOf, plain } from './plain-python.ts';
import { isPython, pythonProgram, type PythonProgram } from './python.ts';
import {
  isOneShot,
  isServerProgram,
  recogniseModule,
  recogniseProgram,
  type Recognised,
} from './recognise.ts';
import { candidates } from './script.ts';
import { underRunFiles, underSupervisord } from './services.ts';
import { describe, workersOf } from './workers.ts';
import { basename, join, type Word } from './words.ts';

/** Wrappers in wrappers, scripts that call scripts: nobody goes deeper by hand. */
const MAX_DEPTH = 24;

/** From the words of a command to the process it ends as: wrappers and scripts come off one at a time. */
export function resolve(seeing: Seeing, words: readonly Word[], state: State): Found {
  const [first] = words;
  const via = viaOf(seeing, first);
  const unknown = (why: string): Found => ({ ...nobody(why, seeing.command.span), via });
  if (state.depth > MAX_DEPTH || seeing.steps.left-- <= 0)
    return unknown('the command is nested too deeply to follow');
  if (!first) return unknown('the command is empty');
  if (first.value === undefined) return unknown('the program to start is not known');

  const kept = underRunFiles(seeing, words, state, resolve);
  if (kept) return kept;
  const peeled = peel(words);
  if (peeled) {
    const unwrapped = unwrap(seeing, peeled, { ...state, depth: state.depth + 1 }, unknown);
    // A shell or an init without a command is the program itself.
    const found = peeled.kind === 'nothing' ? { ...unwrapped, program: basename(first.value) } : unwrapped;
    const dropping = dropsVariables(words, peeled);
    return dropping === undefined ? found : { ...found, dropsVariables: dropping };
  }
  if (isPython(first.value)) return interpreter(seeing, first, pythonProgram(words), state);
  const recognised = recogniseProgram(words);
  if (recognised) return serving(seeing, recognised, state, via);
  if (seeing.command.via === 'base') {
    const server = BASE_SCRIPTS.find(({ path }) => path === first.value);
    if (server) return serving(seeing, { server, args: words.slice(1) }, state, via);
  }
  if (isServerProgram(first.value)) return unknown(`${basename(first.value)} is not started as a server`);
  return file(seeing, first, words.slice(1), state, unknown);
}

function unwrap(seeing: Seeing, peeled: Peeled, state: State, unknown: (why: string) => Found): Found {
  switch (peeled.kind) {
    case 'nothing':
      return unknown('the command starts no program of its own');
    case 'command': {
      const env = new Map(state.env);
      for (const { name, value } of peeled.assignments) env.set(name, value);
      return resolve(seeing, peeled.words, { ...state, env });
    }
    case 'text':
      if (peeled.text.value === undefined) return unknown('the text for the shell is not known');
      return resolveText(seeing, peeled.text.value, peeled.text.script, peeled.args, {
        ...state,
        span: peeled.text.span,
        place: placeWithin(peeled.text, seeing.command),
        own: undefined,
      });
    case 'script':
      if (peeled.path.value === undefined) return unknown('the script to start is not known');
      return file(seeing, peeled.path, peeled.args, state, unknown);
  }
}

/** A shell text; `path` when it is (part of) a script file. */
function resolveText(
  seeing: Seeing,
  text: string,
  path: string | undefined,
  args: readonly Word[],
  state: State & { readonly place: Place; readonly own: string | undefined },
): Found {
  const via = path ?? seeing.command.via;
  const script = seeing.options.parseShell(text);
  if (script.error !== undefined) return { ...nobody('the shell text cannot be read', state.span), via };
  if (isTooLong(script.commands)) return { ...nobody('the script is too long to follow', state.span), via };
  const found = candidates(script, args, { ...state, path });
  let hidden: string | undefined;
  for (const { words, runs, cwd } of found)
    if (runs === 'passing') hidden = notePassing(seeing, words, cwd) ?? hidden;
  const deeper = { ...state, depth: state.depth + 1 };
  const agreed = agree(
    found,
    ({ words, env, cwd }) => resolve(seeing, words, { ...deeper, env, cwd }),
    (name) => definesFunction(text, name),
  );
  if (!agreed) return { ...nobody(`${path ?? 'the command'} may start different programs`, state.span), via };
  return hidden === undefined ? agreed : { ...agreed, opaque: agreed.opaque ?? hidden };
}

function definesFunction(text: string, name: string): boolean {
  if (!/^[\w-]{1,200}$/.test(name)) return false;
  return new RegExp(`(?:^|[\\s;])(?:function\\s+${name}\\b|${name}\\s*\\(\\))`).test(text);
}

/** A program by its path: a script when it can be read as one. */
function file(
  seeing: Seeing,
  program: Word,
  args: readonly Word[],
  state: State,
  unknown: (why: string) => Found,
): Found {
  const name = program.value ?? '';
  const isPath = name.includes('/') || /\.(?:sh|bash|py)$/.test(name);
  const path = isPath ? join(state.cwd, name) : name;
  const script = read(seeing, path);
  if (!script) {
    if (!isPath && !seeing.options.isCopied(name)) {
      const ends = isOneShot(name);
      const why = ends ? `${name} ends, or only waits` : `${name} is no server that is known`;
      return { ...unknown(why), program: name, ends, variables: state.env };
    }
    // An entrypoint hands over to its arguments by convention, but what it sets on the way stays hidden.
    const given = args.length > 0 ? resolve(seeing, args, { ...state, depth: state.depth + 1 }) : undefined;
    const found = given && given.server !== 'none' ? given : unknown(`${name} cannot be read`);
    return { ...found, program: given?.program, opaque: name };
  }
  const shebang = /^#!.*/.exec(script.text)?.[0];
  if (shebang ? /\b(?:python|pypy)[\d.]*\b/.test(shebang) : name.endsWith('.py')) {
    return interpreter(seeing, program, { kind: 'script', program, args }, state);
  }
  if (shebang && !/\b(?:ba|da|a|z|k|mk)?sh\b|with-contenv/.test(shebang))
    return unknown(`${name} is no shell script`);
  if (state.within.includes(script.path)) return unknown(`${name} starts itself again`);
  return resolveText(seeing, script.text, script.path, args, {
    ...state,
    within: [...state.within, script.path],
    depth: state.depth + 1,
    span: seeing.command.span,
    place: placeAt(seeing.command.span),
    own: isPath && path !== undefined ? join(path, '..') : undefined,
  });
}

function interpreter(seeing: Seeing, python: Word, run: PythonProgram, state: State): Found {
  const { span } = seeing.command;
  const via = viaOf(seeing, run.kind === 'nothing' ? python : run.program);
  const unknown = (why: string): Found => ({ ...nobody(why, span), via, program: 'python' });
  const shown = basename(python.value ?? '');
  if (run.kind === 'nothing') {
    const ends = /^-{1,2}(?:V|version|h|help)$/.test(run.option ?? '');
    return { ...unknown(`${shown} is started without a program`), ends };
  }
  const { program, args } = run;
  if (program.value === undefined) return unknown(`the program that ${shown} runs is not known`);
  const words = [program, ...args];
  if (run.kind === 'code')
    return plain(seeing, { path: 'the code after -c', text: program.value }, 'the code after -c', state, via);
  if (run.kind === 'module') {
    const recognised = recogniseModule(program.value, args);
    if (recognised) return serving(seeing, recognised, state, via);
    const peeled = peel(words);
    if (peeled) return unwrap(seeing, peeled, { ...state, depth: state.depth + 1 }, unknown);
    if (recogniseProgram(words) || isServerProgram(program.value))
      return unknown(`${program.value} is no server here`);
    const base = program.value.replaceAll('.', '/');
    const paths = [`${base}/__main__.py`, `${base}.py`].map((path) => join(state.cwd, path));
    const text = read(seeing, paths[0]) ?? read(seeing, paths[1]);
    const found = plain(seeing, text, `python -m ${program.value}`, state, via);
    return { ...found, ends: isOneShot(program.value) };
  }
  const recognised = recogniseProgram(words);
  if (recognised) return serving(seeing, recognised, state, via);
  if (isServerProgram(program.value)) return unknown(`${basename(program.value)} is not started as a server`);
  // Robyn's option: the program forks if it is one.
  if (args.some(({ value }) => value?.startsWith('--processes')))
    return unknown(`${program.value} may fork processes`);
  return plain(seeing, read(seeing, join(state.cwd, program.value)), program.value, state, via);
}

function serving(seeing: Seeing, { server, args }: Recognised, state: State, via: string): Found {
  const found = workersOf(server, {
    args,
    env: state.env,
    python: seeing.options.python,
    cwd: state.cwd,
    span: seeing.command.span,
    read: (path) => (path === undefined ? undefined : seeing.options.readScript(path)?.text),
  });
  const { name, longRunning } = server;
  const process: Found = {
    server: name,
    ...found,
    via,
    program: name,
    variables: state.env,
    module: applicationOf(seeing, args, state),
    ends: false,
    longRunning,
    opaque: undefined,
    dropsVariables: undefined,
    why: describe(name, found),
  };
  return name === 'supervisord' ? underSupervisord(seeing, args, state, process, resolve) : process;
}

/** Which part of the file names the program: after an ENTRYPOINT come the words of CMD. */
function viaOf({ command }: Seeing, word: Word | undefined): string {
  if (word?.script !== undefined) return word.script;
  const { instruction, via } = command;
  if (!word || via !== 'ENTRYPOINT' || !instruction) return via;
  const { span } = instruction;
  const inside = word.span.file === span.file && word.span.start >= span.start && word.span.end <= span.end;
  return inside ? via : 'CMD';
}
