/** What is shown of the schema `reporting`: every query of its page and every panel of the Grafana dashboard, run as the role. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import {
  connectAs,
  insertSideEffects,
  READER_PASSWORD,
  readerName,
  reportingRole,
} from '../support/reporting-reader.js';

jest.setTimeout(180_000);

const NAME = readerName();
let app: TestApp;
let psychiatrist: RoleClient;
let reader: pg.Client;

const rowsOf = async <T = any>(sql: string): Promise<T[]> => (await reader.query(sql)).rows as T[];

/** In May ten who answer, five of them with nausea; in February eleven, of whom six answer, with a maintenance dose in March. */
beforeAll(async () => {
  app = await startTestApp({ now: '2025-12-31T20:00:00.000Z' });
  psychiatrist = await app.as('psychiatrist');
  const may: string[] = [];
  for (let patient = 0; patient < 10; patient += 1) {
    const { patientId, sessionIds } = await givenCourse(app, ['2025-05-10 11:00']);
    for (const [at, total] of [['2025-05-10 09:00', 18] as const, ['2025-05-17 11:00', 6] as const])
      await answer(app, patientId, at, total);
    may.push(...sessionIds);
  }
  for (let patient = 0; patient < 11; patient += 1) {
    const maintenance = { endedAt: '2025-03-20 11:00', phaseKind: 'MAINTENANCE' as const };
    const { patientId } = await givenCourse(app, ['2025-02-10 11:00', maintenance]);
    if (patient < 6) await answer(app, patientId, '2025-02-17 11:00', 6);
  }
  await app.runJobs();
  await insertSideEffects(app.dataSource, 'NAUSEA', may.slice(0, 5));
  await reportingRole(app.database.url, ['--name', NAME], READER_PASSWORD);
  reader = await connectAs(app.database.url, NAME);
});
afterAll(async () => {
  await reader.end();
  await reportingRole(app.database.url, ['--name', NAME, '--remove']);
  await app.stop();
});

/** The queries of the page, in order. */
async function exampleQueries(): Promise<readonly string[]> {
  const page = await readFile('docs/reporting-schema.md', 'utf8');
  return [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql!);
}

/** The first query after these words. */
async function exampleAfter(words: string): Promise<string> {
  const [, rest] = (await readFile('docs/reporting-schema.md', 'utf8')).split(words);
  return /```sql\n([\s\S]*?)```/.exec(rest!)![1]!;
}

describe('the examples', () => {
  it('of the page run as the role', async () => {
    const queries = await exampleQueries();
    expect(queries.length).toBeGreaterThanOrEqual(12);
    for (const sql of queries) expect([sql, (await rowsOf(sql)).length > 0]).toEqual([sql, true]);
  });

  it('about the outcome of the series count as the report does, without the sessions of maintenance', async () => {
    const answeredIn = async (from: string, to: string) => {
      const { body } = await psychiatrist.get(`/v1/reports/outcomes?from=${from}&to=${to}`);
      const { nAnswered, nEligible } = body.rows.find(
        (each: any) => each.timePoint === 'DAY_7_14' && each.recallWindow === 'P14D',
      );
      const share = Math.round((nAnswered / nEligible) * 10_000) / 10_000;
      return { n_answered: nAnswered, n_eligible: nEligible, answered_share: String(share) };
    };
    const byMonth = await rowsOf(await exampleAfter('How complete the outcome of the series is'));
    const february = byMonth.find(({ month }) => month.getMonth() === 1 && month.getFullYear() === 2025);
    expect(february).toMatchObject(await answeredIn('2025-02', '2025-02'));
    expect(february).toMatchObject({ n_answered: 6, n_eligible: 11 });
    const [period] = await rowsOf(await exampleAfter('The same over a period'));
    const { n_answered, n_eligible, answered_share } = await answeredIn('2025-01', '2025-06');
    expect(period).toEqual({
      n_answered: String(n_answered),
      n_eligible: String(n_eligible),
      answered_share,
    });
    expect(n_eligible).toBe(21);
  });

  it('of the Grafana dashboard run as who may read only what is added up, for every choice', async () => {
    const board = JSON.parse(await readFile('docs/grafana/treatment-outcomes.json', 'utf8'));
    expect(board).toMatchObject({
      title: expect.any(String),
      schemaVersion: expect.any(Number),
      __inputs: [{ name: 'DS_REPORTING', type: 'datasource', pluginId: 'grafana-postgresql-datasource' }],
    });
    await reportingRole(app.database.url, ['--name', NAME, '--aggregated-only']);
    const [instrument, timePoint, recall] = board.templating.list;
    expect([instrument.name, timePoint.name, recall.name]).toEqual(['instrument', 'time_point', 'recall']);
    expect(await rowsOf(instrument.query)).toContainEqual({ instrument: 'GAD7' });
    const recalls: Record<string, unknown> = {};
    for (const time_point of timePoint.query.split(',') as string[]) {
      const chosen = { instrument: 'GAD7', time_point };
      const found = await rowsOf<{ recall: string }>(filledIn(recall.query, chosen));
      recalls[time_point] = found.map((row) => row.recall);
      for (const { recall: asked } of found) await runPanels(board.panels, { ...chosen, recall: asked });
    }
    expect(recalls).toEqual({ DAY_7_14: ['P14D'], HOUR_24: ['PT24H'], ACUTE: ['PT24H'] });
    const chosen = { instrument: 'GAD7', time_point: 'DAY_7_14', recall: 'P14D' };
    const series = await runPanels(board.panels, chosen);
    for (const curve of ['Mean change', 'Patients with data', 'ALL', 'n ALL', 'Answered', 'n', 'NAUSEA'])
      expect([curve, series.get(curve)]).toEqual([curve, expect.arrayContaining([expect.anything()])]);
  });

  it('of the Grafana dashboard lie side by side', async () => {
    const { panels } = JSON.parse(await readFile('docs/grafana/treatment-outcomes.json', 'utf8'));
    const cells = new Set<string>();
    for (const { id, type, gridPos, datasource } of panels) {
      expect({ id, type }).toEqual({
        id: expect.any(Number),
        type: expect.stringMatching(/^(timeseries|barchart|stat|table)$/),
      });
      expect(datasource).toEqual({ type: 'grafana-postgresql-datasource', uid: '${DS_REPORTING}' });
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
        expect(x).toBeLessThan(24);
        expect(cells.has(`${x}/${gridPos.y}`)).toBe(false);
        cells.add(`${x}/${gridPos.y}`);
      }
    }
  });
});

/** A query as Grafana sends it, for what is chosen above the panels. */
function filledIn(sql: string, chosen: Readonly<Record<string, string>>): string {
  const text = Object.entries(chosen).reduce(
    (filled, [name, value]) => filled.replaceAll(`\${${name}:sqlstring}`, `'${value}'`),
    sql.replace(/\$__timeFilter\((\w+)\)/g, `$1 BETWEEN '2025-01-01T00:00:00Z' AND '2025-12-31T00:00:00Z'`),
  );
  expect(text).not.toContain('$');
  return text;
}

/** What the curves of all panels show, by name. Each query has to answer rows. */
async function runPanels(
  panels: readonly { readonly targets: readonly { readonly rawSql: string; readonly format: string }[] }[],
  chosen: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const series = new Map<string, unknown[]>();
  for (const { rawSql, format } of panels.flatMap(({ targets }) => targets)) {
    const rows = await rowsOf(filledIn(rawSql, chosen));
    expect([rawSql, chosen, rows.length > 0]).toEqual([rawSql, chosen, true]);
    if (format !== 'time_series') continue;
    for (const { time, metric, ...values } of rows) {
      expect(time).toBeInstanceOf(Date);
      for (const [name, value] of Object.entries(values)) {
        const curve = metric ?? name;
        series.set(curve, [...(series.get(curve) ?? []), value]);
      }
    }
  }
  return series;
}
