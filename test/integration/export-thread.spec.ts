/** The thread that makes a file, where what it needs is not there. What it makes is tested through HTTP. */
import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { problemOfDatabaseError } from '../../src/platform/database/database-problems.js';
import { fileInThread } from '../../src/reports/exports/file-thread.js';
import type { FileOrder } from '../../src/reports/exports/make-file.js';

const now = new Date('2026-03-04T18:00:00Z');
const noFilter = {
  ...{ from: null, until: null, patientId: null, planId: null, modality: null, indication: null },
  instrument: null,
};
const order: FileOrder = {
  database: {
    url: 'postgres://nobody@127.0.0.1:1/nothing',
    statementTimeoutMs: 1000,
    idleTimeoutMs: 1000,
  },
  kind: 'vitals',
  format: 'csv',
  frame: { audience: 'DEIDENTIFIED', filter: noFilter },
  secret: new Uint8Array(32),
  study: 'default',
  rules: { inForce: { version: 1, effectiveFrom: now, rules: defaultRuleSet }, begun: [1] },
  now,
  metadata: {},
};

describe('the thread of a file', () => {
  it('tells that the database is away, so that it is answered 503', async () => {
    const error: unknown = await fileInThread(order)
      .next()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(problemOfDatabaseError(error)?.kind).toMatchObject({ status: 503 });
  });
});
