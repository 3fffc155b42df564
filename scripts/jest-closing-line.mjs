/**
 * Ends a test run with one plain line that a machine can read: `N passed, N failed, N skipped`.
 * A file that could not even be loaded counts as one failure, so that "0 failed" is never said of a red run.
 *
 * Jest always puts its own summary after all other reporters, so the line waits until the process ends.
 */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`;
    process.once('exit', () => process.stdout.write(line));
  }
}
