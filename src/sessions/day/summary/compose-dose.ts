/** The part of a summary about the drug: what was ordered, given, given against its effects, and accounted for. */
import { deliveredDose } from '../../dosing/domain/delivered-dose.js';
import type { DoseLog } from '../../dosing/dose-log.js';
import type { AdministrationEventRecord } from '../../dosing/administration-event.entity.js';
import { inOrder } from '../../dosing/domain/event-log.js';
import { isAfterDischarge } from '../../side-effects/domain/placement.js';
import type {
  SummaryDose,
  SummaryDrugAccount,
  SummaryDrugRecord,
  SummaryEvent,
  SummaryOrder,
  SummaryRescueMedicine,
} from './dto/dose-parts.js';
import type { SummaryFacts } from './read-summary-facts.js';
import { entryOf, instant, stateOfEntry } from './entry-values.js';

export function composeOrder({ session, doseOrders }: SummaryFacts): SummaryOrder {
  return {
    mg: session.orderedMg,
    mgPerKg: session.orderedMgPerKg,
    infusionMinutes: session.orderedInfusionMinutes,
    dosingWeightKg: session.dosingWeightKg,
    dosingWeightBasis: session.dosingWeightBasis,
    dosingWeightMeasuredOn: session.dosingWeightMeasuredOn,
    orderedBy: session.doseOrderedBy,
    orderedAt: instant(session.doseOrderedAt),
    ofSession: doseOrders.map(({ mg, replacedMg, reason, orderedBy, orderedAt }) => ({
      ...{ mg, replacedMg, reason, orderedBy },
      orderedAt: instant(orderedAt),
    })),
  };
}

export function composeDose({ session, log, rules }: SummaryFacts): SummaryDose {
  const { doseStartedAt, lastDoseAt, doseEndedAt, deliveredMg, dosingWeightKg, completion } = session;
  const given = doseEndedAt ? deliveredDose(log.events, doseEndedAt, session.orderedMg, rules) : null;
  const percent = given?.percentOfOrdered ?? null;
  const isWeighed = deliveredMg !== null && dosingWeightKg !== null;
  return {
    startedAt: instant(doseStartedAt),
    lastDoseAt: instant(lastDoseAt),
    endedAt: instant(doseEndedAt),
    deliveredMg,
    deliveredMgPerKg: isWeighed ? rounded(deliveredMg / dosingWeightKg, 3) : null,
    percentOfOrdered: percent === null ? null : rounded(percent, 1),
    runningMinutes: given && session.modality === 'IV' ? rounded(given.runningMinutes, 1) : null,
    completion,
    terminationReason: session.terminationReason,
  };
}

export function composeEvents(facts: SummaryFacts): SummaryEvent[] {
  const { log } = facts;
  return inOrder(log.all).map((event) => ({
    ...entryOf(event, event.occurredAt, facts),
    ...correctionOf(event, log),
    type: event.type,
    occurredAt: instant(event.occurredAt),
    startedAt: instant(event.startedAt),
    rateMgPerMinute: event.rateMgPerMinute,
    doseMg: event.deliveredMg,
    deviceNumber: event.deviceNumber,
    isComplete: event.isDeviceComplete,
    isSpilled: event.isSpilled,
    lotNumber: event.lotNumber,
    volumeMl: event.volumeMl,
    site: event.site,
    orderedBy: event.orderedBy,
    terminationReason: event.terminationReason,
    note: event.note,
    deviations: event.deviations,
    deviationReason: event.deviationReason,
    replacesId: event.replacesId,
    lateReason: event.lateReason,
  }));
}

function correctionOf(
  event: AdministrationEventRecord,
  { all, inError }: DoseLog,
): Pick<SummaryEvent, 'state' | 'correctionReason'> {
  const mark = inError.find(({ eventId }) => eventId === event.id);
  if (mark) return { state: 'ENTERED_IN_ERROR', correctionReason: mark.reason };
  const replacement = all.find(({ replacesId }) => replacesId === event.id);
  if (replacement) return { state: 'AMENDED', correctionReason: replacement.amendReason };
  return { state: 'COUNTS', correctionReason: null };
}

export function composeRescue(facts: SummaryFacts): SummaryRescueMedicine[] {
  const ofVisit = facts.sideEffects.filter(({ effect }) => !isAfterDischarge(effect.onsetAt, facts.session));
  return facts.rescueMedicines.map((given) => ({
    ...entryOf(given, given.occurredAt, facts),
    ...stateOfEntry(given),
    medicine: given.medicine,
    name: given.name,
    dose: given.dose,
    unit: given.unit,
    route: given.route,
    occurredAt: instant(given.occurredAt),
    indication: given.indication,
    orderedBy: given.orderedBy,
    response: given.response,
    sideEffectIds: ofVisit
      .filter(({ rescueMedicineIds }) => rescueMedicineIds.includes(given.id))
      .map(({ effect }) => effect.id),
    warnings: given.warnings,
    lateReason: given.lateReason,
  }));
}

function composeDrugRecords(facts: SummaryFacts): SummaryDrugRecord[] {
  const { lots } = facts;
  return facts.drugRecords.map((record) => ({
    ...entryOf(record, record.occurredAt, facts),
    ...stateOfEntry(record),
    type: record.type,
    occurredAt: instant(record.occurredAt),
    lotId: record.lotId,
    lotNumber: lots.find(({ id }) => id === record.lotId)!.lotNumber,
    amountMg: record.amountMg,
    containers: record.containers,
    witnessedBy: record.witnessedBy,
    witnessOutcome: record.witnessOutcome,
    deviations: record.deviations,
    deviationReason: record.deviationReason,
    lateReason: record.lateReason,
  }));
}

/** As the account stood then. */
export function composeDrugAccount(facts: SummaryFacts): SummaryDrugAccount {
  const { reconciliation, explanation } = facts.reconciled;
  const { status, drawnMg, givenMg, wastedMg, returnedMg, differenceMg, findings } = reconciliation;
  return {
    ...{ status, drawnMg, givenMg, wastedMg, returnedMg, differenceMg },
    findings: findings.map(({ code }) => code),
    explanation: explanation?.reason ?? null,
    records: composeDrugRecords(facts),
  };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
