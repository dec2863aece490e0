import { chainOfFacts } from '../src/allocator/facts-text.ts';
import { otherHeap } from '../src/allocator/glibc-knobs.ts';
import type { Rule } from '../src/model.ts';

const trimsNothing = (path: string, heap: string): string =>
  `${path} calls malloc_trim, which is glibc's and empties glibc's heap alone: the process runs on ${heap} and the call gives nothing back; delete it`;

const isMissing = (path: string): string =>
  `${path} calls malloc_trim, which musl does not have: looking it up raises AttributeError; delete the call`;

/** A call or a look-up of the function. */
const CALLS = /\bmalloc_trim\s*\(|\.malloc_trim\b|["']malloc_trim["']/;
/** Code that finds out for itself whether the function is there: a call, and behind it on its line the name. */
const ASKS: readonly (readonly [call: RegExp, name: RegExp])[] = [
  [/\bhasattr\s*\(/, /["']malloc_trim["']/],
  [/\bgetattr\s*\(/, /["']malloc_trim["']\s*,/],
];
const COMMENTS = /#.*/g;
const DOCSTRINGS = /"""[\s\S]*?"""|'''[\s\S]*?'''/g;

export const inertMallocTrim: Rule = {
  name: 'inert-malloc-trim',
  severity: 'info',
  fix: 'none',
  summary: "the program calls glibc's malloc_trim, and glibc does not serve its memory",
  *check(facts) {
    const { run } = facts;
    const heap = otherHeap(facts);
    const { module } = run.process;
    if (!run.command || !module || heap === undefined) return;
    if (!CALLS.test(module.text.replaceAll(DOCSTRINGS, '').replaceAll(COMMENTS, ''))) return;
    const isMusl = run.image.base.libc === 'musl';
    if (isMusl && module.text.split('\n').some(asks)) return;
    yield {
      span: run.command.span,
      message: isMusl ? isMissing(module.path) : trimsNothing(module.path, heap),
      why: chainOfFacts(facts),
    };
  },
};

function asks(line: string): boolean {
  return ASKS.some(([call, name]) => {
    const at = line.search(call);
    return at >= 0 && name.test(line.slice(at));
  });
}
