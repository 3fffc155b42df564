import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  UuidField,
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';
import type { Session } from '../../session.entity.js';
import { OBSERVATION_ANCHORS } from '../domain/observation-match.js';
import {
  nextDue,
  OBSERVATION_STATUSES,
  type ObservationItem,
  type ObservationStatus,
} from '../domain/observation-plan.js';
import { OBTAINABLE_VITALS, type ObtainableVital } from '../domain/unobtainable.js';
import type { SessionObservations } from './observations.lookup.js';

export class ObservationItemResponse {
  @ChoiceField(['VITALS', 'CADSS'], { description: 'VITALS: a set with a blood pressure in it.' })
  kind: 'VITALS' | 'CADSS';

  @ChoiceField(OBSERVATION_ANCHORS, { enumName: 'ObservationAnchor' })
  anchor: (typeof OBSERVATION_ANCHORS)[number];

  @IntegerField({
    min: 0,
    max: 1440,
    nullable: true,
    description: 'Minutes after the anchor; null for the sets before the dose and before discharge.',
  })
  offsetMinutes: number | null;

  @InstantField({ description: 'When it is planned; before the dose from check-in on.' })
  plannedAt: Date;

  @BooleanField({ description: 'Counted from an end of the dose that is not known yet.' })
  isProjected: boolean;

  @InstantField({ description: 'A reading counts from then on.' })
  opensAt: Date;

  @InstantField({ nullable: true, description: 'And up to then; null where it stays open.' })
  closesAt: Date | null;

  @ChoiceField(OBSERVATION_STATUSES, {
    enumName: 'ObservationStatus',
    description: 'OVERDUE after its window, MISSED when the next one opens; never filled in by itself.',
  })
  status: ObservationStatus;

  @IntegerField({
    min: -10_000_000,
    max: 10_000_000,
    description: 'Whole minutes until it is planned; below zero once that is past.',
  })
  minutesUntilPlanned: number;

  @UuidField({ nullable: true, description: 'The reading or rating that satisfied it.' })
  satisfiedBy: string | null;

  @ChoicesField(['MOAAS'], { description: 'What belongs to the set and was not in it.' })
  missing: 'MOAAS'[];

  @ChoicesField(OBTAINABLE_VITALS, {
    description:
      'What was tried and could not be taken: in the set that satisfied it, or in the last attempt at its pressure.',
  })
  unobtainable: ObtainableVital[];
}

export class ObservationsDueResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  sessionStatus: SessionStatus;

  @InstantField()
  asOf: Date;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Rules it was computed with.' })
  ruleSetVersion: number;

  @ObjectField(() => ObservationItemResponse, {
    nullable: true,
    description:
      'What is open or overdue, the earliest first; else what comes next; null when nothing is left.',
  })
  nextDue: ObservationItemResponse | null;

  @ListField(() => ObservationItemResponse, { maxItems: 200, description: 'In the order they are planned.' })
  items: ObservationItemResponse[];
}

export function toObservationItemResponse(item: ObservationItem, now: Date): ObservationItemResponse {
  const { kind, anchor, offsetMinutes, plannedAt, isProjected, opensAt, closesAt, status } = item;
  return {
    kind,
    anchor,
    offsetMinutes,
    plannedAt,
    isProjected,
    opensAt,
    closesAt,
    status,
    minutesUntilPlanned: Math.ceil((plannedAt.getTime() - now.getTime()) / 60_000),
    satisfiedBy: item.satisfiedBy,
    missing: [...item.missing],
    unobtainable: [...item.unobtainable],
  };
}

export function toObservationsDueResponse(
  { id, patientId, status }: Session,
  { items, ruleSetVersion }: SessionObservations,
  now: Date,
): ObservationsDueResponse {
  const next = nextDue(items);
  return {
    sessionId: id,
    patientId,
    sessionStatus: status,
    asOf: now,
    ruleSetVersion,
    nextDue: next && toObservationItemResponse(next, now),
    items: items.map((item) => toObservationItemResponse(item, now)),
  };
}
