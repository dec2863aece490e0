import type { Severity } from '../model.ts';
import { renderGithub } from '../report/github.ts';
import type { FileResult } from '../report/result.ts';
import { errorCommand } from './runner.ts';

/** The runner shows no more of a kind of one step (actions/runner, ExecutionContext.cs). */
const maxOfAKind = 10;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface Annotations {
  /** Commands to the runner, the most severe first. */
  readonly commands: string;
  /** Findings without a command of their own. */
  readonly left: number;
}

/** `failures`: lines of what could not be done. They all come, first, since the log shows them nowhere else. */
export function annotationsOf(results: readonly FileResult[], failures: readonly string[]): Annotations {
  const commands = failures.map(errorCommand);
  let left = 0;
  for (const severity of severities) {
    const room = Math.max(0, maxOfAKind - (severity === 'error' ? failures.length : 0));
    const singles = results.flatMap((result) =>
      result.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => ({ ...result, findings: [finding] })),
    );
    commands.push(renderGithub(singles.slice(0, room)));
    left += Math.max(0, singles.length - room);
  }
  return { commands: commands.join(''), left };
}
