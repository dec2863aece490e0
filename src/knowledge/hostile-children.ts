/** Programs that do not run under a preloaded allocator, or not surely, when Python starts them. */
export interface HostileChild {
  readonly name: string;
  /** Found in the packages, the base or the build steps of an image. A regular expression. */
  readonly pattern: string;
  readonly source: string;
}

/**
 * LD_PRELOAD reaches every child; Chromium has an allocator of its own, and has crashed with another preloaded. Debian's
 * Chromium 156 on Debian 12 and 13, headless, alone and under Selenium, 3 runs each: it works with libjemalloc.so.2 preloaded
 * and with decays of 0, and dies at once (SIGABRT, no message) with background_thread:true.
 */
export const HOSTILE_CHILDREN: readonly HostileChild[] = [
  {
    name: 'Chromium',
    pattern: 'chromium|google-chrome|chrome-headless',
    source:
      'jemalloc/jemalloc#520, chromiumembedded/cef#3095 (allocator shim), heroku/heroku-buildpack-google-chrome#124',
  },
  { name: 'chromedriver', pattern: 'chromedriver|undetected-chromedriver', source: 'starts Chromium' },
  { name: 'Playwright', pattern: 'playwright', source: 'starts Chromium' },
  { name: 'Selenium', pattern: 'selenium', source: 'starts Chromium' },
  { name: 'Puppeteer', pattern: 'puppeteer|pyppeteer', source: 'starts Chromium' },
  { name: 'crawl4ai', pattern: 'crawl4ai', source: 'unclecode/crawl4ai: README, it starts Playwright' },
  {
    name: 'kaleido',
    pattern: 'kaleido|plotly_get_chrome',
    source: 'plotly/Kaleido: README, it starts Chrome',
  },
  { name: 'Qt WebEngine', pattern: 'webengine', source: 'doc.qt.io: Qt WebEngine is Chromium' },
];
