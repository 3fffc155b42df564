import { Injectable } from '@nestjs/common';
import type { AskedForm, OutcomeRules, RuleSet } from '../../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import {
  askedWindows,
  type AskedSession,
  type AskedTimePoint,
  type AskedWindow,
} from '../domain/asked-windows.js';
import type { ScoredForm } from '../domain/scored-form.js';
import { readAskedFacts } from '../due/read-asked-windows.js';
import type { AssessmentLink } from './assessment-link.entity.js';
import { linkStateOf, type LinkState } from './domain/link-state.js';
import type { QuestionnaireForm } from './domain/questionnaire.js';
import { questionnaireOf } from './questionnaire-of.js';

/** What decides how the links of a patient stand. */
export interface PatientWindows {
  readonly now: Date;
  readonly rules: OutcomeRules;
  readonly linkRules: RuleSet['patientLinks'];
  readonly sessions: readonly AskedSession[];
  readonly forms: readonly ScoredForm[];
}

export interface AskedOf {
  readonly sessionId: string;
  readonly timePoint: AskedTimePoint;
  readonly forms: readonly AskedForm[];
}

@Injectable()
export class LinkWindowsReader {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  async of(patientId: string): Promise<PatientWindows> {
    const now = this.clock.now();
    const { rules } = await this.ruleSets.inForceAt(now);
    const [facts] = await readAskedFacts(this.database.read, [patientId], this.ruleSets, now);
    const { sessions = [], forms = [] } = facts ?? {};
    return { now, rules: rules.outcomes, linkRules: rules.patientLinks, sessions, forms };
  }

  /**
   * The forms of a link, each in its place; one that the clinic does not use any more as it was when the link was made,
   * since a page that was opened before may still send it. Null where it is not known from then either.
   */
  async questionnairesOf(
    { forms, recordedAt }: AssessmentLink,
    { rules }: PatientWindows,
  ): Promise<readonly (QuestionnaireForm | null)[]> {
    const then = await this.ruleSets.inForceAt(recordedAt);
    return forms.map((form) => questionnaireOf(form, rules) ?? questionnaireOf(form, then.rules.outcomes));
  }
}

/** How each of these forms stands at the time point: as if the clinic asked for exactly them. */
export function windowsOfForms(
  { sessions, forms: answered, now }: PatientWindows,
  { sessionId, timePoint, forms }: AskedOf,
): readonly AskedWindow<ScoredForm>[] {
  const asked = { beforeCourse: forms, beforeSession: forms, acute: forms, hour24: forms, day7To14: forms };
  const asking = sessions.map((session) => ({ ...session, rules: { ...session.rules, asked } }));
  return askedWindows(asking, answered, now).filter(
    (window) => window.sessionId === sessionId && window.timePoint === timePoint,
  );
}

export interface LinkStanding {
  readonly state: LinkState;
  /** Null for a link that was made for no time point, or for one that is not to come any more. */
  readonly opensAt: Date | null;
}

export function standingOf(link: AssessmentLink, patient: PatientWindows): LinkStanding {
  const { sessionId, timePoint, forms } = link;
  const isUsed = forms.every((form) => questionnaireOf(form, patient.rules) !== null);
  const windows =
    sessionId === null || timePoint === null
      ? null
      : windowsOfForms(patient, { sessionId, timePoint, forms });
  const statuses = isUsed ? (windows?.map(({ status }) => status) ?? null) : [];
  return { state: linkStateOf(link, statuses, patient.now), opensAt: windows?.[0]?.opensAt ?? null };
}
