import type { Dockerfile, Edit, Refusal, Run, Traced } from '../model.ts';
import { changeEnv } from './env.ts';

/** Writes another MALLOC_CONF where the file sets it. `conf` is the value that is there, as the allocator sees it. */
export function rewriteConf(run: Run, conf: Traced<unknown>, text: string): readonly Edit[] | Refusal {
  const variable = run.env.get('MALLOC_CONF');
  const dockerfile: Dockerfile = run.image.dockerfile;
  if (!variable || variable.span.start !== conf.span.start)
    return { refused: 'the command sets MALLOC_CONF itself' };
  return changeEnv(dockerfile, variable, text);
}
