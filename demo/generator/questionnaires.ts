/** Which questionnaires came in: before every dose, 3 h, 24 h and a week after, and weeks after the last. */
import { answersWith, totalAt, type Illness } from './answers.js';
import { minutesAfter, type Calendar } from './calendar.js';
import type { Chance } from './chance.js';
import { PARAMETERS } from './parameters.js';
import type { AssessmentStory, PlanStory, SessionStory } from './story.js';

type DosedSession = SessionStory & { readonly day: NonNullable<SessionStory['day']> };

interface Asking {
  readonly chance: Chance;
  readonly calendar: Calendar;
  readonly illness: Illness;
  readonly now: number;
  readonly told: AssessmentStory[];
}

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const INSTRUMENTS = ['GAD7', 'PHQ9'] as const;
const ANXIETY = ['GAD7'] as const;
const NO_BETTER_BELOW = 0.15;
/** How fast the improvement comes over the sessions of an induction. */
const SESSIONS_TO_MOST = 2.4;
const LATE_FOLLOW_UPS = [28, 56];

/** @param screenedAt when somebody who was never dosed answered once */
export function tellAnswers(
  chance: Chance,
  calendar: Calendar,
  illness: Illness,
  plans: readonly PlanStory[],
  screenedAt: number,
): readonly AssessmentStory[] {
  const asking: Asking = { chance, calendar, illness, now: calendar.now, told: [] };
  const [induction, continuation] = plans;
  const dosed = (plan: PlanStory | undefined) =>
    (plan?.sessions ?? []).filter((session): session is DosedSession => session.day !== null);
  const first = dosed(induction);
  if (first.length === 0) {
    ask(asking, 'P14D', screenedAt, 0);
    return asking.told;
  }
  const isInduction = ({ phase }: DosedSession) => phase.kind === 'INDUCTION';
  const series = first.filter(isInduction);
  const later = [...first.filter((session) => !isInduction(session)), ...dosed(continuation)];
  const planned = induction!.phases[0]!.sessions;
  const gone = improvementOver(asking, series, planned, later);
  const all = [...series, ...later];
  for (const [index, session] of all.entries())
    askAround(asking, session, { index, next: all[index + 1]?.plannedStart ?? Infinity, gone });
  if (later.length > 0 || illness.improvement.PHQ9 < 0) return asking.told;
  for (const days of LATE_FOLLOW_UPS) {
    const at = minutesAfter(series.at(-1)!.day.dose.endedAt, days * DAY_MINUTES + chance.integer(-600, 600));
    if (chance.happens(PARAMETERS.askedLate)) ask(asking, 'P14D', at, gone(all.length, at));
  }
  return asking.told;
}

/** Share of the final improvement that is there after so many doses, at an instant. */
type Gone = (doses: number, at: number) => number;

/** It comes with the doses of the series, and some lose it in the weeks after. */
function improvementOver(
  { chance }: Asking,
  series: readonly DosedSession[],
  planned: number,
  later: readonly DosedSession[],
): Gone {
  const rate = PARAMETERS.lossPerWeek * (later.length > 0 ? PARAMETERS.lossFactorWithMaintenance : 1);
  const { endedAt } = series.at(-1)!.day.dose;
  const lostAt = minutesAfter(endedAt, WEEK_MINUTES + chance.waiting(rate) * WEEK_MINUTES);
  const whole = shareAfter(series.length, series.length < 4 ? 6 : series.length);
  return (doses, at) =>
    (doses < series.length ? shareAfter(doses, planned) : whole) *
    (at > lostAt ? PARAMETERS.leftAfterLoss : 1);
}

/**
 * What the rules ask for around one dose: both questionnaires before it and a week after it where no dose comes first; over one
 * day, some hours and a day after it, of anxiety. Around the first dose also of depression, since that is the day of most change.
 */
function askAround(
  asking: Asking,
  { plannedStart, day }: DosedSession,
  { index, next, gone }: { readonly index: number; readonly next: number; readonly gone: Gone },
): void {
  const { chance } = asking;
  const isFirst = index === 0;
  const { endedAt } = day.dose;
  const before = minutesAfter(plannedStart, -30);
  const overOneDay = isFirst ? INSTRUMENTS : ANXIETY;
  const ofOneDay = (at: number, most: number) =>
    ask(asking, 'PT24H', at, Math.max(gone(index + 1, at), most), overOneDay);
  if (isFirst) ask(asking, 'PT24H', before, 0);
  if (isFirst || !isMissed(asking, 'PRE_SESSION')) ask(asking, 'P14D', before, gone(index, before));
  if (!isMissed(asking, 'ACUTE'))
    ofOneDay(minutesAfter(endedAt, chance.integer(120, 260)), PARAMETERS.acuteShare);
  if (!isMissed(asking, 'HOUR_24'))
    ofOneDay(minutesAfter(endedAt, DAY_MINUTES + chance.integer(-180, 240)), PARAMETERS.nextDayShare);
  const days = 7 + chance.integer(0, 2);
  const weekAfter = minutesAfter(endedAt, days * DAY_MINUTES + chance.integer(-120, 300));
  if (weekAfter < next && !isMissed(asking, 'DAY_7_14'))
    ask(asking, 'P14D', weekAfter, gone(index + 1, weekAfter));
}

function isMissed({ chance, illness }: Asking, timePoint: keyof typeof PARAMETERS.missed): boolean {
  const more = illness.improvement.GAD7 < NO_BETTER_BELOW ? PARAMETERS.missedMoreWhenNoBetter : 0;
  return chance.happens(PARAMETERS.missed[timePoint] + more);
}

/** Near 1 at the end of the series. */
function shareAfter(dosed: number, planned: number): number {
  return (1 - Math.exp(-dosed / SESSIONS_TO_MOST)) / (1 - Math.exp(-planned / SESSIONS_TO_MOST));
}

/** In one sitting. What would lie in the future is not told. */
function ask(
  asking: Asking,
  recall: AssessmentStory['recall'],
  completedAt: number,
  share: number,
  instruments: readonly AssessmentStory['instrument'][] = INSTRUMENTS,
): void {
  const { chance, illness, now, told } = asking;
  if (completedAt >= now) return;
  const isLate = chance.happens(PARAMETERS.enteredLate);
  const recordedAt = isLate
    ? minutesAfter(completedAt, chance.integer(2, 9) * DAY_MINUTES)
    : minutesAfter(completedAt, 2);
  if (recordedAt >= now) return;
  for (const instrument of instruments) {
    const total = totalAt(chance, illness, instrument, share);
    const answers = answersWith(chance, instrument, total);
    const difficulty = Math.min(3, Math.floor(total / 6));
    const amendedAt = minutesAfter(recordedAt, DAY_MINUTES + chance.integer(0, 300));
    const isAmended = chance.happens(PARAMETERS.amended) && amendedAt < now;
    const inErrorAt = chance.happens(PARAMETERS.inError) && amendedAt < now ? amendedAt : null;
    told.push({
      ...{ instrument, recall, answers, difficulty, completedAt, recordedAt },
      source: isLate ? 'STAFF_ENTRY' : 'PATIENT',
      amended: isAmended && inErrorAt === null ? { before: mistyped(chance, answers), at: amendedAt } : null,
      inErrorAt,
    });
  }
}

/** One answer was read wrongly off the paper. */
function mistyped(chance: Chance, answers: readonly number[]): readonly number[] {
  const item = chance.integer(0, answers.length - 2);
  return answers.map((answer, at) => (at === item ? (answer + 1) % 4 : answer));
}
