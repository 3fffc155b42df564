/**
 * What has to be acknowledged before sessions of a patient are planned, moved or given to a chair or a person: asked inside
 * the transaction that stores it, for the sessions as they are going to stand.
 */
import { Between, In, IsNull, Not, type EntityManager } from 'typeorm';
import { localDayOf } from '../clinic/domain/local-days.js';
import type { RuleSet } from '../clinic/rules/rule-set.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import { sayFinding } from './arrangement.messages.js';
import { spacingFindings, type SpacedDose } from './domain/dose-spacing.js';
import { type Arranged, overlapFindings, type Resource, RESOURCES } from './domain/overlap.js';
import type { SessionStatus } from './domain/session-status.js';
import { Session } from './session.entity.js';

export type Placed = Arranged & Pick<Session, 'id' | 'planId' | 'patientId' | 'zone'>;
export type ArrangementRules = Pick<RuleSet, 'plans' | 'dosing' | 'discharge'>;

/** A chair is free again once its patient has gone home. */
const TAKES_PLACE: readonly SessionStatus[] = ['SCHEDULED', 'CHECKED_IN', 'READY', 'DOSING', 'RECOVERY'];
const DAY_MS = 86_400_000;

/**
 * Where a whole course moves: its psychiatrist comes with the plan and was chosen for none of the days, so only what
 * somebody arranged for a day is looked at.
 */
export const ARRANGED_BY_DAY: readonly Resource[] = ['chairId', 'nurseId'];

/** Every warning once, however many of the sessions bring it up. */
export async function arrangementWarnings(
  tx: EntityManager,
  sessions: readonly Placed[],
  rules: ArrangementRules,
  resources: readonly Resource[] = RESOURCES,
): Promise<readonly ProblemReason[]> {
  const spacing = await spacingWarnings(tx, sessions, rules);
  const warnings = [...spacing, ...(await overlapWarnings(tx, sessions, rules, resources))];
  return [...new Map(warnings.map((warning) => [warning.code, warning])).values()];
}

/** Doses of one patient that would come too close to one another. */
async function spacingWarnings(
  tx: EntityManager,
  sessions: readonly Placed[],
  { plans }: ArrangementRules,
): Promise<readonly ProblemReason[]> {
  const [first] = sessions;
  if (!first) return [];
  const { patientId, planId } = first;
  const others = await tx.findBy(Session, {
    patientId,
    id: Not(In(sessions.map(({ id }) => id))),
    status: Not(In(['CANCELLED', 'NO_SHOW'])),
  });
  const doses = [...others, ...sessions].map((session) => ({ session, ...doseOf(session) }));
  const firstDay = await firstDoseDay(tx, planId, first.zone);
  const ofPlan = doses.filter(({ session }) => session.planId === planId);
  const earliest = ofPlan.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
  const firstDayOfPlan = firstDay ?? (earliest ? localDayOf(earliest.at, earliest.zone) : null);
  return sessions.flatMap((session) => {
    const neighbours = doses.filter((dose) => dose.session.id !== session.id);
    return spacingFindings(doseOf(session), neighbours, firstDayOfPlan, plans).map((finding) =>
      sayFinding(finding, '/plannedStart'),
    );
  });
}

/** Chairs and people that other sessions need at the same time. */
export async function overlapWarnings(
  tx: EntityManager,
  sessions: readonly Placed[],
  rules: ArrangementRules,
  resources: readonly Resource[] = RESOURCES,
): Promise<readonly ProblemReason[]> {
  await lockResources(tx, sessions, resources);
  const starts = sessions.map(({ plannedStart }) => plannedStart.getTime());
  // No session lasts longer than a day, so those further away cannot overlap.
  const nearby = Between(new Date(Math.min(...starts) - DAY_MS), new Date(Math.max(...starts) + DAY_MS));
  const others = {
    id: Not(In(sessions.map(({ id }) => id))),
    status: In(TAKES_PLACE),
    plannedStart: nearby,
  };
  const sharing = resources.flatMap((resource) => {
    const ids = used(sessions, resource);
    return ids.length === 0 ? [] : [{ ...others, [resource]: In(ids) }];
  });
  if (sharing.length === 0) return [];
  const found = await tx.findBy(Session, sharing);
  return sessions.flatMap((session) =>
    overlapFindings(session, found, rules, resources).map((finding) => sayFinding(finding)),
  );
}

/** Of two who take the same chair or person at once the second sees the first. Always in one order, to wait in no circle. */
async function lockResources(
  tx: EntityManager,
  sessions: readonly Placed[],
  resources: readonly Resource[],
): Promise<void> {
  const ids = new Set(resources.flatMap((resource) => used(sessions, resource)));
  for (const id of [...ids].toSorted())
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
}

function used(sessions: readonly Placed[], resource: Resource): string[] {
  return [...new Set(sessions.map((session) => session[resource]))].filter((id) => id !== null);
}

/** A dose counts when it was given, whatever had been planned for it. */
function doseOf({
  modality,
  plannedStart,
  zone,
  doseStartedAt,
}: Placed & { readonly doseStartedAt?: Date | null }): SpacedDose {
  return { modality, at: doseStartedAt ?? plannedStart, zone };
}

/** Treatment weeks are counted from here; null before the first dose of the plan. */
async function firstDoseDay(tx: EntityManager, planId: string, zone: string): Promise<string | null> {
  const first = await tx.findOne(Session, {
    where: { planId, doseStartedAt: Not(IsNull()) },
    order: { doseStartedAt: 'ASC' },
  });
  return first?.doseStartedAt ? localDayOf(first.doseStartedAt, zone) : null;
}
