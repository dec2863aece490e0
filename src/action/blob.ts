import { createHash } from 'node:crypto';

/** Whether a text is the blob that git calls so. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function isBlob(text: string, name: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  const hash = createHash(name.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === name;
}
