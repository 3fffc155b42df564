import { MODALITIES, type Modality } from '../../clinic/modality.js';
import {
  type AcknowledgedWarning,
  AcknowledgedWarningsField,
} from '../../platform/http/acknowledged-warnings.js';
import {
  ChoiceField,
  DayField,
  InstantField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import { type Indication, INDICATION_CODES } from '../domain/indication.js';
import type { NewPlan, PlanChange } from '../plan-order.js';
import { DosingWeightDto, PhaseRequest } from './plan-parts.dto.js';

function IndicationsField(options: { optional?: boolean } = {}) {
  return ValuesField(
    { type: 'string', enum: INDICATION_CODES },
    (value) => INDICATION_CODES.includes(value as Indication),
    {
      ...options,
      minItems: 1,
      maxItems: INDICATION_CODES.length,
      says: `must be one of ${INDICATION_CODES.join(', ')}`,
      description: 'What is treated, the main one first.',
    },
  );
}

function DiagnosisCodeField(options: { optional?: boolean } = {}) {
  return TextField({ ...options, max: 10, description: 'ICD-10-CM.', example: 'F41.1' });
}

export function TemplateCodeField() {
  return TextField({
    max: 80,
    optional: true,
    description: 'A plan template of the clinic, instead of phases.',
    example: 'IV_6_IN_3_WEEKS',
  });
}

export function PhasesField() {
  return ListField(() => PhaseRequest, {
    maxItems: 20,
    optional: true,
    description: 'The series typed out, instead of a template.',
  });
}

function FirstSessionMgField() {
  return NumberField({
    min: 0,
    max: 10_000,
    maxDecimals: 2,
    optional: true,
    nullable: true,
    description:
      'mg of the very first session where it differs from its phase. That of the template when left out.',
  });
}

function DosingWeightField() {
  return ObjectField(() => DosingWeightDto, {
    optional: true,
    nullable: true,
    description: 'Needed for IV and IM.',
  });
}

function OffLabelRationaleField() {
  return TextField({
    max: 2000,
    optional: true,
    nullable: true,
    description: 'Why Spravato is given for an indication it is not approved for.',
  });
}

function FirstDayField(options: { optional?: boolean } = {}) {
  return DayField({
    ...options,
    description: 'No session is planned before this day of the clinic. May lie in the past.',
  });
}

export function WeekdaysField() {
  return ValuesField(
    { type: 'integer', minimum: 1, maximum: 7 },
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7,
    {
      optional: true,
      maxItems: 7,
      says: 'must be a weekday from 1 (Monday) to 7 (Sunday)',
      description: 'ISO weekdays sessions may fall on; empty lets the cadence decide.',
      example: [1, 4],
    },
  );
}

export function TimeOfDayField(options: { optional?: boolean } = {}) {
  return TextField({
    ...options,
    max: 5,
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    patternSays: 'must be a time such as 09:30',
    description: 'When sessions begin, HH:MM in the zone of the clinic.',
    example: '09:30',
  });
}

function ContinuesPlanIdField() {
  return UuidField({
    optional: true,
    nullable: true,
    description:
      'A plan of the patient that was activated before and is treated on: both are one course, with one baseline.',
  });
}

export class DraftPlanRequest implements NewPlan {
  @ContinuesPlanIdField()
  continuesPlanId?: string | null;

  @ChoiceField(MODALITIES)
  modality: Modality;

  @IndicationsField()
  indications: Indication[];

  @DiagnosisCodeField()
  diagnosisCode: string;

  @TemplateCodeField()
  templateCode?: string;

  @PhasesField()
  phases?: PhaseRequest[];

  @FirstSessionMgField()
  firstSessionMg?: number | null;

  @DosingWeightField()
  dosingWeight?: DosingWeightDto | null;

  @OffLabelRationaleField()
  offLabelRationale?: string | null;

  @FirstDayField()
  firstDay: string;

  @WeekdaysField()
  weekdays?: number[];

  @TimeOfDayField()
  timeOfDay: string;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];

  @InstantField({ optional: true, description: 'When it was ordered; now when left out.' })
  occurredAt?: Date;
}

/** What is left out stays as it is; null clears. Another modality is another plan. */
export class ChangePlanRequest implements PlanChange {
  @ContinuesPlanIdField()
  continuesPlanId?: string | null;

  @IndicationsField({ optional: true })
  indications?: Indication[];

  @DiagnosisCodeField({ optional: true })
  diagnosisCode?: string;

  @TemplateCodeField()
  templateCode?: string;

  @PhasesField()
  phases?: PhaseRequest[];

  @FirstSessionMgField()
  firstSessionMg?: number | null;

  @DosingWeightField()
  dosingWeight?: DosingWeightDto | null;

  @OffLabelRationaleField()
  offLabelRationale?: string | null;

  @FirstDayField({ optional: true })
  firstDay?: string;

  @WeekdaysField()
  weekdays?: number[];

  @TimeOfDayField({ optional: true })
  timeOfDay?: string;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}
