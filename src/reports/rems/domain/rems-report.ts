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
import { shownIn } from '../../domain/shown-numbers.js';
import { clusterSumsOf, type ClusterSums } from '../../domain/statistics/clustered-rate.js';

export const FORM_STATES = ['drafts', 'due', 'dueSoon', 'overdue', 'sentOnTime', 'sentLate'] as const;
export type FormState = (typeof FORM_STATES)[number];

export interface RemsFigures extends Readonly<Record<FormState, Counted>> {
  /** `sessions` are the judged forms, `withEvent` those sent on time. */
  readonly judged: ClusterSums;
}

/** `timeliness`: on time, late and overdue, which add up to what was judged; `missing`: the others. */
export type RemsPart = 'drafts' | 'due' | 'dueSoon' | 'judged' | 'timeliness' | 'missing';

export function remsFiguresOf(forms: readonly CountedForms[]): RemsFigures {
  const of = (state: FormState) => countedOf(forms.filter((form) => stateOf(form) === state));
  const perPatient = [...Map.groupBy(forms, ({ patientId }) => patientId).values()].map((own) => {
    const countOf = (...states: readonly FormState[]) =>
      countedOf(own.filter((form) => states.includes(stateOf(form)))).count;
    return { sessions: countOf('sentOnTime', 'sentLate', 'overdue'), withEvent: countOf('sentOnTime') };
  });
  return {
    drafts: of('drafts'),
    due: of('due'),
    dueSoon: of('dueSoon'),
    overdue: of('overdue'),
    sentOnTime: of('sentOnTime'),
    sentLate: of('sentLate'),
    judged: clusterSumsOf(perPatient),
  };
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
