import { ONE_SHOTS } from '../knowledge/programs.ts';
import type { Server } from '../knowledge/servers.ts';
import { SERVERS } from '../knowledge/servers.ts';
import { basename, type Word } from './words.ts';

/** A row and what its program is given. */
export interface Recognised {
  readonly server: Server;
  readonly args: readonly Word[];
}

export function recogniseProgram(words: readonly Word[]): Recognised | undefined {
  const program = basename(words[0]?.value ?? '');
  return recognise((server) => server.programs.includes(program), words.slice(1));
}

export function recogniseModule(module: string, args: readonly Word[]): Recognised | undefined {
  const name = module.replace(/\.__main__$/, '');
  return recognise((server) => server.modules.includes(name), args);
}

/** The program is one of the table, whatever it is told to do. */
export function isServerProgram(path: string): boolean {
  return SERVERS.some((server) => server.programs.includes(basename(path)));
}

/** It ends by itself, or only keeps a container alive. */
export function isOneShot(program: string): boolean {
  return ONE_SHOTS.some(({ programs }) => programs.includes(program));
}

function recognise(is: (server: Server) => boolean, args: readonly Word[]): Recognised | undefined {
  for (const server of SERVERS) {
    if (is(server) && hasSubcommand(server, args)) return { server, args };
  }
  return undefined;
}

function hasSubcommand(server: Server, args: readonly Word[]): boolean {
  if (server.subcommands.length === 0) return true;
  const operands: (string | undefined)[] = [];
  for (let index = 0; index < args.length && operands.length < 3; index++) {
    const { value, text } = args[index] ?? {};
    if (value?.startsWith('-') || text?.startsWith('-')) {
      if (server.globals.includes(value ?? '')) index++;
    } else {
      operands.push(value);
    }
  }
  return server.subcommands.some((subcommand) =>
    subcommand.split(' ').every((word, index) => operands[index] === word),
  );
}
