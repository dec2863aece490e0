import { describe, expect, test } from 'vitest';
import { affectedBy, type Changed } from '../src/action/affected.ts';
import { defaultConfig } from '../src/default-config.ts';
import type { Core } from '../src/host/core.ts';
import type { Context } from '../src/model.ts';
import type { Source } from '../src/host/source.ts';
import * as index from '../src/index.ts';

/** A lint that finds something where a `lock` is listed, and that reads start.sh. */
const core: Core = {
  ...index,
  lint(_, { file, context }) {
    context?.read('start.sh');
    const span = { file, start: 0, end: 4 };
    const finding = {
      rule: 'x',
      severity: 'info',
      message: 'locked',
      span,
      why: [],
      stage: undefined,
    } as const;
    return context?.list().includes('lock') === true ? [finding] : [];
  },
};

/** A Dockerfile in a submodule, whose context starts there. */
function sourceWith(list: readonly string[]): Source {
  return {
    target: { path: '/w/lib/Dockerfile', shown: 'lib/Dockerfile' },
    path: 'lib/Dockerfile',
    text: 'FROM x\n',
    config: { ...defaultConfig, file: 'alloclint.toml', baseFile: 'lint/base.toml' },
    options: { file: 'Dockerfile', context: { read: () => undefined, list: () => list } },
    shown: (file) => `lib/${file}`,
  };
}

function change(rest: Partial<Record<'modified' | 'added' | 'removed', readonly string[]>>): Changed {
  const { modified = [], added = [], removed = [] } = rest;
  const paths = new Set([...modified, ...added, ...removed]);
  return { touches: (path) => paths.has(path), added: new Set(added), removed };
}

describe('a Dockerfile is affected', () => {
  test.each<[string, readonly string[], Changed, boolean]>([
    ['by itself', [], change({ modified: ['lib/Dockerfile'] }), true],
    ['by its config', [], change({ modified: ['lib/alloclint.toml'] }), true],
    ['by the config that this one extends', [], change({ modified: ['lib/lint/base.toml'] }), true],
    ['by a file that it reads', [], change({ modified: ['lib/start.sh'] }), true],
    ['by a file that it reads and that is gone', [], change({ removed: ['lib/start.sh'] }), true],
    ['by a file that is listed now', ['lock'], change({ added: ['lib/lock'] }), true],
    ['by a file that was listed', [], change({ removed: ['lib/lock'] }), true],
    ['not by one that was listed all the time', ['lock'], change({ added: ['lib/other'] }), false],
    [
      'not by files of that name elsewhere',
      [],
      change({ removed: ['lock'], modified: ['start.sh', 'Dockerfile'] }),
      false,
    ],
    [
      'not by other files',
      [],
      change({ modified: ['lib/app.py'], added: ['lib/b.py'], removed: ['lib/c.py'] }),
      false,
    ],
  ])('%s', (_, list, changed, expected) => {
    expect(affectedBy(changed, core)(sourceWith(list))).toBe(expected);
  });
});

/** Reads the compose.yaml of a context once, and remembers that, as the readers of manifests do. */
function remembering(): { readonly core: Core; readonly lints: () => number } {
  const seen = new WeakSet<Context>();
  let lints = 0;
  return {
    lints: () => lints,
    core: {
      ...index,
      lint(text, { context }) {
        lints++;
        if (context === undefined || !text.includes(' AS ') || seen.has(context)) return [];
        seen.add(context);
        if (context.list().includes('compose.yaml')) context.read('compose.yaml');
        return [];
      },
    },
  };
}

describe('Dockerfiles of one context', () => {
  const one = sourceWith(['compose.yaml']);
  const staged = { ...one, text: 'FROM x AS a\nFROM y\n' };

  test('are each affected by what the lint remembers for the context', () => {
    const isAffected = affectedBy(change({ modified: ['lib/compose.yaml'] }), remembering().core);
    expect([staged, one, staged, one, staged].map(isAffected)).toEqual([true, false, true, false, true]);
  });

  test('are linted once where nothing that came or went can matter', () => {
    const { core: counting, lints } = remembering();
    const isAffected = affectedBy(change({ added: ['lib/docs/new.md'] }), counting);
    expect([staged, one, staged].map(isAffected)).toEqual([false, false, false]);
    expect(lints()).toBe(3);
  });
});
