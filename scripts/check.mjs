/**
 * `npm run check`: everything about the code that is not a test of what it does. Goes through all steps even when one
 * fails, so that one run shows everything there is to mend.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const steps = [
  { name: 'format', run: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'lint', run: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'import order',
    run: [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      'test/architecture',
      '--reporters=default',
      // It reads files only; the database that the other tests share need not be started for it.
      '--globalSetup=',
      '--globalTeardown=',
    ],
  },
  // Drift and the copy of the API document run what was compiled. A failed build leaves no dist/, so they cannot pass on old code.
  { name: 'build', run: ['scripts/build-if-changed.mjs'] },
  { name: 'drift', run: ['--enable-source-maps', 'dist/src/cli/migration.js', 'check'] },
  { name: 'OpenAPI copy', run: ['--enable-source-maps', 'dist/src/cli/openapi.js', '--check'] },
  { name: 'OpenAPI lint', run: ['scripts/lint-openapi.mjs'] },
  { name: 'client types', run: ['scripts/client-types.mjs', '--check'] },
];

/** Output is shown only where something is wrong: a passed step is one line. */
function runStep({ name, run }) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, run, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const passed = status === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)}${seconds} s`);
  if (!passed) console.log(`${stdout}${stderr}`.trim().replaceAll(/^/gm, '    '));
  return { name, passed };
}

const results = steps.map(runStep);
const failed = results.filter((result) => !result.passed).map((result) => result.name);
console.log(
  failed.length === 0
    ? `All ${results.length} checks are fine.`
    : `${failed.length} of ${results.length} checks failed: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
