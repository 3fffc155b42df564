/** What is observed and when, by modality. Part of the default rule set; docs/rules.md says where it comes from. */
import type { ObservationAnchor, ObservationItemRule, ObservationRules } from './treatment-day-rules.js';

function vitals(anchor: ObservationAnchor, ...minutes: readonly number[]): readonly ObservationItemRule[] {
  return minutes.map((offsetMinutes) => ({ kind: 'VITALS', anchor, offsetMinutes }));
}

function vitalsWhileDosing(...minutes: readonly number[]): readonly ObservationItemRule[] {
  return vitals('DOSE_START', ...minutes).map((item) => ({ ...item, whileDosing: true }));
}

function cadss(anchor: ObservationAnchor, ...minutes: readonly number[]): readonly ObservationItemRule[] {
  return minutes.map((offsetMinutes) => ({ kind: 'CADSS', anchor, offsetMinutes }));
}

const afterInfusion = [...vitals('DOSE_END', 0, 15, 30, 45, 60), ...cadss('DOSE_END', 0, 40)];

const spravato: readonly ObservationItemRule[] = [
  ...vitals('DOSE_START', 0, 20),
  { kind: 'VITALS', anchor: 'DOSE_START', offsetMinutes: 40, countsWithin: { min: 35, max: 50 } },
  ...vitals('DOSE_START', 60, 90, 120),
  ...cadss('DOSE_START', 40, 90),
];

const ANY = {
  fromOrderedMg: null,
  fromInfusionMinutes: null,
  needsCadssBeforeDose: true,
  repeatWhileDosingMinutes: null,
};

export const defaultObservations: ObservationRules = {
  toleranceMinutes: 5,
  templates: [
    {
      ...ANY,
      code: 'IV',
      label: 'Infusion of about 40 minutes',
      modality: 'IV',
      needsMoaasWithVitals: true,
      repeatWhileDosingMinutes: 10,
      items: [...vitals('DOSE_START', 0), ...vitalsWhileDosing(10, 20, 30), ...afterInfusion],
    },
    {
      ...ANY,
      code: 'IV_LONG',
      label: 'Infusion of 50 minutes and more',
      modality: 'IV',
      fromInfusionMinutes: 50,
      needsMoaasWithVitals: true,
      repeatWhileDosingMinutes: 10,
      items: [...vitals('DOSE_START', 0), ...vitalsWhileDosing(10, 20, 30, 40, 50), ...afterInfusion],
    },
    {
      ...ANY,
      code: 'IM',
      label: 'Injections',
      modality: 'IM',
      needsMoaasWithVitals: false,
      items: [
        ...vitals('DOSE_START', 0),
        ...vitals('LAST_DOSE', 5, 10, 15),
        ...vitals('DOSE_END', 30, 45, 60, 75, 90),
        ...cadss('DOSE_END', 30, 90),
      ],
    },
    {
      ...ANY,
      code: 'SPRAVATO',
      label: 'Spravato',
      modality: 'SPRAVATO',
      needsMoaasWithVitals: false,
      items: spravato,
    },
    {
      ...ANY,
      code: 'SPRAVATO_84',
      label: 'Spravato 84 mg',
      modality: 'SPRAVATO',
      fromOrderedMg: 84,
      needsMoaasWithVitals: false,
      items: [...spravato, ...vitals('DOSE_END', 120)],
    },
  ],
};
