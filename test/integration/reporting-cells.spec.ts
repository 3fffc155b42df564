/** Small groups in the aggregated views of the schema `reporting`: none is shown, and none can be worked out. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { showableCounts } from '../../src/reports/domain/small-cells.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const SMALLEST = 5;
const JANUARY_2010 = 2010 * 12;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const query = <T = any>(sql: string, values: unknown[] = []): Promise<T[]> =>
  database.dataSource.query(sql, values);

const NAMES = [
  'judged_response',
  'response',
  'with_data',
  'judged_remission',
  'remission',
  'judged_deterioration',
  'deterioration',
  'judged_reliable_improvement',
  'reliable_improvement',
  'answered',
  'eligible',
] as const;
type Counts = Record<(typeof NAMES)[number], number>;

/** Counts that lie within each other as those of patients do; those with data gained, lost or neither. */
const countsArbitrary: fc.Arbitrary<Counts> = fc
  .record({
    missing: fc.constantFrom(0, 0, 1, 6, 9),
    unpaired: fc.constantFrom(0, 0, 2, 5),
    withData: fc.integer({ min: 0, max: 40 }),
    shares: fc.array(fc.constantFrom(0, 0.1, 0.3, 0.5, 1), { minLength: 5, maxLength: 5 }),
  })
  .map(({ missing, unpaired, withData, shares }) => {
    const part = (index: number, of: number) => Math.floor(of * shares[index]!);
    const deterioration = part(0, withData);
    const gained = withData - deterioration;
    const response = part(1, gained);
    return {
      with_data: withData,
      answered: withData + unpaired,
      eligible: withData + unpaired + missing,
      deterioration,
      judged_deterioration: withData,
      response,
      judged_response: response + part(2, withData - response),
      remission: part(3, response),
      judged_remission: response + part(2, withData - response),
      reliable_improvement: part(4, gained),
      judged_reliable_improvement: withData,
    };
  });

const GAINS = ['response', 'remission', 'reliable_improvement'];
/** Nobody is in both: who is in neither is a group. */
const apart = (a: string, b: string): boolean =>
  [GAINS.includes(a), GAINS.includes(b)].includes(true) && [a, b].includes('deterioration');

describe('counts of one cell', () => {
  it('are kept as the outcomes report keeps them', async () => {
    const samples = fc.sample(countsArbitrary, { numRuns: 400, seed: 7 });
    const rows = await query<{ safe: boolean[] }>(
      `select reporting_safe_counts(array(select jsonb_array_elements_text(counts)::bigint), $2) as safe
       from jsonb_array_elements($1::jsonb) with ordinality as samples (counts, place) order by place`,
      [JSON.stringify(samples.map((counts) => NAMES.map((name) => counts[name]))), SMALLEST],
    );
    for (const [index, counts] of samples.entries()) {
      const shown = showableCounts(
        NAMES.map((name) => [name, counts[name]] as const),
        { smallestCell: SMALLEST },
        ([a, of], [b, other]) => (apart(a, b) ? counts.with_data - of - other : Math.abs(of - other)),
      );
      expect([counts, rows[index]!.safe]).toEqual([counts, NAMES.map((name) => shown.has(name))]);
    }
  });
});

const MODALITIES = ['IV', 'IM', 'SPRAVATO'];

/** A patient of the month answers at both time points or does not, so that the eligible of both are the same. */
async function insertMonth(
  month: number,
  modality: string,
  counts: Counts,
  previousMonth = 0,
): Promise<void> {
  const sums = await query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = 'report_outcome_cells' and data_type in ('integer', 'bigint') and column_name not like '%_month'`,
  );
  const values = sums.map(({ name }) => counts[name as keyof Counts] ?? 0);
  for (const timePoint of ['ACUTE', 'DAY_7_14'])
    await query(
      `insert into report_outcome_cells (instrument, recall, time_point, ended_month, previous_month, modality, indications, phase,
         dose_band, severity, ${sums.map(({ name }) => name).join(', ')})
       values ('GAD7', 'P14D', $1, $2, $3, $4, '{GAD}', 'INDUCTION', 'UNKNOWN', 'MILD', ${values.join(', ')})`,
      [timePoint, month, previousMonth, modality],
    );
}

const readMonth = (month: number) =>
  query(
    `select modality, n_eligible as eligible, n_answered as answered, n_with_data as with_data,
       n_judged_response as judged_response, n_response as response, n_remission as remission,
       n_judged_remission as judged_remission, n_deterioration as deterioration, n_reliable_improvement as reliable_improvement,
       mean_change, sd_change, response_share
     from reporting.outcomes_by_month_v1
     where month = make_date($1::integer / 12, $1::integer % 12 + 1, 1) and time_point = 'ACUTE' order by modality`,
    [month],
  );

describe('a month of outcomes', () => {
  it('gives no small group away by subtraction, within a modality or from all of them', async () => {
    const samples = fc.sample(fc.tuple(countsArbitrary, countsArbitrary, countsArbitrary), {
      numRuns: 60,
      seed: 11,
    });
    const isSafe = (count: number) => count === 0 || count >= SMALLEST;
    let shownGroups = 0;
    let hidden = 0;
    for (const [index, counts] of samples.entries()) {
      const month = JANUARY_2010 + index;
      for (const [place, modality] of MODALITIES.entries())
        await insertMonth(month, modality, counts[place]!);
      const rows = await readMonth(month);
      expect(rows.map(({ modality }) => modality)).toEqual(['ALL', 'IM', 'IV', 'SPRAVATO']);
      for (const row of rows) {
        const shown = NAMES.filter((name) => typeof row[name] === 'number');
        hidden += NAMES.length - shown.length;
        for (const a of shown) {
          expect([row, a, isSafe(row[a])]).toEqual([row, a, true]);
          for (const b of shown) {
            const between = apart(a, b) ? (row.with_data ?? Infinity) - row[a] - row[b] : row[a] - row[b];
            expect([row, a, b, isSafe(Math.abs(between))]).toEqual([row, a, b, true]);
          }
        }
        if (row.with_data === null) expect(row).toMatchObject({ mean_change: null, sd_change: null });
        if (row.response === null) expect(row.response_share).toBeNull();
      }
      const [all, ...groups] = rows;
      for (const name of NAMES.filter((each) => each in all)) {
        const ofGroups = groups.map((group) => group[name]);
        if (ofGroups.every((count) => count === null)) continue;
        // All of them or none, and never without the whole, whose own differences were looked at above.
        expect(ofGroups).not.toContain(null);
        expect(all[name]).toBe(ofGroups.reduce((sum, count) => sum + count, 0));
        shownGroups += 1;
      }
    }
    expect(shownGroups).toBeGreaterThan(20);
    expect(hidden).toBeGreaterThan(100);
  });

  it('has a row for every modality, and counts a patient by the first course of the month', async () => {
    const month = JANUARY_2010 + 100;
    const counts = fc.sample(countsArbitrary, { numRuns: 1, seed: 1 })[0]!;
    await insertMonth(month, 'IV', { ...counts, eligible: 50, answered: 50, with_data: 50 });
    await insertMonth(month, 'IM', { ...counts, eligible: 50, answered: 50, with_data: 50 }, month);
    expect(await readMonth(month)).toMatchObject([
      { modality: 'ALL', eligible: 50 },
      { modality: 'IM', eligible: 0, mean_change: null, response_share: null },
      { modality: 'IV', eligible: 50 },
      { modality: 'SPRAVATO', eligible: 0 },
    ]);
    expect(await readMonth(month - 1)).toHaveLength(4);
  });

  it('hides by the rules in force, complete or not, and not by those that were taken back or lie ahead', async () => {
    const cells = async () =>
      (await query('select rules_version as version, smallest_cell as cell from reporting.about_v1'))[0];
    const approve = (version: number, from: string, cell: number | null) =>
      query(
        `insert into clinic_rule_sets (version, effective_from, rules, reason)
         select $1, $2, case when $3::integer is null then rules #- '{reports,smallestCell}'
           else jsonb_set(rules, '{reports,smallestCell}', to_jsonb($3::integer)) end, 'for the test'
         from clinic_rule_sets where version = 1`,
        [version, from, cell],
      );
    const { smallestCell } = defaultRuleSet.reports;
    expect(await cells()).toEqual({ version: 1, cell: smallestCell });
    expect(defaultRuleSet.reports.meanFromPatients).toBe(3);
    await approve(2, '2024-01-01', 60);
    expect(await cells()).toEqual({ version: 2, cell: 60 });
    expect((await readMonth(JANUARY_2010 + 100))[0]).toMatchObject({ eligible: null, with_data: null });
    await approve(3, '2999-01-01', 7);
    await approve(4, '2024-01-01', null);
    expect(await cells()).toEqual({ version: 4, cell: smallestCell });
    await query(
      `insert into clinic_rule_withdrawals (id, version, reason, withdrawn_by, withdrawn_at)
       values (gen_random_uuid(), 4, 'for the test', gen_random_uuid(), now())`,
    );
    expect(await cells()).toEqual({ version: 2, cell: 60 });
  });
});
