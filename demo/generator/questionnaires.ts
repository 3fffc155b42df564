/** Which questionnaires came in: before the first dose, 3 h, 24 h and a week after, before later doses, and weeks after. */
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
  const isInduction = ({ phaseIndex }: DosedSession) => phaseIndex === 0;
  const series = first.filter(isInduction);
  askAroundInduction(asking, series, induction!.phases[0]!.sessions);
  const later = [...first.filter((session) => !isInduction(session)), ...dosed(continuation)];
  askAfterInduction(asking, series, later);
  return asking.told;
}

/** Before the first dose over both spans; around the first one over one day; then before every second dose. */
function askAroundInduction(asking: Asking, series: readonly DosedSession[], planned: number): void {
  const { chance } = asking;
  for (const [index, { plannedStart, day }] of series.entries()) {
    const before = minutesAfter(plannedStart, -30);
    if (index === 0) ask(asking, 'PT24H', before, 0);
    if (
      index === 0 ||
      (index % 2 === 0 && index < planned - 1 && chance.happens(PARAMETERS.asked.BEFORE_SECOND_DOSES))
    )
      ask(asking, 'P14D', before, shareAfter(index, planned));
    const { endedAt } = day.dose;
    const isMissed = (timePoint: 'ACUTE' | 'HOUR_24') =>
      chance.happens(PARAMETERS.missed[timePoint] + missedMore(asking));
    const share = (most: number) => Math.max(shareAfter(index + 1, planned), most);
    if (index === 0 && !isMissed('ACUTE'))
      ask(asking, 'PT24H', minutesAfter(endedAt, chance.integer(120, 260)), PARAMETERS.acuteShare);
    if ((index === 0 || chance.happens(PARAMETERS.asked.HOUR_24_LATER)) && !isMissed('HOUR_24'))
      ask(
        asking,
        'PT24H',
        minutesAfter(endedAt, DAY_MINUTES + chance.integer(-180, 240)),
        share(PARAMETERS.nextDayShare),
      );
  }
}

/** A week after the series, where no dose came first; then before later doses, or at weeks 4 and 8 without any. */
function askAfterInduction(
  asking: Asking,
  series: readonly DosedSession[],
  later: readonly DosedSession[],
): void {
  const { chance, illness } = asking;
  const { endedAt } = series.at(-1)!.day.dose;
  const share = shareAfter(series.length, series.length < 4 ? 6 : series.length);
  const rate = PARAMETERS.lossPerWeek * (later.length > 0 ? PARAMETERS.lossFactorWithMaintenance : 1);
  const lostAt = minutesAfter(endedAt, WEEK_MINUTES + chance.waiting(rate) * WEEK_MINUTES);
  const shareAt = (at: number) => share * (at > lostAt ? PARAMETERS.leftAfterLoss : 1);
  const weekAfter = minutesAfter(
    endedAt,
    (7 + chance.integer(0, 2)) * DAY_MINUTES + chance.integer(-120, 300),
  );
  const next = later[0]?.plannedStart ?? Infinity;
  if (weekAfter < next && !chance.happens(PARAMETERS.missed.DAY_7_14 + missedMore(asking)))
    ask(asking, 'P14D', weekAfter, share);
  for (const [index, { plannedStart }] of later.entries())
    if (index % 2 === 0 || chance.happens(0.5))
      ask(asking, 'P14D', minutesAfter(plannedStart, -30), shareAt(plannedStart));
  if (later.length > 0 || illness.improvement.PHQ9 < 0) return;
  for (const days of LATE_FOLLOW_UPS) {
    const at = minutesAfter(endedAt, days * DAY_MINUTES + chance.integer(-600, 600));
    if (chance.happens(PARAMETERS.asked.WEEKS_4_AND_8)) ask(asking, 'P14D', at, shareAt(at));
  }
}

/** Near 1 at the end of the series. */
function shareAfter(dosed: number, planned: number): number {
  return (1 - Math.exp(-dosed / SESSIONS_TO_MOST)) / (1 - Math.exp(-planned / SESSIONS_TO_MOST));
}

function missedMore({ illness: { improvement } }: Asking): number {
  return improvement.GAD7 < NO_BETTER_BELOW ? PARAMETERS.missedMoreWhenNoBetter : 0;
}

/** Both questionnaires in one sitting. What would lie in the future is not told. */
function ask(asking: Asking, recall: AssessmentStory['recall'], completedAt: number, share: number): void {
  const { chance, illness, now, told } = asking;
  if (completedAt >= now) return;
  const isLate = chance.happens(PARAMETERS.enteredLate);
  const recordedAt = isLate
    ? minutesAfter(completedAt, chance.integer(2, 9) * DAY_MINUTES)
    : minutesAfter(completedAt, 2);
  if (recordedAt >= now) return;
  for (const instrument of INSTRUMENTS) {
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
