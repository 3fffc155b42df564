import {
  KETAMINE_INTERACTIONS,
  MEDICINE_CLASSES,
  type KetamineInteraction,
  type MedicineClass,
} from '../../../patients/domain/medicine-classes.js';
import { STAFF_ROLES, type StaffRole } from '../../../platform/access/caller.js';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';
import type { Blocker } from '../domain/blocker.js';
import type { ItemState } from '../domain/checklist.js';
import type { Flag } from '../domain/flags.js';
import { sayFlag } from '../readiness.messages.js';

export class MarkReadyRequest {
  @InstantField({ optional: true, description: 'When it happened; now when left out.' })
  occurredAt?: Date;
}

export class ReadinessQuery {
  @InstantField({
    optional: true,
    description:
      'Judge the dose as if it were to start then, with what had happened by then; not in the future. Left out: the start of a dose ' +
      'that has begun, now after the check-in, the planned start before it.',
  })
  asOf?: Date;
}

export class BlockerResponse {
  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 2000 })
  message: string;

  @ChoicesField(STAFF_ROLES, { description: 'Roles that can clear it.' })
  clearableBy: StaffRole[];

  @BooleanField({
    optional: true,
    description: 'A psychiatrist can decide about it: POST readiness-decisions with `code` and `subjectId`.',
  })
  isDecidable?: boolean;

  @BooleanField({ optional: true, description: 'A psychiatrist decided to hold.' })
  isHeld?: boolean;

  @UuidField({
    optional: true,
    description: 'The reading, checklist entry, alert, or session of the other dose it is about.',
  })
  subjectId?: string;

  @ValuesField({ type: 'string', maxLength: 300 }, (value) => typeof value === 'string', {
    optional: true,
    maxItems: 100,
    says: 'is a code',
    description: 'Codes of the checklist items, vital signs, or rules of the alerts it is about.',
  })
  items?: string[];

  @TextField({ max: 60, optional: true, description: 'What was measured, by its name in a reading.' })
  sign?: string;

  @NumberField({ min: -1e6, max: 1e6, optional: true, description: 'What was found.' })
  value?: number;

  @NumberField({ min: -1e6, max: 1e6, optional: true, description: 'The bound of the rules.' })
  threshold?: number;

  @IntegerField({ min: 0, max: 400, optional: true })
  systolicMmHg?: number;

  @IntegerField({ min: 0, max: 400, optional: true })
  diastolicMmHg?: number;

  @InstantField({
    optional: true,
    description: 'When waiting will have cleared it, or the repeat may be measured.',
  })
  metAt?: Date;
}

const FLAG_CODES: readonly Flag['code'][] = [
  'medicine.interaction',
  'review.benzodiazepine-today',
  'review.substances-24h',
  'review.urinary-symptoms',
  'review.passive-suicidality',
  'self-harm.told-lately',
  'drug.concentration-unusual',
  'drug.concentration-differs',
  'session.other-day',
];

export class FlagResponse {
  @ChoiceField(FLAG_CODES, { enumName: 'ReadinessFlag' })
  code: Flag['code'];

  @TextField({ max: 500 })
  message: string;

  @TextField({ max: 200, optional: true, description: 'Name of the medicine, where the flag is about one.' })
  medicineName?: string;

  @ChoiceField(MEDICINE_CLASSES, { enumName: 'MedicineClass', optional: true })
  medicineClass?: MedicineClass;

  @ChoiceField(KETAMINE_INTERACTIONS, {
    enumName: 'KetamineInteraction',
    optional: true,
    description: 'What to watch for.',
  })
  interaction?: KetamineInteraction;

  @NumberField({ min: 0, max: 1e6, optional: true, description: 'What was checked, mg/mL.' })
  value?: number;

  @NumberField({ min: 0, max: 1e6, optional: true, description: 'What is usual, ordered or set, mg/mL.' })
  threshold?: number;

  @UuidField({
    optional: true,
    description: 'Alert about thoughts of self-harm, where the flag is about one.',
  })
  alertId?: string;

  @InstantField({ optional: true, description: 'When these thoughts were told.' })
  toldAt?: Date;

  @IntegerField({
    ...{ min: 0, max: 100, optional: true, nullable: true },
    description: 'The answer about these thoughts as it was told, whatever was amended since.',
  })
  answer?: number | null;

  @BooleanField({ optional: true, description: 'Somebody has amended that answer since it was told.' })
  isAmended?: boolean;

  @IntegerField({
    ...{ min: 0, max: 100, optional: true, nullable: true },
    description: 'What the amendment left of that answer; null where it left none, or nothing was amended.',
  })
  amendedAnswer?: number | null;
}

export class ChecklistStateResponse {
  @TextField({ max: 60 })
  itemCode: string;

  @TextField({ max: 300 })
  label: string;

  @ChoiceField(['NOT_TICKED', 'DONE', 'CONCERN', 'SETTLED'], { enumName: 'ChecklistItemState' })
  state: ItemState;
}

export class NextInjectionResponse {
  @InstantField({ description: 'The patient is looked at again after this one.' })
  previousAt: Date;

  @BooleanField({ description: 'Nothing stands in the way of it besides the order.' })
  isReady: boolean;

  @ListField(() => BlockerResponse, { maxItems: 50 })
  blockers: BlockerResponse[];

  @BooleanField({ description: 'It is sent with orderedBy: the psychiatrist who ordered it.' })
  needsOrder: boolean;

  @InstantField({ description: 'When it would be given.' })
  asOf: Date;
}

export class ReadinessResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Rules it was judged by.' })
  ruleSetVersion: number;

  @BooleanField({ description: 'Nothing stands in the way of the dose.' })
  isReady: boolean;

  @ListField(() => BlockerResponse, { maxItems: 50 })
  blockers: BlockerResponse[];

  @ObjectField(() => NextInjectionResponse, {
    nullable: true,
    description:
      'While an IM dose runs: the check of its own that a further injection needs; null otherwise.',
  })
  nextInjection: NextInjectionResponse | null;

  @ListField(() => FlagResponse, { maxItems: 200, description: 'Worth knowing; nothing of it blocks.' })
  flags: FlagResponse[];

  @ListField(() => ChecklistStateResponse, {
    maxItems: 100,
    description: 'Each item of the checklist with its state.',
  })
  checklist: ChecklistStateResponse[];

  @InstantField({
    description:
      'The start of the dose that was judged: the one asked about, or the start of a dose that has begun, or now, or before the ' +
      'check-in the planned start. What had happened by then and is known counts.',
  })
  asOf: Date;
}

export function toBlockerResponse(blocker: Blocker & { readonly message: string }): BlockerResponse {
  const { code, message, clearableBy, isDecidable, isHeld, subjectId, items, sign } = blocker;
  const { value, threshold, systolicMmHg, diastolicMmHg, metAt } = blocker;
  return {
    ...{ code, message, clearableBy: [...clearableBy], isDecidable, isHeld, subjectId },
    ...{ items: items && [...items], sign, value, threshold, systolicMmHg, diastolicMmHg, metAt },
  };
}

export function toFlagResponse(flag: Flag): FlagResponse {
  return { ...flag, message: sayFlag(flag) };
}
