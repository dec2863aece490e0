import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { glibcKnobs, otherHeap, type GlibcKnob } from '../src/allocator/glibc-knobs.ts';
import { unsafeFix } from '../src/allocator/remedy.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { renameVariable } from '../src/edits/env.ts';
import type { Rule, Run } from '../src/model.ts';

const misspelt = ({ name }: GlibcKnob, meant: string): string =>
  `"${name}" has no effect: glibc knows no such setting; write ${meant}`;

const alreadySet = ({ name }: GlibcKnob, meant: string): string =>
  `"${name}" has no effect: glibc knows no such setting, and ${meant} is set already; delete it`;

const notGlibc = ({ name }: GlibcKnob, heap: string, run: Run): string =>
  `"${name}" has no effect: it tunes glibc's malloc, and ${subject(run)} runs on ${heap}; delete it`;

export const inertGlibcTunable: Rule = {
  name: 'inert-glibc-tunable',
  severity: 'warning',
  fix: 'unsafe',
  summary: "a setting of glibc's malloc that nothing reads",
  *check(facts) {
    const { run } = facts;
    if (!runsPython(run)) return;
    const heap = otherHeap(facts);
    for (const knob of glibcKnobs(facts)) {
      const { variable, meant, name } = knob;
      const isVariable = !name.startsWith('glibc.');
      const isSet = meant !== undefined && (run.env.get(meant)?.value ?? '') !== '';
      if (heap !== undefined)
        yield { span: variable.span, message: notGlibc(knob, heap, run), why: chainOfFacts(facts) };
      else if (meant !== undefined && run.image.base.libc === 'glibc')
        yield {
          span: variable.span,
          message: isSet ? alreadySet(knob, meant) : misspelt(knob, meant),
          why: chainOfFacts(facts),
          fix:
            isVariable && !isSet
              ? unsafeFix(
                  run,
                  `write ${meant}`,
                  'the setting comes into effect',
                  renameVariable(run.image.dockerfile, variable, meant),
                )
              : undefined,
        };
    }
  },
};
