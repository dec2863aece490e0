import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { structuredPatch } from 'diff';

/** A part of GitHub's API that is stricter than GitHub: what a client should not send is noted as a violation. */
export interface GitHub {
  readonly url: string;
  readonly requests: readonly Recorded[];
  readonly violations: readonly string[];
  readonly comments: readonly Comment[];
  close(): Promise<void>;
}

export interface Recorded {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: Json;
}

export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface PullFile {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: string;
  readonly sha: string;
  readonly patch?: string;
}

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: string };
  readonly body: string;
  readonly path: string;
  /** `null` once it is outdated. */
  readonly line: number | null;
  readonly in_reply_to_id?: number;
}

/** What to answer instead; `undefined` for the usual. `times` counts the requests of that method and path so far. */
export type Fault = (
  request: Recorded,
  times: number,
) =>
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: Json }
  | undefined;

export interface State {
  readonly files?: readonly PullFile[];
  readonly comments?: readonly Comment[];
  /** `before...after` -> the answer. */
  readonly compare?: Readonly<Record<string, Json>>;
  readonly viewer?: string;
  /** Entries of a page, however many the client asks for. */
  readonly pageSize?: number;
  readonly fault?: Fault;
}

export const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
export const head = 'a'.repeat(40);
export const bot = 'github-actions[bot]';

const repo = '/api/v3/repos/acme/shop';
const version = /^alloclint\/\d+\.\d+\.\d+ /;

/** A file of a pull request; without `before` it is new. The patch shows three lines around a change, as GitHub does. */
export function pullFile(filename: string, before: string | undefined, after: string): PullFile {
  const { hunks } = structuredPatch('a', 'b', before ?? '', after, undefined, undefined, { context: 3 });
  const patch = hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) =>
      [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@ shown as context`, ...lines].join('\n'),
    )
    .join('\n');
  const bytes = Buffer.from(after);
  const sha = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return { filename, status: before === undefined ? 'added' : 'modified', sha, patch };
}

export async function startGitHub(state: State = {}): Promise<GitHub> {
  const requests: Recorded[] = [];
  const violations: string[] = [];
  const comments: Comment[] = [...(state.comments ?? [])];
  let lastId = 1000;

  function answer(request: Recorded, response: ServerResponse): void {
    const { method, path, body } = request;
    const url = new URL(path, 'http://stub');
    const place = `${method} ${url.pathname}`;
    const send = (status: number, data?: Json, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
      response.end(data === undefined ? '' : JSON.stringify(data));
    };
    const refuse = (message: string): void => {
      violations.push(`${place}: ${message}`);
      send(422, { message: 'Unprocessable Entity', errors: [message] });
    };
    const page = (list: readonly Json[]): void => {
      const asked = Number(url.searchParams.get('per_page') ?? 30);
      const size = state.pageSize ?? asked;
      const number = Number(url.searchParams.get('page') ?? 1);
      const rest = [...url.searchParams.keys()].filter((key) => key !== 'per_page' && key !== 'page');
      if (rest.length > 0 || asked > 100) refuse(`a query that is not known: ${url.search}`);
      const next = `<${github.url}${url.pathname.slice('/api/v3'.length)}?per_page=${asked}&page=${number + 1}>; rel="next"`;
      const hasNext = number * size < list.length;
      send(
        200,
        list.slice((number - 1) * size, number * size),
        hasNext ? { link: `${next}, <x>; rel="last"` } : {},
      );
    };

    const times = requests.filter((other) => other.method === method && other.path === path).length;
    const fault = state.fault?.(request, times);
    if (fault !== undefined) return send(fault.status, fault.body, fault.headers);
    const compare = /^\/api\/v3\/repos\/acme\/shop\/compare\/(.*)$/.exec(url.pathname)?.[1];
    if (method === 'GET' && compare !== undefined) {
      const found = state.compare?.[compare];
      return found === undefined ? send(404, { message: 'Not Found' }) : send(200, found);
    }
    switch (place) {
      case `GET ${repo}/pulls/7/files`:
        return page((state.files ?? []).map((file) => ({ ...file })));
      case `GET ${repo}/pulls/7/comments`:
        return page(comments.map((comment) => ({ ...comment, user: { ...comment.user } })));
      case 'POST /api/graphql':
        return send(200, { data: { viewer: { login: state.viewer ?? bot } } });
      case `POST ${repo}/pulls/7/reviews`: {
        const fault422 = reviewFault(body, state.files ?? []);
        if (fault422 !== undefined) return refuse(fault422);
        for (const entry of commentsOf(body)) {
          const { path: file, line, body: text } = entry as { path: string; line: number; body: string };
          comments.push({
            id: ++lastId,
            user: { login: state.viewer ?? bot, type: 'Bot' },
            body: text,
            path: file,
            line,
          });
        }
        return send(200, { id: 1 });
      }
    }
    const id = /^\/api\/v3\/repos\/acme\/shop\/pulls\/comments\/(\d+)$/.exec(url.pathname)?.[1];
    if (method === 'DELETE' && id !== undefined) {
      const at = comments.findIndex((comment) => comment.id === Number(id));
      if (at === -1) return send(404, { message: 'Not Found' });
      if (comments[at]?.user.login !== (state.viewer ?? bot)) return refuse("the comment is somebody else's");
      comments.splice(at, 1);
      return send(204);
    }
    violations.push(`${place}: nobody asks for that`);
    send(404, { message: 'Not Found' });
  }

  async function receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(incoming);
    const body = text === '' ? undefined : (JSON.parse(text) as Json);
    const request = { method: incoming.method ?? '', path: incoming.url ?? '', body };
    violations.push(...headerFaults(incoming, text !== ''));
    answer(request, response);
    requests.push(request);
  }

  const server = createServer((incoming, response) => {
    void receive(incoming, response);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const github: GitHub = {
    url: `http://127.0.0.1:${port}/api/v3`,
    requests,
    violations,
    comments,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
  return github;
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}

function headerFaults({ headers, method, url }: IncomingMessage, hasBody: boolean): readonly string[] {
  const faults: string[] = [];
  if (headers.authorization !== `Bearer ${token}`) faults.push('authorization');
  if (headers.accept !== 'application/vnd.github+json') faults.push('accept');
  if (headers['x-github-api-version'] !== '2022-11-28') faults.push('x-github-api-version');
  if (!version.test(headers['user-agent'] ?? '')) faults.push('user-agent');
  if ((headers['content-type'] === 'application/json') !== hasBody) faults.push('content-type');
  return faults.map((name) => `${method} ${url}: ${name} is ${String(headers[name])}`);
}

function commentsOf(body: Json): readonly Json[] {
  const list = typeof body === 'object' && body !== null && 'comments' in body ? body.comments : undefined;
  return Array.isArray(list) ? list : [];
}

/** What GitHub would refuse of a review, and what it would only shrug at. */
function reviewFault(body: Json, files: readonly PullFile[]): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'no object';
  const review = body as Readonly<Record<string, Json>>;
  const unknown = Object.keys(review).find(
    (key) => !['commit_id', 'event', 'body', 'comments'].includes(key),
  );
  if (unknown !== undefined) return `${unknown} is not a permitted key`;
  if (review['commit_id'] !== head) return 'commit_id is not part of the pull request';
  if (review['event'] !== 'COMMENT') return 'event is no comment';
  if (typeof review['body'] !== 'string' || review['body'] === '') return 'body is missing';
  if (commentsOf(body).length === 0) return 'comments are missing';
  for (const entry of commentsOf(body)) {
    const fault = commentFault(entry as Readonly<Record<string, Json>>, files);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function commentFault(
  comment: Readonly<Record<string, Json>>,
  files: readonly PullFile[],
): string | undefined {
  const keys = ['path', 'body', 'line', 'side', 'start_line', 'start_side'];
  const unknown = Object.keys(comment).find((key) => !keys.includes(key));
  if (unknown !== undefined) return `${unknown} is not a permitted key`;
  const { path, body, line, side, start_line: start = line, start_side: startSide } = comment;
  if (typeof body !== 'string' || body === '' || body.length > 65_536) return 'body is too long or missing';
  if (side !== 'RIGHT' || 'start_line' in comment !== (startSide === 'RIGHT'))
    return 'side is not included in the list';
  if (start === line && 'start_line' in comment) return 'start line must precede the end line';
  const patch = files.find(({ filename }) => filename === path)?.patch;
  if (patch === undefined) return 'path could not be resolved';
  const hunks = shownLines(patch);
  const hunk = hunks.find((lines) => lines.includes(Number(line)));
  if (hunk === undefined) return 'line must be part of the diff';
  return hunk.includes(Number(start)) && Number(start) <= Number(line)
    ? undefined
    : 'start line must be part of the same hunk as the line';
}

/** The numbers of the lines on the right side of each hunk. */
export function shownLines(patch: string): readonly (readonly number[])[] {
  const hunks: number[][] = [];
  let number = 0;
  for (const row of patch.split('\n')) {
    const start = /^@@ [^+]*\+(\d+)/.exec(row)?.[1];
    if (start !== undefined) {
      number = Number(start);
      hunks.push([]);
    } else if (!row.startsWith('-') && !row.startsWith('\\')) hunks.at(-1)?.push(number++);
  }
  return hunks;
}
