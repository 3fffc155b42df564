import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../../../platform/http/existing-entry.js';
import { newId } from '../../../platform/ids/ids.js';
import { lockSession } from '../../session-moves.js';
import { missingFields } from './domain/draft.js';
import { valuesOf } from './domain/submission.js';
import type { RemsFormSubmissionResponse } from './dto/rems-form.responses.js';
import { toSubmissionResponse } from './dto/to-rems-form.js';
import { resolveOverdue } from './overdue-alerts.js';
import type { RemsForm } from './read-form.js';
import {
  RemsFormSubmission,
  RemsFormSubmissionInError,
  type SubmissionChannel,
} from './rems-form-submission.entity.js';
import { sayMissing } from './rems-forms.messages.js';
import {
  formNotComplete,
  submissionInErrorAlready,
  submissionNotFound,
  submissionNotPossible,
  submittedAlready,
} from './rems-forms.problems.js';
import { readForm } from './rems-forms.service.js';

export interface NewSubmission {
  readonly id?: string;
  readonly submittedAt?: Date;
  readonly channel: SubmissionChannel;
  readonly confirmationNumber?: string;
  readonly reason?: string;
}

@Injectable()
export class RemsSubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A person has sent the form: what it said stays as it was sent. */
  submit(
    caller: Caller,
    sessionId: string,
    given: NewSubmission,
  ): Promise<RemsFormSubmissionResponse | EntryExists<RemsFormSubmissionResponse>> {
    const now = this.clock.now();
    const { id = newId(), channel, confirmationNumber = null, reason = null } = given;
    const submittedAt = occurredAtOrNow(given.submittedAt, now, '/submittedAt');
    const content = { ...given, id: undefined, sessionId };
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const { patientId } = session;
      await recordAudit(tx, caller, { action: 'rems-form.submit', patientIds: [patientId], resourceId: id });
      const form = await readForm(tx, session, now);
      const known = await tx.findOneBy(RemsFormSubmission, { id });
      if (known) {
        assertSameContent(known, content);
        const mark = await tx.findOneBy(RemsFormSubmissionInError, { submissionId: id });
        return new EntryExists(toSubmissionResponse({ submission: known, mark }, patientId));
      }
      assertSendable(form, { channel, confirmationNumber, reason, submittedAt });
      const values = valuesOf(form.draft);
      const submission: RemsFormSubmission = {
        ...{ id, sessionId, submittedAt, channel, confirmationNumber, reason, values },
        number: form.submissions.length + 1,
        definitionVersion: form.definition.version,
        valuesHash: contentHash(values),
        ruleSetVersion: form.ruleSetVersion,
        ...{ recordedAt: now, recordedBy: caller.id, contentHash: contentHash(content) },
      };
      await tx.insert(RemsFormSubmission, submission);
      await resolveOverdue(tx, sessionId, caller.id, now);
      return toSubmissionResponse({ submission, mark: null }, patientId);
    });
  }

  /** It was never sent, or is another patient's: the form has to be sent again, by its old deadline. */
  enterInError(
    caller: Caller,
    sessionId: string,
    submissionId: string,
    reason: string,
  ): Promise<RemsFormSubmissionResponse> {
    const mark = { submissionId, reason, recordedAt: this.clock.now(), recordedBy: caller.id };
    return this.database.write(caller, async (tx) => {
      const { patientId } = await lockSession(tx, sessionId);
      const submission = await tx.findOneBy(RemsFormSubmission, { id: submissionId, sessionId });
      if (!submission) throw submissionNotFound();
      if (await tx.existsBy(RemsFormSubmissionInError, { submissionId })) throw submissionInErrorAlready();
      await tx.insert(RemsFormSubmissionInError, mark);
      await recordAudit(tx, caller, {
        action: 'rems-form.enter-submission-in-error',
        patientIds: [patientId],
        resourceId: submissionId,
      });
      return toSubmissionResponse({ submission, mark }, patientId);
    });
  }
}

type Sent = Pick<RemsFormSubmission, 'channel' | 'confirmationNumber' | 'reason' | 'submittedAt'>;

/** @throws submittedAlready (409), formNotComplete, submissionNotPossible with every reason */
function assertSendable(form: RemsForm, sending: Sent): void {
  const { sent, differences, draft } = form;
  if (sent && differences.length === 0)
    throw submittedAlready({ extensions: { submissionId: sent.id, submittedAt: sent.submittedAt } });
  const missing = missingFields(draft).map(sayMissing);
  const errors = [...missing, ...reasonsAgainst(form, sending)];
  if (errors.length > 0) throw (missing.length > 0 ? formNotComplete : submissionNotPossible)({ errors });
}

function reasonsAgainst({ session, sent }: RemsForm, sending: Sent): readonly ProblemReason[] {
  const { channel, confirmationNumber, reason, submittedAt } = sending;
  const endedAt = session.dischargedAt ?? session.doseStartedAt;
  return [
    ...(channel === 'ONLINE' && confirmationNumber === null
      ? [
          reasonAt(
            'rems-form.confirmation-missing',
            '/confirmationNumber',
            'The REMS confirms what is sent online.',
          ),
        ]
      : []),
    ...(submittedAt < endedAt
      ? [reasonAt('rems-form.submitted-before-end', '/submittedAt', 'The patient had not left by then.')]
      : []),
    ...(sent && reason === null
      ? [reasonAt('rems-form.reason-missing', '/reason', 'The form was sent before: say what changed.')]
      : []),
  ];
}

function reasonAt(code: string, pointer: string, message: string): ProblemReason {
  return { code, pointer, message };
}
