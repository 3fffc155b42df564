import type { Modality } from '../../../../clinic/modality.js';
import { MODALITIES } from '../../../../clinic/modality.js';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import {
  SummaryAssessment,
  SummaryChecklistEntry,
  SummaryClinic,
  SummaryDecision,
  SummaryDevice,
  SummaryDischarge,
  SummaryMissingPart,
  SummaryMove,
  SummaryNote,
  SummaryPatient,
  SummaryPerson,
  SummaryPlan,
} from './day-parts.js';
import {
  SummaryDose,
  SummaryDrugAccount,
  SummaryEvent,
  SummaryOrder,
  SummaryRescueMedicine,
} from './dose-parts.js';
import { SINCE_FORM_2 } from './entry-parts.js';
import { SummaryAlert, SummaryScale, SummaryVitals } from './observation-parts.js';
import { SummarySideEffect } from './side-effect-parts.js';

const MOST = 10_000;

/** The facts of the day, and what is known of them since. A signed version is compared with the present by this part. */
export class SummaryRecord {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(MODALITIES, { enumName: 'Modality' })
  modality: Modality;

  @InstantField()
  plannedStart: string;

  @TextField({ max: 80, description: 'IANA zone in which the times of the day are read.' })
  zone: string;

  @IntegerField({ min: 1, max: 2_147_483_647, nullable: true, description: 'Rules kept at the check-in.' })
  ruleSetVersion: number | null;

  @UuidField({ nullable: true })
  nurseId: string | null;

  @UuidField({ nullable: true })
  psychiatristId: string | null;

  @TextField({ max: 200, nullable: true, description: 'As named at the check-in.' })
  escortName: string | null;

  @TextField({ max: 60, nullable: true })
  escortPhone: string | null;

  @ObjectField(() => SummaryPlan)
  plan: SummaryPlan;

  @ObjectField(() => SummaryOrder)
  order: SummaryOrder;

  @ListField(() => SummaryMove, {
    maxItems: MOST,
    description: 'The signature is no part of what is signed.',
  })
  moves: SummaryMove[];

  @ListField(() => SummaryChecklistEntry, { maxItems: MOST })
  checklist: SummaryChecklistEntry[];

  @ListField(() => SummaryDecision, { maxItems: MOST })
  decisions: SummaryDecision[];

  @ObjectField(() => SummaryDose)
  dose: SummaryDose;

  @ListField(() => SummaryEvent, {
    maxItems: MOST,
    description: 'In the order they happened, also those that were replaced or entered in error.',
  })
  events: SummaryEvent[];

  @ListField(() => SummaryRescueMedicine, { maxItems: MOST })
  rescueMedicines: SummaryRescueMedicine[];

  @ObjectField(() => SummaryVitals)
  vitals: SummaryVitals;

  @ListField(() => SummaryScale, { maxItems: MOST })
  scales: SummaryScale[];

  @ListField(() => SummarySideEffect, {
    maxItems: MOST,
    description: 'Those that began before the patient left.',
  })
  sideEffects: SummarySideEffect[];

  @ListField(() => SummaryAssessment, { maxItems: MOST })
  dischargeAssessments: SummaryAssessment[];

  @ObjectField(() => SummaryDischarge, { nullable: true, description: 'Null while the patient is here.' })
  discharge: SummaryDischarge | null;

  @ListField(() => SummaryNote, { maxItems: MOST })
  notes: SummaryNote[];
}

export class SummarySignature {
  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;

  @InstantField()
  signedAt: string;

  @UuidField({ description: 'The psychiatrist.' })
  signedBy: string;

  @TextField({ max: 2000, nullable: true, description: 'From version 2 on: why it was signed anew.' })
  statement: string | null;

  @TextField({ max: 64, nullable: true, description: 'SHA-256 of the version before; null in version 1.' })
  previousSha256: string | null;
}

/** A summary as it is signed and hashed. */
export class SummaryDocument {
  @IntegerField({
    min: 1,
    max: 1000,
    description: 'Of the form of this document. What a document lacks was not told yet in its form.',
  })
  formatVersion: number;

  @ObjectField(() => SummarySignature, { nullable: true, description: 'Null in what nobody has signed.' })
  signature: SummarySignature | null;

  @ObjectField(() => SummaryClinic)
  clinic: SummaryClinic;

  @ObjectField(() => SummaryPatient)
  patient: SummaryPatient;

  @ListField(() => SummaryPerson, { maxItems: MOST, description: 'Everybody of the staff named by an id.' })
  people: SummaryPerson[];

  @ListField(() => SummaryDevice, {
    maxItems: MOST,
    ...SINCE_FORM_2,
    description: 'Monitors that sent a reading.',
  })
  devices?: SummaryDevice[];

  @ObjectField(() => SummaryRecord)
  record: SummaryRecord;

  @ListField(() => SummaryMissingPart, {
    maxItems: 20,
    description: 'What a reader expects and is not there.',
  })
  missing: SummaryMissingPart[];

  @ListField(() => SummaryAlert, { maxItems: MOST, description: 'With what was answered to them.' })
  alerts: SummaryAlert[];

  @ObjectField(() => SummaryDrugAccount)
  drugAccount: SummaryDrugAccount;
}
