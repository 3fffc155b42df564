/**
 * Courses with their doses given already, and questionnaires answered around them. The doses are put into the database
 * as they would stand there after the treatment days, so that a test can choose every instant; answers go through the API.
 */
import { expect } from '@jest/globals';
import type { Modality } from '../../../src/clinic/modality.js';
import type { PhaseKind } from '../../../src/clinic/rules/rule-set.js';
import { localDayOf } from '../../../src/clinic/domain/local-days.js';
import { local, plus } from '../../../src/outcomes/domain/dosed-session.fixture.js';
import { newId } from '../../../src/platform/ids/ids.js';
import { Session } from '../../../src/sessions/session.entity.js';
import type { Indication } from '../../../src/treatment-plans/domain/indication.js';
import { TreatmentPlan } from '../../../src/treatment-plans/treatment-plan.entity.js';
import { insertPhases } from '../../../src/treatment-plans/plan-phases.js';
import type { TestApp } from '../app.js';
import { registerPatient } from './patients.js';

const ZONE = 'America/Los_Angeles';
const DOSE_MINUTES = 40;
const ORDERED_MG = 40;

/** A dose by the local time at which it ended, such as `2026-05-04 11:00`, or with what differs from the usual. */
export type GivenDose =
  | string
  | {
      readonly endedAt: string;
      readonly deliveredMg?: number;
      readonly phaseKind?: PhaseKind;
      /** SCHEDULED: planned for that time and not given yet. DOSING: it still runs. */
      readonly status?: 'SIGNED' | 'RECOVERY' | 'SCHEDULED' | 'DOSING' | 'CANCELLED';
    };

export interface GivenCourse {
  readonly patientId: string;
  readonly planId: string;
  readonly sessionIds: readonly string[];
}

/** A plan of 80 kg and 0.5 mg/kg with 40-minute doses of 40 mg, for a new patient unless one is given. */
export async function givenCourse(
  app: TestApp,
  doses: readonly GivenDose[],
  options: {
    readonly patientId?: string;
    readonly modality?: Modality;
    readonly indications?: Indication[];
    readonly zone?: string;
    /** A plan that this one is one course with. */
    readonly continuesPlanId?: string;
  } = {},
): Promise<GivenCourse> {
  const { modality = 'IV', indications = ['GAD'], zone = ZONE } = options;
  const patientId = options.patientId ?? (await registerPatient(app)).id;
  const planId = newId();
  const psychiatrist = (await app.as('psychiatrist')).id;
  const each = doses.map((dose) => (typeof dose === 'string' ? { endedAt: dose } : dose));
  const recordedAt = local(each[0]?.endedAt ?? '2026-01-01 09:00', zone);
  const record = { recordedAt, updatedAt: recordedAt, updatedBy: psychiatrist, version: 1 };
  await app.dataSource.manager.insert(TreatmentPlan, {
    id: planId,
    patientId,
    modality,
    indications,
    diagnosisCode: 'F41.1',
    continuesPlanId: options.continuesPlanId ?? null,
    status: 'COMPLETED',
    dosingWeightKg: 80,
    dosingWeightBasis: 'ACTUAL',
    dosingWeightMeasuredOn: '2026-01-01',
    phaseRevision: 1,
    firstDay: localDayOf(recordedAt, zone),
    weekdays: [],
    timeOfDay: '10:00',
    ruleSetVersion: 1,
    acknowledgedWarnings: [],
    orderedBy: psychiatrist,
    orderedAt: recordedAt,
    ...record,
  });
  const phases = phasesOf(each);
  await insertPhases(
    app.dataSource.manager,
    { id: planId, phaseRevision: 1 },
    phases.map(({ kind, doses: given }) => ({
      kind,
      sessions: given,
      perWeek: 2,
      everyWeeks: 1,
      dose: { mgPerKg: 0.5, mg: null, infusionMinutes: DOSE_MINUTES },
    })),
  );
  const sessions = each.map((dose, index) => ({
    ...sessionRow(dose, zone),
    phaseOrdinal: phases.findIndex(({ until }) => index < until) + 1,
    id: newId(),
    planId,
    patientId,
    number: index + 1,
    modality,
    zone,
    ...record,
  }));
  if (sessions.length > 0) await app.dataSource.manager.insert(Session, sessions);
  return { patientId, planId, sessionIds: sessions.map(({ id }) => id) };
}

function sessionRow(dose: Exclude<GivenDose, string>, zone: string) {
  const { endedAt, deliveredMg = ORDERED_MG, phaseKind = 'INDUCTION', status = 'SIGNED' } = dose;
  const end = local(endedAt, zone);
  const start = plus(end, { minutes: -DOSE_MINUTES });
  const hasEnded = status === 'SIGNED' || status === 'RECOVERY';
  const hasStarted = hasEnded || status === 'DOSING';
  return {
    phaseKind,
    plannedStart: start,
    orderedMg: ORDERED_MG,
    orderedMgPerKg: 0.5,
    orderedInfusionMinutes: DOSE_MINUTES,
    dosingWeightKg: 80,
    status,
    ruleSetVersion: hasStarted ? 1 : null,
    checkedInAt: hasStarted ? plus(start, { minutes: -30 }) : null,
    doseStartedAt: hasStarted ? start : null,
    lastDoseAt: hasStarted ? start : null,
    doseEndedAt: hasEnded ? end : null,
    deliveredMg: hasEnded ? deliveredMg : null,
    completion: hasEnded ? (deliveredMg < ORDERED_MG ? 'TERMINATED_EARLY' : 'COMPLETE') : null,
  } as const;
}

/** Doses of one kind in a row are a phase; `until` is the index after its last dose. */
function phasesOf(doses: readonly Exclude<GivenDose, string>[]) {
  const kinds = doses.map(({ phaseKind = 'INDUCTION' }) => phaseKind);
  const ends = kinds.flatMap((kind, index) => (kind === kinds[index + 1] ? [] : [index + 1]));
  return ends.map((until, index) => ({
    kind: kinds[until - 1]!,
    doses: until - (ends[index - 1] ?? 0),
    until,
  }));
}

/** Answers that add up to a total: threes first, then the rest. */
export function answersOf(total: number, itemCount = 7): number[] {
  return Array.from({ length: itemCount }, (_, item) => Math.min(3, Math.max(0, total - 3 * item)));
}

/** Moves the clock on where the form was filled in later than now: a form of the future is refused. */
export async function answer(
  app: TestApp,
  patientId: string,
  completedAt: Date | string,
  total: number,
  overrides: object = {},
) {
  const at = typeof completedAt === 'string' ? local(completedAt) : completedAt;
  if (app.clock.now() < at) app.clock.set(at);
  const nurse = await app.as('nurse');
  const { status, body } = await nurse.post(`/v1/patients/${patientId}/assessments`, {
    instrumentCode: 'GAD7',
    answers: answersOf(total),
    completedAt: at,
    source: 'PATIENT',
    ...overrides,
  });
  expect([status, body]).toEqual([201, expect.objectContaining({ patientId })]);
  return body;
}
