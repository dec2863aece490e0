import type { Io } from '../host/io.ts';
import type { Terminal } from '../report/result.ts';

/** What the reader of the report can be shown: colours, links, and how many columns. */
export function terminalOf(choice: 'auto' | 'always' | 'never', io: Io): Terminal {
  const colour = wantsColour(choice, io);
  return { colour, links: colour && wantsLinks(io), columns: io.isTTY ? io.columns : undefined };
}

/** FORCE_COLOR and NO_COLOR as https://force-color.org and https://no-color.org have them. */
function wantsColour(choice: 'auto' | 'always' | 'never', io: Io): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io.env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return io.isTTY && term !== 'dumb';
}

/** Terminals whose pages say that they follow the links of OSC 8; the others may print them as text. */
const programs = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby', 'zed']);
const terminals = new Set(['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'contour']);
/** Since GNOME's 0.50. */
const vteWithLinks = 5000;

function wantsLinks({ isTTY, env }: Io): boolean {
  const { FORCE_HYPERLINK: force, CI: ci, TERM: term = '', TERM_PROGRAM: program = '' } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (!isTTY || (ci !== undefined && ci !== '' && ci !== 'false')) return false;
  return (
    programs.has(program) ||
    terminals.has(term) ||
    env['WT_SESSION'] !== undefined ||
    env['KONSOLE_VERSION'] !== undefined ||
    Number(env['VTE_VERSION'] ?? 0) >= vteWithLinks
  );
}
