import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { libraryAllocator, parsePreload } from '../src/allocator/preload.ts';

describe('the names of an LD_PRELOAD', () => {
  it.each([
    ['', []],
    ['libjemalloc.so.2', ['libjemalloc.so.2']],
    ['a.so:b.so', ['a.so', 'b.so']],
    ['a.so b.so', ['a.so', 'b.so']],
    [':a.so', ['a.so']],
    ['a.so::  b.so ', ['a.so', 'b.so']],
    [' : ', []],
    // Everything else is part of a name.
    ['a.so,b.so', ['a.so,b.so']],
    ['a.so;b.so', ['a.so;b.so']],
    ['"a.so"', ['"a.so"']],
    ['/usr/lib/*/libjemalloc.so.2', ['/usr/lib/*/libjemalloc.so.2']],
    ['/usr/$LIB/libjemalloc.so.2', ['/usr/$LIB/libjemalloc.so.2']],
  ])('in %j are %j', (value, names) => {
    expect(parsePreload(value).map(({ name }) => name)).toEqual(names);
  });

  it('stand where the offsets say', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '/', '.', ' ', ':', ',') }), (value) => {
        for (const { name, start, end } of parsePreload(value)) expect(value.slice(start, end)).toBe(name);
      }),
    );
  });
});

describe('the allocator that a library is', () => {
  it.each([
    ['libjemalloc.so.2', 'jemalloc'],
    ['libjemalloc.so.1', 'jemalloc'],
    ['libjemalloc.so', 'jemalloc'],
    ['/usr/lib/x86_64-linux-gnu/libjemalloc.so.2', 'jemalloc'],
    ['/usr/$LIB/libjemalloc.so.2', 'jemalloc'],
    ['libtcmalloc.so.4', 'tcmalloc'],
    ['libtcmalloc.so', 'tcmalloc'],
    ['libtcmalloc_minimal.so.4', 'tcmalloc'],
    ['libtcmalloc_minimal.so', 'tcmalloc'],
    ['libtcmalloc_minimal.so.4.5.10', 'tcmalloc'],
    ['libtcmalloc_minimal_debug.so.4', 'tcmalloc'],
    ['libtcmalloc_and_profiler.so.4', 'tcmalloc'],
    ['libmimalloc.so', 'mimalloc'],
    ['libmimalloc.so.2.0', 'mimalloc'],
    ['libmimalloc.so.3', 'mimalloc'],
    ['/usr/lib/libmimalloc-secure.so', 'mimalloc'],
    ['libmimalloc-insecure.so.2', 'mimalloc'],
    ['libstdc++.so.6', undefined],
    ['libnss_wrapper.so', undefined],
    ['libjemalloc.a', undefined],
    ['libjemalloc_pic.a', undefined],
    ['libjemalloc.so.2,libfoo.so', undefined],
    ['"libjemalloc.so.2"', undefined],
    ['libjemalloc.so*', undefined],
    ['/usr/lib/libjemalloc.so.2/', undefined],
    ['', undefined],
  ])('%j: %s', (name, allocator) => {
    expect(libraryAllocator(name)).toBe(allocator);
  });
});
