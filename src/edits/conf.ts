import type { ConfSource, Dockerfile, Edit, Refusal, Run } from '../model.ts';
import { changeEnv } from './env.ts';

/** Writes another MALLOC_CONF where the file sets it. `conf` is the value that is there, as the allocator sees it. */
export function rewriteConf(run: Run, conf: ConfSource, text: string): readonly Edit[] | Refusal {
  if (conf.site !== 'MALLOC_CONF') return { refused: 'a build step links /etc/malloc.conf' };
  const variable = run.env.get('MALLOC_CONF');
  const dockerfile: Dockerfile = run.image.dockerfile;
  if (!variable || variable.span.start !== conf.span.start)
    return { refused: 'the command or a script sets MALLOC_CONF itself' };
  return changeEnv(dockerfile, variable, text);
}
