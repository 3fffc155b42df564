import type { RuleSetSource } from '../../../clinic/rules/rule-set.js';
import type { DosedSession } from '../../../outcomes/domain/time-points.js';
import { readEditions } from '../../../outcomes/read-editions.js';
import type { Edition } from '../../../outcomes/domain/editions.js';
import { coursesOf } from '../../../treatment-plans/domain/continuation.js';
import { columnsFor, type Cell } from '../domain/column.js';
import type { ExportFrame, PatientBatch } from '../export-filter.js';
import { ROWS_AT_A_TIME, type Reading } from '../reading.js';
import { localTimeSql, Sql } from '../sql.js';
import { chosenSql, frameSql, visitColumns, visitSql } from '../visits.js';
import { placeForms, valuesOf, type ExportedForm, type PlacedForm } from './assessment-fact.js';
import { assessmentColumns } from './assessments.columns.js';
import { patientColumns, planColumns, sessionColumns } from './frame.columns.js';

/** Everything a patient ever answered is read before the first row: few patients who came for years fit into the heap of a file. */
const PATIENTS_AT_A_TIME = 2;

/** The rows of some patients, one patient at a time. */
export async function* readAssessmentRows(
  reading: Reading,
  { ids, shiftDays }: PatientBatch,
): AsyncGenerator<Cell[][]> {
  for (let first = 0; first < ids.length; first += PATIENTS_AT_A_TIME) {
    const [from, until] = [first, first + PATIENTS_AT_A_TIME];
    yield* rowsOfFew(reading, { ids: ids.slice(from, until), shiftDays: shiftDays.slice(from, until) });
  }
}

async function* rowsOfFew(reading: Reading, batch: PatientBatch): AsyncGenerator<Cell[][]> {
  const forms = await readForms(reading, batch);
  const editions = await readEditions(reading.rules, reading.now, forms);
  const formsOf = Map.groupBy(forms, ({ patientId }) => patientId);
  const visitsOf = Map.groupBy(await readVisits(reading, batch), ({ patientId }) => patientId);
  const plansOf = Map.groupBy(await readPlans(reading, batch), ({ patientId }) => patientId);
  for (const patientId of batch.ids) {
    yield* rowsOf(reading, editions, {
      forms: formsOf.get(patientId) ?? [],
      visits: visitsOf.get(patientId) ?? [],
      plans: plansOf.get(patientId) ?? [],
    });
  }
}

interface PatientFacts {
  readonly forms: readonly ExportedForm[];
  readonly visits: readonly Visit[];
  readonly plans: readonly Plan[];
}

async function* rowsOf(
  { frame, rules, now }: Reading,
  editions: readonly Edition[],
  { forms, visits, plans }: PatientFacts,
): AsyncGenerator<Cell[][]> {
  const courses = coursesOf(plans);
  const { timePoints } = (await rules.inForceAt(now)).rules.outcomes;
  const placed = placeForms(forms, await dosesOf(visits, courses, rules), { editions, timePoints, now });
  const columns = columnsFor(assessmentColumns, frame.audience);
  let rows: Cell[][] = [];
  for (const each of placed) {
    const visit = visitOf(each, visits, courses);
    if (!isAskedFor(each, visit, frame)) continue;
    const shared = [...each.form.patientCells, ...cellsOf(each, visit, frame)];
    const baselineKey = plans.find(({ id }) => id === each.baselineOf)?.key ?? null;
    for (const value of valuesOf(each, baselineKey))
      rows.push([...shared, ...columns.map((column) => column.of(value))]);
    if (rows.length < ROWS_AT_A_TIME) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** The session that owns a form; before any dose one of the course it is the baseline of. */
function visitOf(
  { timePoint, baselineOf }: PlacedForm,
  visits: readonly Visit[],
  courses: ReadonlyMap<string, string>,
): Visit | null {
  const found = timePoint
    ? visits.find(({ sessionId }) => sessionId === timePoint.sessionId)
    : visits.find(({ planId }) => courses.get(planId) === baselineOf);
  return found ?? null;
}

/** Cells about plan and session. A form before any dose belongs to a plan and to no session of it. */
function cellsOf({ timePoint }: PlacedForm, visit: Visit | null, { audience }: ExportFrame): readonly Cell[] {
  const plan = visit?.planCells ?? columnsFor(planColumns, audience).map(() => null);
  const session =
    visit && timePoint ? visit.sessionCells : columnsFor(sessionColumns, audience).map(() => null);
  return [...plan, ...session];
}

function isAskedFor({ form }: PlacedForm, visit: Visit | null, { filter }: ExportFrame): boolean {
  const { from, until, instrument, planId, modality, indication } = filter;
  const asksForPlan = planId !== null || modality !== null || indication !== null;
  return (
    (from === null || form.completedAt >= from) &&
    (until === null || form.completedAt < until) &&
    (instrument === null || form.instrumentCode === instrument) &&
    (!asksForPlan || (visit !== null && visit.isAskedFor))
  );
}

interface Visit {
  readonly patientId: string;
  readonly sessionId: string;
  readonly planId: string;
  /** The plan is one that was asked for. */
  readonly isAskedFor: boolean;
  readonly dose: Omit<DosedSession, 'courseId' | 'timePoints'> & { readonly ruleSetVersion: number };
  readonly planCells: readonly Cell[];
  readonly sessionCells: readonly Cell[];
}

/** Every dose over all plans, also those of plans that were not asked for, because any dose closes windows. */
async function readVisits({ snapshot, frame, keys }: Reading, batch: PatientBatch): Promise<Visit[]> {
  const sql = new Sql();
  const { filter, audience } = frame;
  const all = { ...frame, filter: { ...filter, planId: null, modality: null, indication: null } };
  const shared = visitColumns(audience);
  const text = `with ${chosenSql(sql, batch)}, ${visitSql(sql, all, keys)}
    select session.id as "sessionId", session.patient_id as "patientId", session.plan_id as "planId",
           session.number, session.dose_started_at as "doseStartedAt",
           session.dose_ended_at as "doseEndedAt", session.delivered_mg as "deliveredMg", session.zone,
           session.rule_set_version as "ruleSetVersion",
           (${sql.add(filter.planId)}::uuid is null or plan.id = ${sql.add(filter.planId)})
           and (${sql.add(filter.modality)}::text is null or plan.modality = ${sql.add(filter.modality)})
           and (${sql.add(filter.indication)}::text is null or ${sql.add(filter.indication)} = any(plan.indications))
             as "isAskedFor",
           json_build_array(${shared.join(', ')}) as cells
    from visit
    join sessions session on session.id = visit.session_id and session.dose_started_at is not null
    join treatment_plans plan on plan.id = session.plan_id
    order by session.dose_started_at, session.id`;
  const rows = await snapshot.query<VisitRow>(text, sql.parameters);
  const ofPatient = columnsFor(patientColumns, audience).length;
  const untilPlan = ofPatient + columnsFor(planColumns, audience).length;
  return rows.map((row) => ({
    ...row,
    dose: { ...row, id: row.sessionId, sessionNumber: row.number },
    planCells: row.cells.slice(ofPatient, untilPlan),
    sessionCells: row.cells.slice(untilPlan),
  }));
}

interface VisitRow extends Omit<Visit, 'dose' | 'planCells' | 'sessionCells'> {
  readonly number: number;
  readonly doseStartedAt: Date;
  readonly doseEndedAt: Date | null;
  readonly deliveredMg: number | null;
  readonly zone: string;
  readonly ruleSetVersion: number;
  readonly cells: readonly Cell[];
}

async function dosesOf(
  visits: readonly Visit[],
  courses: ReadonlyMap<string, string>,
  ruleSets: RuleSetSource,
): Promise<readonly DosedSession[]> {
  const doses: DosedSession[] = [];
  for (const { dose } of visits) {
    const { rules } = await ruleSets.version(dose.ruleSetVersion);
    const courseId = courses.get(dose.planId) ?? dose.planId;
    doses.push({ ...dose, courseId, timePoints: rules.outcomes.timePoints });
  }
  return doses;
}

interface Plan {
  readonly id: string;
  readonly patientId: string;
  readonly continuesPlanId: string | null;
  /** Its pseudonym; null in a file that names patients. */
  readonly key: string | null;
}

/** All plans, also those without a dose, for the courses they make. */
async function readPlans({ snapshot, frame, keys }: Reading, batch: PatientBatch): Promise<Plan[]> {
  const sql = new Sql();
  const { pseudonym } = frameSql(sql, frame.audience, keys, 'now()', 'null');
  const key = frame.audience === 'IDENTIFIED' ? 'null::text' : pseudonym('plan.id');
  return snapshot.query<Plan>(
    `select plan.id, plan.patient_id as "patientId", plan.continues_plan_id as "continuesPlanId", ${key} as key
     from treatment_plans plan where plan.patient_id = any(${sql.add(batch.ids)}::uuid[])`,
    sql.parameters,
  );
}

/** Everything the patients answered that counts, since one answer decides on the roles of another. */
async function readForms({ snapshot, frame, keys }: Reading, batch: PatientBatch): Promise<ExportedForm[]> {
  const sql = new Sql();
  const expressions = frameSql(sql, frame.audience, keys, 'assessment.completed_at', 'assessment.zone');
  const isIdentified = frame.audience === 'IDENTIFIED';
  const cells = columnsFor(patientColumns, frame.audience).map((column) => column.sql(expressions));
  const key = isIdentified ? 'null::text' : expressions.pseudonym('assessment.id');
  return snapshot.query<ExportedForm>(
    `with ${chosenSql(sql, batch)}
     select assessment.id, assessment.patient_id as "patientId", assessment.instrument_code as "instrumentCode",
            assessment.instrument_version as "instrumentVersion", assessment.recall_window as "recallWindow",
            assessment.answers, assessment.entered_total as "enteredTotal", assessment.difficulty, assessment.source,
            assessment.completed_at as "completedAt", ${key} as key,
            ${localTimeSql('assessment.completed_at', 'assessment.zone', 'chosen.shift_days')} as "completedAtLocal",
            json_build_array(${cells.join(', ')}) as "patientCells"
     from chosen
     join patients patient on patient.id = chosen.patient_id
     join assessments assessment on assessment.patient_id = patient.id
     where not exists (select 1 from assessments_in_error e where e.assessment_id = assessment.id)
     order by assessment.completed_at, assessment.id`,
    sql.parameters,
  );
}
