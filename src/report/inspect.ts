import type {
  InspectedAllocator,
  InspectedFile,
  InspectedMemory,
  InspectedProcess,
  InspectedRun,
  InspectedStage,
} from '../model.ts';
import { painter, type Paint } from './colour.ts';
import { toJson } from './json.ts';
import { visible, visibleStart } from './visible.ts';

export function renderInspectJson(files: readonly InspectedFile[]): string {
  return toJson({ version: 1, files });
}

/** For people: each stage in a few lines, what is not known left out. */
export function renderInspect(
  files: readonly InspectedFile[],
  options: { readonly colour: boolean },
): string {
  const paint = painter(options.colour);
  return files.map((file) => renderFile(file, paint)).join('\n');
}

function renderFile(file: InspectedFile, paint: Paint): string {
  const rows = [paint('bold', visibleStart(file.path))];
  if (file.error !== null) rows.push(`  ${paint('red', 'error:')} ${visible(file.error)}`);
  for (const stage of file.stages) rows.push(...renderStage(stage, paint));
  return `${rows.join('\n')}\n`;
}

function renderStage(stage: InspectedStage, paint: Paint): readonly string[] {
  const name = stage.name === null ? '' : ` ${visible(stage.name)}`;
  const rows = [`  stage ${stage.index}${name}${stage.ships ? ', ships' : ''}`];
  const facts: readonly (readonly [string, string])[] = [
    ['base', baseText(stage)],
    ['python', [stage.python, stage.pythonVersion ?? ''].join(' ').trim()],
    ['user', stage.user ?? ''],
    [
      'env',
      Object.entries(stage.env)
        .map(([key, value]) => `${key}=${value ?? '?'}`)
        .join(' '),
    ],
    ['allocator', allocatorText(stage.allocator)],
    ['process', processText(stage.process)],
    ['memory', memoryText(stage.memory)],
    ...stage.runs.map((run) => ['run', runText(run)] as const),
    ...stage.why.map((why) => ['why', why] as const),
  ];
  for (const [label, text] of facts) {
    if (text !== '') rows.push(`    ${paint('dim', `${label}:`.padEnd(10))} ${visible(text)}`);
  }
  return rows;
}

function baseText({ base, os, release, libc, packageManager }: InspectedStage): string {
  const system = [os, release ?? ''].join(' ').trim();
  return `${base} (${[system, libc, packageManager].join(', ')})`;
}

function allocatorText({
  kind,
  name,
  version,
  preload,
  via,
  package: from,
  mallocConf,
}: InspectedAllocator): string {
  const what = [name !== null && name !== kind ? `${kind} ${name}` : kind, version ?? ''].join(' ').trim();
  const details = [
    preload === null ? '' : `preloads ${preload}${via === null ? '' : ` (${via})`}`,
    from === null ? '' : `package ${from}`,
    mallocConf === null ? '' : `MALLOC_CONF ${mallocConf}`,
  ];
  return [what, ...details.filter((detail) => detail !== '')].join(', ');
}

function processText({ server, model, workers, via }: InspectedProcess): string {
  const count = workers === null ? '' : `, workers ${workers === 'cpu' ? 'one per CPU' : workers}`;
  return `${server}, ${model}${count}${via === null ? '' : ` (${via})`}`;
}

function memoryText({ bytes, cpus, from }: InspectedMemory): string {
  if (bytes === null && cpus === null) return '';
  const parts = [bytes === null ? '' : sizeText(bytes), cpus === null ? '' : `${cpus} CPUs`];
  return `${parts.filter((part) => part !== '').join(', ')}${from === null ? '' : ` (${from})`}`;
}

function sizeText(bytes: number): string {
  return bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20} MiB` : `${bytes} bytes`;
}

function runText({ name, from, allocator, process, memory }: InspectedRun): string {
  const size = memoryText(memory);
  const parts = [allocatorText(allocator), processText(process), ...(size === '' ? [] : [size])];
  return `${name}${from === null ? '' : ` (${from})`}: ${parts.join('; ')}`;
}
