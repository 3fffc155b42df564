import { ChoiceField } from '../../platform/http/fields.js';
import { GROUPINGS } from '../domain/cohort.js';
import { CohortFilterQuery, CompareField } from '../dto/report-frame.js';

/** Sessions can be told apart by where and on which day of the week they are as well. */
export const SESSION_GROUPINGS = [...GROUPINGS, 'WEEKDAY', 'CHAIR'] as const;
export type SessionGrouping = (typeof SESSION_GROUPINGS)[number];

export class ThroughputQuery extends CohortFilterQuery {
  @ChoiceField(SESSION_GROUPINGS, {
    optional: true,
    enumName: 'SessionGrouping',
    description: 'Tells the sessions apart; groups never overlap, and an empty one is listed too.',
  })
  groupBy?: SessionGrouping;
}

export class ComparedThroughputQuery extends ThroughputQuery {
  @CompareField()
  compare?: string;
}
