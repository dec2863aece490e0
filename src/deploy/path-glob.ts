/** Whether a path matches a glob of the config: `*` within a folder, `**` over folders, `?` one character. */
export function matchesPath(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
  const source = pattern.replaceAll(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (token) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    return token === '?' ? '[^/]' : `\\${token}`;
  });
  return new RegExp(`^${source}$`).test(path);
}

/** The path as a config in another folder would write it. */
export function relativeTo(configFile: string | undefined, path: string): string {
  const folder = configFile?.includes('/') ? configFile.slice(0, configFile.lastIndexOf('/') + 1) : '';
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}
