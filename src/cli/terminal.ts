import type { Io } from '../host/io.ts';
import type { Terminal } from '../report/result.ts';

/** What the reader of the report can be shown: colours, links, and how many columns. */
export function terminalOf(choice: 'auto' | 'always' | 'never', io: Io): Terminal {
  const colour = wantsColour(choice, io);
  // A terminal that nobody has told its size says 0.
  return { colour, links: colour && wantsLinks(io), columns: (io.isTTY && io.columns) || undefined };
}

/** FORCE_COLOR and NO_COLOR as https://force-color.org and https://no-color.org have them. */
function wantsColour(choice: 'auto' | 'always' | 'never', io: Io): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io.env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return io.isTTY && term !== 'dumb';
}

/**
 * Terminals that follow the links of OSC 8, as the package supports-hyperlinks 4.6.0 lists them; others may print them as
 * text. Versions from before 2023 that did not are not told apart.
 */
const programs = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'zed', 'WarpTerminal']);
const terminals = new Set(['xterm-kitty', 'alacritty']);
/** VTE 0.50.0, written as GNOME's terminals do; that one itself crashed at a link. */
const lastVteWithout = 5000;

function wantsLinks({ isTTY, env }: Io): boolean {
  const { FORCE_HYPERLINK: force, CI: ci, TERM: term = '', TERM_PROGRAM: program = '' } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (!isTTY || (ci !== undefined && ci !== '' && ci !== 'false')) return false;
  return (
    programs.has(program) ||
    terminals.has(term) ||
    env['WT_SESSION'] !== undefined ||
    Number(env['VTE_VERSION'] ?? 0) > lastVteWithout
  );
}
