/** The sentences of the registry, for the people of the clinic. They name limits, never the patient's values. */
import type { Bounds } from '../clinic/rules/rule-set.js';
import type { BodyReason } from './domain/body-plausibility.js';

export function bodyMessage(reason: BodyReason): string {
  switch (reason.code) {
    case 'weight.out-of-bounds':
      return `A weight lies ${range(reason, 'kg')}.`;
    case 'weight.unusual':
      return `The weight does not lie ${range(reason, 'kg')}. Was it read in kilograms?`;
    case 'weight.changed':
      return `The weight differs by more than ${reason.limitPercent} % from the one measured last.`;
    case 'weight.first-needs-second-entry':
      return 'This is the first weight of the patient. Look at it again: is it in kilograms?';
    case 'height.out-of-bounds':
      return `A height lies ${range(reason, 'cm')}.`;
    case 'height.unusual':
      return `The height does not lie ${range(reason, 'cm')}.`;
    case 'bmi.out-of-bounds':
      return `A body mass index lies ${range(reason, 'kg/m2')}.`;
    case 'bmi.unusual':
      return `The body mass index does not lie ${range(reason, 'kg/m2')}. Check weight and height.`;
    case 'age.out-of-bounds':
      return `An age lies ${range(reason, 'years')}.`;
    case 'age.unusual':
      return `The age does not lie ${range(reason, 'years')}.`;
  }
}

/** `between 25 and 350 kg`, `at or below 1.5 mg/kg`, `at or above 60 min`: said after "lies". */
export function range({ min, max }: Bounds, unit: string): string {
  if (min === undefined) return `at or below ${max} ${unit}`;
  if (max === undefined) return `at or above ${min} ${unit}`;
  return `between ${min} and ${max} ${unit}`;
}
