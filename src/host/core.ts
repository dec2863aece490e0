import type * as index from '../index.ts';

/** What the CLI needs of the library. It is handed in, so that the CLI can be tested without it. */
export type Core = Pick<typeof index, 'lint' | 'fix' | 'inspect' | 'rules'>;
