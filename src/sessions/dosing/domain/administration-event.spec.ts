import { expect, it } from '@jest/globals';
import {
  ADMINISTRATION_EVENT_TYPES,
  EARLY_TERMINATION_REASONS,
  EVENT_TYPES_OF,
} from './administration-event.js';

const words = (text: string) => text.trim().split(/\s+/);

it('knows every reason for which a dose ends early', () => {
  const known = `HYPERTENSION HYPOXIA RESPIRATORY_DEPRESSION OVER_SEDATION DISSOCIATION_DISTRESS PANIC_ANXIETY
    NAUSEA_VOMITING CHEST_PAIN ARRHYTHMIA ALLERGIC_REACTION SEIZURE NEUROLOGICAL IV_INFILTRATION EQUIPMENT
    PATIENT_REQUEST CLINICIAN_DECISION OTHER`;
  expect(EARLY_TERMINATION_REASONS).toEqual(words(known));
});

it.each([
  ['IV', 'START PAUSE RESUME RATE_CHANGE BOLUS STOP'],
  ['IM', 'INJECTION STOP'],
  ['SPRAVATO', 'DEVICE STOP'],
] as const)('%s is recorded by %s', (modality, types) => {
  expect(EVENT_TYPES_OF[modality]).toEqual(words(types));
});

it('leaves no kind of event without a modality', () => {
  const used = new Set(Object.values(EVENT_TYPES_OF).flat());
  expect(used).toEqual(new Set(ADMINISTRATION_EVENT_TYPES));
});
