/**
 * All that must hold before a change goes in: the static checks, then the tests. Every step runs to its end, and the
 * last line is the sum, each static check counted as one test. With `--static` the tests are left out.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const checks = [
  { name: 'types', tool: 'tsc', args: ['-p', '.'] },
  { name: 'lint', tool: 'oxlint', args: [] },
  { name: 'format', tool: 'oxfmt', args: ['--check'] },
  { name: 'dead code', tool: 'knip', args: ['--no-config-hints'] },
];

function runChecks() {
  const sum = { passed: 0, failed: 0 };
  for (const { name, tool, args } of checks) {
    const { status } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
      cwd: root,
      stdio: 'inherit',
    });
    console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'}`);
    if (status === 0) sum.passed++;
    else sum.failed++;
  }
  return sum;
}

async function runTests() {
  const sum = { passed: 0, failed: 0 };
  const vitest = await startVitest('test', [], { root, watch: false });
  for (const file of vitest.state.getTestModules()) {
    // A file that does not load has no tests that could fail.
    if (file.errors().length > 0) sum.failed++;
    for (const test of file.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') sum.passed++;
      else if (state !== 'skipped') sum.failed++;
    }
    for (const suite of file.children.allSuites()) if (suite.errors().length > 0) sum.failed++;
  }
  sum.failed += vitest.state.getUnhandledErrors().length;
  await vitest.close();
  return sum;
}

const sums = [runChecks()];
if (!process.argv.includes('--static')) sums.push(await runTests());
const passed = sums.reduce((total, sum) => total + sum.passed, 0);
const failed = sums.reduce((total, sum) => total + sum.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
