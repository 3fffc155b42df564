/**
 * How the monitoring forms of Spravato treatments stand, and how many were sent on time. A form is judged once it was sent
 * or its last day is over: on time where the first submission that counts was made by that day, and else late or overdue. A
 * form that still has time is not judged. The unit is the form; forms of a patient are a cluster.
 *
 * By when a form is due is decided in the room of the treatment day; who may see small groups in `shown-numbers.ts`.
 */
import type { ReportRules } from '../../../clinic/rules/rule-set.js';
import type { CountedForms } from '../../../sessions/day/rems-forms/domain/counted-forms.js';
import { countedOf, type Counted } from '../../domain/counted.js';
import {
  comparedUnits,
  type ComparedRate,
  type Discretion,
  type SharedPatients,
} from '../../domain/rate-comparison.js';
import { shownIn } from '../../domain/shown-numbers.js';
import { clusterSumsOf, type Cluster, type ClusterSums } from '../../domain/statistics/clustered-rate.js';
import { sharedSumsOf } from '../../domain/statistics/difference-of-rates.js';

export const FORM_STATES = ['drafts', 'due', 'dueSoon', 'overdue', 'sentOnTime', 'sentLate'] as const;
export type FormState = (typeof FORM_STATES)[number];

const JUDGED: readonly FormState[] = ['sentOnTime', 'sentLate', 'overdue'];

export interface RemsFigures extends Readonly<Record<FormState, Counted>> {
  /** `sessions` are the judged forms, `withEvent` those sent on time. */
  readonly judged: ClusterSums;
}

/** `timeliness`: on time, late and overdue, which add up to what was judged; `missing`: the others. */
export type RemsPart = 'drafts' | 'due' | 'dueSoon' | 'judged' | 'timeliness' | 'missing';

export function remsFiguresOf(forms: readonly CountedForms[]): RemsFigures {
  const of = (state: FormState) => countedOf(forms.filter((form) => stateOf(form) === state));
  return {
    drafts: of('drafts'),
    due: of('due'),
    dueSoon: of('dueSoon'),
    overdue: of('overdue'),
    sentOnTime: of('sentOnTime'),
    sentLate: of('sentLate'),
    judged: clusterSumsOf([...judgedByPatient(forms).values()]),
  };
}

/** Of patients who have a judged form. */
function judgedByPatient(forms: readonly CountedForms[]): ReadonlyMap<string, Cluster> {
  const judged = forms.filter((form) => JUDGED.includes(stateOf(form)));
  const ofPatient = [...Map.groupBy(judged, ({ patientId }) => patientId)];
  return new Map(
    ofPatient.map(([patientId, own]) => {
      const onTime = own.filter((form) => stateOf(form) === 'sentOnTime');
      return [patientId, { sessions: countedOf(own).count, withEvent: countedOf(onTime).count }];
    }),
  );
}

function stateOf({ status, timeliness }: CountedForms): FormState {
  switch (status) {
    case 'SUBMITTED':
      return timeliness === 'ON_TIME' ? 'sentOnTime' : 'sentLate';
    case 'OVERDUE':
      return 'overdue';
    case 'DUE_SOON':
      return 'dueSoon';
    case 'DUE':
      return 'due';
    case 'DRAFT':
      return 'drafts';
  }
}

export function shownRemsParts(
  { drafts, due, dueSoon, overdue, sentOnTime, sentLate, judged }: RemsFigures,
  rules: Pick<ReportRules, 'smallestCell'>,
): ReadonlySet<RemsPart> {
  return shownIn(
    {
      ...{ drafts: [drafts.patients], due: [due.patients], dueSoon: [dueSoon.patients] },
      judged: [judged.patients],
      missing: [drafts.patients, due.patients, dueSoon.patients],
      timeliness: [sentOnTime.patients, sentLate.patients, overdue.patients],
    },
    rules,
  );
}

export const EVERY_REMS_PART: ReadonlySet<RemsPart> = new Set([
  'drafts',
  'due',
  'dueSoon',
  'judged',
  'timeliness',
  'missing',
]);

/** Forms of a group, and what of their figures may be shown. */
export interface RemsGroup {
  readonly forms: readonly CountedForms[];
  readonly figures: RemsFigures;
  readonly shown: ReadonlySet<RemsPart>;
}

/** Of forms sent on time. */
export function comparedOnTime(first: RemsGroup, second: RemsGroup, discretion: Discretion): ComparedRate {
  const sideOf = ({ figures, shown }: RemsGroup) => ({
    sums: figures.judged,
    isShown: shown.has('judged') && shown.has('timeliness'),
  });
  const shared = patientsInBoth(judgedByPatient(first.forms), judgedByPatient(second.forms));
  return comparedUnits(sideOf(first), sideOf(second), shared, discretion);
}

function patientsInBoth(
  first: ReadonlyMap<string, Cluster>,
  second: ReadonlyMap<string, Cluster>,
): SharedPatients {
  const both = [...first].flatMap(([patientId, own]) => {
    const other = second.get(patientId);
    return other ? [[own, other] as const] : [];
  });
  return { patients: both.length, sums: sharedSumsOf(both) };
}
