import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { AccessRules } from '../../platform/access/access-rules.js';
import { MeasurementsService } from '../../patients/measurements/measurements.service.js';
import { DischargeService } from '../../sessions/discharge/discharge.service.js';
import { RescueService } from '../../sessions/dosing/rescue/rescue.service.js';
import { DrugRecordsService } from '../../sessions/drug-accountability/drug-records.service.js';
import { ScalesService } from '../../sessions/monitoring/scales/scales.service.js';
import { VitalsService } from '../../sessions/monitoring/vitals.service.js';
import { ChecklistService } from '../../sessions/readiness/checklist.service.js';
import { ReadinessService } from '../../sessions/readiness/readiness.service.js';
import { SessionNotesService } from '../../sessions/session-notes.service.js';
import { SessionsLookup } from '../../sessions/sessions.lookup.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { SideEffectChangesService } from '../../sessions/side-effects/side-effect-changes.service.js';
import { SideEffectsService } from '../../sessions/side-effects/side-effects.service.js';
import { AssessmentsService } from '../assessments.service.js';
import type { EntryKind } from './domain/entry-order.js';
import { KIND_RULES, type BodyOf } from './entry-kinds.js';

type Executors = {
  readonly [Kind in EntryKind]: (caller: Caller, sessionId: string, body: BodyOf<Kind>) => Promise<unknown>;
};

/** Does what the single requests do, by the same services: no rule is told twice. */
@Injectable()
export class EntryExecutor {
  private readonly executors: Executors;

  constructor(
    private readonly rules: AccessRules,
    lookup: SessionsLookup,
    measurements: MeasurementsService,
    assessments: AssessmentsService,
    sessions: SessionsService,
    notes: SessionNotesService,
    readiness: ReadinessService,
    checklist: ChecklistService,
    vitals: VitalsService,
    scales: ScalesService,
    rescue: RescueService,
    drugs: DrugRecordsService,
    sideEffects: SideEffectsService,
    sideEffectChanges: SideEffectChangesService,
    discharge: DischargeService,
  ) {
    const patientOf = async (sessionId: string) => (await lookup.get(sessionId)).patientId;
    this.executors = {
      CHECK_IN: (caller, id, body) => sessions.checkIn(caller, id, body),
      MEASUREMENT: async (caller, id, body) => measurements.record(caller, await patientOf(id), body),
      CHECKLIST: (caller, id, body) => checklist.record(caller, id, body),
      VITALS: (caller, id, body) => vitals.record(caller, id, body),
      VITALS_CONFIRMATION: (caller, id, { readingId }) => vitals.confirm(caller, id, readingId),
      SCALE: (caller, id, body) => scales.record(caller, id, body),
      ASSESSMENT: async (caller, id, body) => assessments.record(caller, await patientOf(id), body),
      DRUG_RECORD: (caller, id, body) => drugs.record(caller, id, body),
      READY: (caller, id, { occurredAt }) => readiness.markReady(caller, id, occurredAt),
      ADMINISTRATION_EVENT: (caller, id, body) => readiness.recordEvent(caller, id, body),
      RESCUE_MEDICINE: (caller, id, body) => rescue.record(caller, id, body),
      SIDE_EFFECT: (caller, id, body) => sideEffects.record(caller, id, body),
      SIDE_EFFECT_CHANGE: (caller, id, { sideEffectId, ...body }) =>
        sideEffectChanges.record(caller, id, sideEffectId, body),
      NOTE: (caller, id, body) => notes.add(caller, id, body),
      DISCHARGE_ASSESSMENT: (caller, id, body) => discharge.assess(caller, id, body),
      DISCHARGE: (caller, id, body) => discharge.discharge(caller, id, body),
      CANCEL: (caller, id, body) => sessions.cancel(caller, id, body),
      NO_SHOW: (caller, id, body) => sessions.markNoShow(caller, id, body),
    };
  }

  /** @param body an instance of the class that the kind takes */
  run(caller: Caller, sessionId: string, kind: EntryKind, body: object): Promise<unknown> {
    return this.executors[kind](caller, sessionId, body as never);
  }

  /** The rule of the single request; its action stands in the audit trail. */
  ruleOf(kind: EntryKind) {
    const rule = this.rules.of('POST', KIND_RULES[kind].route);
    if (!rule) throw new Error(`${KIND_RULES[kind].route} has no entry in the access table`);
    return rule;
  }
}
