/** The sessions a plan becomes: when each begins in the clinic's zone, and what is ordered for it. */
import type { Clinic } from '../../clinic/clinic.entity.js';
import type { PlanOrder } from '../../treatment-plans/plan-order.js';
import { doseOfSession, orderedDoseMg } from '../../treatment-plans/domain/dose.js';
import { planSchedule } from '../../treatment-plans/domain/schedule.js';
import type { Session } from '../session.entity.js';

/** What is known about a session when it is planned. */
export type PlannedSession = Pick<
  Session,
  | 'number'
  | 'phaseKind'
  | 'phaseOrdinal'
  | 'modality'
  | 'plannedStart'
  | 'zone'
  | 'orderedMg'
  | 'orderedMgPerKg'
  | 'orderedInfusionMinutes'
  | 'dosingWeightKg'
  | 'dosingWeightBasis'
  | 'dosingWeightMeasuredOn'
>;

/** Every session of an order that was reviewed and found sound, in order. */
export function plannedSessions(
  order: PlanOrder,
  clinic: Pick<Clinic, 'timeZone' | 'closedDays' | 'closedWeekdays'>,
): readonly PlannedSession[] {
  const { phases, modality, firstSessionMg, firstDay, weekdays, timeOfDay } = order;
  const { dosingWeightKg, dosingWeightBasis, dosingWeightMeasuredOn } = order;
  const slots = planSchedule({
    phases,
    firstDay,
    weekdays,
    timeOfDay,
    zone: clinic.timeZone,
    closedDays: clinic.closedDays.map(({ day }) => day),
    closedWeekdays: clinic.closedWeekdays,
  });
  return slots.map(({ number, phaseIndex, plannedStart }) => {
    const phase = phases[phaseIndex]!;
    const dose = doseOfSession(phase.dose, firstSessionMg, number);
    const orderedMg = orderedDoseMg(dose, dosingWeightKg);
    if (orderedMg === null) throw new Error('A plan that was found sound has a dose for every session');
    return {
      number,
      phaseKind: phase.kind,
      phaseOrdinal: phaseIndex + 1,
      modality,
      plannedStart,
      zone: clinic.timeZone,
      orderedMg,
      orderedMgPerKg: dose.mgPerKg,
      orderedInfusionMinutes: dose.infusionMinutes,
      dosingWeightKg,
      dosingWeightBasis,
      dosingWeightMeasuredOn,
    };
  });
}
