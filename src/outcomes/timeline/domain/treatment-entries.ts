/**
 * What the treatment itself brings to the timeline: the plans and what changed their course, doses, visits that were not
 * held, side effects with their highest grade, and questionnaires with their total.
 */
import { localDayOf } from '../../../clinic/domain/local-days.js';
import type { RecallWindow } from '../../../clinic/rules/rule-set.js';
import { recallWords } from '../../domain/recall-words.js';
import type { ToldInForm } from '../../domain/told-in-form.js';
import { sayToldThrough, type LinkWas } from '../../domain/told-through-link.js';
import { atInstant, type TimelineEntry, type TimelineEvent } from './timeline.js';

export interface PlanOfTimeline {
  readonly id: string;
  readonly modality: string;
  readonly status: string;
  readonly activatedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

export interface PlanEventOfTimeline {
  readonly id: string;
  readonly planId: string;
  readonly kind: 'HELD' | 'RESUMED' | 'REPLANNED' | 'STEPPED_BACK';
  readonly reason: string | null;
  readonly occurredAt: Date;
}

export interface SessionOfTimeline {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly modality: string;
  readonly status: string;
  readonly plannedStart: Date;
  readonly doseStartedAt: Date | null;
  readonly doseEndedAt: Date | null;
  readonly orderedMg: number;
  readonly deliveredMg: number | null;
  readonly completion: string | null;
}

export interface SideEffectOfTimeline {
  readonly id: string;
  readonly sessionId: string;
  readonly sessionNumber: number;
  readonly label: string;
  readonly highestGrade: number;
  readonly isSerious: boolean;
  readonly onsetAt: Date;
}

export interface AssessmentOfTimeline {
  readonly id: string;
  readonly completedAt: Date;
  readonly label: string;
  readonly recall: RecallWindow;
  readonly total: number | null;
  readonly bandLabel: string | null;
  /** The answer to an item about self-harm; null where it is the lowest, or the form asks for none. */
  readonly selfHarm: number | null;
  /** Where it stands to the dose before it. */
  readonly owner: {
    readonly planId: string;
    readonly sessionId: string;
    readonly sessionNumber: number;
  } | null;
}

const ofNoSession = { sessionId: null, sessionNumber: null } as const;

const PLAN_WORDS: Readonly<Record<PlanEventOfTimeline['kind'], string>> = {
  HELD: 'Plan on hold',
  RESUMED: 'Plan resumed',
  REPLANNED: 'Plan changed',
  STEPPED_BACK: 'Plan stepped back to an earlier phase',
};

/** Activation and end of one plan; a draft brings nothing. */
export function planEntries(plan: PlanOfTimeline, zone: string): readonly TimelineEntry[] {
  const { id, modality, activatedAt, endedAt, endReason, status } = plan;
  const about = { ...ofNoSession, kind: 'PLAN', resourceId: id, planId: id } as const;
  const told = (at: Date | null, event: TimelineEvent, text: string): readonly TimelineEntry[] =>
    at === null ? [] : [{ ...about, ...atInstant(at, zone), event, text }];
  const ended = status === 'COMPLETED' ? 'completed' : 'discontinued';
  return [
    ...told(activatedAt, 'ACTIVATED', `${modality} plan activated`),
    ...told(
      endedAt,
      status === 'COMPLETED' ? 'COMPLETED' : 'DISCONTINUED',
      `${modality} plan ${ended}${because(endReason)}`,
    ),
  ];
}

export function planEventEntry(event: PlanEventOfTimeline, zone: string): TimelineEntry {
  const { id, planId, kind, reason, occurredAt } = event;
  const text = `${PLAN_WORDS[kind]}${because(reason)}`;
  return {
    ...ofNoSession,
    ...atInstant(occurredAt, zone),
    kind: 'PLAN',
    event: kind,
    resourceId: id,
    planId,
    text,
  };
}

/** The dose of a session, or that the visit was not held; a visit to come brings nothing. */
export function sessionEntries(session: SessionOfTimeline, zone: string): readonly TimelineEntry[] {
  const { id, planId, number, status, plannedStart, doseStartedAt } = session;
  const about = { resourceId: id, planId, sessionId: id, sessionNumber: number } as const;
  if (doseStartedAt !== null)
    return [
      {
        ...about,
        ...atInstant(doseStartedAt, zone),
        kind: 'DOSE',
        event: 'GIVEN',
        text: doseWords(session),
      },
    ];
  if (status !== 'CANCELLED' && status !== 'NO_SHOW') return [];
  const text = `Session ${number}: ${status === 'NO_SHOW' ? 'the patient did not come' : 'cancelled'}`;
  return [{ ...about, ...atInstant(plannedStart, zone), kind: 'VISIT_NOT_HELD', event: status, text }];
}

function doseWords({ number, modality, doseEndedAt, deliveredMg, orderedMg, completion }: SessionOfTimeline) {
  const visit = `Session ${number}, ${modality}`;
  if (doseEndedAt === null || deliveredMg === null) return `${visit}: ${orderedMg} mg ordered, dose running`;
  const early = completion === 'TERMINATED_EARLY' ? ', stopped early' : '';
  return `${visit}: ${deliveredMg} mg of ${orderedMg} mg${early}`;
}

export function sideEffectEntry(
  effect: SideEffectOfTimeline,
  planId: string | null,
  zone: string,
): TimelineEntry {
  const { id, sessionId, sessionNumber, label, highestGrade, isSerious, onsetAt } = effect;
  return {
    ...atInstant(onsetAt, zone),
    ...{ kind: 'SIDE_EFFECT', event: 'BEGAN', resourceId: id, planId, sessionId, sessionNumber },
    text: `${label}, grade ${highestGrade}${isSerious ? ', serious' : ''} (session ${sessionNumber})`,
  };
}

export function assessmentEntry(assessment: AssessmentOfTimeline, zone: string): TimelineEntry {
  const { id, completedAt, label, recall, total, bandLabel, selfHarm, owner } = assessment;
  const found =
    total === null ? 'no total, items are missing' : `${total}${bandLabel ? `, ${bandLabel}` : ''}`;
  return {
    ...atInstant(completedAt, zone),
    ...{ kind: 'ASSESSMENT', event: 'ANSWERED', resourceId: id },
    ...(owner ?? { planId: null, sessionId: null, sessionNumber: null }),
    text: `${label} (${recallWords(recall)}): ${found}${selfHarm === null ? '' : `; thoughts of death or self-harm, answered ${selfHarm}`}`,
  };
}

export interface ToldOfTimeline {
  readonly alertId: string;
  readonly toldAt: Date;
  readonly answer: number;
  readonly linkWas: LinkWas;
}

/** Thoughts of self-harm of which no form is stored. */
export function toldEntry({ alertId, toldAt, answer, linkWas }: ToldOfTimeline, zone: string): TimelineEntry {
  return {
    ...atInstant(toldAt, zone),
    ...{ kind: 'TOLD_THROUGH_LINK', event: 'SELF_HARM_TOLD', resourceId: alertId, planId: null },
    ...ofNoSession,
    text: `Thoughts of death or self-harm, answered ${answer}: ${sayToldThrough(linkWas)}`,
  };
}

/** Each amendment of what a form told about thoughts of self-harm: the form itself says only what is left. */
export function amendedEntries(
  told: Pick<ToldInForm, 'alertId' | 'toldAt' | 'answer' | 'amendments'>,
  zone: string,
): readonly TimelineEntry[] {
  return told.amendments.map(({ amendedAt, note }) => ({
    ...atInstant(amendedAt, zone),
    ...{ kind: 'SELF_HARM_ALERT', event: 'ANSWER_AMENDED', resourceId: told.alertId, planId: null },
    ...ofNoSession,
    text: `Thoughts of death or self-harm, answered ${told.answer} on ${localDayOf(told.toldAt, zone)}: ${note}`,
  }));
}

function because(reason: string | null): string {
  return reason === null ? '' : ` (${reason})`;
}
