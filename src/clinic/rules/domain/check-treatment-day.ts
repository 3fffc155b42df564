/** Combinations in the sections of a treatment day that cannot work. */
import { MODALITIES } from '../../modality.js';
import type { DosingRules } from '../rule-set.js';
import type {
  AlertBands,
  AlertRules,
  DischargeRules,
  ObservationItemRule,
  ObservationRules,
  ReadinessRules,
  RemsRules,
} from '../treatment-day-rules.js';
import { each, must, notFalling, rising, unique } from './fault-checks.js';
import type { RuleFault } from './shape.js';

export function checkObservations({ templates, toleranceMinutes }: ObservationRules): readonly RuleFault[] {
  const pointer = '/observations/templates';
  return [
    ...must(toleranceMinutes > 0, '/observations/toleranceMinutes', 'The tolerance has to be above 0.'),
    ...unique(pointer, templates, ({ code }) => code),
    ...MODALITIES.flatMap((modality) =>
      must(
        templates.some(
          (template) =>
            template.modality === modality &&
            template.fromOrderedMg === null &&
            template.fromInfusionMinutes === null,
        ),
        pointer,
        `There is no template that fits every session of ${modality}.`,
      ),
    ),
    ...each(pointer, templates, ({ modality, fromInfusionMinutes, repeatWhileDosingMinutes, items }, at) => [
      ...must(
        repeatWhileDosingMinutes === null || modality === 'IV',
        `${at}/repeatWhileDosingMinutes`,
        'Only an infusion goes on for longer.',
      ),
      ...must(
        fromInfusionMinutes === null || modality === 'IV',
        `${at}/fromInfusionMinutes`,
        'Only an infusion has a duration.',
      ),
      ...must(items.length > 0, `${at}/items`, 'Nothing would be observed.'),
      ...unique(`${at}/items`, items, itemName),
      ...each(`${at}/items`, items, checkItem),
    ]),
  ];
}

function itemName({ kind, anchor, offsetMinutes }: ObservationItemRule): string {
  return `${kind} at ${anchor} + ${offsetMinutes} min`;
}

function checkItem({ offsetMinutes, countsWithin }: ObservationItemRule, at: string): readonly RuleFault[] {
  return must(
    !countsWithin || (countsWithin.min <= offsetMinutes && offsetMinutes <= countsWithin.max),
    `${at}/countsWithin`,
    `The planned minute (${offsetMinutes}) has to lie within the minutes that count.`,
  );
}

function checkBands(pointer: string, { yellow, red }: AlertBands): readonly RuleFault[] {
  return [
    ...must(
      red.below === undefined || (yellow.below !== undefined && red.below < yellow.below),
      `${pointer}/red/below`,
      'Red has to begin further down than yellow.',
    ),
    ...must(
      red.above === undefined || (yellow.above !== undefined && red.above > yellow.above),
      `${pointer}/red/above`,
      'Red has to begin further up than yellow.',
    ),
    ...must(
      yellow.below === undefined || yellow.above === undefined || yellow.below < yellow.above,
      `${pointer}/yellow`,
      'Every value would call for attention.',
    ),
  ];
}

export function checkAlerts(alerts: AlertRules): readonly RuleFault[] {
  const { preDosePressure, pressure, spo2Percent, etco2MmHg, moaas, redSymptoms } = alerts;
  return [
    ...notFalling('/alerts/preDosePressure', preDosePressure, 'systolicAboveMmHg', 'holdSystolicFromMmHg'),
    ...notFalling('/alerts/preDosePressure', preDosePressure, 'diastolicAboveMmHg', 'holdDiastolicFromMmHg'),
    ...notFalling(
      '/alerts/pressure',
      pressure,
      'yellowSystolicFromMmHg',
      'redTwiceSystolicFromMmHg',
      'redSystolicFromMmHg',
    ),
    ...notFalling(
      '/alerts/pressure',
      pressure,
      'yellowDiastolicFromMmHg',
      'redTwiceDiastolicFromMmHg',
      'redDiastolicFromMmHg',
    ),
    ...rising(
      '/alerts/pressure',
      pressure,
      'lowRedSystolicBelowMmHg',
      'lowYellowSystolicBelowMmHg',
      'yellowSystolicFromMmHg',
    ),
    ...checkBands('/alerts/heartRatePerMinute', alerts.heartRatePerMinute),
    ...checkBands('/alerts/respiratoryRatePerMinute', alerts.respiratoryRatePerMinute),
    ...rising('/alerts/spo2Percent', spo2Percent, 'redBelow', 'yellowBelow'),
    ...notFalling('/alerts/spo2Percent', spo2Percent, 'redBelow', 'lastingBelow', 'yellowBelow'),
    ...rising('/alerts/etco2MmHg', etco2MmHg, 'yellowAbove', 'redAbove'),
    ...notFalling('/alerts/moaas', moaas, 'redAtMost', 'yellowAtMost'),
    ...unique('/alerts/redSymptoms', redSymptoms, ({ code }) => code),
    ...notFalling('/alerts/acknowledgeWithinMinutes', alerts.acknowledgeWithinMinutes, 'RED', 'YELLOW'),
  ];
}

export function checkReadiness(readiness: ReadinessRules) {
  const { checklist, solidsMinutes, liquidsMinutes, wholeSet, onceBeforeDose } = readiness;
  return [
    ...must(
      wholeSet.includes('bloodPressure'),
      '/readiness/wholeSet',
      'A dose that raises the blood pressure is not given without one.',
    ),
    ...unique('/readiness/wholeSet', wholeSet, (vital) => vital),
    ...unique('/readiness/onceBeforeDose', [...wholeSet, ...onceBeforeDose], (vital) => vital),
    ...unique('/readiness/checklist', checklist, ({ code }) => code),
    ...each('/readiness/checklist', checklist, ({ modalities }, at) => [
      ...must(modalities.length > 0, `${at}/modalities`, 'The item belongs to no modality.'),
      ...unique(`${at}/modalities`, modalities, (modality) => modality),
    ]),
    ...MODALITIES.flatMap((modality) =>
      must(
        liquidsMinutes[modality] <= solidsMinutes[modality],
        `/readiness/liquidsMinutes/${modality}`,
        'Clear liquids cannot be forbidden for longer than solid food.',
      ),
    ),
  ];
}

export function checkDosing(dosing: DosingRules): readonly RuleFault[] {
  const { completeFromPercent, overdeliveryAbovePercent, rescueMedicines } = dosing;
  return [
    ...must(
      completeFromPercent > 0 && completeFromPercent <= 100,
      '/dosing/completeFromPercent',
      'A dose given as ordered (100%) has to count as complete.',
    ),
    ...must(
      overdeliveryAbovePercent > 100,
      '/dosing/overdeliveryAbovePercent',
      'A dose given as ordered (100%) cannot be more than ordered.',
    ),
    ...unique('/dosing/rescueMedicines', rescueMedicines, ({ code }) => code),
    ...each('/dosing/rescueMedicines', rescueMedicines, ({ doses }, at) =>
      unique(`${at}/doses`, doses, ({ route, unit }) => `${route} in ${unit}`),
    ),
  ];
}

export function checkDischarge(discharge: DischargeRules): readonly RuleFault[] {
  return [
    ...rising('/discharge', discharge, 'systolicFromMmHg', 'systolicBelowMmHg'),
    ...notFalling('/discharge', discharge, 'spo2NeverBelowPercent', 'spo2FromPercent'),
    ...unique('/discharge/uncontrolledSymptoms', discharge.uncontrolledSymptoms, ({ code }) => code),
  ];
}

export function checkRems(rems: RemsRules): readonly RuleFault[] {
  return notFalling('/rems', rems, 'formDueSoonDays', 'formDueDays');
}
