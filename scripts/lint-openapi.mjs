/**
 * Holds docs/openapi.json against the rules that makers of API documents agree on: the engine of `npx @redocly/cli lint`, without
 * its command line. Errors and warnings fail; what is left aside stands with its reason in .redocly.lint-ignore.yaml.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';

const ref = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'openapi.json');
const problems = await lint({ ref, config: await createConfig({ extends: ['recommended'] }) });
const totals = getTotals(problems);
if (problems.length > 0) formatProblems(problems, { format: 'stylish', totals });
console.log(`docs/openapi.json: ${totals.errors} errors, ${totals.warnings} warnings.`);
process.exitCode = totals.errors + totals.warnings === 0 ? 0 : 1;
