import { nearest } from './nearest.ts';
import { GLIBC_MALLOC_TUNABLES, GLIBC_VARIABLES } from '../knowledge/glibc-tunables.ts';
import type { EnvVariable, Facts } from '../model.ts';

export interface GlibcKnob {
  /** As written: a variable, or a name inside of GLIBC_TUNABLES. */
  readonly name: string;
  readonly variable: EnvVariable;
  /** The knob that was meant, where this one does not exist. */
  readonly meant: string | undefined;
  /** Behind a comma: glibc takes it for part of the value before it (2.36, run). */
  readonly isSwallowed: boolean;
}

/** Settings of glibc's malloc that the file makes. */
export function glibcKnobs({ run }: Facts): readonly GlibcKnob[] {
  return [...run.env].flatMap(([name, variable]): readonly GlibcKnob[] => {
    if (!variable.setting || variable.value === '') return [];
    if (name === 'GLIBC_TUNABLES') return tunables(variable);
    if (GLIBC_VARIABLES.includes(name)) return [{ name, variable, meant: undefined, isSwallowed: false }];
    const meant = misspelt(name);
    return meant === undefined ? [] : [{ name, variable, meant, isSwallowed: false }];
  });
}

/** An underscore too few or too many, or a slip of one letter; MALLOC_CONF and others of that shape are not glibc's. */
function misspelt(name: string): string | undefined {
  if (!name.startsWith('MALLOC_') || name === 'MALLOC_CONF') return undefined;
  return GLIBC_VARIABLES.find((known) => known.replace(/_$/, '') === name.replace(/(?<!_)_+$/, ''));
}

function tunables(variable: EnvVariable): readonly GlibcKnob[] {
  return (variable.value ?? '').split(/(?=[:,])/).flatMap((pair): readonly GlibcKnob[] => {
    const [, separator, name = ''] = /^([:,]?)\s*glibc\.malloc\.([^=]*)=/.exec(pair) ?? [];
    if (name === '') return [];
    if (separator === ',')
      return [{ name: `glibc.malloc.${name}`, variable, meant: undefined, isSwallowed: true }];
    const isKnown = (GLIBC_MALLOC_TUNABLES.names as readonly string[]).includes(name);
    const meant = isKnown ? undefined : nearest(name, GLIBC_MALLOC_TUNABLES.names);
    if (!isKnown && meant === undefined) return [];
    return [
      { name: `glibc.malloc.${name}`, variable, meant: meant && `glibc.malloc.${meant}`, isSwallowed: false },
    ];
  });
}

/** What serves malloc instead of glibc; `undefined` where glibc does, or where that is not known. */
export function otherHeap({ run, allocator }: Facts): string | undefined {
  if (allocator.kind === 'jemalloc') return 'jemalloc';
  if (allocator.kind === 'other') return allocator.name;
  return run.image.base.libc === 'musl' ? "musl's allocator" : undefined;
}
