/** Monitoring forms put together: facts of the record, answers, what was sent, read with the manager of the caller. */
import { In, type EntityManager } from 'typeorm';
import type { VersionedRuleSet } from '../../../clinic/rules/rule-set.js';
import {
  formDeadline,
  formStatus,
  timeliness,
  type FormDeadline,
  type RemsFormStatus,
  type Timeliness,
} from './domain/deadline.js';
import { draftForm, type DraftedField } from './domain/draft.js';
import { definitionOn, type FormDefinition } from './domain/form-definition.js';
import { REMS_FORM_DEFINITIONS } from './domain/form-definitions.js';
import { differences, type FieldDifference } from './domain/submission.js';
import { readFormFacts, type DosedSession } from './read-form-facts.js';
import { RemsFormAnswer } from './rems-form-answer.entity.js';
import { RemsFormSubmission, RemsFormSubmissionInError } from './rems-form-submission.entity.js';

export interface KnownSubmission {
  readonly submission: RemsFormSubmission;
  /** Null where it counts. */
  readonly mark: RemsFormSubmissionInError | null;
}

export interface RemsForm {
  readonly session: DosedSession;
  /** Day of the treatment. */
  readonly day: string;
  readonly definition: FormDefinition;
  readonly draft: readonly DraftedField[];
  readonly answers: readonly RemsFormAnswer[];
  /** All that were recorded, in their order. */
  readonly submissions: readonly KnownSubmission[];
  /** The last one that counts. */
  readonly sent: RemsFormSubmission | null;
  /** What would be sent otherwise now. */
  readonly differences: readonly FieldDifference[];
  readonly deadline: FormDeadline;
  readonly status: RemsFormStatus;
  readonly timeliness: Timeliness | null;
  readonly ruleSetVersion: number;
}

export type RulesOf = (session: DosedSession) => Promise<VersionedRuleSet>;

/** In the order of the sessions. A fixed number of queries, however many sessions. */
export async function readForms(
  manager: EntityManager,
  sessions: readonly DosedSession[],
  rulesOf: RulesOf,
  now: Date,
): Promise<readonly RemsForm[]> {
  if (sessions.length === 0) return [];
  const facts = await readFormFacts(manager, sessions);
  const ids = sessions.map(({ id }) => id);
  const answers = await manager.find(RemsFormAnswer, {
    where: { sessionId: In(ids) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const submissions = await readSubmissions(manager, ids);
  const forms: RemsForm[] = [];
  for (const session of sessions) {
    const own = answers.filter(({ sessionId }) => sessionId === session.id);
    const { version, rules } = await rulesOf(session);
    const { day } = facts.get(session.id)!;
    const definition = definitionOn(day, REMS_FORM_DEFINITIONS);
    const draft = draftForm(definition, facts.get(session.id)!, rules, own);
    const known = submissions.filter(({ submission }) => submission.sessionId === session.id);
    const counting = known.filter(({ mark }) => mark === null).map(({ submission }) => submission);
    const sent = counting.at(-1) ?? null;
    const progress = {
      dischargedAt: session.dischargedAt,
      firstSubmittedAt: counting[0]?.submittedAt ?? null,
    };
    const deadline = formDeadline(day, session.zone, rules.rems);
    forms.push({
      ...{ session, day, definition, draft, answers: own, submissions: known, sent, deadline },
      differences: sent ? differences(definitionOf(sent, definition), sent.values, draft) : [],
      status: formStatus(progress, deadline, now),
      timeliness: timeliness(progress, deadline),
      ruleSetVersion: version,
    });
  }
  return forms;
}

/** What a submission was sent with; an edition always stays in the list. */
function definitionOf(sent: RemsFormSubmission, present: FormDefinition): FormDefinition {
  return REMS_FORM_DEFINITIONS.find(({ version }) => version === sent.definitionVersion) ?? present;
}

async function readSubmissions(
  manager: EntityManager,
  sessionIds: readonly string[],
): Promise<readonly KnownSubmission[]> {
  const submissions = await manager.find(RemsFormSubmission, {
    where: { sessionId: In([...sessionIds]) },
    order: { number: 'ASC' },
  });
  const marks = await manager.findBy(RemsFormSubmissionInError, {
    submissionId: In(submissions.map(({ id }) => id)),
  });
  return submissions.map((submission) => ({
    submission,
    mark: marks.find(({ submissionId }) => submissionId === submission.id) ?? null,
  }));
}
