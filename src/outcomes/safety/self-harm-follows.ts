/** Alerts about thoughts of self-harm in stored answers, and what an amendment makes of them (`domain/amended-self-harm.ts`). */
import type { EntityManager } from 'typeorm';
import { changeAlert, type KnownAlert } from '../../tasks/alerts.js';
import type { Assessment } from '../assessment.entity.js';
import { saidBy, stepOf, type SelfHarmAlert } from '../domain/amended-self-harm.js';
import type { SafetyFinding } from '../domain/safety-findings.js';
import { sayAmended } from './safety.messages.js';

export interface AmendedAnswers {
  /** Who changed something of the patient's, when, and in what words. */
  readonly callerId: string;
  readonly now: Date;
  readonly because: string;
  /** The form was moved to another patient. */
  readonly isMovedAway: boolean;
}

/** What an alert is about, as it is now. */
export interface SelfHarmFound {
  /** Of another patient, or nowhere: undefined. */
  readonly assessment: Assessment | undefined;
  /** By the rules in force, or by those the alert was raised by. */
  readonly finding: SafetyFinding | undefined;
  /** Of a form that counts, reported or not. */
  readonly answer: number | null;
}

/** @returns whether another alert has to take its place */
export async function followSelfHarm(
  tx: EntityManager,
  known: KnownAlert,
  { assessment, finding, answer }: SelfHarmFound,
  { callerId, now, because, isMovedAway }: AmendedAnswers,
): Promise<boolean> {
  const told = factsOf(known);
  const isReported = finding !== undefined;
  const step = stepOf(told, {
    ...{ answer: finding?.value ?? answer, isReported },
    isMovedAway: isMovedAway || assessment === undefined,
  });
  const by = { occurredAt: now, recordedAt: now, recordedBy: callerId };
  const { id } = known.alert;
  if (step === 'WITHDRAWN') await changeAlert(tx, id, { ...by, type: 'WITHDRAWN', note: because });
  const amendedValue = finding?.value ?? answer;
  const isAmended = step === 'SAYS_AMENDED' || step === 'RAISED_ANEW';
  if (isAmended && amendedValue !== saidBy(told)) {
    const isInError = Boolean(assessment?.inError);
    const note = sayAmended({ from: saidBy(told), to: amendedValue, isInError, because });
    await changeAlert(tx, id, { ...by, type: 'AMENDED', amendedValue, note });
  }
  return step === 'RAISED_ANEW';
}

function factsOf({ alert, events, state }: KnownAlert): SelfHarmAlert {
  return {
    value: alert.value ?? 0,
    threshold: alert.threshold ?? 0,
    amendedTo: events.filter(({ type }) => type === 'AMENDED').map(({ amendedValue }) => amendedValue),
    isAcknowledged: state.acknowledgedAt !== null,
  };
}
