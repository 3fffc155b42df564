/** What a report answers where two groups are asked for that cannot be held against each other. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';

let app: TestApp;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

describe('what cannot be compared', () => {
  const twoUnknown = ['report.group-unknown', 'report.group-unknown'];

  it.each([
    ['without groups', 'safety', '&compare=IV,IM', ['report.nothing-grouped']],
    ['a group and itself', 'side-effects', '&groupBy=MODALITY&compare=IV,IV', ['report.group-twice']],
    [
      'a group that is not there',
      'completeness',
      '&groupBy=MODALITY&compare=IV,ORAL',
      ['report.group-unknown'],
    ],
    ['two that are not there', 'retention', '&groupBy=MODALITY&compare=VENOUS,ORAL', twoUnknown],
    ['one that is not there, twice', 'outcomes', '&groupBy=MODALITY&compare=ORAL,ORAL', twoUnknown],
    ['a month before the first', 'rems', '&groupBy=MONTH&compare=2026-04,2026-05', ['report.group-unknown']],
    ['drugs without groups', 'drug-accountability', '&compare=IV,IM', ['report.nothing-grouped']],
    [
      'a drug among modalities',
      'drug-accountability',
      '&groupBy=MODALITY&compare=KETAMINE,KETAMINE',
      twoUnknown,
    ],
    ['a day among chairs', 'throughput', '&groupBy=CHAIR&compare=MONDAY,TUESDAY', twoUnknown],
  ])('%s', async (_name, report, query, reasons) => {
    const { status, body } = await psychiatrist.get(`/v1/reports/${report}?from=2026-05&to=2026-05${query}`);
    expect([status, body.code]).toEqual([422, 'report.comparison-not-possible']);
    expect(body.errors.map(({ pointer, code }: any) => [pointer, code])).toEqual(
      reasons.map((code) => ['/compare', code]),
    );
  });

  it('is told with the group that is not there, and those that are', async () => {
    const { body } = await psychiatrist.get(
      '/v1/reports/safety?from=2026-05&to=2026-05&groupBy=MODALITY&compare=IV,ORAL',
    );
    expect(body.errors).toEqual([
      {
        ...{ pointer: '/compare', code: 'report.group-unknown' },
        message: 'The second of the two is none. This answer has these groups: IV, IM, SPRAVATO.',
      },
    ]);
  });
});
