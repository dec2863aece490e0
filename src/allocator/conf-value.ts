import type { ConfEntry } from '../model.ts';
import type { ConfType } from '../knowledge/malloc-conf.ts';
import { confKey, knownVersion } from './conf-keys.ts';

const UINTMAX = 2n ** 64n;

/**
 * What malloc_strtoumax makes of a value (src/malloc_io.c, base 0), `undefined` when it fails or leaves a
 * rest: white space may lead, nothing may follow, `0x` is hexadecimal and a leading 0 octal.
 */
export function readInteger(value: string): bigint | undefined {
  const match = /^[\t\n\v\f\r ]*([+-]?)(0[xX][0-9a-fA-F]+|[0-9]+)$/.exec(value);
  if (match === null) return undefined;
  const digits = match[2] ?? '';
  const hexadecimal = /^0x/i.test(digits);
  const base = hexadecimal ? 16n : digits.startsWith('0') ? 8n : 10n;
  let result = 0n;
  for (const digit of hexadecimal ? digits.slice(2) : digits) {
    const amount = BigInt(Number.parseInt(digit, 16));
    if (amount >= base) return undefined;
    const next = (result * base + amount) % UINTMAX;
    // The overflow that jemalloc sees; one that wraps past the previous value goes unseen there too.
    if (next < result) return undefined;
    result = next;
  }
  return match[1] === '-' ? -result : result;
}

/** The value as jemalloc stores a signed option: two's complement of 64 bits. */
export function readSigned(value: string): bigint | undefined {
  const read = readInteger(value);
  return read === undefined ? undefined : BigInt.asIntN(64, read);
}

export type Verdict =
  | { readonly kind: 'ok' }
  /** The pair has no effect. */
  | { readonly kind: 'ignored'; readonly why: string }
  /** It has another effect than it reads. */
  | { readonly kind: 'differs'; readonly reads: string; readonly why: string }
  | { readonly kind: 'unknown' };

const OK: Verdict = { kind: 'ok' };
const UNKNOWN: Verdict = { kind: 'unknown' };
const ignored = (why: string): Verdict => ({ kind: 'ignored', why });

/** How jemalloc takes the value of a pair; 'unknown' for a key it does not have or of unknown type. */
export function judgeValue(entry: ConfEntry, version: string | undefined): Verdict {
  const row = confKey(entry.key, version);
  if (row === undefined) return UNKNOWN;
  if (entry.value === '' && !emptyIsIgnored(row.type, version)) return UNKNOWN;
  return judge(entry.value, row.type);
}

/** Up to 5.2.1 strtol read the signed options: it takes nothing for 0 on glibc and refuses it on musl. */
function emptyIsIgnored(type: ConfType, version: string | undefined): boolean {
  const known = knownVersion(version);
  return type.kind !== 'integer' || known === '5.3.0' || known === '5.3.1' || known === '5.4.0';
}

function judge(value: string, type: ConfType): Verdict {
  switch (type.kind) {
    case 'bool':
      return value === 'true' || value === 'false' ? OK : ignored('only true and false are read');
    case 'choice':
      if (type.values.includes(value)) return OK;
      // Some keys take the beginning of a name for the name (strncmp).
      if (type.values.some((name) => name.startsWith(value))) return UNKNOWN;
      return ignored(`only ${type.values.join(', ')} are read`);
    case 'integer':
      return judgeInteger(value, type.min, type.max, readSigned(value));
    case 'unsigned': {
      if (type.words?.includes(value) === true) return OK;
      const read = readInteger(value);
      if (read !== undefined && read < 0n) {
        const wrapped = BigInt.asUintN(64, read);
        const isOver = type.max !== undefined && wrapped > BigInt(type.max);
        if (isOver && type.clipped !== true) return judgeInteger(value, undefined, type.max, wrapped);
        const reads = `${isOver ? type.max : wrapped}`;
        return { kind: 'differs', reads, why: 'a negative number wraps round' };
      }
      return type.clipped === true
        ? judgeInteger(value, undefined, undefined, read)
        : judgeInteger(value, type.min, type.max, read);
    }
    case 'ratio':
      if (type.orMinusOne === true && value === '-1') return OK;
      if (!/^(\d+|\d*\.\d+)$/.test(value)) return ignored('only a decimal number is read');
      // It is kept in 16 binary places.
      if (type.max !== undefined && Number(value) - type.max >= 2 ** -16)
        return ignored(`the most it takes is ${type.max}`);
      return OK;
    case 'text':
      return OK;
    case 'sizes':
      return UNKNOWN;
  }
}

function judgeInteger(
  value: string,
  min: number | undefined,
  max: number | undefined,
  read: bigint | undefined,
): Verdict {
  if (read === undefined) return ignored(whyNoNumber(value));
  if (min !== undefined && read < BigInt(min)) return ignored(`the least it takes is ${min}`);
  if (max !== undefined && read > BigInt(max)) return ignored(`the most it takes is ${BigInt(max)}`);
  const octal = /^\s*[+-]?0+([1-7]\d+)$/.test(value);
  return octal ? { kind: 'differs', reads: `${read}`, why: 'a leading 0 makes it octal' } : OK;
}

function whyNoNumber(value: string): string {
  if (value.trim() === '') return 'there is no number';
  if (/^\s*[+-]?\d+\s*(ns|us|ms|s|m|h|[kmgt]i?b?)$/i.test(value)) return 'a number has no unit here';
  if (/\s$/.test(value)) return 'white space follows the number';
  if (/^\s*[+-]?0\d+$/.test(value)) return 'a leading 0 makes it octal, which has no 8 and 9';
  return /^\s*[+-]?\d+$/.test(value) ? 'the number is too large' : 'it is not a whole number';
}
