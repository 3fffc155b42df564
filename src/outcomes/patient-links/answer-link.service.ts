import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/caller.js';
import { hashSecret } from '../../platform/access/passwords.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/errors/problem.js';
import { contentHash } from '../../platform/http/existing-entry.js';
import { raiseUnstored } from '../safety/unstored-answer.js';
import { AssessmentsService } from '../assessments.service.js';
import type { NewAssessment, PreparedAssessment } from '../record-assessment.js';
import { AssessmentLink } from './assessment-link.entity.js';
import {
  fillIn,
  isAnswered,
  leftOut,
  selfHarmTold,
  type FilledForm,
  type QuestionnaireForm,
  type SelfHarmTold,
} from './domain/questionnaire.js';
import { thanksPage } from './html/closing-pages.js';
import { questionsPage, SEND_AS_IT_IS } from './html/questions-page.js';
import { LinkWindowsReader, standingOf, type PatientWindows } from './link-windows.js';
import { linkRefusals, linkTooEarly, linkUnknown } from './patient-links.problems.js';
import { PatientPages, type PageExtensions } from './patient-pages.js';
import { auditOf, takeAnswers } from './take-answers.js';
import { LEFT_OUT, whyNotStored } from './why-not-stored.js';

/** Somebody who holds a link, and nothing else that would say who it is. */
export interface LinkVisitor {
  readonly token: string;
  readonly requestId: string;
  readonly ipAddress: string;
}

export interface Page {
  readonly status: number;
  readonly page: string;
}

/** What a link is about, read for one request. */
interface OpenedLink {
  readonly link: AssessmentLink;
  readonly actor: Actor;
  readonly patient: PatientWindows;
  /** In the order of the page, which names the fields by it. */
  readonly forms: readonly (QuestionnaireForm | null)[];
}

const TOKEN = /^[\w-]{43}$/;

/** The patient's side of a link. Each refusal is told as a page that says nothing about anybody. */
@Injectable()
export class AnswerLinkService {
  constructor(
    private readonly database: Database,
    private readonly windows: LinkWindowsReader,
    private readonly assessments: AssessmentsService,
    private readonly pages: PatientPages,
  ) {}

  /** @throws linkUnknown, linkTooEarly, one of linkRefusals */
  async open(visitor: LinkVisitor): Promise<Page> {
    const opened = await this.find(visitor);
    await this.assertGood(opened, 'assessment-link.open');
    const { link, actor, forms } = opened;
    await this.database.write(actor, (tx) => recordAudit(tx, actor, auditOf('assessment-link.open', link)));
    return this.ask(
      fillIn(forms, () => null),
      false,
    );
  }

  /**
   * Stores what the patient sent, all of it or nothing. The same once more is thanked for, for a short time, and stores
   * nothing. Where something was left out the page comes back once, until the patient says that it is to be sent as it
   * is. Thoughts of death or self-harm call somebody also where nothing is stored.
   * @throws linkUnknown, linkTooEarly, one of linkRefusals
   */
  async answer(visitor: LinkVisitor, sent: URLSearchParams): Promise<Page> {
    const opened = await this.find(visitor);
    const { link, forms } = opened;
    const filled = fillIn(forms, (field) => sent.getAll(field).at(-1) ?? null);
    const told = selfHarmTold(filled);
    const isAnsweredBefore = link.answeredAt !== null;
    const isComplete = leftOut(filled).length === 0;
    const isAsItIs = sent.get(SEND_AS_IT_IS.name) === SEND_AS_IT_IS.value && filled.some(isAnswered);
    try {
      if (!isAnsweredBefore) await this.assertGood(opened, 'assessment-link.answer');
      if (isAnsweredBefore || isComplete || isAsItIs) {
        await this.take(opened, filled);
        return this.thank(told !== null);
      }
    } catch (refusal) {
      if (!told) throw refusal;
      await this.callForHelp(opened, told, whyNotStored(refusal));
      throw sayingHelpIsCalled(refusal);
    }
    if (told) await this.callForHelp(opened, told, LEFT_OUT);
    return this.ask(filled, true);
  }

  /** @throws one of linkRefusals */
  private async take({ link, actor, patient }: OpenedLink, filled: readonly FilledForm[]): Promise<void> {
    const prepared: PreparedAssessment[] = [];
    for (const form of link.answeredAt === null ? filled.filter(isAnswered) : [])
      prepared.push(await this.assessments.prepare(actor, link.patientId, answeredThrough(link, form)));
    const mark = { answeredAt: patient.now, answersHash: hashOf(filled) };
    const sitting = { prepared, mark, rules: patient.linkRules };
    const refused = await this.database.write(actor, (tx) => takeAnswers(tx, actor, link.id, sitting));
    if (refused !== null) throw linkRefusals[refused]();
  }

  /** Nothing is stored as an answer, but somebody looks after the patient. */
  private async callForHelp(
    { link, actor, patient }: OpenedLink,
    told: SelfHarmTold,
    because: string,
  ): Promise<void> {
    await this.database.write(actor, async (tx) => {
      await raiseUnstored(tx, {
        ...{ patientId: link.patientId, linkId: link.id, now: patient.now },
        ...{ told, because },
      });
      await recordAudit(tx, actor, auditOf('assessment-link.call-for-help', link));
    });
  }

  private async find({ token, ...visitor }: LinkVisitor): Promise<OpenedLink> {
    const tokenHash = TOKEN.test(token) ? hashSecret(token) : '';
    const link = await this.database.read.findOneBy(AssessmentLink, { tokenHash });
    if (!link) throw linkUnknown();
    const patient = await this.windows.of(link.patientId);
    const actor = { ...visitor, kind: 'patient-link', id: link.id, role: null, idempotency: null } as const;
    const forms = await this.windows.questionnairesOf(link, patient);
    return { link, actor, patient, forms };
  }

  private async assertGood({ link, actor, patient }: OpenedLink, action: string): Promise<void> {
    const { state, opensAt } = standingOf(link, patient);
    const isEarly = opensAt !== null && opensAt > patient.now;
    if (state === 'OPEN' && !isEarly) return;
    const opens = isEarly ? await this.inWords(opensAt) : '';
    const refusal = state === 'OPEN' ? linkTooEarly : linkRefusals[state];
    await this.database.transaction((tx) =>
      recordAudit(tx, actor, { ...auditOf(action, link), outcome: 'REFUSED', reasonCode: refusal.code }),
    );
    throw refusal({ extensions: { opens } });
  }

  private async inWords(instant: Date): Promise<string> {
    const { timeZone } = await this.pages.clinic();
    // With the name of the zone: the patient may read it in another one.
    return new Intl.DateTimeFormat('en-US', { timeZone, ...DAY_AND_TIME }).format(instant);
  }

  private async ask(filled: readonly FilledForm[], isAskedAgain: boolean): Promise<Page> {
    const { name, help } = await this.pages.clinic();
    const isCrisisFirst = selfHarmTold(filled) !== null;
    const page = questionsPage({ clinicName: name, help, filled, isAskedAgain, isCrisisFirst });
    return { status: isAskedAgain ? 422 : 200, page };
  }

  private async thank(isCrisisFirst: boolean): Promise<Page> {
    const { name, help } = await this.pages.clinic();
    return { status: 200, page: thanksPage(name, help, isCrisisFirst) };
  }
}

const DAY_AND_TIME: Intl.DateTimeFormatOptions = {
  ...{ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'long' },
};

/** The page that tells of a refusal says that somebody is called all the same. */
function sayingHelpIsCalled(refusal: unknown): unknown {
  if (!(refusal instanceof Problem)) return refusal;
  const { kind, more } = refusal;
  const said: PageExtensions = { ...more.extensions, isHelpCalled: true };
  return new Problem(kind, { ...more, extensions: { ...said } });
}

function hashOf(filled: readonly FilledForm[]): string {
  return contentHash(filled.map(({ answers, difficulty }) => ({ answers, difficulty })));
}

function answeredThrough({ id }: AssessmentLink, { form, answers, difficulty }: FilledForm): NewAssessment {
  const { instrumentCode, recall } = form;
  const answered = { instrumentCode, recallWindow: recall, answers: [...answers], difficulty };
  return { ...answered, source: 'PATIENT', linkId: id };
}
