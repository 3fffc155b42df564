/** Which single request each kind of entry stands for: whose permission it needs, and which body it takes. */
import { RecordEventRequest } from '../../sessions/dosing/dto/administration-events.request.js';
import { RecordRescueRequest } from '../../sessions/dosing/rescue/dto/rescue.dto.js';
import { RecordDrugRequest } from '../../sessions/drug-accountability/dto/drug-record.dto.js';
import { AssessDischargeRequest } from '../../sessions/discharge/dto/discharge-assessment.dto.js';
import { DischargeRequest } from '../../sessions/discharge/dto/discharge.dto.js';
import { AddNoteRequest } from '../../sessions/dto/notes.dto.js';
import { CancelRequest, CheckInRequest, NoShowRequest } from '../../sessions/dto/session.requests.js';
import { RecordVitalsRequest } from '../../sessions/monitoring/dto/vitals.requests.js';
import { RecordScaleRequest } from '../../sessions/monitoring/scales/scales.dto.js';
import { RecordChecklistRequest } from '../../sessions/readiness/dto/checklist.requests.js';
import { MarkReadyRequest } from '../../sessions/readiness/dto/readiness.dto.js';
import { RecordSideEffectRequest } from '../../sessions/side-effects/dto/side-effects.requests.js';
import { RecordMeasurementRequest } from '../../patients/measurements/measurement.dto.js';
import { RecordAssessmentRequest } from '../dto/assessment.requests.js';
import type { EntryKind } from './domain/entry-order.js';
import { SideEffectChangeEntry, VitalsConfirmationEntry } from './dto/entry-bodies.js';

export interface KindRule {
  /** The single request, as the access table names it. */
  readonly route: string;
  readonly body: new () => object;
  /** Member of the body that says when it happened; null where it happens when it is sent. */
  readonly time: 'occurredAt' | 'measuredAt' | 'assessedAt' | 'completedAt' | 'onsetAt' | null;
  /** Whether what is stored has the id of the entry. */
  readonly hasId: boolean;
}

const SESSION = '/v1/sessions/:sessionId';
const PATIENT = '/v1/patients/:patientId';
const happened = { time: 'occurredAt' } as const;
const step = { ...happened, hasId: false } as const;
const fact = { ...happened, hasId: true } as const;

export const KIND_RULES = {
  CHECK_IN: { ...step, route: `${SESSION}/check-in`, body: CheckInRequest },
  MEASUREMENT: {
    ...{ ...fact, route: `${PATIENT}/measurements`, body: RecordMeasurementRequest },
    time: 'measuredAt',
  },
  CHECKLIST: { ...step, route: `${SESSION}/checklist`, body: RecordChecklistRequest },
  VITALS: { ...fact, route: `${SESSION}/vitals`, body: RecordVitalsRequest, time: 'measuredAt' },
  VITALS_CONFIRMATION: {
    ...{ route: `${SESSION}/vitals/:readingId/confirm`, body: VitalsConfirmationEntry },
    ...{ time: null, hasId: false },
  },
  SCALE: { ...fact, route: `${SESSION}/scales`, body: RecordScaleRequest, time: 'assessedAt' },
  ASSESSMENT: {
    ...{ ...fact, route: `${PATIENT}/assessments`, body: RecordAssessmentRequest },
    time: 'completedAt',
  },
  DRUG_RECORD: { ...fact, route: `${SESSION}/drug-records`, body: RecordDrugRequest },
  READY: { ...step, route: `${SESSION}/ready`, body: MarkReadyRequest },
  ADMINISTRATION_EVENT: { ...fact, route: `${SESSION}/administration-events`, body: RecordEventRequest },
  RESCUE_MEDICINE: { ...fact, route: `${SESSION}/rescue-medicines`, body: RecordRescueRequest },
  SIDE_EFFECT: { ...fact, route: `${SESSION}/side-effects`, body: RecordSideEffectRequest, time: 'onsetAt' },
  SIDE_EFFECT_CHANGE: {
    ...fact,
    ...{ route: `${SESSION}/side-effects/:sideEffectId/changes`, body: SideEffectChangeEntry },
  },
  NOTE: { ...fact, route: `${SESSION}/notes`, body: AddNoteRequest },
  DISCHARGE_ASSESSMENT: { ...fact, route: `${SESSION}/discharge-assessments`, body: AssessDischargeRequest },
  DISCHARGE: { ...step, route: `${SESSION}/discharge`, body: DischargeRequest },
  CANCEL: { ...step, route: `${SESSION}/cancel`, body: CancelRequest },
  NO_SHOW: { ...step, route: `${SESSION}/no-show`, body: NoShowRequest },
} as const satisfies Record<EntryKind, KindRule>;

export type BodyOf<Kind extends EntryKind> = InstanceType<(typeof KIND_RULES)[Kind]['body']>;
