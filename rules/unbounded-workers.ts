import { chainOfFacts, subject } from '../src/allocator/facts-text.ts';
import { SERVERS } from '../src/knowledge/servers.ts';
import type { Rule, Run } from '../src/model.ts';

const countsTheHost = (run: Run, how: string | undefined): string =>
  `${subject(run)} counts its workers by the CPUs of the host, whatever the container may use: their memory grows with the machine; set the number${how === undefined ? '' : ` with ${how}`}`;

export const unboundedWorkers: Rule = {
  name: 'unbounded-workers',
  severity: 'warning',
  summary: "the number of workers follows the host's CPUs",
  *check(facts) {
    const { run } = facts;
    const { workers, server } = run.process;
    if (workers.value !== 'cpu' || run.process.dropsVariables !== undefined) return;
    const row = SERVERS.find(({ name }) => name === server);
    yield {
      span: workers.span,
      message: countsTheHost(
        run,
        row?.workerFlags.find((flag) => flag.startsWith('--')) ?? row?.workerEnv[0],
      ),
      why: chainOfFacts(facts),
    };
  },
};
