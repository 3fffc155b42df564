/** Which sessions have a monitoring form, by when it is due; without what it says. */
import type { EntityManager } from 'typeorm';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { RemsFormStatus } from './domain/deadline.js';

export interface FormPlace {
  readonly dueOn: string;
  readonly sessionId: string;
}

export interface FormsWanted {
  readonly status?: RemsFormStatus | undefined;
  readonly dueBefore?: string | undefined;
  /** Only forms of which no alert of this rule was ever raised. */
  readonly withoutAlertOf?: string;
  readonly after?: FormPlace | null;
  readonly limit: number;
}

/** The same as `formStatus` says of one form; days are compared as the calendar of the session counts them. */
const STATUS_IS: Readonly<Record<RemsFormStatus, string>> = {
  SUBMITTED: 'is_sent',
  OVERDUE: 'not is_sent and today > due_on',
  DUE_SOON: 'not is_sent and today <= due_on and today >= due_soon_on',
  DUE: 'not is_sent and today <= due_on and today < due_soon_on and has_left',
  DRAFT: 'not is_sent and today <= due_on and today < due_soon_on and not has_left',
};

/** The earliest due first. The days come from the rules of the session, or from the defaults where these lack them. */
export function findForms(
  manager: EntityManager,
  now: Date,
  { status, dueBefore, withoutAlertOf, after, limit }: FormsWanted,
): Promise<readonly FormPlace[]> {
  const { formDueDays, formDueSoonDays } = defaultRuleSet.rems;
  const { dueOn, sessionId } = after ?? { dueOn: null, sessionId: null };
  return manager.query(
    `with dosed as (
       select s.id, s.discharged_at is not null as has_left,
              (s.dose_started_at at time zone s.zone)::date as day,
              ($1::timestamptz at time zone s.zone)::date as today,
              coalesce((r.rules #>> '{rems,formDueDays}')::int, $2) as due_days,
              coalesce((r.rules #>> '{rems,formDueSoonDays}')::int, $3) as due_soon_days,
              exists (select 1 from rems_form_submissions sent where sent.session_id = s.id
                and not exists (select 1 from rems_form_submissions_in_error mark
                  where mark.submission_id = sent.id)) as is_sent
       from sessions s join clinic_rule_sets r on r.version = s.rule_set_version
       where s.modality = 'SPRAVATO' and s.dose_started_at is not null
         and (s.delivered_mg is null or s.delivered_mg > 0)
     ), form as (
       select *, day + due_days as due_on, day + due_soon_days as due_soon_on from dosed
     )
     select id as "sessionId", to_char(due_on, 'YYYY-MM-DD') as "dueOn" from form
     where ${status ? STATUS_IS[status] : 'true'}
       and ($4::date is null or due_on < $4::date)
       and ($5::date is null or (due_on, id) > ($5::date, $6::uuid))
       and ($7::text is null or not exists (select 1 from alerts a where a.session_id = form.id and a.rule = $7))
     order by due_on, id limit $8`,
    [now, formDueDays, formDueSoonDays, dueBefore ?? null, dueOn, sessionId, withoutAlertOf ?? null, limit],
  );
}
