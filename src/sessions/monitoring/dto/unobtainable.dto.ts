import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import {
  OBTAINABLE_VITALS,
  UNOBTAINABLE_REASONS,
  type ObtainableVital,
  type Unobtainable,
  type UnobtainableReason,
} from '../domain/unobtainable.js';

/** How a list of them is declared wherever it is sent or answered. */
export const UNOBTAINABLE_LIST = { maxItems: OBTAINABLE_VITALS.length };

export class UnobtainableRequest {
  @ChoiceField(OBTAINABLE_VITALS, {
    enumName: 'ObtainableVital',
    description: 'A blood pressure is one: systolic and diastolic are taken together.',
  })
  vital: ObtainableVital;

  @ChoiceField(UNOBTAINABLE_REASONS, { enumName: 'UnobtainableReason', description: 'OTHER needs a note.' })
  reason: UnobtainableReason;

  @TextField({ max: 300, optional: true, example: 'Arm in a cast' })
  note?: string;
}

export class UnobtainableResponse {
  @ChoiceField(OBTAINABLE_VITALS, { enumName: 'ObtainableVital', description: 'Which vital sign.' })
  vital: ObtainableVital;

  @ChoiceField(UNOBTAINABLE_REASONS, { enumName: 'UnobtainableReason' })
  reason: UnobtainableReason;

  @TextField({ max: 300, nullable: true })
  note: string | null;
}

export function toUnobtainable({ vital, reason, note }: UnobtainableRequest): Unobtainable {
  return { vital, reason, note: note ?? null };
}

export function toUnobtainableResponse({ vital, reason, note }: Unobtainable): UnobtainableResponse {
  return { vital, reason, note };
}
