/** Turns what was sent of an answered questionnaire into what is stored, or into every reason why it cannot be one. */
import type { EntityManager } from 'typeorm';
import { localDayOf } from '../clinic/domain/local-days.js';
import type { InstrumentRules, RecallWindow } from '../clinic/rules/instrument-rules.js';
import { User } from '../platform/access/user.entity.js';
import { timeAhead } from '../platform/clock/clock.js';
import { timeInFuture } from '../platform/errors/platform-problems.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import type { Assessment } from './assessment.entity.js';
import type { AssessmentSource } from './domain/assessment-source.js';
import { decodeAnswers, type SentAnswer } from './domain/answer-codes.js';
import { checkDifficulty, checkEntered } from './domain/scoring.js';
import type { OutcomeFacts } from './outcome-facts.js';
import {
  administratorMissing,
  administratorUnknown,
  asProblemReason,
  completedBeforeBirth,
  completedAtMissing,
  instrumentNotOffered,
  ratedByStaff,
  recallNotOffered,
} from './outcomes.messages.js';
import { assessmentNotScorable } from './outcomes.problems.js';

export interface FormSent {
  readonly instrumentCode: string;
  readonly recallWindow?: RecallWindow;
  readonly answers?: SentAnswer[];
  /** Only of a scale that is entered by its total. */
  readonly total?: number;
  readonly difficulty?: SentAnswer;
  readonly source: AssessmentSource;
  readonly administeredBy?: string | null;
  /** When it was filled in. Left out, it is being answered now. */
  readonly completedAt?: Date;
}

export type ReadForm = Pick<
  Assessment,
  'instrumentCode' | 'instrumentVersion' | 'recallWindow' | 'answers' | 'enteredTotal' | 'difficulty'
>;

interface FormOrErrors {
  /** Null where the rules do not know the questionnaire. */
  readonly form: ReadForm | null;
  readonly errors: readonly ProblemReason[];
}

/** Why a form cannot have been filled in at this time, to be listed with every other reason against it. */
export function whenFaults(
  completedAt: Date | undefined,
  { now, birthDate, zone }: Pick<OutcomeFacts, 'now' | 'birthDate' | 'zone'>,
): readonly ProblemReason[] {
  if (completedAt === undefined) return [];
  const isBeforeBirth = localDayOf(completedAt, zone) < birthDate;
  return [...timeAhead(completedAt, now, '/completedAt'), ...(isBeforeBirth ? [completedBeforeBirth] : [])];
}

/**
 * What is stored of a form that was answered.
 * @param definition of the edition that was answered; undefined where the rules do not know the questionnaire
 * @param alsoWrong what was found wrong with it already
 * @throws assessmentNotScorable with every reason why it cannot be one; timeInFuture where that is the only one
 */
export async function assertForm(
  manager: EntityManager,
  sent: FormSent,
  definition: InstrumentRules | undefined,
  alsoWrong: readonly ProblemReason[],
): Promise<ReadForm> {
  const { administeredBy = null } = sent;
  const isKnown = administeredBy === null || (await manager.existsBy(User, { id: administeredBy }));
  const { form, errors } = readForm(sent, definition);
  const all = [...errors, ...(isKnown ? [] : [administratorUnknown]), ...alsoWrong];
  if (all.length > 0 && all.every(({ code }) => code === timeInFuture.code))
    throw timeInFuture({ errors: all });
  if (form === null || all.length > 0) throw assessmentNotScorable({ errors: all });
  return form;
}

/** The form means something only where there are no errors. */
function readForm(sent: FormSent, definition: InstrumentRules | undefined): FormOrErrors {
  if (!definition) return { form: null, errors: [instrumentNotOffered] };
  const { answers = [], difficulty: sentDifficulty = null, total = null } = sent;
  const decoded = decodeAnswers({ answers, difficulty: sentDifficulty }, definition);
  const { difficulty, faults } = decoded;
  const entered = { answers: decoded.answers, enteredTotal: total };
  // What a code that is not known means is open, so that "nothing answered" would say too much.
  const answerFaults = checkEntered(entered, definition).filter(
    ({ code }) => faults.length === 0 || code !== 'NOTHING_ANSWERED',
  );
  const recall = sent.recallWindow ?? definition.validatedRecall ?? definition.recalls[0]!;
  return {
    form: {
      instrumentCode: definition.code,
      instrumentVersion: definition.version,
      recallWindow: recall,
      answers: [...entered.answers],
      enteredTotal: total,
      difficulty,
    },
    errors: [
      ...[...faults, ...answerFaults, ...checkDifficulty(difficulty, definition)].map(asProblemReason),
      ...(definition.recalls.includes(recall) ? [] : [recallNotOffered(definition.recalls)]),
      ...raterFaults(sent, definition),
      ...timeFaults(sent, definition),
    ],
  };
}

function raterFaults(
  { administeredBy = null, source }: FormSent,
  { respondent }: InstrumentRules,
): readonly ProblemReason[] {
  if (respondent !== 'RATER') return [];
  return [
    ...(administeredBy === null ? [administratorMissing] : []),
    ...(source === 'STAFF_ENTRY' ? [] : [ratedByStaff]),
  ];
}

/** A paper form was filled in at some time before it is typed in; asked by somebody of the clinic, it may be now. */
function timeFaults(
  { administeredBy = null, source, completedAt }: FormSent,
  { respondent }: InstrumentRules,
): readonly ProblemReason[] {
  const isPaper = source === 'STAFF_ENTRY' && administeredBy === null && respondent !== 'RATER';
  return isPaper && completedAt === undefined ? [completedAtMissing] : [];
}
