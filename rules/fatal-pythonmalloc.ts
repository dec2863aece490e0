import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { fatalPythonMalloc, pythonMallocName } from '../src/allocator/pythonmalloc.ts';
import { PYTHONMALLOC_NAMES } from '../src/knowledge/pythonmalloc.ts';
import type { Rule, Run } from '../src/model.ts';

const LIBRARIES = /^(?:je|tc)malloc$/i;

const doesNotStart = (value: string, { image: { pythonVersion } }: Run): string => {
  const python = pythonVersion === undefined ? 'any Python' : `Python ${pythonVersion}`;
  const known = pythonMallocName(value);
  const names = PYTHONMALLOC_NAMES.filter(({ since }) => since < 13).map(({ name }) => name);
  const todo = known
    ? `it came with 3.${known.since}: delete it or take a newer Python`
    : LIBRARIES.test(value)
      ? 'delete it, LD_PRELOAD is what loads that library'
      : `write one of ${names.join(', ')}`;
  return `PYTHONMALLOC "${value}" is no name that ${python} knows: the interpreter ends with "unknown allocator" before it runs anything; ${todo}`;
};

export const fatalPythonmalloc: Rule = {
  name: 'fatal-pythonmalloc',
  severity: 'error',
  fix: 'none',
  summary: 'a PYTHONMALLOC that this Python does not know: the interpreter does not start',
  *check(facts) {
    const { run } = facts;
    const fatal = fatalPythonMalloc(run);
    if (!fatal) return;
    yield { span: fatal.variable.span, message: doesNotStart(fatal.value, run), why: chainOfFacts(facts) };
  },
};
