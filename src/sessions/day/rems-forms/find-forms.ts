/** Which sessions have a monitoring form, by when it is due and how it stands; without what it says. */
import type { EntityManager } from 'typeorm';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { CountedForms } from './domain/counted-forms.js';
import type { RemsFormStatus } from './domain/deadline.js';
import type { SessionsAmong } from '../../sessions-among.js';

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

/** The days come from the rules of the session, or from the defaults where these lack them. */
const FORMS = `
  with dosed as (
    select s.id, s.patient_id, s.discharged_at is not null as has_left,
           (s.dose_started_at at time zone s.zone)::date as day,
           ($1::timestamptz at time zone s.zone)::date as today,
           coalesce((r.rules #>> '{rems,formDueDays}')::int, $2) as due_days,
           coalesce((r.rules #>> '{rems,formDueSoonDays}')::int, $3) as due_soon_days,
           (select (sent.submitted_at at time zone s.zone)::date from rems_form_submissions sent
            where sent.session_id = s.id and not exists (select 1 from rems_form_submissions_in_error mark
              where mark.submission_id = sent.id)
            order by sent.number limit 1) as sent_on
    from sessions s join clinic_rule_sets r on r.version = s.rule_set_version
    where s.modality = 'SPRAVATO' and s.dose_started_at is not null
      and (s.delivered_mg is null or s.delivered_mg > 0)
  ), form as (
    select *, sent_on is not null as is_sent, day + due_days as due_on, day + due_soon_days as due_soon_on
    from dosed
  )`;

function parametersAt(now: Date): readonly unknown[] {
  const { formDueDays, formDueSoonDays } = defaultRuleSet.rems;
  return [now, formDueDays, formDueSoonDays];
}

/** The earliest due first. */
export function findForms(
  manager: EntityManager,
  now: Date,
  { status, dueBefore, withoutAlertOf, after, limit }: FormsWanted,
): Promise<readonly FormPlace[]> {
  const { dueOn, sessionId } = after ?? { dueOn: null, sessionId: null };
  return manager.query(
    `${FORMS}
     select id as "sessionId", to_char(due_on, 'YYYY-MM-DD') as "dueOn" from form
     where ${status ? STATUS_IS[status] : 'true'}
       and ($4::date is null or due_on < $4::date)
       and ($5::date is null or (due_on, id) > ($5::date, $6::uuid))
       and ($7::text is null or not exists (select 1 from alerts a where a.session_id = form.id and a.rule = $7))
     order by due_on, id limit $8`,
    [...parametersAt(now), dueBefore ?? null, dueOn, sessionId, withoutAlertOf ?? null, limit],
  );
}

const STATUS = `case ${Object.entries(STATUS_IS)
  .map(([status, condition]) => `when ${condition} then '${status}'`)
  .join(' ')} end`;

/**
 * How the forms of treatments in these months stand, both included.
 * @param among adds its values to the parameters and gives SQL of the sessions that are meant: `session_id` and the group (`grp`)
 * each is told apart by; null: all of them, in no group
 */
export function countForms(
  manager: EntityManager,
  now: Date,
  { from, to }: { readonly from: string; readonly to: string },
  among: SessionsAmong | null,
): Promise<readonly CountedForms[]> {
  const parameters = [...parametersAt(now), `${from}-01`, `${to}-01`];
  const meant = among === null ? '' : `join (${among(parameters)}) meant on meant.session_id = form.id`;
  return manager.query(
    `${FORMS}
     select to_char(day, 'YYYY-MM') as month, ${among === null ? 'null' : 'grp'} as "group",
            patient_id as "patientId", ${STATUS} as status,
            case when sent_on <= due_on then 'ON_TIME' when is_sent then 'LATE' end as timeliness,
            count(*)::int as count
     from form ${meant} where day >= $4::date and day < $5::date + interval '1 month'
     group by 1, 2, 3, 4, 5`,
    parameters,
  );
}
