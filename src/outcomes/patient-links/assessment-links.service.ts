import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecallWindow } from '../../clinic/rules/instrument-rules.js';
import type { AskedForm, OutcomeRules } from '../../clinic/rules/rule-set.js';
import { lockActivePatient } from '../../patients/patient-lock.js';
import { PatientsLookup } from '../../patients/patients.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { hashSecret, newSecret } from '../../platform/access/passwords.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.token.js';
import { Database } from '../../platform/database/database.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { Session } from '../../sessions/session.entity.js';
import { askedMeasures, type AskedTimePoint } from '../domain/asked-windows.js';
import { definitionOf } from '../domain/definitions.js';
import { AssessmentLink } from './assessment-link.entity.js';
import type { AssessmentLinkResponse, NewAssessmentLinkResponse } from './dto/assessment-link.response.js';
import {
  expiryFaults,
  formFaults,
  formsMissing,
  sessionNotOfPatient,
  timePointIncomplete,
  windowFaults,
} from './link-faults.js';
import { linkResponses } from './link-responses.js';
import { LinkWindowsReader, windowsOfForms, type PatientWindows } from './link-windows.js';
import { PAGES_PREFIX } from './pages-prefix.js';
import {
  assessmentLinkNotFound,
  assessmentLinkNotMade,
  assessmentLinkOver,
} from './patient-links.problems.js';

const MS_PER_HOUR = 3_600_000;

export interface LinkedForm {
  readonly instrumentCode: string;
  readonly recallWindow?: RecallWindow;
}

export interface NewAssessmentLink {
  readonly id?: string;
  readonly patientId: string;
  readonly sessionId?: string;
  readonly timePoint?: AskedTimePoint;
  readonly forms?: readonly LinkedForm[];
  readonly expiresAt?: Date;
}

/** What a link is made of once every wish was found to be possible. */
interface LinkTerms {
  readonly forms: AskedForm[];
  readonly sessionId: string | null;
  readonly timePoint: AskedTimePoint | null;
  readonly expiresAt: Date;
}

@Injectable()
export class AssessmentLinksService {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
    private readonly windows: LinkWindowsReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Makes a link. Its address leaves in this answer; what is kept of the token is a hash.
   * @param origin where the request came to, for an address where the configuration names no other
   * @throws patientNotFound, assessmentLinkNotMade with every reason, sameIdOtherContent
   */
  async make(
    caller: Caller,
    { id = newId(), ...wished }: NewAssessmentLink,
    origin: string,
  ): Promise<NewAssessmentLinkResponse | EntryExists<NewAssessmentLinkResponse>> {
    const { patientId } = wished;
    await this.patients.assertActive(patientId);
    const known = await this.database.read.findOneBy(AssessmentLink, { id });
    const patient = await this.windows.of(patientId);
    // What was possible when it was sent first is not asked again.
    const terms = known ?? termsOf(wished, patient, await this.hasSession(wished));
    const token = newSecret();
    const link: AssessmentLink = {
      ...blankLink,
      id,
      patientId,
      tokenHash: hashSecret(token),
      forms: terms.forms,
      sessionId: terms.sessionId,
      timePoint: terms.timePoint,
      expiresAt: terms.expiresAt,
      recordedAt: patient.now,
      recordedBy: caller.id,
      contentHash: contentHash(wished),
    };
    const { stored, isNew } = await this.database.write(caller, (tx) => insertLink(tx, caller, link, wished));
    const [answer] = await linkResponses(this.database.read, [stored], patient);
    if (!isNew) return new EntryExists({ ...answer!, linkUrl: null });
    return { ...answer!, linkUrl: new URL(`${PAGES_PREFIX}${token}`, this.config.PUBLIC_URL ?? origin).href };
  }

  private async hasSession({ patientId, sessionId }: Pick<NewAssessmentLink, 'patientId' | 'sessionId'>) {
    return sessionId === undefined || this.database.read.existsBy(Session, { id: sessionId, patientId });
  }

  /** @throws assessmentLinkNotFound, assessmentLinkOver */
  async revoke(caller: Caller, linkId: string, reason: string): Promise<AssessmentLinkResponse> {
    const link = await this.database.read.findOneBy(AssessmentLink, { id: linkId });
    if (!link) throw assessmentLinkNotFound();
    const patient = await this.windows.of(link.patientId);
    const mark = { revokedAt: patient.now, revokedBy: caller.id, revokeReason: reason };
    const revoked = await this.database.write(caller, (tx) => revokeLink(tx, caller, linkId, mark));
    const [answer] = await linkResponses(this.database.read, [revoked], patient);
    return answer!;
  }
}

const blankLink = {
  answeredAt: null,
  answersHash: null,
  timesSentAgain: 0,
  revokedAt: null,
  revokedBy: null,
  revokeReason: null,
} as const;

/**
 * @param isOwnSession false where a session is named that this patient does not have
 * @throws assessmentLinkNotMade with every reason
 */
function termsOf(
  wished: Omit<NewAssessmentLink, 'id'>,
  patient: PatientWindows,
  isOwnSession: boolean,
): LinkTerms {
  const { sessionId = null, timePoint = null } = wished;
  const forms = formsOf(wished, patient);
  const errors: ProblemReason[] = [...formFaults(forms, timePoint, patient.rules)];
  if (forms.length === 0) errors.push(formsMissing);
  if (!isOwnSession) errors.push(sessionNotOfPatient);
  if ((sessionId === null) !== (timePoint === null)) errors.push(timePointIncomplete);
  let latest = new Date(patient.now.getTime() + patient.linkRules.validHours * MS_PER_HOUR);
  if (sessionId !== null && timePoint !== null && errors.length === 0) {
    const windows = windowsOfForms(patient, { sessionId, timePoint, forms });
    errors.push(...windowFaults(windows));
    latest = windows[0]?.closesAt ?? latest;
  }
  const expiresAt = wished.expiresAt ?? latest;
  if (errors.length === 0) errors.push(...expiryFaults(expiresAt, patient.now, latest));
  if (errors.length > 0) throw assessmentLinkNotMade({ errors });
  return { forms, sessionId, timePoint, expiresAt };
}

/** As wished, or what the clinic asks for at the time point by the rules of the session. */
function formsOf(
  { forms, sessionId, timePoint }: Omit<NewAssessmentLink, 'id'>,
  { rules, sessions }: PatientWindows,
): AskedForm[] {
  if (forms)
    return forms.map(({ instrumentCode, recallWindow }) => ({
      instrumentCode,
      recall: recallWindow ?? usualRecall(instrumentCode, rules),
    }));
  if (timePoint === undefined) return [];
  const ofSession = sessions.find(({ id }) => id === sessionId)?.rules ?? rules;
  return askedMeasures(timePoint, ofSession).map(({ instrument, recall }) => ({
    instrumentCode: instrument,
    recall,
  }));
}

/** Any for a questionnaire that is not there, which is refused. */
function usualRecall(instrumentCode: string, { instruments }: OutcomeRules): RecallWindow {
  const rules = definitionOf(instrumentCode, instruments);
  return rules?.validatedRecall ?? rules?.recalls[0] ?? 'NOW';
}

async function insertLink(
  tx: EntityManager,
  caller: Caller,
  link: AssessmentLink,
  content: object,
): Promise<{ readonly stored: AssessmentLink; readonly isNew: boolean }> {
  await lockActivePatient(tx, link.patientId);
  const isNew = await insertIfNew(tx, AssessmentLink, link);
  const stored = isNew ? link : await tx.findOneByOrFail(AssessmentLink, { id: link.id });
  if (!isNew) assertSameContent(stored, content);
  const audited = { action: 'assessment-link.make', patientIds: [link.patientId], resourceId: link.id };
  await recordAudit(tx, caller, audited);
  return { stored, isNew };
}

async function revokeLink(
  tx: EntityManager,
  caller: Caller,
  id: string,
  mark: Pick<AssessmentLink, 'revokedAt' | 'revokedBy' | 'revokeReason'>,
): Promise<AssessmentLink> {
  const link = await tx.findOneOrFail(AssessmentLink, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (link.answeredAt !== null || link.revokedAt !== null) throw assessmentLinkOver();
  await tx.update(AssessmentLink, { id }, mark);
  const audited = { action: 'assessment-link.revoke', patientIds: [link.patientId], resourceId: id };
  await recordAudit(tx, caller, audited);
  return { ...link, ...mark };
}
