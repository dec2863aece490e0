import type { ShellCommand, ShellScope } from '../model.ts';

/** Commands and scopes: whoever keeps a state for each of them follows no more. */
const MAX_STATES = 5000;

export function isTooLong(commands: readonly ShellCommand[]): boolean {
  if (commands.length > MAX_STATES) return true;
  const scopes = new Set(commands.flatMap((command) => command.scopes));
  return commands.length + scopes.size > MAX_STATES;
}

/**
 * What a reader keeps from command to command, which it asks for in the order of the script. A subshell has a copy that
 * ends with it; `join` takes what a branch made of its copy back into the state before.
 */
export function scoped<T extends object>(
  outermost: T,
  join: (before: T, after: T) => void,
): (command: Pick<ShellCommand, 'scopes'>) => T {
  const open: { readonly scope: ShellScope; readonly state: T }[] = [];
  const innermost = (): T => open.at(-1)?.state ?? outermost;
  return ({ scopes }) => {
    while (open.some(({ scope }, index) => scope !== scopes[index])) {
      const left = open.pop();
      if (left?.scope.kind === 'branch') join(innermost(), left.state);
    }
    for (const scope of scopes.slice(open.length)) open.push({ scope, state: { ...innermost() } });
    return innermost();
  };
}
