/**
 * The names that PYTHONMALLOC takes (Python/preconfig.c and Objects/obmalloc.c, _PyMem_GetAllocatorName): compared as they are
 * written, an empty value is `default`. A build without pymalloc or mimalloc does not know their names.
 */
export interface PythonMalloc {
  readonly name: string;
  /** The minor version of Python 3 from which on it is known. */
  readonly since: number;
  /** Every block is checked and padded. */
  readonly debug: boolean;
  readonly source: string;
}

const DOCS = 'docs.python.org/3/using/cmdline.html#envvar-PYTHONMALLOC; run on 3.11.2 and 3.13.5';

export const PYTHONMALLOC_NAMES: readonly PythonMalloc[] = [
  { name: 'default', since: 7, debug: false, source: DOCS },
  { name: 'debug', since: 6, debug: true, source: DOCS },
  { name: 'malloc', since: 6, debug: false, source: DOCS },
  { name: 'malloc_debug', since: 6, debug: true, source: DOCS },
  { name: 'pymalloc', since: 6, debug: false, source: DOCS },
  { name: 'pymalloc_debug', since: 6, debug: true, source: DOCS },
  { name: 'mimalloc', since: 13, debug: false, source: DOCS },
  { name: 'mimalloc_debug', since: 13, debug: true, source: DOCS },
];
