/**
 * Whether a session would take a chair or a person that other sessions need at the same time.
 *
 * A session's planned window runs from its planned start over the dose and the shortest observation after it: the infusion
 * time (IV), the rests between devices (Spravato), nothing for injections. A chair holds one session; how many a nurse
 * watches and a psychiatrist is called for is the clinic's own number (proposed: 4 and 8; practice knows 2 to 4 rooms for
 * a nurse). Windows that only touch do not overlap. An overlap is acknowledged, never refused: this file looks at plans,
 * not at how long a patient really stays.
 */
import type { Modality } from '../../clinic/modality.js';
import type { PlanRules } from '../../clinic/rules/rule-set.js';
import type { DischargeRules } from '../../clinic/rules/treatment-day-rules.js';

export interface PlannedDose {
  readonly modality: Modality;
  readonly plannedStart: Date;
  readonly orderedMg: number;
  readonly orderedInfusionMinutes: number | null;
}

export interface Arranged extends PlannedDose {
  readonly chairId: string | null;
  readonly nurseId: string | null;
  readonly psychiatristId: string | null;
}

export interface OverlapRules {
  readonly plans: Pick<PlanRules, 'nurseSessionsAtOnce' | 'psychiatristSessionsAtOnce' | 'mgPerDevice'>;
  readonly dosing: { readonly restBetweenDevicesMinutes: number };
  readonly discharge: Pick<DischargeRules, 'minimumObservationMinutes'>;
}

export const RESOURCES = ['chairId', 'nurseId', 'psychiatristId'] as const;
export type Resource = (typeof RESOURCES)[number];

export interface OverlapFinding {
  readonly code: 'overlap.chair' | 'overlap.nurse' | 'overlap.psychiatrist';
  readonly pointer: `/${Resource}`;
  /** Sessions at once at the fullest moment, this one included. */
  readonly value: number;
  readonly limit: number;
}

interface Window {
  readonly from: number;
  readonly until: number;
}

const CODES = {
  chairId: 'overlap.chair',
  nurseId: 'overlap.nurse',
  psychiatristId: 'overlap.psychiatrist',
} as const;
const MS_PER_MINUTE = 60_000;

/** Minutes a chair and its people are needed, as far as a plan can know. */
export function plannedMinutes(
  { modality, orderedMg, orderedInfusionMinutes }: PlannedDose,
  { plans, dosing, discharge }: OverlapRules,
): number {
  const rests = Math.max(0, Math.ceil(orderedMg / plans.mgPerDevice) - 1) * dosing.restBetweenDevicesMinutes;
  const doseMinutes = { IV: orderedInfusionMinutes ?? 0, IM: 0, SPRAVATO: rests }[modality];
  return doseMinutes + discharge.minimumObservationMinutes[modality];
}

/**
 * @param others other sessions that will still take place, at any time and with any chair and people
 * @param resources which of chair and people to look at
 */
export function overlapFindings(
  session: Arranged,
  others: readonly Arranged[],
  rules: OverlapRules,
  resources: readonly Resource[] = RESOURCES,
): readonly OverlapFinding[] {
  const limits = {
    chairId: 1,
    nurseId: rules.plans.nurseSessionsAtOnce,
    psychiatristId: rules.plans.psychiatristSessionsAtOnce,
  };
  const own = windowOf(session, rules);
  return resources.flatMap((resource): readonly OverlapFinding[] => {
    if (session[resource] === null) return [];
    const sharing = others.filter((other) => other[resource] === session[resource]);
    const value =
      1 +
      mostAtOnce(
        own,
        sharing.map((other) => windowOf(other, rules)),
      );
    const limit = limits[resource];
    return value > limit ? [{ code: CODES[resource], pointer: `/${resource}`, value, limit }] : [];
  });
}

function windowOf(session: PlannedDose, rules: OverlapRules): Window {
  const from = session.plannedStart.getTime();
  return { from, until: from + plannedMinutes(session, rules) * MS_PER_MINUTE };
}

/** How many of the others run at the fullest moment of `own`. That moment is when one of them or `own` begins. */
function mostAtOnce(own: Window, others: readonly Window[]): number {
  const within = others.filter(({ from, until }) => from < own.until && own.from < until);
  const begins = [own.from, ...within.map(({ from }) => Math.max(from, own.from))];
  const running = (at: number) => within.filter(({ from, until }) => from <= at && at < until).length;
  return Math.max(...begins.map(running));
}
