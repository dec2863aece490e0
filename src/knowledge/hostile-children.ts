/** Programs that do not run under a preloaded allocator, or not surely, when Python starts them. */
export interface HostileChild {
  readonly name: string;
  /** Found in the packages, the base or the build steps of an image. A regular expression. */
  readonly pattern: string;
  readonly source: string;
}

/**
 * LD_PRELOAD and MALLOC_CONF reach every child. Run, Chromium 156 of Debian 12 and 13 under jemalloc 5.3.0: with
 * `background_thread:true` it aborts at start (SIGABRT, exit code 134) with no word of jemalloc, also where a driver starts
 * it; a decay of 0, or no MALLOC_CONF, changes nothing, for Chromium brings a malloc of its own and all processes of the
 * browser map jemalloc without using it. With `--no-zygote` it starts all the same. Google Chrome, Playwright's Chromium
 * and Qt WebEngine were not run; older versions have crashed with another allocator preloaded.
 */
export const HOSTILE_CHILDREN: readonly HostileChild[] = [
  {
    name: 'Chromium',
    pattern: 'chromium|google-chrome|chrome-headless',
    source:
      'run; jemalloc/jemalloc#520, chromiumembedded/cef#3095 (allocator shim), heroku/heroku-buildpack-google-chrome#124',
  },
  {
    name: 'chromedriver',
    pattern: 'chromedriver|undetected-chromedriver',
    source: 'run (chromium-driver 156): starts Chromium',
  },
  { name: 'Playwright', pattern: 'playwright', source: 'starts Chromium' },
  {
    name: 'Selenium',
    pattern: 'selenium',
    source: 'run (python3-selenium): the session ends as the browser closes the connection',
  },
  { name: 'Puppeteer', pattern: 'puppeteer|pyppeteer', source: 'starts Chromium' },
  { name: 'crawl4ai', pattern: 'crawl4ai', source: 'unclecode/crawl4ai: README, it starts Playwright' },
  {
    name: 'kaleido',
    pattern: 'kaleido|plotly_get_chrome',
    source: 'plotly/Kaleido: README, it starts Chrome',
  },
  { name: 'Qt WebEngine', pattern: 'webengine', source: 'doc.qt.io: Qt WebEngine is Chromium' },
];
