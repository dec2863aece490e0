import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Nothing here is timed: a loaded machine may take its time.
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
