import { setTimeout } from 'node:timers/promises';
import { homepage } from '../report/homepage.ts';
import { version } from '../host/version.ts';
import { textAt } from './json.ts';

const timeoutMs = 20_000;
/** A job is not held up for longer, whatever the server asks for. */
const maxWaitMs = 30_000;
const defaultWaitMs = 1000;
const maxRedirects = 3;

/** Why GitHub's API gave no answer that can be used; the message is one line for the log. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  /** Of HTTP; `undefined` when no answer came. */
  readonly status: number | undefined;
  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/** GitHub's REST API. Every call may reject with an ApiFailure. */
export interface Api {
  get(path: string): Promise<unknown>;
  /** The lists of all pages, one after the other. */
  pages(path: string): AsyncIterable<readonly unknown[]>;
  post(path: string, body: object): Promise<unknown>;
  delete(path: string): Promise<void>;
  graphql(query: string): Promise<unknown>;
}

type Method = 'GET' | 'POST' | 'DELETE';

/** `url`: GITHUB_API_URL. The token goes there and nowhere else. */
export function apiClient(url: string, token: string): Api {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  const isOurs = (target: URL): boolean =>
    target.origin === base.origin && target.pathname.startsWith(base.pathname);
  const fail = (method: Method, target: URL, message: string, status?: number): ApiFailure =>
    new ApiFailure(`${method} ${target.pathname}: ${message}`.replaceAll(token, '***'), status);

  async function once(method: Method, target: URL, body: object | undefined): Promise<Response> {
    try {
      return await fetch(target, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'user-agent': `alloclint/${version} (${homepage})`,
          'x-github-api-version': '2022-11-28',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (error) {
      throw fail(method, target, reasonOf(error));
    }
  }

  async function send(
    method: Method,
    first: URL,
    body?: object,
  ): Promise<{ readonly data: unknown; readonly next: URL | undefined }> {
    let target = first;
    let mayRetry = true;
    // A redirect or a second try needs what the first one answered.
    // oxlint-disable eslint/no-await-in-loop
    for (let redirects = 0; ;) {
      const response = await once(method, target, body);
      const { status, headers } = response;
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        await response.body?.cancel();
        const next = URL.parse(location, target.href);
        if (method !== 'GET' || next === null || !isOurs(next) || ++redirects > maxRedirects)
          throw fail(method, target, `a redirect is not followed`, status);
        target = next;
        continue;
      }
      const waitMs = mayRetry ? waitBefore(method, response) : undefined;
      if (waitMs !== undefined) {
        mayRetry = false;
        await response.body?.cancel();
        await setTimeout(waitMs);
        continue;
      }
      const data = await bodyOf(response).catch((error: unknown) => {
        throw fail(method, target, reasonOf(error), status);
      });
      if (!response.ok) throw fail(method, target, `${status} ${messageOf(data)}`.trim(), status);
      return { data, next: nextPage(headers.get('link'), target) };
    }
    // oxlint-enable eslint/no-await-in-loop
  }

  const urlOf = (path: string): URL => new URL(path, base);
  return {
    get: async (path) => (await send('GET', urlOf(path))).data,
    async *pages(path) {
      for (let target: URL | undefined = urlOf(path); target !== undefined;) {
        if (!isOurs(target)) throw fail('GET', target, 'the next page lies elsewhere');
        // A page names the next one.
        // oxlint-disable-next-line eslint/no-await-in-loop
        const answer: { readonly data: unknown; readonly next: URL | undefined } = await send('GET', target);
        if (!Array.isArray(answer.data)) throw fail('GET', target, 'the answer is no list');
        yield answer.data;
        target = answer.next;
      }
    },
    post: async (path, body) => (await send('POST', urlOf(path), body)).data,
    async delete(path) {
      await send('DELETE', urlOf(path));
    },
    // GitHub Enterprise Server has it beside /api/v3, at /api/graphql.
    graphql: async (query) =>
      (
        await send('POST', new URL(base.pathname.endsWith('/api/v3/') ? '../graphql' : 'graphql', base), {
          query,
        })
      ).data,
  };
}

/**
 * How long to wait before the one second try, in milliseconds; `undefined` where there is none. What a server that broke
 * down made of a POST nobody knows: it is not sent twice.
 */
function waitBefore(method: Method, { status, headers }: Response): number | undefined {
  const asked = headers.get('retry-after');
  const isLimited = status === 429 || (status === 403 && asked !== null);
  if (!isLimited && (status < 500 || method === 'POST')) return undefined;
  const seconds = asked === null ? Number.NaN : Number(asked);
  return Math.min(seconds >= 0 ? seconds * 1000 : defaultWaitMs, maxWaitMs);
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (response.ok) throw new Error('the answer is no JSON');
    return undefined;
  }
}

/** `message` says what was wrong in general, `errors` which field it was. */
function messageOf(data: unknown): string {
  const message = textAt(data, 'message') ?? '';
  const errors = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : undefined;
  const details = Array.isArray(errors)
    ? errors.map((error: unknown) => (typeof error === 'string' ? error : (textAt(error, 'message') ?? '')))
    : [];
  return [message, ...details].filter((text) => text !== '').join(': ');
}

/** https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function nextPage(link: string | null, target: URL): URL | undefined {
  for (const part of (link ?? '').split(',')) {
    const [address = '', ...parameters] = part.split(';').map((each) => each.trim());
    if (parameters.includes('rel="next"') && address.startsWith('<') && address.endsWith('>'))
      return URL.parse(address.slice(1, -1), target.href) ?? undefined;
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  // What fetch itself says is "fetch failed".
  return error.cause instanceof Error ? error.cause.message : error.message;
}
