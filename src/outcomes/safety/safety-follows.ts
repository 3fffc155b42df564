/**
 * Puts what a psychiatrist has to look at in the answers of a patient before one, as alerts about the assessment, in the
 * transaction of whatever makes it so: an answer entered, amended, marked or moved, a dose corrected, two records made
 * one. What no longer holds is withdrawn with the reason of the correction, but for thoughts of self-harm that nobody has
 * looked at (`self-harm-follows.ts`); one assessment raises each alert once. The
 * rules are those in force when it is judged.
 */
import type { EntityManager } from 'typeorm';
import { type RuleSetSource, type VersionedRuleSet } from '../../clinic/rules/rule-set.js';
import type { SafetyRules } from '../../clinic/rules/safety-rules.js';
import type { Caller } from '../../platform/access/caller.js';
import type { RecordChange, SessionChange } from '../../platform/changes/changes.js';
import { readDosedSessions } from '../../sessions/read-dosed-sessions.js';
import { Session } from '../../sessions/session.entity.js';
import {
  changeAlert,
  lockAlertsOf,
  raiseAlert,
  type NewAlert,
  readAlertsOutsideSessions,
  type KnownAlert,
} from '../../tasks/alerts.js';
import { SELF_HARM } from '../../tasks/domain/self-harm.js';
import { Assessment } from '../assessment.entity.js';
import { definitionFor, editionsUnder } from '../domain/editions.js';
import { safetyFindings, type SafetyFinding } from '../domain/safety-findings.js';
import { answerAboutSelfHarm } from '../domain/scored-form.js';
import type { DosedSession } from '../domain/time-points.js';
import { readAssessments } from '../read-assessments.js';
import { readEditions } from '../read-editions.js';
import { rulesWithin } from '../../clinic/rules/rule-sets.lookup.js';
import { sayFinding } from './safety.messages.js';
import { followSelfHarm, type SelfHarmFound } from './self-harm-follows.js';

export interface AnswersChange extends RecordChange {
  /** Why an alert that has no cause any more is withdrawn, or what it is about was amended. */
  readonly because: string;
  /** The form whose answers were moved to another patient. */
  readonly movedAwayId?: string;
}

const OTHER_FACTS = 'A correction of the record showed that there was no cause.';

/** A dose decides which course an answer belongs to, and which answer is its baseline. */
export async function sessionSafetyFollows(
  tx: EntityManager,
  { sessionId, caller, now }: SessionChange,
): Promise<void> {
  const { patientId } = await tx.findOneByOrFail(Session, { id: sessionId });
  await lockAlertsOf(tx, patientId);
  // Nearly every fact of a treatment day ends here: nothing can be worse than a baseline without two answers.
  if ((await tx.countBy(Assessment, { patientId })) < 2) return;
  await safetyFollows(tx, { patientId, caller, now, because: OTHER_FACTS });
}

export async function recordSafetyFollows(tx: EntityManager, change: RecordChange): Promise<void> {
  await safetyFollows(tx, { ...change, because: OTHER_FACTS });
}

/** To be called in the transaction of a change of answers, after it was written. */
export async function safetyFollows(
  tx: EntityManager,
  { patientId, caller, now, because, movedAwayId }: AnswersChange,
): Promise<void> {
  // Taken before anything is read, so that of two changes at once the second judges what the first has left.
  await lockAlertsOf(tx, patientId);
  const rules = rulesWithin(tx);
  const ruleSet = await rules.inForceAt(now);
  const answers = await readAnswers(tx, patientId, rules, now);
  const findings = await foundSince(answers, rules, now);
  const known = (await readAlertsOutsideSessions(tx, patientId)).filter(
    ({ alert }) => alert.subjectType === 'ASSESSMENT',
  );
  const told = known.filter(stands);
  const replaced = new Set<string>();
  for (const one of told) {
    // Only facts take an alert back. What the rules have changed since does not: it is judged by those it was raised by.
    const raisedBy = await rules.version(one.alert.ruleSetVersion);
    const isMovedAway = one.alert.subjectId === movedAwayId;
    const found = [...findings, ...answers.foundBy(raisedBy)].filter((finding) => isAbout(one, finding));
    if (one.alert.rule !== SELF_HARM) {
      if (!found.some((finding) => isToldBy(one, finding))) await withdraw(tx, one, caller, now, because);
    } else if (isMovedAway || told.findLast((other) => isOfSame(other, one)) === one) {
      // Of several about one form the last one speaks.
      const change = { callerId: caller.id, now, because, isMovedAway };
      if (await followSelfHarm(tx, one, answers.aboutSelfHarm(one, found[0], raisedBy), change))
        replaced.add(one.alert.subjectId ?? '');
    }
  }
  for (const finding of findings) {
    const isLive = pages(finding, ruleSet.rules.outcomes.safety, now);
    const isReplaced = finding.rule === SELF_HARM && replaced.has(finding.assessmentId);
    const ofIt = told.filter((one) => isAbout(one, finding));
    if (ofIt.some((one) => isToldOf(one, finding, isLive)) && !isReplaced) continue;
    const about = {
      ...({ subjectType: 'ASSESSMENT', subjectId: finding.assessmentId } as const),
      message: sayFinding(finding),
    };
    const inPlaceOf = isReplaced ? known.filter((one) => isAbout(one, finding)) : [];
    await raiseFinding(tx, { patientId, finding, about, inPlaceOf, isLive, ruleSet, now });
  }
}

interface Answers {
  readonly counting: readonly Assessment[];
  /** What is found in them by a version of the rules. */
  readonly foundBy: (ruleSet: VersionedRuleSet) => readonly SafetyFinding[];
  /** What an alert about thoughts of self-harm is about, as it is now. */
  readonly aboutSelfHarm: (
    known: KnownAlert,
    finding: SafetyFinding | undefined,
    ruleSet: VersionedRuleSet,
  ) => SelfHarmFound;
}

async function readAnswers(
  tx: EntityManager,
  patientId: string,
  rules: RuleSetSource,
  now: Date,
): Promise<Answers> {
  const all = await readAssessments(tx, patientId);
  const counting = all.filter(({ inError }) => !inError);
  const editions = await readEditions(rules, now, counting);
  const sessions: DosedSession[] = [];
  for (const session of await readDosedSessions(tx, patientId)) {
    const kept = await rules.version(session.ruleSetVersion);
    sessions.push({ ...session, timePoints: kept.rules.outcomes.timePoints });
  }
  const foundBy = (ruleSet: VersionedRuleSet) =>
    safetyFindings(counting, sessions, {
      timePoints: ruleSet.rules.outcomes.timePoints,
      editions: editionsUnder(ruleSet, editions),
    });
  const aboutSelfHarm: Answers['aboutSelfHarm'] = ({ alert }, finding, ruleSet) => {
    const assessment = all.find(({ id }) => id === alert.subjectId);
    const counts = assessment !== undefined && !assessment.inError;
    const asked = counts ? definitionFor(assessment, editionsUnder(ruleSet, editions)) : undefined;
    return { assessment, finding, answer: counts ? answerAboutSelfHarm(assessment, asked) : null };
  };
  return { counting, foundBy, aboutSelfHarm };
}

/**
 * What is found by the rules in force. Of answers that were entered before these rules began, a deterioration counts only
 * where the rules of that time find it too: a threshold that is lowered calls nobody about the past.
 */
async function foundSince(
  { foundBy, counting }: Answers,
  rules: RuleSetSource,
  now: Date,
): Promise<readonly SafetyFinding[]> {
  const inForce = await rules.inForceAt(now);
  const recordedAt = new Map(counting.map((each) => [each.id, each.recordedAt]));
  const findings: SafetyFinding[] = [];
  for (const finding of foundBy(inForce)) {
    const { rule, assessmentId } = finding;
    const isNew = rule === SELF_HARM || recordedAt.get(assessmentId)! >= inForce.effectiveFrom;
    const then = isNew ? inForce : await rules.inForceAt(recordedAt.get(assessmentId)!);
    const isFoundThen =
      then.version === inForce.version ||
      foundBy(then).some((other) => other.rule === rule && other.assessmentId === assessmentId);
    if (isFoundThen) findings.push(finding);
  }
  return findings;
}

/** Thoughts of self-harm call somebody however long ago they were written: nobody has asked since. */
function pages({ rule, completedAt }: SafetyFinding, { pagesWithinDays }: SafetyRules, now: Date): boolean {
  return rule === SELF_HARM || now.getTime() - completedAt.getTime() <= pagesWithinDays * 24 * 3_600_000;
}

export function stands({ state }: KnownAlert): boolean {
  return state.status !== 'WITHDRAWN' && state.status !== 'SUPERSEDED';
}

function isAbout({ alert }: KnownAlert, { rule, assessmentId }: SafetyFinding): boolean {
  return alert.rule === rule && alert.subjectId === assessmentId;
}

function isOfSame(one: KnownAlert, other: KnownAlert): boolean {
  return one.alert.rule === other.alert.rule && one.alert.subjectId === other.alert.subjectId;
}

/** An alert about less than what is found now was about other answers. */
function isToldBy(known: KnownAlert, finding: SafetyFinding): boolean {
  return isAbout(known, finding) && (known.alert.value ?? 0) >= finding.value;
}

/** Of thoughts of self-harm it was judged already whether another alert takes its place. */
function isToldOf(known: KnownAlert, finding: SafetyFinding, isLive: boolean): boolean {
  return finding.rule === SELF_HARM || (isToldBy(known, finding) && (!isLive || isEnough(known)));
}

/** What pages nobody is not enough for what turned out to be recent, unless somebody has looked. */
function isEnough({ alert, state }: KnownAlert): boolean {
  return !alert.isRetrospective || state.acknowledgedAt !== null;
}

function withdraw(
  tx: EntityManager,
  { alert }: KnownAlert,
  caller: Pick<Caller, 'id'>,
  now: Date,
  note: string,
): Promise<void> {
  const by = { occurredAt: now, recordedAt: now, recordedBy: caller.id };
  return changeAlert(tx, alert.id, { ...by, type: 'WITHDRAWN', note });
}

/** What an alert is about, and what it says. */
export type AlertAbout = Pick<NewAlert, 'subjectType' | 'subjectId' | 'message'>;

interface Raised {
  readonly patientId: string;
  readonly finding: Pick<SafetyFinding, 'rule' | 'completedAt' | 'value' | 'threshold'>;
  readonly about: AlertAbout;
  /** What was told through the same link before and is less grave: one task, not two. */
  readonly inPlaceOf: readonly KnownAlert[];
  readonly isLive: boolean;
  readonly ruleSet: VersionedRuleSet;
  readonly now: Date;
}

/** A finding as an alert, with the same deadline whatever it is about. */
export async function raiseFinding(
  tx: EntityManager,
  { patientId, finding, about, inPlaceOf, isLive, ruleSet, now }: Raised,
): Promise<void> {
  const { rule, completedAt, value, threshold } = finding;
  await raiseAlert(
    tx,
    {
      ...{ patientId, sessionId: null, psychiatristId: await nearestPsychiatrist(tx, patientId, now) },
      ...{ rule, severity: rule === SELF_HARM ? 'RED' : 'YELLOW' },
      ...{ ...about, occurredAt: completedAt },
      ...{ value, threshold, unit: '{score}', ruleSetVersion: ruleSet.version },
      // The deadline runs from the entry, whenever the form was filled in: only then can anybody look.
      acknowledgeWithinMinutes: isLive ? minutesToLook(rule, ruleSet.rules.outcomes.safety) : null,
      resolvesWhenAcknowledged: true,
      isForPsychiatrist: true,
      onePer: 'SUBJECT',
      inPlaceOf,
    },
    now,
  );
}

function minutesToLook(rule: SafetyFinding['rule'], rules: SafetyRules): number {
  return rule === SELF_HARM ? rules.selfHarmWithinMinutes : rules.deteriorationWithinHours * 60;
}

/** Of the treatment day nearest in time, past or to come; null for a patient without one. */
async function nearestPsychiatrist(tx: EntityManager, patientId: string, at: Date): Promise<string | null> {
  const [nearest] = await tx.query<{ id: string }[]>(
    `select psychiatrist_id as id from sessions where patient_id = $1 and psychiatrist_id is not null
     order by abs(extract(epoch from planned_start - $2::timestamptz)), id limit 1`,
    [patientId, at],
  );
  return nearest?.id ?? null;
}
