import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RuleSetsLookup } from '../../../clinic/rules/rule-sets.lookup.js';
import { Patient } from '../../../patients/patient.entity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { isCalendarDay, isUuid } from '../../../platform/http/field-formats.js';
import { DEFAULT_PAGE_SIZE, pageOf, readCursor, type Page } from '../../../platform/http/paging.js';
import { Session } from '../../session.entity.js';
import { SessionsLookup } from '../../sessions.lookup.js';
import type { RemsFormsQuery } from './dto/rems-form.requests.js';
import type { ListedRemsFormResponse, RemsFormResponse } from './dto/rems-form.responses.js';
import { toListedRemsFormResponse, toRemsFormResponse } from './dto/to-rems-form.js';
import { findForms } from './find-forms.js';
import { hasForm, type DosedSession } from './read-form-facts.js';
import { readForms, type RemsForm } from './read-form.js';
import { noRemsForm } from './rems-forms.problems.js';

@Injectable()
export class RemsFormsQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  /** @throws sessionNotFound, noRemsForm */
  async ofSession(sessionId: string): Promise<RemsFormResponse> {
    const session = await this.sessions.get(sessionId);
    if (!hasForm(session)) throw noRemsForm();
    const [form] = await this.read([session], this.clock.now());
    return toRemsFormResponse(form!);
  }

  /** The earliest due first. */
  async list({
    status,
    dueBefore,
    limit = DEFAULT_PAGE_SIZE,
    cursor,
  }: RemsFormsQuery): Promise<Page<ListedRemsFormResponse>> {
    const now = this.clock.now();
    const key = readCursor(cursor, isCalendarDay, isUuid);
    const after = key && { dueOn: key[0]!, sessionId: key[1]! };
    const places = await findForms(this.database.read, now, { status, dueBefore, after, limit: limit + 1 });
    const page = pageOf(places, limit, ({ dueOn, sessionId }) => [dueOn, sessionId]);
    const rows = await this.database.read.find(Session, {
      where: { id: In(page.items.map(({ sessionId }) => sessionId)) },
      relations: { patient: true },
    });
    const inOrder = page.items.map(({ sessionId }) => rows.find(({ id }) => id === sessionId)!);
    const forms = await this.read(inOrder.filter(hasForm), now);
    const items = forms.map((form) => toListedRemsFormResponse(form, form.session.patient as Patient));
    return { items, nextCursor: page.nextCursor };
  }

  private read(sessions: readonly DosedSession[], now: Date): Promise<readonly RemsForm[]> {
    // A dose is given to nobody who was not checked in, which is when the rules of the session were chosen.
    const rulesOf = (session: Session) => this.ruleSets.version(session.ruleSetVersion!);
    return readForms(this.database.read, sessions, rulesOf, now);
  }
}
