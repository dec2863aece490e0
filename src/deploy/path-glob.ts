/** Whether a path matches a glob of the config: `*` within a folder, `**` over folders, `?` one character. */
export function matchesPath(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
  const tokens = pattern.match(/\*\*\/|\*\*|[\s\S]/g) ?? [];
  // The places of the path that the tokens so far may have come to: time is tokens times path.
  let reached: readonly number[] = [0];
  for (const token of tokens) reached = advance(token, path, reached);
  return reached.includes(path.length);
}

function advance(token: string, path: string, from: readonly number[]): readonly number[] {
  if (token === '?') return from.filter((at) => at < path.length && path[at] !== '/').map((at) => at + 1);
  if (token.startsWith('*')) return spread(token, path, from);
  return from.filter((at) => path[at] === token).map((at) => at + 1);
}

/** `*` stays in its folder, `**` does not, and `**` before a slash ends where a folder does. */
function spread(token: string, path: string, from: readonly number[]): readonly number[] {
  const starts = new Set(from);
  const found: number[] = [];
  let open = false;
  for (let at = 0; at <= path.length; at++) {
    if (token === '*' && path[at - 1] === '/') open = false;
    open ||= starts.has(at);
    if (open && (token !== '**/' || starts.has(at) || path[at - 1] === '/')) found.push(at);
  }
  return found;
}

/** The path as a config in another folder would write it. */
export function relativeTo(configFile: string | undefined, path: string): string {
  const folder = configFile?.includes('/') ? configFile.slice(0, configFile.lastIndexOf('/') + 1) : '';
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}
