/** Two groups of a report held against each other, also where the same patients are in both. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  clusteredRate,
  clusterSumsOf,
  type Cluster,
  type ClusterSums,
} from '../../src/reports/domain/statistics/clustered-rate.js';
import {
  correlationOfRates,
  differenceOfRates,
  sharedSumsOf,
  type KnownRate,
} from '../../src/reports/domain/statistics/difference-of-rates.js';
import { unitRate } from '../../src/reports/domain/unit-rate.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse, type GivenDose } from '../support/given/outcomes.js';
import { givenRescue, givenSideEffect } from '../support/given/treated-sessions.js';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;
const NOW = '2026-12-31T20:00:00.000Z';

beforeAll(async () => {
  app = await startTestApp({ now: NOW });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const PHASES = '&groupBy=PHASE&compare=INDUCTION,MAINTENANCE';

async function reportOf(client: RoleClient, report: string, months: string, query: string) {
  const [from, to] = months.split('/');
  const { status, body } = await client.get(`/v1/reports/${report}?from=${from}&to=${to ?? from}${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

async function comparisonIn(client: RoleClient, report: string, months: string, query: string) {
  return (await reportOf(client, report, months, query)).comparison;
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** What each patient has in the first group and in the second, as `events/sessions`. */
function expectedOf(
  patients: readonly (readonly [string, string])[],
  rateOf: (sums: ClusterSums) => KnownRate | null = clusteredRate,
) {
  const clusterOf = (text: string): Cluster => {
    const [withEvent, sessions] = text.split('/').map(Number) as [number, number];
    return { withEvent, sessions };
  };
  const both = patients.map(([a, b]) => [clusterOf(a), clusterOf(b)] as const);
  const [first, second] = [
    clusterSumsOf(both.map(([a]) => a)),
    clusterSumsOf(both.map(([, b]) => b)),
  ] as const;
  const { difference, interval } = differenceOfRates(
    rateOf(first)!,
    rateOf(second)!,
    correlationOfRates(first, second, sharedSumsOf(both)),
  );
  return {
    difference: rounded(difference),
    interval: interval && { lower: rounded(interval.lower), upper: rounded(interval.upper) },
    suppressed: false,
  };
}

/** Doses of May, the first ones of the induction; `+` had an event. */
async function givenPatient(
  induction: string,
  maintenance: string,
  happens: (sessionId: string) => Promise<unknown>,
) {
  const all = [...induction, ...maintenance];
  const doses = all.map((_each, index): GivenDose => ({
    endedAt: `2026-05-${String(4 + 3 * index).padStart(2, '0')} 11:00`,
    phaseKind: index < induction.length ? 'INDUCTION' : 'MAINTENANCE',
  }));
  const { sessionIds } = await givenCourse(app, doses);
  for (const [index, each] of all.entries()) if (each === '+') await happens(sessionIds[index]!);
}

describe('two groups of a report that counts sessions', () => {
  const patients = [
    ['+-', '+'],
    ['---', '-'],
    ['+', '+-'],
    ['+-', ''],
    ['-', '+-'],
  ] as const;
  const fractions = patients.map((groups) =>
    groups.map((text) => `${text.split('+').length - 1}/${text.length}`),
  ) as unknown as readonly (readonly [string, string])[];

  beforeAll(async () => {
    for (const [induction, maintenance] of patients)
      await givenPatient(induction, maintenance, async (sessionId) => {
        await givenRescue(app, sessionId);
        await givenSideEffect(app, sessionId, { code: 'NAUSEA', grade: 2 });
      });
  });

  it('differ by what the sums of the patients say, of each rate, unadjusted', async () => {
    const comparison = await comparisonIn(psychiatrist, 'safety', '2026-05', PHASES);
    expect(comparison).toMatchObject({
      label: 'unadjusted, not randomised',
      firstGroup: 'INDUCTION',
      secondGroup: 'MAINTENANCE',
    });
    const names = comparison.rates.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['redAlert', 'earlyTermination', 'rescueMedicine', 'transfer']);
    expect(comparison.rates[2]).toEqual({ name: 'rescueMedicine', ...expectedOf(fractions) });
    expect(comparison.rates[3]).toMatchObject({ name: 'transfer', difference: 0, suppressed: false });
  });

  it('are narrower apart than if others were in each', async () => {
    const { rates } = await comparisonIn(psychiatrist, 'safety', '2026-05', PHASES);
    const apart = fractions.flatMap(([a, b]) => [[a, '0/0'] as const, ['0/0', b] as const]);
    const widthOf = ({ interval }: any) => interval.upper - interval.lower;
    expect(widthOf(rates[2])).toBeLessThan(widthOf(expectedOf(apart)));
  });

  it('differ in side effects code by code, of those that were recorded', async () => {
    const { rates } = await comparisonIn(psychiatrist, 'side-effects', '2026-05', PHASES);
    expect(rates).toEqual([{ name: 'NAUSEA', ...expectedOf(fractions) }]);
  });

  it('show a dashboard nothing of few patients, nor that few are in both', async () => {
    const { rates } = await comparisonIn(dashboard, 'safety', '2026-05', PHASES);
    expect(rates[2]).toEqual({ name: 'rescueMedicine', difference: null, interval: null, suppressed: true });
    expect((await comparisonIn(dashboard, 'side-effects', '2026-05', PHASES)).rates).toEqual([]);
  });

  it('are told to a dashboard where enough patients stand behind each number', async () => {
    for (let patient = 0; patient < 12; patient += 1) {
      const { sessionIds } = await givenCourse(app, [`2026-0${2 + (patient % 2)}-05 11:00`]);
      if (patient < 6) await givenRescue(app, sessionIds[0]!);
    }
    const months = '&groupBy=MONTH&compare=2026-02,2026-03';
    const few = await comparisonIn(dashboard, 'safety', '2026-02/2026-03', months);
    expect(few.rates[2].suppressed).toBe(true);
    for (let patient = 0; patient < 8; patient += 1) {
      const { sessionIds } = await givenCourse(app, [`2026-0${2 + (patient % 2)}-06 11:00`]);
      if (patient < 4) await givenRescue(app, sessionIds[0]!);
    }
    const enough = await comparisonIn(dashboard, 'safety', '2026-02/2026-03', months);
    expect(enough.rates[2]).toMatchObject({ difference: 0, suppressed: false });
    // One patient in both months: no number of a month is hidden, but the interval would tell of him.
    const { sessionIds } = await givenCourse(app, ['2026-02-07 11:00', '2026-03-07 11:00']);
    for (const sessionId of sessionIds) await givenRescue(app, sessionId);
    const { groups, comparison } = await reportOf(dashboard, 'safety', '2026-02/2026-03', months);
    expect(groups.map(({ rescueMedicine }: any) => rescueMedicine.suppressed)).toEqual([false, false]);
    expect(comparison.rates[2]).toMatchObject({ difference: null, interval: null, suppressed: true });
  });

  it('differ in no-shows and completed series, the latter where courses can be told apart so', async () => {
    const whole = await comparisonIn(psychiatrist, 'throughput', '2026-05', PHASES);
    expect(whole.rates.map(({ name }: { name: string }) => name)).toEqual([
      'noShow',
      'cancelled',
      'completedSeries',
    ]);
    const { sessionIds } = await givenCourse(app, [
      { endedAt: '2026-08-03 11:00', status: 'SCHEDULED' },
      '2026-08-04 11:00',
    ]);
    await app.dataSource.query(`update sessions set status = 'NO_SHOW' where id = $1`, [sessionIds[0]]);
    await givenCourse(app, ['2026-08-10 11:00', '2026-08-11 11:00']);
    const days = await comparisonIn(
      psychiatrist,
      'throughput',
      '2026-08',
      '&groupBy=WEEKDAY&compare=MONDAY,TUESDAY',
    );
    expect(days.rates).toEqual([
      {
        name: 'noShow',
        ...expectedOf([
          ['1/1', '0/1'],
          ['0/1', '0/1'],
        ]),
      },
      {
        name: 'cancelled',
        ...expectedOf([
          ['0/1', '0/1'],
          ['0/1', '0/1'],
        ]),
      },
    ]);
  });
});

describe('completeness of two groups', () => {
  it('is compared row by row, with what the same patients answered in both', async () => {
    const answered = [
      ['+', '+'],
      ['-', '-'],
      ['+', '-'],
      ['-', '-'],
      ['+', '+'],
    ] as const;
    for (const months of answered) {
      const { patientId } = await givenCourse(app, ['2026-06-08 11:00', '2026-07-08 11:00']);
      for (const [index, each] of months.entries())
        if (each === '+') await answer(app, patientId, `2026-0${6 + index}-15 11:00`, 6);
    }
    app.clock.set(NOW);
    const comparison = await comparisonIn(
      psychiatrist,
      'completeness',
      '2026-06/2026-07',
      '&groupBy=MONTH&compare=2026-06,2026-07',
    );
    const row = comparison.rows.find(
      (each: any) =>
        each.timePoint === 'DAY_7_14' && each.instrumentCode === 'GAD7' && each.recallWindow === 'P14D',
    );
    const fractions = answered.map(
      ([a, b]) => [a === '+' ? '1/1' : '0/1', b === '+' ? '1/1' : '0/1'] as const,
    );
    expect(row.completeness).toEqual(expectedOf(fractions, unitRate));
    expect(comparison.label).toBe('unadjusted, not randomised');
  });
});

describe('retention of two groups', () => {
  it('compares patients, of whom none is in both, by the intervals of both', async () => {
    const given = async (modality: 'IV' | 'IM', isComplete: boolean) =>
      givenCourse(
        app,
        [
          '2026-09-01 11:00',
          ...(isComplete ? [] : [{ endedAt: '2026-09-08 11:00', status: 'CANCELLED' } as const]),
        ],
        { modality },
      );
    for (const isComplete of [true, true, false]) await given('IV', isComplete);
    for (const isComplete of [true, false, false, false]) await given('IM', isComplete);
    const { groups, comparison } = await reportOf(
      psychiatrist,
      'retention',
      '2026-09',
      '&groupBy=MODALITY&compare=IV,IM',
    );
    const completed = (group: string) => groups.find((each: any) => each.group === group).completedInduction;
    expect([completed('IV').count, completed('IM').count]).toEqual([2, 1]);
    expect(comparison.rates[0]).toEqual({
      name: 'completedInduction',
      ...expectedOf(
        [
          ...['1/1', '1/1', '0/1'].map((first) => [first, '0/0'] as const),
          ...['1/1', '0/1', '0/1', '0/1'].map((second) => ['0/0', second] as const),
        ],
        unitRate,
      ),
    });
    expect(comparison.rates[1].name).toBe('enteredMaintenance');
  });
});

it('is null where nothing was asked for', async () => {
  expect(await comparisonIn(psychiatrist, 'safety', '2026-05', '&groupBy=PHASE')).toBeNull();
});
