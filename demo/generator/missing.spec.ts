/** What is missing in the invented clinic and what is not: missed doses, forms that nobody filled in, complaints from before. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { askedWindows } from '../../src/outcomes/domain/asked-windows.js';
import { clinic, near, share, total, UNTIL, ZONE } from '../../test/support/invented-clinic.js';
import { PARAMETERS } from './parameters.js';
import type { PatientStory, PlanStory, SessionStory } from './story.js';

describe('the patients of an invented clinic', () => {
  let stories: PatientStory[];
  let sessions: SessionStory[];
  beforeAll(() => {
    stories = clinic({ patients: 2000, seed: 7, withBedside: false });
    sessions = stories.flatMap(({ plans }) => plans.flatMap((plan) => plan.sessions));
  });

  it('get a missed dose after all, so that as many take place as were ordered', () => {
    const plans = stories.flatMap((story) => story.plans);
    const ended = plans.filter(({ end }) => end?.status === 'COMPLETED');
    for (const { phases, replans, sessions } of ended) {
      const ordered = phases.reduce((sum, phase) => sum + phase.sessions, 0);
      expect(sessions.length).toBe(ordered + replans.length);
      const lost = sessions.filter(({ day }) => !day).length - replans.length;
      expect(sessions.filter(({ day }) => day).length).toBe(ordered - lost);
      const phasesNow = replans.at(-1)?.phases ?? phases;
      expect(phasesNow.reduce((sum, phase) => sum + phase.sessions, 0) >= ordered - lost).toBe(true);
    }
    const missed = ended.flatMap(({ sessions }) => sessions.filter(({ day }) => !day));
    near(ended.flatMap(({ replans }) => replans).length / missed.length, PARAMETERS.madeUp, 0.06);
  });

  it('answer after every dose as the rules ask, but for the shares that are missed', () => {
    const windows = stories.slice(0, 500).flatMap(windowsOfStory);
    const done = (timePoint: string) => {
      const closed = windows.filter(
        (each) => each.timePoint === timePoint && ['DONE', 'MISSED'].includes(each.status),
      );
      expect(closed.length).toBeGreaterThan(300);
      return share(closed, ({ status }) => status === 'DONE');
    };
    // Somewhat more is missing than the share of all, since it is more where nobody is better, and some is entered in error.
    for (const timePoint of ['PRE_SESSION', 'ACUTE', 'HOUR_24'] as const)
      near(done(timePoint), 0.965 - PARAMETERS.missed[timePoint], 0.03);
    // Between weekly doses the form before the next one stands for it, and where that is missing nothing is missed.
    near(done('DAY_7_14'), 0.86, 0.04);
    expect(done('BASELINE')).toBeGreaterThan(0.97);
  });

  it('end their induction as often as clinics report, and lose doses only by stopping or by what is not made up', () => {
    const ended = stories.flatMap(({ plans }) => plans.slice(0, 1)).filter(({ end }) => end !== null);
    const isWhole = ({ phases, sessions }: PlanStory) =>
      sessions.filter(({ day, phase }) => day && phase.kind === 'INDUCTION').length === phases[0]!.sessions;
    expect(ended.length).toBeGreaterThan(1000);
    near(share(ended, isWhole), 0.84, 0.06);
  });

  it('have a pressure that calls for the psychiatrist in some sessions', () => {
    const days = clinic({ patients: 200 }).flatMap(({ plans }) =>
      plans.flatMap((plan) => plan.sessions.flatMap(({ day }) => day ?? [])),
    );
    const isRed = ({ vitals }: (typeof days)[number]) =>
      vitals.filter(({ systolicMmHg, diastolicMmHg }) => systolicMmHg >= 180 || diastolicMmHg >= 110)
        .length >= 2;
    near(share(days, isRed), 0.025, 0.012);
  });

  it('bring complaints along and get them from the drug, told apart', () => {
    const days = sessions.flatMap(({ day }) => day ?? []);
    const brought = days.filter(({ sideEffects }) =>
      sideEffects.some(({ gradeBeforeDose }) => gradeBeforeDose !== null),
    );
    near(brought.length / days.length, PARAMETERS.preExisting, 0.008);
    for (const { dose, sideEffects } of days)
      for (const { onsetAt, gradeBeforeDose } of sideEffects)
        expect(onsetAt < dose.startedAt).toBe(gradeBeforeDose !== null);
  });
});

/** What the rules ask this patient for, and how it stands, as the product judges it. */
function windowsOfStory({ plans, assessments }: PatientStory) {
  const { outcomes: rules } = defaultRuleSet;
  const asked = plans.flatMap(({ sessions }, plan) =>
    sessions.flatMap(({ day, number, plannedStart, orderedMg }) =>
      day
        ? {
            ...{ id: `${plan} ${number}`, planId: String(plan), courseId: 'course', sessionNumber: number },
            ...{ zone: ZONE, rules, deliveredMg: orderedMg, plannedStart: new Date(plannedStart) },
            doseStartedAt: new Date(day.dose.startedAt),
            doseEndedAt: new Date(day.dose.endedAt),
          }
        : [],
    ),
  );
  const answers = assessments
    .filter(({ inErrorAt }) => inErrorAt === null)
    .map((form, index) => ({
      ...{ id: String(index), instrument: form.instrument, recall: form.recall, total: total(form) },
      completedAt: new Date(form.completedAt),
    }));
  return askedWindows(asked as never, answers as never, new Date(`${UNTIL}T00:00:00-07:00`));
}
