import type { Io } from '../host/io.ts';
import type { Progress } from '../host/sources.ts';

/** A run that is over sooner needs no word about it. */
const patienceMs = 2000;
const everyMs = 100;

/** One line on standard error that says how far a long run is; none where nobody watches. */
export function progressOn(io: Io, quiet: boolean, now: () => number = Date.now): Progress {
  const { CI: ci, TERM: term } = io.env;
  if (quiet || io.isErrorTTY !== true || term === 'dumb' || (ci !== undefined && ci !== '')) {
    return { report: () => {}, end: () => {} };
  }
  const start = now();
  let shownMs: number | undefined;
  return {
    report(done, total) {
      const time = now();
      if (time - start < patienceMs || time - (shownMs ?? 0) < everyMs) return;
      shownMs = time;
      io.stderr(`\r\u001B[K${done} of ${total} Dockerfiles`);
    },
    end() {
      if (shownMs !== undefined) io.stderr('\r\u001B[K');
      shownMs = undefined;
    },
  };
}
