/** Which single request each kind of entry stands for: whose permission it needs, and which body it takes. */
import { RecordEventRequest } from '../../dosing/dto/administration-events.request.js';
import { RecordRescueRequest } from '../../dosing/rescue/dto/rescue.dto.js';
import { RecordDrugRequest } from '../../drug-accountability/dto/drug-record.dto.js';
import { AssessDischargeRequest } from '../../discharge/dto/discharge-assessment.dto.js';
import { DischargeRequest } from '../../discharge/dto/discharge.dto.js';
import { AddNoteRequest } from '../../dto/notes.dto.js';
import { CancelRequest, CheckInRequest, NoShowRequest } from '../../dto/session.requests.js';
import { RecordVitalsRequest } from '../../monitoring/dto/vitals.requests.js';
import { RecordScaleRequest } from '../../monitoring/scales/scales.dto.js';
import { RecordChecklistRequest } from '../../readiness/dto/checklist.requests.js';
import { MarkReadyRequest } from '../../readiness/dto/readiness.dto.js';
import { RecordSideEffectRequest } from '../../side-effects/dto/side-effects.requests.js';
import type { EntryKind } from './domain/entry-order.js';
import { SideEffectChangeEntry, VitalsConfirmationEntry } from './dto/entries.requests.js';

export interface KindRule {
  /** The single request, as the access table names it. */
  readonly route: string;
  readonly body: new () => object;
  /** Member of the body that says when it happened; null where it happens when it is sent. */
  readonly time: 'occurredAt' | 'measuredAt' | 'assessedAt' | 'onsetAt' | null;
  /** Whether what is stored has the id of the entry. */
  readonly hasId: boolean;
}

const SESSION = '/v1/sessions/:sessionId';
const happened = { time: 'occurredAt' } as const;
const step = { ...happened, hasId: false } as const;
const fact = { ...happened, hasId: true } as const;

export const KIND_RULES = {
  CHECK_IN: { ...step, route: `${SESSION}/check-in`, body: CheckInRequest },
  CHECKLIST: { ...step, route: `${SESSION}/checklist`, body: RecordChecklistRequest },
  VITALS: { ...fact, route: `${SESSION}/vitals`, body: RecordVitalsRequest, time: 'measuredAt' },
  VITALS_CONFIRMATION: {
    ...{ route: `${SESSION}/vitals/:readingId/confirm`, body: VitalsConfirmationEntry },
    ...{ time: null, hasId: false },
  },
  SCALE: { ...fact, route: `${SESSION}/scales`, body: RecordScaleRequest, time: 'assessedAt' },
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
