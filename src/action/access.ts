import { type Api, apiClient } from './api.ts';

/** With a repository, `owner/name`. */
export interface Connection {
  readonly api: Api;
  readonly repository: string;
}

/** Or why there is none: a clause. */
export type Access = Connection | { readonly why: string };

/** What is wrong with it costs only what would ask GitHub. */
export function accessOf(
  env: Readonly<Record<string, string | undefined>>,
  token: string | undefined,
): Access {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const url = env['GITHUB_API_URL'] || 'https://api.github.com';
  if (token === undefined) return { why: 'there is no github-token' };
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return { why: 'GITHUB_REPOSITORY names no repository' };
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    return { why: `GITHUB_API_URL: "${url}" is no address that begins with https:// or http://` };
  return { api: apiClient(url, token), repository };
}
