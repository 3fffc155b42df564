/** SQL that every file of treatment days begins with: the sessions of some patients, with the columns that all rows share. */
import { columnsFor, type Audience } from './domain/column.js';
import { OLDEST_AGE_SHOWN } from './domain/de-identify.js';
import type { ExportFilter, ExportFrame, PatientBatch } from './export-filter.js';
import { frameColumns, type FrameSql } from './kinds/frame.columns.js';
import { pseudonymSql, type HashKeys } from './pseudonyms.js';
import type { Sql } from './sql.js';

const NOBODY_IS_OLDER = 999;

/** How a query reads what identifies: as it is, or not at all. Values are added to the query when they are used. */
export function frameSql(sql: Sql, audience: Audience, keys: HashKeys, at: string, zone: string): FrameSql {
  const isIdentified = audience === 'IDENTIFIED';
  let placeholders: { readonly inner: string; readonly outer: string } | undefined;
  return {
    at,
    zone,
    oldestAge: String(isIdentified ? NOBODY_IS_OLDER : OLDEST_AGE_SHOWN),
    pseudonym: (id) => {
      placeholders ??= { inner: sql.add(keys.inner), outer: sql.add(keys.outer) };
      return pseudonymSql(id, placeholders);
    },
  };
}

/** `chosen`: the patients of a batch, with the place of each in the file and the days its dates are moved by. */
export function chosenSql(sql: Sql, { ids, shiftDays }: PatientBatch): string {
  const lists = `${sql.add(ids)}::uuid[], ${sql.add(shiftDays)}::int[]`;
  return `chosen as (select * from unnest(${lists}) with ordinality as c (patient_id, shift_days, place))`;
}

/** Conditions on `plan`, each with `and` before it. */
export function planConditions(sql: Sql, { planId, modality, indication }: ExportFilter): string {
  return [
    planId === null ? '' : ` and plan.id = ${sql.add(planId)}`,
    modality === null ? '' : ` and plan.modality = ${sql.add(modality)}`,
    indication === null ? '' : ` and ${sql.add(indication)} = any(plan.indications)`,
  ].join('');
}

/** Conditions on the instant of a fact, each with `and` before it. */
export function periodConditions(sql: Sql, at: string, { from, until }: ExportFilter): string {
  return [
    from === null ? '' : ` and ${at} >= ${sql.add(from)}`,
    until === null ? '' : ` and ${at} < ${sql.add(until)}`,
  ].join('');
}

/**
 * `visit`: a row for each session, computed once however many facts it has. Besides the shared columns, under their own names,
 * it has `session_id`, `place`, `shift_days`, `zone`, `planned_start`, `dose_started_at`, `dose_ended_at` and `discharged_at`.
 */
export function visitSql(sql: Sql, frame: ExportFrame, keys: HashKeys): string {
  const expressions = frameSql(sql, frame.audience, keys, 'session.planned_start', 'session.zone');
  const shared = columnsFor(frameColumns, frame.audience).map(
    (column) => `${column.sql(expressions)} as "${column.name}"`,
  );
  return `visit as materialized (
    select session.id as session_id, chosen.place, chosen.shift_days, session.zone, session.planned_start,
           session.dose_started_at, session.dose_ended_at, session.discharged_at, ${shared.join(', ')}
    from chosen
    join patients patient on patient.id = chosen.patient_id
    join sessions session on session.patient_id = patient.id
    join treatment_plans plan on plan.id = session.plan_id
    where true${planConditions(sql, frame.filter)})`;
}

/** The shared columns of a visit, in order. */
export function visitColumns(audience: Audience): readonly string[] {
  return columnsFor(frameColumns, audience).map(({ name }) => `visit."${name}"`);
}

/** Day by day, and within one session in an order that two files have in common. */
export const VISIT_ORDER = 'visit.place, visit.planned_start, visit.session_id';
