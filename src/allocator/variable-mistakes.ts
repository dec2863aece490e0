import { ALLOCATOR_VARIABLES, type AllocatorVariable } from '../knowledge/allocator-variables.ts';
import type { EnvVariable, Facts, Run } from '../model.ts';
import { nearest } from './nearest.ts';

/** A variable of mimalloc or tcmalloc that the loaded allocator does not read, or reads otherwise than it looks. */
export interface VariableMistake {
  readonly kind: 'unknown' | 'ignored' | 'differs';
  readonly name: string;
  readonly variable: EnvVariable;
  /** A clause. */
  readonly why: string;
  /** The name or the value that was meant. */
  readonly meant: string | undefined;
}

export function variableMistakes({ run, allocator }: Facts): readonly VariableMistake[] {
  const loaded = loadedBy(allocator);
  if (!loaded) return [];
  return [...run.env].flatMap(([name, variable]): readonly VariableMistake[] => {
    const { value, setting } = variable;
    if (!name.startsWith(loaded.prefix) || !setting || value === undefined) return [];
    const row = ALLOCATOR_VARIABLES.find((each) => each.name === name);
    if (!row) return misspelt(name, variable, loaded.prefix, run);
    const other = otherName(row, loaded.version);
    // Both names beside each other are how a file serves both lines.
    if (other !== undefined && run.env.has(other)) return [];
    if (other !== undefined)
      return [
        {
          kind: 'unknown',
          name,
          variable,
          why: `mimalloc ${loaded.version} has no such option`,
          meant: other,
        },
      ];
    const fault = faultOf(row, value);
    return fault ? [{ ...fault, name, variable }] : [];
  });
}

interface Loaded {
  readonly prefix: 'MIMALLOC_' | 'TCMALLOC_';
  readonly version: string | undefined;
}

function loadedBy(allocator: Facts['allocator']): Loaded | undefined {
  if (allocator.kind === 'cpython-mimalloc') return { prefix: 'MIMALLOC_', version: '2.1' };
  if (allocator.kind !== 'other') return undefined;
  return { prefix: allocator.name === 'mimalloc' ? 'MIMALLOC_' : 'TCMALLOC_', version: allocator.version };
}

/** An unknown name that is no slip of a known one may be a newer option. Beside the right one it can only go. */
function misspelt(
  name: string,
  variable: EnvVariable,
  prefix: string,
  { env }: Run,
): readonly VariableMistake[] {
  const meant = nearest(
    name,
    ALLOCATOR_VARIABLES.map((row) => row.name).filter((known) => known.startsWith(prefix)),
    2,
  );
  if (meant === undefined) return [];
  const why = 'no allocator reads a variable of that name';
  return [{ kind: 'unknown', name, variable, why, meant: env.has(meant) ? undefined : meant }];
}

/** What the same option is called in the line of mimalloc that is loaded; `undefined` where the name is right or it is not known. */
function otherName({ name, only }: AllocatorVariable, version: string | undefined): string | undefined {
  if (version === undefined || only === undefined) return undefined;
  const isOld = version.startsWith('2.0');
  if (isOld && name === 'MIMALLOC_PURGE_DELAY') return 'MIMALLOC_DECOMMIT_DELAY';
  return !isOld && name === 'MIMALLOC_DECOMMIT_DELAY' ? 'MIMALLOC_PURGE_DELAY' : undefined;
}

type Fault = Pick<VariableMistake, 'kind' | 'why' | 'meant'>;

/** As seen when run: neither allocator prints a word about any of these. */
function faultOf({ value: kind }: AllocatorVariable, value: string): Fault | undefined {
  switch (kind) {
    case 'milliseconds':
      // Words for yes and no are 1 and 0; nothing at all is 1.
      if (/^\s*[+-]?\d+$|^(?:true|yes|on|false|no|off)$/i.test(value)) return undefined;
      if (value === '') return { kind: 'differs', why: 'an empty value is read as 1', meant: undefined };
      return {
        kind: 'ignored',
        why: 'only a whole number of milliseconds is read',
        meant: milliseconds(value),
      };
    case 'boolean':
      // The first character alone is looked at, and all but t, y and 1 are no.
      if (/^(?:[ty1]|0$|f(?:alse)?$|n(?:o|one)?$|off$|disabled?$)/i.test(value)) return undefined;
      if (value === '')
        return {
          kind: 'differs',
          why: 'an empty value switches it on; write true or false',
          meant: undefined,
        };
      return {
        kind: 'ignored',
        why: 'only true, t, yes, y and 1 switch it on',
        meant: value.toLowerCase() === 'on' ? 'true' : undefined,
      };
    case 'bytes': {
      if (/^\s*[+-]?\d+\s*$/.test(value)) return undefined;
      return {
        kind: 'differs',
        why: 'the number ends at the first character that is no digit',
        meant: bytes(value),
      };
    }
    case 'rate': {
      const [number, digits] = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)/i.exec(value) ?? [];
      if (number === undefined)
        return { kind: 'differs', why: 'what is no number is read as 0, which is never', meant: undefined };
      if (value.slice(number.length).trim() === '') return undefined;
      return { kind: 'differs', why: `it is read as ${digits}, what follows is dropped`, meant: digits };
    }
    case 'any':
      return undefined;
  }
}

function milliseconds(value: string): string | undefined {
  const [, digits, unit] = /^(\d+)\s*(ms|s)?$/i.exec(value.trim()) ?? [];
  if (digits === undefined) return undefined;
  return unit?.toLowerCase() === 's' ? `${Number(digits) * 1000}` : digits;
}

function bytes(value: string): string | undefined {
  const [, digits, unit] = /^\s*(\d+)\s*([kmg])i?b?\s*$/i.exec(value) ?? [];
  const power = { k: 1, m: 2, g: 3 }[unit?.toLowerCase() ?? ''];
  return digits === undefined || power === undefined ? undefined : `${Number(digits) * 1024 ** power}`;
}
