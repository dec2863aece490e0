import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { BASE_SCRIPTS, SERVERS, type Server } from '../src/knowledge/servers.ts';
import type { Rule, Run } from '../src/model.ts';

const countsTheHost = (run: Run): string => {
  const how = knobOf(run);
  return `${subject(run)} counts its workers by the CPUs of the host, whatever the container may use: their memory grows with the machine; set the number${how === undefined ? '' : ` with ${how}`}`;
};

export const unboundedWorkers: Rule = {
  name: 'unbounded-workers',
  severity: 'warning',
  fix: 'none',
  summary: "the number of workers follows the host's CPUs",
  *check(facts) {
    const { run } = facts;
    const { workers, dropsVariables } = run.process;
    if (workers.value !== 'cpu' || dropsVariables !== undefined || isBoundElsewhere(run)) return;
    yield { span: workers.span, message: countsTheHost(run), why: chainOfFacts(facts) };
  },
};

function knobOf(run: Run): string | undefined {
  // The number stands in the code, which reads no option.
  if (/\buvicorn\.run\(/.test(run.process.module?.text ?? '')) return 'the argument "workers" of uvicorn.run';
  const row = rowOf(run);
  return row?.workerFlags.find((flag) => flag.startsWith('--')) ?? row?.workerEnv[0];
}

/** A script of the base takes no options: it starts the server with its own. */
function rowOf(run: Run): Server | undefined {
  return scriptOf(run) ?? SERVERS.find(({ name }) => name === run.process.server);
}

function scriptOf({ command }: Run): Server | undefined {
  const words = command?.via === 'base' ? command.words.map(({ value }) => value) : [];
  return BASE_SCRIPTS.find(({ path }) => words.includes(path));
}

/** A variable, or an option of a command that takes the place of the image's. */
const SETS_WORKERS = /(?:_|-|\b)workers\b|concurrency|autoscale/i;

/** Somebody else sets the number, or a maximum; code that asks for the quota itself; Python 3.13 and later take the variable for the number of CPUs (run on 3.11.2 and 3.13.5). */
function isBoundElsewhere(run: Run): boolean {
  const {
    image,
    process: { server, scripts, variables },
    pythonMentions,
    manifestsMention,
  } = run;
  // Celery's own setting, or its old name, in the code of the application.
  const settings = server === 'celery' ? /cgroup|worker_concurrency|celeryd_concurrency/i : /cgroup/i;
  const row = rowOf(run);
  // A gunicorn_conf.py of the project takes the place of the base's.
  const isReplaced = scriptOf(run) !== undefined && pythonMentions(/^workers\s*=/m) === true;
  const [, minor] = /^3\.(\d+)/.exec(image.pythonVersion ?? '') ?? [];
  const readsCount = minor === undefined || Number(minor) >= 13;
  return (
    mayKnowQuota(run) ||
    isReplaced ||
    row?.maximumEnv?.some((name) => variables.has(name)) === true ||
    manifestsMention(SETS_WORKERS) !== undefined ||
    (readsCount && variables.has('PYTHON_CPU_COUNT')) ||
    pythonMentions(settings) === true ||
    scripts.some(({ text }) => settings.test(text))
  );
}

/** GNU's nproc up to 9.7 looks at the CPU set alone (run on 9.1 and 9.7); newer ones look at the quota too. */
function mayKnowQuota({ command, image: { base }, process: { scripts } }: Run): boolean {
  const texts = [
    ...(command?.words.map(({ value = '' }) => value) ?? []),
    ...scripts.map(({ text }) => text),
  ];
  if (!texts.some((text) => /\bnproc\b/.test(text))) return false;
  const release = Number(base.release);
  return !((base.os === 'debian' && release <= 13) || (base.os === 'ubuntu' && release <= 24.04));
}
