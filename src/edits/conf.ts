import type { ConfSource, Dockerfile, Edit, Refusal, Run } from '../model.ts';
import { addEnv, changeEnv } from './env.ts';

/** Writes another MALLOC_CONF where the file sets it. `conf` is the value that is there, as the allocator sees it. */
export function rewriteConf(run: Run, conf: ConfSource, text: string): readonly Edit[] | Refusal {
  if (conf.site !== 'MALLOC_CONF') return { refused: 'a build step links /etc/malloc.conf' };
  const variable = run.env.get('MALLOC_CONF');
  const dockerfile: Dockerfile = run.image.dockerfile;
  if (!variable || variable.span.start !== conf.span.start)
    return { refused: 'the command or a script sets MALLOC_CONF itself' };
  return changeEnv(dockerfile, variable, text);
}

/** The same for what hangs on the process: a stage below that starts one of its own keeps its value. */
export function overrideConf(run: Run, conf: ConfSource, text: string): readonly Edit[] | Refusal {
  const { stage, chain } = run.image;
  const setAt = run.env.get('MALLOC_CONF')?.setting?.stage;
  const below = chain.find(({ index }) => index === setAt && index !== stage.index);
  const starts = below?.instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
  return starts && conf.site === 'MALLOC_CONF'
    ? addEnv(run.image, { MALLOC_CONF: text })
    : rewriteConf(run, conf, text);
}
