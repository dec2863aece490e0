/** Entrypoints of images that overwrite LD_PRELOAD whoever they start. */
export interface ClobberingEntrypoint {
  /** A regular expression over the reference. */
  readonly image: string;
  /** As the entrypoint of the image names it. */
  readonly program: string;
  /** What it does with the value, after its name. */
  readonly does: string;
  readonly source: string;
}

export const CLOBBERING_ENTRYPOINTS: readonly ClobberingEntrypoint[] = [
  {
    // Since October 2021: 2.2.0 and older leave the variable alone.
    image: '(?:^|/)apache/airflow(?!:(?:slim-)?(?:1\\.|2\\.[01](?:\\D|$)|2\\.2\\.0(?:\\D|$)))(?:[:@]|$)',
    program: '/entrypoint',
    does: 'overwrites LD_PRELOAD with libstdc++.so.6',
    source:
      'apache/airflow@424b6e9c scripts/docker/entrypoint_prod.sh; apache/airflow#19010 brings it in, 2021-10-15',
  },
];
