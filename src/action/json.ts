/** What lies at a path in parsed JSON; `undefined` where there is nothing. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

export function numberAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = at(value, ...keys);
  return Number.isSafeInteger(found) ? Number(found) : undefined;
}

/** The name of a commit or blob: SHA-1 or SHA-256. */
export function hashAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = textAt(value, ...keys);
  return found !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found) ? found : undefined;
}
