import {
  ChoiceField,
  InstantField,
  IntegerField,
  NumberField,
  TextField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { sayUnmetGate } from '../discharge.messages.js';
import { GATES, isUnmet, type Gate, type GateName, type GateState } from '../domain/gate.js';

export class GateResponse {
  @ChoiceField(GATES, { enumName: 'DischargeGate', description: 'Which gate.' })
  gate: GateName;

  @ChoiceField(['MET', 'UNMET', 'UNKNOWN'], {
    enumName: 'DischargeGateState',
    description: 'UNKNOWN: something is missing to judge it. It holds the patient like UNMET does.',
  })
  state: GateState;

  @TextField({ max: 80, nullable: true, description: 'Why it is not met; null where it is.' })
  code: string | null;

  @TextField({ max: 300, nullable: true })
  message: string | null;

  @NumberField({ min: -1e6, max: 1e6, optional: true, description: 'What was found.' })
  value?: number;

  @NumberField({ min: -1e6, max: 1e6, optional: true, description: 'The bound of the rules.' })
  threshold?: number;

  @IntegerField({ min: 0, max: 400, optional: true })
  systolicMmHg?: number;

  @IntegerField({ min: 0, max: 400, optional: true })
  diastolicMmHg?: number;

  @IntegerField({ min: 0, max: 10_000, optional: true, description: 'Minutes the rules ask for.' })
  requiredMinutes?: number;

  @IntegerField({
    min: 0,
    max: 10_000_000,
    optional: true,
    nullable: true,
    description: 'Whole minutes still to wait; null while the dose has no end.',
  })
  minutesLeft?: number | null;

  @InstantField({ optional: true, nullable: true, description: 'When time alone will have met it.' })
  metAt?: Date | null;

  @InstantField({ optional: true, description: 'When it was measured, scored or stated.' })
  measuredAt?: Date;

  @ValuesField({ type: 'string', maxLength: 100 }, (value) => typeof value === 'string', {
    optional: true,
    maxItems: 100,
    says: 'is a code',
    description: 'Symptoms, rules of alerts, or why a vital sign could not be taken.',
  })
  about?: string[];

  @TextField({ max: 60, optional: true, description: 'Field of a request that states what is missing.' })
  pointer?: string;
}

export function toGateResponse(gate: Gate): GateResponse {
  const { about, ...plain } = gate;
  return {
    code: null,
    message: null,
    ...plain,
    ...(about ? { about: [...about] } : {}),
    ...(isUnmet(gate) ? { message: sayUnmetGate(gate).message } : {}),
  };
}
