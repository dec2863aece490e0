import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { glibcKnobs, otherHeap, type GlibcKnob } from '../src/allocator/glibc-knobs.ts';
import { unsafeFix } from '../src/allocator/remedy.ts';
import { runsPython } from '../src/allocator/runs-python.ts';
import { renameVariable } from '../src/edits/env.ts';
import type { Report, Rule, Run, Span } from '../src/model.ts';

const misspelt = ({ name }: GlibcKnob, meant: string): string =>
  `"${name}" has no effect: glibc knows no such setting; write ${meant}`;

const alreadySet = ({ name }: GlibcKnob, meant: string): string =>
  `"${name}" has no effect: glibc knows no such setting, and ${meant} is set already; delete it`;

const swallowed = ({ name }: GlibcKnob): string =>
  `"${name}" has no effect: only ":" separates the settings of GLIBC_TUNABLES, and this one follows a ","; write ":"`;

const notGlibc = (knobs: readonly GlibcKnob[], heap: string, run: Run): string => {
  const list = knobs.map(({ name }) => `"${name}"`).join(', ');
  const names = list.replace(/, (?=[^,]*$)/, ' and ');
  const [has, tunes, it] = knobs.length === 1 ? ['has', 'it tunes', 'it'] : ['have', 'they tune', 'them'];
  return `${names} ${has} no effect: ${tunes} glibc's malloc, and ${subject(run)} runs on ${heap}; delete ${it}`;
};

export const inertGlibcTunable: Rule = {
  name: 'inert-glibc-tunable',
  severity: 'warning',
  fix: 'unsafe',
  summary: "a setting of glibc's malloc that nothing reads",
  *check(facts) {
    const { run } = facts;
    if (!runsPython(run)) return;
    const heap = otherHeap(facts);
    const knobs = glibcKnobs(facts);
    const [first] = knobs;
    const why = chainOfFacts(facts);
    if (heap === undefined) {
      if (run.image.base.libc === 'glibc') yield* knobs.flatMap((knob) => slip(knob, run, why));
    } else if (first) {
      // Several of them have one cause. Beside an allocator that was chosen they are a rest, which a fix may have left.
      const severity = facts.allocator.kind === 'libc' ? undefined : 'info';
      yield { span: spanOf(first), message: notGlibc(knobs, heap, run), severity, why };
    }
  },
};

/** The variable with its name, or the value that has the name in it. */
function spanOf({ name, variable }: GlibcKnob): Span {
  return name.startsWith('glibc.') ? variable.span : (variable.setting?.pair.span ?? variable.span);
}

/** A knob that glibc would read, were it written right. */
function slip(knob: GlibcKnob, run: Run, why: readonly string[]): readonly Report[] {
  const { variable, meant, name, isSwallowed } = knob;
  const span = spanOf(knob);
  if (isSwallowed) return [{ span, message: swallowed(knob), why }];
  if (meant === undefined) return [];
  if ((run.env.get(meant)?.value ?? '') !== '') return [{ span, message: alreadySet(knob, meant), why }];
  const fix = name.startsWith('glibc.')
    ? undefined
    : unsafeFix(
        run,
        `write ${meant}`,
        'the setting comes into effect',
        renameVariable(run.image.dockerfile, variable, meant),
      );
  return [{ span, message: misspelt(knob, meant), why, fix }];
}
