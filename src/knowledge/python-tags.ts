/**
 * What the tags of the official python image point to.
 *
 * A full version tag (3.9.16) froze on the release of its last build. A floating tag (3.9, 3, latest)
 * follows the newest release while its line lives and stays on the last one after: in both cases the last
 * entry of its row.
 */

const HISTORY =
  'docker-library/official-images:library/python, every published state until 37079fb (2026-08-21)';
/** Python 3.15.0: the build files, and the list they make; how that list was published was not seen. */
const SINCE =
  'docker-library/python:{versions.json,generate-stackbrew-library.sh,3.15/slim-bookworm/Dockerfile}@511023e, ' +
  '3.15/{trixie,alpine3.24}/Dockerfile@791b4ba';

export interface PythonLine {
  readonly line: string;
  /** Still built: its floating tags move. */
  readonly live: boolean;
  readonly lastPatch: number;
  /** From this patch on, the Debian release of the unsuffixed and the -slim tag. */
  readonly debian: readonly (readonly [patch: number, release: string])[];
  /** The same for -alpine. A patch before the first entry has no such tag. */
  readonly alpine: readonly (readonly [patch: number, release: string])[];
  readonly source: string;
}

// oxfmt-ignore
export const PYTHON_LINES: readonly PythonLine[] = [
  {
    line: '2.7',
    live: false,
    lastPatch: 18,
    debian: [[7, '8'], [15, '9'], [16, '10']],
    alpine: [[11, '3.4'], [15, '3.9'], [16, '3.10'], [17, '3.11']],
    source: HISTORY,
  },
  {
    line: '3.2',
    live: false,
    lastPatch: 6,
    debian: [[6, '8']],
    alpine: [],
    source: HISTORY,
  },
  {
    line: '3.3',
    live: false,
    lastPatch: 7,
    debian: [[5, '8']],
    alpine: [[6, '3.4']],
    source: HISTORY,
  },
  {
    line: '3.4',
    live: false,
    lastPatch: 10,
    debian: [[1, '8'], [8, '9']],
    alpine: [[4, '3.4'], [8, '3.8'], [9, '3.9']],
    source: HISTORY,
  },
  {
    line: '3.5',
    live: false,
    lastPatch: 10,
    debian: [[0, '8'], [5, '9'], [7, '10']],
    alpine: [[1, '3.4'], [5, '3.8'], [6, '3.9'], [7, '3.10'], [9, '3.12']],
    source: HISTORY,
  },
  {
    line: '3.6',
    live: false,
    lastPatch: 15,
    debian: [[0, '8'], [5, '9'], [9, '10'], [14, '11']],
    alpine: [
      [0, '3.4'], [5, '3.7'], [6, '3.8'], [8, '3.10'], [10, '3.12'], [12, '3.13'], [13, '3.14'],
      [15, '3.15'],
    ],
    source: HISTORY,
  },
  {
    line: '3.7',
    live: false,
    lastPatch: 17,
    debian: [[0, '9'], [4, '10'], [11, '11'], [17, '12']],
    alpine: [
      [0, '3.8'], [2, '3.9'], [3, '3.10'], [6, '3.11'], [7, '3.12'], [9, '3.13'], [10, '3.14'],
      [12, '3.15'], [13, '3.16'], [15, '3.17'], [16, '3.18'],
    ],
    source: HISTORY,
  },
  {
    line: '3.8',
    live: false,
    lastPatch: 20,
    debian: [[0, '10'], [11, '11'], [17, '12']],
    alpine: [
      [0, '3.10'], [1, '3.11'], [3, '3.12'], [7, '3.13'], [10, '3.14'], [12, '3.15'], [13, '3.16'],
      [15, '3.17'], [16, '3.18'], [18, '3.19'], [19, '3.20'],
    ],
    source: HISTORY,
  },
  {
    line: '3.9',
    live: false,
    lastPatch: 25,
    debian: [[0, '10'], [6, '11'], [17, '12'], [23, '13']],
    alpine: [
      [0, '3.12'], [1, '3.13'], [5, '3.14'], [9, '3.15'], [13, '3.16'], [15, '3.17'], [16, '3.18'],
      [18, '3.19'], [19, '3.20'], [21, '3.21'], [22, '3.22'],
    ],
    source: HISTORY,
  },
  {
    line: '3.10',
    live: false,
    lastPatch: 21,
    debian: [[0, '11'], [12, '12'], [18, '13']],
    alpine: [
      [0, '3.15'], [4, '3.16'], [8, '3.17'], [11, '3.18'], [13, '3.19'], [14, '3.20'], [16, '3.21'],
      [17, '3.22'], [19, '3.23'], [20, '3.24'],
    ],
    source: `${HISTORY}; gone in ${SINCE}`,
  },
  {
    line: '3.11',
    live: true,
    lastPatch: 17,
    debian: [[0, '11'], [4, '12'], [13, '13']],
    alpine: [
      [0, '3.17'], [3, '3.18'], [7, '3.19'], [9, '3.20'], [11, '3.21'], [12, '3.22'], [14, '3.23'],
      [15, '3.24'],
    ],
    source: `${HISTORY}; ${SINCE}`,
  },
  {
    line: '3.12',
    live: true,
    lastPatch: 15,
    debian: [[0, '12'], [11, '13']],
    alpine: [
      [0, '3.18'], [1, '3.19'], [3, '3.20'], [8, '3.21'], [10, '3.22'], [12, '3.23'], [13, '3.24'],
    ],
    source: `${HISTORY}; ${SINCE}`,
  },
  {
    line: '3.13',
    live: true,
    lastPatch: 16,
    debian: [[0, '12'], [6, '13']],
    alpine: [[0, '3.20'], [1, '3.21'], [3, '3.22'], [10, '3.23'], [14, '3.24']],
    source: `${HISTORY}; ${SINCE}`,
  },
  {
    line: '3.14',
    live: true,
    lastPatch: 8,
    debian: [[0, '13']],
    alpine: [[0, '3.22'], [1, '3.23'], [6, '3.24']],
    source: `${HISTORY}; ${SINCE}`,
  },
  {
    line: '3.15',
    live: true,
    lastPatch: 0,
    debian: [[0, '13']],
    alpine: [[0, '3.24']],
    source: SINCE,
  },
];

/** What latest, 3, slim and alpine stand for; 2 is the end of its line. */
export const PYTHON_CURRENT = {
  latest: '3.15',
  two: '2.7',
  debian: '13',
  debianSince: '2025-08-12',
  alpine: '3.24',
  alpineSince: '2026-06-10',
  /** Its alphas, betas and release candidates were all built on these releases. */
  prerelease: '3.15',
  source: `${HISTORY}; ${SINCE}`,
} as const;

/** Releases the live lines are built on: a tag that names one of these moves on with the line. */
export const PYTHON_LIVE_RELEASES = {
  debian: ['13', '12'],
  alpine: ['3.24', '3.23'],
  source: `${HISTORY}; ${SINCE}`,
} as const;
