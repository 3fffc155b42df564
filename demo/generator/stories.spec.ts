import { beforeAll, describe, expect, it } from '@jest/globals';
import { localDayOf } from '../../src/clinic/domain/local-days.js';
import { planSchedule } from '../../src/treatment-plans/domain/schedule.js';
import { clinic, near, share, total, ZONE } from '../../test/support/invented-clinic.js';
import { PARAMETERS } from './parameters.js';
import type { AssessmentStory, PatientStory, PlanStory, SessionStory } from './story.js';

const DAY_MS = 24 * 3_600_000;

describe('an invented clinic', () => {
  it('is the same for the same seed and day, and the first patients of many are those of few', () => {
    const few = clinic();
    expect(clinic()).toEqual(few);
    expect(clinic({ patients: 60 }).slice(0, 30)).toEqual(few);
    expect(clinic({ seed: 2 })[0]!.person).not.toEqual(few[0]!.person);
  });

  it('has nobody twice, and calls its people by record numbers of its own', () => {
    const many = clinic({ patients: 400, withBedside: false });
    expect(new Set(many.map(({ person }) => person.mrn)).size).toBe(400);
    expect(many.every(({ person }) => /^DEMO-1-\d{5}$/.test(person.mrn))).toBe(true);
    expect(many.every(({ person }) => person.phone.startsWith('+1 555 01'))).toBe(true);
  });

  it('plans its sessions on the days on which the product would', () => {
    const plans = clinic({ patients: 120, withBedside: false }).flatMap((story) => story.plans);
    expect(plans.length).toBeGreaterThan(100);
    const made = plans.filter(({ replans }) => replans.length > 0);
    expect(made.length).toBeGreaterThan(20);
    for (const { phases, replans, firstDay, weekdays, timeOfDay, sessions } of plans) {
      const [before, latest] = [replans.length === 0, replans.at(-1)];
      const ahead = before ? sessions : sessions.filter(({ orderedAt }) => orderedAt === latest!.at);
      const kept = before ? 0 : ahead[0]!.phaseIndex;
      const cadence = {
        phases: before ? phases : latest!.phases.slice(kept),
        firstDay: before ? firstDay : localDayOf(new Date(ahead[0]!.plannedStart), ZONE),
        ...{ weekdays, timeOfDay, zone: ZONE, closedDays: [], closedWeekdays: [6, 7] },
      };
      expect(
        ahead.map(({ plannedStart, phaseIndex }) => [new Date(plannedStart), phaseIndex - kept]),
      ).toEqual(planSchedule(cadence).map(({ plannedStart, phaseIndex }) => [plannedStart, phaseIndex]));
      expect(sessions.map(({ number }) => number)).toEqual(sessions.map((_session, index) => index + 1));
      expect(
        sessions.every(
          ({ phaseIndex, phase }) => phase.kind === (latest?.phases ?? phases)[phaseIndex]!.kind,
        ),
      ).toBe(true);
    }
  });
});

describe('two thousand of them', () => {
  let stories: PatientStory[];
  let sessions: SessionStory[];
  beforeAll(() => {
    stories = clinic({ patients: 2000, seed: 7, withBedside: false });
    sessions = stories.flatMap(({ plans }) => plans.flatMap((plan) => plan.sessions));
  });

  it('never share a room: whoever has it is gone before the next is checked in', () => {
    const inRoom = Map.groupBy(
      sessions.filter(({ day }) => day !== null),
      ({ chair }) => chair,
    );
    expect(inRoom.size).toBeGreaterThan(5);
    for (const of of inRoom.values()) {
      const days = of.map(({ day }) => day!).sort((a, b) => a.checkedInAt - b.checkedInAt);
      expect(days.filter((day, at) => at > 0 && day.checkedInAt < days[at - 1]!.dischargedAt)).toEqual([]);
    }
  });

  it('have done nothing yet on the last day or after it', () => {
    const end = Date.parse('2026-05-04T00:00:00-07:00');
    const instants = stories.flatMap((story) => [
      story.registeredAt,
      ...story.assessments.flatMap(({ recordedAt, amended, inErrorAt }) => [
        recordedAt,
        amended?.at ?? 0,
        inErrorAt ?? 0,
      ]),
      ...story.psychotherapy.map(({ startedAt }) => startedAt),
      ...story.medicines.map(({ change }) => change?.at ?? 0),
      ...story.plans.flatMap(({ end: ended, orderedAt }) => [orderedAt, ended?.at ?? 0]),
    ]);
    const ofDays = sessions.flatMap(({ day }) =>
      day ? [day.signedAt, ...day.sideEffects.map(({ resolvedAt }) => resolvedAt!)] : [],
    );
    expect(instants.filter((at) => at >= end)).toEqual([]);
    expect(ofDays.filter((at) => at >= end)).toEqual([]);
    expect(
      sessions.filter(({ outcome, plannedStart }) => outcome === 'TO_COME' && plannedStart < end),
    ).toEqual([]);
  });

  it('answer like the published clinics do', () => {
    const [anxiety, depression] = [pairs('GAD7'), pairs('PHQ9')];
    expect(anxiety.size).toBeGreaterThan(1000);
    // Hietamies 2023: 1.17 of the baseline's SD.
    near(-mean(changes(anxiety)) / sd(befores(anxiety)), 1.17, 0.15);
    // McInnes 2022: response 53.6 %, remission 28.9 %, 8.4 % worse, d 1.5; Oliver 2022: 50 % and 20 %.
    const ill = [...depression.values()].filter(({ before }) => before >= 10);
    near(
      share(ill, ({ before, after }) => 2 * (before - after) >= before),
      0.5,
      0.06,
    );
    near(
      share(ill, ({ after }) => after < 5),
      0.245,
      0.055,
    );
    near(
      share([...depression.values()], ({ before, after }) => after > before),
      0.08,
      0.03,
    );
    near(-mean(changes(depression)) / sd(befores(depression)), 1.5, 0.25);
    // Anxiety and depression change together.
    const both = [...anxiety].flatMap(([index, { before, after }]) => {
      const other = depression.get(index);
      return other ? [[after - before, other.after - other.before] as const] : [];
    });
    near(correlation(both), 0.7, 0.08);
  });

  it('have side effects as often as the prescribing information says', () => {
    const onSpravato = stories.filter(
      ({ plans }) =>
        plans[0]?.modality === 'SPRAVATO' && plans[0].sessions.filter(({ day }) => day).length >= 6,
    );
    const ever = (code: string) =>
      share(onSpravato, ({ plans }) =>
        plans[0]!.sessions.some(({ day }) =>
          day?.sideEffects.some(
            (effect) => effect.code === code && !effect.isInError && effect.gradeBeforeDose === null,
          ),
        ),
      );
    for (const [code, { ever: published }] of Object.entries(PARAMETERS.sideEffects))
      near(ever(code), published, 0.06);
  });

  it('have a pressure that rises and comes back', () => {
    const rises = clinic({ patients: 150 })
      .flatMap(({ plans }) => plans.flatMap((plan) => plan.sessions))
      .filter(({ day }) => day)
      .map(({ day }) => day!.vitals.map(({ systolicMmHg }) => systolicMmHg));
    const peak = mean(rises.map((values) => Math.max(...values) - values[0]!));
    const left = mean(rises.map((values) => values.at(-1)! - values[0]!));
    expect([peak > 10 && peak < 24, left < 6]).toEqual([true, true]);
  });

  it('miss sessions, drop out and miss questionnaires at their rates', () => {
    const inductions = stories.flatMap(({ plans }) =>
      plans.filter(({ continuesPrevious }) => !continuesPrevious),
    );
    const later = sessions.filter(
      ({ number, outcome }) => number > 1 && (outcome === 'DOSED' || outcome === 'NO_SHOW'),
    );
    near(
      share(later, ({ outcome }) => outcome === 'NO_SHOW'),
      PARAMETERS.noShow,
      0.01,
    );
    near(
      share(inductions, ({ end }) => end?.status === 'DISCONTINUED'),
      0.09,
      0.04,
    );
    const dosed = stories.filter(({ plans }) => plans[0]?.sessions.some(({ day }) => day));
    const acute = (story: PatientStory) => {
      const { endedAt } = firstDose(story)!;
      return story.assessments.some(
        ({ completedAt, inErrorAt }) =>
          inErrorAt === null && completedAt > endedAt && completedAt < endedAt + DAY_MS / 2,
      );
    };
    near(1 - share(dosed, acute), PARAMETERS.missed.ACUTE + 0.03, 0.04);
    const all = stories.flatMap(({ assessments }) => assessments);
    near(
      share(all, ({ source }) => source === 'STAFF_ENTRY'),
      PARAMETERS.enteredLate,
      0.02,
    );
    near(
      share(all, ({ amended }) => amended !== null),
      PARAMETERS.amended,
      0.006,
    );
  });

  it('lose their response in the weeks after, as often as published', () => {
    const kept = (weeks: number) => Math.exp(-PARAMETERS.lossPerWeek * weeks);
    // McInnes 2022: 80 % at 4 weeks, 60 % at 8.
    near(kept(4), 0.8, 0.03);
    near(kept(8), 0.6, 0.03);
  });

  interface Pair {
    readonly before: number;
    readonly after: number;
  }

  /** Baseline and a week after induction, by patient, of what counts. */
  function pairs(instrument: AssessmentStory['instrument']): Map<number, Pair> {
    return new Map(
      stories.flatMap((story): (readonly [number, Pair])[] => {
        const dose = firstDose(story);
        if (!dose) return [];
        const series = story.plans[0]!.sessions.filter(({ day, phase }) => day && phase.kind === 'INDUCTION');
        const { endedAt } = series.at(-1)!.day!.dose;
        const next = Math.min(...laterDoses(story.plans), endedAt + 15 * DAY_MS);
        const forms = story.assessments.filter(
          (form) => form.instrument === instrument && form.recall === 'P14D' && form.inErrorAt === null,
        );
        const before = forms.find(({ completedAt }) => completedAt < dose.startedAt);
        const after = forms.find(
          ({ completedAt }) => completedAt > endedAt + 6.3 * DAY_MS && completedAt < next,
        );
        return before && after ? [[story.index, { before: total(before), after: total(after) }]] : [];
      }),
    );
  }
});

function firstDose({ plans }: PatientStory) {
  return plans[0]?.sessions.find(({ day }) => day)?.day?.dose ?? null;
}

function laterDoses([induction, ...others]: readonly PlanStory[]): number[] {
  const later = [
    ...induction!.sessions.filter(({ phase }) => phase.kind !== 'INDUCTION'),
    ...others.flatMap(({ sessions }) => sessions),
  ];
  return later.flatMap(({ day }) => (day ? [day.dose.startedAt] : []));
}

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const sd = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (values.length - 1));
};
const befores = (of: Map<number, { before: number }>) => [...of.values()].map(({ before }) => before);
const changes = (of: Map<number, { before: number; after: number }>) =>
  [...of.values()].map(({ before, after }) => after - before);
function correlation(values: readonly (readonly [number, number])[]): number {
  const [a, b] = [values.map(([one]) => one), values.map(([, other]) => other)];
  const [meanA, meanB] = [mean(a), mean(b)];
  const together = mean(values.map(([one, other]) => (one - meanA) * (other - meanB)));
  return (together * values.length) / (values.length - 1) / sd(a) / sd(b);
}
