import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, Raw, type EntityManager } from 'typeorm';
import type { RuleSet } from '../../../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../../../clinic/rules/rule-sets.lookup.js';
import type { AdministrationEventRecord } from '../../dosing/administration-event.entity.js';
import { projectedDoseEnd } from '../../dosing/domain/projected-dose-end.js';
import { readDoseLogs } from '../../dosing/dose-log.js';
import type { Session } from '../../session.entity.js';
import type { Observed } from '../domain/observation-match.js';
import { observationPlan, type ObservationItem } from '../domain/observation-plan.js';
import { Scale } from '../scales/scale.entity.js';
import { VitalsReading } from '../vitals-reading.entity.js';

/** What has to be observed of a session, and the events and rules it was computed from. */
export interface SessionObservations {
  readonly items: readonly ObservationItem[];
  /** What they were held against, in no order. */
  readonly observed: readonly ObservedBy[];
  readonly events: readonly AdministrationEventRecord[];
  readonly rules: RuleSet;
  readonly ruleSetVersion: number;
}

export interface ObservedBy extends Observed {
  readonly sessionId: string;
  /** A monitor did it by itself; nobody has to have looked. */
  readonly isByDevice: boolean;
}

/** What other rooms ask about planned observations. */
@Injectable()
export class ObservationsLookup {
  constructor(private readonly ruleSets: RuleSetsLookup) {}

  /** Of many sessions in four queries, however many there are; by session id. */
  async ofSessions(
    manager: EntityManager,
    sessions: readonly Session[],
    now: Date,
  ): Promise<ReadonlyMap<string, SessionObservations>> {
    const ids = sessions.map(({ id }) => id);
    const logs = await readDoseLogs(manager, ids);
    const observed = await readObserved(manager, ids);
    const inForce = await this.ruleSets.inForceAt(now);
    const found = new Map<string, SessionObservations>();
    for (const session of sessions) {
      const { version, rules } =
        session.ruleSetVersion === null ? inForce : await this.ruleSets.version(session.ruleSetVersion);
      const { events } = logs.get(session.id)!;
      const asOf = session.dischargedAt && session.dischargedAt < now ? session.dischargedAt : now;
      const doseEnd = projectedDoseEnd(events, session, asOf, rules);
      const own = observed.filter(({ sessionId }) => sessionId === session.id);
      const items = observationPlan({ ...session, doseEnd }, own, now, rules.observations);
      found.set(session.id, { items, observed: own, events, rules, ruleSetVersion: version });
    }
    return found;
  }
}

/** Sets of vital signs with a blood pressure or a try at one, and dissociation ratings; none entered in error. */
async function readObserved(
  manager: EntityManager,
  sessionIds: readonly string[],
): Promise<readonly ObservedBy[]> {
  const counts = { sessionId: In([...sessionIds]), status: Not('ENTERED_IN_ERROR' as const) };
  const isTried = Raw((column) => `${column} @> '[{"vital": "bloodPressure"}]'`);
  const readings = await manager.find(VitalsReading, {
    select: {
      id: true,
      sessionId: true,
      measuredAt: true,
      moaas: true,
      systolicMmHg: true,
      unobtainable: true,
      deviceId: true,
    },
    where: [
      { ...counts, systolicMmHg: Not(IsNull()) },
      { ...counts, unobtainable: isTried },
    ],
  });
  const ratings = await manager.find(Scale, {
    select: { id: true, sessionId: true, assessedAt: true },
    where: { sessionId: In([...sessionIds]), kind: 'CADSS', status: 'RECORDED' },
  });
  return [
    ...readings.map(({ id, sessionId, measuredAt, moaas, systolicMmHg, unobtainable, deviceId }) => ({
      id,
      sessionId,
      kind: 'VITALS' as const,
      at: measuredAt,
      hasMoaas: moaas !== null,
      unobtainable: unobtainable.map(({ vital }) => vital),
      isAttempt: systolicMmHg === null,
      isByDevice: deviceId !== null,
    })),
    ...ratings.map(({ id, sessionId, assessedAt }) => ({
      id,
      sessionId,
      kind: 'CADSS' as const,
      at: assessedAt,
      hasMoaas: false,
      isByDevice: false,
    })),
  ];
}
