/**
 * What the REMS monitoring form asks about vital signs, from the readings that count.
 *
 * Acceptable before the dose: pressure, heart rate and oxygen were measured, and neither the pressure gate nor a red sign
 * stood against the dose, decisions of a psychiatrist included. Acceptable before the end: the gates of pressure and oxygen of
 * the discharge at the instant of leaving. Pressures: the last before the dose; the one that the observation plan took for
 * the minute; the last within the minutes a last set may be old when the patient leaves. A reading nobody confirmed says
 * nothing here. The bounds are the clinic's rules.
 */
import { projectedDoseEnd } from '../../../dosing/domain/projected-dose-end.js';
import { countsFrom, oxygenGate, pressureGate } from '../../../discharge/domain/vitals-gates.js';
import type { BedsideReading } from '../../../monitoring/domain/bedside.js';
import { observationPlan } from '../../../monitoring/domain/observation-plan.js';
import { isDuring } from '../../../monitoring/domain/pressure-alerts.js';
import type { PreDoseReading } from '../../../readiness/domain/pre-dose-reading.js';
import { pressureBlocker } from '../../../readiness/domain/pressure-gate.js';
import { redVitalsBlockers } from '../../../readiness/domain/red-vitals.js';
import { periodFromGrade } from '../../../side-effects/domain/timeline.js';
import { found, notFound, type FormFacts, type FormRules, type Found } from './form-facts.js';

export function acceptableBeforeDose(facts: FormFacts, rules: FormRules): Found {
  const { decisions, session } = facts;
  const readings = preDoseReadings(facts, rules);
  const sets = readings.filter(
    ({ isConfirmed, systolicMmHg, heartRatePerMinute, spo2Percent }) =>
      isConfirmed && systolicMmHg !== null && heartRatePerMinute !== null && spo2Percent !== null,
  );
  const last = sets.at(-1);
  if (last === undefined)
    return notFound(readings.some(({ isConfirmed }) => !isConfirmed) ? 'UNCONFIRMED' : 'NOT_MEASURED');
  const made = decisions.filter(({ occurredAt }) => occurredAt <= session.doseStartedAt);
  const isHeld =
    pressureBlocker(readings, made, rules.alerts.preDosePressure) !== null ||
    redVitalsBlockers(readings, made, rules.alerts).length > 0;
  return found(!isHeld, { type: 'VITALS', id: last.id });
}

export function acceptableBeforeEnd({ bedside, session }: FormFacts, { discharge }: FormRules): Found {
  const { dischargedAt, doseEndedAt } = session;
  if (dischargedAt === null) return notFound('NOT_ENDED');
  const { baseline } = bedside;
  const recovery = {
    readings: bedside.postDose.map(withConfirmation),
    baseline: {
      systolicMmHg: baseline?.systolicMmHg ?? null,
      diastolicMmHg: baseline?.diastolicMmHg ?? null,
      spo2Percent: baseline?.spo2Percent ?? null,
      cadssTotal: null,
    },
    doseEndedAt,
  };
  const gates = [
    pressureGate(recovery, dischargedAt, discharge),
    oxygenGate(recovery, dischargedAt, discharge),
  ];
  if (gates.some(({ state }) => state === 'UNMET')) return found(false);
  if (gates.some(({ state }) => state === 'UNKNOWN')) return notFound('NOT_MEASURED');
  return found(true);
}

export function pressureBeforeDose({ bedside }: FormFacts): Found {
  return pressureOf(bedside.preDose.findLast(hasPressure), bedside.preDose);
}

/** The reading that the observation plan of the session took for this minute after the first device. */
export function pressureAtMinute(
  { session, events, bedside }: FormFacts,
  rules: FormRules,
  minute: number,
): Found {
  // Only what satisfied an item is asked here, which does not depend on the time at which it is asked.
  const asOf = session.dischargedAt ?? session.doseStartedAt;
  const observed = bedside.readings.filter(isMeasured).map(({ id, measuredAt, moaas }) => ({
    ...{ id, kind: 'VITALS' as const, at: measuredAt, hasMoaas: moaas !== null },
  }));
  const doseEnd = projectedDoseEnd(events, session, asOf, rules);
  const item = observationPlan({ ...session, doseEnd }, observed, asOf, rules.observations).find(
    ({ kind, anchor, offsetMinutes }) =>
      kind === 'VITALS' && anchor === 'DOSE_START' && offsetMinutes === minute,
  );
  const reading = bedside.readings.find(({ id }) => id === item?.satisfiedBy);
  if (reading === undefined) return notFound('NOT_MEASURED');
  return reading.isUnconfirmed ? notFound('UNCONFIRMED') : pressureOf(reading, []);
}

export function pressureBeforeEnd({ session, bedside }: FormFacts, { discharge }: FormRules): Found {
  const { dischargedAt, doseEndedAt } = session;
  if (dischargedAt === null) return notFound('NOT_ENDED');
  const from = countsFrom(doseEndedAt, dischargedAt, discharge);
  const last = bedside.postDose.filter(({ measuredAt }) => measuredAt >= from && measuredAt <= dischargedAt);
  return pressureOf(last.findLast(hasPressure), last);
}

function pressureOf(reading: BedsideReading | undefined, others: readonly BedsideReading[]): Found {
  if (reading === undefined) return notFound(others.some(isMeasured) ? 'UNCONFIRMED' : 'NOT_MEASURED');
  return found(`${reading.systolicMmHg}/${reading.diastolicMmHg}`, { type: 'VITALS', id: reading.id });
}

function isMeasured({ systolicMmHg }: BedsideReading): boolean {
  return systolicMmHg !== null;
}

function hasPressure(reading: BedsideReading): boolean {
  return isMeasured(reading) && !reading.isUnconfirmed;
}

function withConfirmation(reading: BedsideReading) {
  return { ...reading, isConfirmed: !reading.isUnconfirmed };
}

/** Each with whether a red symptom lasted when it was taken. */
function preDoseReadings({ bedside, effects }: FormFacts, { alerts }: FormRules): readonly PreDoseReading[] {
  const periods = effects.flatMap((effect) => {
    const rule = alerts.redSymptoms.find(({ code }) => code === effect.code);
    return (rule && periodFromGrade(effect, rule.fromGrade)) ?? [];
  });
  return bedside.preDose.map((reading) => ({
    ...withConfirmation(reading),
    hasRedSymptom: reading.hasFocalNeurologicalSign || isDuring(periods, reading.measuredAt),
  }));
}
