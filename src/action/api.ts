import { setTimeout } from 'node:timers/promises';
import { homepage } from '../report/homepage.ts';
import { version } from '../host/version.ts';
import { textAt } from './json.ts';

const timeoutMs = 20_000;
/** A job is not held up for longer: who is asked to wait longer goes on without. */
const maxWaitMs = 30_000;
const defaultWaitMs = 1000;
const maxRedirects = 3;

/** Why GitHub's API gave no answer that can be used; the message is one line for the log. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  /** Of HTTP; `undefined` when no answer came. */
  readonly status: number | undefined;
  /** It is not a permission that is missing: there were too many requests. */
  readonly isLimited: boolean;
  constructor(message: string, status?: number, isLimited = false) {
    super(message);
    this.status = status;
    this.isLimited = isLimited;
  }

  /** Whether the token may not do what was asked, as far as GitHub says: it calls things not found that may not be seen. */
  get isForbidden(): boolean {
    return !this.isLimited && (this.status === 403 || this.status === 404);
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
  const fail = (
    method: Method,
    target: URL,
    message: string,
    status?: number,
    isLimited?: boolean,
  ): ApiFailure =>
    new ApiFailure(masked(`${method} ${target.pathname}: ${message}`, token), status, isLimited);

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
      const data = await bodyOf(response).catch((error: unknown) => {
        throw fail(method, target, reasonOf(error), status);
      });
      const message = messageOf(data);
      const isLimited = isRateLimit(response, message);
      const waitMs = mayRetry ? waitBefore(method, response, isLimited) : undefined;
      if (waitMs !== undefined) {
        mayRetry = false;
        await setTimeout(waitMs);
        continue;
      }
      if (!response.ok) throw fail(method, target, `${status} ${message}`.trim(), status, isLimited);
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

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimit({ status, headers }: Response, message: string): boolean {
  if (status === 429) return true;
  const isSaid = headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0';
  return status === 403 && (isSaid || /\brate limit\b/i.test(message));
}

/**
 * How long to wait before the one second try, in milliseconds; `undefined` where there is none. What a server that broke
 * down made of a POST nobody knows: it is not sent twice.
 */
function waitBefore(method: Method, { status, headers }: Response, isLimited: boolean): number | undefined {
  if (!isLimited && (status < 500 || method === 'POST')) return undefined;
  const asked = headers.get('retry-after');
  const reset = headers.get('x-ratelimit-remaining') === '0' ? headers.get('x-ratelimit-reset') : null;
  const askedMs = Number(asked ?? Number.NaN) * 1000;
  const resetMs = Number(reset ?? Number.NaN) * 1000 - Date.now();
  const waitMs = [askedMs, resetMs, defaultWaitMs].find((each) => each >= 0) ?? defaultWaitMs;
  return waitMs > maxWaitMs ? undefined : waitMs;
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
  return [message, ...details]
    .filter((text) => text !== '')
    .join(': ')
    .replace(/\.$/, '');
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

/** A word of a few letters is no secret, and stands in what the message says. */
function masked(message: string, token: string): string {
  return token.length < 8 ? message : message.replaceAll(token, '***');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  // What fetch itself says is "fetch failed".
  return error.cause instanceof Error ? error.cause.message : error.message;
}
