import type { Peeled } from './peel.ts';
import { basename, type Word } from './words.ts';

/**
 * Wrappers that start their command without the variables of the image, by what stands in front of it. sudo and doas
 * always drop LD_PRELOAD (sudo(8) env_reset, doas(1)); a login of su or runuser, setpriv and env do when they are told.
 */
const DROPPING: ReadonlyMap<string, RegExp> = new Map([
  ['sudo', /^/],
  ['doas', /^/],
  ['su', /(?:^|\s)(?:-|-[a-km-z]*l[a-z]*|--login)(?:\s|$)/],
  ['runuser', /(?:^|\s)(?:-|-[a-km-z]*l[a-z]*|--login)(?:\s|$)/],
  ['setpriv', /(?:^|\s)--reset-env(?:\s|$)/],
  ['env', /(?:^|\s)(?:-|-i|--ignore-environment|(?:-u|--unset=|--unset )\s*LD_PRELOAD)(?:\s|$)/],
]);

/** The wrapper, if it drops the variables of the image. */
export function dropsVariables(words: readonly Word[], peeled: Peeled): string | undefined {
  const wrapper = basename(words[0]?.value ?? '');
  const own = peeled.kind === 'command' ? words.slice(1, words.length - peeled.words.length) : words.slice(1);
  const options = own.filter(
    (word) => peeled.kind !== 'text' || word.span !== peeled.text.span || word.value !== peeled.text.value,
  );
  return DROPPING.get(wrapper)?.test(options.map(({ value = '' }) => value).join(' ')) ? wrapper : undefined;
}
